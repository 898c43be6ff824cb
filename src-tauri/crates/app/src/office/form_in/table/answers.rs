//! The rows of questions: which item each row is, and what was answered there.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use tenken_checklist::Edition;
use tenken_documents::book_in::{CellIn, CellKind};
use tenken_domain::{
    item::Item,
    typed::{self, TypedAnswer, fold},
    vocabulary::{Answer, SheetKind},
};

use super::super::{
    note::{FormNote, Where},
    whose::context::KnownEdition,
};
use super::{
    checks,
    grid::{Grid, GridRow, address, kept},
    head::Heads,
    marks,
    measures::{MeasureRead, inline},
    which::Which,
    words::Field,
};

/// A piece of evidence with its place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct EvidenceRead {
    pub name: String,
    pub place: String,
    /// ISO.
    pub checked_on: Option<String>,
    /// Hex, where the workbook tells it.
    pub sha256: String,
}

/// One answer as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AnswerRead {
    pub item_id: String,
    /// Number on the form.
    pub number: Option<i64>,
    pub value: Option<Answer>,
    pub is_flagged: bool,
    pub reason: String,
    pub evidence: Vec<EvidenceRead>,
    pub exception: String,
    /// 管理番号 of measures that the row names.
    pub measures: Vec<String>,
    /// The form says that the section took it in by hand.
    pub is_taken_in: bool,
    /// Row from 0.
    pub row: u32,
    /// Columns of its fields: `answer`, `reason`, `evidence`, `place`, `date`, `measures`, `exception`, `flag`.
    pub columns: Arc<[(&'static str, u32)]>,
    /// The row, by its answer cell.
    pub at: Where,
}

impl AnswerRead {
    /// Whether nothing was written in the row.
    pub(crate) fn is_blank(&self) -> bool {
        self.value.is_none()
            && !self.is_flagged
            && self.reason.is_empty()
            && self.evidence.is_empty()
            && self.exception.is_empty()
            && self.measures.is_empty()
    }

    /// The cell of a field.
    pub(crate) fn cell_of(&self, field: &str) -> String {
        let found = self.columns.iter().find(|(name, _)| *name == field);
        found.map_or_else(|| self.at.cell.clone(), |(_, column)| address(self.row, *column))
    }
}

/// What a table of questions is read with.
pub(in crate::office::form_in) struct Reader<'c> {
    pub known: &'c KnownEdition,
    pub kind: SheetKind,
    /// The items of the set in the order of their numbers.
    pub order: &'c [&'c Item],
    /// The round's scale has no △.
    pub is_three_step: bool,
}

