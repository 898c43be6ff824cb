//! The check sheet as workbook, read back.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;
mod reading;

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use common::check;
use reading::part;
use tenken_documents::{CheckSheet, check_sheet_xlsx};

fn write(sheet: &CheckSheet) -> Vec<u8> {
    let words = common::japanese();
    check_sheet_xlsx(sheet, &|id, args| words.text(id, args)).unwrap()
}

fn open(bytes: &[u8]) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes.to_vec())).unwrap()
}

fn range(bytes: &[u8], name: &str) -> Range<Data> {
    open(bytes).worksheet_range(name).unwrap()
}

fn text(value: &str) -> Data {
    Data::String(value.into())
}

/// The value beside a label of the overview.
fn overview(bytes: &[u8], label: &str) -> Data {
    let range = range(bytes, "概要");
    let row = range.rows().find(|row| row[0] == text(label)).expect(label);
    row[1].clone()
}

#[test]
fn the_answered_workbook_has_its_lists_and_one_row_a_question() {
    let bytes = write(&check::answered());
    assert_eq!(
        open(&bytes).sheet_names(),
        [
            "概要",
            "該当性",
            "点検票",
            "根拠資料",
            "前年度から続く改善・例外措置",
            "対象外",
            "確認",
            "識別"
        ]
    );
    let items = range(&bytes, "点検票");
    assert_eq!(items.height(), 3 + 45);
    let row: Vec<Data> = items.rows().nth(3 + 4).unwrap().to_vec();
    assert_eq!(row[0], Data::Float(5.0));
    for (column, value) in [
        (1, "AST-02"),
        (2, "3.2(1)"),
        (4, "必須"),
        (5, "△"),
        (7, "△"),
        (9, "抽出確認のメモ（10件）"),
        (12, "8-0420-03"),
        (14, "kakuu-AST-02-a"),
        (16, "情報資産"),
    ] {
        assert_eq!(row[column], text(value));
    }
    let Data::DateTime(date) = row[11] else {
        panic!("no date")
    };
    assert_eq!(date.to_ymd_hms_milli(), (2026, 7, 10, 0, 0, 0, 0));
    assert_eq!(overview(&bytes, "必須未実施件数"), Data::Float(2.0));
    assert_eq!(overview(&bytes, "○（実施）の数"), Data::Float(34.0));
    let keys = range(&bytes, "識別");
    assert_eq!(keys.get_value((0, 1)), Some(&text("999999")));
    assert!(part(&bytes, "xl/workbook.xml").contains("name=\"識別\" sheetId=\"8\" state=\"hidden\""));
    assert_eq!(overview(&bytes, "所属コード"), text("0420"));
}

#[test]
fn several_pieces_of_evidence_stand_in_one_row_and_one_by_one() {
    let bytes = write(&check::system_draft());
    let items = range(&bytes, "点検票");
    let row = items.rows().nth(3 + 5).unwrap();
    assert_eq!(row[9], text("情報資産台帳\n棚卸し結果"));
    let Data::DateTime(latest) = row[11] else {
        panic!("no date")
    };
    assert_eq!(latest.to_ymd_hms_milli(), (2026, 5, 16, 0, 0, 0, 0));
    let flagged = items.rows().nth(3 + 4).unwrap();
    assert_eq!(flagged[15], text("✓"));
    assert_eq!(flagged[13], text("第3号"));
    let evidence = range(&bytes, "根拠資料");
    let found = evidence.rows().filter(|row| row[0] == Data::Float(6.0)).count();
    assert_eq!(found, 2);
    assert!(range(&bytes, "確認").rows().any(|row| row[3] == text("代行")));
}

#[test]
fn the_blank_workbook_asks_by_lists_and_shows_no_answer() {
    let bytes = write(&check::blank());
    assert_eq!(
        open(&bytes).sheet_names(),
        [
            "概要",
            "該当性",
            "点検票",
            "改善計画",
            "前年度から続く改善・例外措置",
            "識別"
        ]
    );
    let sheet = part(&bytes, "xl/worksheets/sheet3.xml");
    for word in [
        "\"○,△,×,－\"",
        "sqref=\"H4:H48\"",
        "type=\"textLength\"",
        "errorStyle=\"information\"",
        "type=\"date\"",
        "AND($H4=\"○\",ISNUMBER(FIND(\"根拠要\",$E4)),$J4=\"\")",
        "AND(OR($H4=\"△\",$H4=\"×\",$H4=\"－\"),$I4=\"\")",
        "<sheetProtection",
        "&amp;R記入後　機密性2",
        "記入用&amp;C",
        "state=\"frozen\"",
        "topLeftCell=\"E4\"",
    ] {
        assert!(sheet.contains(word), "{word}");
    }
    let profile = part(&bytes, "xl/worksheets/sheet2.xml");
    assert!(profile.contains("\"はい,いいえ,わからない\""));
    assert!(profile.contains("sqref=\"D4:D17\""));
    let items = range(&bytes, "点検票");
    for row in items.rows().skip(3) {
        for column in [7, 8, 9, 10, 11, 12, 13, 15] {
            assert_eq!(row[column], Data::Empty);
        }
    }
    assert_eq!(items.rows().nth(2).unwrap()[17], text("○の目安"));
    assert_eq!(overview(&bytes, "所属"), Data::Empty);
}

