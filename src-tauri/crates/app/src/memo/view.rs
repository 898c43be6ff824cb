//! The reports of a case in their list, and one with its whole course.

use tenken_domain::{
    date::Day,
    vocabulary::{MemoSource, MemoState, Role},
};
use tenken_store::table::{
    memo::{self, Memo},
    memo_event,
};

use super::{roles, state_of};
use crate::{
    app::App,
    audit::{Units, stored},
    error::Result,
    output::say,
    sheet::{count, warning},
    wire::{BoardCount, MemoDetail, MemoIdRequest, MemoListRequest, MemoRow, MemoStep, MemosView},
};

/// Days past the wished day while no answer is there.
fn overdue_days(row: &Memo, today: Day) -> i64 {
    let by = row.answer_by.as_deref().and_then(|day| Day::from_iso(day).ok());
    match by {
        Some(by) if row.state == MemoState::Issued.as_str() => by.days_until(today).max(0),
        _ => 0,
    }
}

impl App {
    /// The reports that the filters leave: what waits longest past its day first, then the newest.
    pub fn memo_list(&mut self, request: &MemoListRequest) -> Result<MemosView> {
        let board = self.board()?;
        let conn = self.desk()?.conn();
        let units = Units::read(conn)?;
        let today = self.today()?;
        let mut rows: Vec<(Memo, MemoRow)> = memo::all(conn)?
            .into_iter()
            .map(|row| {
                let line = memo_line(&row, &units, today);
                (row, line)
            })
            .filter(|(row, line)| {
                let is_unit = request.unit.is_empty() || request.unit == line.unit;
                is_unit && has_text(row, line, &request.text)
            })
            .collect();
        rows.sort_by(|(_, a), (_, b)| {
            (b.overdue_days, &b.issued_on, &b.number).cmp(&(a.overdue_days, &a.issued_on, &a.number))
        });
        let states = ["open", "waiting", "overdue"]
            .into_iter()
            .chain(MemoState::ALL.iter().map(|state| state.as_str()))
            .map(|code| BoardCount {
                code: code.to_owned(),
                count: count(rows.iter().filter(|(_, line)| has_state(line, code)).count()),
            })
            .collect();
        let (days, days_from) = self.memo_days()?;
        let units = self.board_choices(&board)?;
        let body = &self.desk()?.body;
        let titles = |roles: &[Role]| roles.iter().map(|role| body.title(*role).to_owned()).collect();
        let codes = |roles: &[Role]| roles.iter().map(ToString::to_string).collect();
        Ok(MemosView {
            rows: rows
                .into_iter()
                .map(|(_, line)| line)
                .filter(|line| has_state(line, &request.state))
                .collect(),
            states,
            units,
            reporters: codes(&body.urgent.reported_by),
            reporter_titles: titles(&body.urgent.reported_by),
            addressees: codes(&body.urgent.report_to),
            addressee_titles: titles(&body.urgent.report_to),
            clause: body.urgent.clause.clone().unwrap_or_default(),
            days,
            days_from: days_from.to_owned(),
            can_answer: board.kind == "office",
            usual_request: say("memo-usual-request", &[]),
            kind: board.kind,
        })
    }

    /// One report: the memo, what can follow, the history.
    pub fn memo_show(&mut self, request: &MemoIdRequest) -> Result<MemoDetail> {
        let row = self.memo_row(&request.memo)?;
        let acts = self.memo_acts(&row)?;
        let question = self.memo_question(&row)?;
        let conn = self.desk()?.conn();
        let units = Units::read(conn)?;
        let mut steps: Vec<MemoStep> = memo_event::of_memo(conn, &row.id)?
            .into_iter()
            .map(|event| MemoStep {
                kind: event.kind,
                on: event.on_day,
                note: event.note,
                by: event.by_name,
                person: event.person_name,
                at: event.recorded_at,
            })
            .collect();
        steps.reverse();
        let body = &self.desk()?.body;
        let title = |role: Role| body.title(role).to_owned();
        let texts = [
            &row.subject,
            &row.seen,
            &row.place,
            &row.interim,
            &row.request,
            &row.answer,
        ];
        Ok(MemoDetail {
            warning: warning(texts.map(String::as_str)),
            row: memo_line(&row, &units, self.today()?),
            acts,
            question,
            steps,
            clauses: stored("memo clauses", &row.clauses_json)?,
            addressee_titles: roles(&row.addressees_json)?.into_iter().map(title).collect(),
            answered_title: row.answered_role.parse::<Role>().map(title).unwrap_or_default(),
            reference: row.reference,
            sheet: row.sheet_id.unwrap_or_default(),
            item: row.item_id.unwrap_or_default(),
            measure: row.measure_number,
            seen: row.seen,
            place: row.place,
            found_at: row.found_at,
            since: row.since,
            interim: row.interim,
            request: row.request,
            reporter_role: row.reporter_role,
            reporter: row.reporter,
            document_number: row.document_number,
            forwarded_to: row.forwarded_to,
            forwarded_on: row.forwarded_on,
            answer: row.answer,
            ended_on: row.ended_on,
            end_note: row.end_note,
        })
    }

