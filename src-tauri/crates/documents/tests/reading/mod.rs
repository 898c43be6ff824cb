//! What a PDF says, in the order in which it is read, and what a part of a workbook holds.
#![allow(dead_code, clippy::unwrap_used)] // each test takes what it needs

use std::io::{Cursor, Read};

use tenken_documents::Rendered;

/// Text of a PDF without blanks.
pub fn text(pdf: &Rendered) -> String {
    let text = pdf_extract::extract_text_from_mem(&pdf.bytes).unwrap();
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// All parts stand in the text, one after the other.
pub fn check_order(text: &str, parts: &[&str]) {
    let mut from = 0;
    for part in parts {
        let at = text[from..]
            .find(part)
            .unwrap_or_else(|| panic!("{part} not after {}", &text[..from]));
        from += at + part.len();
    }
}

/// A part of a workbook as text.
pub fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}
