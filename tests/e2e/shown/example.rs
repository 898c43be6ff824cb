//! The example with its guided walk, the manual, and two of the office's lists: sections that become one, and what was
//! allowed on paper.

use crate::harness::{Window, start};
use crate::walk::open_example;

/// Titles of the steps, in order.
const STEPS: [&str; 6] = ["該当の確認", "回答", "改善策", "見直し", "確定", "書類"];

#[test]
fn the_guided_walk_leads_through_the_example_and_the_manual_is_searched() {
    let window = start(&[], &[]);
    open_example(&window, "課の点検", "点検票の一覧");
    window.sees("案内 1/6");
    window.click("button", "「該当の確認」の画面へ");
    for (n, title) in (1..).zip(STEPS) {
        window.sees(&format!("案内 {n}/6"));
        window.wait(&format!("the frame of {title}"), || {
            let framed = "return document.querySelectorAll('[data-framed]').length === 1 \
                && document.querySelector('.tour b').textContent === arguments[0]";
            (window.script(framed, vec![title.into()]) == true).then_some(())
        });
        window.picture(&format!("tour-{n}"));
        window.is_accessible();
        if n < STEPS.len() {
            window.click("button", "次の案内");
        }
    }
    window.press("Escape");
    window.wait("the end of the walk", || {
        (!window.text().contains("案内 6/6")).then_some(())
    });
    the_manual(&window);
}

fn the_manual(window: &Window) {
    window.script("location.hash = '#/help'", vec![]);
    window.screen("手引", "manual-all");
    let sections = "return document.querySelectorAll('.manual-section').length";
    let all = window.script(sections, vec![]).as_u64().unwrap();
    window.fill("手引の中をさがす", "ぱすふれーず　復旧");
    window.wait("fewer sections", || {
        let found = window.script(sections, vec![]).as_u64()?;
        (found > 0 && found < all / 2).then_some(())
    });
    window.screen("手引", "manual-found");
    window.fill("手引の中をさがす", "どこにもない言葉");
    window.sees("当てはまる項目はありません。");
    window.click("button", "すべて表示する");
    window.wait("all sections", || {
        (window.script(sections, vec![]) == all).then_some(())
    });
    window.click("button", "見本の案内をもう一度見る");
    window.sees("案内 1/6");
}

#[test]
fn the_office_merges_two_sections_and_enters_an_exception() {
    let window = start(&[], &[]);
    open_example(&window, "全庁のまとめ", "令和8年度 課の一覧");
    let (first, second) = two_sections(&window);
    let before = window.script("return document.querySelectorAll('tbody tr').length", vec![]);
    window.click("button", "課を統合する");
    window.find("heading", "課を統合する");
    window.click("button", "統合する");
    window.sees("課を 2 つ以上選んでください。");
    for name in [&first, &second] {
        window.fill("課をさがす", name);
        window.click("checkbox", name);
    }
    window.choose("統合したあとの課", &format!("{first}を続ける"));
    window.fill_in("", "統合する日", "R8.10.1");
    window.sees("令和8年9月30日");
    window.screen("課を統合する", "merge-1");
    window.click("button", "2 課を統合する");
    window.sees(&format!("{second}は令和8年9月30日"));
    window.screen("令和8年度 課の一覧", "merge-2");
    let after = window.script("return document.querySelectorAll('tbody tr').length", vec![]);
    println!("rows before {before}, after {after}");
    the_exception(&window, &first);
}

/// Names of the last two sections of the list.
fn two_sections(window: &Window) -> (String, String) {
    let office = window.invoke("office_view", &serde_json::json!(null)).unwrap();
    let sections = office["sections"].as_array().unwrap();
    let name = |n: usize| sections[sections.len() - n]["name"].as_str().unwrap().to_owned();
    (name(2), name(1))
}

fn the_exception(window: &Window, section: &str) {
    window.click("link", "例外措置");
    window.screen("例外措置", "exception-0");
    window.click("link", "許可書を書き写す");
    window.screen("例外措置台帳", "exception-1");
    window.click("button", "例外措置を書き入れる");
    window.find("heading", "例外措置を書き入れる");
    window.click("button", "台帳に書き入れる");
    window.sees("対象の質問を 1 問以上選んでください。");
    window.picture("exception-2-lacks");
    window.fill("許可番号", "令8例外第9号");
    let option = "return [...document.querySelectorAll('#x-unit option')].find((one) => \
        one.textContent.includes(arguments[0])).textContent.trim()";
    let option = window.script(option, vec![section.into()]);
    window.choose("課", option.as_str().unwrap());
    window.fill("質問をさがす", "HUM-07-a");
    window.wait("the question found", || {
        let found = "return document.querySelectorAll('.found-list button').length";
        (window.script(found, vec![]).as_u64()? > 0).then_some(())
    });
    window.press("Enter");
    window.sees("外す");
    window.fill(
        "理由",
        "窓口の呼出し端末は、画面を消すと来庁者の案内が止まるため。",
    );
    window.fill("許可した人", "副市長");
    window.fill_in("例外措置を書き入れる", "許可日", "R8.9.1");
    window.fill_in("例外措置を書き入れる", "期限", "R8.8.31");
    window.click("button", "台帳に書き入れる");
    window.sees("許可日より後の日にしてください。");
    window.fill_in("例外措置を書き入れる", "期限", "R9.3.31");
    window.screen("例外措置を書き入れる", "exception-3");
    window.click("button", "台帳に書き入れる");
    window.sees("令8例外第9号");
    window.screen("例外措置台帳", "exception-4");
}
