//! 市民課 finds × on what must be done and reports it at once: from the question to the paper and the file.

use crate::drive::dialog::pick_folder;
use crate::harness::{Window, start};
use crate::walk::{choose_answer, files, holds, open_example, progress, unanswered};

use super::no_dialog;

#[test]
fn a_gap_that_cannot_wait_is_reported_from_its_question() {
    let window = start(&[], &[]);
    open_example(&window, "課の点検", "点検票の一覧");
    window.click("link", "組織の点検票");
    from_the_question(&window);
    the_draft_is_completed(&window);
    it_is_issued(&window);
    the_paper_is_written(&window);
    it_waits_where_one_begins(&window);
}

fn from_the_question(window: &Window) {
    let offered = "return [...document.querySelectorAll('.qcard button')].some((one) => \
        one.textContent.includes('速やかに報告する'))";
    // The first open question that must be done; ○ on those that need not.
    loop {
        let Some(question) = unanswered(window).first().copied() else {
            window.click("link", "次の領域");
            continue;
        };
        let (count, _) = progress(window);
        choose_answer(window, question, "未実施", count + 1);
        let is_must =
            "return document.querySelector('.qcard .q-head')?.innerText.match(/必須|禁止/) !== null";
        if window.script(is_must, vec![]) == true {
            break;
        }
        choose_answer(window, question, "実施", count + 1);
    }
    holds(window, "the report is offered", offered);
    window.picture("160-memo-question");
    window.click("button", "速やかに報告する");
    window.screen("速やかな報告", "161-memo-draft");
    window.sees("未実施");
    window.sees("最高情報セキュリティ責任者");
}

fn the_draft_is_completed(window: &Window) {
    window.click("button", "報告する");
    no_more(window, "記録する");
    window.sees_at_last("いつから");
    window.click("button", "閉じる");
    window.click("button", "案を直す");
    window.fill("いつから", "不明");
    window.fill("場所", "1階窓口");
    window.fill("応急措置", "その場で直し、係の全員に伝えた。");
    window.fill("報告者", "市民課長　髙﨑　修一");
    window.picture("162-memo-edit");
    window.click("button", "記録する");
    no_dialog(window);
    window.sees_at_last("1階窓口");
}

/// Presses the button of the dialog, which stays: something lacks.
fn no_more(window: &Window, button: &str) {
    window.click("button", button);
    holds(
        window,
        "the dialog says what lacks",
        "return document.querySelector('dialog[open]')?.innerText.includes('記入') ?? false",
    );
    window.picture("163-memo-lacks");
}

fn it_is_issued(window: &Window) {
    window.click("button", "報告する");
    window.fill("文書番号", "市民第31号");
    window.click("button", "記録する");
    no_dialog(window);
    window.sees_at_last("回答待ち");
    window.screen("速やかな報告", "164-memo-issued");
}

fn the_paper_is_written(window: &Window) {
    let folder = window.home().join("hokoku");
    window.click("button", "書類を作る");
    window.click("checkbox", "保存する場所を選ぶ");
    pick_folder(window, "作る", &folder);
    no_dialog(window);
    holds(
        window,
        "the papers are listed",
        "return document.body.innerText.includes('.pdf')",
    );
    let there = files(&folder, "");
    assert_eq!(there.len(), 2, "{there:?}");
    window.picture("165-memo-paper");
}

fn it_waits_where_one_begins(window: &Window) {
    window.script("location.hash = '#/desk'", vec![]);
    window.sees_at_last("速やかな報告　1 件");
    window.screen("点検票の一覧", "166-memo-desk");
    window.click("link", "速やかな報告を開く");
    window.sees_at_last("市民第31号");
}
