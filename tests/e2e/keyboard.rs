//! The section chief's walk through the standard set without a mouse, with the keys counted.

use crate::drive::keys::Keys;
use crate::harness::{OWN, Window, start};
use crate::walk::{
    answered, asked, asks, domain, files, holds, left, open_example, open_question, progress, saved,
    tell_or_find_example, unanswered,
};

#[test]
fn a_chief_walks_through_the_standard_set_by_keyboard_alone() {
    let window = start(&[], &[]);
    let keys = Keys::new(&window);
    window.screen("何をしますか", "20-keys-start");
    keys.press("5");
    assert_eq!(window.focus(), "button 課の点検");
    tell_or_find_example(&window, || keys.press("Enter"), "点検票の一覧");
    keys.go("Tab", "link 組織の点検票");
    keys.press("Enter");
    window.screen(&domain(&window), "20-keys-question");
    let (done, all) = progress(&window);
    the_profile(&keys);
    let before = keys.counted();
    the_questions(&keys);
    let now = keys.counted();
    let (pressed, typed) = (now.0 - before.0, now.1 - before.1);
    the_review(&keys);
    the_files(&keys);
    println!(
        "keys for {} questions: {pressed} and {typed} characters; for the whole walk: {} and {}",
        all - done,
        now.0,
        now.1
    );
}

/// An answer of the profile changes the count at once, and the other one changes it back.
fn the_profile(keys: &Keys<'_>) {
    let window = keys.window;
    keys.go("Shift+Tab", "link 該当の確認");
    keys.press("Enter");
    window.screen("あなたの課に当てはまるものを選んでください", "20-keys-profile");
    let count = asked(window);
    keys.go_in("Tab", "USBメモリなどの外部媒体", "radio いいえ");
    keys.press("Left");
    window.wait("more questions", || (asked(window) > count).then_some(()));
    keys.press("Right");
    asks(window, count);
    keys.go("Tab", "link 質問に進む");
    keys.press("Enter");
}

/// From the first question to the last: what has no answer gets one, what lacks a word gets it. The second of those
/// without answer is a △ with its improvement, all others are ○ with what they rest on.
fn the_questions(keys: &Keys<'_>) {
    let window = keys.window;
    let (mut done, all) = progress(window);
    let first = done;
    let improved = left(window, "改善策がない");
    while open_question(window) > 1 {
        step(keys, "K");
    }
    for question in 1..=all {
        assert_eq!(open_question(window), question);
        if unanswered(window).contains(&question) {
            keys.press(if done == first + 1 { "2" } else { "1" });
            done += 1;
            answered(window, done);
            if done == first + 1 {
                keys.press("Ctrl+Z");
                answered(window, first);
                keys.press("Ctrl+Shift+Z");
                answered(window, done);
            }
            if done == first + 2 {
                window.wait("the improvement asked for", || {
                    (left(window, "改善策がない") == improved + 1).then_some(())
                });
            }
        }
        the_words(keys);
        if question == all {
            keys.press("5");
        } else {
            step(keys, "J");
        }
    }
    saved(window);
    for word in ["未回答", "理由がない", "改善策がない", "根拠資料がない"] {
        assert_eq!(left(window, word), 0, "{word}");
    }
    window.screen(&domain(window), "20-keys-last");
}

/// Goes to the question beside the open one, which then has the focus.
fn step(keys: &Keys<'_>, key: &str) {
    let from = open_question(keys.window);
    keys.press(key);
    keys.window.wait("the question beside", || {
        (open_question(keys.window) != from).then_some(())
    });
    holds(
        keys.window,
        "the focus at the open question",
        "return document.activeElement?.closest('.card--open') !== null",
    );
}

