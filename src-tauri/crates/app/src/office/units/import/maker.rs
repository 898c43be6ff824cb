//! New rows of the organisation from the rows of a file.

use std::collections::{BTreeMap, BTreeSet};

use tenken_store::table::unit_attribute::UnitAttribute;

use super::{
    check::{check, differing, truth},
    known::Known,
    plan::{Exclusion, Planned},
    rows::Row,
};
use crate::{error::Result, host::fresh_id};

/// Goes through the rows of a file.
pub(super) struct Maker<'a> {
    known: &'a Known,
    pub rows: Vec<Planned>,
    /// Departments, and whether each is new.
    pub departments: Vec<(UnitAttribute, bool)>,
    /// Units that the file names.
    pub named: BTreeSet<String>,
    /// Unit id of a section by code or name, with those of the file.
    owners: BTreeMap<String, String>,
}

impl<'a> Maker<'a> {
    pub(super) fn new(known: &'a Known) -> Self {
        let names = known
            .sections
            .iter()
            .map(|row| (row.name.clone(), row.unit_id.clone()));
        let codes = known
            .sections
            .iter()
            .map(|row| (row.code.clone(), row.unit_id.clone()));
        Self {
            known,
            rows: Vec::new(),
            departments: Vec::new(),
            named: BTreeSet::new(),
            // A code goes before a name that reads the same.
            owners: names.chain(codes).collect(),
        }
    }

    pub(super) fn sections(&mut self, rows: Vec<Row>) -> Result<()> {
        let mut first: BTreeMap<String, i64> = BTreeMap::new();
        for mut row in rows {
            let code = row.said("code").to_owned();
            let old = self.section_of(&mut row, &code);
            if let Some(old) = &old {
                self.named.insert(old.unit_id.clone());
            }
            check(&mut row, "code", "name", &mut first);
            if self.known.systems.iter().any(|system| system.code == code) {
                row.fail("code-other", &code);
            }
            self.check_later(&mut row, old.as_ref(), &code);
            let excluded = self.excluded(&mut row, old.as_ref());
            if row.fault.is_some() {
                self.refuse(row);
                continue;
            }
            let parent = self.department(&row, &code)?;
            let base = match &old {
                Some(old) => old.clone(),
                None => UnitAttribute {
                    unit_id: fresh_id("unit")?,
                    ..UnitAttribute::default()
                },
            };
            let taken = |field: &str, was: &str| row.get(field).unwrap_or(was).to_owned();
            let unit = UnitAttribute {
                valid_from: self.known.on.clone(),
                valid_to: None,
                sort_key: code.clone(),
                name: row.said("name").to_owned(),
                parent_id: if row.get("department").is_some() || row.get("department-code").is_some() {
                    parent
                } else {
                    base.parent_id.clone()
                },
                head_title: taken("head-title", &base.head_title),
                contact: taken("head-name", &base.contact),
                code: code.clone(),
                ..base
            };
            self.owners.insert(unit.name.clone(), unit.unit_id.clone());
            self.owners.insert(code, unit.unit_id.clone());
            let mut changes = old
                .as_ref()
                .map(|old| self.section_changes(old, &unit))
                .unwrap_or_default();
            if let Some(to) = &excluded {
                let to = match to {
                    Exclusion::Out(reason) => reason.clone(),
                    Exclusion::In => String::new(),
                };
                changes.push(["excluded".to_owned(), String::new(), to]);
            }
            self.rows.push(Planned {
                row,
                changes,
                is_new: old.is_none(),
                unit: Some(unit),
                excluded,
            });
        }
        Ok(())
    }

