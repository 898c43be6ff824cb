//! What a row must have, and what its marks mean.

use std::collections::BTreeMap;

use tenken_domain::text::half_width;

use super::rows::Row;

/// Pairs that differ: field, old and new.
pub(super) fn differing<const N: usize>(pairs: [(&str, String, String); N]) -> Vec<[String; 3]> {
    let differs = pairs.into_iter().filter(|(_, old, new)| old != new);
    differs
        .map(|(field, old, new)| [field.to_owned(), old, new])
        .collect()
}

/// Code and name are there, and the code once.
pub(super) fn check(row: &mut Row, code: &str, name: &str, first: &mut BTreeMap<String, i64>) {
    let value = row.said(code).to_owned();
    if value.is_empty() {
        return row.fail("code-empty", "");
    }
    if row.said(name).is_empty() {
        row.fail("name-empty", "");
    }
    match first.get(&value) {
        Some(before) => row.fail("code-twice", before.to_string()),
        None => {
            first.insert(value, row.number);
        }
    }
}

/// Yes or no as people mark it; empty is no.
pub(super) fn truth(text: &str) -> Option<bool> {
    match half_width(text).trim().to_lowercase().as_str() {
        "○" | "◯" | "〇" | "●" | "✓" | "✔" | "レ" | "1" | "y" | "yes" | "true" | "はい" | "有" | "該当" => {
            Some(true)
        }
        "" | "×" | "x" | "-" | "−" | "0" | "n" | "no" | "false" | "いいえ" | "無" | "非該当" => {
            Some(false)
        }
        _ => None,
    }
}
