//! A 対策基準 document that somebody brings: text, Word, PDF, files that are none of these or mean harm, and the review
//! that makes a checklist of it; copies of editions, their way through Excel, and packs.

pub mod adopted;
mod copy;
mod excel;
mod excel_faults;
mod excel_hostile;
pub mod finish;
mod hostile;
mod pace;
mod pack;
mod read;
mod review;
