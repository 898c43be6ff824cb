//! Exceptions from the application to the end, with the rules of each body.

use tenken_app::wire::{
    BoardSaved, ExceptionApplyRequest, ExceptionCheckRequest, ExceptionDecideRequest, ExceptionDetail,
    ExceptionEndRequest, ExceptionIdRequest, ExceptionListRequest, ExceptionReceiveRequest,
    ExceptionRenewRequest, ExceptionsView,
};

use crate::town::{Desk, Filled, Round, Town, refused, unit_of};

pub fn application(unit: &str) -> ExceptionApplyRequest {
    ExceptionApplyRequest {
        exception: String::new(),
        number: String::new(),
        unit: unit.to_owned(),
        is_applied: true,
        applied_on: String::new(),
        applicant_role: "section_mgr".to_owned(),
        applicant: "佐藤 美佐子".to_owned(),
        is_urgent: false,
        performed_at: String::new(),
        is_minor: false,
        is_disaster: false,
        items: Vec::new(),
        clauses: vec!["5.1(1)⑦".to_owned()],
        situation: "窓口の共用端末は、画面を閉じると受付の表示が消える。".to_owned(),
        reason: "表示を続ける方法が、いまの機器にはない。".to_owned(),
        way: "different_way".to_owned(),
        substitute: "窓口に人がいない時間は電源を切る。".to_owned(),
        residual_risk: "短い離席の間にのぞき見られるおそれがある。".to_owned(),
        scope_information: "受付番号".to_owned(),
        scope_systems: "窓口受付システム".to_owned(),
        scope_headcount: "12名".to_owned(),
        from: "令和8年7月1日".to_owned(),
        until: "令和9年3月31日".to_owned(),
    }
}

fn office(body: &str) -> (Town, String) {
    let mut town = Town::of_body(body);
    if body == "kakuu" {
        town.round(&Round::default());
    }
    let unit = unit_of(&town.office.app.office_view().unwrap(), "0420");
    (town, unit)
}

pub fn receive(desk: &mut Desk, exception: &str) -> BoardSaved {
    desk.app
        .exception_receive(&ExceptionReceiveRequest {
            exception: exception.to_owned(),
            receipt_number: String::new(),
            on: String::new(),
            opinion: "代わりの対策があり、期間も限られている。".to_owned(),
        })
        .unwrap()
}

pub fn decision(exception: &str) -> ExceptionDecideRequest {
    ExceptionDecideRequest {
        exception: exception.to_owned(),
        decision: "granted".to_owned(),
        approver_role: "ciso".to_owned(),
        approver: "副市長　大野 健一".to_owned(),
        on: "令和8年6月15日".to_owned(),
        condition: String::new(),
        until: String::new(),
        override_reason: String::new(),
        second_person: String::new(),
    }
}

pub fn shown(desk: &mut Desk, exception: &str) -> ExceptionDetail {
    let exception = exception.to_owned();
    desk.app
        .exception_show(&ExceptionIdRequest { exception })
        .unwrap()
}

fn list(desk: &mut Desk, state: &str) -> ExceptionsView {
    desk.app
        .exception_list(&ExceptionListRequest {
            unit: String::new(),
            state: state.to_owned(),
            text: String::new(),
        })
        .unwrap()
}

/// Applied for, taken in, granted.
fn granted(town: &mut Town, unit: &str) -> String {
    let mut request = application(unit);
    request.items = vec!["HUM-07-a".to_owned()];
    let id = town.office.app.exception_apply(&request).unwrap().ids[0].clone();
    receive(&mut town.office, &id);
    town.office.app.exception_decide(&decision(&id)).unwrap();
    id
}

#[test]
fn an_exception_goes_from_the_application_to_the_figures_of_the_section() {
    let (mut town, unit) = office("kakuu");
    let id = granted(&mut town, &unit);
    let found = shown(&mut town.office, &id);
    assert_eq!(found.row.number, "例8-0420-01");
    assert_eq!(
        (found.row.state.as_str(), found.receipt_number.as_str()),
        ("granted", "受8-01")
    );
    let kinds: Vec<&str> = found.steps.iter().map(|step| step.kind.as_str()).collect();
    assert_eq!(kinds, ["granted", "received", "applied"]);
    assert_eq!(found.acts, ["check", "renew", "end"]);
    let mut desk = town.taken("0420");
    desk.operate("山口 恵", "section_deputy");
    Filled::with(&[("HUM-07-a", "no")]).put(&mut desk);
    let head = desk.review().headline;
    assert_eq!((head.must_open, head.excepted), (0, 1));
    assert!(town.office.app.case_verify().unwrap().is_sound);
}

