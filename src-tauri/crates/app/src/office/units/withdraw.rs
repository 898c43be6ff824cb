//! The counter-act of a change of units: everything that one day brought to a group of units is taken back, as long as
//! nothing rests on it.

use std::collections::BTreeSet;

use tenken_domain::date::Day;
use tenken_store::{
    CommandKind, Connection,
    table::{
        exception_grant, parcel_log, reception, round_target, unit,
        unit_attribute::{self, UnitAttribute},
        unit_link::{self, UnitLink},
    },
};

use super::{ABOLITION, day_and_eve};
use crate::{
    app::App,
    error::{AppError, Result},
    host::day_in_japan,
    office::OfficeError,
    wire::{UnitWithdrawRequest, UnitsView},
};

/// What a day brought to a group of units.
struct Group {
    links: Vec<UnitLink>,
    /// Every row of each unit, oldest first.
    units: Vec<Vec<UnitAttribute>>,
}

impl App {
    /// Takes back what changed about a section on a day: its rename, merger, split or abolition, with everything that
    /// came with it.
    pub fn unit_withdraw(&mut self, request: &UnitWithdrawRequest) -> Result<UnitsView> {
        self.assert_office()?;
        let (on, eve) = day_and_eve("unit-on", &request.on)?;
        let (day, eve) = (on.to_string(), eve.to_string());
        let group = group_of(self.desk()?.conn(), &request.unit, &day, &eve)?;
        group.assert_last(&day)?;
        let count = group.resting(self.desk()?.conn(), on)?;
        if count > 0 {
            return Err(OfficeError::ChangeRests { count }.into());
        }
        let (at, actor) = (self.now(), self.actor()?);
        self.desk_mut()?
            .case
            .command(&actor, "unit_withdraw", CommandKind::Act, &at, |tx| {
                for link in &group.links {
                    unit_link::delete(tx, &link.id)?;
                }
                for rows in &group.units {
                    let is_begun = |row: &&UnitAttribute| row.valid_from == day;
                    for row in rows.iter().filter(is_begun) {
                        unit_attribute::delete(tx, &row.unit_id, &row.valid_from)?;
                    }
                    for row in rows.iter().filter(|row| row.valid_to.as_deref() == Some(&eve)) {
                        let again = UnitAttribute {
                            valid_to: None,
                            ..row.clone()
                        };
                        unit_attribute::update(tx, &again)?;
                    }
                }
                for id in group.founded(&day) {
                    unit::delete(tx, id)?;
                }
                Ok::<(), AppError>(())
            })?;
        self.units_on(on)
    }
}

/// The units that a change of that day hangs together.
fn group_of(conn: &Connection, unit: &str, day: &str, eve: &str) -> Result<Group> {
    let links: Vec<UnitLink> = unit_link::all(conn)?
        .into_iter()
        .filter(|link| link.on_date == day)
        .collect();
    let all = unit_attribute::all(conn)?;
    let touches = |row: &UnitAttribute| row.valid_from == day || row.valid_to.as_deref() == Some(eve);
    let mut ids: BTreeSet<String> = [unit.to_owned()].into();
    loop {
        let size = ids.len();
        for link in links.iter().filter(|link| link.kind != ABOLITION) {
            let ends = [&link.from_unit_id, &link.to_unit_id];
            if ends
                .iter()
                .any(|end| end.as_ref().is_some_and(|id| ids.contains(id)))
            {
                ids.extend(ends.into_iter().flatten().cloned());
            }
        }
        // Systems that moved or ended with their section, or that were founded with it.
        let is_known_before = |id: &str| {
            all.iter()
                .any(|row| row.unit_id == id && row.valid_from.as_str() < day)
        };
        let moved = all.iter().filter(|row| {
            let parent = row.parent_id.as_ref().filter(|parent| ids.contains(*parent));
            touches(row)
                && parent.is_some_and(|parent| is_known_before(&row.unit_id) || !is_known_before(parent))
        });
        ids.extend(moved.map(|row| row.unit_id.clone()).collect::<Vec<_>>());
        if ids.len() == size {
            break;
        }
    }
    let units: Vec<Vec<UnitAttribute>> = ids
        .iter()
        .map(|id| {
            let mut rows: Vec<_> = all.iter().filter(|row| &row.unit_id == id).cloned().collect();
            rows.sort_by(|a, b| a.valid_from.cmp(&b.valid_from));
            rows
        })
        .collect();
    if !units.iter().flatten().any(touches) {
        return Err(AppError::NotFound {
            what: "unit",
            id: unit.to_owned(),
        });
    }
    let is_ours = |link: &UnitLink| {
        [&link.from_unit_id, &link.to_unit_id]
            .into_iter()
            .flatten()
            .any(|id| ids.contains(id))
    };
    let links = links.into_iter().filter(is_ours).collect();
    Ok(Group { links, units })
}

impl Group {
    /// Nothing changed these units after that day.
    fn assert_last(&self, day: &str) -> Result<()> {
        let later =
            self.units.iter().flatten().find(|row| {
                row.valid_from.as_str() > day || row.valid_to.as_deref().is_some_and(|to| to >= day)
            });
        match later {
            None => Ok(()),
            Some(row) => Err(OfficeError::ChangeLater {
                unit: row.name.clone(),
                on: row.valid_to.clone().unwrap_or_else(|| row.valid_from.clone()),
            }
            .into()),
        }
    }

    /// Requests, submissions and exceptions of these units since that day.
    fn resting(&self, conn: &Connection, day: Day) -> Result<usize> {
        let ids: BTreeSet<&str> = self
            .units
            .iter()
            .flatten()
            .map(|row| row.unit_id.as_str())
            .collect();
        let begun = day.to_string();
        let codes: BTreeSet<&str> = self
            .units
            .iter()
            .flatten()
            .filter(|row| row.valid_from == begun)
            .map(|row| row.code.as_str())
            .collect();
        let is_since = |at: &str| local_day(at).is_some_and(|at| at >= day);
        let receptions = reception::all(conn)?
            .into_iter()
            .filter(|row| is_since(&row.received_at))
            .filter(|row| {
                let units = [&row.unit_id, &row.system_unit_id];
                units.into_iter().flatten().any(|id| ids.contains(id.as_str()))
            })
            .count();
        let requests = parcel_log::of_direction(conn, "out")?
            .into_iter()
            .filter(|log| is_since(&log.at) && codes.contains(log.unit_code.as_str()))
            .count();
        let founded = self.founded(&begun);
        let exceptions = exception_grant::all(conn)?
            .into_iter()
            .filter(|row| row.unit_id.as_deref().is_some_and(|id| founded.contains(id)))
            .count();
        let targets = round_target::all(conn)?
            .into_iter()
            .filter(|row| founded.contains(row.unit_id.as_str()))
            .count();
        Ok(receptions + requests + exceptions + targets)
    }

    /// Units that were not there before that day.
    fn founded(&self, day: &str) -> BTreeSet<&str> {
        let new = self
            .units
            .iter()
            .filter(|rows| rows.iter().all(|row| row.valid_from == day));
        new.flatten().map(|row| row.unit_id.as_str()).collect()
    }
}

/// Day in Japan of a stored time.
fn local_day(at: &str) -> Option<Day> {
    let format = &time::format_description::well_known::Rfc3339;
    day_in_japan(time::OffsetDateTime::parse(at, format).ok()?)
}
