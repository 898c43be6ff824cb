//! Improvements followed up, and exceptions from the application to the end.

mod act;
mod board;
mod exception;
mod paper;
mod travel;

pub use act::*;
pub use board::*;
pub use exception::*;
pub use paper::*;
pub use travel::*;
