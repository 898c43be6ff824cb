//! A 対策基準 document that somebody brings: text, Word, PDF, files that are none of these or mean harm, and the review
//! that makes a checklist of it.

mod adopted;
mod finish;
mod hostile;
mod read;
mod review;
