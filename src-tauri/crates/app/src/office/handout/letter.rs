//! The letter that asks a section for its self-check (依頼文).

use tenken_checklist::{Body, Edition, Term};
use tenken_documents::{DateText, Letter};
use tenken_domain::{
    date::{Day, fiscal_year_label},
    vocabulary::SheetKind,
};
use tenken_store::table::round::Round;

use crate::{
    desk::required,
    error::Result,
    office::{SectionUnit, round::RoundDates},
    output::{clause_label, date, mark, say},
    wire::HandoutLetter,
};

/// What a letter says beside what the office typed.
pub(super) struct Facts<'a> {
    pub unit: &'a SectionUnit,
    pub dates: &'a RoundDates,
    /// The section's own day of hand-in, ISO.
    pub deadline: Option<&'a str>,
    pub note: &'a str,
    /// Names of the files that lie beside the letter.
    pub files: Vec<String>,
    pub body: &'a Body,
    pub made_at: &'a str,
}

/// The letter as it is suggested.
pub(super) fn suggested(
    round: &Round,
    edition: &Edition,
    office: &str,
    contact: &str,
    today: Day,
) -> HandoutLetter {
    let body = &edition.body;
    let year = fiscal_year_label(i32::try_from(round.fiscal_year).unwrap_or_default());
    let check = body.terms.get(&Term::SelfCheck).cloned();
    let check = check.unwrap_or_else(|| say("letter-self-check", &[]));
    let clause = body
        .route(SheetKind::Organisation)
        .and_then(|route| route.clause.as_deref())
        .map(|clause| format!("{}{}", edition.info.standard, clause_label(clause)));
    let first = match clause {
        Some(clause) => say("letter-text-clause", &[("clause", &clause)]),
        None => say("letter-text", &[]),
    };
    let second = say("letter-text-please", &[("check", &check)]);
    HandoutLetter {
        number: String::new(),
        date: today.to_string(),
        sender: say("letter-sender", &[("office", office)]),
        is_seal_omitted: true,
        subject: say("letter-subject", &[("year", &year), ("check", &check)]),
        text: format!("{first}\n{second}"),
        submit_to: office.to_owned(),
        submit_how: say("letter-submit-how", &[]),
        contact: say("letter-contact", &[("office", office), ("contact", contact)])
            .trim()
            .to_owned(),
    }
}

/// The letter to one section.
pub(super) fn letter_to(typed: &HandoutLetter, facts: &Facts<'_>) -> Result<Letter> {
    let lines = |text: &str| -> Vec<String> {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    };
    let date_of = |text: &str| -> Result<Option<DateText>> {
        match text.trim() {
            "" => Ok(None),
            text => Ok(date(&Day::parse(text)?.to_string())),
        }
    };
    let office = &typed.submit_to;
    Ok(Letter {
        body: format!("{}{office}", facts.body.name),
        number: typed.number.trim().to_owned(),
        date: date_of(&typed.date)?,
        addressee: vec![addressee(facts.unit)],
        sender: lines(&required("letter-sender", &typed.sender)?),
        is_seal_omitted: typed.is_seal_omitted,
        subject: required("letter-subject", &typed.subject)?,
        text: lines(&required("letter-text", &typed.text)?),
        points: points(typed, facts),
        contact: lines(&typed.contact),
        mark: mark(facts.body),
        made_at: facts.made_at.to_owned(),
    })
}

/// 市民課長　髙﨑 修一　様; where no post is known, the section.
fn addressee(unit: &SectionUnit) -> String {
    let post = if unit.head_title.is_empty() {
        say("letter-head-of", &[("unit", &unit.name)])
    } else {
        unit.head_title.clone()
    };
    let named = format!("{}　{post}　{}", unit.department_name, unit.head_name);
    let named = named.trim().to_owned();
    say("paper-addressee", &[("addressee", &named)])
}

fn points(typed: &HandoutLetter, facts: &Facts<'_>) -> Vec<(String, Vec<String>)> {
    let word = |id: &str| say(&format!("letter-point-{id}"), &[]);
    let unit = facts.unit;
    let mut target = vec![say("letter-target", &[("unit", &unit.name)])];
    target.extend(unit.systems.iter().map(|system| {
        say(
            "letter-target-system",
            &[("name", &system.name), ("code", &system.code)],
        )
    }));
    let mut points = vec![(word("target"), target)];
    let (from, to) = (&facts.dates.period_from, &facts.dates.period_to);
    if let (Some(from), Some(to)) = (from.as_deref().and_then(date), to.as_deref().and_then(date)) {
        let period = say("letter-period", &[("from", &from.text), ("to", &to.text)]);
        points.push((word("period"), vec![period]));
    }
    if let Some(due) = facts.deadline.or(facts.dates.due_on.as_deref()) {
        points.push((word("due"), vec![with_weekday(due)]));
    }
    let typed = [("to", &typed.submit_to), ("how", &typed.submit_how)];
    for (id, text) in typed.into_iter().filter(|(_, text)| !text.trim().is_empty()) {
        points.push((word(id), text.lines().map(str::to_owned).collect()));
    }
    if !facts.files.is_empty() {
        points.push((word("files"), facts.files.clone()));
    }
    if !facts.note.trim().is_empty() {
        points.push((word("note"), facts.note.lines().map(str::to_owned).collect()));
    }
    points
}

/// 令和8年7月31日（金）
fn with_weekday(iso: &str) -> String {
    let Ok(day) = Day::from_iso(iso) else {
        return iso.to_owned();
    };
    let weekday = say(&format!("letter-weekday-{}", day.weekday_from_sunday()), &[]);
    say("letter-day", &[("day", &day.era_long()), ("weekday", &weekday)])
}
