//! Next year's round as this one suggests it: same set, scale and switches, dates a year later, the newest edition.

use tenken_checklist::Which;
use tenken_domain::date::Day;
use tenken_store::table::round;

use super::{RoundDates, RoundSwitches, scale, scale_view, stored, targets::EXCLUDED};
use crate::{
    app::App,
    error::{AppError, Result},
    office::units::sections_on,
    sheet::count,
    wire::{NextExcluded, NextRoundRequest, NextRoundView, NextTarget, OfficeView, RoundSaveRequest},
};

impl App {
    /// What the round of the year after the newest one would be. Nothing is kept.
    pub fn round_next_view(&mut self) -> Result<NextRoundView> {
        self.assert_office()?;
        let row = self.round()?;
        let year = i32::try_from(row.fiscal_year).unwrap_or_default() + 1;
        let dates: RoundDates = stored(&row.dates_json)?;
        let switches: RoundSwitches = stored(&row.settings_json)?;
        let old = self.desk_mut()?.edition(&row.edition_sha256)?;
        let new = self.edition_to_use(Which::ForYear(year)).ok();
        let newest = new
            .as_ref()
            .map_or_else(|| old.info.id.clone(), |edition| edition.info.id.clone());
        let (mut changed_items, mut new_items, mut gone_items) = (0, 0, 0);
        if let Some(new) = &new {
            for item in &new.items {
                match old.items.iter().find(|was| was.id == item.id) {
                    None => new_items += 1,
                    Some(was) if was.revision != item.revision => changed_items += 1,
                    Some(_) => {}
                }
            }
            let is_gone = |id: &str| !new.items.iter().any(|item| item.id == id);
            gone_items = count(old.items.iter().filter(|item| is_gone(&item.id)).count());
        }
        let first = super::first_of_year(year)?;
        let day = self.today()?.max(first);
        let units = sections_on(self.desk()?.conn(), day)?;
        let targets = self.targets(&row)?;
        let excluded = units.iter().filter_map(|unit| {
            let target = targets.get(&unit.id).filter(|target| target.state == EXCLUDED)?;
            Some(NextTarget {
                unit: unit.id.clone(),
                code: unit.code.clone(),
                name: unit.name.clone(),
                reason: target.reason.clone(),
            })
        });
        let later = |text: &Option<String>| text.as_deref().and_then(a_year_later).unwrap_or_default();
        Ok(NextRoundView {
            fiscal_year: year,
            sections: count(units.len()),
            systems: count(units.iter().map(|unit| unit.systems.len()).sum()),
            edition_label: new
                .as_ref()
                .map_or_else(|| old.info.label.clone(), |edition| edition.info.label.clone()),
            edition_before: old.info.label.clone(),
            is_new_edition: newest != old.info.id,
            changed_items,
            new_items,
            gone_items,
            excluded: excluded.collect(),
            round: RoundSaveRequest {
                fiscal_year: year,
                edition: Some(newest),
                set: row.set_code.clone(),
                due_on: later(&dates.due_on),
                period_from: later(&dates.period_from),
                period_to: later(&dates.period_to),
                has_department_step: switches.has_department_step,
                scale: scale_view(&scale(&row)?),
                note: row.note.clone(),
            },
        })
    }
}

impl App {
    /// Makes next year's round with the sections that it leaves out: one act. Error: `CodeTaken` where that year has a
    /// round.
    pub fn round_next_save(&mut self, request: &NextRoundRequest) -> Result<OfficeView> {
        self.assert_office()?;
        let year = i64::from(request.round.fiscal_year);
        if !round::of_year(self.desk()?.conn(), year)?.is_empty() {
            return Err(AppError::CodeTaken {
                value: year.to_string(),
            });
        }
        let day = super::first_of_year(request.round.fiscal_year)?.max(self.today()?);
        let units = sections_on(self.desk()?.conn(), day)?;
        let unknown = |one: &&NextExcluded| !units.iter().any(|unit| unit.id == one.unit);
        if let Some(one) = request.excluded.iter().find(unknown) {
            return Err(AppError::NotFound {
                what: "unit",
                id: one.unit.clone(),
            });
        }
        self.put_round("round_next_save", &request.round, &request.excluded)
    }
}

/// The same day of the next year; 29 February becomes 28. A Saturday or Sunday moves to the Friday before.
fn a_year_later(iso: &str) -> Option<String> {
    let (year, month, day) = Day::from_iso(iso).ok()?.parts();
    let moved = Day::new(year + 1, month, day).or_else(|| Day::new(year + 1, month, day - 1))?;
    let back = match moved.weekday_from_sunday() {
        0 => -2,
        6 => -1,
        _ => 0,
    };
    moved.plus_days(back).map(|day| day.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_moves_by_a_year_and_off_the_weekend() {
        // 31 July 2026 is a Friday, the one of 2027 a Saturday.
        assert_eq!(a_year_later("2026-07-31").as_deref(), Some("2027-07-30"));
        assert_eq!(a_year_later("2027-07-30").as_deref(), Some("2028-07-28"));
        assert_eq!(a_year_later("2028-02-29").as_deref(), Some("2029-02-28"));
        assert_eq!(a_year_later("2025-06-16").as_deref(), Some("2026-06-16"));
    }
}
