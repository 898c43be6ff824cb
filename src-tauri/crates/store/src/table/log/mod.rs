//! The case itself, editions, attachments, and what is logged.

pub mod attachment;
pub mod case_meta;
pub mod decision;
pub mod draft;
pub mod edition;
pub mod journal;
pub mod parcel_log;
pub mod report_log;
