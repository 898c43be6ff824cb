//! One round between the office and a section, in two windows: request, submission, return, correction. Files go from
//! one to the other as by a double click: on the command line.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::harness::{Window, start, start_in};
use crate::walk::{
    all_done, domain, hand_in, make_ready, new_parcel, new_passphrase, nothing_applies, open_question,
    operate, saved,
};

const OFFICE_SECRET: &str = "事務局の合言葉です";
const SECTION_SECRET: &str = "総務課の合言葉です";
const REQUEST_SECRET: &str = "依頼の合言葉です";
const NOTE: &str = "根拠資料の綴りの名前を確かめてください。";
const MENDED: &str = "緊急連絡網（令和8年11月改定）";

#[test]
fn a_submission_is_returned_with_a_mark_and_comes_in_again_as_a_newer_version() {
    let (office, request) = the_office_asks();
    let (section, submission) = the_section_answers(&request);
    let (office, returned) = the_office_returns(office, &submission);
    let (_section, corrected) = the_section_mends_the_mark(section, &returned, &submission);
    the_office_takes_the_newer_version(office, &corrected);
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
    window.screen("課の一覧", "51-office-empty");
    window.click("link", "今年度の点検を設定する");
    window.fill_in("", "提出期限", "R9.1.29");
    window.sees("令和9年1月29日（金）");
    window.screen("今年度の点検の設定", "52-round");
    window.click("button", "この内容で設定する");
    window.sees_at_last("課がまだありません");
    window.click("link", "課の一覧");
    window.click("button", "課を加える");
    window.fill("課コード", "0101");
    window.fill("課名", "総務課");
    window.fill("部局名", "総務部");
    window.fill("責任者の職名", "総務課長");
    window.fill("責任者の氏名", "山田　太郎");
    window.screen("課を加える", "53-section");
    window.click("button", "課を保存する");
    window.sees("総務課長 山田");
    window.click("link", "準備");
    window.click("button", "決裁を記録する");
    window.fill("決裁した人の氏名", "栗原　弘明");
    window.click("button", "記録する");
    window.sees_at_last("決裁済み");
    window.click("link", "課の一覧");
    window.click("button", "依頼を書き出す");
    new_passphrase(&window, "依頼ファイルのパスフレーズ", REQUEST_SECRET);
    window.screen("総務課への依頼", "54-ask");
    window.click_in("総務課への依頼", "button", "依頼を書き出す");
    window.sees_at_last("パスフレーズは別の方法で伝えてください");
    window.screen("総務課への依頼", "55-asked");
    let home = window.cut_power();
    let request = new_parcel(home.path(), "依頼", &[]);
    (home, request)
}

fn the_section_answers(request: &Path) -> (TempDir, PathBuf) {
    let window = start(&[&request.to_string_lossy()], &[]);
    window.screen("届いたファイルを受け取る", "56-take");
    window.fill("届いたファイルのパスフレーズ", REQUEST_SECRET);
    new_passphrase(&window, "新しいパスフレーズ", SECTION_SECRET);
    window.click("button", "受け取る");
    window.sees_at_last("どなたが操作しますか");
    operate(&window, "森　千尋");
    window.sees_at_last("令和9年1月29日");
    window.click("link", "該当の確認から始める");
    window.find("heading", "あなたの課に当てはまるものを選んでください");
    nothing_applies(&window);
    window.click("link", "質問に進む");
    window.sees("回答の進み");
    all_done(&window);
    window.click("link", "見直して確定");
    window.click("button", "下書きを作る");
    window.sees("下書きを作り直す");
    make_ready(&window);
    hand_in(&window, 1);
    let home = window.cut_power();
    let submission = new_parcel(home.path(), "提出", &[]);
    (home, submission)
}

