//! Driving the real window: starting it, acting in it by name and by key, and the steps that journeys share.

pub mod act;
pub mod dialog;
pub mod display;
pub mod harness;
pub mod keys;
pub mod line;
pub mod walk;
