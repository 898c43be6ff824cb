//! On site by keyboard alone: sixty items chosen, judged and written, evidence pasted, a sample drawn, the power cut in the
//! middle, and the papers looked at by somebody else.

use serde_json::json;

use super::prepared::{announced, does, planned, shown};
use super::{SECRET, sits_down};
use crate::drive::keys::Keys;
use crate::harness::{OWN, Window, start, start_in};
use crate::walk::{files, number, saved};

/// What is judged, item after item, again from the first when it is used up.
const SEEN: [(&str, &str); 4] = [
    ("1", "記録簿を見た。定めのとおり記入されている。"),
    ("2", "5台のうち1台で、離席時に画面がロックされていない。"),
    ("3", "承認の記録が作られていない。"),
    ("4", "この課には該当する業務がない。"),
];

#[test]
fn sixty_items_are_chosen_and_judged_by_keyboard_alone_and_survive_a_power_cut() {
    let window = start(&[], &[]);
    let engagement = planned(&window);
    shown(&window, &format!("engagement/{engagement}"));
    chosen_by_key(&Keys::new(&window));
    announced(&window, &engagement);
    shown(&window, &format!("engagement/{engagement}"));
    let keys = Keys::new(&window);
    keys.go("Tab", "link 監査を実施する");
    keys.press("Enter");
    the_first_paper_is_whole(&keys);
    judged(&keys, 2..=30);
    let home = the_power_is_cut(window);

    let case = files(&home.path().join(OWN), ".tenken").remove(0);
    let window = start_in(home, &[&case.to_string_lossy()], &[]);
    window.fill("パスフレーズ", SECRET);
    window.press("Enter");
    window.wait_long("the list of the audits", || {
        window.has("heading", "監査の一覧").then_some(())
    });
    window.sees("30 / 60");
    shown(&window, &format!("onsite/{engagement}"));
    nothing_is_lost(&window, &engagement);
    let keys = Keys::new(&window);
    judged(&keys, 31..=60);
    window.sees("60");
    window.screen("", "b-08-all-judged");
    somebody_else_looks_at_the_paper(&window, &engagement);
}

/// The dialog of the items, from opening it to sixty taken.
fn chosen_by_key(keys: &Keys<'_>) {
    let window = keys.window;
    for (domain, downs, most) in [("人的", 5, 60), ("情報資産", 2, 60)] {
        keys.go("Tab", "button 監査項目を選ぶ");
        keys.press("Enter");
        let found = "const said = document.querySelector('#scope-found')?.textContent.match(/^([0-9]+) 件/); \
            return said && Number(said[1])";
        let all = number(window, "the items", found);
        keys.go("Tab", "combobox 領域");
        for _ in 0..downs {
            keys.press("Down");
        }
        window.wait(&format!("{domain} chosen"), || {
            let is = "const one = document.activeElement; return one.selectedOptions?.[0]?.text";
            (window.script(is, vec![]) == json!(domain)).then_some(())
        });
        keys.go("Tab", "button 絞り込む");
        keys.press("Enter");
        let narrowed = window.wait(&format!("the items of {domain}"), || {
            let count = number(window, "the items", found);
            (count < all / 2).then_some(count)
        });
        let have = scope(window);
        if have + narrowed <= most {
            keys.go("Tab", "button すべて選ぶ");
            keys.press("Enter");
        } else {
            keys.go("Tab", "button 監査項目に加える");
            for _ in have..most {
                keys.press("Tab");
                keys.press("Space");
            }
        }
        let take = narrowed.min(most - have);
        window.sees(&format!("選択 {take} 件"));
        if have > 0 {
            window.screen("監査項目を選ぶ", "b-01-items");
        }
        keys.go("Shift+Tab", "button 監査項目に加える");
        keys.press("Enter");
        window.sees(&format!("判定 0 / {}", have + take));
    }
    assert_eq!(scope(window), 60);
}

/// How many items the audit has, as its page says.
fn scope(window: &Window) -> usize {
    let said = "const said = document.querySelector('main').innerText.match(/判定 [0-9]+ \\/ ([0-9]+)/); return said && Number(said[1])";
    number(window, "the items of the audit", said)
}

