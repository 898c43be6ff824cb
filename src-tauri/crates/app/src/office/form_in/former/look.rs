//! What a person looks at to say how a former workbook is read: its first rows, the words that occur, what comes of it.

use std::collections::BTreeMap;

use tenken_documents::book_in::SheetIn;
use tenken_domain::vocabulary::{Answer, SheetKind};

use super::{
    super::{
        FormContext, FormRead,
        table::{
            grid::{Grid, GridRow, address},
            words::Field,
        },
        whose::context::KnownEdition,
    },
    ASKED, FIELDS, columns, edition_of, from_zero,
    guess::{completed, grid_of},
    is_item, meaning, read_mapped,
};
use crate::{
    sheet::count,
    wire::{
        FormMapping, FormMappingChoice, FormMappingColumn, FormMappingForm, FormMappingRow, FormMappingView,
        FormMappingWord,
    },
};

/// Rows that are shown.
const SHOWN: usize = 20;
/// Columns that are shown.
const WIDTH: u32 = 60;
/// Characters of a cell that are shown.
const LENGTH: usize = 80;
/// Different words that are listed of each kind; more are no symbols or sections.
const MOST: usize = 300;

/// A mapping completed, with everything that is needed to judge it.
pub(crate) fn look(
    book: &[SheetIn],
    file_name: &str,
    context: &FormContext,
    said: Option<&FormMapping>,
    is_read: bool,
) -> FormMappingView {
    let mut mapping = completed(book, file_name, context, said);
    let grids: Vec<Grid<'_>> = book.iter().map(Grid::of).collect();
    let Some(grid) = grid_of(&grids, &mapping.sheet) else {
        return FormMappingView::default();
    };
    let known = edition_of(context, mapping.fiscal_year);
    let (words, row_count) = Words::of(grid, &mapping, known);
    for text in words.symbols.keys() {
        let meant = mapping.symbols.entry(text.clone());
        meant.or_insert_with(|| meaning(text).to_owned());
    }
    for text in words.units.keys() {
        let unit = mapping.units.entry(text.clone());
        unit.or_insert_with(|| unit_of(text, context));
    }
    let mut left = 0;
    let mut listed = |words| {
        let (listed, more) = most(words);
        left += more;
        listed
    };
    FormMappingView {
        file_name: file_name.to_owned(),
        sheets: book.iter().map(|sheet| sheet.name.clone()).collect(),
        rows: grid.rows.iter().take(SHOWN).map(shown).collect(),
        columns: heads(grid, &mapping),
        fields: FIELDS.iter().map(|(name, _)| (*name).to_owned()).collect(),
        symbols: listed(words.symbols),
        units: listed(words.units),
        items: listed(words.items),
        words_left: left,
        sections: sections(context),
        choices: choices(known),
        row_count: count(row_count),
        newest_year: context.newest().year,
        forms: if is_read {
            let forms = read_mapped(book, &mapping, file_name, context);
            forms.iter().map(|form| counted(form, context)).collect()
        } else {
            Vec::new()
        },
        mapping,
    }
}

/// Words of the table with the rows they stand in.
#[derive(Default)]
struct Words {
    symbols: BTreeMap<String, i64>,
    units: BTreeMap<String, i64>,
    items: BTreeMap<String, i64>,
}

impl Words {
    /// The words below the heads, and how many rows hold a question.
    fn of(grid: &Grid<'_>, mapping: &FormMapping, known: &KnownEdition) -> (Self, usize) {
        let columns = columns(mapping);
        let beside = mapping.unit_columns.values().filter_map(|at| from_zero(*at));
        let answers: Vec<u32> = columns
            .get(&Field::Answer)
            .copied()
            .into_iter()
            .chain(beside)
            .collect();
        let unit = [Field::UnitCode, Field::UnitName]
            .iter()
            .find_map(|field| columns.get(field));
        let (mut words, mut rows) = (Self::default(), 0);
        for row in grid.below(from_zero(mapping.head_row).unwrap_or_default()) {
            let symbols: Vec<&str> = answers.iter().filter_map(|at| text(row, *at)).collect();
            let asked: Vec<(Field, &str)> = ASKED
                .iter()
                .filter_map(|field| Some((*field, text(row, *columns.get(field)?)?)))
                .collect();
            if symbols.is_empty() && asked.is_empty() {
                continue;
            }
            rows += 1;
            for symbol in &symbols {
                more(&mut words.symbols, symbol);
            }
            if let Some(name) = unit.and_then(|at| text(row, *at)) {
                more(&mut words.units, name);
            }
            let named = asked.iter().filter(|(field, _)| *field != Field::Number);
            if let Some((_, first)) = named.clone().next()
                && !symbols.is_empty()
                && !named.clone().any(|(field, text)| is_item(known, *field, text))
            {
                more(&mut words.items, first);
            }
        }
        (words, rows)
    }
}

