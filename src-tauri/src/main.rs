//! Start of the window program. Everything else is in the library, so that tests can reach it.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    // A second run of this program reads documents for the first (see tenken_app::serve_reader).
    tenken_app::serve_reader().unwrap_or_else(|| tenken_desktop::run(std::env::args_os().skip(1)))
}
