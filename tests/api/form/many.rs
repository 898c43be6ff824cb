//! Workbooks of departments: one sheet a section, one long table, items by sections.

use super::{Book, Cell, book::Sheet, codes, fill, forms, mangled::filled, read, rows_below, town};

#[test]
fn a_sheet_a_section_gives_a_form_a_section() {
    let mut town = town();
    let mut whole = Book::default();
    for (code, name) in [("0420", "福祉課"), ("0312", "市民課")] {
        let file = forms(&mut town, code).remove(0);
        let mut book = Book::read(&file);
        fill(&mut book);
        let mut sheet = book.sheet("点検票").clone();
        sheet.name = name.to_owned();
        // The second line with the number is gone: the name of the sheet is all there is.
        sheet.cells.remove(&(1, 0));
        whole.sheets.push(sheet);
    }
    let path = town.dir.path().join("市民福祉部.xlsx");
    whole.write(&path);
    let view = read(&mut town, &path).unwrap();
    let found: Vec<(&str, i64)> = view
        .forms
        .iter()
        .map(|form| (form.unit_code.as_str(), form.yes))
        .collect();
    assert_eq!(found, [("0420", 46), ("0312", 46)]);
    assert!(
        codes(&view.forms[0]).contains(&"unit-by-name"),
        "{:?}",
        view.forms[0].notes
    );
}

/// The rows of a form as one table, with columns for the section before them.
fn table(of: &[(&str, &str, &Book)]) -> Book {
    let mut sheet = Sheet {
        name: "全課".to_owned(),
        ..Sheet::default()
    };
    let heads = [
        "課コード",
        "課名",
        "番号",
        "設問",
        "回答",
        "理由",
        "改善策",
        "担当者",
        "期限",
    ];
    for (column, head) in (0..).zip(heads) {
        sheet.put(0, column, head);
    }
    let mut row = 0;
    for (code, name, book) in of {
        let mut book = (*book).clone();
        let items = book.sheet("点検票");
        let columns = ["番号", "設問", "回答", "理由・対象範囲・例外"].map(|head| items.column(head));
        for from in rows_below(items) {
            row += 1;
            sheet.put(row, 0, code);
            sheet.put(row, 1, name);
            for (to, column) in (2..).zip(columns) {
                let text = items.text(from, column);
                if !text.is_empty() {
                    sheet.put(row, to, &text);
                }
            }
            if items.text(from, columns[2]) == "×" {
                sheet.put(row, 6, "記録簿を作る。");
                sheet.put(row, 7, "今井");
                sheet.cells.insert((row, 8), Cell::Day(46_295.0));
            }
        }
    }
    Book { sheets: vec![sheet] }
}

#[test]
fn a_long_table_gives_a_form_a_section_with_its_measures() {
    let mut town = town();
    let (book, usual) = filled(&mut town);
    let path = town.dir.path().join("一覧.xlsx");
    table(&[("0420", "福祉課", &book), ("312", "市民課", &book)]).write(&path);
    let view = read(&mut town, &path).unwrap();
    let found: Vec<(&str, i64, i64)> = view
        .forms
        .iter()
        .map(|form| (form.unit_code.as_str(), form.yes, form.no))
        .collect();
    assert_eq!(
        found,
        [("0420", usual.yes, usual.no), ("0312", usual.yes, usual.no)]
    );
    let measure = &view.forms[1].measures[0];
    assert_eq!(
        (measure.number.as_str(), measure.due_on.as_deref()),
        ("8-0312-F01", Some("2026-09-30"))
    );
    assert_eq!(measure.items.len(), 1);
    assert_eq!(view.forms[1].answers[1].cell, "E51");
}

#[test]
fn items_by_sections_give_a_form_a_column() {
    let mut town = town();
    let (book, usual) = filled(&mut town);
    let mut book = book;
    let items = book.sheet("点検票");
    let (question, answer) = (items.column("設問"), items.column("回答"));
    let mut sheet = Sheet {
        name: "一覧表".to_owned(),
        ..Sheet::default()
    };
    for (column, head) in (0..).zip(["番号", "設問", "福祉課", "0312 市民課"]) {
        sheet.put(2, column, head);
    }
    for (row, from) in (3..).zip(rows_below(items)) {
        sheet.cells.insert((row, 0), Cell::Number(f64::from(row - 2)));
        sheet.put(row, 1, &items.text(from, question));
        sheet.put(row, 2, &items.text(from, answer));
        sheet.put(row, 3, "－");
    }
    let path = town.dir.path().join("一覧表.xlsx");
    Book { sheets: vec![sheet] }.write(&path);
    let view = read(&mut town, &path).unwrap();
    let found: Vec<(&str, i64, i64)> = view
        .forms
        .iter()
        .map(|form| (form.unit_code.as_str(), form.yes, form.na))
        .collect();
    assert_eq!(found, [("0420", usual.yes, 0), ("0312", 0, 48)]);
    assert_eq!(view.forms[0].answers[1].cell, "C5");
}
