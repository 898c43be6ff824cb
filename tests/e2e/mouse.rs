//! The section chief's walk with the mouse: from the start screen to the files that are handed in.

use crate::harness::{Window, start};
use crate::walk::{
    asked, asks, choose_answer, domain, files, go_to_question, left, make_ready, number, open_example,
    progress, saved, unanswered, written,
};

#[test]
fn a_chief_walks_with_the_mouse_from_the_start_to_the_files_to_hand_in() {
    let window = start(&[], &[]);
    window.screen("何をしますか", "01-start");
    open_example(&window, "課の点検", "点検票の一覧");
    window.screen("点検票の一覧", "02-desk");
    window.click("link", "組織の点検票");
    window.click("link", "はじめに");
    window.screen("令和8年度 情報セキュリティ自己点検", "03-request");
    window.sees("令和8年7月31日");
    the_profile_counts_the_questions(&window);
    window.click("link", "質問に進む");
    the_questions(&window);
    the_gaps_lead_to_the_questions(&window);
    the_rest_is_answered(&window);
    the_sheet_is_confirmed(&window);
    the_files_are_written(&window);
}

fn the_profile_counts_the_questions(window: &Window) {
    window.click("link", "該当の確認から始める");
    window.screen("あなたの課に当てはまるものを選んでください", "04-profile");
    let count = asked(window);
    let cut = number(
        window,
        "what a row says it cut",
        "const row = [...document.querySelectorAll('.prow')].find((one) => one.innerText.includes('USBメモリ')); \
         const said = row?.querySelector('.effect')?.textContent.match(/([0-9]+) ?問を外しました/); return said && Number(said[1])",
    );
    window.click_in("USBメモリなどの外部媒体", "radio", "はい");
    asks(window, count + cut);
    window.click("button", "元に戻す");
    asks(window, count);
    the_cut_questions_are_listed(window, count);
}

/// What the page calls cut is on the list; taken back it counts, and undone it does not.
fn the_cut_questions_are_listed(window: &Window, count: usize) {
    let source = "const said = document.querySelector('.tally')?.innerText.match(/全 ([0-9]+) 問/); return said && Number(said[1])";
    let cut = number(window, "all questions", source) - count;
    window.click("button", &format!("{cut} 問を外しました"));
    window.screen(&format!("外した質問　{cut} 問"), "05-cut");
    let lines = "return document.querySelectorAll('dialog[open] li button').length";
    assert_eq!(number(window, "the lines", lines), cut);
    window.click("button", "質問に戻す");
    asks(window, count + 1);
    window.click("button", "閉じる");
    window.click("button", "元に戻す");
    asks(window, count);
}

fn the_questions(window: &Window) {
    window.screen(&domain(window), "06-question");
    let (mut count, _) = progress(window);
    // Page by page, until an ○ asks for its evidence; the page is left over the button below it.
    while left(window, "根拠資料がない") == 0 {
        let Some(question) = unanswered(window).first().copied() else {
            window.click("link", "次の領域");
            continue;
        };
        count += 1;
        choose_answer(window, question, "実施", count);
        go_to_question(window, question);
        saved(window);
    }
    the_evidence_is_named(window);
    assert_eq!(left(window, "根拠資料がない"), 0);
    let lacking = left(window, "改善策がない");
    window.click("link", "改善策がない");
    window.click("button", "ほかの質問と同じ改善策にする");
    window.screen("ほかの質問と同じ改善策にする", "08-link");
    window.click("button", "この改善策にする");
    window.sees("と同じ改善策です。");
    assert_eq!(left(window, "改善策がない"), lacking - 1);
    window.screen(&domain(window), "09-linked");
}

fn the_evidence_is_named(window: &Window) {
    window.click("button", "資料を書く");
    window.fill("資料の名前", "私物端末の確認表");
    window.fill("置いてある場所", "令和8年度 自己点検綴り");
    window.fill_in("", "確認した日", "R8.7.13");
    window.click("button", "終える");
    window.sees("私物端末の確認表");
    window.sees("令和8年7月13日確認");
    // What a person pastes: a picture from the clipboard.
    let paste = "const [done] = arguments; const canvas = document.createElement('canvas'); canvas.width = 8; \
        canvas.toBlob((blob) => { const data = new DataTransfer(); \
        data.items.add(new File([blob], 'image.png', { type: 'image/png' })); \
        window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true })); done(true); });";
    window.script_async(paste, vec![]);
    window.sees("貼り付けた画像");
    window.screen(&domain(window), "07-evidence");
}

/// The gap list of the review is made of links, and each leads to the field it is about.
fn the_gaps_lead_to_the_questions(window: &Window) {
    window.click("link", "見直して確定");
    window.screen("見直して確定", "10-review-gaps");
    window.click("link", "理由がありません");
    window.sees("必須未実施になります。");
    window.fill("理由と範囲", "窓口の当番と重なり、係員2名が受けていない。");
    window.fill(
        "何をするか",
        "録画を見る日を決め、2名が受けたことを係長が確かめる。",
    );
    window.choose("原因", "手順");
    window.fill("担当者", "庶務係長　森　千尋");
    window.fill_in("", "いつまで", "2026-12-25");
    window.sees("令和8年12月25日（金）");
    saved(window);
    window.screen(&domain(window), "11-short");
}

/// Each link to what is open leads to a page with open questions, and each answer counts.
fn the_rest_is_answered(window: &Window) {
    let (mut count, all) = progress(window);
    while count < all {
        window.click("link", "未回答");
        let questions = window.wait("open questions on the page", || {
            Some(unanswered(window)).filter(|open| !open.is_empty())
        });
        for question in questions {
            count += 1;
            choose_answer(window, question, "実施", count);
        }
    }
    window.sees("すべて答えました");
    while window.has("link", "次の領域") {
        let page = domain(window);
        window.click("link", "次の領域");
        window.wait("the next domain", || (domain(window) != page).then_some(()));
    }
    window.click("link", "見直して確定へ");
}

fn the_sheet_is_confirmed(window: &Window) {
    window.sees("総括所見がありません");
    window.click("link", "総括所見がありません");
    assert_eq!(window.focus(), "textbox 所見");
    window.click("button", "下書きを作る");
    make_ready(window);
    window.sees("直すところはありません。確定できます。");
    window.screen("見直して確定", "12-review-ready");
    window.click("button", "この内容で確定する");
    window.sees("確定済み");
    window.fill_in("確定済み", "職・氏名", "市民生活部長　松下　和彦");
    window.click("button", "確認を記録する");
    window.sees("市民生活部長　松下　和彦が令和");
    window.screen("見直して確定", "13-confirmed");
}

fn the_files_are_written(window: &Window) {
    let folder = window.home().join(crate::harness::OWN);
    let before = files(&folder, "").len();
    window.click_in("確定済み", "link", "報告書を出す");
    window.screen("報告書を出す", "14-output");
    window.fill("持ち出し・送付を許可した人", "市民課長　髙﨑　修一");
    window.click("button", "報告書と提出ファイルを書き出す");
    window.wait_long("the written files", || {
        window.has("button", "フォルダーを開く").then_some(())
    });
    window.sees("を事務局へ渡してください");
    window.screen("報告書を出す", "15-written");
    written(window);
    assert!(files(&folder, "").len() > before + 2);
}
