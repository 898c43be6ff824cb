//! The end of an engagement: every paper and every piece of evidence is listed with its hash and kept until a day; the
//! list has a 照合番号 of its own (domain.md 3 step 19, 7.1).

use tenken_domain::{
    date::Day,
    text::normalise,
    vocabulary::{FindingClass, Progress},
};
use tenken_parcel::{canonical_json, check_number_of, sha256_hex};
use tenken_store::table::{
    attachment,
    audit_closing::{self, AuditClosing},
    audit_closing_entry::{self, AuditClosingEntry},
    audit_engagement::{self, AuditEngagement},
    audit_evidence, audit_finding, audit_follow_up, audit_report,
};

use super::super::{AuditError, needed_day, paper::paper_record, unfit};
use crate::{
    app::App,
    desk::required,
    error::{AppError, Result},
    host::fresh_id,
    wire::{AuditIdRequest, AuditSaved, ClosingEntry, ClosingView, EngagementCloseRequest},
};

impl App {
    /// Ends a reported engagement whose findings are settled.
    pub fn engagement_close(&mut self, request: &EngagementCloseRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let engagement = self.engagement_row(&request.engagement)?;
        if engagement.state != "reported" {
            return Err(AppError::ActNotPossible {
                act: "engagement_close",
                state: engagement.state,
            });
        }
        let open = self.open_findings(&engagement.id)?;
        if open > 0 {
            return Err(AuditError::Rests { count: open }.into());
        }
        if !(1..=100).contains(&request.retention_years) {
            return Err(unfit("retention-years"));
        }
        let on = needed_day("closed-on", &request.on)?;
        let (entries, records) = self.closing_list(&engagement)?;
        let content = canonical_json(&entries)?;
        let row = AuditClosing {
            id: fresh_id("closing")?,
            engagement_id: engagement.id.clone(),
            closed_on: on.to_string(),
            closed_person_id: self.actor()?.person_id,
            approver: required("closed-approver", &request.approver)?,
            retention_years: request.retention_years,
            retain_until_on: retained(on, request.retention_years)?.to_string(),
            sha256: sha256_hex(&content),
            check_number: check_number_of(&entries)?.to_string(),
            state: "sealed".to_owned(),
            note: normalise(request.note.trim())?,
        };
        let closed = AuditEngagement {
            state: "closed".to_owned(),
            ..engagement
        };
        let at = self.now();
        self.audit_act("engagement_close", |tx| {
            // What was listed stays as it was hashed, whatever a later version of this program shows of it.
            for record in &records {
                attachment::put(tx, &mut record.as_slice(), "application/json", &at)?;
            }
            audit_closing::insert(tx, &row)?;
            for (ordinal, entry) in (1..).zip(entries) {
                audit_closing_entry::insert(
                    tx,
                    &AuditClosingEntry {
                        closing_id: row.id.clone(),
                        ordinal,
                        kind: entry.kind,
                        number: entry.number,
                        name: entry.name,
                        sha256: entry.sha256,
                        place: entry.place,
                    },
                )?;
            }
            audit_engagement::update(tx, &closed)?;
            Ok(())
        })?;
        Ok(self.audit_saved(&closed.id, &row.check_number, Vec::new()))
    }

    /// Findings that owe an improvement and have not come to an end.
    fn open_findings(&self, engagement: &str) -> Result<usize> {
        let conn = self.desk()?.conn();
        let mut open = 0;
        for row in audit_finding::of_engagement(conn, engagement)? {
            let class: FindingClass = row.class_code.parse()?;
            let progress: Progress = row.progress.parse()?;
            let is_planned = audit_follow_up::of_finding(conn, &row.id)?
                .iter()
                .any(|one| one.state == "planned");
            let is_settled = matches!(
                progress,
                Progress::Verified | Progress::Infeasible | Progress::Withdrawn
            );
            let owes = class.needs_plan(is_planned) && !is_settled;
            open += usize::from(row.state == "in" && (owes || is_planned));
        }
        Ok(open)
    }

    fn closing_list(&mut self, engagement: &AuditEngagement) -> Result<(Vec<ClosingEntry>, Vec<Vec<u8>>)> {
        let view = self.engagement_view(&AuditIdRequest {
            id: engagement.id.clone(),
        })?;
        let place = engagement.storage_place.clone();
        let entry = |kind: &str, number: &str, name: &str, sha256: String| ClosingEntry {
            kind: kind.to_owned(),
            number: number.to_owned(),
            name: name.to_owned(),
            sha256,
            place: place.clone(),
        };
        let (mut list, mut records) = (Vec::new(), Vec::new());
        for item in &view.items {
            let paper = self.paper_view(&AuditIdRequest { id: item.id.clone() })?;
            let record = canonical_json(&paper_record(&paper)?)?;
            list.push(entry("paper", &item.number, &item.question, sha256_hex(&record)));
            records.push(record);
        }
        let conn = self.desk()?.conn();
        for row in audit_evidence::of_engagement(conn, &engagement.id)? {
            let hash = row.attachment_sha256.or(row.file_sha256).unwrap_or_default();
            list.push(ClosingEntry {
                place: row.place,
                ..entry("evidence", &row.number, &row.name, hash)
            });
        }
        for finding in &view.findings {
            let record = canonical_json(finding)?;
            list.push(entry(
                "finding",
                &finding.number,
                &finding.subject,
                sha256_hex(&record),
            ));
            records.push(record);
        }
        for report in audit_report::of_engagement(conn, &engagement.id)? {
            if report.state != "draft" {
                let number = format!("{}-{}", view.line.number, report.version);
                list.push(entry("report", &number, &report.check_number, report.sha256));
            }
        }
        for order in &view.orders {
            let record = canonical_json(order)?;
            list.push(entry(
                "order",
                &order.number,
                &order.directed_to,
                sha256_hex(&record),
            ));
            records.push(record);
        }
        Ok((list, records))
    }

    pub(in super::super) fn closing_view(&self, engagement: &str) -> Result<Option<ClosingView>> {
        let conn = self.desk()?.conn();
        let Some(row) = audit_closing::of_engagement(conn, engagement)?.pop() else {
            return Ok(None);
        };
        let entries = audit_closing_entry::of_closing(conn, &row.id)?
            .into_iter()
            .map(|entry| ClosingEntry {
                kind: entry.kind,
                number: entry.number,
                name: entry.name,
                sha256: entry.sha256,
                place: entry.place,
            })
            .collect();
        Ok(Some(ClosingView {
            closed_on: row.closed_on,
            approver: row.approver,
            retention_years: row.retention_years,
            retain_until_on: row.retain_until_on,
            check_number: row.check_number,
            entries,
        }))
    }
}

/// The last day, counted in whole years from 1 April after the end (domain.md 4.0).
fn retained(on: Day, years: i64) -> Result<Day> {
    let end = i64::from(on.fiscal_year()) + 1 + years;
    i32::try_from(end)
        .ok()
        .and_then(|year| Day::new(year, 3, 31))
        .ok_or_else(|| unfit("retention-years"))
}
