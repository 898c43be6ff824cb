//! Passphrases: from a file, from standard input or typed at a prompt. Never an argument.

use std::{
    io::{BufRead, IsTerminal},
    path::Path,
};

use tenken_app::AppError;

use crate::{
    args::Options,
    error::{CliError, Result},
    words::Words,
};

/// Which passphrase is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Secret {
    /// The one in force of the case.
    Case,
    /// The one of a parcel.
    Parcel,
    /// One to set.
    New,
    /// One to protect a parcel with.
    NewParcel,
}

impl Secret {
    fn file(self, options: &Options) -> Option<&Path> {
        match self {
            Self::Case => options.passphrase_file.as_deref(),
            Self::Parcel | Self::NewParcel => options.parcel_passphrase_file.as_deref(),
            Self::New => options.new_passphrase_file.as_deref(),
        }
    }

    fn prompt(self) -> &'static str {
        match self {
            Self::Case => "cli-prompt-case",
            Self::Parcel => "cli-prompt-parcel",
            Self::New => "cli-prompt-new",
            Self::NewParcel => "cli-prompt-new-parcel",
        }
    }

    fn is_new(self) -> bool {
        matches!(self, Self::New | Self::NewParcel)
    }
}

/// The passphrase; none where there is no file and nobody to ask. The use case then says what is missing.
pub(crate) fn passphrase(which: Secret, options: &Options, words: Words) -> Result<Option<String>> {
    if let Some(path) = which.file(options) {
        return filled(first_line(&read_text(path)?)).map(Some);
    }
    if options.passphrase_stdin {
        let mut line = String::new();
        let read = std::io::stdin().lock().read_line(&mut line);
        read.map_err(|source| failed(Path::new("stdin"), source))?;
        return filled(first_line(&line)).map(Some);
    }
    if !std::io::stdin().is_terminal() && !std::io::stderr().is_terminal() {
        return Ok(None);
    }
    let typed = ask(words, which.prompt())?;
    if which.is_new() && ask(words, "cli-prompt-again")? != typed {
        return Err(CliError::PassphrasesDiffer);
    }
    filled(typed).map(Some)
}

/// The passphrase, or the error that there is none.
pub(crate) fn needed(which: Secret, options: &Options, words: Words) -> Result<String> {
    passphrase(which, options, words)?.ok_or(CliError::PassphraseNowhere)
}

/// A text file as UTF-8, without a byte order mark.
pub(crate) fn read_text(path: &Path) -> Result<String> {
    let text = std::fs::read_to_string(path).map_err(|source| failed(path, source))?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned())
}

/// The error that a file could not be read.
pub(crate) fn failed(path: &Path, source: std::io::Error) -> CliError {
    CliError::from(AppError::File {
        action: "read",
        file: path.display().to_string(),
        source,
    })
}

fn ask(words: Words, id: &str) -> Result<String> {
    rpassword::prompt_password(words.say(id, &[])).map_err(|_| CliError::PassphraseNowhere)
}

/// An editor ends the file with a line feed, which is no part of the passphrase.
fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}

fn filled(text: String) -> Result<String> {
    if text.is_empty() {
        Err(CliError::PassphraseEmpty)
    } else {
        Ok(text)
    }
}
