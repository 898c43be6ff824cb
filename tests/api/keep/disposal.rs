//! Retention and disposal: nothing goes before its time, its list and its approval; then no byte of it is left.

use tenken_app::wire::{
    CityWriteRequest, DisposalApproveRequest, DisposalExtendRequest, DisposalLine, DisposalMakeRequest,
    DisposalRequest, DisposalView, DisposalWriteRequest, RetentionSaveRequest, YearCloseRequest,
    YearReopenRequest, YearRequest, YearVerifyView,
};

use crate::{
    town::{Filled, Town, refused},
    turn::{asked, year},
};

const TEXT: &str = "今年度は該当する仕事がない。";

/// 2026 with 福祉課's sheet and a report, closed at its end; now is 2032-04-01.
fn long_ago() -> Town {
    let mut town = Town::new();
    year(&mut town, 2026);
    let mut desk = asked(&mut town, "0420");
    let file = Town::submitted(&mut desk, &Filled::with(&[("HUM-07-a", "na")]));
    town.take_in(&file).unwrap();
    let folder = Some(town.office.folder("out"));
    let request = CityWriteRequest {
        fiscal_year: Some(2026),
        kinds: vec!["committee_pdf".to_owned()],
        department: None,
        meeting: String::new(),
        held_on: String::new(),
        paper_number: String::new(),
        points: Vec::new(),
        proposals: Vec::new(),
        is_csv_guarded: true,
        folder,
    };
    town.office.app.city_write(&request, &mut |_| true).unwrap();
    closed(&mut town);
    town
}

/// Closes 2026 at its end; now is 2032-04-01.
pub fn closed(town: &mut Town) {
    town.clock.set("2027-03-31T06:00:00Z");
    let request = YearCloseRequest {
        fiscal_year: 2026,
        on: "令和9年3月31日".to_owned(),
        approver: "副市長　大沼 誠".to_owned(),
        reason: "未提出の課は来年度の初めに確かめる。".to_owned(),
    };
    town.office.app.year_close(&request).unwrap();
    town.clock.set("2032-04-01T01:00:00Z");
}

pub fn period(town: &mut Town, kind: &str, years: Option<i64>) -> DisposalView {
    let kind = kind.to_owned();
    let request = RetentionSaveRequest { kind, years };
    town.office.app.retention_save(&request).unwrap()
}

pub fn line(view: &DisposalView, kind: &str) -> DisposalLine {
    view.lines.iter().find(|line| line.kind == kind).unwrap().clone()
}

pub fn make(town: &mut Town, kind: &str) -> tenken_app::Result<String> {
    let lines = vec![format!("{kind}/2026")];
    let view = town.office.app.disposal_make(&DisposalMakeRequest { lines })?;
    let made = view.lists.iter().find(|list| list.state == "made").unwrap();
    Ok(made.id.clone())
}

pub fn approve(town: &mut Town, list: &str, approver: &str) -> tenken_app::Result<DisposalView> {
    let today = town.office.app.disposal_view()?.today;
    town.office.app.disposal_approve(&DisposalApproveRequest {
        list: list.to_owned(),
        on: today,
        approver: approver.to_owned(),
        document_number: "情セ第12号".to_owned(),
    })
}

pub fn carry_out(town: &mut Town, list: &str) -> tenken_app::Result<DisposalView> {
    let list = list.to_owned();
    town.office.app.disposal_carry_out(&DisposalRequest { list })
}

pub fn holds(town: &mut Town, needle: &str) -> bool {
    let bytes = std::fs::read(town.office.case_file()).unwrap();
    bytes
        .windows(needle.len())
        .any(|window| window == needle.as_bytes())
}

#[test]
fn a_period_runs_from_april_after_the_closing_and_is_set_by_people() {
    let mut town = long_ago();
    let view = town.office.app.disposal_view().unwrap();
    assert!(view.periods.iter().all(|period| period.years.is_none()));
    assert_eq!(line(&view, "submission").state, "unset");
    let view = period(&mut town, "submission", Some(5));
    let found = line(&view, "submission");
    assert_eq!(found.retain_from_on.as_deref(), Some("2027-04-01"));
    assert_eq!(found.retain_until_on.as_deref(), Some("2032-03-31"));
    assert_eq!(found.state, "expired");
    assert_eq!(
        (found.sheets, found.versions, found.attachments, found.parcels),
        (1, 1, 0, 1)
    );
    town.clock.set("2032-03-31T01:00:00Z");
    let view = town.office.app.disposal_view().unwrap();
    assert_eq!(
        line(&view, "submission").state,
        "running",
        "its last day is a day of it"
    );
    let view = period(&mut town, "submission", None);
    assert_eq!(line(&view, "submission").state, "unset");
}

