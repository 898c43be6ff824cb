//! The section chief's walk without a mouse, with the keys counted.

use std::cell::Cell;

use crate::harness::{OWN, Window, start};
use crate::walk::{answered, files, open_example, saved};

/// Presses keys and counts them: commands apart from typed characters.
struct Keys<'a> {
    window: &'a Window,
    pressed: Cell<usize>,
    typed: Cell<usize>,
}

impl Keys<'_> {
    fn press(&self, key: &str) {
        self.window.press(key);
        self.pressed.set(self.pressed.get() + 1);
    }

    /// Goes with Tab or Shift+Tab until this has the focus.
    fn go(&self, key: &str, to: &str) {
        let (role, name) = to.split_once(' ').unwrap();
        let mut met = Vec::new();
        while met.len() < 80 {
            self.press(key);
            let focus = self.window.focus();
            if focus.starts_with(role) && focus.contains(name) {
                return;
            }
            met.push(focus);
        }
        panic!("{to} is not met by {key}: {met:?}");
    }

    fn write(&self, label: &str, text: &str) {
        self.go("Tab", &format!("textbox {label}"));
        self.window.type_text(text);
        self.typed.set(self.typed.get() + text.chars().count());
    }
}

#[test]
fn a_chief_walks_by_keyboard_alone() {
    let window = start(&[], &[]);
    let keys = Keys {
        window: &window,
        pressed: Cell::new(0),
        typed: Cell::new(0),
    };
    window.find("heading", "何をしますか");
    keys.press("5");
    assert_eq!(window.focus(), "button 課の点検");
    keys.press("Enter");
    window.wait_long("the example", || {
        window.has("heading", "点検票の一覧").then_some(())
    });
    keys.go("Tab", "link 組織の点検票");
    keys.press("Enter");
    window.find("heading", "人的");
    the_questions(&keys);
    let (pressed, typed) = (keys.pressed.get(), keys.typed.get());
    the_review(&keys);
    println!(
        "keys for 10 questions: {pressed} and {typed} characters; for the whole walk: {} and {}",
        keys.pressed.get(),
        keys.typed.get()
    );
}

fn the_questions(keys: &Keys<'_>) {
    let window = keys.window;
    window.wait("the first open question", || {
        window.text().contains("問5の回答").then_some(())
    });
    keys.press("1");
    answered(window, 7, 14);
    keys.press("J");
    measure(keys, "離席の表示を掲げ、係長が週に一度見て回る。");
    keys.press("J");
    keys.press("1");
    answered(window, 8, 14);
    evidence(keys);
    keys.press("J");
    keys.write("理由と範囲", "窓口の当番と重なり、係員2名が受けていない。");
    measure(keys, "録画を見る日を決める。");
    for (n, number) in (9..=14).enumerate() {
        keys.press("J");
        window.sees(&format!("問{number}の回答"));
        keys.press("1");
        answered(window, 9 + n, 14);
        if number == 12 {
            evidence(keys);
        }
    }
    keys.press("K");
    keys.press("5");
    saved(window);
    window.picture("20-keyboard");
}

/// Writes the improvement of the open question and comes back to where single keys act.
fn measure(keys: &Keys<'_>, action: &str) {
    keys.write("何をするか", action);
    keys.write("担当者", "庶務係長　森　千尋");
    keys.write("いつまで", "R8.12.25");
    keys.press("Tab");
    saved(keys.window);
}

fn evidence(keys: &Keys<'_>) {
    keys.go("Tab", "button 資料を書く");
    keys.press("Enter");
    keys.window.find("textbox", "資料の名前");
    keys.window.type_text("係の確認表");
    keys.write("置いてある場所", "自己点検綴り");
    keys.go("Tab", "button 終える");
    keys.press("Enter");
    saved(keys.window);
}

fn the_review(keys: &Keys<'_>) {
    let window = keys.window;
    keys.go("Shift+Tab", "link 4見直して確定");
    keys.press("Enter");
    window.sees("総括所見がありません");
    keys.go("Tab", "button 下書きを作る");
    keys.press("Enter");
    window.sees("直すところはありません。確定できます。");
    keys.go("Tab", "button この内容で確定する");
    keys.press("Enter");
    window.sees("確定済み");
    keys.go("Tab", "link 報告書を出す");
    keys.press("Enter");
    window.find("heading", "書き出す");
    keys.write("持ち出し・送付を許可した人", "市民課長");
    keys.go("Tab", "button 報告書と提出ファイルを書き出す");
    keys.press("Enter");
    window.wait_long("the files", || {
        window.has("button", "フォルダを開く").then_some(())
    });
    let written = files(&window.home().join(OWN), "提出.tenkenp");
    assert!(!written.is_empty());
}

/// `?` lists the keys of the screen, `/` searches it, Esc closes both, and the letters can be switched off.
#[test]
fn the_keys_of_a_screen_are_listed_and_can_be_switched_off() {
    let window = start(&[], &[]);
    open_example(&window, "課の点検", "点検票の一覧");
    window.click("link", "組織の点検票");
    window.find("heading", "人的");
    window.press("?");
    window.screen("この画面のキー操作", "21-keys");
    window.press("Escape");
    window.press("/");
    window.screen("この画面からさがす", "22-find");
    window.type_text("研修");
    window.press("Enter");
    window.sees("今年度これまでに行われた情報セキュリティの研修");
    window.press("?");
    window.click("checkbox", "文字や数字 1 つのキーを使う");
    window.press("Escape");
    window.press("1");
    answered(&window, 6, 14);
}
