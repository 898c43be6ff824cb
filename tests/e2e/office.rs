//! One round between the office and a section, in two windows: request, submission, return. Files go from one to the
//! other as by a double click: on the command line.

use std::path::PathBuf;

use tempfile::TempDir;

use crate::harness::{OWN, Window, start, start_in};
use crate::walk::{files, make_ready, new_passphrase, open_offered, operate};

const OFFICE_SECRET: &str = "事務局の合言葉です";
const SECTION_SECRET: &str = "総務課の合言葉です";
const REQUEST_SECRET: &str = "依頼の合言葉です";

#[test]
fn a_request_goes_out_a_submission_comes_in_and_is_returned_with_a_mark() {
    let (office, request) = the_office_asks();
    let (section, submission) = the_section_answers(&request);
    let (_office, returned) = the_office_returns(office, &submission);
    the_section_sees_the_mark(section, &returned);
}

fn only_parcel(home: &TempDir, word: &str) -> PathBuf {
    let found = files(&home.path().join(OWN), ".tenkenp");
    found
        .iter()
        .find(|path| path.to_string_lossy().contains(word))
        .unwrap_or_else(|| panic!("no {word} in {found:?}"))
        .clone()
}

fn the_office_asks() -> (TempDir, PathBuf) {
    let window = start(&[], &[]);
    window.click("link", "全庁の点検をまとめる");
    window.screen("全庁の点検をまとめる", "50-new-office");
    window.fill("事務局の名前", "情報政策課");
    window.fill("依頼に載せる連絡先", "内線 2231");
    new_passphrase(&window, "新しいパスフレーズ", OFFICE_SECRET);
    window.click("button", "点検ファイルを作って始める");
    operate(&window, "高橋　直人");
    window.screen("提出の状況", "51-office-empty");
    window.click("link", "今年度の点検を設定する");
    window.fill_in("", "提出期限", "R9.1.29");
    window.sees("令和9年1月29日（金）");
    window.screen("今年度の点検の設定", "52-round");
    window.click("button", "この内容で設定する");
    window.click("button", "課を加える");
    window.fill("課コード", "0101");
    window.fill("課名", "総務課");
    window.fill("部局名", "総務部");
    window.fill("責任者の職名", "総務課長");
    window.fill("責任者の氏名", "山田　太郎");
    window.screen("課を加える", "53-section");
    window.click("button", "課を保存する");
    window.sees("総務課長 山田");
    window.click("button", "依頼を書き出す");
    new_passphrase(&window, "依頼ファイルのパスフレーズ", REQUEST_SECRET);
    window.screen("総務課への依頼", "54-ask");
    window.click_in("総務課への依頼", "button", "依頼を書き出す");
    window.sees_at_last("パスフレーズは別の方法で伝えてください");
    window.screen("総務課への依頼", "55-asked");
    let home = window.cut_power();
    let request = only_parcel(&home, "依頼");
    (home, request)
}

fn the_section_answers(request: &std::path::Path) -> (TempDir, PathBuf) {
    let window = start(&[&request.to_string_lossy()], &[]);
    open_offered(&window);
    window.screen("届いたファイルを受け取る", "56-take");
    window.fill("届いたファイルのパスフレーズ", REQUEST_SECRET);
    new_passphrase(&window, "新しいパスフレーズ", SECTION_SECRET);
    window.click("button", "受け取る");
    window.sees_at_last("どなたが操作しますか");
    operate(&window, "森　千尋");
    window.sees_at_last("令和9年1月29日");
    window.click("link", "該当の確認から始める");
    window.find("heading", "あなたの課に当てはまるものを選んでください");
    window.wait("no question of the profile open", || {
        let next = "const open = [...document.querySelectorAll('.seg')].find((seg) => !seg.querySelector(':checked')); \
            open?.querySelector('input[value=no]').click(); return !open && document.querySelector('.seg') !== null";
        (window.script(next, vec![]) == true).then_some(())
    });
    window.click("link", "質問に進む");
    window.sees("回答の進み");
    window.wait("all answered", || {
        if window.text().contains("すべて答えました") {
            return Some(());
        }
        window.click("link", "未回答");
        window.press("1");
        None
    });
    the_section_hands_in(&window);
    let home = window.cut_power();
    let submission = only_parcel(&home, "提出");
    (home, submission)
}

fn the_section_hands_in(window: &Window) {
    window.click("link", "見直して確定");
    window.click("button", "下書きを作る");
    window.sees("下書きを作り直す");
    make_ready(window);
    window.click("button", "この内容で確定する");
    window.sees("確定済み");
    window.click_in("確定済み", "link", "報告書を出す");
    window.find("heading", "書き出す");
    if window.has("textbox", "持ち出し・送付を許可した人") {
        window.fill("持ち出し・送付を許可した人", "総務課長");
    }
    window.click("button", "報告書と提出ファイルを書き出す");
    window.sees_at_last("を事務局へ渡してください");
}

/// A parcel for an open case leads to the case first, and goes on from there.
fn open_case_first(window: &Window, passphrase: &str, picture: &str) {
    open_offered(window);
    window.sees("点検ファイルの鍵で開きます");
    window.screen("届いたファイルを受け取る", picture);
    window.click("link", "点検ファイルを開く");
    window.click("button", "続きを開く");
    window.fill("パスフレーズ", passphrase);
    window.click("button", "開く");
}

fn the_office_returns(home: TempDir, submission: &std::path::Path) -> (TempDir, PathBuf) {
    let window = start_in(home, &[&submission.to_string_lossy()], &[]);
    open_case_first(&window, OFFICE_SECRET, "57-office-key");
    window.sees_at_last("この課から届いた最初の提出です。");
    window.screen("提出を受け入れる", "58-intake");
    window.click("button", "この提出を受け入れる");
    window.sees("受け入れた日");
    window.click("checkbox", "問1 に印を付ける");
    window.fill_in("", "直してほしいこと", "根拠資料の綴りの名前を確かめてください。");
    window.fill("差し戻す理由", "問1の根拠が昨年度のものです。");
    window.fill_in("", "直す期限", "R9.2.12");
    window.screen("総務課", "59-return");
    window.click("button", "印を付けた 1 問を差し戻す");
    window.sees_at_last("差戻しファイル");
    window.wait("the returned state", || {
        window.text().contains("フォルダを開く").then_some(())
    });
    let home = window.cut_power();
    let returned = only_parcel(&home, "差戻");
    (home, returned)
}

fn the_section_sees_the_mark(home: TempDir, returned: &std::path::Path) {
    let window = start_in(home, &[&returned.to_string_lossy()], &[]);
    open_case_first(&window, SECTION_SECRET, "60-section-key");
    window.wait_long("the open case", || window.has("button", "受け取る").then_some(()));
    window.click("button", "受け取る");
    window.sees_at_last("事務局から差し戻されました。");
    window.screen("情報セキュリティ自己点検", "61-returned");
    window.click("link", "根拠資料の綴りの名前を確かめてください。");
    window.sees("事務局からの指摘");
    window.screen("情報資産", "62-mark");
}
