//! Text rules: NFC on input, a hard limit, nothing ever cut (data.md 8).

use unicode_normalization::UnicodeNormalization;

use crate::DomainError;

/// Hard limit of every text field, in UTF-16 units.
pub const TEXT_LIMIT: usize = 10_000;

/// NFC (not NFKC: ㈱ ① stay), line ends as `\n`, control characters other than newline and tab removed.
pub fn normalise(input: &str) -> Result<String, DomainError> {
    let unified = input.replace("\r\n", "\n").replace('\r', "\n");
    let text: String = unified
        .nfc()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect();
    let length = text.encode_utf16().count();
    if length > TEXT_LIMIT {
        return Err(DomainError::TextTooLong {
            length,
            limit: TEXT_LIMIT,
        });
    }
    Ok(text)
}

/// Compatibility form for reading numbers and codes that were typed in full width; never for keeping text.
pub fn half_width(text: &str) -> String {
    text.nfkc().collect()
}

/// ア → あ; other characters stay.
pub fn hiragana(ch: char) -> char {
    match ch {
        'ァ'..='ヶ' => char::from_u32(u32::from(ch) - 0x60).unwrap_or(ch),
        other => other,
    }
}

/// A full-width sign of ASCII in half width, character for character; others, circled digits too, stay.
pub fn narrow(ch: char) -> char {
    match ch {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(ch) - 0xFEE0).unwrap_or(ch),
        other => other,
    }
}

/// Whether nothing but white space is there.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

/// What in a note looks like data of a resident (domain.md 7.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonalData {
    /// Twelve digits in a row, as of a 個人番号.
    TwelveDigits,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Mail,
}

impl PersonalData {
    /// The code under which a warning names it.
    pub fn code(self) -> &'static str {
        match self {
            Self::TwelveDigits => "personal-number",
            Self::Phone => "phone",
            Self::Mail => "mail",
        }
    }
}

/// The first thing in the text that looks like personal data, for a warning; never a block.
pub fn personal_data(text: &str) -> Option<PersonalData> {
    let plain: String = text.nfkc().collect();
    if plain
        .split(|c: char| !c.is_ascii_digit() && c != '-' && c != ' ')
        .any(|run| run.chars().filter(char::is_ascii_digit).count() == 12)
    {
        return Some(PersonalData::TwelveDigits);
    }
    if plain
        .split(|c: char| c.is_whitespace() || !c.is_ascii())
        .any(is_mail)
    {
        return Some(PersonalData::Mail);
    }
    let is_phone = |run: &str| {
        let digits = run.chars().filter(char::is_ascii_digit).count();
        run.starts_with('0') && (digits == 10 || digits == 11) && (run.contains('-') || digits == run.len())
    };
    plain
        .split(|c: char| !c.is_ascii_digit() && c != '-')
        .any(is_phone)
        .then_some(PersonalData::Phone)
}

fn is_mail(word: &str) -> bool {
    word.split_once('@').is_some_and(|(local, host)| {
        !local.is_empty() && host.split('.').filter(|part| !part.is_empty()).count() >= 2
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nfc_keeps_compatibility_characters() {
        assert_eq!(
            normalise("か\u{3099}①㈱髙﨑\r\n葛\u{E0100}\u{0}").unwrap(),
            "が①㈱髙﨑\n葛\u{E0100}"
        );
    }

    #[test]
    fn the_limit_counts_utf16_units() {
        assert!(normalise(&"あ".repeat(10_000)).is_ok());
        assert_eq!(
            normalise(&"😀".repeat(5_001)).map_err(|e| e.code()),
            Err("text-too-long")
        );
    }

    #[test]
    fn what_looks_like_personal_data_is_named() {
        assert_eq!(
            personal_data("番号は 1234-5678-9012 です"),
            Some(PersonalData::TwelveDigits)
        );
        assert_eq!(
            personal_data("１２３４５６７８９０１２"),
            Some(PersonalData::TwelveDigits)
        );
        assert_eq!(personal_data("連絡先 0238-22-5111"), Some(PersonalData::Phone));
        assert_eq!(personal_data("a.b@example.jp まで"), Some(PersonalData::Mail));
        assert_eq!(personal_data("令和8年7月31日に3本を廃棄した"), None);
    }
}
