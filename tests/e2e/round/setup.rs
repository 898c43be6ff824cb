//! 架空市 sets up next year and hands it out: the round from this year's, the organisation from a file, the approval,
//! one run for all sections, and a second one with Excel forms.

use crate::drive::dialog::{pick, pick_folder};
use crate::harness::{Window, start};
use crate::walk::{files, open_example};

/// 市民課 has another name from April, a section is new; the other sections are not in the file and stay.
const CHANGES: &str = "課コード,課名,部局名,課長の職名,課長の氏名,内線\r\n\
    0312,市民窓口課,市民生活部,市民窓口課長,髙﨑　修一,2310\r\n\
    990,DX推進室,デジタル推進部,DX推進室長,①田　㈱子,2999\r\n\
    0420,,福祉部,,,\r\n";

#[test]
fn next_year_is_set_up_from_this_one_until_it_can_be_handed_out() {
    let window = start(&[], &[]);
    open_example(&window, "全庁のまとめ", "令和8年度 課の一覧");
    next_year_from_this_one(&window);
    the_organisation_comes_from_a_file(&window);
    the_approval_is_recorded(&window);
    the_round_is_ready_to_be_handed_out(&window);
    everything_is_handed_out(&window);
    two_sections_get_forms(&window);
}

fn next_year_from_this_one(window: &Window) {
    window.click("link", "準備");
    window.screen("令和8年度の点検", "130-setup");
    window.click("link", "来年度の点検を作る");
    window.screen("令和9年度の点検", "131-next");
    window.click("button", "令和9年度の点検を作る");
    window.sees_at_last("決裁を記録するまで、配布はできません");
    window.screen("令和9年度の点検", "132-setup-next");
}

fn the_organisation_comes_from_a_file(window: &Window) {
    let file = window.home().join("soshiki.csv");
    std::fs::write(&file, CHANGES).unwrap();
    window.click("link", "一覧から取り込む");
    window.screen("組織の取込み", "133-import");
    pick(window, "ファイルを選ぶ", &file);
    window.sees_at_last("読んだ 3 行 ＝ 新しい 1 ＋ 変わる 1 ＋ 変わらない 0 ＋ 取り込めない 1");
    window.sees("名称がありません。名称を書いてください。");
    window.sees("990 の先頭に 0 を補いました");
    window.screen("組織の取込み", "134-import-rows");
    window.click("button", "2 件を取り込む");
    window.sees_at_last("新しい 1、変わった 1、廃止 0、取り込めなかった行 1");
    window.click("link", "組織を見る・直す");
    window.sees_at_last("次の変更");
    window.fill_in("", "この日の組織を見る", "R9.4.1");
    window.click("button", "表示");
    window.sees_at_last("市民窓口課");
    window.sees("DX推進室");
    window.screen("組織", "135-units");
    window.click("button", "変更・履歴：市民窓口課");
    window.sees_at_last("名称：市民課 → 市民窓口課");
    window.screen("0312　市民窓口課", "136-unit");
    window.click("button", "閉じる");
    window.click("link", "準備");
}

fn the_approval_is_recorded(window: &Window) {
    window.click("button", "対象外・期限の延長");
    window.fill("課を探す", "0990");
    window.click("checkbox", "0990");
    window.fill("理由", "4月に発足するため");
    window.screen("対象外・期限の延長", "137-target");
    window.click("button", "1 課に記録する");
    window.sees_at_last("対象外　1 課");
    window.click("button", "決裁を記録する");
    window.fill("決裁した人の氏名", "栗原　弘明");
    window.fill("文書番号", "情政第３５号");
    window.screen("決裁の記録", "138-approve");
    window.click("button", "記録する");
    window.sees_at_last("決裁済み");
    window.screen("令和9年度の点検", "139-approved");
}

fn the_round_is_ready_to_be_handed_out(window: &Window) {
    window.click("link", "配布へ進む");
    window.sees_at_last("40 課に配布する");
    window.fill("文書番号", "情政第３６号");
    window.fill("許可した人", "情報政策課長　石川　博");
    window.click("button", "40 課に配布する");
    window.sees("保存先のフォルダーを選んでください。");
    window.screen("配布", "140-handout");
}

/// Nothing is answered in the new year yet; the files for all of its sections lie on the disk.
fn everything_is_handed_out(window: &Window) {
    let (out, secrets) = (window.home().join("haifu"), window.home().join("kagi"));
    pick_folder(window, "（配布するファイル）", &out);
    pick_folder(window, "（パスフレーズの一覧）", &secrets);
    window.sees("haifu");
    window.screen("配布", "141-places");
    window.click("button", "40 課に配布する");
    window.sees("40 課のうち");
    window.picture("142-running");
    window.sees_at_last("40 課に配布するファイルができました");
    window.screen("配布", "143-handed");
    assert_eq!(files(&out, ".tenkenp").len(), 40);
    let names: Vec<String> = files(&secrets, "")
        .iter()
        .map(|path| path.display().to_string())
        .collect();
    assert!(
        !names.is_empty() && names.iter().all(|name| name.contains("パスフレーズ")),
        "{names:?}"
    );
    assert!(files(&out, "パスフレーズ一覧.pdf").is_empty(), "they lie apart");
    for folder in std::fs::read_dir(&out)
        .unwrap()
        .flatten()
        .map(|entry| entry.path())
    {
        if folder.is_dir() {
            assert_eq!(files(&folder, ".tenkenp").len(), 1, "{}", folder.display());
            assert!(files(&folder, ".pdf").len() >= 2, "{}", folder.display());
        }
    }
}

/// Two sections without the program get Excel forms, in a second run.
fn two_sections_get_forms(window: &Window) {
    window.click("checkbox", "配布済みの課にも配る");
    for name in ["市民窓口課", "高齢福祉課"] {
        window.fill("課を探す", name);
        window.click("checkbox", name);
    }
    window.sees("2 課のフォルダーを作ります。");
    window.click("radio", "Excel 様式");
    let out = window.home().join("excel");
    pick_folder(window, "（配布するファイル）", &out);
    window.click("button", "2 課に配布する");
    window.sees_at_last("2 課に配布するファイルができました");
    window.screen("配布", "144-forms");
    assert!(files(&out, ".tenkenp").is_empty());
    let forms = files(&out, ".xlsx");
    assert!(
        forms.iter().any(|path| path.to_string_lossy().contains("0312")),
        "{forms:?}"
    );
    assert!(
        forms.iter().any(|path| path.to_string_lossy().contains("0420")),
        "{forms:?}"
    );
    assert!(forms.iter().all(|path| path.metadata().unwrap().len() > 1000));
    window.click("link", "提出状況");
    window.sees_at_last("未提出");
    window.screen("提出状況", "145-status");
}
