//! The whole way: plan, engagement, judgement, finding, report, order, follow-up over a year's end.

use tenken_app::wire::{
    AuditReportFinishRequest, AuditReportView, FindingDropRequest, FindingMakeRequest, FindingMemoRequest,
    FindingOpinionRequest, FollowUpRecordRequest, ImprovementRequest, OrderIssueRequest, OrderMakeRequest,
};

use super::{Team, id};
use crate::town::refused;

const FACTS: &str = "台帳には12本の記載があるが、現物は9本である。廃棄した3本の記録がない。";

impl Team {
    pub fn finding(&mut self, item: &str, class: &str) -> String {
        let request = FindingMakeRequest {
            id: item.to_owned(),
            class: class.to_owned(),
        };
        let made = self.desk.app.finding_make(&request).unwrap().id;
        for (column, text) in [
            ("subject", "媒体の廃棄の記録がない。"),
            ("risk", "紛失に気付くのが遅れるおそれがある。"),
            ("proposal", "廃棄の都度、台帳に反映する必要がある。"),
        ] {
            self.field(&format!("finding/{made}/{column}"), text);
        }
        made
    }

    pub fn hear(&mut self, finding: &str, opinion: &str, text: &str) -> tenken_app::Result<()> {
        self.desk
            .app
            .finding_opinion(&FindingOpinionRequest {
                finding: finding.to_owned(),
                opinion: opinion.to_owned(),
                text: text.to_owned(),
                by: "福祉課長".to_owned(),
                on: "2026-10-06".to_owned(),
            })
            .map(drop)
    }

    pub fn report(&mut self, engagement: &str) -> String {
        let report = self.desk.app.audit_report_make(&id(engagement)).unwrap().id;
        self.field(&format!("engagement/{engagement}/exit_on"), "2026-10-06");
        for (column, text) in [
            ("opinion", "監査項目2項目のうち、適合は1項目です。"),
            ("procedures", "閲覧及び照合。媒体は12本の全件。"),
        ] {
            self.field(&format!("report/{report}/{column}"), text);
        }
        report
    }

    pub fn finish(&mut self, report: &str, is_wording_accepted: bool) -> tenken_app::Result<AuditReportView> {
        self.desk.app.audit_report_finish(&AuditReportFinishRequest {
            report: report.to_owned(),
            on: "2026-10-06".to_owned(),
            is_wording_accepted,
        })
    }

    /// Two items judged and reviewed, the first nonconforming with a grave finding that was told and heard.
    pub fn judged(&mut self) -> (String, String) {
        let engagement = self.on_site(2);
        let items: Vec<String> = self
            .view(&engagement)
            .items
            .iter()
            .map(|one| one.id.clone())
            .collect();
        self.desk.operate("早川 恵", "auditor");
        self.write_paper(&items[0], "nonconforming", FACTS);
        let finding = self.finding(&items[0], "major");
        self.write_paper(&items[1], "conforming", "台帳と現物が一致した。");
        self.desk.operate("谷口 圭", "auditor");
        self.review(&items[0]).unwrap();
        self.review(&items[1]).unwrap();
        (engagement, finding)
    }

    pub fn tell(&mut self, finding: &str, role: &str) {
        self.desk
            .app
            .finding_memo(&FindingMemoRequest {
                finding: finding.to_owned(),
                role: role.to_owned(),
                told_to: "副市長".to_owned(),
                told_at: String::new(),
                is_oral: true,
                content: String::new(),
                answer: "直ちに確かめる。".to_owned(),
                request: "3本の行方を確かめること。".to_owned(),
            })
            .unwrap();
    }

    pub fn reported(&mut self) -> (String, String) {
        let (engagement, finding) = self.judged();
        self.tell(&finding, "ciso");
        self.hear(&finding, "agreed", "").unwrap();
        let report = self.report(&engagement);
        self.finish(&report, false).unwrap();
        (engagement, finding)
    }
}

