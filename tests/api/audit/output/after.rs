//! What follows a report, to the register.

use tenken_app::{
    AUDIT_PAPERS,
    wire::{
        AuditPaperWriteRequest, AuditPapersRequest, EngagementCloseRequest, ImprovementRequest,
        OrderIssueRequest, OrderMakeRequest, RollOutMakeRequest, RollOutReplyRequest,
    },
};

use super::{Team, holds, write};
use crate::town::refused;

impl Team {
    /// Ordered, asked of others, improved and followed up, with a paper that is published.
    pub fn followed(&mut self) -> (String, String) {
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
        self.field(
            &format!("order/{order}/content"),
            "次のとおり指示します。\n監8-01-F01 廃棄記録簿の様式を定めること。\n廃棄の都度、台帳に反映すること。",
        );
        self.desk
            .app
            .order_issue(&OrderIssueRequest {
                order,
                on: "2026-10-20".to_owned(),
                document_number: "企情第204号".to_owned(),
            })
            .unwrap();
        let question = self
            .desk
            .app
            .roll_out_make(&RollOutMakeRequest {
                finding: finding.clone(),
                gist: "媒体の廃棄の記録がない。".to_owned(),
                units: vec![self.general.clone()],
                asked_on: "2026-10-20".to_owned(),
                due_on: "2026-11-20".to_owned(),
            })
            .unwrap()
            .id;
        self.clock.set("2027-01-20T01:00:00Z");
        self.desk
            .app
            .roll_out_reply(&RollOutReplyRequest {
                roll_out: question,
                unit: self.general.clone(),
                answer: "none".to_owned(),
                how: "記録簿を全て見た。".to_owned(),
                found: "3件とも記録がある。".to_owned(),
                by: "総務課長".to_owned(),
                on: "2026-11-10".to_owned(),
            })
            .unwrap();
        self.desk
            .app
            .improvement_record(&ImprovementRequest {
                finding: finding.clone(),
                done: "廃棄記録簿の様式を定め、1月から使っている。".to_owned(),
                completed_on: "2027-01-08".to_owned(),
                evidence: vec!["廃棄記録簿".to_owned()],
                remaining: String::new(),
                confirmed_role: "section_mgr".to_owned(),
                confirmed_by: "福祉課長 佐藤 美佐子".to_owned(),
                confirmed_on: "2027-01-12".to_owned(),
            })
            .unwrap();
        let planned = self.desk.app.audit_view().unwrap().follow_ups[0]
            .follow_up
            .clone();
        self.record_improved(planned, "2027-01-20", "記録簿と台帳を照らし合わせた。");
        (engagement, finding)
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "one way, step after step")]
fn what_follows_is_written_to_the_register() {
    let mut team = Team::new();
    let (engagement, finding) = team.followed();
    let papers = team.papers("engagement", &engagement).papers;
    let id = |paper: &str| papers.iter().find(|line| line.paper == paper).unwrap().id.clone();
    let text = team.text("order", &id("order"));
    holds(
        &text,
        &[
            "企情第204号",
            "令和8年10月20日",
            "福祉課長　様",
            "最高情報セキュリティ責任者",
            "副市長",
            "廃棄記録簿の様式を定めること。廃棄の都度、台帳に反映すること。",
            "次のとおり指示します。",
            "監8-01-F01",
        ],
    );
    let blank = team.text("roll_out", &id("roll_out"));
    holds(
        &blank,
        &[
            "横8-01",
            "媒体の廃棄の記録がない。",
            "□同種の問題あり",
            "令和8年11月20日",
        ],
    );
    for named in ["福祉課", "佐藤", "監8-01"] {
        assert!(!blank.contains(named), "{named} in {blank}");
    }
    let own = format!("{}/{}", id("roll_out"), team.general);
    holds(
        &team.text("roll_out", &own),
        &[
            "総務課長　様",
            "最高情報セキュリティ責任者",
            "副市長",
            "所属コード",
            "0110",
            "■なし",
            "記録簿を全て見た。",
            "3件とも記録がある。",
        ],
    );
    let text = team.text("roll_out_results", &id("roll_out_results"));
    holds(
        &text,
        &[
            "最高情報セキュリティ責任者　様",
            "令和9年1月20日",
            "総務課",
            "なし1件",
            "未回答0件",
            "記録簿を全て見た。",
            "3件とも記録がある。",
        ],
    );
    let text = team.text("improvement", &finding);
    holds(
        &text,
        &[
            "廃棄記録簿の様式を定め、1月から使っている。",
            "令和9年1月8日",
            "福祉課長 佐藤 美佐子",
            "令和8年10月20日付け企情第204号",
        ],
    );
    let text = team.text("follow_up", &engagement);
    holds(
        &text,
        &[
            "書面及び実地",
            "改善済",
            "記録簿と台帳を照らし合わせた。",
            "第1回",
        ],
    );
    team.desk
        .app
        .engagement_close(&EngagementCloseRequest {
            engagement: engagement.clone(),
            on: "2027-01-20".to_owned(),
            approver: "総務部長".to_owned(),
            retention_years: 5,
            note: String::new(),
        })
        .unwrap();
    let text = team.text("storage", &engagement);
    holds(
        &text,
        &[
            "令和8年度",
            "令和14年3月31日",
            "監査係 書庫 ファイル8-01",
            "001-1",
            "媒体管理台帳",
        ],
    );
    let working = team.view(&engagement).closing.unwrap();
    let listed = working.entries.iter().find(|one| one.kind == "paper").unwrap();
    let item = team.view(&engagement).items[0].id.clone();
    let text = team.text("working_paper", &item).to_lowercase();
    assert!(
        text.contains(&listed.sha256[..16]),
        "the number of the paper is that of the list: {text}"
    );
    team.verified();
}

