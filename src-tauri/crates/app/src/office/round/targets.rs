//! Which sections a round asks: 対象外 with its reason, and later dates of hand-in, each with its counter-act.

use std::collections::BTreeMap;

use tenken_domain::date::Day;
use tenken_store::{
    CommandKind,
    table::{
        round::Round,
        round_target::{self, RoundTarget},
        unit_attribute,
    },
};

use super::first_of_year;
use crate::{
    app::App,
    desk::required,
    error::{AppError, Result},
    office::units::{SectionUnit, sections_on},
    wire::{NextExcluded, OfficeView, TargetSaveRequest},
};

/// `round_target.state` of a section that is left out.
pub(crate) const EXCLUDED: &str = "excluded";

/// What a round says of a section of which it said nothing yet.
pub(crate) fn new_target(round: &str, unit: &str) -> RoundTarget {
    RoundTarget {
        round_id: round.to_owned(),
        unit_id: unit.to_owned(),
        sheet_kind: "organisation".to_owned(),
        ..RoundTarget::default()
    }
}

/// 対象外 with its reason.
pub(crate) fn left_out(base: RoundTarget, reason: String) -> RoundTarget {
    RoundTarget {
        state: EXCLUDED.to_owned(),
        reason,
        ..base
    }
}

/// 再び対象: as it stood before it was left out.
pub(crate) fn asked_again(base: RoundTarget) -> RoundTarget {
    RoundTarget {
        state: if base.parcel_id.is_some() { "requested" } else { "" }.to_owned(),
        reason: String::new(),
        ..base
    }
}

impl App {
    /// Leaves sections out or takes them in again, puts their day of hand-in later or back.
    pub fn target_save(&mut self, request: &TargetSaveRequest) -> Result<OfficeView> {
        self.assert_office()?;
        let row = self.round()?;
        self.assert_year_open(row.fiscal_year)?;
        let (targets, units) = (self.targets(&row)?, self.sections_of(&row)?);
        let mut changed = Vec::new();
        for id in &request.units {
            if !units.iter().any(|unit| &unit.id == id) {
                return Err(AppError::NotFound {
                    what: "unit",
                    id: id.clone(),
                });
            }
            let known = targets.get(id).cloned();
            let base = known.clone().unwrap_or_else(|| new_target(&row.id, id));
            let next = changed_target(base, request)?;
            if known.as_ref() != Some(&next) {
                changed.push(next);
            }
        }
        if request.units.is_empty() {
            return Err(AppError::FieldEmpty {
                field: "target-units",
            });
        }
        if !changed.is_empty() {
            let (at, actor) = (self.now(), self.actor()?);
            self.desk_mut()?
                .case
                .command(&actor, "target_save", CommandKind::Act, &at, |tx| {
                    for row in &changed {
                        round_target::upsert(tx, row)?;
                    }
                    Ok::<(), AppError>(())
                })?;
        }
        self.office_view()
    }

    /// The targets of a round by unit.
    pub(crate) fn targets(&self, row: &Round) -> Result<BTreeMap<String, RoundTarget>> {
        let all = round_target::of_round(self.desk()?.conn(), &row.id)?;
        Ok(all.into_iter().map(|row| (row.unit_id.clone(), row)).collect())
    }

    /// The sections that stand on the day of a round, left out or not.
    pub(crate) fn sections_of(&self, row: &Round) -> Result<Vec<SectionUnit>> {
        sections_on(self.desk()?.conn(), self.day_of_round(row)?)
    }

    /// The day that a round sees the organisation on: today, within its year. A year before anything was entered sees
    /// what was entered first.
    pub(crate) fn day_of_round(&self, row: &Round) -> Result<Day> {
        let year = i32::try_from(row.fiscal_year).unwrap_or_default();
        let (first, next) = (first_of_year(year)?, first_of_year(year + 1)?);
        let last = next.plus_days(-1).unwrap_or(next);
        let day = self.today()?.clamp(first, last);
        let known = unit_attribute::first_day(self.desk()?.conn())?;
        Ok(known
            .and_then(|known| Day::from_iso(&known).ok())
            .map_or(day, |known| day.max(known)))
    }
}

/// A section that a round leaves out from its beginning.
pub(super) fn left_out_from_the_start(round: &Round, one: &NextExcluded) -> Result<RoundTarget> {
    let reason = required("target-reason", &one.reason)?;
    Ok(left_out(new_target(&round.id, &one.unit), reason))
}

fn changed_target(base: RoundTarget, request: &TargetSaveRequest) -> Result<RoundTarget> {
    Ok(match request.act.as_str() {
        "exclude" => left_out(base, required("target-reason", &request.reason)?),
        "include" => asked_again(base),
        "extend" => RoundTarget {
            deadline: Some(Day::parse(&required("target-deadline", &request.deadline)?)?.to_string()),
            note: required("target-reason", &request.reason)?,
            ..base
        },
        "unextend" => RoundTarget {
            deadline: None,
            note: String::new(),
            ..base
        },
        other => {
            return Err(AppError::FieldUnknown {
                field: other.to_owned(),
            });
        }
    })
}
