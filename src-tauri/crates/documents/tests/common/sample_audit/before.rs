//! What comes before an audit: plans, notice, auditors.

use tenken_documents::{
    AgendaRow, AnnualPlan, AuditItemRow, AuditNotice, AuditorList, CoverageRow, EngagementPlan, MidTermPlan,
    PlanTarget, PlanYear, RequestedPaper, RuleBook, SamplePlan,
};

use super::{auditors, boxes, choice, confirmed, day, head, strings};

const METHODS: &str = "書面 ヒアリング 現地 技術検証";

fn rules() -> Vec<RuleBook> {
    vec![RuleBook {
        name: "架空市情報セキュリティ対策基準".into(),
        edition: "第5版".into(),
        revised: Some(day("2026-04-01")),
    }]
}

fn agenda(is_full: bool) -> Vec<AgendaRow> {
    [
        ("午前9時30分から", 15, "開始時の説明", "課長、課長補佐"),
        ("午前9時45分から", 135, "聞き取り", "課長補佐、係長"),
        ("午後1時から", 180, "書類の閲覧及び執務室の視察", "係長"),
        ("午後4時から", 30, "講評", "課長、課長補佐"),
    ]
    .map(|(time, minutes, what, with)| AgendaRow {
        on: is_full.then(|| day("2026-10-06")),
        time: time.into(),
        minutes: is_full.then_some(minutes),
        place: if is_full {
            "本庁舎2階　第2会議室"
        } else {
            ""
        }
        .into(),
        what: what.into(),
        with: with.into(),
    })
    .into()
}

pub fn papers() -> Vec<RequestedPaper> {
    let paper = |name: &str, due: Option<&str>| RequestedPaper {
        name: name.into(),
        due: due.map(day),
        due_note: if due.is_none() { "当日に閲覧" } else { "" }.into(),
        ..RequestedPaper::default()
    };
    vec![
        paper("情報資産台帳及び媒体管理台帳の写し", Some("2026-09-25")),
        paper(
            "個人情報を取り扱う委託の契約書及び仕様書の写し",
            Some("2026-09-25"),
        ),
        paper("端末の持ち出し記録簿（令和8年4月から同年9月まで）", None),
    ]
}

fn items() -> Vec<AuditItemRow> {
    let rows = [
        ("情報資産", "情報資産の分類", "AST-01", "2.1"),
        ("情報資産", "（欠番）", "", ""),
        ("情報資産", "電磁的記録媒体の管理", "AST-10", "3.4(2)"),
        ("情報資産", "廃棄及びその記録", "AST-09", "3.3(7)③"),
        ("物理", "盗難の防止", "PHY-09", "4.2(1)"),
        ("人的", "端末の持ち出しの記録", "HUM-04", "6.1(5)"),
        ("人的", "離席時の措置", "HUM-07", "6.1(8)"),
        ("委託・外部サービス", "委託先の履行の確認", "OUT-03", "9.3(1)"),
        ("委託・外部サービス", "再委託の承認", "OUT-04", "9.4(2)"),
    ];
    (1..)
        .zip(rows)
        .map(|(number, (domain, item, control, clause))| AuditItemRow {
            number,
            domain: domain.into(),
            item: item.into(),
            question: if control.is_empty() || number == 9 {
                String::new()
            } else {
                format!("{item}を、今年度に確かめましたか。")
            },
            point: if control.is_empty() {
                String::new()
            } else {
                format!("{item}について、今年度の記録がある。")
            },
            clauses: if clause.is_empty() {
                Vec::new()
            } else {
                strings(&[clause])
            },
            control: control.into(),
            is_missing: control.is_empty(),
        })
        .collect()
}

