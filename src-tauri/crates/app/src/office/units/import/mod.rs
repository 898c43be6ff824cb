//! The organisation from a file: Excel or CSV, columns known by their heads, a dry run first, then one act.

mod check;
mod codes;
mod heads;
mod known;
mod maker;
mod plan;
mod rows;
mod template;

use std::collections::BTreeSet;

use tenken_documents::{
    book_in::{LARGEST_BOOK, SheetIn},
    csv_in::cells_of_csv,
};
use tenken_domain::{date::Day, vocabulary::UnitKind};
use tenken_store::{
    CommandKind, Transaction,
    table::{round_target, unit_attribute::UnitAttribute},
};

use self::{
    heads::Kind,
    known::Known,
    plan::{Exclusion, Plan, Planned, plan, unit_kind},
};
use super::{abolish::abolish, day_and_eve, found, put_dated};
use crate::{
    app::App,
    error::{AppError, Result},
    office::{
        OfficeError,
        round::{asked_again, first_of_year, left_out, new_target},
    },
    sheet::count,
    standard::workbook_cells,
    wire::{ImportMissing, ImportRow, ImportTable, UnitImportRequest, UnitImportView, UnitImported},
};

/// First bytes of a workbook, new and old.
const BOOKS: [&[u8]; 2] = [b"PK\x03\x04", &[0xD0, 0xCF, 0x11, 0xE0]];

/// A file that was read, with what it changes.
struct Brought {
    file: String,
    on: Day,
    known: Known,
    plan: Plan,
    tables: Vec<ImportTable>,
}

impl App {
    /// What a file would change about the organisation. Nothing is kept.
    pub fn unit_import_view(&self, request: &UnitImportRequest) -> Result<UnitImportView> {
        let brought = self.brought_units(request)?;
        let rows = &brought.plan.rows;
        let of = |state: &str| count(rows.iter().filter(|row| row.state() == state).count());
        let ends = request
            .abolish
            .iter()
            .any(|id| brought.plan.missing.iter().any(|(_, row)| &row.unit_id == id));
        Ok(UnitImportView {
            ticket: request.ticket.clone(),
            file: brought.file.clone(),
            on: brought.on.to_string(),
            read: count(rows.len()),
            new: of("new"),
            changed: of("changed"),
            unchanged: of("unchanged"),
            refused: of("refused"),
            can_take: (ends || of("new") + of("changed") > 0) && !self.desk()?.case.is_read_only(),
            rows: rows
                .iter()
                .filter(|row| row.state() != "unchanged" || !row.row.warnings.is_empty())
                .map(shown)
                .collect(),
            missing: brought
                .plan
                .missing
                .iter()
                .map(|(kind, row)| missing(&brought, *kind, row))
                .collect(),
            tables: brought.tables,
        })
    }

    /// Takes every row that is not refused, as one act.
    pub fn unit_import(&mut self, request: &UnitImportRequest) -> Result<UnitImported> {
        let brought = self.brought_units(request)?;
        let eve = brought
            .on
            .plus_days(-1)
            .map(|day| day.to_string())
            .unwrap_or_default();
        let plan = &brought.plan;
        let of = |state: &str| plan.rows.iter().filter(|row| row.state() == state).count();
        let (new, changed, refused) = (of("new"), of("changed"), of("refused"));
        let ending = ending(&brought, &request.abolish)?;
        if new + changed + ending.len() == 0 {
            return Err(OfficeError::ImportNothing { file: brought.file }.into());
        }
        let round = self.round_of_day(brought.on)?.map(|round| round.id);
        let on = brought.on.to_string();
        let (at, actor) = (self.now(), self.actor()?);
        self.desk_mut()?
            .case
            .command(&actor, "unit_import", CommandKind::Act, &at, |tx| {
                for (row, is_new) in &plan.departments {
                    put(tx, UnitKind::Department, row, *is_new, &eve)?;
                }
                for planned in plan
                    .rows
                    .iter()
                    .filter(|row| matches!(row.state(), "new" | "changed"))
                {
                    take(tx, planned, round.as_deref(), &eve)?;
                }
                for row in &ending {
                    abolish(tx, row, &on, &eve, "")?;
                }
                Ok::<(), AppError>(())
            })?;
        Ok(UnitImported {
            new: count(new),
            changed: count(changed),
            abolished: count(ending.len()),
            refused: count(refused),
            view: self.units_on(brought.on)?,
        })
    }

