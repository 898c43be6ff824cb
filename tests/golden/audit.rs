//! Papers of an audit: text, pages and looks of each, every cell of its workbook, and back from JSON.

use tenken_documents::{AuditPaper, audit_paper_pdf, audit_paper_xlsx};

use crate::{check_text, common, pdf, workbook};

#[test]
fn every_paper_of_an_audit_looks_and_reads_as_agreed() {
    let words = common::japanese();
    for (name, paper) in common::sample_audit::all() {
        let rendered = audit_paper_pdf(&paper, &|id, args| words.text(id, args)).unwrap();
        pdf::check(name, rendered.pages, &rendered);
    }
}

#[test]
fn every_cell_of_the_workbooks_of_an_audit_is_as_agreed() {
    let words = common::japanese();
    for (name, paper) in common::sample_audit::all() {
        let bytes = audit_paper_xlsx(&paper, &|id, args| words.text(id, args)).unwrap();
        check_text(&format!("{name}.xlsx.txt"), &workbook::listed(bytes));
    }
}

/// A paper is kept with the case as it was printed.
#[test]
fn a_paper_of_an_audit_comes_back_from_json() {
    for (name, paper) in common::sample_audit::all() {
        let kept = serde_json::to_string(&paper).unwrap();
        let back: AuditPaper = serde_json::from_str(&kept).unwrap();
        assert!(back == paper, "{name}");
    }
}
