//! Steps that several journeys take: the worked example, answering, confirming, what lies on the disk.
#![allow(dead_code, reason = "the journeys use what they need of it")]

use std::path::{Path, PathBuf};

use crate::harness::Window;

/// Opens the worked example by its button on the start screen; the first time, its story is told on this machine.
pub fn open_example(window: &Window, button: &str, heading: &str) {
    window.click("button", button);
    window.wait_long(&format!("the example {button}"), || {
        window.has("heading", heading).then_some(())
    });
}

/// Waits until the side column shows so many answered questions.
pub fn answered(window: &Window, count: usize, all: usize) {
    let bar = format!("return document.querySelector('.side progress')?.value === {count}");
    window.wait(&format!("{count} of {all} answered"), || {
        (window.script(&bar, vec![]) == true).then_some(())
    });
}

/// Waits until the header says that everything typed is in the file.
pub fn saved(window: &Window) {
    window.sees("保存しました");
    window.wait("nothing under way", || {
        (!window.text().contains("保存しています")).then_some(())
    });
}

/// All files below a folder with this ending.
pub fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in std::fs::read_dir(&next).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
