//! 監査用の点検結果: versions in force of chosen sections and systems as one parcel for the auditors.

use std::collections::{BTreeMap, BTreeSet};

use tenken_domain::date::fiscal_year_code;
use tenken_parcel::{
    Kind, Parcel, Protection,
    content::{
        AuditSheet, AuditSheetsContent, DepartmentConfirmation, FoundBefore, Office, Official, Sealed, Unit,
    },
};
use tenken_store::{
    CommandKind,
    table::{
        parcel_log, reception,
        reception::Reception,
        unit_attribute::{self, UnitAttribute},
    },
};

use crate::{
    app::App,
    desk::{Way, meta, parcel_record, safe_name, write_new},
    error::{AppError, Result},
    office::{SectionUnit, SystemUnit, sections_on},
    output::{labels, written},
    sheet::some,
    wire::{AuditSheetsWriteRequest, WrittenView},
};

impl App {
    /// Writes the versions in force of chosen sections and systems into one parcel under a passphrase.
    pub fn audit_sheets_write(&mut self, request: &AuditSheetsWriteRequest) -> Result<WrittenView> {
        self.assert_office()?;
        self.assert_recordable()?;
        let folder = self.folder_of(request.folder.as_deref())?;
        let year = match request.fiscal_year {
            Some(year) => i64::from(year),
            None => self.round()?.fiscal_year,
        };
        let content = self.audit_sheets(year, &request.units)?;
        let body = self.desk()?.body.clone();
        let manifest = self.manifest(Kind::AuditSheets, content.fiscal_year)?;
        let parcel = Parcel::new(manifest, &content)?;
        let bytes = tenken_parcel::seal(&parcel, Protection::Passphrase(&request.passphrase))?;
        let name = format!(
            "{}_{}{}.tenkenp",
            fiscal_year_code(content.fiscal_year),
            body.short_name,
            labels()("paper-file-audit-sheets", &[])
        );
        let path = write_new(&folder, &safe_name(&name), &bytes)?;
        let file = written(self, &path, "audit_sheets", &bytes)?;
        let (at, actor) = (self.now(), self.actor()?);
        let log = parcel_record(Way::Out, &parcel.manifest, &file.name, &file.sha256, &at)?;
        self.desk_mut()?
            .case
            .command(&actor, "audit_sheets_write", CommandKind::Act, &at, |tx| {
                parcel_log::insert(tx, &log).map_err(AppError::from)
            })?;
        Ok(WrittenView {
            folder_name: folder.display().to_string(),
            files: vec![file],
            is_plain: false,
        })
    }

    fn audit_sheets(&mut self, year: i64, chosen: &[String]) -> Result<AuditSheetsContent> {
        let conn = self.desk()?.conn();
        let sections = sections_on(conn, self.today()?)?;
        let is_chosen = |row: &Reception| {
            let of = [row.unit_id.as_ref(), row.system_unit_id.as_ref()];
            chosen.is_empty() || of.into_iter().flatten().any(|id| chosen.contains(id))
        };
        let rows: Vec<Reception> = reception::in_force(conn, year)?
            .into_iter()
            .filter(|row| row.sheet_kind != "central" && is_chosen(row))
            .collect();
        if rows.is_empty() {
            return Err(AppError::NotFound {
                what: "reception",
                id: year.to_string(),
            });
        }
        let mut names = BTreeSet::new();
        let mut sheets = Vec::new();
        for row in &rows {
            names.insert(row.edition_sha256.clone());
            sheets.push(self.audit_sheet(row, &sections)?);
        }
        let mut editions = Vec::new();
        for sha256 in &names {
            editions.push(self.desk_mut()?.edition(sha256)?.to_json());
        }
        let body = &self.desk()?.body;
        Ok(AuditSheetsContent {
            body: Unit {
                id: some(&body.id),
                code: body.code.clone(),
                name: body.name.clone(),
                ..Unit::default()
            },
            fiscal_year: i32::try_from(year).unwrap_or_default(),
            from: Office {
                office: self.meta_value(meta::OFFICE)?.unwrap_or_default(),
                contact: self.meta_value(meta::CONTACT)?,
                ..Office::default()
            },
            editions,
            findings: self.findings_before(&sections, &rows)?,
            sheets,
            extra: BTreeMap::new(),
        })
    }

