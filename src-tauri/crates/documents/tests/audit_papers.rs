//! Papers of an audit as PDF: order of the fields, pages, hostile content, contents with pages, the same bytes.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;
mod reading;

use common::sample_audit::long::{long_papers, working_set};
use common::sample_audit::{self, all};
use reading::{check_order, text};
use tenken_documents::{AuditPaper, Rendered, Standing, audit_paper_pdf, audit_paper_xlsx};

fn render(paper: &AuditPaper) -> Rendered {
    let words = common::japanese();
    audit_paper_pdf(paper, &|id, args| words.text(id, args)).unwrap()
}

fn write(paper: &AuditPaper) -> Vec<u8> {
    let words = common::japanese();
    audit_paper_xlsx(paper, &|id, args| words.text(id, args)).unwrap()
}

fn paper(name: &str) -> AuditPaper {
    all().into_iter().find(|(known, _)| *known == name).unwrap().1
}

fn check(name: &str, pages: usize, order: &[&str]) {
    let pdf = render(&paper(name));
    assert_eq!((pdf.pages, &pdf.missing[..]), (pages, &[][..]), "{name}");
    check_order(&text(&pdf), order);
}

#[test]
fn a_working_paper_holds_its_fields_in_order_on_one_page() {
    check(
        "audit-working",
        1,
        &[
            "様式第4号（第10条関係）",
            "情報セキュリティ監査調書",
            "調書番号監8-03-017",
            "監査番号監8-03（定期監査）",
            "該当条項対策基準3.4(2)",
            "監査要点",
            "■閲覧■質問□視察■照合",
            "母数12本抽出12本（全件）例外3本",
            "017-2写真",
            "C3F8019A6D7E4402",
            "(3)課長補佐の説明",
            "□適合■一部不適合",
            "判定の理由",
            "あり自己点検の回答は「○」",
            "指摘候補",
            "良好事項",
            "訂正の履歴",
            "訂正前3本は令和8年6月16日",
        ],
    );
}

#[test]
fn the_report_says_outline_result_and_special_notes_in_that_order() {
    check(
        "audit-report",
        3,
        &[
            "様式第6号",
            "最高情報セキュリティ責任者様",
            "第1監査の概要",
            "制約",
            "第2監査の結果",
            "1総評助言型の監査",
            "2領域別の判定",
            "計2417",
            "3指摘事項一覧",
            "F01",
            "4良好事項",
            "第3特記事項",
            "1緊急報告",
            "2前回の指摘の状況",
            "再発",
            "3不同意及び一部同意の意見",
        ],
    );
}

#[test]
fn the_letters_have_the_order_of_letters() {
    check(
        "audit-notice",
        2,
        &[
            "様式第3号",
            "総行第87号",
            "令和8年9月11日",
            "福祉部高齢福祉課長様",
            "総務部長小野寺誠",
            "（公印省略）",
            "令和8年度情報セキュリティ監査の実施について（通知）",
            "記",
            "1監査番号",
            "6監査人",
            "7当日の日程",
            "別紙「監査項目一覧」（8項目）のとおり",
            "9準備する資料",
            "以上",
            "担当総務部行政管理課監査係",
            "別紙監査項目一覧",
            "OUT-04",
        ],
    );
    check(
        "audit-order",
        1,
        &[
            "企情第204号",
            "（指示）",
            "記",
            "3指示の内容",
            "4計画の提出期限令和8年12月11日",
            "以上",
            "担当",
        ],
    );
}

#[test]
fn the_papers_of_findings_hold_their_fields_in_order() {
    check(
        "audit-findings",
        2,
        &[
            "重大な不適合1件、軽微な不適合2件",
            "計5件",
            "監8-03-F01",
            "未着手",
            "良好事項",
        ],
    );
    check(
        "audit-slip",
        1,
        &[
            "監査連絡票",
            "被監査部門の意見",
            "□誤りなし",
            "□同意",
            "説明した監査人",
            "回答者",
        ],
    );
    check(
        "audit-memo",
        1,
        &[
            "緊急報告メモ",
            "発見の日時",
            "■口頭",
            "求める措置",
            "指示の内容",
            "報告を受けた者",
        ],
    );
}

#[test]
fn the_papers_before_an_audit_hold_their_fields_in_order() {
    check(
        "audit-annual",
        2,
        &[
            "1監査方針",
            "2監査対象",
            "リスク値",
            "3実施時期",
            "4月5月6月",
            "4監査体制",
        ],
    );
    check(
        "audit-midterm",
        1,
        &[
            "計画期間",
            "重点テーマ",
            "令和10年度",
            "被監査部門と実施年度",
            "総務部",
            "計7件",
        ],
    );
    check(
        "audit-engagement",
        3,
        &[
            "年度監査計画",
            "範囲外",
            "1監査人",
            "2日程",
            "3標本",
            "乱数の種",
            "4事前提出資料",
            "別紙",
        ],
    );
    check(
        "audit-requested",
        1,
        &["提出先", "提出期限", "受領日", "期限の3日後に受領"],
    );
    check(
        "audit-survey",
        1,
        &["回答期限", "1外部記録媒体", "□はい□いいえ", "回答者"],
    );
    check(
        "audit-survey-filled",
        1,
        &["■はい", "12本", "㈱髙﨑①商店", "青木和子"],
    );
}

