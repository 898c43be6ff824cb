//! How fast the window is and how much memory it takes: printed, not judged. `cargo xtask bench window` runs this on an
//! optimised build; a debug build on a shared machine proves nothing about the program.

use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::audit::prepared::{notified_of, shown};
use crate::harness::{Window, start};
use crate::walk::{progress, tell_example};

/// Records, for each key press, the time until the chosen answer has been painted: the frame whose callback sees it ends
/// before the next task.
const ANSWERS: &str = "window.took = []; addEventListener('keydown', (event) => { const value = { 1: 'yes', 2: 'partial' }[event.key]; \
    if (!value) return; const began = performance.now(); const look = () => { \
    if (document.querySelector('.card--open input:checked')?.value !== value) return requestAnimationFrame(look); \
    setTimeout(() => window.took.push(performance.now() - began)); }; requestAnimationFrame(look); }, true);";

/// Records, for each key press, the time until the chosen judgement has been painted.
const JUDGEMENTS: &str = "window.took = []; addEventListener('keydown', (event) => { const at = { 1: 0, 2: 1 }[event.key]; \
    if (at === undefined) return; const began = performance.now(); const look = () => { \
    if (!document.querySelectorAll('.judge input')[at]?.checked) return requestAnimationFrame(look); \
    setTimeout(() => window.took.push(performance.now() - began)); }; requestAnimationFrame(look); }, true);";

/// Records, for each letter typed into the search, the time until what it finds has been painted.
const SEARCHES: &str = "window.took = []; document.getElementById('find').addEventListener('input', () => { \
    const began = performance.now(); requestAnimationFrame(() => setTimeout(() => window.took.push(performance.now() - began))); }, true);";

#[test]
fn the_times_of_a_cold_start_and_of_an_answer_are_printed() {
    let began = Instant::now();
    let window = start(&[], &[]);
    window.find("heading", "何をしますか");
    println!("start to usable start screen: {:?}", began.elapsed());
    let began = Instant::now();
    tell_example(&window, "課の点検", "点検票の一覧");
    println!("the example, told for the first time: {:?}", began.elapsed());
    println!("memory with the example open: {} MB", window.memory() / 1024);
    window.click("link", "組織の点検票");
    window.find("heading", "答えの目安");
    window.script(ANSWERS, vec![]);
    for n in 0..20 {
        window.press(if n % 2 == 0 { "1" } else { "2" });
        painted(&window, n + 1);
    }
    tell("key to painted answer", &window);
    window.press("/");
    window.find("textbox", "さがす言葉");
    window.script(SEARCHES, vec![]);
    for (n, letter) in "パスワードの管理を定めていますか".chars().enumerate() {
        window.type_text(&letter.to_string());
        painted(&window, n + 1);
    }
    tell(
        &format!("letter to painted finds, {} questions", progress(&window).1),
        &window,
    );
}

/// Items in the scope of a large audit.
const ITEMS: usize = 300;

#[test]
fn the_time_of_a_judgement_among_three_hundred_items_is_printed() {
    let window = start(&[], &[]);
    let audit = notified_of(&window, &[], ITEMS);
    assert_eq!(audit.items.len(), ITEMS);
    let began = Instant::now();
    shown(&window, &format!("onsite/{}", audit.engagement));
    window.sees("確認した事実");
    println!("{ITEMS} items on site: {:?}", began.elapsed());
    window.script(JUDGEMENTS, vec![]);
    for n in 0..20 {
        window.press(if n % 2 == 0 { "1" } else { "2" });
        painted(&window, n + 1);
    }
    tell("key to painted judgement", &window);
}

/// Waits for the change; then as long as a person does before the next key, so that what is kept and read anew behind one
/// key is not counted with the next.
fn painted(window: &Window, count: usize) {
    window.wait("the painted change", || {
        (window.script("return window.took.length", vec![]) == json!(count)).then_some(())
    });
    sleep(Duration::from_millis(300));
}

/// Prints the times that the page recorded, in milliseconds.
fn tell(what: &str, window: &Window) {
    let took = window.script("return window.took", vec![]);
    let mut took: Vec<_> = (took.as_array().unwrap().iter())
        .filter_map(serde_json::Value::as_f64)
        .collect();
    took.sort_by(f64::total_cmp);
    println!(
        "{what}, ms: median {:.1}, p95 {:.1}, longest {:.1}",
        took[took.len() / 2],
        took[(took.len() - 1) * 95 / 100],
        took[took.len() - 1]
    );
}
