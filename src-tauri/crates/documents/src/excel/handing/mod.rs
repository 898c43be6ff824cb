//! Workbooks of a hand-out: the letter as one sheet, and the lists of what went where.

mod letter;
mod list;

pub use letter::letter_xlsx;
pub use list::hand_list_xlsx;
