//! What is handed over, gathered from the case as it stands.

use std::collections::{BTreeMap, HashMap};

use tenken_domain::vocabulary::{Answer, ExceptionState, MemoState, SheetState};
use tenken_parcel::content::HandedPoint;
use tenken_store::table::{answer, audit_follow_up, exception_grant, memo, person, sheets};

use crate::{
    app::App,
    board::{Board, Held, Origin},
    error::Result,
    office::{RoundDates, round_stored},
    output::say,
    sheet::{SheetModel, carried_unanswered},
    wire::YearRequest,
};

/// Names of evidence at one place that are told; the rest is counted.
const NAMED: usize = 6;

fn state_word(progress: &str) -> String {
    say(&format!("progress-{}", progress.replace('_', "-")), &[])
}

impl App {
    /// The points in the order in which a successor wants them: what is asked for, what is open, what was answered and
    /// why, where things lie, what comes next.
    pub(super) fn handover_points(&mut self) -> Result<Vec<HandedPoint>> {
        let board = self.board()?;
        let mut found = Vec::new();
        let mut rest = Vec::new();
        if board.kind == "office" {
            found.extend(self.office_points()?);
        } else {
            for row in sheets::all(self.desk()?.conn())? {
                let model = self.desk_mut()?.sheet(&row.id)?;
                found.extend(requested(&model));
                rest.extend(self.answered(&model)?);
                rest.extend(evidence(&model));
            }
        }
        found.extend(self.reports_open()?);
        found.extend(improvements(&board)?);
        found.extend(self.exceptions_granted()?);
        found.append(&mut rest);
        found.extend(self.days_to_come()?);
        Ok(found)
    }

    /// What the year still lacks, as the list before its closing has it.
    fn office_points(&mut self) -> Result<Vec<HandedPoint>> {
        let Some(round) = self.current_round()? else {
            return Ok(Vec::new());
        };
        let view = self.year_view(&YearRequest {
            fiscal_year: i32::try_from(round.fiscal_year).ok(),
        })?;
        let dates: RoundDates = round_stored(&round.dates_json)?;
        let open = view.points.into_iter().filter(|point| point.count > 0);
        Ok(open
            .map(|point| HandedPoint {
                kind: "request".to_owned(),
                title: say(
                    "handover-count",
                    &[
                        ("what", &say(&format!("ui-year-point-{}", point.code), &[])),
                        ("count", &point.count.to_string()),
                    ],
                ),
                text: point.names.join("、"),
                on: dates.due_on.clone().filter(|_| point.code == "missing"),
                ..HandedPoint::default()
            })
            .collect())
    }

    /// Answers other than ○, with the reason and who gave them.
    fn answered(&self, model: &SheetModel) -> Result<Vec<HandedPoint>> {
        let conn = self.desk()?.conn();
        let names: HashMap<String, String> = person::all(conn)?
            .into_iter()
            .map(|row| (row.id, row.name))
            .collect();
        let by: HashMap<String, String> = answer::of_sheet(conn, &model.id)?
            .into_iter()
            .map(|row| (row.item_id, row.answered_by))
            .collect();
        let mut found = Vec::new();
        for (number, item) in model.numbered() {
            let record = model.answer(&item.id);
            let Some(value) = record.value else { continue };
            if value == Answer::Yes && !record.is_flagged && record.exception.is_empty() {
                continue;
            }
            let by = by.get(&item.id).cloned().unwrap_or_default();
            found.push(HandedPoint {
                kind: "answer".to_owned(),
                number: say("handover-question", &[("number", &number.to_string())]),
                title: item.question.clone(),
                text: [value.mark(), record.reason.as_str()]
                    .join("　")
                    .trim()
                    .to_owned(),
                said_by: names.get(&by).cloned().unwrap_or(by),
                ..HandedPoint::default()
            });
        }
        Ok(found)
    }

    /// Prompt reports that are not at their end; what waits longest for its answer first.
    fn reports_open(&self) -> Result<Vec<HandedPoint>> {
        let mut found = Vec::new();
        for row in memo::all(self.desk()?.conn())? {
            let state: MemoState = row.state.parse()?;
            if matches!(state, MemoState::Closed | MemoState::Withdrawn) {
                continue;
            }
            let mut text = vec![say(&format!("memo-state-{state}"), &[]), row.seen];
            if !row.answer.is_empty() {
                text.push(say("handover-memo-answer", &[("answer", &row.answer)]));
            }
            found.push(HandedPoint {
                kind: "memo".to_owned(),
                number: row.number,
                title: row.subject,
                text: text.join("　"),
                place: row.place,
                on: row.answer_by,
                said_by: row.reporter,
                ..HandedPoint::default()
            });
        }
        found.sort_by(|a, b| (a.on.is_none(), &a.on, &a.number).cmp(&(b.on.is_none(), &b.on, &b.number)));
        Ok(found)
    }