    pub(super) fn systems(&mut self, rows: Vec<Row>) -> Result<()> {
        let mut first: BTreeMap<String, i64> = BTreeMap::new();
        for mut row in rows {
            let code = row.said("system-code").to_owned();
            let old = self
                .known
                .systems
                .iter()
                .find(|known| known.code == code)
                .cloned();
            if let Some(old) = &old {
                self.named.insert(old.unit_id.clone());
            }
            check(&mut row, "system-code", "system-name", &mut first);
            if self.owners.contains_key(&code) {
                row.fail("code-other", &code);
            }
            self.check_later(&mut row, old.as_ref(), &code);
            let (owner_code, owner_name) = (row.said("owner-code").to_owned(), row.said("owner").to_owned());
            let wanted = if owner_code.is_empty() {
                owner_name
            } else {
                owner_code
            };
            let owner = match (&old, wanted.as_str()) {
                (Some(old), "") => old.parent_id.clone(),
                _ => self.owners.get(&wanted).cloned(),
            };
            if owner.is_none() {
                row.fail("owner-unknown", wanted);
            }
            if row.fault.is_some() {
                self.refuse(row);
                continue;
            }
            let base = match &old {
                Some(old) => old.clone(),
                None => UnitAttribute {
                    unit_id: fresh_id("unit")?,
                    ..UnitAttribute::default()
                },
            };
            let unit = UnitAttribute {
                valid_from: self.known.on.clone(),
                valid_to: None,
                sort_key: code.clone(),
                code,
                name: row.said("system-name").to_owned(),
                parent_id: owner,
                head_title: row.get("manager-title").unwrap_or(&base.head_title).to_owned(),
                contact: row.get("manager-name").unwrap_or(&base.contact).to_owned(),
                ..base
            };
            let changes = old
                .as_ref()
                .map(|old| self.system_changes(old, &unit))
                .unwrap_or_default();
            self.rows.push(Planned {
                row,
                changes,
                is_new: old.is_none(),
                unit: Some(unit),
                excluded: None,
            });
        }
        Ok(())
    }

    fn refuse(&mut self, row: Row) {
        self.rows.push(Planned {
            row,
            changes: Vec::new(),
            unit: None,
            is_new: false,
            excluded: None,
        });
    }

    /// The section of a code, or of the code that it had before.
    fn section_of(&self, row: &mut Row, code: &str) -> Option<UnitAttribute> {
        let by = |code: &str| {
            self.known
                .sections
                .iter()
                .find(|known| known.code == code)
                .cloned()
        };
        let former = row.said("former-code").to_owned();
        match (by(code), former.is_empty()) {
            (None, false) => {
                let old = by(&former);
                if old.is_none() {
                    row.fail("former-unknown", former);
                }
                old
            }
            (found, _) => found,
        }
    }

    fn check_later(&self, row: &mut Row, old: Option<&UnitAttribute>, code: &str) {
        let later = match old {
            Some(old) => self.known.later.get(&old.unit_id),
            None => self.known.later_codes.get(code),
        };
        if let Some(day) = later {
            row.fail("later-change", day);
        }
    }

    /// Unit id of the department that a row names; one that is not there is made, one of another name renamed.
    fn department(&mut self, row: &Row, sort_key: &str) -> Result<Option<String>> {
        let (code, name) = (row.said("department-code"), row.said("department"));
        let made = self.departments.iter().map(|(made, _)| made);
        let all = || made.clone().chain(&self.known.departments);
        if let Some(found) = all().find(|known| !name.is_empty() && known.name == name) {
            return Ok(Some(found.unit_id.clone()));
        }
        let by_code = all()
            .find(|known| !code.is_empty() && known.code == code)
            .cloned();
        match by_code {
            Some(found) if name.is_empty() => Ok(Some(found.unit_id)),
            Some(found) => {
                let id = found.unit_id.clone();
                let renamed = UnitAttribute {
                    valid_from: self.known.on.clone(),
                    valid_to: None,
                    name: name.to_owned(),
                    ..found
                };
                self.departments.push((renamed, false));
                Ok(Some(id))
            }
            None if name.is_empty() => Ok(None),
            None => {
                let made = UnitAttribute {
                    unit_id: fresh_id("unit")?,
                    valid_from: self.known.on.clone(),
                    code: code.to_owned(),
                    name: name.to_owned(),
                    sort_key: if code.is_empty() { sort_key } else { code }.to_owned(),
                    ..UnitAttribute::default()
                };
                let id = made.unit_id.clone();
                self.departments.push((made, true));
                Ok(Some(id))
            }
        }
    }

