//! Working paper, findings, slip, memo.

use tenken_documents::{
    AuditSample, Correction, EvidenceLine, EvidenceList, Finding, FindingList, FindingSlip, GoodPoint,
    Signature, Standing, UrgentMemo, WorkingPaper, WorkingPaperSheet,
};

use super::{choice, confirmed, day, head, strings};

/// Judgements in order.
pub const JUDGEMENTS: &str = "適合 一部不適合 不適合 該当なし 確認できず";
/// Classes in order.
pub const CLASSES: [&str; 4] = ["重大な不適合", "軽微な不適合", "観察事項", "推奨事項"];

fn signed(name: &str, on: &str) -> Signature {
    Signature {
        name: name.into(),
        on: Some(day(on)),
    }
}

fn evidence(number: &str, kind: &str, name: &str, source: &str, hash: &str) -> EvidenceLine {
    EvidenceLine {
        number: number.into(),
        paper: "監8-03-017".into(),
        kind: kind.into(),
        name: name.into(),
        source: source.into(),
        on: Some(day("2026-10-06")),
        place: "ファイル8-03".into(),
        hash: hash.into(),
        is_kept: !hash.is_empty(),
    }
}

/// 監8-03-017.
pub fn working_paper() -> WorkingPaper {
    WorkingPaper {
        number: "監8-03-017".into(),
        standing: Standing::Sealed {
            version: 2,
            state: "査閲済".into(),
            check_number: "9d26f1c80a5311ce".into(),
        },
        domain: "情報資産".into(),
        item: "17　電磁的記録媒体の管理（AST-10）".into(),
        point: "媒体管理台帳にある媒体の数が現物と一致しているか。また、今年度に照合した記録があるか。".into(),
        clauses: strings(&["対策基準3.4(2)"]),
        procedures: choice("閲覧 質問 視察 照合 再実施 設定確認 アンケート", &[0, 1, 3]),
        procedure: "媒体管理台帳を閲覧し、保管庫の現物と管理番号を1本ずつ照合した。差がある媒体について、課長補佐に質問した。".into(),
        on: Some(day("2026-10-06")),
        time: "午後1時20分から午後2時5分まで".into(),
        place: "高齢福祉課執務室（保管庫前）".into(),
        respondent: "課長補佐　宮﨑　隼人".into(),
        auditor: "早川　恵".into(),
        sample: Some(AuditSample {
            population: 12,
            drawn: 12,
            exceptions: Some(3),
            unit: "本".into(),
            method: "全件".into(),
        }),
        evidence: vec![
            evidence("017-1", "写し", "媒体管理台帳", "介護給付係長", "7b10e4d255af0c11"),
            evidence("017-2", "写真", "保管庫内の媒体9本", "監査人が撮影", "c3f8019a6d7e4402"),
            evidence("017-3", "聴取記録", "廃棄の経緯", "課長補佐", "08ee42b6f190ab33"),
        ],
        facts: "台帳には、M-01からM-12までの12本の記載がある。照合欄には、令和8年5月20日に12本を照合した旨の記載がある。\n\
                保管庫の現物は9本である。M-04、M-07及びM-11の3本がない。\n\
                課長補佐の説明によれば、3本は令和8年6月18日に破砕して廃棄した。台帳への記入及び廃棄の記録はない。\n\
                現物の9本は、いずれも暗号化機能付きである。"
            .into(),
        judgement: choice(JUDGEMENTS, &[1]),
        reason: "照合は今年度に行われているが、その後の廃棄が台帳に反映されておらず、台帳は現在の媒体の数を示していない。".into(),
        difference: "あり".into(),
        self_check: "自己点検の回答は「○」（設問11、令和8年7月31日確定、第1版）".into(),
        findings: strings(&["監8-03-F02　軽微な不適合（通常）　媒体の廃棄の記録がなく、台帳と現物が一致していない。"]),
        good: strings(&["媒体に管理番号の札を付け、保管庫の中に定位置を設けている。"]),
        author: signed("早川　恵", "2026-10-08"),
        reviewer: signed("谷口　圭", "2026-10-13"),
        corrections: vec![Correction {
            on: Some(day("2026-10-15")),
            by: "早川　恵".into(),
            place: "確認した事実(3)".into(),
            before: "3本は令和8年6月16日に破砕して廃棄した。".into(),
            reason: "廃棄の日を、聴取記録により6月16日から6月18日に改めた。".into(),
            review: signed("谷口　圭", "2026-10-16"),
        }],
        ..WorkingPaper::default()
    }
}