#[test]
fn what_is_not_due_is_refused_with_its_reason() {
    let mut town = long_ago();
    assert_eq!(refused(make(&mut town, "submission")), "disposal-not-expired");
    period(&mut town, "submission", Some(10));
    assert_eq!(refused(make(&mut town, "submission")), "disposal-not-expired");
    period(&mut town, "submission", Some(5));
    let extend = |until: &str| DisposalExtendRequest {
        kind: "submission".to_owned(),
        fiscal_year: 2026,
        subject: String::new(),
        until: until.to_owned(),
        reason: "係争中のため。".to_owned(),
    };
    let app = &mut town.office.app;
    assert_eq!(
        refused(app.disposal_extend(&extend("令和9年3月31日"))),
        "field-unknown"
    );
    let view = app.disposal_extend(&extend("令和17年3月31日")).unwrap();
    let found = line(&view, "submission");
    assert_eq!(
        (found.state.as_str(), found.extended_reason.as_str()),
        ("extended", "係争中のため。")
    );
    assert_eq!(refused(make(&mut town, "submission")), "disposal-not-expired");
    let reopen = YearReopenRequest {
        fiscal_year: 2026,
        approver: "副市長　大沼 誠".to_owned(),
        reason: "提出が届いたため。".to_owned(),
    };
    town.office.app.year_reopen(&reopen).unwrap();
    let view = town.office.app.disposal_view().unwrap();
    assert_eq!(line(&view, "submission").state, "open");
}

#[test]
fn a_list_wants_the_approval_of_somebody_else_and_nothing_goes_before_it() {
    let mut town = long_ago();
    period(&mut town, "submission", Some(5));
    let list = make(&mut town, "submission").unwrap();
    assert_eq!(
        refused(make(&mut town, "submission")),
        "disposal-not-expired",
        "it is listed"
    );
    assert_eq!(refused(carry_out(&mut town, &list)), "disposal-list-state");
    let maker = town.office.app.desk_view().unwrap().operator.unwrap().name;
    assert_eq!(refused(approve(&mut town, &list, &maker)), "disposal-same-person");
    assert_eq!(refused(approve(&mut town, &list, " ")), "field-empty");
    approve(&mut town, &list, "副市長　大沼 誠").unwrap();
    // Kept longer after the approval: the list is not carried out.
    let withdrawn = town
        .office
        .app
        .disposal_withdraw(&DisposalRequest { list: list.clone() })
        .unwrap();
    assert_eq!(withdrawn.lists[0].state, "withdrawn");
    assert_eq!(refused(carry_out(&mut town, &list)), "disposal-list-state");
    assert!(town.office.app.case_verify().unwrap().is_sound);
}

/// The case and its year are proved after something was erased.
pub fn proved(town: &mut Town) -> YearVerifyView {
    let found = town.office.app.case_verify().unwrap();
    assert!(found.is_sound, "{:?}", found.lines);
    assert!(found.lines.iter().any(|line| line.kind == "erased"));
    let request = YearRequest {
        fiscal_year: Some(2026),
    };
    let proof = town.office.app.year_verify(&request).unwrap();
    assert!(proof.is_sound, "{:?}", proof.differences);
    proof
}

#[test]
fn what_was_approved_goes_without_a_byte_and_the_record_stays() {
    let mut town = long_ago();
    period(&mut town, "submission", Some(5));
    period(&mut town, "report", Some(5));
    assert!(holds(&mut town, TEXT), "it was there");
    let before = town.office.app.disposal_view().unwrap();
    assert_eq!(line(&before, "report").papers, 1);
    let lines = vec!["submission/2026".to_owned(), "report/2026".to_owned()];
    let made = town
        .office
        .app
        .disposal_make(&DisposalMakeRequest { lines })
        .unwrap();
    let list = made.lists[0].id.clone();
    approve(&mut town, &list, "副市長　大沼 誠").unwrap();
    let view = carry_out(&mut town, &list).unwrap();
    assert_eq!(line(&view, "submission").state, "done");
    let done = &view.lists[0];
    assert_eq!(
        (done.state.as_str(), done.done_on.as_str()),
        ("done", "2032-04-01")
    );
    assert_eq!(done.erased.len(), 2);
    assert!(done.erased.iter().all(|entry| entry.sha256.len() == 64));
    assert!(!holds(&mut town, TEXT));
    assert_eq!(proved(&mut town).disposed, 2);
    let reopen = YearReopenRequest {
        fiscal_year: 2026,
        approver: "副市長　大沼 誠".to_owned(),
        reason: "もう一度".to_owned(),
    };
    assert_eq!(refused(town.office.app.year_reopen(&reopen)), "disposal-year");
    assert_eq!(refused(carry_out(&mut town, &list)), "disposal-list-state");
    town.office.app.office_view().unwrap();
    town.office
        .app
        .status_view(&YearRequest { fiscal_year: None })
        .unwrap();
    let file = town.office.case_file();
    town.office.app.case_close().unwrap();
    assert!(
        !std::fs::read(&file)
            .unwrap()
            .windows(TEXT.len())
            .any(|bytes| bytes == TEXT.as_bytes())
    );
}

#[test]
fn list_and_record_are_papers_in_both_forms() {
    let mut town = long_ago();
    period(&mut town, "submission", Some(5));
    let list = make(&mut town, "submission").unwrap();
    let folder = Some(town.office.folder("out"));
    let request = DisposalWriteRequest {
        list: list.clone(),
        folder,
    };
    let names = |view: tenken_app::wire::WrittenView| -> Vec<String> {
        view.files.into_iter().map(|file| file.name).collect()
    };
    let written = town.office.app.disposal_write(&request).unwrap();
    assert_eq!(names(written), ["R14_廃棄一覧.pdf", "R14_廃棄一覧.xlsx"]);
    approve(&mut town, &list, "副市長　大沼 誠").unwrap();
    carry_out(&mut town, &list).unwrap();
    let written = town.office.app.disposal_write(&request).unwrap();
    assert_eq!(names(written), ["R14_廃棄記録.pdf", "R14_廃棄記録.xlsx"]);
}
