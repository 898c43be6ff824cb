//! Fixed words: both languages have the same messages, and every message the code asks for exists.
#![allow(clippy::unwrap_used)]

mod common;

use common::{check, sample, sample_booklet, sample_guide, sample_plan};
use tenken_documents::{
    booklet_pdf, booklet_xlsx, check_sheet_pdf, check_sheet_xlsx, filling_guide_pdf, filling_guide_xlsx,
    improvement_plan_pdf, improvement_plan_xlsx, recovery_page_pdf, result_report_pdf, result_report_xlsx,
};

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
    for sheet in [
        check::answered(),
        check::system_draft(),
        check::blank(),
        check::walk(),
    ] {
        assert!(check_sheet_pdf(&sheet, &labels).unwrap().pages <= 12);
        assert!(!check_sheet_xlsx(&sheet, &labels).unwrap().is_empty());
    }
    assert_eq!(recovery_page_pdf(&sample::recovery(), &labels).unwrap().pages, 1);
    for plan in [sample_plan::plan(), sample_plan::empty_plan()] {
        assert!(improvement_plan_pdf(&plan, &labels).unwrap().pages <= 6);
        assert!(!improvement_plan_xlsx(&plan, &labels).unwrap().is_empty());
    }
    for guide in [sample_guide::guide(), sample_guide::bare_guide()] {
        assert!(filling_guide_pdf(&guide, &labels).unwrap().pages <= 3);
        assert!(!filling_guide_xlsx(&guide, &labels).unwrap().is_empty());
    }
    for booklet in [sample_booklet::booklet(), sample_booklet::bare_booklet()] {
        assert!(booklet_pdf(&booklet, &labels).unwrap().pages <= 5);
        assert!(!booklet_xlsx(&booklet, &labels).unwrap().is_empty());
    }
}

#[test]
fn the_recovery_code_takes_one_page_with_all_its_groups() {
    let words = common::japanese();
    let page = sample::recovery();
    let pdf = recovery_page_pdf(&page, &|id, args| words.text(id, args)).unwrap();
    assert_eq!(pdf.pages, 1);
    let text = pdf_extract::extract_text_from_mem(&pdf.bytes).unwrap();
    let run_on = text.replace(char::is_whitespace, "");
    for group in &page.groups {
        assert!(text.contains(group), "{group}");
    }
    assert!(run_on.contains("この用紙より前に作成した復旧コードの用紙は無効です"));
}
