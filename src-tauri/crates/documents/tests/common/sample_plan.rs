//! The improvement plan of the sample section: eight measures as in the mock, an empty plan, and what strains it.

use tenken_documents::{
    ApprovalBox, DateText, DueChange, ImprovementPlan, PlanCause, PlanKind, PlanMeasure, PlanProgress,
    PlanSource, PlanSourceRef, Standing,
};

use super::sample::{date, head};

fn era(iso: &str) -> DateText {
    let parts: Vec<i64> = iso.split('-').map(|part| part.parse().unwrap()).collect();
    date(
        iso,
        &format!("令和{}年{}月{}日", parts[0] - 2018, parts[1], parts[2]),
    )
}

/// Number, source, reference, clauses; problem, cause, cause in words; measure, until then, owner; date, progress, day.
type Row = (
    (&'static str, PlanSource, &'static str, &'static str),
    (&'static str, PlanCause, &'static str),
    (&'static str, &'static str, &'static str),
    (&'static str, PlanProgress, &'static str),
);

const ROWS: [Row; 8] = [
    (
        ("8-0420-01", PlanSource::SelfCheck, "設問10", "3.3(7)③"),
        (
            "6月にUSBメモリ3本を廃棄したが、廃棄の記録を残していない。",
            PlanCause::Procedure,
            "廃棄記録簿の様式及び廃棄の手順を定めていない。",
        ),
        (
            "廃棄記録簿の様式を定め、媒体管理台帳と番号を合わせる。廃棄には二人で立ち会う。",
            "3本の廃棄の経緯を課長補佐が書面に残す。",
            "介護給付係長",
        ),
        ("2026-09-30", PlanProgress::Verified, "2026-10-16"),
    ),
    (
        ("8-0420-02", PlanSource::SelfCheck, "設問39、40", "9.3(1)、9.4(2)"),
        (
            "配食見守り業務の委託先について、安全管理の状況及び再委託の有無を確かめていない。",
            PlanCause::Procedure,
            "確認の時期及び方法が決まっておらず、担当者の判断に任せている。",
        ),
        (
            "委託3件の確認票を作り、毎年度6月及び11月に回答を受けて課長が確かめる。",
            "8月中に電話で再委託の有無を聞き取る。",
            "高齢者支援係長",
        ),
        ("2026-11-30", PlanProgress::InProgress, "2027-01-29"),
    ),
    (
        ("8-0420-03", PlanSource::SelfCheck, "設問5", "3.2(1)"),
        (
            "窓口で作る申請書の控えに、機密性の区分を表示していない。",
            PlanCause::Equipment,
            "控えは手書きで作るため、様式に区分を印字していない。",
        ),
        (
            "機密性の区分のゴム印を窓口4か所に置き、申請書の控えに押す。",
            "",
            "介護認定係長",
        ),
        ("2026-09-30", PlanProgress::Done, "2026-09-24"),
    ),
    (
        ("8-0420-04", PlanSource::SelfCheck, "設問17", "6.1(5)"),
        (
            "会議用の端末1台について、持ち出しの記録に4件の漏れがある。",
            PlanCause::Person,
            "返却時に記録を確かめる職員を決めていない。",
        ),
        (
            "貸出しの窓口を庶務担当に一本化し、鍵と引換えに記録簿へ記入する。",
            "漏れた4件を許可書から補って記入する。",
            "介護給付係長",
        ),
        ("2026-08-31", PlanProgress::Verified, "2026-09-18"),
    ),
    (
        ("8-0420-05", PlanSource::SelfCheck, "設問27", "7.2(1)②"),
        (
            "増設した窓口の端末2台で、3名が一つのIDを共用している。",
            PlanCause::Budget,
            "窓口システムの利用者数が契約の上限に達している。",
        ),
        (
            "利用者を20名分追加し、一人一つのIDに改める。",
            "共用IDの使用者を、日ごとに使用簿へ記録する。",
            "介護認定係長",
        ),
        ("2027-03-31", PlanProgress::InProgress, "2027-01-29"),
    ),
    (
        ("8-0420-06", PlanSource::SelfCheck, "設問45", "10.2(4)"),
        (
            "自己点検の結果を課内で話し合う場を設けていない。",
            PlanCause::Organisation,
            "年間の予定に組み込んでいない。",
        ),
        ("毎年度8月の課内会議の議題とし、会議録を残す。", "", "課長補佐"),
        ("2026-08-31", PlanProgress::Verified, "2026-09-18"),
    ),
    (
        ("8-0420-07", PlanSource::Audit, "監8-03-F01", "9.4(2)"),
        (
            "配食見守り業務の受託者が、市の承認を受けずに、配送を別の事業者に行わせている。",
            PlanCause::Contractor,
            "受託者に、再委託の手続を説明していない。",
        ),
        (
            "受託者から再委託の承認申請を受け、再委託先の安全管理を確かめた上で、承認の可否を決める。",
            "10月8日から、配送する事業者へ個人情報を提供しない。",
            "高齢者支援係長",
        ),
        ("2026-12-18", PlanProgress::Verified, "2027-01-15"),
    ),
    (
        ("8-0420-08", PlanSource::Audit, "監8-03-F02", "3.4(2)"),
        (
            "媒体管理台帳には12本とあるが、現物は9本である。",
            PlanCause::Procedure,
            "廃棄した媒体を台帳から除く手順を定めていない。",
        ),
        (
            "廃棄した3本を台帳から除き、毎年度4月及び10月に現物と照合する。",
            "",
            "介護給付係長",
        ),
        ("2026-11-30", PlanProgress::Verified, "2027-01-15"),
    ),
];

fn measure(
    ((number, source, reference, clauses), (problem, cause, cause_text), what, (due, progress, on)): Row,
) -> PlanMeasure {
    let (measure, interim, owner) = what;
    PlanMeasure {
        number: number.into(),
        sources: vec![PlanSourceRef {
            kind: source,
            reference: reference.into(),
        }],
        clauses: clauses.split('、').map(str::to_owned).collect(),
        problem: problem.into(),
        cause: Some(cause),
        cause_text: cause_text.into(),
        kind: Some(PlanKind::Corrective),
        measure: measure.into(),
        interim: interim.into(),
        within_authority: true,
        owner: owner.into(),
        responsible: "高齢福祉課長".into(),
        due: Some(era(due)),
        cost: Some(0),
        progress,
        progress_on: Some(era(on)),
        ..PlanMeasure::default()
    }
}

fn measures() -> Vec<PlanMeasure> {
    let mut all: Vec<PlanMeasure> = ROWS.into_iter().map(measure).collect();
    all[1].overdue_days = 60;
    all[2].cost = Some(6_600);
    all[4].cost = Some(1_320_000);
    all[4].budget_year = "令和9年度".into();
    all[4].within_authority = false;
    all[4].changes = vec![DueChange {
        to: era("2027-05-31"),
        reason: "利用者数の追加契約が、令和9年度予算の成立後となるため。".into(),
        on: Some(era("2026-12-18")),
        approver: "福祉部長　髙橋　律子".into(),
    }];
    all[5].kind = Some(PlanKind::Preventive);
    all
}

/// The plan of the mock.
pub fn plan() -> ImprovementPlan {
    let mut head = head();
    head.running_title = "改善計画書".into();
    head.title = "情報セキュリティ改善計画書".into();
    head.form = "様式第3号（第10条関係）".into();
    head.number = String::new();
    head.approval.boxes = ["部長", "課長", "課長補佐", "係長", "起案者"]
        .iter()
        .map(|title| ApprovalBox {
            title: (*title).into(),
            ..ApprovalBox::default()
        })
        .collect();
    head.standing = Standing::Sealed {
        version: 2,
        state: "確定".into(),
        check_number: "51dd0c6eb7a92f30".into(),
    };
    ImprovementPlan {
        head,
        unit_code: "0420".into(),
        responsible: "高齢福祉課長　青木　和子".into(),
        as_of: Some(date("2027-01-29", "令和9年1月29日")),
        measures: measures(),
        ..ImprovementPlan::default()
    }
}

/// A draft without measures.
pub fn empty_plan() -> ImprovementPlan {
    let mut plan = plan();
    plan.head.standing = Standing::Draft { version: 1 };
    plan.as_of = None;
    plan.measures.clear();
    plan
}

/// 330 measures, one with long and odd texts, many changes, eight boxes.
pub fn hostile_plan() -> ImprovementPlan {
    let mut plan = plan();
    plan.head.standing = Standing::Draft { version: 3 };
    plan.head.number = "高福第214号の2".into();
    plan.head.approval.boxes = vec![
        ApprovalBox {
            title: "情報セキュリティ責任者".into(),
            ..ApprovalBox::default()
        };
        8
    ];
    let first = &mut plan.measures[0];
    first.problem = "驫の問題。".repeat(2_000);
    first.cause_text =
        "ｶﾅｶﾞﾊﾟ 髙﨑①㈱㉑ 𠮷野家 葛\u{e0100}飾区 😀🚒 abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"
            .into();
    first.measure = "=1+1\n@SUM(A1)\n-2\n+3".into();
    first.exception = "例8-0420-03".into();
    first.sources = PlanSource::ALL
        .iter()
        .map(|kind| PlanSourceRef {
            kind: *kind,
            reference: "設問1、2、3、4、5、6、7、8、9、10、11、12".into(),
        })
        .collect();
    first.changes = (1..=9)
        .map(|month| DueChange {
            to: era(&format!("2027-0{month}-28")),
            reason: "変更の理由を述べる。".repeat(usize::try_from(month).unwrap()),
            on: None,
            approver: "福祉部長".into(),
        })
        .collect();
    plan.measures[1] = PlanMeasure {
        number: "8-0420-02".into(),
        ..PlanMeasure::default()
    };
    let eight = measures();
    for number in 9..=330 {
        let mut measure = eight[number % 8].clone();
        measure.number = format!("8-0420-{number}");
        plan.measures.push(measure);
    }
    plan
}
