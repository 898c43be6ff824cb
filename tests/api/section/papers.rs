//! Report and workbook say what the review shows; nothing that was written is ever overwritten.

use std::{path::Path, process::Command};

use calamine::{Data, DataType, Reader, Xlsx, open_workbook};
use tenken_app::wire::{OutputView, PaperWriteRequest, RateView, ReviewView, SheetRequest, WrittenFile};

use crate::town::{Desk, Filled, Town, refused, skipped, write_out};

fn written() -> (tempfile::TempDir, Desk, ReviewView, OutputView) {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    Filled::with(&[("HUM-07-a", "partial"), ("HUM-10-a", "no"), ("MAL-02-a", "na")]).put(&mut desk);
    let review = desk.confirm().unwrap();
    let view = write_out(&mut desk);
    (dir, desk, review, view)
}

pub fn file_of(desk: &Desk, view: &OutputView, kind: &str) -> std::path::PathBuf {
    let file = view.files.iter().find(|file| file.kind == kind).unwrap();
    desk.place(&file.ticket)
}

/// The text of a PDF without any white space, so that line breaks do not matter.
pub fn text_of(pdf: &Path) -> Option<String> {
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
        assert!(!text.contains("うち未回答"), "all are answered");
    }
    let mut bare = Desk::alone(&dir.path().join("bare"), None);
    let view = write_out(&mut bare);
    if let Some(text) = text_of(&file_of(&bare, &view, "report_pdf")) {
        let open = bare.review().headline.must_open;
        assert!(
            open > 0 && text.contains(&format!("うち未回答{open}件")),
            "{text}"
        );
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

#[test]
fn every_further_paper_is_written_and_none_over_another() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    Filled::with(&[("HUM-07-a", "partial"), ("AST-02-a", "no")]).put(&mut desk);
    let folder = desk.folder("papers");
    let mut request = PaperWriteRequest {
        sheet: desk.sheet.clone(),
        kinds: tenken_app::PAPERS.map(|(code, ..)| code.to_owned()).to_vec(),
        folder: Some(folder),
    };
    let drafts = desk.app.paper_write(&request).unwrap();
    assert_eq!(drafts.files.len(), 9);
    let names: Vec<_> = drafts.files.iter().map(|file| file.name.as_str()).collect();
    assert!(names[0].ends_with("自己点検票_v1_案.pdf"), "{names:?}");
    assert!(names[8].ends_with("自己点検票_見回り用_v1.pdf"), "{names:?}");
    desk.confirm().unwrap();
    let sealed = desk.app.paper_write(&request).unwrap();
    let number = desk.review().confirmed.unwrap().check_number;
    let text = |file: &WrittenFile| text_of(&desk.place(&file.ticket)).unwrap_or_default();
    if text(&sealed.files[0]).is_empty() {
        return skipped("pdftotext (poppler-utils) is not installed");
    }
    let sheet = text(&sealed.files[0]);
    assert!(sheet.contains(&number.replace(' ', "")), "{sheet}");
    let plan = text(&sealed.files[2]);
    assert!(plan.contains("8-") && plan.contains("改善計画書"), "{plan}");
    let round = text(&sealed.files[8]);
    assert!(
        round.contains("席の周り") && round.contains("見回り用"),
        "{round}"
    );
    assert!(!round.contains("未実施です"), "a blank form shows no answer");
    for file in drafts.files.iter().chain(&sealed.files) {
        assert!(desk.place(&file.ticket).is_file(), "{}", file.name);
    }
    request.kinds = vec!["novel_pdf".to_owned()];
    assert_eq!(refused(desk.app.paper_write(&request)), "field-unknown");
}
