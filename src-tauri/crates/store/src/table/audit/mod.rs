//! Audits (schema version 5).

mod after;
mod field;
mod plan;
mod result;

pub use after::{
    audit_closing, audit_closing_entry, audit_follow_up, audit_improvement, audit_order, audit_part,
    audit_part_conflict, audit_roll_out, audit_roll_out_reply,
};
pub use field::{
    audit_correction, audit_document, audit_engagement, audit_evidence, audit_item, audit_paper,
    audit_sample, audit_schedule, audit_survey, audit_survey_answer,
};
pub use plan::{
    audit_coverage, audit_duty, audit_member, audit_plan, audit_posting, audit_programme, audit_target,
    auditee, auditor,
};
pub use result::{audit_finding, audit_memo, audit_prior_finding, audit_report, audit_slip};
