//! Programme, plan, approval, notice.

use tenken_app::wire::{AuditSubjectRequest, ProgrammeCoverRequest, ProgrammeSaveRequest, TargetDropRequest};

use super::{PASSPHRASE, Team, approval, id, plan_request};
use crate::town::refused;

#[test]
fn the_case_of_a_team_is_a_file_of_its_own() {
    let mut team = Team::new();
    let desk = team.desk.app.desk_view().unwrap();
    assert_eq!((desk.kind.as_str(), desk.is_encrypted), ("audit", true));
    assert_eq!(
        refused(team.desk.app.office_view()),
        "wrong-case-kind",
        "the office's screens are not its"
    );
    assert_eq!(
        refused(crate::town::Town::new().office.app.audit_view()),
        "wrong-case-kind"
    );
    let file = team.desk.case_file();
    team.desk.app.case_close().unwrap();
    assert_eq!(refused(team.desk.open(&file, None)), "passphrase-needed");
    team.desk.open(&file, Some(PASSPHRASE)).unwrap();
    assert_eq!(team.desk.app.audit_view().unwrap().auditees.len(), 2);
    team.verified();
}

#[test]
fn a_programme_shows_who_is_in_no_year() {
    let mut team = Team::new();
    let mut request = ProgrammeSaveRequest {
        programme: None,
        name: "令和8〜10年度監査計画".to_owned(),
        year_from: 2026,
        years: 0,
        policy: "全ての課を一巡する。".to_owned(),
    };
    let programme = team.desk.app.programme_save(&request).unwrap().id;
    let shown = |team: &mut Team| team.desk.app.audit_view().unwrap().programmes.remove(0);
    let view = shown(&mut team);
    assert_eq!((view.years, view.uncovered), (3, 2), "three years by default");
    let mut cover = ProgrammeCoverRequest {
        programme: programme.clone(),
        unit: team.welfare.clone(),
        years: vec![2026, 2028],
    };
    team.desk.app.programme_cover(&cover).unwrap();
    let view = shown(&mut team);
    assert_eq!(view.uncovered, 1);
    let row = view.rows.iter().find(|row| row.code == "0420").unwrap();
    let planned: Vec<bool> = row.cells.iter().map(|cell| cell.is_planned).collect();
    assert_eq!(planned, [true, false, true]);
    cover.years = vec![2029];
    assert_eq!(refused(team.desk.app.programme_cover(&cover)), "field-unknown");
    team.approve("programme", &programme, "2026-05-01").unwrap();
    request.programme = Some(programme);
    request.policy = "変える。".to_owned();
    assert_eq!(refused(team.desk.app.programme_save(&request)), "audit-approved");
}

#[test]
fn a_plan_is_whole_before_it_is_approved_and_stays_as_it_was() {
    let mut team = Team::new();
    let plan = team.desk.app.audit_plan_make(&plan_request("regular")).unwrap();
    assert_eq!(plan.number, "監8");
    assert_eq!(
        refused(team.approve("plan", &plan.id, "2026-05-20")),
        "audit-lacks"
    );
    let view = team.desk.app.audit_plan_view(&id(&plan.id)).unwrap();
    assert_eq!(
        view.gaps,
        [
            "policy", "theme", "period", "methods", "criteria", "targets", "team"
        ]
    );
    assert_eq!(view.approval.titles, ["情報セキュリティ委員会"]);
    let whole = team.plan();
    assert_eq!(
        team.desk.app.audit_plan_view(&id(&whole)).unwrap().line.number,
        "監8追2"
    );
    let chief = team.chief.clone();
    team.member("plan", &whole, &chief, "chief").unwrap();
    assert_eq!(
        refused(team.approve("plan", &whole, "2026-05-21")),
        "field-unknown",
        "not in the future"
    );
    team.approve("plan", &whole, "2026-05-20").unwrap();
    assert_eq!(
        refused(team.try_field(&format!("plan/{whole}/theme"), "別のテーマ")),
        "audit-approved"
    );
    let drop = TargetDropRequest {
        plan: whole.clone(),
        unit: team.welfare.clone(),
    };
    assert_eq!(refused(team.desk.app.target_drop(&drop)), "audit-approved");
    let subject = AuditSubjectRequest {
        subject: "plan".to_owned(),
        id: whole.clone(),
    };
    team.desk.app.audit_approve_withdraw(&subject).unwrap();
    team.field(&format!("plan/{whole}/theme"), "別のテーマ");
    team.verified();
}

