//! What a file changes about the organisation from a day on, row by row. Nothing is written here.

use tenken_domain::vocabulary::UnitKind;
use tenken_store::table::unit_attribute::UnitAttribute;

use super::{
    codes::{with_codes, with_owner_codes},
    heads::Kind,
    known::Known,
    maker::Maker,
    rows::{Row, Table},
};
use crate::error::Result;

/// 対象外 from now on, with its reason, or in again.
pub(super) enum Exclusion {
    Out(String),
    In,
}

/// A row with what becomes of it.
pub(super) struct Planned {
    pub row: Row,
    /// Field, old and new.
    pub changes: Vec<[String; 3]>,
    pub unit: Option<UnitAttribute>,
    pub is_new: bool,
    /// What is new about 対象外.
    pub excluded: Option<Exclusion>,
}

impl Planned {
    pub(super) fn state(&self) -> &'static str {
        match (&self.row.fault, self.is_new, self.changes.is_empty()) {
            (Some(_), ..) => "refused",
            (None, true, _) => "new",
            (None, false, false) => "changed",
            (None, false, true) => "unchanged",
        }
    }
}

/// Everything that a file does.
pub(super) struct Plan {
    pub rows: Vec<Planned>,
    /// Departments that are made or renamed.
    pub departments: Vec<(UnitAttribute, bool)>,
    /// Sections and systems that the file does not name.
    pub missing: Vec<(Kind, UnitAttribute)>,
}

/// Compares the tables with what is known.
pub(super) fn plan(known: &Known, tables: Vec<Table>) -> Result<Plan> {
    let has = |kind| tables.iter().any(|table| table.heads.kind == kind);
    let (has_sections, has_systems) = (has(Kind::Section), has(Kind::System));
    let (sections, systems): (Vec<Row>, Vec<Row>) = tables
        .into_iter()
        .flat_map(|table| table.rows)
        .partition(|row| row.kind == Kind::Section);
    let mut maker = Maker::new(known);
    let sections = with_codes(sections, "code", &known.sections);
    maker.sections(sections)?;
    let section_codes: Vec<UnitAttribute> = maker
        .rows
        .iter()
        .filter_map(|planned| planned.unit.clone())
        .chain(known.sections.clone())
        .collect();
    let systems = with_codes(systems, "system-code", &known.systems);
    maker.systems(with_owner_codes(systems, &section_codes))?;
    let named = maker.named;
    let missing = |kind, rows: &[UnitAttribute]| -> Vec<(Kind, UnitAttribute)> {
        let missing = rows.iter().filter(|row| !named.contains(&row.unit_id));
        missing.map(|row| (kind, row.clone())).collect()
    };
    let mut left = Vec::new();
    if has_sections {
        left.extend(missing(Kind::Section, &known.sections));
    }
    if has_systems {
        left.extend(missing(Kind::System, &known.systems));
    }
    Ok(Plan {
        rows: maker.rows,
        departments: maker.departments,
        missing: left,
    })
}

/// Kind of unit of a table.
pub(super) fn unit_kind(kind: Kind) -> UnitKind {
    match kind {
        Kind::Section => UnitKind::Section,
        Kind::System => UnitKind::System,
    }
}
