//! Former workbooks: a mapping is suggested, changed, kept under a name, and read by.

use std::{collections::BTreeMap, path::PathBuf};

use tenken_app::wire::{
    FormMapping, FormMappingForm, FormMappingNameRequest, FormMappingRequest, FormMappingSaveRequest,
    FormMappingView, FormReadRequest,
};

use super::{Book, book::Sheet, codes, mangled::filled, rows_below, town};
use crate::town::{Town, refused};

/// A town, the questions of its form, and where a former workbook of these rows lies.
fn former(
    name: &str,
    heads: &[&str],
    row: impl Fn(u32, &str) -> Vec<String>,
) -> (Town, Vec<String>, PathBuf) {
    let mut town = town();
    let (mut book, _) = filled(&mut town);
    let items = book.sheet("点検票");
    let question = items.column("設問");
    let asked: Vec<String> = rows_below(items)
        .into_iter()
        .map(|from| items.text(from, question))
        .collect();
    let mut sheet = Sheet {
        name: name.to_owned(),
        ..Sheet::default()
    };
    sheet.put(0, 0, "情報セキュリティ自己点検");
    for (column, head) in (0..).zip(heads) {
        sheet.put(4, column, head);
    }
    for (at, text) in (5..).zip(&asked) {
        for (column, cell) in (0..).zip(row(at, text)) {
            sheet.put(at, column, &cell);
        }
    }
    let path = town.dir.path().join("former.xlsx");
    Book { sheets: vec![sheet] }.write(&path);
    (town, asked, path)
}

fn look(town: &mut Town, path: &std::path::Path, mapping: Option<FormMapping>) -> FormMappingView {
    let request = FormMappingRequest {
        ticket: town.office.note(path),
        passphrases: Vec::new(),
        is_read: mapping.is_some(),
        mapping,
    };
    town.office.app.form_mapping(&request).unwrap()
}

fn counts(form: &FormMappingForm) -> [i64; 6] {
    [form.yes, form.partial, form.no, form.na, form.open, form.unread]
}

fn words(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    let pairs = pairs
        .iter()
        .map(|(from, to)| ((*from).to_owned(), (*to).to_owned()));
    pairs.collect()
}

#[test]
fn a_former_workbook_is_read_by_its_mapping() {
    let symbol = |row: u32| if row.is_multiple_of(2) { "A" } else { "C" };
    let (mut town, asked, path) = former(
        "R7集計",
        &["係", "点検項目", "結果", "備考"],
        |row, question| {
            vec![
                "健康福祉グループ".to_owned(),
                question.to_owned(),
                symbol(row).to_owned(),
            ]
        },
    );
    let proposed = look(&mut town, &path, None);
    let mut mapping = proposed.mapping.clone();
    assert_eq!((mapping.sheet.as_str(), mapping.head_row), ("R7集計", 5));
    assert_eq!((mapping.columns["question"], mapping.columns["answer"]), (2, 3));
    assert_eq!(mapping.fiscal_year, Some(2025), "the name of the sheet says it");
    assert_eq!(
        (mapping.symbols["A"].as_str(), mapping.symbols["C"].as_str()),
        ("", "")
    );
    let listed: Vec<(&str, i64)> = proposed
        .symbols
        .iter()
        .map(|one| (one.text.as_str(), one.count))
        .collect();
    assert_eq!(listed, [("A", 24), ("C", 24)]);
    assert_eq!(
        (proposed.rows[1].row, proposed.rows[1].cells[2].as_str()),
        (5, "結果")
    );
    assert_eq!(
        (
            proposed.columns[2].letter.as_str(),
            proposed.columns[2].head.as_str()
        ),
        ("C", "結果")
    );
    assert!(proposed.items.is_empty() && proposed.forms.is_empty());

    mapping.columns.insert("unit_name".to_owned(), 1);
    let asked_for = look(&mut town, &path, Some(mapping.clone()));
    assert_eq!(
        (asked_for.units[0].text.as_str(), asked_for.units[0].count),
        ("健康福祉グループ", 48)
    );
    assert_eq!(
        asked_for.mapping.units["健康福祉グループ"], "",
        "no section has this name"
    );
    assert!(!asked_for.forms[0].is_known);
    assert_eq!(
        counts(&asked_for.forms[0]),
        [0, 0, 0, 0, 48, 0],
        "symbols that nobody explained are no answers"
    );

    mapping.units = words(&[("健康福祉グループ", "0420")]);
    mapping.symbols = words(&[("A", "yes"), ("C", "no")]);
    let told = look(&mut town, &path, Some(mapping.clone()));
    assert_eq!(
        (told.forms[0].unit_code.as_str(), told.forms[0].fiscal_year),
        ("0420", 2025)
    );
    assert_eq!(counts(&told.forms[0]), [24, 0, 24, 0, 0, 0]);
    let request = FormReadRequest {
        ticket: town.office.note(&path),
        passphrases: Vec::new(),
        mapping: Some(mapping),
    };
    let view = town.office.app.form_read(&request).unwrap();
    let form = &view.forms[0];
    assert!(form.notes.is_empty(), "{:?}", codes(form));
    assert_eq!(
        (form.answers[0].cell.as_str(), form.answers.len()),
        ("C6", asked.len())
    );
}

