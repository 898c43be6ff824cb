//! What happens at another desk while a window is looked at: on the command line.

use std::path::Path;
use std::process::Command;

use super::harness::program;

/// Runs `tenken` in a folder of its own, which it also takes for the place of new cases.
pub fn tenken(home: &Path, case: Option<&Path>, arguments: &[&str]) {
    let mut command = Command::new(program("tenken"));
    command
        .env("TENKEN_HOME", home.join("desk"))
        .arg("--cases-in")
        .arg(home);
    if let Some(case) = case {
        command.arg("--case").arg(case);
    }
    let done = command.args(arguments).output().unwrap();
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "tenken {arguments:?}: {said}");
}
