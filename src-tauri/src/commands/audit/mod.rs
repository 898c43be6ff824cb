//! Audits.

pub mod field;
pub mod plan;
pub mod result;
