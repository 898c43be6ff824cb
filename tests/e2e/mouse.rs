//! The section chief's walk with the mouse: from the start screen to the files that are handed in.

use crate::harness::{Window, start};
use crate::walk::{answered, files, make_ready, open_example, saved};

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
    window.sees("14 問です");
    window.click_in("USBメモリなどの外部媒体", "radio", "はい");
    window.sees("16 問です");
    window.click("button", "元に戻す");
    window.sees("14 問です");
    window.click("button", "2 問を外しました");
    window.screen("外した質問　2 問", "05-cut");
    window.click("button", "閉じる");
}

fn the_questions(window: &Window) {
    window.screen("人的", "06-question");
    window.click_in("問5の回答", "radio", "実施");
    answered(window, 7, 14);
    window.click_in("問7の回答", "radio", "実施");
    answered(window, 8, 14);
    saved(window);
    the_evidence_is_named(window);
    window.click("button", "開く：問6");
    window.click("button", "ほかの質問と同じ改善策にする");
    window.screen("ほかの質問と同じ改善策にする", "08-link");
    window.click("button", "この改善策にする");
    window.sees("と同じ改善策です。");
    window.screen("人的", "09-linked");
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
    window.screen("人的", "07-evidence");
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
    window.screen("人的", "11-short");
}

fn the_rest_is_answered(window: &Window) {
    let mut count = 8;
    for page in [vec![9], vec![10], vec![11], vec![12, 13], vec![14]] {
        window.click("link", "次の領域");
        for number in page {
            window.click_in(&format!("問{number}の回答"), "radio", "実施");
            count += 1;
            answered(window, count, 14);
        }
    }
    window.sees("すべて答えました");
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
        window.has("button", "フォルダを開く").then_some(())
    });
    window.sees("を事務局へ渡してください");
    window.screen("報告書を出す", "15-written");
    let text = window.text();
    for ending in [".pdf", ".xlsx", ".tenkenp"] {
        let new = files(&folder, ending);
        let written = new
            .iter()
            .find(|path| text.contains(&*path.file_name().unwrap().to_string_lossy()));
        let written = written.unwrap_or_else(|| panic!("no {ending} of {new:?} is named in {text}"));
        assert!(written.metadata().unwrap().len() > 1000, "{}", written.display());
    }
    assert!(files(&folder, "").len() > before + 2);
}
