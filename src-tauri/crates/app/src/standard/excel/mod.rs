//! A standard under review through Excel: written as a workbook, changed there by people, read back row by row.

mod change;
mod check;
mod fault;
mod form;
mod read;
mod report;
mod value;
mod write;

use tenken_documents::{
    book_in::{LARGEST_BOOK, SheetIn},
    form_book_xlsx,
};

pub use fault::BookFault;

use self::{
    change::Change,
    fault::Trouble,
    form::Table,
    write::{Printed, book},
};
use super::{StandardError, child, rows::Review};
use crate::{
    app::App,
    desk::{safe_name, write_new},
    error::{AppError, Result},
    host::fresh_id,
    output::{labels, written},
    wire::{BookView, StandardExportRequest, StandardImportRequest, StandardSaved, WrittenView},
};

/// A workbook that was read, with what it changes.
struct Brought {
    before: Review,
    change: Option<Change>,
    troubles: Vec<Trouble>,
    file: String,
    is_changed_since: bool,
}

impl App {
    /// Writes a standard as a workbook that can be changed and taken back.
    pub fn standard_export(&mut self, request: &StandardExportRequest) -> Result<WrittenView> {
        self.assert_office()?;
        let folder = self.folder_of(request.folder.as_deref())?;
        let review = Review::load(self.desk()?.conn(), &request.standard)?;
        let bytes = form_book_xlsx(&book(&review, &self.desk()?.body.name)?)?;
        let name = labels()("book-file", &[("name", &review.standard.name)]);
        let path = write_new(&folder, &safe_name(&format!("{name}.xlsx")), &bytes)?;
        Ok(WrittenView {
            folder_name: folder.display().to_string(),
            files: vec![written(self, &path, "standard_xlsx", &bytes)?],
            is_plain: true,
        })
    }

    /// What a workbook would change, and what is wrong in it. Nothing is kept.
    pub fn standard_import_view(&self, request: &StandardImportRequest) -> Result<BookView> {
        let brought = self.brought(request)?;
        let (mut items, mut clauses) = (Vec::new(), Vec::new());
        if let Some(change) = &brought.change {
            items = report::items(&brought.before, change)?;
            clauses = report::clauses(&brought.before, change)?;
        }
        let is_any = !items.is_empty() || !clauses.is_empty();
        Ok(BookView {
            standard: request.standard.clone(),
            name: brought.before.standard.name.clone(),
            file: brought.file,
            is_changed_since: brought.is_changed_since,
            can_take: brought.troubles.is_empty() && is_any && !self.desk()?.case.is_read_only(),
            problems: report::problems(&brought.troubles),
            items,
            clauses,
        })
    }

    /// Takes everything that a workbook changes, as one edit; nothing where anything in it is wrong.
    pub fn standard_import(&mut self, request: &StandardImportRequest) -> Result<StandardSaved> {
        let brought = self.brought(request)?;
        let faulty = brought.troubles.first().map(|first| {
            AppError::from(StandardError::BookFaulty {
                file: brought.file.clone(),
                count: brought.troubles.len(),
                sheet: first.sheet.clone(),
                row: first.row,
            })
        });
        match (faulty, brought.change) {
            (None, Some(change)) => {
                let field = format!("import/{}", fresh_id("book")?);
                self.review_change("standard_import", &field, &brought.before, &change.after, None)
            }
            (Some(error), _) => Err(error),
            (None, None) => Err(AppError::NotFound {
                what: "standard",
                id: request.standard.clone(),
            }),
        }
    }

    fn brought(&self, request: &StandardImportRequest) -> Result<Brought> {
        let before = self.open_review(&request.standard)?;
        let (file, sheets) = self.workbook(&request.ticket)?;
        let mut troubles = Vec::new();
        let other = read::fact(&sheets, "book-guide-standard").filter(|id| *id != request.standard);
        if other.is_some() {
            let guide = labels()("book-sheet-guide", &[]);
            troubles.push(Trouble {
                sheet: guide,
                row: 0,
                head: String::new(),
                column: String::new(),
                number: String::new(),
                fault: BookFault::OtherStandard,
            });
        }
        let mark = read::fact(&sheets, "book-guide-mark");
        let is_changed_since = match mark {
            Some(mark) => mark != Printed::of(&before)?.mark()?,
            None => false,
        };
        let items = read::table(&sheets, Table::Items, &mut troubles);
        let clauses = read::table(&sheets, Table::Clauses, &mut troubles);
        let change = match (items, clauses) {
            (Some(items), Some(clauses)) if other.is_none() => {
                let mut change = change::change(&before, &items, &clauses)?;
                troubles.append(&mut change.troubles);
                // Rules are asked of what could be read.
                if troubles.is_empty() {
                    let body = &self.desk()?.body;
                    troubles = check::check(&before, &change, body, &items, &clauses)?;
                }
                Some(change)
            }
            _ => None,
        };
        Ok(Brought {
            before,
            change,
            troubles,
            file,
            is_changed_since,
        })
    }

    /// Name and cells of a workbook, read in a child process.
    fn workbook(&self, ticket: &str) -> Result<(String, Vec<SheetIn>)> {
        let (name, bytes) = self.brought_bytes(ticket, LARGEST_BOOK)?;
        let sheets = child::cells_of(&self.host.reader, &bytes).map_err(|cause| AppError::Workbook {
            file: name.clone(),
            cause,
        })?;
        Ok((name, sheets))
    }
}
