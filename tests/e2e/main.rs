//! Journeys in the real window.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on fails"
)]
#![allow(
    clippy::disallowed_methods,
    reason = "journeys look at the files that the program writes"
)]

mod act;
mod harness;
mod mouse;
mod smoke;
mod walk;
