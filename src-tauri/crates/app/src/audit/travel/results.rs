//! 監査結果 for the office: plan, final report, findings and judgements. Drafts, notes, pictures, evidence and the texts of
//! working papers stay in the auditors' case.

use std::collections::BTreeMap;

use tenken_domain::vocabulary::Judgement;
use tenken_parcel::{
    Kind, Parcel, Protection,
    content::{AuditedItem, FindingResult, Official, ResultsContent, Unit as SheetUnit},
};
use tenken_store::table::{
    audit_engagement::AuditEngagement,
    audit_finding, audit_follow_up, audit_item,
    audit_plan::{self, AuditPlan},
    audit_report::{self, AuditReport},
    decision, parcel_log, person,
};

use super::super::{AuditError, stored, there, units::Units};
use crate::{
    app::App,
    desk::{Way, meta, parcel_record, read_edition},
    error::Result,
    output::labels,
    sheet::some,
    wire::{AuditResultsWriteRequest, WrittenView},
};

impl App {
    /// Writes the results of an engagement whose report is final.
    pub fn audit_results_write(&mut self, request: &AuditResultsWriteRequest) -> Result<WrittenView> {
        self.assert_audit()?;
        self.assert_recordable()?;
        let engagement = self.engagement_row(&request.engagement)?;
        let content = self.results(&engagement)?;
        let mut manifest = self.manifest(Kind::AuditResults, content.fiscal_year)?;
        manifest.unit_code = Some(content.unit.code.clone());
        manifest.unit_name = Some(content.unit.name.clone());
        manifest.version = Some(content.version);
        let parcel = Parcel::new(manifest, &content)?;
        let name = format!(
            "{}{}_v{}.tenkenp",
            engagement.number,
            labels()("paper-file-audit-results", &[]),
            content.version
        );
        let protection = Protection::Passphrase(&request.passphrase);
        let (folder_name, file) = self.parcel_out(
            &parcel,
            protection,
            request.folder.as_deref(),
            (&name, "audit_results"),
        )?;
        let log = parcel_record(Way::Out, &parcel.manifest, &file.name, &file.sha256, &self.now())?;
        self.audit_act("audit_results_write", |tx| Ok(parcel_log::insert(tx, &log)?))?;
        Ok(WrittenView {
            folder_name,
            files: vec![file],
            is_plain: false,
        })
    }

    fn results(&self, engagement: &AuditEngagement) -> Result<ResultsContent> {
        let conn = self.desk()?.conn();
        let report = audit_report::of_engagement(conn, &engagement.id)?
            .into_iter()
            .rfind(|row| row.state == "final")
            .ok_or_else(|| AuditError::ReportNotFinal {
                number: engagement.number.clone(),
            })?;
        let plan = there(
            audit_plan::get(conn, &engagement.plan_id)?,
            "plan",
            &engagement.plan_id,
        )?;
        let units = Units::read(conn)?;
        let body = &self.desk()?.body;
        let row = units.row(&engagement.unit_id);
        Ok(ResultsContent {
            body: SheetUnit {
                id: some(&body.id),
                code: body.code.clone(),
                name: body.name.clone(),
                ..SheetUnit::default()
            },
            fiscal_year: i32::try_from(plan.fiscal_year).unwrap_or_default(),
            team: self.meta_value(meta::OFFICE)?.unwrap_or_default(),
            plan: self.plan_texts(&plan)?,
            engagement_id: engagement.id.clone(),
            engagement: self.engagement_texts(engagement)?,
            unit: SheetUnit {
                code: units.code(&engagement.unit_id),
                name: units.name(&engagement.unit_id),
                head: row.map(|row| Official {
                    title: row.head_title.clone(),
                    ..Official::default()
                }),
                ..SheetUnit::default()
            },
            unit_kind: units.kind(&engagement.unit_id).to_owned(),
            report_id: report.id.clone(),
            version: u32::try_from(report.version).unwrap_or_default(),
            check_number: report.check_number.clone(),
            report_sha256: report.sha256.clone(),
            report: self.report_texts(&report)?,
            findings: self.finding_results(&engagement.id)?,
            items: self.audited_items(engagement)?,
            extra: BTreeMap::new(),
        })
    }

