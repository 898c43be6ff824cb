//! A desk in a temporary folder and the built command on it.

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use serde_json::Value;

/// A desk of its own: no test sees another's files, settings or language.
pub struct Home {
    folder: tempfile::TempDir,
}

/// What a command did.
pub struct Done {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Home {
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file and gives its path.
    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        path
    }

    /// Runs `tenken` with standard input.
    pub fn run_with(&self, args: &[&str], input: &str) -> Done {
        let mut child = Command::new(env!("CARGO_BIN_EXE_tenken"))
            .args(args)
            .env("TENKEN_HOME", self.folder.path())
            .env("USER", "tester")
            .env("LC_ALL", "ja_JP.UTF-8")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A command that reads nothing may be gone before all is written.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let Output {
            status,
            stdout,
            stderr,
        } = child.wait_with_output().unwrap();
        Done {
            code: status.code().unwrap(),
            out: String::from_utf8(stdout).unwrap(),
            err: String::from_utf8(stderr).unwrap(),
        }
    }

    pub fn run(&self, args: &[&str]) -> Done {
        self.run_with(args, "")
    }

    /// Runs what must succeed and gives its JSON.
    pub fn json(&self, args: &[&str]) -> Value {
        self.json_with(args, "")
    }

    pub fn json_with(&self, args: &[&str], input: &str) -> Value {
        let done = self.run_with(&[&["--json"], args].concat(), input);
        assert_eq!(done.code, 0, "tenken {args:?}: {}", done.err);
        serde_json::from_str(&done.out).unwrap_or_else(|_| panic!("no JSON from {args:?}: {}", done.out))
    }

    /// Runs what must fail and gives exit code and error code.
    pub fn refused(&self, args: &[&str]) -> (i32, String) {
        let done = self.run(&[&["--json"], args].concat());
        assert_eq!(done.out, "", "an error answers nothing on standard output");
        let told: Value =
            serde_json::from_str(&done.err).unwrap_or_else(|_| panic!("{args:?}: {}", done.err));
        assert!(told["params"].is_object());
        (done.code, told["code"].as_str().unwrap().to_owned())
    }
}

/// A path as an argument.
pub fn arg(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// A text of a JSON value.
pub fn text(value: &Value) -> String {
    value
        .as_str()
        .unwrap_or_else(|| panic!("no text: {value}"))
        .to_owned()
}
