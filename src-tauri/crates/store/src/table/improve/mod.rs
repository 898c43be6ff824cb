//! Measures and exceptions.

pub mod exception_grant;
pub mod measure;
pub mod measure_due;
pub mod measure_source;
