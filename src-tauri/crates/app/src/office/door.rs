//! Where a file that was dropped on the office's window, or chosen without saying what it is, is dealt with.

use tenken_documents::book_in::LARGEST_BOOK;
use tenken_parcel::Kind;

use super::form_in::{book_cells, read_forms_in};
use crate::{
    app::App,
    error::Result,
    exception::is_application,
    wire::{ArrivalDoor, TicketRequest},
};

impl App {
    /// The screen that deals with a file: nothing is taken.
    pub fn arrival_door(&mut self, request: &TicketRequest) -> Result<ArrivalDoor> {
        self.assert_office()?;
        let is_parcel = self.is_parcel(&request.ticket)?;
        let door = if is_parcel {
            let opened = self.open_parcel(&request.ticket, None)?;
            of_parcel(&opened.parcel.manifest.kind)
        } else {
            self.door_of_book(&request.ticket)?
        };
        Ok(ArrivalDoor {
            door: door.to_owned(),
        })
    }

    fn door_of_book(&mut self, ticket: &str) -> Result<&'static str> {
        let (name, bytes) = self.brought_bytes(ticket, LARGEST_BOOK)?;
        let (book, _) = book_cells(&self.host.reader, &name, &bytes, &[])?;
        if is_application(&book) {
            return Ok("exceptions");
        }
        if let Some((_, door @ "board")) = super::form_in::own_paper(&book) {
            return Ok(door);
        }
        if self.round().is_ok() && read_forms_in(self, &book, &name)? {
            return Ok("collect");
        }
        Ok("pack")
    }
}

#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "a kind of a later version is looked at where parcels are taken"
)]
fn of_parcel(kind: &Kind) -> &'static str {
    match kind {
        Kind::Submission => "intake",
        Kind::Memo => "memos",
        Kind::ExceptionApplication => "exceptions",
        Kind::ImprovementReport => "board",
        Kind::AuditResults => "results",
        Kind::ChecklistPack => "pack-install",
        _ => "take",
    }
}