pub fn notice() -> AuditNotice {
    let mut head = head(
        "情報セキュリティ監査の実施について（通知）",
        "様式第3号（第8条関係）",
        "2026-09-11",
    );
    head.paper.running_title = "監査実施通知書".into();
    head.paper.fiscal_year = "令和8年度".into();
    head.paper.number = "総行第87号".into();
    head.paper.addressee = "福祉部高齢福祉課長".into();
    head.paper.sender_role = "情報セキュリティ監査統括責任者".into();
    head.paper.sender_name = "総務部長　小野寺　誠".into();
    head.paper.mark.classification = "機密性2".into();
    head.paper.mark.handling = "関係者限り".into();
    head.paper.opening = "架空市情報セキュリティ監査実施要綱（令和6年架空市訓令第12号）第8条第1項の規定により、令和8年度監査計画（令和8年5月21日承認）に基づく監査を下記のとおり実施します。\nつきましては、業務御多忙のところ恐れ入りますが、資料の準備及び当日の対応について御協力くださるようお願いします。".into();
    head.is_seal_omitted = true;
    head.contact = strings(&["担当　総務部行政管理課監査係　谷口", "電話　内線2314"]);
    AuditNotice {
        head,
        purpose: "個人情報を取り扱う委託及び外部記録媒体の管理が対策基準に沿って行われているかを確かめ、その改善に役立てること。".into(),
        scope: "福祉部高齢福祉課の業務（介護保険システムのサーバ設備を除く。）".into(),
        when: "令和8年10月6日（火）　午前9時30分から午後4時30分まで".into(),
        place: "本庁舎2階　高齢福祉課執務室及び第2会議室".into(),
        auditors: auditors(),
        agenda: agenda(false),
        items: items(),
        requested: papers(),
        others: strings(&["監査人の所属又は経歴について公正を妨げる事情があると考えるときは、9月18日（金）までに末尾の担当に申し出てください。"]),
    }
}

pub fn engagement() -> EngagementPlan {
    let mut head = head(
        "情報セキュリティ監査実施計画書",
        "様式第2号（第7条関係）",
        "2026-09-04",
    );
    head.paper.number = "総行第85号".into();
    head.paper.addressee = "情報セキュリティ監査統括責任者".into();
    head.paper.sender_role = "主任監査人".into();
    head.paper.sender_name = "総務部行政管理課主幹　谷口　圭".into();
    head.paper.opening = "令和8年度監査計画に基づき、次のとおり監査を実施します。".into();
    head.paper.approval = boxes("決裁", "部長 課長 主幹 起案者");
    let sample = |population: &str, size: i64, drawn: i64, method: &str, seed: &str| SamplePlan {
        population: population.into(),
        size: Some(size),
        drawn: Some(drawn),
        method: method.into(),
        seed: seed.into(),
    };
    EngagementPlan {
        head,
        parent: "令和8年度情報セキュリティ監査計画（令和8年5月21日承認）".into(),
        purpose: notice().purpose,
        scope: "福祉部高齢福祉課の業務。令和8年4月から同年9月までの記録".into(),
        out_of_scope: "介護保険システムのサーバ設備".into(),
        criteria: rules(),
        period: "令和8年9月25日から同年10月20日まで".into(),
        methods: choice(METHODS, &[0, 1, 2]),
        auditors: auditors(),
        agenda: agenda(true),
        samples: vec![
            sample(
                "端末の持ち出し記録（令和8年4月から同年9月まで）",
                48,
                20,
                "無作為",
                "8-03-2026",
            ),
            sample("外部記録媒体", 12, 12, "全件", ""),
        ],
        requested: papers(),
        storage: "総務部行政管理課　鍵付き書庫A-3".into(),
        items: items(),
        approved: vec![confirmed(
            "情報セキュリティ監査統括責任者",
            "総務部長　小野寺　誠",
            Some("2026-09-08"),
        )],
    }
}