#[test]
fn sections_beside_each_other_are_read_column_by_column() {
    let (mut town, _, path) = former(
        "集計",
        &["No", "点検項目", "福祉課", "0312 市民課"],
        |row, question| {
            let welfare = if row == 6 { "－" } else { "済" };
            vec![
                row.to_string(),
                question.to_owned(),
                welfare.to_owned(),
                "×".to_owned(),
            ]
        },
    );
    let proposed = look(&mut town, &path, None);
    let columns = &proposed.mapping.unit_columns;
    assert_eq!((columns["0420"], columns["0312"]), (3, 4));
    let mut mapping = proposed.mapping;
    mapping.symbols.insert("×".to_owned(), "partial".to_owned());
    let read = look(&mut town, &path, Some(mapping)).forms;
    assert_eq!(read.len(), 2);
    assert_eq!(
        (read[0].unit_code.as_str(), counts(&read[0])),
        ("0420", [47, 0, 0, 1, 0, 0])
    );
    assert_eq!(
        (read[1].unit_code.as_str(), counts(&read[1])),
        ("0312", [0, 48, 0, 0, 0, 0])
    );
}

#[test]
fn questions_in_other_words_are_named_assigned_or_left_out() {
    let (mut town, asked, path) = former(
        "R7",
        &["課コード", "点検項目", "結果"],
        |row, question| {
            let question = match row {
                5 => "机の上は片付いていますか",
                6 => "小計",
                _ => question,
            };
            vec!["420".to_owned(), question.to_owned(), "○".to_owned()]
        },
    );
    let proposed = look(&mut town, &path, None);
    let unknown: Vec<&str> = proposed.items.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(unknown, ["小計", "机の上は片付いていますか"]);
    assert_eq!(
        proposed.mapping.units["420"], "0420",
        "the zero that Excel took is put back"
    );
    let item = proposed
        .choices
        .iter()
        .find(|one| one.name.starts_with(asked[0].split('\n').next().unwrap()));
    let mut mapping = proposed.mapping.clone();
    assert_eq!(
        counts(&look(&mut town, &path, Some(mapping.clone())).forms[0]),
        [46, 0, 0, 0, 0, 2]
    );
    mapping.items = words(&[("机の上は片付いていますか", &item.unwrap().id), ("小計", "skip")]);
    let read = look(&mut town, &path, Some(mapping.clone())).forms;
    assert_eq!(counts(&read[0]), [47, 0, 0, 0, 0, 0]);
    mapping.units = words(&[("420", "skip")]);
    assert!(look(&mut town, &path, Some(mapping)).forms.is_empty());
}

#[test]
fn another_sheet_or_row_of_heads_is_guessed_anew() {
    let (mut town, _, path) = former(
        "R7集計",
        &["課コード", "点検項目", "結果"],
        |_, question| vec!["0420".to_owned(), question.to_owned(), "○".to_owned()],
    );
    let mut book = Book::read(&path);
    let mut other = Sheet {
        name: "R6".to_owned(),
        ..Sheet::default()
    };
    for (column, head) in (0..).zip(["回答", "設問", "課名"]) {
        other.put(2, column, head);
    }
    other.put(3, 0, "○");
    book.sheets.push(other);
    book.write(&path);
    let said = FormMapping {
        sheet: "R6".to_owned(),
        fiscal_year: Some(2024),
        ..FormMapping::default()
    };
    let view = look(&mut town, &path, Some(said));
    assert_eq!((view.mapping.head_row, view.mapping.fiscal_year), (3, Some(2024)));
    assert_eq!(
        (view.mapping.columns["answer"], view.mapping.columns["unit_name"]),
        (1, 3)
    );
    assert_eq!(view.sheets, ["R7集計", "R6"]);
}

#[test]
fn a_mapping_is_kept_under_its_name_and_forgotten() {
    let mut town = town();
    let app = &mut town.office.app;
    let save = |name: &str, head_row| FormMappingSaveRequest {
        name: name.to_owned(),
        mapping: FormMapping {
            head_row,
            ..FormMapping::default()
        },
    };
    assert_eq!(refused(app.form_mapping_save(&save(" ", 1))), "field-empty");
    app.form_mapping_save(&save("旧様式", 3)).unwrap();
    app.form_mapping_save(&save("集計表", 4)).unwrap();
    let kept = app.form_mapping_save(&save("旧様式", 5)).unwrap();
    let named: Vec<(&str, i64, &str)> = kept
        .iter()
        .map(|one| (one.name.as_str(), one.mapping.head_row, one.by.as_str()))
        .collect();
    assert_eq!(named, [("旧様式", 5, "高橋 直人"), ("集計表", 4, "高橋 直人")]);
    let named = |name: &str| FormMappingNameRequest {
        name: name.to_owned(),
    };
    assert_eq!(refused(app.form_mapping_remove(&named("ない"))), "not-found");
    assert_eq!(app.form_mapping_remove(&named("旧様式")).unwrap().len(), 1);
    assert_eq!(app.form_mapping_list().unwrap()[0].name, "集計表");
}
