//! Persons who audit, where they worked, and what they wrote or run.

use tenken_domain::{
    control::ControlCode,
    text::normalise,
    vocabulary::{DutyKind, Role},
};
use tenken_store::table::{
    audit_duty::{self, AuditDuty},
    audit_posting::{self, AuditPosting},
    auditor::{self, Auditor},
    person::{self, Person},
    unit,
};

use super::super::{day, there, unfit};
use crate::{
    app::App,
    desk::required,
    error::Result,
    host::fresh_id,
    wire::{AuditSaved, AuditorSaveRequest, AuditorView, DutyLine, PostingLine},
};

impl App {
    /// Adds or changes a person who audits, with all postings and duties.
    pub fn auditor_save(&mut self, request: &AuditorSaveRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let name = required("auditor-name", &request.name)?;
        let role: Role = request.role.parse()?;
        if !matches!(role, Role::AuditLead | Role::Auditor) {
            return Err(unfit("auditor-role"));
        }
        let known = match &request.person {
            Some(id) => there(person::get(self.desk()?.conn(), id)?, "person", id)?,
            None => self.person_named(&name, role)?.0,
        };
        let row = Person {
            name: name.clone(),
            role: role.to_string(),
            title: self.desk()?.body.title(role).to_owned(),
            ..known
        };
        let auditor_row = Auditor {
            person_id: row.id.clone(),
            affiliation: normalise(request.affiliation.trim())?,
            qualification: normalise(request.qualification.trim())?,
            is_external: request.is_external,
            state: "active".to_owned(),
            note: normalise(request.note.trim())?,
        };
        let postings = self.postings(&row.id, &request.postings)?;
        let duties = self.duties(&row.id, &request.duties)?;
        let conn = self.desk()?.conn();
        let (old_postings, old_duties) = (
            audit_posting::of_person(conn, &row.id)?,
            audit_duty::of_person(conn, &row.id)?,
        );
        self.audit_act("auditor_save", |tx| {
            person::upsert(tx, &row)?;
            auditor::upsert(tx, &auditor_row)?;
            for old in &old_postings {
                audit_posting::delete(tx, &old.id)?;
            }
            for old in &old_duties {
                audit_duty::delete(tx, &old.id)?;
            }
            for posting in &postings {
                audit_posting::insert(tx, posting)?;
            }
            for duty in &duties {
                audit_duty::insert(tx, duty)?;
            }
            Ok(())
        })?;
        Ok(self.audit_saved(&row.id, "", Vec::new()))
    }

    fn postings(&self, person: &str, lines: &[PostingLine]) -> Result<Vec<AuditPosting>> {
        let mut rows = Vec::new();
        for line in lines {
            there(unit::get(self.desk()?.conn(), &line.unit)?, "unit", &line.unit)?;
            let (from, to) = (day(&line.from)?, day(&line.to)?);
            if from.is_some() && to.is_some() && to < from {
                return Err(unfit("auditor-posting"));
            }
            rows.push(AuditPosting {
                id: fresh_id("posting")?,
                person_id: person.to_owned(),
                unit_id: line.unit.clone(),
                valid_from: from,
                valid_to: to,
                title: normalise(line.title.trim())?,
                note: String::new(),
            });
        }
        Ok(rows)
    }

    fn duties(&self, person: &str, lines: &[DutyLine]) -> Result<Vec<AuditDuty>> {
        let mut rows = Vec::new();
        for line in lines {
            if let Some(id) = &line.unit {
                there(unit::get(self.desk()?.conn(), id)?, "unit", id)?;
            }
            let control = line.control.trim();
            if !control.is_empty() {
                control.parse::<ControlCode>()?;
            }
            rows.push(AuditDuty {
                id: fresh_id("duty")?,
                person_id: person.to_owned(),
                unit_id: line.unit.clone(),
                kind: line.kind.parse::<DutyKind>()?.to_string(),
                control_code: control.to_owned(),
                valid_from: None,
                valid_to: day(&line.to)?,
                note: String::new(),
            });
        }
        Ok(rows)
    }

    pub(in super::super) fn auditor_views(&self) -> Result<Vec<AuditorView>> {
        let conn = self.desk()?.conn();
        let mut views = Vec::new();
        for row in auditor::all(conn)? {
            let Some(known) = person::get(conn, &row.person_id)? else {
                continue;
            };
            let postings = audit_posting::of_person(conn, &row.person_id)?;
            let duties = audit_duty::of_person(conn, &row.person_id)?;
            views.push(AuditorView {
                person: row.person_id,
                name: known.name,
                role: known.role,
                affiliation: row.affiliation,
                qualification: row.qualification,
                is_external: row.is_external,
                postings: postings
                    .into_iter()
                    .map(|posting| PostingLine {
                        unit: posting.unit_id,
                        from: posting.valid_from.unwrap_or_default(),
                        to: posting.valid_to.unwrap_or_default(),
                        title: posting.title,
                    })
                    .collect(),
                duties: duties
                    .into_iter()
                    .map(|duty| DutyLine {
                        unit: duty.unit_id,
                        kind: duty.kind,
                        control: duty.control_code,
                        to: duty.valid_to.unwrap_or_default(),
                    })
                    .collect(),
                note: row.note,
            });
        }
        views.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(views)
    }
}
