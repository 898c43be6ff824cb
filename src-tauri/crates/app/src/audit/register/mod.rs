//! Who is audited and who audits.

mod auditee;
mod auditor;
mod risk;

pub(super) use risk::part_views;