#[test]
fn the_walking_workbook_counts_what_was_seen() {
    let bytes = write(&check::walk());
    assert_eq!(open(&bytes).sheet_names(), ["概要", "点検票", "識別"]);
    let items = range(&bytes, "点検票");
    let head = items.rows().nth(2).unwrap();
    assert_eq!(head[16], text("場所"));
    assert_eq!(head[19], text("見た数"));
    assert!(part(&bytes, "xl/worksheets/sheet2.xml").contains("sqref=\"T4:T15\""));
    assert_eq!(overview(&bytes, "所属"), text("福祉部高齢福祉課"));
}

#[test]
fn a_scale_of_three_steps_offers_no_triangle() {
    let mut sheet = check::blank();
    sheet.is_three_step = true;
    let bytes = write(&sheet);
    let items = part(&bytes, "xl/worksheets/sheet3.xml");
    assert!(items.contains("\"○,×,－\""));
    assert!(items.contains("AND(OR($H4=\"×\",$H4=\"－\"),$I4=\"\")"));
}

#[test]
fn text_that_looks_like_a_formula_stays_text_and_long_text_goes_on() {
    let mut sheet = check::hostile();
    sheet.groups[0].items[1].reason = "驫".repeat(40_000);
    let bytes = write(&sheet);
    let items = range(&bytes, "点検票");
    assert_eq!(items.height(), 3 + 331);
    let reasons: String = items.rows().skip(3).map(|row| row[8].to_string()).collect();
    assert!(reasons.starts_with("=1+1 髙﨑①㈱㉑ 𠮷野家"));
    assert_eq!(reasons.matches('驫').count(), 40_000);
    let formulas = open(&bytes).worksheet_formula("点検票").unwrap();
    assert_eq!(formulas.used_cells().count(), 0);
}

#[test]
fn empty_sheets_are_written_and_the_same_input_gives_the_same_bytes() {
    let mut empty = CheckSheet::default();
    empty.head.made_at = "2026-07-31T01:30:00.000Z".into();
    assert_eq!(open(&write(&empty)).sheet_names().len(), 4);
    for sheet in [check::hostile(), check::walk()] {
        assert!(write(&sheet) == write(&sheet));
    }
}

/// A form that comes back: number and keys to be seen, a formula that takes questions out, room for what is said.
fn form() -> CheckSheet {
    let mut sheet = check::blank();
    sheet.form_number = "9F3K-27QX".into();
    sheet.head.unit = "福祉部高齢福祉課".into();
    sheet.unit_code = "0420".into();
    sheet.profile[4].answer = tenken_documents::ProfileAnswer::No;
    let items = &mut sheet.groups[0].items;
    items[0].cut.all = vec!["P04".into()];
    items[1].cut.any = vec!["P01".into(), "P02".into()];
    items[2].cut.is_overruled = true;
    sheet
}

#[test]
fn a_form_shows_its_number_and_takes_questions_out_by_a_formula() {
    let bytes = write(&form());
    assert_eq!(overview(&bytes, "様式識別番号"), text("9F3K-27QX"));
    assert_eq!(overview(&bytes, "所属"), text("福祉部高齢福祉課"));
    assert_eq!(overview(&bytes, "総括所見"), Data::Empty);
    let head = range(&bytes, "点検票").get_value((1, 0)).unwrap().to_string();
    assert!(head.ends_with("様式識別番号　9F3K-27QX"), "{head}");
    let formulas = open(&bytes).worksheet_formula("点検票").unwrap();
    let formula = |row: u32| formulas.get_value((row, 6)).cloned().unwrap_or_default();
    let first = formula(3);
    assert!(first.starts_with("IF(OR("), "{first}");
    assert!(
        first.contains("'該当性'!$D$") && first.contains("\"対象外（回答不要）\""),
        "{first}"
    );
    assert!(formula(4).contains("AND("), "{}", formula(4));
    assert_eq!(
        range(&bytes, "点検票").get_value((5, 6)),
        Some(&text("要（追加）"))
    );
    let sheet = part(&bytes, "xl/worksheets/sheet3.xml");
    assert!(sheet.contains("$G4=\"対象外（回答不要）\""));
}
