//! 回答一覧 and 根拠資料: one row an answer as the section sealed it, with every field; 事務局訂正 stands beside it.

use tenken_documents::{TableCell, TableSheet};
use tenken_domain::{
    date::Day,
    vocabulary::{Answer, SheetKind},
};
use tenken_parcel::content::{Answer as SealedAnswer, SealedSheet};
use tenken_store::table::{office_correction::OfficeCorrection, reception::Reception};

use super::super::super::status::local_day;
use super::{SealedIn, Source, day, heads, optional, text};
use crate::{
    output::say,
    sheet::{EXCEPTED, count},
};

/// Heads and widths; the words are those that the reader of forms knows. What a person reads stands first, what only
/// a program needs last.
const COLUMNS: [(&str, f64); 31] = [
    ("city-book-department", 16.0),
    ("city-book-unit-code", 11.0),
    ("city-book-unit", 18.0),
    ("city-book-kind", 15.0),
    ("city-book-system-code", 14.0),
    ("city-book-system", 20.0),
    ("city-book-number", 7.0),
    ("city-book-control", 11.0),
    ("city-book-level", 9.0),
    ("city-book-question", 48.0),
    ("city-book-needed", 16.0),
    ("city-book-answer", 8.0),
    ("city-book-flag", 11.0),
    ("city-book-reason", 44.0),
    ("city-book-evidence", 26.0),
    ("city-book-place", 24.0),
    ("city-book-checked", 18.0),
    ("city-book-evidences", 9.0),
    ("city-book-measures", 16.0),
    ("city-book-exception", 14.0),
    ("city-book-excepted", 11.0),
    ("city-book-corrected", 12.0),
    ("city-book-corrected-reason", 30.0),
    ("city-book-corrected-why", 30.0),
    ("city-book-version", 8.0),
    ("city-book-check-number", 21.0),
    ("city-book-body", 10.0),
    ("city-book-year", 8.0),
    ("city-book-edition", 20.0),
    ("city-book-item", 20.0),
    ("city-book-revision", 6.0),
];

const EVIDENCE: [(&str, f64); 16] = [
    ("city-book-department", 16.0),
    ("city-book-unit-code", 11.0),
    ("city-book-unit", 18.0),
    ("city-book-kind", 15.0),
    ("city-book-system-code", 14.0),
    ("city-book-system", 20.0),
    ("city-book-number", 7.0),
    ("city-book-evidence", 30.0),
    ("city-book-place", 30.0),
    ("city-book-checked", 18.0),
    ("city-book-file", 24.0),
    ("city-book-version", 8.0),
    ("city-book-body", 10.0),
    ("city-book-year", 8.0),
    ("city-book-edition", 20.0),
    ("city-book-item", 20.0),
];

type Line = Vec<TableCell<'static>>;

/// The longest table; its rows are made while they are written, a sheet at a time.
pub(super) fn answers<'a>(source: &'a Source, sealed: &'a SealedIn<'a>) -> TableSheet<'a> {
    let words = Words::new();
    let rows = source.rows.iter().flat_map(move |row| {
        let Some(sheet) = sealed.read(row) else {
            return Vec::new();
        };
        let own: Vec<&OfficeCorrection> = source
            .city
            .corrections
            .iter()
            .map(|(one, _)| one)
            .filter(|one| one.reception_id == row.id)
            .collect();
        numbered(source, &sheet)
            .map(|(number, answer)| line(source, &words, (row, &sheet), answer, number, &own))
            .collect()
    });
    TableSheet {
        name: say("city-book-answers", &[]),
        note: say("city-book-answers-note", &[]),
        columns: heads(&COLUMNS),
        frozen: 3,
        printed: 14,
        heat: None,
        is_wrapped: false,
        rows: Box::new(rows),
    }
}

/// Every piece of evidence, where an answer has several.
pub(super) fn evidence<'a>(source: &'a Source, sealed: &'a SealedIn<'a>) -> TableSheet<'a> {
    let words = Words::new();
    let rows = source.rows.iter().flat_map(move |row| {
        let mut lines: Vec<Line> = Vec::new();
        let Some(sheet) = sealed.read(row) else {
            return lines;
        };
        for (number, answer) in numbered(source, &sheet) {
            for one in &answer.evidence {
                let mut line: Line = whose(&words, &sheet).into();
                line.extend([
                    TableCell::Count(number),
                    text(&one.name),
                    optional(one.place.as_ref()),
                    day(one.checked_on.as_deref()),
                    optional(one.sha256.as_ref()),
                    TableCell::Count(row.version),
                ]);
                line.extend(keys(&sheet));
                line.push(text(&answer.item_id));
                lines.push(line);
            }
        }
        lines
    });
    TableSheet {
        name: say("city-book-evidence-sheet", &[]),
        note: say("city-book-evidence-sheet-note", &[]),
        columns: heads(&EVIDENCE),
        frozen: 3,
        printed: 10,
        heat: None,
        is_wrapped: false,
        rows: Box::new(rows),
    }
}

/// Words that every row needs.
#[derive(Clone)]
struct Words {
    asked: String,
    cut: String,
    yes: String,
    open: String,
    kinds: Vec<(SheetKind, String)>,
    levels: Vec<(String, String)>,
}

