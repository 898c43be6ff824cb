//! The answers to 該当性, and the list of evidence that an answered workbook carries beside its questions.

use std::collections::{BTreeMap, HashMap};

use tenken_domain::{
    profile::ProfileCode,
    text::half_width,
    typed::{self, fold},
    vocabulary::{ProfileValue, SheetKind},
};

use super::super::{
    note::{FormNote, Where},
    whose::facts::Facts,
};
use super::{
    answers::{AnswerRead, EvidenceRead, day, whole},
    grid::Grid,
    head::Heads,
    words::Field,
};

/// One answer of the profile with its cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ProfileRead {
    pub value: ProfileValue,
    pub at: Where,
}

/// Reads the table 該当性.
pub(in crate::office::form_in) fn read(
    grid: &Grid<'_>,
    heads: &Heads,
    kind: SheetKind,
    notes: &mut Vec<FormNote>,
) -> BTreeMap<ProfileCode, ProfileRead> {
    let mut found = BTreeMap::new();
    let (Some(codes), Some(answers)) = (
        heads.columns.get(&Field::ProfileCode),
        heads.columns.get(&Field::Answer),
    ) else {
        return found;
    };
    for row in grid.below(heads.row) {
        let Some(code) = row.cell(*codes).and_then(|cell| code_of(&cell.text)) else {
            continue;
        };
        let Some(cell) = row.cell(*answers).filter(|_| code.sheet() == kind) else {
            continue;
        };
        let at = grid.at(row.row, *answers);
        if cell.struck.is_some() {
            notes.push(
                FormNote::at("text-struck", &at)
                    .with(&cell.text)
                    .wanted(cell.said()),
            );
        }
        match typed::profile(cell.said()) {
            Some(Some(value)) => {
                found.entry(code).or_insert(ProfileRead { value, at });
            }
            Some(None) => {}
            None => notes.push(FormNote::at("profile-unclear", &at).with(&cell.text)),
        }
    }
    found
}

/// What the hidden sheet knows beside: answers to questions that are not asked any more.
pub(in crate::office::form_in) fn add_hidden(
    found: &mut BTreeMap<ProfileCode, ProfileRead>,
    facts: &Facts<'_>,
) {
    let hidden = facts
        .hidden
        .get("profile")
        .map(String::as_str)
        .unwrap_or_default();
    for pair in hidden.split_whitespace() {
        let Some((code, value)) = pair.split_once('=') else {
            continue;
        };
        if let (Ok(code), Ok(value)) = (code.parse::<ProfileCode>(), value.parse::<ProfileValue>())
            && !found.contains_key(&code)
            && code.asked_after().is_some()
        {
            let at = Where::default();
            found.insert(code, ProfileRead { value, at });
        }
    }
}

/// P01, Ｐ０３ａ, s1.
fn code_of(text: &str) -> Option<ProfileCode> {
    let half = half_width(text.trim());
    let mut chars = half.chars();
    let letter = chars.next()?.to_ascii_uppercase();
    let rest: String = chars.collect::<String>().to_lowercase();
    let (digits, tail) = match rest.strip_suffix('a') {
        Some(digits) => (digits, "a"),
        None => (rest.as_str(), ""),
    };
    let number: u8 = digits.parse().ok()?;
    format!("{letter}{number:02}{tail}").parse().ok()
}

/// Puts the list of evidence in the place of the lines in the rows, where both say the same.
pub(in crate::office::form_in) fn spread_evidence(
    grid: &Grid<'_>,
    heads: &Heads,
    answers: &mut [AnswerRead],
    notes: &mut Vec<FormNote>,
) {
    let mut lists: HashMap<i64, Vec<EvidenceRead>> = HashMap::new();
    for row in grid.below(heads.row) {
        let cell = |field: Field| heads.cell(row, field);
        let place = |field: Field| heads.place(grid, row, field);
        let Some(number) = cell(Field::Number).and_then(|cell| whole(&cell.text)) else {
            continue;
        };
        let mut text = |field: Field| heads.text(grid, row, field, notes);
        let (name, seat, sha256) = (
            text(Field::EvidenceName),
            text(Field::EvidencePlace),
            text(Field::Sha256),
        );
        let checked_on =
            cell(Field::EvidenceDate).and_then(|cell| day(cell, &place(Field::EvidenceDate), notes));
        lists.entry(number).or_default().push(EvidenceRead {
            name,
            place: seat,
            checked_on,
            sha256: fold(&sha256),
        });
    }
    for answer in answers {
        let Some(list) = answer.number.and_then(|number| lists.remove(&number)) else {
            continue;
        };
        let joined = |part: fn(&EvidenceRead) -> &str| -> String {
            let lines: Vec<&str> = list.iter().map(part).collect();
            lines.join("\n").trim_end().to_owned()
        };
        let row = answer.evidence.first().cloned().unwrap_or_default();
        let is_same = joined(|piece| &piece.name) == row.name.trim_end()
            && joined(|piece| &piece.place) == row.place.trim_end();
        if is_same {
            answer.evidence = list;
        } else {
            notes.push(FormNote::at("evidence-differs", &answer.at).with(&row.name));
        }
    }
}
