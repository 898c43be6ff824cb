//! The board as a list: filters, counts, figures.

use std::collections::BTreeMap;

use tenken_domain::{
    date::Day,
    improve::figures::ImproveFigures,
    ratio::tenths,
    vocabulary::{MeasureSource as SourceKind, Progress, UnitKind},
};

use super::{Board, Held};
use crate::{
    app::App,
    error::Result,
    office::sections_on,
    sheet::rate_view,
    wire::{BoardCount, BoardFigures, BoardLine, BoardRequest, BoardUnit, BoardView},
};

/// A reference as a person reads it: HUM-05-a of kakuu-HUM-05-a.
pub(crate) fn shown_reference(body: &str, reference: &str) -> String {
    reference
        .strip_prefix(body)
        .and_then(|rest| rest.strip_prefix('-'))
        .unwrap_or(reference)
        .to_owned()
}

impl App {
    /// The board: every measure of the case that the filters leave, with counts and figures.
    pub fn board_view(&mut self, request: &BoardRequest) -> Result<BoardView> {
        let board = self.board()?;
        let body = self.desk()?.body.id.clone();
        let in_view: Vec<&Held> = board
            .held
            .iter()
            .filter(|held| fits(held, request, &body))
            .collect();
        let mut lines: Vec<BoardLine> = in_view
            .iter()
            .filter(|held| has_state(held, &request.state, board.today))
            .map(|held| line(held, board.today, &body))
            .collect();
        sort(&mut lines);
        let all = board.held.iter();
        let mut years: Vec<i64> = all.map(|held| held.row.fiscal_year).collect();
        years.sort_unstable();
        years.dedup();
        years.reverse();
        Ok(BoardView {
            lines,
            figures: figures(in_view.iter().copied(), board.today)?,
            states: states(&in_view, board.today),
            sources: sources(&board),
            years,
            units: units_of(&board),
            choices: self.board_choices(&board)?,
            total: i64::try_from(board.held.len()).unwrap_or(i64::MAX),
            can_move: board.kind != "audit",
            can_check: board.kind == "office",
            kind: board.kind,
        })
    }

    /// Units that a measure or an exception can be made for.
    pub(crate) fn board_choices(&self, board: &Board) -> Result<Vec<BoardUnit>> {
        if board.kind == "section" {
            let own = self.case_unit()?;
            return Ok(own
                .map(|unit| BoardUnit {
                    unit: unit.id,
                    code: unit.code,
                    name: unit.name,
                    department: unit.department_name,
                })
                .into_iter()
                .collect());
        }
        let sections = sections_on(self.desk()?.conn(), board.today)?;
        Ok(sections
            .into_iter()
            .map(|unit| BoardUnit {
                unit: unit.id,
                code: unit.code,
                name: unit.name,
                department: unit.department_name,
            })
            .collect())
    }
}

/// Whether the filters other than that of the state leave it.
pub(crate) fn fits(held: &Held, request: &BoardRequest, body: &str) -> bool {
    let is_or_open = |wanted: &str, own: &str| wanted.is_empty() || wanted == own;
    is_or_open(&request.unit, held.unit())
        && is_or_open(&request.department, &held.department)
        && request.year.is_none_or(|year| year == held.row.fiscal_year)
        && (request.source.is_empty()
            || request
                .source
                .parse::<SourceKind>()
                .is_ok_and(|kind| held.has_source(kind)))
        && has_text(held, &request.text, body)
}

/// Every word that was typed stands somewhere in it.
fn has_text(held: &Held, wanted: &str, body: &str) -> bool {
    let row = &held.row;
    let mut all = [
        &row.number,
        &row.problem,
        &row.action,
        &row.interim_action,
        &row.cause_note,
        &row.owner,
        &row.responsible,
        &row.clauses_json,
        &held.unit_name,
        &held.unit_code,
        &held.department,
    ]
    .map(String::as_str)
    .join("\n");
    for source in &held.sources {
        all.push('\n');
        all.push_str(&shown_reference(body, &source.reference));
    }
    let all = all.to_lowercase();
    wanted
        .to_lowercase()
        .split_whitespace()
        .all(|word| all.contains(word))
}

pub(crate) fn has_state(held: &Held, state: &str, today: Day) -> bool {
    match state {
        "" => true,
        "open" => held.progress().is_ok_and(Progress::is_open),
        "overdue" => held.overdue_days(today) > 0,
        code => held.row.progress == code,
    }
}

