//! What follows an audit: order, roll-out, improvement, follow-up, register.

use tenken_documents::{
    FollowUp, FollowUpRow, ImprovementDone, ImprovementOrder, ImprovementReport, OrderRow, RollOutQuestion,
    RollOutReply, RollOutResults, RollOutSheet, StorageRegister, StoredEvidence, StoredPaper,
};

use super::{choice, confirmed, day, findings, head, strings, working_paper};

pub fn order() -> ImprovementOrder {
    let mut head = head(
        "情報セキュリティ監査の指摘事項の改善について（指示）",
        "様式第10号（第16条関係）",
        "2026-11-13",
    );
    head.paper.running_title = "改善指示書".into();
    head.paper.number = "企情第204号".into();
    head.paper.addressee = "福祉部高齢福祉課長".into();
    head.paper.sender_role = "最高情報セキュリティ責任者".into();
    head.paper.sender_name = "副市長　志賀　直也".into();
    head.paper.opening = "情報セキュリティ監査の結果の報告を受けたので、架空市情報セキュリティ監査実施要綱第16条の規定により、指摘事項への対処を下記のとおり指示します。".into();
    head.is_seal_omitted = true;
    head.contact = strings(&["担当　企画調整部情報政策課　石井", "電話　内線2201"]);
    let orders = [
        "再委託の実態を調べ、承認の可否を速やかに決めること。委託3件の確認の時期及び方法を定めること。",
        "廃棄記録簿の様式を定め、廃棄の都度、媒体管理台帳に反映すること。",
        "貸出しの窓口を一つにし、返却のときに記録を確かめること。",
    ];
    ImprovementOrder {
        head,
        report: "令和8年11月6日付け総行第131号「情報セキュリティ監査報告書」".into(),
        orders: findings()
            .iter()
            .zip(orders)
            .enumerate()
            .map(|(at, (finding, order))| OrderRow {
                number: finding.number.clone(),
                class: finding.class.clone(),
                subject: finding.subject.clone(),
                order: order.into(),
                due: Some(day(if at == 0 { "2026-12-25" } else { "2027-02-26" })),
            })
            .collect(),
        plan_due: Some(day("2026-12-11")),
        to: "企画調整部情報政策課".into(),
        others: strings(&[
            "期限までに措置することが難しいときは、その理由及び当面の措置を改善計画書に記載してください。",
        ]),
    }
}

fn question(chosen: &[usize], is_form: bool) -> RollOutQuestion {
    RollOutQuestion {
        number: "横8-01".into(),
        issue: "個人情報を取り扱う委託について、契約の後に、受託者の安全管理の状況を確かめた記録がない。また、再委託が承認の記録のないまま行われている。".into(),
        clauses: strings(&["9.3(1)", "9.4(2)"]),
        check: "個人情報を取り扱う委託の全件について、今年度に安全管理の状況を確かめた記録及び再委託の承認の記録を見てください。".into(),
        answer: choice("同種の問題あり なし 該当業務なし 調査中", chosen),
        method: if is_form { "" } else { "委託契約6件の書類を全て見た。" }.into(),
        result: if is_form { "" } else { "1件について、今年度の確認の記録がなかった。" }.into(),
        plan: if is_form { "" } else { "8-0310-05" }.into(),
    }
}

pub fn roll_out(is_form: bool) -> RollOutSheet {
    let mut head = head("横断確認票", "様式第11号（第17条関係）", "2026-11-20");
    head.audit = String::new();
    head.kind = String::new();
    head.auditee = "市民部市民課".into();
    head.paper.addressee = "市民部市民課長".into();
    head.paper.sender_role = "最高情報セキュリティ責任者".into();
    head.paper.sender_name = "副市長".into();
    head.paper.opening =
        "監査で確認した次の課題について、自らの部門の状況を確かめ、回答してください。".into();
    head.keys = vec![
        ("様式の種類".into(), "audit-roll-out".into()),
        ("所属コード".into(), "0310".into()),
    ];
    RollOutSheet {
        head,
        code: "0310".into(),
        reply_by: Some(day("2026-12-18")),
        to: "企画調整部情報政策課".into(),
        questions: vec![question(if is_form { &[] } else { &[0] }, is_form)],
        answered: if is_form {
            confirmed("", "", None)
        } else {
            confirmed("情報セキュリティ管理者", "市民課長　村田　弘", Some("2026-12-15"))
        },
        is_form,
    }
}

