//! A system manager with three systems: the profile of one is copied to the next, answers are copied one at a time, and
//! each system is confirmed and handed in by itself. The office works on the command line.

use std::path::{Path, PathBuf};

use crate::harness::{OWN, Window, start};
use crate::line::tenken;
use crate::walk::{
    all_done, answered, asked, asks, domain, files, hand_in, holds, left, make_ready, new_parcel,
    nothing_applies, open_question, operate, progress, saved,
};

const SYSTEMS: [(&str, &str); 3] = [
    ("S-101", "文書管理システム"),
    ("S-102", "施設予約システム"),
    ("S-103", "図書館システム"),
];

#[test]
fn a_manager_of_three_systems_copies_profile_and_answers_from_one_to_the_next() {
    let office = tempfile::tempdir().unwrap();
    let request = the_office_asks_for_three_systems(office.path());
    let window = start(&[&request.to_string_lossy()], &[]);
    the_request_is_taken_in(&window);
    let count = the_first_system_is_handed_in(&window);
    the_profile_is_copied(&window, count);
    the_answers_are_copied_one_at_a_time(&window);
    the_third_system_is_untouched(&window);
}

fn the_office_asks_for_three_systems(home: &Path) -> PathBuf {
    let who = ["--as", "高橋　直人", "--as-role", "secretariat"];
    let office = [
        "office",
        "create",
        "kakuu",
        "--office-name",
        "情報政策課",
        "--plain",
    ];
    tenken(home, None, &[&office[..], &who].concat());
    let case = files(home, ".tenken").remove(0);
    let run = |arguments: &[&str]| tenken(home, Some(&case), arguments);
    run(&[
        "round", "save", "--year", "2026", "--set", "standard", "--due", "R9.1.29",
    ]);
    run(&[
        "round",
        "approve",
        "--approver-role",
        "統括情報セキュリティ責任者",
        "--approver",
        "栗原　弘明",
        "--decided",
        "2026-04-01",
    ]);
    run(&[
        "section",
        "save",
        "--code",
        "0101",
        "--name",
        "総務課",
        "--head-title",
        "総務課長",
    ]);
    for (code, name) in SYSTEMS {
        let manager = ["--manager-title", "総務課担当課長", "--manager-name", "大塚　健"];
        let system = [
            "system",
            "save",
            "--section",
            "0101",
            "--code",
            code,
            "--name",
            name,
        ];
        run(&[&system[..], &manager].concat());
    }
    let folder = home.join("out");
    std::fs::create_dir(&folder).unwrap();
    run(&[
        "request",
        "write",
        "0101",
        "--plain",
        "--folder",
        &folder.to_string_lossy(),
    ]);
    files(&folder, ".tenkenp").remove(0)
}

fn the_request_is_taken_in(window: &Window) {
    window.sees("このファイルは暗号化されていません。");
    window.click("checkbox", "暗号化せずに作る");
    window.screen("届いたファイルを受け取る", "70-take-plain");
    window.click("button", "受け取る");
    operate(window, "大塚　健");
    window.wait_long("the list of the sheets", || {
        window.has("heading", "点検票の一覧").then_some(())
    });
    window.screen("点検票の一覧", "71-desk-of-three");
    for (_, name) in SYSTEMS {
        window.find("link", name);
    }
}

/// From a sheet to the list of all sheets.
fn to_the_desk(window: &Window) {
    let here = window.script(
        "return document.querySelector('.steps-sheet a').textContent",
        vec![],
    );
    window.click("link", here.as_str().unwrap());
    window.find("heading", "点検票の一覧");
}

fn to_the_profile(window: &Window, system: usize) {
    window.click("link", SYSTEMS[system].1);
    window.find("heading", "情報システムの自己点検");
    window.click("link", "該当の確認から始める");
    window.find("heading", "このシステムに当てはまるものを選んでください");
}

/// Gives how many questions it has.
fn the_first_system_is_handed_in(window: &Window) -> usize {
    to_the_profile(window, 0);
    let all = asked(window);
    nothing_applies(window);
    window.wait("fewer questions", || (asked(window) < all).then_some(()));
    saved(window);
    let count = asked(window);
    window.click("link", "質問に進む");
    assert_eq!(progress(window), (0, count));
    all_done(window);
    window.click("link", "見直して確定");
    window.click("button", "下書きを作る");
    window.sees("下書きを作り直す");
    make_ready(window);
    window.screen("見直して確定", "72-system-ready");
    hand_in(window, 1);
    window.screen("書き出す", "73-system-written");
    let parcel = new_parcel(window.home(), "提出", &[]);
    assert!(
        parcel.to_string_lossy().contains(SYSTEMS[0].0),
        "{}",
        parcel.display()
    );
    to_the_desk(window);
    count
}

fn the_profile_is_copied(window: &Window, count: usize) {
    to_the_profile(window, 1);
    assert!(asked(window) > count);
    window.choose("ほかのシステムの答えを写す", SYSTEMS[0].1);
    window.screen("このシステムに当てはまるものを選んでください", "74-copy-profile");
    window.click("button", "写す");
    asks(window, count);
    let same = "const all = document.querySelectorAll('.seg').length; \
        return all > 0 && document.querySelectorAll('.seg input[value=no]:checked').length === all";
    holds(window, "every answer copied", same);
    saved(window);
    window.click("link", "質問に進む");
}

/// By the button and by its key: answer and evidence come along, for this one question.
fn the_answers_are_copied_one_at_a_time(window: &Window) {
    assert_eq!(progress(window).0, 0);
    let other = format!("写す：{}", SYSTEMS[0].1);
    window.find("button", &other);
    window.screen(&domain(window), "75-copy-answer");
    window.click("button", &other);
    answered(window, 1);
    let mut count = 1;
    // The first that stands on evidence shows that this came along.
    while !window.text().contains("係の確認表") {
        window.click("link", "未回答");
        let question = open_question(window);
        window.find("button", &other);
        window.press("6");
        count += 1;
        answered(window, count);
        assert_eq!(open_question(window), question);
        let is_yes = "return document.querySelector('.card--open input:checked')?.value === 'yes'";
        holds(window, "the other system's answer", is_yes);
    }
    assert_eq!(left(window, "根拠資料がない"), 0);
    window.screen(&domain(window), "76-copied");
    window.click("button", "元に戻す");
    answered(window, count - 1);
    to_the_desk(window);
}

fn the_third_system_is_untouched(window: &Window) {
    window.screen("点検票の一覧", "77-desk-after");
    let row = window.find("row", SYSTEMS[2].1);
    let said = window.block_on(row.text()).unwrap();
    assert!(said.contains("のうち 0 問"), "{said}");
    let parcels = files(&window.home().join(OWN), "提出.tenkenp");
    assert_eq!(parcels.len(), 1, "{parcels:?}");
}
