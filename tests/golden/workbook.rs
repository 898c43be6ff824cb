//! Workbooks as calamine and LibreOffice read them.

use std::{fmt::Write as _, fs, io::Cursor};

use calamine::{Data, Reader, Xlsx};
use tenken_documents::{
    booklet_xlsx, check_sheet_xlsx, filling_guide_xlsx, improvement_plan_xlsx, result_report_xlsx,
};

use crate::{check_text, common, program::run};

fn workbook() -> Vec<u8> {
    let words = common::japanese();
    result_report_xlsx(&common::sample::report(), &|id, args| words.text(id, args)).unwrap()
}

/// Every cell of a workbook, one a line.
pub fn listed(bytes: Vec<u8>) -> String {
    listed_to(bytes, u32::MAX)
}

/// The cells of the first `most` rows of every sheet, one a line, and how many rows follow.
#[allow(clippy::wildcard_enum_match_arm, reason = "every other cell is shown as text")]
pub fn listed_to(bytes: Vec<u8>, most: u32) -> String {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let mut listed = String::new();
    for name in book.sheet_names() {
        writeln!(listed, "== {name}").unwrap();
        let range = book.worksheet_range(&name).unwrap();
        let mut last = 0;
        for (row, column, cell) in range.used_cells() {
            last = u32::try_from(row).unwrap();
            if last >= most {
                continue;
            }
            let text = match cell {
                Data::DateTime(date) => format!("date {}", date.as_f64()),
                Data::Float(number) => format!("number {number}"),
                Data::Int(number) => format!("number {number}"),
                other => format!("text {}", other.to_string().replace('\n', "⏎")),
            };
            writeln!(listed, "{row},{column} {text}").unwrap();
        }
        if last >= most {
            writeln!(listed, "rows to {last}").unwrap();
        }
    }
    listed
}

#[test]
fn every_cell_of_the_report_workbook_is_as_agreed() {
    check_text("selfcheck-report.xlsx.txt", &listed(workbook()));
}

#[test]
fn every_cell_of_the_other_workbooks_is_as_agreed() {
    let words = common::japanese();
    let labels = |id: &str, args: &[(&str, &str)]| words.text(id, args);
    for (name, bytes) in [
        (
            "check-sheet",
            check_sheet_xlsx(&common::check::answered(), &labels),
        ),
        (
            "check-sheet-blank",
            check_sheet_xlsx(&common::check::blank(), &labels),
        ),
        (
            "improvement-plan",
            improvement_plan_xlsx(&common::sample_plan::plan(), &labels),
        ),
        (
            "booklet",
            booklet_xlsx(&common::sample_booklet::booklet(), &labels),
        ),
        (
            "filling-guide",
            filling_guide_xlsx(&common::sample_guide::guide(), &labels),
        ),
    ] {
        check_text(&format!("{name}.xlsx.txt"), &listed(bytes.unwrap()));
    }
}

/// A text that begins like a formula stays a text, whoever opens the file.
#[test]
fn texts_that_look_like_formulas_stay_texts() {
    let words = common::japanese();
    let mut sheet = common::check::answered();
    let starts = ["=1+1", "+81 238", "-3件", "@課長"];
    for (item, text) in sheet.groups[0].items.iter_mut().zip(starts) {
        text.clone_into(&mut item.reason);
    }
    let count = sheet.groups[0].items.len().min(starts.len());
    let bytes = check_sheet_xlsx(&sheet, &|id, args| words.text(id, args)).unwrap();
    let listed = listed(bytes);
    for text in &starts[..count] {
        assert!(listed.contains(&format!("text {text}\n")), "{text}");
    }
}

#[test]
fn libreoffice_opens_the_workbook_and_shows_its_figures() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("report.xlsx"), workbook()).unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    let arguments = [&profile, "--headless", "--convert-to", "pdf", "report.xlsx"];
    if run("soffice", &arguments, folder.path()).is_none() {
        return;
    }
    let Some(output) = run("pdftotext", &["-layout", "report.pdf", "-"], folder.path()) else {
        return;
    };
    let text = String::from_utf8_lossy(&output.stdout);
    for wanted in ["必須未実施", "82.9", "媒体を廃棄したとき"] {
        assert!(
            text.contains(wanted),
            "{wanted} is not in what LibreOffice prints:\n{text}"
        );
    }
}
