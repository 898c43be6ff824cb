//! Start of the window program. Everything else is in the library, so that tests can reach it.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    tenken_desktop::run(std::env::args_os().skip(1))
}
