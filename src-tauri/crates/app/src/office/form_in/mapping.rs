//! Former workbooks of an office: a mapping says which column is what, what its symbols mean and which section a code
//! or name stands for; then the same reader reads them.

use std::collections::BTreeMap;

use tenken_documents::book_in::{CellIn, CellKind, SheetIn};
use tenken_domain::{
    typed::{self, TypedAnswer, fold},
    vocabulary::Answer,
};

use super::{
    FormContext, FormRead, Questions,
    many::long,
    matrix::matrix,
    one::read_one,
    table::{
        grid::{Grid, GridRow},
        head::{self, Heads, Table},
        words::Field,
    },
};
use crate::wire::{FormMapping, FormMappingView};

/// Rows shown of a workbook that is to be mapped.
const PREVIEW: usize = 12;
/// Symbols that are listed of a column.
const MOST_SYMBOLS: usize = 40;

/// A mapping as far as the heads tell it, with the first rows to look at.
pub(crate) fn propose(book: &[SheetIn], context: &FormContext) -> FormMappingView {
    let grids: Vec<Grid<'_>> = book.iter().map(Grid::of).collect();
    let found = grids
        .iter()
        .find_map(|grid| Some((grid, head::find(grid, Table::Questions)?)));
    let grid = found
        .as_ref()
        .map(|(grid, _)| *grid)
        .or_else(|| grids.iter().max_by_key(|grid| grid.rows.len()));
    let Some(grid) = grid else {
        return FormMappingView::default();
    };
    let heads = found.map_or_else(
        || Heads {
            row: grid.rows.first().map_or(0, |row| row.row),
            columns: BTreeMap::new(),
            twice: Vec::new(),
        },
        |(_, heads)| heads,
    );
    let mut mapping = FormMapping {
        sheet: grid.name.to_owned(),
        head_row: i64::from(heads.row) + 1,
        columns: heads
            .columns
            .iter()
            .map(|(field, column)| (name_of(*field), i64::from(*column) + 1))
            .collect(),
        ..FormMapping::default()
    };
    let column = |field: Field| heads.columns.get(&field).copied();
    for row in grid.below(heads.row) {
        if let Some(cell) = column(Field::Answer).and_then(|column| row.cell(column)) {
            let symbol = cell.text.trim().to_owned();
            if mapping.symbols.len() < MOST_SYMBOLS {
                mapping
                    .symbols
                    .entry(symbol.clone())
                    .or_insert_with(|| meaning(&symbol));
            }
        }
        for field in [Field::UnitCode, Field::UnitName] {
            if let Some(cell) = column(field).and_then(|column| row.cell(column)) {
                let text = cell.text.trim();
                let known = context
                    .unit(text)
                    .or_else(|| context.unit_like(text))
                    .or_else(|| context.unit_named(text));
                let code = known.map(|unit| unit.code.clone()).unwrap_or_default();
                mapping.units.entry(text.to_owned()).or_insert(code);
            }
        }
    }
    FormMappingView {
        mapping,
        sheets: book.iter().map(|sheet| sheet.name.clone()).collect(),
        rows: grid.rows.iter().take(PREVIEW).map(shown).collect(),
        fields: FIELDS.iter().map(|(name, _)| (*name).to_owned()).collect(),
    }
}

/// A row as a list of cells from the first column on.
fn shown(row: &GridRow<'_>) -> Vec<String> {
    let width = row.cells.last().map_or(0, |cell| cell.column.min(60) + 1);
    (0..width)
        .map(|column| {
            let text = row
                .cell(column)
                .map(|cell| cell.text.as_str())
                .unwrap_or_default();
            text.chars().take(60).collect()
        })
        .collect()
}

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

fn name_of(field: Field) -> String {
    let found = FIELDS.iter().find(|(_, known)| *known == field);
    found.map_or_else(String::new, |(name, _)| (*name).to_owned())
}

