//! What the paper says of the improvements and exceptions of earlier years (前年度から続く改善・例外措置).

use tenken_domain::text::normalise;
use tenken_parcel::content::Carried;
use tenken_store::table::round;

use super::{
    day,
    draft::{Draft, Said},
    take::PaperSheet,
};
use crate::{
    app::App,
    audit::{there, unfit},
    error::{AppError, Result},
    office::form::asked_of,
    sheet::{carried_answers, carried_on_form, carried_takes_wish, some},
    wire::{KeyInCarriedRequest, KeyInView},
};

impl App {
    /// Keeps what the paper says of one improvement or exception of an earlier year; an empty state takes it back. A paper
    /// may leave out what the window asks for: what was done, and since when.
    pub fn key_in_carried(&mut self, request: &KeyInCarriedRequest) -> Result<KeyInView> {
        self.assert_office()?;
        let mut draft = self.key_in_draft(&request.key_in)?;
        let paper = self.key_in_sheet(&draft)?;
        let asked = self.key_in_asked(&draft, &paper)?;
        let is_meant = |one: &&Carried| one.measure_id == request.measure || one.number == request.measure;
        let one = there(asked.iter().find(is_meant), "measure", &request.measure)?;
        if request.to.is_empty() {
            draft.carried.remove(&one.measure_id);
        } else {
            let said = self.said(one, request)?;
            draft.carried.insert(one.measure_id.clone(), said);
        }
        self.key_in_keep(&draft)?;
        self.key_in_shown(&draft)
    }

    fn said(&self, one: &Carried, request: &KeyInCarriedRequest) -> Result<Said> {
        let to = request.to.as_str();
        if !carried_answers(one)?.contains(&to) {
            return Err(unfit("carried-state"));
        }
        let said = Said {
            to: to.to_owned(),
            on: day(&request.on)?,
            note: normalise(request.note.trim_end())?,
            due_on: day(&request.due_on)?,
            due_reason: normalise(request.due_reason.trim_end())?,
        };
        if said.on > self.today()?.to_string() {
            return Err(unfit("board-on"));
        }
        if !said.due_on.is_empty() && !carried_takes_wish(one, to) {
            return Err(unfit("carried-due"));
        }
        Ok(said)
    }

    /// What the paper asks after, without its answers: what its blank form would. Where a version of the sheet is in force
    /// already, each stands as before it: the paper takes its place and may say less than it.
    pub(super) fn key_in_asked(&mut self, draft: &Draft, paper: &PaperSheet) -> Result<Vec<Carried>> {
        let row = round::get(self.desk()?.conn(), &draft.round)?.ok_or(AppError::NoRound)?;
        let left = self.left_open(&row)?.remove(&paper.unit.id).unwrap_or_default();
        let mut asked = asked_of(&paper.unit, paper.system.as_ref(), &left);
        let in_force = self.in_force_of(row.fiscal_year, &paper.unit, paper.kind, paper.system.as_ref())?;
        let Some(in_force) = in_force else {
            return Ok(asked);
        };
        let before = self.reception_model(&in_force)?.carried;
        for one in &mut asked {
            if let Some(told) = before.iter().find(|told| told.measure_id == one.measure_id) {
                one.told_progress.clone_from(&told.told_progress);
                one.progress.clone_from(&told.told_progress);
                one.progress_on = None;
                one.note.clear();
            }
        }
        Ok(asked)
    }
}

impl Draft {
    /// The same with the answers of the paper.
    pub(super) fn answered(&self, asked: Vec<Carried>) -> Vec<Carried> {
        let by = [&self.performer, &self.confirmed_by];
        let confirmed_on = Some(self.confirmed_on.as_str()).filter(|day| !day.is_empty());
        let answer = |one: Carried| match self.carried.get(&one.measure_id) {
            None => one,
            Some(said) => carried_on_form(said.put(one), confirmed_on, by),
        };
        asked.into_iter().map(answer).collect()
    }
}

impl Said {
    fn put(&self, one: Carried) -> Carried {
        Carried {
            progress: self.to.clone(),
            progress_on: some(&self.on),
            note: self.note.clone(),
            wished_due_on: some(&self.due_on),
            wish_reason: some(&self.due_reason),
            ..one
        }
    }
}
