//! The system's own dialogs for files and folders, which WebDriver cannot reach: named by their title, filled in by key.

use std::path::Path;
use std::process::Command;

use super::harness::Window;

/// What the system asks for: the title of its dialog.
#[derive(Clone, Copy)]
enum Asked {
    File,
    Folder,
}

impl Asked {
    const fn title(self) -> &'static str {
        match self {
            Self::File => "^Open File$",
            Self::Folder => "^Select Folder$",
        }
    }
}

fn xdotool(window: &Window, arguments: &[&str]) -> String {
    let mut command = Command::new("xdotool");
    let told = command.env("DISPLAY", window.display()).args(arguments).output();
    String::from_utf8(told.expect("xdotool (Debian: xdotool)").stdout).unwrap()
}

/// The system's dialog, while it is there.
fn dialog(window: &Window, asked: Asked) -> Option<String> {
    let found = xdotool(window, &["search", "--onlyvisible", "--name", asked.title()]);
    found.lines().last().map(str::to_owned)
}

/// Presses a button that opens the system's dialog, and names a file in it.
pub fn pick(window: &Window, button: &str, file: &Path) {
    window.click("button", button);
    choose(window, Asked::File, file);
}

/// Presses a button that opens the system's dialog for folders, and names one in it: its path is plain ASCII.
pub fn pick_folder(window: &Window, button: &str, folder: &Path) {
    std::fs::create_dir_all(folder).unwrap();
    window.click("button", button);
    choose(window, Asked::Folder, folder);
}

fn choose(window: &Window, asked: Asked, path: &Path) {
    window.wait("the system's dialog", || dialog(window, asked));
    // The dialog looks up what is typed, and takes Enter once it knows the file; a key may come before it is ready.
    window.wait_long("the path chosen", || {
        if let Some(id) = dialog(window, asked) {
            xdotool(window, &["windowfocus", "--sync", &id, "sleep", "0.2"]);
            // Among the recent folders, where it begins, the dialog takes no path.
            if matches!(asked, Asked::Folder) {
                xdotool(window, &["key", "alt+Home", "sleep", "0.3"]);
            }
            xdotool(window, &["key", "ctrl+l", "sleep", "0.2", "key", "ctrl+a"]);
            xdotool(window, &["type", "--delay", "10", &path.to_string_lossy()]);
            // It may complete the path by a folder below: that is selected, and goes.
            xdotool(
                window,
                &["sleep", "0.6", "key", "Delete", "key", "Return", "sleep", "0.6"],
            );
        }
        // On a busy machine it takes its time to go; what is typed again meanwhile would go into the page.
        (0..40).find_map(|_| {
            xdotool(window, &["sleep", "0.1"]);
            dialog(window, asked).is_none().then_some(())
        })
    });
}
