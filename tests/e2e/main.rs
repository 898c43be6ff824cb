//! Journeys in the real window.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on fails"
)]
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "journeys look at the files that the program writes"
)]

mod audit;
#[allow(dead_code, reason = "shared with tests/api, which uses all of it")]
#[path = "../api/form/book.rs"]
mod book;
mod checklists;
mod disposal;
mod drive;
mod improve;
mod keep;
mod keyboard;
mod language;
mod mouse;
mod picture;
mod restore;
mod round;
mod shown;
mod smoke;
mod speed;
mod systems;
#[path = "../api/town/mod.rs"]
#[allow(
    dead_code,
    unused_imports,
    reason = "shared with tests/api, which uses all of it"
)]
mod town;

use drive::{harness, line, walk};
