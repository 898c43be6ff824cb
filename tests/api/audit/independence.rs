//! The cases that the standards name (domain.md 7.1), each under the body's own rules, with its clause or the words that
//! there is none.

use tenken_app::{
    AppError,
    wire::{AuditSaved, DutyLine},
};

use super::{Team, auditor, member, posting};
use crate::town::refused;

/// A plan with 福祉課, and somebody who works there on its team.
fn of_the_unit(body: &str) -> (Team, String, String) {
    let mut team = Team::of_body(body);
    let plan = team.plan();
    let welfare = team.welfare.clone();
    let inside = team.auditor("今井 聡", &[posting(&welfare, "2023-04-01", "")]).id;
    (team, plan, inside)
}

fn clause_of<T>(result: Result<T, AppError>) -> (String, String) {
    let error = result.err().unwrap();
    let params = error.params();
    (
        error.code().to_owned(),
        params.get("clause").cloned().unwrap_or_default(),
    )
}

fn first(saved: &AuditSaved) -> (&str, &str, String) {
    let doubt = &saved.doubts[0];
    (
        doubt.reason.as_str(),
        doubt.strength.as_str(),
        doubt.clauses.join(" "),
    )
}

#[test]
fn yonezawa_allows_it_with_a_reason_and_a_second_person() {
    let (mut team, plan, inside) = of_the_unit("yonezawa");
    let refusal = team.member("plan", &plan, &inside, "auditor");
    assert_eq!(
        clause_of(refusal),
        ("audit-override-needed".to_owned(), "2(8)②".to_owned())
    );
    let mut request = member("plan", &plan, &inside, "auditor");
    request.override_reason = "媒体の管理を知る者がほかにいないため。".to_owned();
    request.override_person = Some(inside.clone());
    assert_eq!(
        refused(team.desk.app.member_save(&request)),
        "audit-override-same-person"
    );
    request.override_person = Some(team.second.clone());
    let saved = team.desk.app.member_save(&request).unwrap();
    assert_eq!(first(&saved), ("unit-now", "override", "2(8)②".to_owned()));
    let view = team.desk.app.audit_plan_view(&super::id(&plan)).unwrap();
    let kept = view.team.iter().find(|one| one.person == inside).unwrap();
    assert_eq!(kept.override_by, "早川 恵");
    assert_eq!(kept.override_on.as_deref(), Some("2026-05-20"));
    team.approve("plan", &plan, "2026-05-20").unwrap();
    team.verified();
}

#[test]
fn kobe_blocks_without_escape() {
    let (mut team, plan, inside) = of_the_unit("kobe");
    let mut request = member("plan", &plan, &inside, "auditor");
    request.override_reason = "やむを得ないため。".to_owned();
    request.override_person = Some(team.second.clone());
    let refusal = team.desk.app.member_save(&request);
    assert_eq!(
        clause_of(refusal),
        ("audit-not-independent".to_owned(), "3.2.10イ".to_owned())
    );
    let view = team.desk.app.audit_plan_view(&super::id(&plan)).unwrap();
    assert!(view.team.is_empty());
}

#[test]
fn yamagata_and_sendai_warn_because_their_standards_are_silent() {
    for body in ["yamagata", "sendai"] {
        let (mut team, plan, inside) = of_the_unit(body);
        let saved = team.member("plan", &plan, &inside, "auditor").unwrap();
        assert_eq!(first(&saved), ("unit-now", "warn", String::new()), "{body}");
    }
}

