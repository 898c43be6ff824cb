//! Approvals of programmes, plans and engagements: recorded as they were given on paper or reported, before anything
//! goes out (domain.md 7.1).

use tenken_checklist::{ApprovalKind, ApprovalManner, Body};
use tenken_domain::{
    text::normalise,
    vocabulary::{Role, Strength},
};
use tenken_store::{
    Connection,
    table::{
        audit_engagement, audit_member, audit_plan, audit_programme,
        decision::{self, Decision},
    },
};

use super::{AuditError, needed_day, there, unfit};
use crate::{
    app::App,
    desk::required,
    error::{AppError, Result},
    host::fresh_id,
    wire::{ApprovalView, ApproverView, AuditApproveRequest, AuditSaved, AuditSubjectRequest, DoubtView},
};

/// What is approved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    Programme,
    Plan,
    Engagement,
}

impl Subject {
    pub(super) fn of(code: &str) -> Result<Self> {
        match code {
            "programme" => Ok(Self::Programme),
            "plan" => Ok(Self::Plan),
            "engagement" => Ok(Self::Engagement),
            _ => Err(unfit("audit-subject")),
        }
    }

    /// `decision.subject_kind`.
    pub(super) fn kind(self) -> &'static str {
        match self {
            Self::Programme => "audit_programme",
            Self::Plan => "audit_plan",
            Self::Engagement => "audit_engagement",
        }
    }

    /// `audit_member.subject_kind`.
    pub(super) fn team(self) -> &'static str {
        match self {
            Self::Programme => "programme",
            Self::Plan => "plan",
            Self::Engagement => "engagement",
        }
    }
}

impl App {
    /// Records who approved, or was told of, a programme, a plan or an engagement. A team that may not audit is not
    /// approved.
    pub fn audit_approve(&mut self, request: &AuditApproveRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let subject = Subject::of(&request.subject)?;
        let number = self.subject_number(subject, &request.id)?;
        if let Some(known) = recorded(self.desk()?.conn(), subject, &request.id)? {
            return Err(AuditError::Approved {
                on: known.decided_on.unwrap_or_default(),
            }
            .into());
        }
        let decided = needed_day("approved-on", &request.decided_on)?;
        if decided > self.today()? {
            return Err(unfit("approved-on"));
        }
        let lacks = self.subject_gaps(subject, &request.id)?;
        if !lacks.is_empty() {
            return Err(AuditError::Lacks {
                number,
                fields: lacks.join(" "),
            }
            .into());
        }
        let mut doubts = self.assert_team(subject, &request.id)?;
        let person_name = normalise(request.person_name.trim())?;
        let note = normalise(request.note.trim())?;
        doubts.extend(self.applicant_doubt(subject, &request.id, &person_name, &note)?);
        let made = Decision {
            id: fresh_id("decision")?,
            subject_kind: subject.kind().to_owned(),
            subject_id: request.id.clone(),
            label: approver(&self.desk()?.body, subject).1.as_str().to_owned(),
            role: required("approved-role", &request.role)?,
            person_name,
            decided_on: Some(decided.to_string()),
            document_number: normalise(request.document_number.trim())?,
            note,
            recorded_at: self.now(),
            ..Decision::default()
        };
        self.audit_act("audit_approve", |tx| Ok(decision::insert(tx, &made)?))?;
        Ok(self.audit_saved(&request.id, &number, doubts))
    }

    /// Takes a recorded approval back, while nothing rests on it.
    pub fn audit_approve_withdraw(&mut self, request: &AuditSubjectRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let subject = Subject::of(&request.subject)?;
        let number = self.subject_number(subject, &request.id)?;
        let known = there(
            recorded(self.desk()?.conn(), subject, &request.id)?,
            "approval",
            &request.id,
        )?;
        let conn = self.desk()?.conn();
        let resting = match subject {
            Subject::Programme => 0,
            Subject::Plan => audit_engagement::of_plan(conn, &request.id)?
                .into_iter()
                .filter(|row| row.state != "planned")
                .count(),
            Subject::Engagement => {
                let row = there(
                    audit_engagement::get(conn, &request.id)?,
                    "engagement",
                    &request.id,
                )?;
                usize::from(row.state != "planned")
            }
        };
        if resting > 0 {
            return Err(AuditError::Rests { count: resting }.into());
        }
        self.audit_act("audit_approve_withdraw", |tx| {
            decision::delete(tx, &known.id)?;
            Ok(())
        })?;
        Ok(self.audit_saved(&request.id, &number, Vec::new()))
    }

    fn subject_number(&self, subject: Subject, id: &str) -> Result<String> {
        let conn = self.desk()?.conn();
        Ok(match subject {
            Subject::Programme => there(audit_programme::get(conn, id)?, "programme", id)?.name,
            Subject::Plan => there(audit_plan::get(conn, id)?, "plan", id)?.number,
            Subject::Engagement => there(audit_engagement::get(conn, id)?, "engagement", id)?.number,
        })
    }

