//! The office's intake in the real window: a packed folder looked through with a password, and a paper form keyed in.

use std::io::{Cursor, Write};

use crate::drive::dialog::pick;
use crate::harness::{Window, start};
use crate::walk::{new_passphrase, operate};

const SECRET: &str = "事務局の合言葉です";
const ZIP_SECRET: &str = "庁内便8";

/// An office with its round and one section.
fn office() -> Window {
    let window = start(&[], &[]);
    window.click("link", "全庁の点検をまとめる");
    window.fill("事務局の名前", "情報政策課");
    new_passphrase(&window, "新しいパスフレーズ", SECRET);
    window.click("button", "点検ファイルを作って始める");
    operate(&window, "高橋　直人");
    window.click("link", "今年度の点検を設定する");
    window.click("button", "この内容で設定する");
    window.sees_at_last("課がまだありません");
    window.click("link", "課の一覧");
    window.click("button", "課を加える");
    window.fill("課コード", "0101");
    window.fill("課名", "総務課");
    window.fill("部局名", "総務部");
    window.click("button", "課を保存する");
    window.sees("総務課");
    window
}

/// A zip of these files, under a password where one is given.
pub(super) fn zipped(files: &[(&str, &[u8])], password: Option<&str>) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let mut options = zip::write::SimpleFileOptions::default();
        if let Some(password) = password {
            options = options.with_aes_encryption(zip::AesMode::Aes256, password);
        }
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn what_was_packed_is_looked_through_and_what_cannot_be_read_says_so() {
    let window = office();
    let place = window.home().join("kaishu.zip");
    let secret = zipped(&[("メモ.txt", "提出しました".as_bytes())], Some(ZIP_SECRET));
    let files: [(&str, &[u8]); 3] = [
        ("総務部/空.xlsx", b""),
        ("写真.pdf", b"%PDF-1.7"),
        ("鍵付き.zip", &secret),
    ];
    std::fs::write(&place, zipped(&files, None)).unwrap();
    window.click("link", "受け入れ");
    window.screen("受け入れ", "70-collect");
    pick(&window, "ファイルを選ぶ", &place);
    window.sees_at_last("まだ何も取り込んでいません。");
    window.sees("パスワード付きの圧縮ファイルです");
    window.sees("中身が空です");
    window.screen("受け入れの下調べ", "71-looked");
    window.click("button", "やめる");
    window.find("button", "ファイルを選ぶ");
    window.script("document.querySelector('main details').open = true", Vec::new());
    window.fill_in("", "パスフレーズ", ZIP_SECRET);
    pick(&window, "ファイルを選ぶ", &place);
    window.sees_at_last("まだ何も取り込んでいません。");
    window.sees("点検の提出ではありません");
    assert!(!window.text().contains("パスワード付きの圧縮ファイルです"));
    window.screen("受け入れの下調べ", "72-opened");
}

#[test]
fn a_paper_form_is_keyed_in_taken_and_taken_back() {
    let window = office();
    window.click("link", "受け入れ");
    window.click("link", "紙の様式を入力する");
    window.choose("課", "0101 総務課");
    window.fill_in("", "どのような紙か", "庁内便で届いた紙");
    window.screen("紙の様式を入力する", "73-paper");
    window.click("button", "入力を始める");
    window.sees_at_last("1 ○");
    window.screen("総務課　組織の点検票", "74-keyin");
    let rows = crate::walk::number(
        &window,
        "rows",
        "return document.querySelectorAll('.keyin tbody tr').length",
    );
    window.script("document.getElementById('k-answer-0').focus()", Vec::new());
    for _ in 0..rows - 1 {
        window.type_text("1");
    }
    window.type_text("3");
    window.wait("the reason", || window.focus().contains("理由").then_some(()));
    window.type_text("鍵がない。");
    window.sees(&format!("{rows} 問のうち {rows} 問"));
    window.screen("総務課　組織の点検票", "75-keyed");
    window.click("button", "取り込む");
    window.sees_at_last("代行入力");
    window.sees("庁内便で届いた紙");
    window.screen("総務課", "76-taken");
    window.click("button", "受け入れを取り消す");
    window.sees_at_last("課の一覧");
}
