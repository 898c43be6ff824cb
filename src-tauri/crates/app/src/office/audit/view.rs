//! Results of audits as the office reads them, and their findings linked to measures.

use std::collections::BTreeMap;

use tenken_domain::{
    audit::difference::Difference,
    vocabulary::{Answer, Judgement, MeasureSource as SourceKind, Progress},
};
use tenken_parcel::{content::ResultsContent, parse_canonical};
use tenken_store::table::{
    audit_engagement, audit_finding, audit_plan, audit_report, measure,
    measure_source::{self, MeasureSource},
};

use super::result::text;
use crate::{
    app::App,
    audit::{Units, figures},
    error::{AppError, Result},
    sheet::count,
    wire::{
        AuditIdRequest, AuditResultLine, AuditResultLinkRequest, AuditResultView, CodeText, ResultFinding,
        ResultItem,
    },
};

/// Texts of the results in the order of the report, with the record that they stand in.
const TEXTS: &[(&str, &str)] = &[
    ("plan", "number"),
    ("plan", "name"),
    ("plan", "policy"),
    ("plan", "theme"),
    ("plan", "approved_on"),
    ("engagement", "purpose"),
    ("engagement", "scope"),
    ("engagement", "out_of_scope"),
    ("engagement", "limits"),
    ("engagement", "period_from"),
    ("engagement", "period_to"),
    ("engagement", "standard"),
    ("report", "addressee"),
    ("report", "document_number"),
    ("report", "procedures"),
    ("report", "opinion"),
    ("report", "good"),
    ("report", "special"),
    ("report", "confirmed_by"),
];

impl App {
    /// Audits of which the office has the results, newest first.
    pub fn audit_result_list(&mut self) -> Result<Vec<AuditResultLine>> {
        self.assert_office()?;
        let mut lines = Vec::new();
        for (_, content) in self.result_contents()? {
            lines.push(result_line(&content));
        }
        lines.extend(self.gone_results()?);
        lines.sort_by(|a, b| (b.fiscal_year, &b.number).cmp(&(a.fiscal_year, &a.number)));
        Ok(lines)
    }

    /// Audits whose results were erased after their retention: number, days and counts are left.
    fn gone_results(&self) -> Result<Vec<AuditResultLine>> {
        let conn = self.desk()?.conn();
        let units = Units::read(conn)?;
        let mut lines = Vec::new();
        for id in self.gone_audits()?.into_keys() {
            let Some(row) = audit_engagement::get(conn, &id)? else {
                continue;
            };
            let report = audit_report::of_engagement(conn, &id)?.pop().unwrap_or_default();
            let plan = audit_plan::get(conn, &row.plan_id)?.unwrap_or_default();
            lines.push(AuditResultLine {
                result: id.clone(),
                number: row.number,
                name: row.name,
                fiscal_year: plan.fiscal_year,
                code: units.code(&row.unit_id),
                unit_name: units.name(&row.unit_id),
                version: report.version,
                confirmed_on: report.confirmed_on,
                check_number: report.check_number,
                findings: count(audit_finding::of_engagement(conn, &id)?.len()),
                open: 0,
            });
        }
        Ok(lines)
    }

    /// The results of one audit.
    pub fn audit_result_view(&mut self, request: &AuditIdRequest) -> Result<AuditResultView> {
        self.assert_office()?;
        if let Some(row) = audit_engagement::get(self.desk()?.conn(), &request.id)? {
            self.assert_not_gone(&row.id, &row.number)?;
        }
        let content = self
            .newest_content(&request.id)?
            .ok_or_else(|| AppError::NotFound {
                what: "audit result",
                id: request.id.clone(),
            })?;
        self.content_view(&content)
    }

    /// Links a finding to a measure of this case, so that the measure says where it comes from; or takes the link away.
    pub fn audit_result_link(&mut self, request: &AuditResultLinkRequest) -> Result<AuditResultView> {
        self.assert_office()?;
        let conn = self.desk()?.conn();
        let finding = audit_finding::get(conn, &request.finding)?
            .ok_or_else(|| missing("finding", &request.finding))?;
        let wanted = request.measure.trim();
        let row = measure::all(conn)?
            .into_iter()
            .find(|row| row.number == wanted || row.id == wanted)
            .ok_or_else(|| missing("measure", wanted))?;
        let known = measure_source::of_measure(conn, &row.id)?;
        let linked = known
            .iter()
            .find(|one| {
                one.kind == SourceKind::Audit.as_str()
                    && one.ref_text.as_deref() == Some(finding.number.as_str())
            })
            .map(|one| one.ordinal);
        let next = known.iter().map(|one| one.ordinal + 1).max().unwrap_or(0);
        let made = MeasureSource {
            measure_id: row.id.clone(),
            ordinal: next,
            kind: SourceKind::Audit.to_string(),
            ref_text: Some(finding.number.clone()),
            ..MeasureSource::default()
        };
        let (at, actor) = (self.now(), self.actor()?);
        self.desk_mut()?.case.command(
            &actor,
            "audit_result_link",
            tenken_store::CommandKind::Act,
            &at,
            |tx| {
                match (linked, request.is_linked) {
                    (None, true) => measure_source::insert(tx, &made)?,
                    (Some(ordinal), false) => {
                        measure_source::delete(tx, &row.id, ordinal)?;
                    }
                    (None, false) | (Some(_), true) => {}
                }
                Ok::<(), AppError>(())
            },
        )?;
        self.audit_result_view(&AuditIdRequest {
            id: finding.engagement_id,
        })
    }

