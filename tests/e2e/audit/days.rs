//! Days of the audited fiscal year: the one before that of this machine's clock.

use time::{Duration, OffsetDateTime};

/// The fiscal year that is audited.
pub(super) fn year() -> i32 {
    let now = OffsetDateTime::now_utc() + Duration::hours(9);
    let begun = u8::from(now.month()) >= 4;
    now.year() - if begun { 1 } else { 2 }
}

/// 令和 of a day of a fiscal year.
fn era(fiscal_year: i32, month: u32) -> i32 {
    fiscal_year - 2018 + i32::from(month < 4)
}

/// A day of the audited year as it is typed: R7.10.6.
pub(super) fn typed(month: u32, day: u32) -> String {
    format!("R{}.{month}.{day}", era(year(), month))
}

/// As `typed`, in the fiscal year after it.
pub(super) fn typed_next(month: u32, day: u32) -> String {
    format!("R{}.{month}.{day}", era(year() + 1, month))
}

/// A day of the audited year as it is shown.
pub(super) fn shown(month: u32, day: u32) -> String {
    format!("令和{}年{month}月{day}日", era(year(), month))
}

/// As `shown`, in the fiscal year after it.
pub(super) fn shown_next(month: u32, day: u32) -> String {
    format!("令和{}年{month}月{day}日", era(year() + 1, month))
}

/// A day of the audited year as the core takes it.
pub(super) fn iso(month: u32, day: u32) -> String {
    format!("{}-{month:02}-{day:02}", year() + i32::from(month < 4))
}

/// As drop-downs name the audited year.
pub(super) fn year_shown() -> String {
    format!("令和{}年度", year() - 2018)
}
