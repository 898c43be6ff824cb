//! Rules of the audit (domain.md 3, 4.4-4.11, 5.3, 7.1): who may audit whom, what a paper, a finding and a report must
//! hold, in which words, in which order auditees come, and how a sample is drawn.

pub mod care;
pub mod difference;
pub mod finding;
pub mod independence;
pub mod paper;
pub mod risk;
pub mod sampling;
pub mod wording;

use crate::date::Day;

/// Days that a notice goes out before the first day on site, unless a body sets others (domain.md 3, step 6).
pub const NOTICE_DAYS: i64 = 14;

/// Days from the day a notice was sent to the first day on site; negative when it came after.
pub fn notice_days(sent: Day, first: Day) -> i64 {
    sent.days_until(first)
}
