//! Improvements followed up, and exceptions from the application to the end.

mod board;
mod exception;
mod paper;

pub use board::*;
pub use exception::*;
pub use paper::*;
