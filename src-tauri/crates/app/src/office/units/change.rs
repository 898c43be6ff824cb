//! Another name, code, department or chief from a day on.

use tenken_domain::text::normalise;
use tenken_store::{
    CommandKind,
    table::unit_attribute::{self, UnitAttribute},
};

use super::{Department, assert_code_free, day_and_eve, put_dated};
use crate::{
    app::App,
    desk::required,
    error::Result,
    wire::{UnitChangeRequest, UnitsView},
};

impl App {
    /// Changes a section from a day on; what held before stays what it was.
    pub fn unit_change(&mut self, request: &UnitChangeRequest) -> Result<UnitsView> {
        self.assert_office()?;
        let (on, eve) = day_and_eve("unit-on", &request.on)?;
        let to = &request.to;
        let id = to.unit.clone().unwrap_or_default();
        let before = unit_attribute::on_day(self.desk()?.conn(), &eve.to_string())?;
        let old = self.section_before(&before, &id, on)?;
        let rows = unit_attribute::on_day(self.desk()?.conn(), &on.to_string())?;
        let code = required("unit-code", &to.code)?;
        assert_code_free(&rows, Some(&id), &code)?;
        let department = Department::named(&rows, &to.department_name, &on.to_string(), &code)?;
        let row = UnitAttribute {
            valid_from: on.to_string(),
            sort_key: code.clone(),
            code,
            name: required("unit-name", &to.name)?,
            parent_id: department.id.clone(),
            head_title: normalise(to.head_title.trim())?,
            contact: normalise(to.head_name.trim())?,
            ..old.clone()
        };
        let is_same = UnitAttribute {
            valid_from: old.valid_from.clone(),
            ..row.clone()
        } == old;
        if !is_same {
            let (at, actor) = (self.now(), self.actor()?);
            self.desk_mut()?
                .case
                .command(&actor, "unit_change", CommandKind::Act, &at, |tx| {
                    department.put(tx)?;
                    put_dated(tx, &row, &eve.to_string())
                })?;
        }
        self.units_on(on)
    }
}
