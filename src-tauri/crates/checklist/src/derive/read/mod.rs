//! The clauses of a document: `lines` takes the page away, `label` reads numbers, `tree` with `fit` and `body` finds what
//! belongs together, `locator` names it.

mod body;
mod fit;
mod label;
mod lines;
mod locator;
mod node;
mod tree;
mod wording;

pub(super) use label::half_width;
pub use locator::{FoundClause, read_standard};
pub(super) use wording::{is_lead_in, outside_brackets};