pub fn working_sheet() -> WorkingPaperSheet {
    let paper = working_paper();
    let mut head = head(
        "情報セキュリティ監査調書",
        "様式第4号（第10条関係）",
        "2026-10-08",
    );
    head.paper.standing = paper.standing.clone();
    WorkingPaperSheet { head, paper }
}

pub fn evidence_list() -> EvidenceList {
    let mut lines = working_paper().evidence;
    lines.push(EvidenceLine {
        kind: "現物".into(),
        name: "持ち出し記録簿（令和8年4月から同年9月まで）の原本".into(),
        source: "庶務係長".into(),
        ..evidence("018-1", "", "", "", "")
    });
    EvidenceList {
        head: head(
            "情報セキュリティ監査証拠一覧",
            "様式第5号（第10条関係）",
            "2026-10-20",
        ),
        evidence: lines,
    }
}

/// Number, class, urgency, subject, fact, clauses, control, risk, proposal, papers, opinion.
type Row = (
    &'static str,
    usize,
    &'static str,
    &'static str,
    &'static [&'static str],
    &'static str,
    &'static str,
    &'static [&'static str],
    &'static str,
);

const ROWS: [Row; 5] = [
    (
        "F01",
        0,
        "配食見守り業務の委託先の確認及び再委託の承認が行われていない。",
        "利用者412人の住所及び健康状態を提供する委託について、令和8年4月の契約の後、安全管理の状況を確かめた記録がない。受託者は配送を別の事業者に行わせているが、市の承認の記録がない。",
        &["9.3(1)", "9.4(2)"],
        "市が把握しない事業者が要配慮個人情報を扱い、漏えいがあった場合に、把握及び報告が遅れるおそれがある。",
        "再委託の実態を直ちに確かめ、承認の可否を決める必要がある。委託3件の確認の時期及び方法を定める必要がある。",
        &["021", "022"],
        "同意",
    ),
    (
        "F02",
        1,
        "媒体の廃棄の記録がなく、台帳と現物が一致していない。",
        "媒体管理台帳には12本の記載があるが、現物は9本である。令和8年6月に廃棄した3本について、日付、担当者及び処理の内容の記録がない。",
        &["3.3(7)③", "3.4(2)"],
        "紛失と廃棄を区別することができず、紛失に気付くのが遅れるおそれがある。",
        "廃棄記録簿の様式を定め、廃棄の都度、台帳に反映する必要がある。",
        &["016", "017"],
        "同意",
    ),
    (
        "F03",
        1,
        "端末の持ち出しに、記録のないものがある。",
        "接続の履歴から抽出した20件のうち4件について、持ち出し記録簿に記載がない。4件は、いずれも会議用の端末である。",
        &["6.1(5)"],
        "紛失があった場合に、使用者及び期間を確かめることができないおそれがある。",
        "貸出しの窓口を一つにし、返却のときに記録を確かめる必要がある。",
        &["009"],
        "一部同意",
    ),
    (
        "F04",
        2,
        "保管庫の鍵を扱える職員が1名である。",
        "媒体の保管庫の鍵は課長補佐が管理しており、不在の場合の手順が定められていない。",
        &["3.4(1)"],
        "手順によらない取出しが行われるおそれがある。",
        "代行者を1名定めることが望ましい。",
        &["015"],
        "同意",
    ),
    (
        "F05",
        3,
        "抜き打ち確認の結果が課内で共有されていない。",
        "画面のロックの抜き打ち確認を3回行っているが、結果を知るのは課長だけである。",
        &["6.1(8)"],
        "",
        "結果を課内会議で示すことが望ましい。",
        &["011"],
        "同意",
    ),
];

