//! The sample report: 高齢福祉課 of the invented 架空市, 45 questions, ○34 △4 ×3 －4.

use tenken_documents::{
    Approval, ApprovalBox, DateText, DepartmentCheck, DomainRow, Facts, Headline, Mark, MeasureRow,
    MustOpenItem, PaperHead, Ratio, RecoveryPage, ReportKind, ResultReport, Standing, TrendYear,
};

pub fn date(iso: &str, text: &str) -> DateText {
    DateText {
        iso: iso.to_owned(),
        text: text.to_owned(),
    }
}

pub fn head() -> PaperHead {
    let titles = ["課長", "課長補佐", "係長", "係員", "起案者"];
    PaperHead {
        body: "架空市".into(),
        unit: "福祉部高齢福祉課".into(),
        fiscal_year: "令和8年度".into(),
        running_title: "自己点検結果報告書".into(),
        title: "情報セキュリティ自己点検結果報告書".into(),
        form: "様式第2号（第9条関係）".into(),
        number: "高福第214号".into(),
        date: Some(date("2026-07-31", "令和8年7月31日")),
        addressee: "統括情報セキュリティ責任者".into(),
        sender_role: "情報セキュリティ管理者".into(),
        sender_name: "福祉部高齢福祉課長　青木　和子".into(),
        opening:
            "架空市情報セキュリティ自己点検実施要領第9条の規定により、点検の結果を次のとおり報告します。"
                .into(),
        mark: Mark {
            classification: "機密性2".into(),
            handling: "庁内限り".into(),
        },
        edition: "架空市・組織　2026年版".into(),
        standard: "令和8年4月1日改正".into(),
        standing: Standing::Sealed {
            version: 1,
            state: "確定".into(),
            check_number: "3f9a71c25e08d416".into(),
        },
        approval: Approval {
            label: "決裁".into(),
            boxes: titles
                .iter()
                .map(|t| ApprovalBox {
                    title: (*t).into(),
                    ..ApprovalBox::default()
                })
                .collect(),
        },
        retention: String::new(),
        made_at: "2026-07-31T01:30:00.000Z".into(),
    }
}

fn domain(name: &str, counts: [i64; 6], score: Ratio, previous: Ratio, change: Option<Ratio>) -> DomainRow {
    let [assigned, applicable, yes, partial, no, na] = counts;
    DomainRow {
        name: name.into(),
        in_standard: true,
        assigned,
        applicable,
        yes,
        partial,
        no,
        na,
        unanswered: 0,
        implementation: Ratio::new(yes, applicable),
        score,
        previous: (previous.den > 0).then_some(previous),
        difference: change,
    }
}

fn domains() -> Vec<DomainRow> {
    let same = Some(Ratio::new(0, 1));
    let none = Ratio::NONE;
    vec![
        domain(
            "組織",
            [3, 3, 3, 0, 0, 0],
            Ratio::new(3, 3),
            Ratio::new(3, 3),
            same,
        ),
        domain(
            "情報資産",
            [8, 8, 6, 1, 1, 0],
            Ratio::new(13, 16),
            Ratio::new(4, 8),
            Some(Ratio::new(1, 4)),
        ),
        domain("強靭性", [0, 0, 0, 0, 0, 0], none, none, None),
        domain(
            "物理",
            [2, 1, 1, 0, 0, 1],
            Ratio::new(1, 1),
            Ratio::new(1, 1),
            same,
        ),
        domain(
            "人的",
            [9, 8, 7, 1, 0, 1],
            Ratio::new(15, 16),
            Ratio::new(7, 8),
            same,
        ),
        domain(
            "インシデント",
            [3, 3, 3, 0, 0, 0],
            Ratio::new(3, 3),
            Ratio::new(2, 3),
            Some(Ratio::new(1, 3)),
        ),
        domain(
            "認証",
            [4, 4, 3, 1, 0, 0],
            Ratio::new(7, 8),
            Ratio::new(4, 4),
            Some(Ratio::new(-1, 4)),
        ),
        domain(
            "運用",
            [4, 3, 3, 0, 0, 1],
            Ratio::new(3, 3),
            Ratio::new(3, 3),
            same,
        ),
        domain(
            "不正プログラム",
            [3, 3, 3, 0, 0, 0],
            Ratio::new(3, 3),
            Ratio::new(3, 3),
            same,
        ),
        domain("不正アクセス", [0, 0, 0, 0, 0, 0], none, none, None),
        domain("開発", [0, 0, 0, 0, 0, 0], none, none, None),
        domain(
            "委託・外部サービス",
            [5, 4, 2, 1, 1, 1],
            Ratio::new(5, 8),
            Ratio::new(1, 4),
            Some(Ratio::new(1, 4)),
        ),
        domain(
            "評価",
            [4, 4, 3, 0, 1, 0],
            Ratio::new(5, 6),
            Ratio::new(3, 4),
            same,
        ),
    ]
}

