//! Starting other programs: told on one line, output passed on as it comes and kept for the summary.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use crate::Outcome;
use crate::places;

/// How long output may still come after the program has ended: something it started may hold the pipe for ever.
const GRACE: Duration = Duration::from_secs(2);

/// A program with its arguments.
pub struct Call {
    words: Vec<String>,
    folder: PathBuf,
    variables: Vec<(String, String)>,
}

/// What came of a call.
pub struct Report {
    pub is_success: bool,
    /// Everything it wrote, standard error included, in the order it came.
    pub lines: Vec<String>,
}

impl Call {
    /// Words are separated by spaces; one with a space in it is added with `with`.
    pub fn new(line: &str) -> Self {
        Self {
            words: Vec::new(),
            folder: places::root(),
            variables: Vec::new(),
        }
        .line(line)
    }

    /// Further words, separated by spaces.
    pub fn line(mut self, line: &str) -> Self {
        self.words.extend(line.split_whitespace().map(str::to_owned));
        self
    }

    pub fn with(mut self, word: impl Into<String>) -> Self {
        self.words.push(word.into());
        self
    }

    pub fn path(self, path: &Path) -> Self {
        self.with(path.to_string_lossy())
    }

    pub fn within(mut self, folder: impl Into<PathBuf>) -> Self {
        self.folder = folder.into();
        self
    }

    pub fn set(mut self, name: &str, value: impl Into<String>) -> Self {
        self.variables.push((name.to_owned(), value.into()));
        self
    }

    /// Puts another program's words in front: `unshare -n …`.
    pub fn inside(mut self, line: &[&str]) -> Self {
        self.words = line
            .iter()
            .map(|word| (*word).to_owned())
            .chain(self.words)
            .collect();
        self
    }

    /// Ends it after so many seconds, where there is a program to do so: a test that hangs must not hold the rest.
    pub fn limit(self, seconds: u32) -> Self {
        if places::has_program("timeout") {
            return self.inside(&["timeout", "-k", "10", &seconds.to_string()]);
        }
        self
    }

    fn command(&self) -> Command {
        let (program, arguments) = self
            .words
            .split_first()
            .map_or(("", &[][..]), |(p, a)| (p.as_str(), a));
        // npm is a script on Windows, which only the command interpreter finds.
        let mut command = if cfg!(windows) && program == "npm" {
            let mut command = Command::new("cmd");
            command.args(["/C", "npm"]);
            command
        } else {
            Command::new(program)
        };
        command
            .args(arguments)
            .current_dir(&self.folder)
            .stdin(Stdio::null());
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command
    }

    fn told(&self) {
        println!("$ {}", self.words.join(" "));
    }

    fn failed_to_start(&self, cause: &std::io::Error) -> String {
        format!(
            "{} could not be started: {cause}",
            self.words.first().map_or("", String::as_str)
        )
    }

    /// Runs it with its output left alone; an end other than success is an error.
    pub fn run(&self) -> Outcome {
        self.told();
        let status = self
            .command()
            .status()
            .map_err(|cause| self.failed_to_start(&cause))?;
        if status.success() {
            Ok(())
        } else {
            Err(format!("{} ended with {status}", self.words.join(" ")).into())
        }
    }

    /// Runs it unseen and gives what it wrote to standard output.
    pub fn read(&self) -> Outcome<String> {
        let output = self
            .command()
            .stderr(Stdio::piped())
            .output()
            .map_err(|cause| self.failed_to_start(&cause))?;
        if output.status.success() {
            Ok(String::from_utf8_lossy(&output.stdout).into_owned())
        } else {
            Err(format!(
                "{}: {}",
                self.words.join(" "),
                String::from_utf8_lossy(&output.stderr)
            )
            .into())
        }
    }

    /// Whether it can be started and succeeds; nothing is shown.
    pub fn succeeds(&self) -> bool {
        self.command()
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    }

    /// Runs it, passing its output on line by line and keeping it.
    pub fn report(&self) -> Outcome<Report> {
        self.told();
        let mut child = self
            .command()
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|cause| self.failed_to_start(&cause))?;
        let (sender, receiver) = channel();
        pass_on(child.stdout.take(), &sender);
        pass_on(child.stderr.take(), &sender);
        drop(sender);
        let (status, lines) = follow(&mut child, &receiver)?;
        Ok(Report {
            is_success: status.success(),
            lines,
        })
    }
}

fn pass_on(pipe: Option<impl Read + Send + 'static>, sender: &Sender<String>) {
    let Some(pipe) = pipe else { return };
    let sender = sender.clone();
    thread::spawn(move || {
        let mut lines = BufReader::new(pipe);
        let mut bytes = Vec::new();
        while lines.read_until(b'\n', &mut bytes).is_ok_and(|count| count > 0) {
            let line = String::from_utf8_lossy(&bytes).trim_end().to_owned();
            bytes.clear();
            if sender.send(line).is_err() {
                return;
            }
        }
    });
}

/// Shows lines until the program has ended and its pipes are closed, or two seconds after its end at the latest.
fn follow(child: &mut Child, lines: &Receiver<String>) -> Outcome<(ExitStatus, Vec<String>)> {
    let mut kept = Vec::new();
    loop {
        match lines.recv_timeout(GRACE) {
            Ok(line) => {
                println!("{line}");
                kept.push(line);
            }
            Err(RecvTimeoutError::Disconnected) => return Ok((child.wait()?, kept)),
            Err(RecvTimeoutError::Timeout) => {
                if let Some(status) = child.try_wait()? {
                    return Ok((status, kept));
                }
            }
        }
    }
}
