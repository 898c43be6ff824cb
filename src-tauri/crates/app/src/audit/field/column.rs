//! Which columns of an audit's records are written field by field, and what each takes.

use serde_json::Value;
use tenken_domain::{
    date::Day,
    text::half_width,
    vocabulary::{AuditMethod, CauseKind, EvidenceKind, FindingClass, OpinionKind, Procedure, Role, Urgency},
};

use super::super::{json, said::Said, unfit};
use crate::error::Result;

/// What a column takes.
#[derive(Debug, Clone, Copy)]
pub(super) enum Takes {
    Text,
    Day,
    /// Local day and time.
    Moment,
    Whole,
    Flag,
    Code(fn(&str) -> bool),
    /// Id of a unit; empty = none.
    Unit,
    /// Codes separated by commas.
    Codes(fn(&str) -> bool),
    /// 調書番号 of the engagement, kept as the ids of their items.
    Papers,
    /// A text that is said beside the columns.
    Said(Said),
    /// A day that is said beside the columns.
    SaidDay(Said),
}

fn is<T: std::str::FromStr>(code: &str) -> bool {
    code.parse::<T>().is_ok()
}

fn is_or_empty<T: std::str::FromStr>(code: &str) -> bool {
    code.is_empty() || is::<T>(code)
}

/// Kind, name of the column as it is typed, column of the table, and what it takes.
const COLUMNS: &[(&str, &str, &str, Takes)] = &[
    ("plan", "name", "name", Takes::Text),
    ("plan", "policy", "policy", Takes::Text),
    ("plan", "theme", "theme", Takes::Text),
    ("plan", "methods", "methods_json", Takes::Codes(is::<AuditMethod>)),
    ("plan", "period_from", "period_from", Takes::Day),
    ("plan", "period_to", "period_to", Takes::Day),
    ("plan", "budget_yen", "budget_yen", Takes::Whole),
    ("plan", "contractor", "contractor", Takes::Text),
    ("plan", "note", "note", Takes::Text),
    ("engagement", "name", "name", Takes::Text),
    ("engagement", "purpose", "purpose", Takes::Text),
    ("engagement", "scope", "scope", Takes::Text),
    ("engagement", "out_of_scope", "out_of_scope", Takes::Text),
    (
        "engagement",
        "opinion_kind",
        "opinion_kind",
        Takes::Code(is::<OpinionKind>),
    ),
    ("engagement", "storage_place", "storage_place", Takes::Text),
    ("engagement", "contact", "contact", Takes::Text),
    ("engagement", "period_from", "period_from", Takes::Day),
    ("engagement", "period_to", "period_to", Takes::Day),
    ("engagement", "notice_place", "notice_place", Takes::Text),
    ("engagement", "objection_on", "objection_on", Takes::Day),
    ("engagement", "limits", "limits", Takes::Text),
    ("engagement", "opened_on", "opened_on", Takes::Day),
    ("engagement", "exit_on", "exit_on", Takes::Day),
    ("engagement", "exit_note", "exit_note", Takes::Text),
    ("engagement", "note", "note", Takes::Text),
    ("schedule", "starts_at", "starts_at", Takes::Moment),
    ("schedule", "minutes", "minutes", Takes::Whole),
    ("schedule", "place", "place", Takes::Text),
    ("schedule", "counterpart", "counterpart", Takes::Text),
    ("schedule", "activity", "activity", Takes::Text),
    ("document", "name", "name", Takes::Text),
    ("document", "due_on", "due_on", Takes::Day),
    ("document", "received_on", "received_on", Takes::Day),
    ("document", "note", "note", Takes::Text),
    ("item", "question", "question", Takes::Text),
    ("item", "point", "point", Takes::Text),
    (
        "paper",
        "procedures",
        "procedures_json",
        Takes::Codes(is::<Procedure>),
    ),
    ("paper", "procedure_note", "procedure_note", Takes::Text),
    ("paper", "performed_from", "performed_from", Takes::Moment),
    ("paper", "performed_to", "performed_to", Takes::Moment),
    ("paper", "place", "place", Takes::Text),
    ("paper", "counterpart", "counterpart", Takes::Text),
    ("paper", "auditors", "auditors", Takes::Text),
    ("paper", "population", "population", Takes::Whole),
    ("paper", "sample_size", "sample_size", Takes::Whole),
    ("paper", "exceptions", "exceptions", Takes::Whole),
    ("paper", "facts", "facts", Takes::Text),
    ("paper", "reason", "reason", Takes::Text),
    ("paper", "good", "good", Takes::Text),
    ("evidence", "kind", "kind", Takes::Code(is::<EvidenceKind>)),
    ("evidence", "name", "name", Takes::Text),
    ("evidence", "source", "source", Takes::Text),
    ("evidence", "obtained_on", "obtained_on", Takes::Day),
    ("evidence", "obtained_time", "obtained_time", Takes::Text),
    ("evidence", "place", "place", Takes::Text),
    ("evidence", "sufficiency", "sufficiency", Takes::Text),
    ("finding", "class", "class_code", Takes::Code(is::<FindingClass>)),
    ("finding", "urgency", "urgency_code", Takes::Code(is::<Urgency>)),
    ("finding", "subject", "subject", Takes::Text),
    ("finding", "facts", "facts", Takes::Text),
    (
        "finding",
        "cause_kind",
        "cause_kind",
        Takes::Code(is_or_empty::<CauseKind>),
    ),
    ("finding", "cause", "cause_note", Takes::Text),
    ("finding", "risk", "risk", Takes::Text),
    ("finding", "proposal", "proposal", Takes::Text),
    ("finding", "is_roll_out", "is_roll_out", Takes::Flag),
    ("finding", "roll_out_note", "roll_out_note", Takes::Text),
    (
        "finding",
        "directed_role",
        "directed_role",
        Takes::Code(is_or_empty::<Role>),
    ),
    ("finding", "directed_unit", "directed_unit_id", Takes::Unit),
    ("finding", "plan_due_on", "plan_due_on", Takes::Day),
    ("finding", "earlier_number", "earlier_number", Takes::Text),
    ("finding", "papers", "items_json", Takes::Papers),
    ("finding", "auditor_view", "", Takes::Said(Said::AuditorView)),
    ("finding", "public_gist", "", Takes::Said(Said::PublicGist)),
    (
        "report",
        "addressee_role",
        "addressee_role",
        Takes::Code(is::<Role>),
    ),
    ("report", "addressee", "addressee", Takes::Text),
    ("report", "document_number", "document_number", Takes::Text),
    ("report", "procedures", "procedures", Takes::Text),
    ("report", "limits", "limits", Takes::Text),
    ("report", "opinion", "opinion", Takes::Text),
    ("report", "good", "good", Takes::Text),
    ("report", "special", "special", Takes::Text),
    ("report", "public_text", "public_text", Takes::Text),
    ("report", "is_public", "is_public", Takes::Flag),
    ("report", "is_unit_hidden", "is_unit_hidden", Takes::Flag),
    ("report", "published_by", "", Takes::Said(Said::Publisher)),
    ("report", "published_on", "", Takes::SaidDay(Said::PublishedOn)),
    ("order", "ordered_by", "ordered_by", Takes::Text),
    (
        "order",
        "directed_role",
        "directed_role",
        Takes::Code(is_or_empty::<Role>),
    ),
    ("order", "directed_to", "directed_to", Takes::Text),
    ("order", "content", "content", Takes::Text),
    ("order", "plan_due_on", "plan_due_on", Takes::Day),
    ("order", "reply_to", "", Takes::Said(Said::ReplyTo)),
    ("order", "note", "note", Takes::Text),
];

