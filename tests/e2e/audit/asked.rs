//! A question of the auditors goes to a section as a file, is answered in the section's own window and comes back.

use std::path::{Path, PathBuf};

use serde_json::json;
use tempfile::TempDir;

use super::prepared::shown;
use crate::drive::dialog::pick;
use crate::harness::{OWN, Window, start, start_in};
use crate::line::tenken;
use crate::walk::{files, open_example, operate, saved};

/// The passphrase of the question.
const TRAVELS: &str = "横断確認の合言葉";
/// A section that the example's roll-out waits for.
const SECTION: (&str, &str) = ("0460", "保育課");

#[test]
fn a_question_of_the_auditors_is_answered_by_the_section_in_its_own_window() {
    let audit = start(&[], &[]);
    open_example(&audit, "監査", "監査の一覧");
    let question = question_written(&audit);
    let reply = answered_by_the_section(&question);
    let brought = audit.home().join("reply.tenkenp");
    std::fs::copy(&reply, &brought).unwrap();
    taken_in(&audit, &brought);
}

fn question_written(window: &Window) -> PathBuf {
    let audit = window.invoke("audit_view", &json!(null)).unwrap();
    let engagement = audit["engagements"][0]["engagement"].as_str().unwrap();
    shown(window, &format!("audit-after/{engagement}"));
    window.click("button", "照会のファイル横8-01");
    window.fill_in("横断確認", "受け渡しファイルのパスフレーズ", TRAVELS);
    window.fill_in("横断確認", "受け渡しファイルのパスフレーズ（もう一度）", TRAVELS);
    window.screen("改善とフォローアップ", "e-01-question");
    window.click_in("横断確認", "button", "照会のファイルを書き出す");
    window.sees_at_last("書き出しました");
    window.screen("改善とフォローアップ", "e-02-written");
    let mut found = files(&window.home().join(OWN), ".tenkenp");
    found.retain(|path| path.to_string_lossy().contains("横8-01"));
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}

/// What the office sends the section, made on the command line.
fn request(home: &Path) -> PathBuf {
    let who = ["--as", "高橋　直人", "--as-role", "secretariat"];
    let office = [
        "office",
        "create",
        "kakuu",
        "--office-name",
        "情報政策課",
        "--plain",
    ];
    tenken(home, None, &[&office[..], &who].concat());
    let case = files(home, ".tenken").remove(0);
    let run = |arguments: &[&str]| tenken(home, Some(&case), arguments);
    run(&[
        "round", "save", "--year", "2026", "--set", "standard", "--due", "R9.1.29",
    ]);
    let approver = [
        "--approver-role",
        "統括情報セキュリティ責任者",
        "--approver",
        "栗原　弘明",
    ];
    run(&[&["round", "approve", "--decided", "2026-04-01"][..], &approver].concat());
    let (code, name) = SECTION;
    run(&[
        "section",
        "save",
        "--code",
        code,
        "--name",
        name,
        "--head-title",
        "保育課長",
    ]);
    let out = home.join("out");
    std::fs::create_dir(&out).unwrap();
    let folder = out.to_string_lossy();
    run(&["request", "write", code, "--plain", "--folder", &folder]);
    files(&out, ".tenkenp").remove(0)
}

/// The section has its own case; the reply that it writes.
fn answered_by_the_section(question: &Path) -> PathBuf {
    let office = tempfile::tempdir().unwrap();
    let home = with_a_case(&request(office.path()));
    let window = start_in(home, &[&question.to_string_lossy()], &[]);
    window.fill("届いたファイルのパスフレーズ", TRAVELS);
    window.click("button", "受け取る");
    window.sees_at_last("監査から課への照会です");
    window.screen("届いたファイルを受け取る", "e-03-case-first");
    window.click("link", "点検ファイルを開く");
    window.click("button", "続きを開く");
    window.sees_at_last("届いたファイルのパスフレーズ");
    window.fill("届いたファイルのパスフレーズ", TRAVELS);
    window.click("button", "受け取る");
    window.sees_at_last("同じものがないか、確認を求められています");
    window.screen("横断確認票", "e-04-asked");
    window.choose("回答", "なし");
    saved(&window);
    window.fill_in("", "確認方法", "委託3件の契約書と確認の記録を全て見た。");
    window.fill_in("", "確認した結果", "3件とも、今年度の確認の記録がある。");
    window.fill_in("", "回答者", "保育課長　森　久美子");
    saved(&window);
    window.screen("横断確認票", "e-05-answered");
    window.click("button", "回答を書き出す");
    window.sees_at_last("回答のファイルができました");
    window.screen("横断確認票", "e-06-reply");
    let found = files(&window.home().join(OWN), "_回答.tenkenp");
    assert_eq!(found.len(), 1, "{found:?}");
    let kept = std::env::temp_dir().join(format!("tenken-asked-{}.tenkenp", std::process::id()));
    std::fs::copy(&found[0], &kept).unwrap();
    kept
}

fn with_a_case(request: &Path) -> TempDir {
    let window = start(&[&request.to_string_lossy()], &[]);
    window.sees("このファイルは暗号化されていません。");
    window.click("checkbox", "暗号化せずに作る");
    window.click("button", "受け取る");
    operate(&window, "森　久美子");
    window.sees_at_last("お願いすること");
    window.cut_power()
}

fn taken_in(window: &Window, reply: &Path) {
    pick(window, "返ってきたファイルを選ぶ", reply);
    window.sees_at_last("3件とも、今年度の確認の記録がある。");
    window.screen("改善とフォローアップ", "e-07-look");
    window.click("button", "取り込む");
    window.sees_at_last("取り込みました");
    window.screen("改善とフォローアップ", "e-08-taken");
    let _ = std::fs::remove_file(reply);
}
