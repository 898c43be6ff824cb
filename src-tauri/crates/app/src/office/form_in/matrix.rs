//! Items in rows and sections in columns: each column whose head is a section is a form of answers alone.

use std::collections::BTreeMap;

use tenken_documents::book_in::CellIn;
use tenken_domain::{typed::fold, vocabulary::SheetKind};

use super::{
    FormRead, Questions,
    note::{FormNote, Where},
    one::read_one,
    table::{
        grid::{Grid, GridRow},
        head::Heads,
        marks::is_answer,
        words::Field,
    },
    whose::context::FormContext,
};

/// The forms of every sheet that is such a table.
pub(super) fn matrix(grids: &[&Grid<'_>], file_name: &str, context: &FormContext) -> Vec<FormRead> {
    let mut found = Vec::new();
    for grid in grids {
        let head = grid.rows.iter().take_while(|row| row.row < 40).find(|row| {
            let units = row
                .cells
                .iter()
                .filter(|cell| unit_in(cell, context).is_some())
                .count();
            units >= 2
        });
        let Some(head) = head else {
            continue;
        };
        let Some(columns) = item_columns(grid, head, context) else {
            continue;
        };
        let first = found.len();
        for cell in &head.cells {
            let Some(code) = unit_in(cell, context) else {
                continue;
            };
            let mut columns = columns.clone();
            columns.insert(Field::Answer, cell.column);
            let heads = Heads {
                row: head.row,
                columns,
                twice: Vec::new(),
            };
            let at = grid.at(cell.row, cell.column);
            found.push(of_column(
                grid,
                heads,
                &[],
                (&code, &cell.text, &at),
                file_name,
                context,
            ));
        }
        if let Some(form) = found.get_mut(first) {
            unknown_columns(grid, head, context, &mut form.notes);
        }
    }
    found
}

/// Columns of answers whose heads are no section are named, on the first form of the sheet.
fn unknown_columns(grid: &Grid<'_>, head: &GridRow<'_>, context: &FormContext, notes: &mut Vec<FormNote>) {
    for cell in head.cells.iter().filter(|cell| unit_in(cell, context).is_none()) {
        let mut below = grid.below(head.row).filter_map(|row| row.cell(cell.column));
        if let Some(answer) = below.find(|cell| is_answer(cell)) {
            let note = FormNote::at("column-unused", &grid.at(answer.row, answer.column));
            notes.push(note.with(&cell.text).wanted(&answer.text));
        }
    }
}

/// The section that a head names, by code or name.
pub(super) fn unit_in(cell: &CellIn, context: &FormContext) -> Option<String> {
    let text = cell.text.trim();
    // 「0420 福祉課」 or both on two lines.
    let known = context.unit(text).or_else(|| context.unit_written(text));
    known.map(|unit| unit.code.clone())
}

/// Columns of number, code and question: by their heads, else by what stands in them.
pub(super) fn item_columns(
    grid: &Grid<'_>,
    head: &GridRow<'_>,
    context: &FormContext,
) -> Option<BTreeMap<Field, u32>> {
    let known = &context.editions[context.newest().edition];
    let mut columns = BTreeMap::new();
    for row in grid.below(head.row).take(30) {
        for cell in &row.cells {
            let text = &*cell.text;
            if known.item(text).is_some() {
                columns.entry(Field::ItemId).or_insert(cell.column);
            } else if !known.under(SheetKind::Organisation, text).is_empty()
                || !known.under(SheetKind::System, text).is_empty()
            {
                columns.entry(Field::Control).or_insert(cell.column);
            } else if !known.asking(SheetKind::Organisation, text).is_empty()
                || !known.asking(SheetKind::System, text).is_empty()
            {
                columns.entry(Field::Question).or_insert(cell.column);
            }
        }
    }
    let number = head.cells.iter().find(|cell| {
        matches!(
            fold(&cell.text).as_str(),
            "番号" | "設問番号" | "no" | "no." | "項番" | "№"
        )
    });
    if let Some(cell) = number {
        columns.insert(Field::Number, cell.column);
    }
    (!columns.is_empty()).then_some(columns)
}

/// One column of answers as a form of a section: its code, with the words and the place of its head.
pub(super) fn of_column(
    grid: &Grid<'_>,
    heads: Heads,
    around: &[&Grid<'_>],
    (code, head, at): (&str, &str, &Where),
    file_name: &str,
    context: &FormContext,
) -> FormRead {
    let mut form = read_one(&[Questions { grid, heads }], around, file_name, context);
    form.identity.hint_unit = None;
    code.clone_into(&mut form.identity.key.unit_code);
    form.notes.retain(|note| {
        !matches!(
            note.code,
            "unit-missing" | "unit-from-file-name" | "profile-missing"
        )
    });
    form.notes
        .push(FormNote::at("unit-by-name", at).with(head).wanted(code));
    form
}
