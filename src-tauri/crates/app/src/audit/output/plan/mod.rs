//! 中期監査計画書, 年度監査計画書; in the files beside, what else is written before a visit.

mod engagement;
mod member;
mod survey;

use tenken_checklist::FormCode;
use tenken_documents::{
    AnnualPlan, AuditHead, AuditPaper, Choice, CoverageRow, MidTermPlan, PlanTarget, PlanYear, RuleBook,
    Standing,
};
use tenken_domain::vocabulary::{AuditMethod, AuditType, UnitKind};
use tenken_store::table::{audit_engagement, audit_plan, audit_prior_finding};

use super::{
    super::{there, units::Units},
    Asked,
    ground::{Form, Ground, settled},
    word,
};
use crate::{
    app::App,
    error::Result,
    output::{date, say},
    wire::{
        ApproverView, AuditIdRequest, AuditPlanView, CoverageCell, CriterionView, ProgrammeView, RiskRequest,
    },
};

const MID_TERM: Form = Form {
    code: "mid_term",
    form: Some(FormCode::AuditMidTermPlan),
};
const ANNUAL: Form = Form {
    code: "annual_plan",
    form: Some(FormCode::AuditPlan),
};

impl App {
    pub(super) fn mid_term_paper(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let ground = self.ground(None)?;
        let programmes = self.programme_views(&ground.units)?;
        let view = there(
            programmes.into_iter().find(|one| one.programme == id),
            "programme",
            id,
        )?;
        let mut head = ground.head(&MID_TERM, asked);
        head.paper.standing = standing(&view.approval);
        Ground::date_by(&mut head, &view.approval);
        head.paper.approval = ground.boxes(FormCode::AuditMidTermPlan);
        settle(&mut head, &view.approval);
        head.paper.opening = mid_term_opening(&ground, &view);
        let last_year = view.year_from + view.years - 1;
        let period = say(
            "audit-word-programme-years",
            &[
                ("from", &word::year(view.year_from)),
                ("to", &word::year(last_year)),
                ("years", &view.years.to_string()),
            ],
        );
        let plans = audit_plan::all(self.desk()?.conn())?;
        let years = (view.year_from..=last_year).map(|year| PlanYear {
            year: word::year(year),
            theme: plans
                .iter()
                .find(|plan| plan.programme_id.as_deref() == Some(id) && plan.fiscal_year == year)
                .map_or_else(String::new, |plan| plan.theme.clone()),
        });
        let rows = self.coverage(&ground, &view)?;
        Ok(AuditPaper::MidTermPlan(Box::new(MidTermPlan {
            period,
            policy: view.policy.clone(),
            years: years.collect(),
            risk_on: date(&self.today()?.to_string()).filter(|_| rows.iter().any(|row| row.risk.is_some())),
            rows,
            approved: Ground::approved(&view.approval),
            head,
        })))
    }

    /// Auditees in groups: sections by department, then systems, then contractors.
    fn coverage(&mut self, ground: &Ground, view: &ProgrammeView) -> Result<Vec<CoverageRow>> {
        let mut rows = Vec::new();
        let risks = self
            .audit_risk_view(&RiskRequest {
                fiscal_year: i32::try_from(view.year_from).ok(),
            })?
            .lines;
        for row in &view.rows {
            let auditee = ground.units.auditee(&row.unit)?;
            let kind = ground.units.kind(&row.unit);
            let mut marks = Vec::new();
            for cell in &row.cells {
                marks.push(self.mark_of(cell)?);
            }
            let order = UnitKind::ALL.iter().position(|one| one.as_str() == kind);
            let coverage = CoverageRow {
                group: group(&ground.units, &row.unit),
                code: row.code.clone(),
                name: ground.full(&row.unit),
                last: self
                    .audit_before(&row.unit, view.year_from)?
                    .map_or_else(String::new, word::year),
                // A risk of which no figure is known is none.
                risk: risks
                    .iter()
                    .find(|line| line.unit == row.unit)
                    .filter(|line| line.parts.iter().any(|part| part.value.is_some()))
                    .map(|line| line.risk),
                marks,
                note: auditee.note.clone(),
            };
            rows.push((order, coverage));
        }
        rows.sort_by_key(|(order, _)| *order);
        Ok(rows.into_iter().map(|(_, row)| row).collect())
    }

