//! Persons and units.

pub mod handover;
pub mod handover_point;
pub mod operator_memory;
pub mod person;
pub mod unit;
pub mod unit_attribute;
pub mod unit_link;
