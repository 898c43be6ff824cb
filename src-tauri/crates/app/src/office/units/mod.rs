//! Sections and systems of the body, dated (data.md 7).

mod abolish;
mod change;
mod history;
pub(crate) mod import;
mod merge;
mod save;
mod split;
mod withdraw;

pub(crate) use save::{first_day, put_unit};

use std::collections::BTreeMap;

use tenken_domain::{
    date::Day,
    text::normalise,
    vocabulary::{Role, UnitKind},
};
use tenken_store::{
    Connection, Transaction,
    table::{
        unit::{self, Unit},
        unit_attribute::{self, UnitAttribute},
        unit_link::UnitLink,
    },
};

use crate::{
    app::App,
    audit::joined,
    desk::meta,
    error::{AppError, Result},
    host::fresh_id,
    office::OfficeError,
    output::say,
};

/// Kinds of link between units (`unit_link.kind`).
const MERGER: &str = "merger";
pub(crate) const SPLIT: &str = "split";
const ABOLITION: &str = "abolition";

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

impl App {
    /// Who sends what the office sends: デジタル推進部情報政策課長　水野　隆之 as the organisation of today names the head of the
    /// section that the office is, else the post alone.
    pub(crate) fn office_sender(&self) -> Result<String> {
        let office = self.meta_value(meta::OFFICE)?.unwrap_or_default();
        let titles = &self.desk()?.body.titles;
        let own = titles.get(&Role::Secretariat).and_then(|own| own.post.as_deref());
        let post = own.map_or_else(
            || say("letter-sender", &[("office", &office)]),
            |post| joined(&office, post),
        );
        let sections = sections_on(self.desk()?.conn(), self.today()?)?;
        let own = sections
            .iter()
            .find(|one| format!("{}{}", one.department_name, one.name) == office || one.name == office);
        let named = own.filter(|own| !own.head_name.trim().is_empty());
        Ok(named.map_or_else(
            || post.clone(),
            |own| {
                let post = match own.head_title.as_str() {
                    "" => post.clone(),
                    title => joined(&office, title),
                };
                format!("{post}　{}", own.head_name)
            },
        ))
    }
}

/// Kind of every unit by its id.
fn kinds(conn: &Connection) -> Result<BTreeMap<String, String>> {
    let all = unit::all(conn)?;
    Ok(all.into_iter().map(|unit| (unit.id, unit.kind)).collect())
}

/// All sections on a day, in order of code, with their systems.
pub(crate) fn sections_on(conn: &Connection, day: Day) -> Result<Vec<SectionUnit>> {
    let rows = unit_attribute::on_day(conn, &day.to_string())?;
    let kinds = kinds(conn)?;
    let kind_of = |row: &UnitAttribute| kinds.get(&row.unit_id).map_or("", String::as_str);
    let by_id: BTreeMap<&str, &UnitAttribute> = rows.iter().map(|row| (row.unit_id.as_str(), row)).collect();
    let mut systems: BTreeMap<&str, Vec<SystemUnit>> = BTreeMap::new();
    for row in rows
        .iter()
        .filter(|row| matches!(kind_of(row), "system" | "network"))
    {
        if let Some(parent) = &row.parent_id {
            systems.entry(parent).or_default().push(SystemUnit {
                id: row.unit_id.clone(),
                code: row.code.clone(),
                name: row.name.clone(),
                manager_title: row.head_title.clone(),
                manager_name: row.contact.clone(),
            });
        }
    }
    let mut sections: Vec<SectionUnit> = rows
        .iter()
        .filter(|row| kind_of(row) == UnitKind::Section.as_str())
        .map(|row| {
            let department = row.parent_id.as_deref().and_then(|id| by_id.get(id));
            SectionUnit {
                id: row.unit_id.clone(),
                code: row.code.clone(),
                name: row.name.clone(),
                department_name: department.map(|d| d.name.clone()).unwrap_or_default(),
                department_code: department.map(|d| d.code.clone()).unwrap_or_default(),
                head_title: row.head_title.clone(),
                head_name: row.contact.clone(),
                systems: systems.remove(row.unit_id.as_str()).unwrap_or_default(),
            }
        })
        .collect();
    sections.sort_by(|a, b| a.code.cmp(&b.code));
    Ok(sections)
}

impl App {
    pub(crate) fn assert_office(&self) -> Result<()> {
        if self.desk()?.case.kind().code() == "office" {
            Ok(())
        } else {
            Err(AppError::WrongCaseKind { needed: "office" })
        }
    }

