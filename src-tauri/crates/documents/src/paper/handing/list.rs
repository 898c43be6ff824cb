//! A list across the long side of the page: what was handed to whom, or the passphrases of a hand-out.

use crate::Rendered;
use crate::error::DocumentsError;
use crate::model::{HandColumn, HandList};
use crate::paper::opening::mark;
use crate::paper::style::{BODY, BODY_LEADING, head, line};
use crate::pdf::file::{Paper, Properties, render};
use crate::pdf::flow::Flow;
use crate::pdf::frame::{Running, WIDE};
use crate::pdf::mark::Role;
use crate::pdf::measure::Setter;
use crate::pdf::table::{Cell, Row, Table};
use crate::pdf::text::{Align, Para, Style};

/// What is read off and typed.
const SECRET: Style = Style::new(12.0).bold().kept();

/// Lays the list out as PDF.
pub fn hand_list_pdf(list: &HandList) -> Result<Rendered, DocumentsError> {
    let mut setter = Setter::new(&list.title)?;
    let mut flow = Flow::new(WIDE.width(), WIDE.height());
    let title = Para::new(list.title.clone(), Style::new(14.0).bold(), 1.35).align(Align::Centre);
    flow.heading(&mut setter, &title, Role::H1, (0.0, 3.0));
    for text in &list.lead {
        flow.para(&mut setter, &Para::new(text.clone(), BODY, BODY_LEADING));
    }
    flow.gap(3.0);
    flow.table(&mut setter, &table(list, WIDE.width()));
    let properties = Properties {
        title: list.title.clone(),
        author: list.body.clone(),
        made_at: list.made_at.clone(),
    };
    let running = Running {
        title: vec![list.body.clone(), list.title.clone()],
        mark: mark(&list.mark),
        right: (list.date.text.clone(), String::new()),
        ..Running::default()
    };
    render(
        setter,
        Paper {
            frame: &WIDE,
            running: &running,
            flow,
            properties,
        },
    )
}

fn table(list: &HandList, width: f64) -> Table {
    let whole = f64::from(list.columns.iter().map(|column| column.share).sum::<u32>().max(1));
    Table {
        columns: list
            .columns
            .iter()
            .map(|column| width * f64::from(column.share) / whole)
            .collect(),
        head: Some(Row {
            cells: list.columns.iter().map(|column| head(&column.head)).collect(),
            ..Row::default()
        }),
        rows: list.rows.iter().map(|row| data(row, &list.columns)).collect(),
        ..Table::default()
    }
}

fn data(row: &[String], columns: &[HandColumn]) -> Row {
    let cells = row.iter().zip(columns).map(|(text, column)| {
        if column.is_secret {
            Cell::new(Para::new(text.clone(), SECRET, 1.4)).middle()
        } else {
            let paras = text.split('\n').map(line).collect();
            Cell::paras(paras).middle()
        }
    });
    Row {
        cells: cells.collect(),
        min_height: if columns.iter().any(|column| column.is_secret) {
            9.0
        } else {
            6.5
        },
        ..Row::default()
    }
}
