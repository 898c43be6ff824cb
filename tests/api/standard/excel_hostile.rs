//! Workbooks that cannot be read, or that mean harm: each gets its message, in bounded time, and nothing changes.

use std::io::{Cursor, Read, Write};
use std::time::{Duration, Instant};

use proptest::{collection::vec, prelude::*, test_runner::Config};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::{
    adopted::{INVENTED, Office, refused},
    excel::{exported, view},
};

/// The longest that a refusal may take in a debug build.
const PATIENCE: Duration = Duration::from_secs(50);

fn check(office: &mut Office, name: &str, bytes: &[u8], code: &str) {
    let began = Instant::now();
    let error = refused(view(office, bytes));
    assert_eq!(error.code(), code, "{name}: {error}");
    assert_eq!(error.params()["file"], "直した.xlsx");
    assert!(began.elapsed() < PATIENCE, "{name}: {:?}", began.elapsed());
}

/// The workbook of the app with one part made anew.
fn with_part(book: &[u8], wanted: &str, make: impl Fn(&str) -> Vec<u8>) -> Vec<u8> {
    let mut from = ZipArchive::new(Cursor::new(book)).unwrap();
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let mut part = from.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if name == wanted {
            bytes = make(&String::from_utf8(bytes).unwrap());
        }
        to.start_file(name, SimpleFileOptions::default()).unwrap();
        to.write_all(&bytes).unwrap();
    }
    to.finish().unwrap().into_inner()
}

fn packed(name: &str, text: &[u8]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file(name, SimpleFileOptions::default()).unwrap();
    zip.write_all(text).unwrap();
    zip.finish().unwrap().into_inner()
}

fn book(office: &mut Office) -> Vec<u8> {
    std::fs::read(exported(office)).unwrap()
}

#[test]
fn what_is_no_workbook_is_named() {
    let mut office = Office::with(INVENTED);
    let mut locked = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    let old = locked.clone();
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    for (name, bytes, code) in [
        ("empty", Vec::new(), "workbook-kind-unknown"),
        ("csv", "設問,○\nか。,x\n".into(), "workbook-kind-unknown"),
        ("xls", old, "workbook-kind-unknown"),
        ("password", locked, "workbook-protected"),
        (
            "docx",
            packed("word/document.xml", b"<x/>"),
            "workbook-kind-unknown",
        ),
        ("ods", packed("content.xml", b"<x/>"), "workbook-kind-unknown"),
        ("noise", vec![0, 159, 146, 150, 255], "workbook-kind-unknown"),
    ] {
        check(&mut office, name, &bytes, code);
    }
}

#[test]
fn a_cut_workbook_is_called_damaged_wherever_it_was_cut() {
    let mut office = Office::with(INVENTED);
    let whole = book(&mut office);
    for cut in [40, whole.len() / 3, whole.len() / 2, whole.len() - 30] {
        check(&mut office, "cut", &whole[..cut], "workbook-damaged");
    }
    let broken = with_part(&whole, "xl/worksheets/sheet2.xml", |text| {
        // A table that ends in the middle would look like rows that were deleted.
        text.as_bytes()[..text.find("</row>").unwrap()].to_vec()
    });
    check(&mut office, "xml", &broken, "workbook-damaged");
    assert!(office.town.office.app.case_verify().unwrap().is_sound);
}

#[test]
fn bombs_and_endless_tables_end_at_a_ceiling() {
    let mut office = Office::with(INVENTED);
    let whole = book(&mut office);
    let bomb = with_part(&whole, "xl/theme/theme1.xml", |_| vec![b' '; 300 << 20]);
    assert!(bomb.len() < 2 << 20);
    check(&mut office, "bomb", &bomb, "workbook-too-large");
    let strings = with_part(&whole, "xl/worksheets/sheet2.xml", |text| {
        let cell = "<c t=\"inlineStr\"><is><t>x</t></is></c>".repeat(100);
        let row = format!("<row>{cell}</row>").repeat(5_000);
        text.replacen("<sheetData>", &format!("<sheetData>{row}"), 1)
            .into_bytes()
    });
    check(
        &mut office,
        "half a million cells",
        &strings,
        "workbook-too-large",
    );
}

#[test]
fn a_cell_at_the_end_of_the_sheet_costs_no_room() {
    let mut office = Office::with(INVENTED);
    let whole = book(&mut office);
    let far = with_part(&whole, "xl/worksheets/sheet2.xml", |text| {
        let row = "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"str\"><v>遠い</v></c></row></sheetData>";
        text.replacen("</sheetData>", row, 1).into_bytes()
    });
    let seen = view(&mut office, &far).unwrap();
    assert!(seen.items.is_empty() && seen.problems.is_empty());
}

#[test]
fn deep_nesting_and_entities_neither_crash_nor_open_a_file() {
    let mut office = Office::with(INVENTED);
    let whole = book(&mut office);
    let deep = with_part(&whole, "xl/worksheets/sheet2.xml", |text| {
        let nest = format!("{}{}", "<a>".repeat(400_000), "</a>".repeat(400_000));
        text.replacen("<sheetData>", &format!("{nest}<sheetData>"), 1)
            .into_bytes()
    });
    let began = Instant::now();
    let _ = view(&mut office, &deep);
    assert!(began.elapsed() < PATIENCE);
    let entity = with_part(&whole, "xl/sharedStrings.xml", |text| {
        let start = text.find("<sst").unwrap();
        let secret = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        format!(
            "{}{secret}{}",
            &text[..start],
            text[start..].replacen("<t>", "<t>&x;", 3)
        )
        .into_bytes()
    });
    match view(&mut office, &entity) {
        Ok(seen) => assert!(!format!("{seen:?}").contains("root:")),
        Err(error) => assert_eq!(error.code(), "workbook-damaged"),
    }
    assert!(office.town.office.app.case_verify().unwrap().is_sound);
}

proptest! {
    #![proptest_config(Config { cases: 24, ..Config::default() })]

    #[test]
    fn a_workbook_with_any_bytes_changed_is_read_or_refused_and_never_more(places in vec((0.0..1.0_f64, any::<u8>()), 1..12)) {
        let mut office = Office::with("第3条　職員は、端末の画面をロックしなければならない。\n");
        let mut bytes = book(&mut office);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a place in the file")]
        for (place, byte) in places {
            let at = (place * bytes.len() as f64) as usize;
            bytes[at] = byte;
        }
        if let Err(error) = view(&mut office, &bytes) {
            prop_assert!(error.code().starts_with("workbook-"), "{error}");
        }
    }
}
