//! Build automation: `cargo xtask setup | run | test | bench | package`. Depends on no crate of the program, so that
//! it is there within seconds of a fresh checkout.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a command line tool that moves files and speaks to whoever started it"
)]

mod bindings;
mod command;
mod package;
mod places;
mod run;
mod setup;
mod stage;
mod test;

use std::process::ExitCode;

/// What goes wrong here is told to a developer, so a sentence is enough.
type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

const USAGE: &str = "\
cargo xtask setup              install what running and testing need (Debian, Ubuntu), otherwise list it
cargo xtask run                build, make the worked example and open the window on it
cargo xtask run --headless     the worked example without a window: all papers and files, paths printed
cargo xtask test [STAGE…]      all checks and tests (or the stages named), with a summary
cargo xtask bench [window]     measure against the figures of docs, or the real window (optimised builds)
cargo xtask package [windows|deb]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (task, rest) = arguments
        .split_first()
        .map_or(("", &[][..]), |(task, rest)| (task.as_str(), rest));
    let outcome = match task {
        "setup" => setup::setup(&setup::ALL),
        "run" => run::run(rest),
        "test" => test::test(rest),
        "bench" => run::bench(rest),
        "package" => package::package(rest),
        _ => Err(USAGE.into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