#[test]
fn a_conditional_one_counts_and_an_ended_or_refused_one_does_not() {
    for (kind, excepted) in [("conditional", 1), ("refused", 0), ("ended", 0)] {
        let (mut town, unit) = office("kakuu");
        let mut request = application(&unit);
        request.items = vec!["HUM-07-a".to_owned()];
        let id = town.office.app.exception_apply(&request).unwrap().ids[0].clone();
        receive(&mut town.office, &id);
        let mut decided = decision(&id);
        if kind != "ended" {
            decided.decision = kind.to_owned();
            assert_eq!(
                refused(town.office.app.exception_decide(&decided)),
                "field-empty",
                "{kind}"
            );
            decided.condition = "毎月末に記録を出すこと。".to_owned();
        }
        town.office.app.exception_decide(&decided).unwrap();
        if kind == "ended" {
            town.office
                .app
                .exception_end(&ExceptionEndRequest {
                    exception: id.clone(),
                    on: String::new(),
                    reason: "端末を入れ替えた。".to_owned(),
                })
                .unwrap();
        }
        let mut desk = town.taken("0420");
        desk.operate("山口 恵", "section_deputy");
        Filled::with(&[("HUM-07-a", "no")]).put(&mut desk);
        assert_eq!(desk.review().headline.excepted, excepted, "{kind}");
    }
}

#[test]
fn an_exception_ends_after_a_year_at_most() {
    let (mut town, unit) = office("kakuu");
    let mut request = application(&unit);
    request.until = String::new();
    assert_eq!(refused(town.office.app.exception_apply(&request)), "field-empty");
    request.until = "令和9年7月1日".to_owned();
    assert_eq!(
        refused(town.office.app.exception_apply(&request)),
        "exception-too-long"
    );
    request.until = "令和8年6月30日".to_owned();
    assert_eq!(
        refused(town.office.app.exception_apply(&request)),
        "exception-backwards"
    );
    request.until = "令和9年6月30日".to_owned();
    assert_eq!(refused(town.office.app.exception_apply(&request)), "done");
}

#[test]
fn a_draft_may_lack_what_an_application_may_not() {
    let (mut town, unit) = office("kakuu");
    let mut request = application(&unit);
    request.is_applied = false;
    request.reason = String::new();
    let id = town.office.app.exception_apply(&request).unwrap().ids[0].clone();
    assert_eq!(shown(&mut town.office, &id).row.state, "draft");
    request.exception = id;
    request.is_applied = true;
    assert_eq!(refused(town.office.app.exception_apply(&request)), "field-empty");
    request.reason = "表示を続ける方法がない。".to_owned();
    request.is_urgent = true;
    assert_eq!(
        refused(town.office.app.exception_apply(&request)),
        "field-empty",
        "when it was done"
    );
    request.performed_at = "令和8年6月14日 22時".to_owned();
    assert_eq!(refused(town.office.app.exception_apply(&request)), "done");
}

#[test]
fn each_body_lets_its_own_roles_apply_and_approve() {
    let (mut town, unit) = office("sendai");
    let mut request = application(&unit);
    assert_eq!(
        refused(town.office.app.exception_apply(&request)),
        "exception-not-an-applicant"
    );
    request.applicant_role = "dept_head".to_owned();
    assert_eq!(
        refused(town.office.app.exception_apply(&request)),
        "exception-disaster-only"
    );
    request.is_disaster = true;
    assert_eq!(refused(town.office.app.exception_apply(&request)), "done");
    for (body, is_minor, role, expected) in [
        ("yonezawa", false, "chief_exec", "exception-not-an-approver"),
        ("yonezawa", false, "ciso", "done"),
        ("yamagata", false, "ciso", "exception-not-an-approver"),
        ("yamagata", false, "chief_exec", "done"),
        ("kobe", false, "chief_exec", "exception-not-an-approver"),
        ("kobe", true, "chief_exec", "done"),
    ] {
        let (mut town, unit) = office(body);
        let mut request = application(&unit);
        request.is_minor = is_minor;
        let id = town.office.app.exception_apply(&request).unwrap().ids[0].clone();
        receive(&mut town.office, &id);
        let mut decided = decision(&id);
        decided.approver_role = role.to_owned();
        assert_eq!(
            refused(town.office.app.exception_decide(&decided)),
            expected,
            "{body} {role}"
        );
    }
}

#[test]
fn who_applied_does_not_approve_as_hard_as_the_standard_says() {
    for (body, expected) in [
        ("yonezawa", "exception-same-person"),
        ("kobe", "exception-same-person"),
        ("yamagata", "done"),
    ] {
        let (mut town, unit) = office(body);
        let id = town.office.app.exception_apply(&application(&unit)).unwrap().ids[0].clone();
        receive(&mut town.office, &id);
        let mut decided = decision(&id);
        decided.approver = "課長　佐藤 美佐子".to_owned();
        decided.approver_role = if body == "yamagata" { "chief_exec" } else { "ciso" }.to_owned();
        let result = town.office.app.exception_decide(&decided);
        if expected == "done" {
            let doubts = result.unwrap().doubts;
            let reasons: Vec<&str> = doubts.iter().map(|doubt| doubt.reason.as_str()).collect();
            assert_eq!(reasons, ["applicant", "account"]);
            assert!(doubts[0].clauses.is_empty(), "no clause in this body's standard");
            continue;
        }
        assert_eq!(refused(result), expected, "{body}");
        decided.override_reason = "承認者が不在で、代わる者がいない。".to_owned();
        decided.second_person = "佐藤 美佐子".to_owned();
        assert_eq!(
            refused(town.office.app.exception_decide(&decided)),
            "exception-no-second-person"
        );
        decided.second_person = "統括責任者　小野寺 誠".to_owned();
        let doubts = town.office.app.exception_decide(&decided).unwrap().doubts;
        assert_eq!(
            (doubts[0].strength.as_str(), doubts[0].clauses.len()),
            ("override", 1),
            "{body}"
        );
    }
}

