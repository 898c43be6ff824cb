//! Days, eras and fiscal years: typed in either calendar, stored ISO, shown with the era (domain.md 4.0, 7.4).

use time::{Date, Month, Weekday};
use unicode_normalization::UnicodeNormalization;

use crate::DomainError;

/// A calendar day, stored and sent as `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

/// Eras with letter, name and first day, newest first.
const ERAS: [(char, &str, (i32, u8, u8)); 5] = [
    ('R', "令和", (2019, 5, 1)),
    ('H', "平成", (1989, 1, 8)),
    ('S', "昭和", (1926, 12, 25)),
    ('T', "大正", (1912, 7, 30)),
    ('M', "明治", (1868, 1, 25)),
];

impl Day {
    /// A day of the Gregorian calendar.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let month = Month::try_from(month).ok()?;
        Date::from_calendar_date(year, month, day).ok().map(Self)
    }

    /// Reads ISO `YYYY-MM-DD` exactly.
    pub fn from_iso(text: &str) -> Result<Self, DomainError> {
        let wrong = || DomainError::NotADate {
            input: text.to_owned(),
        };
        let digits = |range: std::ops::Range<usize>| text.get(range).and_then(|t| t.parse::<u16>().ok());
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(wrong());
        }
        let (year, month, day) = (
            digits(0..4).ok_or_else(wrong)?,
            digits(5..7).ok_or_else(wrong)?,
            digits(8..10).ok_or_else(wrong)?,
        );
        let narrow = |n: u16| u8::try_from(n).map_err(|_| wrong());
        Self::new(i32::from(year), narrow(month)?, narrow(day)?).ok_or_else(|| DomainError::NoSuchDay {
            input: text.to_owned(),
        })
    }

    /// Reads what people type: 2026-07-31, 2026/7/31, 2026年7月31日, 令和8年7月31日, R8.7.31, 令和元年5月1日,
    /// in full or half width. An era year outside its era is refused.
    pub fn parse(input: &str) -> Result<Self, DomainError> {
        let wrong = || DomainError::NotADate {
            input: input.to_owned(),
        };
        let plain: String = input.trim().nfkc().filter(|c| !c.is_whitespace()).collect();
        let (era, rest) = strip_era(&plain);
        let rest = rest.strip_suffix('日').unwrap_or(rest).replace('元', "1");
        let parts: Vec<&str> = rest.split(['-', '/', '.', '年', '月']).collect();
        let [year, month, day] = parts[..] else {
            return Err(wrong());
        };
        let number = |part: &str| part.parse::<i32>().map_err(|_| wrong());
        let (year, month, day) = (number(year)?, number(month)?, number(day)?);
        if era.is_none() && year < 1000 {
            return Err(wrong());
        }
        let absent = || DomainError::NoSuchDay {
            input: input.to_owned(),
        };
        let narrow = |n: i32| u8::try_from(n).map_err(|_| absent());
        let gregorian = era.map_or(year, |index| ERAS[index].2.0 + year - 1);
        let found = Self::new(gregorian, narrow(month)?, narrow(day)?).ok_or_else(absent)?;
        match era {
            Some(index) if year < 1 || found.era_index() != Some(index) => Err(absent()),
            _ => Ok(found),
        }
    }

    fn era_index(self) -> Option<usize> {
        ERAS.iter()
            .position(|&(_, _, (y, m, d))| Self::new(y, m, d).is_some_and(|first| first <= self))
    }

    /// Year, month, day of the Gregorian calendar.
    pub fn parts(self) -> (i32, u8, u8) {
        (self.0.year(), u8::from(self.0.month()), self.0.day())
    }

    /// 令和8年7月31日; the Gregorian form before 明治.
    pub fn era_long(self) -> String {
        let (year, month, day) = self.parts();
        match self.era_index() {
            Some(index) => {
                let (_, name, (first, _, _)) = ERAS[index];
                format!("{name}{}年{month}月{day}日", era_year(year - first + 1))
            }
            None => format!("{year}年{month}月{day}日"),
        }
    }

    /// The day so many days later (or earlier when negative).
    pub fn plus_days(self, days: i64) -> Option<Self> {
        self.0.checked_add(time::Duration::days(days)).map(Self)
    }

    /// Whole days from this day to `later`.
    pub fn days_until(self, later: Self) -> i64 {
        (later.0 - self.0).whole_days()
    }

    /// 日月火水木金土, 0 = Sunday.
    pub fn weekday_from_sunday(self) -> u8 {
        match self.0.weekday() {
            Weekday::Sunday => 0,
            Weekday::Monday => 1,
            Weekday::Tuesday => 2,
            Weekday::Wednesday => 3,
            Weekday::Thursday => 4,
            Weekday::Friday => 5,
            Weekday::Saturday => 6,
        }
    }

    /// The fiscal year (1 April to 31 March) that the day lies in.
    pub fn fiscal_year(self) -> i32 {
        let (year, month, _) = self.parts();
        if month >= 4 { year } else { year - 1 }
    }
}

