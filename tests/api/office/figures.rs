//! Figures against the formulas of the trade, worked out here by hand from the questions asked.

use tenken_app::wire::{CardView, OdditySettleRequest, ReviewView, YearRequest};

use crate::town::{Desk, Filled, Round, Town, refused};

const THIS_YEAR: YearRequest = YearRequest { fiscal_year: None };

/// Answers: one △, two × (one of them 禁止), one －; the rest ○.
const ANSWERS: &[(&str, &str)] = &[
    ("HUM-07-a", "partial"),
    ("HUM-10-a", "no"),
    ("OPS-11-a", "no"),
    ("MAL-02-a", "na"),
];

fn filled(round: &Round) -> (Vec<CardView>, ReviewView, Town, Desk) {
    let (town, mut desk) = Town::started_with("0420", round);
    Filled::with(ANSWERS).put(&mut desk);
    let (cards, review) = (desk.view().cards, desk.review());
    (cards, review, town, desk)
}

/// Half-weights: 必須 and 禁止 2, 努力 1, 任意 0.
fn weight(card: &CardView) -> i64 {
    match card.level.as_str() {
        "must" | "must_not" => 2,
        "should" => 1,
        _ => 0,
    }
}

/// One decimal, half up: 82.85 → 82.9.
fn percent(num: i64, den: i64) -> String {
    let tenths = (num * 2000 + den) / (den * 2);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[test]
fn the_headline_equals_the_hand_computed_figures() {
    let (cards, review, _town, _desk) = filled(&Round::default());
    let n = i64::try_from(cards.len()).unwrap();
    let head = &review.headline;
    assert_eq!(
        (head.assigned, head.answered, head.applicable, head.yes),
        (n, n, n - 1, n - 4)
    );
    assert_eq!((head.rate.num, head.rate.den), (n - 4, n - 1));
    assert_eq!(head.rate.text, percent(n - 4, n - 1));
    assert_eq!(head.must_open, 2);
    let score =
        |value: &dyn Fn(&CardView) -> i64| cards.iter().map(|card| weight(card) * value(card)).sum::<i64>();
    let got = score(&|card| match card.answer.as_deref() {
        Some("yes") => 2,
        Some("partial") => 1,
        _ => 0,
    });
    let all = score(&|card| {
        if card.answer.as_deref() == Some("na") {
            0
        } else {
            2
        }
    });
    assert_eq!(head.score.text, percent(got, all));
    assert_eq!(head.difference, "－", "no last year, no difference");
}

#[test]
fn the_must_open_list_names_question_reason_and_date() {
    let (cards, review, _town, _desk) = filled(&Round::default());
    let number = |item: &str| {
        cards
            .iter()
            .find(|card| card.item.ends_with(item))
            .unwrap()
            .number
    };
    let numbers: Vec<_> = review.must_open.iter().map(|line| line.number).collect();
    assert_eq!(numbers, [number("HUM-10-a"), number("OPS-11-a")]);
    assert_eq!(review.headline.must_open_numbers, numbers);
    assert_eq!(review.must_open[0].due_on.as_deref(), Some("2026-09-30"));
    assert_eq!(review.must_open[0].measure, "8-0420-01");
}

#[test]
fn the_domains_add_up_to_the_total() {
    let (cards, review, _town, _desk) = filled(&Round::default());
    assert_eq!(review.domains.len(), 13);
    for (name, sum, total) in [
        (
            "assigned",
            review.domains.iter().map(|row| row.assigned).sum::<i64>(),
            review.total.assigned,
        ),
        (
            "yes",
            review.domains.iter().map(|row| row.yes).sum(),
            review.total.yes,
        ),
        ("partial", review.domains.iter().map(|row| row.partial).sum(), 1),
        ("no", review.domains.iter().map(|row| row.no).sum(), 2),
        ("na", review.domains.iter().map(|row| row.na).sum(), 1),
        (
            "must open",
            review.domains.iter().map(|row| row.must_open).sum(),
            2,
        ),
    ] {
        assert_eq!(sum, total, "{name}");
    }
    let human = review.domains.iter().find(|row| row.domain == "HUM").unwrap();
    let asked = i64::try_from(cards.iter().filter(|card| card.domain == "HUM").count()).unwrap();
    assert_eq!(
        (human.assigned, human.yes, human.partial, human.no),
        (asked, asked - 2, 1, 1)
    );
}

#[test]
fn any_open_must_question_keeps_the_band_from_a() {
    let (_town, mut desk) = Town::started("0420");
    Filled::default().put(&mut desk);
    assert_eq!(desk.review().headline.band, "A");
    desk.answer("HUM-10-a", "no").unwrap();
    assert_ne!(desk.review().headline.band, "A");
}

#[test]
fn the_office_sees_the_figures_that_the_section_confirmed() {
    let (_, review, mut town, mut desk) = filled(&Round::default());
    desk.confirm().unwrap();
    let view = crate::town::write_out(&mut desk);
    let file = crate::town::submission_of(&desk, &view);
    let seen = town.inspect(&file);
    assert_eq!(seen.headline, review.headline);
    let taken = town.take_in(&file).unwrap();
    assert_eq!(
        (taken.headline, taken.must_open),
        (review.headline, review.must_open)
    );
}

#[test]
fn the_year_comparison_stands_on_equal_questions() {
    let year = |year| Round {
        year,
        ..Round::default()
    };
    let (mut town, mut before) = Town::started_with("0420", &year(2025));
    let file = Town::submitted(
        &mut before,
        &Filled::with(&[("HUM-07-a", "no"), ("HUM-10-a", "no")]),
    );
    town.take_in(&file).unwrap();
    town.round(&year(2026));
    let mut desk = town.taken("0420");
    desk.operate("山口 恵", "section_deputy");
    Filled::with(&[("HUM-07-a", "no")]).put(&mut desk);
    let head = desk.review().headline;
    let n = i64::try_from(desk.view().cards.len()).unwrap();
    assert_eq!(head.compared_items, n);
    assert_eq!(
        (head.rate_before.num, head.rate_now.num, head.rate_now.den),
        (n - 2, n - 1, n)
    );
    assert_eq!(head.must_open_before, Some(2));
    assert!(head.difference.starts_with('＋'), "{}", head.difference);
}

#[test]
fn all_yes_within_minutes_is_told_from_all_yes_over_days() {
    let mut town = Town::new();
    town.round(&Round {
        has_department_step: false,
        ..Round::default()
    });
    for (code, person, is_slow) in [("0420", "山口 恵", false), ("0312", "小野 あゆみ", true)] {
        let mut desk = town.taken(code);
        desk.operate(person, "section_deputy");
        desk.pick("organisation");
        Filled::default().put(&mut desk);
        if is_slow {
            // The first question is looked at once more a day later.
            town.clock.set("2026-07-15T02:00:00Z");
            let first = desk.view().cards[0].item.clone();
            desk.answer(&first, "no").unwrap();
            desk.answer(&first, "yes").unwrap();
        }
        desk.confirm().unwrap();
        let view = crate::town::write_out(&mut desk);
        let file = crate::town::submission_of(&desk, &view);
        town.take_in(&file).unwrap();
    }
    let found = town.office.app.oddity_list(&THIS_YEAR).unwrap();
    let kinds: Vec<(&str, &str)> = found
        .iter()
        .map(|line| (line.kind.as_str(), line.sections[0].code.as_str()))
        .collect();
    assert_eq!(kinds, [("all_yes", "0312"), ("all_yes_quick", "0420")]);
    let key = found[0].key.clone();
    let mut settle = |is_settled: bool, reason: &str| {
        town.office.app.oddity_settle(&OdditySettleRequest {
            fiscal_year: None,
            key: key.clone(),
            is_settled,
            reason: reason.to_owned(),
        })
    };
    assert_eq!(refused(settle(true, " ")), "field-empty");
    let found = settle(true, "課長補佐に電話で確かめた。抜き打ちの記録がある。").unwrap();
    assert_eq!(found[1].sections[0].code, "0312", "what is settled stands last");
    let settled = found[1].settled.clone().unwrap();
    assert_eq!(settled.reason, "課長補佐に電話で確かめた。抜き打ちの記録がある。");
    assert!(!settled.by.is_empty() && found[0].settled.is_none());
    let left = |town: &mut Town| {
        let points = town.office.app.year_view(&THIS_YEAR).unwrap().points;
        points
            .into_iter()
            .find(|one| one.code == "oddities")
            .unwrap()
            .count
    };
    assert_eq!(left(&mut town), 1, "counted apart");
    // The mark is an edit: it can be undone and done again, and taken back.
    town.office.app.edit_undo().unwrap();
    assert_eq!(left(&mut town), 2);
    town.office.app.edit_redo().unwrap();
    assert_eq!(left(&mut town), 1);
    assert!(town.office.app.case_verify().unwrap().is_sound);
}
