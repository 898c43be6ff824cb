//! 対策基準 documents: read, taken apart, drafted into a checklist, reviewed into an edition.

mod assemble;
pub(crate) mod child;
mod clause;
mod compare;
mod edition;
mod error;
mod excel;
mod item;
mod review;
mod rows;
mod take;
mod view;

use std::sync::OnceLock;

use tenken_checklist::{
    Edition, Which,
    derive::{self, ControlIndex, Draft},
};
use tenken_documents::text_in::{LARGEST_FILE, TextInError, TextKind, text_kind, text_of};

pub(crate) use child::cells_of as workbook_cells;
pub use child::serve_reader;
pub(crate) use compare::shown_pieces;
pub(crate) use edition::{new_body, shipped_lines, standard_name};
pub use error::StandardError;
pub use excel::BookFault;

use crate::{
    app::App,
    error::{AppError, Result},
    wire::{StandardView, TicketRequest},
};

impl App {
    /// Reads a standard from a text, Word or PDF file and drafts its checklist. Nothing is kept.
    pub fn standard_read(&self, request: &TicketRequest) -> Result<StandardView> {
        let (name, text) = self.document(&request.ticket)?;
        Ok(view::standard(name, &drafted(&text)?))
    }

    /// The name and the text of a document that somebody named.
    fn document(&self, ticket: &str) -> Result<(String, String)> {
        let (name, bytes) = self.brought_bytes(ticket, LARGEST_FILE)?;
        let text = self.document_text(&bytes).map_err(|cause| AppError::Document {
            file: name.clone(),
            cause,
        })?;
        Ok((name, text))
    }

    /// Plain text here; Word and PDF in a child process, whose memory and time are bounded.
    fn document_text(&self, bytes: &[u8]) -> std::result::Result<String, TextInError> {
        match text_kind(bytes)? {
            TextKind::Plain => text_of(bytes),
            TextKind::Docx | TextKind::Pdf => child::text_of(&self.host.reader, bytes),
        }
    }
}

/// The examples and their index; both come with the program, so they are made once.
fn examples_and_index() -> Result<&'static (Vec<Edition>, ControlIndex)> {
    static MADE: OnceLock<(Vec<Edition>, ControlIndex)> = OnceLock::new();
    if let Some(made) = MADE.get() {
        return Ok(made);
    }
    let examples = examples()?;
    let index = ControlIndex::new(&examples, tenken_checklist::controls()?);
    Ok(MADE.get_or_init(|| (examples, index)))
}

fn drafted(text: &str) -> Result<Draft> {
    let (examples, index) = examples_and_index()?;
    Ok(derive::draft(text, index, &examples.iter().collect::<Vec<_>>()))
}

/// The newest shipped edition of each body, the example's aside: what drafts are modelled on.
fn examples() -> Result<Vec<Edition>> {
    let mut bodies: Vec<String> = tenken_checklist::shipped()?
        .into_iter()
        .filter(|line| !line.is_example)
        .map(|line| line.body)
        .collect();
    bodies.dedup();
    bodies
        .iter()
        .map(|body| tenken_checklist::load(body, Which::Newest).map_err(AppError::from))
        .collect()
}
