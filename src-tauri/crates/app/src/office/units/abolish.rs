//! A section that ends without a successor (廃止), with the systems that are still its own.

use tenken_domain::text::normalise;
use tenken_store::{
    CommandKind, Transaction,
    table::{
        unit_attribute::{self, UnitAttribute},
        unit_link,
    },
};

use super::{ABOLITION, day_and_eve, end, link};
use crate::{
    app::App,
    error::{AppError, Result},
    wire::{UnitAbolishRequest, UnitsView},
};

impl App {
    /// Ends a section: the day is the first on which it is no more.
    pub fn unit_abolish(&mut self, request: &UnitAbolishRequest) -> Result<UnitsView> {
        self.assert_office()?;
        let (on, eve) = day_and_eve("unit-on", &request.on)?;
        let before = unit_attribute::on_day(self.desk()?.conn(), &eve.to_string())?;
        let old = self.section_before(&before, &request.unit, on)?;
        let systems = own_systems(&before, &old.unit_id);
        let note = normalise(request.note.trim())?;
        let (at, actor) = (self.now(), self.actor()?);
        self.desk_mut()?
            .case
            .command(&actor, "unit_abolish", CommandKind::Act, &at, |tx| {
                abolish(tx, &old, &on.to_string(), &eve.to_string(), &note)?;
                for system in &systems {
                    abolish(tx, system, &on.to_string(), &eve.to_string(), &note)?;
                }
                Ok::<(), AppError>(())
            })?;
        self.units_on(on)
    }
}

/// The systems that a section has and keeps.
pub(super) fn own_systems(rows: &[UnitAttribute], section: &str) -> Vec<UnitAttribute> {
    rows.iter()
        .filter(|row| row.parent_id.as_deref() == Some(section) && row.valid_to.is_none())
        .cloned()
        .collect()
}

/// Ends one unit and notes why.
pub(super) fn abolish(
    tx: &Transaction<'_>,
    old: &UnitAttribute,
    on: &str,
    eve: &str,
    note: &str,
) -> Result<()> {
    end(tx, old, eve)?;
    Ok(unit_link::insert(
        tx,
        &link(ABOLITION, on, &old.unit_id, None, note)?,
    )?)
}
