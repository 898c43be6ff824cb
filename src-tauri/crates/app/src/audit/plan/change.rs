//! What changes after the approval with a reason that is kept: the team of an engagement, and calling one off.

use tenken_domain::text::normalise;
use tenken_store::table::{
    audit_engagement::{self, AuditEngagement},
    audit_member,
    decision::{self, Decision},
    person,
};

use super::super::{approval::Subject, said, there, unfit};
use crate::{
    app::App,
    desk::required,
    error::{AppError, Result},
    host::fresh_id,
    wire::{AuditSaved, EngagementCancelRequest, MemberSaveRequest, TeamChangeRequest, TeamChangeView},
};

/// `decision.subject_kind` of a change of the team: label = who joined, role = who left, note = why.
const CHANGE: &str = "audit_team_change";
/// `decision.subject_kind` of calling an engagement off.
const CANCEL: &str = "audit_engagement_cancel";

impl App {
    /// Changes the team of an engagement whose plan is approved and whose report is not final yet. Who joins is held to
    /// the rules of independence like everybody; one member at least stays.
    pub fn team_change(&mut self, request: &TeamChangeRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        self.assert_not_reported(&request.engagement)?;
        self.assert_subject_approved(Subject::Engagement, &request.engagement)?;
        let reason = normalise(&required("team-change-reason", &request.reason)?)?;
        let (joins, check, doubts) = match &request.person {
            Some(person) => {
                let entry = entry(request, person);
                let (row, doubts) = self.member_row(Subject::Engagement, &entry)?;
                let check = self.member_check(&row, &entry)?;
                (Some(row), Some(check), doubts)
            }
            None => (None, None, Vec::new()),
        };
        let conn = self.desk()?.conn();
        let team = audit_member::of_subject(conn, Subject::Engagement.team(), &request.engagement)?;
        let leaves = match &request.leave {
            Some(id) => Some(there(
                team.iter().find(|row| row.person_id == *id).cloned(),
                "member",
                id,
            )?),
            None => None,
        };
        if joins.is_none() && leaves.is_none() {
            return Err(AppError::FieldEmpty { field: "team-change" });
        }
        let is_same = request.person.is_some() && request.person == request.leave;
        if is_same || (joins.is_none() && team.len() == 1) {
            return Err(unfit("team-change"));
        }
        let name = |id: Option<&str>| -> Result<String> {
            Ok(match id {
                Some(id) => person::get(conn, id)?.unwrap_or_default().name,
                None => String::new(),
            })
        };
        let row = Decision {
            label: name(joins.as_ref().map(|row| row.person_id.as_str()))?,
            role: name(leaves.as_ref().map(|row| row.person_id.as_str()))?,
            ..self.reasoned(CHANGE, &request.engagement, reason)?
        };
        self.audit_act("team_change", |tx| {
            if let Some(leaves) = &leaves {
                audit_member::delete(tx, &leaves.id)?;
            }
            if let Some(joins) = &joins {
                audit_member::upsert(tx, joins)?;
            }
            if let Some(check) = &check {
                said::put(tx, check)?;
            }
            Ok(decision::insert(tx, &row)?)
        })?;
        Ok(self.audit_saved(&request.engagement, "", doubts))
    }

    /// Calls an engagement off before its report is final; what was written stays, and its number is not used again.
    pub fn engagement_cancel(&mut self, request: &EngagementCancelRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        self.assert_not_reported(&request.engagement)?;
        let engagement = self.engagement_row(&request.engagement)?;
        let reason = normalise(&required("cancel-reason", &request.reason)?)?;
        let row = self.reasoned(CANCEL, &engagement.id, reason)?;
        let off = AuditEngagement {
            state: "cancelled".to_owned(),
            ..engagement
        };
        self.audit_act("engagement_cancel", |tx| {
            audit_engagement::update(tx, &off)?;
            Ok(decision::insert(tx, &row)?)
        })?;
        Ok(self.audit_saved(&off.id, &off.number, Vec::new()))
    }

    pub(in super::super) fn team_change_views(&self, engagement: &str) -> Result<Vec<TeamChangeView>> {
        let rows = decision::of_subject(self.desk()?.conn(), CHANGE, engagement)?;
        Ok(rows
            .into_iter()
            .map(|row| TeamChangeView {
                on: row.decided_on.unwrap_or_default(),
                joined: row.label,
                left: row.role,
                reason: row.note,
                by: row.person_name,
            })
            .collect())
    }

    /// Why and when an engagement was called off.
    pub(in super::super) fn cancellation(&self, engagement: &str) -> Result<(String, Option<String>)> {
        let row = decision::of_subject(self.desk()?.conn(), CANCEL, engagement)?.pop();
        Ok(row.map(|row| (row.note, row.decided_on)).unwrap_or_default())
    }

    /// A reason that is kept, of today and of whoever records it.
    fn reasoned(&self, kind: &str, id: &str, note: String) -> Result<Decision> {
        let actor = self.actor()?;
        let by = person::get(self.desk()?.conn(), &actor.person_id)?.unwrap_or_default();
        Ok(Decision {
            id: fresh_id("decision")?,
            subject_kind: kind.to_owned(),
            subject_id: id.to_owned(),
            person_name: by.name,
            person_id: Some(actor.person_id),
            decided_on: Some(self.today()?.to_string()),
            note,
            recorded_at: self.now(),
            ..Decision::default()
        })
    }
}

/// Who joins, as for any team.
fn entry(request: &TeamChangeRequest, person: &str) -> MemberSaveRequest {
    MemberSaveRequest {
        subject: Subject::Engagement.team().to_owned(),
        id: request.engagement.clone(),
        person: person.to_owned(),
        role: request.role.clone(),
        interests: request.interests.clone(),
        declared_on: request.declared_on.clone(),
        checked_by: request.checked_by.clone(),
        checked_on: request.checked_on.clone(),
        override_reason: request.override_reason.clone(),
        override_person: request.override_person.clone(),
    }
}
