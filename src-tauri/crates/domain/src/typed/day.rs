//! Days as they stand in cells: either calendar, Excel's count of days, a time behind them, the end of a month.

use crate::date::Day;

use super::fold;

/// A day out of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TypedDay {
    /// The day.
    pub day: Day,
    /// It was taken from words that leave it open (9月末), so that it is shown to somebody.
    pub is_inferred: bool,
}

/// Excel's count of 2000-01-01 and 2099-12-31, the days that a form can mean.
const SERIALS: std::ops::RangeInclusive<i64> = 36_526..=73_050;

/// Reads a day; none when the text is no day or no day of a calendar. An empty text is no day either.
pub fn day(text: &str) -> Option<TypedDay> {
    let dated = |part: &&str| !part.contains([':', '：']) || part.contains(['T', 't']);
    let parts: Vec<&str> = text.split_whitespace().filter(dated).collect();
    let folded = arabic(&fold(&parts.concat()));
    let plain = without_rest(&folded);
    let exact = |day| TypedDay {
        day,
        is_inferred: false,
    };
    Day::parse(plain)
        .ok()
        .or_else(|| counted(plain))
        .map(exact)
        .or_else(|| {
            end(plain).map(|day| TypedDay {
                day,
                is_inferred: true,
            })
        })
}

/// 20260731, or Excel's count of days since 1899-12-30.
fn counted(plain: &str) -> Option<Day> {
    let whole = plain.split_once('.').map_or(plain, |(whole, _)| whole);
    if whole.is_empty() || !whole.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number: i64 = whole.parse().ok()?;
    if SERIALS.contains(&number) {
        return Day::new(1899, 12, 30)?.plus_days(number);
    }
    if whole.len() != 8 || plain.len() != 8 {
        return None;
    }
    Day::from_iso(&format!("{}-{}-{}", &whole[..4], &whole[4..6], &whole[6..])).ok()
}

/// 令和8年9月末, 2026年度末.
fn end(plain: &str) -> Option<Day> {
    let stem = plain.strip_suffix('末')?;
    if let Some(year) = stem.strip_suffix("年度") {
        let first = Day::parse(&format!("{year}年4月1日")).ok()?;
        return Day::new(first.fiscal_year() + 1, 3, 31);
    }
    let first = Day::parse(&format!("{stem}1日")).ok()?;
    let (year, month, _) = first.parts();
    let (year, month) = if month == 12 {
        (year + 1, 1)
    } else {
        (year, month + 1)
    };
    Day::new(year, month, 1)?.plus_days(-1)
}

/// Without weekday, time of day behind a T, and まで.
fn without_rest(folded: &str) -> &str {
    let mut rest = folded;
    for mark in ['(', 't'] {
        if let Some((day, _)) = rest
            .split_once(mark)
            .filter(|(day, _)| day.contains(|c: char| c.is_ascii_digit()))
        {
            rest = day;
        }
    }
    for word in ["まで", "迄", "曜日"] {
        rest = rest.strip_suffix(word).unwrap_or(rest);
    }
    rest
}

/// 令和八年七月三十一日 → 令和8年7月31日.
fn arabic(text: &str) -> String {
    const DIGITS: &str = "〇一二三四五六七八九";
    let mut out = String::new();
    // The number so far, and whether its tens were written as 十.
    let mut value: Option<(usize, bool)> = None;
    for c in text.chars() {
        let digit = DIGITS.chars().position(|known| known == c);
        value = match (c, digit, value) {
            ('十', _, known) => Some((known.map_or(10, |(tens, _)| tens.saturating_mul(10)), true)),
            (_, Some(digit), Some((number, true))) => Some((number.saturating_add(digit), false)),
            (_, Some(digit), Some((number, false))) => {
                Some((number.saturating_mul(10).saturating_add(digit), false))
            }
            (_, Some(digit), None) => Some((digit, false)),
            (_, None, known) => {
                if let Some((number, _)) = known {
                    out.push_str(&number.to_string());
                }
                out.push(c);
                None
            }
        };
    }
    if let Some((number, _)) = value {
        out.push_str(&number.to_string());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_every_form_that_cells_hold() {
        for text in [
            "2026-07-31",
            "2026/7/31",
            "２０２６／０７／３１",
            "令和8年7月31日",
            "令和８年７月３１日（金）",
            "R8.7.31",
            "r08/07/31",
            "令和八年七月三十一日",
            "二〇二六年七月三一日",
            "2026/7/31 9:30",
            "2026-07-31 09:30:00",
            "2026-07-31T00:00:00",
            "20260731",
            "46234",
            "令和8年7月31日まで",
        ] {
            let found = day(text);
            assert_eq!(
                found.map(|d| (d.day.to_string(), d.is_inferred)),
                Some(("2026-07-31".to_owned(), false)),
                "{text}"
            );
        }
        assert_eq!(
            day("令和元年5月1日").map(|d| d.day.to_string()).as_deref(),
            Some("2019-05-01")
        );
    }

    #[test]
    fn the_end_of_a_month_is_a_day_to_be_looked_at() {
        let found = day("令和8年9月末").unwrap();
        assert_eq!(
            (found.day.to_string().as_str(), found.is_inferred),
            ("2026-09-30", true)
        );
        assert_eq!(day("令和8年度末").unwrap().day.to_string(), "2027-03-31");
    }

    #[test]
    fn what_is_no_day_is_not_guessed() {
        for text in [
            "31.7.2026",
            "7/31",
            "8.7.31",
            "あした",
            "",
            "令和8年7月",
            "2026-02-30",
            "平成31年5月1日",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
