//! A city adapts its checklist through Excel and hands it on: copied, written as a workbook, changed in one cell, taken
//! back after a look, made an edition, packed; a second office compares the number and installs it. Files go from one to
//! the other as by a double click: on the command line.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use crate::harness::{OWN, Window, start, start_in};
use crate::walk::{files, new_parcel, new_passphrase, operate};

const OFFICE_SECRET: &str = "事務局の合言葉です";
const OTHER_SECRET: &str = "隣の事務局の合言葉";
const PACK_SECRET: &str = "パックの合言葉です";
const CHANGED: &str = "今年度、窓口の掲示を新しくしましたか。";

#[test]
fn a_checklist_goes_through_excel_and_on_to_a_second_office_as_a_pack() {
    let (home, book) = the_office_copies_and_writes();
    let was = one_question_changes(&book);
    let (pack, number) = the_office_takes_it_back_and_packs(home, &book, &was);
    a_second_office_installs(&pack, &number);
}

fn new_office(window: &Window, secret: &str) {
    window.click("link", "全庁の点検をまとめる");
    window.choose("団体", "神戸市");
    window.fill("事務局の名前", "情報政策課");
    new_passphrase(window, "新しいパスフレーズ", secret);
    window.click("button", "点検ファイルを作って始める");
    operate(window, "高橋　直人");
    window.find("heading", "課の一覧");
}

fn the_office_copies_and_writes() -> (TempDir, PathBuf) {
    let window = start(&[], &[]);
    new_office(&window, OFFICE_SECRET);
    window.click("link", "対策基準");
    window.click("link", "点検項目の写しとパック");
    window.sees("アプリに付属");
    window.screen("点検項目の写しとパック", "90-pack-list");
    window.click("button", "手元の写しを作る（神戸市");
    window.sees_at_last("1　Excel に書き出す");
    window.screen("情報セキュリティ対策基準", "91-copy");
    window.click("button", "Excel に書き出す");
    window.sees_at_last("フォルダーを開く");
    window.screen("情報セキュリティ対策基準", "92-copy-written");
    let home = window.cut_power();
    let mut books = files(&home.path().join(OWN), ".xlsx");
    assert_eq!(books.len(), 1, "{books:?}");
    (home, books.remove(0))
}

/// Rewrites the first question in the workbook, as Excel would when somebody types over the cell.
fn one_question_changes(book: &Path) -> String {
    let mut from = ZipArchive::new(File::open(book).unwrap()).unwrap();
    let mut to = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let mut was = String::new();
    for at in 0..from.len() {
        let mut part = from.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if name == "xl/sharedStrings.xml" {
            let text = String::from_utf8(bytes).unwrap();
            let question = text
                .split("<t>")
                .filter_map(|rest| rest.split("</t>").next())
                .find(|text| text.ends_with("か。"))
                .unwrap();
            question.clone_into(&mut was);
            bytes = text.replacen(question, CHANGED, 1).into_bytes();
        }
        to.start_file(name, SimpleFileOptions::default()).unwrap();
        to.write_all(&bytes).unwrap();
    }
    fs::write(book, to.finish().unwrap().into_inner()).unwrap();
    was
}

fn open_case(window: &Window, secret: &str) {
    window.click("link", "点検ファイルを開く");
    window.click("button", "続きを開く");
    window.fill("パスフレーズ", secret);
    window.click("button", "開く");
}

fn the_office_takes_it_back_and_packs(home: TempDir, book: &Path, was: &str) -> (PathBuf, String) {
    let window = start_in(home, &[&book.to_string_lossy()], &[]);
    window.sees("点検項目の Excel ブックです");
    window.screen("届いたファイルを受け取る", "93-book-first");
    open_case(&window, OFFICE_SECRET);
    window.sees_at_last("を取り込みます。");
    window.screen("点検項目の写しとパック", "94-book-waits");
    window.click("button", "この Excel を取り込む");
    window.sees_at_last(CHANGED);
    window.sees(was);
    window.screen("情報セキュリティ対策基準", "95-book-changes");
    window.click("button", "この変更を全て取り込む");
    window.sees_at_last("点検項目 1 件、条文 0 件の変更を取り込みました。");
    window.screen("情報セキュリティ対策基準", "96-book-taken");
    window.click("button", "この内容で版にする");
    window.fill("版の呼び名", "第5.5版（自庁版）");
    window.fill("施行日", "R8.4.1");
    window.click("button", "点検表を作る");
    window.sees_at_last("点検表を作りました。");
    window.click("button", "閉じる");
    window.screen("情報セキュリティ対策基準", "97-finished");
    window.click("link", "一覧でパックを作る");
    window.sees("この事務局で作成");
    window.screen("点検項目の写しとパック", "98-pack-own");
    window.click(
        "button",
        "点検項目パックを作る（神戸市情報セキュリティ対策基準 第5.5版（自庁版）",
    );
    new_passphrase(&window, "パックのパスフレーズ", PACK_SECRET);
    window.screen("点検項目パックを作る", "99-pack-write");
    window.click_in("点検項目パックを作る：", "button", "点検項目パックを作る");
    window.sees_at_last("通知文に、次の発行者と照合番号を書いてください。");
    window.screen("点検項目パックを作る", "9a-pack-written");
    let number = number(&window);
    let home = window.cut_power();
    let pack = new_parcel(home.path(), "点検項目パック", &[]);
    let kept = std::env::temp_dir().join(pack.file_name().unwrap());
    fs::copy(&pack, &kept).unwrap();
    (kept, number)
}

/// The sixteen groups as the page shows them.
fn number(window: &Window) -> String {
    let source =
        "return [...document.querySelectorAll('.pack-number code')].map((e) => e.textContent).join(' ');";
    let text = window.script(source, vec![]).as_str().unwrap().to_owned();
    assert_eq!(text.split(' ').count(), 16, "{text}");
    text
}

fn a_second_office_installs(pack: &Path, sent: &str) {
    let window = start(&[], &[]);
    new_office(&window, OTHER_SECRET);
    let home = window.cut_power();
    let window = start_in(home, &[&pack.to_string_lossy()], &[]);
    window.fill("届いたファイルのパスフレーズ", PACK_SECRET);
    window.click("button", "受け取る");
    window.sees_at_last("点検項目パックです");
    window.screen("届いたファイルを受け取る", "9b-pack-first");
    open_case(&window, OTHER_SECRET);
    window.wait_long("the pack", || window.has("button", "中身を見る").then_some(()));
    window.fill("届いたファイルのパスフレーズ", PACK_SECRET);
    window.click("button", "中身を見る");
    window.sees_at_last("通知文と見比べてください");
    assert_eq!(number(&window), sent, "both windows show one number");
    window.screen("点検項目パックを受け取る", "9c-pack-install");
    window.click("checkbox", "発行者と照合番号が、通知文と同じことを確かめました");
    window.click("button", "この版を入れる");
    window.sees_at_last("を入れました。");
    window.screen("点検項目パックを受け取る", "9d-pack-installed");
    window.click("link", "点検の設定");
    window.find("option", "第5.5版（自庁版）");
    window.screen("今年度の点検の設定", "9e-pack-round");
    let _ = fs::remove_file(pack);
}
