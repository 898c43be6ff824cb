//! Improvement measures: a table of their own, or columns beside the answers.

use std::collections::{HashMap, HashSet};

use tenken_documents::book_in::CellIn;
use tenken_domain::{
    typed::{self, fold},
    vocabulary::{CauseKind, MeasureType, Progress},
};

use super::super::{
    note::{FormNote, Where},
    whose::context::KnownEdition,
};
use super::{
    answers::{day, several, whole},
    grid::{Grid, kept},
    head::Heads,
    words::Field,
};
use crate::output::labels;

/// One measure as read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct MeasureRead {
    /// 管理番号, where the form has one.
    pub number: String,
    /// Items it answers.
    pub items: Vec<String>,
    pub problem: String,
    /// Code.
    pub cause_kind: String,
    pub cause: String,
    /// Code.
    pub kind: String,
    pub action: String,
    pub interim: String,
    pub is_within_authority: Option<bool>,
    pub owner: String,
    pub responsible: String,
    /// ISO.
    pub due: Option<String>,
    /// ISO.
    pub due_first: Option<String>,
    /// Code.
    pub progress: String,
    /// Its row, by the cell of the measure.
    pub at: Where,
}

impl MeasureRead {
    fn is_blank(&self) -> bool {
        let texts = [
            &self.problem,
            &self.cause,
            &self.action,
            &self.interim,
            &self.owner,
            &self.responsible,
            &self.cause_kind,
            &self.kind,
        ];
        texts.iter().all(|text| text.is_empty()) && self.due.is_none()
    }
}

/// What a table of measures is read with.
pub(in crate::office::form_in) struct Links<'c> {
    pub known: &'c KnownEdition,
    /// Items by their numbers on this form.
    pub by_number: HashMap<i64, String>,
    /// Numbers of this form that are not those of the edition, of questions whose answers ask for no measure.
    pub doubtful: HashSet<i64>,
}

/// Reads the rows below the heads.
pub(in crate::office::form_in) fn read(
    grid: &Grid<'_>,
    heads: &Heads,
    links: &Links<'_>,
    notes: &mut Vec<FormNote>,
) -> Vec<MeasureRead> {
    let mut found = Vec::new();
    for row in grid.below(heads.row) {
        let cell = |field: Field| heads.cell(row, field);
        let place = |field: Field| heads.place(grid, row, field);
        let mut measure = one(&cell, &place, notes);
        if measure.is_blank() {
            continue;
        }
        let named = [Field::Number, Field::ItemId]
            .into_iter()
            .find_map(|field| Some((cell(field)?, field)));
        match named {
            Some((cell, field)) => {
                for part in parts(&cell.text) {
                    if whole(&part).is_some_and(|number| links.doubtful.contains(&number)) {
                        let item = links.item(&part).unwrap_or_default();
                        let note = FormNote::at("measure-question-differs", &place(field));
                        notes.push(note.with(&part).wanted(&item));
                        continue;
                    }
                    match links.item(&part) {
                        Some(item) if measure.items.contains(&item) => {}
                        Some(item) => measure.items.push(item),
                        None => {
                            notes.push(FormNote::at("measure-question-unknown", &place(field)).with(&part));
                        }
                    }
                }
            }
            None if measure.number.is_empty() => {
                notes.push(FormNote::at("measure-without-question", &measure.at).with(&measure.action));
            }
            None => {}
        }
        found.push(measure);
    }
    found
}

/// A measure that stands in the row of a question.
pub(in crate::office::form_in) fn inline<'c>(
    item: &str,
    cell: &impl Fn(Field) -> Option<&'c CellIn>,
    place: &impl Fn(Field) -> Where,
    notes: &mut Vec<FormNote>,
) -> Option<MeasureRead> {
    cell(Field::Action)?;
    let mut measure = one(cell, place, notes);
    measure.items.push(item.to_owned());
    (!measure.action.is_empty()).then_some(measure)
}

fn one<'c>(
    cell: &impl Fn(Field) -> Option<&'c CellIn>,
    place: &impl Fn(Field) -> Where,
    notes: &mut Vec<FormNote>,
) -> MeasureRead {
    let mut text =
        |field: Field| cell(field).map_or(String::new(), |found| kept(found, || place(field), notes));
    let (cause_kind, kind, progress) = (
        text(Field::CauseKind),
        text(Field::MeasureKind),
        text(Field::Progress),
    );
    let mut measure = MeasureRead {
        number: text(Field::MeasureNumber).trim().to_owned(),
        problem: text(Field::Problem),
        cause: text(Field::Cause),
        action: text(Field::Action),
        interim: text(Field::Interim),
        owner: text(Field::Owner),
        responsible: text(Field::Responsible),
        is_within_authority: cell(Field::Within).and_then(|cell| typed::tick(&cell.text)),
        at: place(Field::Action),
        ..MeasureRead::default()
    };
    measure.cause_kind = code(
        "plan-cause",
        &cause_kind,
        CauseKind::ALL.iter().map(|one| one.as_str()),
    )
    .unwrap_or_default();
    if measure.cause_kind.is_empty() && !cause_kind.is_empty() {
        notes.push(FormNote::at("word-unclear", &place(Field::CauseKind)).with(&cause_kind));
        // The word is kept where it says as much.
        let both = [cause_kind.as_str(), measure.cause.as_str()].join("　");
        both.trim().clone_into(&mut measure.cause);
    }
    measure.kind = code(
        "plan-kind",
        &kind,
        MeasureType::ALL.iter().map(|one| one.as_str()),
    )
    .unwrap_or_default();
    if measure.kind.is_empty() && !kind.is_empty() {
        notes.push(FormNote::at("word-unclear", &place(Field::MeasureKind)).with(&kind));
    }
    measure.progress = code(
        "plan-progress",
        &progress,
        Progress::ALL.iter().map(|one| one.as_str()),
    )
    .unwrap_or_default();
    measure.due = cell(Field::Due).and_then(|cell| day(cell, &place(Field::Due), notes));
    measure.due_first = cell(Field::DueFirst).and_then(|cell| day(cell, &place(Field::DueFirst), notes));
    measure
}

/// The code of a word of a drop-down, or the code itself.
pub(super) fn code<'w>(start: &str, typed: &str, codes: impl Iterator<Item = &'w str>) -> Option<String> {
    if typed.is_empty() {
        return None;
    }
    let (wanted, words) = (fold(typed), labels());
    let mut codes = codes;
    codes
        .find(|code| {
            fold(code) == wanted
                || fold(&words(&format!("{start}-{}", code.replace('_', "-")), &[])) == wanted
        })
        .map(str::to_owned)
}

/// 「5、7・12」「問5」「5～7」: the single numbers and codes.
fn parts(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for part in several(text) {
        let spaced: Vec<&str> = part.split_whitespace().collect();
        for piece in spaced {
            let ends: Vec<&str> = piece.split(['～', '〜', '~']).collect();
            if let [from, to] = ends[..]
                && let (Some(from), Some(to)) = (whole(from), whole(to))
                && (from..=from + 50).contains(&to)
            {
                found.extend((from..=to).map(|number| number.to_string()));
            } else {
                found.push(piece.to_owned());
            }
        }
    }
    found
}

impl Links<'_> {
    fn item(&self, part: &str) -> Option<String> {
        let by_number = whole(part).and_then(|number| self.by_number.get(&number));
        by_number
            .cloned()
            .or_else(|| self.known.item(part).map(|item| item.id.clone()))
    }
}