#[test]
fn a_nonconformity_is_not_reviewed_without_its_finding() {
    let mut team = Team::new();
    let engagement = team.on_site(1);
    let item = team.view(&engagement).items[0].id.clone();
    let request = FindingMakeRequest {
        id: item.clone(),
        class: String::new(),
    };
    assert_eq!(
        refused(team.desk.app.finding_make(&request)),
        "act-not-possible",
        "not judged yet"
    );
    team.desk.operate("早川 恵", "auditor");
    team.write_paper(&item, "nonconforming", FACTS);
    team.desk.operate("谷口 圭", "auditor");
    assert_eq!(team.paper(&item).gaps, ["finding"]);
    assert_eq!(refused(team.review(&item)), "audit-lacks");
    let other = FindingMakeRequest {
        id: item.clone(),
        class: "correction".to_owned(),
    };
    assert_eq!(
        refused(team.desk.app.finding_make(&other)),
        "audit-class-of-other-set"
    );
    let made = team.desk.app.finding_make(&request).unwrap();
    assert_eq!(made.number, "監8-01-F01");
    let view = team.desk.app.finding_view(&id(&made.id)).unwrap();
    assert_eq!((view.class.as_str(), view.facts.as_str()), ("minor", FACTS));
    assert_eq!(view.evidence, ["001-1"]);
    assert_eq!(view.papers, ["監8-01-001"]);
    assert!(!view.clauses.is_empty());
    team.review(&item).unwrap();
    team.desk
        .app
        .finding_drop(&FindingDropRequest {
            finding: made.id,
            reason: "二重に起こした。".to_owned(),
        })
        .unwrap();
    assert_eq!(team.desk.app.finding_make(&request).unwrap().number, "監8-01-F02");
}

#[test]
fn a_report_is_final_only_when_everything_it_rests_on_is() {
    let mut team = Team::new();
    let (engagement, finding) = team.judged();
    let report = team.report(&engagement);
    let codes = |team: &mut Team| -> Vec<String> {
        let view = team.desk.app.audit_report_view(&id(&report)).unwrap();
        view.gaps.into_iter().map(|gap| gap.code).collect()
    };
    assert_eq!(codes(&mut team), ["memo", "opinion"]);
    team.tell(&finding, "section_mgr");
    assert_eq!(codes(&mut team), ["ciso-not-told", "opinion"]);
    team.tell(&finding, "ciso");
    let refusal = team.finish(&report, false).err().unwrap();
    assert_eq!(refusal.code(), "audit-report-gaps");
    assert_eq!(refusal.params()["first"], "監8-01-F01");
    assert_eq!(refused(team.hear(&finding, "disagreed", " ")), "field-empty");
    team.hear(&finding, "partly_agreed", "1本は修理に出している。")
        .unwrap();
    assert_eq!(
        codes(&mut team),
        ["auditor-view"],
        "the audit answers what is not agreed"
    );
    team.field(
        &format!("finding/{finding}/auditor_view"),
        "修理の記録は、廃棄の記録に代わらない。",
    );
    assert!(codes(&mut team).is_empty());
    team.field(
        &format!("report/{report}/opinion"),
        "ほかに重大な問題は認められなかった。",
    );
    assert_eq!(refused(team.finish(&report, true)), "audit-wording-refused");
    team.field(
        &format!("report/{report}/opinion"),
        "監査項目2項目のうち、適合は1項目です。",
    );
    team.field(
        &format!("finding/{finding}/proposal"),
        "台帳に反映することが望ましい。",
    );
    assert_eq!(refused(team.finish(&report, false)), "audit-wording-not-accepted");
    let done = team.finish(&report, true).unwrap();
    assert_eq!(done.line.state, "final");
    assert_eq!(done.line.check_number.len(), 16 + 3);
    let count = |list: &[tenken_app::wire::CodeCount], code: &str| {
        list.iter()
            .find(|one| one.code == code)
            .map_or(0, |one| one.count)
    };
    assert_eq!(count(&done.judgements, "nonconforming"), 1);
    assert_eq!(count(&done.judgements, "conforming"), 1);
    assert_eq!(count(&done.classes, "major"), 1);
    let items: i64 = done.domains.iter().map(|one| one.items).sum();
    assert_eq!(items, 2);
    assert_eq!(
        refused(team.try_field(&format!("finding/{finding}/risk"), "変える。")),
        "audit-report-final"
    );
    assert_eq!(refused(team.hear(&finding, "agreed", "")), "audit-report-final");
    assert_eq!(refused(team.finish(&report, true)), "act-not-possible");
    let line = team.desk.app.audit_view().unwrap().engagements.remove(0);
    assert_eq!((line.state.as_str(), line.findings), ("reported", 1));
    team.verified();
}