    fn brought_units(&self, request: &UnitImportRequest) -> Result<Brought> {
        self.assert_office()?;
        let on = if request.on.trim().is_empty() {
            let year = match self.current_round()? {
                Some(round) => i32::try_from(round.fiscal_year).unwrap_or_default(),
                None => self.today()?.fiscal_year(),
            };
            first_of_year(year)?
        } else {
            day_and_eve("unit-on", &request.on)?.0
        };
        let (file, sheets) = self.unit_sheets(&request.ticket)?;
        let found = rows::tables(&sheets);
        if found.is_empty() {
            let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
            let sheets = names.join("、");
            return Err(OfficeError::ImportNoTable { file, sheets }.into());
        }
        let tables = found
            .iter()
            .map(|table| ImportTable {
                sheet: table.sheet.clone(),
                kind: table.heads.kind.code().to_owned(),
                head_row: i64::from(table.heads.row) + 1,
                heads: table.heads.words.clone(),
            })
            .collect();
        let conn = self.desk()?.conn();
        let targets = match self.round_of_day(on)? {
            Some(round) => Some(round_target::of_round(conn, &round.id)?),
            None => None,
        };
        let known = Known::load(conn, on, targets)?;
        let plan = plan(&known, found)?;
        Ok(Brought {
            file,
            on,
            known,
            plan,
            tables,
        })
    }

    /// Name and cells of the file: a workbook is read in a child process, a text here.
    fn unit_sheets(&self, ticket: &str) -> Result<(String, Vec<SheetIn>)> {
        let (file, bytes) = self.brought_bytes(ticket, LARGEST_BOOK)?;
        let read = if BOOKS.iter().any(|first| bytes.starts_with(first)) {
            workbook_cells(&self.host.reader, &bytes)
        } else {
            cells_of_csv(&bytes).map(|sheet| vec![sheet])
        };
        match read {
            Ok(sheets) => Ok((file, sheets)),
            Err(cause) => Err(AppError::Workbook { file, cause }),
        }
    }
}

/// The units that end: those that were ticked, and the systems of ended sections that the file does not keep.
fn ending(brought: &Brought, wanted: &[String]) -> Result<Vec<UnitAttribute>> {
    let plan = &brought.plan;
    let mut ending = Vec::new();
    for id in wanted {
        let found = plan.missing.iter().find(|(_, row)| &row.unit_id == id);
        let (_, row) = found.ok_or_else(|| AppError::NotFound {
            what: "unit",
            id: id.clone(),
        })?;
        ending.push(row.clone());
    }
    let sections: BTreeSet<String> = ending.iter().map(|row| row.unit_id.clone()).collect();
    let kept: BTreeSet<&str> = plan
        .rows
        .iter()
        .filter_map(|row| row.unit.as_ref())
        .map(|row| row.unit_id.as_str())
        .collect();
    let orphans = brought.known.systems.iter().filter(|row| {
        let owner = row.parent_id.as_ref();
        owner.is_some_and(|owner| sections.contains(owner))
            && !kept.contains(row.unit_id.as_str())
            && !sections.contains(&row.unit_id)
    });
    ending.extend(orphans.cloned());
    Ok(ending)
}

fn put(tx: &Transaction<'_>, kind: UnitKind, row: &UnitAttribute, is_new: bool, eve: &str) -> Result<()> {
    if is_new {
        found(tx, kind, row)
    } else {
        put_dated(tx, row, eve)
    }
}

fn take(tx: &Transaction<'_>, planned: &Planned, round: Option<&str>, eve: &str) -> Result<()> {
    let Some(unit) = &planned.unit else { return Ok(()) };
    let is_touched = planned.is_new || planned.changes.iter().any(|[field, ..]| field != "excluded");
    if is_touched {
        put(tx, unit_kind(planned.row.kind), unit, planned.is_new, eve)?;
    }
    let (Some(round), Some(excluded)) = (round, &planned.excluded) else {
        return Ok(());
    };
    let known = round_target::get(tx, round, &unit.unit_id)?;
    let base = known.unwrap_or_else(|| new_target(round, &unit.unit_id));
    let row = match excluded {
        Exclusion::Out(reason) => left_out(base, reason.clone()),
        Exclusion::In => asked_again(base),
    };
    Ok(round_target::upsert(tx, &row)?)
}

fn shown(planned: &Planned) -> ImportRow {
    let row = &planned.row;
    let field = |section, system| {
        row.said(if row.kind == Kind::Section {
            section
        } else {
            system
        })
    };
    ImportRow {
        sheet: row.sheet.clone(),
        row: row.number,
        kind: row.kind.code().to_owned(),
        code: field("code", "system-code").to_owned(),
        name: field("name", "system-name").to_owned(),
        state: planned.state().to_owned(),
        changes: planned.changes.clone(),
        fault: row.fault.as_ref().map(|(code, _)| (*code).to_owned()),
        warnings: row.warnings.iter().map(|code| (*code).to_owned()).collect(),
        value: row
            .fault
            .as_ref()
            .map_or_else(|| row.value.clone(), |(_, value)| value.clone()),
    }
}

fn missing(brought: &Brought, kind: Kind, row: &UnitAttribute) -> ImportMissing {
    let above = brought.known.departments.iter().chain(&brought.known.sections);
    let of = above.filter(|above| Some(&above.unit_id) == row.parent_id.as_ref());
    ImportMissing {
        unit: row.unit_id.clone(),
        kind: kind.code().to_owned(),
        code: row.code.clone(),
        name: row.name.clone(),
        of: of.map(|above| above.name.clone()).next().unwrap_or_default(),
    }
}
