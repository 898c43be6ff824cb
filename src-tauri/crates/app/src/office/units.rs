//! Sections and systems of the body, dated (data.md 7).

use tenken_domain::{date::Day, text::normalise, vocabulary::UnitKind};
use tenken_store::{
    CommandKind, Connection, Transaction,
    table::{
        unit::{self, Unit},
        unit_attribute::{self, UnitAttribute},
    },
};

use crate::{
    app::App,
    desk::required,
    error::{AppError, Result},
    host::fresh_id,
    wire::{OfficeView, SectionSaveRequest, SystemSaveRequest},
};

/// A system as it is on a day.
#[derive(Debug, Clone)]
pub(crate) struct SystemUnit {
    pub id: String,
    pub code: String,
    pub name: String,
    pub manager_title: String,
    pub manager_name: String,
}

/// A section as it is on a day.
#[derive(Debug, Clone)]
pub(crate) struct SectionUnit {
    pub id: String,
    pub code: String,
    pub name: String,
    pub department_name: String,
    pub department_code: String,
    pub head_title: String,
    pub head_name: String,
    pub systems: Vec<SystemUnit>,
}

/// All sections on a day, in order of code, with their systems.
pub(crate) fn sections_on(conn: &Connection, day: Day) -> Result<Vec<SectionUnit>> {
    let rows = unit_attribute::on_day(conn, &day.to_string())?;
    let kind_of =
        |id: &str| -> Result<String> { Ok(unit::get(conn, id)?.map(|u| u.kind).unwrap_or_default()) };
    let mut sections = Vec::new();
    for row in &rows {
        if kind_of(&row.unit_id)? != UnitKind::Section.as_str() {
            continue;
        }
        let department = row
            .parent_id
            .as_ref()
            .and_then(|id| rows.iter().find(|r| &r.unit_id == id));
        let mut systems = Vec::new();
        for system in rows.iter().filter(|r| r.parent_id.as_ref() == Some(&row.unit_id)) {
            if matches!(kind_of(&system.unit_id)?.as_str(), "system" | "network") {
                systems.push(SystemUnit {
                    id: system.unit_id.clone(),
                    code: system.code.clone(),
                    name: system.name.clone(),
                    manager_title: system.head_title.clone(),
                    manager_name: system.contact.clone(),
                });
            }
        }
        sections.push(SectionUnit {
            id: row.unit_id.clone(),
            code: row.code.clone(),
            name: row.name.clone(),
            department_name: department.map(|d| d.name.clone()).unwrap_or_default(),
            department_code: department.map(|d| d.code.clone()).unwrap_or_default(),
            head_title: row.head_title.clone(),
            head_name: row.contact.clone(),
            systems,
        });
    }
    sections.sort_by(|a, b| a.code.cmp(&b.code));
    Ok(sections)
}

impl App {
    /// Adds or changes a section; a change holds from today.
    pub fn section_save(&mut self, request: &SectionSaveRequest) -> Result<OfficeView> {
        self.assert_office()?;
        let today = self.today()?;
        let (code, name) = (
            required("unit-code", &request.code)?,
            required("unit-name", &request.name)?,
        );
        let rows = unit_attribute::on_day(self.desk()?.conn(), &today.to_string())?;
        assert_code_free(&rows, request.unit.as_deref(), &code)?;
        let department = normalise(request.department_name.trim())?;
        let parent = department_of(&rows, &department)?;
        let made_department = match (&parent, department.is_empty()) {
            (None, false) => Some((fresh_id("unit")?, department)),
            _ => None,
        };
        let row = UnitAttribute {
            unit_id: request.unit.clone().unwrap_or(fresh_id("unit")?),
            valid_from: first_day(today),
            sort_key: code.clone(),
            code,
            name,
            parent_id: made_department.as_ref().map(|(id, _)| id.clone()).or(parent),
            head_title: normalise(request.head_title.trim())?,
            contact: normalise(request.head_name.trim())?,
            ..UnitAttribute::default()
        };
        let is_new = request.unit.is_none();
        let (at, actor) = (self.now(), self.actor()?);
        let from = first_day(today);
        self.desk_mut()?
            .case
            .command(&actor, "section_save", CommandKind::Act, &at, |tx| {
                if let Some((id, name)) = &made_department {
                    let made = UnitAttribute {
                        unit_id: id.clone(),
                        valid_from: from.clone(),
                        name: name.clone(),
                        sort_key: row.code.clone(),
                        ..UnitAttribute::default()
                    };
                    put_unit(tx, UnitKind::Department, &made, true, today)?;
                }
                put_unit(tx, UnitKind::Section, &row, is_new, today)
            })?;
        self.office_view()
    }