fn strip_era(text: &str) -> (Option<usize>, &str) {
    for (index, (letter, name, _)) in ERAS.iter().enumerate() {
        if let Some(rest) = text.strip_prefix(name) {
            return (Some(index), rest);
        }
        if let Some(rest) = text
            .strip_prefix(*letter)
            .or_else(|| text.strip_prefix(letter.to_ascii_lowercase()))
        {
            return (Some(index), rest);
        }
    }
    (None, text)
}

fn era_year(year: i32) -> String {
    if year == 1 {
        "元".to_owned()
    } else {
        year.to_string()
    }
}

/// 令和8年度 for 2026, 令和元年度 for 2019: the era in which the fiscal year's last day lies.
pub fn fiscal_year_label(fiscal_year: i32) -> String {
    let last = Day::new(fiscal_year + 1, 3, 31);
    let index = last.and_then(Day::era_index);
    match index {
        Some(index) => {
            let (_, name, (first, _, _)) = ERAS[index];
            // The era may begin during the last quarter: 昭和63年度 ended in 平成元年.
            let (index_name, year) = if fiscal_year < first {
                let before = ERAS.get(index + 1).map_or((name, first), |era| (era.1, era.2.0));
                (before.0, fiscal_year - before.1 + 1)
            } else {
                (name, fiscal_year - first + 1)
            };
            format!("{index_name}{}年度", era_year(year))
        }
        None => format!("{fiscal_year}年度"),
    }
}

/// The era code of a fiscal year in file names and numbers: R08 for 2026.
pub fn fiscal_year_code(fiscal_year: i32) -> String {
    if fiscal_year >= 2019 {
        format!("R{:02}", fiscal_year - 2018)
    } else {
        format!("H{:02}", fiscal_year - 1988)
    }
}

/// The first and last day of a fiscal year.
pub fn fiscal_year_span(fiscal_year: i32) -> Option<(Day, Day)> {
    Some((Day::new(fiscal_year, 4, 1)?, Day::new(fiscal_year + 1, 3, 31)?))
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl serde::Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Day {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::from_iso(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, want: &str) {
        assert_eq!(
            Day::parse(input).map(|day| day.to_string()),
            Ok(want.to_owned()),
            "{input}"
        );
    }

    fn refused(input: &str, code: &str) {
        assert_eq!(Day::parse(input).map_err(|e| e.code()), Err(code), "{input}");
    }

    #[test]
    fn both_calendars_are_read() {
        check("2026-07-31", "2026-07-31");
        check("2026/7/31", "2026-07-31");
        check("２０２６年７月３１日", "2026-07-31");
        check("令和8年7月31日", "2026-07-31");
        check("R8.7.31", "2026-07-31");
        check("r08-07-31", "2026-07-31");
        check(" 令和 元年 5月1日 ", "2019-05-01");
        check("H31.4.30", "2019-04-30");
        check("昭和64年1月7日", "1989-01-07");
    }

    #[test]
    fn impossible_days_are_refused() {
        refused("R29.13.1", "no-such-day");
        refused("2026-02-29", "no-such-day");
        refused("平成31年5月1日", "no-such-day");
        refused("令和元年4月30日", "no-such-day");
        refused("令和0年7月1日", "no-such-day");
        refused("8.7.31", "not-a-date");
        refused("あした", "not-a-date");
        refused("", "not-a-date");
    }

    #[test]
    fn eras_are_shown() {
        assert_eq!(Day::from_iso("2019-05-01").unwrap().era_long(), "令和元年5月1日");
        assert_eq!(Day::from_iso("2019-04-30").unwrap().era_long(), "平成31年4月30日");
        assert_eq!(fiscal_year_label(2026), "令和8年度");
        assert_eq!(fiscal_year_label(2019), "令和元年度");
        assert_eq!(fiscal_year_label(2018), "平成30年度");
        assert_eq!(fiscal_year_label(1988), "昭和63年度");
    }

    #[test]
    fn the_fiscal_year_begins_in_april() {
        assert_eq!(Day::from_iso("2026-03-31").unwrap().fiscal_year(), 2025);
        assert_eq!(Day::from_iso("2026-04-01").unwrap().fiscal_year(), 2026);
    }
}
