//! What sheets of later years say of improvements that earlier years left open, laid over the board.

use std::collections::HashMap;

use tenken_domain::{
    improve,
    vocabulary::{Progress, UnitKind},
};
use tenken_parcel::content::Carried;
use tenken_store::{Connection, table::unit_link};

use super::load::{Held, Origin};
use crate::{audit::Units, error::Result};

/// What a later sheet says of a measure that an earlier year left open, or of an exception that it approved.
#[derive(Debug, Clone)]
pub(crate) struct Said {
    pub carried: Carried,
    /// The section that says it.
    pub unit: Option<String>,
    /// The version that says it: reception, fiscal year, version.
    pub by: (String, i64, i64),
    /// When that version came in, UTC.
    pub received_at: String,
    /// Who confirmed the sheet, and on which day.
    pub confirmed_by: String,
    pub confirmed_on: String,
}

/// Which unit went on as which.
pub(crate) type Links = HashMap<String, String>;

/// Which unit went on as which, by dated links.
pub(crate) fn links(conn: &Connection) -> Result<Links> {
    Ok(unit_link::all(conn)?
        .into_iter()
        .filter_map(|link| Some((link.from_unit_id?, link.to_unit_id?)))
        .collect())
}

/// The section that a unit is, or belongs to, today, with the code of the system that it is itself.
pub(crate) fn section_of(units: &Units, unit: &str, links: &Links) -> Option<(String, Option<String>)> {
    let mut unit = unit.to_owned();
    let mut system = None;
    if units.kind(&unit) == UnitKind::System.as_str() {
        system = Some(units.code(&unit));
        unit = units.row(&unit)?.parent_id.clone()?;
    }
    for _ in 0..links.len() {
        match links.get(&unit) {
            Some(next) => unit.clone_from(next),
            None => break,
        }
    }
    (units.kind(&unit) == UnitKind::Section.as_str()).then_some((unit, system))
}

/// Whether a sheet names the measure by its number alone: a form that lost its id.
fn is_by_number(carried: &Carried, number: &str) -> bool {
    carried.measure_id == carried.number && carried.number == number && !number.is_empty()
}

/// Lays over a measure what later sheets say of it: a state further on, never back; of what the audit moves only the
/// words.
pub(super) fn say_over(held: &mut Held, said: &[Said], units: &Units, links: &Links) -> Result<()> {
    let section = section_of(units, held.unit(), links).map(|(section, _)| section);
    let is_its = |one: &&Said| {
        // No section speaks for another one's improvement.
        (one.carried.measure_id == held.row.id || is_by_number(&one.carried, &held.row.number))
            && (one.unit == section || one.unit == held.row.unit_id)
    };
    for one in said.iter().filter(is_its) {
        let before = held.progress()?;
        let now: Progress = one.carried.progress.parse()?;
        let seen = held.standing.as_ref().and_then(|one| one.reception_id.clone());
        let is_later =
            seen.as_deref() != Some(one.by.0.as_str()) && held.seen_year.is_none_or(|year| year <= one.by.1);
        let stands = if held.is_of_audit {
            before
        } else if held.standing.is_some() || held.origin == Origin::Own {
            improve::standing(before, now, is_later)
        } else {
            improve::told_again(before, now)
        };
        if stands != before {
            if held.standing.is_some() || held.origin == Origin::Own {
                held.kept_progress.get_or_insert_with(|| before.to_string());
            }
            held.row.progress = stands.to_string();
            held.row.progress_on.clone_from(&one.carried.progress_on);
            held.row.progress_note.clone_from(&one.carried.note);
        }
        held.said.push(one.clone());
    }
    Ok(())
}
