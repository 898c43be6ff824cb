//! A workbook from before the program, told column by column until it comes in as last year's values.

use rust_xlsxwriter::Workbook;
use serde_json::json;

use crate::drive::dialog::pick;
use crate::harness::{Window, start};
use crate::walk::open_example;

#[test]
fn a_former_workbook_is_told_and_comes_in_as_migrated_values() {
    let window = start(&[], &[]);
    open_example(&window, "全庁のまとめ", "令和8年度 課の一覧");
    let file = window.home().join("R6_shukei.xlsx");
    workbook(&window, &file);
    window.click("link", "受け入れ");
    window.click("link", "以前の Excel を昨年度の値にする");
    window.screen("以前の様式から移す", "160-former");
    pick(&window, "Excel を選ぶ", &file);
    window.sees_at_last("何年度の値ですか");
    let year = "const all = document.getElementById('former-year'); return all.selectedOptions[0].text";
    assert_eq!(
        window.script(year, Vec::new()),
        "令和6年度",
        "the name of the file says it"
    );
    window.screen("以前の様式から移す", "161-former-file");
    window.click("button", "次へ：列");
    window.choose("A 列「グループ」は何の列か", "課の名前");
    window.choose("C 列「判定」は何の列か", "回答");
    window.sees("質問の行は、全部で");
    window.screen("以前の様式から移す", "162-former-columns");
    window.click("button", "次へ：記号");
    window.choose("「A」の意味", "○ 実施");
    window.choose("「C」の意味", "× 未実施");
    window.screen("以前の様式から移す", "163-former-symbols");
    window.click("button", "次へ：課と質問");
    window.sees("課の一覧にない書き方が 1 件あります");
    window.choose("「小計」の意味", "この行は読まない");
    window.screen("以前の様式から移す", "164-former-units");
    window.click("button", "次へ：確かめる");
    window.sees_at_last("令和6年度の値として 2 票");
    window.fill("読み取り方の名前", "旧集計表");
    window.click("button", "名前を付けて残す");
    window.sees("「旧集計表」を残しました。");
    window.screen("以前の様式から移す", "165-former-check");
    window.click("button", "この Excel を下調べする");
    window.sees_at_last("「移行」の値として取り込みます");
    window.screen("受け入れの下調べ", "166-former-run");
    taken(&window);
}

/// Two sections below each other with questions of this year's round, and a row that is none.
fn workbook(window: &Window, file: &std::path::Path) {
    let office = window.invoke("office_view", &json!({})).unwrap();
    let sections = office["sections"].as_array().unwrap();
    let unit = json!({ "request": { "unit": sections[0]["unit"] } });
    let items = window.invoke("exception_items", &unit).unwrap();
    let questions = items
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["domain"] == "HUM");
    let questions: Vec<&str> = questions.filter_map(|one| one["question"].as_str()).collect();
    assert!(questions.len() > 4, "{questions:?}");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("集計").unwrap();
    sheet.write(0, 0, "令和6年度　自己点検の結果").unwrap();
    let mut row = 2;
    for (column, head) in (0..).zip(["グループ", "点検項目", "判定", "備考"]) {
        sheet.write(row, column, head).unwrap();
    }
    for section in sections.iter().take(2) {
        for (n, question) in questions.iter().enumerate() {
            row += 1;
            sheet.write(row, 0, section["name"].as_str().unwrap()).unwrap();
            sheet.write(row, 1, *question).unwrap();
            sheet.write(row, 2, if n == 1 { "C" } else { "A" }).unwrap();
        }
    }
    sheet.write(row + 1, 0, "小計").unwrap();
    sheet.write(row + 1, 2, "A").unwrap();
    book.save(file).unwrap();
}

fn taken(window: &Window) {
    window.click("tab", "決めてほしいもの");
    window.find("button", "旧版に残す");
    window.click("button", "取り込む");
    window.click("button", "2 件を取り込む");
    window.sees_at_last("取り込みが終わりました");
    window.sees("読んだ 2 件 ＝ 取り込んだ 2");
    window.picture("167-former-taken");
    let request = json!({ "request": {
        "fiscal_year": 2024, "open": [], "is_all_open": false, "is_ranked": false, "items": 0,
    } });
    let city = window.invoke("city_view", &request).unwrap();
    assert_eq!(city["origins"], json!({ "migrated": 2 }));
    window.click("link", "集計");
    window.sees_at_last("令和6年度は、以前の様式から移した値（移行）2 票を含みます。");
    window.screen("全庁の集計", "168-former-years");
}
