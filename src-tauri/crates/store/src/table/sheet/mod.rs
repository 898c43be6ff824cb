//! The sheet: answers, evidence, last year, sealed versions.

pub mod answer;
pub mod carried_exception;
pub mod carried_measure;
pub mod evidence;
pub mod item_inclusion;
pub mod prior_answer;
pub mod prior_summary;
pub mod profile_answer;
pub mod returned_mark;
pub mod sealed_version;
pub mod sheets;
