//! What the office knows before a file is looked at: read once for a whole run, kept up to date while it goes on.

use std::collections::{BTreeMap, HashSet};

use tenken_store::table::{
    reception::{self, Reception},
    round::{self, Round},
    round_target,
};

use crate::{
    app::App,
    error::Result,
    office::{SectionUnit, sections_on},
    sheet::SheetModel,
};

use super::IntakeError;

/// What a version is a version of: fiscal year, unit code, sheet kind, system code.
pub(in crate::office) type Key = (i64, String, String, String);

/// The key of a row.
pub(super) fn key_of_row(row: &Reception) -> Key {
    (
        row.fiscal_year,
        row.unit_code.clone(),
        row.sheet_kind.clone(),
        row.system_code.clone(),
    )
}

/// Round, sections and what came in before.
pub(in crate::office) struct Ground {
    pub body_code: String,
    pub round: Round,
    pub units: Vec<SectionUnit>,
    pub tokens: HashSet<String>,
    sealed_years: HashSet<i64>,
    known: BTreeMap<Key, Vec<Reception>>,
}

impl Ground {
    /// Everything as it stands now.
    pub fn of(app: &App) -> Result<Self> {
        let round = app.round()?;
        let conn = app.desk()?.conn();
        let mut known: BTreeMap<Key, Vec<Reception>> = BTreeMap::new();
        for row in reception::all(conn)? {
            known.entry(key_of_row(&row)).or_default().push(row);
        }
        let sealed = round::all(conn)?.into_iter().filter(|row| row.state == "sealed");
        Ok(Self {
            body_code: app.desk()?.body.code.clone(),
            units: sections_on(conn, app.today()?)?,
            tokens: round_target::of_round(conn, &round.id)?
                .into_iter()
                .filter_map(|target| target.token)
                .collect(),
            sealed_years: sealed.map(|row| row.fiscal_year).collect(),
            round,
            known,
        })
    }

    /// All versions of a key.
    pub fn versions(&self, key: &Key) -> &[Reception] {
        self.known.get(key).map_or(&[], Vec::as_slice)
    }

    /// The version in force.
    pub fn in_force(&self, key: &Key) -> Option<&Reception> {
        self.versions(key).iter().find(|row| row.state == "in_force")
    }

    /// Notes a row that was written.
    pub fn note(&mut self, row: &Reception) {
        let rows = self.known.entry(key_of_row(row)).or_default();
        match rows.iter_mut().find(|known| known.id == row.id) {
            Some(known) => known.clone_from(row),
            None => rows.push(row.clone()),
        }
    }

    /// A year that is sealed takes nothing in.
    pub fn assert_open(&self, year: i64) -> Result<()> {
        if self.sealed_years.contains(&year) {
            return Err(IntakeError::YearSealed { year }.into());
        }
        Ok(())
    }

    /// The section of a code.
    pub fn unit(&self, code: &str) -> Option<&SectionUnit> {
        self.units.iter().find(|unit| unit.code == code)
    }

    /// The one section of a name, whatever spaces and widths it is written with; none where two have it.
    pub fn unit_named(&self, name: &str) -> Option<&SectionUnit> {
        let wanted = plain(name);
        let mut found = self
            .units
            .iter()
            .filter(|unit| !wanted.is_empty() && plain(&unit.name) == wanted);
        found.next().filter(|_| found.next().is_none())
    }

    /// The section and, on its own, the system of a sheet.
    pub fn places(&self, code: &str, model: &SheetModel) -> (Option<&SectionUnit>, Option<String>) {
        let unit = self.unit(code);
        let system = model.system.as_ref().and_then(|system| {
            let known = unit?.systems.iter().find(|known| known.code == system.code)?;
            Some(known.id.clone())
        });
        (unit, system)
    }
}

fn plain(name: &str) -> String {
    name.chars().filter(|c| !c.is_whitespace()).collect()
}
