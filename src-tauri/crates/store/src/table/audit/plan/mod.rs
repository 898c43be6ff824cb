//! Programmes, plans, auditees and auditors.

pub mod audit_coverage;
pub mod audit_duty;
pub mod audit_member;
pub mod audit_plan;
pub mod audit_posting;
pub mod audit_programme;
pub mod audit_target;
pub mod auditee;
pub mod auditor;