pub fn results() -> RollOutResults {
    let mut head = head("横断確認の結果", "", "2027-01-08");
    head.paper.addressee = "最高情報セキュリティ責任者".into();
    head.paper.sender_role = "情報セキュリティ監査統括責任者".into();
    head.paper.sender_name = "総務部長　小野寺　誠".into();
    head.paper.opening = "横断確認の結果を次のとおり報告します。".into();
    head.audit = String::new();
    head.kind = String::new();
    head.auditee = String::new();
    let reply = |code: &str, unit: &str, answer: &str, result: &str, plan: &str| RollOutReply {
        code: code.into(),
        unit: unit.into(),
        answer: answer.into(),
        method: if answer.is_empty() {
            ""
        } else {
            "契約書類の全件を見た。"
        }
        .into(),
        result: result.into(),
        plan: plan.into(),
        on: (!answer.is_empty()).then(|| day("2026-12-15")),
    };
    RollOutResults {
        head,
        question: question(&[], true),
        replies: vec![
            reply("0110", "総務部総務課", "なし", "2件とも記録がある。", ""),
            reply(
                "0310",
                "市民部市民課",
                "同種の問題あり",
                "1件について、今年度の確認の記録がない。",
                "8-0310-05",
            ),
            reply("0430", "福祉部障がい福祉課", "該当業務なし", "", ""),
            reply("0510", "こども部保育課", "", "", ""),
        ],
    }
}

pub fn improvement() -> ImprovementReport {
    let mut head = head(
        "情報セキュリティ監査改善報告書",
        "様式第12号（第18条関係）",
        "2027-02-26",
    );
    head.paper.unit = "福祉部高齢福祉課".into();
    head.paper.number = "高福第611号".into();
    head.paper.addressee = "最高情報セキュリティ責任者".into();
    head.paper.sender_role = "情報セキュリティ管理者".into();
    head.paper.sender_name = "福祉部高齢福祉課長　青木　和子".into();
    head.paper.opening =
        "令和8年11月13日付け企情第204号で指示のあった事項について、改善の結果を次のとおり報告します。".into();
    let done = |plan: &str, at: usize, what: &str, on: Option<&str>, remaining: &str| {
        let finding = &findings()[at];
        ImprovementDone {
            plan: plan.into(),
            finding: finding.number.clone(),
            subject: finding.subject.clone(),
            what: what.into(),
            on: on.map(day),
            evidence: vec![(
                "再委託承認申請書及び承認書".into(),
                "課共有＞05委託".into(),
                Some(day("2026-12-22")),
            )],
            remaining: remaining.into(),
        }
    };
    ImprovementReport {
        head,
        done: vec![
            done(
                "8-0420-06",
                0,
                "再委託の実態を調べ、令和8年12月22日に承認した。委託3件の確認を毎年6月及び12月に行うことを定めた。",
                Some("2026-12-22"),
                "",
            ),
            done(
                "8-0420-07",
                1,
                "廃棄記録簿の様式を定め、令和9年1月から使っている。",
                None,
                "過去の廃棄3本の処理の証明が、業者から届いていない。",
            ),
        ],
        confirmed: confirmed(
            "情報セキュリティ管理者",
            "高齢福祉課長　青木　和子",
            Some("2027-02-26"),
        ),
    }
}

