//! Keeping: a file looked at without taking it as the case in hand, what takes room in a case, and disposal after
//! retention.

mod dispose;
mod look;
mod space;

pub use dispose::{Doomed, Way};
pub use look::{Seen, file_sha256};
pub use space::TableSize;
