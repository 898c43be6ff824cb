//! Drafts: typing at most 1 s behind, durable, without a journal entry.

use crate::case::Case;
use crate::error::Result;
use crate::table::draft::{self, Draft};

impl Case {
    /// Keeps the text so far of a field.
    pub fn draft_put(&mut self, key: &str, value: &str, actor: &str, at: &str) -> Result<()> {
        let row = Draft {
            key: key.to_owned(),
            value: value.to_owned(),
            at: at.to_owned(),
            actor: actor.to_owned(),
        };
        self.write(|tx, _, _| draft::upsert(tx, &row))
    }

    /// Takes a draft out. Better `table::draft::delete` inside the command that makes it an entry.
    pub fn draft_take(&mut self, key: &str) -> Result<Option<Draft>> {
        self.write(|tx, _, _| {
            let found = draft::get(tx, key)?;
            draft::delete(tx, key)?;
            Ok(found)
        })
    }

    /// All drafts, e.g. those a crash left.
    pub fn drafts(&self) -> Result<Vec<Draft>> {
        draft::all(self.conn())
    }
}
