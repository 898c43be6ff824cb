//! Driving the real window: starting it, acting in it by name and by key, and the steps that journeys share.

pub mod act;
pub mod harness;
pub mod walk;
