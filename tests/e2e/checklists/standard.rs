//! A city's own standard in the real window: read from a document, twenty clauses reviewed without a mouse with the
//! keys counted, one decision taken back, the edition made and chosen for the round; two editions compared.

use std::fs;
use std::path::Path;

use crate::drive::{dialog::pick, keys::Keys};
use crate::harness::{Window, start};
use crate::walk::operate;

/// Invented, with 24 clauses.
const DOCUMENT: &str = include_str!("document.txt");
/// Two invented editions of one standard.
const EDITIONS: &str = "../src-tauri/crates/checklist/tests/labels/editions";
/// The clauses that oblige nobody, with the number of the reason why they are not asked.
const EXCUSED: &[(&str, &str)] = &[
    ("第1条", "3"),
    ("第2条", "2"),
    ("第3条", "3"),
    ("第4条第1項", "4"),
    ("第4条第2項", "4"),
    ("第5条", "5"),
    ("第17条", "7"),
];

#[test]
fn a_standard_is_reviewed_by_keyboard_and_becomes_an_edition_for_the_round() {
    let window = start(&[], &[]);
    begin_office(&window);
    window.sees("試験市の点検表は、まだありません。");
    window.screen("課の一覧", "70-office-without-checklist");
    window.click("link", "対策基準へ");
    window.sees("読み込んだ対策基準は、まだありません。");
    window.screen("対策基準", "71-standards-empty");
    let unread = put(&window, "scan.pdf", b"%PDF-1.4\n%%EOF\n");
    pick(&window, "文書を選んで読み込む", &unread);
    window.sees_at_last("文書を読めませんでした。");
    window.screen("対策基準", "72-unread");
    let document = put(&window, "kijun.txt", DOCUMENT.as_bytes());
    pick(&window, "文書を選んで読み込む", &document);
    window.wait_long("the review", || window.has("heading", "第1条").then_some(()));
    window.screen("kijun", "73-review");
    review(&window);
    finish(&window);
}

fn begin_office(window: &Window) {
    window.click("link", "全庁の点検をまとめる");
    window.choose("団体", "一覧にない団体");
    window.fill("団体コード", "992020");
    window.fill("団体名", "試験市");
    window.fill("事務局の名前", "情報政策課");
    window.click("checkbox", "暗号化せずに作る");
    window.screen("全庁の点検をまとめる", "70-new-body");
    window.click("button", "点検ファイルを作って始める");
    operate(window, "高橋　直人");
}

fn put(window: &Window, name: &str, bytes: &[u8]) -> std::path::PathBuf {
    let path = window.home().join(name);
    fs::write(&path, bytes).unwrap();
    path
}

/// The locator of the clause that is looked at.
fn clause(window: &Window) -> String {
    window.wait("a clause", || {
        let shown = "return document.getElementById('clause-title')?.textContent";
        window.script(shown, vec![]).as_str().map(str::to_owned)
    })
}

/// How many clauses are decided.
fn decided(window: &Window) -> u64 {
    let bar = "return document.querySelector('.review-progress progress')?.value";
    window.wait("the progress", || window.script(bar, vec![]).as_u64())
}

fn review(window: &Window) {
    let keys = Keys::new(window);
    while decided(window) < 20 {
        decide(&keys);
    }
    let (pressed, typed) = keys.counted();
    println!("keys for 20 clauses: {pressed} and {typed} characters");
    window.screen("kijun", "76-twenty");
    // One decision is taken back: its clause is shown again, open.
    keys.press("Ctrl+Z");
    window.wait("one decision less", || (decided(window) == 19).then_some(()));
    window.sees("1つ前に戻しました。");
    let back = clause(window);
    assert!(!EXCUSED.iter().any(|(locator, _)| *locator == back), "{back}");
    window.screen("kijun", "77-undone");
    while decided(window) < 24 {
        decide(&keys);
    }
}

/// Decides about the clause that is looked at; the next open one comes by itself.
fn decide(keys: &Keys<'_>) {
    let window = keys.window;
    let (locator, before) = (clause(window), decided(window));
    if let Some((_, reason)) = EXCUSED.iter().find(|(excused, _)| *excused == locator) {
        keys.press("2");
        window.find("heading", &format!("{locator} を問わない理由"));
        if locator == "第1条" {
            window.screen("を問わない理由", "74-reason");
        }
        keys.press(reason);
    } else {
        complete(keys);
        keys.press("1");
    }
    window.wait(&format!("{locator} decided"), || {
        (decided(window) == before + 1).then_some(())
    });
    if before < 23 {
        window.wait("the next clause", || (clause(window) != locator).then_some(()));
    }
}

/// What the drafts of a clause still need, by the state that the foot of the page tells.
fn lacks(window: &Window) -> bool {
    let state = "return document.getElementById('review-state').textContent";
    let text = window.script(state, vec![]);
    !text.as_str().unwrap().contains("そろっています")
}

/// Takes the nearest question of another city as a model; where there is none, or a second draft, it is written.
fn complete(keys: &Keys<'_>) {
    let window = keys.window;
    if window.has("button", "手本にする：") {
        keys.press("T");
        window.wait("the model's texts", || {
            window.text().contains("手本の質問").then_some(())
        });
    }
    if !lacks(window) {
        return;
    }
    // Asking for it all the same leads to the first field that lacks something.
    keys.press("1");
    window.sees("まだ「問う」にできません。");
    if clause(window) == "第10条第1項" {
        window.screen("kijun", "75-lacks");
    }
    write(keys);
}

