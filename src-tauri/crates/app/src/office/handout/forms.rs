//! The Excel forms of a section: one for its own sheet, one for each of its systems.

use tenken_store::table::round::Round;

use super::carried::LastYear;
use crate::{app::App, error::Result, office::SectionUnit};

impl App {
    /// Name and bytes of every form of a section.
    pub(super) fn forms(
        &mut self,
        round: &Round,
        unit: &SectionUnit,
        last_year: &LastYear,
    ) -> Result<Vec<(String, Vec<u8>)>> {
        let left = last_year.open.get(&unit.id).cloned().unwrap_or_default();
        let systems = unit.systems.iter().map(Some);
        let mut forms = Vec::new();
        for system in std::iter::once(None).chain(systems) {
            forms.push(self.form_bytes(round, unit, system, &left)?);
        }
        Ok(forms)
    }
}
