//! New measures: from a daily check, an incident, a roll-out, an exception, a finding, or of one's own accord.

use tenken_domain::{
    date::fiscal_year_code,
    text::normalise,
    vocabulary::{CauseKind, MeasureSource as SourceKind, MeasureType, Progress},
};
use tenken_store::table::{
    measure::{self, Measure},
    measure_due::{self, MeasureDue},
    measure_source::{self, MeasureSource},
    measure_standing::{self, MeasureStanding},
};

use super::{
    super::BoardError,
    change::{Pen, Step},
    edit::{number_of, year_of},
};
use crate::{
    app::App,
    audit::{needed_day, there},
    desk::{desk_json, required},
    error::{AppError, Result},
    host::fresh_id,
    wire::{BoardMakeRequest, BoardSaved},
};

/// The era year as numbers carry it: 8 of 令和8年度.
pub(crate) fn year_code(year: i32) -> String {
    let code = fiscal_year_code(year);
    code.trim_start_matches(['R', 'H'])
        .trim_start_matches('0')
        .to_owned()
}

/// The next number of a sequence: stem and two digits at least. No number is given twice.
pub(crate) fn next_number<'a>(taken: impl Iterator<Item = &'a str>, stem: &str) -> String {
    let last = taken
        .filter_map(|number| number.strip_prefix(stem)?.parse::<u32>().ok())
        .max()
        .unwrap_or(0);
    format!("{stem}{:02}", last + 1)
}

impl App {
    /// Makes a measure of this desk's own.
    #[expect(clippy::too_many_lines, reason = "one record, field by field")]
    pub fn board_make(&mut self, request: &BoardMakeRequest) -> Result<BoardSaved> {
        let board = self.board()?;
        let finding = match request.finding.as_str() {
            "" => None,
            id => Some(board.find(id)?.clone()),
        };
        if board.kind == "audit" {
            // Its plans are recorded where the findings are.
            let number = finding.map_or_else(String::new, |held| held.row.number);
            return Err(BoardError::MovedByAudit { number }.into());
        }
        let memo = match request.memo.as_str() {
            "" => None,
            id => Some(self.memo_leading(id)?),
        };
        let source: SourceKind = match (&finding, &memo) {
            (Some(held), _) => there(held.sources.first(), "source", &held.row.id)?
                .kind
                .parse()?,
            (None, Some(memo)) => memo.source,
            (None, None) => request.source.parse()?,
        };
        let told = finding.as_ref().map(|held| &held.row.unit_id);
        let told = told.or(memo.as_ref().map(|memo| &memo.row.unit_id));
        let unit = match (told, request.unit.as_str()) {
            (Some(unit), _) => unit.clone(),
            (None, "") => self.case_unit()?.map(|unit| unit.id).filter(|id| !id.is_empty()),
            (None, id) => {
                there(board.units.row(id), "unit", id)?;
                Some(id.to_owned())
            }
        };
        if unit.is_none() && board.kind == "office" {
            return Err(AppError::FieldEmpty { field: "board-unit" });
        }
        let reference = match (&finding, &memo) {
            (Some(held), _) => held.row.number.clone(),
            (None, Some(memo)) => memo.row.number.clone(),
            (None, None) => required("board-reference", &request.reference)?,
        };
        let due = needed_day("board-due", &request.due_on)?;
        let cause: CauseKind = request.cause_kind.parse()?;
        let kind: MeasureType = request.measure_type.parse()?;
        let owner = required("board-owner", &request.owner)?;
        let responsible = required("board-responsible", &request.responsible)?;
        let mut clauses = Vec::new();
        for clause in request.clauses.iter().filter(|one| !one.trim().is_empty()) {
            clauses.push(normalise(clause.trim())?);
        }
        let year = i64::from(board.today.fiscal_year());
        let code = match unit.as_deref().map(|unit| board.units.code(unit)) {
            Some(code) if !code.is_empty() => code,
            _ => self.case_unit()?.map(|unit| unit.code).unwrap_or_default(),
        };
        // A section counts on in its own numbers, the office in a sequence that no section uses.
        let mark = if board.kind == "section" { "" } else { "改" };
        let stem = format!("{mark}{}-{code}-", year_code(board.today.fiscal_year()));
        let number = next_number(board.held.iter().map(|held| held.row.number.as_str()), &stem);
        if owner == responsible {
            return Err(BoardError::OnePersonOnly { number }.into());
        }
        let pen = Pen {
            actor: self.actor()?,
            at: self.now(),
        };
        let told = finding.as_ref().map(|held| &held.row.clauses_json);
        let told = told.or(memo.as_ref().map(|memo| &memo.row.clauses_json));
        let clauses_json = match told {
            Some(told) if clauses.is_empty() => told.clone(),
            _ => desk_json(&clauses)?,
        };
        let led_by = self.pen()?;
        let row = Measure {
            id: fresh_id("measure")?,
            number: number.clone(),
            fiscal_year: year,
            unit_id: unit,
            problem: required("board-problem", &request.problem)?,
            clauses_json,
            cause: cause.to_string(),
            cause_note: normalise(request.cause.trim())?,
            kind: kind.to_string(),
            action: required("board-action", &request.action)?,
            interim_action: normalise(request.interim.trim())?,
            is_within_authority: true,
            owner,
            responsible,
            due_on: Some(due.to_string()),
            cost_yen: number_of("cost_yen", &request.cost_yen)?,
            budget_year: year_of(&request.budget_year)?,
            progress: Progress::NotStarted.to_string(),
            created_at: pen.at.clone(),
            ..Measure::default()
        };
        self.board_edit_of("board_make", |tx| {
            measure::insert(tx, &row)?;
            measure_source::insert(
                tx,
                &MeasureSource {
                    measure_id: row.id.clone(),
                    kind: source.to_string(),
                    ref_text: Some(reference.clone()),
                    ..MeasureSource::default()
                },
            )?;
            measure_due::insert(
                tx,
                &MeasureDue {
                    measure_id: row.id.clone(),
                    due_on: due.to_string(),
                    changed_at: pen.at.clone(),
                    ..MeasureDue::default()
                },
            )?;
            measure_standing::insert(
                tx,
                &MeasureStanding {
                    measure_id: row.id.clone(),
                    origin: "own".to_owned(),
                    evidence_json: "[]".to_owned(),
                    taken_at: pen.at.clone(),
                    ..MeasureStanding::default()
                },
            )?;
            let made = Step {
                kind: "made",
                field: source.as_str(),
                after: &row.progress,
                note: &reference,
                ..Step::default()
            };
            pen.step(tx, &row.id, &made)?;
            match memo {
                Some(memo) => memo.write(tx, &led_by, &row.number),
                None => Ok(()),
            }
        })?;
        Ok(self.board_saved(vec![row.id], &number, Vec::new()))
    }
}
