//! Two machines: a part of an engagement handed to another auditor, worked on there as a case of its own, and brought
//! back. Every item has one auditor at a time: what is handed out is locked here until it comes back or is called back;
//! only after a call-back can both sides differ, and then every item is decided by a person.

mod back;
mod case;
mod conflict;
mod finding;
mod out;
mod own;
mod rows;

pub(super) use own::OWN_ACTS;
