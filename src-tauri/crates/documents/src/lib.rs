//! Papers and workbooks of Tenken: bytes in, bytes out.
//!
//! The crate lays out Japanese official papers as PDF (`pdf` is the engine, `paper` the compositions) and writes
//! the same content as Excel workbooks (`excel`). Both read one model (`model`). `picture` makes pictures safe to
//! show. The crate has no clock, no IO and no randomness: the same input gives the same bytes. Fixed words come
//! through [`Labels`], keyed by the Fluent ids of `locales/*/paper.ftl`.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

pub mod archive_in;
mod audit;
pub mod book_in;
pub mod csv_in;
mod error;
mod excel;
mod guide;
mod improve;
pub mod model;
mod paper;
mod pdf;
pub mod picture;
pub mod text_in;
mod words;

pub use error::DocumentsError;
pub use excel::{
    audit_paper_xlsx, booklet_xlsx, cell_text, check_sheet_xlsx, city_report_xlsx, filling_guide_xlsx,
    form_book_xlsx, hand_list_xlsx, improve_paper_xlsx, improvement_plan_xlsx, letter_xlsx,
    result_report_xlsx, table_book_xlsx,
};
pub use model::*;
pub use paper::{
    audit_paper_pdf, booklet_pdf, check_sheet_pdf, city_report_pdf, filling_guide_pdf, hand_list_pdf,
    improve_paper_pdf, improvement_plan_pdf, letter_pdf, recovery_page_pdf, result_report_pdf,
};
pub use pdf::font::font_file;
pub use words::Labels;

/// A finished PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The PDF file.
    pub bytes: Vec<u8>,
    /// Number of pages.
    pub pages: usize,
    /// Characters no embedded font has, in order of field and character; printed as 〓.
    pub missing: Vec<MissingGlyph>,
}

/// A character that had to be printed as 〓.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingGlyph {
    /// Running title of the paper.
    pub document: String,
    /// Word of the block the character stood in, as printed (総括所見).
    pub field: String,
    /// The character.
    pub character: char,
    /// How often it occurs in that field.
    pub count: usize,
}
