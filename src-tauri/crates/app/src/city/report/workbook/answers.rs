//! 回答一覧 and 根拠資料: one row an answer as the section sealed it, with every field; 事務局訂正 stands beside it.

use tenken_documents::{TableCell, TableSheet};
use tenken_domain::{
    date::Day,
    vocabulary::{Answer, SheetKind},
};
use tenken_parcel::content::{Answer as SealedAnswer, SealedSheet};
use tenken_store::table::reception::Reception;

use super::{Source, day, heads};
use crate::{
    output::{date, say},
    sheet::{EXCEPTED, count},
};

/// Heads and widths; the words are those that the reader of forms knows.
const COLUMNS: [(&str, f64); 31] = [
    ("city-book-body", 10.0),
    ("city-book-year", 8.0),
    ("city-book-edition", 14.0),
    ("city-book-department", 16.0),
    ("city-book-unit-code", 11.0),
    ("city-book-unit", 18.0),
    ("city-book-kind", 12.0),
    ("city-book-system-code", 14.0),
    ("city-book-system", 20.0),
    ("city-book-version", 8.0),
    ("city-book-check-number", 21.0),
    ("city-book-number", 7.0),
    ("city-book-item", 20.0),
    ("city-book-revision", 6.0),
    ("city-book-control", 11.0),
    ("city-book-level", 9.0),
    ("city-book-question", 48.0),
    ("city-book-needed", 16.0),
    ("city-book-answer", 8.0),
    ("city-book-flag", 10.0),
    ("city-book-reason", 44.0),
    ("city-book-evidence", 26.0),
    ("city-book-place", 24.0),
    ("city-book-checked", 16.0),
    ("city-book-evidences", 9.0),
    ("city-book-measures", 16.0),
    ("city-book-exception", 14.0),
    ("city-book-excepted", 12.0),
    ("city-book-corrected", 14.0),
    ("city-book-corrected-reason", 30.0),
    ("city-book-corrected-why", 30.0),
];

const EVIDENCE: [(&str, f64); 14] = [
    ("city-book-body", 10.0),
    ("city-book-year", 8.0),
    ("city-book-edition", 14.0),
    ("city-book-unit-code", 11.0),
    ("city-book-unit", 18.0),
    ("city-book-kind", 12.0),
    ("city-book-system-code", 14.0),
    ("city-book-version", 8.0),
    ("city-book-number", 7.0),
    ("city-book-item", 20.0),
    ("city-book-evidence", 30.0),
    ("city-book-place", 30.0),
    ("city-book-checked", 16.0),
    ("city-book-file", 24.0),
];

/// The longest table; its rows are made while they are written.
pub(super) fn answers(source: &Source) -> TableSheet<'_> {
    let words = Words::new();
    let rows = source.sealed.iter().flat_map(move |(row, sealed)| {
        let words = words.clone();
        let mut number = 0;
        ordered(source, sealed).into_iter().map(move |answer| {
            number += i64::from(answer.applicable);
            line(source, &words, (row, sealed), answer, number)
        })
    });
    TableSheet {
        name: say("city-book-answers", &[]),
        note: say("city-book-answers-note", &[]),
        columns: heads(&COLUMNS),
        frozen: 6,
        heat: None,
        rows: Box::new(rows),
    }
}

/// Every piece of evidence, where an answer has several.
pub(super) fn evidence(source: &Source) -> TableSheet<'_> {
    let words = Words::new();
    let rows = source.sealed.iter().flat_map(move |(row, sealed)| {
        let words = words.clone();
        let mut number = 0;
        ordered(source, sealed).into_iter().flat_map(move |answer| {
            number += i64::from(answer.applicable);
            let keys = keys(source, &words, row, sealed);
            answer.evidence.iter().map(move |one| {
                let [body, year, edition, _, code, unit, kind, system, _, version, _] = keys.clone();
                vec![
                    body,
                    year,
                    edition,
                    code,
                    unit,
                    kind,
                    system,
                    version,
                    TableCell::Count(number),
                    TableCell::text(answer.item_id.as_str()),
                    TableCell::text(one.name.as_str()),
                    TableCell::text(one.place.as_deref().unwrap_or_default()),
                    day(one.checked_on.as_deref()),
                    TableCell::text(one.sha256.as_deref().unwrap_or_default()),
                ]
            })
        })
    });
    TableSheet {
        name: say("city-book-evidence-sheet", &[]),
        note: say("city-book-evidence-sheet-note", &[]),
        columns: heads(&EVIDENCE),
        frozen: 5,
        heat: None,
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

/// Answers in the order of the sheet: what was asked first, then what the profile cut.
fn ordered<'a>(source: &Source, sealed: &'a SealedSheet) -> Vec<&'a SealedAnswer> {
    let mut answers: Vec<&SealedAnswer> = sealed.answers.iter().collect();
    let place = |answer: &SealedAnswer| source.city.place_of(&answer.item_id, answer.revision);
    answers.sort_by_cached_key(|answer| (!answer.applicable, place(answer), answer.item_id.clone()));
    answers
}