/// What a symbol means without a mapping: a code, `unknown`, `open`, or nothing.
fn meaning(symbol: &str) -> String {
    match typed::answer(symbol) {
        Some(TypedAnswer::Value(value)) => value.as_str(),
        Some(TypedAnswer::Unknown) => "unknown",
        Some(TypedAnswer::Open | TypedAnswer::Cut) => "open",
        None => "",
    }
    .to_owned()
}

/// The symbol that the reader understands for a meaning.
fn symbol(meaning: &str) -> Option<&'static str> {
    match meaning {
        "unknown" => Some("？"),
        "open" => Some("未回答"),
        code => code.parse::<Answer>().ok().map(Answer::mark),
    }
}

/// Reads a workbook as the mapping says.
pub(crate) fn read_mapped(
    book: &[SheetIn],
    mapping: &FormMapping,
    file_name: &str,
    context: &FormContext,
) -> Vec<FormRead> {
    let wanted = fold(&mapping.sheet);
    let named = book.iter().find(|sheet| fold(&sheet.name) == wanted);
    let Some(sheet) = named.or_else(|| book.first()) else {
        return Vec::new();
    };
    let head_row = u32::try_from(mapping.head_row.max(1) - 1).unwrap_or_default();
    let mut columns: BTreeMap<Field, u32> = FIELDS
        .iter()
        .filter_map(|(name, field)| {
            let column = u32::try_from(*mapping.columns.get(*name)? - 1).ok()?;
            Some((*field, column))
        })
        .collect();
    // Names that the mapping turns into codes are codes from here on.
    if !mapping.units.is_empty()
        && !columns.contains_key(&Field::UnitCode)
        && let Some(column) = columns.remove(&Field::UnitName)
    {
        columns.insert(Field::UnitCode, column);
    }
    let translated = SheetIn {
        name: sheet.name.clone(),
        cells: sheet
            .cells
            .iter()
            .map(|cell| translate(cell, &columns, mapping))
            .collect(),
        is_hidden: sheet.is_hidden,
    };
    let grid = Grid::of(&translated);
    if !columns.contains_key(&Field::Answer) {
        return matrix(&[&grid], file_name, context);
    }
    let table = Questions {
        grid: &grid,
        heads: Heads {
            row: head_row,
            columns,
            twice: Vec::new(),
        },
    };
    let tables = [table];
    let mut found = long(&tables, &[], file_name, context)
        .unwrap_or_else(|| vec![read_one(&tables, &[&grid], file_name, context)]);
    for form in &mut found {
        if form.identity.key.unit_code.is_empty() && !mapping.unit_code.is_empty() {
            form.identity.key.unit_code.clone_from(&mapping.unit_code);
            form.identity.hint_unit = None;
            form.notes
                .retain(|note| !matches!(note.code, "unit-missing" | "unit-from-file-name"));
        }
        if let Some(year) = mapping.fiscal_year {
            form.identity.key.fiscal_year = year;
            form.notes.retain(|note| note.code != "year-assumed");
        }
    }
    found
}

/// A cell with its symbol, section or question put as this office writes it; its place stays.
fn translate(cell: &CellIn, columns: &BTreeMap<Field, u32>, mapping: &FormMapping) -> CellIn {
    let is_in = |field: Field| columns.get(&field) == Some(&cell.column);
    let text = cell.text.trim();
    let put = |text: &str| CellIn {
        kind: CellKind::Text,
        text: text.to_owned(),
        ..cell.clone()
    };
    if is_in(Field::Answer)
        && let Some(mark) = mapping.symbols.get(text).and_then(|meaning| symbol(meaning))
    {
        return put(mark);
    }
    if (is_in(Field::UnitCode) || is_in(Field::UnitName))
        && let Some(code) = mapping.units.get(text).filter(|code| !code.is_empty())
    {
        return put(code);
    }
    if (is_in(Field::Number) || is_in(Field::ItemId) || is_in(Field::Control))
        && let Some(item) = mapping.items.get(text).filter(|item| !item.is_empty())
    {
        return put(item);
    }
    cell.clone()
}
