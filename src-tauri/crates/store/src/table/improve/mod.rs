//! Measures and exceptions.

pub mod exception_course;
pub mod exception_event;
pub mod exception_grant;
pub mod measure;
pub mod measure_check;
pub mod measure_due;
pub mod measure_event;
pub mod measure_source;
pub mod measure_standing;
pub mod memo;
pub mod memo_event;
