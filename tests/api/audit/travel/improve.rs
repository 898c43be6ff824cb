//! 改善計画書 and 改善報告書: forms out to the auditee, read back with file and cell, onto the finding.

use tenken_app::wire::{
    AuditPaperChoice, AuditPaperWriteRequest, OrderIssueRequest, OrderMakeRequest, RollOutMakeRequest,
    RollOutReplyRequest,
};

use super::{
    super::{Team, id},
    reply::{filled, workbook},
};
use crate::town::refused;

const PLAN: [(&str, u16, &str); 8] = [
    ("原因の区分", 1, "手順"),
    ("原因", 1, "廃棄の手順に記録がなかった。"),
    ("改善策", 1, "廃棄記録簿の様式を定める。"),
    ("担当者", 1, "庶務係長　高橋 望"),
    ("責任者", 1, "福祉課長　佐藤 美佐子"),
    ("改善の期限", 1, "令和8年12月25日"),
    ("責任者の確認", 1, "佐藤 美佐子"),
    ("責任者の確認の年月日", 1, "2026-11-02"),
];

const REPORT: [(&str, u16, &str); 6] = [
    ("実施内容", 1, "様式を定め、12月から使っている。"),
    ("完了日", 1, "令和8年12月18日"),
    ("証拠", 1, "廃棄記録簿　福祉課書庫\n通知文"),
    ("確認した責任者", 1, "情報セキュリティ管理者"),
    ("責任者の確認", 1, "佐藤 美佐子"),
    ("責任者の確認の年月日", 1, "令和8年12月21日"),
];

impl Team {
    /// A reported audit whose finding was ordered to be improved.
    pub fn ordered(&mut self) -> (String, String) {
        let (engagement, finding) = self.reported();
        self.clock.set("2026-10-20T01:00:00Z");
        let order = self
            .desk
            .app
            .order_make(&OrderMakeRequest {
                engagement: engagement.clone(),
                kind: "improvement".to_owned(),
                findings: vec![finding.clone()],
            })
            .unwrap()
            .id;
        self.desk
            .app
            .order_issue(&OrderIssueRequest {
                order,
                on: "2026-10-20".to_owned(),
                document_number: String::new(),
            })
            .unwrap();
        (engagement, finding)
    }

    fn form_why(&mut self, paper: &str, finding: &str) -> String {
        let request = AuditPaperWriteRequest {
            papers: vec![AuditPaperChoice {
                paper: paper.to_owned(),
                id: finding.to_owned(),
            }],
            folder: None,
            is_pdf: true,
            is_xlsx: false,
            document_number: String::new(),
            on: String::new(),
            is_seal_omitted: false,
        };
        match self.desk.app.audit_paper_write(&request, &mut |_| true) {
            Ok(_) => String::new(),
            Err(refusal) => refusal.params()["why"].clone(),
        }
    }
}

/// The words of a form, one of them another.
fn but<const N: usize>(
    said: [(&'static str, u16, &'static str); N],
    label: &str,
    text: &'static str,
) -> Vec<(&'static str, u16, &'static str)> {
    said.into_iter()
        .map(|(known, right, old)| (known, right, if known == label { text } else { old }))
        .collect()
}

#[test]
fn a_plan_of_improvement_goes_out_as_a_form_and_comes_back() {
    let mut team = Team::new();
    let (_, early) = team.judged();
    assert_eq!(team.form_why("measure_form", &early), "report-open");
    let mut team = Team::new();
    let (_, finding) = team.ordered();
    assert_eq!(team.form_why("improvement_form", &finding), "no-plan");
    let blank = workbook(&mut team, "measure_form", &finding);
    let refusal = team.reply(&blank).err().unwrap();
    assert_eq!(refusal.code(), "audit-reply-lacks");
    assert!(refusal.params()["place"].contains('!'), "{:?}", refusal.params());
    for (label, text, code) in [
        ("原因の区分", "たまたま", "audit-reply-word"),
        ("改善策", "", "audit-reply-lacks"),
        ("責任者", "庶務係長 高橋望", "audit-reply-same-person"),
        ("改善の期限", "年内", "audit-reply-word"),
    ] {
        let wrong = filled(&blank, &but(PLAN, label, text), &format!("wrong-{label}.xlsx"));
        let refusal = team.reply(&wrong).err().unwrap();
        assert_eq!(refusal.code(), code, "{label}");
        assert!(refusal.params()["place"].contains('!'), "{label}");
    }
    let back = filled(&blank, &PLAN, "plan.xlsx");
    let view = team.reply(&back).unwrap();
    assert_eq!(
        (view.kind.as_str(), view.number.as_str(), view.unit_code.as_str()),
        ("measure", "監8-01-F01", "0420")
    );
    assert_eq!(
        (view.standing.as_str(), view.on.as_str()),
        ("first", "2026-11-02")
    );
    let shown = team.desk.app.finding_view(&id(&finding)).unwrap();
    let plan = &shown.measures[0];
    assert_eq!(
        (
            plan.action.as_str(),
            plan.responsible.as_str(),
            plan.due_on.as_deref()
        ),
        (
            "廃棄記録簿の様式を定める。",
            "福祉課長　佐藤 美佐子",
            Some("2026-12-25")
        )
    );
    assert_eq!(shown.progress, "in_progress");
    assert_eq!(refused(team.reply(&back)), "parcel-taken-before");
    let older = but(PLAN, "責任者の確認の年月日", "2026-10-28");
    let older = filled(&blank, &older, "older.xlsx");
    assert_eq!(refused(team.reply(&older)), "audit-reply-older");
    let newer = but(PLAN, "責任者の確認の年月日", "2026-11-10");
    let newer = filled(&blank, &newer, "newer.xlsx");
    let view = team.reply(&newer).unwrap();
    assert_eq!(view.standing, "newer");
    let action = view.lines.iter().find(|line| line.label == "改善策").unwrap();
    assert_eq!(
        action.before, "廃棄記録簿の様式を定める。",
        "what is here stands beside it"
    );
    let mut stranger = Team::new();
    stranger.judged();
    assert_eq!(
        refused(stranger.reply(&newer)),
        "act-not-possible",
        "its report is not final"
    );
    let mut empty = Team::new();
    assert_eq!(refused(empty.reply(&newer)), "audit-reply-unknown");
    team.verified();
}

