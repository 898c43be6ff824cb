//! What earlier years left open goes with the next request (ui.md 6; Akita reports such items every year until they are
//! settled, domain.md 5.1).

use std::collections::BTreeMap;

use tenken_domain::vocabulary::MeasureSource as SourceKind;
use tenken_parcel::content::{Measure, Source};
use tenken_store::{
    Connection,
    table::{
        reception::{self, Reception},
        round::Round,
    },
};

use crate::{
    app::App,
    audit::stored,
    board::{Held, Origin, due_changes, links, section_of},
    error::Result,
    sheet::some,
};

/// What the years before left.
#[derive(Default)]
pub(super) struct LastYear {
    /// Submissions in force by the id of their unit, or by its code where the unit was not known.
    pub(super) sheets: BTreeMap<String, Vec<Reception>>,
    /// Measures that are not at their end, by the section that they are of now.
    pub(super) open: BTreeMap<String, Vec<Measure>>,
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

    /// Measures of earlier years that are neither confirmed nor withdrawn, by the section that they are of now.
    pub(crate) fn left_open(&mut self, round: &Round) -> Result<BTreeMap<String, Vec<Measure>>> {
        let board = self.board()?;
        let conn = self.desk()?.conn();
        let links = links(conn)?;
        let mut found: BTreeMap<String, Vec<Measure>> = BTreeMap::new();
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
                found.entry(section).or_default().push(measure_of(held, system)?);
            }
        }
        for measures in found.values_mut() {
            measures.sort_by(|a, b| a.number.cmp(&b.number));
        }
        Ok(found)
    }
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