    /// The fiscal year of the last audit of an auditee before a year.
    fn audit_before(&self, unit: &str, year: i64) -> Result<Option<i64>> {
        let conn = self.desk()?.conn();
        let mut years: Vec<i64> = audit_prior_finding::of_unit(conn, unit)?
            .into_iter()
            .map(|row| row.fiscal_year)
            .collect();
        for row in audit_engagement::all(conn)? {
            if row.unit_id == unit && matches!(row.state.as_str(), "reported" | "closed") {
                years.extend(audit_plan::get(conn, &row.plan_id)?.map(|plan| plan.fiscal_year));
            }
        }
        Ok(years.into_iter().filter(|one| *one < year).max())
    }

    /// ● for an audit that was reported, ○ for one that is meant to be or under way.
    fn mark_of(&self, cell: &CoverageCell) -> Result<String> {
        let done = audit_engagement::all(self.desk()?.conn())?.iter().any(|row| {
            cell.engagements.contains(&row.number) && matches!(row.state.as_str(), "reported" | "closed")
        });
        let mark = match (done, cell.is_planned || !cell.engagements.is_empty()) {
            (true, _) => "●",
            (false, true) => "○",
            (false, false) => "",
        };
        Ok(mark.to_owned())
    }

    pub(super) fn annual_paper(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let view = self.audit_plan_view(&AuditIdRequest { id: id.to_owned() })?;
        let edition = view.criteria.first().map(|one| one.edition.clone());
        let ground = self.ground(edition.as_deref())?;
        let mut head = ground.head(&ANNUAL, asked);
        head.paper.fiscal_year = word::year(view.line.fiscal_year);
        head.paper.running_title = say("audit-running-plan", &[]);
        head.paper.standing = standing(&view.approval);
        head.paper.approval = ground.boxes(FormCode::AuditPlan);
        ground.send(&mut head, &view.team);
        Ground::date_by(&mut head, &view.approval);
        settle(&mut head, &view.approval);
        head.paper.opening = annual_opening(&ground, &view, &head.paper.fiscal_year);
        let position = position(&view);
        Ok(AuditPaper::AnnualPlan(Box::new(AnnualPlan {
            policy: view.policy.clone(),
            theme: view.theme.clone(),
            kinds: word::choice(
                AuditType::ALL.iter().map(|one| one.as_str()),
                word::kind,
                &[&view.line.kind],
            ),
            position,
            targets: targets(&ground, &view),
            auditors: ground.auditors(&view.team),
            methods: methods(&view.methods),
            criteria: rule_books(&view.criteria),
            budget: view.budget_yen,
            contractor: view.contractor.clone(),
            approved: Ground::approved(&view.approval),
            head,
        })))
    }
}

/// Whoever approved a plan knows it; what goes out from then on goes to whom the letter beside it names.
fn settle(head: &mut AuditHead, approval: &ApproverView) {
    if approval.recorded.is_some() && approval.manner != "report" {
        head.paper.addressee = String::new();
    }
}

/// The same of a plan over several years.
fn mid_term_opening(ground: &Ground, view: &ProgrammeView) -> String {
    let basis = ground.basis(FormCode::AuditMidTermPlan);
    let manner = view.approval.manner.as_str();
    match &view.approval.recorded {
        Some(known) => say(
            "audit-open-mid-term-settled",
            &[
                ("basis", &basis),
                ("day", &date(&known.decided_on).unwrap_or_default().text),
                ("by", &known.role),
                ("manner", &say(&format!("audit-word-manner-{manner}"), &[])),
            ],
        ),
        None => say("audit-open-mid-term", &[("basis", &basis)]),
    }
}