fn must_open() -> Vec<MustOpenItem> {
    vec![
        MustOpenItem {
            number: 10,
            question: "媒体を廃棄したとき、日付、担当者及び処理の内容を記録していますか。".into(),
            code: "AST-09".into(),
            clause: "3.3(7)③".into(),
            obligation: "必須".into(),
            answer: "×".into(),
            reason: "6月にUSBメモリ3本を破砕して廃棄したが、廃棄記録簿の様式がなく、記録を残していない。".into(),
            due: Some(date("2026-09-30", "令和8年9月30日")),
            measure: "8-0420-01".into(),
        },
        MustOpenItem {
            number: 39,
            question: "個人情報を扱う委託ごとに、委託先の対策状況を今年度に確かめた記録がありますか。".into(),
            code: "OUT-03".into(),
            clause: "9.3(1)".into(),
            obligation: "必須".into(),
            answer: "×".into(),
            reason: "委託3件のうち1件（配食見守り業務）について、実績報告書を受け取るだけで、安全管理の状況を確かめていない。".into(),
            due: Some(date("2026-11-30", "令和8年11月30日")),
            measure: "8-0420-02".into(),
        },
    ]
}

fn measure(number: u8, items: &str, text: &str, owner: &str, due: (&str, &str)) -> MeasureRow {
    MeasureRow {
        number: format!("8-0420-{number:02}"),
        items: items.into(),
        measure: text.into(),
        interim: String::new(),
        owner: owner.into(),
        responsible: "高齢福祉課長".into(),
        due: Some(date(due.0, due.1)),
        progress: "未着手".into(),
    }
}

fn measures() -> Vec<MeasureRow> {
    let september = ("2026-09-30", "令和8年9月30日");
    let august = ("2026-08-31", "令和8年8月31日");
    vec![
        measure(
            1,
            "10",
            "廃棄記録簿の様式を定め、媒体管理台帳と番号を合わせる。廃棄には二人で立ち会う。",
            "介護給付係長",
            september,
        ),
        measure(
            2,
            "39、40",
            "委託3件の確認票を作り、毎年度6月及び11月に回答を受けて課長が確かめる。",
            "高齢者支援係長",
            ("2026-11-30", "令和8年11月30日"),
        ),
        measure(
            3,
            "5",
            "機密性の区分のゴム印を窓口4か所に置き、申請書の控えに押す。",
            "介護認定係長",
            september,
        ),
        measure(
            4,
            "17",
            "貸出しの窓口を庶務担当に一本化し、鍵と引換えに記録簿へ記入する。",
            "介護給付係長",
            august,
        ),
        measure(
            5,
            "27",
            "利用者を20名分追加し、一人一つのIDに改める。",
            "介護認定係長",
            ("2027-03-31", "令和9年3月31日"),
        ),
        measure(
            6,
            "45",
            "毎年度8月の課内会議の議題とし、会議録を残す。",
            "課長補佐",
            august,
        ),
    ]
}

const OPINION: &str = "本年度は、該当する41問のうち34問を実施しており、実施率は82.9％となりました。必須未実施件数は、前年度の3件から2件に減りました。
改善が進んだのは、インシデント（33.3ポイント増）、情報資産（25.0ポイント増）及び委託・外部サービス（25.0ポイント増）の3領域です。人事異動の直後に台帳を見直したこと及び報告の手順を課内研修で周知したことによるものと考えます。
一方、媒体の廃棄の記録及び委託先の確認は、担当者の判断に任されており、課としての手順がありません。また、窓口の端末の共用IDは、本年度の窓口の増設に伴い生じたもので、解消にはシステムの利用者数の追加を要します。
以上を踏まえ、廃棄の手順を9月末までに定め、委託先の確認を11月末までに終えます。共用IDについては、令和9年度予算での対応を5のとおり要望します。";

