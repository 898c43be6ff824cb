//! The command line of Tenken: arguments in, one use case of [`tenken_app::App`], text or JSON out. No rule here.
//!
//! State lives in files: a command opens the case given by `--case`, does its one thing and closes it.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]
#![allow(
    clippy::disallowed_methods,
    reason = "the command line reads the files that a person names: passphrases, texts, checklist folders"
)]

mod area;
mod args;
mod batch;
mod error;
pub mod exit;
mod name;
mod print;
mod secret;
mod session;
mod show;
pub mod use_cases;
mod words;

use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};

use crate::{
    args::Cli,
    error::CliError,
    exit::Exit,
    session::Session,
    words::{Words, localised},
};

/// The commands as clap knows them, without the words of a language.
pub fn command() -> clap::Command {
    Cli::command()
}

/// Reads the arguments, does the work, says what happened; gives the documented exit code.
pub fn main() -> ExitCode {
    let words = Words::of_process();
    let is_json = std::env::args_os().any(|word| word == "--json");
    let parsed = localised(Cli::command(), words)
        .try_get_matches()
        .and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) if !error.use_stderr() => {
            print::out(&error.to_string());
            return Exit::Done.into();
        }
        Err(error) if is_json => {
            print::error(&CliError::Usage(error.to_string()), words, true);
            return Exit::Usage.into();
        }
        Err(error) => {
            print::err(error.to_string().trim_end());
            return Exit::Usage.into();
        }
    };
    let mut session = Session::new(cli.options, words);
    match session.run(cli.command) {
        Ok(exit) => exit.into(),
        Err(error) => {
            print::error(&error, words, session.options.json);
            exit::of(error.code()).into()
        }
    }
}
