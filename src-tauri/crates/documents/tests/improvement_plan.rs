//! The improvement plan as PDF and workbook: order, totals, pages, hostile content, lists, formulas, the same bytes.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;
mod reading;

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use common::sample_plan;
use reading::{check_order, part, text};
use tenken_documents::{ImprovementPlan, Rendered, Standing, improvement_plan_pdf, improvement_plan_xlsx};

fn render(plan: &ImprovementPlan) -> Rendered {
    let words = common::japanese();
    improvement_plan_pdf(plan, &|id, args| words.text(id, args)).unwrap()
}

fn write(plan: &ImprovementPlan) -> Vec<u8> {
    let words = common::japanese();
    improvement_plan_xlsx(plan, &|id, args| words.text(id, args)).unwrap()
}

fn open(bytes: &[u8]) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes.to_vec())).unwrap()
}

/// Rows of a sheet below its head.
fn rows(bytes: &[u8], sheet: &str) -> Vec<Vec<Data>> {
    let range = open(bytes).worksheet_range(sheet).unwrap();
    range.rows().skip(3).map(<[Data]>::to_vec).collect()
}

#[test]
fn list_totals_and_changes_stand_in_that_order() {
    let pdf = render(&sample_plan::plan());
    assert_eq!(pdf.pages, 2);
    assert_eq!(pdf.missing, []);
    check_order(
        &text(&pdf),
        &[
            "様式第3号（第10条関係）",
            "令和8年度情報セキュリティ改善計画書",
            "福祉部高齢福祉課（0420）",
            "令和8年7月31日（令和9年1月29日現在）",
            "自己点検6件、監査2件計8件",
            "起案者",
            "8-0420-01",
            "期限超過60日",
            "〔課の権限外〕",
            "1,320,000",
            "1/2",
            "8-0420-08",
            "進捗別の件数",
            "0215008",
            "1,326,600",
            "期限の変更",
            "令和9年3月31日令和9年5月31日",
            "髙橋律子",
            "2/2",
        ],
    );
}

#[test]
fn what_no_measure_tells_has_no_column() {
    let mut plan = sample_plan::plan();
    for measure in &mut plan.measures {
        measure.cost = None;
        measure.budget_year.clear();
        measure.progress_on = None;
    }
    let text = text(&render(&plan));
    for part in ["経費", "日付"] {
        assert!(!text.contains(part), "{part}");
    }
    let bytes = write(&plan);
    let sheet = part(&bytes, "xl/worksheets/sheet2.xml");
    assert_eq!(
        sheet.matches("hidden=\"1\"").count(),
        4,
        "cost, its year, day, exception"
    );
    let facts = rows(&bytes, "概要");
    let yen = facts
        .iter()
        .find(|row| row[0] == Data::String("必要経費の計（円）".into()));
    assert_eq!(yen.unwrap()[1], Data::String("－".into()));
}

#[test]
fn no_measures_are_a_paper_that_says_so() {
    let pdf = render(&sample_plan::empty_plan());
    assert_eq!(pdf.pages, 1);
    let text = text(&pdf);
    check_order(
        &text,
        &[
            "案令和8年度情報セキュリティ改善計画書",
            "管理番号",
            "該当なし",
            "第1版（案）",
        ],
    );
    assert!(!text.contains("進捗別"));
    let bytes = write(&sample_plan::empty_plan());
    assert_eq!(rows(&bytes, "改善計画")[0][0], Data::String("該当なし".into()));
    assert_eq!(rows(&bytes, "期限変更")[0][0], Data::String("該当なし".into()));
}

#[test]
fn a_summary_of_the_sources_that_is_given_is_printed() {
    let mut plan = sample_plan::plan();
    plan.sources = "自己点検3件".into();
    assert!(text(&render(&plan)).contains("自己点検3件計8件"));
}

#[test]
fn hostile_content_is_printed_whole() {
    let pdf = render(&sample_plan::hostile_plan());
    let text = text(&pdf);
    assert_eq!(text.matches('驫').count(), 2_000);
    assert_eq!(text.matches("8-0420-330").count(), 1);
    assert_eq!(text.matches("自己点検の結果を課内で話").count(), 41);
    for part in [
        "髙﨑①㈱㉑",
        "𠮷野家",
        "葛飾区",
        "ｶﾅｶﾞﾊﾟ",
        "=1+1",
        "（変更9回）",
        "例8-0420-03",
        "高福第214号の2",
    ] {
        assert!(text.contains(part), "{part}");
    }
    let missing: Vec<(char, &str)> = pdf
        .missing
        .iter()
        .map(|m| (m.character, m.field.as_str()))
        .collect();
    assert_eq!(missing, [('😀', "計画の一覧"), ('🚒', "計画の一覧")]);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for plan in [sample_plan::plan(), sample_plan::hostile_plan()] {
        assert!(render(&plan).bytes == render(&plan).bytes);
        assert!(write(&plan) == write(&plan));
    }
}

