//! Every screen in the dark, and at twice the size on the smallest screen that the program is made for.

use crate::harness::{Window, start};
use crate::walk::open_example;

/// GTK's dark theme is what the page learns as prefers-color-scheme: dark.
pub(super) const DARK: (&str, &str) = ("GTK_THEME", "Adwaita:dark");

/// Goes to a screen by its address, as a link does, and waits until its heading stands there.
fn go(window: &Window, address: &str) {
    window.script(
        "location.hash = arguments[0]",
        vec![format!("#/{address}").into()],
    );
    let is_there = "const name = location.hash.split('/')[1]; \
        return name === arguments[0].split('/')[0] && !!document.querySelector('h1')?.textContent.trim() \
        && ![...document.querySelectorAll('.working')].some((one) => one.textContent.trim())";
    window.wait_long(&format!("the screen {address}"), || {
        (window.script(is_there, vec![address.into()]) == true).then_some(())
    });
}

/// A picture of each of these screens; nothing for axe-core to find, nothing that needs moving sideways.
pub(super) fn shown(window: &Window, look: &str, screens: &[&str]) {
    for screen in screens {
        go(window, screen);
        window.picture(&format!("look-{look}-{}", screen.replace('/', "-")));
        window.is_accessible();
        if look.starts_with("small") {
            nothing_is_cut(window, screen);
        }
        let wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
        let over = window.script(wide, vec![]).as_i64().unwrap();
        assert!(over <= 1, "{screen} is {over} px wider than the window");
    }
}

/// Twice the size, by the keys that people use for it.
pub(super) fn twice_the_size(window: &Window) {
    let before = window.script("return innerWidth", vec![]).as_i64().unwrap();
    for _ in 0..5 {
        window.press("Ctrl+=");
    }
    window.wait("twice the size", || {
        let now = window.script("return innerWidth", vec![]).as_i64()?;
        ((now * 2 - before).abs() <= 2).then_some(())
    });
}

/// The smallest window that the program is made for.
pub(super) fn small(window: &Window) {
    let sized = window.driver().set_window_rect(0, 0, 1024, 768);
    window.block_on(sized).unwrap();
    window.wait("a small window", || {
        let wide = window.script("return innerWidth", vec![]).as_i64()?;
        (wide <= 1024).then_some(())
    });
}

/// As people see it who have their system choose the colours. This engine cannot be told so: the page's own rules for it
/// are switched on, and everything else takes the colours that a system forces.
pub(super) fn forced_colours(window: &Window) {
    let force = "for (const sheet of document.styleSheets) for (const rule of [...sheet.cssRules].reverse()) \
        if (rule.media?.mediaText.includes('forced-colors: active')) rule.media.mediaText = 'all'; \
        const forced = new CSSStyleSheet(); forced.replaceSync(`* { color: white !important; background-color: black !important; \
        border-color: white !important; box-shadow: none !important; text-shadow: none !important; } \
        a, a * { color: #ff0 !important; } button, button *, .btn, .btn * { color: #0ff !important; border-color: #0ff !important; } \
        svg * { fill: currentColor; }`); document.adoptedStyleSheets = [...document.adoptedStyleSheets, forced];";
    window.script(force, vec![]);
}

/// Words that are cut off where they stand: a label, a button, a head of a table.
pub(super) fn nothing_is_cut(window: &Window, screen: &str) {
    let cut = "return [...document.querySelectorAll('main *, header *, nav *')].filter((one) => { \
        const style = getComputedStyle(one); const hides = ['hidden', 'clip'].includes(style.overflowX); \
        return hides && !one.closest('.vh') && one.innerText?.trim() && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1; \
        }).map((one) => one.innerText.trim().slice(0, 60))";
    let cut = window.script(cut, vec![]);
    assert_eq!(cut, serde_json::json!([]), "words are cut on {screen}");
}

const OFFICE: [&str; 19] = [
    "office",
    "audit-results",
    "round",
    "standards",
    "library",
    "exceptions",
    "board",
    "register",
    "trend",
    "revision",
    "memos",
    "year-end",
    "handover",
    "keep",
    "disposal",
    "desk",
    "secret",
    "journal",
    "help",
];

/// Screens of the whole body, where the widest tables are.
const CITY: [&str; 5] = ["status", "city", "answers/gap", "reports", "corrections"];

const SECTION: [&str; 3] = ["desk", "help", "library"];

#[test]
fn every_screen_of_the_office_is_read_in_the_dark_and_at_twice_the_size() {
    let window = start(&[], &[DARK]);
    open_example(&window, "全庁のまとめ", "令和8年度 課の一覧");
    let is_dark = window.script(
        "return matchMedia('(prefers-color-scheme: dark)').matches",
        vec![],
    );
    assert_eq!(is_dark, true, "the page does not know that it is dark");
    shown(&window, "dark", &OFFICE);
    twice_the_size(&window);
    shown(&window, "dark-200", &OFFICE);
}

#[test]
fn every_screen_of_a_section_is_read_in_the_dark_and_at_twice_the_size() {
    let window = start(&[], &[DARK]);
    open_example(&window, "課の点検", "点検票の一覧");
    let sheet = window.invoke("desk_view", &serde_json::json!(null)).unwrap()["sheets"][0]["id"].clone();
    let sheet = sheet.as_str().unwrap();
    let walk: Vec<String> = ["profile", "questions", "review", "output"]
        .iter()
        .map(|screen| format!("{screen}/{sheet}"))
        .collect();
    let mut screens: Vec<&str> = walk.iter().map(String::as_str).collect();
    screens.extend(SECTION);
    shown(&window, "dark", &screens);
    twice_the_size(&window);
    shown(&window, "dark-200", &screens);
}

#[test]
fn every_screen_of_the_office_is_read_on_a_small_screen_and_in_english() {
    let window = start(&[], &[]);
    open_example(&window, "全庁のまとめ", "令和8年度 課の一覧");
    let all: Vec<&str> = OFFICE.into_iter().chain(CITY).collect();
    shown(&window, "light", &CITY);
    small(&window);
    shown(&window, "small", &all);
    window.click("button", "English");
    shown(&window, "small-english", &all);
}
