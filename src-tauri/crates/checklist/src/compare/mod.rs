//! Two editions of a standard side by side: which clauses stayed, were reworded, moved, split, merged, came or went.
//!
//! A proposal: who edits the checklist confirms each change and decides whether a question gets a new revision.

mod matching;
mod words;

use matching::Matching;

pub use words::{Piece, PieceKind, differences};

/// A clause of one of the two editions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparedClause {
    /// Locator.
    pub locator: String,
    /// Nearest heading.
    pub heading: String,
    /// Its own text.
    pub text: String,
}

/// What became of a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// Same place, same text.
    Unchanged,
    /// Same text at another place.
    Moved,
    /// Other words, at the same place or another.
    Reworded,
    /// One old clause became several.
    Split,
    /// Several old clauses became one.
    Merged,
    /// Only in the new edition.
    New,
    /// Only in the old edition.
    Abolished,
}

impl ChangeKind {
    /// Code on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unchanged => "unchanged",
            Self::Moved => "moved",
            Self::Reworded => "reworded",
            Self::Split => "split",
            Self::Merged => "merged",
            Self::New => "new",
            Self::Abolished => "abolished",
        }
    }
}

/// One change, with the clauses it is about (indices into the two editions).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What became of them.
    pub kind: ChangeKind,
    /// Old clauses: one, several where they were merged, none for a new one.
    pub old: Vec<usize>,
    /// New clauses: one, several where one was split, none for an abolished one.
    pub new: Vec<usize>,
    /// Likeness of the texts, 0 to 100.
    pub percent: u32,
}

/// What became of every clause, in the order of the new edition; abolished ones stand where they stood.
pub fn compare(old: &[ComparedClause], new: &[ComparedClause]) -> Vec<Change> {
    let mut matched = Matching::new(old, new);
    matched.equal_texts();
    matched.alike();
    matched.parts();
    matched.changes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(clauses: &[(&str, &str)]) -> Vec<ComparedClause> {
        clauses
            .iter()
            .map(|(locator, text)| ComparedClause {
                locator: (*locator).to_owned(),
                heading: String::new(),
                text: (*text).to_owned(),
            })
            .collect()
    }

    fn check(old: &[(&str, &str)], new: &[(&str, &str)], want: &[&str]) {
        let (old, new) = (edition(old), edition(new));
        let found: Vec<String> = compare(&old, &new)
            .iter()
            .map(|change| {
                let names = |at: &[usize], all: &[ComparedClause]| {
                    at.iter()
                        .map(|n| all[*n].locator.as_str())
                        .collect::<Vec<_>>()
                        .join("+")
                };
                format!(
                    "{} {}>{}",
                    change.kind.as_str(),
                    names(&change.old, &old),
                    names(&change.new, &new)
                )
            })
            .collect();
        assert_eq!(found, want);
    }

    const KEYS: &str = "情報管理者は、鍵の掛かる書庫の鍵を、終業時に保管箱へ戻さなければならない。";
    const KEYS_NEW: &str =
        "情報管理者は、鍵の掛かる書庫の鍵を、終業時に電子錠の保管箱へ戻さなければならない。";
    const VISIT: &str = "職員は、来庁者を執務室に入れるときは、氏名と用件を記録しなければならない。";
    const BACKUP: &str = "システム管理者は、重要な情報の複製を毎日取り、別の庁舎に置かなければならない。";

    #[test]
    fn each_kind_of_change_is_found() {
        check(&[("1", KEYS)], &[("1", KEYS)], &["unchanged 1>1"]);
        check(&[("1", KEYS)], &[("1", KEYS_NEW)], &["reworded 1>1"]);
        check(
            &[("1", KEYS), ("2", VISIT)],
            &[("1", VISIT), ("2", KEYS)],
            &["moved 2>1", "moved 1>2"],
        );
        check(
            &[("1", KEYS)],
            &[("1", KEYS), ("2", VISIT)],
            &["unchanged 1>1", "new >2"],
        );
        check(
            &[("1", KEYS), ("2", VISIT), ("3", BACKUP)],
            &[("1", KEYS), ("2", BACKUP)],
            &["unchanged 1>1", "abolished 2>", "moved 3>2"],
        );
    }

    #[test]
    fn a_clause_that_became_two_is_split_and_two_that_became_one_are_merged() {
        let both = format!("{KEYS}{VISIT}");
        check(&[("1", &both)], &[("1", KEYS), ("2", VISIT)], &["split 1>1+2"]);
        check(&[("1", KEYS), ("2", VISIT)], &[("1", &both)], &["merged 1+2>1"]);
    }

    #[test]
    fn nothing_against_nothing_and_empty_texts_make_no_trouble() {
        check(&[], &[], &[]);
        check(&[("1", "")], &[("2", "")], &["moved 1>2"]);
        check(&[("1", "")], &[], &["abolished 1>"]);
    }
}
