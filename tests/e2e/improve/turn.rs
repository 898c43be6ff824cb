//! 架空市 closes its year and hands the office over: what is open, the seal and its proof, opening again, the file for the
//! successor, and the successor's points.

use crate::drive::dialog::{pick, pick_folder};
use crate::harness::{Window, start};
use crate::walk::{files, open_example};

use super::no_dialog;

#[test]
fn a_year_is_closed_proved_and_opened_again_and_the_office_is_handed_over() {
    let window = start(&[], &[]);
    open_example(&window, "全庁のまとめ", "令和8年度 課の一覧");
    the_year_is_closed(&window);
    what_was_sealed_is_proved(&window);
    it_is_opened_again(&window);
    the_office_is_handed_over(&window);
    the_successor_settles_a_point(&window);
}

fn the_year_is_closed(window: &Window) {
    window.click("link", "準備");
    window.click("link", "年度を締める");
    window.sees_at_last("終わっていない改善");
    window.screen("令和8年度の締め", "150-year-open");
    window.click("button", "令和8年度を締める");
    window.fill("承認した人", "副市長　大沼　誠");
    window.fill(
        "残したまま締める理由",
        "未提出の課は災害対応のため、来年度の初めに確かめる。",
    );
    window.picture("151-year-close");
    window.click("button", "締める");
    no_dialog(window);
    window.sees_at_last("照合番号");
    window.screen("令和8年度の締め", "152-year-closed");
}

fn what_was_sealed_is_proved(window: &Window) {
    window.click("button", "締めたときと同じか確かめる");
    window.sees_at_last("すべてが、締めたときと同じです。");
    window.screen("令和8年度の締め", "153-year-proof");
}

fn it_is_opened_again(window: &Window) {
    window.click("button", "年度を開き直す");
    window.fill("承認した人", "副市長　大沼　誠");
    window.fill("開き直す理由", "1課の提出が遅れて届いたため。");
    window.click_in("令和8年度を開き直す", "button", "年度を開き直す");
    no_dialog(window);
    window.sees_at_last("これまでの締め");
}

fn the_office_is_handed_over(window: &Window) {
    window.click("link", "統括点検票とファイル");
    window.click("link", "引継ぎ");
    window.sees_at_last("いま引き継ぐこと");
    window.screen("引継ぎ", "154-handover");
    window.click("button", "引継書を作る");
    window.fill("後任の氏名", "鈴木　次郎");
    window.fill("伝えておきたいこと", "来年度の点検表は改定の予定。");
    window.fill("引継ぎファイルの合言葉", "momo kuri kaki nashi");
    window.picture("155-handover-write");
    pick_folder(window, "保存先を選んで作る", &window.home().join("hikitsugi"));
    window.sees_at_last("引継書（PDF）");
    let there = files(&window.home().join("hikitsugi"), "");
    assert_eq!(there.len(), 3, "{there:?}");
}

fn the_successor_settles_a_point(window: &Window) {
    let file = files(&window.home().join("hikitsugi"), ".tenkenp").remove(0);
    let plain = window.home().join("hikitsugi").join("handover.tenkenp");
    std::fs::rename(file, &plain).unwrap();
    pick(window, "引継ぎを受ける", &plain);
    window.fill("引継ぎファイルの合言葉", "momo kuri kaki nashi");
    window.fill("あなたの氏名", "鈴木　次郎");
    window.picture("156-handover-take");
    window.click_in("引継ぎを受ける", "button", "引継ぎを受ける");
    no_dialog(window);
    window.sees_at_last("鈴木　次郎");
    window.screen("引継ぎ", "157-handover-points");
    window.click("button", "そのとおり");
    window.sees_at_last("1 点を確かめた");
    window.screen("引継ぎ", "158-handover-settled");
}