/// A parcel for an open case leads to the case first, and goes on from there.
fn open_case_first(window: &Window, passphrase: &str, picture: &str) {
    window.sees("点検ファイルの鍵で開きます");
    window.screen("届いたファイルを受け取る", picture);
    window.click("link", "点検ファイルを開く");
    window.click("button", "続きを開く");
    window.fill("パスフレーズ", passphrase);
    window.click("button", "開く");
}

fn the_office_returns(home: TempDir, submission: &Path) -> (TempDir, PathBuf) {
    let window = start_in(home, &[&submission.to_string_lossy()], &[]);
    open_case_first(&window, OFFICE_SECRET, "57-office-key");
    window.sees_at_last("この課から届いた最初の提出です。");
    window.screen("提出を受け入れる", "58-intake");
    window.click("button", "この提出を受け入れる");
    window.sees("受け入れた日");
    window.click("checkbox", "問1 に印を付ける");
    window.fill_in("", "直してほしいこと", NOTE);
    window.fill("差し戻す理由", "問1の根拠が昨年度のものです。");
    window.fill_in("", "直す期限", "R9.2.12");
    window.screen("総務課", "59-return");
    window.click("button", "印を付けた 1 問を差し戻す");
    window.sees_at_last("差戻しファイル");
    window.wait("the returned state", || {
        window.text().contains("フォルダーを開く").then_some(())
    });
    let home = window.cut_power();
    let returned = new_parcel(home.path(), "差戻", &[]);
    (home, returned)
}

fn the_section_mends_the_mark(home: TempDir, returned: &Path, first: &Path) -> (TempDir, PathBuf) {
    let window = start_in(home, &[&returned.to_string_lossy()], &[]);
    open_case_first(&window, SECTION_SECRET, "60-section-key");
    window.wait_long("the open case", || window.has("button", "受け取る").then_some(()));
    window.click("button", "受け取る");
    window.sees_at_last("事務局から差し戻されました。");
    window.screen("情報セキュリティ自己点検", "61-returned");
    window.click("link", NOTE);
    window.sees("事務局からの指摘");
    window.screen(&domain(&window), "62-mark");
    assert_eq!(open_question(&window), 1);
    if window.has("button", "直す：係の確認表") {
        window.click("button", "直す：係の確認表");
    } else {
        window.click("button", "資料を書く");
    }
    window.fill("資料の名前", MENDED);
    window.fill_in("", "置いてある場所", "令和8年度 自己点検綴り");
    window.click("button", "終える");
    window.sees(MENDED);
    saved(&window);
    window.screen(&domain(&window), "63-mended");
    window.click("link", "見直して確定");
    window.sees("前の版と同じ文です。");
    make_ready(&window);
    window.screen("見直して確定", "64-review-again");
    hand_in(&window, 2);
    window.screen("書き出す", "65-written-again");
    let home = window.cut_power();
    let corrected = new_parcel(home.path(), "提出", &[first]);
    (home, corrected)
}

/// The dry run shows what was mended cell by cell; taken in, the second version is in force and the first is past.
fn the_office_takes_the_newer_version(home: TempDir, corrected: &Path) {
    let window = start_in(home, &[&corrected.to_string_lossy()], &[]);
    open_case_first(&window, OFFICE_SECRET, "66-office-key");
    window.sees_at_last("差し戻した版を直した、新しい版です。");
    window.sees("前の版は差戻しのまま残ります");
    window.find("heading", "前の版との違い　1 か所");
    window.sees(MENDED);
    window.screen("提出を受け入れる", "67-differences");
    window.click("button", "効力のある版として受け入れる");
    window.sees("受け入れた日");
    window.sees("効力のある版");
    window.sees("第2版");
    window.screen("総務課", "68-newer");
    window.click("link", "戻る");
    window.screen("課の一覧", "69-office-again");
    let row = window.find_in("総務課", "cell", "第2版");
    let said = window
        .block_on(row.text())
        .unwrap()
        .replace(char::is_whitespace, "");
    assert!(said.contains("第2版受理"), "{said}");
    assert!(said.contains("第1版差戻し"), "{said}");
}
