//! What can go wrong while a paper or a workbook is made.

use thiserror::Error;

/// Reasons why a paper or workbook is not made. The words for people are in `locales/*/error-documents.ftl`.
#[derive(Debug, Error)]
pub enum DocumentsError {
    /// A font that was embedded at build time cannot be read.
    #[error("embedded font {font} cannot be read")]
    FontUnreadable {
        /// File name of the font.
        font: &'static str,
    },
    /// A 決裁欄 has more than eight boxes (domain.md 4.0).
    #[error("approval table with {boxes} boxes")]
    ApprovalBoxesTooMany {
        /// Number of boxes asked for.
        boxes: usize,
    },
    /// A date or time is not in ISO form.
    #[error("{field} is no ISO date: {value}")]
    DateUnreadable {
        /// Name of the field of the model.
        field: &'static str,
        /// The value as handed in.
        value: String,
    },
    /// The PDF could not be put together.
    #[error("pdf not written: {reason}")]
    PdfUnwritable {
        /// What the PDF library said.
        reason: String,
    },
    /// The bytes are no PNG or JPEG picture, broken, or too large to decode.
    #[error("picture not readable: {reason}")]
    PictureUnreadable {
        /// What the decoder said.
        reason: String,
    },
    /// The workbook could not be put together.
    #[error("workbook not written")]
    WorkbookUnwritable(#[from] rust_xlsxwriter::XlsxError),
}

impl DocumentsError {
    /// Code of the message `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::FontUnreadable { .. } => "documents-font-unreadable",
            Self::ApprovalBoxesTooMany { .. } => "documents-approval-boxes-too-many",
            Self::DateUnreadable { .. } => "documents-date-unreadable",
            Self::PdfUnwritable { .. } => "documents-pdf-unwritable",
            Self::PictureUnreadable { .. } => "documents-picture-unreadable",
            Self::WorkbookUnwritable(_) => "documents-workbook-unwritable",
        }
    }

    /// Parameters of the message.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::FontUnreadable { font } => vec![("font", (*font).to_owned())],
            Self::ApprovalBoxesTooMany { boxes } => vec![("boxes", boxes.to_string())],
            Self::DateUnreadable { field, value } => {
                vec![("field", (*field).to_owned()), ("value", value.clone())]
            }
            Self::PdfUnwritable { reason } | Self::PictureUnreadable { reason } => {
                vec![("reason", reason.clone())]
            }
            Self::WorkbookUnwritable(cause) => vec![("reason", cause.to_string())],
        }
    }
}
