//! The check sheet as PDF, answered and blank: reading order, pages, drafts, hostile content, the same bytes twice.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;
mod reading;

use common::check;
use reading::{check_order, text};
use tenken_documents::{BlankOrder, CheckSheet, Rendered, ReportKind, SheetForm, check_sheet_pdf};

fn render(sheet: &CheckSheet) -> Rendered {
    let words = common::japanese();
    check_sheet_pdf(sheet, &|id, args| words.text(id, args)).unwrap()
}

#[test]
fn the_answered_sheet_is_read_in_the_order_of_the_form() {
    let pdf = render(&check::answered());
    assert_eq!(pdf.pages, 5);
    assert_eq!(pdf.missing, []);
    check_order(
        &text(&pdf),
        &[
            "架空市福祉部高齢福祉課令和8年度自己点検票（組織）",
            "様式第1号（第6条関係）",
            "令和8年度情報セキュリティ自己点検票（組織）",
            "所属福祉部高齢福祉課（0420）点検責任者高齢福祉課長青木和子実施期間令和8年7月1日から同月24日まで",
            "実施者課長補佐宮﨑隼人集計対象45問○34△4×3－4必須未実施2件",
            "種別組織対象職員数28名点検条項基準412条項のうち187条項を点検",
            "課長補佐実施者",
            "P03所管システム",
            "わからない",
            "組織1ORG-012.1(5)①今年度の役割分担表に、",
            "必須○○（要）役割分担表課共有＞00体制令和8年4月6日",
            "情報資産4AST-01",
            "（8-0420-03）",
            "1/5",
            "（続き）",
            "39OUT-03",
            "45CMP-06",
            "該当性の回答により対象から外した設問3問",
            "OPS-16、PHY-06",
            "点検責任者の確認",
            "回答の内容を確認した。",
            "5/5",
        ],
    );
}

#[test]
fn a_system_draft_shows_open_answers_reminders_and_references() {
    let text = text(&render(&check::system_draft()));
    check_order(
        &text,
        &[
            "案令和8年度情報セキュリティ自己点検票（情報システム）",
            "未回答3問必須未実施5件例外措置1件",
            "情報システム介護保険システム（K-0420-01）点検条項",
            "答える人情報システム管理者必須新未回答",
            "3(1)の表機密性2の2番目8.1(2)の6番目",
            "（8-0420-03、8-0420-07、例外措置第3号、監査指摘8-監-012）",
            "〔あとで確認〕",
            "棚卸し結果",
            "第2版（案）照合番号確定前",
            "2問（二つ以上の回答により外した設問は、それぞれの数に含む。）",
            "点検責任者の確認部局長の確認",
            "高齢福祉課長青木和子（代行）",
            "令和年月日",
            "髙橋律子",
            "令和年月日",
        ],
    );
    assert!(!text.contains("3F9A"));
    assert!(!text.contains("確認した。"), "not confirmed yet");
}

#[test]
fn the_blank_form_has_the_profile_first_and_no_answers() {
    let pdf = render(&check::blank());
    let text = text(&pdf);
    check_order(
        &text,
        &[
            "記入後機密性2庁内限り",
            "記入用（該当性の質問）",
            "所属部課所属コード実施者実施日令和年月日",
            "P01個人情報を扱いますか",
            "□はい□いいえ□わからないなし",
            "38、39、40（P02も「いいえ」のとき）",
            "1/12",
            "記入用照合番号3F9A71C25E08D416",
            "記入用",
            "(2)△、×又は－の場合は理由を、○の場合で根拠資料欄に（要）とあるときは根拠資料の名称及び所在を書いてください。",
            "(3)△又は×の場合は、",
            "回答○△×－",
            "1ORG-01",
            "○の目安",
            "△の目安",
            "必須□□□□（要）2ORG-02",
            "改善策の記入欄設問番号問題の内容及び原因",
        ],
    );
    for part in [
        "8-0420-01",
        "役割分担表課共有",
        "第1版",
        "必須未実施",
        "令和8年7月31日",
    ] {
        assert!(!text.contains(part), "{part} on a blank form");
    }
}

#[test]
fn the_form_for_walking_round_goes_by_places() {
    let pdf = render(&check::walk());
    assert_eq!(pdf.pages, 3);
    let text = text(&pdf);
    check_order(
        &text,
        &[
            "見回り用",
            "個人の氏名は、書かないでください。",
            "所属福祉部高齢福祉課見回った者",
            "午前・午後時分",
            "机の上と周り5",
            "AST-02",
            "○□△□×□－□見た数件うち不備件",
            "書庫及び媒体の保管場所10",
            "持ち出し9",
        ],
    );
    assert!(!text.contains("P01"), "no profile while walking round");
}

#[test]
fn a_scale_of_three_steps_has_no_triangle() {
    let mut sheet = check::blank();
    sheet.is_three_step = true;
    sheet.kind = ReportKind::Central;
    let blank = text(&render(&sheet));
    assert!(blank.contains("回答○×－"));
    assert!(blank.contains("種別統括"));
    assert!(!blank.contains('△'));
    sheet.form = SheetForm::Blank {
        order: BlankOrder::ByPlace,
    };
    assert!(!text(&render(&sheet)).contains('△'));
    sheet.form = SheetForm::Answered;
    assert!(text(&render(&sheet)).contains("対象45問○34×3－4"));
}

#[test]
fn last_years_answers_out_of_a_former_form_are_marked() {
    let mut sheet = check::answered();
    assert!(!text(&render(&sheet)).contains("前年度（移行）"));
    sheet.is_previous_migrated = true;
    assert!(text(&render(&sheet)).contains("前年度（移行）"));
}

#[test]
fn hostile_content_is_printed_whole() {
    let pdf = render(&check::hostile());
    let text = text(&pdf);
    assert_eq!(text.matches('驫').count(), 10_000);
    assert_eq!(text.matches('鬱').count(), 60);
    for part in ["=1+1", "@SUM(A1)", "髙﨑①㈱㉑", "𠮷野家", "葛飾区", "ｶﾅｶﾞﾊﾟ", "330"]
    {
        assert!(text.contains(part), "{part}");
    }
    let missing: Vec<char> = pdf.missing.iter().map(|glyph| glyph.character).collect();
    assert_eq!(missing, ['😀', '🚒']);
    assert_eq!(pdf.missing[0].document, "自己点検票（組織）");
    assert_eq!(pdf.missing[0].field, "設問及び回答");
    let mut blank = check::hostile();
    blank.form = check::blank().form;
    assert!(render(&blank).pages > 40);
}

#[test]
fn a_name_longer_than_a_page_flows_below_the_boxes() {
    let mut sheet = check::answered();
    sheet.performer = "鸞".repeat(5_000);
    assert_eq!(text(&render(&sheet)).matches('鸞').count(), 5_000);
}

#[test]
fn an_empty_sheet_is_still_a_paper() {
    let mut sheet = CheckSheet::default();
    for form in [
        SheetForm::Answered,
        SheetForm::Blank {
            order: BlankOrder::ByDomain,
        },
        SheetForm::Blank {
            order: BlankOrder::ByPlace,
        },
    ] {
        sheet.form = form;
        assert_eq!(render(&sheet).pages, 1);
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for sheet in [check::hostile(), check::blank(), check::walk()] {
        assert!(render(&sheet).bytes == render(&sheet).bytes);
    }
}
