//! Use cases of Tenken, one file an area. Owns the open case, the clock and the folders.
//!
//! Every public method of [`App`] is a use case: the window and the command line call the same ones.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]
#![allow(
    clippy::disallowed_methods,
    reason = "this crate owns the clock and the file system for the core"
)]

mod app;
mod asked;
mod audit;
mod board;
mod city;
mod desk;
mod error;
mod example;
mod exception;
mod handover;
mod host;
mod keep;
mod library;
mod memo;
mod office;
mod output;
mod pack;
mod review;
mod sheet;
mod standard;
mod walk;
pub mod wire;

pub use app::App;
pub use audit::{AUDIT_PAPERS, AuditError};
pub use board::{BoardError, IMPROVE_PAPERS};
pub use city::CITY_PAPERS;
pub use error::{AppError, Result};
pub use host::{Clock, Host, MachineClock, StillClock};
pub use keep::KeepError;
pub use office::{IntakeError, OfficeError, Progress};
pub use output::PAPERS;
pub use pack::PackError;
pub use standard::{BookFault, StandardError, serve_reader};
/// Checklists as data: the command line shows and checks them without a case.
pub use tenken_checklist as checklist;
pub use tenken_documents::font_file;
