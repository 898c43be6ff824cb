//! The heads of the tables of a form, however they are worded: by exact words first, then by what they contain.

use std::{
    collections::{BTreeMap, HashMap},
    sync::LazyLock,
};

use tenken_documents::book_in::CellIn;
use tenken_domain::typed::fold;

use super::{
    super::note::{FormNote, Where},
    grid::{Grid, GridRow, HEADS_WITHIN, kept},
    words::{CARRIED, EVIDENCE, Field, MEASURES, PROFILE, QUESTIONS, Words},
};

/// Which table is looked for: a word like 区分 means another column in each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::office::form_in) enum Table {
    Questions,
    Profile,
    Measures,
    Evidence,
    Carried,
}

impl Table {
    fn words(self) -> &'static Known {
        static KNOWN: [LazyLock<Known>; 5] = [
            LazyLock::new(|| Known::of(QUESTIONS)),
            LazyLock::new(|| Known::of(PROFILE)),
            LazyLock::new(|| Known::of(MEASURES)),
            LazyLock::new(|| Known::of(EVIDENCE)),
            LazyLock::new(|| Known::of(CARRIED)),
        ];
        &KNOWN[self as usize]
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
                    && !has(Field::Now)
            }
            Self::Carried => has(Field::Now) && (has(Field::MeasureNumber) || has(Field::MeasureId)),
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

/// The words of a table, laid out for looking up.
struct Known {
    exact: HashMap<&'static str, Field>,
    /// Beginnings in the order of the words, by their first letters.
    starts: HashMap<char, Vec<(&'static str, Field)>>,
}

impl Known {
    fn of(words: &'static [Words]) -> Self {
        let (mut exact, mut starts): (HashMap<_, _>, HashMap<_, Vec<_>>) = (HashMap::new(), HashMap::new());
        for (field, words, beginnings) in words {
            for word in words.split('|') {
                exact.entry(word).or_insert(*field);
            }
            for start in beginnings.split('|') {
                if let Some(first) = start.chars().next() {
                    starts.entry(first).or_default().push((start, *field));
                }
            }
        }
        Self { exact, starts }
    }

    /// The field of a folded head; exact words win over beginnings.
    fn field(&self, folded: &str) -> Option<(Field, bool)> {
        let first = folded.chars().next()?;
        let exact = self.exact.get(folded);
        let starts = || {
            let mut known = self.starts.get(&first)?.iter();
            known.find(|(start, _)| folded.starts_with(start))
        };
        exact
            .map(|field| (*field, true))
            .or_else(|| starts().map(|(_, field)| (*field, false)))
    }
}

/// A table as found.
pub(in crate::office::form_in) struct Heads {
    /// Last row of the heads, from 0.
    pub row: u32,
    pub columns: BTreeMap<Field, u32>,
    /// Further columns under a head of the same meaning, and whether it is worded exactly so.
    pub twice: Vec<(Field, u32, bool)>,
}

impl Heads {
    /// The cell of a row below the head of a field.
    pub(super) fn cell<'c>(&self, row: &GridRow<'c>, field: Field) -> Option<&'c CellIn> {
        self.columns.get(&field).and_then(|column| row.cell(*column))
    }

    /// Where that cell is.
    pub(super) fn place(&self, grid: &Grid<'_>, row: &GridRow<'_>, field: Field) -> Where {
        grid.at(row.row, self.columns.get(&field).copied().unwrap_or_default())
    }

    /// What stands in it; empty where nothing does.
    pub(super) fn text(
        &self,
        grid: &Grid<'_>,
        row: &GridRow<'_>,
        field: Field,
        notes: &mut Vec<FormNote>,
    ) -> String {
        self.cell(row, field).map_or_else(String::new, |found| {
            kept(found, || self.place(grid, row, field), notes)
        })
    }
}

/// The first row, or pair of rows below each other, whose heads make the table.
pub(in crate::office::form_in) fn find(grid: &Grid<'_>, table: Table) -> Option<Heads> {
    let words = table.words();
    let rows = grid.heads();
    for (at, (row, heads)) in rows
        .iter()
        .enumerate()
        .take_while(|(_, (row, _))| *row < HEADS_WITHIN)
    {
        let mut columns = Columns::default();
        columns.add(words, heads);
        // Heads of two rows: 根拠資料 above 名称, 所在, 確認日.
        let below = rows.get(at + 1).filter(|(below, _)| *below == row + 1);
        if let Some((below, below_heads)) = below {
            let mut both = columns.clone();
            let added = both.add_below(words, below_heads);
            let cells = grid.rows.get(at + 1).map_or(0, |row| row.cells.len());
            let is_head = added > 0 && cells <= added + 1;
            if is_head && table.is_whole(&both.by_field()) {
                return Some(Heads {
                    row: *below,
                    columns: both.by_field(),
                    twice: both.twice(),
                });
            }
        }
        let found = columns.by_field();
        if table.is_whole(&found) {
            return Some(Heads {
                row: *row,
                columns: found,
                twice: columns.twice(),
            });
        }
    }
    None
}

/// The fields of a row that a person says to be the heads of a table.
pub(in crate::office::form_in) fn of_row(grid: &Grid<'_>, row: u32, table: Table) -> BTreeMap<Field, u32> {
    let mut columns = Columns::default();
    if let Some(found) = grid.rows.iter().find(|one| one.row == row) {
        let heads: Vec<_> = found
            .cells
            .iter()
            .map(|cell| (cell.column, fold(&cell.text)))
            .collect();
        columns.add(table.words(), &heads);
    }
    columns.by_field()
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
    fn add(&mut self, words: &Known, heads: &[(u32, String)]) {
        for (column, text) in heads {
            let Some((field, is_exact)) = words.field(text) else {
                continue;
            };
            let column = *column;
            self.all.push((field, column, is_exact));
            let known = self.chosen.get(&field);
            if known.is_none_or(|(_, was_exact)| is_exact && !was_exact) {
                self.chosen.insert(field, (column, is_exact));
            }
        }
    }

    /// Heads of a second row name their columns anew. Gives how many it named.
    fn add_below(&mut self, words: &Known, heads: &[(u32, String)]) -> usize {
        let mut added = 0;
        for (column, text) in heads {
            let Some((field, true)) = words.field(text) else {
                continue;
            };
            self.chosen.retain(|_, (at, _)| at != column);
            self.chosen.insert(field, (*column, true));
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
