//! An audit typed in the real window, from the new case to the closed follow-up. Every day lies in the fiscal year before
//! this machine's, so that the follow-up goes over the end of a fiscal year and nothing lies in the future.

mod after;
mod asked;
mod days;
mod part;
mod plan;
pub(crate) mod prepared;
mod site;

use serde_json::json;

use crate::harness::Window;

/// The passphrase of the audit's case.
const SECRET: &str = "監査の長い合言葉";

/// Goes to another screen of the audit by the second bar.
fn bar(window: &Window, name: &str, heading: &str) {
    window.click_in("", "link", name);
    window.find("heading", heading);
}

/// Fills a field that saves itself, and leaves it.
fn put(window: &Window, place: &str, label: &str, text: &str) {
    window.fill_in(place, label, text);
    crate::walk::saved(window);
}

/// Presses the button of the dialog that is open, and waits until the dialog is closed.
fn send(window: &Window, button: &str) {
    window.click("button", button);
    window.wait_long(&format!("the end of the dialog of {button}"), || {
        let open = "return document.querySelectorAll('dialog[open]').length";
        (window.script(open, vec![]) == json!(0)).then_some(())
    });
}

/// What the open dialog refuses with.
fn refused(window: &Window, words: &str) {
    let fault = window.wait("a refusal in the dialog", || {
        let shown = "return document.querySelector('dialog[open] [role=alert]')?.innerText";
        window.script(shown, vec![]).as_str().map(str::to_owned)
    });
    assert!(fault.contains(words), "{words} is not said, but {fault}");
}

/// Somebody else sits down at the machine: chosen from the list, or new.
fn sits_down(window: &Window, name: &str) {
    window.click("link", "操作している人");
    window.find("heading", "どなたが操作しますか");
    window.click("button", name);
    window.wait(&format!("{name} at the machine"), || {
        let there = "return document.querySelector('.tools a.tool')?.innerText";
        let there = window.script(there, vec![]);
        there.as_str()?.contains(name).then_some(())
    });
}