/// The report of the section.
pub fn report() -> ResultReport {
    ResultReport {
        carried: Vec::new(),
        head: head(),
        kind: ReportKind::Organisation,
        headline: Headline {
            must_open: 2,
            must_open_unanswered: 0,
            must_open_previous: Some(3),
            exceptions: 0,
            implementation: Ratio::new(34, 41),
            difference: Some(Ratio::new(3, 41)),
            compared_items: 43,
            score: Ratio::new(886, 1000),
            partial_value: "0.5".into(),
            band: "B".into(),
            bands: "A～D".into(),
            band_steps: 4,
            band_b: 80,
        },
        facts: Facts {
            period: "令和8年7月1日から同月24日まで".into(),
            period_from: Some(date("2026-07-01", "令和8年7月1日")),
            period_to: Some(date("2026-07-24", "令和8年7月24日")),
            performer: "課長補佐　宮﨑　隼人".into(),
            target: "職員28名".into(),
            assigned: 45,
            answered: 45,
            applicable: 41,
            unanswered: 0,
            clauses: None,
        },
        must_open: must_open(),
        opinion: OPINION.into(),
        domains: domains(),
        total: domain(
            "計",
            [45, 41, 34, 4, 3, 4],
            Ratio::new(886, 1000),
            Ratio::new(31, 41),
            Some(Ratio::new(3, 41)),
        ),
        trend: Vec::new(),
        measures: measures(),
        requests: vec![
            "窓口システムの利用者数の追加に要する経費（1,320千円）を令和9年度予算に計上すること。".into(),
            "媒体の廃棄記録簿の様式を全庁で統一すること。".into(),
        ],
        department_check: Some(DepartmentCheck {
            role: "情報セキュリティ責任者".into(),
            name: "福祉部長　髙橋　律子".into(),
            opinion: String::new(),
            date: None,
        }),
    }
}

/// A draft of a system report with everything the section's report lacks.
pub fn system_draft() -> ResultReport {
    let mut report = report();
    report.kind = ReportKind::System {
        name: "介護保険システム".into(),
        code: "K-0420-01".into(),
    };
    report.head.standing = Standing::Draft { version: 2 };
    report.head.number = String::new();
    report.head.date = None;
    report.headline.exceptions = 2;
    report.headline.difference = None;
    report.headline.must_open_previous = None;
    report.facts.unanswered = 3;
    report.facts.clauses = Some((412, 187));
    report.domains[2].in_standard = false;
    report.trend = [("令和6年度", 28), ("令和7年度", 31), ("令和8年度", 34)]
        .into_iter()
        .map(|(label, yes)| TrendYear {
            label: label.into(),
            rate: Ratio::new(yes, 41),
        })
        .collect();
    report.measures[0].interim = "様式が定まるまで、廃棄の都度、課長へ電子メールで報告する。".into();
    report.requests.clear();
    report
}

/// Everything that strains the layout.
pub fn hostile() -> ResultReport {
    let mut report = report();
    report.head.approval.boxes = [
        "副市長",
        "総務部長兼最高情報セキュリティ責任者補佐",
        "情報政策課長",
        "課長補佐",
        "主幹兼係長",
        "主査",
        "係員",
        "起案者",
    ]
    .iter()
    .map(|title| ApprovalBox {
        title: (*title).into(),
        ..ApprovalBox::default()
    })
    .collect();
    report.head.sender_name = "福祉部高齢福祉課長　髙﨑　①㈱㉑".into();
    report.must_open[0].reason = "驫の理由。".repeat(2_000);
    report.must_open[1].reason =
        "ｶﾅｶﾞﾊﾟ 髙﨑①㈱㉑ 𠮷野家 葛\u{e0100}飾区 ☐☑ 😀🚒 abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"
            .into();
    report.must_open.push(MustOpenItem::default());
    for number in 0..330 {
        let mut item = must_open()[number % 2].clone();
        item.number = i64::try_from(number).unwrap_or(0) + 100;
        report.must_open.push(item);
    }
    report.opinion = format!("{}\n\n{}", OPINION, "所見を続ける。".repeat(700));
    report
}

/// The sheet with the 復旧コード.
pub fn recovery() -> RecoveryPage {
    let groups = [
        "K7QX2M", "9HTW4C", "BD3RZP", "5VNJ8E", "X2YF6K", "QM7T9A", "H4WC3B", "RZP8D5", "JE6VN1", "YF2X9Q",
        "T9AK7M", "C3BH4W",
    ];
    RecoveryPage {
        body: "架空市".into(),
        case_name: "令和8年度　自己点検（情報政策課）".into(),
        date: date("2026-04-10", "令和8年4月10日"),
        groups: groups.iter().map(|group| (*group).into()).collect(),
        mark: Mark {
            classification: "機密性3".into(),
            handling: "厳封".into(),
        },
        made_at: "2026-04-10T00:00:00.000Z".into(),
    }
}
