//! The audit (domain.md 3): programme, plan, engagement, papers, findings, report, orders, follow-up, in a case of the
//! audit team's own. Long texts are written field by field (`field`), acts have use cases of their own.

mod approval;
mod case;
mod engagement;
mod error;
mod field;
mod output;
mod paper;
mod part;
mod plan;
mod register;
mod reply;
mod result;
mod said;
mod settings;
mod travel;
mod units;

pub(crate) use approval::clause_word;
pub use error::AuditError;
pub(crate) use field::{AuditChange, is_audit_field};
pub use output::AUDIT_PAPERS;
pub(crate) use output::joined;
pub(crate) use reply::{Said, beside, table_rows};
pub(crate) use travel::figures;
pub(crate) use units::Units;

use serde::{Serialize, de::DeserializeOwned};
use tenken_domain::date::Day;
use tenken_store::{CommandKind, Transaction};

use crate::{
    app::App,
    desk::required,
    error::{AppError, Result},
    wire::{AuditSaved, DoubtView},
};

impl App {
    pub(crate) fn assert_audit(&self) -> Result<()> {
        if self.desk()?.case.kind().code() == "audit" {
            Ok(())
        } else {
            Err(AppError::WrongCaseKind { needed: "audit" })
        }
    }

    /// The case of a part takes only what belongs to its papers.
    fn assert_own_act(&self, name: &str) -> Result<()> {
        if part::OWN_ACTS.contains(&name) {
            Ok(())
        } else {
            self.assert_not_part()
        }
    }

    /// Runs an act: one transaction, one entry.
    fn audit_act<T>(&mut self, name: &str, work: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
        self.assert_own_act(name)?;
        let (at, actor) = (self.now(), self.actor()?);
        self.desk_mut()?
            .case
            .command(&actor, name, CommandKind::Act, &at, work)
    }

    /// Runs an edit that can be undone.
    fn audit_edit<T>(
        &mut self,
        name: &str,
        field_key: String,
        work: impl FnOnce(&Transaction<'_>) -> Result<T>,
    ) -> Result<T> {
        self.assert_own_act(name)?;
        let (at, actor) = (self.now(), self.actor()?);
        self.desk_mut()?
            .case
            .command(&actor, name, CommandKind::Edit { field_key }, &at, work)
    }

    /// Now, as a local day and time of Japan: `2026-10-06T13:20`.
    fn local_moment(&self) -> Result<String> {
        let at = self.clock.now() + time::Duration::hours(9);
        Ok(format!(
            "{}T{:02}:{:02}",
            self.today()?,
            at.to_offset(time::UtcOffset::UTC).hour(),
            at.to_offset(time::UtcOffset::UTC).minute()
        ))
    }

    fn audit_saved(&self, id: &str, number: &str, doubts: Vec<DoubtView>) -> AuditSaved {
        let actor = self.actor().ok();
        let can = |is: fn(&tenken_store::Case, &tenken_store::Actor) -> bool| {
            let desk = self.desk().ok();
            desk.zip(actor.as_ref())
                .is_some_and(|(desk, actor)| is(&desk.case, actor))
        };
        AuditSaved {
            at: self.now(),
            id: id.to_owned(),
            number: number.to_owned(),
            doubts,
            can_undo: can(tenken_store::Case::can_undo),
            can_redo: can(tenken_store::Case::can_redo),
        }
    }
}

/// A row that must be there.
pub(crate) fn there<T>(found: Option<T>, what: &'static str, id: &str) -> Result<T> {
    found.ok_or_else(|| AppError::NotFound {
        what,
        id: id.to_owned(),
    })
}

/// A day that may be left out.
pub(crate) fn day(text: &str) -> Result<Option<String>> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    Ok(Some(Day::parse(text)?.to_string()))
}

/// A day that must be there.
pub(crate) fn needed_day(field: &'static str, text: &str) -> Result<Day> {
    Ok(Day::parse(&required(field, text)?)?)
}

/// A value that does not fit its field.
pub(crate) fn unfit(field: &str) -> AppError {
    AppError::FieldUnknown {
        field: field.to_owned(),
    }
}

/// A list that lies in a column as JSON.
pub(crate) fn stored<T: DeserializeOwned>(what: &'static str, text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|cause| AppError::StoredDamaged {
        what,
        detail: cause.to_string(),
    })
}

/// JSON for a column.
fn json<T: Serialize>(value: &T) -> Result<String> {
    crate::desk::desk_json(value)
}
