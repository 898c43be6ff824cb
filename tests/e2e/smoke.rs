//! The window opens, speaks with the core through the isolation frame, and refuses what it should; how fast it is.

use std::time::Instant;

use serde_json::json;

use crate::harness::{OWN, start};
use crate::walk::tell_example;

#[test]
fn the_window_opens_and_answers_its_own_commands_only() {
    let window = start(&[], &[]);
    let about = window.invoke("about_view", &json!({})).unwrap();
    assert_eq!(about["version"], env!("CARGO_PKG_VERSION"));
    let view = window.invoke("start_view", &json!({})).unwrap();
    assert_eq!(view["offered"], json!(null));
    let folder = window.home().join(OWN).join("Tenken");
    assert_eq!(view["folder_name"], json!(folder));
    for refused in [
        "no_such_command",
        "plugin:dialog|open",
        "plugin:event|listen",
        "plugin:path|resolve_directory",
    ] {
        assert!(
            window.invoke(refused, &json!({})).is_err(),
            "{refused} was not refused"
        );
    }
    window.picture("smoke");
}

#[test]
fn nothing_outside_the_program_can_be_loaded_or_asked() {
    let window = start(&[], &[]);
    let script = "const done = arguments[0]; const refused = []; \
        document.addEventListener('securitypolicyviolation', (e) => { refused.push(e.effectiveDirective); \
        if (refused.length === 2) done(refused.sort()); }); fetch('http://127.0.0.1:9/').catch(() => {}); \
        const image = new Image(); image.src = 'http://127.0.0.1:9/a.png'; document.body.append(image);";
    assert_eq!(
        window.script_async(script, vec![]),
        json!(["connect-src", "img-src"])
    );
}

/// Tauri hides its isolation frame by a style that the content policy refuses; the page's own style must do it.
#[test]
fn the_isolation_frame_is_not_seen() {
    let window = start(&[], &[]);
    let seen = "return document.querySelector('#__tauri_isolation__').getClientRects().length";
    assert_eq!(window.script(seen, vec![]), json!(0));
}

#[test]
fn the_page_can_be_acted_in_by_name_and_by_key() {
    let window = start(&[], &[]);
    let page = "document.body.innerHTML = '<label>氏名 <input></label><button>保存</button><p></p>'; \
        document.querySelector('button').onclick = () => { document.querySelector('p').textContent = \
        document.querySelector('input').value + ' を保存しました'; };";
    window.script(page, vec![]);
    window.fill("氏名", "山田");
    window.press("Tab");
    assert_eq!(window.focus(), "button 保存");
    window.press("Enter");
    window.sees("山田 を保存しました");
    window.click("button", "保存");
    assert!(!window.has("button", "削除"));
}

/// Records, for each key press, the time until the chosen answer has been painted.
const WATCH: &str = "window.took = []; addEventListener('keydown', (event) => { const value = { 1: 'yes', 2: 'partial' }[event.key]; \
    if (!value) return; const began = performance.now(); const look = () => { \
    if (document.querySelector('.card--open input:checked')?.value !== value) return requestAnimationFrame(look); \
    requestAnimationFrame(() => setTimeout(() => window.took.push(performance.now() - began))); }; look(); }, true);";

/// Printed, not judged: a debug build on a shared machine proves nothing about the program.
#[test]
fn the_times_of_a_cold_start_and_of_an_answer_are_printed() {
    let began = Instant::now();
    let window = start(&[], &[]);
    window.find("heading", "何をしますか");
    println!("start to usable start screen: {:?}", began.elapsed());
    let began = Instant::now();
    tell_example(&window, "課の点検", "点検票の一覧");
    println!("the example, told for the first time: {:?}", began.elapsed());
    window.click("link", "組織の点検票");
    window.find("heading", "答えの目安");
    window.script(WATCH, vec![]);
    for n in 0..20 {
        window.press(if n % 2 == 0 { "1" } else { "2" });
        window.wait("the painted answer", || {
            (window.script("return window.took.length", vec![]) == json!(n + 1)).then_some(())
        });
    }
    let took = window.script("return window.took", vec![]);
    let took = took.as_array().unwrap().iter();
    let mut took: Vec<_> = took.filter_map(serde_json::Value::as_f64).collect();
    took.sort_by(f64::total_cmp);
    println!(
        "key to painted answer, ms: median {:.1}, p95 {:.1}, longest {:.1}",
        took[10], took[18], took[19]
    );
}
