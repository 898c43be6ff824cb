//! The form as it goes out and as it comes back filled in.

use std::path::PathBuf;

use super::{Book, codes, fill, forms, read_one, town};
use crate::town::{Desk, Filled, Town, write_out};

#[test]
fn a_section_gets_a_form_for_itself_and_one_for_each_system() {
    let mut town = town();
    let files = forms(&mut town, "0312");
    let names: Vec<String> = files
        .iter()
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    assert_eq!(
        names,
        [
            "R08_0312_市民課_自己点検票_記入用.xlsx",
            "R08_0312_市民課_S-031_窓口受付システム_自己点検票_記入用.xlsx"
        ]
    );
    let blank = read_one(&mut town, &files[1]);
    assert_eq!(
        (
            blank.unit_code.as_str(),
            blank.sheet_kind.as_str(),
            blank.system_code.as_str()
        ),
        ("0312", "system", "S-031")
    );
    assert!(blank.is_proved);
    assert_eq!(codes(&blank), ["not-confirmed", "no-answers"]);
}

#[test]
fn a_form_filled_in_is_read_with_every_field() {
    let mut town = town();
    let file = forms(&mut town, "0420").remove(0);
    let mut book = Book::read(&file);
    fill(&mut book);
    book.write(&file);
    let form = read_one(&mut town, &file);
    assert_eq!(codes(&form), Vec::<&str>::new(), "{:?}", form.notes);
    assert_eq!(form.unit_code, "0420");
    assert_eq!((form.partial, form.no, form.open), (1, 1, 0));
    assert_eq!(form.confirmed_by, "福祉課長　佐藤 美佐子");
    assert_eq!(form.confirmed_on.as_deref(), Some("2026-07-17"));
    assert_eq!(form.profile.len(), 14);
    let second = &form.answers[1];
    assert_eq!(second.reason, "記録簿に書き漏れが2件あった。");
    assert_eq!(second.measures, ["8-0420-F01"]);
    assert_eq!(second.evidence[0].checked_on.as_deref(), Some("2026-07-10"));
    assert_eq!(form.measures[0].items.len(), 2);
    assert_eq!(form.measures[0].due_on.as_deref(), Some("2026-09-30"));
    assert_eq!(form.measures[0].cause_kind, "procedure");
}

/// The answered form that a desk wrote at its confirmation.
fn answered(desk: &mut Desk) -> PathBuf {
    let view = write_out(desk);
    let file = view
        .files
        .iter()
        .find(|file| file.kind == "check_sheet_xlsx")
        .unwrap();
    desk.place(&file.ticket)
}

#[test]
fn the_workbook_of_a_confirmed_sheet_is_a_submission_with_the_same_check_number() {
    let (mut town, mut desk) = Town::started("0420");
    Filled {
        answers: vec![("HUM-07-a", "partial"), ("AST-02-a", "no"), ("INC-01-a", "na")],
        profile: vec![("P05", "no"), ("P03", "no"), ("P08", "unknown")],
    }
    .put(&mut desk);
    desk.evidence("HUM-07-a");
    desk.evidence("HUM-07-a");
    let reason = desk.reason_of("HUM-07-a");
    desk.field(&reason, "=1+1 ㈱髙﨑①\n葛\u{e0100} 😀\t@課長")
        .unwrap();
    desk.flag("INC-01-a").unwrap();
    desk.confirm().unwrap();
    let number = desk.review().confirmed.unwrap().check_number;
    let file = answered(&mut desk);
    let form = read_one(&mut town, &file);
    assert_eq!(codes(&form), Vec::<&str>::new(), "{:?}", form.notes);
    assert_eq!(form.check_number, number);
    assert!(form.is_as_confirmed && form.is_proved);
}

#[test]
fn a_changed_workbook_of_a_confirmed_sheet_is_noticed() {
    let (mut town, mut desk) = Town::started("0420");
    Filled::default().put(&mut desk);
    desk.confirm().unwrap();
    let file = answered(&mut desk);
    let mut book = Book::read(&file);
    let items = book.sheet("点検票");
    let column = items.column("回答");
    items.put(5, column, "×");
    book.write(&file);
    let form = read_one(&mut town, &file);
    assert!(!form.is_as_confirmed);
    assert!(codes(&form).contains(&"content-changed"), "{:?}", form.notes);
}

#[test]
fn without_the_hidden_sheet_a_confirmed_workbook_still_says_everything() {
    let (mut town, mut desk) = Town::started("0420");
    Filled::with(&[("HUM-07-a", "partial")]).put(&mut desk);
    desk.confirm().unwrap();
    let file = answered(&mut desk);
    let whole = read_one(&mut town, &file);
    let mut book = Book::read(&file);
    book.remove("識別");
    book.write(&file);
    let form = read_one(&mut town, &file);
    assert_eq!(form.answers, whole.answers);
    assert_eq!(form.measures, whole.measures);
    assert_eq!((form.unit_code.as_str(), form.is_proved), ("0420", true));
    assert_eq!(form.check_number, whole.check_number, "{:?}", form.notes);
}
