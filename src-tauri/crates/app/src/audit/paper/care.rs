//! What a careful reader asks about in the papers of an audit: shown as warnings, never part of what is sealed.

use std::collections::BTreeMap;

use serde_json::Value;
use tenken_domain::{
    audit::care::{self, Paper},
    vocabulary::AuditorRole,
};
use tenken_store::table::{
    audit_engagement::AuditEngagement,
    audit_item::{self, AuditItem},
    audit_member, audit_paper, audit_report, audit_schedule,
};

use super::{
    super::{approval::Subject, there},
    Beside,
    view::judgement_of,
};
use crate::{
    app::App,
    error::{AppError, Result},
    wire::{DoubtView, PaperView},
};

/// Roles on the team by person.
pub(super) type Ranks = BTreeMap<String, AuditorRole>;

impl App {
    pub(super) fn team_ranks(&self, engagement: &str) -> Result<Ranks> {
        let team = audit_member::of_subject(self.desk()?.conn(), Subject::Engagement.team(), engagement)?;
        let roles = team
            .into_iter()
            .filter_map(|row| Some((row.person_id, row.role.parse().ok()?)));
        Ok(roles.collect())
    }

    /// What to look at again in one paper.
    pub(super) fn paper_doubts(
        &self,
        engagement: &AuditEngagement,
        item: &AuditItem,
        beside: &Beside,
        ranks: &Ranks,
    ) -> Result<Vec<DoubtView>> {
        let paper = there(
            audit_paper::get(self.desk()?.conn(), &item.id)?,
            "paper",
            &item.id,
        )?;
        let role = |person: &Option<String>| person.as_ref().and_then(|id| ranks.get(id)).copied();
        let obtained: Vec<&str> = beside
            .evidence_of(&item.id)
            .filter_map(|row| row.obtained_on.as_deref())
            .collect();
        let found = care::of_paper(&Paper {
            performed_from: &paper.performed_from,
            performed_to: &paper.performed_to,
            written_on: paper.written_on.as_deref().unwrap_or_default(),
            reviewed_on: paper.reviewed_on.as_deref().unwrap_or_default(),
            obtained: &obtained,
            judgement: judgement_of(&paper),
            findings: beside.findings_on(&item.id).count(),
            author: role(&paper.author_person_id),
            reviewer: role(&paper.reviewer_person_id),
        });
        let number = format!("{}-{:03}", engagement.number, item.seq);
        Ok(found.into_iter().map(|one| note(one.code(), &number)).collect())
    }

    /// What to look at again in an engagement: of its papers, and days of its steps that contradict each other.
    pub(in super::super) fn engagement_notes(&self, engagement: &AuditEngagement) -> Result<Vec<DoubtView>> {
        let beside = self.beside(engagement)?;
        let ranks = self.team_ranks(&engagement.id)?;
        let conn = self.desk()?.conn();
        let mut found = Vec::new();
        for item in audit_item::of_engagement(conn, &engagement.id)? {
            if item.state == "in" {
                found.extend(self.paper_doubts(engagement, &item, &beside, &ranks)?);
            }
        }
        let (from, to) = (&engagement.period_from, &engagement.period_to);
        let is_before = |one: &Option<String>, other: &Option<String>| {
            one.as_ref()
                .zip(other.as_ref())
                .is_some_and(|(one, other)| one < other)
        };
        if is_before(to, from) {
            found.push(note("period-backwards", &engagement.number));
        }
        if is_before(&engagement.exit_on, from) {
            found.push(note("exit-before", &engagement.number));
        }
        for (n, row) in (1..).zip(audit_schedule::of_engagement(conn, &engagement.id)?) {
            let n: u32 = n;
            let day = row.starts_at.split('T').next().filter(|day| !day.is_empty());
            let day = day.map(str::to_owned);
            if is_before(&day, from) || is_before(to, &day) {
                found.push(note("schedule-outside", &n.to_string()));
            }
        }
        for row in &beside.findings {
            if row.state == "in" && is_before(&row.opinion_on, from) {
                found.push(note("opinion-before", &row.number));
            }
        }
        for row in audit_report::of_engagement(conn, &engagement.id)? {
            if is_before(&row.confirmed_on, &engagement.exit_on) {
                found.push(note("report-before", &engagement.number));
            }
        }
        Ok(found)
    }
}

/// Something to look at again, with the number that it is about.
fn note(reason: &str, what: &str) -> DoubtView {
    DoubtView {
        reason: reason.to_owned(),
        strength: "note".to_owned(),
        clauses: Vec::new(),
        what: what.to_owned(),
        unit: String::new(),
        until: None,
    }
}

/// A paper as it is sealed: what a reader may ask about it is no part of it.
pub(in super::super) fn paper_record(paper: &PaperView) -> Result<Value> {
    let mut record = serde_json::to_value(paper).map_err(|cause| AppError::StoredDamaged {
        what: "paper",
        detail: cause.to_string(),
    })?;
    if let Some(fields) = record.as_object_mut() {
        fields.remove("doubts");
    }
    Ok(record)
}
