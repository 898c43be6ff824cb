//! The office of the worked example: status, a reminder copied, the heat map down to an answer, a correction, the
//! committee's report.

use crate::drive::dialog::pick_folder;
use crate::harness::{Window, start};
use crate::walk::{files, number, open_example};

/// The office asked the section, says what came of it, and it waits no longer.
fn what_looked_odd_is_settled(window: &Window) {
    let open = "return document.querySelectorAll('.oddities')[0].children.length";
    let before = number(window, "what looks odd", open);
    window.click("button", "確認済にする");
    window.sees_at_last("確かめた結果を残す");
    window.fill(
        "確かめた結果",
        "7月21日に課長補佐に電話で確認。抜き打ちの記録も見た。",
    );
    window.picture("82-oddity-settle");
    window.click_in("確かめた結果を残す", "button", "確認済にする");
    window.sees_at_last("確認済　1 件");
    assert_eq!(number(window, "what looks odd still", open), before - 1);
    window.sees("7月21日に課長補佐に電話で確認。");
    window.screen("提出状況", "82-oddity-settled");
    window.click("button", "確認済を取り消す");
    window.wait("what looks odd again", || {
        (number(window, "what looks odd", open) == before).then_some(())
    });
}

#[test]
fn from_the_status_to_a_corrected_answer_and_the_committees_report() {
    let window = start(&[], &[]);
    open_example(&window, "全庁のまとめ", "令和8年度 課の一覧");
    window.click("link", "提出状況");
    window.sees_at_last("未提出");
    window.screen("提出状況", "80-status");
    window.click("button", "督促の文を作る");
    window.screen("督促の文", "81-reminder");
    window.click("button", "文を写し取る");
    window.sees_at_last("写し取");
    window.press("Escape");
    window.click("tab", "確認のお願い");
    window.screen("提出状況", "82-oddities");
    what_looked_odd_is_settled(&window);
    window.click("link", "集計");
    window.sees_at_last("部局・課ごとの実施率");
    window.click("button", "総務部");
    window.sees_at_last("市民税課");
    window.screen("全庁の集計", "83-city");
    window.press("t");
    window.sees_at_last("○の数と該当の数");
    window.screen("全庁の集計", "84-counts");
    window.click("link", "必須未実施の回答を見る");
    window.sees_at_last("件（");
    window.screen("もとの回答", "85-answers");
    window.click("button", "訂正する");
    window.click("radio", "実施");
    window.fill("誰の申出か", "総務課長　鈴木　一郎");
    window.fill("訂正の理由", "連絡先を伝えた記録が後から見つかった。");
    window.screen("事務局訂正", "86-correction");
    window.click("button", "訂正を記録する");
    window.sees_at_last("訂正を記録しました");
    // Behind the corrected answer stands who corrected it, and what had come in.
    window.click("radio", "事務局訂正");
    window.sees_at_last("申出：総務課長　鈴木　一郎");
    window.screen("もとの回答", "86-corrected");
    window.click("link", "集計に戻る");
    window.sees_at_last("事務局訂正 1 件を含みます");
    from_a_cell_to_its_answers_and_back(&window);
    window.click("link", "報告書");
    window.fill("会議名", "令和8年度第2回架空市情報セキュリティ委員会");
    window.fill("会議の日", "R8.11.12");
    window.screen("報告書", "87-reports");
    let folder = window.home().join("shiryo");
    pick_folder(&window, "フォルダーを選ぶ", &folder);
    window.sees("shiryo");
    window.click("button", "委員会の資料を書き出す");
    window.sees_at_last("書き出した資料");
    window.screen("報告書", "88-written");
    assert_eq!(files(&folder, "全庁集計結果.pdf").len(), 1);
    assert_eq!(
        files(window.home(), "全庁集計結果.pdf").len(),
        1,
        "only where it was asked for"
    );
}

/// A cell of the heat map, the answers behind it narrowed, one submission, and back to what was narrowed.
fn from_a_cell_to_its_answers_and_back(window: &Window) {
    let cell = "const cells = [...document.querySelectorAll('.heat .section td.cell:not(.all) a')]; \
        const cell = cells.find((one) => one.closest('td').querySelector('em')) ?? cells[0]; cell.click()";
    window.sees("市民税課");
    window.script(cell, Vec::new());
    window.find("heading", "もとの回答");
    let rows = "return document.querySelectorAll('.answers-behind tbody tr').length || null";
    let gaps = number(window, "the answers behind the cell", rows);
    window.click("radio", "全て");
    window.wait("every answer of the cell", || {
        (number(window, "the rows", rows) > gaps).then_some(())
    });
    let all = number(window, "the rows", rows);
    let code = "return document.querySelector('.answers-behind tbody td .hint').textContent.trim()";
    let code = window.script(code, Vec::new()).as_str().unwrap().to_owned();
    window.fill("言葉でさがす", &code);
    window.wait("fewer answers", || {
        let shown = number(window, "the rows", rows);
        (shown < all).then_some(())
    });
    let narrowed = number(window, "the rows", rows);
    window.screen("もとの回答", "89-narrowed");
    window.script(
        "document.querySelector('.answers-behind tbody th a').click()",
        Vec::new(),
    );
    window.sees_at_last("受け入れた日");
    window.click("link", "戻る");
    window.find("heading", "もとの回答");
    window.wait("what was narrowed", || {
        (number(window, "the rows", rows) == narrowed).then_some(())
    });
    window.click("link", "集計に戻る");
    window.sees_at_last("市民税課");
}
