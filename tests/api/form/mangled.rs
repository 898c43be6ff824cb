//! Forms as they come back from people, gateways and other programs. Each is made here, read, and compared with the
//! outcome that lies in tests/fixtures/forms; `TENKEN_FORMS=update` writes the outcomes anew.

use std::{fmt::Write as _, fs, path::PathBuf};

use tenken_app::wire::{FormFileView, FormView};

use super::{Book, fill, forms, mangle::MANGLED, mangle_seen::SEEN, read, town};
use crate::town::Town;

/// What is compared: whose form it is, its counts, the rows that differ from the form as it is, all notes.
pub fn outcome(result: &tenken_app::Result<FormFileView>, usual: &FormView) -> String {
    let mut said = String::new();
    let view = match result {
        Ok(view) => view,
        Err(error) => {
            writeln!(said, "refused {}", error.code()).unwrap();
            for (key, value) in error.params() {
                writeln!(said, "  {key} {value}").unwrap();
            }
            return said;
        }
    };
    for form in &view.forms {
        one(&mut said, form, usual);
    }
    said
}

fn one(said: &mut String, form: &FormView, usual: &FormView) {
    let proved = if form.is_proved { "proved" } else { "not proved" };
    writeln!(
        said,
        "form on {} of {} {} {} {} hint {:?}, {proved}, {}",
        form.sheet,
        form.unit_code,
        form.sheet_kind,
        form.fiscal_year,
        form.edition,
        form.hint_unit,
        form.weight
    )
    .unwrap();
    writeln!(
        said,
        "  ○{} △{} ×{} －{} open {} measures {} confirmed {:?} {:?} staff {:?}",
        form.yes,
        form.partial,
        form.no,
        form.na,
        form.open,
        form.measures.len(),
        form.confirmed_by,
        form.confirmed_on,
        form.headcount
    )
    .unwrap();
    for (answer, known) in form.answers.iter().filter_map(|answer| {
        let known = usual.answers.iter().find(|known| known.item == answer.item)?;
        Some((answer, known))
    }) {
        let texts = |line: &tenken_app::wire::FormAnswerLine| {
            let days: Vec<_> = line.evidence.iter().map(|one| one.checked_on.clone()).collect();
            let reason: String = line.reason.chars().take(30).collect();
            format!(
                "{:?} flag {} reason {reason:?} days {days:?}",
                line.value, line.is_flagged
            )
        };
        if texts(answer) != texts(known) {
            writeln!(said, "  {} {} {}", answer.cell, answer.item, texts(answer)).unwrap();
        }
    }
    for measure in form.measures.iter().filter(|one| {
        !usual
            .measures
            .iter()
            .any(|known| known.items == one.items && known.due_on == one.due_on)
    }) {
        writeln!(
            said,
            "  measure {} {:?} due {:?}",
            measure.cell, measure.items, measure.due_on
        )
        .unwrap();
    }
    if form.profile != usual.profile {
        writeln!(said, "  profile {:?}", form.profile).unwrap();
    }
    for note in &form.notes {
        writeln!(
            said,
            "  {} {} {}!{} {:?} {:?}",
            note.weight, note.code, note.sheet, note.cell, note.value, note.expected
        )
        .unwrap();
    }
}

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join("forms")
        .join(format!("{name}.txt"))
}

/// Compares an outcome with the one agreed.
pub fn agreed(name: &str, found: &str) -> Result<(), String> {
    let place = fixture(name);
    if std::env::var_os("TENKEN_FORMS").is_some_and(|value| value == "update") {
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(&place, found).unwrap();
        return Ok(());
    }
    let wanted = fs::read_to_string(&place).map_err(|error| format!("{name}: {error}"))?;
    if wanted == found {
        Ok(())
    } else {
        Err(format!("{name}\nwanted\n{wanted}\nfound\n{found}"))
    }
}

/// The form of 福祉課 filled in, as a workbook, and what is read in it.
pub fn filled(town: &mut Town) -> (Book, FormView) {
    let file = forms(town, "0420").remove(0);
    let mut book = Book::read(&file);
    fill(&mut book);
    book.write(&file);
    let usual = super::read_one(town, &file);
    (book, usual)
}

#[test]
fn every_mangled_form_is_read_as_agreed() {
    let mut town = town();
    let (book, usual) = filled(&mut town);
    let mut wrong = Vec::new();
    for (name, mangle) in MANGLED.iter().chain(SEEN) {
        let mut mangled = book.clone();
        mangle(&mut mangled);
        let path = town.dir.path().join(format!("{name}.xlsx"));
        mangled.write(&path);
        let result = read(&mut town, &path);
        if let Err(difference) = agreed(name, &outcome(&result, &usual)) {
            wrong.push(difference);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
