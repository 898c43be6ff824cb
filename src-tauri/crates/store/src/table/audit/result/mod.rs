//! Findings and reports.

pub mod audit_finding;
pub mod audit_memo;
pub mod audit_prior_finding;
pub mod audit_report;
pub mod audit_slip;
