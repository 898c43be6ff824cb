//! 速やかな報告: what cannot wait for the yearly cycle goes at once to whom the body's standard names, and is followed to
//! its answer (domain.md 2.1, the fast lane; clauses in the body's `[urgent]`).

mod act;
mod arrive;
mod led;
mod send;
mod start;
mod view;
mod write;

use tenken_checklist::UrgentRoute;
use tenken_domain::{
    date::Day,
    vocabulary::{MemoState, Role},
};
use tenken_store::{
    Transaction,
    table::{
        case_meta,
        memo::{self, Memo},
        memo_event::{self, MemoEvent},
    },
};

use crate::{
    app::App,
    audit::{stored, there},
    board::{next_number, year_code},
    error::{AppError, Result},
    exception::{Pen, Step},
    wire::BoardSaved,
};

/// Days in which an answer is wished where neither the standard nor the case says a number.
const USUAL_DAYS: i64 = 7;

/// Where the case keeps its own number of days.
const DAYS: &str = "memo_days";

/// Writes a step into the history of a report.
fn step(pen: &Pen, tx: &Transaction<'_>, memo: &str, step: &Step<'_>) -> Result<()> {
    let ordinal = memo_event::of_memo(tx, memo)?
        .last()
        .map_or(0, |last| last.ordinal + 1);
    let row = MemoEvent {
        memo_id: memo.to_owned(),
        ordinal,
        kind: step.kind.to_owned(),
        on_day: step.on.clone(),
        note: step.note.to_owned(),
        by_name: step.by.to_owned(),
        person_id: pen.actor.person_id.clone(),
        person_name: pen.actor.person_name.clone(),
        os_account: pen.actor.os_account.clone(),
        recorded_at: pen.at.clone(),
    };
    Ok(memo_event::insert(tx, &row)?)
}

fn state_of(row: &Memo) -> Result<MemoState> {
    Ok(row.state.parse()?)
}

/// Refuses an act that the state of a report does not allow.
fn assert_state(row: &Memo, act: &'static str, states: &[MemoState]) -> Result<()> {
    if states.contains(&state_of(row)?) {
        return Ok(());
    }
    Err(AppError::ActNotPossible {
        act,
        state: row.state.clone(),
    })
}

/// Roles by their codes in a column.
fn roles(json: &str) -> Result<Vec<Role>> {
    let codes: Vec<String> = stored("addressees", json)?;
    let mut found = Vec::new();
    for code in codes {
        found.push(code.parse()?);
    }
    Ok(found)
}

impl App {
    /// A report by its id or its number.
    pub(crate) fn memo_row(&self, id: &str) -> Result<Memo> {
        let conn = self.desk()?.conn();
        let found = match memo::get(conn, id)? {
            Some(row) => Some(row),
            None => memo::of_number(conn, id)?,
        };
        there(found, "memo", id)
    }

    /// Days in which an answer is wished, and who says so.
    fn memo_days(&self) -> Result<(i64, &'static str)> {
        let desk = self.desk()?;
        let UrgentRoute { days, .. } = &desk.body.urgent;
        if let Some(days) = days {
            return Ok((i64::from(*days), "standard"));
        }
        let own = case_meta::value(desk.conn(), DAYS)?.and_then(|text| text.parse().ok());
        Ok(own.map_or((USUAL_DAYS, "usual"), |days| (days, "own")))
    }

    /// 速8-0420-01: numbered a year and a section; the office counts in a sequence that no section uses.
    fn next_memo_number(&self, unit: Option<&str>, today: Day) -> Result<String> {
        let mark = match self.desk()?.case.kind().code() {
            "office" => "速事",
            _ => "速",
        };
        let code = match self.unit_code(unit)? {
            code if code.is_empty() => self.case_unit()?.map(|unit| unit.code).unwrap_or_default(),
            code => code,
        };
        let stem = format!("{mark}{}-{code}-", year_code(today.fiscal_year()));
        let taken = memo::all(self.desk()?.conn())?;
        Ok(next_number(taken.iter().map(|row| row.number.as_str()), &stem))
    }

    fn memo_saved(&self, row: &Memo) -> BoardSaved {
        self.board_saved(vec![row.id.clone()], &row.number, Vec::new())
    }
}
