//! Papers say what was so on their day, who looked at what, and why something is not there.

use tenken_app::wire::{AuditItemDropRequest, EngagementRowRequest, FindingSlipRequest, MemberSaveRequest};

use super::{Team, holds};
use crate::{audit::member, town::refused};

impl Team {
    fn check(&mut self, subject: &str, id: &str, by: &str, on: &str) -> Result<(), tenken_app::AppError> {
        let chief = self.chief.clone();
        let request = MemberSaveRequest {
            checked_by: by.to_owned(),
            checked_on: on.to_owned(),
            ..member(subject, id, &chief, "chief")
        };
        self.desk.app.member_save(&request).map(drop)
    }
}

#[test]
fn an_approved_plan_does_not_say_what_came_in_later() {
    let mut team = Team::new();
    let plan = team.approved_plan();
    let engagement = team.engagement(&plan, 3);
    let row = team
        .desk
        .app
        .engagement_row_add(&EngagementRowRequest {
            engagement: engagement.clone(),
            kind: "document".to_owned(),
        })
        .unwrap()
        .id;
    team.field(&format!("document/{row}/name"), "媒体管理台帳の写し");
    team.field(&format!("document/{row}/due_on"), "2026-09-28");
    let dropped = team.view(&engagement).items[1].id.clone();
    team.desk
        .app
        .audit_item_drop(&AuditItemDropRequest {
            id: dropped,
            reason: "人事課の監査で確かめる。".to_owned(),
        })
        .unwrap();
    team.clock.set("2026-09-10T01:00:00Z");
    team.approve("engagement", &engagement, "2026-09-09").unwrap();
    team.field(&format!("document/{row}/received_on"), "2026-10-01");
    team.field(&format!("document/{row}/note"), "期限の3日後に受領");
    let text = team.text("engagement_plan", &engagement);
    holds(
        &text,
        &[
            "受領日",
            "令和8年9月28日",
            "令和8年9月9日",
            "議事第3号",
            "（欠番）",
            "取下げ（人事課の監査で確かめる。）",
            "自己点検の設問（引用）",
        ],
    );
    for later in ["令和8年10月1日", "3日後に受領"] {
        assert!(!text.contains(later), "{later} in {text}");
    }
    holds(
        &team.text("requested", &engagement),
        &["令和8年10月1日", "期限の3日後に受領"],
    );
    team.notify(&engagement, "2026-09-11").unwrap();
    let notice = team.text("notice", &engagement);
    holds(&notice, &["（2項目）", "（欠番）"]);
    assert!(
        !notice.contains("人事課の監査で確かめる"),
        "the reason stays in the team"
    );
    team.verified();
}

#[test]
fn independence_is_said_of_each_with_who_looked_at_it_and_when() {
    let mut team = Team::new();
    let plan = team.plan();
    let (chief, second) = (team.chief.clone(), team.second.clone());
    team.member("plan", &plan, &second, "auditor").unwrap();
    let of_self = team.check("plan", &plan, "谷口 圭", "2026-05-19");
    assert_eq!(
        refused(of_self),
        "field-unknown",
        "nobody checks the own declaration"
    );
    let early = team.check("plan", &plan, "宮﨑 一郎", "2026-05-01");
    assert_eq!(refused(early), "field-unknown", "not before it was declared");
    team.check("plan", &plan, "宮﨑 一郎", "2026-05-19").unwrap();
    let text = team.text("auditors", &plan);
    holds(
        &text,
        &["支障なし確認宮﨑 一郎令和8年5月19日", "申告済み（確認は未了）"],
    );
    team.approve("plan", &plan, "2026-05-20").unwrap();
    let text = team.text("auditors", &plan);
    holds(
        &text,
        &[
            "支障なし確認宮﨑 一郎令和8年5月19日",
            "支障なし確認情報セキュリティ委員会令和8年5月20日",
        ],
    );
    let papers = team.papers("plan", &plan).papers;
    let own = papers
        .iter()
        .find(|line| line.paper == "independence" && line.name == "谷口 圭");
    let own = own.unwrap().id.clone();
    holds(
        &team.text("independence", &own),
        &["■従事を認める", "宮﨑 一郎", "令和8年5月19日"],
    );
    let engagement = team.engagement(&plan, 1);
    let taken = team.view(&engagement).team;
    let of_chief = taken.iter().find(|one| one.person == chief).unwrap();
    assert_eq!(
        of_chief.checked_by, "",
        "saved anew for the audit, so checked anew"
    );
    team.verified();
}

#[test]
fn an_answer_that_was_there_before_the_slip_stands_in_it() {
    let mut team = Team::new();
    let (_, finding) = team.judged();
    team.hear(&finding, "agreed", "").unwrap();
    team.clock.set("2026-10-08T04:20:00Z");
    let slip = FindingSlipRequest {
        findings: vec![finding.clone()],
        handed_to: "福祉課長".to_owned(),
        on: String::new(),
        reply_due_on: String::new(),
    };
    team.desk.app.finding_slip(&slip).unwrap();
    holds(&team.text("slip", &finding), &["■同意□一部同意□不同意"]);
    team.verified();
}

#[test]
fn a_follow_up_lists_what_was_not_looked_at_and_an_order_says_where_the_plan_goes() {
    let mut team = Team::new();
    let (engagement, finding) = team.followed();
    let order = team.view(&engagement).orders[0].order.clone();
    holds(
        &team.text("order", &order),
        &["提出先", "総務部行政管理課監査係　内線 2314"],
    );
    let refusal = team.desk.app.field_save(&tenken_app::wire::FieldRequest {
        field: format!("audit/order/{order}/reply_to"),
        text: "監査係".to_owned(),
    });
    assert_eq!(refused(refusal), "act-not-possible", "issued");
    let text = team.text("follow_up", &engagement);
    holds(&text, &["改善済1件", "未確認0件"]);
    let memo = team.papers("finding", &finding).papers;
    let memo = memo.iter().find(|line| line.paper == "memo").unwrap().id.clone();
    holds(
        &team.text("memo", &memo),
        &["求める措置", "3本の行方を確かめること。"],
    );
    team.verified();
}
