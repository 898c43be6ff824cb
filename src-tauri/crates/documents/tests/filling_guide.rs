//! The filling guide as PDF and workbook: two pages, the body's own words, hostile content, the same bytes.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;
mod reading;

use std::io::Cursor;

use calamine::{Reader, Xlsx};
use common::sample_guide;
use reading::{part, text};
use tenken_documents::{FillingGuide, Rendered, filling_guide_pdf, filling_guide_xlsx};

fn render(guide: &FillingGuide) -> Rendered {
    let words = common::japanese();
    filling_guide_pdf(guide, &|id, args| words.text(id, args)).unwrap()
}

fn write(guide: &FillingGuide) -> Vec<u8> {
    let words = common::japanese();
    filling_guide_xlsx(guide, &|id, args| words.text(id, args)).unwrap()
}

/// Part, item and text of each row of the sheet.
fn rows(bytes: Vec<u8>) -> Vec<[String; 3]> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["記入の手引き"]);
    let range = book.worksheet_range("記入の手引き").unwrap();
    let row = |row: &[calamine::Data]| [0, 1, 2].map(|column| row[column].to_string());
    range.rows().skip(3).map(row).collect()
}

#[test]
fn the_guide_takes_two_pages_in_reading_order() {
    let pdf = render(&sample_guide::guide());
    assert_eq!(pdf.pages, 2);
    assert_eq!(pdf.missing, []);
    let text = text(&pdf);
    let mut from = 0;
    for part in [
        "令和8年度情報セキュリティ自己点検記入の手引き",
        "提出期限令和8年7月31日提出先総務部情報政策課",
        "標準版",
        "45問",
        "約30分",
        "1役割",
        "統括情報セキュリティ責任者及び情報セキュリティ委員会",
        "2手順",
        "6提出する",
        "3所属の状況による設問の絞り込み",
        "4書いてはいけないこと",
        "(1)個人番号（マイナンバー）",
        "1/2",
        "5回答の選び方",
        "あとで確認",
        "6回答のほかに書くこと",
        "7提出の方法",
        "介護保険システム.tenkenp",
        "（情報セキュリティ対策基準3.2(2)⑧）",
        "8問い合わせ先",
        "security@city.kakuu.example",
        "2/2",
    ] {
        let at = text[from..]
            .find(part)
            .unwrap_or_else(|| panic!("{part} not after {}", &text[..from]));
        from += at + part.len();
    }
    assert!(!text.contains("（）"), "a guide has no state");
}

#[test]
fn the_words_of_the_body_and_three_steps_are_used() {
    let pdf = render(&sample_guide::bare_guide());
    assert_eq!(pdf.pages, 2);
    let text = text(&pdf);
    assert!(text.contains("自主点検は、情報セキュリティ対策基準のとおり"));
    assert!(text.contains("×の改善措置を書きます。"));
    for part in ["自己点検は", "△", "許可を受け", "絞り込み"] {
        assert!(!text.contains(part), "{part}");
    }
    assert!(text.contains("別に通知します"));
    assert!(text.contains("問い合わせ先担当電話"), "room for the pen");
}

#[test]
fn the_central_sheet_is_reported_and_not_handed_in() {
    let text = text(&render(&FillingGuide {
        is_central: true,
        ..sample_guide::guide()
    }));
    for part in ["報告先総務部情報政策課", "統括点検票を開き、", "6報告する"] {
        assert!(text.contains(part), "{part}");
    }
    for part in ["提出の方法", "届いたファイル"] {
        assert!(!text.contains(part), "{part}");
    }
}

#[test]
fn long_texts_flow_on() {
    let pdf = render(&sample_guide::hostile_guide());
    assert!(pdf.pages > 2);
    let text = text(&pdf);
    assert_eq!(text.matches("=ファイル_").count(), 330);
    assert_eq!(text.matches('驫').count(), 1_200);
    for part in ["髙﨑①㈱㉑", "𠮷野家", "葛飾区", "ｶﾅｶﾞﾊﾟ"] {
        assert!(text.contains(part), "{part}");
    }
    assert_eq!(pdf.missing.len(), 1);
    assert_eq!((pdf.missing[0].character, pdf.missing[0].count), ('😀', 8));
}

#[test]
fn an_empty_guide_is_still_a_paper() {
    assert_eq!(render(&FillingGuide::default()).pages, 2);
}

#[test]
fn the_sheet_holds_the_text_of_the_paper() {
    let rows = rows(write(&sample_guide::guide()));
    let text = text(&render(&sample_guide::guide()));
    let holds = |line: &str| {
        let plain: String = line.chars().filter(|c| !c.is_whitespace()).collect();
        text.contains(&plain)
    };
    assert!(rows.len() > 30);
    for line in rows.iter().flat_map(|row| row[2].lines()) {
        let behind_its_head = line.split_once('　').map_or(line, |(_, rest)| rest);
        assert!(holds(line) || holds(behind_its_head), "{line}");
    }
    assert!(
        rows.iter()
            .any(|row| row[0] == "書いてはいけないこと" && row[2].contains("個人番号"))
    );
    assert!(
        rows.iter()
            .any(|row| row[1] == "提出期限" && row[2].starts_with("令和8年7月31日"))
    );
}

#[test]
fn file_names_that_look_like_formulas_stay_text() {
    let mut guide = sample_guide::guide();
    guide.handing.to = "=1+1".into();
    guide.contact.phone = "+81-3".into();
    let rows = rows(write(&guide));
    assert!(rows.iter().any(|row| row[1] == "電話" && row[2] == "+81-3"));
}

#[test]
fn the_sheet_is_set_up_for_paper() {
    let sheet = part(&write(&sample_guide::guide()), "xl/worksheets/sheet1.xml");
    for word in [
        "&amp;R機密性1",
        "&amp;P / &amp;N",
        "fitToHeight=\"0\"",
        "paperSize=\"9\"",
        "state=\"frozen\"",
    ] {
        assert!(sheet.contains(word), "{word}");
    }
    assert!(!sheet.contains("（）"), "a guide has no state");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for guide in [sample_guide::guide(), sample_guide::hostile_guide()] {
        assert!(render(&guide).bytes == render(&guide).bytes);
        assert!(write(&guide) == write(&guide));
    }
}
