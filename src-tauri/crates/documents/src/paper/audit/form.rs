//! Forms: labels and values in one grid, tables inside it, choices as □ and ■, room for the pen.

use crate::audit::{Field, FormRow, Signer, Tone, Value, tick};
use crate::model::Choice;
use crate::paper::style::{TABLE, TABLE_LEADING, em, head, line};
use crate::paper::tables::{blank_date, person};
use crate::pdf::mark::Ink;
use crate::pdf::table::{Cell, Row, RowKind, Side, Table};
use crate::pdf::text::{Align, Para, Style};
use crate::words::Labels;

/// Widths of the grid on 170 mm (README of the papers, 6: working-paper, with room for a 照合番号 of 16 digits).
const GRID: [f64; 7] = [25.0, 15.0, 17.0, 24.0, 19.0, 29.0, 41.0];
/// Columns the cells of an inner table take.
const INNER: [usize; 5] = [1, 1, 2, 1, 1];
/// Padding of the cells.
const PAD: (f64, f64) = (1.15, 1.6);

/// The form as a table.
pub(super) fn table(rows: &[FormRow], width: f64, labels: &Labels<'_>) -> Table {
    let factor = width / GRID.iter().sum::<f64>();
    let (mut set, mut continued) = (Vec::new(), Vec::new());
    for row in rows {
        match row {
            FormRow::Wide(field) => set.push(Row {
                cells: vec![label(&field.label, 1), value(field, 6, labels)],
                kind: RowKind::Apart,
                min_height: least(field),
            }),
            FormRow::Pair(left, right) => set.push(Row {
                cells: vec![
                    label(&left.label, 1),
                    value(left, 3, labels),
                    label(&right.label, 1),
                    value(right, 2, labels),
                ],
                kind: RowKind::Apart,
                min_height: least(left).max(least(right)),
            }),
            FormRow::Inner {
                label: name,
                heads,
                rows,
                none,
            } => inner(name, heads, rows, none, &mut set, &mut continued),
        }
    }
    Table {
        columns: GRID.iter().map(|width| width * factor).collect(),
        head: None,
        rows: set,
        continued,
    }
}

/// Height of a value left to the pen.
fn least(field: &Field) -> f64 {
    match &field.value {
        Value::Pen(height) => *height,
        Value::Text(_) | Value::Marked(..) | Value::Facts(_) | Value::Choice(..) | Value::Date(_) => 0.0,
    }
}

fn label(text: &str, span: usize) -> Cell {
    let mut cell = Cell::paras(Para::split(text, Style::new(8.5), 1.4))
        .head(Ink::TINT)
        .pad(PAD.0, PAD.1);
    cell.span = span;
    cell.side = Side::Label;
    cell
}

fn value(field: &Field, span: usize, labels: &Labels<'_>) -> Cell {
    let paras = match &field.value {
        Value::Text(text) => Para::split(text, TABLE, TABLE_LEADING),
        Value::Marked(word, rest) => vec![Para::new(word.as_str(), TABLE.bold(), TABLE_LEADING).then(
            rest.as_str(),
            TABLE,
            if word.is_empty() { 0.0 } else { em(TABLE) * 0.7 },
        )],
        Value::Facts(facts) => facts_of(facts),
        Value::Choice(choice, text) => {
            let mut paras = vec![choice_of(choice)];
            if !text.trim().is_empty() {
                paras.extend(Para::split(text, TABLE, TABLE_LEADING));
            }
            paras
        }
        Value::Date(Some(day)) => vec![line(&day.text)],
        Value::Date(None) => vec![blank_date(TABLE, labels)],
        Value::Pen(_) => Vec::new(),
    };
    let mut cell = Cell::paras(paras).pad(PAD.0, PAD.1);
    cell.span = span;
    if matches!(field.value, Value::Pen(height) if height > 12.0) {
        cell.writing = Some(7.8);
    }
    cell
}

/// One statement as it is; several numbered, the text hanging.
fn facts_of(facts: &[String]) -> Vec<Para> {
    if facts.len() < 2 {
        return facts.iter().map(|fact| line(fact)).collect();
    }
    let column = 7.0;
    (1..)
        .zip(facts)
        .map(|(number, fact)| {
            let label = format!("({number})");
            // Brackets are half an em, digits three quarters of one.
            let width =
                em(TABLE) * 0.76f64.mul_add(f64::from(u8::try_from(label.len() - 2).unwrap_or(3)), 1.0);
            Para::new(label, TABLE.figure().kept(), TABLE_LEADING)
                .then(fact.as_str(), TABLE, (column - width).max(0.6))
                .indent(0.0, column)
        })
        .collect()
}

