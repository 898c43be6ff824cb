//! The run as it is shown: a part of the list, and one file opened.

use std::collections::BTreeMap;

use tenken_domain::vocabulary::Answer;

use super::{
    super::{IntakeError, brought::Place, candidate::differences, ground::Ground},
    Entry, OUTCOMES, Run,
    scan::folder_name,
};
use crate::{
    app::App,
    error::Result,
    office::form_in::note_line,
    sheet::{SheetModel, count, headline},
    wire::{
        CellDifference, IntakeCell, IntakeCount, IntakeEntryRequest, IntakeEntryView, IntakeLine, IntakePage,
        IntakeRunView, IntakeUnit,
    },
};

/// Lines of a page.
const LINES: usize = 50;

impl App {
    /// A part of the run on the desk.
    pub fn intake_run_view(&mut self, request: &IntakePage) -> Result<IntakeRunView> {
        self.assert_office()?;
        let run = self.intake.as_ref().ok_or(IntakeError::NoRun)?;
        let listed: Vec<usize> = (0..run.entries.len())
            .filter(|at| is_listed(&run.entries[*at], request))
            .collect();
        let from = usize::try_from(request.from).unwrap_or_default();
        let lines: Vec<IntakeLine> = listed
            .iter()
            .skip(from)
            .take(LINES)
            .map(|at| line(run, *at))
            .collect();
        let units = if lines.iter().any(|line| line.needs_unit) {
            let units = Ground::of(self)?.units.into_iter();
            units
                .map(|unit| IntakeUnit {
                    code: unit.code,
                    name: unit.name,
                })
                .collect()
        } else {
            Vec::new()
        };
        let open = listed.iter().map(|at| &run.entries[*at]);
        let kept_apart = open
            .filter(|entry| entry.is_open() && !entry.takes_for_all())
            .count();
        Ok(IntakeRunView {
            folder_name: folder_name(run),
            at: run.at.clone(),
            took: run.took,
            is_former: run.mapping.is_some(),
            is_stopped: run.is_stopped,
            skipped: count(run.skipped),
            tabs: tabs(run),
            kinds: kinds(run, &request.tab),
            counts: counts(&run.counts()),
            page: request.clone(),
            total: count(listed.len()),
            lines,
            units,
            run: run.taken.clone(),
            kept_apart: count(kept_apart),
        })
    }

    /// One file, opened: what it says against what is there, cell by cell.
    pub fn intake_entry(&mut self, request: &IntakeEntryRequest) -> Result<IntakeEntryView> {
        self.assert_office()?;
        let run = self.intake.as_ref().ok_or(IntakeError::NoRun)?;
        let (passphrases, mapping) = (run.passphrases.clone(), run.mapping.clone());
        let entry = run.entry(request.n)?.clone();
        let twin = entry
            .found
            .as_ref()
            .ok()
            .and_then(|seen| Some(run.entries.get(seen.twin?)?.clone()));
        let reader = self.reader(&passphrases, mapping)?;
        let candidate = self.sheet_again(&entry, &reader)?;
        let (mut cells, mut against_file) = (candidate.differences, None);
        if candidate.compared.is_none()
            && let Some(twin) = twin
        {
            let base = self.sheet_again(&twin, &reader)?;
            cells = differences(&base.model, &candidate.model);
            against_file = Some(twin.place);
        }
        let places = &candidate.brought.places;
        Ok(IntakeEntryView {
            n: request.n,
            unit_name: candidate.unit_name,
            against_version: candidate.compared.as_ref().map(|row| row.version),
            against_at: candidate.compared.as_ref().map(|row| row.received_at.clone()),
            against_file,
            version: candidate.model.version,
            confirmed: candidate.confirmed,
            check_number: candidate.brought.check_number.clone(),
            headline: headline(&candidate.model),
            cells: cells
                .into_iter()
                .map(|cell| shown(cell, places, &candidate.model, &entry))
                .collect(),
            notes: candidate.brought.notes.iter().map(note_line).collect(),
        })
    }
}

/// Whether an entry stands in the list as it is narrowed.
pub(super) fn is_listed(entry: &Entry, page: &IntakePage) -> bool {
    (page.tab == "all" || entry.tab().code() == page.tab)
        && (page.kind.is_empty() || entry.kinds().contains(&page.kind))
}

fn tabs(run: &Run) -> Vec<IntakeCount> {
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in &run.entries {
        *found.entry(entry.tab().code()).or_default() += 1;
        *found.entry("all").or_default() += 1;
    }
    ["all", "ready", "check", "same", "bad"]
        .into_iter()
        .map(|code| IntakeCount {
            code: code.to_owned(),
            count: count(found.get(code).copied().unwrap_or_default()),
        })
        .collect()
}

