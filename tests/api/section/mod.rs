//! What a section does with its sheet.

mod answers;
mod confirm;
mod drafts;
pub mod evidence;
pub mod papers;
mod personal;
mod picture;
mod profile;
mod text;
mod undo;

pub use confirm::office_key;
