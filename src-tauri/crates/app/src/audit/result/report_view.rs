//! A report as it is shown: its texts, what is counted for it, and what keeps it a draft.

use std::collections::BTreeMap;

use tenken_domain::{
    audit::wording,
    control::{ControlCode, Domain},
    vocabulary::{FindingClass, Judgement, OpinionKind},
};
use tenken_store::table::{
    audit_engagement::AuditEngagement, audit_finding, audit_item, audit_paper, audit_report,
};

use super::{
    super::{
        approval::Subject,
        output::Hidden,
        paper::{Beside, judgement_of, paper_gaps, remarks},
        said::Said,
        there,
    },
    finding_view::finding_remarks,
};
use crate::{
    app::App,
    error::Result,
    wire::{
        AuditIdRequest, AuditReportLine, AuditReportView, CodeCount, DomainJudgements, ReportGap, WordRemark,
    },
};

/// Items counted by judgement, as a whole and by domain.
#[derive(Default)]
struct Counts {
    judgements: BTreeMap<Judgement, i64>,
    domains: BTreeMap<String, BTreeMap<Judgement, i64>>,
    differs: i64,
    compared: i64,
    gaps: Vec<ReportGap>,
}

impl App {
    /// A report with what keeps it from being final.
    pub fn audit_report_view(&mut self, request: &AuditIdRequest) -> Result<AuditReportView> {
        self.assert_audit()?;
        let row = there(
            audit_report::get(self.desk()?.conn(), &request.id)?,
            "report",
            &request.id,
        )?;
        let engagement = self.engagement_row(&row.engagement_id)?;
        let beside = self.beside(&engagement)?;
        let mut counts = self.counts(&engagement, &beside)?;
        let mut found = Vec::new();
        let mut classes: BTreeMap<FindingClass, i64> = BTreeMap::new();
        for finding in audit_finding::of_engagement(self.desk()?.conn(), &engagement.id)? {
            if finding.state != "in" {
                continue;
            }
            *classes.entry(finding.class_code.parse()?).or_default() += 1;
            for gap in self.finding_gaps(&finding)? {
                counts.gaps.push(gap_of("finding", &finding.number, gap.code()));
            }
            for mut remark in finding_remarks(&finding)? {
                remark.field = format!("{} {}", finding.number, remark.field);
                found.push(remark);
            }
        }
        let lacks = [
            ("opinion", row.opinion.trim().is_empty()),
            ("procedures", row.procedures.trim().is_empty()),
            ("addressee", row.addressee.trim().is_empty()),
            ("public-text", row.is_public && row.public_text.trim().is_empty()),
            ("exit", engagement.exit_on.is_none()),
        ];
        for (code, _) in lacks.into_iter().filter(|(_, is)| *is) {
            counts.gaps.push(gap_of("report", "", code));
        }
        if self
            .approver_view(Subject::Engagement, &engagement.id)?
            .recorded
            .is_none()
        {
            counts.gaps.push(gap_of("report", "", "approval"));
        }
        if engagement.opinion_kind == OpinionKind::Advice.as_str() {
            for (field, text) in [
                ("opinion", &row.opinion),
                ("good", &row.good),
                ("special", &row.special),
                ("public_text", &row.public_text),
            ] {
                found.extend(remarks(field, wording::assurance(text)));
            }
        }
        if row.is_public {
            found.extend(self.public_remarks(&row)?);
        }
        let conn = self.desk()?.conn();
        Ok(AuditReportView {
            published_by: Said::Publisher.text(conn, &row.id)?,
            published_on: Said::PublishedOn.day(conn, &row.id)?,
            ..view_of(row, counts, classes, found)
        })
    }

    /// What the text for publication names and must not; refused before the report is final, for nothing can be changed
    /// after it.
    fn public_remarks(&mut self, row: &audit_report::AuditReport) -> Result<Vec<WordRemark>> {
        let view = self.engagement_view(&AuditIdRequest {
            id: row.engagement_id.clone(),
        })?;
        let names = Hidden::of(self.desk()?.conn(), row.is_unit_hidden, &view)?;
        let texts = std::iter::once(("public_text".to_owned(), row.public_text.as_str())).chain(
            view.findings
                .iter()
                .filter(|one| one.out_reason.is_empty())
                .map(|one| (format!("{} public_gist", one.number), one.public_gist.as_str())),
        );
        Ok(texts
            .filter_map(|(field, text)| {
                Some(WordRemark {
                    field,
                    kind: "public-name".to_owned(),
                    words: names.first_in(text)?.to_owned(),
                    blocks: true,
                })
            })
            .collect())
    }

