//! The audit of 介護保険課 and of how it uses its system, from the three-year programme to the first follow-up, at the
//! audit team's own desk. Every step is a use case.

mod end;
mod engagement;
mod visit;

use std::collections::BTreeMap;

use time::{OffsetDateTime, macros::datetime};

use super::Story;
use crate::{
    error::{AppError, Result},
    example::{
        audit::{Audit, audit},
        city::City,
        seat::Seat,
    },
    wire::{
        AuditApproveRequest, AuditCreateRequest, AuditIdRequest, AuditPlanMakeRequest, AuditeeSaveRequest,
        AuditorSaveRequest, CityFindRequest, CriterionPutRequest, MemberSaveRequest, PostingLine,
        PriorFindingRequest, ProgrammeCoverRequest, ProgrammeSaveRequest, TargetPutRequest,
    },
};

const APRIL: OffsetDateTime = datetime!(2026-04-13 09:30 +9);
const PROGRAMME: OffsetDateTime = datetime!(2026-04-24 15:00 +9);
const PLAN: OffsetDateTime = datetime!(2026-05-11 10:00 +9);
const PLAN_APPROVED: OffsetDateTime = datetime!(2026-05-21 16:00 +9);
const ENGAGEMENT: OffsetDateTime = datetime!(2026-08-10 09:00 +9);
const NOTICE: OffsetDateTime = datetime!(2026-08-17 10:00 +9);
const RECEIVED: OffsetDateTime = datetime!(2026-09-01 17:00 +9);
/// The evenings of the visit, when the day's papers are written.
const ON_SITE: [OffsetDateTime; 2] = [datetime!(2026-09-08 16:50 +9), datetime!(2026-09-09 16:50 +9)];
const REVIEW: OffsetDateTime = datetime!(2026-09-11 13:00 +9);
const CORRECTED: OffsetDateTime = datetime!(2026-09-14 09:20 +9);

/// What a section answered itself, by item: the answer and its reason.
type OwnAnswers = BTreeMap<String, (Option<String>, String)>;

/// What the audit is told with: the desk, the data and what was made.
pub(super) struct Telling {
    pub(super) seat: Seat,
    pub(super) data: Audit,
    /// Units by code.
    pub(super) units: BTreeMap<String, String>,
    pub(super) plan: String,
    pub(super) engagement: String,
    /// Items in scope by their short name.
    pub(super) items: BTreeMap<String, String>,
}

impl Story {
    /// The audit beside the self-check.
    pub(super) fn audit(&mut self, city: &City) -> Result<()> {
        let data = audit()?;
        let seat = Seat::new(
            &self.root.join(&data.folder),
            &self.desks,
            &data.machine,
            &data.account,
            &self.clock,
        );
        let mut telling = Telling {
            seat,
            data,
            units: BTreeMap::new(),
            plan: String::new(),
            engagement: String::new(),
            items: BTreeMap::new(),
        };
        self.clock.set(APRIL);
        telling.set_up(city)?;
        self.clock.set(PROGRAMME);
        telling.programme()?;
        self.clock.set(PLAN);
        telling.plan()?;
        self.clock.set(PLAN_APPROVED);
        telling.approve_plan()?;
        self.clock.set(ENGAGEMENT);
        let own = self.own_answers(&telling.data.engagement.unit)?;
        telling.engagement(&own)?;
        self.clock.set(NOTICE);
        telling.notify()?;
        self.clock.set(RECEIVED);
        telling.receive()?;
        for evening in ON_SITE {
            self.clock.set(evening);
            telling.on_site(&self.desks, &evening.date().to_string())?;
        }
        telling.make_findings()?;
        self.clock.set(REVIEW);
        telling.review()?;
        self.clock.set(CORRECTED);
        telling.correct()?;
        let count = telling.data.papers.len().to_string();
        let unit = telling.engagement_name()?;
        self.say("example-audited", &[("unit", &unit), ("items", &count)]);
        self.after_audit(&mut telling)?;
        let files = telling.write()?;
        self.say("example-audit-papers", &[("files", &files.to_string())]);
        let desk = telling.seat.app.desk_view()?;
        let found = telling.seat.app.case_verify()?;
        if !found.is_sound {
            return Err(AppError::StoredDamaged {
                what: "example",
                detail: desk.file_name,
            });
        }
        telling.seat.app.case_close()?;
        self.say(
            "example-verified",
            &[("file", &desk.file_name), ("entries", &found.entries.to_string())],
        );
        Ok(())
    }

