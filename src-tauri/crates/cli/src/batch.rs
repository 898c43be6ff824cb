//! Many commands in one opening: one a line. What is undone is undone since the opening, and a passphrase costs its
//! derivation once.

use std::{io::Read, path::Path};

use clap::{CommandFactory, FromArgMatches, Parser};

use crate::{
    args::Command,
    error::{CliError, Result},
    exit::Exit,
    print, secret,
    session::{Reply, Session},
    words::localised,
};

/// A line without options of the whole run.
#[derive(Debug, Parser)]
#[command(name = "tenken", version, no_binary_name = true)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

/// Does the lines of a file, or of standard input for `-`; stops at the first that fails. Answers are written as they
/// come.
pub(crate) fn run(lines: &Path, session: &mut Session) -> Result<Reply> {
    let text = if lines == Path::new("-") {
        let mut text = String::new();
        let read = std::io::stdin().lock().read_to_string(&mut text);
        read.map_err(|source| secret::failed(lines, source))?;
        text
    } else {
        secret::read_text(lines)?
    };
    let commands = localised(Line::command(), session.words);
    let (mut done, mut exit) = (0_usize, Exit::Done);
    for (n, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let reply = one(line, commands.clone(), session).map_err(|cause| CliError::InLine {
            line: n + 1,
            cause: Box::new(cause),
        })?;
        print::out(&reply.text);
        exit = exit.max(reply.exit);
        done += 1;
    }
    let mut reply = session.reply(&serde_json::json!({ "lines": done }), |page, _, _| {
        page.line("cli-batch-done", &[("count", &done.to_string())]);
    })?;
    reply.exit = exit;
    Ok(reply)
}

fn one(line: &str, commands: clap::Command, session: &mut Session) -> Result<Reply> {
    let usage = |error: clap::Error| CliError::Usage(error.to_string());
    let words = shlex::split(line).ok_or_else(|| CliError::Usage(line.to_owned()))?;
    let matches = commands.try_get_matches_from(words).map_err(usage)?;
    let parsed = Line::from_arg_matches(&matches).map_err(usage)?;
    if parsed.command.opens_itself() || matches!(parsed.command, Command::Batch { .. }) {
        return Err(CliError::Usage(line.to_owned()));
    }
    crate::area::run(parsed.command, session)
}