fn more(words: &mut BTreeMap<String, i64>, text: &str) {
    *words.entry(text.to_owned()).or_default() += 1;
}

fn text<'g>(row: &GridRow<'g>, column: u32) -> Option<&'g str> {
    Some(row.cell(column)?.text.trim())
}

/// The most frequent words, and how many more there are.
fn most(words: BTreeMap<String, i64>) -> (Vec<FormMappingWord>, i64) {
    let mut listed: Vec<FormMappingWord> = words
        .into_iter()
        .map(|(text, count)| FormMappingWord { text, count })
        .collect();
    listed.sort_by(|a, b| b.count.cmp(&a.count).then(a.text.cmp(&b.text)));
    let left = listed.len().saturating_sub(MOST);
    listed.truncate(MOST);
    (listed, count(left))
}

/// The code of a section as a cell names it; empty where it is not known.
fn unit_of(text: &str, context: &FormContext) -> String {
    let by_parts = || context.unit(text.split_whitespace().next()?);
    let known = context
        .unit(text)
        .or_else(|| context.unit_like(text))
        .or_else(|| context.unit_named(text))
        .or_else(by_parts);
    known.map(|unit| unit.code.clone()).unwrap_or_default()
}

fn shown(row: &GridRow<'_>) -> FormMappingRow {
    let width = row.cells.last().map_or(0, |cell| cell.column.min(WIDTH - 1) + 1);
    let cell = |column| {
        text(row, column)
            .unwrap_or_default()
            .chars()
            .take(LENGTH)
            .collect()
    };
    FormMappingRow {
        row: i64::from(row.row) + 1,
        cells: (0..width).map(cell).collect(),
    }
}

/// The columns that are shown or mapped, with their heads.
fn heads(grid: &Grid<'_>, mapping: &FormMapping) -> Vec<FormMappingColumn> {
    let row = from_zero(mapping.head_row).unwrap_or_default();
    let head = grid.rows.iter().find(|one| one.row == row);
    let widths = grid.rows.iter().take(SHOWN).chain(head);
    let last = widths
        .filter_map(|row| row.cells.last())
        .map(|cell| cell.column)
        .max();
    let width = last.map_or(0, |last| last.min(WIDTH - 1) + 1);
    (0..width)
        .map(|column| FormMappingColumn {
            column: i64::from(column) + 1,
            letter: address(0, column).trim_end_matches('1').to_owned(),
            head: head
                .and_then(|row| text(row, column))
                .unwrap_or_default()
                .chars()
                .take(LENGTH)
                .collect(),
        })
        .collect()
}

fn sections(context: &FormContext) -> Vec<FormMappingChoice> {
    let units = context.units.iter();
    units
        .map(|unit| FormMappingChoice {
            id: unit.code.clone(),
            name: unit.name.clone(),
            control: String::new(),
        })
        .collect()
}

fn choices(known: &KnownEdition) -> Vec<FormMappingChoice> {
    let items = known
        .edition
        .items
        .iter()
        .filter(|item| item.sheet != SheetKind::Central);
    items
        .map(|item| FormMappingChoice {
            id: item.id.clone(),
            name: item.question.clone(),
            control: item.control.to_string(),
        })
        .collect()
}

/// A form as it would be taken in.
fn counted(form: &FormRead, context: &FormContext) -> FormMappingForm {
    let key = &form.identity.key;
    let unit = context.unit(&key.unit_code);
    let system = unit.and_then(|unit| unit.systems.iter().find(|system| system.code == key.system_code));
    let of = |value: Option<Answer>| count(form.answers.iter().filter(|one| one.value == value).count());
    let is_unread = |code: &str| ["item-unknown", "item-unclear", "item-differs"].contains(&code);
    FormMappingForm {
        unit_code: key.unit_code.clone(),
        unit_name: unit.map_or_else(|| form.identity.unit_name.clone(), |unit| unit.name.clone()),
        is_known: unit.is_some(),
        sheet_kind: key.kind.to_string(),
        system_name: system.map_or_else(|| key.system_code.clone(), |system| system.name.clone()),
        fiscal_year: key.fiscal_year,
        yes: of(Some(Answer::Yes)),
        partial: of(Some(Answer::Partial)),
        no: of(Some(Answer::No)),
        na: of(Some(Answer::NotApplicable)),
        open: of(None),
        unread: count(form.notes.iter().filter(|note| is_unread(note.code)).count()),
    }
}
