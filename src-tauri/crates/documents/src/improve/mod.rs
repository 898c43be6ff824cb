//! What the papers of improvements and exceptions say, in the blocks that the papers of audits are made of.

mod blank;
mod exception;
mod list;
mod report;

use crate::audit::{Column, Doc, memo};
use crate::model::ImprovePaper;
use crate::words::Labels;

/// The blocks of a paper.
pub(crate) fn compose(paper: &ImprovePaper, labels: &Labels<'_>) -> Doc {
    match paper {
        ImprovePaper::Report(paper) => report::report(paper, labels),
        ImprovePaper::List(paper) => list::list(paper, labels),
        ImprovePaper::Progress(paper) => list::progress(paper, labels),
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