/// The number of the item that is open.
fn open_item(window: &Window) -> usize {
    let said = "const said = document.querySelector('.on-head')?.innerText.match(/項目 ([0-9]+)/); return said && Number(said[1])";
    number(window, "the open item", said)
}

/// One key judges; the page says so and nothing else moves.
fn judge(keys: &Keys<'_>, key: &str) {
    let before = open_item(keys.window);
    keys.press(key);
    let checked = format!(
        "const all = [...document.querySelectorAll('.judge input')]; return all.findIndex((one) => one.checked) + 1 === {key}"
    );
    keys.window.wait("the judgement", || {
        (keys.window.script(&checked, vec![]) == json!(true)).then_some(())
    });
    assert_eq!(open_item(keys.window), before, "judging moves the page");
}

/// `E` goes to the facts, which are typed.
fn facts(keys: &Keys<'_>, text: &str) {
    keys.press("E");
    keys.window.wait("the facts", || {
        keys.window.focus().contains("確認した事実").then_some(())
    });
    keys.type_text(text);
}

/// The first paper with everything that belongs to it.
fn the_first_paper_is_whole(keys: &Keys<'_>) {
    let window = keys.window;
    assert_eq!(open_item(window), 1);
    window.screen("", "b-02-first");
    judge(keys, "3");
    facts_and_sample(keys);
    pasted(window);
    keys.go("Tab", "checkbox 閲覧");
    keys.press("Space");
    keys.go("Tab", "checkbox 照合");
    keys.press("Space");
    keys.go("Tab", "button いまの日時を入れる");
    keys.press("Enter");
    keys.write("場所", "福祉課執務室");
    keys.write("対応者", "庶務係長　森　千尋");
    keys.write("監査人", "早川　恵");
    keys.write("判定の理由", "5件のうち2件で承認の記録がなく、基準に反している。");
    keys.leave_fields();
    saved(window);
    drawn(keys);
    window.screen("", "b-05-whole");
}

fn facts_and_sample(keys: &Keys<'_>) {
    facts(
        keys,
        "持ち出し記録簿の12件のうち5件を見た。2件で、承認の記録が作られていない。",
    );
    keys.write("全部（件）", "12");
    keys.write("見た（件）", "5");
    keys.write("合わない（件）", "2");
    keys.leave_fields();
    saved(keys.window);
}

/// A picture of the screen lies on the clipboard and is pasted.
fn pasted(window: &Window) {
    let paste = "const [done] = arguments; const canvas = document.createElement('canvas'); canvas.width = 64; \
        canvas.height = 48; canvas.getContext('2d').fillRect(4, 4, 20, 20); canvas.toBlob((blob) => { \
        const data = new DataTransfer(); data.items.add(new File([blob], 'image.png', { type: 'image/png' })); \
        window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true })); done(true); });";
    window.script_async(paste, vec![]);
    window.sees("001-1");
    window.sees("貼り付けた画像");
    window.screen("", "b-03-pasted");
}

/// n of N, drawn by a rule that can be drawn again.
fn drawn(keys: &Keys<'_>) {
    let window = keys.window;
    if !window.focus().contains("標本を抽出する") {
        keys.go("Tab", "button 標本を抽出する");
    }
    keys.press("Enter");
    keys.write("何の一覧か", "持ち出し記録簿 4月から9月");
    keys.go("Tab", "textbox 一覧");
    for n in 1..=12 {
        keys.type_text(&format!("記録 {n}"));
        keys.press("Enter");
    }
    keys.write("見る件数", "5");
    window.screen("標本を抽出する", "b-04-draw");
    keys.go("Tab", "button 標本を抽出する");
    keys.press("Enter");
    window.sees("12 件から 5 件");
    window.wait("the dialog closed", || {
        let open = "return document.querySelectorAll('dialog[open]').length";
        (window.script(open, vec![]) == json!(0)).then_some(())
    });
}

