//! Fields of measures, links to their sources, and notes.

use tenken_domain::{
    text::{half_width, normalise},
    vocabulary::{CauseKind, MeasureSource as SourceKind, MeasureType},
};
use tenken_store::table::{
    measure::{self, Measure},
    measure_source::{self, MeasureSource},
    measure_standing, sheets,
};

use super::{
    super::{BoardError, Held, Origin},
    change::{Pen, Step},
};
use crate::{
    app::App,
    audit::{needed_day, there, unfit},
    desk::{desk_json, required},
    error::Result,
    wire::{BoardEditRequest, BoardLinkRequest, BoardNoteRequest, BoardSaved},
};

/// A whole number, with or without separators; none when empty.
pub(crate) fn number_of(field: &str, text: &str) -> Result<Option<i64>> {
    let plain = half_width(text.trim()).replace([',', '，', '円'], "");
    if plain.is_empty() {
        return Ok(None);
    }
    match plain.parse::<i64>() {
        Ok(number) if number >= 0 => Ok(Some(number)),
        _ => Err(unfit(field)),
    }
}

/// A fiscal year: 2027, 令和9年度, R9; none when empty.
pub(crate) fn year_of(text: &str) -> Result<Option<i64>> {
    let plain = half_width(text.trim());
    let plain = plain.trim_end_matches("年度").trim_end_matches('年');
    if plain.is_empty() {
        return Ok(None);
    }
    if let Ok(year) = plain.parse::<i64>() {
        return if (1989..2200).contains(&year) {
            Ok(Some(year))
        } else {
            Err(unfit("budget_year"))
        };
    }
    // An era year stands for the fiscal year that begins in it.
    let day = needed_day("budget_year", &format!("{}年12月1日", plain.replace('R', "令和")))?;
    Ok(Some(i64::from(day.fiscal_year())))
}

impl App {
    /// Changes one field of measures of this desk's own, in one entry. What a sheet tells stays the section's to change.
    pub fn board_edit(&mut self, request: &BoardEditRequest) -> Result<BoardSaved> {
        let board = self.board()?;
        let chosen = board.find_all(&request.measures)?;
        let text = normalise(request.text.trim())?;
        let is_report = matches!(request.field.as_str(), "evidence" | "remaining");
        for held in &chosen {
            self.assert_texts(held, is_report)?;
        }
        let pen = Pen {
            actor: self.actor()?,
            at: self.now(),
        };
        let mut changed = Vec::new();
        for held in &chosen {
            let mut row = held.row.clone();
            let before = if is_report {
                report_text(held, &request.field)?
            } else {
                set(&mut row, &request.field, &text)?
            };
            if before != text {
                changed.push((held, row, before));
            }
        }
        self.board_edit_of("board_edit", |tx| {
            for (held, row, before) in &changed {
                let mut standing = pen.keep(tx, held)?;
                if is_report {
                    if request.field == "evidence" {
                        standing.evidence_json = desk_json(&lines(&text))?;
                    } else {
                        standing.remaining.clone_from(&text);
                    }
                    measure_standing::update(tx, &standing)?;
                } else {
                    measure::update(tx, row)?;
                }
                let step = Step {
                    kind: "field",
                    field: &request.field,
                    before,
                    after: &text,
                    ..Step::default()
                };
                pen.step(tx, &row.id, &step)?;
            }
            Ok(())
        })?;
        let ids = changed.into_iter().map(|(_, row, _)| row.id).collect();
        Ok(self.board_saved(ids, "", Vec::new()))
    }

    /// The texts may be changed here: not those of a section's sheet, nor those of a sealed sheet of this case.
    pub(in crate::board) fn assert_texts(&self, held: &Held, is_report: bool) -> Result<()> {
        let number = held.row.number.clone();
        match held.origin {
            Origin::Gap if held.is_of_audit => return Err(BoardError::MovedByAudit { number }.into()),
            Origin::Gap => return Err(BoardError::NoPlanYet { number }.into()),
            Origin::Section if !is_report => return Err(BoardError::ToldBySheet { number }.into()),
            Origin::Own | Origin::Section => {}
        }
        if is_report {
            return Ok(());
        }
        let conn = self.desk()?.conn();
        for source in measure_source::of_measure(conn, &held.row.id)? {
            let Some(sheet) = source.sheet_id else { continue };
            let state = sheets::get(conn, &sheet)?.map(|row| row.state);
            if state.is_some_and(|state| state != "draft") {
                return Err(BoardError::ToldBySheet { number }.into());
            }
        }
        Ok(())
    }

