//! Auditees: sections, systems, networks, contractors with their chain.

use tenken_domain::{
    audit::risk::RiskFactor,
    text::normalise,
    vocabulary::{Role, UnitKind},
};
use tenken_store::table::{
    auditee::{self, Auditee},
    person, unit,
    unit_attribute::{self, UnitAttribute},
};

use super::super::{day, json, stored, there, unfit, units::Units};
use crate::{
    app::App,
    desk::{read_edition, required},
    error::Result,
    host::fresh_id,
    office::{Department, assert_code_free, first_day, put_unit},
    wire::{AuditSaved, AuditeeSaveRequest, AuditeeView, DoubtView},
};

/// The control whose clause asks for a right to audit in the contract.
const CONTRACT: &str = "OUT-02";

impl App {
    /// Adds or changes an auditee. A contract that does not allow audits, or of which that is not known, is said.
    pub fn auditee_save(&mut self, request: &AuditeeSaveRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let today = self.today()?;
        let kind: UnitKind = request.kind.parse()?;
        if matches!(kind, UnitKind::Body | UnitKind::Department) {
            return Err(unfit("auditee-kind"));
        }
        let is_contractor = kind == UnitKind::Contractor;
        let (code, name) = (
            required("unit-code", &request.code)?,
            required("unit-name", &request.name)?,
        );
        let rows = unit_attribute::on_day(self.desk()?.conn(), &today.to_string())?;
        assert_code_free(&rows, request.unit.as_deref(), &code)?;
        let from = first_day(today);
        let department = Department::named(&rows, &request.department_name, &from, &code)?;
        let known = request.owner.iter().chain(&request.orderer).chain(&request.upper);
        for id in known {
            there(unit::get(self.desk()?.conn(), id)?, "unit", id)?;
        }
        if let Some(id) = &request.unit {
            there(unit::get(self.desk()?.conn(), id)?, "unit", id)?;
        }
        let head_name = normalise(request.head_name.trim())?;
        let head = if head_name.is_empty() {
            None
        } else {
            Some(self.person_named(&head_name, Role::SectionMgr)?)
        };
        let row = UnitAttribute {
            unit_id: request.unit.clone().unwrap_or(fresh_id("unit")?),
            valid_from: from,
            sort_key: code.clone(),
            code: code.clone(),
            name,
            parent_id: request.owner.clone().or(department.id.clone()),
            head_person_id: head.as_ref().map(|(person, _)| person.id.clone()),
            head_title: normalise(request.head_title.trim())?,
            contact: head_name,
            ..UnitAttribute::default()
        };
        let made = auditee_row(request, &row.unit_id, is_contractor)?;
        let is_new = request.unit.is_none();
        self.audit_act("auditee_save", |tx| {
            department.put(tx)?;
            if let Some((person, true)) = &head {
                person::insert(tx, person)?;
            }
            put_unit(tx, kind, &row, is_new, today)?;
            Ok(auditee::upsert(tx, &made)?)
        })?;
        let doubts = self.contract_doubt(&made)?;
        Ok(self.audit_saved(&made.unit_id, &code, doubts))
    }

    /// A contractor whose contract does not say that it may be audited (S0 8.1(2), S1 10.1(2), S2 10.1.2).
    pub(in super::super) fn contract_doubt(&self, row: &Auditee) -> Result<Vec<DoubtView>> {
        if row.clause_code.is_empty() || row.clause_code == "yes" {
            return Ok(Vec::new());
        }
        let units = Units::read(self.desk()?.conn())?;
        Ok(vec![DoubtView {
            reason: "contract".to_owned(),
            strength: "warn".to_owned(),
            clauses: self.contract_clauses()?,
            what: row.clause_code.clone(),
            unit: units.name(&row.unit_id),
            until: None,
        }])
    }

    /// Clauses of the standard about what a contract must hold, from the newest edition that the case holds.
    fn contract_clauses(&self) -> Result<Vec<String>> {
        let conn = self.desk()?.conn();
        let Some(name) = tenken_store::table::edition::names(conn)?.pop() else {
            return Ok(Vec::new());
        };
        let edition = read_edition(conn, &name.sha256)?;
        let item = edition
            .items
            .iter()
            .find(|item| item.control.to_string() == CONTRACT);
        Ok(item.map(|item| item.clauses.clone()).unwrap_or_default())
    }

    pub(in super::super) fn auditee_views(&self, units: &Units) -> Result<Vec<AuditeeView>> {
        let basis = self.contract_clauses()?.first().cloned().unwrap_or_default();
        let mut views = Vec::new();
        for row in units.auditees() {
            let is_contractor = units.kind(&row.unit_id) == UnitKind::Contractor.as_str();
            let Some(now) = units.row(&row.unit_id) else {
                continue;
            };
            let above = now.parent_id.as_ref();
            let of = if is_contractor {
                row.orderer_unit_id.as_ref()
            } else {
                above
            };
            views.push(AuditeeView {
                unit: row.unit_id.clone(),
                kind: units.kind(&row.unit_id).to_owned(),
                code: now.code.clone(),
                name: now.name.clone(),
                of: of.map(|id| units.name(id)).unwrap_or_default(),
                department_name: above
                    .filter(|id| units.kind(id) == UnitKind::Department.as_str())
                    .map(|id| units.name(id))
                    .unwrap_or_default(),
                owner: above
                    .filter(|id| units.kind(id) != UnitKind::Department.as_str())
                    .cloned(),
                orderer: row.orderer_unit_id.clone(),
                upper: row.upper_unit_id.clone(),
                figures: stored("figures", &row.risk_json)?,
                head_title: now.head_title.clone(),
                head_name: now.contact.clone(),
                head_since_on: row.head_since_on.clone(),
                roles: stored("roles", &row.roles_json)?,
                chain: units
                    .chain(&row.unit_id)
                    .iter()
                    .map(|id| units.name(id))
                    .collect(),
                contract_number: row.contract_number.clone(),
                clause_code: row.clause_code.clone(),
                clause: row.clause.clone(),
                clause_basis: if is_contractor {
                    basis.clone()
                } else {
                    String::new()
                },
                last_year: self.last_audit(&row.unit_id)?,
                note: row.note.clone(),
            });
        }
        Ok(views)
    }
}

fn auditee_row(request: &AuditeeSaveRequest, unit: &str, is_contractor: bool) -> Result<Auditee> {
    for role in &request.roles {
        role.parse::<Role>()?;
    }
    for figure in &request.figures {
        if RiskFactor::of(&figure.code).is_none() {
            return Err(unfit("auditee-figure"));
        }
    }
    let clause_code = match (is_contractor, request.clause_code.as_str()) {
        (false, _) => "",
        (true, "") => "unknown",
        (true, code @ ("yes" | "no" | "unknown")) => code,
        (true, _) => return Err(unfit("auditee-clause")),
    };
    Ok(Auditee {
        unit_id: unit.to_owned(),
        roles_json: json(&request.roles)?,
        risk_json: json(&request.figures)?,
        head_since_on: day(&request.head_since_on)?,
        orderer_unit_id: request.orderer.clone(),
        upper_unit_id: request.upper.clone(),
        contract_number: normalise(request.contract_number.trim())?,
        clause_code: clause_code.to_owned(),
        clause: normalise(request.clause.trim())?,
        state: "active".to_owned(),
        note: normalise(request.note.trim())?,
    })
}
