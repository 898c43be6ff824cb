//! 監査結果 from the auditors: kept as it came, in the tables of audits; a later parcel of the same audit follows the one
//! before, which stays.

use tenken_domain::vocabulary::{Progress, UnitKind};
use tenken_parcel::{
    canonical_json,
    content::{FindingResult, ResultsContent},
    sha256_hex,
};
use tenken_store::{
    Transaction,
    table::{
        audit_engagement::{self, AuditEngagement},
        audit_finding::{self, AuditFinding},
        audit_plan::{self, AuditPlan},
        audit_report::{self, AuditReport},
        parcel_log,
        unit_attribute::{self, UnitAttribute},
    },
};

use crate::{
    app::App,
    audit::AuditError,
    desk::{OpenedFile, desk_json},
    error::{AppError, Result},
    host::fresh_id,
    office::{first_day, put_unit},
    sheet::count,
    wire::{AuditParcelRequest, AuditResultView},
};

/// State of a record that came in a parcel.
const RECEIVED: &str = "received";

/// When the parcel was made, kept with its content: a later one follows an earlier one.
pub(super) const MADE_AT: &str = "made_at";

/// Results with their place in this case.
struct Brought {
    opened: OpenedFile,
    content: ResultsContent,
    canonical: Vec<u8>,
    standing: &'static str,
    /// The auditee, and its attributes where it is to be made (a contractor or a network that the office does not list).
    unit: String,
    made: Option<(UnitKind, UnitAttribute)>,
    reports: Vec<AuditReport>,
}

impl App {
    /// What the auditors sent; nothing is kept.
    pub fn audit_results_inspect(&mut self, request: &AuditParcelRequest) -> Result<AuditResultView> {
        self.assert_office()?;
        let brought = self.results_read(request)?;
        self.brought_view(&brought, false)
    }

    /// Takes the results in. A state that is older than the one that is here is refused.
    pub fn audit_results_take(&mut self, request: &AuditParcelRequest) -> Result<AuditResultView> {
        self.assert_office()?;
        self.assert_recordable()?;
        let brought = self.results_read(request)?;
        self.assert_parcel_new(&brought.opened)?;
        if brought.standing == "kept" {
            return Err(AuditError::ResultsOlder {
                number: text(&brought.content.engagement, "number"),
            }
            .into());
        }
        let log = self.log_in(&brought.opened)?;
        let (at, actor, today) = (self.now(), self.actor()?, self.today()?);
        self.desk_mut()?.case.command(
            &actor,
            "audit_results_take",
            tenken_store::CommandKind::Act,
            &at,
            |tx| {
                if let Some((kind, row)) = &brought.made {
                    put_unit(tx, *kind, row, true, today)?;
                }
                brought.write(tx, &at, &actor.person_id)?;
                parcel_log::insert(tx, &log).map_err(AppError::from)
            },
        )?;
        self.brought_view(&brought, true)
    }

    fn brought_view(&self, brought: &Brought, is_taken: bool) -> Result<AuditResultView> {
        Ok(AuditResultView {
            file: brought.opened.file_name.clone(),
            is_taken,
            standing: brought.standing.to_owned(),
            ..self.content_view(&brought.content)?
        })
    }

    fn results_read(&mut self, request: &AuditParcelRequest) -> Result<Brought> {
        let (opened, mut content): (_, ResultsContent) =
            self.parcel_read(&request.ticket, &request.passphrase)?;
        for finding in &content.findings {
            finding.progress.parse::<Progress>()?;
        }
        let made_at = &opened.parcel.manifest.made_at;
        content.extra.insert(MADE_AT.to_owned(), made_at.as_str().into());
        let conn = self.desk()?.conn();
        let reports = audit_report::of_engagement(conn, &content.engagement_id)?;
        let standing = match self.newest_content(&content.engagement_id)? {
            None => "first",
            Some(known) if made(&known) >= made_at.as_str() || known.version > content.version => "kept",
            Some(known) if known.version < content.version => "newer",
            Some(_) => "update",
        };
        let (unit, made) = self.result_unit(&content)?;
        Ok(Brought {
            canonical: canonical_json(&content)?,
            opened,
            content,
            standing,
            unit,
            made,
            reports,
        })
    }

    /// The auditee in this case. Error: `ResultUnitUnknown` for a section or a system that the office does not list.
    fn result_unit(&self, content: &ResultsContent) -> Result<(String, Option<(UnitKind, UnitAttribute)>)> {
        let mut rows = unit_attribute::all(self.desk()?.conn())?;
        rows.sort_by(|a, b| a.valid_from.cmp(&b.valid_from));
        let unit = &content.unit;
        if let Some(row) = rows.iter().rfind(|row| row.code == unit.code) {
            return Ok((row.unit_id.clone(), None));
        }
        let kind: UnitKind = content.unit_kind.parse()?;
        if !matches!(kind, UnitKind::Contractor | UnitKind::Network) {
            return Err(AuditError::ResultUnitUnknown {
                code: unit.code.clone(),
                name: unit.name.clone(),
            }
            .into());
        }
        let row = UnitAttribute {
            unit_id: fresh_id("unit")?,
            valid_from: first_day(self.today()?),
            code: unit.code.clone(),
            sort_key: unit.code.clone(),
            name: unit.name.clone(),
            ..UnitAttribute::default()
        };
        Ok((row.unit_id.clone(), Some((kind, row))))
    }
}

