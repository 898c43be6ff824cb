//! Papers of an audit as workbooks: lists, days, drop-downs, keys; and what is never published, on paper or in a cell.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use common::sample_audit::all;
use tenken_documents::{AuditPaper, audit_paper_pdf, audit_paper_xlsx};

fn write(paper: &AuditPaper) -> Vec<u8> {
    let words = common::japanese();
    audit_paper_xlsx(paper, &|id, args| words.text(id, args)).unwrap()
}

fn paper(name: &str) -> AuditPaper {
    all().into_iter().find(|(known, _)| *known == name).unwrap().1
}

fn open(bytes: &[u8]) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes.to_vec())).unwrap()
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// Rows of a sheet below its head.
fn rows(bytes: &[u8], sheet: &str) -> Vec<Vec<Data>> {
    let range = open(bytes).worksheet_range(sheet).unwrap();
    range.rows().skip(3).map(<[Data]>::to_vec).collect()
}

/// Sections, systems, working papers and numbers of the audit are not in what is published, on paper or as workbook.
#[test]
fn what_is_published_names_neither_section_nor_audit() {
    let public = paper("audit-public");
    let words = common::japanese();
    let pdf = audit_paper_pdf(&public, &|id, args| words.text(id, args)).unwrap();
    let mut said = pdf_extract::extract_text_from_mem(&pdf.bytes)
        .unwrap()
        .replace(char::is_whitespace, "");
    let bytes = write(&public);
    let mut book = open(&bytes);
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).unwrap();
        for cell in range.cells() {
            said.push_str(&cell.2.to_string());
        }
    }
    said.push_str(&part(&bytes, "xl/worksheets/sheet1.xml"));
    for secret in ["高齢福祉課", "0420", "監8-03", "調書0", "保存期間"] {
        assert!(!said.contains(secret), "{secret}");
    }
    assert!(said.contains("市長部局の3課"));
}

#[test]
fn workbooks_have_filters_days_and_heads_that_stay_and_print_what_the_paper_has() {
    let bytes = write(&paper("audit-findings"));
    let list = rows(&bytes, "指摘事項一覧");
    assert_eq!(list.len(), 5);
    assert_eq!(list[0][0], Data::String("監8-03-F01".into()));
    assert!(matches!(list[0][23], Data::DateTime(_)), "{:?}", list[0][23]);
    let sheet = part(&bytes, "xl/worksheets/sheet2.xml");
    for wanted in ["<autoFilter ref=\"A3:", "topLeftCell=\"A4\"", "sheetProtection"] {
        assert!(sheet.contains(wanted), "{wanted}");
    }
    // What is printed would not follow a change of the fields beside it: nothing is offered to be changed.
    assert_eq!(sheet.matches("type=\"list\"").count(), 0);
    let names = part(&bytes, "xl/workbook.xml");
    assert!(names.contains("_xlnm.Print_Titles"));
    assert!(names.contains("指摘事項一覧!$A$1:$H$8</definedName>"), "{names}");
}

#[test]
fn forms_can_be_filled_in_and_are_recognised() {
    let bytes = write(&paper("audit-rollout"));
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("同種の問題あり,なし,該当業務なし,調査中"));
    assert_eq!(rows(&bytes, "識別")[0][1], Data::String("audit-roll-out".into()));
    let survey = write(&paper("audit-survey"));
    let sheet = part(&survey, "xl/worksheets/sheet2.xml");
    assert_eq!(sheet.matches("type=\"list\"").count(), 2);
    assert_eq!(rows(&survey, "予備調査").len(), 3);
    // Words too long for a rule stand on a hidden sheet.
    let AuditPaper::Survey(mut long) = paper("audit-survey") else {
        panic!("a survey");
    };
    long.questions[0].choice.options = vec!["とても長い選択肢の言葉です".repeat(10); 4];
    let bytes = write(&AuditPaper::Survey(long));
    assert!(part(&bytes, "xl/worksheets/sheet2.xml").contains("Words!$A$1:$A$4"));
    assert!(part(&bytes, "xl/workbook.xml").contains("state=\"hidden\""));
}

#[test]
fn the_first_sheet_says_what_stands_beside_the_title_on_paper() {
    let facts = |name: &str, label: &str| {
        let rows = rows(&write(&paper(name)), "本紙");
        let row = rows.iter().find(|row| row[0] == Data::String(label.into()));
        row.unwrap_or_else(|| panic!("{label}"))[1].clone()
    };
    assert_eq!(facts("audit-working", "作成者"), Data::String("早川　恵".into()));
    assert!(matches!(
        facts("audit-working", "査閲者の年月日"),
        Data::DateTime(_)
    ));
    assert_eq!(
        facts("audit-rollout", "回答期限"),
        Data::String("令和8年12月18日".into())
    );
    assert_eq!(
        facts("audit-followup", "確認の回"),
        Data::String("第1回（報告後3か月）".into())
    );
}