    fn exceptions_granted(&self) -> Result<Vec<HandedPoint>> {
        let rows = exception_grant::all(self.desk()?.conn())?;
        let granted = rows
            .into_iter()
            .filter(|row| row.ended_on.is_none() && row.state.parse().is_ok_and(ExceptionState::is_granted));
        Ok(granted
            .map(|row| HandedPoint {
                kind: "exception".to_owned(),
                number: row.number,
                title: if row.situation.is_empty() {
                    row.reason
                } else {
                    row.situation
                },
                text: row.substitute,
                on: row.period_to,
                said_by: row.approver,
                ..HandedPoint::default()
            })
            .collect())
    }

    /// Days that are fixed already: hand-in, follow-ups of an audit.
    fn days_to_come(&self) -> Result<Vec<HandedPoint>> {
        let conn = self.desk()?.conn();
        let today = self.today()?.to_string();
        let date = |title: String, on: String| HandedPoint {
            kind: "date".to_owned(),
            title,
            on: Some(on),
            ..HandedPoint::default()
        };
        let mut found = Vec::new();
        for row in audit_follow_up::all(conn)? {
            if row.state == "planned" && row.planned_on >= today {
                found.push(date(say("handover-follow-up", &[]), row.planned_on));
            }
        }
        if let Some(round) = self.current_round()? {
            let dates: RoundDates = round_stored(&round.dates_json)?;
            if let Some(on) = dates.due_on.filter(|on| *on >= today) {
                found.push(date(say("handover-due", &[]), on));
            }
        }
        found.sort_by(|a, b| a.on.cmp(&b.on));
        Ok(found)
    }
}

/// A sheet that is not confirmed, and what it asks after of earlier years.
fn requested(model: &SheetModel) -> Vec<HandedPoint> {
    let mut found = Vec::new();
    if model.state == SheetState::Draft {
        let name = model.system.as_ref().map(|system| system.name.clone());
        let asked = model.asked().len();
        let left = model
            .asked()
            .iter()
            .filter(|item| model.answer(&item.id).value.is_none())
            .count();
        found.push(HandedPoint {
            kind: "request".to_owned(),
            title: say(
                "handover-sheet",
                &[("name", &name.unwrap_or_else(|| model.unit.name.clone()))],
            ),
            text: say(
                "handover-sheet-left",
                &[
                    ("left", &left.to_string()),
                    ("all", &asked.to_string()),
                    ("carried", &carried_unanswered(&model.carried).to_string()),
                ],
            ),
            on: model.request.due_on.clone(),
            said_by: model.request.office.clone(),
            ..HandedPoint::default()
        });
    }
    found
}

/// Where evidence lies, place by place.
fn evidence(model: &SheetModel) -> Vec<HandedPoint> {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (number, item) in model.numbered() {
        for one in model.answer(&item.id).evidence {
            let question = say("handover-question", &[("number", &number.to_string())]);
            let names = places.entry(one.place).or_default();
            names.push(format!("{}（{question}）", one.name));
        }
    }
    let point = |(place, names): (String, Vec<String>)| {
        let more = names.len().saturating_sub(NAMED);
        let named: Vec<String> = names.into_iter().take(NAMED).collect();
        let mut text = named.join("、");
        if more > 0 {
            text.push_str(&say("handover-more", &[("count", &more.to_string())]));
        }
        HandedPoint {
            kind: "evidence".to_owned(),
            title: say("handover-evidence", &[]),
            text,
            place,
            ..HandedPoint::default()
        }
    };
    places.into_iter().map(point).collect()
}

/// Improvements that are not at their end. An office names one by one what is late or has no plan; the number of all
/// stands among what the year lacks.
fn improvements(board: &Board) -> Result<Vec<HandedPoint>> {
    let mut found = Vec::new();
    for held in &board.held {
        let is_over = held.progress()?.is_over();
        let is_named =
            board.kind != "office" || held.origin == Origin::Gap || held.overdue_days(board.today) > 0;
        if !is_over && is_named {
            found.push(improvement(held));
        }
    }
    found.sort_by(|a, b| {
        (&a.kind, a.on.is_none(), &a.on, &a.number).cmp(&(&b.kind, b.on.is_none(), &b.on, &b.number))
    });
    Ok(found)
}

fn improvement(held: &Held) -> HandedPoint {
    let row = &held.row;
    let text = [state_word(&row.progress), row.progress_note.clone()];
    HandedPoint {
        kind: if held.origin == Origin::Gap {
            "plan"
        } else {
            "measure"
        }
        .to_owned(),
        number: row.number.clone(),
        title: if row.action.is_empty() {
            &row.problem
        } else {
            &row.action
        }
        .clone(),
        text: text.join("　").trim().to_owned(),
        place: held.unit_name.clone(),
        on: row.due_on.clone(),
        said_by: row.responsible.clone(),
        ..HandedPoint::default()
    }
}
