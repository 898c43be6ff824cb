//! Reading by a mapping: every cell is put as this office writes it, then the same reader reads it.

use std::collections::{BTreeMap, HashSet};

use tenken_documents::book_in::{CellIn, CellKind, SheetIn};
use tenken_domain::typed::fold;

use super::{
    super::{
        FormContext, FormRead, Questions,
        many::long,
        matrix::{matrix, of_column},
        one::read_one,
        table::{
            grid::{Grid, GridRow},
            head::Heads,
            words::Field,
        },
    },
    ASKED, SKIP, columns, from_zero, symbol,
};
use crate::wire::FormMapping;

/// Columns that no workbook has: what the mapping says of every row.
const YEAR_COLUMN: u32 = 30_000;
const UNIT_COLUMN: u32 = 30_001;
const ITEM_COLUMN: u32 = 30_002;

/// What is odd in a form that came back, but not in a workbook that a person said how to read.
const EXPECTED: &[&str] = &[
    "edition-assumed",
    "evidence-missing",
    "evidence-missing-many",
    "kind-assumed",
    "key-conflict",
    "key-restored",
    "measure-missing",
    "measure-missing-many",
    "name-differs",
    "not-confirmed",
    "profile-missing",
    "reason-missing",
    "reason-missing-many",
    "rows-missing",
    "unit-by-name",
];

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
    let mut columns = columns(mapping);
    // Names that the mapping turns into codes are codes from here on.
    if !columns.contains_key(&Field::UnitCode)
        && let Some(column) = columns.remove(&Field::UnitName)
    {
        columns.insert(Field::UnitCode, column);
    }
    let head_row = from_zero(mapping.head_row).unwrap_or_default();
    let translated = translated(sheet, &mut columns, mapping, head_row);
    let grid = Grid::of(&translated);
    let mut found = if mapping.unit_columns.is_empty() {
        rows(&grid, head_row, columns, file_name, context)
    } else {
        beside(&grid, head_row, &columns, mapping, file_name, context)
    };
    for form in &mut found {
        if let Some(year) = mapping.fiscal_year
            && !mapping.columns.contains_key("year")
        {
            form.identity.key.fiscal_year = year;
        }
        form.notes.retain(|note| !EXPECTED.contains(&note.code));
    }
    found
}

/// One section below the other, or one alone.
fn rows(
    grid: &Grid<'_>,
    head_row: u32,
    columns: BTreeMap<Field, u32>,
    file_name: &str,
    context: &FormContext,
) -> Vec<FormRead> {
    let heads = Heads {
        row: head_row,
        columns,
        twice: Vec::new(),
    };
    if !heads.columns.contains_key(&Field::Answer) {
        return matrix(&[grid], file_name, context);
    }
    let keys = keys_of(grid, &heads);
    let tables = [Questions { grid, heads }];
    long(&tables, &[], file_name, context).unwrap_or_else(|| {
        let keys = Grid::of(&keys);
        vec![read_one(&tables, &[&keys, grid], file_name, context)]
    })
}

/// Sections beside each other, each with a column of answers.
fn beside(
    grid: &Grid<'_>,
    head_row: u32,
    columns: &BTreeMap<Field, u32>,
    mapping: &FormMapping,
    file_name: &str,
    context: &FormContext,
) -> Vec<FormRead> {
    let mut places: Vec<(u32, &String)> = mapping
        .unit_columns
        .iter()
        .filter_map(|(code, column)| Some((from_zero(*column)?, code)))
        .collect();
    places.sort_unstable();
    let forms = places.into_iter().map(|(column, code)| {
        let mut columns = columns.clone();
        columns.insert(Field::Answer, column);
        let heads = Heads {
            row: head_row,
            columns,
            twice: Vec::new(),
        };
        let keys = keys_of(grid, &heads);
        let at = grid.at(head_row, column);
        of_column(
            grid,
            heads,
            &[&Grid::of(&keys)],
            (code, code, &at),
            file_name,
            context,
        )
    });
    forms.collect()
}

