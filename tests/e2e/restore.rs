//! A file is backed up, lost, and comes back from its backup to a new file.

use std::fs;

use crate::drive::dialog::pick_folder;
use crate::harness::{OWN, start, start_in};
use crate::walk::{files, new_passphrase, operate};

#[test]
fn a_damaged_file_comes_back_from_its_backup() {
    let secret = "もみじ山の長い道";
    let window = start(&[], &[]);
    window.click("link", "自分の課の点検をする");
    window.fill("部局名", "総務部");
    window.fill("課名", "総務課");
    window.fill("課コード", "0101");
    new_passphrase(&window, "新しいパスフレーズ", secret);
    window.click("button", "点検ファイルを作って始める");
    operate(&window, "山田　太郎");
    window.find("heading", "情報セキュリティ自己点検");
    window.click("link", "Tenken");
    window.click("link", "バックアップと容量");
    window.sees_at_last("バックアップはまだありません");
    let stick = window.home().join("stick");
    fs::create_dir(&stick).unwrap();
    pick_folder(&window, "フォルダーを選んでバックアップする", &stick);
    window.sees_at_last("を作り、開いて確かめました");
    window.screen("バックアップと容量", "36-backup");
    let home = window.cut_power();

    let case = files(&home.path().join(OWN), ".tenken").pop().unwrap();
    let bytes = fs::read(&case).unwrap();
    fs::write(&case, &bytes[..bytes.len() / 2]).unwrap();
    let backup = files(&home.path().join("stick"), ".tenkenb").pop().unwrap();
    let window = start_in(home, &[&backup.to_string_lossy()], &[]);
    window.fill("パスフレーズ", secret);
    window.click("button", "確かめる");
    window.sees_at_last("バックアップは壊れていません");
    window.screen("バックアップから戻す", "37-restore");
    window.click("button", "新しいファイルとして戻す");
    window.sees_at_last("に戻し、開いて確かめました");
    window.picture("38-restored");
    window.click("button", "戻したファイルを開く");
    window.sees_at_last("お願いすること");
    let there = files(&window.home().join(OWN), ".tenken");
    assert_eq!(there.len(), 2, "{there:?}");
    assert_eq!(
        fs::read(&case).unwrap().len(),
        bytes.len() / 2,
        "the damaged file is left alone"
    );
}
