//! The check sheet as workbook, read back.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::io::{Cursor, Read};

use calamine::{Data, Range, Reader, Xlsx};
use common::check;
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

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn the_answered_workbook_has_its_lists_and_one_row_a_question() {
    let bytes = write(&check::answered());
    assert_eq!(
        open(&bytes).sheet_names(),
        ["概要", "該当性", "点検票", "根拠資料", "対象外", "確認", "識別"]
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
        (6, "△"),
        (8, "抽出確認のメモ（10件）"),
        (11, "8-0420-03"),
        (13, "kakuu-AST-02-a"),
        (15, "情報資産"),
    ] {
        assert_eq!(row[column], text(value));
    }
    let Data::DateTime(date) = row[10] else {
        panic!("no date")
    };
    assert_eq!(date.to_ymd_hms_milli(), (2026, 7, 10, 0, 0, 0, 0));
    assert_eq!(overview(&bytes, "必須未実施件数"), Data::Float(2.0));
    assert_eq!(overview(&bytes, "○（実施）の数"), Data::Float(34.0));
    let keys = range(&bytes, "識別");
    assert_eq!(keys.get_value((0, 1)), Some(&text("999999")));
    assert!(part(&bytes, "xl/workbook.xml").contains("name=\"識別\" sheetId=\"7\" state=\"hidden\""));
    assert_eq!(overview(&bytes, "所属コード"), text("0420"));
}

#[test]
fn several_pieces_of_evidence_stand_in_one_row_and_one_by_one() {
    let bytes = write(&check::system_draft());
    let items = range(&bytes, "点検票");
    let row = items.rows().nth(3 + 5).unwrap();
    assert_eq!(row[8], text("情報資産台帳\n棚卸し結果"));
    let Data::DateTime(latest) = row[10] else {
        panic!("no date")
    };
    assert_eq!(latest.to_ymd_hms_milli(), (2026, 5, 16, 0, 0, 0, 0));
    let flagged = items.rows().nth(3 + 4).unwrap();
    assert_eq!(flagged[14], text("✓"));
    assert_eq!(flagged[12], text("第3号"));
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
        ["概要", "該当性", "点検票", "改善計画", "識別"]
    );
    let sheet = part(&bytes, "xl/worksheets/sheet3.xml");
    for word in [
        "\"○,△,×,－\"",
        "sqref=\"G4:G48\"",
        "type=\"textLength\"",
        "errorStyle=\"information\"",
        "type=\"date\"",
        "AND($G4=\"○\",ISNUMBER(FIND(\"根拠要\",$E4)),$I4=\"\")",
        "AND(OR($G4=\"△\",$G4=\"×\",$G4=\"－\"),$H4=\"\")",
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
        for column in [6, 7, 8, 9, 10, 11, 12, 14] {
            assert_eq!(row[column], Data::Empty);
        }
    }
    assert_eq!(items.rows().nth(2).unwrap()[16], text("○の目安"));
    assert_eq!(overview(&bytes, "所属"), Data::Empty);
}

#[test]
fn the_walking_workbook_counts_what_was_seen() {
    let bytes = write(&check::walk());
    assert_eq!(open(&bytes).sheet_names(), ["概要", "点検票", "識別"]);
    let items = range(&bytes, "点検票");
    let head = items.rows().nth(2).unwrap();
    assert_eq!(head[15], text("場所"));
    assert_eq!(head[18], text("見た数"));
    assert!(part(&bytes, "xl/worksheets/sheet2.xml").contains("sqref=\"S4:S15\""));
    assert_eq!(overview(&bytes, "所属"), text("福祉部高齢福祉課"));
}

#[test]
fn a_scale_of_three_steps_offers_no_triangle() {
    let mut sheet = check::blank();
    sheet.is_three_step = true;
    let bytes = write(&sheet);
    let items = part(&bytes, "xl/worksheets/sheet3.xml");
    assert!(items.contains("\"○,×,－\""));
    assert!(items.contains("AND(OR($G4=\"×\",$G4=\"－\"),$H4=\"\")"));
}

#[test]
fn text_that_looks_like_a_formula_stays_text_and_long_text_goes_on() {
    let mut sheet = check::hostile();
    sheet.groups[0].items[1].reason = "驫".repeat(40_000);
    let bytes = write(&sheet);
    let items = range(&bytes, "点検票");
    assert_eq!(items.height(), 3 + 331);
    let reasons: String = items.rows().skip(3).map(|row| row[7].to_string()).collect();
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