pub fn annual() -> AnnualPlan {
    let mut head = head(
        "情報セキュリティ監査計画書",
        "様式第1号（第6条関係）",
        "2026-05-11",
    );
    head.audit = String::new();
    head.kind = String::new();
    head.auditee = String::new();
    head.paper.fiscal_year = "令和8年度".into();
    head.paper.number = "総行第21号".into();
    head.paper.addressee = "情報セキュリティ委員会".into();
    head.paper.sender_role = "情報セキュリティ監査統括責任者".into();
    head.paper.sender_name = "総務部長　小野寺　誠".into();
    head.paper.approval = boxes("決裁", "部長 課長 主幹 係長 起案者");
    let target =
        |audit: &str, name: &str, reason: &str, risk: i64, last: &str, months: (u8, u8), text: &str| {
            PlanTarget {
                audit: audit.into(),
                name: name.into(),
                kind: if months == (1, 3) {
                    "フォローアップ"
                } else {
                    "定期"
                }
                .into(),
                reason: reason.into(),
                risk: Some(risk),
                last: last.into(),
                months: Some(months),
                months_text: text.into(),
            }
        };
    AnnualPlan {
        head,
        policy: "個人情報を取り扱う委託及び外部記録媒体に重点を置き、記録と現物を照らし合わせて確かめます。\n前回の監査で指摘した事項の改善の状況も、あわせて確かめます。".into(),
        theme: "個人情報を取り扱う委託の管理".into(),
        kinds: choice("定期 特命 フォローアップ", &[0, 2]),
        position: "令和8年度から令和10年度までの3年計画の1年目".into(),
        targets: vec![
            target("監8-01", "市民部市民課", "個人番号を取り扱い、前回から3年を経過した。", 78, "令和5年度", (6, 7), "6月から7月まで"),
            target("監8-02", "介護保険システム", "重要な情報システムで、前年度に更新した。", 71, "", (8, 9), "8月から9月まで"),
            target("監8-03", "福祉部高齢福祉課", "必須の未実施が2件あり、期限を過ぎた改善計画がある。", 83, "令和5年度", (9, 11), "9月から11月まで"),
            target("監8-04", "㈱髙﨑①商店（配食見守り業務の受託者）", "要配慮個人情報を取り扱い、再委託がある。", 66, "", (11, 11), "11月"),
            target("監8-05", "総務部情報政策課", "前年度の指摘のフォローアップ", 40, "令和7年度", (1, 3), "1月から3月まで"),
        ],
        auditors: auditors(),
        methods: choice(METHODS, &[0, 1, 2]),
        criteria: rules(),
        budget: Some(1_980_000),
        contractor: "㈱みなと監査事務所".into(),
        approved: vec![confirmed("情報セキュリティ委員会", "議第3号", Some("2026-05-21"))],
    }
}

pub fn mid_term() -> MidTermPlan {
    let mut head = head(
        "情報セキュリティ中期監査計画書",
        "様式第1号の2（第5条関係）",
        "2026-04-20",
    );
    head.audit = String::new();
    head.kind = String::new();
    head.auditee = String::new();
    head.paper.approval = boxes("決裁", "部長 課長 主幹 起案者");
    let row = |group: &str, code: &str, name: &str, last: &str, risk: i64, year: usize| CoverageRow {
        group: group.into(),
        code: code.into(),
        name: name.into(),
        last: last.into(),
        risk: Some(risk),
        marks: (0..3)
            .map(|at| {
                if at == year {
                    "○".to_owned()
                } else {
                    String::new()
                }
            })
            .collect(),
        ..CoverageRow::default()
    };
    let years = [
        "個人情報を取り扱う委託",
        "特定個人情報",
        "重要な情報システムの運用",
    ];
    MidTermPlan {
        head,
        period: "令和8年度から令和10年度まで（3年間）".into(),
        policy: "全ての課を3年に1回監査する。リスク値の高いものから先に行う。".into(),
        years: (8..)
            .zip(years)
            .map(|(year, theme)| PlanYear {
                year: format!("令和{year}年度"),
                theme: theme.into(),
            })
            .collect(),
        risk_on: Some(day("2026-04-03")),
        rows: vec![
            row("総務部", "0110", "総務部総務課", "令和4年度", 44, 2),
            row("総務部", "0130", "総務部情報政策課", "令和7年度", 40, 0),
            row("市民部", "0310", "市民部市民課", "令和5年度", 78, 0),
            row("福祉部", "0420", "福祉部高齢福祉課", "令和5年度", 83, 0),
            row("福祉部", "0430", "福祉部障がい福祉課", "", 59, 1),
            row("情報システム", "S-012", "介護保険システム", "", 71, 0),
            row("委託先", "", "㈱髙﨑①商店（配食見守り業務）", "", 66, 0),
        ],
        approved: vec![confirmed("情報セキュリティ委員会", "議第2号", Some("2026-04-28"))],
    }
}

pub fn auditor_list() -> AuditorList {
    let mut head = head(
        "情報セキュリティ監査人一覧",
        "様式第1号の3（第5条関係）",
        "2026-05-21",
    );
    head.audit = String::new();
    head.kind = String::new();
    head.auditee = String::new();
    AuditorList {
        head,
        auditors: auditors(),
        rule: "独立性は、監査実施要綱第4条により、現在及び過去12か月の所属並びに管理策の作成への関与から確かめた。".into(),
    }
}
