//! Taking what was decided: whole files, an entry a file, up to fifty files a transaction; what is left stays.

use std::collections::{BTreeMap, HashSet};

use tenken_store::{
    Actor, CommandKind, Transaction,
    table::{
        intake_file::{self, IntakeFile},
        intake_run::{self, IntakeRun},
        parcel_log::{self, ParcelLog},
    },
};

use super::{
    super::{
        IntakeError,
        candidate::{Candidate, Standing},
        ground::{Ground, Key},
        single::Stored,
    },
    Decision, Entry, Progress, Run, Seen,
    back::{Asked, Mend, marked},
    read::Reader,
    scan::{folder_name, unchanged},
    walk::Source,
};
use crate::{
    app::App,
    desk::desk_json,
    error::{AppError, Result},
    host::fresh_id,
    sheet::count,
    wire::{IntakePage, IntakeRunTakeRequest, IntakeTaken, WrittenFile},
};

/// Files in one transaction.
const BATCH: usize = 50;

/// A file ready to be written.
struct Ready {
    at: usize,
    outcome: &'static str,
    stored: Stored,
    sent: Option<ParcelLog>,
}

/// What became of a file, and the code of why.
type Outcome = (&'static str, String);

/// A taking under way.
struct Taking {
    run: IntakeRun,
    actor: Actor,
    asked: Asked,
    ground: Ground,
    reader: Reader,
    files: Vec<WrittenFile>,
    mends: Vec<Mend>,
    counts: BTreeMap<&'static str, usize>,
    written: HashSet<usize>,
    /// The last file whose bytes were found to be those of the dry run: a workbook has many sheets.
    checked: Option<Source>,
}

impl App {
    /// Takes what was decided. Gives what became of every file; what is undecided stays on the desk. `progress` gives
    /// false to stop after the files in work.
    pub fn intake_run_take(
        &mut self,
        request: &IntakeRunTakeRequest,
        progress: &mut dyn FnMut(Progress<'_>) -> bool,
    ) -> Result<IntakeTaken> {
        self.assert_office()?;
        self.assert_recordable()?;
        let asked = self.asked(request)?;
        let mut run = self.intake.take().ok_or(IntakeError::NoRun)?;
        let done = self.take_run(&mut run, asked, progress);
        self.intake = Some(run);
        let (run, files, folder_name) = done?;
        Ok(IntakeTaken {
            line: self.intake_run_line(&run)?,
            files,
            folder_name,
            view: self.intake_run_view(&IntakePage {
                tab: "all".to_owned(),
                kind: String::new(),
                from: 0,
            })?,
        })
    }

    fn take_run(
        &mut self,
        run: &mut Run,
        asked: Asked,
        progress: &mut dyn FnMut(Progress<'_>) -> bool,
    ) -> Result<(String, Vec<WrittenFile>, String)> {
        let mut order = decided(run);
        if order.is_empty() {
            return Err(IntakeError::NothingDecided.into());
        }
        if order
            .iter()
            .any(|at| run.entries[*at].decision == Some(Decision::AskedBack))
        {
            asked.assert_worded()?;
        }
        let before: HashSet<usize> = (0..run.entries.len())
            .filter(|at| run.entries[*at].outcome.is_some())
            .collect();
        let folder = asked.folder.display().to_string();
        let mut taking = self.begin(run, asked)?;
        run.taken = Some(taking.run.id.clone());
        let total = order.len();
        let (mut ready, mut is_stopped): (Vec<Ready>, _) = (Vec::new(), false);
        order.reverse();
        while let Some(at) = order.pop() {
            let name = run.entries[at].place.clone();
            let done = total - order.len() - 1;
            if !progress(Progress {
                done,
                total,
                name: &name,
            }) {
                is_stopped = true;
                break;
            }
            // Two versions of a key are never judged in one transaction: the second is set against the first.
            let key = run.entries[at].found.as_ref().map(|seen| &seen.key).ok().cloned();
            if ready.len() >= BATCH || ready.iter().any(|one| Some(key_of(one)) == key) {
                self.write(run, &mut taking, &mut ready)?;
            }
            match self.made_ready(&run.entries[at], at, &mut taking) {
                Ok(Ok(one)) => ready.push(one),
                Ok(Err(outcome)) => run.entries[at].outcome = Some(outcome),
                Err(error) => run.entries[at].outcome = Some(("refused", desk_json(&error.wire())?)),
            }
        }
        self.write(run, &mut taking, &mut ready)?;
        self.mends_written(&mut taking.files, &taking.asked, &taking.mends)?;
        self.end(run, &mut taking, &before, is_stopped)?;
        Ok((taking.run.id, taking.files, folder))
    }

    /// The entry that begins a run: a run that was killed is there, without an end.
    fn begin(&mut self, run: &Run, asked: Asked) -> Result<Taking> {
        let (ground, reader) = (
            Ground::of(self)?,
            self.reader(&run.passphrases, run.mapping.clone())?,
        );
        ground.assert_open(ground.round.fiscal_year)?;
        let (at, actor) = (self.now(), self.actor()?);
        let row = IntakeRun {
            id: fresh_id("run")?,
            fiscal_year: ground.round.fiscal_year,
            folder: folder_name(run),
            begun_at: at.clone(),
            begun_by: actor.person_id.clone(),
            state: "open".to_owned(),
            counts_json: "{}".to_owned(),
            ..IntakeRun::default()
        };
        self.desk_mut()?
            .case
            .command(&actor, "intake_run_begin", CommandKind::Act, &at, |tx| {
                intake_run::insert(tx, &row).map_err(AppError::from)
            })?;
        Ok(Taking {
            run: row,
            actor,
            asked,
            ground,
            reader,
            files: Vec::new(),
            mends: Vec::new(),
            counts: BTreeMap::new(),
            written: HashSet::new(),
            checked: None,
        })
    }

    /// Makes the rows of a file that is still the one that was looked at; or says what becomes of it instead.
    fn made_ready(
        &mut self,
        entry: &Entry,
        at: usize,
        taking: &mut Taking,
    ) -> Result<std::result::Result<Ready, Outcome>> {
        let (Some(decision), Ok(seen)) = (entry.decision, &entry.found) else {
            return Ok(Err(("undecided", String::new())));
        };
        let brought = match &entry.kept {
            // What is asked back names its cells, which only the file tells.
            Some(kept) if decision != Decision::AskedBack => {
                if taking.checked.as_ref() != Some(&entry.source) {
                    unchanged(entry, &taking.reader)?;
                    taking.checked = Some(entry.source.clone());
                }
                kept.brought(entry)?
            }
            _ => self.brought_again(entry, &taking.reader)?,
        };
        let candidate = self.placed(&taking.ground, brought, entry.unit.as_deref())?;
        if let Some(outcome) = turned(seen, &candidate, decision) {
            return Ok(Err(outcome));
        }
        let mut sent = None;
        let stored = if decision == Decision::AskedBack {
            let marked = marked(entry, &candidate)?;
            let (place, unit) = (entry.place.clone(), candidate.unit_name.clone());
            let key = candidate
                .brought
                .log
                .as_ref()
                .and_then(|log| log.counterpart_key.clone());
            let model = candidate.model.clone();
            let mut stored = Stored::of(self, candidate, decision.state())?;
            stored.row.note = desk_json(&marked.items)?;
            if let Some(key) = key {
                let (file, log) = self.return_written(&stored.row, &model, &marked, &taking.asked, &key)?;
                taking.files.push(file);
                sent = Some(log);
            } else {
                taking.mends.push(Mend {
                    place,
                    unit,
                    code: stored.row.unit_code.clone(),
                    cells: marked.cells,
                });
            }
            stored
        } else {
            Stored::of(self, candidate, decision.state())?
        };
        Ok(Ok(Ready {
            at,
            outcome: decision.outcome(),
            stored,
            sent,
        }))
    }

    /// One transaction, one entry a file.
    fn write(&mut self, run: &mut Run, taking: &mut Taking, ready: &mut Vec<Ready>) -> Result<()> {
        if ready.is_empty() {
            return Ok(());
        }
        let at = self.now();
        let run_id = taking.run.id.clone();
        self.desk_mut()?.case.command_many(&taking.actor, &at, |batch| {
            for one in ready.iter() {
                let entry = &run.entries[one.at];
                let file = file_row(
                    &run_id,
                    one.at,
                    entry,
                    (one.outcome, String::new()),
                    Some(one.stored.row.id.clone()),
                );
                batch.entry(one.stored.command, CommandKind::Act, |tx| {
                    one.stored.write(tx, &at)?;
                    if let Some(log) = &one.sent {
                        parcel_log::insert(tx, log)?;
                    }
                    intake_file::insert(tx, &file).map_err(AppError::from)
                })?;
            }
            Ok::<(), AppError>(())
        })?;
        for one in ready.drain(..) {
            let entry = &mut run.entries[one.at];
            entry.outcome = Some((one.outcome, String::new()));
            entry.reception = Some(one.stored.row.id.clone());
            *taking.counts.entry(one.outcome).or_default() += 1;
            taking.written.insert(one.at);
            taking.ground.note(&one.stored.row);
            if let Some(old) = &one.stored.old {
                taking.ground.note(old);
            }
        }
        Ok(())
    }

    /// The closing entry: what became of all other files, and the counts.
    fn end(
        &mut self,
        run: &mut Run,
        taking: &mut Taking,
        before: &HashSet<usize>,
        is_stopped: bool,
    ) -> Result<()> {
        let mut files = Vec::new();
        for (at, entry) in run.entries.iter_mut().enumerate() {
            if before.contains(&at) || taking.written.contains(&at) {
                continue;
            }
            let turned = entry.outcome.take();
            let outcome = turned.clone().unwrap_or_else(|| left(entry));
            *taking.counts.entry(outcome.0).or_default() += 1;
            files.push(file_row(&taking.run.id, at, entry, outcome.clone(), None));
            // What turned out otherwise at the taking is decided anew; what was not reached keeps its decision.
            match turned {
                Some(("undecided", _)) => entry.decision = None,
                Some(outcome) => entry.outcome = Some(outcome),
                None => {}
            }
        }
        let at = self.now();
        let row = IntakeRun {
            state: if is_stopped { "stopped" } else { "ended" }.to_owned(),
            counts_json: desk_json(&taking.counts)?,
            ended_at: Some(at.clone()),
            ..taking.run.clone()
        };
        self.desk_mut()?
            .case
            .command(&taking.actor, "intake_run_end", CommandKind::Act, &at, |tx| {
                intake_run::update(tx, &row)?;
                rows_written(tx, &files)
            })
    }
}

fn rows_written(tx: &Transaction<'_>, files: &[IntakeFile]) -> Result<()> {
    for file in files {
        intake_file::insert(tx, file)?;
    }
    Ok(())
}

/// What is to be taken: the older version of a key first, else in the order of the folder.
fn decided(run: &Run) -> Vec<usize> {
    let is_decided = |at: &usize| run.entries[*at].is_open() && run.entries[*at].decision.is_some();
    let mut order: Vec<usize> = (0..run.entries.len()).filter(is_decided).collect();
    order.sort_by_key(|at| {
        let version = run.entries[*at].found.as_ref().map_or(0, |seen| seen.version);
        (version, *at)
    });
    order
}

fn key_of(ready: &Ready) -> Key {
    super::super::ground::key_of_row(&ready.stored.row)
}

/// What turned out otherwise than in the dry run, so that a person looks again.
fn turned(seen: &Seen, candidate: &Candidate, decision: Decision) -> Option<Outcome> {
    let is_against = |standing| matches!(standing, Standing::Newer | Standing::Conflict);
    if candidate.standing == Standing::Same {
        return Some(("unchanged", String::new()));
    }
    if decision == Decision::InForce && candidate.losses() > seen.losses {
        return Some(("undecided", "would-lose".to_owned()));
    }
    let is_new = is_against(candidate.standing) && !is_against(seen.standing) && seen.twin.is_none();
    is_new.then(|| ("undecided", "came-meanwhile".to_owned()))
}

/// What becomes of a file that nothing was done with.
fn left(entry: &Entry) -> Outcome {
    match (&entry.found, entry.tab()) {
        (Err(error), _) => ("refused", desk_json(error).unwrap_or_default()),
        (Ok(_), super::Tab::Same) => ("unchanged", String::new()),
        (Ok(_), _) => ("undecided", entry.kinds().join(" ")),
    }
}

fn file_row(
    run: &str,
    at: usize,
    entry: &Entry,
    (outcome, reason): Outcome,
    reception: Option<String>,
) -> IntakeFile {
    let seen = entry.found.as_ref().ok();
    let text = |get: fn(&Seen) -> &str| seen.map(|seen| get(seen).to_owned()).unwrap_or_default();
    IntakeFile {
        run_id: run.to_owned(),
        n: count(at + 1),
        place: entry.place.clone(),
        piece: entry.piece.clone(),
        file_sha256: entry.sha256.clone(),
        recognised: entry.recognised.clone(),
        unit_code: text(|seen| &seen.key.1),
        unit_name: text(|seen| &seen.unit_name),
        sheet_kind: text(|seen| &seen.key.2),
        system_code: text(|seen| &seen.key.3),
        edition: text(|seen| &seen.edition),
        version: seen.map(|seen| seen.version),
        outcome: outcome.to_owned(),
        reason,
        reception_id: reception,
    }
}
