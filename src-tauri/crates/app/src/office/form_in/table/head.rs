//! The heads of the tables of a form, however they are worded: by exact words first, then by what they contain.

use std::collections::BTreeMap;

use tenken_domain::typed::fold;

use super::{
    grid::Grid,
    words::{EVIDENCE, Field, MEASURES, PROFILE, QUESTIONS, Words},
};

/// Which table is looked for: a word like 区分 means another column in each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::office::form_in) enum Table {
    Questions,
    Profile,
    Measures,
    Evidence,
}

impl Table {
    fn words(self) -> &'static [Words] {
        match self {
            Self::Questions => QUESTIONS,
            Self::Profile => PROFILE,
            Self::Measures => MEASURES,
            Self::Evidence => EVIDENCE,
        }
    }

    /// Whether these columns make the table.
    fn is_whole(self, columns: &BTreeMap<Field, u32>) -> bool {
        let has = |field: Field| columns.contains_key(&field);
        match self {
            Self::Questions => {
                has(Field::Answer)
                    && [Field::ItemId, Field::Control, Field::Question, Field::Number]
                        .into_iter()
                        .any(has)
                    && columns.len() >= 3
                    && !has_profile_only(columns)
            }
            Self::Profile => has(Field::ProfileCode) && has(Field::Answer),
            Self::Measures => {
                has(Field::Action)
                    && (has(Field::Owner) || has(Field::Due) || has(Field::Problem))
                    && !has(Field::Answer)
            }
            Self::Evidence => {
                has(Field::EvidenceName)
                    && has(Field::EvidencePlace)
                    && (has(Field::Number) || has(Field::Control))
            }
        }
    }
}

/// 記号, 質問, 回答 alone are the table of the profile.
fn has_profile_only(columns: &BTreeMap<Field, u32>) -> bool {
    columns.keys().all(|field| {
        matches!(
            field,
            Field::Question | Field::Answer | Field::Number | Field::Control
        )
    }) && columns.len() < 4
        && !columns.contains_key(&Field::Number)
        && !columns.contains_key(&Field::Control)
}

/// The field of a head; exact words win over beginnings.
fn field(words: &[Words], text: &str) -> Option<(Field, bool)> {
    if text.len() > LONGEST {
        return None;
    }
    let folded = fold(text);
    if folded.is_empty() {
        return None;
    }
    let exact = words
        .iter()
        .find(|(_, exact, _)| exact.split('|').any(|word| word == folded));
    let starts = || {
        words.iter().find(|(_, _, starts)| {
            starts
                .split('|')
                .any(|start| !start.is_empty() && folded.starts_with(start))
        })
    };
    exact
        .map(|(field, ..)| (*field, true))
        .or_else(|| starts().map(|(field, ..)| (*field, false)))
}

/// A table as found.
pub(in crate::office::form_in) struct Heads {
    /// Last row of the heads, from 0.
    pub row: u32,
    pub columns: BTreeMap<Field, u32>,
    /// Further columns under a head of the same meaning, and whether it is worded exactly so.
    pub twice: Vec<(Field, u32, bool)>,
}

/// Rows from the top in which heads may stand.
const DEPTH: u32 = 60;
/// The longest head, in bytes.
const LONGEST: usize = 120;

/// The first row, or pair of rows below each other, whose heads make the table.
pub(in crate::office::form_in) fn find(grid: &Grid<'_>, table: Table) -> Option<Heads> {
    let words = table.words();
    for (at, row) in grid
        .rows
        .iter()
        .enumerate()
        .take_while(|(_, row)| row.row < DEPTH)
    {
        let mut columns = Columns::default();
        columns.add(
            words,
            row.cells.iter().map(|cell| (cell.column, cell.text.as_str())),
        );
        // Heads of two rows: 根拠資料 above 名称, 所在, 確認日.
        let below = grid.rows.get(at + 1).filter(|below| below.row == row.row + 1);
        if let Some(below) = below {
            let mut both = columns.clone();
            let added = both.add_below(
                words,
                below.cells.iter().map(|cell| (cell.column, cell.text.as_str())),
            );
            let is_head = added > 0 && below.cells.len() <= added + 1;
            if is_head && table.is_whole(&both.by_field()) {
                return Some(Heads {
                    row: below.row,
                    columns: both.by_field(),
                    twice: both.twice(),
                });
            }
        }
        let found = columns.by_field();
        if table.is_whole(&found) {
            return Some(Heads {
                row: row.row,
                columns: found,
                twice: columns.twice(),
            });
        }
    }
    None
}

/// Fields that people fill in.
const TYPED: &[Field] = &[
    Field::Reason,
    Field::EvidenceName,
    Field::EvidencePlace,
    Field::EvidenceDate,
    Field::Exception,
    Field::Action,
    Field::Owner,
    Field::Due,
];

/// Columns with their fields; of two for one field the exactly worded one counts, else the first.
#[derive(Debug, Clone, Default)]
struct Columns {
    chosen: BTreeMap<Field, (u32, bool)>,
    all: Vec<(Field, u32, bool)>,
}

impl Columns {
    fn add<'t>(&mut self, words: &[Words], heads: impl Iterator<Item = (u32, &'t str)>) {
        for (column, text) in heads {
            let Some((field, is_exact)) = field(words, text) else {
                continue;
            };
            self.all.push((field, column, is_exact));
            let known = self.chosen.get(&field);
            if known.is_none_or(|(_, was_exact)| is_exact && !was_exact) {
                self.chosen.insert(field, (column, is_exact));
            }
        }
    }

    /// Heads of a second row name their columns anew. Gives how many it named.
    fn add_below<'t>(&mut self, words: &[Words], heads: impl Iterator<Item = (u32, &'t str)>) -> usize {
        let mut added = 0;
        for (column, text) in heads {
            let Some((field, is_exact)) = field(words, text) else {
                continue;
            };
            if !is_exact {
                continue;
            }
            self.chosen.retain(|_, (at, _)| *at != column);
            self.chosen.insert(field, (column, true));
            added += 1;
        }
        added
    }

    /// Columns that nothing is read from although their heads say that they hold something to be read.
    fn twice(&self) -> Vec<(Field, u32, bool)> {
        let is_free = |column: u32| !self.chosen.values().any(|(at, _)| *at == column);
        let found = self.all.iter().copied();
        found
            .filter(|(field, column, is_exact)| {
                is_free(*column) && (*field == Field::Answer || *is_exact && TYPED.contains(field))
            })
            .collect()
    }

    fn by_field(&self) -> BTreeMap<Field, u32> {
        self.chosen
            .iter()
            .map(|(field, (column, _))| (*field, *column))
            .collect()
    }
}
