//! Passphrases that people read off a paper and type: syllables and digits, nothing that is taken for another sign.

use crate::error::{AppError, Result};

/// No l, no c beside k, no q, v, x; every syllable is a consonant and a vowel.
const CONSONANTS: &[u8] = b"bdghkmnprsty";
const VOWELS: &[u8] = b"aeiou";
/// No 0 and 1.
const DIGITS: &[u8] = b"23456789";
/// Words, syllables of a word, digits: nine syllables of 5.9 bits and four digits of 3 are 65 bits.
const WORDS: usize = 3;
const SYLLABLES: usize = 3;
const FIGURES: usize = 4;

/// A fresh passphrase, such as `kanemu-tosiba-rehogu-4729`.
pub(super) fn passphrase() -> Result<String> {
    let mut out = String::new();
    for _ in 0..WORDS {
        for _ in 0..SYLLABLES {
            out.push(one_of(CONSONANTS)?);
            out.push(one_of(VOWELS)?);
        }
        out.push('-');
    }
    for _ in 0..FIGURES {
        out.push(one_of(DIGITS)?);
    }
    Ok(out)
}

/// A letter of the set, each as likely as the others.
fn one_of(letters: &[u8]) -> Result<char> {
    let count = letters.len();
    let fair = 256 - 256 % count;
    loop {
        let mut byte = [0_u8];
        getrandom::fill(&mut byte).map_err(|_| AppError::NoRandom)?;
        let value = usize::from(byte[0]);
        if value < fair {
            return Ok(char::from(letters[value % count]));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn passphrases_are_apart_and_hold_no_sign_like_another() {
        let many: BTreeSet<String> = (0..500).map(|_| passphrase().unwrap()).collect();
        assert_eq!(many.len(), 500);
        let signs: BTreeSet<char> = many.iter().flat_map(|text| text.chars()).collect();
        assert!(
            signs.iter().all(|sign| !"01lqvxcOIL".contains(*sign)),
            "{signs:?}"
        );
        assert_eq!(signs.len(), CONSONANTS.len() + VOWELS.len() + DIGITS.len() + 1);
        assert!(many.iter().all(|text| text.len() == 25));
    }
}
