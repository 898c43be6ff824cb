//! Programs of the system that read our papers.

use std::{
    path::Path,
    process::{Command, Output},
};

/// Runs a program; `None`, with a line that says so, where it is not installed.
pub fn run(program: &str, arguments: &[&str], folder: &Path) -> Option<Output> {
    match Command::new(program).args(arguments).current_dir(folder).output() {
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{program} {arguments:?}: {said}");
            Some(output)
        }
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => {
            skip(program);
            None
        }
        Err(cause) => panic!("{program}: {cause}"),
    }
}

/// Says loudly that a check did not run.
#[allow(clippy::print_stderr, reason = "a skipped check is to be seen")]
fn skip(program: &str) {
    eprintln!("SKIPPED: {program} is not installed; cargo xtask setup installs it");
}
