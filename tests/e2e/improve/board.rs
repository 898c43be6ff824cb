//! The office follows improvements up and keeps exceptions: many at once, undone in one step, papers; an approver who
//! applied himself is refused.

use crate::drive::dialog::pick_folder;
use crate::harness::{Window, start};
use crate::walk::{files, holds, number, open_example};

use super::no_dialog;

#[test]
fn improvements_are_changed_together_undone_and_printed() {
    let window = start(&[], &[]);
    open_example(&window, "全庁のまとめ", "令和8年度 課の一覧");
    window.click("link", "改善の管理");
    window.sees_at_last("期限超過");
    window.screen("改善の管理", "170-board");
    the_next_step_stands_first(&window);
    two_are_put_off_and_back(&window);
    the_progress_report_is_written(&window);
}

/// The solid button of an improvement in progress reports it as done, never puts it back.
fn the_next_step_stands_first(window: &Window) {
    window.choose("進捗", "対応中");
    holds(
        window,
        "only those in progress",
        "return [...document.querySelectorAll('.board-table tbody tr')].every((row) => row.innerText.includes('対応中'))",
    );
    let open = "document.querySelector('.board-table tbody .linklike').click()";
    window.script(open, vec![]);
    holds(
        window,
        "the next step is the solid act",
        "const solid = [...document.querySelectorAll('.board-detail .acts button')].filter((one) => \
            one.className.includes('solid')); \
         return solid.length === 1 && solid[0].textContent.includes('措置済にする')",
    );
    window.screen("改善の管理", "171-board-next");
}

const DUE: &str = "return [...document.querySelectorAll('.board-table tbody tr')].filter((row) => \
    row.innerText.includes('令和9年2月26日')).length";

fn two_are_put_off_and_back(window: &Window) {
    let ticks = "const ticks = [...document.querySelectorAll('.board-table tbody input[type=checkbox]')]; \
        ticks.slice(0, 2).forEach((one) => one.click()); return ticks.length";
    assert!(number(window, "improvements to choose", ticks) >= 2);
    window.sees_at_last("2 件を選んでいます");
    window.click_in("選んだものをまとめて変える", "button", "期限を変える");
    window.fill("期限", "R9.2.26");
    window.fill("変更の理由", "機器の納入を待つため。");
    window.fill("承認した人", "統括情報セキュリティ責任者");
    window.picture("172-board-bulk");
    window.click("button", "記録する");
    no_dialog(window);
    holds(
        window,
        "both have the new day",
        &format!("{} === 2", DUE.replace("return ", "return (") + ")"),
    );
    window.picture("173-board-put-off");
    window.click("button", "元に戻す");
    holds(
        window,
        "both have the day before",
        &format!("{} === 0", DUE.replace("return ", "return (") + ")"),
    );
}

fn the_progress_report_is_written(window: &Window) {
    let folder = window.home().join("shinchoku");
    window.click("button", "書類を作る");
    window.choose("書類", "情報セキュリティ改善の進捗報告");
    window.click("checkbox", "保存する場所を選ぶ");
    pick_folder(window, "作る", &folder);
    no_dialog(window);
    holds(
        window,
        "the papers are listed",
        "return document.body.innerText.includes('.pdf')",
    );
    assert_eq!(files(&folder, "").len(), 2);
}

#[test]
fn who_applied_for_an_exception_does_not_approve_it() {
    let window = start(&[], &[]);
    open_example(&window, "全庁のまとめ", "令和8年度 課の一覧");
    window.script("location.hash = '#/register'", vec![]);
    window.click("button", "申請を書く");
    window.fill("申請者", "最高情報セキュリティ責任者　大野　健一");
    window.fill("守れない条項", "第42条第1項");
    window.fill("現状", "窓口の共用端末は、画面を閉じると受付の表示が消える。");
    window.fill("合理的な理由", "表示を続ける方法が、いまの機器にはない。");
    window.fill("代わりの対策", "窓口に人がいない時間は電源を切る。");
    window.fill("残るリスク", "短い離席の間にのぞき見られるおそれがある。");
    window.fill("期間の初日", "R8.11.1");
    window.fill("期間の末日", "R9.3.31");
    window.picture("180-exception-apply");
    window.click("button", "記録する");
    no_dialog(&window);
    window.click("button", "受け付ける");
    window.click("button", "記録する");
    no_dialog(&window);
    window.click("button", "決定を記録する");
    window.fill("承認者", "最高情報セキュリティ責任者　大野　健一");
    // The calendar of the files is Japan's, also where the machine's is not.
    let today = "return new Date(Date.now() + 9 * 3600000).toISOString().slice(0, 10)";
    let today = window.script(today, vec![]);
    window.fill("決定日", today.as_str().unwrap());
    window.click("button", "記録する");
    window.sees_at_last("申請者本人なので、承認できません");
    window.picture("181-exception-refused");
    window.fill("承認者", "副市長　大沼　誠");
    window.click("button", "記録する");
    no_dialog(&window);
    window.sees_at_last("許可");
    window.screen("例外措置", "182-exception-granted");
}
