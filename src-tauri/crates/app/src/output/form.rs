//! What makes a workbook of 自己点検票 a form that comes back: its keys, the number that proves them, and the columns
//! that only a workbook has.

use tenken_documents::{CutRule, FormMeasure, SheetKey};
use tenken_domain::{
    item::Item,
    profile::ProfileCode,
    vocabulary::{CauseKind, SheetKind},
};

use tenken_parcel::content::Answered;

use super::head::{date, say};
use crate::{
    desk::desk_json,
    error::Result,
    sheet::{MeasureRecord, SheetModel, settings_of},
};

/// What a form is recognised by (data.md 6).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct FormKey {
    pub body_code: String,
    pub fiscal_year: i32,
    /// Id of the edition: 2026-04.
    pub edition: String,
    pub unit_code: String,
    pub kind: SheetKind,
    /// Empty but on the sheet of a system.
    pub system_code: String,
}

/// Digits without those that are taken for others (Crockford).
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters of a number, without its hyphen.
const LENGTH: usize = 8;

impl FormKey {
    pub(crate) fn of(model: &SheetModel) -> Self {
        Self {
            body_code: model.body_code.clone(),
            fiscal_year: model.fiscal_year,
            edition: model.edition.info.id.clone(),
            unit_code: model.unit.code.clone(),
            kind: model.kind,
            system_code: model.system.as_ref().map(|s| s.code.clone()).unwrap_or_default(),
        }
    }

    /// 様式識別番号: eight characters out of the SHA-256 of all keys, so that a key that was changed on the way is
    /// noticed and one that was lost is found again.
    pub(crate) fn number(&self) -> String {
        let year = self.fiscal_year.to_string();
        let keys = [
            self.body_code.as_str(),
            &year,
            &self.edition,
            &self.unit_code,
            self.kind.as_str(),
            &self.system_code,
        ];
        let hash = tenken_parcel::sha256_hex(keys.join("\n").as_bytes());
        let bits = hash.get(..10).and_then(|hex| u64::from_str_radix(hex, 16).ok());
        let mut rest = bits.unwrap_or_default();
        let mut number = [b'0'; LENGTH];
        for digit in number.iter_mut().rev() {
            *digit = DIGITS[usize::try_from(rest % 32).unwrap_or_default()];
            rest /= 32;
        }
        let text = String::from_utf8_lossy(&number);
        format!("{}-{}", &text[..4], &text[4..])
    }
}

