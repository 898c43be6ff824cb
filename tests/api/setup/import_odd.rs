//! Files as they come: merged heads, other sheets, formulas that fail, what is no table at all.

use rust_xlsxwriter::{Format, Workbook};

use super::workbook;
use crate::town::{Round, Town, refused};

#[test]
fn heads_over_two_rows_below_a_title_are_understood() {
    let mut town = Town::new();
    let mut book = Workbook::new();
    let plain = Format::new();
    book.add_worksheet()
        .set_name("表紙")
        .unwrap()
        .write_string(3, 1, "令和８年度 組織")
        .unwrap();
    let sheet = book.add_worksheet().set_name("一覧").unwrap();
    sheet
        .merge_range(0, 0, 0, 5, "令和８年度　所属一覧（４月１日現在）", &plain)
        .unwrap();
    sheet.merge_range(2, 1, 2, 2, "課", &plain).unwrap();
    sheet.merge_range(2, 3, 2, 4, "課長", &plain).unwrap();
    for (column, text) in ["No.", "コード", "名　称", "職　名", "氏　名", "内線"]
        .iter()
        .enumerate()
    {
        sheet
            .write_string(3, u16::try_from(column).unwrap(), *text)
            .unwrap();
    }
    sheet.write_number(4, 0, 1).unwrap();
    // A code that is a number, as Excel makes it of 0312.
    sheet.write_number(4, 1, 312).unwrap();
    sheet.write_string(4, 2, "市民課").unwrap();
    sheet.write_string(4, 4, "新任 太郎").unwrap();
    sheet.write_string(5, 1, "０４２０").unwrap();
    sheet.write_string(5, 2, "福祉課").unwrap();
    sheet.write_string(5, 4, "佐藤 美佐子").unwrap();
    let file = town.office.dir.join("一覧.xlsx");
    book.save(&file).unwrap();
    let view = town.looked_at(&file, "").unwrap();
    assert_eq!((view.tables.len(), view.tables[0].head_row), (1, 4));
    assert_eq!((view.changed, view.unchanged, view.refused), (2, 0, 0));
    let changes: Vec<_> = view.rows[0]
        .changes
        .iter()
        .map(|[field, ..]| field.as_str())
        .collect();
    assert_eq!(
        changes,
        ["head-title", "head-name"],
        "an empty cell of a column empties the field"
    );
    assert_eq!(view.rows[0].warnings, ["zeros"]);
    assert_eq!(view.rows[1].code, "0420", "full width is read as half width");
}

#[test]
fn what_cannot_be_read_is_named_by_row_and_the_rest_is_taken() {
    let mut town = Town::new();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("所属").unwrap();
    for (column, text) in ["課コード", "課名", "課長"].iter().enumerate() {
        sheet
            .write_string(0, u16::try_from(column).unwrap(), *text)
            .unwrap();
    }
    sheet.write_string(1, 0, "0500").unwrap();
    sheet
        .write_formula(1, 1, rust_xlsxwriter::Formula::new("=NA()").set_result("#N/A"))
        .unwrap();
    sheet
        .write_datetime_with_format(
            2,
            0,
            rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 4, 1).unwrap(),
            &Format::new().set_num_format("m-d"),
        )
        .unwrap();
    sheet.write_string(2, 1, "四月一日課").unwrap();
    sheet.write_string(3, 0, "0502").unwrap();
    sheet.write_string(3, 1, "あ".repeat(201)).unwrap();
    sheet.write_string(4, 0, "0503").unwrap();
    sheet.write_string(4, 1, "葛󠄀城課").unwrap();
    sheet.write_string(4, 2, "=cmd|' /C calc'!A0").unwrap();
    let file = town.office.dir.join("odd.xlsx");
    book.save(&file).unwrap();
    let view = town.looked_at(&file, "").unwrap();
    let seen: Vec<_> = view
        .rows
        .iter()
        .map(|row| (row.row, row.fault.clone().unwrap_or_default()))
        .collect();
    let want = [(2, "cell-error"), (3, "cell-date"), (4, "too-long"), (5, "")];
    assert_eq!(seen, want.map(|(row, fault)| (row, fault.to_owned())));
    let done = town.imported(&file, "", &[]).unwrap();
    assert_eq!((done.new, done.refused), (1, 3));
    let line = done.view.sections.iter().find(|one| one.code == "0503").unwrap();
    assert_eq!(
        (line.name.as_str(), line.head_name.as_str()),
        ("葛󠄀城課", "=cmd|' /C calc'!A0")
    );
}

#[test]
fn what_is_no_organisation_is_refused_with_its_name() {
    let mut town = Town::new();
    let before = town.office.app.office_view().unwrap().sections.len();
    let wrong = workbook(
        &town.office.dir,
        "備品.xlsx",
        &[
            ("備品台帳", vec![vec!["品名", "数量"], vec!["机", "3"]]),
            ("Sheet2", vec![vec!["メモ"]]),
        ],
    );
    assert_eq!(refused(town.looked_at(&wrong, "")), "unit-import-no-table");
    let error = town.looked_at(&wrong, "").unwrap_err().params();
    assert_eq!(error["sheets"], "備品台帳、Sheet2");
    let cases: [(&str, &[u8]); 4] = [
        ("empty.csv", b" \n"),
        ("binary.csv", &[0xFF, 0xFE, 0x00, 0xD8, 0x00, 0x00]),
        ("broken.xlsx", b"PK\x03\x04 not a zip"),
        ("old.xls", &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    ];
    for (name, bytes) in cases {
        let path = town.office.dir.join(name);
        std::fs::write(&path, bytes).unwrap();
        let code = refused(town.looked_at(&path, ""));
        assert!(code.starts_with("workbook-"), "{name}: {code}");
    }
    assert_eq!(refused(town.looked_at(&wrong, "2026-02-30")), "no-such-day");
    assert_eq!(town.office.app.office_view().unwrap().sections.len(), before);
}

#[test]
fn exclusion_needs_a_reason_a_known_mark_and_a_round() {
    let mut town = Town::new();
    let rows = vec![
        vec!["課コード", "課名", "点検対象", "理由"],
        vec!["0312", "市民課", "対象", ""],
        vec!["0420", "福祉課", "対象外", ""],
        vec!["0500", "出張所", "×", "端末がない"],
        vec!["0501", "分室", "たぶん", ""],
    ];
    let file = workbook(&town.office.dir, "対象.xlsx", &[("所属", rows)]);
    let seen = |town: &mut Town| -> Vec<(String, String)> {
        let view = town.looked_at(&file, "").unwrap();
        let what = |row: &tenken_app::wire::ImportRow| {
            row.fault
                .clone()
                .or_else(|| row.warnings.first().cloned())
                .unwrap_or_default()
        };
        view.rows
            .iter()
            .map(|row| (row.code.clone(), what(row)))
            .collect()
    };
    let want = |exclusion: &str| {
        [
            ("0420", "reason-empty"),
            ("0500", exclusion),
            ("0501", "excluded-unknown"),
        ]
        .map(|(code, what)| (code.to_owned(), what.to_owned()))
        .to_vec()
    };
    assert_eq!(seen(&mut town), want("no-round"));
    town.round(&Round::default());
    assert_eq!(seen(&mut town), want(""));
}
