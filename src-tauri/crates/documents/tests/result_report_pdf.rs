//! The result report as PDF: text in reading order, page count, drafts, hostile content, the same bytes twice.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;
mod reading;

use common::sample;
use reading::{check_order, text};
use tenken_documents::{ApprovalBox, Rendered, ResultReport, result_report_pdf};

fn render(report: &ResultReport) -> Rendered {
    let words = common::japanese();
    result_report_pdf(report, &|id, args| words.text(id, args)).unwrap()
}

#[test]
fn the_sample_takes_two_pages_in_reading_order() {
    let pdf = render(&sample::report());
    assert_eq!(pdf.pages, 2);
    assert_eq!(pdf.missing, []);
    check_order(
        &text(&pdf),
        &[
            "架空市福祉部高齢福祉課",
            "様式第2号（第9条関係）",
            "起案者",
            "高福第214号",
            "令和8年7月31日",
            "統括情報セキュリティ責任者様",
            "福祉部高齢福祉課長青木和子",
            "令和8年度情報セキュリティ自己点検結果報告書",
            "必須未実施件数",
            "2件",
            "82.9％",
            "＋7.3ポイント",
            "必須・禁止の設問で未実施のもの",
            "AST-093.3(7)③必須",
            "令和8年11月30日",
            "2総括所見",
            "5のとおり要望します。",
            "1/2",
            "3F9A71C25E08D416",
            "3領域別の結果",
            "委託・外部サービス",
            "計45413443482.988.6＋7.3",
            "4改善計画",
            "8-0420-06",
            "5上位者及び全庁への要望",
            "(2)媒体の廃棄記録簿",
            "6部局長の確認",
            "髙橋律子",
            "2/2",
        ],
    );
}

#[test]
fn a_draft_says_so_everywhere_and_carries_no_check_number() {
    let pdf = render(&sample::system_draft());
    let text = text(&pdf);
    assert!(text.contains("第2版（案）照合番号確定前"));
    assert!(text.contains("案令和8年度情報セキュリティ自己点検結果報告書"));
    assert!(!text.contains("3F9A"));
    check_order(
        &text,
        &[
            "ほか例外措置2件",
            "介護保険システム（K-0420-01）",
            "未回答3問",
            "基準412条項のうち187条項を点検",
        ],
    );
    check_order(
        &text,
        &[
            "基準に規定なし",
            "実施率の推移",
            "68.3",
            "82.9",
            "当面の措置",
            "要望",
            "なし",
        ],
    );
}

#[test]
fn hostile_content_is_printed_whole() {
    let report = sample::hostile();
    let pdf = render(&report);
    let text = text(&pdf);
    assert_eq!(text.matches('驫').count(), 2_000);
    assert_eq!(
        text.matches("続け").count() + text.matches("続機密性2").count(),
        700
    );
    assert_eq!(text.matches("媒体を廃棄したとき").count(), 1 + 165);
    for part in [
        "髙﨑①㈱㉑",
        "𠮷野家",
        "葛飾区",
        "ｶﾅｶﾞﾊﾟ",
        "最高情報セ",
        "責任者補佐",
    ] {
        assert!(text.contains(part), "{part}");
    }
    let missing: Vec<char> = pdf.missing.iter().map(|glyph| glyph.character).collect();
    assert_eq!(missing, ['😀', '🚒']);
    assert_eq!(pdf.missing[0].document, "自己点検結果報告書");
    assert_eq!(pdf.missing[0].field, "必須・禁止の設問で未実施のもの");
}

#[test]
fn an_empty_report_is_still_a_paper() {
    let pdf = render(&ResultReport::default());
    assert!(pdf.pages <= 2);
    let text = text(&pdf);
    assert!(text.contains("必須・禁止の設問で未実施のものは、ありません。"));
    assert!(text.contains("改善計画は、ありません。"));
    assert!(!text.contains("0.0％"), "no base is never 0 %");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for report in [sample::report(), sample::hostile()] {
        assert!(render(&report).bytes == render(&report).bytes);
    }
}

#[test]
fn the_file_is_small_tagged_and_in_japanese() {
    let pdf = render(&sample::report());
    assert!(pdf.bytes.len() < 150_000, "{}", pdf.bytes.len());
    let doc = lopdf::Document::load_mem(&pdf.bytes).unwrap();
    let catalog = doc.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"ja");
    assert!(catalog.has(b"StructTreeRoot"));
    let viewer = catalog.get(b"ViewerPreferences").unwrap().as_dict().unwrap();
    assert!(viewer.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    let bars = doc.objects.values().filter_map(|object| object.as_dict().ok());
    let figures = bars.filter(|dict| {
        dict.get(b"S")
            .and_then(lopdf::Object::as_name)
            .is_ok_and(|s| s == b"Figure")
    });
    assert_eq!(
        figures.filter(|dict| dict.has(b"Alt")).count(),
        15,
        "14 bars and their axis"
    );
}

#[test]
fn more_than_eight_boxes_are_refused() {
    let mut report = sample::report();
    report.head.approval.boxes = vec![ApprovalBox::default(); 9];
    let words = common::japanese();
    let error = result_report_pdf(&report, &|id, args| words.text(id, args)).unwrap_err();
    assert_eq!(error.code(), "documents-approval-boxes-too-many");
    assert_eq!(error.params(), [("boxes", "9".to_owned())]);
}

#[test]
fn no_approval_and_no_confirmation_leave_no_empty_frame() {
    let mut report = sample::report();
    report.head.approval.boxes.clear();
    report.department_check = None;
    let text = text(&render(&report));
    assert!(!text.contains("決裁"));
    assert!(!text.contains("部局長の確認"));
}
