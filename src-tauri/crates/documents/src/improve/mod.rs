//! What the papers of improvements and exceptions say, in the blocks that the papers of audits are made of.

mod blank;
mod exception;
mod list;
mod progress;
mod report;

use crate::audit::{Cell, Column, Doc, ListRow, memo};
use crate::model::{DateText, ImprovePaper};
use crate::words::Labels;

/// The blocks of a paper.
pub(crate) fn compose(paper: &ImprovePaper, labels: &Labels<'_>) -> Doc {
    match paper {
        ImprovePaper::Report(paper) => report::report(paper, labels),
        ImprovePaper::List(paper) => list::list(paper, labels),
        ImprovePaper::Progress(paper) => progress::progress(paper, labels),
        ImprovePaper::Application(paper) => exception::form(paper, labels),
        ImprovePaper::Register(paper) => exception::register(paper, labels),
        ImprovePaper::Memo(paper) => memo(paper, labels),
    }
}

/// A column whose head is one or more messages.
fn column(labels: &Labels<'_>, ids: &[&str], width: f64) -> Column {
    Column {
        head: ids.iter().map(|id| labels(id, &[])).collect(),
        width,
        ..Column::default()
    }
}

/// What the list is of and as of when, below its title.
fn below(scope: &str, as_of: Option<&DateText>, labels: &Labels<'_>) -> Vec<(String, String)> {
    let mut found = vec![(labels("improve-scope", &[]), scope.to_owned())];
    found.extend(as_of.map(|day| (labels("improve-as-of", &[]), day.text.clone())));
    found
}

/// Rows under the head of their section: `place` gives 部局, 課 and 課コード of a row, `cells` what stands in it.
fn grouped<T>(
    rows: &[T],
    place: impl Fn(&T) -> [&String; 3],
    cells: impl Fn(&T) -> Vec<Cell>,
    labels: &Labels<'_>,
) -> Vec<ListRow> {
    let mut found = Vec::new();
    let mut group = String::new();
    for row in rows {
        let [department, unit, code] = place(row);
        let head = labels(
            "improve-group",
            &[("department", department), ("unit", unit), ("code", code)],
        );
        if head != group {
            found.push(ListRow::Group(head.trim().to_owned()));
            group = head;
        }
        found.push(ListRow::Data(cells(row)));
    }
    found
}
