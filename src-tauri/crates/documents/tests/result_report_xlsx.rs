//! The result report as workbook, read back.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;
mod reading;

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use common::sample;
use reading::part;
use tenken_documents::{ResultReport, result_report_xlsx};

fn write(report: &ResultReport) -> Vec<u8> {
    let words = common::japanese();
    result_report_xlsx(report, &|id, args| words.text(id, args)).unwrap()
}

fn open(bytes: &[u8]) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes.to_vec())).unwrap()
}

/// The value beside a label of the overview.
fn overview(bytes: &[u8], label: &str) -> Data {
    let range = open(bytes).worksheet_range("概要").unwrap();
    let row = range
        .rows()
        .find(|row| row[0] == Data::String(label.to_owned()))
        .expect(label);
    row[1].clone()
}

#[test]
fn the_sheets_stand_in_the_order_of_the_paper() {
    let names = open(&write(&sample::report())).sheet_names();
    assert_eq!(
        names,
        ["概要", "必須未実施", "領域別", "所見", "改善計画", "部局長確認"]
    );
}

#[test]
fn figures_are_numbers_and_dates_are_dates() {
    let bytes = write(&sample::report());
    assert_eq!(overview(&bytes, "必須未実施件数"), Data::Float(2.0));
    assert_eq!(overview(&bytes, "実施率"), Data::Float(0.829));
    assert_eq!(overview(&bytes, "前年度との差"), Data::Float(7.3));
    let Data::DateTime(date) = overview(&bytes, "作成日") else {
        panic!("no date")
    };
    assert_eq!(date.to_ymd_hms_milli(), (2026, 7, 31, 0, 0, 0, 0));
    assert!(part(&bytes, "xl/styles.xml").contains("[$-411]ggge"));
}

#[test]
fn a_draft_says_so_on_every_sheet() {
    let bytes = write(&sample::system_draft());
    for number in 1..=6 {
        let sheet = part(&bytes, &format!("xl/worksheets/sheet{number}.xml"));
        for word in ["&amp;L案　令和8年度", "第2版（案）", "照合番号　確定前"] {
            assert!(sheet.contains(word), "{word} in sheet {number}");
        }
    }
    assert_eq!(overview(&bytes, "照合番号"), Data::String("確定前".into()));
    assert_eq!(overview(&bytes, "版"), Data::String("第2版（案）".into()));
}

#[test]
fn no_base_is_text() {
    let range = open(&write(&sample::report())).worksheet_range("領域別").unwrap();
    let row = range
        .rows()
        .find(|row| row[0] == Data::String("強靭性".into()))
        .unwrap();
    assert_eq!(row[1], Data::Float(0.0));
    for column in [8, 9, 10, 11] {
        assert_eq!(row[column], Data::String("－".into()));
    }
}

#[test]
fn the_chart_shows_this_year_and_last() {
    let chart = part(&write(&sample::report()), "xl/charts/chart1.xml");
    for reference in ["領域別!$I$4:$I$16", "領域別!$K$4:$K$16", "領域別!$A$4:$A$16"] {
        assert!(chart.contains(reference), "{reference}");
    }
    assert!(chart.contains("<c:grouping val=\"clustered\"/>"));
}

#[test]
fn sheets_are_set_up_for_paper_and_screen() {
    let bytes = write(&sample::report());
    for number in 1..=6 {
        let sheet = part(&bytes, &format!("xl/worksheets/sheet{number}.xml"));
        for word in [
            "orientation=\"landscape\"",
            "state=\"frozen\"",
            "&amp;L令和8年度",
            "&amp;R機密性2",
            "&amp;P / &amp;N",
            "<sheetProtection",
        ] {
            assert!(sheet.contains(word), "{word} in sheet {number}");
        }
        assert!(!sheet.contains("mergeCell"), "sheet {number}");
        let is_list = [2, 3, 5].contains(&number);
        assert_eq!(sheet.contains("<autoFilter "), is_list, "sheet {number}");
    }
    let workbook = part(&bytes, "xl/workbook.xml");
    assert_eq!(workbook.matches("_xlnm.Print_Titles").count(), 6);
    assert_eq!(workbook.matches("_xlnm.Print_Area").count(), 6);
}

#[test]
fn text_that_looks_like_a_formula_stays_text_and_controls_are_removed() {
    let mut report = sample::report();
    report.must_open[0].reason = "=1+1\u{1}\u{b}".into();
    report.must_open[1].reason = "@SUM(A1)".into();
    let range = open(&write(&report)).worksheet_range("必須未実施").unwrap();
    let reasons: Vec<String> = range.rows().skip(3).map(|row| row[6].to_string()).collect();
    assert_eq!(reasons, ["=1+1", "@SUM(A1)"]);
    assert_eq!(
        open(&write(&report))
            .worksheet_formula("必須未実施")
            .unwrap()
            .used_cells()
            .count(),
        0
    );
}

#[test]
fn text_over_the_limit_of_a_cell_goes_on_below() {
    let mut report = sample::report();
    report.must_open[0].reason = "長".repeat(70_000);
    let range = open(&write(&report)).worksheet_range("必須未実施").unwrap();
    let written: usize = range
        .rows()
        .skip(3)
        .map(|row| row[6].to_string().matches('長').count())
        .sum();
    assert_eq!(written, 70_000);
    assert_eq!(range.height(), 3 + 3 + 1);
}

#[test]
fn a_list_without_rows_says_so() {
    let mut report = sample::report();
    report.must_open.clear();
    let range = open(&write(&report)).worksheet_range("必須未実施").unwrap();
    assert_eq!(range.get_value((3, 0)), Some(&Data::String("該当なし".into())));
}

#[test]
fn hostile_and_empty_reports_are_written() {
    let range = open(&write(&sample::hostile()))
        .worksheet_range("必須未実施")
        .unwrap();
    assert_eq!(range.height(), 3 + 333);
    let mut empty = ResultReport::default();
    empty.head.made_at = "2026-07-31T01:30:00.000Z".into();
    assert_eq!(open(&write(&empty)).sheet_names().len(), 5);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    assert!(write(&sample::hostile()) == write(&sample::hostile()));
}

#[test]
fn a_date_that_is_none_is_refused_with_its_value() {
    let mut report = sample::report();
    report.head.made_at = "yesterday".into();
    let words = common::japanese();
    let error = result_report_xlsx(&report, &|id, args| words.text(id, args)).unwrap_err();
    assert_eq!(error.code(), "documents-date-unreadable");
}