    /// What held of a section on the eve of a day from which it changes; a section that ends before that day, or that
    /// changes later, is refused.
    fn section_before(&self, rows: &[UnitAttribute], id: &str, on: Day) -> Result<UnitAttribute> {
        let conn = self.desk()?.conn();
        let kind = unit::get(conn, id)?.map(|unit| unit.kind);
        let row = rows
            .iter()
            .find(|row| row.unit_id == id)
            .filter(|row| row.valid_to.is_none())
            .filter(|_| kind.as_deref() == Some(UnitKind::Section.as_str()));
        let on = on.to_string();
        if let Some(later) = unit_attribute::of_unit(conn, id)?
            .into_iter()
            .find(|row| row.valid_from >= on)
        {
            return Err(OfficeError::ChangeLater {
                unit: later.name,
                on: later.valid_from,
            }
            .into());
        }
        row.cloned().ok_or_else(|| AppError::NotFound {
            what: "unit",
            id: id.to_owned(),
        })
    }
}

/// A day from which something changes, and its eve.
fn day_and_eve(field: &'static str, text: &str) -> Result<(Day, Day)> {
    let on = Day::parse(&crate::desk::required(field, text)?)?;
    let eve = on.plus_days(-1).ok_or(AppError::FieldUnknown {
        field: field.to_owned(),
    })?;
    Ok((on, eve))
}

/// The unit id of the department of this name.
pub(super) fn department_of(rows: &[UnitAttribute], name: &str) -> Result<Option<String>> {
    let name = normalise(name.trim())?;
    let found = rows
        .iter()
        .find(|row| row.name == name && row.parent_id.is_none());
    Ok(found.map(|row| row.unit_id.clone()))
}

/// A department by name: one that is there, or one to be made with the section that first names it.
pub(crate) struct Department {
    pub(crate) id: Option<String>,
    made: Option<UnitAttribute>,
}

impl Department {
    /// An empty name is no department.
    pub(crate) fn named(rows: &[UnitAttribute], name: &str, from: &str, sort_key: &str) -> Result<Self> {
        let name = normalise(name.trim())?;
        if name.is_empty() {
            return Ok(Self { id: None, made: None });
        }
        if let Some(id) = department_of(rows, &name)? {
            return Ok(Self {
                id: Some(id),
                made: None,
            });
        }
        let made = UnitAttribute {
            unit_id: fresh_id("unit")?,
            valid_from: from.to_owned(),
            name,
            sort_key: sort_key.to_owned(),
            ..UnitAttribute::default()
        };
        Ok(Self {
            id: Some(made.unit_id.clone()),
            made: Some(made),
        })
    }

    pub(crate) fn put(&self, tx: &Transaction<'_>) -> Result<()> {
        match &self.made {
            Some(made) => found(tx, UnitKind::Department, made),
            None => Ok(()),
        }
    }
}

/// A new unit with its first attributes.
fn found(tx: &Transaction<'_>, kind: UnitKind, row: &UnitAttribute) -> Result<()> {
    let made = Unit {
        id: row.unit_id.clone(),
        kind: kind.to_string(),
        note: String::new(),
    };
    unit::insert(tx, &made)?;
    Ok(unit_attribute::insert(tx, row)?)
}

/// Attributes that hold from `row.valid_from`: what held before ends on the eve, or is replaced where it began that day.
fn put_dated(tx: &Transaction<'_>, row: &UnitAttribute, eve: &str) -> Result<()> {
    let known = unit_attribute::of_unit(tx, &row.unit_id)?;
    let Some(last) = known.last() else {
        return Err(AppError::NotFound {
            what: "unit",
            id: row.unit_id.clone(),
        });
    };
    if last.valid_from == row.valid_from {
        return Ok(unit_attribute::update(tx, row).map(drop)?);
    }
    end(tx, last, eve)?;
    Ok(unit_attribute::insert(tx, row)?)
}

/// The last day of what held of a unit.
fn end(tx: &Transaction<'_>, row: &UnitAttribute, day: &str) -> Result<()> {
    let ended = UnitAttribute {
        valid_to: Some(day.to_owned()),
        ..row.clone()
    };
    Ok(unit_attribute::update(tx, &ended).map(drop)?)
}

/// A dated link from one unit to another.
fn link(kind: &str, on: &str, from: &str, to: Option<&str>, note: &str) -> Result<UnitLink> {
    Ok(UnitLink {
        id: fresh_id("link")?,
        kind: kind.to_owned(),
        on_date: on.to_owned(),
        from_unit_id: Some(from.to_owned()),
        to_unit_id: to.map(str::to_owned),
        note: note.to_owned(),
    })
}

pub(crate) fn assert_code_free(rows: &[UnitAttribute], unit: Option<&str>, code: &str) -> Result<()> {
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
