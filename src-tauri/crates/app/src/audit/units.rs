//! Names of auditees, whatever kind of unit they are.

use std::collections::BTreeMap;

use tenken_domain::vocabulary::UnitKind;
use tenken_store::{
    Connection,
    table::{
        auditee::{self, Auditee},
        person, unit,
        unit_attribute::{self, UnitAttribute},
    },
};

use super::{output::joined, stored, there};
use crate::{error::Result, output::say};

/// The units of a case with their newest attributes.
pub(crate) struct Units {
    rows: BTreeMap<String, UnitAttribute>,
    kinds: BTreeMap<String, String>,
    auditees: BTreeMap<String, Auditee>,
    /// Name of the head by unit.
    heads: BTreeMap<String, String>,
}

impl Units {
    pub(crate) fn read(conn: &Connection) -> Result<Self> {
        let mut rows = unit_attribute::all(conn)?;
        rows.sort_by(|a, b| a.valid_from.cmp(&b.valid_from));
        let names: BTreeMap<String, String> = person::all(conn)?
            .into_iter()
            .map(|row| (row.id, row.name))
            .collect();
        let heads = rows.iter().filter_map(|row| {
            let name = names.get(row.head_person_id.as_ref()?)?;
            Some((row.unit_id.clone(), name.clone()))
        });
        Ok(Self {
            heads: heads.collect(),
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

    /// 福祉部高齢福祉課長, of a system the head of the section that owns it.
    pub(crate) fn head_post(&self, id: &str) -> String {
        let kind = self.kind(id);
        let owner = self.row(id).and_then(|row| row.parent_id.clone());
        let owner = owner.filter(|_| kind == UnitKind::System.as_str() || kind == UnitKind::Network.as_str());
        let of = owner.as_deref().unwrap_or(id);
        let title = [id, of].into_iter().find_map(|id| {
            let title = self.row(id).map(|row| row.head_title.clone());
            title.filter(|title| !title.is_empty())
        });
        let Some(title) = title else {
            return say("letter-head-of", &[("unit", &self.full(of))]);
        };
        if kind == UnitKind::Contractor.as_str() {
            return [self.full(of), title].join("　").trim().to_owned();
        }
        joined(&self.full(of), &title)
    }

    /// 高齢福祉課長　佐藤　美佐子; empty while the head is not known by name.
    pub(crate) fn head_named(&self, id: &str) -> String {
        let (Some(row), Some(name)) = (self.row(id), self.heads.get(id)) else {
            return String::new();
        };
        let post = if row.head_title.is_empty() {
            say("letter-head-of", &[("unit", &row.name)])
        } else {
            joined(&row.name, &row.head_title)
        };
        [post.as_str(), name].join("　")
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
