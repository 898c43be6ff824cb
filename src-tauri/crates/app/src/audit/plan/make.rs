//! 年度監査計画, 特命 and follow-up audits: made, and the standards they are held against.

use std::sync::Arc;

use tenken_checklist::{Edition, Which};
use tenken_domain::{date::fiscal_year_label, text::normalise, vocabulary::AuditType};
use tenken_store::table::{
    audit_plan::{self, AuditPlan},
    audit_programme, edition,
};

use super::super::{approval::Subject, day, json, stored, there, unfit};
use crate::{
    app::App,
    desk::{put_edition, required},
    error::{AppError, Result},
    host::fresh_id,
    wire::{AuditPlanMakeRequest, AuditSaved, CriterionPutRequest, CriterionView},
};

impl App {
    /// Makes a plan. A special audit says who ordered it and when, a follow-up which plan it follows.
    pub fn audit_plan_make(&mut self, request: &AuditPlanMakeRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let kind: AuditType = request.kind.parse()?;
        if !(1990..=2200).contains(&request.fiscal_year) {
            return Err(unfit("plan-year"));
        }
        let conn = self.desk()?.conn();
        if let Some(id) = &request.programme {
            there(audit_programme::get(conn, id)?, "programme", id)?;
        }
        let parent = match (&request.parent, kind) {
            (Some(id), AuditType::FollowUp) => Some(there(audit_plan::get(conn, id)?, "plan", id)?.id),
            (None, AuditType::FollowUp) => return Err(AppError::FieldEmpty { field: "plan-parent" }),
            (_, AuditType::Regular | AuditType::Special) => None,
        };
        let (ordered_by, ordered_on) = if kind == AuditType::Special {
            (
                required("plan-ordered-by", &request.ordered_by)?,
                Some(super::super::needed_day("plan-ordered-on", &request.ordered_on)?.to_string()),
            )
        } else {
            (normalise(request.ordered_by.trim())?, day(&request.ordered_on)?)
        };
        let year = fiscal_year_label(request.fiscal_year);
        let row = AuditPlan {
            id: fresh_id("plan")?,
            programme_id: request.programme.clone(),
            fiscal_year: i64::from(request.fiscal_year),
            kind: kind.to_string(),
            number: self.plan_number(request.fiscal_year, kind)?,
            name: format!("{year}情報セキュリティ{}計画", kind_name(kind)),
            methods_json: "[]".to_owned(),
            criteria_json: "[]".to_owned(),
            ordered_by,
            ordered_on,
            parent_plan_id: parent,
            state: "draft".to_owned(),
            created_at: self.now(),
            ..AuditPlan::default()
        };
        self.audit_act("audit_plan_make", |tx| Ok(audit_plan::insert(tx, &row)?))?;
        Ok(self.audit_saved(&row.id, &row.number, Vec::new()))
    }

    /// 監8; 監8特 for a special plan, 監8確 for a follow-up, 監8特2 for the second.
    fn plan_number(&self, fiscal_year: i32, kind: AuditType) -> Result<String> {
        let year: String = fiscal_year_label(fiscal_year)
            .replace('元', "1")
            .chars()
            .filter(char::is_ascii_digit)
            .collect();
        let kind = match kind {
            AuditType::Regular => "",
            AuditType::Special => "特",
            AuditType::FollowUp => "確",
        };
        let base = format!("監{year}{kind}");
        let taken: Vec<String> = audit_plan::all(self.desk()?.conn())?
            .into_iter()
            .map(|row| row.number)
            .collect();
        Ok(std::iter::once(base.clone())
            .chain((2..1_000).map(|n: u32| format!("{base}追{n}")))
            .find(|number| !taken.contains(number))
            .unwrap_or(base))
    }

    /// Puts an edition into the case and names it as a standard of the plan.
    pub fn criterion_put(&mut self, request: &CriterionPutRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        self.assert_open(Subject::Plan, &request.plan)?;
        let mut row = there(
            audit_plan::get(self.desk()?.conn(), &request.plan)?,
            "plan",
            &request.plan,
        )?;
        let found = self.criterion_named(&request.edition)?;
        let mut known: Vec<CriterionView> = stored("criteria", &row.criteria_json)?;
        let at = self.now();
        let saved = self.audit_act("criterion_put", |tx| {
            let sha256 = put_edition(tx, &found, &at)?;
            known.retain(|one| one.edition != sha256);
            known.push(CriterionView {
                name: found.info.standard.clone(),
                version: found.info.standard_version.clone(),
                in_force: found.info.in_force.clone(),
                edition: sha256,
            });
            row.criteria_json = json(&known)?;
            audit_plan::update(tx, &row)?;
            Ok(row.id.clone())
        })?;
        Ok(self.audit_saved(&saved, "", Vec::new()))
    }

    /// An edition of the case by its hash, else one of the library as `body/edition`; the body alone means its newest.
    pub(in super::super) fn criterion_named(&mut self, name: &str) -> Result<Arc<Edition>> {
        let name = required("edition", name)?;
        if edition::get(self.desk()?.conn(), &name)?.is_some() {
            return self.desk_mut()?.edition(&name);
        }
        let (body, which) = match name.split_once('/') {
            Some((body, id)) => (body, Which::Id(id)),
            None => (name.as_str(), Which::Newest),
        };
        let own = edition::names(self.desk()?.conn())?;
        let own = own
            .into_iter()
            .find(|one| name == format!("{}/{}", one.body_id, one.edition));
        match own {
            Some(own) => self.desk_mut()?.edition(&own.sha256),
            None => Ok(Arc::new(tenken_checklist::load(body, which)?)),
        }
    }
}

fn kind_name(kind: AuditType) -> &'static str {
    match kind {
        AuditType::Regular => "監査",
        AuditType::Special => "特命監査",
        AuditType::FollowUp => "フォローアップ監査",
    }
}
