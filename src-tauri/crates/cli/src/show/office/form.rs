//! What a file holds as forms.

use tenken_app::wire::{
    FormCarriedLine, FormFileView, FormMappingForm, FormMappingTemplate, FormMappingView, FormMappingWord,
    FormNoteLine, FormView,
};

use crate::{
    session::Session,
    show::{
        page::{Page, one_line},
        review::carried_state,
    },
    words::Words,
};

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
    let meant = |words: &[FormMappingWord], by: &std::collections::BTreeMap<String, String>| {
        let rows = words.iter().map(|word| {
            let meaning = by.get(&word.text).cloned().unwrap_or_default();
            vec![word.text.clone(), word.count.to_string(), meaning]
        });
        rows.collect::<Vec<_>>()
    };
    let mapping = &view.mapping;
    let mut words = meant(&view.symbols, &mapping.symbols);
    words.extend(meant(&view.units, &mapping.units));
    words.extend(meant(&view.items, &mapping.items));
    page.table(
        &["cli-label-written", "cli-label-count", "cli-label-meaning"],
        &words,
    );
    for row in &view.rows {
        page.plain(&row.cells.join(" | "));
    }
    for form in &view.forms {
        counted(page, form);
    }
}

/// The mappings that were kept.
pub(crate) fn mappings(page: &mut Page, all: &[FormMappingTemplate]) {
    let rows: Vec<_> = all
        .iter()
        .map(|one| {
            let year = one.mapping.fiscal_year.map(|year| year.to_string());
            vec![
                one.name.clone(),
                one.mapping.sheet.clone(),
                year.unwrap_or_default(),
                one.at.clone(),
            ]
        })
        .collect();
    let titles = [
        "cli-label-name",
        "cli-label-sheet-name",
        "cli-label-year",
        "cli-label-at",
    ];
    page.table(&titles, &rows);
}

/// What would be read of one section.
fn counted(page: &mut Page, form: &FormMappingForm) {
    let unit = [form.unit_code.as_str(), &form.unit_name, &form.system_name].join(" ");
    page.plain(unit.trim());
    let counts = [form.yes, form.partial, form.no, form.na, form.open];
    counts_line(page, counts);
}

fn counts_line(page: &mut Page, counts: [i64; 5]) {
    let counts = counts.map(|count| count.to_string());
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
    counts_line(page, [form.yes, form.partial, form.no, form.na, form.open]);
    let carried: Vec<_> = form.carried.iter().map(|one| carried(words, one)).collect();
    if !carried.is_empty() {
        page.head("cli-head-carried");
        page.table(
            &["plan-number", "cli-label-cell", "carried-now", "carried-note"],
            &carried,
        );
    }
    let rows: Vec<_> = form.notes.iter().map(|note| row(words, note)).collect();
    if !rows.is_empty() {
        page.table(&["cli-label-weight", "cli-label-cell", "cli-label-odd"], &rows);
    }
}

fn carried(words: Words, one: &FormCarriedLine) -> Vec<String> {
    let state = if one.is_answered {
        carried_state(words, one.is_exception, &one.progress)
    } else {
        words.word("ui-carried-{}", "open")
    };
    let place = [one.sheet.as_str(), one.cell.as_str()].join(" ");
    vec![
        one.number.clone(),
        place.trim().to_owned(),
        state,
        one_line(&one.note),
    ]
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