    /// Unit ids and the newest content of every audit that came.
    pub(crate) fn result_contents(&self) -> Result<Vec<(String, ResultsContent)>> {
        let mut found = Vec::new();
        for row in audit_engagement::all(self.desk()?.conn())? {
            if let Some(content) = self.newest_content(&row.id)? {
                found.push((row.unit_id, content));
            }
        }
        Ok(found)
    }

    /// What came last of an audit.
    pub(super) fn newest_content(&self, engagement: &str) -> Result<Option<ResultsContent>> {
        let conn = self.desk()?.conn();
        let Some(row) = audit_report::of_engagement(conn, engagement)?
            .into_iter()
            .rfind(|row| row.state == "received" && row.erased_at.is_none())
        else {
            return Ok(None);
        };
        let bytes = audit_report::content(conn, &row.id)?.ok_or_else(|| missing("audit result", &row.id))?;
        let value = parse_canonical(&bytes, "results")?;
        let content = serde_json::from_value(value).map_err(|cause| AppError::StoredDamaged {
            what: "audit result",
            detail: cause.to_string(),
        })?;
        Ok(Some(content))
    }

    pub(super) fn content_view(&self, content: &ResultsContent) -> Result<AuditResultView> {
        let mut found = Difference::default();
        let mut items = Vec::new();
        for item in &content.items {
            let judgement: Judgement = item.judgement.parse()?;
            let own = item.own.as_deref().and_then(|code| code.parse::<Answer>().ok());
            found.count(own, Some(judgement));
            items.push(ResultItem {
                number: item.number.clone(),
                question: item.question.clone(),
                control: item.control.clone(),
                judgement: item.judgement.clone(),
                own: item.own.clone(),
                differs: judgement.differs_from(own),
            });
        }
        let measures = self.linked_measures()?;
        let findings = content.findings.iter().map(|one| ResultFinding {
            finding: one.id.clone(),
            number: one.number.clone(),
            class: one.class.clone(),
            urgency: one.urgency.clone(),
            subject: one.subject.clone(),
            facts: one.facts.clone(),
            clauses: one.clauses.clone(),
            proposal: one.proposal.clone(),
            opinion: one.opinion.clone(),
            plan_due_on: one.plan_due_on.clone(),
            progress: one.progress.clone(),
            measures: measures.get(&one.number).cloned().unwrap_or_default(),
        });
        let record = |name: &str| match name {
            "plan" => &content.plan,
            "engagement" => &content.engagement,
            _ => &content.report,
        };
        Ok(AuditResultView {
            line: result_line(content),
            file: String::new(),
            is_taken: false,
            standing: String::new(),
            team: content.team.clone(),
            texts: TEXTS
                .iter()
                .map(|(of, key)| CodeText {
                    code: format!("{of}-{}", key.replace('_', "-")),
                    text: text(record(of), key),
                })
                .filter(|one| !one.text.is_empty())
                .collect(),
            findings: findings.collect(),
            items,
            figures: figures(found),
        })
    }

    /// Numbers of measures by the number of the finding that they come from.
    fn linked_measures(&self) -> Result<BTreeMap<String, Vec<String>>> {
        let conn = self.desk()?.conn();
        let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for source in measure_source::all(conn)? {
            let Some(number) = source
                .ref_text
                .filter(|_| source.kind == SourceKind::Audit.as_str())
            else {
                continue;
            };
            if let Some(row) = measure::get(conn, &source.measure_id)? {
                found.entry(number).or_default().push(row.number);
            }
        }
        Ok(found)
    }
}

/// An audit in a list.
fn result_line(content: &ResultsContent) -> AuditResultLine {
    let is_open = |progress: &str| progress.parse::<Progress>().is_ok_and(Progress::is_open);
    AuditResultLine {
        result: content.engagement_id.clone(),
        number: text(&content.engagement, "number"),
        name: text(&content.engagement, "name"),
        fiscal_year: i64::from(content.fiscal_year),
        code: content.unit.code.clone(),
        unit_name: content.unit.name.clone(),
        version: i64::from(content.version),
        confirmed_on: Some(text(&content.report, "confirmed_on")).filter(|day| !day.is_empty()),
        check_number: content.check_number.clone(),
        findings: count(content.findings.len()),
        open: count(
            content
                .findings
                .iter()
                .filter(|one| is_open(&one.progress))
                .count(),
        ),
    }
}

fn missing(what: &'static str, id: &str) -> AppError {
    AppError::NotFound {
        what,
        id: id.to_owned(),
    }
}
