//! The system's own dialog for files, which WebDriver cannot reach: named by its title, filled in by key.

use std::path::Path;
use std::process::Command;

use super::harness::Window;

fn xdotool(window: &Window, arguments: &[&str]) -> String {
    let mut command = Command::new("xdotool");
    let told = command.env("DISPLAY", window.display()).args(arguments).output();
    String::from_utf8(told.expect("xdotool (Debian: xdotool)").stdout).unwrap()
}

/// The system's dialog for choosing a file, while it is there.
fn dialog(window: &Window) -> Option<String> {
    let found = xdotool(window, &["search", "--onlyvisible", "--name", "^Open File$"]);
    found.lines().last().map(str::to_owned)
}

/// Presses a button that opens the system's dialog, and names a file in it.
pub fn pick(window: &Window, button: &str, file: &Path) {
    window.click("button", button);
    window.wait("the system's dialog", || dialog(window));
    // The dialog looks up what is typed, and takes Enter once it knows the file; a key may come before it is ready.
    window.wait_long("the file chosen", || {
        if let Some(id) = dialog(window) {
            xdotool(window, &["windowfocus", "--sync", &id, "sleep", "0.2"]);
            xdotool(window, &["key", "ctrl+l", "sleep", "0.2", "key", "ctrl+a"]);
            xdotool(window, &["type", "--delay", "10", &file.to_string_lossy()]);
            xdotool(window, &["sleep", "0.6", "key", "Return", "sleep", "0.6"]);
        }
        dialog(window).is_none().then_some(())
    });
}
