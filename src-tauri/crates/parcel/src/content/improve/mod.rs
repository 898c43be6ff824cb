//! Improvements, exceptions and prompt reports: what travels beside the sheets.

mod exception;
mod measure;
mod memo;
mod report;

pub use exception::{Application, ApplicationContent, Decided, DecisionContent};
pub use measure::{AskedException, Carried, DueChange, Measure, Source};
pub use memo::{Memo, MemoAnswer, MemoContent};
pub use report::{ReportContent, Reported};