/// □閲覧　■質問, the chosen in bold.
pub(super) fn choice_of(choice: &Choice) -> Para {
    let mut para = Para::new("", TABLE.kept(), TABLE_LEADING);
    for (at, word) in choice.options.iter().enumerate() {
        let mark = tick(choice, at);
        let style = if mark == '■' { TABLE.bold() } else { TABLE };
        let lead = if at == 0 { 0.0 } else { 0.55 * em(TABLE) };
        // The blank lets a line end between two words, never after the box.
        para = para.then(format!("{mark}{word}　"), style.kept(), lead);
    }
    para
}

/// A table inside the form; its label goes down beside all rows.
fn inner(
    name: &str,
    heads: &[String; 5],
    rows: &[[Vec<(Tone, String)>; 5]],
    none: &str,
    set: &mut Vec<Row>,
    continued: &mut Vec<Row>,
) {
    if rows.is_empty() {
        let mut cell = Cell::new(line(none)).pad(PAD.0, PAD.1);
        cell.span = 6;
        set.push(Row {
            cells: vec![label(name, 1), cell],
            kind: RowKind::Apart,
            min_height: 0.0,
        });
        return;
    }
    let style = Style::new(8.5);
    let mut first = label(name, 1);
    first.side = Side::Joined;
    let mut cells = vec![first];
    for (text, span) in heads.iter().zip(INNER) {
        let paras = Para::split(text, style, 1.3)
            .into_iter()
            .map(|para| para.align(Align::Centre))
            .collect();
        let mut cell = Cell::paras(paras).head(Ink::TINT_LIGHT).middle().pad(0.7, 0.6);
        cell.span = span;
        cells.push(cell);
    }
    let heads = Row {
        cells,
        kind: RowKind::Group,
        min_height: 0.0,
    };
    continued.push(heads.clone());
    set.push(heads);
    for (index, row) in rows.iter().enumerate() {
        let mut first = Cell::default().head(Ink::TINT);
        if index + 1 < rows.len() {
            first.side = Side::Joined;
        }
        let mut cells = vec![first];
        for (lines, span) in row.iter().zip(INNER) {
            let paras = lines
                .iter()
                .flat_map(|(tone, text)| toned(*tone, text, style, 1.42));
            let mut cell = Cell::paras(paras.collect()).pad(1.0, 0.9);
            cell.span = span;
            cells.push(cell);
        }
        set.push(Row {
            cells,
            ..Row::default()
        });
    }
}

/// Paragraphs of one weight.
pub(super) fn toned(tone: Tone, text: &str, style: Style, leading: f64) -> Vec<Para> {
    match tone {
        Tone::Plain => Para::split(text, style, leading),
        Tone::Strong => Para::split(text, style.bold(), leading),
        Tone::Small => Para::split(text, Style::new(style.size.min(8.0)).sub(), 1.4),
        Tone::Code => Para::split(text, Style::new(7.5).sub().kept(), 1.5),
    }
}

/// Who confirmed: role, name, day, with room for stamp and pen.
pub(super) fn sign_off(signers: &[Signer], width: f64, labels: &Labels<'_>) -> Table {
    let heads = [
        "paper-audit-sign-role",
        "paper-audit-sign-name",
        "paper-audit-sign-day",
    ]
    .map(|id| head(&labels(id, &[])));
    let rows = signers.iter().map(|one| {
        let day = one
            .on
            .as_ref()
            .map_or_else(|| blank_date(TABLE, labels), |day| line(&day.text));
        Row {
            cells: vec![
                Cell::paras(Para::split(&one.title, TABLE, TABLE_LEADING)).middle(),
                Cell::new(person(&one.name, TABLE, TABLE_LEADING)).middle(),
                Cell::new(day.align(Align::Right)).middle(),
            ],
            kind: RowKind::Data,
            min_height: 12.0,
        }
    });
    Table {
        columns: [54.0, 66.0, 50.0].map(|column| column * width / 170.0).into(),
        head: Some(Row {
            cells: heads.into(),
            ..Row::default()
        }),
        rows: rows.collect(),
        continued: Vec::new(),
    }
}
