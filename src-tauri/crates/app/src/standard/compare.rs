//! Two editions of a standard, clause by clause.

use tenken_checklist::{
    compare::{Change, ComparedClause, Piece, PieceKind, compare, differences},
    derive::read_standard,
};

use crate::{
    app::App,
    error::Result,
    wire::{StandardChange, StandardCompareRequest, StandardComparison, StandardPiece, StandardSide},
};

impl App {
    /// Compares two documents; nothing is kept.
    pub fn standard_compare(&self, request: &StandardCompareRequest) -> Result<StandardComparison> {
        let (old_file, old) = self.compared(&request.old)?;
        let (new_file, new) = self.compared(&request.new)?;
        let changes = compare(&old, &new);
        Ok(StandardComparison {
            old_file,
            new_file,
            changes: changes.iter().map(|change| shown(change, &old, &new)).collect(),
        })
    }

    fn compared(&self, ticket: &str) -> Result<(String, Vec<ComparedClause>)> {
        let (name, text) = self.document(ticket)?;
        let clauses = read_standard(&text)
            .into_iter()
            .map(|clause| ComparedClause {
                heading: clause.headings.last().cloned().unwrap_or_default(),
                locator: clause.locator,
                text: clause.text,
            })
            .collect();
        Ok((name, clauses))
    }
}

fn shown(change: &Change, old: &[ComparedClause], new: &[ComparedClause]) -> StandardChange {
    let texts =
        |at: &[usize], all: &[ComparedClause]| at.iter().map(|n| all[*n].text.as_str()).collect::<String>();
    let (before, after) = (texts(&change.old, old), texts(&change.new, new));
    let is_compared = !before.is_empty() && !after.is_empty() && before != after;
    let pieces = if is_compared {
        differences(&before, &after)
    } else {
        Vec::new()
    };
    StandardChange {
        kind: change.kind.as_str().to_owned(),
        percent: i64::from(change.percent),
        old: sides(&change.old, old),
        new: sides(&change.new, new),
        is_number_changed: pieces
            .iter()
            .any(|piece| piece.kind != PieceKind::Same && piece.text.chars().any(char::is_numeric)),
        pieces: shown_pieces(pieces),
    }
}

/// Words that differ, for the window.
pub(crate) fn shown_pieces(pieces: Vec<Piece>) -> Vec<StandardPiece> {
    let shown = |piece: Piece| StandardPiece {
        kind: piece.kind.as_str().to_owned(),
        text: piece.text,
    };
    pieces.into_iter().map(shown).collect()
}

fn sides(at: &[usize], all: &[ComparedClause]) -> Vec<StandardSide> {
    at.iter()
        .map(|n| StandardSide {
            locator: all[*n].locator.clone(),
            heading: all[*n].heading.clone(),
            text: all[*n].text.clone(),
        })
        .collect()
}
