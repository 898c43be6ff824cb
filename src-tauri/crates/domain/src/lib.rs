//! The trade itself: terms, rules and formulas of self-checks and audits as pure functions.
//!
//! No input or output, no clock, no SQL, no JSON. Sources are clauses of the standards or the forms and
//! formulas named at each item.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod code;

pub mod applicability;
pub mod audit;
pub mod control;
pub mod date;
pub mod error;
pub mod figures;
pub mod gap;
pub mod improve;
pub mod item;
pub mod profile;
pub mod ratio;
pub mod sheet;
pub mod text;
pub mod typed;
pub mod vocabulary;

pub use error::DomainError;
