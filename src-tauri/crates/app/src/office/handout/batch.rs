//! Work on many sections at once: the app prepares one after the other, two threads encrypt, lay out and write.

use std::{
    path::Path,
    sync::{Mutex, PoisonError, mpsc},
    thread,
};

use tenken_documents::{Letter, letter_pdf, letter_xlsx};
use tenken_parcel::{Parcel, Protection};

use super::place::write_all;
use crate::{
    error::Result,
    output::{guide_pdf, labels},
    sheet::SheetModel,
};

/// Threads: a desk's computer has two cores at least, and every scrypt takes 64 MB.
const THREADS: usize = 2;
/// Sections that may wait prepared.
const PREPARED: usize = 4;

/// Everything that one section gets, not yet encrypted and laid out.
pub(super) struct Job {
    /// Place in the run.
    pub index: usize,
    /// Name of the section's folder.
    pub folder: String,
    /// The parcel with its file name and passphrase; none = openly.
    pub parcel: Option<(String, Box<Parcel>, Option<String>)>,
    /// Forms, ready.
    pub forms: Vec<(String, Vec<u8>)>,
    /// The letter with the stem of its file name, and whether a workbook is wanted too.
    pub letter: Option<(String, Letter, bool)>,
    /// The guide with its file name, day and time.
    pub guide: Option<(String, Box<SheetModel>, String, String)>,
}

/// A section's files as they lie in its folder.
pub(super) struct Made {
    pub index: usize,
    /// Name, kind (`request`, `form`, `letter`, `guide`) and SHA-256.
    pub files: Vec<(String, &'static str, String)>,
}

/// Makes one job after the other until there is none, on two threads; `made` hears of each that is whole and says
/// whether to go on. A job that was begun is ended. The first error ends the run.
pub(super) fn run(
    bench: &Path,
    mut next: impl FnMut() -> Result<Option<Job>>,
    mut made: impl FnMut(Made) -> bool,
) -> Result<()> {
    let (jobs, taken) = mpsc::sync_channel::<Job>(PREPARED);
    let (done, results) = mpsc::channel::<Result<Made>>();
    let taken = Mutex::new(taken);
    let taken = &taken;
    thread::scope(move |scope| {
        for _ in 0..THREADS {
            let done = done.clone();
            scope.spawn(move || {
                loop {
                    let job = taken.lock().unwrap_or_else(PoisonError::into_inner).recv();
                    let Ok(job) = job else { return };
                    if done.send(make(bench, job)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(done);
        let mut outcome = Ok(());
        let mut goes_on = true;
        let mut hear = |result: Result<Made>, outcome: &mut Result<()>, goes_on: &mut bool| match result {
            Ok(one) => *goes_on &= made(one),
            Err(error) => {
                *goes_on = false;
                if outcome.is_ok() {
                    *outcome = Err(error);
                }
            }
        };
        while goes_on {
            match next() {
                Ok(Some(job)) => {
                    if jobs.send(job).is_err() {
                        break;
                    }
                }
                Ok(None) => break,
                Err(error) => {
                    outcome = Err(error);
                    break;
                }
            }
            while let Ok(result) = results.try_recv() {
                hear(result, &mut outcome, &mut goes_on);
            }
        }
        drop(jobs);
        for result in results {
            hear(result, &mut outcome, &mut goes_on);
        }
        outcome
    })
}

fn make(bench: &Path, job: Job) -> Result<Made> {
    let words = labels();
    let mut files: Vec<(String, &'static str, Vec<u8>)> = Vec::new();
    if let Some((stem, letter, has_xlsx)) = &job.letter {
        files.push((format!("{stem}.pdf"), "letter", letter_pdf(letter, &words)?.bytes));
        if *has_xlsx {
            files.push((format!("{stem}.xlsx"), "letter", letter_xlsx(letter, &words)?));
        }
    }
    if let Some((name, parcel, passphrase)) = &job.parcel {
        let protection = passphrase
            .as_deref()
            .map_or(Protection::Plain, Protection::Passphrase);
        files.push((name.clone(), "request", tenken_parcel::seal(parcel, protection)?));
    }
    files.extend(job.forms.into_iter().map(|(name, bytes)| (name, "form", bytes)));
    if let Some((name, model, at, today)) = &job.guide {
        files.push((name.clone(), "guide", guide_pdf(model, at, today)?));
    }
    let made = files
        .iter()
        .map(|(name, kind, bytes)| (name.clone(), *kind, tenken_parcel::sha256_hex(bytes)))
        .collect();
    let files: Vec<(String, Vec<u8>)> = files.into_iter().map(|(name, _, bytes)| (name, bytes)).collect();
    write_all(bench, &job.folder, &files)?;
    Ok(Made {
        index: job.index,
        files: made,
    })
}
