//! Sheets from the office: a section's own answers beside the items, the figures of the risk order, the auditees
//! themselves.

use std::collections::BTreeMap;

use tenken_checklist::Edition;
use tenken_domain::{date::Day, vocabulary::UnitKind};
use tenken_parcel::{
    canonical_json,
    content::{AuditSheet, AuditSheetsContent, SealedSheet, Unit as SheetUnit},
    sha256_hex,
};
use tenken_store::{
    Transaction,
    table::{
        audit_prior_finding::{self, AuditPriorFinding},
        auditee::{self, Auditee},
        edition, parcel_log, reception, reception_answer,
        unit_attribute::{self, UnitAttribute},
    },
};

use super::placed::{Placed, key};
use crate::{
    app::App,
    desk::OpenedFile,
    error::{AppError, Result},
    host::fresh_id,
    office::{Department, first_day, put_unit},
    sheet::count,
    wire::{AuditParcelRequest, AuditSheetsView},
};

/// An auditee that comes with the sheets.
struct Arrival {
    kind: UnitKind,
    department: Option<Department>,
    row: UnitAttribute,
    auditee: Auditee,
}

/// Everything that a parcel brings, before anything is written.
struct Sheets {
    opened: OpenedFile,
    content: AuditSheetsContent,
    editions: Vec<edition::Edition>,
    departments: BTreeMap<String, String>,
    arrivals: Vec<Arrival>,
    heads: Vec<Auditee>,
    placed: Vec<Placed>,
    priors: Vec<AuditPriorFinding>,
}

impl App {
    /// What the office sent; nothing is kept.
    pub fn audit_sheets_inspect(&mut self, request: &AuditParcelRequest) -> Result<AuditSheetsView> {
        self.assert_audit()?;
        let sheets = self.audit_sheets_read(request)?;
        Ok(sheets.view(false))
    }

    /// Takes the sheets in: newer versions are in force, older ones are kept, sections that are not known yet become
    /// auditees.
    pub fn audit_sheets_take(&mut self, request: &AuditParcelRequest) -> Result<AuditSheetsView> {
        self.assert_audit()?;
        self.assert_recordable()?;
        let sheets = self.audit_sheets_read(request)?;
        self.assert_parcel_new(&sheets.opened)?;
        let today = self.today()?;
        let log = self.log_in(&sheets.opened)?;
        self.audit_act("audit_sheets_take", |tx| {
            sheets.write(tx, today)?;
            Ok(parcel_log::insert(tx, &log)?)
        })?;
        Ok(sheets.view(true))
    }

    fn audit_sheets_read(&mut self, request: &AuditParcelRequest) -> Result<Sheets> {
        let (opened, content): (_, AuditSheetsContent) =
            self.parcel_read(&request.ticket, &request.passphrase)?;
        let editions = editions(&content, &self.now())?;
        let mut sheets = Sheets {
            editions,
            departments: BTreeMap::new(),
            arrivals: Vec::new(),
            heads: Vec::new(),
            placed: Vec::new(),
            priors: Vec::new(),
            content,
            opened,
        };
        let mut ids = self.unit_ids()?;
        for at in 0..sheets.content.sheets.len() {
            let sent = sheets.content.sheets[at].clone();
            let sheet = sent.sealed.sheet()?;
            let named = &sheet.edition;
            if !sheets.editions.iter().any(|one| one.sha256 == named.sha256) {
                return Err(AppError::NotFound {
                    what: "edition",
                    id: named.edition.clone(),
                });
            }
            self.assert_own_body(&sheet.body_code)?;
            self.arrive(&mut sheets, &sent, &sheet, &mut ids)?;
            let placed = self.sheet_placed(&sheets.opened, &sent, &sheet, &ids)?;
            sheets.placed.push(placed);
        }
        sheets.placed.sort_by_key(|one| key(&one.line));
        sheets.priors = self.priors(&sheets.content.findings, &ids)?;
        Ok(sheets)
    }

    /// Ids of units by their code.
    fn unit_ids(&self) -> Result<BTreeMap<String, String>> {
        let mut rows = unit_attribute::all(self.desk()?.conn())?;
        rows.sort_by(|a, b| a.valid_from.cmp(&b.valid_from));
        rows.retain(|row| !row.code.is_empty());
        Ok(rows.into_iter().map(|row| (row.code, row.unit_id)).collect())
    }

