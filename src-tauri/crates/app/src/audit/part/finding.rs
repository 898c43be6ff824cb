//! Findings that were made on another machine: checked when they come back, and given their number of the audit then.

use tenken_domain::{
    text::normalise,
    vocabulary::{CauseKind, FindingClass, Progress, Role, Urgency},
};
use tenken_store::{
    Transaction,
    table::{
        audit_engagement,
        audit_finding::{self, AuditFinding},
        audit_item::AuditItem,
        unit,
    },
};

use super::{
    super::{json as text_json, stored},
    rows::{brought, damaged},
};
use crate::{app::App, error::Result};

impl App {
    /// A finding as it came, with only what an auditor writes on the spot. What belongs to the whole audit (opinion,
    /// orders, other sections) is not taken from there.
    pub(super) fn brought_finding(
        &self,
        value: &serde_json::Value,
        items: &[&AuditItem],
        is_person: impl Fn(&str) -> Result<bool>,
    ) -> Result<AuditFinding> {
        let conn = self.desk()?.conn();
        let row: AuditFinding = brought(value)?;
        let class: FindingClass = row.class_code.parse()?;
        self.assert_class(class.as_str())?;
        let urgency: Urgency = row.urgency_code.parse()?;
        if !row.cause_kind.is_empty() {
            row.cause_kind.parse::<CauseKind>()?;
        }
        if !row.directed_role.is_empty() {
            row.directed_role.parse::<Role>()?;
        }
        let on: Vec<String> = stored("items", &row.items_json)?;
        let is_of_part = on.iter().all(|id| items.iter().any(|item| item.id == *id));
        let Some(first) = on.first().and_then(|id| items.iter().find(|item| item.id == *id)) else {
            return Err(damaged("finding"));
        };
        if !is_of_part || !is_person(&row.created_person_id)? || audit_finding::get(conn, &row.id)?.is_some()
        {
            return Err(damaged("finding"));
        }
        let clauses: Vec<String> = stored("clauses", &row.clauses_json)?;
        let evidence: Vec<String> = stored("evidence", &row.evidence_json)?;
        let directed = match &row.directed_unit_id {
            Some(id) if unit::get(conn, id)?.is_some() => Some(id.clone()),
            _ => None,
        };
        Ok(AuditFinding {
            engagement_id: first.engagement_id.clone(),
            urgency_code: urgency.to_string(),
            subject: normalise(&row.subject)?,
            facts: normalise(&row.facts)?,
            cause_note: normalise(&row.cause_note)?,
            risk: normalise(&row.risk)?,
            proposal: normalise(&row.proposal)?,
            roll_out_note: normalise(&row.roll_out_note)?,
            earlier_number: normalise(&row.earlier_number)?,
            clauses_json: text_json(&clauses)?,
            evidence_json: text_json(&evidence)?,
            items_json: text_json(&on)?,
            roll_out_json: "[]".to_owned(),
            directed_unit_id: directed,
            opinion_code: None,
            opinion: String::new(),
            opinion_on: None,
            opinion_by: String::new(),
            plan_due_on: None,
            progress: Progress::NotStarted.to_string(),
            state: "in".to_owned(),
            out_reason: String::new(),
            ..row
        })
    }
}

/// Whether a finding is kept with this item: the first that it rests on.
pub(super) fn is_kept_with(row: &AuditFinding, item: &AuditItem) -> Result<bool> {
    let items: Vec<String> = stored("items", &row.items_json)?;
    Ok(items.first() == Some(&item.id))
}

/// Writes a finding under the next number of the audit.
pub(super) fn put(tx: &Transaction<'_>, row: &AuditFinding) -> Result<()> {
    let known = audit_finding::of_engagement(tx, &row.engagement_id)?;
    let seq = known.iter().map(|one| one.seq + 1).max().unwrap_or(1);
    let audit = audit_engagement::get(tx, &row.engagement_id)?
        .unwrap_or_default()
        .number;
    audit_finding::insert(
        tx,
        &AuditFinding {
            seq,
            number: format!("{audit}-F{seq:02}"),
            ..row.clone()
        },
    )?;
    Ok(())
}
