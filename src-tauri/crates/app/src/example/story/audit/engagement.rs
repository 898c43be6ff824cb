//! The engagement: its scope, its timetable, the section's own answers, the notice, the documents that came.

use super::{OwnAnswers, Telling};
use crate::{
    error::{AppError, Result},
    wire::{
        AuditIdRequest, AuditItemDropRequest, EngagementMakeRequest, EngagementRowRequest, ItemAddRequest,
        ItemFindRequest, NoticeRequest, OwnAnswerRequest, PointAddRequest, SampleDrawRequest,
    },
};

impl Telling {
    /// The engagement with its scope, its timetable and the section's own answers.
    pub(super) fn engagement(&mut self, own: &OwnAnswers) -> Result<()> {
        let data = self.data.engagement.clone();
        let made = self.seat.app.engagement_make(&EngagementMakeRequest {
            plan: self.plan.clone(),
            unit: self.unit(&data.unit),
        })?;
        self.engagement = made.id;
        let id = self.engagement.clone();
        for (column, text) in data.fields {
            self.field(&format!("engagement/{id}/{column}"), &text)?;
        }
        for row in data.schedule {
            let line = self.row("schedule")?;
            let columns = ["starts_at", "minutes", "place", "counterpart", "activity"];
            for (column, text) in columns.into_iter().zip(row) {
                self.field(&format!("schedule/{line}/{column}"), &text)?;
            }
        }
        for [name, due, ..] in data.documents {
            let line = self.row("document")?;
            self.field(&format!("document/{line}/name"), &name)?;
            self.field(&format!("document/{line}/due_on"), &due)?;
        }
        self.scope(&data.dropped.item, own)?;
        let dropped = self.item(&data.dropped.item);
        self.seat.app.audit_item_drop(&AuditItemDropRequest {
            id: dropped,
            reason: data.dropped.reason,
        })?;
        let sample = self.data.sample.clone();
        let numbered = |n: usize| format!("{}{n:02}", sample.text);
        self.seat.app.sample_draw(&SampleDrawRequest {
            engagement: id.clone(),
            item: Some(self.item(&sample.item)),
            name: sample.name.clone(),
            method: "random".to_owned(),
            population: (1..=sample.count).map(numbered).collect(),
            size: sample.size,
            seed: sample.seed.clone(),
            chosen: Vec::new(),
            reason: sample.reason.clone(),
        })?;
        let lead = self.data.auditors[0].name.clone();
        let title = "情報セキュリティ監査統括責任者";
        self.approve("engagement", &id, (title, &lead), "2026-08-10", "")
    }

    fn row(&mut self, kind: &str) -> Result<String> {
        let request = EngagementRowRequest {
            engagement: self.engagement.clone(),
            kind: kind.to_owned(),
        };
        Ok(self.seat.app.engagement_row_add(&request)?.id)
    }

    pub(super) fn item(&self, name: &str) -> String {
        self.items.get(name).cloned().unwrap_or_default()
    }

    /// The items of the papers, the one that is dropped again, and an own point.
    fn scope(&mut self, dropped: &str, own: &OwnAnswers) -> Result<()> {
        let found = self.seat.app.audit_item_find(&ItemFindRequest {
            engagement: self.engagement.clone(),
            edition: String::new(),
            sheet: String::new(),
            controls: Vec::new(),
            clauses: Vec::new(),
            roles: Vec::new(),
            is_last_findings: false,
            is_gap: false,
            text: String::new(),
        })?;
        let mut names: Vec<String> = self.data.papers.iter().map(|paper| paper.item.clone()).collect();
        names.insert(5, dropped.to_owned());
        for name in names {
            if name == "point" {
                let point = self.data.point.clone();
                let made = self.seat.app.audit_point_add(&PointAddRequest {
                    engagement: self.engagement.clone(),
                    question: point.question,
                    point: point.aim,
                    control: point.control,
                    clauses: point.clauses,
                })?;
                self.items.insert(name, made.id);
                continue;
            }
            let known = found.iter().find(|one| one.item.ends_with(&format!("-{name}")));
            let known = known.ok_or(AppError::ExampleUnavailable)?.item.clone();
            let made = self.seat.app.audit_item_add(&ItemAddRequest {
                engagement: self.engagement.clone(),
                edition: String::new(),
                items: vec![known.clone()],
            })?;
            if let Some((answer, reason)) = own.get(&known) {
                self.seat.app.own_answer_save(&OwnAnswerRequest {
                    id: made.id.clone(),
                    answer: answer.clone(),
                    reason: reason.clone(),
                    confirmed_on: "2026-07-17".to_owned(),
                })?;
            }
            self.items.insert(name, made.id);
        }
        Ok(())
    }

    pub(super) fn notify(&mut self) -> Result<()> {
        let data = &self.data.engagement;
        let request = NoticeRequest {
            engagement: self.engagement.clone(),
            sent_on: data.sent_on.clone(),
            document_number: data.document_number.clone(),
            is_short_accepted: false,
        };
        self.seat.app.engagement_notify(&request).map(drop)
    }

    /// The documents that came.
    pub(super) fn receive(&mut self) -> Result<()> {
        let request = AuditIdRequest {
            id: self.engagement.clone(),
        };
        let lines = self.seat.app.engagement_view(&request)?.documents;
        let data = self.data.engagement.documents.clone();
        for (line, [_, _, received, note]) in lines.into_iter().zip(data) {
            self.field(&format!("document/{}/received_on", line.id), &received)?;
            self.field(&format!("document/{}/note", line.id), &note)?;
        }
        Ok(())
    }
}
