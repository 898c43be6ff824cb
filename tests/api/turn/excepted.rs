//! Exceptions that a year approved, asked after in the next one.

use tenken_app::wire::{
    ExceptionApplyRequest, ExceptionCheckRequest, ExceptionDecideRequest, ExceptionEndRequest,
    ExceptionListRequest, ExceptionRow,
};

use super::{asked, second_year, year};
use crate::{
    board::exception::{application, decision, receive, shown},
    form::{Book, codes, fill, forms, read_one},
    office::folder::{counts, scan, take},
    section::papers::{file_of, text_of},
    town::{Filled, Town, refused, skipped, unit_of, write_out},
};

const SHEET: &str = "前年度から続く改善・例外措置";
pub const NUMBER: &str = "例7-0420-01";

/// An exception of 福祉課, approved in February 2026 until October, and the round of 2026.
pub fn excepted() -> (Town, String) {
    let mut town = second_year();
    town.clock.set("2026-02-02T01:00:00Z");
    let unit = unit_of(&town.office.app.office_view().unwrap(), "0420");
    let request = ExceptionApplyRequest {
        from: "令和8年2月2日".to_owned(),
        until: "令和8年10月31日".to_owned(),
        ..application(&unit)
    };
    let id = town.office.app.exception_apply(&request).unwrap().ids[0].clone();
    receive(&mut town.office, &id);
    let decided = ExceptionDecideRequest {
        on: "令和8年2月2日".to_owned(),
        decision: "conditional".to_owned(),
        condition: "毎月の点検を記録すること。".to_owned(),
        ..decision(&id)
    };
    town.office.app.exception_decide(&decided).unwrap();
    town.clock.set("2026-06-16T01:00:00Z");
    (town, id)
}

pub fn row(town: &mut Town, state: &str) -> Vec<ExceptionRow> {
    let request = ExceptionListRequest {
        unit: String::new(),
        state: state.to_owned(),
        text: String::new(),
    };
    town.office.app.exception_list(&request).unwrap().rows
}

#[test]
fn an_approved_exception_is_asked_after_on_the_next_sheet() {
    let (mut town, id) = excepted();
    let mut desk = asked(&mut town, "0420");
    let review = desk.review();
    let one = review.carried.iter().find(|one| one.is_exception).unwrap();
    assert_eq!((one.measure.as_str(), one.number.as_str()), (id.as_str(), NUMBER));
    assert_eq!((one.fiscal_year, one.told.as_str()), (2025, "conditional"));
    assert_eq!(one.due_on.as_deref(), Some("2026-10-31"));
    assert_eq!(
        one.action,
        "代わりの対策　窓口に人がいない時間は電源を切る。\n条件　毎月の点検を記録すること。"
    );
    assert_eq!(one.next, ["kept", "not_kept", "unneeded"]);
    assert_eq!(refused(desk.try_carried(NUMBER, "done", "")), "unknown-code");
    // A longer period is wished for beyond the one that stands, never within it.
    assert_eq!(
        refused(desk.try_carried(NUMBER, "kept", "2026-10-01")),
        "field-unknown"
    );
    Filled::default().put(&mut desk);
    desk.app.edit_undo().unwrap();
    for _ in 0..12 {
        if desk.review().carried.iter().all(|one| one.is_answered) {
            desk.app.edit_undo().unwrap();
        }
    }
    assert_eq!(
        desk.review()
            .carried
            .iter()
            .filter(|one| !one.is_answered)
            .count(),
        1
    );
    assert!(desk.review().lacking_fields.contains(&"carried".to_owned()));
    desk.carried(NUMBER, "not_kept", "");
    assert!(desk.app.case_verify().unwrap().is_sound);
}

#[test]
fn past_its_period_it_is_still_asked_after_and_needs_the_day_that_is_wished_for() {
    let (mut town, _) = excepted();
    let mut desk = asked(&mut town, "0420");
    town.clock.set("2026-11-05T01:00:00Z");
    assert_eq!(refused(desk.try_carried(NUMBER, "kept", "")), "field-empty");
    desk.carried(NUMBER, "kept", "2027-03-31");
    desk.carried(NUMBER, "unneeded", "");
    let review = desk.review();
    let one = review.carried.iter().find(|one| one.is_exception).unwrap();
    assert_eq!(
        (one.progress.as_str(), one.wished_due_on.as_ref()),
        ("unneeded", None)
    );
}

