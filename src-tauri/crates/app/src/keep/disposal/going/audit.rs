//! A closed audit, or the results of one that the office took in: papers, evidence, findings, what followed. Rows stay with
//! numbers, codes, days and hashes; what they say, the files and the sealed contents go.

use std::collections::BTreeSet;

use tenken_store::{
    Connection, Doomed,
    table::{
        audit_closing, audit_closing_entry, audit_correction, audit_document, audit_evidence,
        audit_follow_up, audit_improvement, audit_item, audit_member, audit_memo, audit_order, audit_part,
        audit_part_conflict, audit_report, audit_roll_out, audit_roll_out_reply, audit_sample,
        audit_schedule, audit_slip, audit_survey, audit_survey_answer, measure_source,
    },
};

use super::Going;
use crate::{
    app::App,
    error::Result,
    keep::disposal::ground::{Audit, Ground},
};

/// A row of the audit and the columns of it that stay.
type Stays = (&'static str, String, &'static [&'static str]);

impl App {
    pub(super) fn audit_going(&mut self, ground: &Ground, id: &str, going: &mut Going) -> Result<()> {
        let Some(audit) = ground.audit(id) else {
            return Ok(());
        };
        let conn = self.desk()?.conn();
        going.audits.insert(id.to_owned());
        going.numbers.insert(audit.row.number.clone());
        going.note_audit(conn, audit)?;
        let mut rows: Vec<Stays> = vec![("audit_engagement", id.to_owned(), &["number", "notice_number"])];
        if ground.is_office {
            // The office keeps a plan of its own with each audit that came.
            let kept = &["number", "methods_json", "criteria_json"];
            rows.push(("audit_plan", audit.row.plan_id.clone(), kept));
        } else {
            going.closing(conn, id, &mut rows)?;
        }
        going.before(conn, id, &mut rows)?;
        going.papers_and_evidence(conn, id, &mut rows)?;
        let mut measures = going.findings(conn, audit, &mut rows)?;
        for (table, row, kept) in rows {
            going.ids.insert(row.clone());
            going.said(Doomed::new(table, &[("id", &row)]), kept);
        }
        if !ground.is_office {
            for source in measure_source::all(conn)? {
                let of_audit = tenken_domain::vocabulary::MeasureSource::Audit.as_str();
                let mut findings = audit.findings.iter();
                let is_own = findings.any(|row| source.ref_text.as_ref() == Some(&row.number));
                if source.kind == of_audit && is_own {
                    measures.insert(source.measure_id);
                }
            }
            self.improvements_going(&measures, going)?;
        }
        Ok(())
    }
}

impl Going {
    /// The record: what the list of the closing named by number and hash, else what came.
    fn note_audit(&mut self, conn: &Connection, audit: &Audit) -> Result<()> {
        if let Some(closing) = &audit.closing {
            self.note("audit", &audit.row.number, closing.sha256.clone());
            for entry in audit_closing_entry::of_closing(conn, &closing.id)? {
                self.note(&entry.kind, &entry.number, entry.sha256);
            }
            return Ok(());
        }
        for report in audit_report::of_engagement(conn, &audit.row.id)? {
            let name = format!("{} v{}", audit.row.number, report.version);
            self.note("audit", &name, report.sha256);
        }
        Ok(())
    }

    /// The list of the closing, and the records that it was made from.
    fn closing(&mut self, conn: &Connection, id: &str, rows: &mut Vec<Stays>) -> Result<()> {
        for closing in audit_closing::of_engagement(conn, id)? {
            for entry in audit_closing_entry::of_closing(conn, &closing.id)? {
                let doomed = Doomed::new("audit_closing_entry", &[("closing_id", &closing.id)]);
                self.said(doomed.nth("ordinal", entry.ordinal), &["number"]);
                self.files.insert(entry.sha256);
            }
            rows.push(("audit_closing", closing.id, &[]));
        }
        Ok(())
    }

    /// Team, schedule, surveys, documents.
    fn before(&mut self, conn: &Connection, id: &str, rows: &mut Vec<Stays>) -> Result<()> {
        for row in audit_member::of_subject(conn, "engagement", id)? {
            rows.push(("audit_member", row.id, &[]));
        }
        for row in audit_schedule::of_engagement(conn, id)? {
            rows.push(("audit_schedule", row.id, &[]));
        }
        for row in audit_document::of_engagement(conn, id)? {
            self.files.extend(row.attachment_sha256);
            rows.push(("audit_document", row.id, &[]));
        }
        for row in audit_survey::of_engagement(conn, id)? {
            for answer in audit_survey_answer::of_survey(conn, &row.id)? {
                let key = [("survey_id", row.id.as_str()), ("respondent", &answer.respondent)];
                self.said(Doomed::new("audit_survey_answer", &key).nth("n", answer.n), &[]);
            }
            rows.push(("audit_survey", row.id, &[]));
        }
        Ok(())
    }

    fn papers_and_evidence(&mut self, conn: &Connection, id: &str, rows: &mut Vec<Stays>) -> Result<()> {
        for row in audit_item::of_engagement(conn, id)? {
            let kept = &["performed_from", "performed_to", "procedures_json"];
            self.said(Doomed::new("audit_paper", &[("item_id", &row.id)]), kept);
            for one in audit_correction::of_item(conn, &row.id)? {
                let doomed = Doomed::new("audit_correction", &[("item_id", &row.id)]);
                self.said(doomed.nth("ordinal", one.ordinal), &["field"]);
            }
            rows.push(("audit_item", row.id, &["clauses_json"]));
        }
        for row in audit_evidence::of_engagement(conn, id)? {
            self.files.extend(row.attachment_sha256);
            rows.push((
                "audit_evidence",
                row.id,
                &["number", "obtained_time", "sufficiency"],
            ));
        }
        for row in audit_sample::of_engagement(conn, id)? {
            rows.push(("audit_sample", row.id, &["generator", "drawn_json"]));
        }
        for part in audit_part::of_engagement(conn, id)? {
            for row in audit_part_conflict::of_part(conn, &part.id)? {
                let key = [
                    ("part_id", part.id.as_str()),
                    ("item_id", row.item_id.as_str()),
                    ("field", row.field.as_str()),
                ];
                self.said(Doomed::new("audit_part_conflict", &key), &["taken"]);
            }
            rows.push(("audit_part", part.id, &["items_json"]));
        }
        Ok(())
    }

    /// Findings and what followed from them; gives the improvements that they led to.
    fn findings(
        &mut self,
        conn: &Connection,
        audit: &Audit,
        rows: &mut Vec<Stays>,
    ) -> Result<BTreeSet<String>> {
        let (id, mut measures) = (audit.row.id.as_str(), BTreeSet::new());
        for row in &audit.findings {
            self.numbers.insert(row.number.clone());
            for one in audit_memo::of_finding(conn, &row.id)? {
                rows.push(("audit_memo", one.id, &[]));
            }
            for one in audit_improvement::of_finding(conn, &row.id)? {
                measures.extend(one.measure_id);
                rows.push(("audit_improvement", one.id, &[]));
            }
            for one in audit_follow_up::of_finding(conn, &row.id)? {
                rows.push(("audit_follow_up", one.id, &[]));
            }
            for one in audit_roll_out::of_finding(conn, &row.id)? {
                for reply in audit_roll_out_reply::of_roll_out(conn, &one.id)? {
                    let key = [("roll_out_id", one.id.as_str()), ("unit_id", &reply.unit_id)];
                    self.said(Doomed::new("audit_roll_out_reply", &key), &[]);
                    measures.extend(reply.measure_id);
                }
                rows.push(("audit_roll_out", one.id, &["number"]));
            }
            let kept = &[
                "number",
                "clauses_json",
                "evidence_json",
                "items_json",
                "roll_out_json",
                "earlier_number",
            ];
            rows.push(("audit_finding", row.id.clone(), kept));
        }
        for row in audit_slip::of_engagement(conn, id)? {
            rows.push(("audit_slip", row.id, &["number", "findings_json"]));
        }
        for row in audit_order::of_engagement(conn, id)? {
            rows.push((
                "audit_order",
                row.id,
                &["number", "findings_json", "document_number"],
            ));
        }
        for row in audit_report::of_engagement(conn, id)? {
            self.rows
                .push(Doomed::new("audit_report_content", &[("report_id", &row.id)]));
            rows.push(("audit_report", row.id, &["document_number"]));
        }
        Ok(measures)
    }
}