impl Words {
    fn new() -> Self {
        Self {
            asked: say("city-book-asked", &[]),
            cut: say("city-book-cut", &[]),
            yes: say("city-book-yes", &[]),
            open: say("answer-none", &[]),
            kinds: SheetKind::ALL
                .iter()
                .map(|kind| (*kind, say(&format!("sheet-kind-{kind}"), &[])))
                .collect(),
            levels: tenken_domain::vocabulary::Obligation::ALL
                .iter()
                .map(|level| {
                    let code = level.as_str();
                    (
                        code.to_owned(),
                        say(&format!("obligation-{}", code.replace('_', "-")), &[]),
                    )
                })
                .collect(),
        }
    }
}

/// Answers in the order of the sheet with their numbers: what was asked first, then what the profile cut.
fn numbered<'a>(source: &Source, sealed: &'a SealedSheet) -> impl Iterator<Item = (i64, &'a SealedAnswer)> {
    let mut answers: Vec<&SealedAnswer> = sealed.answers.iter().collect();
    let place = |answer: &SealedAnswer| source.city.place_of(&answer.item_id, answer.revision);
    answers.sort_by_cached_key(|answer| (!answer.applicable, place(answer), answer.item_id.clone()));
    let mut number = 0;
    answers.into_iter().map(move |answer| {
        number += i64::from(answer.applicable);
        (number, answer)
    })
}

/// Department, section, kind and system as the section sent them.
fn whose(words: &Words, sealed: &SealedSheet) -> [TableCell<'static>; 6] {
    let kind = words
        .kinds
        .iter()
        .find(|(kind, _)| kind.as_str() == sealed.sheet_kind)
        .map(|(_, word)| word.clone())
        .unwrap_or_default();
    let system = sealed.system.as_ref();
    [
        optional(sealed.unit.department_name.as_ref()),
        text(&sealed.unit.code),
        text(&sealed.unit.name),
        text(kind),
        optional(system.map(|system| &system.code)),
        optional(system.map(|system| &system.name)),
    ]
}

/// Body, year and edition.
fn keys(sealed: &SealedSheet) -> [TableCell<'static>; 3] {
    [
        text(&sealed.body_code),
        TableCell::Count(i64::from(sealed.fiscal_year)),
        text(&sealed.edition.sha256),
    ]
}

fn line(
    source: &Source,
    words: &Words,
    (row, sealed): (&Reception, &SealedSheet),
    answer: &SealedAnswer,
    number: i64,
    corrections: &[&OfficeCorrection],
) -> Line {
    let item = source.city.item(&answer.item_id, answer.revision);
    let first = answer.evidence.first();
    let needed = if answer.applicable {
        words.asked.clone()
    } else {
        format!("{}{}", words.cut, answer.cut_by.join("・"))
    };
    let level = words.levels.iter().find(|(code, _)| *code == answer.level);
    let mut cells: Line = whose(words, sealed).into();
    cells.extend([
        if answer.applicable {
            TableCell::Count(number)
        } else {
            TableCell::Empty
        },
        text(&answer.control),
        text(level.map(|(_, word)| word.clone()).unwrap_or_default()),
        optional(item.map(|item| &item.question)),
        text(needed),
        match answer.value.as_deref() {
            Some(value) => text(marked(value)),
            None if answer.applicable => text(&words.open),
            None => TableCell::Empty,
        },
        flag(words, answer.flagged),
        optional(answer.reason.as_ref()),
        optional(first.map(|one| &one.name)),
        optional(first.and_then(|one| one.place.as_ref())),
        day(first.and_then(|one| one.checked_on.as_deref())),
        TableCell::Count(count(answer.evidence.len())),
        text(answer.measures.join("、")),
        optional(answer.exception_number.as_ref()),
        flag(words, answer.extra.contains_key(EXCEPTED)),
    ]);
    cells.extend(corrected(words, corrections, &answer.item_id));
    cells.extend([TableCell::Count(row.version), text(&row.check_number)]);
    cells.extend(keys(sealed));
    cells.extend([
        text(&answer.item_id),
        TableCell::Count(i64::from(answer.revision)),
    ]);
    cells
}

fn flag(words: &Words, is_set: bool) -> TableCell<'static> {
    if is_set {
        text(&words.yes)
    } else {
        TableCell::Empty
    }
}

/// Corrected answer, corrected reason, and who said so why.
fn corrected(words: &Words, corrections: &[&OfficeCorrection], item: &str) -> [TableCell<'static>; 3] {
    let own = corrections.iter().filter(|one| one.item_id == item);
    let mut cells = [TableCell::Empty, TableCell::Empty, TableCell::Empty];
    for one in own {
        let new = one.new_value.as_deref().unwrap_or_default();
        if one.field == "reason" {
            cells[1] = text(new);
        } else {
            cells[0] = text(match new {
                "" => words.open.clone(),
                code => marked(code).to_owned(),
            });
        }
        let on = local_day(&one.made_at).map(Day::era_long).unwrap_or_default();
        cells[2] = text(say(
            "city-book-corrected-by",
            &[("who", &one.on_word_of), ("why", &one.reason), ("day", &on)],
        ));
    }
    cells
}

/// ○ △ × －; what is no answer code stands as it came.
fn marked(code: &str) -> &str {
    match code.parse::<Answer>() {
        Ok(answer) => answer.mark(),
        Err(_) => code,
    }
}
