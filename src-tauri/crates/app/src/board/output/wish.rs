//! 期限の変更の希望: what a section asks for and nobody has decided.

use tenken_documents::DueChange;
use tenken_store::{Connection, table::measure_event};

use super::{super::Held, printed};
use crate::error::Result;

/// The later day that the section asks for, as its sheet or the board's form told it last. Decided is what came before the
/// last change of the day; a day that is not later than the one that rules asks for nothing.
pub(super) fn wish(conn: &Connection, held: &Held) -> Result<Option<DueChange>> {
    if !held.progress()?.is_open() {
        return Ok(None);
    }
    let told = held.said.iter().filter_map(|one| {
        let day = one.carried.wished_due_on.clone()?;
        let reason = one.carried.wish_reason.clone().unwrap_or_default();
        Some((one.received_at.clone(), day, reason))
    });
    let filed = measure_event::of_measure(conn, &held.row.id)?
        .into_iter()
        .filter(|event| event.kind == "wish")
        .map(|event| (event.recorded_at, event.after, event.note));
    let Some((at, day, reason)) = told.chain(filed).max_by(|a, b| a.0.cmp(&b.0)) else {
        return Ok(None);
    };
    let is_decided = held.dues.iter().skip(1).any(|due| due.changed_at >= at);
    let is_later = held.row.due_on.as_deref().is_none_or(|due| day.as_str() > due);
    if is_decided || !is_later {
        return Ok(None);
    }
    Ok(printed(Some(&day)).map(|to| DueChange {
        to,
        reason,
        ..DueChange::default()
    }))
}
