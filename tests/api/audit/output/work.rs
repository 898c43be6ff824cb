//! From the engagement's own plan to its final report, and what is published of it.

use tenken_app::wire::FindingSlipRequest;

use super::{Team, bare, holds};
use crate::town::refused;

#[test]
fn an_audit_is_written_from_its_plan_to_its_papers() {
    let mut team = Team::new();
    let engagement = team.on_site(2);
    let text = team.text("engagement_plan", &engagement);
    holds(
        &text,
        &[
            "監8-01（定期監査）",
            "媒体の管理が対策基準に沿うかを確かめる。",
            "介護保険システムのサーバ設備",
            "監査係 書庫 ファイル8-01",
            "午前9時30分から",
            "開始時の説明",
            "情報セキュリティ委員会",
        ],
    );
    let text = team.text("notice", &engagement);
    holds(
        &text,
        &[
            "総行第87号",
            "令和8年9月11日",
            "福祉課長　様",
            "情報セキュリティ監査の実施について（通知）",
            "公印省略",
            "福祉課の業務（介護保険システムのサーバ設備を除く。）",
            "令和8年10月6日（火）",
            "福祉課執務室",
            "内線 2314",
            "担当　総務部行政管理課監査係",
        ],
    );
    let items: Vec<_> = team
        .view(&engagement)
        .items
        .iter()
        .map(|one| one.id.clone())
        .collect();
    team.desk.operate("早川 恵", "auditor");
    team.write_paper(&items[0], "conforming", "台帳と現物が一致した。");
    let draft = team.line("item", &items[0], "working_paper");
    assert!(draft.is_draft && draft.name == "監8-01-001", "{draft:?}");
    team.desk.operate("谷口 圭", "auditor");
    team.review(&items[0]).unwrap();
    let text = team.text("working_paper", &items[0]);
    holds(
        &text,
        &[
            "監8-01-001",
            "■閲覧",
            "□質問",
            "■照合",
            "台帳と現物を1本ずつ照らし合わせた。",
            "令和8年10月6日",
            "午後1時20分から午後2時5分まで",
            "課長補佐 宮﨑 隼人",
            "母数　12　　抽出　12　　例外　3",
            "001-1",
            "媒体管理台帳（介護給付係長）",
            "台帳と現物が一致した。",
            "■適合",
            "□不適合",
            "廃棄が台帳に反映されていないため。",
            "早川 恵",
            "谷口 圭",
        ],
    );
    assert!(!text.contains("訂正の履歴"), "nothing was corrected");
    assert!(team.line("engagement", &engagement, "working_papers").is_draft);
    let text = team.text("working_papers", &engagement);
    holds(
        &text,
        &[
            "監8-01-001",
            "監8-01-002",
            "監査調書2件",
            "台帳と現物が一致した。",
            "案",
        ],
    );
    let text = team.text("evidence", &engagement);
    holds(&text, &["001-1", "媒体管理台帳"]);
    team.verified();
}

#[test]
#[expect(clippy::too_many_lines, reason = "one way, step after step")]
fn a_finding_is_written_as_it_was_found_heard_and_told() {
    let mut team = Team::new();
    let (engagement, finding) = team.judged();
    assert!(team.line("finding", &finding, "slip").is_draft);
    let slip = |findings: &[&str], on: &str| FindingSlipRequest {
        findings: findings.iter().map(|id| (*id).to_owned()).collect(),
        handed_to: "福祉課長".to_owned(),
        on: on.to_owned(),
        reply_due_on: "2026-10-16".to_owned(),
    };
    assert_eq!(refused(team.desk.app.finding_slip(&slip(&[], ""))), "field-empty");
    assert_eq!(
        refused(team.desk.app.finding_slip(&slip(&[&finding], "2026-10-07"))),
        "field-unknown",
        "not handed over yet"
    );
    let handed = team.desk.app.finding_slip(&slip(&[&finding], "")).unwrap();
    assert_eq!(handed.number, "監8-01-連絡1");
    let text = team.text("slip", &finding);
    holds(
        &text,
        &[
            "監8-01-連絡1",
            "福祉課長　様",
            "媒体の廃棄の記録がない。",
            "台帳には12本の記載があるが、現物は9本である。",
            "廃棄の都度、台帳に反映する必要がある。",
            "□同意□一部同意□不同意",
            "令和8年10月16日までに、監査人へお返しください。",
        ],
    );
    let late = FindingSlipRequest {
        reply_due_on: "2026-10-01".to_owned(),
        ..slip(&[&finding], "")
    };
    assert_eq!(
        refused(team.desk.app.finding_slip(&late)),
        "field-unknown",
        "an answer is not due before the slip"
    );
    team.tell(&finding, "ciso");
    let memo = team.line("finding", &finding, "memo").id;
    let text = team.text("memo", &memo);
    holds(
        &text,
        &[
            "最高情報セキュリティ責任者　様",
            "■口頭",
            "令和8年10月6日",
            "副市長",
            "直ちに確かめる。",
            "重大な不適合（緊急）",
        ],
    );
    team.hear(&finding, "partly_agreed", "1本は修理に出している。")
        .unwrap();
    let text = team.text("findings", &engagement);
    holds(
        &text,
        &[
            "監8-01-F01",
            "重大な不適合",
            "緊急",
            "一部同意",
            "1本は修理に出している。",
            "福祉課長",
            "案",
        ],
    );
    let cells = team.cells("findings", &engagement);
    assert!(
        cells.iter().any(|cell| cell == "1本は修理に出している。"),
        "{cells:?}"
    );
    let after = team.text("slip", &finding);
    assert!(
        after.contains(&bare("□同意□一部同意□不同意")) && !after.contains("修理に出している"),
        "the slip stays as it was handed over: {after}"
    );
    team.field(
        &format!("finding/{finding}/auditor_view"),
        "修理の記録は、廃棄の記録に代わらない。",
    );
    let report = team.report(&engagement);
    let draft = team.text("report", &report);
    holds(&draft, &["案", "監査項目2項目のうち、適合は1項目です。"]);
    team.finish(&report, true).unwrap();
    let number = team.papers("engagement", &engagement);
    let line = number.papers.iter().find(|line| line.paper == "report").unwrap();
    assert!(!line.is_draft);
    let text = team.text("report", &report);
    let view = team.view(&engagement);
    holds(
        &text,
        &[
            &view.reports[0].check_number,
            "情報セキュリティ委員会　御中",
            "第1　監査の概要",
            "助言型の監査",
            "閲覧及び照合。媒体は12本の全件。",
            "不同意及び一部同意の意見",
            "1本は修理に出している",
            "監査人の見解　修理の記録は、廃棄の記録に代わらない。",
            "保存期間　5年（満了日は、監査が完結した年度の翌年度の4月1日から起算",
            "F01については、令和8年10月6日午後1時20分に最高情報セキュリティ責任者へ報告した。",
        ],
    );
    let written = team.papers("engagement", &engagement).written;
    let kept = written.iter().find(|row| row.paper == "report").unwrap();
    assert_eq!(bare(&kept.check_number), bare(&view.reports[0].check_number));
    team.verified();
}