#[test]
fn kobe_has_one_post_as_chief_executive_and_audit_supervisor() {
    let mut team = Team::of_body("kobe");
    let plan = team.plan();
    let mut office = super::auditee("0900", "デジタル戦略部", "栗原 弘明");
    office.roles = vec!["chief_exec".to_owned()];
    let unit = team.auditee(&office).id;
    team.target(&plan, &unit);
    let chief = team.chief.clone();
    let saved = team.member("plan", &plan, &chief, "chief").unwrap();
    assert_eq!(first(&saved), ("post", "warn", "3.1.2 3.1.9".to_owned()));
    assert_eq!(saved.doubts[0].unit, "デジタル戦略部");
    let mut outside = auditor("杉浦 直樹", &[]);
    outside.is_external = true;
    let outside = team.desk.app.auditor_save(&outside).unwrap().id;
    let saved = team.member("plan", &plan, &outside, "auditor").unwrap();
    assert!(
        saved.doubts.is_empty(),
        "somebody from outside is what is asked for"
    );
}

#[test]
fn sendais_ciso_is_the_head_of_one_bureau() {
    let mut team = Team::of_body("sendai");
    let plan = team.plan();
    let mut bureau = super::auditee("0800", "まちづくり政策局", "田所 誠");
    bureau.roles = vec!["ciso".to_owned(), "dept_head".to_owned()];
    let unit = team.auditee(&bureau).id;
    team.target(&plan, &unit);
    let chief = team.chief.clone();
    let saved = team.member("plan", &plan, &chief, "chief").unwrap();
    assert_eq!(first(&saved), ("post", "warn", "(2)①#4 (10)②#1".to_owned()));
}

#[test]
fn one_account_for_auditor_and_head_is_said_without_a_clause() {
    let mut team = Team::new();
    let plan = team.plan();
    // The head of the audited section worked in this case from the auditors' account.
    team.desk.operate("佐藤 美佐子", "section_mgr");
    team.field(&format!("plan/{plan}/note"), "課長が書いた。");
    team.desk.operate("谷口 圭", "auditor");
    let chief = team.chief.clone();
    let saved = team.member("plan", &plan, &chief, "chief").unwrap();
    assert_eq!(first(&saved), ("account", "warn", String::new()));
    assert_eq!(saved.doubts[0].what, "user-of-audit-pc");
}

#[test]
fn a_former_unit_counts_for_the_months_of_the_settings() {
    let mut team = Team::new();
    let plan = team.plan();
    let (welfare, general) = (team.welfare.clone(), team.general.clone());
    let moved = [
        posting(&welfare, "2022-04-01", "2025-06-30"),
        posting(&general, "2025-07-01", ""),
    ];
    let person = team.auditor("今井 聡", &moved).id;
    let refusal = team.member("plan", &plan, &person, "auditor");
    assert_eq!(
        clause_of(refusal),
        ("audit-override-needed".to_owned(), "第86条第2項".to_owned())
    );
    let mut settings = team.desk.app.audit_view().unwrap().settings;
    settings.months = 6;
    team.desk.app.audit_settings_save(&settings).unwrap();
    assert!(
        team.member("plan", &plan, &person, "auditor")
            .unwrap()
            .doubts
            .is_empty()
    );
}

#[test]
fn who_wrote_a_control_does_not_audit_it() {
    let mut team = Team::new();
    let plan = team.approved_plan();
    let engagement = team.engagement(&plan, 3);
    let control = team.view(&engagement).items[0].control.clone();
    let mut request = auditor("今井 聡", &[]);
    request.duties = vec![DutyLine {
        unit: None,
        kind: "author".to_owned(),
        control,
        to: String::new(),
    }];
    let person = team.desk.app.auditor_save(&request).unwrap().id;
    assert_eq!(
        refused(team.member("engagement", &engagement, &person, "auditor")),
        "audit-override-needed"
    );
}

#[test]
fn a_team_that_may_not_audit_any_more_is_not_approved() {
    let mut team = Team::new();
    let plan = team.plan();
    let (chief, welfare) = (team.chief.clone(), team.welfare.clone());
    team.member("plan", &plan, &chief, "chief").unwrap();
    let mut moved = auditor("谷口 圭", &[posting(&welfare, "2026-04-01", "")]);
    moved.person = Some(chief);
    team.desk.app.auditor_save(&moved).unwrap();
    assert_eq!(
        refused(team.approve("plan", &plan, "2026-05-20")),
        "audit-override-needed"
    );
}
