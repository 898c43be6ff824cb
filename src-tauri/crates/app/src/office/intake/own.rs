//! What the office seals itself: the central sheet stands among the versions in force, so that it is shown beside the
//! city's figures (data.md 6), and goes out of force with its confirmation.

use tenken_domain::vocabulary::SheetKind;
use tenken_parcel::content::Sealed;
use tenken_store::{
    Transaction,
    table::reception::{self, Reception},
};

use super::{
    brought::Brought,
    ground::Ground,
    single::{Stored, withdrawn},
};
use crate::{app::App, error::Result, sheet::SheetModel};

/// What a confirmation in the case that the sheet is meant for does besides sealing.
#[derive(Default)]
pub(crate) struct OwnSheet(Option<Stored>);

impl OwnSheet {
    /// Writes it, if there is anything.
    pub(crate) fn write(&self, tx: &Transaction<'_>, at: &str) -> Result<()> {
        self.0.as_ref().map_or(Ok(()), |stored| stored.write(tx, at))
    }
}

impl App {
    /// The central sheet as it is sealed, as a version in force; nothing of any other sheet.
    pub(crate) fn own_sheet(&mut self, model: &SheetModel, sealed: &Sealed) -> Result<OwnSheet> {
        if model.kind != SheetKind::Central {
            return Ok(OwnSheet::default());
        }
        let ground = Ground::of(self)?;
        ground.assert_open(i64::from(model.fiscal_year))?;
        let brought = Brought {
            has_version: true,
            ..Brought::of_canonical(
                sealed.sheet()?,
                sealed.canonical()?,
                sealed.sha256()?,
                "own",
                ("", ""),
            )?
        };
        let candidate = self.candidate(&ground, brought, None)?;
        Stored::of(self, candidate, "in_force").map(|stored| OwnSheet(Some(stored)))
    }

    /// The rows that a withdrawn confirmation of the central sheet changes; none of any other sheet.
    pub(crate) fn own_withdrawn(&self, sheet_kind: &str, year: i64) -> Result<Vec<Reception>> {
        if sheet_kind != SheetKind::Central.to_string() {
            return Ok(Vec::new());
        }
        let known = reception::of_year(self.desk()?.conn(), year)?;
        let in_force = known
            .iter()
            .find(|row| row.sheet_kind == sheet_kind && row.state == "in_force");
        Ok(in_force.map(|row| withdrawn(row, &known)).unwrap_or_default())
    }
}