pub fn follow_up() -> FollowUp {
    let row = |at: usize, plan: &str, seen: &str, result: &str, next: Option<&str>| {
        let finding = &findings()[at];
        FollowUpRow {
            finding: finding.number.clone(),
            plan: plan.into(),
            subject: finding.subject.clone(),
            reported: "廃棄記録簿の様式を定め、令和9年1月から使っている。".into(),
            method: "書面".into(),
            seen: seen.into(),
            checker: "早川　恵".into(),
            on: Some(day("2027-03-10")),
            result: result.into(),
            next: next.map(day),
            ..FollowUpRow::default()
        }
    };
    let mut rows = vec![
        row(
            0,
            "8-0420-06",
            "再委託の承認書及び委託3件の確認の記録がある。",
            "改善済",
            None,
        ),
        row(
            1,
            "8-0420-07",
            "廃棄記録簿はある。廃棄した3本の処理の証明がない。",
            "一部改善",
            Some("2027-06-10"),
        ),
        row(
            2,
            "8-0420-08",
            "会議用の端末の持ち出し2件について、記録がない。",
            "未改善",
            Some("2027-06-10"),
        ),
        row(3, "", "代行者の指名書がある。", "改善済", None),
    ];
    rows[2].overdue_days = 12;
    rows.push(FollowUpRow {
        closed: "抜き打ち確認を担う係が廃止され、行う必要がなくなった。".into(),
        approver: "情報セキュリティ監査統括責任者".into(),
        ..row(4, "", "", "未改善", None)
    });
    rows.push(FollowUpRow {
        finding: "監8-03-F06".into(),
        plan: "8-0420-09".into(),
        subject: "異動した職員のIDが残っている。".into(),
        result: "未確認".into(),
        next: Some(day("2027-06-10")),
        why: "確認の時期が来ていない。".into(),
        ..FollowUpRow::default()
    });
    FollowUp {
        head: head(
            "情報セキュリティ監査フォローアップ結果",
            "様式第13号（第19条関係）",
            "2027-03-12",
        ),
        round: "第1回（報告後3か月）".into(),
        rows,
        results: strings(&["改善済", "一部改善", "未改善", "再発", "未確認"]),
    }
}

pub fn storage() -> StorageRegister {
    let paper = |number: &str, name: &str, on: &str, pages: i64| StoredPaper {
        number: number.into(),
        name: name.into(),
        version: "第1版（確定）".into(),
        on: Some(day(on)),
        hash: "2c95e6a170bd11f0".into(),
        pages: Some(pages),
        note: String::new(),
    };
    let mut evidence: Vec<StoredEvidence> = (1..)
        .zip(working_paper().evidence)
        .map(|(at, line)| StoredEvidence {
            number: line.number,
            name: line.name,
            kind: line.kind,
            on: line.on,
            bytes: Some(183_204 * at),
            hash: "7b10e4d255af0c11c3f8019a6d7e440208ee42b6f190ab339d26f1c80a5311ce".into(),
            place: "監査の事案ファイル".into(),
        })
        .collect();
    evidence.push(StoredEvidence {
        number: "018-1".into(),
        name: "持ち出し記録簿の写し".into(),
        kind: "写し".into(),
        on: Some(day("2026-10-06")),
        place: "鍵付き書庫A-3".into(),
        ..StoredEvidence::default()
    });
    StorageRegister {
        head: head(
            "情報セキュリティ監査書類保管台帳",
            "様式第14号（第20条関係）",
            "2027-03-31",
        ),
        place: "総務部行政管理課　鍵付き書庫A-3".into(),
        keeper: "情報セキュリティ監査統括責任者".into(),
        completed: "令和8年度".into(),
        until: Some(day("2032-03-31")),
        papers: vec![
            paper("監8-03-計", "監査実施計画書", "2026-09-04", 3),
            paper("監8-03-通", "監査実施通知書", "2026-09-11", 2),
            paper("監8-03-調", "監査調書綴", "2026-10-20", 31),
            paper("監8-03-報", "監査報告書", "2026-11-06", 4),
        ],
        evidence,
        handed: vec![
            confirmed("引き継ぐ者", "谷口　圭", Some("2027-03-31")),
            confirmed("引き継いだ者", "", None),
        ],
    }
}
