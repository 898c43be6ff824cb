//! Nothing typed is lost, and a locked file opens to who knows its passphrase or has its recovery page.

use std::fs;

use crate::harness::{OWN, Window, start, start_in};
use crate::walk::{domain, files, go_to_question, new_passphrase, open_example, open_question, operate};

/// Whether a text has reached one of the files of a folder; only a case without passphrase shows it.
fn is_on_disk(window: &Window, text: &str) -> bool {
    let holds = |bytes: &[u8]| bytes.windows(text.len()).any(|part| part == text.as_bytes());
    files(&window.home().join(OWN), "")
        .iter()
        .any(|file| fs::read(file).is_ok_and(|bytes| holds(&bytes)))
}

#[test]
fn a_reason_typed_before_a_power_cut_is_there_after_it() {
    let reason = "停電の前に書いた理由です。";
    let window = start(&[], &[]);
    open_example(&window, "課の点検", "点検票の一覧");
    window.click("link", "組織の点検票");
    let question = open_question(&window);
    window.click_in(&format!("問{question}の回答"), "radio", "未実施");
    let field = window.find("textbox", "理由と範囲");
    window.block_on(field.send_keys(reason)).unwrap();
    window.wait("the draft on the disk", || {
        is_on_disk(&window, reason).then_some(())
    });
    let home = window.cut_power();

    let case = files(&home.path().join(OWN), ".tenken")
        .into_iter()
        .filter(|path| path.to_string_lossy().contains("opened-1/02_"));
    let case = case
        .max_by_key(|path| path.metadata().unwrap().modified().unwrap())
        .unwrap();
    let window = start_in(home, &[&case.to_string_lossy()], &[]);
    window.sees_at_last("書きかけの内容を戻しました。");
    window.click("link", "組織の点検票");
    go_to_question(&window, question);
    let field = window.find("textbox", "理由と範囲");
    assert_eq!(
        window.block_on(field.prop("value")).unwrap().as_deref(),
        Some(reason)
    );
    window.screen(&domain(&window), "32-recovered");
}

#[test]
fn a_wrong_passphrase_is_refused_in_words_and_the_recovery_code_opens() {
    let window = start(&[], &[]);
    window.click("link", "自分の課の点検をする");
    window.screen("自分の課の点検をする", "33-new");
    window.fill("部局名", "総務部");
    window.fill("課名", "総務課");
    window.fill("課コード", "0101");
    new_passphrase(&window, "新しいパスフレーズ", "正しい合言葉です");
    window.click("button", "点検ファイルを作って始める");
    operate(&window, "山田　太郎");
    window.find("heading", "情報セキュリティ自己点検");
    window.click("link", "Tenken");
    window.click("link", "パスフレーズと復旧コード");
    window.fill_in("復旧コードの紙", "いまのパスフレーズ", "正しい合言葉です");
    window.click("button", "復旧コードの紙を作る");
    let code = window.wait_long("the code", || {
        let shown = window.script(
            "return document.querySelector('.code-groups')?.textContent",
            vec![],
        );
        shown.as_str().map(str::to_owned)
    });
    window.screen("パスフレーズと復旧コード", "34-secret");
    let home = window.cut_power();

    let case = files(&home.path().join(OWN), ".tenken").pop().unwrap();
    let window = start_in(home, &[&case.to_string_lossy()], &[]);
    window.fill("パスフレーズ", "間違えた合言葉");
    window.click("button", "開く");
    window.sees_at_last("のものと合いません");
    window.screen("ファイルを開く", "35-wrong");
    window.click("button", "パスフレーズを忘れたとき");
    window.fill("復旧コード", &code);
    window.click("button", "開く");
    window.sees_at_last("お願いすること");
}