#[test]
fn the_papers_after_an_audit_hold_their_fields_in_order() {
    check(
        "audit-rollout",
        1,
        &[
            "回答部門市民部市民課",
            "課題の要旨",
            "□同種の問題あり",
            "確認方法",
            "回答者",
        ],
    );
    check("audit-rollout-filled", 1, &["■同種の問題あり", "8-0310-05"]);
    check(
        "audit-rollout-results",
        1,
        &["同種の問題あり1件", "未回答1件", "こども部保育課未回答"],
    );
    check(
        "audit-improvement",
        1,
        &[
            "1配食見守り業務",
            "8-0420-06",
            "完了日令和8年12月22日",
            "未完了",
            "責任者の確認",
        ],
    );
    check(
        "audit-followup",
        1,
        &[
            "確認の回第1回",
            "改善済2件、一部改善1件",
            "期限超過12日",
            "打切り",
            "承認",
        ],
    );
    check(
        "audit-auditors",
        1,
        &["役割", "利害関係の申告", "従事する監査", "主任監査人"],
    );
    check(
        "audit-independence",
        1,
        &[
            "1従事する監査",
            "2利害関係の申告",
            "■ある□ない",
            "4従事の可否",
            "□従事を認める",
        ],
    );
    check(
        "audit-storage",
        2,
        &[
            "保存期間の満了日令和14年3月31日",
            "1監査の書類",
            "2監査の証拠",
            "SHA-256",
            "引き継いだ者",
        ],
    );
    check("audit-evidence", 1, &["証拠番号", "017-1", "018-1"]);
}

#[test]
fn the_contents_of_the_bound_papers_name_the_page_each_begins_on() {
    let set = working_set(60);
    let numbers: Vec<String> = set.papers.iter().map(|one| one.number.clone()).collect();
    let pdf = render(&AuditPaper::WorkingPapers(Box::new(set)));
    let pages = pdf_extract::extract_text_from_mem_by_pages(&pdf.bytes).unwrap();
    let flat: Vec<String> = pages
        .iter()
        .map(|page| page.replace(char::is_whitespace, ""))
        .collect();
    let contents = flat[1..]
        .iter()
        .take_while(|page| !page.contains("調書番号監8-03-001監査"))
        .cloned()
        .collect::<String>();
    for (at, number) in numbers.iter().enumerate() {
        let begins = flat
            .iter()
            .position(|page| page.contains(&format!("情報セキュリティ監査調書調書番号{number}")));
        let page = begins.unwrap_or_else(|| panic!("{number} is not there")) + 1;
        let judgement = ["適合", "一部不適合", "不適合"][at % 3];
        let difference = if at % 3 == 0 { "なし" } else { "あり" };
        let line = format!("(AST-{:02}){judgement}{difference}{page}", at % 11 + 1).replace(['(', ')'], "");
        let found = contents.replace(['（', '）', '(', ')'], "");
        assert!(found.contains(&line), "{number}: {line}");
    }
    assert!(
        flat.iter().any(|page| page.contains("監8-03-061取下げ")),
        "missing number"
    );
    assert!(flat.last().unwrap().contains("060-3"), "evidence at the end");
}

#[test]
fn a_paper_that_is_not_confirmed_says_so() {
    let mut report = sample_audit::report();
    report.head.paper.standing = Standing::Draft { version: 2 };
    let said = text(&render(&AuditPaper::Report(Box::new(report))));
    check_order(&said, &["案情報セキュリティ監査報告書"]);
    assert!(said.contains("第2版（案）") && !said.contains("2C95"));
}

#[test]
fn the_longest_texts_and_many_rows_are_printed_whole() {
    for (name, paper) in long_papers() {
        let pdf = render(&paper);
        let said = text(&pdf);
        assert_eq!(said.matches('驫').count(), 10_000, "{name}");
        for part in ["髙﨑①㈱㉑", "𠮷野家", "葛飾区", "ｶﾅｶﾞﾊﾟ", "=1+1"] {
            assert!(said.contains(part), "{name} {part}");
        }
        let missing: Vec<char> = pdf.missing.iter().map(|one| one.character).collect();
        assert_eq!(missing, ['😀'], "{name}");
        assert!(!write(&paper).is_empty());
    }
    let findings = long_papers().swap_remove(1).1;
    let said = text(&render(&findings));
    for number in [1, 150, 300] {
        assert!(said.contains(&format!("監8-03-F{number:03}")), "{number}");
    }
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    for (name, paper) in all() {
        assert!(render(&paper).bytes == render(&paper).bytes, "{name}");
        assert!(write(&paper) == write(&paper), "{name}");
    }
}

#[test]
fn papers_can_be_made_in_english() {
    let words = common::english();
    let labels = |id: &str, args: &[(&str, &str)]| words.text(id, args);
    for (name, paper) in all() {
        assert!(audit_paper_pdf(&paper, &labels).unwrap().pages <= 14, "{name}");
        assert!(!audit_paper_xlsx(&paper, &labels).unwrap().is_empty(), "{name}");
    }
}

#[test]
fn papers_without_any_content_are_made_all_the_same() {
    macro_rules! bare {
        ($($variant:ident)*) => {
            vec![$({
                let mut paper = AuditPaper::$variant(Box::default());
                if let AuditPaper::$variant(one) = &mut paper {
                    one.head.paper.made_at = "2026-11-06T01:30:00.000Z".into();
                }
                paper
            }),*]
        };
    }
    let papers = bare!(
        WorkingPaper WorkingPapers Evidence Findings Slip UrgentMemo Report PublicReport Notice Engagement Requested
        Survey AnnualPlan MidTermPlan Order RollOut RollOutResults Improvement FollowUp Auditors Independence Storage
    );
    for paper in papers {
        assert!(render(&paper).pages >= 1);
        assert!(!write(&paper).is_empty());
    }
}
