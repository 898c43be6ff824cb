//! Audits.

pub mod field;
pub mod output;
pub mod plan;
pub mod result;
pub mod travel;