/// A number as people type it, in any width and case, with or without its hyphen.
pub(crate) fn form_number(typed: &str) -> Option<String> {
    let digits: String = tenken_domain::text::half_width(typed)
        .to_uppercase()
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '‐' | '−' | 'ー' | '–' | '—'))
        .map(|c| match c {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect();
    let is_number = digits.len() == LENGTH && digits.bytes().all(|digit| DIGITS.contains(&digit));
    is_number.then(|| format!("{}-{}", &digits[..4], &digits[4..]))
}

/// 2026-07-10T01:00:00.000Z/2026-07-10T02:30:00.000Z; empty where it is not known.
pub(crate) fn answered_text(answered: Option<&Answered>) -> String {
    answered.map_or_else(String::new, |answered| {
        format!("{}/{}", answered.first, answered.last)
    })
}

/// The way back of [`answered_text`].
pub(crate) fn answered_of(text: &str) -> Option<Answered> {
    let (first, last) = text.trim().split_once('/')?;
    (!first.is_empty() && !last.is_empty()).then(|| Answered {
        first: first.to_owned(),
        last: last.to_owned(),
        ..Answered::default()
    })
}

/// Start of the keys of a workbook that hold what earlier years left open.
pub(crate) const CARRIED: &str = "carried-";

/// So many characters fit into a cell.
const LONGEST: usize = 32_000;

/// What stands on the hidden sheet: a second source for the keys, and what paper does not need to show.
pub(super) fn keys(model: &SheetModel) -> Vec<SheetKey> {
    let key = FormKey::of(model);
    let system = model.system.as_ref();
    let settings: Result<String> = desk_json(&settings_of(&model.scale));
    let profile = model.profile.0.iter();
    let profile: Vec<String> = profile.map(|(code, value)| format!("{code}={value}")).collect();
    let excepted: Vec<&str> = model.exceptions.keys().map(String::as_str).collect();
    // What earlier years left open is said in the program: it comes back word for word, one key each.
    let carried = model.carried.iter().filter_map(|one| desk_json(one).ok());
    let carried = (1..).zip(carried).map(|(n, value)| SheetKey {
        name: format!("{CARRIED}{n:03}"),
        value,
    });
    let own = [
        ("body_code", key.body_code.clone()),
        ("fiscal_year", key.fiscal_year.to_string()),
        ("edition", key.edition.clone()),
        ("edition_sha256", model.edition_sha256.clone()),
        ("set", model.set.to_string()),
        ("sheet_kind", key.kind.to_string()),
        ("unit_code", key.unit_code.clone()),
        ("system_code", key.system_code.clone()),
        ("version", model.version.to_string()),
        ("form_number", key.number()),
        ("unit_id", model.unit.id.clone()),
        ("unit_name", model.unit.name.clone()),
        ("department_code", model.unit.department_code.clone()),
        ("department_name", model.unit.department_name.clone()),
        ("system_id", system.map(|s| s.id.clone()).unwrap_or_default()),
        ("system_name", system.map(|s| s.name.clone()).unwrap_or_default()),
        ("settings", settings.unwrap_or_default()),
        ("profile", profile.join(" ")),
        ("excepted", excepted.join(" ")),
    ];
    let own = own.into_iter().map(|(name, value)| SheetKey {
        name: name.to_owned(),
        value,
    });
    own.chain(carried.filter(|key| key.value.len() <= LONGEST))
        .collect()
}

/// The measures with the numbers of their questions.
pub(super) fn measures(model: &SheetModel, rows: &[(i64, &Item)]) -> Vec<FormMeasure> {
    model
        .measures
        .iter()
        .map(|measure| row(model, rows, measure))
        .collect()
}

fn row(model: &SheetModel, rows: &[(i64, &Item)], measure: &MeasureRecord) -> FormMeasure {
    let is_linked = |item: &Item| {
        model
            .answers
            .get(&item.id)
            .is_some_and(|record| record.measures.contains(&measure.id))
    };
    let word = |start: &str, code: &str| {
        if code.is_empty() {
            String::new()
        } else {
            say(&format!("{start}-{}", code.replace('_', "-")), &[])
        }
    };
    FormMeasure {
        questions: rows
            .iter()
            .filter(|(_, item)| is_linked(item))
            .map(|(number, _)| *number)
            .collect(),
        number: measure.number.clone(),
        problem: measure.problem.clone(),
        cause_kind: measure
            .cause_kind
            .parse::<CauseKind>()
            .map(|kind| word("plan-cause", kind.as_str()))
            .unwrap_or_default(),
        cause: measure.cause.clone(),
        kind: match measure.measure_type.as_str() {
            code @ ("corrective" | "preventive") => word("plan-kind", code),
            _ => String::new(),
        },
        action: measure.action.clone(),
        interim: measure.interim.clone(),
        is_within_authority: measure.is_within_authority,
        owner: measure.owner.clone(),
        responsible: measure.responsible.clone(),
        due_first: measure.due_first.as_deref().and_then(date),
        due: measure.due_on.as_deref().and_then(date),
        progress: word("plan-progress", &measure.progress),
    }
}

/// What takes a question out of the form.
pub(super) fn cut_rule(model: &SheetModel, item: &Item) -> CutRule {
    let codes = |codes: &[ProfileCode]| codes.iter().map(ToString::to_string).collect();
    CutRule {
        all: codes(&item.applies.all),
        any: codes(&item.applies.any),
        not: codes(&item.applies.not),
        is_overruled: model.inclusions.contains(&item.id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(unit: &str) -> FormKey {
        FormKey {
            body_code: "999999".to_owned(),
            fiscal_year: 2026,
            edition: "2026-04".to_owned(),
            unit_code: unit.to_owned(),
            kind: SheetKind::Organisation,
            system_code: String::new(),
        }
    }

    #[test]
    fn a_number_proves_all_its_keys() {
        let number = key("0420").number();
        assert_eq!(number.len(), 9);
        assert_ne!(number, key("420").number());
        assert_eq!(
            form_number(&number.to_lowercase().replace('-', " ")),
            Some(number)
        );
    }

    #[test]
    fn letters_that_are_taken_for_digits_are_read_as_digits() {
        assert_eq!(form_number("ｏI２３−ABCD").as_deref(), Some("0123-ABCD"));
        assert_eq!(form_number("0123-ABC"), None);
        assert_eq!(form_number("0123-ABCU"), None);
    }
}
