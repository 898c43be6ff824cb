//! The audit, from the programme to the closed finding.

pub mod after;
mod chain;
mod change;
mod independence;
pub mod output;
mod papers;
mod plan;
mod risk;
mod scope;
mod team;
pub mod travel;

pub use team::*;
