//! The booklet of a small invented standard of 架空市, and what strains it.

use tenken_documents::{
    Approval, Booklet, BookletClause, BookletDomain, BookletGap, BookletItem, BookletSheet, BookletSource,
    BookletText, Mark, PaperHead, Standing,
};

use super::sample::{date, head};

/// The booklet: seven items in two domains.
pub fn booklet() -> Booklet {
    Booklet {
        head: PaperHead {
            unit: String::new(),
            fiscal_year: String::new(),
            running_title: "点検項目集".into(),
            title: "情報セキュリティ点検項目集".into(),
            form: String::new(),
            number: String::new(),
            date: Some(date("2026-06-26", "令和8年6月26日")),
            addressee: String::new(),
            sender_role: String::new(),
            sender_name: String::new(),
            opening: String::new(),
            mark: Mark {
                classification: "機密性1".into(),
                handling: String::new(),
            },
            standing: Standing::Sealed {
                version: 1,
                state: String::new(),
                check_number: "a04c77e1920b5d3f".into(),
            },
            approval: Approval::default(),
            made_at: "2026-06-26T00:00:00.000Z".into(),
            ..head()
        },
        source: BookletSource {
            standard: "架空市情報セキュリティ対策基準".into(),
            version: "第1版　令和7年4月1日施行".into(),
            from_year: "令和7年度".into(),
            source: "実在しない。試験のために作ったもの。".into(),
            note: "小学校などの学校は対象でない。".into(),
        },
        narrowed: Vec::new(),
        sheets: [("組織", 2, 3, 4), ("情報システム", 1, 2, 3), ("統括", 0, 0, 0)]
            .map(|(name, short, standard, full)| BookletSheet {
                name: name.into(),
                short,
                standard,
                full,
            })
            .into(),
        clauses: (9, 7),
        domains: vec![
            BookletDomain {
                name: "人的".into(),
                plain: "研修、誓約、席を離れるとき、退職のとき".into(),
                items: (1..=4).map(item).collect(),
            },
            BookletDomain {
                name: "認証".into(),
                plain: "ID、パスワード、ICカード".into(),
                items: (5..=7).map(item).collect(),
            },
        ],
        texts: vec![BookletText {
            clause: "1.2(3)ア".to_owned(),
            heading: vec!["1 持ち出し".to_owned(), "1.2 記録".to_owned()],
            text: "課長は、端末の持ち出しを許可したときは、記録簿に残さなければならない。\n記録は三年間保存する。"
                .to_owned(),
        }],
        not_asked: vec![BookletClause {
            clause: "第1条".into(),
            heading: vec!["総則".into(), "目的".into()],
            reason: "この基準の目的を示すもので、義務を課していない。".into(),
        }],
        gaps: vec![BookletGap {
            domain: "運用".into(),
            code: "OPS-16".into(),
            name: "RPA・自動処理".into(),
            note: "RPAの定めがない。".into(),
        }],
    }
}

fn item(number: i64) -> BookletItem {
    let is_even = number % 2 == 0;
    BookletItem {
        number,
        item_id: format!("kakuu-HUM-0{number}-a"),
        code: format!("HUM-0{number}"),
        control: "離席・画面のロック".into(),
        clauses: vec![
            format!("第{number}条第2項"),
            format!("3(1)の表　機密性2の{number}番目"),
        ],
        obligation: if is_even { "必須" } else { "禁止" }.into(),
        sheet: if number < 5 {
            "組織"
        } else {
            "情報システム"
        }
        .into(),
        set: "標準版".into(),
        answered_by: "情報セキュリティ管理者、副情報セキュリティ管理者".into(),
        applies: if is_even {
            "P05（外部媒体）に「はい」のとき".into()
        } else {
            String::new()
        },
        question: "席を離れるときは、全ての職員が、端末の画面をロックしていますか。".into(),
        good: "見回りで見た端末の全てがロックされており、10分以内に自動でロックする設定がある。".into(),
        partial: "ロックする決まりはあるが、見回りで守られていない端末があった。".into(),
        evidence: vec!["見回りの記録".into(), "端末の設定の写し".into()],
        needs_evidence: is_even,
        method: "現場を見る、設定を見る".into(),
        audit_hint: "昼休みに執務室を回り、席を離れた端末を5台見る。".into(),
        improvement: "自動でロックする時間を10分にし、朝礼で伝える。".into(),
        note: if is_even {
            "条項の「適切に」は、10分以内と読んでいる。".into()
        } else {
            String::new()
        },
    }
}

/// Narrowed to nothing, of a standard that provides for everything.
pub fn bare_booklet() -> Booklet {
    Booklet {
        narrowed: vec!["領域：人的".into(), "含む言葉：どこにもない".into()],
        domains: Vec::new(),
        texts: Vec::new(),
        not_asked: Vec::new(),
        gaps: Vec::new(),
        source: BookletSource {
            source: String::new(),
            note: String::new(),
            ..booklet().source
        },
        ..booklet()
    }
}

/// 620 items, one of them longer than a page, with characters that are easily lost.
pub fn hostile_booklet() -> Booklet {
    let mut booklet = booklet();
    booklet.domains = (0..4)
        .map(|domain| BookletDomain {
            name: format!("領域{domain}髙﨑①㈱㉑𠮷野家葛\u{e0100}飾区ｶﾅｶﾞﾊﾟ😀"),
            plain: "=1+1".into(),
            items: (1..=155).map(|number| item(domain * 155 + number)).collect(),
        })
        .collect();
    let long = &mut booklet.domains[1].items[3];
    long.good = "驫の目安である。".repeat(1_200);
    long.question = "=SUM(A1:A9)\n@課長\n-3件\n+81 238".into();
    long.clauses = (1..=60).map(|number| format!("第{number}条")).collect();
    booklet
}
