//! 監査調書: facts, evidence, judgement, review, corrections, and what lies beside them.

mod before;
mod beside;
mod care;
mod evidence;
mod judge;
mod review;
mod view;

pub(super) use beside::Beside;
pub(super) use care::paper_record;
pub(super) use view::{judgement_of, name_of, paper_gaps, remarks};
