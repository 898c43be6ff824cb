//! Decisions: file by file, or for all of a list alike. Nothing is taken yet.

use super::{
    super::{IntakeError, ground::Ground},
    Decision, Entry, Run, Tab,
    scan::seen,
};
use crate::{
    app::App,
    error::{AppError, Result},
    wire::{
        IntakeAssignRequest, IntakeDecideRequest, IntakeEntryRequest, IntakeEntryView, IntakeMarkRequest,
        IntakeRunView,
    },
};

impl App {
    /// Decides on one file, or on all of the list that can be decided alike.
    pub fn intake_decide(&mut self, request: &IntakeDecideRequest) -> Result<IntakeRunView> {
        let decision = match request.decision.as_str() {
            "" => None,
            code => Some(Decision::of_code(code).ok_or_else(|| AppError::FieldUnknown {
                field: code.to_owned(),
            })?),
        };
        let run = self.intake.as_mut().ok_or(IntakeError::NoRun)?;
        if let Some(n) = request.n {
            let entry = run.entry_mut(n)?;
            if !entry.is_open() || !entry.allows(decision) {
                return Err(AppError::ActNotPossible {
                    act: "intake_decide",
                    state: entry.tab().code().to_owned(),
                });
            }
            if decision.is_some() && !entry.has_unit() {
                return Err(AppError::FieldEmpty { field: "unit-code" });
            }
            entry.decision = decision;
        } else {
            let listed = |entry: &&mut Entry| {
                super::view::is_listed(entry, &request.page)
                    && entry.takes_for_all()
                    && entry.allows(decision)
            };
            for entry in run.entries.iter_mut().filter(listed) {
                entry.decision = decision;
            }
        }
        self.intake_run_view(&request.page)
    }

    /// Says whose file it is, where the code is empty or unknown. It is set anew against what is there.
    pub fn intake_assign(&mut self, request: &IntakeAssignRequest) -> Result<IntakeRunView> {
        let run = self.intake.as_ref().ok_or(IntakeError::NoRun)?;
        let (mut entry, passphrases) = (run.entry(request.n)?.clone(), run.passphrases.clone());
        let mapping = run.mapping.clone();
        let reader = self.reader(&passphrases, mapping)?;
        let ground = Ground::of(self)?;
        let code = request.unit.trim();
        if !code.is_empty() && ground.unit(code).is_none() {
            return Err(AppError::NotFound {
                what: "unit",
                id: code.to_owned(),
            });
        }
        entry.unit = (!code.is_empty()).then(|| code.to_owned());
        let brought = self.brought_again(&entry, &reader)?;
        let candidate = self.placed(&ground, brought, entry.unit.as_deref())?;
        let mut found = seen(&ground, &candidate);
        if let Ok(before) = &entry.found {
            found.guess.clone_from(&before.guess);
        }
        // By hand: no oddity any more.
        found.odd.retain(|(code, _)| code != "unit-empty");
        entry.found = Ok(Box::new(found));
        entry.decision = (entry.tab() == Tab::Ready).then_some(Decision::InForce);
        let run = self.intake.as_mut().ok_or(IntakeError::NoRun)?;
        *run.entry_mut(request.n)? = entry;
        self.intake_run_view(&request.page)
    }

    /// Marks the cells that are named when the file is asked back.
    pub fn intake_mark(&mut self, request: &IntakeMarkRequest) -> Result<IntakeEntryView> {
        let run = self.intake.as_mut().ok_or(IntakeError::NoRun)?;
        run.entry_mut(request.n)?.marks = Some(request.marks.clone());
        self.intake_entry(&IntakeEntryRequest { n: request.n })
    }

    /// Puts the run away; nothing that was taken changes.
    pub fn intake_drop(&mut self) -> Result<()> {
        self.assert_office()?;
        self.intake = None;
        Ok(())
    }
}

impl Run {
    fn at(&self, n: i64) -> Result<usize> {
        usize::try_from(n - 1)
            .ok()
            .filter(|at| *at < self.entries.len())
            .ok_or_else(|| AppError::NotFound {
                what: "file",
                id: n.to_string(),
            })
    }

    pub(super) fn entry(&self, n: i64) -> Result<&Entry> {
        self.at(n).map(|at| &self.entries[at])
    }

    pub(super) fn entry_mut(&mut self, n: i64) -> Result<&mut Entry> {
        let at = self.at(n)?;
        Ok(&mut self.entries[at])
    }
}
