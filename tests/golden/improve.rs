//! Papers of improvements and exceptions: text, pages and looks of each, every cell of its workbook. 改善計画書 stands in
//! `pdf` and `workbook`.

use tenken_documents::{improve_paper_pdf, improve_paper_xlsx, text_in};

use crate::{check_text, common, pdf, workbook};

#[test]
fn every_paper_of_improvements_and_exceptions_looks_and_reads_as_agreed() {
    let words = common::japanese();
    for (name, paper) in common::sample_improve::all() {
        let rendered = improve_paper_pdf(&paper, &|id, args| words.text(id, args)).unwrap();
        assert!(rendered.missing.is_empty(), "{name}");
        pdf::check(name, rendered.pages, &rendered);
    }
}

#[test]
fn every_cell_of_the_workbooks_of_improvements_and_exceptions_is_as_agreed() {
    let words = common::japanese();
    for (name, paper) in common::sample_improve::all() {
        let bytes = improve_paper_xlsx(&paper, &|id, args| words.text(id, args)).unwrap();
        check_text(&format!("{name}.xlsx.txt"), &workbook::listed(bytes));
    }
}

/// Where nothing is due and nothing was checked there is no rate, and the paper says why.
#[test]
fn a_rate_without_a_base_is_a_dash_with_its_reason() {
    let words = common::japanese();
    let (_, paper) = common::sample_improve::all()
        .into_iter()
        .find(|(name, _)| *name == "improve-progress-none")
        .unwrap();
    let rendered = improve_paper_pdf(&paper, &|id, args| words.text(id, args)).unwrap();
    let text = text_in::text_of(&rendered.bytes).unwrap();
    let text: String = text.chars().filter(|ch| !ch.is_whitespace()).collect();
    assert!(!text.contains("－％") && !text.contains("－日"), "{text}");
    for why in [
        "期限が来たものがない",
        "期限を過ぎているものがない",
        "効果を確認したものがない",
    ] {
        assert!(text.contains(why), "{why} in {text}");
    }
}
