//! The recovery code: the derived key of an encrypted case, in groups that show where a typo is.
//!
//! 256 bits are 52 characters of 32 (no 0 O 1 I), in 13 groups of four with a fifth as check. The check is a sum over
//! GF(32) with another factor for each place, so that any one wrong character and any two exchanged ones in a group
//! show; the group's number is in it, so that exchanged groups show too.

use std::fmt::{Display, Formatter};
use std::io::Read;
use std::path::Path;

use pbkdf2::pbkdf2_hmac;
use sha2::Sha512;

use crate::error::{At, Result, StoreError};
use crate::hex::hex;

const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const GROUPS: usize = 13;
const DATA: usize = 4;
const ROUNDS: u32 = 256_000;

/// The derived key of a case.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode {
    key: [u8; 32],
}

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCode")
    }
}

impl Display for RecoveryCode {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.groups().join("-"))
    }
}

/// Multiplication in GF(32), polynomial x^5 + x^2 + 1.
fn times(mut a: u8, mut b: u8) -> u8 {
    let mut product = 0;
    while b > 0 {
        if b & 1 == 1 {
            product ^= a;
        }
        a <<= 1;
        if a & 32 != 0 {
            a ^= 0b10_0101;
        }
        b >>= 1;
    }
    product
}

fn check_of(group: usize, data: &[u8]) -> u8 {
    let mut factor = 1;
    let mut sum = u8::try_from(group + 1).unwrap_or(0);
    for value in data {
        factor = times(factor, 2);
        sum ^= times(factor, *value);
    }
    sum
}

impl RecoveryCode {
    /// What SQLCipher derives from a passphrase: PBKDF2-HMAC-SHA512, 256,000 rounds, salt of the file.
    pub(crate) fn derive(passphrase: &str, salt: &[u8; 16]) -> Self {
        let mut key = [0; 32];
        pbkdf2_hmac::<Sha512>(passphrase.as_bytes(), salt, ROUNDS, &mut key);
        Self { key }
    }

    /// The salt: the first 16 bytes of the file.
    pub(crate) fn salt_of(path: &Path) -> Result<[u8; 16]> {
        let mut salt = [0; 16];
        std::fs::File::open(path)
            .and_then(|mut file| file.read_exact(&mut salt))
            .at_path(path)?;
        Ok(salt)
    }

    /// The raw key in hex.
    pub(crate) fn key_hex(&self) -> String {
        hex(&self.key)
    }

    /// The groups as printed.
    pub fn groups(&self) -> Vec<String> {
        let mut values = Vec::with_capacity(GROUPS * DATA);
        let (mut pool, mut bits) = (0_u32, 0);
        for byte in self.key {
            pool = (pool << 8) | u32::from(byte);
            bits += 8;
            while bits >= 5 {
                bits -= 5;
                values.push(u8::try_from((pool >> bits) & 31).unwrap_or(0));
            }
        }
        values.push(u8::try_from((pool << (5 - bits)) & 31).unwrap_or(0));
        let letter = |value: u8| char::from(ALPHABET[usize::from(value & 31)]);
        values
            .chunks(DATA)
            .enumerate()
            .map(|(group, data)| {
                data.iter()
                    .copied()
                    .chain([check_of(group, data)])
                    .map(letter)
                    .collect()
            })
            .collect()
    }

    /// Reads a code as typed: small or full-width letters, spaces and hyphens between groups do not matter.
    /// `RecoveryCodeLength` or `RecoveryCodeTypo` with the first mistyped group.
    pub fn parse(text: &str) -> Result<Self> {
        let letters: Vec<char> = text.chars().map(narrow).filter(|c| c.is_alphanumeric()).collect();
        let expected = GROUPS * (DATA + 1);
        if letters.len() != expected {
            return Err(StoreError::RecoveryCodeLength {
                found: letters.len(),
                expected,
            });
        }
        let mut values = Vec::with_capacity(GROUPS * DATA);
        for (group, letters) in letters.chunks(DATA + 1).enumerate() {
            let typo = || StoreError::RecoveryCodeTypo { group: group + 1 };
            let found: Vec<u8> = letters
                .iter()
                .map(|c| value_of(*c))
                .collect::<Option<_>>()
                .ok_or_else(typo)?;
            let (data, check) = found.split_at(DATA);
            if check != [check_of(group, data)] {
                return Err(typo());
            }
            values.extend_from_slice(data);
        }
        Ok(Self {
            key: bytes_of(&values),
        })
    }
}

fn narrow(c: char) -> char {
    let code = u32::from(c);
    let c = if (0xFF01..=0xFF5E).contains(&code) {
        char::from_u32(code - 0xFEE0).unwrap_or(c)
    } else {
        c
    };
    c.to_ascii_uppercase()
}

fn value_of(c: char) -> Option<u8> {
    let at = ALPHABET.iter().position(|letter| char::from(*letter) == c)?;
    u8::try_from(at).ok()
}

fn bytes_of(values: &[u8]) -> [u8; 32] {
    let mut key = [0; 32];
    let (mut pool, mut bits, mut at) = (0_u32, 0, 0);
    for value in values {
        pool = (pool << 5) | u32::from(*value);
        bits += 5;
        if bits >= 8 && at < key.len() {
            bits -= 8;
            key[at] = u8::try_from((pool >> bits) & 255).unwrap_or(0);
            at += 1;
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_key_comes_back_from_its_groups(key: [u8; 32]) {
            let code = RecoveryCode { key };
            prop_assert_eq!(RecoveryCode::parse(&code.to_string()).unwrap(), code.clone());
            let sloppy = code.to_string().replace('-', " ").to_lowercase();
            prop_assert_eq!(RecoveryCode::parse(&sloppy).unwrap(), code);
        }

        #[test]
        fn one_wrong_character_is_located_to_its_group(key: [u8; 32], at in 0_usize..65, shift in 1_usize..32) {
            let mut letters: Vec<char> = RecoveryCode { key }.groups().concat().chars().collect();
            let value = usize::from(value_of(letters[at]).unwrap());
            letters[at] = char::from(ALPHABET[(value + shift) % 32]);
            let text: String = letters.iter().collect();
            let found = RecoveryCode::parse(&text);
            let is_located = matches!(found, Err(StoreError::RecoveryCodeTypo { group }) if group == at / 5 + 1);
            prop_assert!(is_located);
        }

        #[test]
        fn two_exchanged_characters_in_a_group_show(key: [u8; 32], group in 0_usize..13, a in 0_usize..5, b in 0_usize..5) {
            let mut letters: Vec<char> = RecoveryCode { key }.groups().concat().chars().collect();
            prop_assume!(letters[group * 5 + a] != letters[group * 5 + b]);
            letters.swap(group * 5 + a, group * 5 + b);
            let text: String = letters.iter().collect();
            prop_assert!(RecoveryCode::parse(&text).is_err());
        }
    }

    #[test]
    fn exchanged_groups_show() {
        let mut groups = RecoveryCode { key: [7; 32] }.groups();
        groups.swap(2, 9);
        assert!(matches!(
            RecoveryCode::parse(&groups.join("-")),
            Err(StoreError::RecoveryCodeTypo { group: 3 })
        ));
    }

    #[test]
    fn a_character_too_few_is_said_with_both_lengths() {
        let text = RecoveryCode { key: [7; 32] }.groups().concat();
        let error = RecoveryCode::parse(&text[1..]).unwrap_err();
        assert!(matches!(
            error,
            StoreError::RecoveryCodeLength {
                found: 64,
                expected: 65
            }
        ));
    }
}
