//! Two machines at one audit: items handed to another auditor, judged there and taken back; others called back, written on
//! both machines, and decided item by item.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::prepared::{Prepared, does, notified, shown, written};
use super::{SECRET, bar, put, send};
use crate::drive::dialog::pick;
use crate::harness::{OWN, Window, start};
use crate::walk::files;

/// The passphrase of what travels.
const TRAVELS: &str = "受け渡しの合言葉";

#[test]
fn items_travel_to_another_machine_and_back_and_what_clashes_is_decided_item_by_item() {
    let window = start(&[], &[]);
    let audit = notified(&window, 4);
    shown(&window, "audit-parcels");
    window.screen("監査の受け渡し", "d-01-parcels");
    let out = handed(&window, &["001", "002"], &[]);
    they_are_locked_here(&window, &audit);
    let back = judged_elsewhere(&window, &out, &[("001", "適合1"), ("002", "不適合3")]);
    taken_back(&window, &back);
    window.sees("戻った");
    judgement(&window, &audit, 0, "conforming");
    judgement(&window, &audit, 1, "nonconforming");
    what_was_called_back_is_decided(&window, &audit, &out);
}

/// Hands papers to 早川; the parcel that lies on the disk then.
fn handed(window: &Window, numbers: &[&str], known: &[&Path]) -> PathBuf {
    for number in numbers {
        window.click("checkbox", &format!("-{number}"));
    }
    window.choose("担当する監査人", "早川　恵");
    window.fill("受け渡しファイルのパスフレーズ", TRAVELS);
    window.fill("受け渡しファイルのパスフレーズ（もう一度）", TRAVELS);
    if known.is_empty() {
        window.screen("監査の受け渡し", "d-02-hand");
    }
    window.click("button", &format!("選んだ項目を渡す（{}）", numbers.len()));
    window.sees_at_last("渡している");
    window.screen("監査の受け渡し", &format!("d-03-out-{}", known.len()));
    let mut found = files(&window.home().join(OWN), ".tenkenp");
    found.retain(|path| !known.contains(&path.as_path()));
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}

fn they_are_locked_here(window: &Window, audit: &Prepared) {
    shown(window, &format!("onsite/{}/{}", audit.engagement, audit.items[0]));
    window.sees("別の端末に渡しています");
    let off = "return [...document.querySelectorAll('.judge input')].every((one) => one.disabled)";
    assert_eq!(window.script(off, vec![]), json!(true));
    window.screen("", "d-04-locked");
}

/// Another machine opens the part, judges and gives it back; the parcel is brought to the first machine.
fn judged_elsewhere(first: &Window, out: &Path, judged: &[(&str, &str)]) -> PathBuf {
    let window = start(&[], &[]);
    let brought = window.home().join("part.tenkenp");
    std::fs::copy(out, &brought).unwrap();
    window.click("link", "監査をする");
    window.find("heading", "監査をする");
    pick(&window, "ファイルを選んで開く", &brought);
    window.sees("part.tenkenp");
    window.fill("受け渡しファイルのパスフレーズ", TRAVELS);
    window.fill_in("別の端末から渡された監査を受け取る", "新しいパスフレーズ", SECRET);
    window.fill_in(
        "別の端末から渡された監査を受け取る",
        "新しいパスフレーズ（もう一度）",
        SECRET,
    );
    window.screen("監査をする", "d-05-receive");
    window.click("button", "監査を受け取る");
    window.sees_at_last("どなたが操作しますか");
    window.click("button", "早川　恵");
    window.find("heading", "監査の一覧");
    window.screen("監査の一覧", "d-06-elsewhere");
    window.click("link", "現地で判定する");
    for (n, (number, judgement)) in judged.iter().enumerate() {
        if n > 0 {
            window.click("button", "次の項目へ");
        }
        window.sees(&format!("-{number}"));
        // The name of the button ends with its key.
        window.click("radio", judgement);
        put(
            &window,
            "",
            "確認した事実",
            &format!("別の端末で{number}の扱いを見た。"),
        );
    }
    window.screen("", "d-07-judged");
    bar(&window, "受け渡し", "監査の受け渡し");
    window.sees("このファイルは渡された一部です");
    window.click("button", "戻すファイルを書き出す");
    window.sees_at_last("戻すファイルを書き出しました");
    window.screen("監査の受け渡し", "d-08-return");
    let back = files(&window.home().join(OWN), ".tenkenp");
    assert_eq!(back.len(), 1, "{back:?}");
    let to = first.home().join(format!("back-{}.tenkenp", judged[0].0));
    std::fs::copy(&back[0], &to).unwrap();
    to
}

fn taken_back(window: &Window, back: &Path) {
    bar(window, "受け渡し", "監査の受け渡し");
    pick(window, "戻ってきたファイルを選ぶ", back);
    window.click("button", "中を見る");
    window.sees_at_last("新しい証拠");
    window.screen(
        "監査の受け渡し",
        &format!("d-09-look-{}", back.file_stem().unwrap().to_string_lossy()),
    );
    window.click("button", "取り込む");
    window.wait_long("the part taken", || {
        (!window.has("button", "取り込む")).then_some(())
    });
}

/// The judgement of a paper as it is stored.
fn judgement(window: &Window, audit: &Prepared, item: usize, wanted: &str) {
    let paper = does(window, "paper_view", &json!({ "id": audit.items[item] }));
    assert_eq!(paper["line"]["judgement"], wanted, "item {item}");
}

/// Two more are handed out, called back and written here, while the other machine writes them, too.
fn what_was_called_back_is_decided(window: &Window, audit: &Prepared, first: &Path) {
    let out = handed(window, &["003", "004"], &[first]);
    window.click("button", "呼び戻す");
    window.fill("理由", "早川が休みのため、こちらで見る。");
    send(window, "呼び戻す");
    window.sees("呼び戻した");
    for item in &audit.items[2..] {
        written(window, item, "conforming", "こちらで見た。定めのとおりである。");
    }
    let back = judged_elsewhere(window, &out, &[("003", "不適合3"), ("004", "一部不適合2")]);
    shown(window, "audit-parcels");
    taken_back(window, &back);
    judgement(window, audit, 2, "conforming");
    window.sees("違いを決める");
    let number = |item: usize| {
        let paper = does(window, "paper_view", &json!({ "id": audit.items[item] }));
        paper["line"]["number"].as_str().unwrap().to_owned()
    };
    let (third, fourth) = (number(2), number(3));
    window.sees(&format!("調書 {third} の違い"));
    window.screen("監査の受け渡し", "d-10-clash");
    window.click("button", &format!("戻ってきたものにする{third}"));
    window.wait("the first decided", || {
        (!window.text().contains(&format!("調書 {third} の違い"))).then_some(())
    });
    window.click("button", &format!("こちらを残す{fourth}"));
    window.sees("決めた");
    judgement(window, audit, 2, "nonconforming");
    judgement(window, audit, 3, "conforming");
    window.screen("監査の受け渡し", "d-11-decided");
}
