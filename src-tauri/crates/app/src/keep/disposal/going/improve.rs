//! Improvements, exceptions, prompt reports: the rows stay with numbers, codes and days, so that figures of former years
//! and recurrences stand; what they said goes.

use std::collections::BTreeSet;

use tenken_domain::vocabulary::{MeasureSource as SourceKind, MemoSource};
use tenken_store::{
    Doomed,
    table::{
        exception_course, exception_event, measure, measure_check, measure_due, measure_event,
        measure_source, measure_standing, memo_event,
    },
};

use super::Going;
use crate::{
    app::App,
    board::{Held, Pen},
    error::Result,
    keep::disposal::ground::Ground,
};

/// Steps of an improvement whose before and after are codes or days.
const CODED: [&str; 5] = ["state", "told", "taken", "due", "check"];

/// Columns of a prompt report that stay; the last where it is a code.
const MEMO_KEPT: [&str; 7] = [
    "number",
    "source",
    "measure_number",
    "document_number",
    "clauses_json",
    "addressees_json",
    "reference",
];

impl App {
    /// What a sheet that goes tells and nobody here took over becomes a row of the board: it is kept as long as
    /// improvements are. True where there was any.
    pub(in crate::keep::disposal) fn disposal_take_over(
        &mut self,
        ground: &Ground,
        going: &Going,
    ) -> Result<bool> {
        let is_told = |held: &&Held| {
            let by = held.told.as_ref().map(|(id, ..)| id);
            held.standing.is_none() && by.is_some_and(|id| going.receptions.contains(id))
        };
        let told: Vec<&Held> = ground.board.held.iter().filter(is_told).collect();
        if told.is_empty() {
            return Ok(false);
        }
        let pen = Pen {
            actor: self.actor()?,
            at: self.now(),
        };
        self.board_act("disposal_take_over", |tx| {
            told.iter().try_for_each(|held| pen.keep(tx, held).map(drop))
        })?;
        Ok(true)
    }

    pub(super) fn improvements_going(&mut self, ids: &BTreeSet<String>, going: &mut Going) -> Result<()> {
        let units = crate::audit::Units::read(self.desk()?.conn())?;
        let conn = self.desk()?.conn();
        for id in ids {
            let Some(row) = measure::get(conn, id)? else {
                continue;
            };
            let (dues, events) = (
                measure_due::of_measure(conn, id)?,
                measure_event::of_measure(conn, id)?,
            );
            let (checks, sources) = (
                measure_check::of_measure(conn, id)?,
                measure_source::of_measure(conn, id)?,
            );
            let standing = measure_standing::get(conn, id)?;
            let unit = row
                .unit_id
                .as_deref()
                .map(|unit| units.name(unit))
                .unwrap_or_default();
            let name = format!("{} {unit}", row.number);
            let whole = (&row, &dues, &events, &checks, &sources, &standing);
            going.note_of("improvement", name.trim(), &whole)?;
            let of = |table: &str| Doomed::new(table, &[("measure_id", id)]);
            going.said(Doomed::new("measure", &[("id", id)]), &["number", "clauses_json"]);
            going.said(of("measure_standing"), &[]);
            for due in &dues {
                going.said(of("measure_due").nth("ordinal", due.ordinal), &[]);
            }
            for check in &checks {
                going.said(of("measure_check").nth("ordinal", check.ordinal), &["method"]);
            }
            for source in &sources {
                let is_told = [SourceKind::DailyCheck, SourceKind::Incident].map(|kind| kind.to_string());
                let kept: &[&str] = if is_told.contains(&source.kind) {
                    &[]
                } else {
                    &["ref_text"]
                };
                going.said(of("measure_source").nth("ordinal", source.ordinal), kept);
            }
            for event in &events {
                let kept: &[&str] = if CODED.contains(&event.kind.as_str()) {
                    &["field", "before", "after"]
                } else {
                    &["field"]
                };
                going.said(of("measure_event").nth("ordinal", event.ordinal), kept);
            }
            going.numbers.insert(row.number);
            going.ids.insert(id.clone());
        }
        Ok(())
    }

    pub(super) fn exceptions_going(&mut self, ground: &Ground, year: i64, going: &mut Going) -> Result<()> {
        let conn = self.desk()?.conn();
        for row in ground.exceptions_of(year) {
            let id = row.id.as_str();
            let course = exception_course::get(conn, id)?;
            let events = exception_event::of_exception(conn, id)?;
            going.note_of("exception", &row.number, &(row, &course, &events))?;
            let kept = &["number", "receipt_number", "clauses_json", "items_json"];
            going.said(Doomed::new("exception_grant", &[("id", id)]), kept);
            let of = |table: &str| Doomed::new(table, &[("exception_id", id)]);
            going.said(of("exception_course"), &[]);
            for event in &events {
                going.said(of("exception_event").nth("ordinal", event.ordinal), &[]);
            }
            going.numbers.insert(row.number.clone());
            going.ids.insert(row.id.clone());
        }
        Ok(())
    }

    pub(super) fn memos_going(&mut self, ground: &Ground, year: i64, going: &mut Going) -> Result<()> {
        let conn = self.desk()?.conn();
        for row in ground.memos_of(year) {
            let events = memo_event::of_memo(conn, &row.id)?;
            going.note_of("memo", &row.number, &(row, &events))?;
            let is_coded = [MemoSource::Answer, MemoSource::Measure].map(|kind| kind.to_string());
            // What was seen any day is told in words.
            let coded = usize::from(is_coded.contains(&row.source));
            let kept = &MEMO_KEPT[..MEMO_KEPT.len() - 1 + coded];
            going.said(Doomed::new("memo", &[("id", &row.id)]), kept);
            for event in &events {
                let doomed = Doomed::new("memo_event", &[("memo_id", &row.id)]);
                going.said(doomed.nth("ordinal", event.ordinal), &[]);
            }
            going.numbers.insert(row.number.clone());
            going.ids.insert(row.id.clone());
        }
        Ok(())
    }
}
