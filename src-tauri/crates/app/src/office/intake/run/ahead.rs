//! Files are read before their turn, on as many threads as the machine has cores; they come out in their order.

use std::{sync::mpsc, thread};

use super::{
    read::{Opened, Reader, Unread},
    walk::{Found, bytes_of},
};
use crate::wire::WireError;

/// Most files read at a time: each may be a workbook of a whole city.
const MOST_AT_A_TIME: usize = 4;

/// A file as far as it can be read without the case.
pub(super) enum Looked {
    /// Its bytes cannot be read.
    Fault(WireError),
    Read {
        sha256: String,
        opened: Result<Opened, Unread>,
    },
}

impl Looked {
    fn at(found: &Found, reader: &Reader) -> Self {
        if let Some(fault) = &found.fault {
            return Self::Fault(fault.wire());
        }
        let bytes = match bytes_of(&found.source, &found.place, &reader.passphrases) {
            Ok(bytes) => bytes,
            Err(fault) => return Self::Fault(fault.wire()),
        };
        let sha256 = tenken_parcel::sha256_hex(&bytes);
        let mut opened = reader.sheets_of(&bytes, &found.place);
        drop(bytes);
        if let Ok(opened) = &mut opened {
            reader.seal_alone(opened, (found.name(), &sha256));
        }
        Self::Read { sha256, opened }
    }
}

/// Reads the files and gives each to `take` in their order. `goes_on` is asked before each, with its number; the first no
/// ends it. Reader n of k has the files n, n+k, n+2k … and is at most one ahead, so that little is held at a time.
/// Gives whether all were taken.
pub(super) fn in_order(
    files: &[Found],
    reader: &Reader,
    mut goes_on: impl FnMut(usize, &Found) -> bool,
    mut take: impl FnMut(&Found, Looked),
) -> bool {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let readers = cores.min(MOST_AT_A_TIME).min(files.len()).max(1);
    thread::scope(|scope| {
        let lanes: Vec<mpsc::Receiver<Looked>> = (0..readers)
            .map(|lane| {
                let (sender, receiver) = mpsc::sync_channel(1);
                scope.spawn(move || {
                    let own = files.iter().skip(lane).step_by(readers);
                    // Nobody listens any more once the run was stopped.
                    own.map(|found| Looked::at(found, reader))
                        .all(|looked| sender.send(looked).is_ok())
                });
                receiver
            })
            .collect();
        for (at, found) in files.iter().enumerate() {
            if !goes_on(at, found) {
                return false;
            }
            match lanes[at % readers].recv() {
                Ok(looked) => take(found, looked),
                // The reader broke; the scope passes its panic on.
                Err(_) => return false,
            }
        }
        true
    })
}