/// The year that the mapping gives to every row, as a sheet that says it.
fn keys_of(grid: &Grid<'_>, heads: &Heads) -> SheetIn {
    let year = grid
        .below(heads.row)
        .find_map(|row| row.cell(YEAR_COLUMN))
        .map(|cell| cell.text.clone());
    let cell = |column: u32, text: &str| CellIn::new(0, column, CellKind::Text, text);
    let cells = year.map_or_else(Vec::new, |year| vec![cell(0, "年度"), cell(1, &year)]);
    SheetIn {
        name: grid.name.to_owned(),
        cells,
        ..SheetIn::default()
    }
}

/// The sheet with its symbols, sections and questions put as this office writes them; every cell keeps its place.
fn translated(
    sheet: &SheetIn,
    columns: &mut BTreeMap<Field, u32>,
    mapping: &FormMapping,
    head_row: u32,
) -> SheetIn {
    let grid = Grid::of(sheet);
    let unit_column = columns.get(&Field::UnitCode).copied();
    let answers: HashSet<u32> = columns
        .get(&Field::Answer)
        .copied()
        .into_iter()
        .chain(mapping.unit_columns.values().filter_map(|at| from_zero(*at)))
        .collect();
    let own_items = columns.get(&Field::ItemId).copied();
    let asked: Vec<u32> = ASKED
        .iter()
        .filter_map(|field| columns.get(field).copied())
        .collect();
    let has_year = columns.contains_key(&Field::Year);
    let mut cells: Vec<CellIn> = sheet
        .cells
        .iter()
        .filter(|cell| cell.row <= head_row || cell.kind == CellKind::Formula)
        .cloned()
        .collect();
    for row in grid.below(head_row) {
        let unit = unit_column.and_then(|column| said(row, column, &mapping.units));
        let item = asked
            .iter()
            .find_map(|column| said(row, *column, &mapping.items))
            .filter(|item| !item.is_empty());
        if unit == Some(SKIP) || item == Some(SKIP) {
            continue;
        }
        let put = |column: u32, text: &str| CellIn::new(row.row, column, CellKind::Text, text);
        for cell in &row.cells {
            let text = cell.text.trim();
            let mark = mapping
                .symbols
                .get(text)
                .filter(|_| answers.contains(&cell.column));
            let new = match mark.and_then(|meant| symbol(text, meant)) {
                Some(mark) => Some(mark),
                None if Some(cell.column) == unit_column => unit.filter(|code| !code.is_empty()),
                None => None,
            };
            if item.is_some() && Some(cell.column) == own_items {
                continue;
            }
            cells.push(new.map_or_else(|| (*cell).clone(), |new| put(cell.column, new)));
        }
        if let Some(item) = item {
            cells.push(put(own_items.unwrap_or(ITEM_COLUMN), item));
        }
        if let Some(year) = mapping.fiscal_year.filter(|_| !has_year) {
            cells.push(put(YEAR_COLUMN, &year.to_string()));
        }
        if unit_column.is_none() && !mapping.unit_code.is_empty() {
            cells.push(put(UNIT_COLUMN, &mapping.unit_code));
        }
    }
    if mapping.items.values().any(|item| item != SKIP) {
        columns.entry(Field::ItemId).or_insert(ITEM_COLUMN);
    }
    if mapping.fiscal_year.is_some() {
        columns.entry(Field::Year).or_insert(YEAR_COLUMN);
    }
    if !mapping.unit_code.is_empty() && mapping.unit_columns.is_empty() {
        columns.entry(Field::UnitCode).or_insert(UNIT_COLUMN);
    }
    SheetIn {
        name: sheet.name.clone(),
        cells,
        is_hidden: sheet.is_hidden,
        merges: sheet.merges.clone(),
        notes: sheet.notes.clone(),
    }
}

/// What the mapping says of the word in a column of a row.
fn said<'m>(row: &GridRow<'_>, column: u32, words: &'m BTreeMap<String, String>) -> Option<&'m str> {
    let text = row.cell(column)?.text.trim();
    words.get(text).map(String::as_str)
}