#[test]
fn a_renewal_is_an_application_of_its_own_and_the_register_says_what_runs_out() {
    let (mut town, unit) = office("kakuu");
    let id = granted(&mut town, &unit);
    assert_eq!(list(&mut town.office, "ending").rows.len(), 0);
    town.clock.set("2027-02-10T01:00:00Z");
    let ending = list(&mut town.office, "ending").rows;
    assert_eq!(ending[0].days_left, Some(49));
    let renewed = town
        .office
        .app
        .exception_renew(&ExceptionRenewRequest {
            exception: id.clone(),
            from: String::new(),
            until: String::new(),
            reason: "機器の更新は令和9年度である。".to_owned(),
        })
        .unwrap();
    let next = shown(&mut town.office, &renewed.ids[0]);
    assert_eq!(
        (next.row.from.as_deref(), next.row.until.as_deref()),
        (Some("2027-04-01"), Some("2028-03-31"))
    );
    assert_eq!(
        (next.row.state.as_str(), next.renewal_of.as_str()),
        ("applied", "例8-0420-01")
    );
    town.clock.set("2027-04-05T01:00:00Z");
    assert_eq!(
        list(&mut town.office, "over").rows.len(),
        1,
        "the renewal is not granted yet"
    );
    receive(&mut town.office, &renewed.ids[0]);
    let mut decided = decision(&renewed.ids[0]);
    decided.on = "令和9年4月5日".to_owned();
    town.office.app.exception_decide(&decided).unwrap();
    assert_eq!(list(&mut town.office, "over").rows.len(), 0);
}

#[test]
fn periodic_checks_are_planned_recorded_and_called_late() {
    let (mut town, unit) = office("kakuu");
    let id = granted(&mut town, &unit);
    let mut check = ExceptionCheckRequest {
        exception: id.clone(),
        planned_on: "令和8年9月30日".to_owned(),
        checked_on: String::new(),
        result: String::new(),
        by: String::new(),
    };
    town.office.app.exception_check(&check).unwrap();
    town.clock.set("2026-10-05T01:00:00Z");
    let row = list(&mut town.office, "running").rows.remove(0);
    assert!(row.is_check_late);
    check.checked_on = "令和8年10月5日".to_owned();
    assert_eq!(refused(town.office.app.exception_check(&check)), "field-empty");
    check.result = "代わりの対策が続いている。".to_owned();
    check.by = "高橋 直人".to_owned();
    town.office.app.exception_check(&check).unwrap();
    let found = shown(&mut town.office, &id);
    assert_eq!((found.checks.len(), found.row.is_check_late), (1, false));
}

#[test]
fn a_section_writes_applications_and_decides_nothing() {
    let (_town, mut desk) = Town::started("0420");
    let mut request = application("");
    request.items = vec!["HUM-07-a".to_owned()];
    let id = desk.app.exception_apply(&request).unwrap().ids[0].clone();
    let found = shown(&mut desk, &id);
    assert_eq!((found.row.unit_code.as_str(), found.acts.len()), ("0420", 3));
    assert_eq!(
        refused(desk.app.exception_receive(&ExceptionReceiveRequest {
            exception: id.clone(),
            receipt_number: String::new(),
            on: String::new(),
            opinion: String::new(),
        })),
        "wrong-case-kind"
    );
    // What is only applied for excuses nothing.
    Filled::with(&[("HUM-07-a", "no")]).put(&mut desk);
    assert_eq!(desk.review().headline.excepted, 0);
}

#[test]
fn an_exception_that_ran_out_before_the_confirmation_does_not_count() {
    let (mut town, unit) = office("kakuu");
    let mut request = application(&unit);
    request.items = vec!["HUM-07-a".to_owned()];
    request.from = "令和8年6月15日".to_owned();
    request.until = "令和8年7月10日".to_owned();
    let id = town.office.app.exception_apply(&request).unwrap().ids[0].clone();
    receive(&mut town.office, &id);
    town.office.app.exception_decide(&decision(&id)).unwrap();
    let mut desk = town.taken("0420");
    desk.operate("山口 恵", "section_deputy");
    Filled::with(&[("HUM-07-a", "no")]).put(&mut desk);
    desk.confirm().unwrap();
    let file = crate::town::write_out(&mut desk);
    let file = crate::town::submission_of(&desk, &file);
    town.take_in(&file).unwrap();
    let city = town
        .office
        .app
        .city_view(&tenken_app::wire::CityRequest {
            fiscal_year: Some(2026),
            open: Vec::new(),
            is_all_open: false,
            is_ranked: false,
            items: 0,
        })
        .unwrap();
    assert_eq!((city.headline.excepted, city.headline.must_open), (0, 1));
}
