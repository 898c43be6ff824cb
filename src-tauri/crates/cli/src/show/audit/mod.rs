//! Views of audits.

mod field;
mod output;
pub(crate) mod travel;

pub(crate) use field::{engagement, finding, found, paper, report};
pub(crate) use output::{improve_papers_written, papers, papers_written};
use tenken_app::wire::{AuditPlanView, AuditSaved, AuditView, DoubtView, RiskView};

use super::page::{Page, one_line};

/// What an act made, and what to look at.
pub(crate) fn saved(page: &mut Page, view: &AuditSaved) {
    page.pair("cli-audit-number", &view.number);
    page.pair("cli-label-id", &view.id);
    doubts(page, &view.doubts);
}

pub(crate) fn doubts(page: &mut Page, list: &[DoubtView]) {
    if list.is_empty() {
        return;
    }
    page.head("cli-audit-doubts");
    for doubt in list {
        // What a careful reader asks about rests on no clause: the window's sentence says it whole.
        if doubt.strength == "note" {
            let said = [("what", doubt.what.as_str()), ("unit", &doubt.unit)];
            page.line(&format!("ui-audit-doubt-{}", doubt.reason), &said);
            continue;
        }
        let clause = if doubt.clauses.is_empty() {
            "none".to_owned()
        } else {
            doubt.clauses.join("、")
        };
        let args = [
            ("reason", doubt.reason.as_str()),
            ("strength", &doubt.strength),
            ("what", &doubt.what),
            ("unit", &doubt.unit),
            ("clause", &clause),
        ];
        page.line("cli-audit-doubt", &args);
    }
}

/// The case.
pub(crate) fn overview(page: &mut Page, view: &AuditView) {
    page.pair("cli-label-body", &view.body_name);
    page.pair("cli-audit-team", &view.team_name);
    page.head("cli-audit-auditees");
    let rows: Vec<Vec<String>> = view
        .auditees
        .iter()
        .map(|one| {
            vec![
                one.code.clone(),
                one.name.clone(),
                one.of.clone(),
                years(one.last_year),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-audit-code",
            "cli-audit-name",
            "cli-audit-of",
            "cli-audit-last",
        ],
        &rows,
    );
    page.head("cli-audit-auditors");
    let rows: Vec<Vec<String>> = view
        .auditors
        .iter()
        .map(|one| {
            vec![
                one.name.clone(),
                one.affiliation.clone(),
                one.qualification.clone(),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-audit-name",
            "cli-audit-affiliation",
            "cli-audit-qualification",
        ],
        &rows,
    );
    for programme in &view.programmes {
        page.head("cli-audit-programme");
        page.plain(&programme.name);
        page.pair("cli-label-id", &programme.programme);
        page.pair("cli-audit-uncovered", &programme.uncovered.to_string());
    }
    plans(page, view);
    engagements(page, view);
    follow_ups(page, view);
}

fn plans(page: &mut Page, view: &AuditView) {
    page.head("cli-audit-plans");
    let rows: Vec<Vec<String>> = view
        .plans
        .iter()
        .map(|one| {
            vec![
                one.number.clone(),
                one.name.clone(),
                one.targets.to_string(),
                one.approved_on.clone().unwrap_or_default(),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-audit-number",
            "cli-audit-name",
            "cli-audit-targets",
            "cli-audit-approved",
        ],
        &rows,
    );
}

fn engagements(page: &mut Page, view: &AuditView) {
    page.head("cli-audit-engagements");
    let rows: Vec<Vec<String>> = view
        .engagements
        .iter()
        .map(|one| {
            vec![
                one.number.clone(),
                one.unit_name.clone(),
                one.state.clone(),
                format!("{}/{}/{}", one.reviewed, one.judged, one.items),
                one.findings.to_string(),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-audit-number",
            "cli-audit-name",
            "cli-audit-state",
            "cli-audit-progress",
            "cli-audit-findings",
        ],
        &rows,
    );
}

fn follow_ups(page: &mut Page, view: &AuditView) {
    page.head("cli-audit-follow-ups");
    let rows: Vec<Vec<String>> = view
        .follow_ups
        .iter()
        .map(|one| {
            vec![
                one.planned_on.clone(),
                one.number.clone(),
                one_line(&one.subject),
                one.follow_up.clone(),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-audit-planned",
            "cli-audit-number",
            "cli-audit-subject",
            "cli-label-id",
        ],
        &rows,
    );
}

fn years(year: Option<i64>) -> String {
    year.map(|year| year.to_string()).unwrap_or_default()
}

/// The order of auditees, figure by figure.
pub(crate) fn risk(page: &mut Page, view: &RiskView) {
    let rows: Vec<Vec<String>> = view
        .lines
        .iter()
        .map(|line| {
            let parts: Vec<String> = line
                .parts
                .iter()
                .filter(|part| part.value.is_some())
                .map(|part| format!("{} {}×{}={}", part.code, part.counted, part.weight, part.points))
                .collect();
            vec![
                line.risk.to_string(),
                line.code.clone(),
                line.name.clone(),
                parts.join("  "),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-audit-risk",
            "cli-audit-code",
            "cli-audit-name",
            "cli-audit-parts",
        ],
        &rows,
    );
}

/// A plan.
pub(crate) fn plan(page: &mut Page, view: &AuditPlanView) {
    page.plain(&format!("{}  {}", view.line.number, view.line.name));
    page.pair("cli-audit-policy", &view.policy);
    page.pair("cli-audit-theme", &view.theme);
    page.pair("cli-audit-methods", &view.methods.join(" "));
    page.pair(
        "cli-audit-approved",
        view.line.approved_on.as_deref().unwrap_or_default(),
    );
    page.pair("cli-audit-approver", &view.approval.titles.join(" "));
    page.pair("cli-audit-gaps", &view.gaps.join(" "));
    let rows: Vec<Vec<String>> = view
        .targets
        .iter()
        .map(|one| {
            vec![
                one.code.clone(),
                one.name.clone(),
                years(one.risk),
                one_line(&one.reason),
            ]
        })
        .collect();
    page.head("cli-audit-targets");
    page.table(
        &[
            "cli-audit-code",
            "cli-audit-name",
            "cli-audit-risk",
            "cli-audit-reason",
        ],
        &rows,
    );
    page.head("cli-audit-members");
    members(page, &view.team);
}

fn members(page: &mut Page, team: &[tenken_app::wire::MemberView]) {
    let rows: Vec<Vec<String>> = team
        .iter()
        .map(|one| {
            vec![
                one.name.clone(),
                one.affiliation.clone(),
                one.role.clone(),
                one.member.clone(),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-audit-name",
            "cli-audit-affiliation",
            "cli-audit-role",
            "cli-label-id",
        ],
        &rows,
    );
    for member in team {
        doubts(page, &member.doubts);
    }
}