    /// Adds or changes a system of a section.
    pub fn system_save(&mut self, request: &SystemSaveRequest) -> Result<OfficeView> {
        self.assert_office()?;
        let today = self.today()?;
        let (code, name) = (
            required("system-code", &request.code)?,
            required("system-name", &request.name)?,
        );
        let rows = unit_attribute::on_day(self.desk()?.conn(), &today.to_string())?;
        if !rows.iter().any(|row| row.unit_id == request.section) {
            return Err(AppError::NotFound {
                what: "unit",
                id: request.section.clone(),
            });
        }
        assert_code_free(&rows, request.unit.as_deref(), &code)?;
        let row = UnitAttribute {
            unit_id: request.unit.clone().unwrap_or(fresh_id("unit")?),
            valid_from: first_day(today),
            sort_key: code.clone(),
            code,
            name,
            parent_id: Some(request.section.clone()),
            head_title: normalise(request.manager_title.trim())?,
            contact: normalise(request.manager_name.trim())?,
            ..UnitAttribute::default()
        };
        let is_new = request.unit.is_none();
        let (at, actor) = (self.now(), self.actor()?);
        self.desk_mut()?
            .case
            .command(&actor, "system_save", CommandKind::Act, &at, |tx| {
                put_unit(tx, UnitKind::System, &row, is_new, today)
            })?;
        self.office_view()
    }

    pub(crate) fn assert_office(&self) -> Result<()> {
        if self.desk()?.case.kind().code() == "office" {
            Ok(())
        } else {
            Err(AppError::WrongCaseKind { needed: "office" })
        }
    }
}

/// The unit id of the department of this name.
pub(super) fn department_of(rows: &[UnitAttribute], name: &str) -> Result<Option<String>> {
    let name = normalise(name.trim())?;
    let found = rows
        .iter()
        .find(|row| row.name == name && row.parent_id.is_none());
    Ok(found.map(|row| row.unit_id.clone()))
}

/// A unit founded now holds from the first day of the fiscal year, so that the year's round has it.
fn first_day(today: Day) -> String {
    format!("{}-04-01", today.fiscal_year())
}

fn assert_code_free(rows: &[UnitAttribute], unit: Option<&str>, code: &str) -> Result<()> {
    let is_taken = rows
        .iter()
        .any(|row| row.code == code && Some(row.unit_id.as_str()) != unit);
    if is_taken {
        Err(AppError::CodeTaken {
            value: code.to_owned(),
        })
    } else {
        Ok(())
    }
}

/// A new unit with its first attributes; or the attributes from today on, the earlier ones ending yesterday.
fn put_unit(
    tx: &Transaction<'_>,
    kind: UnitKind,
    row: &UnitAttribute,
    is_new: bool,
    today: Day,
) -> Result<()> {
    if is_new {
        unit::insert(
            tx,
            &Unit {
                id: row.unit_id.clone(),
                kind: kind.to_string(),
                note: String::new(),
            },
        )?;
        return Ok(unit_attribute::insert(tx, row)?);
    }
    let known = unit_attribute::of_unit(tx, &row.unit_id)?;
    let Some(last) = known.last() else {
        return Err(AppError::NotFound {
            what: "unit",
            id: row.unit_id.clone(),
        });
    };
    // Within its first year a unit is corrected in place; later changes are dated.
    if last.valid_from >= first_day(today) || last.valid_from == today.to_string() {
        let same = UnitAttribute {
            valid_from: last.valid_from.clone(),
            ..row.clone()
        };
        unit_attribute::update(tx, &same)?;
        return Ok(());
    }
    let yesterday = today.plus_days(-1).map(|day| day.to_string());
    unit_attribute::update(
        tx,
        &UnitAttribute {
            valid_to: yesterday,
            ..last.clone()
        },
    )?;
    Ok(unit_attribute::insert(
        tx,
        &UnitAttribute {
            valid_from: today.to_string(),
            ..row.clone()
        },
    )?)
}
