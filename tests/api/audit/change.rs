//! What changes after the approval: the team with a reason, an audit that is called off, whom a finding is for.

use tenken_app::wire::{EngagementCancelRequest, FindingMakeRequest, PaperJudgeRequest, TeamChangeRequest};

use super::{Team, id};

fn change(engagement: &str, person: Option<&str>, leave: Option<&str>, reason: &str) -> TeamChangeRequest {
    TeamChangeRequest {
        engagement: engagement.to_owned(),
        person: person.map(str::to_owned),
        role: "auditor".to_owned(),
        interests: "ない".to_owned(),
        declared_on: "2026-10-05".to_owned(),
        checked_by: String::new(),
        checked_on: String::new(),
        override_reason: String::new(),
        override_person: None,
        leave: leave.map(str::to_owned),
        reason: reason.to_owned(),
    }
}

#[test]
fn the_team_changes_after_the_notice_only_with_a_reason_that_stays() {
    let mut team = Team::new();
    let engagement = team.on_site(2);
    let general = team.general.clone();
    let third = team
        .auditor("岡田 遥", &[super::posting(&general, "2019-04-01", "")])
        .id;
    let (chief, second) = (team.chief.clone(), team.second.clone());
    let refused = team.member("engagement", &engagement, &third, "auditor");
    assert_eq!(refused.unwrap_err().code(), "audit-approved");
    let nothing = team
        .desk
        .app
        .team_change(&change(&engagement, Some(&third), Some(&second), " "));
    assert_eq!(nothing.unwrap_err().code(), "field-empty");
    let nobody = team
        .desk
        .app
        .team_change(&change(&engagement, None, None, "異動"));
    assert_eq!(nobody.unwrap_err().code(), "field-empty");
    team.desk
        .app
        .team_change(&change(
            &engagement,
            Some(&third),
            Some(&second),
            "早川が10月1日に異動した。",
        ))
        .unwrap();
    let view = team.view(&engagement);
    let persons: Vec<&str> = view.team.iter().map(|one| one.person.as_str()).collect();
    assert_eq!(persons, [chief.as_str(), third.as_str()]);
    let [kept] = view.team_changes.as_slice() else {
        panic!("{:?}", view.team_changes)
    };
    assert_eq!((kept.joined.as_str(), kept.left.as_str()), ("岡田 遥", "早川 恵"));
    assert_eq!((kept.on.as_str(), kept.by.as_str()), ("2026-10-06", "谷口 圭"));
    // The last member does not leave.
    team.desk
        .app
        .team_change(&change(&engagement, None, Some(&third), "応援を終えた。"))
        .unwrap();
    let last = team
        .desk
        .app
        .team_change(&change(&engagement, None, Some(&chief), "異動"));
    assert!(last.is_err());
    team.verified();
}

#[test]
fn an_audit_is_called_off_with_a_reason_and_takes_nothing_more() {
    let mut team = Team::new();
    let engagement = team.on_site(1);
    let off = |reason: &str| EngagementCancelRequest {
        engagement: engagement.clone(),
        reason: reason.to_owned(),
    };
    assert_eq!(
        team.desk.app.engagement_cancel(&off("")).unwrap_err().code(),
        "field-empty"
    );
    team.desk
        .app
        .engagement_cancel(&off("災害対応のため延期し、来年度に行う。"))
        .unwrap();
    let view = team.view(&engagement);
    assert_eq!(view.line.state, "cancelled");
    assert_eq!(view.cancelled_on.as_deref(), Some("2026-10-06"));
    assert_eq!(view.cancel_reason, "災害対応のため延期し、来年度に行う。");
    let judged = team.desk.app.paper_judge(&PaperJudgeRequest {
        id: view.items[0].id.clone(),
        judgement: Some("conforming".to_owned()),
    });
    assert!(judged.is_err());
    assert!(team.desk.app.engagement_cancel(&off("もう一度")).is_err());
    // The number is not used again.
    let (plan, unit) = (view.line.plan.clone(), team.welfare.clone());
    let next = team
        .desk
        .app
        .engagement_make(&tenken_app::wire::EngagementMakeRequest { plan, unit })
        .unwrap();
    assert_ne!(next.number, view.line.number);
    team.verified();
}

#[test]
fn whom_a_finding_is_for_is_a_unit_that_there_is() {
    let mut team = Team::new();
    let engagement = team.on_site(1);
    let item = team.view(&engagement).items[0].id.clone();
    team.field(&format!("paper/{item}/facts"), "記録簿に2件の記載がない。");
    team.desk
        .app
        .paper_judge(&PaperJudgeRequest {
            id: item.clone(),
            judgement: Some("nonconforming".to_owned()),
        })
        .unwrap();
    let made = team
        .desk
        .app
        .finding_make(&FindingMakeRequest {
            id: item,
            class: String::new(),
        })
        .unwrap();
    assert!(!made.can_undo, "nothing is undone past an act");
    let row = team
        .desk
        .app
        .engagement_row_add(&tenken_app::wire::EngagementRowRequest {
            engagement,
            kind: "schedule".to_owned(),
        })
        .unwrap();
    assert!(row.can_undo && !row.can_redo, "a row that was added can be");
    let general = team.general.clone();
    team.field(&format!("finding/{}/directed_unit", made.id), &general);
    let view = team.desk.app.finding_view(&id(&made.id)).unwrap();
    assert_eq!(view.directed_unit.as_deref(), Some(general.as_str()));
    assert!(
        team.try_field(&format!("finding/{}/directed_unit", made.id), "nowhere")
            .is_err()
    );
    team.field(&format!("finding/{}/directed_unit", made.id), "");
    let view = team.desk.app.finding_view(&id(&made.id)).unwrap();
    assert_eq!(view.directed_unit, None);
}

#[test]
fn an_auditee_is_shown_with_everything_that_saving_it_again_needs() {
    let mut team = Team::new();
    let general = team.general.clone();
    let mut system = super::auditee("0110-A", "文書管理システム", "小野寺 誠");
    system.kind = "system".to_owned();
    system.owner = Some(general.clone());
    system.figures = vec![tenken_app::wire::RiskFigure {
        code: "information".to_owned(),
        value: 3,
    }];
    let unit = team.auditee(&system).id;
    let view = team.desk.app.audit_view().unwrap();
    let shown = view.auditees.iter().find(|one| one.unit == unit).unwrap();
    assert_eq!(shown.owner.as_deref(), Some(general.as_str()));
    assert_eq!(shown.figures[0].value, 3);
    // Saved again as it is shown, only the name changed.
    system.unit = Some(unit.clone());
    system.name = "文書管理・電子決裁システム".to_owned();
    system.figures.clone_from(&shown.figures);
    system.owner.clone_from(&shown.owner);
    team.auditee(&system);
    let view = team.desk.app.audit_view().unwrap();
    let shown = view.auditees.iter().find(|one| one.unit == unit).unwrap();
    assert_eq!(shown.name, "文書管理・電子決裁システム");
    assert_eq!((shown.figures.len(), shown.of.as_str()), (1, "総務課"));
}
