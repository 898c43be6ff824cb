//! Taking a whole run back: its versions are withdrawn, those before them are in force again; nothing is deleted.

use std::collections::BTreeMap;

use tenken_store::{
    CommandKind,
    table::{
        intake_file,
        intake_run::{self, IntakeRun},
        office_correction,
        reception::{self, Reception},
        report_log,
    },
};

use super::super::{
    IntakeError,
    ground::{Ground, key_of_row},
    single::withdrawn,
};
use crate::{
    app::App,
    error::{AppError, Result},
    sheet::count,
    wire::{IntakeCount, IntakeRunRequest, IntakeUndoView},
};

/// What taking a run back does.
struct Undo {
    rows: Vec<Reception>,
    versions: usize,
    restored: usize,
    replaced: usize,
    rests: Vec<(&'static str, usize)>,
}

impl App {
    /// What taking a run back would touch, and what rests on it.
    pub fn intake_run_undo_view(&self, request: &IntakeRunRequest) -> Result<IntakeUndoView> {
        self.assert_office()?;
        let row = self.run_row(&request.run)?;
        let undo = self.undo_of(&row)?;
        self.undo_view(&row, &undo)
    }

    /// Takes a run back, in one entry.
    pub fn intake_run_undo(&mut self, request: &IntakeRunRequest) -> Result<IntakeUndoView> {
        self.assert_office()?;
        let row = self.run_row(&request.run)?;
        let undo = self.undo_of(&row)?;
        if undo.versions == 0 {
            return Err(AppError::ActNotPossible {
                act: "intake_run_undo",
                state: row.state,
            });
        }
        let (at, actor) = (self.now(), self.actor()?);
        let undone = IntakeRun {
            state: "undone".to_owned(),
            ..row
        };
        self.desk_mut()?
            .case
            .command(&actor, "intake_run_undo", CommandKind::Act, &at, |tx| {
                for row in &undo.rows {
                    reception::update(tx, row)?;
                }
                intake_run::update(tx, &undone).map_err(AppError::from)
            })?;
        self.undo_view(&undone, &undo)
    }

    fn undo_view(&self, row: &IntakeRun, undo: &Undo) -> Result<IntakeUndoView> {
        Ok(IntakeUndoView {
            line: self.run_line(row)?,
            versions: count(undo.versions),
            restored: count(undo.restored),
            replaced: count(undo.replaced),
            rests: undo
                .rests
                .iter()
                .filter(|(_, number)| *number > 0)
                .map(|(code, number)| IntakeCount {
                    code: (*code).to_owned(),
                    count: count(*number),
                })
                .collect(),
        })
    }

    fn undo_of(&self, run: &IntakeRun) -> Result<Undo> {
        let ground = Ground::of(self)?;
        let conn = self.desk()?.conn();
        let mut rows: BTreeMap<String, Reception> = BTreeMap::new();
        let (mut versions, mut restored, mut replaced) = (0, 0, 0);
        let (mut returned, mut corrections) = (0, 0);
        // The newest first, so that of two versions of one run the older is not put in force in between.
        let mut files = intake_file::of_run(conn, &run.id)?;
        files.retain(|file| matches!(file.outcome.as_str(), "taken" | "superseded" | "asked_back"));
        files.sort_by_key(|file| std::cmp::Reverse((file.version, file.n)));
        for file in &files {
            let Some(id) = &file.reception_id else { continue };
            let now = rows.get(id).cloned();
            let Some(row) = now.map_or_else(|| reception::get(conn, id), |row| Ok(Some(row)))? else {
                continue;
            };
            // A department's confirmation that came later does not make the version one of this run.
            if row.state == "withdrawn" || row.received_at < run.begun_at {
                continue;
            }
            if ground.assert_open(row.fiscal_year).is_err() {
                return Err(IntakeError::YearSealed {
                    year: row.fiscal_year,
                }
                .into());
            }
            returned += usize::from(row.state == "returned" && file.outcome != "asked_back");
            corrections += office_correction::of_reception(conn, id)?
                .iter()
                .filter(|correction| correction.state != "withdrawn")
                .count();
            replaced += usize::from(row.state == "superseded" && file.outcome == "taken");
            let known: Vec<Reception> = ground
                .versions(&key_of_row(&row))
                .iter()
                .map(|known| rows.get(&known.id).unwrap_or(known).clone())
                .collect();
            let changed = withdrawn(&row, &known);
            versions += 1;
            restored += changed.len() - 1;
            rows.extend(changed.into_iter().map(|row| (row.id.clone(), row)));
        }
        let reports = report_log::all(conn)?
            .iter()
            .filter(|row| row.made_at > run.begun_at)
            .count();
        restored = rows
            .values()
            .filter(|row| row.state == "in_force")
            .count()
            .min(restored);
        Ok(Undo {
            rows: rows.into_values().collect(),
            versions,
            restored,
            replaced,
            rests: vec![
                ("returned", returned),
                ("correction", corrections),
                ("report", reports),
            ],
        })
    }
}
