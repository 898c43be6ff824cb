//! Documents past their period: listed, approved by somebody else, erased, and the record of it printed.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use tenken_app::wire::{YearCloseRequest, YearRequest};

use crate::harness::{OWN, Window, start_in};
use crate::town::{Filled, Round, Town};
use crate::walk::{files, holds, home_with, operate};

const REASON: &str = "今年度は該当する仕事がない。";

/// An office that closed its year 2020 with one sheet in it; the window's home with that case.
fn long_ago() -> (TempDir, PathBuf) {
    let mut town = Town::from("kakuu", "2020-06-15T01:00:00Z");
    town.round(&Round {
        year: 2020,
        has_department_step: false,
        ..Round::default()
    });
    let mut desk = town.taken("0420");
    desk.operate("山口 恵", "section_deputy");
    desk.pick("organisation");
    let file = Town::submitted(&mut desk, &Filled::with(&[("HUM-07-a", "na")]));
    town.take_in(&file).unwrap();
    town.clock.set("2021-03-31T06:00:00Z");
    let app = &mut town.office.app;
    app.year_close(&YearCloseRequest {
        fiscal_year: 2020,
        on: "令和3年3月31日".to_owned(),
        approver: "副市長　大沼 誠".to_owned(),
        reason: "市民課は来年度の初めに確かめる。".to_owned(),
    })
    .unwrap();
    let request = YearRequest {
        fiscal_year: Some(2020),
    };
    assert!(app.year_verify(&request).unwrap().is_sound);
    home_with(&mut town.office)
}

fn no_dialog(window: &Window) {
    let shut = "return !document.querySelector('dialog[open]')";
    holds(window, "the dialog is shut", shut);
}

fn is_in(case: &Path, text: &str) -> bool {
    let bytes = fs::read(case).unwrap();
    bytes.windows(text.len()).any(|part| part == text.as_bytes())
}

#[test]
fn what_is_past_its_period_goes_by_list_and_approval_and_leaves_a_record() {
    let (home, case) = long_ago();
    assert!(is_in(&case, REASON));
    let window = start_in(home, &[&case.to_string_lossy()], &[]);
    operate(&window, "高橋 直人");
    window.sees_at_last("正しいバックアップはまだありません。");
    window.picture("170-home-backup");
    window.click("link", "バックアップ");
    window.click("link", "保存期間と廃棄");
    window.sees_at_last("保存期間を決めていません");
    window.fill("点検票（提出されたもの）の保存期間（年）", "5");
    window.click("button", "保存期間を決める");
    window.sees_at_last("満了");
    window.screen("保存期間と廃棄", "171-disposal-due");
    window.click(
        "checkbox",
        "令和2年度の点検票（提出されたもの）を廃棄一覧に入れる",
    );
    window.click("button", "選んだものの廃棄一覧を作る");
    window.sees_at_last("承認待ち");
    window.screen("保存期間と廃棄", "172-disposal-list");

    // Who made the list does not approve it.
    window.click("button", "承認を記録する");
    window.fill("承認した人", "高橋 直人");
    window.fill("文書番号", "情政第12号");
    window.click_in("承認を記録する", "button", "承認を記録する");
    window.sees_at_last("一覧を作った人なので");
    window.picture("173-disposal-same-person");
    window.fill("承認した人", "副市長　大沼 誠");
    window.click_in("承認を記録する", "button", "承認を記録する");
    no_dialog(&window);
    window.sees_at_last("承認済み");
    assert!(is_in(&case, REASON), "an approval erases nothing");

    window.click("button", "抹消する");
    window.sees_at_last("抹消すると元に戻せません");
    window.click("checkbox", "承認された一覧のとおり抹消することを確かめました");
    window.picture("174-disposal-sure");
    window.click_in("抹消すると元に戻せません", "button", "抹消する");
    no_dialog(&window);
    window.sees_at_last("抹消済み");
    window.screen("保存期間と廃棄", "175-disposal-done");
    assert!(!is_in(&case, REASON), "no byte of it is left");
    window.click("button", "PDF と Excel を書き出す");
    window.sees_at_last("廃棄記録.pdf");
    window.picture("176-disposal-record");
    for ending in ["廃棄記録.pdf", "廃棄記録.xlsx"] {
        let there = files(&window.home().join(OWN), ending);
        assert_eq!(there.len(), 1, "{ending}: {there:?}");
        assert!(there[0].metadata().unwrap().len() > 1000);
    }
    window.click("link", "提出状況");
    window.sees_at_last("廃棄されています");
    window.picture("177-disposal-status");
}
