//! The formulas of domain.md 5.5 by example and by law.

use proptest::prelude::*;

use super::*;
use crate::ratio::tenths;

fn items(spec: &[(usize, Obligation, Option<Answer>)]) -> Vec<Scored> {
    spec.iter()
        .flat_map(|&(n, level, answer)| {
            std::iter::repeat_n(
                Scored {
                    domain: Domain::Hum,
                    level,
                    answer,
                    is_excepted: false,
                },
                n,
            )
        })
        .collect()
}

fn percent(rate: Option<Fraction>) -> String {
    rate.map_or("－".to_owned(), |fraction| tenths(fraction.percent_tenths()))
}

#[test]
fn the_example_sheet_of_45_questions_gives_its_printed_figures() {
    use Answer::{No, NotApplicable, Partial, Yes};
    use Obligation::Must;
    let sheet = items(&[
        (34, Must, Some(Yes)),
        (4, Must, Some(Partial)),
        (2, Must, Some(No)),
        (1, Obligation::Should, Some(No)),
        (4, Must, Some(NotApplicable)),
    ]);
    let scale = Scale {
        is_weighted: false,
        ..Scale::default()
    };
    let figures = Figures::of(&sheet, &scale);
    assert_eq!(
        (figures.assigned, figures.answered, figures.applicable),
        (45, 45, 41)
    );
    assert_eq!(percent(figures.rate()), "82.9");
    assert_eq!(percent(figures.score()), "87.8");
    assert_eq!(figures.must_open, 2);
    assert_eq!(figures.band(&scale), Some(Band::B));
}

#[test]
fn no_base_prints_a_dash_never_a_percentage() {
    let all_na = items(&[(3, Obligation::Must, Some(Answer::NotApplicable))]);
    let figures = Figures::of(&all_na, &Scale::default());
    assert_eq!(
        (figures.rate(), figures.score(), figures.band(&Scale::default())),
        (None, None, None)
    );
    let only_may = items(&[(3, Obligation::May, Some(Answer::Yes))]);
    let figures = Figures::of(&only_may, &Scale::default());
    assert_eq!(percent(figures.rate()), "100.0");
    assert_eq!(figures.score(), None);
}

#[test]
fn an_open_must_caps_the_band_at_b_and_bands_compare_exact_fractions() {
    let scale = Scale::default();
    let sheet = items(&[
        (99, Obligation::Must, Some(Answer::Yes)),
        (1, Obligation::Must, None),
    ]);
    assert_eq!(Figures::of(&sheet, &scale).band(&scale), Some(Band::B));
    // 949/999 is 94.995 %, printed 95.0, and still below the threshold.
    let near = items(&[
        (949, Obligation::Must, Some(Answer::Yes)),
        (50, Obligation::Must, Some(Answer::Partial)),
    ]);
    let figures = Figures::of(&near, &scale);
    assert_eq!(percent(figures.rate()), "95.0");
    assert_eq!(figures.band(&scale), Some(Band::B));
}

#[test]
fn an_exception_follows_the_switch_and_leaves_a_met_rule_alone() {
    let excepted = |answer| Scored {
        domain: Domain::Ops,
        level: Obligation::Must,
        answer: Some(answer),
        is_excepted: true,
    };
    let sheet = [excepted(Answer::No), excepted(Answer::Yes)];
    let with = |exception| {
        Figures::of(
            &sheet,
            &Scale {
                exception,
                ..Scale::default()
            },
        )
    };
    let out = with(ExceptionEffect::Excluded);
    assert_eq!(
        (out.applicable, out.must_open, out.excepted, out.yes_in_base),
        (1, 0, 1, 1)
    );
    let partial = with(ExceptionEffect::Partial);
    assert_eq!(
        (partial.applicable, partial.must_open, partial.score_num),
        (2, 0, 3000)
    );
    let no = with(ExceptionEffect::No);
    assert_eq!((no.applicable, no.must_open), (2, 1));
}

#[test]
fn years_are_compared_on_equal_items_only() {
    let yes = Scored {
        domain: Domain::Hum,
        level: Obligation::Must,
        answer: Some(Answer::Yes),
        is_excepted: false,
    };
    let no = Scored {
        answer: Some(Answer::No),
        ..yes
    };
    let now = [(("a", 1), yes), (("b", 2), yes), (("c", 1), yes)];
    let before = [(("a", 1), no), (("b", 1), no), (("d", 1), no)];
    let compared = compare(&now, &before, &Scale::default());
    assert_eq!(
        (compared.items, compared.now.yes, compared.before.must_open),
        (1, 1, 1)
    );
}

