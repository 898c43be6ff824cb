//! Plain text, in whatever a Windows PC of a city office writes: UTF-8, UTF-16 or Shift_JIS.

use encoding_rs::{Encoding, SHIFT_JIS, UTF_8};

/// Whether the bytes are text at all.
pub(super) fn is_text(bytes: &[u8]) -> bool {
    if Encoding::for_bom(bytes).is_some() || std::str::from_utf8(bytes).is_ok() {
        return !bytes.contains(&0) || Encoding::for_bom(bytes).is_some_and(|(found, _)| found != UTF_8);
    }
    let (_, had_errors) = SHIFT_JIS.decode_without_bom_handling(bytes);
    !had_errors && !bytes.contains(&0)
}

/// The text, with line feeds alone.
pub(super) fn text(bytes: &[u8]) -> String {
    let (text, _, had_errors) = UTF_8.decode(bytes);
    let text = if had_errors {
        SHIFT_JIS.decode_without_bom_handling(bytes).0
    } else {
        text
    };
    text.replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_of_an_office_gives_the_same_text() {
        let want = "第1条　髙﨑は、①を\n守る。";
        let with_line_ends = want.replace('\n', "\r\n");
        let utf16: Vec<u8> = [0xFF, 0xFE]
            .into_iter()
            .chain(with_line_ends.encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        let (shift_jis, _, _) = SHIFT_JIS.encode(&with_line_ends);
        for bytes in [with_line_ends.as_bytes(), &utf16, &shift_jis] {
            assert!(is_text(bytes));
            assert_eq!(text(bytes), want);
        }
    }
}
