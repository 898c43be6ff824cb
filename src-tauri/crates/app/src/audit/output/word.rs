//! Codes, days and numbers of an audit as its papers print them, in Japanese.

use tenken_documents::{Choice, DateText};
use tenken_domain::{
    control::{ControlCode, Domain},
    date::{Day, fiscal_year_label},
};

use crate::output::{date, say};

pub(super) fn class(code: &str) -> String {
    say(&format!("ui-audit-class-{code}"), &[])
}

pub(super) fn urgency(code: &str) -> String {
    say(&format!("ui-audit-urgency-{code}"), &[])
}

pub(super) fn judgement(code: &str) -> String {
    say(&format!("ui-audit-judgement-{code}"), &[])
}

pub(super) fn procedure(code: &str) -> String {
    say(&format!("ui-audit-procedure-{code}"), &[])
}

pub(super) fn evidence(code: &str) -> String {
    say(&format!("ui-audit-evidence-{code}"), &[])
}

pub(super) fn opinion(code: &str) -> String {
    say(&format!("ui-audit-opinion-{code}"), &[])
}

pub(super) fn method(code: &str) -> String {
    say(&format!("ui-audit-method-{code}"), &[])
}

pub(super) fn result(code: &str) -> String {
    say(&format!("ui-audit-result-{code}"), &[])
}

pub(super) fn kind(code: &str) -> String {
    say(&format!("ui-audit-type-{code}"), &[])
}

pub(super) fn cause(code: &str) -> String {
    say(&format!("ui-cause-{code}"), &[])
}

pub(super) fn measure_kind(code: &str) -> String {
    say(&format!("plan-kind-{code}"), &[])
}

pub(super) fn yes_no(code: &str) -> String {
    say(&format!("exception-{code}"), &[])
}

pub(super) fn progress(code: &str) -> String {
    say(&format!("progress-{}", code.replace('_', "-")), &[])
}

pub(super) fn team_role(code: &str) -> String {
    say(&format!("audit-word-role-{code}"), &[])
}

pub(super) fn sampling(code: &str) -> String {
    say(&format!("audit-word-sampling-{code}"), &[])
}

pub(super) fn reply(code: &str) -> String {
    say(&format!("audit-word-reply-{}", code.replace('_', "-")), &[])
}

pub(super) fn way(code: &str) -> String {
    say(&format!("audit-word-way-{}", code.replace('_', "-")), &[])
}

pub(super) fn opinion_kind(code: &str) -> String {
    say(&format!("audit-word-opinion-{code}"), &[])
}

/// 要 or 不要.
pub(super) fn wanted(is: bool) -> String {
    say(
        if is {
            "audit-word-wanted"
        } else {
            "audit-word-unwanted"
        },
        &[],
    )
}

/// 情報資産; empty for own audit points without a control.
pub(super) fn domain(code: &str) -> String {
    let table = tenken_checklist::controls().ok();
    let known = code.parse::<Domain>().ok();
    let text = known.and_then(|code| table.and_then(|table| table.domain(code)));
    text.map_or_else(String::new, |text| text.name_ja.clone())
}

/// 情報資産 of AST-10.
pub(super) fn domain_of(control: &str) -> String {
    let code = control.parse::<ControlCode>().ok();
    code.map_or_else(String::new, |code| domain(&code.domain().to_string()))
}

/// Name of a control in the project's own words.
pub(super) fn control(code: &str) -> String {
    let table = tenken_checklist::controls().ok();
    let known = code.parse::<ControlCode>().ok();
    let text = known.and_then(|code| table.and_then(|table| table.control(code)));
    text.map_or_else(String::new, |text| text.name_ja.clone())
}

/// 監査項目 and the question that it is taken from: an item of a checklist is named by its control, for its question is
/// put to the section and not to an auditor; an own audit point says what it looks at itself.
pub(super) fn item(code: &str, is_of_checklist: bool, question: &str) -> (String, String) {
    let name = if is_of_checklist {
        control(code)
    } else {
        String::new()
    };
    if name.is_empty() {
        (question.to_owned(), String::new())
    } else {
        (name, question.to_owned())
    }
}

/// Words to choose from, those of `chosen` ticked.
pub(super) fn choice<'a>(
    codes: impl Iterator<Item = &'a str>,
    word: fn(&str) -> String,
    chosen: &[&str],
) -> Choice {
    let codes: Vec<&str> = codes.collect();
    Choice {
        options: codes.iter().map(|code| word(code)).collect(),
        chosen: (0..codes.len())
            .filter(|at| chosen.contains(&codes[*at]))
            .collect(),
    }
}

/// A stored day; none where it is not known.
pub(super) fn day(iso: Option<&str>) -> Option<DateText> {
    date(iso?)
}

/// 令和8年度.
pub(super) fn year(fiscal_year: i64) -> String {
    i32::try_from(fiscal_year).map_or_else(|_| String::new(), fiscal_year_label)
}

/// 令和8年10月6日（火）.
pub(super) fn weekday(day: Day) -> String {
    let weekday = say(&format!("letter-weekday-{}", day.weekday_from_sunday()), &[]);
    say("letter-day", &[("day", &day.era_long()), ("weekday", &weekday)])
}

