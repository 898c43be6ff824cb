//! Nothing is lost between a form that was filled in and what is read, to the limits of texts.

use proptest::{prelude::*, test_runner::Config};
use unicode_normalization::UnicodeNormalization;

use super::{Book, mangled::filled, read_one, rows_below, town};

/// Texts as people write them, and as they do not.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[=+@-][0-9A-Za-z(),!]{0,12}",
        "[ぁ-んァ-ヶ一-龠㈱①②髙﨑〇、。\n 　]{1,60}",
        "[😀-😏🏻🇯🇵\u{200d}葛\u{e0100}\u{e0101}a-z]{1,12}",
        "\\PC{0,40}",
        "[0-9]{1,12}",
        Just("長".repeat(10_000)),
        Just("😀".repeat(5_000)),
        Just("令和8年7月10日".to_owned()),
        Just(" 前後に空白 ".to_owned()),
        Just("_x000A_ &amp; <b> \"\"".to_owned()),
    ]
}

#[test]
fn texts_come_back_as_they_were_written() {
    let mut town = town();
    let (book, _) = filled(&mut town);
    let town_of = std::cell::RefCell::new(&mut town);
    let path = town_of.borrow().dir.path().join("trip.xlsx");
    let marks = ["○", "△", "×", "－", ""];
    let config = Config {
        cases: 24,
        ..Config::default()
    };
    let rows = proptest::collection::vec((0..5_usize, texts(), texts(), texts()), 48);
    proptest!(config, |(rows in rows, remarks in texts(), action in texts())| {
        let mut book: Book = book.clone();
        let items = book.sheet("点検票");
        let columns = ["回答", "理由・対象範囲・例外", "根拠資料の名称", "所在"].map(|head| items.column(head));
        let day = items.column("確認日");
        for (row, (mark, reason, name, place)) in rows_below(items).into_iter().zip(&rows) {
            items.cells.remove(&(row, day));
            for (column, text) in columns.into_iter().zip([marks[*mark], reason, name, place]) {
                items.cells.remove(&(row, column));
                if !text.is_empty() {
                    items.put(row, column, text);
                }
            }
        }
        let facts = book.sheet("概要");
        facts.fact("総括所見", &remarks);
        let measures = book.sheet("改善計画");
        let (row, column) = measures.find("改善策");
        measures.put(row + 1, column, &action);
        book.write(&path);
        let form = read_one(&mut town_of.borrow_mut(), &path);
        let kept = |text: &str| {
            let unified: String = text.nfc().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
            let kept = unified;
            if kept.chars().all(char::is_whitespace) { String::new() } else { kept }
        };
        prop_assert_eq!(form.answers.len(), 48);
        for (answer, (mark, reason, name, place)) in form.answers.iter().zip(&rows) {
            let value = [Some("yes"), Some("partial"), Some("no"), Some("na"), None][*mark];
            prop_assert_eq!(answer.value.as_deref(), value);
            prop_assert_eq!(&answer.reason, &kept(reason));
            let evidence = answer.evidence.first();
            prop_assert_eq!(evidence.map(|one| one.name.clone()).unwrap_or_default(), kept(name));
            prop_assert_eq!(evidence.map(|one| one.place.clone()).unwrap_or_default(), kept(place));
        }
        prop_assert_eq!(&form.remarks, &kept(&remarks));
        prop_assert_eq!(&form.measures[0].action, &kept(&action));
    });
}
