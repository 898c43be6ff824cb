//! From the text of a standard to a draft checklist (checklists.md; domain.md 6.1, 7.4; docs/adr/0007).
//!
//! `read` finds the clauses, `judge` says what each demands, of whom and about what, `draft` and `question` make the
//! draft. Nothing here decides: every result is a suggestion that a person reviews.

mod draft;
mod judge;
mod question;
mod read;

pub use draft::{Confidence, Draft, DraftClause, DraftItem, asked, draft, redraft};
pub use judge::{ControlIndex, Obliged, Ruling, Suggestion, Title};
pub use question::statement;
pub use read::{FoundClause, read_standard};