    fn plan_texts(&self, plan: &AuditPlan) -> Result<BTreeMap<String, String>> {
        let approved = decision::of_subject(self.desk()?.conn(), "audit_plan", &plan.id)?.pop();
        Ok(texts(&[
            ("number", &plan.number),
            ("name", &plan.name),
            ("kind", &plan.kind),
            ("policy", &plan.policy),
            ("theme", &plan.theme),
            ("period_from", plan.period_from.as_deref().unwrap_or_default()),
            ("period_to", plan.period_to.as_deref().unwrap_or_default()),
            (
                "approved_on",
                approved
                    .and_then(|row| row.decided_on)
                    .as_deref()
                    .unwrap_or_default(),
            ),
        ]))
    }

    fn engagement_texts(&self, row: &AuditEngagement) -> Result<BTreeMap<String, String>> {
        let (mut edition, mut standard) = (String::new(), String::new());
        if let Some(sha256) = &row.edition_sha256 {
            let info = &read_edition(self.desk()?.conn(), sha256)?.info;
            edition.clone_from(&info.label);
            standard = format!("{} {}", info.standard, info.standard_version);
        }
        Ok(texts(&[
            ("number", &row.number),
            ("name", &row.name),
            ("purpose", &row.purpose),
            ("scope", &row.scope),
            ("out_of_scope", &row.out_of_scope),
            ("limits", &row.limits),
            ("period_from", row.period_from.as_deref().unwrap_or_default()),
            ("period_to", row.period_to.as_deref().unwrap_or_default()),
            ("edition", &edition),
            ("standard", &standard),
        ]))
    }

    fn report_texts(&self, row: &AuditReport) -> Result<BTreeMap<String, String>> {
        let confirmed_by = match &row.confirmed_person_id {
            Some(id) => person::get(self.desk()?.conn(), id)?,
            None => None,
        };
        Ok(texts(&[
            ("addressee", &row.addressee),
            ("document_number", &row.document_number),
            ("procedures", &row.procedures),
            ("limits", &row.limits),
            ("opinion", &row.opinion),
            ("good", &row.good),
            ("special", &row.special),
            ("confirmed_on", row.confirmed_on.as_deref().unwrap_or_default()),
            (
                "confirmed_by",
                confirmed_by
                    .as_ref()
                    .map(|one| one.name.as_str())
                    .unwrap_or_default(),
            ),
        ]))
    }

    fn finding_results(&self, engagement: &str) -> Result<Vec<FindingResult>> {
        let conn = self.desk()?.conn();
        let mut found = Vec::new();
        for row in audit_finding::of_engagement(conn, engagement)? {
            if row.state != "in" {
                continue;
            }
            let mut items = Vec::new();
            for id in stored::<Vec<String>>("items", &row.items_json)? {
                items.extend(audit_item::get(conn, &id)?.and_then(|item| item.item_id));
            }
            let last = audit_follow_up::of_finding(conn, &row.id)?
                .into_iter()
                .rfind(|one| one.state == "done");
            let (result, checked_on) = last.map_or((None, None), |one| (one.result_code, one.checked_on));
            found.push(FindingResult {
                id: row.id,
                seq: row.seq,
                number: row.number,
                class: row.class_code,
                urgency: row.urgency_code,
                subject: row.subject,
                facts: row.facts,
                clauses: stored("clauses", &row.clauses_json)?,
                control: row.control_code,
                cause: row.cause_note,
                risk: row.risk,
                proposal: row.proposal,
                items,
                opinion: row.opinion_code,
                opinion_text: row.opinion,
                directed_role: row.directed_role,
                plan_due_on: row.plan_due_on,
                progress: row.progress,
                result: result.unwrap_or_default(),
                checked_on,
                extra: BTreeMap::new(),
            });
        }
        Ok(found)
    }

    fn audited_items(&self, engagement: &AuditEngagement) -> Result<Vec<AuditedItem>> {
        let beside = self.beside(engagement)?;
        let mut found = Vec::new();
        for item in audit_item::of_engagement(self.desk()?.conn(), &engagement.id)? {
            if item.state != "in" {
                continue;
            }
            let line = self.item_line(engagement, &item, &beside)?;
            let Some(judgement) = line.judgement else { continue };
            found.push(AuditedItem {
                number: line.number,
                item_id: line.item,
                question: line.question,
                control: line.control,
                clauses: line.clauses,
                judgement: judgement.parse::<Judgement>()?.to_string(),
                own: beside.own(&item).and_then(|own| own.answer),
                extra: BTreeMap::new(),
            });
        }
        Ok(found)
    }
}

fn texts(list: &[(&str, &str)]) -> BTreeMap<String, String> {
    list.iter()
        .map(|(key, text)| ((*key).to_owned(), (*text).to_owned()))
        .collect()
}