/// The column of the table, and what it takes.
pub(super) fn column(kind: &str, name: &str) -> Result<(&'static str, Takes)> {
    COLUMNS
        .iter()
        .find(|(of, typed, ..)| *of == kind && *typed == name)
        .map(|(_, _, column, takes)| (*column, *takes))
        .ok_or_else(|| unfit(&format!("{kind}/{name}")))
}

/// What was typed as the column keeps it.
pub(super) fn read(name: &str, text: &str, takes: Takes) -> Result<Value> {
    let plain = text.trim();
    Ok(match takes {
        Takes::Text | Takes::Papers | Takes::Said(_) => Value::from(text),
        Takes::Day | Takes::SaidDay(_) | Takes::Whole | Takes::Unit if plain.is_empty() => Value::Null,
        Takes::Unit => Value::from(plain),
        Takes::Day | Takes::SaidDay(_) => Value::from(Day::parse(plain)?.to_string()),
        Takes::Moment => Value::from(moment(name, plain)?),
        Takes::Whole => {
            let digits: String = half_width(plain)
                .chars()
                .filter(|c| !matches!(c, ',' | '円' | '件' | '本' | '分'))
                .collect();
            let number: i64 = digits.parse().map_err(|_| unfit(name))?;
            if number < 0 {
                return Err(unfit(name));
            }
            Value::from(number)
        }
        Takes::Flag => Value::from(plain == "true"),
        Takes::Code(is) if is(plain) => Value::from(plain),
        Takes::Codes(is) => {
            let codes: Vec<&str> = plain
                .split(',')
                .map(str::trim)
                .filter(|code| !code.is_empty())
                .collect();
            if !codes.iter().all(|code| is(code)) {
                return Err(unfit(name));
            }
            Value::from(json(&codes)?)
        }
        Takes::Code(_) => return Err(unfit(name)),
    })
}

/// `2026-10-06T13:20` from a day in either calendar and a time; empty stays empty.
pub(in super::super) fn moment(name: &str, text: &str) -> Result<String> {
    if text.is_empty() {
        return Ok(String::new());
    }
    let plain = half_width(text).replace('T', " ");
    let (day, time) = plain.trim().rsplit_once(' ').ok_or_else(|| unfit(name))?;
    let (hour, minute) = time.split_once(':').ok_or_else(|| unfit(name))?;
    let number = |text: &str, limit: u32| text.parse::<u32>().ok().filter(|n| *n < limit);
    let (Some(hour), Some(minute)) = (number(hour, 24), number(minute, 60)) else {
        return Err(unfit(name));
    };
    Ok(format!("{}T{hour:02}:{minute:02}", Day::parse(day)?))
}
