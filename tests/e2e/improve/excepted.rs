//! An exception of the year before is asked after on the sheet; what the section says waits in the office's register.

use std::fs;
use std::path::Path;

use tenken_app::wire::ExceptionSaveRequest;

use crate::harness::{Window, start_in};
use crate::town::{Desk, Filled, Round, Town, submission_of, unit_of, write_out};
use crate::walk::{home_with, operate};

use super::no_dialog;

/// Two rounds, 2025 and 2026; `within` happens in the first, and an exception of 福祉課 is approved at its end.
pub(super) fn excepted_by(town: &mut Town, within: impl FnOnce(&mut Town)) {
    let round = |town: &mut Town, year: i32| {
        town.clock.set(&format!("{year}-06-15T01:00:00Z"));
        town.round(&Round {
            year,
            has_department_step: false,
            ..Round::default()
        });
    };
    round(town, 2025);
    within(town);
    let unit = unit_of(&town.office.app.office_view().unwrap(), "0420");
    town.clock.set("2026-02-02T01:00:00Z");
    let request = ExceptionSaveRequest {
        exception: None,
        number: "情政第50号".to_owned(),
        unit,
        items: vec!["HUM-07-a".to_owned()],
        reason: "受付の機器の表示を、いまは止められない。".to_owned(),
        substitute: "窓口に人がいない時間は電源を切る。".to_owned(),
        approver: "副市長　大野 健一".to_owned(),
        decided_on: "2026-02-02".to_owned(),
        until: "2027-01-31".to_owned(),
    };
    town.office.app.exception_save(&request).unwrap();
    round(town, 2026);
}

/// 福祉課 with everything answered, and an exception that the year before approved.
fn excepted() -> (Town, Desk) {
    let mut town = Town::new();
    excepted_by(&mut town, |_| ());
    let mut desk = town.taken("0420");
    desk.operate("山口 恵", "section_deputy");
    desk.pick("organisation");
    Filled::default().put(&mut desk);
    (town, desk)
}

#[test]
fn what_a_section_says_of_its_exception_waits_in_the_register() {
    let (mut town, mut desk) = excepted();
    let (home, case) = home_with(&mut desk);
    let window = start_in(home, &[&case.to_string_lossy()], &[]);
    the_section_answers(&window);
    let kept = town.dir.path().join("答えた後.tenken");
    fs::copy(&case, &kept).unwrap();
    drop(window);
    submitted(&mut town, &mut desk, &kept);
    let (home, case) = home_with(&mut town.office);
    let window = start_in(home, &[&case.to_string_lossy()], &[]);
    the_office_acts(&window);
}

fn the_section_answers(window: &Window) {
    operate(window, "山口 恵");
    window.click("link", "見直して確定");
    window.sees_at_last("前年度から続く例外措置");
    window.screen("見直して確定", "190-excepted-review");
    window.click("button", "答え直す");
    window.choose("いまの状態", "継続（不遵守）");
    window.fill("守り方と、いまの様子", "昼休みに電源を切り忘れた日が3日あった。");
    window.fill("延長を希望する日", "R9.6.30");
    window.fill("延長が必要な理由", "新しい機器の納入が5月になるため。");
    window.picture("191-excepted-answer");
    window.click("button", "この答えにする");
    no_dialog(window);
    window.sees_at_last("延長の希望　令和9年6月30日まで");
    window.click("button", "この内容で確定する");
    window.sees_at_last("確定済み");
    window.screen("見直して確定", "192-excepted-confirmed");
}

/// The sheet that was confirmed in the window goes to the office.
fn submitted(town: &mut Town, desk: &mut Desk, case: &Path) {
    desk.open(case, None).unwrap();
    desk.operate("山口 恵", "section_deputy");
    desk.pick("organisation");
    let written = write_out(desk);
    let file = submission_of(desk, &written);
    town.take_in(&file).unwrap();
}

fn the_office_acts(window: &Window) {
    operate(window, "高橋 直人");
    window.sees_at_last("令和8年度 課の一覧");
    window.click("link", "例外措置");
    window.sees_at_last("点検票での回答：継続（不遵守）");
    window.sees_at_last("課の回答に、まだ対応していません");
    window.screen("例外措置", "193-excepted-register");
    window.click("button", "更新を申請する");
    window.picture("194-excepted-renew");
    window.click("button", "記録する");
    no_dialog(window);
    window.sees_at_last("申請");
    window.screen("例外措置", "195-excepted-renewed");
}
