//! What a PDF says, in the order in which it is read.

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