    /// What a section and its systems answered this year, by item.
    fn own_answers(&mut self, code: &str) -> Result<OwnAnswers> {
        let request = CityFindRequest {
            fiscal_year: None,
            department: None,
            section: Some(code.to_owned()),
            domain: None,
            item: None,
            answers: "all".to_owned(),
            text: String::new(),
            offset: 0,
            limit: 1_000,
        };
        let found = self.office.app.city_find(&request)?;
        let answers = found.lines.into_iter();
        Ok(answers
            .map(|line| (line.item, (line.answer, line.reason)))
            .collect())
    }
}

impl Telling {
    fn unit(&self, code: &str) -> String {
        self.units.get(code).cloned().unwrap_or_default()
    }

    /// Types a field of the audit.
    pub(super) fn field(&mut self, field: &str, text: &str) -> Result<()> {
        self.seat.field(format!("audit/{field}"), text)
    }

    fn engagement_name(&mut self) -> Result<String> {
        let request = AuditIdRequest {
            id: self.engagement.clone(),
        };
        Ok(self.seat.app.engagement_view(&request)?.line.unit_name)
    }

    /// The case, whom it audits and who audits.
    fn set_up(&mut self, city: &City) -> Result<()> {
        self.seat.app.audit_create(&AuditCreateRequest {
            body: "kakuu".to_owned(),
            team_name: self.data.team_name.clone(),
            contact: self.data.contact.clone(),
            passphrase: None,
            is_plain_accepted: true,
        })?;
        let chief = self.data.auditors[1].name.clone();
        self.seat.operate(&chief, "auditor")?;
        for code in self.data.sections.clone() {
            let place = city.sections.iter().find(|place| place.code == code);
            let place = place.ok_or(AppError::ExampleUnavailable)?;
            self.auditee(AuditeeSaveRequest {
                department_name: place.department.clone(),
                head_title: place.head_title.clone(),
                head_name: place.head_name.clone(),
                ..auditee("section", &place.code, &place.name)
            })?;
        }
        for code in self.data.systems.clone() {
            let system = city.systems.iter().find(|system| system.code == code);
            let system = system.ok_or(AppError::ExampleUnavailable)?;
            self.auditee(AuditeeSaveRequest {
                owner: Some(self.unit(&system.section)),
                head_title: system.manager_title.clone(),
                head_name: system.manager_name.clone(),
                ..auditee("system", &system.code, &system.name)
            })?;
        }
        let contractor = self.data.contractor.clone();
        self.auditee(AuditeeSaveRequest {
            orderer: Some(self.unit(&contractor.orderer)),
            head_title: contractor.head_title,
            head_name: contractor.head_name,
            contract_number: contractor.contract_number,
            clause_code: "yes".to_owned(),
            clause: contractor.clause,
            ..auditee("contractor", &contractor.code, &contractor.name)
        })?;
        for one in self.data.auditors.clone() {
            let posting = PostingLine {
                unit: self.unit(&one.posting),
                from: "2024-04-01".to_owned(),
                to: String::new(),
                title: one.title,
            };
            self.seat.app.auditor_save(&AuditorSaveRequest {
                person: None,
                name: one.name,
                role: one.role,
                affiliation: one.affiliation,
                qualification: one.qualification,
                is_external: one.is_external,
                postings: if one.posting.is_empty() {
                    Vec::new()
                } else {
                    vec![posting]
                },
                duties: Vec::new(),
                note: String::new(),
            })?;
        }
        for prior in self.data.prior.clone() {
            self.seat.app.prior_finding_save(&PriorFindingRequest {
                unit: self.unit(&prior.unit),
                number: prior.number,
                fiscal_year: prior.fiscal_year,
                class: prior.class,
                subject: prior.subject,
                control: prior.control,
                result: prior.result,
                checked_on: prior.checked_on,
            })?;
        }
        Ok(())
    }

