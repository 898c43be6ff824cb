//! What of a clause's text enters its hash: the same clause gives the same hash from PDF, Word or text.

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

/// The text under NFKC without any white space or control character. The caller passes the clause's own
/// text: without its label, heading and sub-clauses.
pub fn normalise_clause(text: &str) -> String {
    text.nfkc()
        .filter(|c| !c.is_whitespace() && !c.is_control())
        .collect()
}

/// SHA-256 of the normalised text, 64 lower-case hex digits.
pub fn clause_hash(text: &str) -> String {
    use std::fmt::Write;
    let digest = Sha256::digest(normalise_clause(text).as_bytes());
    digest.iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_breaks_spaces_and_width_do_not_change_the_hash() {
        let hash = clause_hash("CISO は、年１回\n　確かめる。");
        assert_eq!(hash, clause_hash("ＣＩＳＯは、年1回確かめる。"));
        assert_eq!(hash.len(), 64);
        assert_ne!(hash, clause_hash("CISOは、年2回確かめる。"));
    }
}
