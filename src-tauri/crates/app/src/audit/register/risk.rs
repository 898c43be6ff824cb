//! The order of auditees: what the case knows is counted, the rest as it was typed (domain.md 3, step 3).

use std::collections::BTreeMap;

use tenken_domain::{
    audit::risk::{RiskFactor, RiskPart, parts},
    date::Day,
    vocabulary::{FindingClass, Progress},
};
use tenken_store::table::{
    audit_engagement, audit_finding, audit_plan, audit_prior_finding,
    auditee::Auditee,
    measure,
    reception::{self, Reception},
};

use super::super::{settings::weight, stored, units::Units};
use crate::{
    app::App,
    error::Result,
    sheet::{count, headline},
    wire::{AuditSettings, RiskFigure, RiskLine, RiskPartView, RiskRequest, RiskView},
};

/// A new head counts for so many days.
const NEW_HEAD_DAYS: i64 = 365;

impl App {
    /// Auditees in the order of their risk, every figure shown. The order binds nobody.
    pub fn audit_risk_view(&mut self, request: &RiskRequest) -> Result<RiskView> {
        self.assert_audit()?;
        let year = match request.fiscal_year {
            Some(year) => i64::from(year),
            None => i64::from(self.today()?.fiscal_year()),
        };
        let units = Units::read(self.desk()?.conn())?;
        let settings = self.audit_settings()?;
        let ids: Vec<String> = units.auditees().iter().map(|row| row.unit_id.clone()).collect();
        let mut lines = Vec::new();
        for id in ids {
            let row = units.auditee(&id)?.clone();
            let (found, risk) = self.risk_parts(&row, &settings, year)?;
            lines.push(RiskLine {
                code: units.code(&id),
                name: units.name(&id),
                risk,
                parts: part_views(&found),
                last_year: self.last_audit(&id)?,
                unit: id,
            });
        }
        lines.sort_by(|a, b| b.risk.cmp(&a.risk).then_with(|| a.code.cmp(&b.code)));
        Ok(RiskView {
            fiscal_year: year,
            lines,
        })
    }

    /// The figures of one auditee.
    pub(in super::super) fn risk_parts(
        &mut self,
        row: &Auditee,
        settings: &AuditSettings,
        year: i64,
    ) -> Result<(Vec<RiskPart>, i64)> {
        let mut known: BTreeMap<&str, i64> = BTreeMap::new();
        let typed: Vec<RiskFigure> = stored("risk figures", &row.risk_json)?;
        for figure in &typed {
            known.insert(&figure.code, figure.value);
        }
        let (must_open, gaps) = self.self_check_figures(&row.unit_id)?;
        let counted = [
            (RiskFactor::MustOpen, must_open),
            (RiskFactor::Gaps, gaps),
            (RiskFactor::Findings, self.last_findings(&row.unit_id)?),
            (RiskFactor::Overdue, self.overdue(&row.unit_id)?),
            (
                RiskFactor::Years,
                self.last_audit(&row.unit_id)?.map(|last| year - last),
            ),
            (RiskFactor::NewHead, self.new_head(row)?),
        ];
        for (factor, value) in counted {
            if let Some(value) = value {
                known.insert(factor.code(), value);
            }
        }
        Ok(parts(
            |factor| known.get(factor.code()).copied(),
            |factor| weight(settings, factor),
        ))
    }

    /// 必須未実施 and △ × of the newest sheets in force that came from the unit.
    fn self_check_figures(&mut self, unit: &str) -> Result<(Option<i64>, Option<i64>)> {
        let rows = newest_of(reception::all(self.desk()?.conn())?, unit);
        if rows.is_empty() {
            return Ok((None, None));
        }
        let (mut must_open, mut gaps) = (0, 0);
        for row in &rows {
            let model = self.reception_model(row)?;
            let head = headline(&model);
            must_open += head.must_open;
            gaps += head.applicable - head.yes;
        }
        Ok((Some(must_open), Some(gaps)))
    }

