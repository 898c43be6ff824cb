//! The sample check sheets: 高齢福祉課 of the invented 架空市, 45 questions, ○34 △4 ×3 －4; blank forms of it.

use tenken_documents::{
    Approval, ApprovalBox, BlankOrder, CheckAnswer, CheckItem, CheckSheet, Confirmation, CutReason,
    CutSummary, DateText, DepartmentCheck, EvidenceRow, ItemGroup, PaperHead, ProfileAnswer, ProfileRow,
    ReportKind, SheetForm, SheetKey, SheetTally, Standing,
};

use super::sample::{date, head};
use super::sample_carried::carried;

/// Domains (`# …`) and questions: code, clause, question, obligation, last year, answer, reason, measure, evidence,
/// place, date.
const ROWS: &str = include_str!("check_rows.txt");

/// Questions of the profile: code, label, question, help, what いいえ cuts, answer.
const PROFILE: &str = include_str!("check_profile.txt");

fn symbol(text: &str) -> CheckAnswer {
    match text {
        "○" => CheckAnswer::Yes,
        "△" => CheckAnswer::Partial,
        "×" => CheckAnswer::No,
        "－" => CheckAnswer::Na,
        _ => CheckAnswer::Open,
    }
}

/// 令和8年7月31日 with its ISO form.
fn day(text: &str) -> Option<DateText> {
    let mut figures = text
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|part| part.parse::<u32>().ok());
    let (year, month, day) = (figures.next()?, figures.next()?, figures.next()?);
    Some(date(&format!("{}-{month:02}-{day:02}", year + 2018), text))
}

fn item(number: i64, row: &str) -> CheckItem {
    let fields: Vec<&str> = row.split('|').collect();
    let measures = if fields[7].is_empty() {
        vec![]
    } else {
        vec![fields[7].to_owned()]
    };
    let evidence = EvidenceRow {
        name: fields[8].into(),
        place: fields[9].into(),
        date: day(fields[10]),
        ..EvidenceRow::default()
    };
    CheckItem {
        number,
        item_id: format!("kakuu-{}-a", fields[0]),
        code: fields[0].into(),
        clauses: vec![fields[1].into()],
        question: fields[2].into(),
        obligation: fields[3].into(),
        previous: Some(symbol(fields[4])),
        answer: symbol(fields[5]),
        reason: fields[6].into(),
        measures,
        evidence: if fields[8].is_empty() {
            vec![]
        } else {
            vec![evidence]
        },
        needs_evidence: fields[3] == "必須" && !fields[8].is_empty(),
        good: "抜き出して見た書類、ファイル及び媒体の全てで、そのとおりであることを確かめた記録がある。"
            .into(),
        partial: "一部の職員、書類又は媒体だけである、又は始めたがまだ終わっていない。".into(),
        ..CheckItem::default()
    }
}

fn groups() -> Vec<ItemGroup> {
    let mut groups: Vec<ItemGroup> = Vec::new();
    let mut number = 0;
    for row in ROWS.lines() {
        if let Some(title) = row.strip_prefix("# ") {
            groups.push(ItemGroup {
                title: title.into(),
                items: Vec::new(),
            });
        } else if let Some(group) = groups.last_mut() {
            number += 1;
            group.items.push(item(number, row));
        }
    }
    groups
}

fn profile() -> Vec<ProfileRow> {
    let row = |line: &str| {
        let fields: Vec<String> = line.split('|').map(str::to_owned).collect();
        let answer = match fields[5].as_str() {
            "はい" => ProfileAnswer::Yes,
            "いいえ" => ProfileAnswer::No,
            _ => ProfileAnswer::Unknown,
        };
        let [code, label, question, help, cuts] = std::array::from_fn(|i| fields[i].clone());
        ProfileRow {
            code,
            label,
            question,
            help,
            cuts,
            answer,
            ..ProfileRow::default()
        }
    };
    PROFILE.lines().map(row).collect()
}

fn sheet_head() -> PaperHead {
    let titles = ["課長", "課長補佐", "実施者"];
    PaperHead {
        running_title: "自己点検票（組織）".into(),
        title: "情報セキュリティ自己点検票（組織）".into(),
        form: "様式第1号（第6条関係）".into(),
        approval: Approval {
            label: "確認".into(),
            boxes: titles
                .map(|title| ApprovalBox {
                    title: title.into(),
                    ..ApprovalBox::default()
                })
                .into(),
        },
        ..head()
    }
}

/// The answered sheet of the section, confirmed.
pub fn answered() -> CheckSheet {
    let key = |name: &str, value: &str| SheetKey {
        name: name.into(),
        value: value.into(),
    };
    CheckSheet {
        head: sheet_head(),
        carried: carried(true),
        unit_code: "0420".into(),
        responsible: "高齢福祉課長　青木　和子".into(),
        performer: "課長補佐　宮﨑　隼人".into(),
        period: "令和8年7月1日から同月24日まで".into(),
        period_from: Some(date("2026-07-01", "令和8年7月1日")),
        period_to: Some(date("2026-07-24", "令和8年7月24日")),
        staff: Some(28),
        fiscal_days: Some((
            date("2026-04-01", "令和8年4月1日"),
            date("2027-03-31", "令和9年3月31日"),
        )),
        profile: profile(),
        groups: groups(),
        tally: SheetTally {
            assigned: 45,
            yes: 34,
            partial: 4,
            no: 3,
            na: 4,
            must_open: 2,
            ..SheetTally::default()
        },
        cut: CutSummary {
            count: 3,
            reasons: [
                (
                    "P08",
                    "「SNSや課のWebページで発信しますか」に「いいえ」",
                    1,
                    "OPS-07",
                ),
                (
                    "P12",
                    "「今年度、システムの調達、開発、更新、廃棄又はRPAがありましたか」に「いいえ」",
                    2,
                    "OPS-16、PHY-06",
                ),
            ]
            .map(|(code, label, count, controls)| CutReason {
                code: code.into(),
                label: label.into(),
                count,
                controls: controls.into(),
            })
            .into(),
        },
        clauses: Some((412, 187)),
        confirmation: Some(Confirmation {
            role: "情報セキュリティ管理者".into(),
            name: "高齢福祉課長　青木　和子".into(),
            date: day("令和8年7月31日"),
            ..Confirmation::default()
        }),
        keys: vec![
            key("団体コード", "999999"),
            key("点検表の版の識別", "kakuu-2026"),
            key("所属コード", "0420"),
        ],
        ..CheckSheet::default()
    }
}

