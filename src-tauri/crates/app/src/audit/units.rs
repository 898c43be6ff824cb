//! Names of auditees, whatever kind of unit they are.

use std::collections::BTreeMap;

use tenken_domain::vocabulary::UnitKind;
use tenken_store::{
    Connection,
    table::{
        auditee::{self, Auditee},
        unit,
        unit_attribute::{self, UnitAttribute},
    },
};

use super::{stored, there};
use crate::error::Result;

/// The units of a case with their newest attributes.
pub(crate) struct Units {
    rows: BTreeMap<String, UnitAttribute>,
    kinds: BTreeMap<String, String>,
    auditees: BTreeMap<String, Auditee>,
}

impl Units {
    pub(crate) fn read(conn: &Connection) -> Result<Self> {
        let mut rows = unit_attribute::all(conn)?;
        rows.sort_by(|a, b| a.valid_from.cmp(&b.valid_from));
        Ok(Self {
            rows: rows.into_iter().map(|row| (row.unit_id.clone(), row)).collect(),
            kinds: unit::all(conn)?
                .into_iter()
                .map(|row| (row.id, row.kind))
                .collect(),
            auditees: auditee::all(conn)?
                .into_iter()
                .map(|row| (row.unit_id.clone(), row))
                .collect(),
        })
    }

    pub(crate) fn row(&self, id: &str) -> Option<&UnitAttribute> {
        self.rows.get(id)
    }

    pub(crate) fn name(&self, id: &str) -> String {
        self.rows.get(id).map(|row| row.name.clone()).unwrap_or_default()
    }

    /// The unit that has this code now.
    pub(crate) fn by_code(&self, code: &str) -> Option<String> {
        let found = self.rows.values().find(|row| row.code == code)?;
        Some(found.unit_id.clone())
    }

    /// 福祉部高齢福祉課; what stands in no department by its name alone.
    pub(crate) fn full(&self, id: &str) -> String {
        let above = self.rows.get(id).and_then(|row| row.parent_id.clone());
        let above = above.filter(|id| self.kind(id) == UnitKind::Department.as_str());
        format!(
            "{}{}",
            above.map_or_else(String::new, |id| self.name(&id)),
            self.name(id)
        )
    }

    pub(crate) fn code(&self, id: &str) -> String {
        self.rows.get(id).map(|row| row.code.clone()).unwrap_or_default()
    }

    pub(crate) fn kind(&self, id: &str) -> &str {
        self.kinds.get(id).map_or("", String::as_str)
    }

    pub(crate) fn auditee(&self, id: &str) -> Result<&Auditee> {
        there(self.auditees.get(id), "auditee", id)
    }

    /// Auditees in order of code.
    pub(crate) fn auditees(&self) -> Vec<&Auditee> {
        let mut found: Vec<_> = self.auditees.values().collect();
        found.sort_by_key(|row| self.code(&row.unit_id));
        found
    }

    /// The contractors above, nearest first; a chain that bites its tail ends.
    pub(crate) fn chain(&self, id: &str) -> Vec<String> {
        let mut chain: Vec<String> = Vec::new();
        let mut at = id.to_owned();
        while let Some(upper) = self
            .auditees
            .get(&at)
            .and_then(|row| row.upper_unit_id.clone())
            .filter(|upper| upper != id && !chain.contains(upper))
        {
            chain.push(upper.clone());
            at = upper;
        }
        chain
    }

    /// The unit, what stands above it, the section that owns the system or ordered the work.
    pub(crate) fn around(&self, id: &str) -> Vec<String> {
        let mut found = vec![id.to_owned()];
        found.extend(self.chain(id));
        let mut at = 0;
        while let Some(unit) = found.get(at).cloned() {
            let row = self.rows.get(&unit);
            let above = [
                row.and_then(|row| row.parent_id.clone()),
                row.and_then(|row| row.system_owner_unit_id.clone()),
                self.auditees
                    .get(&unit)
                    .and_then(|row| row.orderer_unit_id.clone()),
            ];
            for unit in above.into_iter().flatten() {
                if !found.contains(&unit) {
                    found.push(unit);
                }
            }
            at += 1;
        }
        found
    }

    /// Role codes that the head holds.
    pub(crate) fn roles(&self, id: &str) -> Result<Vec<String>> {
        match self.auditees.get(id) {
            Some(row) => stored("roles", &row.roles_json),
            None => Ok(Vec::new()),
        }
    }
}
