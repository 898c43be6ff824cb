//! Sections over the years: which of an earlier year went on as which of today.

use std::collections::HashMap;

use tenken_store::{
    Connection,
    table::{
        reception::Reception,
        unit_attribute::{self, UnitAttribute},
        unit_link::{self, UnitLink},
    },
};

use super::super::model::{City, CitySection};
use crate::{app::App, error::Result, office::SPLIT};

/// Which section of the newest year a unit of an earlier one went on as.
pub(super) struct Units {
    standing: HashMap<String, usize>,
    links: Vec<UnitLink>,
    names: Vec<UnitAttribute>,
}

impl Units {
    pub(super) fn read(app: &App, newest: &City) -> Result<Self> {
        let conn = app.desk()?.conn();
        let sections = newest.sections.iter().enumerate();
        Ok(Self {
            standing: sections
                .map(|(index, section)| (section.unit.clone(), index))
                .collect(),
            links: unit_link::all(conn)?,
            names: unit_attribute::all(conn)?,
        })
    }

    /// The section that stands, over mergers; none for one that ended or was split in several.
    pub(super) fn now(&self, unit: &str) -> Option<usize> {
        let mut unit = unit;
        for _ in 0..=self.links.len() {
            if let Some(found) = self.standing.get(unit) {
                return Some(*found);
            }
            let mut next = self
                .links
                .iter()
                .filter(|link| link.from_unit_id.as_deref() == Some(unit))
                .filter_map(|link| link.to_unit_id.as_deref());
            unit = next.next()?;
            if next.next().is_some() {
                return None;
            }
        }
        None
    }

    fn name(&self, unit: &str) -> String {
        newest_name(self.names.iter().filter(|row| row.unit_id == unit))
    }

    /// The section that this one was split from.
    pub(super) fn split_from(&self, unit: &str) -> String {
        self.links
            .iter()
            .find(|link| link.kind == SPLIT && link.to_unit_id.as_deref() == Some(unit))
            .and_then(|link| link.from_unit_id.as_deref())
            .map(|from| self.name(from))
            .unwrap_or_default()
    }
}

/// The name that a unit bears last.
pub(super) fn newest_name<'a>(rows: impl Iterator<Item = &'a UnitAttribute>) -> String {
    rows.max_by(|a, b| a.valid_from.cmp(&b.valid_from))
        .map(|row| row.name.clone())
        .unwrap_or_default()
}

/// Which unit went on as which, by dated links.
pub(in crate::city) fn successors(conn: &Connection) -> Result<HashMap<String, String>> {
    Ok(unit_link::all(conn)?
        .into_iter()
        .filter_map(|link| Some((link.from_unit_id?, link.to_unit_id?)))
        .collect())
}

/// The section a version counts for: by unit, by code, else the one that its unit went on as.
pub(in crate::city) fn place(
    sections: &[CitySection],
    row: &Reception,
    links: &HashMap<String, String>,
) -> Option<usize> {
    let by_unit = |unit: &str| sections.iter().position(|section| section.unit == unit);
    let mut unit = row.unit_id.clone();
    let direct = unit
        .as_deref()
        .and_then(by_unit)
        .or_else(|| sections.iter().position(|section| section.code == row.unit_code));
    if direct.is_some() {
        return direct;
    }
    for _ in 0..links.len() {
        unit = unit.and_then(|unit| links.get(&unit).cloned());
        if let Some(found) = unit.as_deref().and_then(by_unit) {
            return Some(found);
        }
    }
    None
}