    /// The section and the system of a sheet as auditees, where they are not here yet; the day of a new head where the
    /// office knows it.
    fn arrive(
        &self,
        sheets: &mut Sheets,
        sent: &AuditSheet,
        sheet: &SealedSheet,
        ids: &mut BTreeMap<String, String>,
    ) -> Result<()> {
        let (conn, from) = (self.desk()?.conn(), first_day(self.today()?));
        let unit = &sent.unit;
        match ids.get(&unit.code) {
            None => {
                let rows = unit_attribute::on_day(conn, &self.today()?.to_string())?;
                let named = unit.department_name.clone().unwrap_or_default();
                let (department, parent) = if let Some(id) = sheets.departments.get(&named) {
                    (None, Some(id.clone()))
                } else {
                    let department = Department::named(&rows, &named, &from, &unit.code)?;
                    let parent = department.id.clone();
                    (Some(department), parent)
                };
                if let Some(id) = &parent {
                    sheets.departments.insert(named, id.clone());
                }
                let row = section_row(unit, &from, parent)?;
                ids.insert(unit.code.clone(), row.unit_id.clone());
                sheets.arrivals.push(Arrival {
                    kind: UnitKind::Section,
                    auditee: new_auditee(&row.unit_id, sent.head_since.clone()),
                    department,
                    row,
                });
            }
            Some(id) => {
                if let (Some(row), Some(since)) = (auditee::get(conn, id)?, &sent.head_since)
                    && row.head_since_on.is_none()
                {
                    sheets.heads.push(Auditee {
                        head_since_on: Some(since.clone()),
                        ..row
                    });
                }
            }
        }
        let Some(system) = sheet
            .system
            .as_ref()
            .filter(|system| !ids.contains_key(&system.code))
        else {
            return Ok(());
        };
        let manager = sent.system_manager.as_ref().or(system.system_manager.as_ref());
        let row = UnitAttribute {
            unit_id: fresh_id("unit")?,
            valid_from: from,
            code: system.code.clone(),
            sort_key: system.code.clone(),
            name: system.name.clone(),
            parent_id: ids.get(&unit.code).cloned(),
            head_title: manager.map(|one| one.title.clone()).unwrap_or_default(),
            contact: manager.and_then(|one| one.name.clone()).unwrap_or_default(),
            ..UnitAttribute::default()
        };
        ids.insert(system.code.clone(), row.unit_id.clone());
        sheets.arrivals.push(Arrival {
            kind: UnitKind::System,
            department: None,
            auditee: new_auditee(&row.unit_id, None),
            row,
        });
        Ok(())
    }
}

impl Sheets {
    fn write(&self, tx: &Transaction<'_>, today: Day) -> Result<()> {
        for row in &self.editions {
            edition::put(tx, row)?;
        }
        for one in &self.arrivals {
            if let Some(department) = &one.department {
                department.put(tx)?;
            }
            put_unit(tx, one.kind, &one.row, true, today)?;
            auditee::insert(tx, &one.auditee)?;
        }
        for row in &self.heads {
            auditee::upsert(tx, row)?;
        }
        for one in &self.placed {
            for row in &one.changed {
                reception::update(tx, row)?;
            }
            let Some((row, canonical, answers)) = &one.new else {
                continue;
            };
            reception::insert(tx, row)?;
            reception::put_content(tx, &row.id, canonical)?;
            for answer in answers {
                reception_answer::insert(tx, answer)?;
            }
        }
        for prior in &self.priors {
            audit_prior_finding::upsert(tx, prior)?;
        }
        Ok(())
    }

    fn view(&self, is_taken: bool) -> AuditSheetsView {
        AuditSheetsView {
            file: self.opened.file_name.clone(),
            from: self.content.from.office.clone(),
            fiscal_year: self.content.fiscal_year,
            made_at: self.opened.parcel.manifest.made_at.clone(),
            is_taken,
            lines: self.placed.iter().map(|one| one.line.clone()).collect(),
            units_new: count(self.arrivals.len()),
            findings_new: count(self.priors.len()),
        }
    }
}

/// Rows of the editions that came along, as they came: a later version may have fields that this one does not know.
fn editions(content: &AuditSheetsContent, at: &str) -> Result<Vec<edition::Edition>> {
    let mut rows = Vec::new();
    for value in &content.editions {
        rows.push(edition_row(value, at)?);
    }
    Ok(rows)
}

/// The row of an edition that came in a parcel.
pub(in super::super) fn edition_row(value: &serde_json::Value, at: &str) -> Result<edition::Edition> {
    let found = Edition::from_json(value)?;
    let content = canonical_json(value)?;
    Ok(edition::Edition {
        sha256: sha256_hex(&content),
        body_id: found.body.id.clone(),
        edition: found.info.id.clone(),
        name: format!("{} {}", found.info.standard, found.info.standard_version),
        content,
        added_at: at.to_owned(),
    })
}

fn section_row(unit: &SheetUnit, from: &str, department: Option<String>) -> Result<UnitAttribute> {
    let head = unit.head.as_ref();
    Ok(UnitAttribute {
        unit_id: fresh_id("unit")?,
        valid_from: from.to_owned(),
        code: unit.code.clone(),
        sort_key: unit.code.clone(),
        name: unit.name.clone(),
        parent_id: department,
        head_title: head.map(|one| one.title.clone()).unwrap_or_default(),
        contact: head.and_then(|one| one.name.clone()).unwrap_or_default(),
        ..UnitAttribute::default()
    })
}

fn new_auditee(unit: &str, head_since_on: Option<String>) -> Auditee {
    Auditee {
        unit_id: unit.to_owned(),
        roles_json: "[]".to_owned(),
        risk_json: "[]".to_owned(),
        head_since_on,
        state: "active".to_owned(),
        ..Auditee::default()
    }
}
