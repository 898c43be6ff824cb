//! The text of a document that somebody brings: plain text, Word, PDF with a text layer. Bytes in, lines out.
//!
//! What comes in may be broken or hostile: every part is read under ceilings, and `.docx` and `.pdf` are meant to be
//! read in a child process (`app` does), because a PDF library may still run away or abort.

mod docx;
mod numbering;
mod pdf;
mod plain;

use thiserror::Error;

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 64 * 1024 * 1024;
/// The longest text that is taken from it, in bytes.
pub const LONGEST_TEXT: usize = 16 * 1024 * 1024;

/// What a file is, by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    /// Text in UTF-8, UTF-16 or Shift_JIS.
    Plain,
    /// Word since 2007.
    Docx,
    /// PDF.
    Pdf,
}

/// Why no text could be taken from a file.
#[derive(Debug, Clone, Error, PartialEq, Eq)]
pub enum TextInError {
    /// Neither text, .docx nor .pdf.
    #[error("not a document that can be read: {looks_like}")]
    KindUnknown {
        /// What it seems to be: `doc`, `xlsx`, `zip`, `image`, `binary`, `empty`.
        looks_like: &'static str,
    },
    /// Larger than [`LARGEST_FILE`], or its text longer than [`LONGEST_TEXT`].
    #[error("document too large")]
    TooLarge,
    /// Opens with a password only.
    #[error("document is protected")]
    Protected,
    /// A PDF of pictures: nothing to copy from it.
    #[error("no text layer")]
    NoTextLayer,
    /// The file is damaged.
    #[error("document damaged: {detail}")]
    Damaged {
        /// What the reader said.
        detail: String,
    },
}

impl TextInError {
    /// Code of the message `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::KindUnknown { .. } => "document-kind-unknown",
            Self::TooLarge => "document-too-large",
            Self::Protected => "document-protected",
            Self::NoTextLayer => "document-no-text-layer",
            Self::Damaged { .. } => "document-damaged",
        }
    }

    /// What the message names beside the file.
    pub fn detail(&self) -> String {
        match self {
            Self::KindUnknown { looks_like } => (*looks_like).to_owned(),
            Self::Damaged { detail } => detail.clone(),
            Self::TooLarge | Self::Protected | Self::NoTextLayer => String::new(),
        }
    }

    /// The error of a code, as it comes back from a child process.
    pub fn of_code(code: &str, detail: &str) -> Self {
        match code {
            "document-kind-unknown" => Self::KindUnknown { looks_like: "binary" },
            "document-too-large" => Self::TooLarge,
            "document-protected" => Self::Protected,
            "document-no-text-layer" => Self::NoTextLayer,
            _ => Self::Damaged {
                detail: detail.to_owned(),
            },
        }
    }
}

/// What the file is.
pub fn text_kind(bytes: &[u8]) -> Result<TextKind, TextInError> {
    let unknown = |looks_like| Err(TextInError::KindUnknown { looks_like });
    if bytes.len() > LARGEST_FILE {
        return Err(TextInError::TooLarge);
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return unknown("empty");
    }
    let head = &bytes[..bytes.len().min(1024)];
    if head.windows(5).any(|at| at == b"%PDF-") {
        return Ok(TextKind::Pdf);
    }
    if head.starts_with(b"PK\x03\x04") {
        return match docx::kind_of_zip(bytes) {
            "docx" => Ok(TextKind::Docx),
            other => unknown(other),
        };
    }
    if head.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        // Word of before 2007, or an encrypted .docx: both are compound files.
        let is_protected = bytes
            .windows(32)
            .take(64 * 1024)
            .any(|at| at == ENCRYPTED_PACKAGE);
        return if is_protected {
            Err(TextInError::Protected)
        } else {
            unknown("doc")
        };
    }
    let pictures: [&[u8]; 4] = [b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"II*\0"];
    if pictures.iter().any(|sign| head.starts_with(sign)) {
        return unknown("image");
    }
    if plain::is_text(bytes) {
        Ok(TextKind::Plain)
    } else {
        unknown("binary")
    }
}

/// "EncryptedPackage" in UTF-16, as a compound file names its stream.
const ENCRYPTED_PACKAGE: &[u8; 32] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

/// The lines of the document.
pub fn text_of(bytes: &[u8]) -> Result<String, TextInError> {
    let text = match text_kind(bytes)? {
        TextKind::Plain => plain::text(bytes),
        TextKind::Docx => docx::text(bytes)?,
        TextKind::Pdf => pdf::text(bytes)?,
    };
    if text.len() > LONGEST_TEXT {
        return Err(TextInError::TooLarge);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_document_is_named() {
        let check = |bytes: &[u8], want: &str| match text_kind(bytes) {
            Err(TextInError::KindUnknown { looks_like }) => assert_eq!(looks_like, want),
            other => panic!("{other:?}"),
        };
        check(b"", "empty");
        check(b" \r\n", "empty");
        check(b"\x89PNG\r\n\x1a\n", "image");
        check(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "doc");
        check(&[0, 1, 2, 3, 0, 0, 0, 255, 254, 0], "binary");
    }
}
