//! The office of the worked example: status, a reminder copied, the heat map down to an answer, a correction, the
//! committee's report.

use crate::harness::start;
use crate::walk::{files, open_example};

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
    window.click("link", "集計に戻る");
    window.sees_at_last("事務局訂正 1 件を含みます");
    window.click("link", "報告書");
    window.fill("会議名", "令和8年度第2回架空市情報セキュリティ委員会");
    window.fill("会議の日", "R8.11.12");
    window.screen("報告書", "87-reports");
    window.click("button", "委員会の資料を書き出す");
    window.sees_at_last("書き出した資料");
    window.screen("報告書", "88-written");
    let home = window.cut_power();
    assert_eq!(files(home.path(), "全庁集計結果.pdf").len(), 1);
}