#[test]
fn the_answer_reaches_the_register_and_waits_until_the_office_acts() {
    let (mut town, id) = excepted();
    let mut desk = asked(&mut town, "0420");
    Filled::default().put(&mut desk);
    desk.carried(NUMBER, "not_kept", "");
    desk.confirm().unwrap();
    let written = write_out(&mut desk);
    if let Some(paper) = text_of(&file_of(&desk, &written, "report_pdf")) {
        for word in ["前年度から続く改善・例外措置", NUMBER, "継続（不遵守）"] {
            assert!(paper.contains(word), "{word}: {paper}");
        }
    } else {
        skipped("pdftotext");
    }
    let file = crate::town::submission_of(&desk, &written);
    town.take_in(&file).unwrap();
    let detail = shown(&mut town.office, &id);
    assert_eq!(detail.said.len(), 1);
    assert_eq!(
        (detail.said[0].fiscal_year, detail.said[0].progress.as_str()),
        (2026, "not_kept")
    );
    assert!(detail.row.is_said_open);
    assert_eq!(row(&mut town, "said").len(), 1);
    town.clock.set("2026-09-01T01:00:00Z");
    town.office
        .app
        .exception_check(&ExceptionCheckRequest {
            exception: id.clone(),
            planned_on: "2026-09-01".to_owned(),
            checked_on: "2026-09-01".to_owned(),
            result: "電源を切る時刻を張り出させ、翌週に守られていることを確かめた。".to_owned(),
            by: "情報政策課 係長".to_owned(),
        })
        .unwrap();
    assert!(row(&mut town, "said").is_empty());
    assert!(
        shown(&mut town.office, &id).row.said.is_some(),
        "what was said stays"
    );
    // Once it is ended no year asks again.
    town.office
        .app
        .exception_end(&ExceptionEndRequest {
            exception: id,
            on: String::new(),
            reason: "機器を入れ替えた。".to_owned(),
        })
        .unwrap();
    year(&mut town, 2027);
    assert!(
        asked(&mut town, "0420")
            .review()
            .carried
            .iter()
            .all(|one| !one.is_exception)
    );
    assert!(town.office.app.case_verify().unwrap().is_sound);
}

/// Writes below heads of the row of the exception.
fn say(book: &mut Book, cells: &[(&str, &str)]) {
    book.say(SHEET, NUMBER, cells);
}

#[test]
fn a_form_asks_after_it_in_words_of_its_own_and_is_read_back_without_its_hidden_parts() {
    let (mut town, id) = excepted();
    let file = forms(&mut town, "0420").remove(0);
    let mut book = Book::read(&file);
    fill(&mut book);
    let sheet = book.sheet(SHEET);
    let (row, _) = sheet.find(NUMBER);
    let told = ["計画の年度", "発生源", "前回の状況"].map(|head| sheet.text(row, sheet.column(head)));
    assert_eq!(told, ["令和7年度", "例外措置", "条件付許可"]);
    say(
        &mut book,
        &[
            ("今の状況", "不要"),
            ("状況の日（完了日）", "令和8年7月10日"),
            ("実施した内容・理由", "受付の機器を入れ替えた。"),
        ],
    );
    book.write(&file);
    let form = read_one(&mut town, &file);
    let one = form.carried.iter().find(|one| one.is_exception).unwrap();
    assert_eq!((one.is_answered, one.progress.as_str()), (true, "unneeded"));
    book.remove("識別");
    let hidden = book.sheet(SHEET);
    let column = hidden.column("改善の識別");
    hidden.remove_column(column);
    book.write(&file);
    let form = read_one(&mut town, &file);
    let one = form.carried.iter().find(|one| one.is_exception).unwrap();
    assert_eq!((one.number.as_str(), one.progress.as_str()), (NUMBER, "unneeded"));
    // A state of improvements means nothing for an exception.
    say(&mut book, &[("今の状況", "措置済")]);
    book.write(&file);
    assert!(codes(&read_one(&mut town, &file)).contains(&"carried-unclear"));
    say(&mut book, &[("今の状況", "不要になった")]);
    book.write(&file);
    scan(&mut town, &[&file]);
    assert_eq!(counts(&take(&mut town).unwrap().line), "taken 1");
    let said = shown(&mut town.office, &id).said;
    assert_eq!(
        (said[0].progress.as_str(), said[0].note.as_str()),
        ("unneeded", "受付の機器を入れ替えた。")
    );
}

#[test]
fn the_confirmed_workbook_holds_the_answer_without_loss() {
    let (mut town, _) = excepted();
    let mut desk = asked(&mut town, "0420");
    Filled::default().put(&mut desk);
    desk.carried(NUMBER, "kept", "2027-03-31");
    desk.confirm().unwrap();
    let number = desk.review().confirmed.unwrap().check_number;
    let written = write_out(&mut desk);
    let file = file_of(&desk, &written, "check_sheet_xlsx");
    let kept = town.dir.path().join("確定した点検票.xlsx");
    std::fs::copy(&file, &kept).unwrap();
    let form = read_one(&mut town, &kept);
    assert_eq!(form.check_number, number, "{:?}", form.notes);
    let one = form.carried.iter().find(|one| one.is_exception).unwrap();
    assert_eq!(
        (one.progress.as_str(), one.wished_due_on.as_deref()),
        ("kept", Some("2027-03-31"))
    );
    let mut book = Book::read(&kept);
    book.remove("識別");
    book.write(&kept);
    let form = read_one(&mut town, &kept);
    assert_eq!(form.check_number, number, "{:?}", form.notes);
}
