//! What a file holds as forms.

use tenken_app::wire::{FormFileView, FormMappingView, FormNoteLine, FormView};

use crate::{session::Session, show::page::Page, words::Words};

/// The forms of a file, with their answers and what is odd in them.
pub(crate) fn file(page: &mut Page, _: &Session, view: &FormFileView) {
    page.pair("cli-label-file", &view.file_name);
    for form in &view.forms {
        one(page, form);
    }
}

/// A suggested mapping with the first rows.
pub(crate) fn mapping(page: &mut Page, _: &Session, view: &FormMappingView) {
    page.pair("cli-label-sheet-name", &view.mapping.sheet);
    page.pair("cli-label-head-row", &view.mapping.head_row.to_string());
    let columns: Vec<_> = view
        .mapping
        .columns
        .iter()
        .map(|(field, column)| vec![field.clone(), column.to_string()])
        .collect();
    page.table(&["cli-label-field", "cli-label-column"], &columns);
    let symbols = view.mapping.symbols.iter().chain(&view.mapping.units);
    let symbols: Vec<_> = symbols.map(|(from, to)| vec![from.clone(), to.clone()]).collect();
    page.table(&["cli-label-written", "cli-label-meaning"], &symbols);
    for row in &view.rows {
        page.plain(&row.join(" | "));
    }
}

fn one(page: &mut Page, form: &FormView) {
    let words = page.words;
    page.head("cli-head-form");
    let unit = [form.unit_code.as_str(), form.unit_name.as_str()].join(" ");
    page.pair("cli-label-unit", unit.trim());
    let kind = words.word("sheet-kind-{}", &form.sheet_kind);
    let system = [kind.as_str(), &form.system_code, &form.system_name].join(" ");
    page.pair("cli-label-sheet", system.trim());
    page.pair("cli-label-year", &form.fiscal_year.to_string());
    page.pair("cli-label-edition", &form.edition);
    page.pair("cli-label-check-number", &form.check_number);
    page.pair("cli-label-confirmed", &form.confirmed_by);
    let counts = [form.yes, form.partial, form.no, form.na, form.open].map(|count| count.to_string());
    page.line(
        "cli-form-counts",
        &[
            ("yes", &counts[0]),
            ("partial", &counts[1]),
            ("no", &counts[2]),
            ("na", &counts[3]),
            ("open", &counts[4]),
        ],
    );
    let rows: Vec<_> = form.notes.iter().map(|note| row(words, note)).collect();
    if !rows.is_empty() {
        page.table(&["cli-label-weight", "cli-label-cell", "cli-label-odd"], &rows);
    }
}

fn row(words: Words, note: &FormNoteLine) -> Vec<String> {
    let place = [note.sheet.as_str(), note.cell.as_str()].join(" ");
    let odd = words.say(
        &format!("form-note-{}", note.code),
        &[("value", &note.value), ("expected", &note.expected)],
    );
    vec![
        words.word("form-weight-{}", &note.weight),
        place.trim().to_owned(),
        odd,
    ]
}
