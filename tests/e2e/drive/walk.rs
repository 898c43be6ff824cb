//! Steps that several journeys take: the worked example, answering, confirming, what lies on the disk. Numbers of
//! questions are read from the page: the checklist grows.
#![allow(dead_code, reason = "the journeys use what they need of it")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, OnceLock, PoisonError};

use serde_json::json;
use tempfile::TempDir;

use crate::harness::{OWN, PATIENCE, Window, screens};
use crate::town::Desk;

/// The example as the first journey had it told.
static TOLD: OnceLock<PathBuf> = OnceLock::new();
/// Held while it is told.
static TELLING: Mutex<()> = Mutex::new(());

/// Opens the worked example by its button on the start screen. Its story is told for one journey; the others find it
/// on their machine, as somebody does who opens it again.
pub fn open_example(window: &Window, button: &str, heading: &str) {
    tell_or_find_example(window, || window.click("button", button), heading);
}

/// As `open_example`, opened in another way than with the mouse.
pub fn tell_or_find_example(window: &Window, open: impl FnOnce(), heading: &str) {
    let version = format!("{OWN}/data/example/{}", env!("CARGO_PKG_VERSION"));
    let place = window.home().join(version).join("made");
    // Who comes second waits for the first instead of telling it at the same time.
    let telling = TELLING.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(told) = TOLD.get() {
        drop(telling);
        copy(told, &place);
        open();
        window.wait_long("the example", || window.has("heading", heading).then_some(()));
        return;
    }
    open();
    window.wait_for(PATIENCE * 10, "the telling of the example", || {
        window.has("heading", heading).then_some(())
    });
    TOLD.get_or_init(|| {
        let told = screens().with_file_name("e2e-example");
        let _ = std::fs::remove_dir_all(&told);
        copy(&place, &told);
        told
    });
}

/// Opens the example where it may never have been opened before.
pub fn tell_example(window: &Window, button: &str, heading: &str) {
    window.click("button", button);
    window.wait_long(&format!("the example {button}"), || {
        window.has("heading", heading).then_some(())
    });
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to.parent().unwrap()).unwrap();
    let copied = Command::new("cp").arg("-r").args([from, to]).status().unwrap();
    assert!(
        copied.success(),
        "{} was not copied to {}",
        from.display(),
        to.display()
    );
}

/// A number that a script finds on the page; waits for it.
pub fn number(window: &Window, what: &str, script: &str) -> usize {
    window.wait(what, || {
        let found = window.script(script, vec![]);
        usize::try_from(found.as_u64()?).ok()
    })
}

/// How many questions the side column says are answered, and of how many.
pub fn progress(window: &Window) -> (usize, usize) {
    let bar = "document.querySelector('.side progress')";
    (
        number(window, "the answered", &format!("return {bar}?.value")),
        number(window, "the assigned", &format!("return {bar}?.max")),
    )
}

/// Waits until the side column shows so many answered questions.
pub fn answered(window: &Window, count: usize) {
    let bar = format!("return document.querySelector('.side progress')?.value === {count}");
    window.wait(&format!("{count} answered"), || {
        (window.script(&bar, vec![]) == true).then_some(())
    });
}

/// The count that the side column shows beside 未回答, 理由がない, 根拠資料がない …
pub fn left(window: &Window, word: &str) -> usize {
    let source = format!(
        "const line = [...document.querySelectorAll('.side .todo li')].find((li) => li.innerText.includes('{word}')); \
         return line && Number(line.lastElementChild.textContent)"
    );
    number(window, word, &source)
}

/// The number of the question that is open to be answered.
pub fn open_question(window: &Window) -> usize {
    let source = "const head = document.querySelector('.card--open .qn')?.textContent.match(/[0-9]+/); \
        return head && Number(head[0])";
    number(window, "the open question", source)
}

/// The domain of the open page, as the side column marks it.
pub fn domain(window: &Window) -> String {
    window.wait("the marked domain", || {
        let marked = "return document.querySelector('.side [aria-current=page] span')?.textContent";
        window.script(marked, vec![]).as_str().map(str::to_owned)
    })
}

/// The questions of the open page that have no answer yet.
pub fn unanswered(window: &Window) -> Vec<usize> {
    let source = "return [...document.querySelectorAll('main fieldset')].filter((box) => !box.querySelector(':checked')) \
        .map((box) => Number(box.querySelector('legend').textContent.match(/[0-9]+/)[0]))";
    let found = window.script(source, vec![]);
    let found = found.as_array().unwrap().iter();
    found
        .filter_map(|one| usize::try_from(one.as_u64()?).ok())
        .collect()
}