    /// Links a measure to one more source, or takes a link of this desk's away; the last one stays.
    pub fn board_link(&mut self, request: &BoardLinkRequest) -> Result<BoardSaved> {
        let board = self.board()?;
        let held = board.find(&request.measure)?.clone();
        let kind: SourceKind = request.kind.parse()?;
        let reference = required("board-reference", &request.reference)?;
        let known = held
            .sources
            .iter()
            .find(|source| source.kind == kind.as_str() && source.reference == reference);
        let pen = Pen {
            actor: self.actor()?,
            at: self.now(),
        };
        let gone = match (known, request.is_linked) {
            (Some(_), true) => return Ok(self.board_saved(Vec::new(), &held.row.number, Vec::new())),
            (None, true) => None,
            (source, false) => {
                let source = there(source, "source", &reference)?;
                let is_told = source.ordinal.is_none() || source.edition.is_some();
                if is_told || held.sources.len() == 1 {
                    return Err(BoardError::ToldBySheet {
                        number: held.row.number.clone(),
                    }
                    .into());
                }
                source.ordinal
            }
        };
        self.board_edit_of("board_link", |tx| {
            pen.keep(tx, &held)?;
            let rows = measure_source::of_measure(tx, &held.row.id)?;
            let (done, before, after) = if let Some(ordinal) = gone {
                measure_source::delete(tx, &held.row.id, ordinal)?;
                ("unlink", reference.as_str(), "")
            } else {
                let row = MeasureSource {
                    measure_id: held.row.id.clone(),
                    ordinal: rows.last().map_or(0, |last| last.ordinal + 1),
                    kind: kind.to_string(),
                    ref_text: Some(reference.clone()),
                    ..MeasureSource::default()
                };
                measure_source::insert(tx, &row)?;
                ("link", "", reference.as_str())
            };
            let step = Step {
                kind: done,
                field: kind.as_str(),
                before,
                after,
                ..Step::default()
            };
            pen.step(tx, &held.row.id, &step)
        })?;
        Ok(self.board_saved(vec![held.row.id], &held.row.number, Vec::new()))
    }

    /// Writes a note into the history of measures.
    pub fn board_note(&mut self, request: &BoardNoteRequest) -> Result<BoardSaved> {
        let board = self.board()?;
        let chosen = board.find_all(&request.measures)?;
        let note = required("board-note", &request.note)?;
        let pen = Pen {
            actor: self.actor()?,
            at: self.now(),
        };
        self.board_edit_of("board_note", |tx| {
            for held in &chosen {
                pen.keep(tx, held)?;
                let step = Step {
                    kind: "note",
                    note: &note,
                    ..Step::default()
                };
                pen.step(tx, &held.row.id, &step)?;
            }
            Ok(())
        })?;
        let ids = chosen.into_iter().map(|held| held.row.id).collect();
        Ok(self.board_saved(ids, "", Vec::new()))
    }
}

/// Lines that hold something.
fn lines(text: &str) -> Vec<&str> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect()
}

fn report_text(held: &Held, field: &str) -> Result<String> {
    let Some(standing) = &held.standing else {
        return Ok(String::new());
    };
    if field == "remaining" {
        return Ok(standing.remaining.clone());
    }
    let lines: Vec<String> = crate::audit::stored("evidence", &standing.evidence_json)?;
    Ok(lines.join("\n"))
}

/// Sets a field; gives what stood there.
fn set(row: &mut Measure, field: &str, text: &str) -> Result<String> {
    let put = |place: &mut String| std::mem::replace(place, text.to_owned());
    let shown = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
    Ok(match field {
        "problem" => {
            required("board-problem", text)?;
            put(&mut row.problem)
        }
        "action" => {
            required("board-action", text)?;
            put(&mut row.action)
        }
        "interim" => put(&mut row.interim_action),
        "cause" => put(&mut row.cause_note),
        "cause_kind" => {
            text.parse::<CauseKind>()?;
            put(&mut row.cause)
        }
        "measure_type" => {
            text.parse::<MeasureType>()?;
            put(&mut row.kind)
        }
        "owner" | "responsible" => {
            let text = required("board-person", text)?;
            let (place, other) = if field == "owner" {
                (&mut row.owner, &row.responsible)
            } else {
                (&mut row.responsible, &row.owner)
            };
            if text == *other {
                return Err(BoardError::OnePersonOnly {
                    number: row.number.clone(),
                }
                .into());
            }
            std::mem::replace(place, text)
        }
        "within_authority" => {
            let before = row.is_within_authority.to_string();
            row.is_within_authority = text == "true";
            before
        }
        "cost_yen" => {
            let before = shown(row.cost_yen);
            row.cost_yen = number_of("cost_yen", text)?;
            before
        }
        "budget_year" => {
            let before = shown(row.budget_year);
            row.budget_year = year_of(text)?;
            before
        }
        "clauses" => {
            let before: Vec<String> = crate::audit::stored("clauses", &row.clauses_json)?;
            row.clauses_json = desk_json(&lines(text))?;
            before.join("\n")
        }
        other => return Err(unfit(other)),
    })
}
