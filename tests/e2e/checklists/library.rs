//! 基準と点検項目 without any file: an edition is opened, narrowed down, looked into, compared over all bodies and
//! written as a booklet.

use std::fs;
use std::time::Instant;

use serde_json::json;

use crate::harness::{OWN, Window, start};
use crate::walk::open_example;

const KOBE: &str = "神戸市　神戸市情報セキュリティ対策基準 第5.5版";

/// Records, for each change of the search field, the time until another count has been painted.
const WATCH: &str = "window.took = []; const said = () => document.querySelector('.lib-found b')?.textContent; \
    document.getElementById('lib-text').addEventListener('input', () => { const began = performance.now(), before = said(); \
    const look = () => { if (said() === before) return requestAnimationFrame(look); \
    requestAnimationFrame(() => setTimeout(() => window.took.push(performance.now() - began))); }; look(); }, true);";

/// Asks the core ten times for the same, without the list: times in ms.
const ASK: &str = "const [request, done] = arguments; const took = []; const ask = async () => { \
    for (let n = 0; n < 10; n++) { const began = performance.now(); \
    await window.__TAURI_INTERNALS__.invoke('library_find', { request }); took.push(performance.now() - began); } \
    done(took); }; void ask();";

#[test]
fn an_edition_is_searched_compared_and_written_as_a_booklet_without_a_file() {
    let window = start(&[], &[]);
    window.screen("何をしますか", "library-0-start");
    window.click("link", "基準と点検項目を見る");
    window.find("heading", "基準と点検項目");
    window.wait_long("the editions", || {
        window.has("combobox", "団体と版").then_some(())
    });
    window.choose("団体と版", KOBE);
    window.sees_at_last("608 項目のうち 608 項目");
    window.screen("基準と点検項目", "library-1-items");
    narrowed_down(&window);
    clauses_and_gaps(&window);
    compared(&window);
    booklet(&window);
}

/// The count that stands above the list.
fn count(window: &Window) -> usize {
    let said = window.script(
        "return Number(document.querySelector('.lib-found b').textContent.match(/うち ([0-9]+)/)[1])",
        vec![],
    );
    usize::try_from(said.as_u64().unwrap()).unwrap()
}

fn narrowed_down(window: &Window) {
    window.choose("領域", "認証");
    window.wait("the domain", || (count(window) < 608).then_some(()));
    let of_domain = count(window);
    window.choose("義務区分", "禁止");
    window.wait("the obligation", || (count(window) < of_domain).then_some(()));
    assert!(count(window) > 0);
    window.screen("基準と点検項目", "library-2-narrowed");
    window.click("button", "絞り込みをやめる");
    window.sees("608 項目のうち 608 項目");
    window.script(WATCH, vec![]);
    window.press("/");
    for n in 0..20 {
        if n % 2 == 0 {
            window.type_text("ぱ");
        } else {
            window.press("Backspace");
        }
        window.wait("the painted list", || {
            let took = window.script("return window.took.length", vec![]);
            (took == json!(n + 1)).then_some(())
        });
    }
    let took = sorted(&window.script("return window.took", vec![]));
    let filter = json!({ "role": null, "domain": null, "level": null, "control": null, "sheet": null, "set": null, "text": "ぱ" });
    let request = json!({ "body": "kobe", "edition": null, "filter": filter });
    let asked = sorted(&window.script_async(ASK, vec![request]));
    println!(
        "key to painted list of 608 items, ms: median {:.1}, p95 {:.1}, longest {:.1}; of that the core and the way to it: median {:.1}",
        took[10], took[18], took[19], asked[5]
    );
    window.type_text("ぱすわーど　8文字");
    window.sees("608 項目のうち");
    window.wait("the words", || (count(window) < 10).then_some(()));
    let first = "document.querySelector('.lib-row').click()";
    window.script(first, vec![]);
    window.sees("○の目安");
    window.screen("基準と点検項目", "library-3-item");
}

fn sorted(took: &serde_json::Value) -> Vec<f64> {
    let took = took.as_array().unwrap().iter();
    let mut took: Vec<_> = took.filter_map(serde_json::Value::as_f64).collect();
    took.sort_by(f64::total_cmp);
    took
}

fn clauses_and_gaps(window: &Window) {
    window.click("button", "絞り込みをやめる");
    window.click("tab", "条文");
    window.sees("451 条項のうち 451 条項");
    window.sees("この基準の目的を示すもので、義務を課していない。");
    window.screen("基準と点検項目", "library-4-clauses");
    window.click("tab", "規定なし");
    window.sees("OPS-16");
    window.screen("基準と点検項目", "library-5-gaps");
}

fn compared(window: &Window) {
    window.click("tab", "対策ごとの比較");
    window.fill("対策をさがす", "パスワード");
    window.sees_at_last("米沢市");
    window.sees("ほかの団体と違う数字");
    window.screen("基準と点検項目", "library-6-compared");
    window.fill("対策をさがす", "ＲＰＡ");
    window.sees("この団体の基準に規定なし");
    window.screen("OPS-16", "library-7-gap");
}

fn booklet(window: &Window) {
    window.click("tab", "点検項目");
    window.choose("点検票", "組織");
    window.choose("設問の組", "標準の組");
    window.wait("the sheet", || (count(window) < 60).then_some(()));
    let items = count(window);
    window.click("button", "点検項目集を作る");
    window.find("heading", "点検項目集を作る");
    window.sees(&format!("今の絞り込み（{items} 項目）"));
    window.click("radio", "全て（608 項目）");
    window.screen("点検項目集を作る", "library-8-booklet");
    let began = Instant::now();
    window.click("button", "書き出す");
    window.sees_at_last("点検項目集（Excel）");
    println!(
        "booklet of 608 items, PDF and Excel, in the window: {:?}",
        began.elapsed()
    );
    window.screen("点検項目集を作る", "library-9-written");
    let folder = window.home().join(OWN).join("Tenken");
    for name in ["神戸市_2022-04_点検項目集.pdf", "神戸市_2022-04_点検項目集.xlsx"] {
        assert!(fs::metadata(folder.join(name)).unwrap().len() > 50_000, "{name}");
    }
    window.click("button", "閉じる");
    window.press("Escape");
}

/// From the office's bar, and back to the office by it.
#[test]
fn the_office_looks_a_standard_up_beside_its_work() {
    let window = start(&[], &[]);
    open_example(&window, "全庁のまとめ", "令和8年度 課の一覧");
    window.click("link", "基準と点検項目");
    window.wait_long("the editions", || {
        window.has("combobox", "団体と版").then_some(())
    });
    // The office's own body is the one that is shown first.
    let shown = "return document.querySelector('.lib-items') && document.getElementById('lib-edition').selectedOptions[0].text";
    window.wait_long("the office's body", || {
        let shown = window.script(shown, vec![]);
        shown.as_str()?.starts_with("架空市").then_some(())
    });
    window.screen("基準と点検項目", "library-10-office");
    window.click("link", "課の一覧");
    window.find("heading", "令和8年度 課の一覧");
}
