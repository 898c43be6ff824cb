//! Figures over improvements: 改善完了率, 平均超過日数, 再発率 (domain.md 5.5), in integers and rounded once.

use crate::{date::Day, ratio::Fraction, vocabulary::Progress};

/// What the figures need of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// State.
    pub progress: Progress,
    /// Due date in force.
    pub due: Option<Day>,
    /// Effectiveness was checked at least once.
    pub was_checked: bool,
    /// A check found that it came back (再発).
    pub has_recurred: bool,
}

/// Sums over measures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ImproveFigures {
    /// All that were not withdrawn.
    pub all: i64,
    /// Still to be done.
    pub open: i64,
    /// Done by the section, not yet checked.
    pub done: i64,
    /// Confirmed.
    pub verified: i64,
    /// Withdrawn with approval.
    pub withdrawn: i64,
    /// Due: the day has come, or confirmed before it came.
    pub due: i64,
    /// Open past their day.
    pub overdue: i64,
    /// Days of those, in all.
    pub overdue_days: i64,
    /// Effectiveness checked.
    pub checked: i64,
    /// Came back.
    pub recurred: i64,
}

impl ImproveFigures {
    /// Adds one as it stands on a day.
    pub fn add(&mut self, one: Counted, today: Day) {
        if one.progress == Progress::Withdrawn {
            self.withdrawn += 1;
            return;
        }
        let is_verified = one.progress == Progress::Verified;
        self.all += 1;
        self.open += i64::from(one.progress.is_open());
        self.done += i64::from(one.progress == Progress::Done);
        self.verified += i64::from(is_verified);
        self.due += i64::from(is_verified || one.due.is_some_and(|due| due <= today));
        let days = super::overdue_days(one.progress, one.due, today);
        self.overdue += i64::from(days > 0);
        self.overdue_days += days;
        self.checked += i64::from(one.was_checked);
        self.recurred += i64::from(one.has_recurred);
    }

    /// 改善完了率 = 確認済 / all due. What was confirmed before its day counts on both sides, so that finishing early never
    /// lowers the rate; 取下げ is on neither. `None` where nothing is due.
    pub const fn completion(self) -> Option<Fraction> {
        Fraction::of(self.verified, self.due)
    }

    /// 平均超過日数 of those past their day, in tenths of a day, half up; `None` where none is.
    pub const fn mean_overdue_tenths(self) -> Option<i64> {
        if self.overdue > 0 {
            Some((self.overdue_days * 20 + self.overdue) / (self.overdue * 2))
        } else {
            None
        }
    }

    /// 再発率 = those that came back / those that were checked. `None` where none was.
    pub const fn recurrence(self) -> Option<Fraction> {
        Fraction::of(self.recurred, self.checked)
    }
}
