//! What looks like a resident's data is pointed out where it was typed, and blocks nothing.

use super::evidence::desk;

#[test]
fn a_reason_says_what_it_looks_like_and_nothing_is_blocked() {
    let (_dir, mut desk) = desk();
    for (text, warning) in [
        ("番号 123456789012", "personal-number"),
        ("0238-22-5111", "phone"),
        ("a.b@example.jp", "mail"),
        ("3本", ""),
    ] {
        desk.reason("HUM-07-a", text).unwrap();
        let card = desk.card("HUM-07-a");
        assert_eq!(
            (card.reason_warning.as_str(), card.warning.as_str()),
            (warning, warning)
        );
    }
}

#[test]
fn evidence_says_it_at_the_piece_and_on_the_card() {
    let (_dir, mut desk) = desk();
    let (one, _other) = (desk.evidence("AST-09-a"), desk.evidence("AST-09-a"));
    for column in ["name", "place"] {
        desk.field(&format!("evidence/{one}/{column}"), "名簿 090-1234-5678")
            .unwrap();
        let card = desk.card("AST-09-a");
        let at = |n: usize| card.evidence[n].warning.as_str();
        assert_eq!((at(0), at(1)), ("phone", ""), "{column}");
        assert_eq!(
            (card.warning.as_str(), card.reason_warning.as_str()),
            ("phone", "")
        );
        desk.field(&format!("evidence/{one}/{column}"), "名簿").unwrap();
    }
    assert_eq!(desk.card("AST-09-a").warning, "");
}

#[test]
fn a_measure_says_it_in_every_text_and_on_every_card_that_it_answers() {
    let (_dir, mut desk) = desk();
    let id = desk.measure("HUM-07-a", None);
    desk.measure("HUM-10-a", Some(&id));
    for column in ["problem", "cause", "action", "interim", "owner"] {
        let field = format!("measure/{id}/{column}");
        let saved = desk.field(&field, "taro@example.jp に送る").unwrap();
        assert_eq!(saved.measures[0].warning, "mail", "{column}");
        let told: Vec<_> = saved.cards.iter().map(|card| card.warning.as_str()).collect();
        assert_eq!(told, ["mail", "mail"], "{column}");
        let saved = desk.field(&field, "係長　今井 聡").unwrap();
        assert_eq!(saved.measures[0].warning, "", "a name is no fault: {column}");
    }
}

#[test]
fn remarks_and_wishes_say_it_on_the_review() {
    let (_dir, mut desk) = desk();
    let sheet = desk.sheet.clone();
    desk.field(&format!("sheet/{sheet}/remarks"), "連絡先 0238-22-5111")
        .unwrap();
    let review = desk.review();
    assert_eq!(
        (review.remarks_warning.as_str(), review.wishes_warning.as_str()),
        ("phone", "")
    );
    desk.field(&format!("sheet/{sheet}/remarks"), "").unwrap();
    desk.field(&format!("sheet/{sheet}/wishes"), "１２３４５６７８９０１２")
        .unwrap();
    let review = desk.review();
    let told = (review.remarks_warning.as_str(), review.wishes_warning.as_str());
    assert_eq!(told, ("", "personal-number"));
}
