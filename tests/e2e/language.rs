//! The language changes at once; the other kinds of sheet open.

use crate::harness::start;
use crate::walk::open_example;

#[test]
fn the_language_changes_at_once_and_back() {
    let window = start(&[], &[]);
    window.find("heading", "何をしますか");
    window.click("button", "English");
    window.screen("What do you want to do?", "40-english");
    assert_eq!(
        window.script("return document.documentElement.lang", vec![]),
        "en"
    );
    window.click("button", "日本語");
    window.find("heading", "何をしますか");
}

#[test]
fn the_sheet_of_a_system_opens_with_its_questions() {
    let window = start(&[], &[]);
    open_example(&window, "システムの点検", "点検票の一覧");
    window.click("link", "窓口受付システム");
    window.sees("回答の進み");
    window.picture("41-system");
    window.is_accessible();
    window.click("link", "該当の確認");
    window.screen(
        "このシステムに当てはまるものを選んでください",
        "42-system-profile",
    );
}

#[test]
fn the_office_of_the_example_opens_with_submissions_and_its_central_sheet() {
    let window = start(&[], &[]);
    open_example(&window, "全庁のまとめ", "令和8年度 課の一覧");
    window.screen("令和8年度 課の一覧", "43-office");
    window.click("link", "組織の点検票");
    window.sees("提出の内容");
    window.picture("44-submission");
    window.is_accessible();
    window.click("link", "準備");
    window.click("link", "設定を見る");
    window.screen("今年度の点検の設定", "45-round");
    window.click("link", "統括点検票とファイル");
    window.screen("統括点検票とファイル", "46-office-desk");
    window.click_in("下書き", "link", "統括点検票");
    window.click("link", "はじめに");
    window.sees("該当の確認から始める");
    window.screen("統括点検票", "47-central");
    window.click("link", "質問に答える");
    window.sees("回答の進み");
    window.picture("48-central-questions");
    window.is_accessible();
    window.click("button", "English");
    window.picture("49-central-english");
}