#[test]
fn what_is_published_names_nobody() {
    let mut team = Team::new();
    let (engagement, finding) = team.judged();
    team.tell(&finding, "ciso");
    team.hear(&finding, "agreed", "").unwrap();
    let report = team.report(&engagement);
    team.field(&format!("report/{report}/is_public"), "true");
    team.field(&format!("report/{report}/is_unit_hidden"), "true");
    for named in ["福祉課では、", "佐藤 美佐子が", "監8-01の", "192.168.10.5で"] {
        let text = format!("{named}記録が足りなかった。");
        team.field(&format!("report/{report}/public_text"), &text);
        assert_eq!(
            refused(team.finish(&report, true)),
            "audit-wording-refused",
            "{named}"
        );
    }
    let public = "媒体の廃棄の記録に、改めるべき点がありました。";
    team.field(&format!("report/{report}/public_text"), public);
    team.field(
        &format!("finding/{finding}/public_gist"),
        "福祉課の媒体の記録が足りませんでした。",
    );
    assert_eq!(refused(team.finish(&report, true)), "audit-wording-refused");
    team.field(&format!("finding/{finding}/public_gist"), "");
    team.finish(&report, true).unwrap();
    team.field(&format!("report/{report}/published_on"), "令和8年11月20日");
    let request = write(&[("public", &report)]);
    let name = team.written(&request).files[0].name.clone();
    assert_eq!(
        name, "令和8年度_監査結果の概要（公表用）.pdf",
        "no number of the audit"
    );
    let text = team.text("public", &report);
    holds(
        &text,
        &[
            public,
            "令和8年度",
            "1課",
            "令和8年10月",
            "内部の監査人2名",
            "重大な不適合",
            "規程等の定めと異なる点がありました。",
            "最高情報セキュリティ責任者",
            "令和8年11月20日",
        ],
    );
    for hidden in [
        "福祉課",
        "佐藤",
        "宮﨑",
        "谷口",
        "早川",
        "監8",
        "001-1",
        "F01",
        "介護保険システム",
        "媒体の廃棄の記録がない。",
        "媒体管理台帳",
    ] {
        assert!(!text.contains(hidden), "{hidden} in {text}");
    }
    let cells = team.cells("public", &report).join("\n");
    for hidden in ["福祉課", "谷口", "早川", "監8", "介護保険システム"] {
        assert!(!cells.contains(hidden), "{hidden} in {cells}");
    }
    team.verified();
}

#[test]
fn a_paper_is_kept_as_it_went_out_and_every_code_is_known() {
    let mut team = Team::new();
    let (engagement, _) = team.followed();
    let mut codes: Vec<String> = Vec::new();
    let case = team.papers("case", "").papers;
    assert!(case.iter().any(|line| line.paper == "annual_plan"));
    let lines = team.papers("engagement", &engagement).papers;
    let before = team.desk.entries();
    for line in lines.iter().filter(|line| line.why.is_empty()) {
        let request = AuditPaperWriteRequest {
            is_xlsx: true,
            ..write(&[(&line.paper, &line.id)])
        };
        let written = team.written(&request);
        assert_eq!(written.files.len(), 2, "{}", line.paper);
        codes.push(line.paper.clone());
    }
    let known = |code: &String| AUDIT_PAPERS.contains(&code.as_str());
    assert!(codes.iter().all(known), "{codes:?}");
    let kept = team.papers("engagement", &engagement).written;
    assert_eq!(kept.len(), codes.len() * 2);
    let logged = i64::try_from(kept.len()).unwrap();
    assert_eq!(team.desk.entries() - before, logged, "each file has its entry");
    assert_eq!(
        refused(team.desk.app.audit_papers(&AuditPapersRequest {
            of: "shelf".to_owned(),
            id: String::new(),
        })),
        "field-unknown"
    );
}
