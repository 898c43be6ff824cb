//! The only place that writes to the terminal.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line answers on standard output and standard error"
)]

use std::io::Write;

use crate::{error::CliError, words::Words};

/// Writes an answer whole, in one call: a console of Windows takes UTF-8 only in whole characters. A reader that went
/// away is no error.
pub(crate) fn out(text: &str) {
    let mut whole = text.trim_end().to_owned();
    whole.push('\n');
    let mut to = std::io::stdout().lock();
    let _ = to.write_all(whole.as_bytes()).and_then(|()| to.flush());
}

/// Writes a remark beside the answer.
pub(crate) fn err(text: &str) {
    let _ = std::io::stderr().lock().write_all(format!("{text}\n").as_bytes());
}

/// Says what went wrong: the message with its code and what to do here, or `{code, params}`.
pub(crate) fn error(error: &CliError, words: Words, is_json: bool) {
    if is_json {
        let told = serde_json::json!({ "code": error.code(), "params": error.params() });
        err(&told.to_string());
        return;
    }
    let mut params = error.params();
    if error.code().starts_with("field-") {
        for (_, field) in params.iter_mut().filter(|(name, _)| *name == "field") {
            *field = words.field(field);
        }
    }
    let params: Vec<(&str, &str)> = params.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let text = words.say(&format!("error-{}", error.code()), &params);
    err(&words.say("cli-error", &[("text", &text), ("code", error.code())]));
    for problem in error.problems() {
        err(&words.problem(problem));
    }
    let hint = format!("cli-hint-{}", error.code());
    if words.has(&hint) {
        err(&words.say(&hint, &[]));
    }
}
