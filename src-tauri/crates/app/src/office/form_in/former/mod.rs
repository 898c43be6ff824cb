//! Former workbooks of an office: a mapping says which column is what, what its symbols mean and which section a code
//! or name stands for; then the same reader reads them.

mod guess;
mod keep;
mod look;
mod read;

pub(crate) use self::{look::look, read::read_mapped};

use std::collections::BTreeMap;

use tenken_domain::{
    typed::{self, TypedAnswer},
    vocabulary::{Answer, SheetKind},
};

use super::{FormContext, table::words::Field, whose::context::KnownEdition};
use crate::wire::FormMapping;

/// Stands for a section or a question whose rows are left out.
const SKIP: &str = "skip";

/// Columns that can be mapped, by their names on the wire.
const FIELDS: &[(&str, Field)] = &[
    ("number", Field::Number),
    ("control", Field::Control),
    ("question", Field::Question),
    ("item_id", Field::ItemId),
    ("answer", Field::Answer),
    ("reason", Field::Reason),
    ("evidence_name", Field::EvidenceName),
    ("evidence_place", Field::EvidencePlace),
    ("evidence_date", Field::EvidenceDate),
    ("exception", Field::Exception),
    ("flag", Field::Flag),
    ("unit_code", Field::UnitCode),
    ("unit_name", Field::UnitName),
    ("system_code", Field::SystemCode),
    ("system_name", Field::SystemName),
    ("year", Field::Year),
    ("action", Field::Action),
    ("owner", Field::Owner),
    ("responsible", Field::Responsible),
    ("due", Field::Due),
];

/// Columns that say which question a row is, in the order in which they are asked.
const ASKED: [Field; 4] = [Field::ItemId, Field::Control, Field::Question, Field::Number];

fn name_of(field: Field) -> Option<&'static str> {
    let found = FIELDS.iter().find(|(_, known)| *known == field);
    found.map(|(name, _)| *name)
}

/// The columns of a mapping, from 0.
fn columns(mapping: &FormMapping) -> BTreeMap<Field, u32> {
    let found = FIELDS.iter().filter_map(|(name, field)| {
        let column = from_zero(*mapping.columns.get(*name)?)?;
        Some((*field, column))
    });
    found.collect()
}

fn from_zero(number: i64) -> Option<u32> {
    u32::try_from(number - 1).ok()
}

/// What a symbol means without a mapping: a code, `unknown`, `open`, or nothing.
fn meaning(symbol: &str) -> &'static str {
    match typed::answer(symbol) {
        Some(TypedAnswer::Value(value)) => value.as_str(),
        Some(TypedAnswer::Unknown) => "unknown",
        Some(TypedAnswer::Open | TypedAnswer::Cut) => "open",
        None => "",
    }
}

/// The symbol that the reader understands for a meaning; none leaves the cell as it is.
fn symbol(text: &str, meant: &str) -> Option<&'static str> {
    match meant {
        "unknown" => Some("？"),
        "open" => Some("未回答"),
        // Nobody said what it means: then it is not read as the usual symbol either.
        "" => (!meaning(text).is_empty()).then_some("？"),
        code => code.parse::<Answer>().ok().map(Answer::mark),
    }
}

/// The edition that workbooks of a year are read by: that of its round, else that of the newest.
fn edition_of(context: &FormContext, year: Option<i32>) -> &KnownEdition {
    let round = year.and_then(|year| context.round_of(year));
    &context.editions[round.unwrap_or(context.newest()).edition]
}

/// Whether the words of a row are an item of the edition as they stand.
fn is_item(known: &KnownEdition, field: Field, text: &str) -> bool {
    let kinds = [SheetKind::Organisation, SheetKind::System];
    kinds.into_iter().any(|kind| {
        field == Field::ItemId && known.item(text).is_some_and(|item| item.sheet == kind)
            || field == Field::Control && !known.under(kind, text).is_empty()
            || field == Field::Question && !known.asking(kind, text).is_empty()
    })
}
