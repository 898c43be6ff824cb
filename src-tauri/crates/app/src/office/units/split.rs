//! A section that becomes several (分割): the systems go where they are sent, dated links keep the history.

use std::collections::BTreeSet;

use tenken_domain::{text::normalise, vocabulary::UnitKind};
use tenken_store::{
    CommandKind,
    table::{
        unit_attribute::{self, UnitAttribute},
        unit_link,
    },
};

use super::{Department, SPLIT, assert_code_free, day_and_eve, end, found, link, put_dated};
use crate::{
    app::App,
    desk::required,
    error::{AppError, Result},
    host::fresh_id,
    wire::{UnitSplitRequest, UnitsView},
};

impl App {
    /// Splits a section from a day on. One part may go on under its id; the others are founded that day.
    pub fn unit_split(&mut self, request: &UnitSplitRequest) -> Result<UnitsView> {
        self.assert_office()?;
        let (on, eve) = day_and_eve("unit-on", &request.on)?;
        let (from, eve) = (on.to_string(), eve.to_string());
        let before = unit_attribute::on_day(self.desk()?.conn(), &eve)?;
        let old = self.section_before(&before, &request.unit, on)?;
        if request.parts.len() < 2 {
            return Err(AppError::FieldEmpty { field: "split-parts" });
        }
        let systems: Vec<&UnitAttribute> = before
            .iter()
            .filter(|row| row.parent_id.as_ref() == Some(&old.unit_id) && row.valid_to.is_none())
            .collect();
        let (mut rows, mut moves, mut departments) = (Vec::new(), Vec::new(), Vec::new());
        let mut codes = BTreeSet::new();
        for part in &request.parts {
            let to = &part.to;
            let goes_on = to.unit.as_ref() == Some(&old.unit_id);
            let code = required("unit-code", &to.code)?;
            // Only the part that goes on may keep a code that is in use.
            assert_code_free(&before, Some(&old.unit_id), &code)?;
            if !codes.insert(code.clone()) {
                return Err(AppError::CodeTaken { value: code });
            }
            let mut known = before.clone();
            known.extend(departments.iter().filter_map(|one: &Department| one.made.clone()));
            let department = Department::named(&known, &to.department_name, &from, &code)?;
            let row = UnitAttribute {
                unit_id: if goes_on {
                    old.unit_id.clone()
                } else {
                    fresh_id("unit")?
                },
                valid_from: from.clone(),
                sort_key: code.clone(),
                code,
                name: required("unit-name", &to.name)?,
                parent_id: department.id.clone().or_else(|| old.parent_id.clone()),
                head_title: normalise(to.head_title.trim())?,
                contact: normalise(to.head_name.trim())?,
                ..UnitAttribute::default()
            };
            for id in &part.systems {
                let system = systems.iter().find(|system| &system.unit_id == id);
                let system = system.ok_or_else(|| AppError::NotFound {
                    what: "unit",
                    id: id.clone(),
                })?;
                moves.push(UnitAttribute {
                    valid_from: from.clone(),
                    parent_id: Some(row.unit_id.clone()),
                    ..(*system).clone()
                });
            }
            departments.push(department);
            rows.push((row, goes_on));
        }
        if rows.iter().filter(|(_, goes_on)| *goes_on).count() > 1 {
            return Err(AppError::CodeTaken { value: old.code });
        }
        // A system that nobody was given goes with the part that goes on, else with the first.
        let heir = rows.iter().find(|(_, goes_on)| *goes_on).or(rows.first());
        let heir = heir.map(|(row, _)| row.unit_id.clone()).unwrap_or_default();
        for system in systems {
            if heir != old.unit_id && !moves.iter().any(|row| row.unit_id == system.unit_id) {
                moves.push(UnitAttribute {
                    valid_from: from.clone(),
                    parent_id: Some(heir.clone()),
                    ..system.clone()
                });
            }
        }
        moves.retain(|row| row.parent_id.as_ref() != Some(&old.unit_id));
        let goes_on = rows.iter().any(|(_, goes_on)| *goes_on);
        let (at, actor) = (self.now(), self.actor()?);
        self.desk_mut()?
            .case
            .command(&actor, "unit_split", CommandKind::Act, &at, |tx| {
                for department in &departments {
                    department.put(tx)?;
                }
                for (row, goes_on) in &rows {
                    if *goes_on {
                        put_dated(tx, row, &eve)?;
                    } else {
                        found(tx, UnitKind::Section, row)?;
                        let to = Some(row.unit_id.as_str());
                        unit_link::insert(tx, &link(SPLIT, &from, &old.unit_id, to, "")?)?;
                    }
                }
                if !goes_on {
                    end(tx, &old, &eve)?;
                }
                for system in &moves {
                    put_dated(tx, system, &eve)?;
                }
                Ok::<(), AppError>(())
            })?;
        self.units_on(on)
    }
}
