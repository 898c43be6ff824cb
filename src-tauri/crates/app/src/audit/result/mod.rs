//! Findings, report, orders, improvement and follow-up.

mod close;
mod finding;
mod finding_view;
mod follow;
mod measure;
mod order;
mod report;
mod report_view;
mod roll_out;
mod slip;

pub(super) use follow::Improved;
pub(super) use measure::Planned;
