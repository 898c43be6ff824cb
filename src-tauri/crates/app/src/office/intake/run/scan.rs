//! The dry run: every file is read and set against what is there; nothing is taken.

use std::{collections::BTreeMap, sync::Arc, time::Instant};

use super::{
    super::{
        IntakeError,
        brought::Brought,
        candidate::{Candidate, Standing, differences},
        ground::{Ground, Key},
    },
    Decision, Entry, Progress, Run, Seen, Tab,
    ahead::{Looked, in_order},
    read::Reader,
    walk::{Found, Walk, bytes_of},
};
use crate::{
    app::App,
    desk::file_name,
    error::{AppError, Result},
    wire::{FormMapping, IntakePage, IntakeRunView, IntakeScanRequest, WireError},
};

/// A dry run under way.
struct Scan<'a> {
    run: Run,
    /// The files of each key that were seen in this run, by their place in the list.
    twins: BTreeMap<Key, Vec<usize>>,
    ground: Ground,
    reader: &'a Reader,
}

impl App {
    /// Looks through a folder, or files, and says what is in them; nothing is taken. `progress` gives false to stop.
    pub fn intake_scan(
        &mut self,
        request: &IntakeScanRequest,
        progress: &mut dyn FnMut(Progress<'_>) -> bool,
    ) -> Result<IntakeRunView> {
        self.assert_office()?;
        let began = Instant::now();
        let paths = request
            .tickets
            .iter()
            .map(|ticket| self.path_of(ticket))
            .collect::<Result<Vec<_>>>()?;
        let reader = self.reader(&typed(&request.passphrases), request.mapping.clone())?;
        let ground = Ground::of(self)?;
        ground.assert_open(ground.round.fiscal_year)?;
        let mut walk = Walk::default();
        for path in &paths {
            walk.through(path, &reader.passphrases)?;
        }
        let folder: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
        let mut scan = Scan {
            run: Run {
                folder: folder.join("\n"),
                at: self.now(),
                took: 0,
                skipped: walk.skipped,
                is_stopped: false,
                entries: Vec::new(),
                passphrases: reader.passphrases.clone(),
                mapping: reader.mapping.clone(),
                taken: None,
            },
            twins: BTreeMap::new(),
            ground,
            reader: &reader,
        };
        let total = walk.files.len();
        let goes_on = |done: usize, found: &Found| {
            let name = &found.place;
            progress(Progress { done, total, name })
        };
        let is_whole = in_order(&walk.files, &reader, goes_on, |found, looked| {
            self.look_at(&mut scan, found, looked);
        });
        scan.run.is_stopped = !is_whole;
        let mut run = scan.run;
        for entry in &mut run.entries {
            entry.decision = (entry.tab() == Tab::Ready).then_some(Decision::InForce);
        }
        run.took = i64::try_from(began.elapsed().as_millis()).unwrap_or(i64::MAX);
        let first = ["check", "ready", "bad", "same"];
        let tab = first
            .into_iter()
            .find(|tab| run.entries.iter().any(|e| e.tab().code() == *tab));
        self.intake = Some(run);
        self.intake_run_view(&IntakePage {
            tab: tab.unwrap_or("all").to_owned(),
            kind: String::new(),
            from: 0,
        })
    }

    /// One file: its entries join the run.
    fn look_at(&mut self, scan: &mut Scan<'_>, found: &Found, looked: Looked) {
        let mut whole = Entry {
            source: found.source.clone(),
            place: found.place.clone(),
            piece: String::new(),
            sha256: String::new(),
            recognised: "unread".to_owned(),
            found: Err(WireError {
                code: String::new(),
                params: BTreeMap::new(),
            }),
            kept: None,
            decision: None,
            unit: None,
            marks: None,
            outcome: None,
            reception: None,
        };
        let opened = match looked {
            Looked::Fault(fault) => return scan.run.entries.push(refused(whole, fault)),
            Looked::Read { sha256, opened } => {
                whole.sha256 = sha256;
                opened
            }
        };
        let opened = match opened {
            Ok(opened) => opened,
            Err((recognised, error)) => {
                whole.recognised = recognised;
                return scan.run.entries.push(refused(whole, error.wire()));
            }
        };
        whole.recognised = opened.recognised;
        for (piece, sheet) in opened.sheets {
            let mut entry = Entry {
                piece,
                ..whole.clone()
            };
            let brought = sheet.brought(self, scan.reader, (whole.name(), &whole.sha256));
            let placed = brought.and_then(|(brought, kept)| {
                entry.kept = kept.map(Arc::new);
                self.placed(&scan.ground, brought, None)
            });
            match placed {
                Ok(candidate) => {
                    entry.found = Ok(Box::new(seen(&scan.ground, &candidate)));
                    self.join(scan, entry, &candidate);
                }
                Err(error) => scan.run.entries.push(refused(entry, error.wire())),
            }
        }
    }

    /// A sheet with its place; one of a sealed year has none.
    pub(super) fn placed(
        &mut self,
        ground: &Ground,
        brought: Brought,
        unit: Option<&str>,
    ) -> Result<Candidate> {
        ground.assert_open(i64::from(brought.sheet.fiscal_year))?;
        self.candidate(ground, brought, unit)
    }

    /// Puts an entry into the run; two sheets of one key within it are shown against each other.
    fn join(&mut self, scan: &mut Scan<'_>, mut entry: Entry, candidate: &Candidate) {
        let run = &mut scan.run;
        let at = run.entries.len();
        if let Ok(seen) = &mut entry.found
            && !seen.key.1.is_empty()
            && seen.standing != Standing::Same
        {
            let others = scan.twins.entry(seen.key.clone()).or_default();
            let is_equal = |other: &&usize| {
                run.entries[**other]
                    .found
                    .as_ref()
                    .is_ok_and(|other| other.sha256 == seen.sha256)
            };
            if let Some(twin) = others.iter().find(is_equal) {
                seen.standing = Standing::Same;
                seen.twin = Some(*twin);
                seen.odd.clear();
                (seen.differences, seen.losses) = (0, 0);
            } else if let Some(twin) = others.last().copied() {
                others.push(at);
                let base = self.sheet_kept(&scan.ground, &run.entries[twin], scan.reader);
                let against = base.map(|base| differences(&base.model, &candidate.model));
                // A file that went away meanwhile says so when it is taken.
                let against = against.unwrap_or_default();
                odd(seen, "twice");
                if seen.compared.is_none() {
                    seen.differences = against.len();
                    seen.losses = against.iter().filter(|cell| cell.is_loss).count();
                    if seen.losses > 0 {
                        odd(seen, "loses-answers");
                    }
                }
                seen.twin = Some(twin);
                if let Ok(other) = &mut run.entries[twin].found {
                    odd(other, "twice");
                    other.twin.get_or_insert(at);
                }
            } else {
                others.push(at);
            }
        }
        run.entries.push(entry);
    }

    /// The sheet of an entry as it is put by, else read again, and placed.
    fn sheet_kept(&mut self, ground: &Ground, entry: &Entry, reader: &Reader) -> Result<Candidate> {
        let brought = match &entry.kept {
            Some(kept) => kept.brought(entry)?,
            None => self.brought_again(entry, reader)?,
        };
        self.placed(ground, brought, entry.unit.as_deref())
    }

    /// The sheet of an entry, read and placed again.
    pub(super) fn sheet_again(&mut self, entry: &Entry, reader: &Reader) -> Result<Candidate> {
        let ground = Ground::of(self)?;
        let brought = self.brought_again(entry, reader)?;
        self.placed(&ground, brought, entry.unit.as_deref())
    }

    /// The sheet of an entry from its file, which must still be the one that was looked at.
    pub(super) fn brought_again(&mut self, entry: &Entry, reader: &Reader) -> Result<Brought> {
        let bytes = unchanged(entry, reader)?;
        let opened = reader
            .sheets_of(&bytes, &entry.place)
            .map_err(|(_, error)| error)?;
        let found = opened.sheets.into_iter().find(|(piece, _)| *piece == entry.piece);
        let (_, sheet) = found.ok_or_else(|| changed(entry))?;
        let (brought, _) = sheet.brought(self, reader, (entry.name(), &entry.sha256))?;
        Ok(brought)
    }

    /// What the files of a run are read with.
    pub(super) fn reader(&mut self, passphrases: &[String], mapping: Option<FormMapping>) -> Result<Reader> {
        Ok(Reader {
            identities: self.private_keys()?,
            passphrases: passphrases.to_vec(),
            mapping,
            forms: self.form_context()?,
            program: self.host.reader.clone(),
        })
    }
}

fn changed(entry: &Entry) -> AppError {
    let file = entry.place.clone();
    IntakeError::Changed { file }.into()
}

/// The bytes of the file of an entry, which must still be those that were looked at.
pub(super) fn unchanged(entry: &Entry, reader: &Reader) -> Result<Vec<u8>> {
    let bytes = bytes_of(&entry.source, &entry.place, &reader.passphrases)?;
    if tenken_parcel::sha256_hex(&bytes) == entry.sha256 {
        Ok(bytes)
    } else {
        Err(changed(entry))
    }
}

/// Passphrases as typed, one a line, without the empty ones.
fn typed(passphrases: &[String]) -> Vec<String> {
    let lines = passphrases.iter().flat_map(|text| text.lines());
    let mut found: Vec<String> = lines
        .map(|line| line.trim_end_matches('\r').to_owned())
        .filter(|line| !line.is_empty())
        .collect();
    found.dedup();
    found
}

fn odd(seen: &mut Seen, code: &str) {
    if !seen.odd.iter().any(|(known, _)| known == code) {
        seen.odd.push((code.to_owned(), 0));
    }
}

fn refused(entry: Entry, why: WireError) -> Entry {
    Entry {
        found: Err(why),
        ..entry
    }
}

/// What is kept of a candidate.
pub(super) fn seen(ground: &Ground, candidate: &Candidate) -> Seen {
    let model = &candidate.model;
    let hint = candidate.brought.hint_unit.clone();
    let guess = match &candidate.unit_id {
        Some(_) => None,
        None => hint.or_else(|| ground.unit_named(&model.unit.name).map(|unit| unit.code.clone())),
    };
    let info = &model.edition.info;
    let mut odd = notes(&candidate.brought);
    odd.extend(candidate.odd.iter().map(|code| ((*code).to_owned(), 0)));
    if let Some((_, count)) = odd.iter_mut().find(|(code, _)| code == "loses-answers") {
        *count = candidate.losses();
    }
    Seen {
        key: candidate.key.clone(),
        unit_name: candidate.unit_name.clone(),
        is_unit_known: candidate.unit_id.is_some(),
        guess,
        system_name: model
            .system
            .as_ref()
            .map(|system| system.name.clone())
            .unwrap_or_default(),
        edition: info.label.clone(),
        version: model.version,
        origin: candidate.brought.origin,
        sha256: candidate.brought.sha256.clone(),
        standing: candidate.standing,
        odd,
        differences: candidate.differences.len(),
        losses: candidate.losses(),
        compared: candidate.compared.as_ref().map(|row| row.id.clone()),
        twin: None,
    }
}

/// What was odd in a form, by code: how often. The section is judged by the office's own list.
fn notes(brought: &Brought) -> Vec<(String, usize)> {
    let mut odd: Vec<(String, usize)> = Vec::new();
    let own = ["unit-unknown", "unit-missing", "unit-from-file-name"];
    for note in brought.notes.iter().filter(|note| !own.contains(&note.code)) {
        // A note about many rows alike says how many.
        let (code, number) = match note.code.strip_suffix("-many") {
            Some(code) => (code, note.value.parse().unwrap_or(1)),
            None => (note.code, 1),
        };
        match odd.iter_mut().find(|(known, _)| known == code) {
            Some((_, count)) => *count += number,
            None => odd.push((code.to_owned(), number)),
        }
    }
    odd
}

/// Name of the folder or file for people.
pub(super) fn folder_name(run: &Run) -> String {
    run.folder
        .lines()
        .map(|line| file_name(line.as_ref()))
        .collect::<Vec<_>>()
        .join("、")
}