fn kinds(run: &Run, tab: &str) -> Vec<IntakeCount> {
    let mut found: BTreeMap<String, usize> = BTreeMap::new();
    let entries = run.entries.iter();
    for entry in entries.filter(|entry| tab == "all" || entry.tab().code() == tab) {
        for kind in entry.kinds() {
            *found.entry(kind).or_default() += 1;
        }
    }
    let mut kinds: Vec<IntakeCount> = found
        .into_iter()
        .map(|(code, number)| IntakeCount {
            code,
            count: count(number),
        })
        .collect();
    kinds.sort_by(|a, b| b.count.cmp(&a.count).then(a.code.cmp(&b.code)));
    kinds
}

/// Counts in the order in which they are told.
pub(super) fn counts(found: &BTreeMap<&'static str, usize>) -> Vec<IntakeCount> {
    OUTCOMES
        .iter()
        .map(|code| IntakeCount {
            code: (*code).to_owned(),
            count: count(found.get(code).copied().unwrap_or_default()),
        })
        .collect()
}

fn line(run: &Run, at: usize) -> IntakeLine {
    let entry = &run.entries[at];
    let (folder, file) = entry.place.rsplit_once('/').unwrap_or(("", &entry.place));
    let seen = entry.found.as_ref().ok();
    let text = |get: fn(&super::Seen) -> &str| seen.map(|seen| get(seen).to_owned()).unwrap_or_default();
    IntakeLine {
        n: count(at + 1),
        file: file.to_owned(),
        folder: folder.to_owned(),
        piece: entry.piece.clone(),
        recognised: entry.recognised.clone(),
        unit_code: text(|seen| &seen.key.1),
        unit_name: text(|seen| &seen.unit_name),
        needs_unit: seen.is_some_and(|seen| !seen.is_unit_known || entry.unit.is_some()),
        guess: seen.and_then(|seen| seen.guess.clone()),
        sheet_kind: text(|seen| &seen.key.2),
        system_code: text(|seen| &seen.key.3),
        system_name: text(|seen| &seen.system_name),
        fiscal_year: seen.and_then(|seen| i32::try_from(seen.key.0).ok()),
        edition: text(|seen| &seen.edition),
        version: seen.map(|seen| seen.version),
        standing: text(|seen| seen.standing.code()),
        odd: seen.map_or_else(Vec::new, |seen| {
            seen.odd
                .iter()
                .map(|(code, number)| IntakeCount {
                    code: code.clone(),
                    count: count(*number),
                })
                .collect()
        }),
        differences: seen.map_or(0, |seen| count(seen.differences)),
        losses: seen.map_or(0, |seen| count(seen.losses)),
        twin: seen.and_then(|seen| Some(run.entries.get(seen.twin?)?.place.clone())),
        error: entry.found.as_ref().err().cloned(),
        tab: entry.tab().code().to_owned(),
        decision: entry
            .decision
            .map(super::Decision::code)
            .unwrap_or_default()
            .to_owned(),
        outcome: entry
            .outcome
            .as_ref()
            .map(|(code, _)| (*code).to_owned())
            .unwrap_or_default(),
        reception: entry.reception.clone(),
        origin: text(|seen| seen.origin),
    }
}

/// The marks of a file that nobody marked yet: where something is lost.
pub(super) fn is_marked(entry: &Entry, cell: &CellDifference) -> bool {
    let key = format!("{}/{}", cell.item, cell.cell);
    entry
        .marks
        .as_ref()
        .map_or(cell.is_loss || cell.new.is_empty(), |marks| marks.contains(&key))
}

fn shown(cell: CellDifference, places: &[Place], model: &SheetModel, entry: &Entry) -> IntakeCell {
    let place = places
        .iter()
        .find(|place| place.item == cell.item && place.cell == cell.cell);
    IntakeCell {
        sheet: place.map(|place| place.sheet.clone()).unwrap_or_default(),
        address: place.map(|place| place.address.clone()).unwrap_or_default(),
        is_marked: is_marked(entry, &cell),
        effect: effect(&cell, model).to_owned(),
        difference: cell,
    }
}

/// What a changed cell does to the sheet.
fn effect(cell: &CellDifference, model: &SheetModel) -> &'static str {
    if cell.new.is_empty() && !cell.old.is_empty() {
        return "loss";
    }
    if cell.cell != "answer" {
        return "";
    }
    let rank = |mark: &str| {
        [Answer::No, Answer::Partial, Answer::Yes]
            .iter()
            .position(|answer| answer.mark() == mark)
    };
    let is_must = model
        .asked_item(&cell.item)
        .is_some_and(|(_, item)| item.level.is_binding());
    let is_no = |mark: &str| mark == Answer::No.mark();
    match (rank(&cell.old), rank(&cell.new)) {
        _ if is_must && is_no(&cell.old) && !is_no(&cell.new) => "must-fewer",
        _ if is_must && !is_no(&cell.old) && is_no(&cell.new) => "must-more",
        (Some(old), Some(new)) if new > old => "better",
        (Some(old), Some(new)) if new < old => "worse",
        _ => "",
    }
}
