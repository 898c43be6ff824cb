//! What came back to the office of the worked example: forms in a folder, some under passwords, against what is in
//! force: looked through, decided cell by cell, taken, and the whole run taken back.

use std::io::Cursor;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::intake::zipped;
use crate::book::{Book, rows_below};
use crate::drive::dialog::pick_folder;
use crate::harness::{OWN, Window, start};
use crate::walk::{files, open_example};

const BOOK_SECRET: &str = "様式の合言葉";
const ZIP_SECRET: &str = "庁内便8";

#[test]
fn a_collected_folder_is_decided_cell_by_cell_taken_and_taken_back() {
    let window = start(&[], &[]);
    open_example(&window, "全庁のまとめ", "令和8年度 課の一覧");
    let place = window.home().join("kaishu");
    let names = collected(&window, &place);
    what_is_protected_is_opened_by_the_list(&window, &place);
    each_conflict_is_decided(&window, &names);
    the_run_is_taken(&window);
    the_run_is_taken_back(&window);
}

/// Forms of three sections whose sheet is in force: plain, under a password, and in a packed file under another. Gives
/// the names of the files.
fn collected(window: &Window, place: &Path) -> Vec<String> {
    std::fs::create_dir_all(place).unwrap();
    let office = window.invoke("office_view", &json!({})).unwrap();
    let sections = office["sections"].as_array().unwrap().iter();
    let in_force = sections.filter(|one| {
        let sheets = one["receptions"].as_array().unwrap();
        one["systems"].as_array().unwrap().is_empty()
            && sheets.len() == 1
            && sheets[0]["is_in_force"] == true
            && sheets[0]["origin"] == "parcel"
    });
    let units: Vec<_> = in_force.take(3).map(|one| one["unit"].clone()).collect();
    assert_eq!(units.len(), 3);
    let forms: Vec<PathBuf> = units.iter().map(|unit| form(window, unit)).collect();
    let mut names: Vec<String> = Vec::new();
    for (at, form) in forms.iter().enumerate() {
        let name = form.file_name().unwrap().to_string_lossy().into_owned();
        let path = place.join(&name);
        filled(form, &path, at);
        let bytes = std::fs::read(&path).unwrap();
        if at == 1 {
            std::fs::write(&path, protected(&bytes)).unwrap();
        }
        if at == 2 {
            std::fs::write(
                place.join("bukyoku.zip"),
                zipped(&[(&name, &bytes)], Some(ZIP_SECRET)),
            )
            .unwrap();
            std::fs::remove_file(&path).unwrap();
        }
        names.push(name);
    }
    names
}

fn form(window: &Window, unit: &serde_json::Value) -> PathBuf {
    let request = json!({ "request": {
        "unit": unit, "is_profile_known": false, "is_cut_left_out": false, "folder": null,
    } });
    let written = window.invoke("form_write", &request).unwrap();
    let name = written["files"][0]["name"].as_str().unwrap();
    Path::new(written["folder_name"].as_str().unwrap()).join(name)
}

/// A form as a section fills it in: everything ○ but the last; where `at` is 1 an answer is left out.
fn filled(form: &Path, to: &Path, at: usize) {
    let mut book = Book::read(form);
    let profile = book.sheet("該当性");
    let answer = profile.column("回答");
    for row in rows_below(profile) {
        profile.put(row, answer, "はい");
    }
    let items = book.sheet("点検票");
    let (answer, reason) = (items.column("回答"), items.column("理由・対象範囲・例外"));
    let rows = rows_below(items);
    for (n, row) in rows.iter().enumerate() {
        let mark = if n + 1 == rows.len() { "×" } else { "○" };
        if at != 1 || n != 3 {
            items.put(*row, answer, mark);
        }
        items.put(*row, reason, if mark == "×" { "鍵がない。" } else { "" });
    }
    let facts = book.sheet("概要");
    for (label, text) in [
        ("実施者", "係長　森　千尋"),
        ("総括所見", "おおむね守られています。"),
        ("確認した者の職名", "課長"),
        ("確認した者の氏名", "森　千尋"),
        ("点検責任者の確認日", "令和8年7月30日"),
    ] {
        facts.fact(label, text);
    }
    book.write(to);
}