/// 同月9日（水）, after another day.
pub(super) fn weekday_after(first: Day, day: Day) -> String {
    let weekday = say(&format!("letter-weekday-{}", day.weekday_from_sunday()), &[]);
    say(
        "letter-day",
        &[("day", &after(first, day)), ("weekday", &weekday)],
    )
}

/// A stored day with its weekday.
pub(super) fn weekday_of(iso: Option<&str>) -> Option<DateText> {
    let text = Day::from_iso(iso?).ok().map(weekday)?;
    day(iso).map(|known| DateText { text, ..known })
}

/// Day and minutes since midnight of `2026-10-06T13:20`.
pub(super) fn moment(text: &str) -> Option<(Day, i64)> {
    let (day, time) = text.split_once('T')?;
    let (hour, minute) = time.split_once(':')?;
    let minutes = hour.parse::<i64>().ok()? * 60 + minute.parse::<i64>().ok()?;
    Some((Day::from_iso(day).ok()?, minutes))
}

/// 午後1時20分.
pub(super) fn clock(minutes: i64) -> String {
    let (hour, minute) = (minutes / 60 % 24, minutes % 60);
    let half = if hour < 12 {
        "audit-word-am"
    } else {
        "audit-word-pm"
    };
    let hour = (hour % 12).to_string();
    let time = if minute == 0 {
        say("audit-word-hour", &[("hour", &hour)])
    } else {
        say(
            "audit-word-hour-minute",
            &[("hour", &hour), ("minute", &minute.to_string())],
        )
    };
    say(half, &[("time", &time)])
}

/// 令和8年10月6日　午後1時20分; empty where it is not known.
pub(super) fn at(text: &str) -> String {
    moment(text).map_or_else(String::new, |(day, minutes)| {
        format!("{}　{}", day.era_long(), clock(minutes))
    })
}

/// 令和8年9月25日から同年10月20日まで; a single day stands alone, a missing one leaves the other.
pub(super) fn span(from: Option<&str>, to: Option<&str>) -> String {
    let read = |iso: Option<&str>| iso.and_then(|iso| Day::from_iso(iso).ok());
    match (read(from), read(to)) {
        (Some(from), Some(to)) if from == to => from.era_long(),
        (Some(from), Some(to)) => say(
            "paper-period",
            &[("from", &from.era_long()), ("to", &after(from, to))],
        ),
        (Some(day), None) | (None, Some(day)) => day.era_long(),
        (None, None) => String::new(),
    }
}

/// A day as it is written after another one: 同月20日, 同年10月20日, 令和9年1月8日.
pub(super) fn after(first: Day, day: Day) -> String {
    let ((first_year, first_month, _), (year, month, date)) = (first.parts(), day.parts());
    let (month_text, date) = (month.to_string(), date.to_string());
    match (first_year == year, first_month == month) {
        (true, true) => say("paper-same-month", &[("day", &date)]),
        (true, false) => say("audit-word-same-year", &[("month", &month_text), ("day", &date)]),
        (false, _) => day.era_long(),
    }
}

/// 令和8年9月から同年11月まで.
pub(super) fn months(from: Option<&str>, to: Option<&str>) -> String {
    let read = |iso: Option<&str>| iso.and_then(|iso| Day::from_iso(iso).ok());
    let whole = |day: Day| {
        let long = day.era_long();
        long.split_once('月')
            .map_or_else(|| long.clone(), |(month, _)| format!("{month}月"))
    };
    match (read(from), read(to)) {
        (Some(from), Some(to)) => {
            let ((from_year, from_month, _), (to_year, to_month, _)) = (from.parts(), to.parts());
            match (from_year == to_year, from_month == to_month) {
                (true, true) => whole(from),
                (true, false) => {
                    let to = say("audit-word-same-year-month", &[("month", &to_month.to_string())]);
                    say("paper-period", &[("from", &whole(from)), ("to", &to)])
                }
                (false, _) => say("paper-period", &[("from", &whole(from)), ("to", &whole(to))]),
            }
        }
        (Some(day), None) | (None, Some(day)) => whole(day),
        (None, None) => String::new(),
    }
}

/// Lines that say something.
pub(super) fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_spans_are_those_of_official_letters() {
        assert_eq!(at("2026-10-06T13:20"), "令和8年10月6日　午後1時20分");
        assert_eq!(at("2026-10-06T09:00"), "令和8年10月6日　午前9時");
        assert_eq!(at("2026-10-06T12:05"), "令和8年10月6日　午後0時5分");
        assert_eq!(at(""), "");
        let span = |from, to| span(Some(from), Some(to));
        assert_eq!(
            span("2026-09-25", "2026-10-20"),
            "令和8年9月25日から同年10月20日まで"
        );
        assert_eq!(span("2026-10-06", "2026-10-20"), "令和8年10月6日から同月20日まで");
        assert_eq!(
            span("2026-10-06", "2027-01-08"),
            "令和8年10月6日から令和9年1月8日まで"
        );
        assert_eq!(span("2026-10-06", "2026-10-06"), "令和8年10月6日");
        assert_eq!(
            months(Some("2026-09-25"), Some("2026-11-06")),
            "令和8年9月から同年11月まで"
        );
        assert_eq!(
            weekday(Day::from_iso("2026-10-06").unwrap()),
            "令和8年10月6日（火）"
        );
    }
}
