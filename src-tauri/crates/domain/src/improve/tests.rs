//! The rules of 5.4 and 5.5 on cases and on any mix of measures.

use proptest::prelude::*;

use super::{
    Needs, Side,
    exception::{PeriodFault, Term, check_period, latest_end, term},
    figures::{Counted, ImproveFigures},
    is_outside, may_move, move_needs, next_states, overdue_days, standing,
};
use crate::{date::Day, ratio::tenths, vocabulary::Progress};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

#[test]
fn the_way_goes_from_not_started_to_confirmed_by_a_check() {
    use Progress::{Done, InProgress, NotStarted, Verified};
    assert_eq!(move_needs(NotStarted, InProgress), Some(Needs::Nothing));
    assert_eq!(move_needs(InProgress, Done), Some(Needs::Deed));
    assert_eq!(move_needs(Done, Verified), Some(Needs::Check));
    assert_eq!(move_needs(NotStarted, Verified), None);
    assert_eq!(move_needs(InProgress, Verified), None);
    assert_eq!(move_needs(Verified, NotStarted), None);
}

#[test]
fn side_exits_need_a_reason_or_an_approval() {
    use Progress::{Done, InProgress, Infeasible, Withdrawn};
    assert_eq!(move_needs(InProgress, Infeasible), Some(Needs::Reason));
    assert_eq!(move_needs(Done, Infeasible), None);
    assert_eq!(move_needs(Done, Withdrawn), Some(Needs::Approval));
    assert_eq!(move_needs(Infeasible, InProgress), Some(Needs::Reason));
}

#[test]
fn no_state_follows_itself() {
    for state in Progress::ALL {
        assert_eq!(move_needs(*state, *state), None, "{state}");
    }
}

#[test]
fn a_section_neither_confirms_nor_withdraws() {
    for from in Progress::ALL {
        assert!(!may_move(Side::Section, *from, Progress::Verified));
        assert!(!may_move(Side::Section, *from, Progress::Withdrawn));
        assert!(!next_states(Side::Section, *from).contains(&Progress::Verified));
        assert!(!next_states(Side::Outside, *from).contains(&Progress::Verified));
    }
    assert!(next_states(Side::Section, Progress::Verified).is_empty());
    assert_eq!(
        next_states(Side::Outside, Progress::Verified),
        [Progress::InProgress]
    );
}

#[test]
fn every_state_but_the_ends_leads_on_for_a_section() {
    for from in [
        Progress::NotStarted,
        Progress::InProgress,
        Progress::Done,
        Progress::Infeasible,
    ] {
        assert!(!next_states(Side::Section, from).is_empty(), "{from}");
    }
}

#[test]
fn a_checker_of_the_unit_or_of_what_stands_around_it_is_not_outside() {
    assert!(is_outside(&["office"], &["0420", "department"]));
    assert!(!is_outside(&["0420"], &["0420", "department"]));
    assert!(!is_outside(&["office", "department"], &["0420", "department"]));
    assert!(is_outside(&[], &["0420"]));
}

#[test]
fn a_later_version_takes_the_way_further_and_never_back() {
    use Progress::{Done, InProgress, NotStarted, Verified, Withdrawn};
    assert_eq!(standing(InProgress, Done, true), Done);
    assert_eq!(standing(InProgress, Done, false), InProgress);
    assert_eq!(standing(Done, NotStarted, true), Done);
    assert_eq!(standing(Verified, InProgress, true), Verified);
    assert_eq!(standing(Withdrawn, Done, true), Withdrawn);
    assert_eq!(standing(Done, Verified, true), Done);
}

#[test]
fn overdue_counts_only_what_is_open() {
    let (due, today) = (Some(day("2026-09-30")), day("2026-10-10"));
    assert_eq!(overdue_days(Progress::InProgress, due, today), 10);
    assert_eq!(overdue_days(Progress::Done, due, today), 0);
    assert_eq!(overdue_days(Progress::InProgress, None, today), 0);
    assert_eq!(overdue_days(Progress::InProgress, due, day("2026-09-30")), 0);
}

