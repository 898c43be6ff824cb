//! Report and workbook say what the review shows; nothing that was written is ever overwritten.

use std::{path::Path, process::Command};

use calamine::{Data, DataType, Reader, Xlsx, open_workbook};
use tenken_app::wire::{OutputView, RateView, ReviewView, SheetRequest};

use crate::town::{Desk, Filled, Town, skipped, write_out};

fn written() -> (tempfile::TempDir, Desk, ReviewView, OutputView) {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    Filled::with(&[("HUM-07-a", "partial"), ("HUM-10-a", "no"), ("MAL-02-a", "na")]).put(&mut desk);
    let review = desk.confirm().unwrap();
    let view = write_out(&mut desk);
    (dir, desk, review, view)
}

fn file_of(desk: &Desk, view: &OutputView, kind: &str) -> std::path::PathBuf {
    let file = view.files.iter().find(|file| file.kind == kind).unwrap();
    desk.place(&file.ticket)
}

/// The text of a PDF without any white space, so that line breaks do not matter.
fn text_of(pdf: &Path) -> Option<String> {
    let output = Command::new("pdftotext")
        .args(["-layout"])
        .arg(pdf)
        .arg("-")
        .output()
        .ok()?;
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    Some(
        String::from_utf8(output.stdout)
            .unwrap()
            .split_whitespace()
            .collect(),
    )
}

fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn the_report_prints_the_figures_of_the_review() {
    let (_dir, desk, review, view) = written();
    let Some(text) = text_of(&file_of(&desk, &view, "report_pdf")) else {
        return skipped("pdftotext (poppler-utils) is not installed");
    };
    let head = &review.headline;
    for expected in [
        format!("{}％", head.rate.text),
        format!("{}％", head.score.text),
        review.remarks.clone(),
        review.confirmed.unwrap().check_number,
        review.measures[0].number.clone(),
        review.measures[0].action.clone(),
        review.must_open[0].reason.clone(),
        "令和8年7月17日".to_owned(),
        "令和8年度".to_owned(),
        "佐藤 美佐子".to_owned(),
    ] {
        assert!(
            text.contains(&bare(&expected)),
            "「{expected}」 is not in the report:\n{text}"
        );
    }
}

#[test]
fn the_workbook_holds_the_figures_of_the_review() {
    let (_dir, desk, review, view) = written();
    let mut book: Xlsx<_> = open_workbook(file_of(&desk, &view, "report_xlsx")).unwrap();
    let cells: Vec<Data> = book
        .worksheets()
        .into_iter()
        .flat_map(|(_, range)| range.cells().map(|(_, _, cell)| cell.clone()).collect::<Vec<_>>())
        .collect();
    let says = |wanted: &str| {
        let wanted = bare(wanted);
        cells.iter().any(|cell| bare(&cell.to_string()).contains(&wanted))
    };
    let holds = |wanted: f64| {
        let found = |cell: &Data| cell.as_f64().is_some_and(|found| (found - wanted).abs() < 1e-9);
        cells
            .iter()
            .filter(|cell| cell.is_float() || cell.is_int())
            .any(found)
    };
    // Rounded as on paper: 82.9 stands in the cell as 0.829.
    let share = |rate: &RateView| rate.text.parse::<f64>().unwrap() / 100.0;
    let head = &review.headline;
    assert!(holds(share(&head.rate)), "rate as a number");
    assert!(holds(share(&head.score)), "score as a number");
    for row in review.domains.iter().filter(|row| row.rate.den > 0) {
        assert!(says(&row.name_ja) && holds(share(&row.rate)), "{}", row.name_ja);
    }
    for expected in [
        &review.remarks,
        &review.measures[0].number,
        &review.must_open[0].reason,
    ] {
        assert!(says(expected), "{expected}");
    }
    assert!(says(&review.confirmed.unwrap().check_number));
}

#[test]
fn an_output_never_overwrites_another() {
    let (_dir, mut desk, _, first) = written();
    let path = file_of(&desk, &first, "report_pdf");
    std::fs::write(&path, b"something a person put there").unwrap();
    let second = write_out(&mut desk);
    assert_eq!(std::fs::read(&path).unwrap(), b"something a person put there");
    for (one, other) in first.files.iter().zip(&second.files) {
        assert_ne!(one.name, other.name);
        assert!(other.name.contains(" (2)."), "{}", other.name);
    }
}

#[test]
fn a_draft_is_marked_and_has_no_check_number() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    Filled::default().put(&mut desk);
    let view = write_out(&mut desk);
    assert!(view.is_draft && view.confirmed.is_none());
    assert!(
        view.files.iter().all(|file| file.name.contains('案')),
        "{:?}",
        view.files
    );
    if let Some(text) = text_of(&file_of(&desk, &view, "report_pdf")) {
        assert!(text.contains('案'));
    }
}

#[test]
fn what_was_written_for_the_version_is_listed_with_what_it_holds() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    Filled::default().put(&mut desk);
    desk.confirm().unwrap();
    let sheet = desk.sheet.clone();
    let written = desk
        .app
        .output_write(&tenken_app::wire::OutputWriteRequest {
            sheet: sheet.clone(),
            folder: None,
            permitted_by: String::new(),
            document_number: "福第1号".to_owned(),
        })
        .unwrap();
    let listed = desk.app.output_view(&SheetRequest { sheet }).unwrap();
    let hashes = |view: &OutputView| {
        let mut found: Vec<_> = view.files.iter().map(|file| file.sha256.clone()).collect();
        found.sort();
        found
    };
    assert_eq!(hashes(&listed), hashes(&written));
    assert!(!listed.has_return_way, "nobody asked for this sheet");
}

#[test]
fn the_report_of_a_submitted_version_says_the_same_after_a_correction_began() {
    let (_town, mut desk) = Town::started("0420");
    Town::submitted(&mut desk, &Filled::with(&[("HUM-07-a", "partial")]));
    let before = desk.review();
    let sheet = desk.sheet.clone();
    desk.app.sheet_correct(&SheetRequest { sheet }).unwrap();
    desk.answer("HUM-07-a", "yes").unwrap();
    let now = desk.review();
    assert_ne!(before.headline.rate, now.headline.rate);
    assert!(now.confirmed.is_none() && before.confirmed.is_some());
}
