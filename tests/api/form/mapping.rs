//! Former workbooks: a mapping is suggested, changed, and read by.

use tenken_app::wire::FormReadRequest;

use super::{Book, book::Sheet, codes, mangled::filled, rows_below, town};

#[test]
fn a_former_workbook_is_read_by_its_mapping() {
    let mut town = town();
    let (mut book, usual) = filled(&mut town);
    let items = book.sheet("点検票");
    let question = items.column("設問");
    let mut sheet = Sheet {
        name: "R7集計".to_owned(),
        ..Sheet::default()
    };
    for (column, head) in (0..).zip(["係", "点検項目", "結果", "備考"]) {
        sheet.put(4, column, head);
    }
    for (row, from) in (5..).zip(rows_below(items)) {
        sheet.put(row, 0, "健康福祉グループ");
        sheet.put(row, 1, &items.text(from, question));
        sheet.put(row, 2, if row % 2 == 0 { "A" } else { "C" });
    }
    let path = town.dir.path().join("R7集計.xlsx");
    Book { sheets: vec![sheet] }.write(&path);
    let mut request = FormReadRequest {
        ticket: town.office.note(&path),
        passphrases: Vec::new(),
        mapping: None,
    };
    let proposed = town.office.app.form_mapping(&request).unwrap();
    let mut mapping = proposed.mapping;
    assert_eq!((mapping.sheet.as_str(), mapping.head_row), ("R7集計", 5));
    assert_eq!(mapping.columns["question"], 2);
    assert_eq!(mapping.columns["answer"], 3);
    assert_eq!(mapping.symbols["A"], "");
    assert_eq!(proposed.rows[0], ["係", "点検項目", "結果", "備考"]);
    mapping.columns.insert("unit_name".to_owned(), 1);
    mapping
        .units
        .insert("健康福祉グループ".to_owned(), "0420".to_owned());
    for (symbol, meaning) in [("A", "yes"), ("C", "no")] {
        mapping.symbols.insert(symbol.to_owned(), meaning.to_owned());
    }
    mapping.fiscal_year = Some(2025);
    request.mapping = Some(mapping);
    let view = town.office.app.form_read(&request).unwrap();
    let form = &view.forms[0];
    assert_eq!(
        (form.unit_code.as_str(), form.fiscal_year),
        ("0420", 2025),
        "{:?}",
        codes(form)
    );
    assert_eq!((form.yes, form.no), (24, 24));
    assert_eq!(form.answers[0].cell, "C6");
    assert_eq!(form.answers.len(), usual.answers.len());
}
