//! 指摘事項: made from a judged item in one step, told at once when grave, heard by the auditee.

use tenken_domain::{
    text::normalise,
    vocabulary::{AuditeeOpinion, FindingClass, Progress, Role, Urgency},
};
use tenken_store::table::{
    audit_finding::{self, AuditFinding},
    audit_item::{self, AuditItem},
    audit_memo::{self, AuditMemo},
    audit_paper,
};

use super::super::{
    AuditError,
    field::moment,
    json, needed_day,
    paper::judgement_of,
    said::{self, Said},
    stored, there, unfit,
};
use crate::{
    app::App,
    desk::required,
    error::{AppError, Result},
    host::fresh_id,
    wire::{AuditSaved, FindingDropRequest, FindingMakeRequest, FindingMemoRequest, FindingOpinionRequest},
};

impl App {
    /// Makes a finding from a judged item: facts, clauses, evidence and paper come along, the number is the next of the
    /// audit.
    pub fn finding_make(&mut self, request: &FindingMakeRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let conn = self.desk()?.conn();
        let item = there(audit_item::get(conn, &request.id)?, "item", &request.id)?;
        self.assert_not_reported(&item.engagement_id)?;
        self.assert_here(&item)?;
        let paper = there(audit_paper::get(conn, &item.id)?, "paper", &item.id)?;
        let Some(judgement) = judgement_of(&paper) else {
            return Err(AppError::ActNotPossible {
                act: "finding_make",
                state: paper.state,
            });
        };
        let class = match request.class.as_str() {
            "" => self.class_set()?.suggested(judgement),
            code => code.parse::<FindingClass>()?,
        };
        self.assert_class(class.as_str())?;
        let engagement = self.engagement_row(&item.engagement_id)?;
        let beside = self.beside(&engagement)?;
        let evidence: Vec<&String> = beside.evidence_of(&item.id).map(|row| &row.id).collect();
        let seq = beside.findings.iter().map(|row| row.seq + 1).max().unwrap_or(1);
        let is_grave = class.needs_memo();
        let row = AuditFinding {
            id: fresh_id("finding")?,
            seq,
            number: format!("{}-F{seq:02}", self.finding_start(&engagement.number)?),
            class_code: class.to_string(),
            urgency_code: if is_grave {
                Urgency::Urgent
            } else {
                Urgency::Normal
            }
            .to_string(),
            facts: if class == FindingClass::Good {
                paper.good.clone()
            } else {
                paper.facts.clone()
            },
            clauses_json: item.clauses_json.clone(),
            control_code: item.control_code.clone(),
            evidence_json: json(&evidence)?,
            items_json: json(&[&item.id])?,
            roll_out_json: "[]".to_owned(),
            directed_role: if class.is_nonconformity() {
                Role::SectionMgr.to_string()
            } else {
                String::new()
            },
            directed_unit_id: Some(engagement.unit_id.clone()),
            progress: Progress::NotStarted.to_string(),
            state: "in".to_owned(),
            created_at: self.now(),
            created_person_id: self.actor()?.person_id,
            engagement_id: engagement.id,
            ..AuditFinding::default()
        };
        self.audit_act("finding_make", |tx| Ok(audit_finding::insert(tx, &row)?))?;
        Ok(self.audit_saved(&row.id, &row.number, Vec::new()))
    }

    /// Records what the auditee says, before the report can be final (domain.md 4.8).
    pub fn finding_opinion(&mut self, request: &FindingOpinionRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let row = self.finding_row(&request.finding)?;
        self.assert_not_reported(&row.engagement_id)?;
        let opinion: AuditeeOpinion = request.opinion.parse()?;
        let text = normalise(request.text.trim())?;
        if opinion != AuditeeOpinion::Agreed && text.is_empty() {
            return Err(AppError::FieldEmpty {
                field: "finding-opinion",
            });
        }
        let on = needed_day("finding-opinion-on", &request.on)?;
        if on > self.today()? {
            return Err(unfit("finding-opinion-on"));
        }
        let heard = AuditFinding {
            opinion_code: Some(opinion.to_string()),
            opinion: text,
            opinion_on: Some(on.to_string()),
            opinion_by: normalise(request.by.trim())?,
            ..row
        };
        self.audit_act("finding_opinion", |tx| {
            audit_finding::update(tx, &heard)?;
            Ok(())
        })?;
        Ok(self.audit_saved(&heard.id, &heard.number, Vec::new()))
    }

    /// Records an urgent report (緊急報告メモ); it may have been by word of mouth.
    pub fn finding_memo(&mut self, request: &FindingMemoRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let row = self.finding_row(&request.finding)?;
        let role: Role = request.role.parse()?;
        let typed = moment("memo-told-at", request.told_at.trim())?;
        let content = normalise(request.content.trim())?;
        let memo = AuditMemo {
            id: fresh_id("memo")?,
            finding_id: row.id.clone(),
            told_at: if typed.is_empty() {
                self.local_moment()?
            } else {
                typed
            },
            told_role: role.to_string(),
            told_to: required("memo-told-to", &request.told_to)?,
            is_oral: request.is_oral,
            content: if content.is_empty() {
                format!("{}\n{}", row.subject, row.facts).trim().to_owned()
            } else {
                content
            },
            answer: normalise(request.answer.trim())?,
            recorded_at: self.now(),
            recorded_person_id: self.actor()?.person_id,
        };
        let asked = self.saying(Said::Request, &memo.id, &normalise(request.request.trim())?)?;
        self.audit_act("finding_memo", |tx| {
            audit_memo::insert(tx, &memo)?;
            said::put(tx, &asked)
        })?;
        Ok(self.audit_saved(&memo.id, &row.number, Vec::new()))
    }

    /// Withdraws a finding; number and reason stay.
    pub fn finding_drop(&mut self, request: &FindingDropRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let row = self.finding_row(&request.finding)?;
        self.assert_not_reported(&row.engagement_id)?;
        self.assert_finding_here(&row)?;
        let out = AuditFinding {
            state: "out".to_owned(),
            out_reason: required("finding-out-reason", &request.reason)?,
            ..row
        };
        self.audit_act("finding_drop", |tx| {
            audit_finding::update(tx, &out)?;
            Ok(())
        })?;
        Ok(self.audit_saved(&out.id, &out.number, Vec::new()))
    }

    /// An item that is on another machine, or was sent back from this one, takes no finding here.
    fn assert_here(&self, item: &AuditItem) -> Result<()> {
        if item.part_id.is_none() {
            return Ok(());
        }
        Err(AuditError::HandedOut {
            number: self.paper_number(item)?,
        }
        .into())
    }

    /// In the case of a part, a finding takes no change once the part was sent back.
    pub(in super::super) fn assert_finding_here(&self, row: &AuditFinding) -> Result<()> {
        if !self.is_part()? {
            return Ok(());
        }
        for id in stored::<Vec<String>>("items", &row.items_json)? {
            if let Some(item) = audit_item::get(self.desk()?.conn(), &id)? {
                self.assert_here(&item)?;
            }
        }
        Ok(())
    }

    pub(super) fn finding_row(&self, id: &str) -> Result<AuditFinding> {
        there(audit_finding::get(self.desk()?.conn(), id)?, "finding", id)
    }
}
