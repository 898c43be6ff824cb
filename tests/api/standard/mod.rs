//! A 対策基準 document that somebody brings: text, Word, PDF, and files that are none of these or mean harm.

mod hostile;
mod read;
