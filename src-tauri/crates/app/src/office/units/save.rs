//! Sections and systems typed one by one.

use tenken_domain::{date::Day, text::normalise, vocabulary::UnitKind};
use tenken_store::{
    CommandKind, Transaction,
    table::unit_attribute::{self, UnitAttribute},
};

use super::{Department, assert_code_free, found, put_dated};
use crate::{
    app::App,
    desk::required,
    error::{AppError, Result},
    host::fresh_id,
    wire::{OfficeView, SectionSaveRequest, SystemSaveRequest},
};

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
        let from = first_day(today);
        let department = Department::named(&rows, &request.department_name, &from, &code)?;
        let row = UnitAttribute {
            unit_id: request.unit.clone().unwrap_or(fresh_id("unit")?),
            valid_from: from,
            sort_key: code.clone(),
            code,
            name,
            parent_id: department.id.clone(),
            head_title: normalise(request.head_title.trim())?,
            contact: normalise(request.head_name.trim())?,
            ..UnitAttribute::default()
        };
        let is_new = request.unit.is_none();
        let (at, actor) = (self.now(), self.actor()?);
        self.desk_mut()?
            .case
            .command(&actor, "section_save", CommandKind::Act, &at, |tx| {
                department.put(tx)?;
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
}

/// A unit founded now holds from the first day of the fiscal year, so that the year's round has it.
pub(crate) fn first_day(today: Day) -> String {
    format!("{}-04-01", today.fiscal_year())
}

/// A new unit with its first attributes; or the attributes from today on, the earlier ones ending yesterday.
pub(crate) fn put_unit(
    tx: &Transaction<'_>,
    kind: UnitKind,
    row: &UnitAttribute,
    is_new: bool,
    today: Day,
) -> Result<()> {
    if is_new {
        return found(tx, kind, row);
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
    let dated = UnitAttribute {
        valid_from: today.to_string(),
        ..row.clone()
    };
    put_dated(tx, &dated, &yesterday.unwrap_or_default())
}
