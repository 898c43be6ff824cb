//! Improvements followed up, and exceptions from the application to the end.

mod act;
mod board;
mod exception;
mod memo;
mod paper;
mod travel;

pub use act::*;
pub use board::*;
pub use exception::*;
pub use memo::*;
pub use paper::*;
pub use travel::*;
