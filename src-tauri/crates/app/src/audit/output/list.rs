//! Which papers can be written of something, why one cannot be yet, and what was written before.

use std::collections::BTreeSet;

use tenken_store::table::{
    audit_document, audit_engagement, audit_finding, audit_improvement, audit_item, audit_member, audit_memo,
    audit_order, audit_paper, audit_plan, audit_programme, audit_report, audit_roll_out, audit_survey,
    decision, person, report_log,
};

use super::{
    super::{approval::Subject, said::Said, there, unfit, units::Units},
    AUDIT_PAPERS, LOGGED, word,
};
use crate::{
    app::App,
    error::Result,
    wire::{AuditPaperChoice, AuditPaperLine, AuditPaperWritten, AuditPapersRequest, AuditPapersView},
};

/// Papers and what they are of.
type Choices = Vec<(&'static str, String)>;

impl App {
    /// Papers that can be written of something, with the reason where one cannot be yet, and what was written of it.
    pub fn audit_papers(&mut self, request: &AuditPapersRequest) -> Result<AuditPapersView> {
        self.assert_audit()?;
        let mut choices = self.choices(&request.of, &request.id)?;
        choices.sort_by_key(|(paper, _)| AUDIT_PAPERS.iter().position(|code| code == paper));
        let mut papers = Vec::new();
        for (paper, id) in choices {
            papers.push(self.paper_line(paper, id)?);
        }
        let of: BTreeSet<(&str, &str)> = papers
            .iter()
            .map(|line| (line.paper.as_str(), line.id.as_str()))
            .collect();
        let mut rows = report_log::all(self.desk()?.conn())?;
        rows.sort_by(|a, b| (&b.made_at, b.journal_seq).cmp(&(&a.made_at, a.journal_seq)));
        let written = rows
            .into_iter()
            .filter_map(|row| {
                let paper = row.kind.strip_prefix(LOGGED)?.to_owned();
                of.contains(&(paper.as_str(), row.note.as_str()))
                    .then_some(AuditPaperWritten {
                        paper,
                        id: row.note,
                        format: row.format,
                        file_name: row.file_name,
                        made_at: row.made_at,
                        check_number: row.check_number,
                    })
            })
            .collect();
        Ok(AuditPapersView { papers, written })
    }

    fn choices(&mut self, of: &str, id: &str) -> Result<Choices> {
        let conn = self.desk()?.conn();
        let mut found = Choices::new();
        let mut add = |paper: &'static str, id: &str| found.push((paper, id.to_owned()));
        match of {
            "case" => {
                for row in audit_programme::all(conn)? {
                    add("mid_term", &row.id);
                }
                for row in audit_plan::all(conn)? {
                    add("annual_plan", &row.id);
                    add("auditors", &row.id);
                }
            }
            "programme" => add("mid_term", id),
            "plan" => {
                add("annual_plan", id);
                add("auditors", id);
                for row in audit_member::of_subject(conn, Subject::Plan.team(), id)? {
                    add("independence", &row.id);
                }
            }
            "engagement" => {
                for paper in ["engagement_plan", "notice", "requested", "auditors"] {
                    add(paper, id);
                }
                for row in audit_member::of_subject(conn, Subject::Engagement.team(), id)? {
                    add("independence", &row.id);
                }
                for row in audit_survey::of_engagement(conn, id)? {
                    add("survey", &row.id);
                }
                for paper in ["working_papers", "evidence", "findings"] {
                    add(paper, id);
                }
                for finding in audit_finding::of_engagement(conn, id)? {
                    for row in audit_memo::of_finding(conn, &finding.id)? {
                        add("memo", &row.id);
                    }
                    for row in audit_roll_out::of_finding(conn, &finding.id)? {
                        add("roll_out", &row.id);
                        add("roll_out_results", &row.id);
                    }
                    for order in audit_order::of_engagement(conn, id)? {
                        if order.state == "issued" && order.findings_json.contains(&finding.id) {
                            add("measure_form", &finding.id);
                            add("improvement_form", &finding.id);
                        }
                    }
                }
                for row in audit_report::of_engagement(conn, id)? {
                    add("report", &row.id);
                    if row.is_public {
                        add("public", &row.id);
                    }
                }
                for row in audit_order::of_engagement(conn, id)? {
                    add("order", &row.id);
                }
                for paper in ["improvement", "follow_up", "storage"] {
                    add(paper, id);
                }
            }
            "item" => add("working_paper", id),
            "finding" => {
                add("slip", id);
                for row in audit_memo::of_finding(conn, id)? {
                    add("memo", &row.id);
                }
                for row in audit_roll_out::of_finding(conn, id)? {
                    add("roll_out", &row.id);
                    add("roll_out_results", &row.id);
                }
                for paper in ["measure_form", "improvement_form", "improvement", "follow_up"] {
                    add(paper, id);
                }
            }
            "order" => add("order", id),
            "roll_out" => {
                add("roll_out", id);
                for row in tenken_store::table::audit_roll_out_reply::of_roll_out(conn, id)? {
                    add("roll_out", &format!("{id}/{}", row.unit_id));
                    add("measure_form", &format!("{id}/{}", row.unit_id));
                }
                add("roll_out_results", id);
            }
            _ => return Err(unfit("paper-of")),
        }
        Ok(found)
    }

    fn paper_line(&mut self, paper: &str, id: String) -> Result<AuditPaperLine> {
        let why = self.why_not(paper, &id)?;
        let choice = AuditPaperChoice {
            paper: paper.to_owned(),
            id,
        };
        let name = self.paper_name(&choice)?;
        let (document_number, on) = self.paper_known(&choice)?;
        Ok(AuditPaperLine {
            name,
            is_draft: why.is_empty() && self.is_paper_draft(&choice)?,
            why: why.to_owned(),
            document_number,
            on,
            paper: choice.paper,
            id: choice.id,
        })
    }

    /// Why a paper cannot be written yet; empty: it can be.
    pub(super) fn why_not(&mut self, paper: &str, id: &str) -> Result<&'static str> {
        let conn = self.desk()?.conn();
        let unless = |is: bool, why: &'static str| Ok(if is { "" } else { why });
        match paper {
            "notice" => {
                let row = self.engagement_row(id)?;
                let is_approved = self.is_approved(Subject::Plan, &row.plan_id)?
                    && self.is_approved(Subject::Engagement, &row.id)?;
                unless(is_approved, "not-approved")
            }
            "requested" => unless(
                !audit_document::of_engagement(conn, id)?.is_empty(),
                "no-documents",
            ),
            "working_papers" | "evidence" => {
                let items = audit_item::of_engagement(conn, id)?;
                unless(items.iter().any(|row| row.state == "in"), "no-items")
            }
            "findings" => unless(
                audit_finding::of_engagement(conn, id)?
                    .iter()
                    .any(|row| row.state == "in"),
                "no-findings",
            ),
            "auditors" => {
                let is_plan = audit_plan::get(conn, id)?.is_some();
                let subject = if is_plan {
                    Subject::Plan
                } else {
                    Subject::Engagement
                };
                let team = audit_member::of_subject(conn, subject.team(), id)?;
                unless(!team.is_empty(), "no-team")
            }
            "public" => {
                let row = there(audit_report::get(conn, id)?, "report", id)?;
                unless(row.is_public, "not-public")
            }
            "improvement" => {
                let mut is = false;
                for finding in self.paper_findings(id)? {
                    is |= !audit_improvement::of_finding(self.desk()?.conn(), &finding)?.is_empty();
                }
                unless(is, "not-reported")
            }
            "follow_up" => {
                let mut is = false;
                for finding in self.paper_findings(id)? {
                    let rows =
                        tenken_store::table::audit_follow_up::of_finding(self.desk()?.conn(), &finding)?;
                    is |= rows.iter().any(|row| row.state == "done");
                }
                unless(is, "not-checked")
            }
            "measure_form" | "improvement_form" => self.why_no_form(paper, id),
            "storage" => unless(self.engagement_row(id)?.state == "closed", "not-closed"),
            code if AUDIT_PAPERS.contains(&code) => Ok(""),
            other => Err(unfit(other)),
        }
    }

    /// Ids of the findings of an audit, or the one that it is.
    fn paper_findings(&self, id: &str) -> Result<Vec<String>> {
        let conn = self.desk()?.conn();
        if let Some(row) = audit_finding::get(conn, id)? {
            return Ok(vec![row.id]);
        }
        let rows = audit_finding::of_engagement(conn, &self.engagement_row(id)?.id)?;
        let rows = rows.into_iter().filter(|row| row.state == "in");
        Ok(rows.map(|row| row.id).collect())
    }

    fn is_approved(&self, subject: Subject, id: &str) -> Result<bool> {
        Ok(!decision::of_subject(self.desk()?.conn(), subject.kind(), id)?.is_empty())
    }

    /// Whether a paper prints 案 now.
    fn is_paper_draft(&self, choice: &AuditPaperChoice) -> Result<bool> {
        let (conn, id) = (self.desk()?.conn(), choice.id.as_str());
        Ok(match choice.paper.as_str() {
            "mid_term" => !self.is_approved(Subject::Programme, id)?,
            "annual_plan" => !self.is_approved(Subject::Plan, id)?,
            "auditors" if audit_plan::get(conn, id)?.is_some() => !self.is_approved(Subject::Plan, id)?,
            "engagement_plan" | "requested" | "auditors" => !self.is_approved(Subject::Engagement, id)?,
            "independence" => {
                let row = there(audit_member::get(conn, id)?, "member", id)?;
                row.declared_on.is_none()
            }
            "survey" => there(audit_survey::get(conn, id)?, "survey", id)?.state == "draft",
            "working_paper" => there(audit_paper::get(conn, id)?, "paper", id)?.state != "reviewed",
            "working_papers" | "evidence" => {
                let mut is = false;
                for item in audit_item::of_engagement(conn, id)? {
                    let state = audit_paper::get(conn, &item.id)?.map(|paper| paper.state);
                    is |= item.state == "in" && state.as_deref() != Some("reviewed");
                }
                is
            }
            "findings" => !audit_report::of_engagement(conn, id)?
                .iter()
                .any(|row| row.state == "final"),
            "slip" => {
                let engagement = self.finding_of(id)?.engagement_id;
                !tenken_store::table::audit_slip::of_engagement(conn, &engagement)?
                    .iter()
                    .any(|slip| slip.findings_json.contains(id))
            }
            "report" | "public" => there(audit_report::get(conn, id)?, "report", id)?.state == "draft",
            "order" => there(audit_order::get(conn, id)?, "order", id)?.state != "issued",
            "roll_out_results" => tenken_store::table::audit_roll_out_reply::of_roll_out(conn, id)?
                .iter()
                .any(|row| row.answer_code.is_none()),
            _ => false,
        })
    }

    /// 文書番号 and day that the case knows for a paper.
    fn paper_known(&self, choice: &AuditPaperChoice) -> Result<(String, Option<String>)> {
        let (conn, id) = (self.desk()?.conn(), choice.id.as_str());
        // The number of an approval is no number of the paper.
        let approved = |subject: Subject| -> Result<(String, Option<String>)> {
            let known = self.approval_row(subject, id)?;
            Ok((String::new(), known.and_then(|known| known.decided_on)))
        };
        Ok(match choice.paper.as_str() {
            "mid_term" => approved(Subject::Programme)?,
            "annual_plan" => approved(Subject::Plan)?,
            "auditors" if audit_plan::get(conn, id)?.is_some() => approved(Subject::Plan)?,
            "engagement_plan" | "auditors" => approved(Subject::Engagement)?,
            "public" => (String::new(), Said::PublishedOn.day(conn, id)?),
            "notice" => {
                let row = self.engagement_row(id)?;
                (row.notice_number, row.notified_on)
            }
            "report" => {
                let row = there(audit_report::get(conn, id)?, "report", id)?;
                (row.document_number, row.confirmed_on)
            }
            "order" => {
                let row = there(audit_order::get(conn, id)?, "order", id)?;
                (row.document_number, row.ordered_on)
            }
            _ => (String::new(), None),
        })
    }

    /// Number or name of what a paper is of: the start of its file name.
    pub(super) fn paper_name(&self, choice: &AuditPaperChoice) -> Result<String> {
        let (conn, id) = (self.desk()?.conn(), choice.id.as_str());
        let finding = |id: &str| -> Result<String> { Ok(self.finding_of(id)?.number) };
        Ok(match choice.paper.as_str() {
            "mid_term" => there(audit_programme::get(conn, id)?, "programme", id)?.name,
            "independence" => {
                let row = there(audit_member::get(conn, id)?, "member", id)?;
                person::get(conn, &row.person_id)?.unwrap_or_default().name
            }
            "survey" => {
                let row = there(audit_survey::get(conn, id)?, "survey", id)?;
                self.engagement_row(&row.engagement_id)?.number
            }
            "working_paper" => self.paper_number(&there(audit_item::get(conn, id)?, "item", id)?)?,
            "slip" => finding(id)?,
            "memo" => finding(&there(audit_memo::get(conn, id)?, "memo", id)?.finding_id)?,
            "report" => {
                let row = there(audit_report::get(conn, id)?, "report", id)?;
                self.engagement_row(&row.engagement_id)?.number
            }
            // What is published carries no number of the audit, not even in its file's name.
            "public" => {
                let row = there(audit_report::get(conn, id)?, "report", id)?;
                let plan = self.engagement_row(&row.engagement_id)?.plan_id;
                word::year(there(audit_plan::get(conn, &plan)?, "plan", &plan)?.fiscal_year)
            }
            "order" => there(audit_order::get(conn, id)?, "order", id)?.number,
            "roll_out" | "roll_out_results" | "measure_form" if audit_finding::get(conn, id)?.is_none() => {
                let (question, unit) = id.split_once('/').unwrap_or((id, ""));
                let row = there(audit_roll_out::get(conn, question)?, "roll-out", question)?;
                let code = Units::read(conn)?.code(unit);
                if code.is_empty() {
                    row.number
                } else {
                    format!("{}-{code}", row.number)
                }
            }
            _ => match (
                audit_plan::get(conn, id)?,
                audit_engagement::get(conn, id)?,
                audit_finding::get(conn, id)?,
            ) {
                (Some(row), ..) => row.number,
                (_, Some(row), _) => row.number,
                (.., row) => there(row, "engagement", id)?.number,
            },
        })
    }
}