#[test]
fn figures_of_five_measures() {
    let today = day("2026-10-31");
    let one = |progress, due: &str, was_checked, has_recurred| Counted {
        progress,
        due: Some(day(due)),
        was_checked,
        has_recurred,
    };
    let mut sum = ImproveFigures::default();
    for counted in [
        one(Progress::Verified, "2026-09-30", true, false),
        one(Progress::InProgress, "2026-10-21", true, true),
        one(Progress::NotStarted, "2026-10-26", false, false),
        one(Progress::Verified, "2027-03-31", true, false),
        one(Progress::Withdrawn, "2026-08-31", false, false),
    ] {
        sum.add(counted, today);
    }
    assert_eq!((sum.all, sum.due, sum.verified, sum.withdrawn), (4, 4, 2, 1));
    assert_eq!(tenths(sum.completion().unwrap().percent_tenths()), "50.0");
    assert_eq!(tenths(sum.mean_overdue_tenths().unwrap()), "7.5");
    assert_eq!(tenths(sum.recurrence().unwrap().percent_tenths()), "33.3");
}

#[test]
fn nothing_has_no_rate() {
    let sum = ImproveFigures::default();
    assert_eq!(sum.completion(), None);
    assert_eq!(sum.mean_overdue_tenths(), None);
    assert_eq!(sum.recurrence(), None);
}

#[test]
fn an_exception_holds_a_year_at_most() {
    for (from, latest) in [
        ("2026-04-01", "2027-03-31"),
        ("2026-10-15", "2027-10-14"),
        ("2028-02-29", "2029-02-28"),
        ("2027-03-01", "2028-02-29"),
    ] {
        assert_eq!(latest_end(day(from)), Some(day(latest)), "{from}");
        assert_eq!(check_period(day(from), day(latest)), Ok(()));
        assert_eq!(
            check_period(day(from), day(latest).plus_days(1).unwrap()),
            Err(PeriodFault::TooLong(day(latest)))
        );
    }
    assert_eq!(
        check_period(day("2026-10-15"), day("2026-10-14")),
        Err(PeriodFault::Backwards)
    );
}

#[test]
fn the_last_day_still_counts() {
    let (from, to) = (Some(day("2026-10-01")), day("2027-03-31"));
    assert_eq!(term(from, to, day("2026-09-30")), Term::Ahead);
    assert_eq!(term(from, to, day("2027-03-31")), Term::Runs(0));
    assert_eq!(term(from, to, day("2027-04-01")), Term::Over(1));
}

fn counted() -> impl Strategy<Value = Counted> {
    (
        proptest::sample::select(Progress::ALL),
        proptest::option::of(-400i64..400),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(progress, due, was_checked, recurs)| Counted {
            progress,
            due: due.and_then(|days| day("2026-10-01").plus_days(days)),
            was_checked,
            has_recurred: was_checked && recurs,
        })
}

proptest! {
    #[test]
    fn rates_lie_between_nothing_and_all(
        measures in proptest::collection::vec(counted(), 0..60),
    ) {
        let mut sum = ImproveFigures::default();
        for one in &measures {
            sum.add(*one, day("2026-10-01"));
        }
        prop_assert_eq!(sum.all + sum.withdrawn, i64::try_from(measures.len()).unwrap());
        prop_assert_eq!(sum.open + sum.done + sum.verified, sum.all);
        for rate in [sum.completion(), sum.recurrence()].into_iter().flatten() {
            prop_assert!((0..=1000).contains(&rate.percent_tenths()));
        }
        if let Some(mean) = sum.mean_overdue_tenths() {
            prop_assert!(mean >= 10, "who is late is late a day at least");
            prop_assert!((mean * sum.overdue - sum.overdue_days * 10).abs() * 2 <= sum.overdue);
        }
    }

    #[test]
    fn confirming_never_lowers_the_rate(
        measures in proptest::collection::vec(counted(), 1..40),
        at in 0usize..40,
    ) {
        let today = day("2026-10-01");
        let rate = |measures: &[Counted]| {
            let mut sum = ImproveFigures::default();
            for one in measures {
                sum.add(*one, today);
            }
            sum.completion()
        };
        let at = at % measures.len();
        let before = rate(&measures);
        let mut after = measures.clone();
        if after[at].progress != Progress::Withdrawn {
            after[at].progress = Progress::Verified;
            if let (Some(before), Some(after)) = (before, rate(&after)) {
                prop_assert!(
                    i128::from(after.num) * i128::from(before.den)
                        >= i128::from(before.num) * i128::from(after.den)
                );
            }
        }
    }

    #[test]
    fn a_state_is_never_put_back(
        office in proptest::sample::select(Progress::ALL),
        section in proptest::sample::select(Progress::ALL),
        is_later in any::<bool>(),
    ) {
        let found = standing(office, section, is_later);
        prop_assert!(found == office || (is_later && found == section));
        if matches!(office, Progress::Verified | Progress::Withdrawn | Progress::Infeasible) {
            prop_assert_eq!(found, office);
        }
    }
}
