//! What a file is by its bytes, whatever it is called.

/// What lies round the content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outer {
    /// A zip: .xlsx, .xlsb, .ods, .docx or something else.
    Package,
    /// A compound file that is not protected: .xls.
    Compound,
    /// A compound file round an encrypted package.
    Protected,
    /// Protected by a rights server.
    Labelled,
    /// Something else: `html`, `pdf`, `picture`, `text`, `empty`, `binary`.
    Other(&'static str),
}

/// The name in UTF-16, as a compound file writes names of streams.
fn has_stream(bytes: &[u8], name: &str) -> bool {
    let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(wide.len()).any(|at| at == wide)
}

pub(super) fn outer(bytes: &[u8]) -> Outer {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Outer::Other("empty");
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return match () {
            () if has_stream(bytes, "DRMEncrypted") || has_stream(bytes, "DRMContent") => Outer::Labelled,
            () if has_stream(bytes, "EncryptedPackage") => Outer::Protected,
            () => Outer::Compound,
        };
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Outer::Package;
    }
    Outer::Other(named(bytes))
}

fn named(bytes: &[u8]) -> &'static str {
    let start = bytes.get(..bytes.len().min(512)).unwrap_or_default();
    let text = String::from_utf8_lossy(start).to_lowercase();
    let is_picture = [&b"\x89PNG"[..], b"\xFF\xD8\xFF", b"GIF8", b"BM"]
        .iter()
        .any(|mark| bytes.starts_with(mark));
    match () {
        () if bytes.starts_with(b"%PDF") => "pdf",
        () if is_picture => "picture",
        () if text.contains("<html") || text.contains("<table") => "html",
        () if std::str::from_utf8(bytes).is_ok() => "text",
        () => "binary",
    }
}

/// Whether the bytes may be a workbook that [`super::cells_of_any`] reads, or one that is protected.
pub fn looks_like_book(bytes: &[u8]) -> bool {
    !matches!(outer(bytes), Outer::Other(_))
}