/// F01 to F05.
pub fn findings() -> Vec<Finding> {
    ROWS.iter()
        .map(|row| {
            let (number, class, subject, fact, clauses, risk, proposal, papers, opinion) = *row;
            Finding {
                number: format!("監8-03-{number}"),
                class: CLASSES[class].into(),
                urgency: if class == 0 { "緊急" } else { "通常" }.into(),
                subject: subject.into(),
                fact: fact.into(),
                clauses: strings(clauses),
                risk: risk.into(),
                proposal: proposal.into(),
                papers: strings(papers),
                evidence: papers.iter().map(|paper| format!("{paper}-1")).collect(),
                opinion: opinion.into(),
                opinion_on: Some(day("2026-10-23")),
                view: if opinion == "一部同意" {
                    "修理の記録は、持ち出しの記録に代わらない。"
                } else {
                    ""
                }
                .into(),
                roll_out: if class == 0 { "要" } else { "不要" }.into(),
                owner: if class < 2 { "高齢福祉課長" } else { "" }.into(),
                due: (class < 2).then(|| day("2026-12-11")),
                state: if class < 2 { "未着手" } else { "" }.into(),
                ..Finding::default()
            }
        })
        .collect()
}

pub fn good() -> Vec<GoodPoint> {
    let point = |text: &str, paper: &str| GoodPoint {
        text: text.into(),
        papers: strings(&[paper]),
        ..GoodPoint::default()
    };
    vec![
        point(
            "媒体に管理番号の札を付け、保管庫の中に定位置を設けている。",
            "017",
        ),
        point(
            "画面のロックについて、抜き打ち確認を3か月で3回行っている。",
            "011",
        ),
    ]
}

pub fn finding_list() -> FindingList {
    FindingList {
        head: head(
            "情報セキュリティ監査指摘事項一覧",
            "様式第7号（第12条関係）",
            "2026-10-20",
        ),
        findings: findings(),
        as_of: Some(day("2027-01-15")),
        good: good(),
        classes: strings(&CLASSES),
    }
}

pub fn slip() -> FindingSlip {
    let mut head = head(
        "情報セキュリティ監査連絡票",
        "様式第8号（第13条関係）",
        "2026-10-06",
    );
    head.paper.addressee = "福祉部高齢福祉課長".into();
    head.paper.sender_role = "主任監査人".into();
    head.paper.sender_name = "総務部行政管理課主幹　谷口　圭".into();
    head.paper.opening = "監査において確認した事項を、次のとおりお知らせします。".into();
    let mut finding = findings().swap_remove(2);
    finding.cause = "貸出しの窓口が二つあり、会議用の端末の返却を確かめる者が決まっていない。".into();
    FindingSlip {
        head,
        finding,
        fact_check: choice("誤りなし 誤りあり", &[]),
        opinion: choice("同意 一部同意 不同意", &[]),
        reply_by: Some(day("2026-10-16")),
        explained: confirmed("", "谷口　圭", Some("2026-10-06")),
        ..FindingSlip::default()
    }
}

pub fn memo() -> UrgentMemo {
    let mut head = head("緊急報告メモ", "様式第9号（第12条関係）", "2026-10-07");
    head.paper.addressee = "最高情報セキュリティ責任者".into();
    head.paper.sender_role = "情報セキュリティ監査統括責任者".into();
    head.paper.sender_name = "総務部長　小野寺　誠".into();
    head.paper.opening =
        "監査の実施中に、直ちに措置を要すると認める事項を確認したので、次のとおり報告します。".into();
    UrgentMemo {
        head,
        finding: findings().swap_remove(0),
        found: "令和8年10月6日　午後3時10分".into(),
        place: "高齢福祉課執務室".into(),
        reported_by: choice("口頭 電話 文書", &[0]),
        reported: "令和8年10月7日　午前9時15分".into(),
        reported_to: "統括情報セキュリティ責任者　企画調整部長".into(),
        interim: "受託者に対し、配送の再委託先への情報の提供を止めるよう求めた（令和8年10月6日）。".into(),
        request: "再委託先に渡した情報の範囲を確かめ、返却又は消去させること。".into(),
        received: confirmed("最高情報セキュリティ責任者", "", None),
        ..UrgentMemo::default()
    }
}