    /// What can follow, the next step first.
    fn memo_acts(&mut self, row: &Memo) -> Result<Vec<String>> {
        let is_office = self.desk()?.case.kind().code() == "office";
        let state = state_of(row)?;
        let mut acts: Vec<&str> = match (state, is_office) {
            (MemoState::Draft, _) => vec!["issue", "edit", "withdraw"],
            (MemoState::Issued, true) => vec!["answer", "forward"],
            (MemoState::Issued, false) => vec!["answer", "withdraw"],
            (MemoState::Answered, _) => vec!["close"],
            (MemoState::Closed | MemoState::Withdrawn, _) => Vec::new(),
        };
        // What was issued or answered goes to the other side before anything else.
        if self.can_send_memo(row, state, is_office) {
            let sent = memo_event::of_memo(self.desk()?.conn(), &row.id)?;
            let told = if is_office { "answered" } else { "issued" };
            let last = sent.iter().rposition(|event| event.kind == told);
            let is_sent = sent.iter().rposition(|event| event.kind == "sent") > last;
            acts.insert(usize::from(is_sent), "send");
        }
        let is_typed = matches!(row.source.parse()?, MemoSource::DailyCheck | MemoSource::Incident);
        let is_out = matches!(state, MemoState::Issued | MemoState::Answered);
        if is_out && is_typed && row.measure_number.is_empty() {
            acts.push("measure");
        }
        // What the section sent is the section's to take back.
        if is_office && state == MemoState::Issued && row.parcel_id.is_none() {
            acts.push("withdraw");
        }
        Ok(acts.into_iter().map(str::to_owned).collect())
    }

    /// What was asked, where the report rests on an answer whose edition lies here.
    fn memo_question(&mut self, row: &Memo) -> Result<String> {
        let Some(item) = &row.item_id else {
            return Ok(String::new());
        };
        let lines = self.item_lines(std::slice::from_ref(item))?;
        Ok(lines.into_iter().next().unwrap_or_default())
    }
}

fn memo_line(row: &Memo, units: &Units, today: Day) -> MemoRow {
    let unit = row.unit_id.clone().unwrap_or_default();
    MemoRow {
        memo: row.id.clone(),
        number: row.number.clone(),
        state: row.state.clone(),
        source: row.source.clone(),
        unit_code: units.code(&unit),
        unit_name: units.name(&unit),
        unit,
        subject: row.subject.clone(),
        issued_on: row.issued_on.clone(),
        answer_by: row.answer_by.clone(),
        overdue_days: overdue_days(row, today),
        answered_by: row.answered_by.clone(),
        answered_on: row.answered_on.clone(),
    }
}

fn has_state(line: &MemoRow, state: &str) -> bool {
    match state {
        "" => true,
        "open" => matches!(line.state.as_str(), "draft" | "issued" | "answered"),
        "waiting" => line.state == MemoState::Issued.as_str(),
        "overdue" => line.overdue_days > 0,
        state => line.state == state,
    }
}

fn has_text(row: &Memo, line: &MemoRow, text: &str) -> bool {
    let text = text.trim();
    let fields = [
        &line.number,
        &line.unit_name,
        &line.unit_code,
        &line.subject,
        &row.seen,
        &row.place,
        &row.reference,
        &row.answer,
    ];
    text.is_empty() || fields.iter().any(|field| field.contains(text))
}