/// Answers of a table, with measures that stand in its rows.
#[derive(Debug, Default)]
pub(in crate::office::form_in) struct Rows {
    pub answers: Vec<AnswerRead>,
    pub measures: Vec<MeasureRead>,
    by_item: HashMap<String, usize>,
    /// Columns of the fields of the table that is being read.
    columns: Arc<[(&'static str, u32)]>,
}

impl Reader<'_> {
    /// Reads the rows below the heads.
    pub(in crate::office::form_in) fn read(
        &self,
        grid: &Grid<'_>,
        heads: &Heads,
        rows: &mut Rows,
        notes: &mut Vec<FormNote>,
    ) {
        let columns = CELLS
            .iter()
            .filter_map(|(name, field)| Some((*name, *heads.columns.get(field)?)));
        rows.columns = columns.collect();
        let (mut last, mut any_open, mut stray, mut asked) = (heads.row, false, Vec::new(), HashSet::new());
        let column = heads.columns.get(&Field::Answer);
        for row in grid.below(heads.row) {
            let before = notes.len();
            let answer = column.and_then(|column| row.cell(*column));
            if self.read_row(grid, heads, row, rows, notes) {
                asked.insert(row.row);
                last = row.row;
                any_open |= answer.is_none();
            } else if notes.len() == before && answer.is_some_and(marks::is_answer) {
                stray.push(row.row);
            }
        }
        marks::stray(grid, heads, &stray, (last, any_open), notes);
        marks::comments_left(grid, |row| asked.contains(&row), notes);
        checks::unused(grid, heads, notes);
        checks::formulas(grid, Some(heads), notes);
    }

    /// Reads one row. False: it is no question.
    fn read_row(
        &self,
        grid: &Grid<'_>,
        heads: &Heads,
        row: &GridRow<'_>,
        rows: &mut Rows,
        notes: &mut Vec<FormNote>,
    ) -> bool {
        let cell = |field: Field| heads.cell(row, field);
        let place = |field: Field| heads.place(grid, row, field);
        let item = match self.which(&cell, &place, notes) {
            Which::Item(item) => item,
            Which::Unknown(name) => {
                notes.push(FormNote::at("item-unknown", &place(Field::Answer)).with(&name));
                return false;
            }
            Which::Nothing => return false,
        };
        let number = cell(Field::Number).and_then(|cell| whole(&cell.text));
        let mut read = AnswerRead {
            item_id: item.id.clone(),
            number,
            value: None,
            is_flagged: false,
            reason: String::new(),
            evidence: Vec::new(),
            exception: String::new(),
            measures: Vec::new(),
            is_taken_in: cell(Field::Needed).is_some_and(|cell| cell.text.contains("追加")),
            row: row.row,
            columns: Arc::clone(&rows.columns),
            at: place(Field::Answer),
        };
        let mut reason_taken = false;
        if let Some(answer) = cell(Field::Answer) {
            let answer = marks::unstruck(answer, (grid, heads, row), &mut read, notes);
            if let Some(answer) = answer {
                reason_taken = heads.columns.get(&Field::Reason) == Some(&answer.column);
                self.answer(answer, &mut read, notes);
            }
        } else if let Some(first) = marks::merged_from(grid, heads, row.row) {
            let said = grid
                .row(first)
                .and_then(|row| row.cell(heads.columns[&Field::Answer]));
            if let Some(said) = said {
                let first = grid.at(first, said.column);
                notes.push(
                    FormNote::at("answer-merged", &read.at)
                        .with(said.said())
                        .wanted(&first.cell),
                );
                read.is_flagged = true;
            }
        } else if heads
            .columns
            .get(&Field::Answer)
            .is_some_and(|column| grid.formulas.binary_search(&(row.row, *column)).is_ok())
        {
            read.is_flagged = true;
        }
        checks::second_answer(grid, heads, row, &mut read, notes);
        let mut text =
            |field: Field| cell(field).map_or(String::new(), |found| kept(found, || place(field), notes));
        read.reason = if reason_taken {
            String::new()
        } else {
            text(Field::Reason)
        };
        read.exception = text(Field::Exception);
        read.measures = several(&text(Field::Measures));
        let (name, seat) = (text(Field::EvidenceName), text(Field::EvidencePlace));
        if let Some(flag) = cell(Field::Flag) {
            read.is_flagged |= typed::tick(&flag.text).unwrap_or(true);
        }
        let checked_on =
            cell(Field::EvidenceDate).and_then(|cell| day(cell, &place(Field::EvidenceDate), notes));
        if !name.is_empty() || !seat.is_empty() || checked_on.is_some() {
            read.evidence.push(EvidenceRead {
                name,
                place: seat,
                checked_on,
                sha256: String::new(),
            });
        }
        if heads.columns.contains_key(&Field::Action) {
            rows.measures.extend(inline(&item.id, &cell, &place, notes));
        }
        marks::row_comments(grid, &mut read, notes);
        rows.put(read, notes);
        true
    }

    fn answer(&self, cell: &CellIn, read: &mut AnswerRead, notes: &mut Vec<FormNote>) {
        if cell.kind == CellKind::Error {
            notes.push(FormNote::at("cell-error", &read.at).with(&cell.text));
            read.is_flagged = true;
            return;
        }
        let meant = (cell.kind == CellKind::Text)
            .then(|| typed::answer(cell.said()))
            .flatten();
        match meant {
            Some(TypedAnswer::Value(Answer::Partial)) if self.is_three_step => {
                notes.push(FormNote::at("answer-not-on-scale", &read.at).with(&cell.text));
                read.is_flagged = true;
            }
            Some(TypedAnswer::Value(value)) => {
                if matches!(fold(cell.said()).as_str(), "true" | "false" | "未") {
                    let note = FormNote::at("answer-assumed", &read.at).with(&cell.text);
                    notes.push(note.wanted(value.mark()));
                }
                read.value = Some(value);
            }
            Some(TypedAnswer::Open | TypedAnswer::Cut) => {}
            Some(TypedAnswer::Unknown) => {
                notes.push(FormNote::at("answer-unknown", &read.at).with(&cell.text));
                read.is_flagged = true;
            }
            None => {
                notes.push(FormNote::at("answer-unclear", &read.at).with(&cell.text));
                read.is_flagged = true;
            }
        }
    }
}

/// Fields of an answer by the names that conflicts and returns use.
const CELLS: &[(&str, &Field)] = &[
    ("answer", &Field::Answer),
    ("reason", &Field::Reason),
    ("evidence", &Field::EvidenceName),
    ("place", &Field::EvidencePlace),
    ("date", &Field::EvidenceDate),
    ("measures", &Field::Measures),
    ("exception", &Field::Exception),
    ("flag", &Field::Flag),
];

impl Rows {
    /// A second row for the same item: equal or empty it adds nothing, else the first counts and both are named.
    pub(in crate::office::form_in) fn put(&mut self, read: AnswerRead, notes: &mut Vec<FormNote>) {
        let Some(at) = self.by_item.get(&read.item_id).copied() else {
            self.by_item.insert(read.item_id.clone(), self.answers.len());
            self.answers.push(read);
            return;
        };
        let known = &mut self.answers[at];
        let same = |a: &AnswerRead, b: &AnswerRead| {
            (a.value, &a.reason, &a.evidence, &a.exception, a.is_flagged)
                == (b.value, &b.reason, &b.evidence, &b.exception, b.is_flagged)
        };
        if read.is_blank() || same(known, &read) {
            notes.push(
                FormNote::at("row-twice-same", &read.at)
                    .with(&read.item_id)
                    .wanted(&known.at.cell),
            );
        } else if known.is_blank() {
            notes.push(
                FormNote::at("row-twice-same", &known.at)
                    .with(&read.item_id)
                    .wanted(&read.at.cell),
            );
            *known = read;
        } else {
            let said = |one: &AnswerRead| {
                let value = one.value.map_or("", |value| value.mark());
                format!("{}!{}「{value}{}」", one.at.sheet, one.at.cell, one.reason)
            };
            let both = format!("{}、{}", said(known), said(&read));
            notes.push(
                FormNote::at("row-twice", &read.at)
                    .with(&read.item_id)
                    .wanted(&both),
            );
            if known.value != read.value {
                known.value = None;
                known.is_flagged = true;
            }
        }
    }
}

/// A whole number as a cell gives it: 5, 5.0, ５, 問5.
pub(in crate::office::form_in) fn whole(text: &str) -> Option<i64> {
    let folded = fold(text);
    let bare = folded.strip_suffix(".0").unwrap_or(&folded);
    let bare = bare
        .trim_start_matches(['問', '第', 'q', '設'])
        .trim_end_matches(['問', '.', ')']);
    bare.parse().ok()
}

/// Numbers or codes that stand in one cell.
pub(in crate::office::form_in) fn several(text: &str) -> Vec<String> {
    text.split(['\n', '、', '，', ',', ';', '；', '・', '/', '／'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The day of a cell as ISO; what is no day is named.
pub(in crate::office::form_in) fn day(
    cell: &CellIn,
    at: &Where,
    notes: &mut Vec<FormNote>,
) -> Option<String> {
    let said = cell.said();
    if cell.struck.is_some() {
        notes.push(FormNote::at("text-struck", at).with(&cell.text).wanted(said));
    }
    if said.trim().is_empty() || typed::answer(said) == Some(NO_DAY) {
        return None;
    }
    let Some(found) = typed::day(said) else {
        notes.push(FormNote::at("date-unclear", at).with(&cell.text));
        return None;
    };
    let iso = found.day.to_string();
    if found.is_inferred {
        notes.push(FormNote::at("date-inferred", at).with(&cell.text).wanted(&iso));
    }
    Some(iso)
}

/// － in a cell for a day: there is none.
const NO_DAY: TypedAnswer = TypedAnswer::Value(Answer::NotApplicable);

/// The items of a sheet in the order in which a form numbers them.
pub(in crate::office::form_in) fn order(
    edition: &Edition,
    kind: SheetKind,
    set: tenken_domain::vocabulary::SetCode,
) -> Vec<&Item> {
    edition.items_for(kind, set, &tenken_domain::profile::Profile::default(), &[])
}
