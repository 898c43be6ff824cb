//! Improvements of every source in one list, followed up over the years (domain.md 4.3, 4.11, 5.4).
//!
//! The office never edits what a section tells in its sheet. What the office does to a section's measure is a layer of its
//! own: on its first act it takes the measure over under the id by which the board lists it; from then on the state is the
//! office's, and a later version of the sheet brings its texts, and takes the state further but never back.

mod carried;
mod error;
mod gap;
mod layer;
mod list;
mod load;
mod ordered;
mod output;
mod remind;
mod show;
mod told;
mod travel;
mod work;

use tenken_store::{CommandKind, Transaction};

pub(crate) use carried::{Links, Said, links, section_of};
pub use error::BoardError;
pub(crate) use layer::due_changes;
pub(crate) use list::{shown_reference, summed};
pub(crate) use load::{Board, Held, Origin, Source};
pub use output::IMPROVE_PAPERS;
pub(crate) use show::said as said_view;
pub(crate) use told::{Numbers, Plans};
pub(crate) use work::{Pen, Step, next_number, number_of, year_code, year_of};

use crate::{
    app::App,
    error::Result,
    host::fresh_id,
    wire::{BoardSaved, DoubtView},
};

impl App {
    /// Runs a change of the board that can be undone in one step, however many measures it touches.
    pub(crate) fn board_edit_of<T>(
        &mut self,
        name: &str,
        work: impl FnOnce(&Transaction<'_>) -> Result<T>,
    ) -> Result<T> {
        let (at, actor) = (self.now(), self.actor()?);
        // Each change is a step of its own, also when the same field is changed again.
        let field_key = format!("{name}/{}", fresh_id("step")?);
        self.desk_mut()?
            .case
            .command(&actor, name, CommandKind::Edit { field_key }, &at, work)
    }

    /// Runs an act: never undone, followed by its counter-act.
    pub(crate) fn board_act<T>(
        &mut self,
        name: &str,
        work: impl FnOnce(&Transaction<'_>) -> Result<T>,
    ) -> Result<T> {
        let (at, actor) = (self.now(), self.actor()?);
        self.desk_mut()?
            .case
            .command(&actor, name, CommandKind::Act, &at, work)
    }

    pub(crate) fn board_saved(&self, ids: Vec<String>, number: &str, doubts: Vec<DoubtView>) -> BoardSaved {
        let actor = self.actor().ok();
        let can = |is: fn(&tenken_store::Case, &tenken_store::Actor) -> bool| {
            let desk = self.desk().ok();
            desk.zip(actor.as_ref())
                .is_some_and(|(desk, actor)| is(&desk.case, actor))
        };
        BoardSaved {
            at: self.now(),
            ids,
            number: number.to_owned(),
            exceptions: Vec::new(),
            doubts,
            can_undo: can(tenken_store::Case::can_undo),
            can_redo: can(tenken_store::Case::can_redo),
        }
    }
}
