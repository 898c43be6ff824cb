//! Engagements: what is looked at, how, and what was found of it.

pub mod audit_correction;
pub mod audit_document;
pub mod audit_engagement;
pub mod audit_evidence;
pub mod audit_item;
pub mod audit_paper;
pub mod audit_sample;
pub mod audit_schedule;
pub mod audit_survey;
pub mod audit_survey_answer;