impl Brought {
    fn write(&self, tx: &Transaction<'_>, at: &str, person: &str) -> Result<()> {
        let content = &self.content;
        let (plan, engagement) = (plan_row(content, at)?, engagement_row(content, &self.unit, at));
        audit_plan::upsert(tx, &plan)?;
        audit_engagement::upsert(tx, &engagement)?;
        for known in self.reports.iter().filter(|row| row.state == RECEIVED) {
            let former = AuditReport {
                state: "superseded".to_owned(),
                ..known.clone()
            };
            audit_report::update(tx, &former)?;
        }
        let report = AuditReport {
            id: self.opened.parcel.manifest.parcel_id.clone(),
            engagement_id: content.engagement_id.clone(),
            // Each state that came has a number of its own; that of the report stands in the content.
            version: count(self.reports.len()) + 1,
            addressee: text(&content.report, "addressee"),
            document_number: text(&content.report, "document_number"),
            confirmed_on: Some(text(&content.report, "confirmed_on")).filter(|day| !day.is_empty()),
            sha256: sha256_hex(&self.canonical),
            check_number: content.check_number.clone(),
            state: RECEIVED.to_owned(),
            created_at: at.to_owned(),
            ..AuditReport::default()
        };
        audit_report::insert(tx, &report)?;
        audit_report::put_content(tx, &report.id, &self.canonical)?;
        for known in audit_finding::of_engagement(tx, &content.engagement_id)? {
            if !content.findings.iter().any(|one| one.id == known.id) {
                let out = AuditFinding {
                    state: "out".to_owned(),
                    ..known
                };
                audit_finding::update(tx, &out)?;
            }
        }
        for finding in &content.findings {
            audit_finding::upsert(tx, &finding_row(finding, &self.content, &self.unit, at, person)?)?;
        }
        Ok(())
    }
}

/// When the parcel of a kept content was made.
fn made(content: &ResultsContent) -> &str {
    let kept = content.extra.get(MADE_AT);
    kept.and_then(serde_json::Value::as_str).unwrap_or_default()
}

/// A text of a record, empty where it is not there.
pub(super) fn text(record: &std::collections::BTreeMap<String, String>, key: &str) -> String {
    record.get(key).cloned().unwrap_or_default()
}

fn plan_row(content: &ResultsContent, at: &str) -> Result<AuditPlan> {
    let plan = &content.plan;
    Ok(AuditPlan {
        id: format!("{}-plan", content.engagement_id),
        fiscal_year: i64::from(content.fiscal_year),
        kind: text(plan, "kind"),
        number: text(plan, "number"),
        name: text(plan, "name"),
        policy: text(plan, "policy"),
        theme: text(plan, "theme"),
        methods_json: desk_json(&Vec::<String>::new())?,
        criteria_json: desk_json(&Vec::<String>::new())?,
        state: RECEIVED.to_owned(),
        created_at: at.to_owned(),
        ..AuditPlan::default()
    })
}

fn engagement_row(content: &ResultsContent, unit: &str, at: &str) -> AuditEngagement {
    let engagement = &content.engagement;
    AuditEngagement {
        id: content.engagement_id.clone(),
        plan_id: format!("{}-plan", content.engagement_id),
        seq: 1,
        number: text(engagement, "number"),
        unit_id: unit.to_owned(),
        name: text(engagement, "name"),
        purpose: text(engagement, "purpose"),
        scope: text(engagement, "scope"),
        out_of_scope: text(engagement, "out_of_scope"),
        limits: text(engagement, "limits"),
        state: RECEIVED.to_owned(),
        created_at: at.to_owned(),
        ..AuditEngagement::default()
    }
}

fn finding_row(
    finding: &FindingResult,
    content: &ResultsContent,
    unit: &str,
    at: &str,
    person: &str,
) -> Result<AuditFinding> {
    Ok(AuditFinding {
        id: finding.id.clone(),
        engagement_id: content.engagement_id.clone(),
        seq: finding.seq,
        number: finding.number.clone(),
        class_code: finding.class.clone(),
        urgency_code: finding.urgency.clone(),
        subject: finding.subject.clone(),
        facts: finding.facts.clone(),
        clauses_json: desk_json(&finding.clauses)?,
        control_code: finding.control.clone(),
        cause_note: finding.cause.clone(),
        risk: finding.risk.clone(),
        proposal: finding.proposal.clone(),
        evidence_json: "[]".to_owned(),
        items_json: desk_json(&finding.items)?,
        opinion_code: finding.opinion.clone(),
        opinion: finding.opinion_text.clone(),
        roll_out_json: "[]".to_owned(),
        directed_role: finding.directed_role.clone(),
        directed_unit_id: Some(unit.to_owned()),
        plan_due_on: finding.plan_due_on.clone(),
        progress: finding.progress.clone(),
        state: "in".to_owned(),
        created_at: at.to_owned(),
        created_person_id: person.to_owned(),
        ..AuditFinding::default()
    })
}
