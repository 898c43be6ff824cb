//! What is filled in: documents asked for, survey, independence.

use tenken_documents::{
    Choice, ImprovementForm, ImprovementPart, IndependenceStatement, Interest, RequestedPapers, Survey,
    SurveyQuestion,
};

use super::before::papers;
use super::{choice, confirmed, day, head, strings};

pub fn requested() -> RequestedPapers {
    let mut rows = papers();
    rows[0].received = Some(day("2026-09-24"));
    rows[1].received = Some(day("2026-09-28"));
    rows[1].note = "期限の3日後に受領".into();
    RequestedPapers {
        head: head("事前提出資料一覧", "様式第3号の2（第8条関係）", "2026-09-28"),
        requested: rows,
        to: "総務部行政管理課監査係".into(),
    }
}

pub fn survey(is_form: bool) -> Survey {
    let mut head = head(
        "情報セキュリティ監査予備調査票",
        "様式第3号の3（第8条関係）",
        "2026-09-11",
    );
    head.keys = vec![
        ("様式の種類".into(), "audit-survey".into()),
        ("監査番号".into(), "監8-03".into()),
    ];
    let question = |number: i64, question: &str, help: &str, words: &str, answer: &str| SurveyQuestion {
        number,
        question: question.into(),
        help: help.into(),
        choice: if words.is_empty() {
            Choice::default()
        } else {
            choice(words, if is_form { &[] } else { &[0] })
        },
        answer: if is_form { String::new() } else { answer.into() },
    };
    Survey {
        head,
        reply_by: Some(day("2026-09-25")),
        to: "総務部行政管理課監査係（内線2314）".into(),
        questions: vec![
            question(
                1,
                "外部記録媒体を使っていますか。使っているときは、本数を書いてください。",
                "USBメモリ、外付けハードディスクなどをいいます。",
                "はい いいえ",
                "12本",
            ),
            question(
                2,
                "個人情報を取り扱う委託の名称及び受託者を書いてください。",
                "",
                "",
                "配食見守り業務　㈱髙﨑①商店",
            ),
            question(
                3,
                "前回の監査の指摘のうち、まだ改善していないものがありますか。",
                "",
                "ある ない 分からない",
                "持ち出し記録簿の様式を見直している。",
            ),
        ],
        answered: if is_form {
            confirmed("", "", None)
        } else {
            confirmed(
                "情報セキュリティ管理者",
                "高齢福祉課長　青木　和子",
                Some("2026-09-24"),
            )
        },
        is_form,
    }
}

/// 改善計画書 and 改善報告書 for the auditee to fill in.
pub fn improvement(is_report: bool) -> ImprovementForm {
    let (title, form, kind) = if is_report {
        ("改善報告書", "様式第10号（第18条関係）", "audit-improvement-form")
    } else {
        ("改善計画書", "様式第9号（第17条関係）", "audit-measure-form")
    };
    let mut head = head(title, form, "2026-11-12");
    head.paper.addressee = "最高情報セキュリティ責任者".into();
    head.paper.sender_role = "情報セキュリティ管理者".into();
    head.paper.sender_name = "福祉部高齢福祉課長　　　　　　　　".into();
    head.paper.date = None;
    head.keys = vec![
        ("様式の種類".into(), kind.into()),
        ("所属コード".into(), "0420".into()),
        ("様式の番号".into(), "監8-03-F01".into()),
    ];
    ImprovementForm {
        head,
        reply_by: Some(day("2026-12-11")),
        to: "総務部行政管理課監査係（内線2314）".into(),
        is_roll_out: false,
        number: "監8-03-F01".into(),
        subject: "外部記録媒体の廃棄の記録がない。".into(),
        clauses: vec!["対策基準3.4(2)".into()],
        order: "廃棄記録簿の様式を定め、廃棄の都度、台帳に反映すること。".into(),
        part: if is_report {
            ImprovementPart::Report {
                plan: "監8-03-F01-改善1".into(),
                planned: "廃棄記録簿の様式を定める。".into(),
                roles: choice("情報セキュリティ管理者 情報セキュリティ責任者", &[]),
            }
        } else {
            ImprovementPart::Plan {
                kinds: choice("是正 予防", &[]),
                within: choice("はい いいえ", &[]),
                causes: choice("人 手順 設備・設定 体制 予算 委託先 その他", &[]),
            }
        },
    }
}

pub fn independence() -> IndependenceStatement {
    let mut head = head("独立性の確認書", "様式第1号の4（第4条関係）", "2026-05-18");
    head.audit = String::new();
    head.kind = String::new();
    head.auditee = String::new();
    head.paper.addressee = "情報セキュリティ監査統括責任者".into();
    head.paper.sender_role = "監査人".into();
    head.paper.sender_name = "総務部行政管理課主査　早川　恵".into();
    head.paper.opening = "次の監査に従事するに当たり、独立性について次のとおり申告します。".into();
    let interest = |text: &str, chosen: &[usize], details: &str| Interest {
        text: text.into(),
        answer: choice("ある ない", chosen),
        details: details.into(),
    };
    IndependenceStatement {
        head,
        audits: strings(&["監8-01　市民部市民課", "監8-03　福祉部高齢福祉課"]),
        interests: vec![
            interest(
                "監査の対象となる部門に、現在又は過去12か月の間に所属したこと。",
                &[1],
                "",
            ),
            interest(
                "監査の対象となる手順、システム又は管理策の作成又は承認に関わったこと。",
                &[0],
                "令和6年度に、職員研修の資料を作成した。",
            ),
            interest(
                "監査の対象となる部門の長又は担当者と、公正を疑われる関係があること。",
                &[1],
                "",
            ),
        ],
        duties: strings(&[
            "監査で知ったことを、正当な理由なく他に漏らさない。",
            "独立性に疑いを生ずる事情ができたときは、直ちに申し出る。",
        ]),
        decision: choice("従事を認める 条件を付けて認める 認めない", &[]),
        ..IndependenceStatement::default()
    }
}
