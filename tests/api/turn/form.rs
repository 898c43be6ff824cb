//! What earlier years left open, asked after in the Excel form of a section that has no program.

use std::path::{Path, PathBuf};

use tenken_app::wire::{CityWriteRequest, FormCarriedLine, IntakeEntryRequest};

use super::{asked, second_year, year};
use crate::{
    board::show,
    form::{Book, codes, fill, forms, read, read_one},
    office::{
        folder::{counts, scan, take},
        whole::write,
    },
    section::papers::file_of,
    town::{Filled, Town, collected, write_out},
};

const NUMBER: &str = "7-0420-01";
const SHEET: &str = "前年度から続く改善";

/// The form of 福祉課 filled in, but for what an earlier year left open.
fn filled(town: &mut Town) -> (Book, PathBuf) {
    let file = forms(town, "0420").remove(0);
    let mut book = Book::read(&file);
    fill(&mut book);
    (book, file)
}

/// Writes below heads of the row of the measure.
fn say(book: &mut Book, cells: &[(&str, &str)]) {
    book.say(SHEET, NUMBER, cells);
}

fn done(book: &mut Book) {
    say(
        book,
        &[
            ("今の状況", "措置済"),
            ("状況の日（完了日）", "令和8年7月10日"),
            ("実施した内容・理由", "全ての端末に鍵を掛けた。"),
        ],
    );
}

fn only(form: &tenken_app::wire::FormView) -> &FormCarriedLine {
    assert_eq!(form.carried.len(), 1, "{:?}", form.carried);
    &form.carried[0]
}

#[test]
fn a_form_asks_after_what_is_open_and_its_answer_moves_the_same_measure() {
    let mut town = second_year();
    let before = show(&mut town.office, NUMBER).line;
    let (mut book, file) = filled(&mut town);
    let sheet = book.sheet(SHEET);
    let (row, _) = sheet.find(NUMBER);
    let told = ["計画の年度", "発生源", "前回の状況"].map(|head| sheet.text(row, sheet.column(head)));
    assert_eq!(told, ["令和7年度", "自己点検", "未着手"]);
    done(&mut book);
    book.write(&file);
    let form = read_one(&mut town, &file);
    assert_eq!(codes(&form), Vec::<&str>::new(), "{:?}", form.notes);
    let one = only(&form);
    assert_eq!(
        (one.is_answered, one.progress.as_str(), one.progress_on.as_deref()),
        (true, "done", Some("2026-07-10"))
    );
    assert!(
        form.measures.iter().all(|measure| measure.number != NUMBER),
        "it is no plan of this year: {:?}",
        form.measures
    );
    scan(&mut town, &[&file]);
    assert_eq!(counts(&take(&mut town).unwrap().line), "taken 1");
    let after = show(&mut town.office, NUMBER);
    assert_eq!((after.line.progress.as_str(), after.line.year), ("done", 2025));
    assert_eq!(after.line.measure, before.measure, "one line, not two");
    assert_eq!(after.said.len(), 1);
    assert_eq!(after.said[0].answered_by, "課長補佐　山口 恵");
    assert!(town.office.app.case_verify().unwrap().is_sound);
    // What is done is not asked after as open in the year that follows.
    year(&mut town, 2027);
    assert_eq!(asked(&mut town, "0420").review().carried[0].told, "done");
}

#[test]
fn without_its_hidden_parts_and_in_other_words_the_form_says_the_same() {
    let mut town = second_year();
    let (mut book, file) = filled(&mut town);
    done(&mut book);
    say(
        &mut book,
        &[("今の状況", "完了"), ("状況の日（完了日）", "R8.7.10")],
    );
    book.remove("識別");
    let sheet = book.sheet(SHEET);
    let id = sheet.column("改善の識別");
    sheet.remove_column(id);
    let (row, column) = sheet.find("実施した内容・理由");
    sheet.put(row, column, "コメント");
    sheet.insert_rows(0, 2);
    sheet.insert_columns(0, 1);
    book.write(&file);
    let form = read_one(&mut town, &file);
    let one = only(&form);
    assert_eq!(
        (
            one.progress.as_str(),
            one.note.as_str(),
            one.progress_on.as_deref()
        ),
        ("done", "全ての端末に鍵を掛けた。", Some("2026-07-10"))
    );
    scan(&mut town, &[&file]);
    take(&mut town).unwrap();
    assert_eq!(show(&mut town.office, NUMBER).line.progress, "done");
}

