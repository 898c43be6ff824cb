//! Where a sheet from the office stands to what came before, and which earlier findings are new.

use std::collections::BTreeMap;

use tenken_parcel::content::{AuditSheet, FoundBefore, SealedSheet};
use tenken_store::{
    Connection,
    table::{
        audit_finding,
        audit_prior_finding::{self, AuditPriorFinding},
        parcel_log,
        reception::{self, Reception},
        reception_answer::ReceptionAnswer,
    },
};

use crate::{
    app::App,
    desk::{OpenedFile, desk_json},
    error::Result,
    host::fresh_id,
    office::reception_answers,
    wire::AuditSheetLine,
};

/// A sheet with its place in this case.
pub(super) struct Placed {
    pub line: AuditSheetLine,
    /// The version with its canonical JSON and its answers, where it is not here yet.
    pub new: Option<(Reception, Vec<u8>, Vec<ReceptionAnswer>)>,
    /// Versions whose state changes by it.
    pub changed: Vec<Reception>,
}

impl App {
    pub(super) fn sheet_placed(
        &self,
        opened: &OpenedFile,
        sent: &AuditSheet,
        sheet: &SealedSheet,
        ids: &BTreeMap<String, String>,
    ) -> Result<Placed> {
        let conn = self.desk()?.conn();
        let system_code = sheet.system.as_ref().map(|system| system.code.clone());
        let system_code = system_code.unwrap_or_default();
        let known: Vec<Reception> = reception::of_year(conn, i64::from(sheet.fiscal_year))?
            .into_iter()
            .filter(|row| {
                row.unit_code == sent.unit.code
                    && row.sheet_kind == sheet.sheet_kind
                    && row.system_code == system_code
            })
            .collect();
        let in_force = known.iter().find(|row| row.state == "in_force");
        let here = known.iter().find(|row| row.sha256 == sent.sealed_sha256);
        let is_later = match in_force {
            Some(row) => is_later(conn, opened, row)?,
            None => true,
        };
        let standing = match (in_force, here) {
            (_, Some(row)) if row.state == "in_force" || !is_later => "same",
            (None, _) => "first",
            _ if is_later => "newer",
            _ => "older",
        };
        let state = if is_later { "in_force" } else { "superseded" };
        let row = Reception {
            id: fresh_id("reception")?,
            parcel_id: Some(opened.parcel.manifest.parcel_id.clone()),
            origin: sent.origin.clone(),
            body_code: sheet.body_code.clone(),
            fiscal_year: i64::from(sheet.fiscal_year),
            edition_sha256: sheet.edition.sha256.clone(),
            unit_id: ids.get(&sent.unit.code).cloned(),
            unit_code: sent.unit.code.clone(),
            sheet_kind: sheet.sheet_kind.clone(),
            system_unit_id: sheet.system.as_ref().and_then(|one| ids.get(&one.code).cloned()),
            version: i64::from(sheet.version),
            state: state.to_owned(),
            sha256: sent.sealed_sha256.clone(),
            check_number: sent.check_number.to_string(),
            confirmed_by: sheet.confirmed.title.clone(),
            confirmed_on: Some(sheet.confirmed.date.clone()).filter(|date| !date.is_empty()),
            performer: sheet.performer.clone().unwrap_or_default(),
            file_name: opened.file_name.clone(),
            file_sha256: opened.file_sha256.clone(),
            received_at: self.now(),
            received_by: self.actor().map(|actor| actor.person_id).unwrap_or_default(),
            accepted_at: Some(self.now()),
            dept_confirmation_json: sent.dept_confirmation.as_ref().map(desk_json).transpose()?,
            system_code,
            ..Reception::default()
        };
        let line = line(sent, sheet, &row, standing);
        let mut changed = Vec::new();
        if standing == "newer" {
            let old = in_force.map(|old| (old, "superseded"));
            // The office went back to a version that was here before.
            let again = here.map(|row| (row, "in_force"));
            changed.extend(old.into_iter().chain(again).map(|(row, state)| Reception {
                state: state.to_owned(),
                ..row.clone()
            }));
        }
        let new = if here.is_some() {
            None
        } else {
            let answers = reception_answers(sheet, &row.id);
            Some((row, sent.sealed.canonical()?, answers))
        };
        Ok(Placed { line, new, changed })
    }

    /// Earlier findings that are not here yet.
    pub(super) fn priors(
        &self,
        found: &[FoundBefore],
        ids: &BTreeMap<String, String>,
    ) -> Result<Vec<AuditPriorFinding>> {
        let conn = self.desk()?.conn();
        let own: Vec<String> = audit_finding::all(conn)?
            .into_iter()
            .map(|row| row.number)
            .collect();
        let mut made = Vec::new();
        for one in found {
            let Some(unit) = ids.get(&one.unit_code) else {
                continue;
            };
            let known = audit_prior_finding::of_unit(conn, unit)?;
            let known = known.into_iter().find(|row| row.number == one.number);
            // What this case found itself it knows better.
            if own.contains(&one.number) {
                continue;
            }
            let row = AuditPriorFinding {
                id: match &known {
                    Some(row) => row.id.clone(),
                    None => fresh_id("prior")?,
                },
                unit_id: unit.clone(),
                number: one.number.clone(),
                fiscal_year: i64::from(one.fiscal_year),
                class_code: one.class.clone(),
                subject: one.subject.clone(),
                control_code: one.control.clone(),
                result_code: one.result.clone(),
                checked_on: one.checked_on.clone(),
                note: String::new(),
            };
            if known.as_ref() != Some(&row) {
                made.push(row);
            }
        }
        Ok(made)
    }
}

/// Whether the parcel was made after the one that brought the version in force.
fn is_later(conn: &Connection, opened: &OpenedFile, row: &Reception) -> Result<bool> {
    let came = parcel_log::by_parcel(conn, row.parcel_id.as_deref().unwrap_or_default())?;
    let made = came.iter().find_map(|log| {
        let manifest: serde_json::Value = serde_json::from_str(&log.manifest_json).ok()?;
        manifest.get("made_at")?.as_str().map(str::to_owned)
    });
    Ok(made.is_none_or(|made| made < opened.parcel.manifest.made_at))
}

fn line(sent: &AuditSheet, sheet: &SealedSheet, row: &Reception, standing: &str) -> AuditSheetLine {
    AuditSheetLine {
        unit_code: sent.unit.code.clone(),
        unit_name: sent.unit.name.clone(),
        sheet_kind: sheet.sheet_kind.clone(),
        system_code: row.system_code.clone(),
        system_name: sheet
            .system
            .as_ref()
            .map(|one| one.name.clone())
            .unwrap_or_default(),
        version: row.version,
        check_number: row.check_number.clone(),
        confirmed_on: row.confirmed_on.clone(),
        standing: standing.to_owned(),
    }
}

pub(super) fn key(line: &AuditSheetLine) -> (String, String, String) {
    (
        line.unit_code.clone(),
        line.sheet_kind.clone(),
        line.system_code.clone(),
    )
}
