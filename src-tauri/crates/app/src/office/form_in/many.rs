//! Workbooks of several sections: one sheet a section, or one long table with a column for the section. Improvement rows
//! are taken where they are.

use std::collections::{BTreeMap, HashSet};

use tenken_documents::book_in::CellIn;
use tenken_domain::typed;

use super::{
    FormRead, Questions,
    note::{FormNote, Where},
    one::{measure_stem, read_one},
    table::{
        answers::whole,
        checks,
        grid::{Grid, GridRow},
        head::{self, Heads, Table},
        lacks,
        measures::{self, Links},
        words::Field,
    },
    whose::{
        context::{FormContext, bare_code},
        facts::Facts,
        identity,
    },
};

/// Tables of one form together. Where no two tables are of different sections, those without an identity of their own
/// (a summary that somebody added) go with none, or all are one form.
pub(super) fn groups<'g, 'a>(
    tables: Vec<Questions<'g, 'a>>,
    context: &FormContext,
) -> Vec<Vec<Questions<'g, 'a>>> {
    if tables.len() == 1 {
        return vec![tables];
    }
    let mut groups: Vec<(String, Vec<Questions<'g, 'a>>)> = Vec::new();
    for table in tables {
        let mark = mark_of(&table, context);
        match groups.iter_mut().find(|(known, _)| *known == mark) {
            Some((_, group)) => group.push(table),
            None => groups.push((mark, vec![table])),
        }
    }
    let identified = groups.iter().filter(|(mark, _)| !mark.is_empty()).count();
    if identified == 1 {
        groups.retain(|(mark, _)| !mark.is_empty());
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// A table on a hidden sheet gives way to one that is shown. Gives the names of the hidden sheets.
pub(super) fn leave_hidden(group: &mut Vec<Questions<'_, '_>>) -> Vec<String> {
    if group.iter().all(|table| table.grid.is_hidden) {
        return Vec::new();
    }
    let names = group.iter().filter(|table| table.grid.is_hidden);
    let names = names.map(|table| table.grid.name.to_owned()).collect();
    group.retain(|table| !table.grid.is_hidden);
    names
}

/// Section and sheet that a table says it is of; empty where it does not.
pub(super) fn mark_of(table: &Questions<'_, '_>, context: &FormContext) -> String {
    mark(table.grid, table.heads.row, context)
}

/// Section and sheet that a worksheet says it is of above a row; empty where it does not.
pub(super) fn mark(grid: &Grid<'_>, end: u32, context: &FormContext) -> String {
    let facts = Facts::of(&[(grid, end)]);
    let identity = identity::identify(&facts, grid.name, context, &mut Vec::new());
    let key = identity.key;
    let unit = identity.hint_unit.unwrap_or(key.unit_code);
    if unit.is_empty() && key.system_code.is_empty() {
        String::new()
    } else {
        format!("{unit}/{}/{}", key.kind, key.system_code)
    }
}

/// In a workbook with a sheet a section the name of the sheet says which; the year may stand on another sheet.
pub(super) fn take_shared(form: &mut FormRead, tables: &[(&Grid<'_>, Heads)], context: &FormContext) {
    if let Some(code) = form.identity.hint_unit.take() {
        form.notes.retain(|note| note.code != "unit-from-file-name");
        let at = Where {
            sheet: form.sheet.clone(),
            cell: String::new(),
        };
        form.notes
            .push(FormNote::at("unit-by-name", &at).with(&form.sheet).wanted(&code));
        form.identity.key.unit_code = code;
    }
    for (grid, heads) in tables {
        shared_measures(form, grid, heads, context);
    }
}

/// The tables of measures among some sheets.
pub(super) fn measure_tables<'g, 'a>(others: &[&'g Grid<'a>]) -> Vec<(&'g Grid<'a>, Heads)> {
    let found = others
        .iter()
        .filter_map(|grid| Some((*grid, head::find(grid, Table::Measures)?)));
    found.collect()
}

/// Sheets of profile or measures that do not say which of several forms they belong to are named.
pub(super) fn name_unassigned(forms: &mut [FormRead], left: &[&Grid<'_>]) {
    for grid in left {
        let measures = head::find(grid, Table::Measures);
        let is_shared = measures.as_ref().is_some_and(|heads| {
            let has = |field: Field| heads.columns.contains_key(&field);
            has(Field::UnitCode) || has(Field::UnitName)
        });
        if is_shared || measures.is_none() && head::find(grid, Table::Profile).is_none() {
            continue;
        }
        let at = Where {
            sheet: grid.name.to_owned(),
            cell: String::new(),
        };
        for form in forms.iter_mut() {
            form.notes.push(FormNote::at("sheet-unassigned", &at));
        }
    }
}

/// Rows of a table of measures of all sections that name this section.
fn shared_measures(form: &mut FormRead, grid: &Grid<'_>, heads: &Heads, context: &FormContext) {
    let Some(known) = context.edition_by_hash(&form.edition_sha256) else {
        return;
    };
    let rows = grid
        .below(heads.row)
        .filter(|row| is_of(row, heads, form, context));
    let rows = rows.map(|row| GridRow {
        row: row.row,
        cells: row.cells.clone(),
    });
    let own = grid.of_rows(rows.collect(), Vec::new());
    if own.rows.is_empty() {
        return;
    }
    let by_number = form
        .answers
        .iter()
        .filter_map(|answer| Some((answer.number?, answer.item_id.clone())))
        .collect();
    let links = Links {
        known,
        by_number,
        doubtful: HashSet::new(),
    };
    let mut notes = Vec::new();
    let found = measures::read(&own, heads, &links, &mut notes);
    form.notes.extend(notes);
    let start = form.measures.len();
    form.measures.extend(found);
    link(form, start);
    // What lacked a measure may have one now.
    form.notes.retain(|note| !lacks::is_lack(note));
    let mut lacking = Vec::new();
    lacks::name(form, &known.edition, &mut lacking);
    form.notes.extend(checks::gathered(&lacking));
}

/// Links measures that came to a form, and the answers that they name or that name them.
fn link(form: &mut FormRead, start: usize) {
    let stem = measure_stem(form);
    for (at, measure) in form.measures.iter_mut().enumerate().skip(start) {
        if measure.number.is_empty() {
            measure.number = format!("{stem}{:02}", at + 1);
        }
        for answer in &mut form.answers {
            let is_named = measure.items.contains(&answer.item_id);
            if is_named && !answer.measures.contains(&measure.number) {
                answer.measures.push(measure.number.clone());
            } else if !is_named && answer.measures.contains(&measure.number) {
                measure.items.push(answer.item_id.clone());
            }
        }
        let number = &measure.number;
        form.notes
            .retain(|note| note.code != "measure-number-unknown" || note.value != *number);
    }
}

/// Whether a row of measures is of a form: its section, and where the table tells them its system and version.
fn is_of(row: &GridRow<'_>, heads: &Heads, form: &FormRead, context: &FormContext) -> bool {
    let text = |field: Field| {
        let column = heads.columns.get(&field)?;
        Some(row.cell(*column).map_or("", |cell| cell.text.trim()))
    };
    let key = &form.identity.key;
    let is_unit = unit_of(row, heads, context).is_some_and(|code| code == key.unit_code);
    let is_system = text(Field::SystemCode).is_none_or(|code| bare_code(code) == bare_code(&key.system_code));
    let is_version = text(Field::Version)
        .and_then(whole)
        .is_none_or(|number| form.version.is_none_or(|version| i64::from(version) == number));
    is_unit && is_system && is_version
}

/// Code of the section that a row speaks of.
fn unit_of(row: &GridRow<'_>, heads: &Heads, context: &FormContext) -> Option<String> {
    let text = |field: Field| {
        let column = heads.columns.get(&field)?;
        Some(row.cell(*column)?.text.trim().to_owned())
    };
    let by_code = text(Field::UnitCode).filter(|code| !code.is_empty()).map(|code| {
        let known = context.unit(&code).or_else(|| context.unit_like(&code));
        let known = known.or_else(|| context.unit_written(&code));
        known.map_or(code, |unit| unit.code.clone())
    });
    let by_name = || Some(context.unit_named(&text(Field::UnitName)?)?.code.clone());
    by_code.or_else(by_name)
}

/// One table whose rows say themselves whose they are. None: the workbook is no such table.
pub(super) fn long(
    tables: &[Questions<'_, '_>],
    others: &[&Grid<'_>],
    file_name: &str,
    context: &FormContext,
) -> Option<Vec<FormRead>> {
    let table = tables.iter().find(|table| {
        let has = |field: Field| table.heads.columns.contains_key(&field);
        has(Field::UnitCode) || has(Field::UnitName)
    })?;
    // Rows of a section and sheet, in the order in which they first come.
    let mut groups: Vec<(String, Vec<&GridRow<'_>>)> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for row in table.grid.below(table.heads.row) {
        let text = |field: Field| {
            let cell = table
                .heads
                .columns
                .get(&field)
                .and_then(|column| row.cell(*column));
            cell.map(|cell| cell.text.trim().to_owned()).unwrap_or_default()
        };
        let is_whole = [
            Field::Answer,
            Field::ItemId,
            Field::Question,
            Field::Control,
            Field::Number,
        ]
        .into_iter()
        .any(|field| !text(field).is_empty());
        if !is_whole {
            continue;
        }
        let unit = unit_of(row, &table.heads, context).unwrap_or_else(|| text(Field::UnitName));
        let mark = [
            unit,
            text(Field::SystemCode),
            text(Field::SystemName),
            text(Field::Year),
            text(Field::Version),
        ]
        .join("\u{1f}");
        let at = *places.entry(mark.clone()).or_insert_with(|| {
            groups.push((mark, Vec::new()));
            groups.len() - 1
        });
        groups[at].1.push(row);
    }
    let tables = measure_tables(others);
    let forms = groups
        .into_iter()
        .map(|(_, rows)| of_rows(table, &rows, &tables, file_name, context));
    Some(forms.collect())
}

/// One form out of rows of a long table. Its keys stand in the columns of its first row.
fn of_rows(
    table: &Questions<'_, '_>,
    rows: &[&GridRow<'_>],
    tables: &[(&Grid<'_>, Heads)],
    file_name: &str,
    context: &FormContext,
) -> FormRead {
    const LABELS: &[(Field, &str)] = &[
        (Field::UnitCode, "所属コード"),
        (Field::UnitName, "所属"),
        (Field::SystemCode, "システムコード"),
        (Field::SystemName, "対象システム"),
        (Field::BodyCode, "団体コード"),
        (Field::Year, "年度"),
        (Field::Edition, "点検表の版の識別"),
        (Field::Kind, "種別"),
    ];
    // The keys as a sheet of labels and values whose cells keep the places of the first row.
    let first = rows[0];
    let mut cells: Vec<CellIn> = Vec::new();
    for (field, label) in LABELS {
        let value = table
            .heads
            .columns
            .get(field)
            .and_then(|column| first.cell(*column));
        if let Some(value) = value {
            let row = u32::try_from(cells.len() / 2).unwrap_or_default();
            cells.push(CellIn::new(row, 0, value.kind, label));
            cells.push(CellIn {
                row,
                column: 1,
                ..value.clone()
            });
        }
    }
    let keys = tenken_documents::book_in::SheetIn {
        name: table.grid.name.to_owned(),
        cells,
        ..tenken_documents::book_in::SheetIn::default()
    };
    let keys = Grid::of(&keys);
    let formulas = table.grid.formulas.iter();
    let formulas = formulas.filter(|(at, _)| rows.binary_search_by_key(at, |row| row.row).is_ok());
    let copies = rows.iter().map(|row| GridRow {
        row: row.row,
        cells: row.cells.clone(),
    });
    let own = table.grid.of_rows(copies.collect(), formulas.copied().collect());
    let questions = Questions {
        grid: &own,
        heads: Heads {
            row: table.heads.row,
            columns: table.heads.columns.clone(),
            twice: table.heads.twice.clone(),
        },
    };
    let mut form = read_one(&[questions], &[&keys], file_name, context);
    let text = |field: Field| {
        table
            .heads
            .columns
            .get(&field)
            .and_then(|column| first.cell(*column))
    };
    form.version = text(Field::Version)
        .and_then(|cell| whole(&cell.text))
        .and_then(|number| u32::try_from(number).ok());
    let excepted = rows.iter().filter_map(|row| {
        let is_excepted = row
            .cell(*table.heads.columns.get(&Field::Excepted)?)
            .is_some_and(|cell| typed::tick(&cell.text) == Some(true));
        let id = row.cell(*table.heads.columns.get(&Field::ItemId)?)?;
        is_excepted.then(|| id.text.trim().to_owned())
    });
    let excepted: Vec<String> = excepted.collect();
    form.hidden.insert("excepted".to_owned(), excepted.join(" "));
    // Where others speak of the profile, they do for all.
    form.notes.retain(|note| note.code != "profile-missing");
    take_shared(&mut form, tables, context);
    form
}
