//! Views as text for a person, one file an area.

pub(crate) mod asked;
pub(crate) mod audit;
pub(crate) mod checklist;
pub(crate) mod desk;
pub(crate) mod handover;
pub(crate) mod improve;
pub(crate) mod keep;
pub(crate) mod library;
pub(crate) mod office;
pub(crate) mod page;
pub(crate) mod review;
pub(crate) mod round;
pub(crate) mod standard;
pub(crate) mod upkeep;
pub(crate) mod walk;
