//! The visit: papers with their evidence, the review by another, a correction.

use std::path::Path;

use super::Telling;
use crate::{
    error::Result,
    example::{audit::PaperText, failed},
    wire::{AuditEvidenceAddRequest, PaperCorrectRequest, PaperJudgeRequest, PaperReviewRequest},
};

impl Telling {
    /// The papers of a day (ISO), each written by who was there.
    pub(super) fn on_site(&mut self, desks: &Path, day: &str) -> Result<()> {
        let of_day = |paper: &PaperText| paper.from.starts_with(day);
        let papers: Vec<PaperText> = self
            .data
            .papers
            .iter()
            .filter(|paper| of_day(paper))
            .cloned()
            .collect();
        for paper in papers {
            self.seat.operate(&paper.author, "auditor")?;
            let item = self.item(&paper.item);
            for (column, text) in paper.columns() {
                if !text.is_empty() {
                    self.field(&format!("paper/{item}/{column}"), text)?;
                }
            }
            self.evidence(&item, &paper, desks)?;
            self.seat.app.paper_judge(&PaperJudgeRequest {
                id: item,
                judgement: Some(paper.judgement),
            })?;
        }
        Ok(())
    }

    fn evidence(&mut self, item: &str, paper: &PaperText, desks: &Path) -> Result<()> {
        for [kind, name, source, file, text] in &paper.evidence {
            let ticket = if file.is_empty() {
                None
            } else {
                let place = desks.join(file);
                std::fs::write(&place, text).map_err(|cause| failed(&place, cause))?;
                Some(self.seat.app.ticket(&place)?)
            };
            self.seat.app.audit_evidence_add(&AuditEvidenceAddRequest {
                id: item.to_owned(),
                kind: kind.clone(),
                name: name.clone(),
                source: source.clone(),
                place: String::new(),
                ticket,
                base64: None,
            })?;
        }
        Ok(())
    }

    /// The chief reviews; the chief's own papers are reviewed by whoever leads the audits.
    pub(super) fn review(&mut self) -> Result<()> {
        for paper in self.data.papers.clone() {
            self.review_one(&paper.item, &paper.author)?;
        }
        Ok(())
    }

    fn review_one(&mut self, item: &str, author: &str) -> Result<()> {
        let (lead, chief) = (&self.data.auditors[0].name, &self.data.auditors[1].name);
        let reviewer = if author == chief { lead } else { chief }.clone();
        self.seat.operate(&reviewer, "auditor")?;
        let request = PaperReviewRequest {
            id: self.item(item),
            note: String::new(),
        };
        self.seat.app.paper_review(&request).map(drop)
    }

    /// One thing is corrected after its review, and reviewed again.
    pub(super) fn correct(&mut self) -> Result<()> {
        let data = self.data.correction.clone();
        self.seat.operate(&data.by, "auditor")?;
        self.seat.app.paper_correct(&PaperCorrectRequest {
            id: self.item(&data.item),
            field: data.column,
            text: data.text,
            reason: data.reason,
        })?;
        self.review_one(&data.item, &data.by)
    }
}