    fn department_name(&self, id: Option<&String>) -> String {
        let made = self.departments.iter().map(|(made, _)| made);
        let mut all = made.chain(&self.known.departments);
        id.and_then(|id| all.find(|row| &row.unit_id == id))
            .map(|row| row.name.clone())
            .unwrap_or_default()
    }

    fn section_changes(&self, old: &UnitAttribute, new: &UnitAttribute) -> Vec<[String; 3]> {
        let was = self
            .known
            .departments
            .iter()
            .find(|row| Some(&row.unit_id) == old.parent_id.as_ref());
        let department = was.map(|row| row.name.clone()).unwrap_or_default();
        differing([
            ("code", old.code.clone(), new.code.clone()),
            ("name", old.name.clone(), new.name.clone()),
            (
                "department",
                department,
                self.department_name(new.parent_id.as_ref()),
            ),
            ("head-title", old.head_title.clone(), new.head_title.clone()),
            ("head-name", old.contact.clone(), new.contact.clone()),
        ])
    }

    fn system_changes(&self, old: &UnitAttribute, new: &UnitAttribute) -> Vec<[String; 3]> {
        let owner = |id: Option<&String>| {
            let planned = self.rows.iter().filter_map(|planned| planned.unit.as_ref());
            let mut all = planned.chain(&self.known.sections);
            id.and_then(|id| all.find(|row| &row.unit_id == id))
                .map(|row| row.name.clone())
                .unwrap_or_default()
        };
        let is_moved = old.parent_id != new.parent_id;
        let owners = if is_moved {
            (owner(old.parent_id.as_ref()), owner(new.parent_id.as_ref()))
        } else {
            (String::new(), String::new())
        };
        differing([
            ("name", old.name.clone(), new.name.clone()),
            ("owner", owners.0, owners.1),
            ("manager-title", old.head_title.clone(), new.head_title.clone()),
            ("manager-name", old.contact.clone(), new.contact.clone()),
            ("code", String::new(), String::new()),
        ])
    }

    /// What a row says about 対象外, where that is news.
    fn excluded(&self, row: &mut Row, old: Option<&UnitAttribute>) -> Option<Exclusion> {
        let wish = match (row.get("excluded"), row.get("target")) {
            (Some("対象外"), _) => Some((true, "対象外".to_owned())),
            (Some(text), _) => truth(text).map(|is_excluded| (is_excluded, text.to_owned())),
            (None, Some("") | None) => return None,
            (None, Some("対象")) => Some((false, String::new())),
            (None, Some("対象外")) => Some((true, String::new())),
            (None, Some(text)) => truth(text).map(|is_target| (!is_target, text.to_owned())),
        };
        let Some((is_excluded, text)) = wish else {
            let field = if row.get("excluded").is_some() {
                "excluded"
            } else {
                "target"
            };
            let value = row.said(field).to_owned();
            row.fail("excluded-unknown", value);
            return None;
        };
        let reason = row.said("reason").to_owned();
        if is_excluded && reason.is_empty() {
            row.fail("reason-empty", "");
            return None;
        }
        let Some(targets) = &self.known.targets else {
            if is_excluded {
                row.warn("no-round", &text);
            }
            return None;
        };
        let now = old
            .and_then(|old| targets.get(&old.unit_id))
            .filter(|row| row.state == "excluded");
        match (now, is_excluded) {
            (None, true) => Some(Exclusion::Out(reason)),
            (Some(now), true) if now.reason != reason => Some(Exclusion::Out(reason)),
            (Some(_), false) => Some(Exclusion::In),
            _ => None,
        }
    }
}