#[test]
fn a_report_of_an_improvement_is_read_onto_its_finding() {
    let mut team = Team::new();
    let (engagement, finding) = team.ordered();
    let plan = workbook(&mut team, "measure_form", &finding);
    let plan = filled(&plan, &PLAN, "plan.xlsx");
    team.reply(&plan).unwrap();
    let blank = workbook(&mut team, "improvement_form", &finding);
    for (label, text, code) in [
        ("実施内容", "", "audit-reply-lacks"),
        ("証拠", "", "audit-reply-lacks"),
        ("完了日", "来月", "audit-reply-word"),
        ("確認した責任者", "係長", "audit-reply-word"),
        ("責任者の確認", "", "audit-reply-lacks"),
    ] {
        let wrong = filled(&blank, &but(REPORT, label, text), &format!("wrong-{label}.xlsx"));
        let refusal = team.reply(&wrong).err().unwrap();
        assert_eq!(refusal.code(), code, "{label}");
        assert!(refusal.params()["place"].contains('!'), "{label}");
    }
    let back = filled(&blank, &REPORT, "report.xlsx");
    let view = team.reply(&back).unwrap();
    assert_eq!(
        (view.kind.as_str(), view.standing.as_str()),
        ("improvement", "first")
    );
    let shown = team.desk.app.finding_view(&id(&finding)).unwrap();
    let done = &shown.improvements[0];
    assert_eq!(done.evidence, ["廃棄記録簿　福祉課書庫", "通知文"]);
    assert_eq!(
        (done.completed_on.as_deref(), done.confirmed_on.as_deref()),
        (Some("2026-12-18"), Some("2026-12-21"))
    );
    assert_eq!(shown.progress, "done");
    let older = but(REPORT, "責任者の確認の年月日", "令和8年12月1日");
    let older = filled(&blank, &older, "older.xlsx");
    assert_eq!(refused(team.reply(&older)), "audit-reply-older");
    let papers = team.view(&engagement);
    assert_eq!(papers.findings[0].improvements.len(), 1);
    team.verified();
}

#[test]
fn a_section_with_the_same_problem_plans_by_the_same_form() {
    let mut team = Team::new();
    let (engagement, finding) = team.ordered();
    let general = team.general.clone();
    let question = team
        .desk
        .app
        .roll_out_make(&RollOutMakeRequest {
            finding,
            gist: "ある課で、媒体の廃棄の記録がなかった。".to_owned(),
            units: vec![general.clone()],
            asked_on: "2026-10-20".to_owned(),
            due_on: "2026-11-30".to_owned(),
        })
        .unwrap()
        .id;
    let paper = format!("{question}/{general}");
    assert_eq!(team.form_why("measure_form", &paper), "no-problem");
    team.desk
        .app
        .roll_out_reply(&RollOutReplyRequest {
            roll_out: question,
            unit: general,
            answer: "same_problem".to_owned(),
            how: "記録簿を見た。".to_owned(),
            found: "2件の記載がない。".to_owned(),
            by: "総務課長".to_owned(),
            on: "2026-10-20".to_owned(),
        })
        .unwrap();
    let blank = workbook(&mut team, "measure_form", &paper);
    let back = filled(&blank, &PLAN, "plan.xlsx");
    let view = team.reply(&back).unwrap();
    assert_eq!(
        (view.number.as_str(), view.unit_code.as_str()),
        ("横8-01", "0110")
    );
    let row = team.view(&engagement).roll_outs[0].replies[0].clone();
    assert!(!row.lacks_measure, "the plan is linked to the reply");
    assert_eq!(row.measure, "横8-01-0110-改善1");
    team.verified();
}