    fn audit_sheet(&self, row: &Reception, sections: &[SectionUnit]) -> Result<AuditSheet> {
        let conn = self.desk()?.conn();
        let bytes = reception::content(conn, &row.id)?.ok_or_else(|| AppError::NotFound {
            what: "reception",
            id: row.id.clone(),
        })?;
        let sealed = Sealed::from_canonical(&bytes)?;
        let section = sections
            .iter()
            .find(|unit| Some(&unit.id) == row.unit_id.as_ref());
        let system = section.and_then(|unit| {
            unit.systems
                .iter()
                .find(|system| Some(&system.id) == row.system_unit_id.as_ref())
        });
        let department: Option<DepartmentConfirmation> = row
            .dept_confirmation_json
            .as_deref()
            .and_then(|text| serde_json::from_str(text).ok());
        Ok(AuditSheet {
            sealed_sha256: sealed.sha256()?,
            check_number: sealed.check_number()?,
            unit: match section {
                Some(unit) => unit_now(unit),
                None => sealed.sheet()?.unit,
            },
            head_since: match section {
                Some(unit) => head_since(&unit_attribute::of_unit(conn, &unit.id)?),
                None => None,
            },
            system_manager: system.map(manager),
            origin: row.origin.clone(),
            dept_confirmation: department,
            sealed,
            extra: BTreeMap::new(),
        })
    }

    /// Findings of audits that the office has the results of, for the units that are sent.
    fn findings_before(&self, sections: &[SectionUnit], rows: &[Reception]) -> Result<Vec<FoundBefore>> {
        let mut ids: BTreeMap<&str, &str> = BTreeMap::new();
        for section in sections {
            ids.insert(&section.id, &section.code);
            for system in &section.systems {
                ids.insert(&system.id, &system.code);
            }
        }
        let sent: BTreeSet<&String> = rows
            .iter()
            .flat_map(|row| [row.unit_id.as_ref(), row.system_unit_id.as_ref()])
            .flatten()
            .collect();
        let mut found = Vec::new();
        for (unit, content) in self.result_contents()? {
            let Some(code) = ids.get(unit.as_str()).filter(|_| sent.contains(&unit)) else {
                continue;
            };
            for finding in content.findings {
                found.push(FoundBefore {
                    unit_code: (*code).to_owned(),
                    number: finding.number,
                    fiscal_year: content.fiscal_year,
                    class: finding.class,
                    subject: finding.subject,
                    control: finding.control,
                    result: finding.result,
                    checked_on: finding.checked_on,
                    ..FoundBefore::default()
                });
            }
        }
        Ok(found)
    }
}

fn unit_now(unit: &SectionUnit) -> Unit {
    Unit {
        id: some(&unit.id),
        code: unit.code.clone(),
        name: unit.name.clone(),
        department_name: some(&unit.department_name),
        department_code: some(&unit.department_code),
        head: Some(Official {
            role: Some("section_mgr".to_owned()),
            title: unit.head_title.clone(),
            name: some(&unit.head_name),
            ..Official::default()
        }),
        extra: BTreeMap::new(),
    }
}

fn manager(system: &SystemUnit) -> Official {
    Official {
        role: Some("system_mgr".to_owned()),
        title: system.manager_title.clone(),
        name: some(&system.manager_name),
        ..Official::default()
    }
}

/// The day from which the head of the newest attributes is in the post; none where it was never another.
fn head_since(rows: &[UnitAttribute]) -> Option<String> {
    let now = rows.last()?;
    let before = rows
        .iter()
        .rposition(|row| row.contact != now.contact && !row.contact.is_empty())?;
    rows.get(before + 1).map(|row| row.valid_from.clone())
}