/// Goes on to the next item from inside a field, judges it and writes what was seen.
fn judged(keys: &Keys<'_>, items: std::ops::RangeInclusive<usize>) {
    let window = keys.window;
    for item in items {
        if open_item(window) != item {
            keys.press("Ctrl+Enter");
        }
        window.wait(&format!("item {item}"), || {
            (open_item(window) == item).then_some(())
        });
        let (key, text) = SEEN[item % SEEN.len()];
        judge(keys, key);
        keys.press("D");
        window.wait("the same as before", || {
            let same = "return document.getElementById('counterpart')?.value ?? ''";
            (!window.script(same, vec![]).as_str()?.is_empty()).then_some(())
        });
        facts(keys, text);
    }
}

/// In the middle of a sentence.
fn the_power_is_cut(window: Window) -> tempfile::TempDir {
    let keys = Keys::new(&window);
    keys.press("Ctrl+Enter");
    window.wait("the next item", || (open_item(&window) == 31).then_some(()));
    saved(&window);
    let case = files(&window.home().join(OWN), ".tenken").remove(0);
    let written = || case.metadata().and_then(|told| told.modified()).unwrap();
    let before = written();
    facts(&keys, "停電の前に");
    // What is typed is a draft in the file before the field is left.
    window.wait("the draft in the file", || (written() > before).then_some(()));
    window.picture("b-06-before-the-cut");
    window.cut_power()
}

fn nothing_is_lost(window: &Window, engagement: &str) {
    window.wait("item 31", || (open_item(window) == 31).then_some(()));
    let typed = window.script("return document.getElementById('facts').value", vec![]);
    assert_eq!(typed, json!("停電の前に"));
    let view = does(window, "engagement_view", &json!({ "id": engagement }));
    for (n, line) in (1..).zip(view["items"].as_array().unwrap().iter().take(30)) {
        let paper = does(window, "paper_view", &json!({ "id": line["id"] }));
        let facts = paper["facts"].as_str().unwrap();
        if n == 1 {
            assert!(facts.starts_with("持ち出し記録簿の12件"), "{facts}");
            assert_eq!(paper["evidence"].as_array().unwrap().len(), 1);
        } else {
            assert_eq!(facts, SEEN[n % SEEN.len()].1, "item {n}");
        }
    }
    window.screen("", "b-07-after-the-cut");
}

/// Who wrote the paper does not look at it; somebody else does, and it takes no more typing.
fn somebody_else_looks_at_the_paper(window: &Window, engagement: &str) {
    let view = does(window, "engagement_view", &json!({ "id": engagement }));
    let first = view["items"][0]["id"].as_str().unwrap();
    // The finding that a 不適合 needs is made in one step and comes back to the item.
    shown(window, &format!("onsite/{engagement}/{first}"));
    let keys = Keys::new(window);
    window.wait("item 1", || (open_item(window) == 1).then_some(()));
    keys.press("F");
    window.find("heading", "指摘事項");
    keys.go("Tab", "button 監査の実施に戻る");
    keys.press("Enter");
    window.wait("item 1", || (open_item(window) == 1).then_some(()));
    keys.press("E");
    keys.go("Tab", "button 査閲する");
    keys.press("Enter");
    keys.go("Tab", "button 査閲する");
    keys.press("Enter");
    super::refused(window, "書いた人が査閲することはできません");
    window.screen("査閲する", "b-09-same-person");
    keys.press("Escape");
    sits_down(window, "須藤　健一");
    shown(window, &format!("onsite/{engagement}/{first}"));
    window.wait("the heading of the item with the focus", || {
        let is = "return document.activeElement?.id === 'item-question'";
        (window.script(is, vec![]) == json!(true)).then_some(())
    });
    keys.go("Tab", "button 査閲する");
    keys.press("Enter");
    keys.write("査閲の所見", "記録簿の写しと照らして確かめた。");
    keys.go("Tab", "button 査閲する");
    keys.press("Enter");
    window.sees("査閲済み　須藤　健一");
    let is_off = "return document.getElementById('facts').readOnly";
    assert_eq!(window.script(is_off, vec![]), json!(true));
    window.screen("", "b-10-reviewed");
}
