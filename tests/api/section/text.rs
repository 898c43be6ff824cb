//! Text survives the whole way as it was typed: answer, sealed version, submission, reception.

use crate::town::{Desk, Filled, Town, refused};

/// Characters that old encodings, XML and careless cutting destroy.
const HARD: &str = "髙﨑①㈱Ⅲ〜～—ー葛\u{E0100}𠮷👨‍👩‍👧\"<&>'\\\n二行目\tタブ";

fn through_to_the_office(text: &str) -> String {
    let (mut town, mut desk) = Town::started("0420");
    Filled::with(&[("HUM-07-a", "na")]).put(&mut desk);
    desk.reason("HUM-07-a", text).unwrap();
    desk.confirm().unwrap();
    let view = crate::town::write_out(&mut desk);
    let file = crate::town::submission_of(&desk, &view);
    let reception = town.take_in(&file).unwrap();
    let card = reception
        .sheet
        .cards
        .into_iter()
        .find(|card| card.item.ends_with("HUM-07-a"));
    card.unwrap().reason
}

#[test]
fn ten_thousand_characters_arrive_whole() {
    let text: String = "あいうえお①㈱髙﨑".chars().cycle().take(10_000).collect();
    assert_eq!(through_to_the_office(&text), text);
}

#[test]
fn hard_characters_and_line_ends_arrive_as_typed() {
    assert_eq!(through_to_the_office(HARD), HARD);
}

#[test]
fn a_text_over_the_limit_is_refused_and_the_old_one_stays() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    desk.reason("HUM-07-a", "前の文").unwrap();
    let long = "あ".repeat(10_001);
    assert_eq!(refused(desk.reason("HUM-07-a", &long)), "text-too-long");
    let field = desk.reason_of("HUM-07-a");
    assert_eq!(refused(desk.draft(&field, &long)), "text-too-long");
    assert_eq!(desk.card("HUM-07-a").reason, "前の文");
}

#[test]
fn a_text_is_brought_to_nfc_and_nothing_more() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    desk.reason("HUM-07-a", "か\u{3099}①\r\n㈱").unwrap();
    assert_eq!(desk.card("HUM-07-a").reason, "が①\n㈱");
}
