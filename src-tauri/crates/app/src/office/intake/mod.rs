//! What comes back to the office (data.md 6): one file, or a folder with everything that was collected.

mod brought;
mod candidate;
mod error;
mod ground;
mod own;
mod run;
mod single;

pub(in crate::office) use brought::Brought;
pub(in crate::office) use candidate::{Candidate, Standing};
pub use error::IntakeError;
pub(in crate::office) use ground::Ground;
pub use run::Progress;
pub(crate) use run::{Run, reason};
pub(in crate::office) use single::Stored;
pub(crate) use single::answers;
