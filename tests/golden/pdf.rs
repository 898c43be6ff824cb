//! PDF papers: text, pages, and what they look like.

use std::{fs, io::BufReader, path::Path};

use tenken_documents::{
    Rendered, booklet_pdf, check_sheet_pdf, filling_guide_pdf, improvement_plan_pdf, recovery_page_pdf,
    result_report_pdf,
};

use crate::{check_lines, common, golden, is_update, program::run};

/// Share of the pixels that may differ, in thousandths.
const TOLERANCE_PERMILLE: usize = 5;
/// A pixel differs when its grey value is off by more than this.
const GREY_STEP: i32 = 48;

/// Pages of a long paper whose pictures are kept; its text is kept whole.
const PICTURES: usize = 6;

/// Compares text, number of pages and the first pages as pictures.
pub fn check(name: &str, pages: usize, rendered: &Rendered) {
    assert_eq!(rendered.pages, pages, "{name}");
    check_file(name, pages, &rendered.bytes, str::to_owned);
}

/// A paper against its golden files; what differs from run to run is told apart by `masked`.
pub fn check_file(name: &str, pages: usize, bytes: &[u8], masked: fn(&str) -> String) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("paper.pdf"), bytes).unwrap();
    if let Some(output) = run(
        "pdftotext",
        &["-layout", "-enc", "UTF-8", "paper.pdf", "-"],
        folder.path(),
    ) {
        let text = masked(&String::from_utf8_lossy(&output.stdout));
        check_lines(&format!("{name}.txt"), &text, words_of);
    }
    if run(
        "pdftoppm",
        &["-r", "60", "-gray", "-png", "paper.pdf", "page"],
        folder.path(),
    )
    .is_some()
    {
        let mut pictures: Vec<_> = fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "png"))
            .collect();
        pictures.sort();
        assert_eq!(pictures.len(), pages, "{name}");
        for (number, picture) in pictures.iter().take(PICTURES).enumerate() {
            check_picture(&format!("{name}-{}.png", number + 1), picture);
        }
    }
}

/// The words of a line. How many blanks stand between them hangs on the width of check numbers elsewhere on the page,
/// which are random; where the words stand is what the pictures hold.
fn words_of(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn check_picture(name: &str, found: &Path) {
    let place = golden(name);
    if is_update() {
        fs::copy(found, place).unwrap();
        return;
    }
    let (size, found) = grey(found);
    let (wanted_size, wanted) = grey(&place);
    assert_eq!(size, wanted_size, "{name} has another size");
    let different = found
        .iter()
        .zip(&wanted)
        .filter(|(a, b)| (i32::from(**a) - i32::from(**b)).abs() > GREY_STEP)
        .count();
    assert!(
        different * 1000 <= found.len() * TOLERANCE_PERMILLE,
        "{name}: {different} of {} pixels differ",
        found.len()
    );
}

fn grey(path: &Path) -> ((u32, u32), Vec<u8>) {
    let file = fs::File::open(path).unwrap_or_else(|_| panic!("{} is missing", path.display()));
    let mut reader = png::Decoder::new(BufReader::new(file)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    pixels.truncate(info.buffer_size());
    ((info.width, info.height), pixels)
}

#[test]
fn the_report_of_a_section_looks_and_reads_as_agreed() {
    let words = common::japanese();
    let rendered = result_report_pdf(&common::sample::report(), &|id, args| words.text(id, args)).unwrap();
    check("selfcheck-report", 2, &rendered);
}

#[test]
fn a_draft_of_a_system_report_looks_and_reads_as_agreed() {
    let words = common::japanese();
    let rendered =
        result_report_pdf(&common::sample::system_draft(), &|id, args| words.text(id, args)).unwrap();
    check("system-draft", rendered.pages, &rendered);
}

#[test]
fn the_sheet_answered_blank_and_for_the_walk_looks_and_reads_as_agreed() {
    let words = common::japanese();
    for (name, sheet, pages) in [
        ("check-sheet", common::check::answered(), 5),
        ("check-sheet-blank", common::check::blank(), 12),
        ("check-sheet-walk", common::check::walk(), 3),
    ] {
        let rendered = check_sheet_pdf(&sheet, &|id, args| words.text(id, args)).unwrap();
        check(name, pages, &rendered);
    }
}

/// 330 questions with comments of 10,000 characters, emoji, 外字 and half-width kana: nothing cut, nothing lost.
#[test]
fn a_sheet_of_330_questions_with_the_longest_texts_reads_as_agreed() {
    let words = common::japanese();
    let sheet = common::check::hostile();
    assert!(sheet.groups.iter().map(|group| group.items.len()).sum::<usize>() >= 330);
    let rendered = check_sheet_pdf(&sheet, &|id, args| words.text(id, args)).unwrap();
    check("check-sheet-330", rendered.pages, &rendered);
    assert!(rendered.pages > 30);
}

#[test]
fn the_plan_and_the_guide_look_and_read_as_agreed() {
    let words = common::japanese();
    let labels = |id: &str, args: &[(&str, &str)]| words.text(id, args);
    let plan = improvement_plan_pdf(&common::sample_plan::plan(), &labels).unwrap();
    check("improvement-plan", plan.pages, &plan);
    let none = improvement_plan_pdf(&common::sample_plan::empty_plan(), &labels).unwrap();
    check("improvement-plan-none", 1, &none);
    let guide = filling_guide_pdf(&common::sample_guide::guide(), &labels).unwrap();
    check("filling-guide", 2, &guide);
}

#[test]
fn the_booklet_looks_and_reads_as_agreed() {
    let words = common::japanese();
    let labels = |id: &str, args: &[(&str, &str)]| words.text(id, args);
    let booklet = booklet_pdf(&common::sample_booklet::booklet(), &labels).unwrap();
    check("booklet", booklet.pages, &booklet);
    let bare = booklet_pdf(&common::sample_booklet::bare_booklet(), &labels).unwrap();
    check("booklet-bare", 1, &bare);
}

#[test]
fn the_recovery_page_looks_and_reads_as_agreed() {
    let words = common::japanese();
    let rendered = recovery_page_pdf(&common::sample::recovery(), &|id, args| words.text(id, args)).unwrap();
    check("recovery", 1, &rendered);
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let words = common::japanese();
    let one = result_report_pdf(&common::sample::report(), &|id, args| words.text(id, args)).unwrap();
    let two = result_report_pdf(&common::sample::report(), &|id, args| words.text(id, args)).unwrap();
    assert!(one.bytes == two.bytes);
}
