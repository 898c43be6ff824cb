//! What a former workbook says of itself: its table, its columns, its year.

use std::collections::BTreeMap;

use tenken_documents::book_in::SheetIn;

use super::{
    super::{
        FormContext,
        matrix::{item_columns, unit_in},
        table::{
            grid::Grid,
            head::{self, Table},
            words::Field,
        },
        whose::identity,
    },
    ASKED, from_zero, name_of,
};
use crate::wire::FormMapping;

/// Rows from the top in which a year is looked for.
const TITLE_ROWS: usize = 4;

/// What was said, with the table and its columns where that says none.
pub(super) fn completed(
    book: &[SheetIn],
    file_name: &str,
    context: &FormContext,
    said: Option<&FormMapping>,
) -> FormMapping {
    let grids: Vec<Grid<'_>> = book.iter().map(Grid::of).collect();
    let mut mapping = said.cloned().unwrap_or_default();
    let Some(grid) = grid_of(&grids, &mapping.sheet) else {
        return mapping;
    };
    grid.name.clone_into(&mut mapping.sheet);
    if mapping.head_row < 1 {
        mapping.head_row = i64::from(head_row(grid, context)) + 1;
    }
    if mapping.columns.is_empty() && mapping.unit_columns.is_empty() {
        let heads = from_zero(mapping.head_row).unwrap_or_default();
        let mut columns = head::of_row(grid, heads, Table::Questions);
        if !ASKED.iter().any(|field| columns.contains_key(field))
            && let Some(row) = grid.rows.iter().find(|row| row.row == heads)
        {
            let found = item_columns(grid, row, context).unwrap_or_default();
            columns.extend(found);
        }
        mapping.columns = columns
            .iter()
            .filter_map(|(field, column)| Some((name_of(*field)?.to_owned(), i64::from(*column) + 1)))
            .collect();
        if !columns.contains_key(&Field::Answer) {
            mapping.unit_columns = sections_beside(grid, heads, context);
        }
    }
    if mapping.fiscal_year.is_none() && said.is_none() {
        let title = grid.rows.iter().take(TITLE_ROWS).flat_map(|row| &row.cells);
        let texts = [file_name, grid.name].into_iter();
        let texts = texts.chain(title.map(|cell| &*cell.text));
        let before = context.newest().year - 1;
        let found = texts.filter_map(year_in).find(|year| *year <= before);
        mapping.fiscal_year = Some(found.unwrap_or(before));
    }
    mapping
}

/// The sheet of this name, else the first with a table of questions, else that with most rows.
pub(super) fn grid_of<'g, 'a>(grids: &'g [Grid<'a>], name: &str) -> Option<&'g Grid<'a>> {
    let named = grids.iter().find(|grid| !name.is_empty() && grid.name == name);
    let tabled = || {
        grids
            .iter()
            .find(|grid| head::find(grid, Table::Questions).is_some())
    };
    named
        .or_else(tabled)
        .or_else(|| grids.iter().max_by_key(|grid| grid.rows.len()))
}

/// The row of the heads of a table, else the one with sections beside each other, else the first.
fn head_row(grid: &Grid<'_>, context: &FormContext) -> u32 {
    if let Some(heads) = head::find(grid, Table::Questions) {
        return heads.row;
    }
    let beside = grid
        .rows
        .iter()
        .take(TITLE_ROWS * 5)
        .find(|row| sections_beside(grid, row.row, context).len() > 1);
    let row = beside.or_else(|| grid.rows.first());
    row.map_or(0, |row| row.row)
}

/// Sections whose codes or names are heads, with their columns from 1.
fn sections_beside(grid: &Grid<'_>, row: u32, context: &FormContext) -> BTreeMap<String, i64> {
    let row = grid.rows.iter().find(|one| one.row == row);
    let cells = row.map(|row| row.cells.as_slice()).unwrap_or_default();
    let found = cells
        .iter()
        .filter_map(|cell| Some((unit_in(cell, context)?, i64::from(cell.column) + 1)));
    let found: BTreeMap<String, i64> = found.collect();
    if found.len() > 1 { found } else { BTreeMap::new() }
}

/// The fiscal year that a text speaks of: R7, 令和7年度, 2025.
fn year_in(text: &str) -> Option<i32> {
    let mut before = ' ';
    text.char_indices().find_map(|(at, c)| {
        let starts = !before.is_ascii_alphanumeric();
        before = c;
        starts.then(|| identity::fiscal_year(&text[at..])).flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::year_in;

    #[test]
    fn a_year_is_found_within_a_name() {
        for text in [
            "R7集計.xlsx",
            "自己点検（令和7年度）",
            "点検結果_2025.xls",
            "令和７年度　集計",
        ] {
            assert_eq!(year_in(text), Some(2025), "{text}");
        }
        for text in ["集計表", "VER7", "20250401", "第3回"] {
            assert_eq!(year_in(text), None, "{text}");
        }
    }
}
