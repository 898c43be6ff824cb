//! Fixed words: both languages have the same messages, and every message the code asks for exists.
#![allow(clippy::unwrap_used)]

mod common;

use common::sample;
use tenken_documents::{recovery_page_pdf, result_report_pdf, result_report_xlsx};

#[test]
fn both_languages_have_the_same_messages() {
    assert_eq!(common::japanese().ids(), common::english().ids());
}

#[test]
fn papers_and_workbooks_can_be_made_in_english() {
    let words = common::english();
    let labels = |id: &str, args: &[(&str, &str)]| words.text(id, args);
    for report in [sample::report(), sample::system_draft()] {
        assert!(result_report_pdf(&report, &labels).unwrap().pages <= 4);
        assert!(!result_report_xlsx(&report, &labels).unwrap().is_empty());
    }
    assert_eq!(recovery_page_pdf(&sample::recovery(), &labels).unwrap().pages, 1);
}

#[test]
fn the_recovery_code_takes_one_page_with_all_its_groups() {
    let words = common::japanese();
    let page = sample::recovery();
    let pdf = recovery_page_pdf(&page, &|id, args| words.text(id, args)).unwrap();
    assert_eq!(pdf.pages, 1);
    let text = pdf_extract::extract_text_from_mem(&pdf.bytes).unwrap();
    for group in &page.groups {
        assert!(text.contains(group), "{group}");
    }
    assert!(text.contains("この用紙より前に作成した復旧コードの用紙は無"));
}