#[test]
fn an_order_plans_what_follows_and_it_goes_on_over_the_years_end() {
    let mut team = Team::new();
    let (engagement, finding) = team.reported();
    let make = OrderMakeRequest {
        engagement: engagement.clone(),
        kind: "improvement".to_owned(),
        findings: vec![finding.clone()],
    };
    let order = team.desk.app.order_make(&make).unwrap();
    assert_eq!(order.number, "監8-01-指示1");
    team.desk
        .app
        .order_issue(&OrderIssueRequest {
            order: order.id.clone(),
            on: "2026-11-10".to_owned(),
            document_number: "総行第140号".to_owned(),
        })
        .unwrap();
    let view = team.view(&engagement);
    assert_eq!(view.orders[0].plan_due_on.as_deref(), Some("2026-12-10"));
    assert_eq!(view.orders[0].directed_to, "福祉課長");
    let planned = team.desk.app.audit_view().unwrap().follow_ups;
    let days: Vec<&str> = planned.iter().map(|one| one.planned_on.as_str()).collect();
    assert_eq!(days, ["2027-02-10", "2027-05-10"]);
    team.clock.set("2027-02-08T01:00:00Z");
    team.desk
        .app
        .improvement_record(&ImprovementRequest {
            finding: finding.clone(),
            done: "廃棄記録簿を定めた。".to_owned(),
            completed_on: "令和9年1月15日".to_owned(),
            evidence: vec!["廃棄記録簿（様式）".to_owned()],
            remaining: String::new(),
            confirmed_role: "section_mgr".to_owned(),
            confirmed_by: "佐藤 美佐子".to_owned(),
            confirmed_on: "2027-02-01".to_owned(),
        })
        .unwrap();
    let shown = |team: &mut Team| team.desk.app.finding_view(&id(&finding)).unwrap();
    assert_eq!(shown(&mut team).progress, "done");
    team.clock.set("2027-02-10T01:00:00Z");
    let mut record = FollowUpRecordRequest {
        follow_up: planned[0].follow_up.clone(),
        method: "on_site".to_owned(),
        checked_on: "2027-02-10".to_owned(),
        checked: "記録簿に1月の1本の記載がない。".to_owned(),
        result: "partly".to_owned(),
        next_on: String::new(),
        close_reason: String::new(),
        close_role: "ciso".to_owned(),
        close_approver: String::new(),
    };
    assert_eq!(
        refused(team.desk.app.follow_up_record(&record)),
        "audit-follow-up-open"
    );
    record.next_on = "2027-06-01".to_owned();
    team.desk.operate("佐藤 美佐子", "section_mgr");
    assert_eq!(
        refused(team.desk.app.follow_up_record(&record)),
        "audit-checker-of-auditee"
    );
    team.desk.operate("谷口 圭", "auditor");
    team.desk.app.follow_up_record(&record).unwrap();
    assert_eq!(shown(&mut team).progress, "in_progress");
    let left = team.desk.app.audit_view().unwrap().follow_ups;
    let days: Vec<&str> = left.iter().map(|one| one.planned_on.as_str()).collect();
    assert_eq!(days, ["2027-06-01"], "one day, in the next fiscal year");
    team.clock.set("2027-06-02T01:00:00Z");
    assert_eq!(team.desk.app.audit_view().unwrap().follow_ups[0].overdue_days, 1);
    record.follow_up.clone_from(&left[0].follow_up);
    record.result = "improved".to_owned();
    record.checked_on = "2027-06-02".to_owned();
    record.checked = "全件の記載を確かめた。".to_owned();
    record.next_on = String::new();
    team.desk.app.follow_up_record(&record).unwrap();
    let view = shown(&mut team);
    assert_eq!(view.progress, "verified");
    assert_eq!(view.follow_ups.len(), 2);
    assert!(team.desk.app.audit_view().unwrap().follow_ups.is_empty());
    team.verified();
}