#[test]
fn a_special_audit_says_who_ordered_it_and_a_follow_up_what_it_follows() {
    let mut team = Team::new();
    assert_eq!(
        refused(team.desk.app.audit_plan_make(&plan_request("special"))),
        "field-empty"
    );
    let mut special = plan_request("special");
    special.ordered_by = "最高情報セキュリティ責任者".to_owned();
    special.ordered_on = "R8.5.18".to_owned();
    let made = team.desk.app.audit_plan_make(&special).unwrap();
    assert_eq!(made.number, "監8特");
    assert_eq!(
        refused(team.desk.app.audit_plan_make(&plan_request("follow_up"))),
        "field-empty"
    );
    let mut follow = plan_request("follow_up");
    follow.parent = Some(made.id);
    assert_eq!(team.desk.app.audit_plan_make(&follow).unwrap().number, "監8確");
}

#[test]
fn whoever_leads_the_plan_does_not_approve_it() {
    let mut team = Team::of_body("yonezawa");
    let plan = team.plan();
    let chief = team.chief.clone();
    team.member("plan", &plan, &chief, "lead").unwrap();
    let mut request = approval("plan", &plan, "2026-05-20");
    request.person_name = "谷口　圭".to_owned();
    assert_eq!(
        refused(team.desk.app.audit_approve(&request)),
        "audit-same-person-approves"
    );
    request.note = "統括責任者が不在のため。".to_owned();
    let saved = team.desk.app.audit_approve(&request).unwrap();
    assert_eq!(saved.doubts[0].clauses, ["2(8)①"]);
}

#[test]
fn no_notice_goes_out_before_the_approvals_and_a_short_one_wants_a_tick() {
    let mut team = Team::new();
    let plan = team.plan();
    let chief = team.chief.clone();
    team.member("plan", &plan, &chief, "chief").unwrap();
    let engagement = team.engagement(&plan, 2);
    assert_eq!(
        refused(team.notify(&engagement, "2026-05-20")),
        "audit-plan-not-approved"
    );
    team.approve("plan", &plan, "2026-05-20").unwrap();
    assert_eq!(
        refused(team.notify(&engagement, "2026-05-20")),
        "audit-engagement-not-approved"
    );
    team.approve("engagement", &engagement, "2026-05-20").unwrap();
    let refusal = team.notify(&engagement, "2026-09-25").err().unwrap();
    assert_eq!(refusal.code(), "audit-notice-short");
    assert_eq!(refusal.params()["days"], "11");
    let saved = team.notify(&engagement, "2026-09-22").unwrap();
    assert!(saved.doubts.is_empty(), "fourteen days are enough");
    let view = team.view(&engagement);
    assert_eq!(
        (view.line.state.as_str(), view.notice_days),
        ("notified", Some(14))
    );
    let subject = AuditSubjectRequest {
        subject: "engagement".to_owned(),
        id: engagement.clone(),
    };
    assert_eq!(
        refused(team.desk.app.audit_approve_withdraw(&subject)),
        "audit-rests"
    );
    assert_eq!(
        refused(team.try_field(&format!("engagement/{engagement}/scope"), "広げる")),
        "audit-approved"
    );
    team.field(
        &format!("engagement/{engagement}/limits"),
        "聞き取りができなかった。",
    );
    team.verified();
}