/// What a plan says of itself: laid before who approves it, told to who is told, or as it was approved.
fn annual_opening(ground: &Ground, view: &AuditPlanView, year: &str) -> String {
    let basis = ground.basis(FormCode::AuditPlan);
    let manner = view.approval.manner.as_str();
    match &view.approval.recorded {
        Some(known) => say(
            "audit-open-annual-settled",
            &[
                ("basis", &basis),
                ("year", year),
                ("day", &date(&known.decided_on).unwrap_or_default().text),
                ("by", &known.role),
                ("manner", &say(&format!("audit-word-manner-{manner}"), &[])),
            ],
        ),
        None if manner == "report" => say("audit-open-annual-told", &[("basis", &basis), ("year", year)]),
        None => say("audit-open-annual", &[("basis", &basis), ("year", year)]),
    }
}

/// A draft until the approval is recorded.
pub(super) fn standing(approval: &ApproverView) -> Standing {
    match (&approval.recorded, approval.manner.as_str()) {
        (None, _) => Standing::Draft { version: 1 },
        (Some(_), "report") => settled("reported", 1),
        (Some(_), _) => settled("approved", 1),
    }
}

/// Standards with their versions.
pub(super) fn rule_books(criteria: &[CriterionView]) -> Vec<RuleBook> {
    criteria
        .iter()
        .map(|one| RuleBook {
            name: one.name.clone(),
            edition: one.version.clone(),
            revised: None,
        })
        .collect()
}

pub(super) fn methods(chosen: &[String]) -> Choice {
    let chosen: Vec<&str> = chosen.iter().map(String::as_str).collect();
    word::choice(
        AuditMethod::ALL.iter().map(|one| one.as_str()),
        word::method,
        &chosen,
    )
}

/// 令和8年度から令和10年度までの3年計画の1年目.
fn position(view: &AuditPlanView) -> String {
    let (Some(at), Some(years)) = (view.programme_year, view.programme_years) else {
        return String::new();
    };
    let first = view.line.fiscal_year - at + 1;
    say(
        "audit-word-position",
        &[
            ("from", &word::year(first)),
            ("to", &word::year(first + years - 1)),
            ("years", &years.to_string()),
            ("at", &at.to_string()),
        ],
    )
}

fn targets(ground: &Ground, view: &AuditPlanView) -> Vec<PlanTarget> {
    let month = |month: Option<i64>| month.and_then(|month| u8::try_from(month).ok());
    view.targets
        .iter()
        .map(|one| {
            let (from, to) = (month(one.month_from), month(one.month_to));
            let months = from.map(|from| (from, to.unwrap_or(from)));
            PlanTarget {
                audit: one.engagements.join("、"),
                name: ground.full(&one.unit),
                kind: word::kind(&view.line.kind),
                reason: one.reason.clone(),
                // A risk of which no figure is known is none.
                risk: one
                    .risk
                    .filter(|_| one.parts.iter().any(|part| part.value.is_some())),
                last: one.last_year.map_or_else(String::new, word::year),
                months,
                months_text: months.map_or_else(String::new, months_text),
            }
        })
        .collect()
}

/// 9月から11月まで; 11月.
fn months_text((from, to): (u8, u8)) -> String {
    let month = |month: u8| say("paper-audit-month", &[("month", &month.to_string())]);
    if from == to {
        return month(from);
    }
    say("paper-period", &[("from", &month(from)), ("to", &month(to))])
}

/// Heading above an auditee: its department, or the kind of what it is.
fn group(units: &Units, unit: &str) -> String {
    let kind = units.kind(unit);
    let department = units.row(unit).and_then(|row| row.parent_id.clone());
    let department = department.filter(|id| units.kind(id) == UnitKind::Department.as_str());
    department.map_or_else(
        || say(&format!("ui-audit-kind-{kind}"), &[]),
        |id| units.name(&id),
    )
}
