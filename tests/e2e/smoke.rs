//! The window opens, speaks with the core through the isolation frame, and refuses what it should.

use serde_json::json;

use crate::harness::{OWN, start};

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
