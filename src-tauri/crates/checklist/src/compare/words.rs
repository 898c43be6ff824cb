//! The words in which two texts differ.

use icu_segmenter::{WordSegmenter, options::WordBreakInvariantOptions};
use similar::{ChangeTag, TextDiff};

/// Whether a piece stands in both texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PieceKind {
    /// In both.
    Same,
    /// Only in the old text.
    Removed,
    /// Only in the new text.
    Added,
}

impl PieceKind {
    /// Code on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Removed => "removed",
            Self::Added => "added",
        }
    }
}

/// A run of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands.
    pub kind: PieceKind,
    /// The words.
    pub text: String,
}

/// The differences word by word, Japanese words as ICU cuts them; runs of one kind are joined.
pub fn differences(old: &str, new: &str) -> Vec<Piece> {
    let (old, new) = (words(old), words(new));
    let mut pieces: Vec<Piece> = Vec::new();
    for change in TextDiff::from_slices(&old, &new).iter_all_changes() {
        let kind = match change.tag() {
            ChangeTag::Equal => PieceKind::Same,
            ChangeTag::Delete => PieceKind::Removed,
            ChangeTag::Insert => PieceKind::Added,
        };
        match pieces.last_mut().filter(|piece| piece.kind == kind) {
            Some(piece) => piece.text.push_str(change.value()),
            None => pieces.push(Piece {
                kind,
                text: change.value().to_owned(),
            }),
        }
    }
    pieces
}

fn words(text: &str) -> Vec<&str> {
    let segmenter = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
    let ends: Vec<usize> = segmenter.segment_str(text).collect();
    ends.windows(2).map(|pair| &text[pair[0]..pair[1]]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_words_that_changed_are_marked() {
        let found = differences("記録を毎月一回点検する。", "記録を毎週一回点検する。");
        let marked: Vec<(PieceKind, &str)> = found
            .iter()
            .filter(|piece| piece.kind != PieceKind::Same)
            .map(|piece| (piece.kind, piece.text.as_str()))
            .collect();
        assert_eq!(marked.len(), 2, "{found:?}");
        assert!(
            marked[0].1.contains('月') && marked[1].1.contains('週'),
            "{marked:?}"
        );
        let old: String = found
            .iter()
            .filter(|p| p.kind != PieceKind::Added)
            .map(|p| p.text.as_str())
            .collect();
        assert_eq!(old, "記録を毎月一回点検する。");
    }
}