#[test]
fn what_is_equal_stands_in_every_year() {
    let year = |keys: &[(&'static str, u32)]| keys.iter().copied().collect::<BTreeSet<_>>();
    let years = [
        year(&[("a", 1), ("b", 1), ("c", 1)]),
        year(&[("a", 1), ("b", 2), ("c", 1)]),
        year(&[("a", 1), ("b", 2), ("d", 1)]),
    ];
    assert_eq!(equal_in_all(&years), year(&[("a", 1)]), "b was raised, c is gone");
    assert_eq!(equal_in_all(&years[1..]), year(&[("a", 1), ("b", 2)]));
    assert_eq!(equal_in_all(&years[2..]), years[2]);
    assert!(equal_in_all::<(&str, u32)>(&[]).is_empty());
}

fn any_item() -> impl Strategy<Value = Scored> {
    (
        proptest::sample::select(Domain::ALL),
        proptest::sample::select(Obligation::ALL),
        proptest::option::of(proptest::sample::select(Answer::ALL)),
        any::<bool>(),
    )
        .prop_map(|(domain, level, answer, is_excepted)| Scored {
            domain,
            level,
            answer,
            is_excepted,
        })
}

fn any_scale() -> impl Strategy<Value = Scale> {
    (
        any::<bool>(),
        any::<bool>(),
        proptest::sample::select(ExceptionEffect::ALL),
    )
        .prop_map(|(half, is_weighted, exception)| Scale {
            partial_permille: if half { 500 } else { 0 },
            is_weighted,
            exception,
            ..Scale::default()
        })
}

proptest! {
    #[test]
    fn a_part_and_the_rest_are_the_whole(sheet in proptest::collection::vec(any_item(), 0..60), cut in 0usize..60, scale in any_scale()) {
        let (part, rest) = sheet.split_at(cut.min(sheet.len()));
        let mut sum = Figures::of(part, &scale);
        sum.merge(&Figures::of(rest, &scale));
        prop_assert_eq!(sum, Figures::of(&sheet, &scale));
    }

    #[test]
    fn counts_add_up(sheet in proptest::collection::vec(any_item(), 0..80), scale in any_scale()) {
        let f = Figures::of(&sheet, &scale);
        prop_assert_eq!(f.yes + f.partial + f.no + f.not_applicable, f.answered);
        let out = if scale.exception == ExceptionEffect::Excluded { f.excepted } else { 0 };
        prop_assert_eq!(f.applicable, f.assigned - f.not_applicable - out);
        prop_assert!(f.must_open <= f.applicable && f.score_num <= f.score_den);
    }

    #[test]
    fn domains_pool_to_the_sheet(sheet in proptest::collection::vec(any_item(), 0..80), scale in any_scale()) {
        let whole = Figures::of(&sheet, &scale);
        let parts = by_domain(&sheet, &scale);
        prop_assert_eq!(parts.len(), 13);
        prop_assert_eq!(parts.iter().map(|p| p.1.applicable).sum::<i64>(), whole.applicable);
        prop_assert_eq!(parts.iter().map(|p| p.1.score_num).sum::<i64>(), whole.score_num);
        prop_assert_eq!(parts.iter().map(|p| p.1.must_open).sum::<i64>(), whole.must_open);
    }

    #[test]
    fn rates_stay_between_none_and_all(sheet in proptest::collection::vec(any_item(), 0..80), scale in any_scale()) {
        let f = Figures::of(&sheet, &scale);
        for rate in [f.rate(), f.score(), f.answered_rate()].into_iter().flatten() {
            prop_assert!((0..=1000).contains(&rate.percent_tenths()));
        }
    }

    #[test]
    fn turning_a_no_into_a_yes_never_lowers_a_figure(mut sheet in proptest::collection::vec(any_item(), 1..40)) {
        let scale = Scale::default();
        sheet[0] = Scored { answer: Some(Answer::No), is_excepted: false, ..sheet[0] };
        let before = Figures::of(&sheet, &scale);
        sheet[0].answer = Some(Answer::Yes);
        let after = Figures::of(&sheet, &scale);
        prop_assert!(after.yes_in_base == before.yes_in_base + 1 && after.score_num >= before.score_num);
        prop_assert!(after.must_open <= before.must_open);
    }
}