/// Goes to a question by searching the screen.
pub fn go_to_question(window: &Window, question: usize) {
    open_question(window);
    window.press("/");
    window.fill("さがす", &format!("問{question}"));
    window.press("Enter");
    window.wait(&format!("question {question}"), || {
        (open_question(window) == question).then_some(())
    });
}

/// How many questions the profile leaves.
pub fn asked(window: &Window) -> usize {
    let source =
        "const count = document.querySelector('.tally-n b')?.textContent; return count && Number(count)";
    number(window, "the count of the questions", source)
}

/// Waits until the profile leaves so many questions.
pub fn asks(window: &Window, count: usize) {
    window.wait(&format!("{count} questions asked"), || {
        (asked(window) == count).then_some(())
    });
}

/// Answers every question of the profile with いいえ.
pub fn nothing_applies(window: &Window) {
    window.wait("no question of the profile open", || {
        let next = "const open = [...document.querySelectorAll('.seg')].find((seg) => !seg.querySelector(':checked')); \
            open?.querySelector('input[value=no]').click(); return !open && document.querySelector('.seg') !== null";
        (window.script(next, vec![]) == true).then_some(())
    });
}

/// Answers with ○ what has no answer yet, one link of the side column after the other.
pub fn all_done(window: &Window) {
    let (mut count, all) = progress(window);
    while count < all {
        window.click("link", "未回答");
        window.wait("a question without answer", || {
            unanswered(window).contains(&open_question(window)).then_some(())
        });
        window.press("1");
        count += 1;
        answered(window, count);
    }
    window.sees("すべて答えました");
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

/// The only file below the program's folder whose name has this word and that is none of those known.
pub fn new_parcel(home: &Path, word: &str, known: &[&Path]) -> PathBuf {
    let mut found = files(&home.join(OWN), ".tenkenp");
    found.retain(|path| path.to_string_lossy().contains(word) && !known.contains(&path.as_path()));
    assert_eq!(found.len(), 1, "new parcels {word}: {found:?}");
    found.remove(0)
}

/// Fills what the review still asks for, one link after the other.
pub fn make_ready(window: &Window) {
    while window.has("button", "答える") {
        window.click("button", "答える");
        window.choose("いまの状態", "措置済");
        window.fill("いまの様子と行ったこと", "手順を改め、課の全員に周知した。");
        window.click("button", "この答えにする");
        holds(
            window,
            "the answer is kept",
            "return !document.querySelector('dialog[open]')",
        );
    }
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

/// Confirms the sheet whose review is open and ready, and writes its files; every kind of them lies there.
pub fn hand_in(window: &Window, version: usize) {
    window.click("button", "この内容で確定する");
    window.sees("確定済み");
    window.sees(&format!("第{version}版"));
    window.click_in("確定済み", "link", "報告書を出す");
    window.find("heading", "書き出す");
    if window.has("textbox", "持ち出し・送付を許可した人") {
        window.fill("持ち出し・送付を許可した人", "総務課長");
    }
    window.click("button", "報告書と提出ファイルを書き出す");
    window.sees_at_last("を事務局へ渡してください");
    written(window);
}

/// Every kind of file that the open screen names as written lies on the disk and is more than a beginning.
pub fn written(window: &Window) {
    let text = window.text();
    for ending in [".pdf", ".xlsx", ".tenkenp"] {
        let there = files(&window.home().join(OWN), ending);
        let named = there
            .iter()
            .find(|path| text.contains(&*path.file_name().unwrap().to_string_lossy()));
        let named = named.unwrap_or_else(|| panic!("no {ending} of {there:?} is named in {text}"));
        assert!(named.metadata().unwrap().len() > 1000, "{}", named.display());
    }
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

/// Chooses an answer in a group of the page by its visible name, with the mouse, and waits for the count.
pub fn choose_answer(window: &Window, question: usize, answer: &str, count: usize) {
    window.click_in(&format!("問{question}の回答"), "radio", answer);
    answered(window, count);
}

/// Runs a look at the page that must come true.
pub fn holds(window: &Window, what: &str, script: &str) {
    window.wait(what, || {
        (window.script(script, vec![]) == json!(true)).then_some(())
    });
}

/// A home of the window with a copy of a desk's case, which is shut.
pub fn home_with(desk: &mut Desk) -> (TempDir, PathBuf) {
    let case = desk.case_file();
    desk.app.case_close().unwrap();
    let home = tempfile::tempdir().unwrap();
    let own = home.path().join(OWN);
    std::fs::create_dir_all(&own).unwrap();
    let place = own.join(case.file_name().unwrap());
    std::fs::copy(&case, &place).unwrap();
    (home, place)
}
