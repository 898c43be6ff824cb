//! What follows a report besides orders: plans of improvement, roll-out to other sections, the closing list; and what was
//! known before.

use tenken_app::wire::{
    AuditMeasureRequest, EngagementCloseRequest, OwnAnswerRequest, PriorFindingRequest, RollOutMakeRequest,
    RollOutReplyRequest,
};

use super::{Team, id};
use crate::town::refused;

pub fn measure(finding: &str) -> AuditMeasureRequest {
    AuditMeasureRequest {
        finding: Some(finding.to_owned()),
        roll_out: None,
        unit: None,
        cause_kind: "procedure".to_owned(),
        cause: "様式がない。".to_owned(),
        measure_type: "preventive".to_owned(),
        action: "廃棄記録簿を定める。".to_owned(),
        interim: String::new(),
        owner: "係長".to_owned(),
        responsible: "課長".to_owned(),
        due_on: "2027-01-31".to_owned(),
        cost_yen: "１２０，０００円".to_owned(),
        budget_year: "R9".to_owned(),
    }
}

pub fn close(engagement: &str) -> EngagementCloseRequest {
    EngagementCloseRequest {
        engagement: engagement.to_owned(),
        on: "2027-02-10".to_owned(),
        approver: "総務部長".to_owned(),
        retention_years: 5,
        note: String::new(),
    }
}

#[test]
fn other_sections_are_asked_without_naming_who_has_it() {
    let mut team = Team::new();
    let (engagement, finding) = team.reported();
    let mut request = RollOutMakeRequest {
        finding,
        gist: "福祉課で、廃棄の記録がなかった。".to_owned(),
        units: vec![team.general.clone()],
        asked_on: "2026-11-10".to_owned(),
        due_on: "2026-11-30".to_owned(),
    };
    let refusal = team.desk.app.roll_out_make(&request).err().unwrap();
    assert_eq!(refusal.code(), "audit-gist-names");
    assert_eq!(refusal.params()["name"], "福祉課");
    request.gist = "ある課で、媒体の廃棄の記録がなかった。".to_owned();
    let asked = team.desk.app.roll_out_make(&request).unwrap();
    assert_eq!(asked.number, "横8-01");
    let mut reply = RollOutReplyRequest {
        roll_out: asked.id.clone(),
        unit: team.general.clone(),
        answer: "none".to_owned(),
        how: String::new(),
        found: String::new(),
        by: "総務課長".to_owned(),
        on: "2026-11-20".to_owned(),
    };
    assert_eq!(
        refused(team.desk.app.roll_out_reply(&reply)),
        "field-empty",
        "how it was checked"
    );
    reply.answer = "same_problem".to_owned();
    reply.how = "記録簿を見た。".to_owned();
    team.desk.app.roll_out_reply(&reply).unwrap();
    let shown = |team: &mut Team| team.view(&engagement).roll_outs.remove(0);
    let view = shown(&mut team);
    assert_eq!((view.open, view.replies[0].lacks_measure), (0, true));
    let mut plan = measure("");
    plan.finding = None;
    plan.roll_out = Some(asked.id);
    plan.unit = Some(team.general.clone());
    team.desk.app.audit_measure_save(&plan).unwrap();
    let row = shown(&mut team).replies.remove(0);
    assert!(!row.lacks_measure);
    assert_eq!(row.measure, "横8-01-0110-改善1");
    team.verified();
}

#[test]
fn a_closed_audit_keeps_a_list_with_hashes_and_waits_for_its_findings() {
    let mut team = Team::new();
    let (engagement, finding) = team.reported();
    assert_eq!(
        refused(team.desk.app.engagement_close(&close(&engagement))),
        "audit-rests"
    );
    let mut plan = measure(&finding);
    plan.responsible = "係長".to_owned();
    assert_eq!(
        refused(team.desk.app.audit_measure_save(&plan)),
        "field-unknown",
        "two persons"
    );
    let made = team.desk.app.audit_measure_save(&measure(&finding)).unwrap();
    assert_eq!(made.number, "監8-01-F01-改善1");
    let view = team.desk.app.finding_view(&id(&finding)).unwrap();
    assert_eq!(view.measures[0].due_on.as_deref(), Some("2027-01-31"));
    assert_eq!(view.progress, "in_progress");
    team.clock.set("2027-02-10T01:00:00Z");
    team.improved(&finding, "2027-02-10");
    let done = team.desk.app.engagement_close(&close(&engagement)).unwrap();
    let kept = team.view(&engagement).closing.unwrap();
    assert_eq!(kept.check_number, done.number);
    assert_eq!(
        kept.retain_until_on, "2032-03-31",
        "five years from 1 April after"
    );
    let kinds: Vec<&str> = kept.entries.iter().map(|one| one.kind.as_str()).collect();
    assert_eq!(
        kinds,
        ["paper", "paper", "evidence", "evidence", "finding", "report"]
    );
    assert!(
        kept.entries
            .iter()
            .filter(|one| one.kind != "evidence")
            .all(|one| one.sha256.len() == 64)
    );
    assert_eq!(
        refused(team.desk.app.engagement_close(&close(&engagement))),
        "act-not-possible"
    );
    team.verified();
}

#[test]
fn what_was_known_before_stands_beside_the_paper() {
    let mut team = Team::new();
    let engagement = team.on_site(1);
    let line = team.view(&engagement).items[0].clone();
    let mut prior = PriorFindingRequest {
        unit: team.welfare.clone(),
        number: "監5-02-F03".to_owned(),
        fiscal_year: 2023,
        class: "minor".to_owned(),
        subject: "記録簿に空欄がある。".to_owned(),
        control: line.control.clone(),
        result: "improved".to_owned(),
        checked_on: "2024-06-14".to_owned(),
    };
    team.desk.app.prior_finding_save(&prior).unwrap();
    prior.result = "recurred".to_owned();
    team.desk.app.prior_finding_save(&prior).unwrap();
    team.desk
        .app
        .own_answer_save(&OwnAnswerRequest {
            id: line.id.clone(),
            answer: Some("yes".to_owned()),
            reason: "すべて書いている。".to_owned(),
            confirmed_on: "令和8年7月31日".to_owned(),
        })
        .unwrap();
    team.judge(&line.id, "partly_nonconforming");
    let paper = team.paper(&line.id);
    assert_eq!(paper.earlier.len(), 1, "one number is one finding");
    assert_eq!(paper.earlier[0].result, "recurred");
    let own = paper.own.unwrap();
    assert_eq!(own.confirmed_on.as_deref(), Some("2026-07-31"));
    assert!(paper.line.differs, "○ and 一部不適合");
    let mut gaps = super::find(&engagement);
    gaps.is_last_findings = true;
    assert!(!team.desk.app.audit_item_find(&gaps).unwrap().is_empty());
    let view = team.desk.app.audit_view().unwrap();
    let welfare = view.auditees.iter().find(|one| one.code == "0420").unwrap();
    assert_eq!(welfare.last_year, Some(2023));
    team.verified();
}
