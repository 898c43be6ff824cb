//! Reminders: what is due within so many days or overdue, a section a text, to copy or to print.

use tenken_domain::date::Day;

use super::{
    Board, Held,
    list::{line, sort},
};
use crate::{
    app::App,
    error::Result,
    output::say,
    wire::{BoardLine, BoardRemindRequest, BoardReminder},
};

impl Board {
    /// What is open and due until so many days from now, or to be checked again.
    pub(crate) fn reminded(&self, days: i64, unit: &str) -> Vec<&Held> {
        let until = self.today.plus_days(days.clamp(0, 3660)).unwrap_or(self.today);
        self.held
            .iter()
            .filter(|held| unit.is_empty() || held.unit() == unit)
            .filter(|held| {
                let is_open = held
                    .progress()
                    .is_ok_and(tenken_domain::vocabulary::Progress::is_open);
                is_open && held.due().is_some_and(|due| due <= until)
            })
            .collect()
    }
}

impl App {
    /// What each section is to be reminded of, the section with the longest delay first.
    pub fn board_remind(&mut self, request: &BoardRemindRequest) -> Result<Vec<BoardReminder>> {
        let board = self.board()?;
        let body = self.desk()?.body.id.clone();
        let mut found: Vec<BoardReminder> = Vec::new();
        for held in board.reminded(request.days, &request.unit) {
            let one = line(held, board.today, &body);
            match found.iter_mut().find(|reminder| reminder.unit == one.unit) {
                Some(reminder) => reminder.lines.push(one),
                None => found.push(BoardReminder {
                    unit: one.unit.clone(),
                    unit_code: one.unit_code.clone(),
                    unit_name: one.unit_name.clone(),
                    lines: vec![one],
                    text: String::new(),
                }),
            }
        }
        for reminder in &mut found {
            sort(&mut reminder.lines);
            reminder.text = text(&reminder.unit_name, &reminder.lines, board.today);
        }
        found.sort_by(|a, b| {
            let late = |one: &BoardReminder| one.lines.first().map_or(0, |line| line.overdue_days);
            (late(b), &a.unit_code).cmp(&(late(a), &b.unit_code))
        });
        Ok(found)
    }
}

/// A letter's worth of text: greeting, one measure a line, what is asked for.
fn text(unit: &str, lines: &[BoardLine], today: Day) -> String {
    let mut found = vec![say(
        "board-remind-opening",
        &[("unit", unit), ("day", &today.era_long())],
    )];
    for line in lines {
        let due = line.due_on.as_deref().and_then(|day| Day::from_iso(day).ok());
        let due = due.map_or_else(String::new, Day::era_long);
        let late = if line.overdue_days > 0 {
            say("board-remind-late", &[("days", &line.overdue_days.to_string())])
        } else {
            String::new()
        };
        let what = if line.action.is_empty() {
            &line.problem
        } else {
            &line.action
        };
        found.push(say(
            "board-remind-line",
            &[
                ("number", &line.number),
                ("what", what),
                ("due", &due),
                ("late", &late),
            ],
        ));
    }
    found.push(say("board-remind-closing", &[]));
    found.join("\n")
}
