//! Two editions of a standard, clause by clause.

use tenken_checklist::{
    compare::{Change, ComparedClause, Piece, PieceKind, compare, differences},
    derive::read_standard,
};
use tenken_store::table::{standard, standard_clause::StandardClause};

use super::rows::{Review, listed};
use crate::{
    app::App,
    error::Result,
    wire::{StandardChange, StandardCompareRequest, StandardComparison, StandardPiece, StandardSide},
};

impl App {
    /// Compares two documents, or what the case holds of them; nothing is kept.
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

    fn compared(&self, place: &str) -> Result<(String, Vec<ComparedClause>)> {
        if let Some(desk) = &self.desk
            && let Some(row) = standard::get(desk.conn(), place)?
        {
            let clauses = Review::load(desk.conn(), place)?.clauses;
            return Ok((row.name, clauses.iter().map(kept).collect::<Result<_>>()?));
        }
        let (name, text) = self.document(place)?;
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

fn kept(row: &StandardClause) -> Result<ComparedClause> {
    let headings: Vec<String> = listed(&row.headings_json)?;
    Ok(ComparedClause {
        locator: row.locator.clone(),
        heading: headings.into_iter().next_back().unwrap_or_default(),
        text: row.text.clone(),
    })
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
            .any(|piece| piece.kind != PieceKind::Same && has_number(&piece.text)),
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

/// Digits of any width, 三 alone and 三日: not the 一 of 一部 and 統一.
fn has_number(text: &str) -> bool {
    const NUMERALS: &str = "〇一二三四五六七八九十百千万";
    const COUNTERS: &str = "日月年週時分秒回度名人字文桁件台個箇か点円割倍条";
    let is_numeral = |c: char| NUMERALS.contains(c);
    let is_counted = |(at, c): (usize, char)| {
        let rest = text[at..].trim_start_matches(is_numeral);
        is_numeral(c) && rest.starts_with(|next| COUNTERS.contains(next))
    };
    text.chars().any(char::is_numeric)
        || text.char_indices().any(is_counted)
        || (!text.is_empty() && text.chars().all(is_numeral))
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

#[cfg(test)]
mod tests {
    use super::has_number;

    #[test]
    fn a_number_is_seen_in_any_writing_and_not_where_a_word_only_looks_like_one() {
        for text in ["30", "１０文字", "三日", "十", "百二十日", "②"] {
            assert!(has_number(text), "{text}");
        }
        for text in ["一部", "統一", "万全", "端末", ""] {
            assert!(!has_number(text), "{text}");
        }
    }
}
