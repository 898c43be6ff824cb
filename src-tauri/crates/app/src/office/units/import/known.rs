//! The organisation of a day, as a file is compared with it.

use std::collections::BTreeMap;

use tenken_domain::date::Day;
use tenken_store::{
    Connection,
    table::{
        round_target::RoundTarget,
        unit_attribute::{self, UnitAttribute},
    },
};

use crate::{error::Result, office::units::kinds};

/// The organisation of the day, as the plan looks things up in it.
pub(super) struct Known {
    pub on: String,
    /// Rows of the day by kind.
    pub sections: Vec<UnitAttribute>,
    pub systems: Vec<UnitAttribute>,
    pub departments: Vec<UnitAttribute>,
    /// First later day of a unit that changes after the day, and codes that are in use only later.
    pub later: BTreeMap<String, String>,
    pub later_codes: BTreeMap<String, String>,
    /// 対象外 and its reason in the round, by unit.
    pub targets: Option<BTreeMap<String, RoundTarget>>,
}

impl Known {
    /// `targets` are those of the round that the day belongs to, if there is one.
    pub(super) fn load(conn: &Connection, on: Day, targets: Option<Vec<RoundTarget>>) -> Result<Self> {
        let on = on.to_string();
        let kinds = kinds(conn)?;
        let (mut sections, mut systems, mut departments) = (Vec::new(), Vec::new(), Vec::new());
        for row in unit_attribute::on_day(conn, &on)? {
            match kinds.get(&row.unit_id).map(String::as_str) {
                Some("section") => sections.push(row),
                Some("system" | "network") => systems.push(row),
                Some("department") => departments.push(row),
                _ => {}
            }
        }
        let (mut later, mut later_codes) = (BTreeMap::new(), BTreeMap::new());
        for row in unit_attribute::all(conn)? {
            let begins = (row.valid_from > on).then(|| row.valid_from.clone());
            let ends = row.valid_to.filter(|to| *to >= on && row.valid_from <= on);
            if let Some(day) = begins.clone() {
                later_codes.insert(row.code, day);
            }
            if let Some(day) = begins.or(ends) {
                later.insert(row.unit_id, day);
            }
        }
        let by_unit =
            |rows: Vec<RoundTarget>| rows.into_iter().map(|row| (row.unit_id.clone(), row)).collect();
        Ok(Self {
            on,
            sections,
            systems,
            departments,
            later,
            later_codes,
            targets: targets.map(by_unit),
        })
    }
}
