//! The standard's own text, where it is at hand: clauses found by their hashes, and stretches of its wording.

use std::collections::{HashMap, HashSet};

use crate::clause_text::{clause_hash, normalise_clause};

/// A stretch of the source in an item: so many characters, signs left out.
const REPEATED: usize = 18;
/// A clause may be broken over so many lines by its pages.
const LINES: usize = 4;
/// A label in front of a clause has at most so many characters.
const LABEL: usize = 10;

/// The text of a standard as a person has it: lines of a text file.
#[derive(Debug, Clone)]
pub struct SourceText {
    by_hash: HashMap<String, String>,
    stretches: HashSet<Vec<char>>,
}

impl SourceText {
    /// Reads the text. Every paragraph, with one to ten characters of label taken off and up to four lines joined, is
    /// kept under its hash: a clause of the index is then found without knowing how the standard counts.
    pub fn new(text: &str) -> Self {
        let lines: Vec<&str> = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect();
        let mut by_hash = HashMap::new();
        for start in 0..lines.len() {
            for end in start + 1..=(start + LINES).min(lines.len()) {
                let whole = normalise_clause(&lines[start..end].concat());
                for (at, _) in whole.char_indices().take(LABEL + 1) {
                    let rest = &whole[at..];
                    by_hash
                        .entry(clause_hash(rest))
                        .or_insert_with(|| rest.to_owned());
                }
            }
        }
        let stretches = bare(text).windows(REPEATED).map(<[char]>::to_vec).collect();
        Self { by_hash, stretches }
    }

    /// The clause of this hash, normalised.
    pub(super) fn clause(&self, sha256: &str) -> Option<&str> {
        self.by_hash.get(sha256).map(String::as_str)
    }

    /// How many of these hashes are found.
    pub fn found<'a>(&self, hashes: impl Iterator<Item = &'a str>) -> usize {
        hashes.filter(|hash| self.by_hash.contains_key(*hash)).count()
    }

    /// The first stretch of the source's wording in a text.
    pub(super) fn repeated(&self, text: &str) -> Option<String> {
        bare(text)
            .windows(REPEATED)
            .find(|stretch| self.stretches.contains(*stretch))
            .map(|stretch| stretch.iter().collect())
    }
}

/// Without signs, so that a comma does not hide a copied sentence.
fn bare(text: &str) -> Vec<char> {
    normalise_clause(text)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "4.1. 管理\n- ①課長は、機器の台帳を年に一度、実物と照らし\n合わせなければならない。\n(2) 別の条項。";

    #[test]
    fn a_clause_is_found_through_label_and_line_break() {
        let source = SourceText::new(TEXT);
        let hash = clause_hash("課長は、機器の台帳を年に一度、実物と照らし合わせなければならない。");
        assert_eq!(source.found([hash.as_str()].into_iter()), 1);
    }

    #[test]
    fn a_copied_stretch_is_found_whatever_its_signs() {
        let source = SourceText::new(TEXT);
        assert!(
            source
                .repeated("課長は機器の台帳を年に一度実物と照らし合わせましたか。")
                .is_some()
        );
        assert!(
            source
                .repeated("台帳に書いた機器が、その場所にありましたか。")
                .is_none()
        );
    }
}