fn protected(bytes: &[u8]) -> Vec<u8> {
    let mut sealed = Cursor::new(Vec::new());
    let mut writer =
        ms_offcrypto_writer::Ecma376AgileWriter::create(&mut rand::rng(), BOOK_SECRET, &mut sealed).unwrap();
    std::io::Write::write_all(&mut writer, bytes).unwrap();
    writer.into_inner().unwrap();
    sealed.into_inner()
}

fn what_is_protected_is_opened_by_the_list(window: &Window, place: &Path) {
    window.click("link", "受け入れ");
    pick_folder(window, "フォルダーを選ぶ", place);
    window.sees_at_last("まだ何も取り込んでいません。");
    window.click("tab", "読み取れない");
    window.sees("パスワード付きの圧縮ファイルです");
    window.screen("受け入れの下調べ", "150-protected");
    window.click("button", "やめる");
    window.find("button", "フォルダーを選ぶ");
    window.script("document.querySelector('main details').open = true", Vec::new());
    window.fill("パスフレーズ", "違う鍵");
    for secret in [ZIP_SECRET, BOOK_SECRET] {
        window.press("Enter");
        window.type_text(secret);
    }
    window.picture("151-passphrases");
    pick_folder(window, "フォルダーを選ぶ", place);
    window.sees_at_last("まだ何も取り込んでいません。");
    window.click("tab", "決めてほしいもの");
    window.sees("食い違い");
}

fn each_conflict_is_decided(window: &Window, names: &[String]) {
    let [taken, back, kept] = names else {
        panic!("{names:?}")
    };
    window.click("button", taken);
    window.sees("今の版とちがう");
    window.sees("点検票 ");
    window.screen("受け入れの下調べ", "152-cells");
    window.click("button", taken);
    let decide = |name: &str, decision: &str| {
        window.click_in(&format!("{name} をどうするか"), "radio", decision);
    };
    decide(taken, "取り込む");
    decide(kept, "旧版に残す");
    window.click("button", back);
    window.sees("答えが消えます");
    let mark = "return document.querySelectorAll('.diff tbody input:checked').length";
    let marked = window.script(mark, Vec::new()).as_u64().unwrap();
    assert!(marked > 0, "what would be lost is marked by itself");
    let other = "document.querySelector('.diff tbody input:not(:checked)').click()";
    window.script(other, Vec::new());
    window.wait("one mark more", || {
        (window.script(mark, Vec::new()).as_u64() == Some(marked + 1)).then_some(())
    });
    decide(back, "差し戻す");
    window.screen("受け入れの下調べ", "153-decided");
}

fn the_run_is_taken(window: &Window) {
    window.click("button", "3 件を決めたとおりにする");
    window.fill("伝えること", "印を付けたところをもう一度確かめてください。");
    window.fill_in("", "再提出の期限", "R8.8.21");
    window.screen("1 件を差し戻します", "154-back");
    window.click("button", "3 件を決めたとおりにする");
    window.sees_at_last("取り込みが終わりました");
    window.sees("読んだ 3 件 ＝ 取り込んだ 1 ＋ 旧版に残した 1 ＋ 差し戻した 1");
    window.screen("受け入れの下調べ", "155-taken");
    let mends = window.home().join(OWN);
    assert!(
        files(&mends, ".xlsx")
            .iter()
            .any(|path| path.to_string_lossy().contains("直していただくところ"))
    );
}

fn the_run_is_taken_back(window: &Window) {
    window.click("link", "取り下げる");
    window.sees_at_last("これまでの受け入れ");
    window.click("button", "取り下げる");
    window.sees("消えるものはありません。");
    window.screen("この受け入れを取り下げます", "156-undo");
    window.click("button", "件の版を取り下げる");
    window.sees_at_last("取り下げた");
    window.screen("これまでの受け入れ", "157-undone");
    let office = window.invoke("office_view", &json!({})).unwrap();
    let sections = office["sections"].as_array().unwrap().iter();
    let left = sections.flat_map(|one| one["receptions"].as_array().unwrap());
    let from_forms: Vec<_> = left
        .filter(|one| one["origin"] == "excel" && one["state"] != "withdrawn")
        .collect();
    assert!(from_forms.is_empty(), "{from_forms:?}");
}
