//! The office's own workbook of all sheets: several sheets under the same keys.

use super::{Book, Cell, book::Sheet, mangled::filled, read, rows_below, town};

const KEYS: [&str; 5] = ["所属コード", "所属名", "種別", "システムコード", "提出の版"];

/// A sheet with keys of 福祉課, version 2, before its own columns.
fn sheet(name: &str, heads: &[&str], rows: &[Vec<String>]) -> Sheet {
    let mut sheet = Sheet {
        name: name.to_owned(),
        ..Sheet::default()
    };
    for (column, head) in (0..).zip(KEYS.iter().chain(heads)) {
        sheet.put(2, column, head);
    }
    for (row, cells) in (3..).zip(rows) {
        for (column, text) in (0..).zip(["0420", "福祉課", "組織", "", "2"]) {
            if !text.is_empty() {
                sheet.put(row, column, text);
            }
        }
        for (column, text) in (5..).zip(cells).filter(|(_, text)| !text.is_empty()) {
            sheet.put(row, column, text);
        }
    }
    sheet
}

#[test]
fn every_sheet_of_the_office_s_own_workbook_is_read() {
    let mut town = town();
    let (mut book, usual) = filled(&mut town);
    let items = book.sheet("点検票");
    let columns = ["設問の識別", "回答", "理由・対象範囲・例外"].map(|head| items.column(head));
    let answers: Vec<Vec<String>> = rows_below(items)
        .into_iter()
        .map(|row| {
            let mut cells: Vec<String> = columns.map(|column| items.text(row, column)).to_vec();
            let is_second = cells[1] == "△";
            cells.push(if is_second { "8-0420-07" } else { "" }.to_owned());
            cells
        })
        .collect();
    let first = answers[0][0].clone();
    let text = |text: &str| text.to_owned();
    let whole = Book {
        sheets: vec![
            sheet(
                "提出状況",
                &[
                    "実施者",
                    "P01",
                    "P05",
                    "総括所見",
                    "確認した者の職氏名",
                    "確認した日",
                    "代行",
                    "追加した設問",
                    "職員数",
                ],
                &[[
                    "山口 恵",
                    "はい",
                    "いいえ",
                    "よい。",
                    "課長　佐藤",
                    "令和8年7月17日",
                    "はい",
                    "",
                    "28",
                ]
                .map(text)
                .to_vec()],
            ),
            sheet(
                "回答一覧",
                &["設問の識別", "回答", "理由・対象範囲・例外", "改善計画番号"],
                &answers,
            ),
            sheet(
                "根拠資料",
                &["設問の識別", "根拠資料の名称", "所在"],
                &[
                    vec![first.clone(), text("台帳"), text("書庫")],
                    vec![first, text("写し"), text("机")],
                ],
            ),
            sheet(
                "改善計画",
                &["管理番号", "問題の内容", "改善策", "担当者", "期限"],
                &[["8-0420-07", "漏れ", "表を作る。", "今井", "2026-09-30"]
                    .map(text)
                    .to_vec()],
            ),
        ],
    };
    let path = town.dir.path().join("全庁集計表.xlsx");
    whole.write(&path);
    let view = read(&mut town, &path).unwrap();
    let form = &view.forms[0];
    assert_eq!(view.forms.len(), 1);
    assert_eq!(
        (form.unit_code.as_str(), form.yes, form.partial),
        ("0420", usual.yes, 1)
    );
    assert_eq!(
        (form.performer.as_str(), form.remarks.as_str(), form.headcount),
        ("山口 恵", "よい。", Some(28))
    );
    assert_eq!(
        (form.confirmed_by.as_str(), form.confirmed_on.as_deref()),
        ("課長　佐藤", Some("2026-07-17"))
    );
    assert!(form.is_deputised);
    assert_eq!(form.profile["P05"], "no");
    assert_eq!(form.answers[0].evidence.len(), 2);
    assert_eq!(form.measures.len(), 1);
    assert_eq!(form.measures[0].items, [form.answers[1].item.clone()]);
    assert_eq!(form.answers[1].measures, ["8-0420-07"]);
    let heavy: Vec<_> = form
        .notes
        .iter()
        .filter(|note| note.weight != "hint")
        .map(|note| &note.code)
        .collect();
    assert_eq!(heavy, ["year-assumed", "edition-assumed"]);
    assert!(!matches!(whole.sheets[1].cells[&(3, 6)], Cell::Number(_)));
}