#[test]
fn what_is_not_improved_ends_only_with_a_reason_and_an_approver() {
    let mut team = Team::new();
    let (engagement, finding) = team.reported();
    let order = team
        .desk
        .app
        .order_make(&OrderMakeRequest {
            engagement,
            kind: "cross_cutting".to_owned(),
            findings: vec![finding.clone()],
        })
        .unwrap()
        .id;
    team.desk
        .app
        .order_issue(&OrderIssueRequest {
            order,
            on: "2026-10-06".to_owned(),
            document_number: String::new(),
        })
        .unwrap();
    team.clock.set("2027-01-06T01:00:00Z");
    let planned = team.desk.app.audit_view().unwrap().follow_ups;
    team.desk
        .app
        .follow_up_record(&FollowUpRecordRequest {
            follow_up: planned[0].follow_up.clone(),
            method: "paper".to_owned(),
            checked_on: "2027-01-06".to_owned(),
            checked: "予算が認められていない。".to_owned(),
            result: "not_improved".to_owned(),
            next_on: String::new(),
            close_reason: "システムの更新まで対策ができないため。".to_owned(),
            close_role: "ciso".to_owned(),
            close_approver: "副市長".to_owned(),
        })
        .unwrap();
    let view = team.desk.app.finding_view(&id(&finding)).unwrap();
    assert_eq!(view.progress, "infeasible");
    assert_eq!(view.follow_ups[0].close_approver, "副市長");
    assert!(team.desk.app.audit_view().unwrap().follow_ups.is_empty());
    team.verified();
}

#[test]
fn last_findings_narrow_the_next_audit_and_count_in_the_risk() {
    let mut team = Team::new();
    let (engagement, finding) = team.reported();
    let control = team.desk.app.finding_view(&id(&finding)).unwrap().control;
    let plan = team.plan();
    let unit = team.welfare.clone();
    let next = team
        .desk
        .app
        .engagement_make(&tenken_app::wire::EngagementMakeRequest { plan, unit })
        .unwrap()
        .id;
    let mut find = super::find(&next);
    find.is_last_findings = true;
    let found = team.desk.app.audit_item_find(&find).unwrap();
    assert!(!found.is_empty());
    assert!(found.iter().all(|one| one.control == control));
    team.take_items(&next, 2);
    let item = team.view(&next).items[0].id.clone();
    let paper = team.paper(&item);
    assert_eq!(paper.earlier[0].number, "監8-01-F01");
    let lines = team
        .desk
        .app
        .audit_risk_view(&tenken_app::wire::RiskRequest {
            fiscal_year: Some(2027),
        })
        .unwrap()
        .lines;
    let part = |code: &str| {
        let line = lines.iter().find(|line| line.code == "0420").unwrap();
        line.parts.iter().find(|part| part.code == code).unwrap().value
    };
    assert_eq!((part("findings"), part("years")), (Some(1), Some(1)));
    assert_eq!(team.view(&engagement).line.state, "reported");
}