    fn auditee(&mut self, request: AuditeeSaveRequest) -> Result<()> {
        let made = self.seat.app.auditee_save(&request)?;
        self.units.insert(request.code, made.id);
        Ok(())
    }

    fn approve(&mut self, subject: &str, id: &str, by: (&str, &str), on: &str, number: &str) -> Result<()> {
        self.seat
            .app
            .audit_approve(&AuditApproveRequest {
                subject: subject.to_owned(),
                id: id.to_owned(),
                role: by.0.to_owned(),
                person_name: by.1.to_owned(),
                decided_on: on.to_owned(),
                document_number: number.to_owned(),
                note: String::new(),
            })
            .map(drop)
    }

    fn programme(&mut self) -> Result<()> {
        let data = self.data.programme.clone();
        let programme = self.seat.app.programme_save(&ProgrammeSaveRequest {
            programme: None,
            name: data.name,
            year_from: 2026,
            years: 3,
            policy: data.policy,
        })?;
        for (code, years) in data.covers {
            self.seat.app.programme_cover(&ProgrammeCoverRequest {
                programme: programme.id.clone(),
                unit: self.unit(&code),
                years,
            })?;
        }
        let committee = ("情報セキュリティ委員会", "");
        self.approve(
            "programme",
            &programme.id,
            committee,
            &data.approved_on,
            &data.approval_number,
        )?;
        let made = self.seat.app.audit_plan_make(&AuditPlanMakeRequest {
            fiscal_year: 2026,
            kind: "regular".to_owned(),
            programme: Some(programme.id),
            parent: None,
            ordered_by: String::new(),
            ordered_on: String::new(),
        })?;
        self.plan = made.id;
        Ok(())
    }

    fn plan(&mut self) -> Result<()> {
        let plan = self.plan.clone();
        self.seat.app.criterion_put(&CriterionPutRequest {
            plan: plan.clone(),
            edition: "kakuu".to_owned(),
        })?;
        for (column, text) in self.data.plan.fields.clone() {
            self.field(&format!("plan/{plan}/{column}"), &text)?;
        }
        for target in self.data.plan.targets.clone() {
            self.seat.app.target_put(&TargetPutRequest {
                plan: plan.clone(),
                unit: self.unit(&target.unit),
                reason: target.reason,
                month_from: Some(target.from),
                month_to: Some(target.to),
                note: String::new(),
            })?;
        }
        let persons = self.seat.app.persons()?;
        for one in self.data.auditors.clone() {
            let person = persons.iter().find(|person| person.name == one.name);
            self.seat.app.member_save(&MemberSaveRequest {
                subject: "plan".to_owned(),
                id: plan.clone(),
                person: person.map(|person| person.id.clone()).unwrap_or_default(),
                role: one.team,
                interests: one.interests,
                declared_on: "2026-05-08".to_owned(),
                checked_by: one.checked_by,
                checked_on: "2026-05-11".to_owned(),
                override_reason: String::new(),
                override_person: None,
            })?;
        }
        Ok(())
    }

    fn approve_plan(&mut self) -> Result<()> {
        let (plan, data) = (self.plan.clone(), self.data.plan.clone());
        let committee = ("情報セキュリティ委員会", "");
        self.approve("plan", &plan, committee, &data.approved_on, &data.approval_number)
    }
}

/// An auditee with nothing but its code and name.
fn auditee(kind: &str, code: &str, name: &str) -> AuditeeSaveRequest {
    AuditeeSaveRequest {
        unit: None,
        kind: kind.to_owned(),
        code: code.to_owned(),
        name: name.to_owned(),
        department_name: String::new(),
        owner: None,
        head_title: String::new(),
        head_name: String::new(),
        head_since_on: String::new(),
        roles: Vec::new(),
        figures: Vec::new(),
        orderer: None,
        upper: None,
        contract_number: String::new(),
        clause_code: String::new(),
        clause: String::new(),
        note: String::new(),
    }
}
