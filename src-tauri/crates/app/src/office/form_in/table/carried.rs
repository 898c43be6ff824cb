//! 前年度から続く改善・例外措置: what a form says of each improvement and exception that earlier years left open.

use std::collections::BTreeMap;

use tenken_domain::{
    text::is_blank,
    typed::fold,
    vocabulary::{ExceptionNow, ExceptionState, MeasureSource, Progress},
};
use tenken_parcel::content::Carried;

use super::super::{
    note::{FormNote, Where},
    whose::identity::fiscal_year,
};
use super::{
    answers::{day, several},
    grid::{Grid, GridRow},
    head::{self, Heads, Table},
    measures::code,
    words::Field,
};
use crate::{
    output::CARRIED,
    sheet::{CARRIED_EXCEPTION, carried_answers, carried_state_word, is_carried_exception, some},
};

/// One improvement as a form tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CarriedRead {
    /// What was asked, with what was answered; the moment of an answer is known only where the program wrote it.
    pub carried: Carried,
    /// The section answered.
    pub is_answered: bool,
    /// Row from 0.
    row: u32,
    /// Columns of state, what was done, and the new due date.
    columns: [Option<u32>; 3],
    /// The cell of the state; empty where the form has no row for it.
    pub at: Where,
}

/// Cells of an answer by the names that conflicts use.
pub(crate) const CELLS: [&str; 3] = ["carried", "carried-note", "carried-due"];

impl CarriedRead {
    /// What was asked and has no row.
    fn without_row(asked: &Carried) -> Self {
        Self {
            is_answered: asked.answered_at.is_some(),
            carried: asked.clone(),
            row: 0,
            columns: [None; 3],
            at: Where::default(),
        }
    }

    /// The cell of one of [`CELLS`].
    pub(crate) fn cell_of(&self, cell: &str) -> String {
        let at = CELLS.iter().position(|one| *one == cell);
        let column = at.and_then(|at| self.columns[at]);
        column.map_or_else(
            || self.at.cell.clone(),
            |column| super::grid::address(self.row, column),
        )
    }

    pub(super) fn place(&self, cell: &str) -> Where {
        Where {
            sheet: self.at.sheet.clone(),
            cell: self.cell_of(cell),
        }
    }
}

/// What the row of one improvement or exception says of it now.
struct Said {
    /// Code; none: nothing, or nothing that could be understood.
    to: Option<&'static str>,
    since: Option<String>,
    note: String,
    wish: Option<String>,
    reason: String,
    by: String,
    at: String,
}

/// Reads the rows below the heads. `asked` is what the workbook itself says that it asks after; without it the cells
/// beside the answer say so.
pub(in crate::office::form_in) fn read(
    grid: &Grid<'_>,
    heads: &Heads,
    asked: &[Carried],
    notes: &mut Vec<FormNote>,
) -> Vec<CarriedRead> {
    let mut found: Vec<CarriedRead> = Vec::new();
    for row in grid.below(heads.row) {
        let cell = |field: Field| heads.cell(row, field);
        let place = |field: Field| heads.place(grid, row, field);
        let text = |field: Field| cell(field).map_or("", |cell| cell.said().trim());
        let (number, id) = (text(Field::MeasureNumber), text(Field::MeasureId));
        if number.is_empty() && id.is_empty() {
            let now = text(Field::Now);
            if state(now).is_some() || exception_now(now).is_some() {
                notes.push(FormNote::at("carried-unknown", &place(Field::Now)).with(text(Field::Now)));
            }
            continue;
        }
        let known = asked.iter().find(|one| one.measure_id == id);
        let known = known.or_else(|| asked.iter().find(|one| fold(&one.number) == fold(number)));
        if known.is_none() && !asked.is_empty() {
            notes.push(FormNote::at("carried-unknown", &place(Field::MeasureNumber)).with(number));
            continue;
        }
        let base = known.cloned().unwrap_or_else(|| told(grid, heads, row, notes));
        let said = said(grid, heads, row, is_carried_exception(&base), notes);
        if let Some(first) = found.iter().find(|one| one.carried.measure_id == base.measure_id) {
            let note = FormNote::at("carried-twice", &place(Field::Now));
            notes.push(note.with(&base.number).wanted(&first.at.cell));
            continue;
        }
        let columns =
            [Field::Now, Field::NowNote, Field::Wish].map(|field| heads.columns.get(&field).copied());
        let mut one = CarriedRead {
            row: row.row,
            columns,
            at: place(Field::Now),
            ..CarriedRead::without_row(&base)
        };
        put(&mut one, said, notes);
        found.push(one);
    }
    let is_there = |asked: &&Carried| !found.iter().any(|one| one.carried.measure_id == asked.measure_id);
    let left: Vec<CarriedRead> = asked
        .iter()
        .filter(is_there)
        .map(CarriedRead::without_row)
        .collect();
    found.extend(left);
    found
}