    pub(in super::super) fn report_lines(&self, engagement: &str) -> Result<Vec<AuditReportLine>> {
        Ok(audit_report::of_engagement(self.desk()?.conn(), engagement)?
            .into_iter()
            .map(|row| AuditReportLine {
                report: row.id,
                version: row.version,
                state: row.state,
                confirmed_on: row.confirmed_on,
                check_number: row.check_number,
            })
            .collect())
    }

    fn counts(&self, engagement: &AuditEngagement, beside: &Beside) -> Result<Counts> {
        let conn = self.desk()?.conn();
        let mut counts = Counts::default();
        let mut items = 0;
        for item in audit_item::of_engagement(conn, &engagement.id)? {
            if item.state != "in" {
                continue;
            }
            items += 1;
            let paper = there(audit_paper::get(conn, &item.id)?, "paper", &item.id)?;
            let number = self.paper_number(&item)?;
            for gap in paper_gaps(&item, &paper, beside)? {
                counts.gaps.push(gap_of("item", &number, gap.code()));
            }
            if item.part_id.is_some() {
                counts.gaps.push(gap_of("item", &number, "handed-out"));
            } else if paper.state != "reviewed" {
                counts.gaps.push(gap_of("item", &number, "review"));
            } else if tenken_store::table::audit_correction::of_item(conn, &item.id)?
                .iter()
                .any(|row| row.reviewed_on.is_none())
            {
                counts.gaps.push(gap_of("item", &number, "correction-review"));
            }
            let Some(judgement) = judgement_of(&paper) else {
                continue;
            };
            *counts.judgements.entry(judgement).or_default() += 1;
            let domain = item
                .control_code
                .parse::<ControlCode>()
                .map(|code| code.domain().to_string())
                .unwrap_or_default();
            *counts
                .domains
                .entry(domain)
                .or_default()
                .entry(judgement)
                .or_default() += 1;
            let answer = beside.own(&item).and_then(|own| own.answer);
            if let Some(answer) = answer.and_then(|code| code.parse().ok()) {
                counts.compared += 1;
                counts.differs += i64::from(judgement.differs_from(Some(answer)));
            }
        }
        if items == 0 {
            counts.gaps.push(gap_of("report", "", "items"));
        }
        Ok(counts)
    }
}

fn gap_of(place: &str, number: &str, code: &str) -> ReportGap {
    ReportGap {
        place: place.to_owned(),
        number: number.to_owned(),
        code: code.to_owned(),
    }
}

fn listed<T: ToString>(counts: BTreeMap<T, i64>) -> Vec<CodeCount> {
    counts
        .into_iter()
        .map(|(code, count)| CodeCount {
            code: code.to_string(),
            count,
        })
        .collect()
}

fn view_of(
    row: audit_report::AuditReport,
    counts: Counts,
    classes: BTreeMap<FindingClass, i64>,
    found: Vec<WordRemark>,
) -> AuditReportView {
    AuditReportView {
        line: AuditReportLine {
            report: row.id,
            version: row.version,
            state: row.state,
            confirmed_on: row.confirmed_on,
            check_number: row.check_number,
        },
        engagement: row.engagement_id,
        addressee_role: row.addressee_role,
        addressee: row.addressee,
        is_public: row.is_public,
        is_unit_hidden: row.is_unit_hidden,
        published_by: String::new(),
        published_on: None,
        document_number: row.document_number,
        procedures: row.procedures,
        limits: row.limits,
        opinion: row.opinion,
        good: row.good,
        special: row.special,
        public_text: row.public_text,
        judgements: listed(counts.judgements),
        classes: listed(classes),
        domains: in_order(counts.domains)
            .into_iter()
            .map(|(domain, judgements)| DomainJudgements {
                domain,
                items: judgements.values().sum(),
                judgements: listed(judgements),
            })
            .collect(),
        differs: counts.differs,
        compared: counts.compared,
        gaps: counts.gaps,
        remarks: found,
    }
}

/// Domains in their fixed order (domain.md 6.3), own points after them.
fn in_order<T>(domains: BTreeMap<String, T>) -> Vec<(String, T)> {
    let mut found: Vec<(String, T)> = domains.into_iter().collect();
    found.sort_by_key(|(code, _)| {
        let known = Domain::ALL.iter().position(|one| one.to_string() == *code);
        known.unwrap_or(Domain::ALL.len())
    });
    found
}
