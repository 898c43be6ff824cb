//! From files to typed contents. Every reader takes all fields first, so that one run shows all faults.

mod body;
mod clauses;
mod doc;
mod edition;
mod item;
mod node;
mod rules;
mod texts;

pub use body::body;
pub use clauses::clauses;
pub use doc::{Doc, Sink};
pub use edition::{edition_info, not_asked};
pub use item::{ReadItem, is_id, item_faults, items};
pub use rules::{EditionParts, check_body, check_edition};
pub use texts::{control_table, profile_questions};

/// The codes of an enumeration, for messages.
macro_rules! codes_of {
    ($kind:ty) => {
        &<$kind>::ALL.iter().map(|code| code.as_str()).collect::<Vec<_>>()
    };
}
use codes_of;
