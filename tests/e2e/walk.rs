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

/// All files below a folder with this ending; the sidecars of open cases are none.
pub fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in std::fs::read_dir(&next).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else if path.to_string_lossy().ends_with(ending) && !path.to_string_lossy().contains("~$") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Fills what the review still asks for, one link after the other.
pub fn make_ready(window: &Window) {
    let evidence = "根拠資料の名前と場所がありません";
    while window.has("link", evidence) {
        window.click("link", evidence);
        window.click("button", "資料を書く");
        window.fill("資料の名前", "係の確認表");
        window.fill_in("", "置いてある場所", "令和8年度 自己点検綴り");
        window.click("button", "終える");
        saved(window);
        window.click("link", "見直して確定");
        window.find("heading", "確定の前に直すところ");
    }
    for (gap, label, text) in [
        ("実施者がありません", "実施者", "庶務係長　森　千尋"),
        ("点検の期間がありません", "点検を始めた日", "R8.11.2"),
        ("点検の期間がありません", "点検を終えた日", "R8.11.20"),
    ] {
        if window.has("link", gap) {
            window.fill_in("", label, text);
            saved(window);
        }
    }
    window.sees("直すところはありません。確定できます。");
}

/// Opens the file that the program was started with: what a double click leads to.
pub fn open_offered(window: &Window) {
    window.sees("が渡されました。");
    window.click("button", "開く");
}

/// Says who operates, where that is asked.
pub fn operate(window: &Window, name: &str) {
    window.sees_at_last("どなたが操作しますか");
    window.fill("氏名", name);
    window.click("button", "この人で始める");
}

/// Types a new passphrase twice.
pub fn new_passphrase(window: &Window, label: &str, passphrase: &str) {
    window.fill(label, passphrase);
    window.fill("新しいパスフレーズ（もう一度）", passphrase);
}
