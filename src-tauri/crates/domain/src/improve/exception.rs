//! Exceptions: how long one may hold, and where it stands on a day (domain.md 4.12).

use crate::date::Day;

/// The last day that an exception from this day may name: a year later, less a day.
pub fn latest_end(from: Day) -> Option<Day> {
    let (year, month, day) = from.parts();
    // 29 February has no counterpart: the year ends on 28 February.
    match Day::new(year + 1, month, day) {
        Some(next) => next.plus_days(-1),
        None => Day::new(year + 1, 2, 28),
    }
}

/// Why a period is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodFault {
    /// Ends before it begins.
    Backwards,
    /// Longer than a year; the latest end.
    TooLong(Day),
}

/// Whether the period may be applied for.
pub fn check_period(from: Day, to: Day) -> Result<(), PeriodFault> {
    if to < from {
        return Err(PeriodFault::Backwards);
    }
    match latest_end(from) {
        Some(latest) if to > latest => Err(PeriodFault::TooLong(latest)),
        _ => Ok(()),
    }
}

/// Where an exception stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// Not yet begun.
    Ahead,
    /// In force, so many days left.
    Runs(i64),
    /// Its end lies so many days back.
    Over(i64),
}

/// Where a period stands on a day.
pub fn term(from: Option<Day>, to: Day, today: Day) -> Term {
    if from.is_some_and(|from| today < from) {
        Term::Ahead
    } else if today <= to {
        Term::Runs(today.days_until(to))
    } else {
        Term::Over(to.days_until(today))
    }
}
