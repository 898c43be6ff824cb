//! A document is read by a second run of this program: what a broken or hostile file does to it ends with it.

use std::io::{Read, Write, stdin, stdout};
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tenken_documents::text_in::{LARGEST_FILE, LONGEST_TEXT, TextInError, text_of as read};

/// The argument that makes a run of this program a reader.
const FLAG: &str = "--read-document";
/// The longest time that reading takes.
const TIME: Duration = Duration::from_secs(45);
/// The most memory that the reader may ask for, in bytes.
const MEMORY: u64 = 2 * 1024 * 1024 * 1024;
/// Exit code of a reader that says why there is no text.
const REFUSED: u8 = 3;

/// Reads the document from standard input when this run was started as a reader. Called first in every program that
/// is handed to [`crate::Host`] as its reader.
pub fn serve_reader() -> Option<ExitCode> {
    if std::env::args_os().nth(1)?.to_str() != Some(FLAG) {
        return None;
    }
    limit_memory();
    let mut bytes = Vec::new();
    let taken = stdin()
        .lock()
        .take(LARGEST_FILE as u64 + 1)
        .read_to_end(&mut bytes);
    if taken.is_err() {
        return Some(ExitCode::FAILURE);
    }
    let (answer, code) = match read(&bytes) {
        Ok(text) => (text, ExitCode::SUCCESS),
        Err(error) => (
            format!("{}\n{}", error.code(), error.detail()),
            ExitCode::from(REFUSED),
        ),
    };
    let written = stdout().lock().write_all(answer.as_bytes());
    Some(if written.is_ok() { code } else { ExitCode::FAILURE })
}

#[cfg(unix)]
fn limit_memory() {
    // Without the limit the reader is still bounded in time.
    let _ = rlimit::setrlimit(rlimit::Resource::AS, MEMORY, MEMORY);
}

#[cfg(windows)]
fn limit_memory() {
    let Ok(memory) = usize::try_from(MEMORY) else {
        return;
    };
    let mut limits = win32job::ExtendedLimitInfo::new();
    limits.limit_working_memory(0, memory);
    if let Ok(job) = win32job::Job::create_with_limit_info(&limits) {
        let _ = job.assign_current_process();
        // The limit lives as long as the handle; the process ends soon.
        std::mem::forget(job);
    }
}

/// The text of a document, read by `reader`.
pub(super) fn text_of(reader: &Path, bytes: &[u8]) -> Result<String, TextInError> {
    let damaged = |detail: &str| TextInError::Damaged {
        detail: detail.to_owned(),
    };
    let mut child = Command::new(reader)
        .arg(FLAG)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| damaged(&error.to_string()))?;
    let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(damaged("pipe"));
    };
    thread::scope(|scope| {
        scope.spawn(move || {
            // A reader that refuses early closes the pipe; its answer counts.
            let _ = input.write_all(bytes);
        });
        let answer = scope.spawn(move || {
            let mut answer = Vec::new();
            let _ = output.take(LONGEST_TEXT as u64 + 1).read_to_end(&mut answer);
            answer
        });
        let code = waited(&mut child);
        let answer = String::from_utf8_lossy(&answer.join().unwrap_or_default()).into_owned();
        match code {
            Some(0) => Ok(answer),
            Some(code) if code == i32::from(REFUSED) => {
                let (code, detail) = answer.split_once('\n').unwrap_or((&answer, ""));
                Err(TextInError::of_code(code, detail))
            }
            Some(_) => Err(damaged("the reader ended before it was done")),
            None => Err(TextInError::TooLarge),
        }
    })
}

/// The exit code; none when the reader took too long and was ended. A reader that crashed counts as failed.
fn waited(child: &mut Child) -> Option<i32> {
    const STEP: Duration = Duration::from_millis(10);
    let began = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status.code().unwrap_or(-1)),
            Ok(None) if began.elapsed() < TIME => thread::sleep(STEP),
            Ok(None) | Err(_) => {
                let _ = child.kill();
                let _ = child.wait();
                return None;
            }
        }
    }
}