/// Writes whatever is marked, from field to field, and leaves the fields.
fn write(keys: &Keys<'_>) {
    let window = keys.window;
    while lacks(window) {
        let focus = window.wait("a field that lacks something", || {
            let focus = window.focus();
            (focus.starts_with("textbox") || focus.starts_with("checkbox")).then_some(focus)
        });
        let text = if focus.contains("例 1") {
            "点検の記録"
        } else if focus.contains("監査で見るところ") {
            "記録を見て、日付と名前を確かめる。"
        } else if focus.contains("改善策の例") {
            "課の打合せで決め、次の月から行う。"
        } else {
            "一部の職員だけが、そうしている。"
        };
        if focus.starts_with("checkbox") {
            keys.press("Space");
        } else {
            keys.type_text(text);
            keys.press("Tab");
        }
        next_fault(keys);
    }
    keys.press("Escape");
}

/// Goes on to the next marked field, if there is one.
fn next_fault(keys: &Keys<'_>) {
    let window = keys.window;
    window.wait("the saving", || {
        window.text().contains("保存しました").then_some(())
    });
    let is_at_fault = "const here = document.activeElement; \
        return here.matches('[aria-invalid=true], .tick-row--error input')";
    for _ in 0..40 {
        if !lacks(window) || window.script(is_at_fault, vec![]) == true {
            return;
        }
        keys.press("Tab");
    }
    panic!("no field that lacks something is met by Tab");
}

fn finish(window: &Window) {
    window.screen("kijun", "78-all-decided");
    window.click("button", "点検表にする");
    window.sees("すべての条項を確認しました。");
    window.fill_in("", "対策基準の名前", "試験市情報管理基準");
    window.fill_in("", "版の呼び名", "第1版");
    window.fill_in("", "施行日", "R8.4.1");
    if window.has("checkbox", "指摘を見たうえで、このまま作る") {
        window.click("checkbox", "指摘を見たうえで、このまま作る");
    }
    window.screen("点検表にする", "79-finish");
    window.click("button", "点検表を作る");
    window.sees_at_last("点検表を作りました。");
    window.screen("点検表にする", "80-finished");
    window.click("link", "点検の設定へ");
    window.choose("点検表の版", "試験市情報管理基準 第1版");
    window.screen("今年度の点検の設定", "81-round");
    window.click("button", "この内容で設定する");
    window.sees_at_last("決裁を記録するまで、配布はできません");
    window.click("link", "対策基準");
    window.sees("点検表にした");
    window.screen("対策基準", "82-standards");
}

/// 50 chapters of 10 articles.
fn long() -> String {
    let chapter = |n: usize| {
        let article = |m: usize| {
            let number = n * 10 + m + 1;
            format!(
                "第{number}条　職員は、第{number}庁舎を離れるときは、端末の画面をロックしなければならない。\n"
            )
        };
        format!(
            "\n第{}章　庁舎\n{}",
            n + 1,
            (0..10).map(article).collect::<String>()
        )
    };
    format!("試験市庁舎管理基準\n{}", (0..50).map(chapter).collect::<String>())
}

/// From the key to the painted next clause; the times are printed, not judged.
#[test]
fn a_document_of_five_hundred_clauses_is_gone_through_by_key() {
    let window = start(&[], &[]);
    begin_office(&window);
    window.click("link", "対策基準へ");
    let document = put(&window, "long.txt", long().as_bytes());
    pick(&window, "文書を選んで読み込む", &document);
    window.wait_long("the review", || window.has("heading", "第1条").then_some(()));
    let times = "const [key, times, done] = arguments; const took = []; \
        const press = () => { const began = performance.now(); \
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })); \
        requestAnimationFrame(() => setTimeout(() => { took.push(performance.now() - began); \
        took.length < times ? press() : done(took.sort((a, b) => a - b)); })); }; press();";
    let took = window.script_async(times, vec!["j".into(), 60.into()]);
    let at = |place: usize| took[place].as_f64().unwrap();
    println!(
        "500 clauses, key to next clause: median {:.0} ms, slowest {:.0} ms",
        at(30),
        at(59)
    );
    assert_eq!(clause(&window), "第61条");
    window.press("End");
    window.screen("long", "86-long");
}

#[test]
fn two_editions_are_compared_by_their_documents() {
    let editions = Path::new(env!("CARGO_MANIFEST_DIR")).join(EDITIONS);
    let edition = |name: &str| fs::read(editions.join(name)).unwrap();
    let window = start(&[], &[]);
    begin_office(&window);
    window.click("link", "対策基準へ");
    window.click("link", "2 つの版を比べる");
    window.screen("2 つの版を比べる", "83-compare-empty");
    pick(
        &window,
        "文書を選ぶ：古い版",
        &put(&window, "kakuu-2025-04.txt", &edition("kakuu-2025-04.txt")),
    );
    pick(
        &window,
        "文書を選ぶ：新しい版",
        &put(&window, "kakuu-2026-04.txt", &edition("kakuu-2026-04.txt")),
    );
    window.wait("both chosen", || {
        (!window.text().contains("両方の版を選んでください。")).then_some(())
    });
    window.click("button", "比べる");
    window.sees_at_last("を比べました。");
    window.screen("2 つの版を比べる", "84-compared");
    for kind in [
        "文が変わった",
        "場所が変わった",
        "分かれた",
        "まとまった",
        "なくなった",
        "新しい",
    ] {
        window.click("tab", kind);
        window.wait(&format!("a change of the kind {kind}"), || {
            let badges = "return document.querySelector('.change .badge')?.textContent";
            (window.script(badges, vec![]) == kind).then_some(())
        });
    }
    window.click("tab", "変わったもの");
    window.click("checkbox", "数字が変わったところだけ");
    window.sees("数字が違う");
    window.screen("2 つの版を比べる", "85-numbers");
}
