//! A working paper as it is shown.

use tenken_domain::{
    audit::{
        paper::{Paper, PaperGap, gaps},
        wording,
    },
    vocabulary::{FindingClass, Judgement},
};
use tenken_store::{
    Connection,
    table::{
        audit_correction,
        audit_engagement::AuditEngagement,
        audit_evidence::AuditEvidence,
        audit_item::{self, AuditItem},
        audit_paper::{self, AuditPaper},
        person,
    },
};

use super::{
    super::{stored, there},
    Beside,
};
use crate::{
    app::App,
    error::Result,
    sheet::warning,
    wire::{AuditEvidenceView, AuditIdRequest, CorrectionRow, EarlierFinding, PaperView, WordRemark},
};

impl App {
    /// The paper of an item, with evidence, own answer, earlier findings and what it lacks.
    pub fn paper_view(&mut self, request: &AuditIdRequest) -> Result<PaperView> {
        self.assert_audit()?;
        let conn = self.desk()?.conn();
        let item = there(audit_item::get(conn, &request.id)?, "item", &request.id)?;
        let engagement = self.engagement_row(&item.engagement_id)?;
        let beside = self.beside(&engagement)?;
        let earlier = self.earlier_findings(&engagement)?;
        let ranks = self.team_ranks(&engagement.id)?;
        let doubts = self.paper_doubts(&engagement, &item, &beside, &ranks)?;
        Ok(PaperView {
            doubts,
            ..self.paper_beside(item, &engagement, &beside, &earlier)?
        })
    }

    /// The same where what lies beside the items was read for several of them.
    pub(in super::super) fn paper_beside(
        &mut self,
        item: AuditItem,
        engagement: &AuditEngagement,
        beside: &Beside,
        earlier: &[(String, EarlierFinding)],
    ) -> Result<PaperView> {
        let conn = self.desk()?.conn();
        let paper = there(audit_paper::get(conn, &item.id)?, "paper", &item.id)?;
        let corrections = audit_correction::of_item(conn, &item.id)?;
        let mut rows = Vec::new();
        for row in corrections {
            rows.push(CorrectionRow {
                n: row.ordinal,
                field: row.field,
                old: row.old_value,
                new: row.new_value,
                reason: row.reason,
                made_by: name_of(conn, Some(&row.made_person_id))?,
                made_on: row.made_on,
                reviewed_by: name_of(conn, row.reviewer_person_id.as_deref())?,
                reviewed_on: row.reviewed_on,
            });
        }
        let hint = match (&item.edition_sha256, &item.item_id) {
            (Some(sha256), Some(id)) => {
                let edition = self.desk_mut()?.edition(sha256)?;
                edition
                    .item(id)
                    .map(|item| item.audit_hint.clone())
                    .unwrap_or_default()
            }
            _ => String::new(),
        };
        let (own_evidence, own_measures) = self.own_grounds(engagement, beside, item.item_id.as_deref())?;
        let conn = self.desk()?.conn();
        Ok(PaperView {
            own_evidence,
            own_measures,
            line: self.item_line(engagement, &item, beside)?,
            own: beside.own(&item),
            earlier: earlier
                .iter()
                .filter(|(control, _)| *control == item.control_code)
                .map(|(_, finding)| finding.clone())
                .collect(),
            gaps: paper_gaps(&item, &paper, beside)?
                .into_iter()
                .map(|gap| gap.code().to_owned())
                .collect(),
            remarks: fact_remarks(&paper),
            warning: warning([paper.facts.as_str(), &paper.reason, &paper.good]),
            evidence: beside
                .evidence
                .iter()
                .filter(|row| row.item_id.as_deref() == Some(&item.id))
                .map(evidence_view)
                .collect(),
            corrections: rows,
            engagement: engagement.id.clone(),
            point: item.point,
            audit_hint: hint,
            procedures: stored("procedures", &paper.procedures_json)?,
            author: name_of(conn, paper.author_person_id.as_deref())?,
            reviewer: name_of(conn, paper.reviewer_person_id.as_deref())?,
            procedure_note: paper.procedure_note,
            performed_from: paper.performed_from,
            performed_to: paper.performed_to,
            place: paper.place,
            counterpart: paper.counterpart,
            auditors: paper.auditors,
            population: paper.population,
            sample_size: paper.sample_size,
            exceptions: paper.exceptions,
            facts: paper.facts,
            reason: paper.reason,
            good: paper.good,
            written_on: paper.written_on,
            reviewed_on: paper.reviewed_on,
            review_note: paper.review_note,
            doubts: Vec::new(),
        })
    }
}

/// What a paper lacks before its review.
pub(in super::super) fn paper_gaps(
    item: &AuditItem,
    paper: &AuditPaper,
    beside: &Beside,
) -> Result<Vec<PaperGap>> {
    let procedures: Vec<String> = stored("procedures", &paper.procedures_json)?;
    let says = |class: &str| {
        class
            .parse::<FindingClass>()
            .is_ok_and(FindingClass::is_nonconformity)
    };
    Ok(gaps(&Paper {
        procedures: procedures.len(),
        performed: &paper.performed_from,
        place: &paper.place,
        counterpart: &paper.counterpart,
        facts: &paper.facts,
        judgement: judgement_of(paper),
        reason: &paper.reason,
        evidence: beside.evidence_of(&item.id).count(),
        population: paper.population,
        sample: paper.sample_size,
        exceptions: paper.exceptions,
        findings: beside
            .findings_on(&item.id)
            .filter(|row| says(&row.class_code))
            .count(),
    }))
}

pub(in super::super) fn judgement_of(paper: &AuditPaper) -> Option<Judgement> {
    paper.judgement_code.as_deref()?.parse().ok()
}

/// Remarks on the facts of a paper.
pub(in super::super) fn fact_remarks(paper: &AuditPaper) -> Vec<WordRemark> {
    let is_nonconformity = judgement_of(paper).is_some_and(Judgement::is_nonconforming);
    remarks("facts", wording::facts(&paper.facts, is_nonconformity))
}

/// Remarks as they are sent.
pub(in super::super) fn remarks(field: &str, found: Vec<wording::Remark>) -> Vec<WordRemark> {
    found
        .into_iter()
        .map(|remark| WordRemark {
            field: field.to_owned(),
            kind: remark.kind.code().to_owned(),
            words: remark.words,
            blocks: remark.kind.blocks(),
        })
        .collect()
}

pub(in super::super) fn name_of(conn: &Connection, id: Option<&str>) -> Result<String> {
    let Some(id) = id else {
        return Ok(String::new());
    };
    Ok(person::get(conn, id)?.map(|row| row.name).unwrap_or_default())
}

fn evidence_view(row: &AuditEvidence) -> AuditEvidenceView {
    AuditEvidenceView {
        id: row.id.clone(),
        number: row.number.clone(),
        kind: row.kind.clone(),
        name: row.name.clone(),
        source: row.source.clone(),
        obtained_on: row.obtained_on.clone(),
        obtained_time: row.obtained_time.clone(),
        place: row.place.clone(),
        sha256: row
            .attachment_sha256
            .clone()
            .or_else(|| row.file_sha256.clone())
            .unwrap_or_default(),
        is_kept: row.attachment_sha256.is_some(),
        file_name: row.file_name.clone().unwrap_or_default(),
        is_picture: row.is_picture,
        sufficiency: row.sufficiency.clone(),
        out_reason: row.out_reason.clone(),
    }
}
