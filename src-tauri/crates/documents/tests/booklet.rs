//! The booklet as PDF and workbook: everything in reading order, nothing cut, hostile content, the same bytes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::wildcard_enum_match_arm)]

mod common;
mod reading;

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use common::sample_booklet::{bare_booklet, booklet, hostile_booklet};
use reading::{part, text};
use tenken_documents::{Booklet, Rendered, booklet_pdf, booklet_xlsx};

fn render(booklet: &Booklet) -> Rendered {
    let words = common::japanese();
    booklet_pdf(booklet, &|id, args| words.text(id, args)).unwrap()
}

fn write(booklet: &Booklet) -> Vec<u8> {
    let words = common::japanese();
    booklet_xlsx(booklet, &|id, args| words.text(id, args)).unwrap()
}

/// Rows of a sheet below its head, as text.
fn rows(bytes: Vec<u8>, sheet: &str) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range(sheet).unwrap();
    let cell = |cell: &Data| match cell {
        Data::Empty => String::new(),
        other => other.to_string(),
    };
    range
        .rows()
        .skip(3)
        .map(|row| row.iter().map(cell).collect())
        .collect()
}

#[test]
fn the_booklet_reads_from_its_title_to_what_the_standard_lacks() {
    let pdf = render(&booklet());
    assert_eq!(pdf.missing, []);
    let text = text(&pdf);
    let mut from = 0;
    for part in [
        "情報セキュリティ点検項目集",
        "対策基準架空市情報セキュリティ対策基準",
        "令和7年度から",
        "この版の点検項目の全て",
        "基準9条項のうち7条項を点検",
        "情報システム123",
        "計357",
        "読み方",
        "(6)「確認の方法」",
        "人的研修、誓約",
        "1～4",
        "点検項目",
        "人的4項目",
        "席を離れるときは",
        "禁止・組織・標準版",
        "答える人：情報セキュリティ管理者",
        "改善の例：自動で",
        "認証3項目",
        "設問にしていない条項",
        "第1条総則目的この基準の目的",
        "この団体の基準に規定がない管理コード",
        "運用OPS-16",
    ] {
        let at = text[from..]
            .find(part)
            .unwrap_or_else(|| panic!("{part} not after {}", &text[..from]));
        from += at + part.len();
    }
    assert!(text.contains("根拠資料（必要）の例：見回りの記録、端末の設定の写し"));
    assert!(text.contains("該当：P05（外部媒体）に「はい」のとき") && text.contains("注：条項の"));
    assert!(!text.contains("（）"), "a booklet has no state");
}

#[test]
fn what_was_looked_for_is_said_and_an_empty_booklet_is_still_a_paper() {
    let text = text(&render(&bare_booklet()));
    for part in [
        "領域：人的",
        "含む言葉：どこにもない",
        "載せた範囲の管理コードについては",
    ] {
        assert!(text.contains(part), "{part}");
    }
    assert!(!text.contains("設問にしていない条項") && !text.contains("規定がありません"));
    assert!(render(&Booklet::default()).pages >= 1);
}

#[test]
fn six_hundred_items_are_all_there_and_long_ones_flow_on() {
    let booklet = hostile_booklet();
    let pdf = render(&booklet);
    let text = text(&pdf);
    assert_eq!(text.matches("席を離れるときは、").count(), 619);
    assert_eq!(text.matches('驫').count(), 1_200);
    for number in [1, 155, 156, 310, 620] {
        assert!(text.contains(&format!("kakuu-HUM-0{number}-a")), "{number}");
    }
    for part in ["髙﨑①㈱㉑", "𠮷野家", "第60条", "=SUM(A1:A9)", "（続き）"] {
        assert!(text.contains(part), "{part}");
    }
    assert!(pdf.missing.iter().all(|glyph| glyph.character == '😀'));
    let rows = rows(write(&booklet), "点検項目");
    assert_eq!(rows.len(), 620);
    assert!(rows.iter().any(|row| row[3].starts_with("=SUM(A1:A9)\n@課長")));
    assert!(rows.iter().any(|row| row[8].matches('驫').count() == 1_200));
}

#[test]
fn the_workbook_has_every_field_in_its_own_column() {
    let bytes = write(&booklet());
    let items = rows(bytes.clone(), "点検項目");
    assert_eq!(items.len(), 7);
    let second = &items[1];
    let wanted = [
        (0, "2"),
        (1, "HUM-02"),
        (2, "第2条第2項\n3(1)の表　機密性2の2番目"),
        (4, "必須"),
        (5, "組織"),
        (6, "標準版"),
        (10, "見回りの記録\n端末の設定の写し"),
        (11, "必要"),
        (15, "P05（外部媒体）に「はい」のとき"),
        (17, "人的"),
        (19, "kakuu-HUM-02-a"),
    ];
    for (column, text) in wanted {
        assert_eq!(second[column], text, "column {column}");
    }
    assert_eq!(rows(bytes.clone(), "設問にしていない条項")[0][1], "総則\n目的");
    assert_eq!(rows(bytes.clone(), "規定なし")[0][1], "OPS-16");
    assert!(
        rows(bytes, "概要")
            .iter()
            .any(|row| row[0] == "点検項目（情報システム）" && row[1] == "3")
    );
}

#[test]
fn the_sheet_of_items_is_set_up_for_paper() {
    let sheet = part(&write(&booklet()), "xl/worksheets/sheet2.xml");
    for word in [
        "&amp;R機密性1",
        "&amp;P / &amp;N",
        "fitToHeight=\"0\"",
        "paperSize=\"8\"",
        "state=\"frozen\"",
        "<autoFilter",
    ] {
        assert!(sheet.contains(word), "{word}");
    }
    assert!(!sheet.contains("<f>"), "no function");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for booklet in [booklet(), bare_booklet()] {
        assert!(render(&booklet).bytes == render(&booklet).bytes);
        assert!(write(&booklet) == write(&booklet));
    }
}