/// A draft of a system's sheet: unanswered questions, flags, exceptions, a deputy, 部局長の確認.
pub fn system_draft() -> CheckSheet {
    let mut sheet = answered();
    sheet.head.running_title = "自己点検票（情報システム）".into();
    sheet.head.title = "情報セキュリティ自己点検票（情報システム）".into();
    sheet.head.standing = Standing::Draft { version: 2 };
    sheet.kind = ReportKind::System {
        name: "介護保険システム".into(),
        code: "K-0420-01".into(),
    };
    sheet.staff = None;
    sheet.profile.truncate(8);
    sheet.tally = SheetTally {
        assigned: 45,
        yes: 31,
        partial: 4,
        no: 3,
        na: 4,
        unanswered: 3,
        must_open: 5,
        exceptions: 1,
    };
    let items = &mut sheet.groups[1].items;
    items[0].answer = CheckAnswer::Open;
    items[0].previous = None;
    items[0].is_new = true;
    items[0].answered_by = "情報システム管理者".into();
    items[1].clauses = vec!["3(1)の表　機密性2の2番目".into(), "8.1(2)の6番目".into()];
    items[1].is_flagged = true;
    items[1].measures.push("8-0420-07".into());
    items[1].exception = "第3号".into();
    items[1].finding = "8-監-012".into();
    let more = EvidenceRow {
        name: "棚卸し結果".into(),
        place: "課共有＞02台帳".into(),
        date: day("令和8年5月16日"),
        ..EvidenceRow::default()
    };
    items[2].evidence.push(more);
    items[3].previous = Some(CheckAnswer::Open);
    sheet.cut.count = 2;
    if let Some(check) = &mut sheet.confirmation {
        check.is_deputy = true;
        check.date = None;
    }
    sheet.department_check = Some(DepartmentCheck {
        role: "情報セキュリティ責任者".into(),
        name: "福祉部長　髙橋　律子".into(),
        ..DepartmentCheck::default()
    });
    sheet
}

/// The blank form for the pen.
pub fn blank() -> CheckSheet {
    let mut sheet = answered();
    sheet.form = SheetForm::Blank {
        order: BlankOrder::ByDomain,
    };
    sheet.head.unit.clear();
    sheet.unit_code.clear();
    sheet.responsible.clear();
    sheet.performer.clear();
    sheet.keys.truncate(2);
    sheet.carried = carried(false);
    sheet
}

/// The blank form for walking round.
pub fn walk() -> CheckSheet {
    let mut sheet = blank();
    sheet.form = SheetForm::Blank {
        order: BlankOrder::ByPlace,
    };
    sheet.head.unit = "福祉部高齢福祉課".into();
    sheet.unit_code = "0420".into();
    let all: Vec<CheckItem> = sheet.groups.into_iter().flat_map(|group| group.items).collect();
    let place = |title: &str, numbers: &[usize]| ItemGroup {
        title: title.into(),
        items: numbers.iter().map(|number| all[number - 1].clone()).collect(),
    };
    sheet.groups = vec![
        place("机の上と周り", &[5, 7, 19, 26, 28]),
        place("書庫及び媒体の保管場所", &[10, 11, 12]),
        place("掲示", &[2, 36]),
        place("持ち出し", &[9, 17]),
    ];
    sheet
}

/// 330 questions, some hostile.
pub fn hostile() -> CheckSheet {
    let mut sheet = answered();
    let all: Vec<CheckItem> = sheet
        .groups
        .iter()
        .flat_map(|group| group.items.clone())
        .collect();
    let many = all
        .iter()
        .cycle()
        .take(330)
        .cloned()
        .zip(1..)
        .map(|(item, number)| CheckItem { number, ..item });
    let many: Vec<CheckItem> = many.collect();
    let titles = ["組織", "情報資産", "強靭性", "物理", "人的", "運用"];
    sheet.groups = titles
        .iter()
        .zip(many.chunks(55))
        .map(|(title, items)| ItemGroup {
            title: (*title).into(),
            items: items.to_vec(),
        })
        .collect();
    let items = &mut sheet.groups[0].items;
    items[0].reason = "=1+1 髙﨑①㈱㉑ 𠮷野家 葛\u{e0100}飾区 ｶﾅｶﾞﾊﾟ 😀🚒\n\n@SUM(A1)\t-x".into();
    items[1].reason = "驫".repeat(10_000);
    items[2].question = "鬱陶しいほど長い設問です、".repeat(60);
    items[3].evidence = vec![items[3].evidence[0].clone(); 40];
    items[4].clauses = vec!["6.1(1)⑭".into(); 12];
    sheet.performer = "最高情報セキュリティ責任者補佐".repeat(8);
    sheet
}