/// Writes what the open question asks for and comes back to where single keys act.
fn the_words(keys: &Keys<'_>) {
    let empty = "const shown = (field) => field.getClientRects().length > 0 && field.value === ''; \
        const labels = [...document.querySelectorAll('.card--open .q-left :is(input, textarea)')].filter(shown) \
        .map((field) => field.labels[0]?.textContent ?? ''); \
        const proof = document.querySelector('.card--open .proof'); \
        if (proof.querySelector('.need') && !proof.querySelector('li')) labels.push('資料'); return labels";
    let lacks = keys.window.script(empty, vec![]).to_string();
    if lacks.contains("理由と範囲") {
        keys.write("理由と範囲", "窓口の当番と重なり、係員2名が受けていない。");
    }
    if lacks.contains("何をするか") {
        keys.write("何をするか", "係長が週に一度見て回り、朝礼で知らせる。");
        keys.write("担当者", "庶務係長　森　千尋");
        keys.write("いつまで", "R8.12.25");
    }
    if lacks.contains("資料") {
        evidence(keys);
    }
    keys.leave_fields();
    if lacks != "[]" {
        saved(keys.window);
    }
}

fn evidence(keys: &Keys<'_>) {
    keys.go("Tab", "button 資料を書く");
    keys.press("Enter");
    keys.window.wait("the name of the evidence", || {
        keys.window.focus().contains("資料の名前").then_some(())
    });
    keys.type_text("係の確認表");
    keys.write("置いてある場所", "自己点検綴り");
    keys.go("Tab", "button 終える");
    keys.press("Enter");
    keys.window.sees("自己点検綴り");
}

fn the_review(keys: &Keys<'_>) {
    let window = keys.window;
    keys.go("Tab", "link 見直して確定へ");
    keys.press("Enter");
    window.sees("総括所見がありません");
    window.screen("見直して確定", "20-keys-review");
    keys.go("Tab", "button 下書きを作る");
    keys.press("Enter");
    window.sees("直すところはありません。確定できます。");
    keys.go("Tab", "button この内容で確定する");
    keys.press("Enter");
    window.sees("確定済み");
    window.screen("見直して確定", "20-keys-confirmed");
}

fn the_files(keys: &Keys<'_>) {
    let window = keys.window;
    let folder = window.home().join(OWN);
    let before = files(&folder, "提出.tenkenp").len();
    keys.go("Tab", "link 報告書を出す");
    keys.press("Enter");
    window.screen("書き出す", "20-keys-output");
    keys.write("持ち出し・送付を許可した人", "市民課長");
    keys.go("Tab", "button 報告書と提出ファイルを書き出す");
    keys.press("Enter");
    window.wait_long("the files", || {
        window.has("button", "フォルダーを開く").then_some(())
    });
    crate::walk::written(window);
    assert_eq!(files(&folder, "提出.tenkenp").len(), before + 1);
    window.screen("書き出す", "20-keys-written");
}

/// `?` lists the keys of the screen, `/` searches it, Esc closes both, and the letters can be switched off and on.
#[test]
fn the_keys_of_a_screen_are_listed_and_can_be_switched_off() {
    let window = start(&[], &[]);
    open_example(&window, "課の点検", "点検票の一覧");
    window.click("link", "組織の点検票");
    window.find("heading", "答えの目安");
    window.press("?");
    window.screen("この画面のキー操作", "21-keys");
    window.press("Escape");
    window.press("/");
    window.screen("この画面からさがす", "22-find");
    window.fill("さがす言葉", "研修");
    let found = window.wait("what was found", || {
        let first = "return document.querySelector('dialog[open] li button')?.textContent";
        window.script(first, vec![]).as_str().map(str::to_owned)
    });
    window.press("Enter");
    let (_, sentence) = found.split_once('　').unwrap();
    window.wait("the question that was found", || {
        let open = window.script(
            "return document.querySelector('.card--open h2')?.textContent",
            vec![],
        );
        (open == sentence && sentence.contains("研修")).then_some(())
    });
    the_letters_are_switched(&window);
}

/// Pressed once while they are off and once while they are on again, the key for the flag acts once.
fn the_letters_are_switched(window: &Window) {
    let flagged = left(window, "あとで確認");
    for times in ["off", "on"] {
        window.click("button", "手引");
        window.click("checkbox", "文字や数字 1 つのキーを使う");
        let is_on = window.script("return document.querySelector('dialog input').checked", vec![]);
        assert_eq!(is_on, times == "on");
        window.press("Escape");
        window.press("5");
    }
    window.wait("one flag more or less", || {
        (left(window, "あとで確認") != flagged).then_some(())
    });
}
