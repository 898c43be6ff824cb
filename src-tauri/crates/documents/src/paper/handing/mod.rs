//! Papers of a hand-out: the letter to a section, and the lists of what went where.

mod letter;
mod list;

pub use letter::letter_pdf;
pub use list::hand_list_pdf;
