//! 照合番号: the one number on paper (data.md 5).

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::canonical::{canonical_json, sha256_hex};
use crate::error::ParcelError;

/// The first 16 hex digits of SHA-256 over canonical JSON, shown in groups of four: `3F9A 71C2 5E08 11AB`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CheckNumber(String);

impl CheckNumber {
    /// The number of a SHA-256 given in hex; `CheckNumberInvalid` when it is shorter than 16 hex digits.
    pub fn from_sha256(sha256: &str) -> Result<Self, ParcelError> {
        Self::parse(sha256.get(..16).unwrap_or(sha256))
    }

    /// Reads a number as people type it: any case, full width, with or without spaces and hyphens.
    pub fn parse(typed: &str) -> Result<Self, ParcelError> {
        let digits: String = typed.chars().map(half_width).filter(|c| !is_gap(*c)).collect();
        if digits.len() == 16 && digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            Ok(Self(digits.to_ascii_uppercase()))
        } else {
            Err(ParcelError::CheckNumberInvalid {
                typed: typed.chars().take(40).collect(),
            })
        }
    }

    /// The 16 digits without gaps.
    pub fn digits(&self) -> &str {
        &self.0
    }
}

/// The number of any data that is printed: a report's, or the edition's on a blank form.
pub fn check_number_of<T: Serialize>(value: &T) -> Result<CheckNumber, ParcelError> {
    CheckNumber::from_sha256(&sha256_hex(&canonical_json(value)?))
}

/// Full-width ASCII (U+FF01 to U+FF5E) to its half-width form, anything else as it is.
fn half_width(c: char) -> char {
    match u32::from(c) {
        full @ 0xff01..=0xff5e => char::from_u32(full - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '‐' | '−' | 'ー')
}

impl fmt::Display for CheckNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, digit) in self.0.chars().enumerate() {
            if index > 0 && index % 4 == 0 {
                f.write_str(" ")?;
            }
            write!(f, "{digit}")?;
        }
        Ok(())
    }
}

impl TryFrom<String> for CheckNumber {
    type Error = ParcelError;

    fn try_from(typed: String) -> Result<Self, ParcelError> {
        Self::parse(&typed)
    }
}

impl From<CheckNumber> for String {
    fn from(number: CheckNumber) -> Self {
        number.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_is_the_start_of_the_hash_of_the_canonical_text() {
        // SHA-256 of `{"a":1}` is 015abd7f5cc57a2d…
        let number = check_number_of(&serde_json::json!({ "a": 1 })).unwrap();
        assert_eq!(number.to_string(), "015A BD7F 5CC5 7A2D");
    }

    #[test]
    fn a_typed_number_is_read_in_every_usual_spelling() {
        for typed in [
            "3F9A 71C2 5E08 11AB",
            "3f9a71c25e0811ab",
            "３Ｆ９Ａ　７１Ｃ２　５Ｅ０８　１１ＡＢ",
            "3F9A-71C2-5E08-11AB",
        ] {
            assert_eq!(CheckNumber::parse(typed).unwrap().digits(), "3F9A71C25E0811AB");
        }
    }

    #[test]
    fn a_number_with_a_digit_too_few_or_a_wrong_letter_is_refused() {
        for typed in [
            "",
            "3F9A 71C2 5E08 11A",
            "3F9A 71C2 5E08 11AG",
            "3F9A 71C2 5E08 11AB 0",
        ] {
            assert_eq!(
                CheckNumber::parse(typed).unwrap_err().code(),
                "parcel-check-number-invalid"
            );
        }
    }
}
