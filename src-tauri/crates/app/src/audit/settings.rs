//! Settings of the audit team, kept in the case.

use tenken_domain::audit::{NOTICE_DAYS, finding::ClassSet, independence::MONTHS, risk::RiskFactor};
use tenken_store::table::case_meta;

use super::{json, stored, unfit};
use crate::{
    app::App,
    desk::meta,
    error::Result,
    wire::{AuditSettings, AuditView, RiskWeight, five_years},
};

impl App {
    /// Changes the settings of the team.
    pub fn audit_settings_save(&mut self, request: &AuditSettings) -> Result<AuditView> {
        self.assert_audit()?;
        check(request)?;
        let mut kept = request.clone();
        kept.follow_up_months.sort_unstable();
        kept.follow_up_months.dedup();
        let text = json(&kept)?;
        self.audit_act("audit_settings_save", |tx| {
            Ok(case_meta::put(tx, meta::AUDIT_SETTINGS, &text)?)
        })?;
        self.audit_view()
    }

    pub(crate) fn audit_settings(&self) -> Result<AuditSettings> {
        match self.meta_value(meta::AUDIT_SETTINGS)? {
            Some(text) => stored("audit settings", &text),
            None => Ok(default_settings()),
        }
    }

    pub(super) fn class_set(&self) -> Result<ClassSet> {
        let code = self.audit_settings()?.class_set;
        Ok(if code == ClassSet::Two.code() {
            ClassSet::Two
        } else {
            ClassSet::Five
        })
    }
}

/// Weight of a figure.
pub(super) fn weight(settings: &AuditSettings, factor: RiskFactor) -> i64 {
    settings
        .weights
        .iter()
        .find(|weight| weight.code == factor.code())
        .map_or(factor.default_weight(), |weight| weight.weight)
}

fn check(settings: &AuditSettings) -> Result<()> {
    let within = |field: &str, value: i64, range: std::ops::RangeInclusive<i64>| {
        if range.contains(&value) {
            Ok(())
        } else {
            Err(unfit(field))
        }
    };
    within("audit-programme-years", settings.programme_years, 1..=10)?;
    within("audit-months", settings.months, 0..=120)?;
    within("audit-notice-days", settings.notice_days, 0..=90)?;
    within("audit-plan-days", settings.plan_days, 1..=365)?;
    within("retention-years", settings.retention_years, 1..=100)?;
    for months in &settings.follow_up_months {
        within("audit-follow-up-months", *months, 1..=36)?;
    }
    if ![ClassSet::Five.code(), ClassSet::Two.code()].contains(&settings.class_set.as_str()) {
        return Err(unfit("audit-class-set"));
    }
    for weight in &settings.weights {
        if RiskFactor::of(&weight.code).is_none() {
            return Err(unfit("audit-weight"));
        }
        within("audit-weight", weight.weight, 0..=100)?;
    }
    Ok(())
}

fn default_settings() -> AuditSettings {
    AuditSettings {
        programme_years: 3,
        months: i64::from(MONTHS),
        notice_days: NOTICE_DAYS,
        plan_days: 30,
        follow_up_months: vec![3, 6],
        retention_years: five_years(),
        class_set: ClassSet::Five.code().to_owned(),
        weights: RiskFactor::ALL
            .iter()
            .map(|factor| RiskWeight {
                code: factor.code().to_owned(),
                weight: factor.default_weight(),
            })
            .collect(),
    }
}