/// Most overdue first, then by due date, unit and number; what is done goes last.
pub(super) fn sort(lines: &mut [BoardLine]) {
    let is_open = |line: &BoardLine| line.progress.parse().is_ok_and(Progress::is_open);
    lines.sort_by(|a, b| {
        (
            !is_open(a),
            -a.overdue_days,
            a.due_on.is_none(),
            &a.due_on,
            &a.unit_code,
            &a.number,
        )
            .cmp(&(
                !is_open(b),
                -b.overdue_days,
                b.due_on.is_none(),
                &b.due_on,
                &b.unit_code,
                &b.number,
            ))
    });
}

pub(crate) fn line(held: &Held, today: Day, body: &str) -> BoardLine {
    let row = &held.row;
    let mut sources: Vec<String> = held.sources.iter().map(|source| source.kind.clone()).collect();
    sources.dedup();
    let is_open = held
        .progress()
        .is_ok_and(|progress| progress.is_open() || progress == Progress::Done);
    BoardLine {
        measure: row.id.clone(),
        number: row.number.clone(),
        year: row.fiscal_year,
        origin: held.origin_code().to_owned(),
        sources,
        references: held
            .sources
            .iter()
            .map(|source| shown_reference(body, &source.reference))
            .collect(),
        unit: held.unit().to_owned(),
        unit_code: held.unit_code.clone(),
        unit_name: held.unit_name.clone(),
        department: held.department.clone(),
        problem: row.problem.clone(),
        action: row.action.clone(),
        owner: row.owner.clone(),
        responsible: row.responsible.clone(),
        due_first: held.due_first(),
        due_on: row.due_on.clone(),
        overdue_days: held.overdue_days(today),
        progress: row.progress.clone(),
        progress_on: row.progress_on.clone(),
        next_check_on: held.next_check_on().filter(|_| is_open),
        last_result: held
            .checks
            .last()
            .map(|check| check.result_code.clone())
            .unwrap_or_default(),
        exception: held
            .exception
            .as_ref()
            .map(|one| one.1.clone())
            .unwrap_or_default(),
        is_taken: held.standing.is_some() || held.origin == super::Origin::Own,
        is_gone: held.is_gone,
    }
}

/// Sums as of a day.
pub(crate) fn summed<'a>(all: impl Iterator<Item = &'a Held>, today: Day) -> Result<ImproveFigures> {
    let mut sum = ImproveFigures::default();
    for held in all {
        sum.add(held.counted()?, today);
    }
    Ok(sum)
}

fn figures<'a>(all: impl Iterator<Item = &'a Held>, today: Day) -> Result<BoardFigures> {
    let sum = summed(all, today)?;
    Ok(BoardFigures {
        all: sum.all,
        open: sum.open,
        done: sum.done,
        verified: sum.verified,
        due: sum.due,
        overdue: sum.overdue,
        completion: rate_view(sum.completion()),
        mean_overdue: sum.mean_overdue_tenths().map_or_else(|| "－".to_owned(), tenths),
        recurrence: rate_view(sum.recurrence()),
    })
}

fn states(in_view: &[&Held], today: Day) -> Vec<BoardCount> {
    let states = Progress::ALL.iter().map(|state| state.as_str());
    ["open", "overdue"]
        .into_iter()
        .chain(states)
        .map(|code| BoardCount {
            code: code.to_owned(),
            count: count(in_view.iter().filter(|held| has_state(held, code, today)).count()),
        })
        .collect()
}

fn sources(board: &Board) -> Vec<BoardCount> {
    SourceKind::ALL
        .iter()
        .map(|kind| BoardCount {
            code: kind.to_string(),
            count: count(board.held.iter().filter(|held| held.has_source(*kind)).count()),
        })
        .collect()
}

fn count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn units_of(board: &Board) -> Vec<BoardUnit> {
    let mut found: BTreeMap<(String, String), BoardUnit> = BTreeMap::new();
    for held in board.held.iter().filter(|held| !held.unit().is_empty()) {
        // Departments stand as the department of their sections.
        if board.units.kind(held.unit()) == UnitKind::Department.as_str() {
            continue;
        }
        found
            .entry((held.unit_code.clone(), held.unit().to_owned()))
            .or_insert_with(|| BoardUnit {
                unit: held.unit().to_owned(),
                code: held.unit_code.clone(),
                name: held.unit_name.clone(),
                department: held.department.clone(),
            });
    }
    found.into_values().collect()
}
