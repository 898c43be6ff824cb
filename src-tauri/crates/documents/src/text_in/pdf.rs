//! The text layer of a PDF. The library may panic on damaged files; the panic ends here.

use std::panic::{AssertUnwindSafe, catch_unwind};

use pdf_extract::OutputError;

use super::TextInError;

pub(super) fn text(bytes: &[u8]) -> Result<String, TextInError> {
    let read = catch_unwind(AssertUnwindSafe(|| pdf_extract::extract_text_from_mem(bytes)));
    let damaged = |detail: String| TextInError::Damaged { detail };
    let text = match read {
        Ok(Ok(text)) => text,
        Ok(Err(OutputError::PdfError(lopdf_error))) => {
            let said = lopdf_error.to_string();
            let is_protected = ["encrypt", "password", "decrypt"]
                .iter()
                .any(|word| said.to_lowercase().contains(word));
            return Err(if is_protected {
                TextInError::Protected
            } else {
                damaged(said)
            });
        }
        Ok(Err(other)) => return Err(damaged(other.to_string())),
        Err(_) => return Err(damaged("the text of a page cannot be read".to_owned())),
    };
    if text.chars().filter(|c| c.is_alphanumeric()).count() < 20 {
        return Err(TextInError::NoTextLayer);
    }
    Ok(text.lines().map(closed_up).collect::<Vec<_>>().join("\n"))
}

/// Without the blanks that a PDF has between kana and kanji: 外部 サービス の 利用. The blank behind a label of one
/// character (ア 管理) stays.
fn closed_up(line: &str) -> String {
    let chars: Vec<char> = line.chars().collect();
    let first = chars.iter().position(|c| !" -*・".contains(*c)).unwrap_or(0);
    let mut closed = String::with_capacity(line.len());
    for (at, c) in chars.iter().enumerate() {
        let before = chars[..at].iter().rev().find(|c| **c != ' ');
        let after = chars[at..].iter().find(|c| **c != ' ');
        let is_inside = *c == ' '
            && at > first + 1
            && before.copied().is_some_and(is_japanese)
            && after.copied().is_some_and(is_japanese);
        if !is_inside {
            closed.push(*c);
        }
    }
    closed
}

fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3001}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF01}'..='\u{FF60}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_between_kana_and_kanji_go_and_those_behind_labels_stay() {
        for (line, want) in [
            (
                "外部 サービス の 利用、 又は 廃棄",
                "外部サービスの利用、又は廃棄",
            ),
            ("ア 管理 責任", "ア 管理責任"),
            ("  ア 管理", "  ア 管理"),
            ("- ア 管理 者", "- ア 管理者"),
            ("3.1 体制 と 責任", "3.1 体制と責任"),
            ("LGWAN 接続系 の 分離", "LGWAN 接続系の分離"),
        ] {
            assert_eq!(closed_up(line), want);
        }
    }
}