/// What is named of the row, as code and cell.
#[track_caller]
fn named(cells: &[(&str, &str)], expected: &[(&str, &str)]) {
    let mut town = second_year();
    let (mut book, file) = filled(&mut town);
    say(&mut book, cells);
    book.write(&file);
    let form = read_one(&mut town, &file);
    let notes = form.notes.iter().filter(|note| note.sheet == SHEET);
    let found: Vec<(&str, &str)> = notes
        .map(|note| (note.code.as_str(), note.cell.as_str()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn what_is_not_answered_is_named_with_its_cell() {
    named(&[], &[("carried-missing", "K4")]);
}

#[test]
fn a_state_that_means_nothing_is_named() {
    let expected = [("carried-unclear", "K4"), ("carried-missing", "K4")];
    named(&[("今の状況", "たぶん大丈夫")], &expected);
}

#[test]
fn a_state_that_only_the_office_gives_is_refused() {
    let expected = [("carried-not-possible", "K4"), ("carried-missing", "K4")];
    named(&[("今の状況", "確認済")], &expected);
}

#[test]
fn an_answer_without_words_and_a_late_one_without_a_new_day_are_named() {
    named(&[("今の状況", "措置済")], &[("carried-note-missing", "M4")]);
    let late = [
        ("今の状況", "対応中"),
        ("実施した内容・理由", "鍵を手配している。"),
        ("期限", "令和8年3月31日"),
    ];
    // The day of the office counts, not one that was typed over it.
    named(&late, &[]);
}

#[test]
fn a_measure_that_was_not_asked_after_is_named_and_not_taken() {
    let mut town = second_year();
    let (mut book, file) = filled(&mut town);
    done(&mut book);
    let sheet = book.sheet(SHEET);
    let (row, column) = sheet.find(NUMBER);
    sheet.put(row + 1, column, "7-0312-09");
    let now = sheet.column("今の状況");
    sheet.put(row + 1, now, "措置済");
    book.write(&file);
    let form = read_one(&mut town, &file);
    assert_eq!(codes(&form), ["carried-unknown"]);
    assert_eq!(only(&form).number, NUMBER);
}

#[test]
fn a_second_form_is_shown_against_the_first_cell_by_cell() {
    let mut town = second_year();
    let (mut book, file) = filled(&mut town);
    done(&mut book);
    book.write(&file);
    scan(&mut town, &[&file]);
    take(&mut town).unwrap();
    say(
        &mut book,
        &[
            ("今の状況", "対応中"),
            ("実施した内容・理由", "まだ2台残っている。"),
        ],
    );
    let second = file.with_file_name("再提出.xlsx");
    book.write(&second);
    let run = scan(&mut town, &[&second]);
    let request = IntakeEntryRequest { n: run.lines[0].n };
    let entry = town.office.app.intake_entry(&request).unwrap();
    let cells: Vec<(&str, &str, &str, &str)> = entry
        .cells
        .iter()
        .map(|cell| {
            let what = &cell.difference;
            let texts = (what.old.as_str(), what.new.as_str());
            (what.cell.as_str(), cell.address.as_str(), texts.0, texts.1)
        })
        .collect();
    assert_eq!(
        cells,
        [
            (
                "carried",
                "K4",
                "措置済　令和8年7月10日",
                "対応中　令和8年7月10日"
            ),
            (
                "carried-note",
                "M4",
                "全ての端末に鍵を掛けた。",
                "まだ2台残っている。"
            ),
        ]
    );
    // An answer that would be lost is never taken unseen.
    say(&mut book, &[("今の状況", "")]);
    book.write(&second);
    let run = scan(&mut town, &[&second]);
    let codes: Vec<&str> = run.lines[0].odd.iter().map(|one| one.code.as_str()).collect();
    assert!(codes.contains(&"loses-answers"), "{codes:?}");
}

/// A confirmed sheet of the second year as its workbook, with its 照合番号.
fn confirmed(town: &mut Town) -> (PathBuf, String) {
    let mut desk = asked(town, "0420");
    Filled::default().put(&mut desk);
    desk.confirm().unwrap();
    let number = desk.review().confirmed.unwrap().check_number;
    let written = write_out(&mut desk);
    let file = file_of(&desk, &written, "check_sheet_xlsx");
    let kept = town.dir.path().join("確定した点検票.xlsx");
    std::fs::copy(&file, &kept).unwrap();
    (kept, number)
}

fn change(file: &Path, with: impl FnOnce(&mut Book)) {
    let mut book = Book::read(file);
    with(&mut book);
    book.write(file);
}

#[test]
fn a_confirmed_workbook_without_its_hidden_sheet_still_holds_every_word() {
    let mut town = second_year();
    let (file, number) = confirmed(&mut town);
    change(&file, |book| book.remove("識別"));
    let form = read_one(&mut town, &file);
    assert!(only(&form).is_answered);
    // The sealed content also names ids that only the hidden sheet holds; what was said is all there.
    assert_eq!(form.carried[0].progress, "done");
    assert_eq!(form.check_number, number, "{:?}", form.notes);
}

#[test]
fn a_confirmed_workbook_whose_answer_was_changed_is_noticed() {
    let mut town = second_year();
    let (file, number) = confirmed(&mut town);
    change(&file, |book| say(book, &[("今の状況", "対応中")]));
    let form = read_one(&mut town, &file);
    assert!(codes(&form).contains(&"content-changed"), "{:?}", form.notes);
    assert_ne!(form.check_number, number);
    assert_eq!(only(&form).progress, "in_progress");
}

#[test]
fn the_workbook_of_the_whole_city_holds_the_answers_and_comes_back_as_the_same_versions() {
    let mut town = second_year();
    let mut desk = asked(&mut town, "0420");
    let file = Town::submitted(&mut desk, &Filled::default());
    town.take_in(&file).unwrap();
    let folder = town.office.folder("workbook");
    let request: CityWriteRequest = write(&["workbook"], folder);
    let written = town.office.app.city_write(&request, &mut |_| true).unwrap();
    let file = town.office.place(&written.files[0].ticket);
    let view = read(&mut town, &file).unwrap();
    assert_eq!(view.forms.len(), 1);
    let form = &view.forms[0];
    assert!(form.is_as_confirmed, "{:?}", form.notes);
    assert_eq!(
        (only(form).number.as_str(), only(form).is_answered),
        (NUMBER, true)
    );
    let place = collected::folder(&town);
    std::fs::copy(&file, place.join("全庁集計表.xlsx")).unwrap();
    let run = scan(&mut town, &[&place]);
    assert_eq!(run.lines[0].standing, "same");
    // Without the sheet the same versions would read back as changed.
    change(&file, |book| book.remove(SHEET));
    let view = read(&mut town, &file).unwrap();
    assert!(!view.forms[0].is_as_confirmed);
}
