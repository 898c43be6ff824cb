//! How fast it is. Printed, not judged: a debug build on a shared machine proves nothing about the program.

use std::time::Instant;

use serde_json::json;

use crate::harness::start;
use crate::walk::open_example;

/// Records, for each key press, the time until the chosen answer has been painted.
const WATCH: &str = "window.took = []; addEventListener('keydown', (event) => { const value = { 1: 'yes', 2: 'partial' }[event.key]; \
    if (!value) return; const began = performance.now(); const look = () => { \
    if (document.querySelector('.card--open input:checked')?.value !== value) return requestAnimationFrame(look); \
    requestAnimationFrame(() => setTimeout(() => window.took.push(performance.now() - began))); }; look(); }, true);";

#[test]
fn the_times_of_a_cold_start_and_of_an_answer_are_printed() {
    let began = Instant::now();
    let window = start(&[], &[]);
    window.find("heading", "何をしますか");
    println!("start to usable start screen: {:?}", began.elapsed());
    let began = Instant::now();
    open_example(&window, "課の点検", "点検票の一覧");
    println!("the example, told for the first time: {:?}", began.elapsed());
    window.click("link", "組織の点検票");
    window.find("heading", "人的");
    window.script(WATCH, vec![]);
    for n in 0..20 {
        window.press(if n % 2 == 0 { "1" } else { "2" });
        window.wait("the painted answer", || {
            (window.script("return window.took.length", vec![]) == json!(n + 1)).then_some(())
        });
    }
    let took = window.script("return window.took", vec![]);
    let mut took: Vec<_> = took
        .as_array()
        .unwrap()
        .iter()
        .filter_map(serde_json::Value::as_f64)
        .collect();
    took.sort_by(f64::total_cmp);
    println!(
        "key to painted answer, ms: median {:.1}, p95 {:.1}, longest {:.1}",
        took[10], took[18], took[19]
    );
}
