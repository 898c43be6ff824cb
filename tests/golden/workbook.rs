//! Workbooks as calamine and LibreOffice read them.

use std::{fmt::Write as _, fs, io::Cursor};

use calamine::{Data, Reader, Xlsx};
use tenken_documents::result_report_xlsx;

use crate::{check_text, common, program::run};

fn workbook() -> Vec<u8> {
    let words = common::japanese();
    result_report_xlsx(&common::sample::report(), &|id, args| words.text(id, args)).unwrap()
}

#[test]
#[allow(clippy::wildcard_enum_match_arm, reason = "every other cell is shown as text")]
fn every_cell_of_the_report_workbook_is_as_agreed() {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(workbook())).unwrap();
    let mut listed = String::new();
    for name in book.sheet_names() {
        writeln!(listed, "== {name}").unwrap();
        let range = book.worksheet_range(&name).unwrap();
        for (row, column, cell) in range.used_cells() {
            let text = match cell {
                Data::DateTime(date) => format!("date {}", date.as_f64()),
                Data::Float(number) => format!("number {number}"),
                Data::Int(number) => format!("number {number}"),
                other => format!("text {}", other.to_string().replace('\n', "⏎")),
            };
            writeln!(listed, "{row},{column} {text}").unwrap();
        }
    }
    check_text("selfcheck-report.xlsx.txt", &listed);
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