fn keys<'a>(
    source: &'a Source,
    words: &Words,
    row: &'a Reception,
    sealed: &'a SealedSheet,
) -> [TableCell<'a>; 11] {
    let kind = words
        .kinds
        .iter()
        .find(|(kind, _)| kind.as_str() == sealed.sheet_kind)
        .map(|(_, word)| word.clone())
        .unwrap_or_default();
    let system = sealed.system.as_ref();
    [
        TableCell::text(source.body_code.as_str()),
        TableCell::Count(i64::from(sealed.fiscal_year)),
        TableCell::text(sealed.edition.sha256.as_str()),
        TableCell::text(sealed.unit.department_name.as_deref().unwrap_or_default()),
        TableCell::text(sealed.unit.code.as_str()),
        TableCell::text(sealed.unit.name.as_str()),
        TableCell::text(kind),
        TableCell::text(system.map(|system| system.code.as_str()).unwrap_or_default()),
        TableCell::text(system.map(|system| system.name.as_str()).unwrap_or_default()),
        TableCell::Count(row.version),
        TableCell::text(row.check_number.as_str()),
    ]
}

fn line<'a>(
    source: &'a Source,
    words: &Words,
    (row, sealed): (&'a Reception, &'a SealedSheet),
    answer: &'a SealedAnswer,
    number: i64,
) -> Vec<TableCell<'a>> {
    let item = source.city.item(&answer.item_id, answer.revision);
    let value = answer.value.as_deref().map(marked);
    let first = answer.evidence.first();
    let mut cells: Vec<TableCell<'a>> = keys(source, words, row, sealed).into();
    let needed = if answer.applicable {
        words.asked.clone()
    } else {
        format!("{}{}", words.cut, answer.cut_by.join("・"))
    };
    let level = words.levels.iter().find(|(code, _)| *code == answer.level);
    cells.extend([
        if answer.applicable {
            TableCell::Count(number)
        } else {
            TableCell::Empty
        },
        TableCell::text(answer.item_id.as_str()),
        TableCell::Count(i64::from(answer.revision)),
        TableCell::text(answer.control.as_str()),
        TableCell::text(level.map(|(_, word)| word.clone()).unwrap_or_default()),
        TableCell::text(item.map(|item| item.question.as_str()).unwrap_or_default()),
        TableCell::text(needed),
        match value {
            Some(mark) => TableCell::text(mark),
            None if answer.applicable => TableCell::text(words.open.clone()),
            None => TableCell::Empty,
        },
        flag(words, answer.flagged),
        TableCell::text(answer.reason.as_deref().unwrap_or_default()),
        TableCell::text(first.map(|one| one.name.as_str()).unwrap_or_default()),
        TableCell::text(first.and_then(|one| one.place.as_deref()).unwrap_or_default()),
        day(first.and_then(|one| one.checked_on.as_deref())),
        TableCell::Count(count(answer.evidence.len())),
        TableCell::text(answer.measures.join("、")),
        TableCell::text(answer.exception_number.as_deref().unwrap_or_default()),
        flag(words, answer.extra.contains_key(EXCEPTED)),
    ]);
    cells.extend(corrected(source, words, &row.id, &answer.item_id));
    cells
}

fn flag<'a>(words: &Words, is_set: bool) -> TableCell<'a> {
    if is_set {
        TableCell::text(words.yes.clone())
    } else {
        TableCell::Empty
    }
}

/// Corrected answer, corrected reason, and who said so why.
fn corrected<'a>(source: &'a Source, words: &Words, reception: &str, item: &str) -> [TableCell<'a>; 3] {
    let own = source
        .city
        .corrections
        .iter()
        .filter(|one| one.reception_id == reception && one.item_id == item);
    let mut cells = [TableCell::Empty, TableCell::Empty, TableCell::Empty];
    for one in own {
        let new = one.new_value.as_deref().unwrap_or_default();
        if one.field == "reason" {
            cells[1] = TableCell::text(new);
        } else {
            cells[0] = TableCell::text(match new {
                "" => words.open.clone(),
                code => marked(code).to_owned(),
            });
        }
        let on = one.made_at.get(..10).and_then(|iso| Day::from_iso(iso).ok());
        let day = on.and_then(|on| date(&on.to_string())).unwrap_or_default();
        cells[2] = TableCell::text(say(
            "city-book-corrected-by",
            &[("who", &one.on_word_of), ("why", &one.reason), ("day", &day.text)],
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