    fn subject_gaps(&mut self, subject: Subject, id: &str) -> Result<Vec<String>> {
        match subject {
            Subject::Programme => Ok(Vec::new()),
            Subject::Plan => self.plan_gaps(id),
            Subject::Engagement => self.engagement_gaps(id),
        }
    }

    /// Applicant ≠ approver (domain.md 7.1): whoever leads the team does not approve its plan.
    fn applicant_doubt(
        &self,
        subject: Subject,
        id: &str,
        person_name: &str,
        note: &str,
    ) -> Result<Option<DoubtView>> {
        if person_name.is_empty() {
            return Ok(None);
        }
        let (person, is_new) = self.person_named(person_name, Role::Ciso)?;
        // A plan is the lead's; a single audit that of its chief, and the lead may approve it.
        let applies = if subject == Subject::Engagement {
            "chief"
        } else {
            "lead"
        };
        let is_applicant = !is_new
            && audit_member::of_subject(self.desk()?.conn(), subject.team(), id)?
                .iter()
                .any(|member| member.person_id == person.id && member.role == applies);
        if !is_applicant {
            return Ok(None);
        }
        let rule = &self.desk()?.body.independence.applicant_approver;
        let refusal = || AuditError::SamePersonApproves {
            person: person.name.clone(),
            clause: clause_word(rule.clause.as_deref()),
        };
        match rule.strength {
            Strength::Block => return Err(refusal().into()),
            Strength::Override if note.is_empty() => return Err(refusal().into()),
            Strength::Override | Strength::Warn => {}
        }
        Ok(Some(DoubtView {
            reason: "applicant".to_owned(),
            strength: rule.strength.to_string(),
            clauses: rule.clause.iter().cloned().collect(),
            what: person.name.clone(),
            unit: String::new(),
            until: None,
        }))
    }

    /// What may only happen after the approval.
    pub(super) fn assert_subject_approved(&self, subject: Subject, id: &str) -> Result<()> {
        if recorded(self.desk()?.conn(), subject, id)?.is_some() {
            return Ok(());
        }
        let number = self.subject_number(subject, id)?;
        Err(match subject {
            Subject::Engagement => AuditError::EngagementNotApproved { number },
            Subject::Plan | Subject::Programme => AuditError::PlanNotApproved { number },
        }
        .into())
    }

    /// What was approved stays as it was approved.
    pub(super) fn assert_open(&self, subject: Subject, id: &str) -> Result<()> {
        match recorded(self.desk()?.conn(), subject, id)? {
            Some(known) => Err(AppError::from(AuditError::Approved {
                on: known.decided_on.unwrap_or_default(),
            })),
            None => Ok(()),
        }
    }

    /// The approval that is recorded.
    pub(super) fn approval_row(&self, subject: Subject, id: &str) -> Result<Option<Decision>> {
        recorded(self.desk()?.conn(), subject, id)
    }

    pub(super) fn approver_view(&self, subject: Subject, id: &str) -> Result<ApproverView> {
        let desk = self.desk()?;
        let (roles, manner, clause) = approver(&desk.body, subject);
        let known = recorded(desk.conn(), subject, id)?;
        Ok(ApproverView {
            titles: roles
                .iter()
                .map(|role| desk.body.title(*role).to_owned())
                .collect(),
            roles: roles.iter().map(ToString::to_string).collect(),
            manner: manner.as_str().to_owned(),
            clause: clause.unwrap_or_default(),
            recorded: known.map(|known| ApprovalView {
                role: known.role,
                person_name: known.person_name,
                decided_on: known.decided_on.unwrap_or_default(),
                document_number: known.document_number,
                note: known.note,
            }),
        })
    }
}

/// The approval of a subject.
fn recorded(conn: &Connection, subject: Subject, id: &str) -> Result<Option<Decision>> {
    Ok(decision::of_subject(conn, subject.kind(), id)?.pop())
}

/// Who approves or is told, by the body's data; a single audit by whoever leads the audits, where no standard says more.
fn approver(body: &Body, subject: Subject) -> (Vec<Role>, ApprovalManner, Option<String>) {
    let kind = match subject {
        Subject::Programme => Some(ApprovalKind::AuditMidTermPlan),
        Subject::Plan => Some(ApprovalKind::AuditPlan),
        Subject::Engagement => None,
    };
    match kind.and_then(|kind| body.approval(kind)) {
        Some(rule) => (rule.approvers.clone(), rule.manner, rule.clause.clone()),
        None => (vec![lead_of(body)], ApprovalManner::Approve, None),
    }
}

/// The role that leads the audits: the CISO where the standard names no other.
pub(super) fn lead_of(body: &Body) -> Role {
    if body.titles.contains_key(&Role::AuditLead) {
        Role::AuditLead
    } else {
        Role::Ciso
    }
}

/// Clauses for a message; `none` is 「この団体の基準に規定なし」 there.
pub(crate) fn clause_word(clause: Option<&str>) -> String {
    clause
        .filter(|clause| !clause.is_empty())
        .unwrap_or("none")
        .to_owned()
}