#[test]
fn the_workbook_has_one_row_a_measure_with_dates_and_yen() {
    let bytes = write(&sample_plan::plan());
    assert_eq!(open(&bytes).sheet_names(), ["概要", "改善計画", "期限変更"]);
    let rows = rows(&bytes, "改善計画");
    assert_eq!(rows.len(), 8);
    let five = &rows[4];
    assert_eq!(five[0], Data::String("8-0420-05".into()));
    assert_eq!(five[10], Data::String("いいえ".into()));
    assert_eq!(five[15], Data::Float(1_320_000.0));
    for (column, month) in [(13, 3), (14, 5)] {
        let Data::DateTime(date) = five[column] else {
            panic!("no date")
        };
        assert_eq!(date.to_ymd_hms_milli(), (2027, month, 31, 0, 0, 0, 0));
    }
    assert_eq!(rows[1][19], Data::Float(60.0), "days past the date");
    assert_eq!(rows[0][19], Data::Float(0.0));
}

#[test]
fn totals_are_formulas_with_their_results() {
    let bytes = write(&sample_plan::plan());
    let rows = rows(&bytes, "概要");
    let value = |label: &str| {
        let row = rows.iter().find(|row| row[0] == Data::String(label.into()));
        row.expect(label)[1].clone()
    };
    for (label, count) in [
        ("計画の件数", 8.0),
        ("未着手", 0.0),
        ("対応中", 2.0),
        ("措置済", 1.0),
        ("確認済", 5.0),
        ("うち期限超過", 1.0),
        ("必要経費の計（円）", 1_326_600.0),
    ] {
        assert_eq!(value(label), Data::Float(count), "{label}");
    }
    let formulas = open(&bytes).worksheet_formula("概要").unwrap();
    assert_eq!(formulas.used_cells().count(), 9);
}

#[test]
fn lists_heads_and_print_titles_are_set() {
    let bytes = write(&sample_plan::plan());
    let sheet = part(&bytes, "xl/worksheets/sheet2.xml");
    for word in [
        "人,手順,設備・設定,体制,予算,委託先,その他",
        "是正,予防",
        "未着手,対応中,措置済,確認済,措置困難,取下げ",
        "はい,いいえ",
        "<autoFilter ",
        "topLeftCell=\"B4\"",
        "<sheetProtection",
        "&amp;R機密性2",
        "fitToHeight=\"0\"",
    ] {
        assert!(sheet.contains(word), "{word}");
    }
    assert_eq!(sheet.matches("<dataValidation ").count(), 9);
    assert_eq!(
        part(&bytes, "xl/workbook.xml")
            .matches("_xlnm.Print_Titles")
            .count(),
        3
    );
}

#[test]
fn a_draft_is_open_for_input_and_a_sealed_plan_for_its_progress_alone() {
    let unlocked = |plan: &ImprovementPlan| {
        let bytes = write(plan);
        let styles = part(&bytes, "xl/styles.xml");
        let start = styles.find("<cellXfs").unwrap();
        let formats: Vec<bool> = styles[start..styles.find("</cellXfs>").unwrap()]
            .split("<xf ")
            .skip(1)
            .map(|xf| xf.contains("locked=\"0\""))
            .collect();
        let sheet = part(&bytes, "xl/worksheets/sheet2.xml");
        let row = sheet.find("<row r=\"4\"").unwrap();
        let end = row + sheet[row..].find("</row>").unwrap();
        let cells = sheet[row..end].split("<c r=\"").skip(1);
        cells
            .filter(|cell| {
                let style = cell.split(" s=\"").nth(1).unwrap();
                formats[style[..style.find('"').unwrap()].parse::<usize>().unwrap()]
            })
            .count()
    };
    let mut plan = sample_plan::plan();
    assert_eq!(unlocked(&plan), 2);
    plan.head.standing = Standing::Draft { version: 3 };
    assert_eq!(unlocked(&plan), 19);
}

#[test]
fn text_that_looks_like_a_formula_stays_text_and_long_text_goes_on_below() {
    let mut plan = sample_plan::hostile_plan();
    plan.measures[0].problem = "長".repeat(70_000);
    let bytes = write(&plan);
    let rows = rows(&bytes, "改善計画");
    assert_eq!(rows.len(), 330 + 2);
    assert_eq!(rows[0][8], Data::String("=1+1\n@SUM(A1)\n-2\n+3".into()));
    let written: usize = rows
        .iter()
        .map(|row| row[4].to_string().matches('長').count())
        .sum();
    assert_eq!(written, 70_000);
    assert_eq!(rows[3][0], Data::String("8-0420-02".into()));
}
