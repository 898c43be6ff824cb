//! A display of its own for each window.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A display without a screen, as large as those of the offices; it ends when it is dropped.
pub struct Display {
    name: String,
    server: Child,
}

impl Display {
    /// Starts one; the server itself chooses a number that is free.
    pub fn start() -> Self {
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1366x768x24",
                "-nolisten",
                "tcp",
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts (Debian: xvfb)");
        let mut number = String::new();
        let told = server
            .stdout
            .take()
            .map(|pipe| BufReader::new(pipe).read_line(&mut number));
        assert!(matches!(told, Some(Ok(1..))), "Xvfb gives no display");
        Self {
            name: format!(":{}", number.trim()),
            server,
        }
    }

    /// As DISPLAY names it.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