/// What earlier years left open: as the workbook says that it asks after it on its hidden sheet, with what stands in its
/// table, wherever that is.
pub(in crate::office::form_in) fn of(
    hidden: &BTreeMap<String, String>,
    is_sealed: bool,
    around: &[&Grid<'_>],
    notes: &mut Vec<FormNote>,
) -> Vec<CarriedRead> {
    let kept = hidden.iter().filter(|(name, _)| name.starts_with(CARRIED));
    let asked: Vec<Carried> = kept
        .filter_map(|(_, value)| serde_json::from_str(value).ok())
        // Only what was confirmed in the program is answered where nobody sees it.
        .filter(|one: &Carried| is_sealed || one.answered_at.is_none())
        .collect();
    let table = around
        .iter()
        .find_map(|grid| Some((grid, head::find(grid, Table::Carried)?)));
    match table {
        Some((grid, heads)) => read(grid, &heads, &asked, notes),
        None => asked.iter().map(CarriedRead::without_row).collect(),
    }
}

/// The answer of a row in the place of what was there before; what says the same stays word for word.
fn put(one: &mut CarriedRead, said: Said, notes: &mut Vec<FormNote>) {
    let known = &one.carried;
    let is_known = |said: &str, known: &str| said.trim() == known.trim();
    let is_same = one.is_answered
        && said.to == Some(known.progress.as_str())
        && said.since == known.progress_on
        && is_known(&said.note, &known.note)
        && said.wish == known.wished_due_on
        && is_known(&said.reason, known.wish_reason.as_deref().unwrap_or_default());
    if is_same {
        return;
    }
    let Some(to) = said.to else {
        one.is_answered = false;
        one.carried = Carried {
            progress: known.told_progress.clone(),
            wished_due_on: None,
            wish_reason: None,
            answered_at: None,
            answered_by: String::new(),
            ..known.clone()
        };
        return;
    };
    if !carried_answers(known).is_ok_and(|states| states.contains(&to)) {
        let note = FormNote::at("carried-not-possible", &one.at);
        notes.push(note.with(&carried_state_word(known, to)).wanted(&known.number));
        one.is_answered = false;
        return;
    }
    one.is_answered = true;
    one.carried = Carried {
        progress: to.to_string(),
        progress_on: said.since,
        note: said.note,
        wished_due_on: said.wish,
        wish_reason: some(&said.reason),
        answered_at: some(&said.at),
        answered_by: said.by,
        ..known.clone()
    };
}

fn said(
    grid: &Grid<'_>,
    heads: &Heads,
    row: &GridRow<'_>,
    is_exception: bool,
    notes: &mut Vec<FormNote>,
) -> Said {
    let cell = |field: Field| heads.cell(row, field);
    let place = |field: Field| heads.place(grid, row, field);
    let mut text = |field: Field| heads.text(grid, row, field, notes);
    let (now, note, reason, by, at) = (
        text(Field::Now),
        text(Field::NowNote),
        text(Field::WishReason),
        text(Field::AnsweredBy),
        text(Field::AnsweredAt),
    );
    let to = if is_exception {
        exception_now(&now).map(ExceptionNow::as_str)
    } else {
        state(&now).map(Progress::as_str)
    };
    if to.is_none() && !is_blank(&now) {
        notes.push(FormNote::at("carried-unclear", &place(Field::Now)).with(&now));
    }
    let mut day_of = |field: Field| cell(field).and_then(|cell| day(cell, &place(field), notes));
    Said {
        since: day_of(Field::Since),
        wish: day_of(Field::Wish),
        to,
        note,
        reason,
        by,
        at,
    }
}

/// What the cells beside the answer tell of an improvement.
fn told(grid: &Grid<'_>, heads: &Heads, row: &GridRow<'_>, notes: &mut Vec<FormNote>) -> Carried {
    let cell = |field: Field| heads.cell(row, field);
    let place = |field: Field| heads.place(grid, row, field);
    let mut text = |field: Field| heads.text(grid, row, field, notes);
    let (number, id) = (text(Field::MeasureNumber), text(Field::MeasureId));
    let sources = several(&text(Field::Sources));
    let sources = sources.iter().filter_map(|said| {
        let codes = MeasureSource::ALL.iter().map(|one| one.as_str());
        code("plan-source", said, codes)
    });
    let told = text(Field::Told);
    let granted = ExceptionState::ALL.iter().filter(|one| one.is_granted());
    let granted = code("exception-state", &told, granted.map(|one| one.as_str()));
    let kind = granted.is_some().then(|| CARRIED_EXCEPTION.to_owned());
    let told = granted.unwrap_or_else(|| state(&told).unwrap_or(Progress::NotStarted).to_string());
    let mut carried = Carried {
        kind,
        measure_id: if id.trim().is_empty() { &number } else { &id }.trim().to_owned(),
        fiscal_year: fiscal_year(&text(Field::Year)).unwrap_or_default(),
        sources: sources.collect(),
        problem: text(Field::Problem),
        action: text(Field::Action),
        owner: some(&text(Field::Owner)),
        told_progress: told.clone(),
        progress: told,
        note: text(Field::Before),
        number: number.trim().to_owned(),
        ..Carried::default()
    };
    carried.due_first = cell(Field::DueFirst).and_then(|cell| day(cell, &place(Field::DueFirst), notes));
    carried.due_on = cell(Field::Due).and_then(|cell| day(cell, &place(Field::Due), notes));
    carried
}

/// Words that mean a state beside those of the list.
const STATES: &[(Progress, &[&str])] = &[
    (Progress::NotStarted, &["未実施", "未対応", "着手前", "これから"]),
    (
        Progress::InProgress,
        &[
            "実施中",
            "進行中",
            "取組中",
            "着手",
            "着手済",
            "一部実施",
            "一部対応",
            "継続",
            "継続中",
        ],
    ),
    (
        Progress::Done,
        &[
            "完了",
            "完了済",
            "済",
            "実施済",
            "対応済",
            "措置済み",
            "対応済み",
            "実施済み",
            "改善済",
            "改善済み",
            "終了",
        ],
    ),
    (
        Progress::Infeasible,
        &["困難", "実施困難", "対応困難", "対応不可", "実施不可"],
    ),
];

/// A state as people write it.
fn state(typed: &str) -> Option<Progress> {
    let listed = code("progress", typed, Progress::ALL.iter().map(|one| one.as_str()));
    if let Some(code) = listed {
        return code.parse().ok();
    }
    let folded = fold(typed);
    let found = STATES.iter().find(|(_, words)| words.contains(&folded.as_str()));
    found.map(|(state, _)| *state)
}

/// Words that mean a state of an exception beside those of the list.
const EXCEPTION_STATES: &[(ExceptionNow, &[&str])] = &[
    (
        ExceptionNow::Kept,
        &[
            "継続",
            "継続中",
            "必要",
            "守っている",
            "遵守",
            "遵守している",
            "条件を守っている",
        ],
    ),
    (
        ExceptionNow::NotKept,
        &[
            "守れていない",
            "守っていない",
            "不遵守",
            "遵守していない",
            "条件を守れていない",
        ],
    ),
    (
        ExceptionNow::Unneeded,
        &[
            "不要",
            "必要ない",
            "必要なし",
            "終了",
            "終えた",
            "解消",
            "解消済",
            "廃止",
        ],
    ),
];

/// The state of an exception as people write it.
fn exception_now(typed: &str) -> Option<ExceptionNow> {
    let codes = ExceptionNow::ALL.iter().map(|one| one.as_str());
    if let Some(code) = code("exception-now", typed, codes) {
        return code.parse().ok();
    }
    let folded = fold(typed);
    let found = EXCEPTION_STATES
        .iter()
        .find(|(_, words)| words.contains(&folded.as_str()));
    found.map(|(state, _)| *state)
}
