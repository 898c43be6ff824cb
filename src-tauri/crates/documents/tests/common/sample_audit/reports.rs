//! The report and what of it is published.

use tenken_documents::{
    AuditReport, Dissent, DomainJudgements, Mark, PreviousFinding, PublicFinding, PublicReport,
};

use super::papers::{CLASSES, JUDGEMENTS, findings, good};
use super::{auditors, boxes, day, head, strings};

fn domains() -> Vec<DomainJudgements> {
    [
        ("情報資産", [6, 1, 1, 0, 0]),
        ("物理", [1, 0, 0, 1, 0]),
        ("人的", [4, 1, 0, 1, 0]),
        ("運用", [3, 0, 0, 0, 0]),
        ("委託・外部サービス", [3, 1, 1, 0, 0]),
    ]
    .map(|(name, counts)| DomainJudgements {
        name: name.into(),
        counts: counts.into(),
    })
    .into()
}

fn classes() -> Vec<(String, i64)> {
    let mut classes: Vec<(String, i64)> = CLASSES
        .iter()
        .zip([1, 2, 1, 1])
        .map(|(c, n)| ((*c).into(), n))
        .collect();
    classes.push(("良好事項".into(), 2));
    classes
}

pub fn report() -> AuditReport {
    let mut head = head(
        "情報セキュリティ監査報告書",
        "様式第6号（第15条関係）",
        "2026-11-06",
    );
    head.paper.number = "総行第131号".into();
    head.paper.addressee = "最高情報セキュリティ責任者".into();
    head.paper.sender_role = "情報セキュリティ監査統括責任者".into();
    head.paper.sender_name = "総務部長　小野寺　誠".into();
    head.paper.mark.handling = "関係者限り・複製禁止".into();
    head.paper.opening =
        "架空市情報セキュリティ監査実施要綱第15条の規定により、監査の結果を次のとおり報告します。".into();
    head.paper.approval = boxes("決裁", "部長 課長 主幹 係長 起案者");
    let previous = |number: &str, subject: &str, state: &str, on: &str| PreviousFinding {
        number: number.into(),
        subject: subject.into(),
        state: state.into(),
        on: Some(day(on)),
        is_open: state == "再発",
    };
    AuditReport {
        head,
        classes: classes(),
        urgent_note: "令和8年10月7日に緊急報告済み".into(),
        items: (24, 17),
        purpose: "個人情報を取り扱う委託及び外部記録媒体の管理を、対策基準に照らして確かめること。".into(),
        scope: "福祉部高齢福祉課の業務。介護保険システムのサーバ設備を除く。".into(),
        period: "令和8年9月25日から同年10月20日まで（現地　同年10月6日、講評　同月20日）".into(),
        criteria: strings(&["架空市情報セキュリティ対策基準（令和8年4月1日改正）"]),
        auditors: auditors().iter().map(|one| format!("{}　{}（{}）", one.unit, one.name, one.role)).collect(),
        procedures: "閲覧、質問、視察及び照合。媒体は12本の全件、端末の持ち出しは48件から20件、委託は3件の全件".into(),
        limits: "配送を行う事業者への聞き取りは、契約に定めがないため行っていない。".into(),
        opinion_kind: "助言型".into(),
        summary: "監査項目24項目のうち、適合は17項目、一部不適合は3項目、不適合は2項目、該当なしは2項目です。\n\
                  不適合の2項目は、委託先の確認及び媒体の廃棄の記録です。いずれも自己点検では「×」と回答されており、課は問題を把握していますが、手順が定まっていません。特に、配食見守り業務では、市の承認のない再委託が行われていました。\n\
                  一方、媒体の台帳は、自己点検では「○」と回答されていましたが、廃棄した3本が反映されていませんでした。照合の回数及び時期を見直す必要があります。"
            .into(),
        judgements: JUDGEMENTS.split(' ').map(str::to_owned).collect(),
        domains: domains(),
        findings: findings(),
        good: good(),
        urgent: strings(&["F01については、監査実施要綱第12条の規定により、令和8年10月7日に最高情報セキュリティ責任者へ報告しました。"]),
        previous_audit: "令和5年度監査（監5-02）".into(),
        previous: vec![
            previous("監5-02-F01", "退職者のIDが2件残っている。", "改善済", "2024-06-14"),
            previous("監5-02-F02", "情報資産台帳が前年度のままである。", "改善済", "2024-06-14"),
            previous("監5-02-F03", "端末の持ち出し記録簿に空欄がある。", "再発", "2026-10-06"),
        ],
        dissents: vec![Dissent {
            number: "F03".into(),
            kind: "一部同意".into(),
            opinion: "4件のうち1件は、故障した端末の代わりに貸したもので、修理の記録に残っている。".into(),
            answer: "監査人は、修理の記録では使用者を確かめることができないため、判定を改めていません。".into(),
        }],
        ..AuditReport::default()
    }
}

pub fn public() -> PublicReport {
    let mut head = head("情報セキュリティ監査の結果の概要", "", "2026-12-18");
    head.paper.fiscal_year = "令和8年度".into();
    head.paper.mark = Mark::default();
    head.paper.sender_name = "架空市総務部行政管理課".into();
    head.paper.opening = "令和8年度に実施した情報セキュリティ監査の結果の概要を公表します。".into();
    PublicReport {
        head,
        purpose: "個人情報を取り扱う委託及び外部記録媒体の管理を確かめること。".into(),
        target: "市長部局の3課".into(),
        period: "令和8年9月から同年11月まで".into(),
        method: "書類の閲覧、職員への質問、執務室の視察".into(),
        criteria: "架空市情報セキュリティ対策基準".into(),
        auditors: "内部の監査人2名及び外部の監査人1名".into(),
        classes: classes(),
        judgements: JUDGEMENTS.split(' ').map(str::to_owned).collect(),
        domains: domains(),
        summary:
            "対象とした項目の多くは、基準に沿って行われていましたが、委託先の確認に改めるべき点がありました。"
                .into(),
        findings: vec![PublicFinding {
            class: "重大な不適合".into(),
            domain: "委託・外部サービス".into(),
            gist: "委託先の安全管理の状況を確かめた記録がないものがあった。".into(),
            state: "改善中".into(),
        }],
        good: strings(&["媒体に管理番号を付け、定位置で保管している。"]),
        further: "指摘した事項については、改善計画の提出を求め、改善の状況を確かめていきます。".into(),
    }
}