    /// Fiscal year of the last audit that went out, here or before this case.
    pub(in super::super) fn last_audit(&self, unit: &str) -> Result<Option<i64>> {
        let conn = self.desk()?.conn();
        let mut last = audit_prior_finding::of_unit(conn, unit)?
            .first()
            .map(|row| row.fiscal_year);
        for row in audit_engagement::all(conn)? {
            if row.unit_id == unit && matches!(row.state.as_str(), "reported" | "closed") {
                let plan = audit_plan::get(conn, &row.plan_id)?;
                last = last.max(plan.map(|plan| plan.fiscal_year));
            }
        }
        Ok(last)
    }

    /// Findings of the last audit that said nonconforming.
    fn last_findings(&self, unit: &str) -> Result<Option<i64>> {
        let conn = self.desk()?.conn();
        let Some(year) = self.last_audit(unit)? else {
            return Ok(None);
        };
        let says = |class: &str| {
            class
                .parse::<FindingClass>()
                .is_ok_and(FindingClass::is_nonconformity)
        };
        let before = audit_prior_finding::of_unit(conn, unit)?;
        let mut found = before
            .iter()
            .filter(|row| row.fiscal_year == year && says(&row.class_code))
            .count();
        for row in audit_engagement::all(conn)? {
            let is_last = audit_plan::get(conn, &row.plan_id)?.is_some_and(|plan| plan.fiscal_year == year);
            if row.unit_id == unit && is_last {
                let rows = audit_finding::of_engagement(conn, &row.id)?;
                found += rows
                    .iter()
                    .filter(|row| row.state == "in" && says(&row.class_code))
                    .count();
            }
        }
        Ok(Some(count(found)))
    }

    /// Measures of the unit beyond their day: those of this case, and those of its newest sheets; none where neither is
    /// known.
    fn overdue(&self, unit: &str) -> Result<Option<i64>> {
        let today = self.today()?.to_string();
        let conn = self.desk()?.conn();
        let mut rows: Vec<(String, Option<String>)> = measure::all(conn)?
            .into_iter()
            .filter(|row| row.unit_id.as_deref() == Some(unit))
            .map(|row| (row.progress, row.due_on))
            .collect();
        let sheets = newest_of(reception::all(conn)?, unit);
        for row in &sheets {
            let sealed = self.reception_sealed(row)?;
            rows.extend(sealed.measures.into_iter().map(|one| (one.progress, one.due_on)));
        }
        if rows.is_empty() && sheets.is_empty() {
            return Ok(None);
        }
        let is_overdue = |(progress, due): &&(String, Option<String>)| {
            progress.parse::<Progress>().is_ok_and(Progress::is_open)
                && due.as_ref().is_some_and(|due| *due < today)
        };
        Ok(Some(count(rows.iter().filter(is_overdue).count())))
    }

    fn new_head(&self, row: &Auditee) -> Result<Option<i64>> {
        let Some(since) = &row.head_since_on else {
            return Ok(None);
        };
        let days = Day::from_iso(since)?.days_until(self.today()?);
        Ok(Some(i64::from(days < NEW_HEAD_DAYS)))
    }
}

/// The figures as they are sent and kept.
pub(in super::super) fn part_views(parts: &[RiskPart]) -> Vec<RiskPartView> {
    parts
        .iter()
        .map(|part| RiskPartView {
            code: part.factor.code().to_owned(),
            value: part.value,
            counted: part.counted,
            weight: part.weight,
            points: part.points,
        })
        .collect()
}

/// The versions in force of the newest year that came from a unit.
fn newest_of(mut rows: Vec<Reception>, unit: &str) -> Vec<Reception> {
    rows.retain(|row| {
        let of = row.system_unit_id.as_ref().or(row.unit_id.as_ref());
        row.state == "in_force" && of.is_some_and(|of| of == unit)
    });
    let newest = rows.iter().map(|row| row.fiscal_year).max();
    rows.retain(|row| Some(row.fiscal_year) == newest);
    rows
}
