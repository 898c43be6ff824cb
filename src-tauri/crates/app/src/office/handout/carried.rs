//! What earlier years left open goes with the next request (ui.md 6; Akita reports such items every year until they are
//! settled, domain.md 5.1).

use std::collections::BTreeMap;

use tenken_domain::{
    date::Day,
    vocabulary::{ExceptionState, MeasureSource as SourceKind},
};
use tenken_parcel::content::{AskedException, Carried, Measure, Source};
use tenken_store::{
    Connection,
    table::{
        exception_grant::{self, ExceptionGrant},
        reception::{self, Reception},
        round::Round,
    },
};

use crate::{
    app::App,
    audit::stored,
    board::{Held, Origin, due_changes, links, section_of},
    error::Result,
    output::say,
    sheet::{CARRIED_EXCEPTION, some},
};

/// What earlier years left of one section.
#[derive(Default, Clone)]
pub(crate) struct Left {
    /// Measures that are not at their end.
    pub(crate) measures: Vec<Measure>,
    /// Exceptions that were approved and not ended.
    pub(crate) exceptions: Vec<AskedException>,
}

/// What the years before left.
#[derive(Default)]
pub(super) struct LastYear {
    /// Submissions in force by the id of their unit, or by its code where the unit was not known.
    pub(super) sheets: BTreeMap<String, Vec<Reception>>,
    /// What is open, by the section that it is of now.
    pub(super) open: BTreeMap<String, Left>,
}

impl App {
    /// The submissions of the year before that are in force, and what is open of all years, by unit.
    pub(super) fn last_year(&mut self, round: &Round) -> Result<LastYear> {
        let mut found = LastYear {
            open: self.left_open(round)?,
            ..LastYear::default()
        };
        for row in reception::in_force(self.desk()?.conn(), round.fiscal_year - 1)? {
            let key = row.unit_id.clone().unwrap_or_else(|| row.unit_code.clone());
            found.sheets.entry(key).or_default().push(row);
        }
        Ok(found)
    }

    /// Measures of earlier years that are neither confirmed nor withdrawn and exceptions that are neither ended nor renewed,
    /// by the section that they are of now.
    pub(crate) fn left_open(&mut self, round: &Round) -> Result<BTreeMap<String, Left>> {
        let board = self.board()?;
        let conn = self.desk()?.conn();
        let links = links(conn)?;
        let mut found: BTreeMap<String, Left> = BTreeMap::new();
        for held in &board.held {
            let is_over = held.progress()?.is_over();
            if is_over || held.origin == Origin::Gap || held.row.fiscal_year >= round.fiscal_year {
                continue;
            }
            if let Some((section, system)) = section_of(&board.units, held.unit(), &links) {
                let system = match system {
                    Some(code) => Some(code),
                    None => told_system(conn, held)?,
                };
                let left = found.entry(section).or_default();
                left.measures.push(measure_of(held, system)?);
            }
        }
        for row in left_excepted(conn, round.fiscal_year)? {
            let unit = row.unit_id.as_deref().unwrap_or_default();
            if let Some((section, system)) = section_of(&board.units, unit, &links) {
                let left = found.entry(section).or_default();
                left.exceptions.push(exception_of(&row, system)?);
            }
        }
        for left in found.values_mut() {
            left.measures.sort_by(|a, b| a.number.cmp(&b.number));
            left.exceptions
                .sort_by(|a, b| a.exception.number.cmp(&b.exception.number));
        }
        Ok(found)
    }
}

/// Exceptions that an earlier fiscal year approved, neither ended nor renewed; also where the period is over.
fn left_excepted(conn: &Connection, year: i64) -> Result<Vec<ExceptionGrant>> {
    let mut all = exception_grant::all(conn)?;
    all.retain(|row| row.state.parse().is_ok_and(ExceptionState::is_granted));
    let renewed: Vec<String> = all.iter().filter_map(|row| row.renewal_of.clone()).collect();
    all.retain(|row| {
        let is_earlier = approved_in(row).is_some_and(|approved| i64::from(approved) < year);
        is_earlier && !renewed.contains(&row.id)
    });
    Ok(all)
}

/// Fiscal year of the approval; where its day is not known, of the first day of the period.
fn approved_in(row: &ExceptionGrant) -> Option<i32> {
    let day = row.decided_on.as_deref().or(row.period_from.as_deref())?;
    Day::from_iso(day).ok().map(Day::fiscal_year)
}

fn exception_of(row: &ExceptionGrant, system_code: Option<String>) -> Result<AskedException> {
    let clauses: Vec<String> = stored("exception clauses", &row.clauses_json)?;
    let mut problem: Vec<String> = Vec::new();
    if !clauses.is_empty() {
        problem.push(say("carried-clauses", &[("clauses", &clauses.join("、"))]));
    }
    problem.push(row.reason.clone());
    let mut action = Vec::new();
    if !row.substitute.is_empty() {
        action.push(say("carried-substitute", &[("substitute", &row.substitute)]));
    }
    if !row.condition.is_empty() {
        action.push(say("carried-condition", &[("condition", &row.condition)]));
    }
    let told = |lines: Vec<String>| {
        let said: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        said.join("\n")
    };
    let exception = Carried {
        kind: Some(CARRIED_EXCEPTION.to_owned()),
        measure_id: row.id.clone(),
        number: row.number.clone(),
        fiscal_year: approved_in(row).unwrap_or_default(),
        sources: vec![SourceKind::Exception.to_string()],
        problem: told(problem),
        action: told(action),
        owner: some(&row.applicant),
        due_on: row.period_to.clone(),
        told_progress: row.state.clone(),
        progress: row.state.clone(),
        ..Carried::default()
    };
    Ok(AskedException {
        system_code,
        exception,
        ..AskedException::default()
    })
}

/// The system whose sheet told it.
fn told_system(conn: &Connection, held: &Held) -> Result<Option<String>> {
    let Some((id, ..)) = &held.told else {
        return Ok(None);
    };
    let row = reception::get(conn, id)?;
    Ok(row.and_then(|row| some(&row.system_code)))
}

fn measure_of(held: &Held, system_code: Option<String>) -> Result<Measure> {
    let row = &held.row;
    let self_check = SourceKind::SelfCheck.as_str();
    let items = held.sources.iter().filter(|source| source.kind == self_check);
    Ok(Measure {
        number: row.number.clone(),
        id: Some(row.id.clone()),
        fiscal_year: i32::try_from(row.fiscal_year).ok(),
        system_code,
        item_ids: items.map(|source| source.reference.clone()).collect(),
        sources: held.sources.iter().map(source).collect(),
        problem: row.problem.clone(),
        clauses: stored("clauses", &row.clauses_json)?,
        cause_kind: some(&row.cause),
        cause_note: some(&row.cause_note),
        measure_type: some(&row.kind),
        action: row.action.clone(),
        interim: some(&row.interim_action),
        within_authority: row.is_within_authority,
        owner: some(&row.owner),
        responsible: some(&row.responsible),
        due_first: held.due_first(),
        due_on: row.due_on.clone(),
        due_changes: due_changes(&held.dues),
        cost_yen: row.cost_yen,
        budget_year: row.budget_year.and_then(|year| i32::try_from(year).ok()),
        progress: row.progress.clone(),
        progress_on: row.progress_on.clone(),
        progress_note: some(&row.progress_note),
        ..Measure::default()
    })
}

fn source(source: &crate::board::Source) -> Source {
    Source {
        kind: source.kind.clone(),
        reference: some(&source.reference),
        ..Source::default()
    }
}
