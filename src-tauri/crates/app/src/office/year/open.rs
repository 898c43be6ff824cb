//! What is open before a year is closed, each point with where to go.

use std::collections::HashSet;

use tenken_domain::vocabulary::ExceptionState;
use tenken_parcel::Kind;
use tenken_store::table::{
    exception_grant, intake_file, intake_run, memo, parcel_log, reception, report_log, round, sheets,
};

use crate::{
    app::App,
    board::Origin,
    error::Result,
    office::{EXCLUDED, RoundSwitches, round_stored},
    sheet::count,
    wire::{YearPoint, YearRequest},
};

/// Names that are shown of a point; more are counted.
const NAMED: usize = 8;

fn point(code: &str, route: &str, names: Vec<String>) -> YearPoint {
    let all = names.len();
    YearPoint {
        code: code.to_owned(),
        count: count(all),
        rest: count(all.saturating_sub(NAMED)),
        names: names.into_iter().take(NAMED).collect(),
        route: route.to_owned(),
    }
}

impl App {
    /// Every point of the list, also those at nought, so that one sees what was looked at.
    pub(super) fn open_points(&mut self, year: i64) -> Result<Vec<YearPoint>> {
        let request = YearRequest {
            fiscal_year: i32::try_from(year).ok(),
        };
        let status = self.status_view(&request)?;
        let of_state = |states: &[&str]| -> Vec<String> {
            let lines = status.lines.iter().filter(|line| line.state != EXCLUDED);
            lines
                .filter(|line| states.contains(&line.state.as_str()))
                .map(|line| line.name.clone())
                .collect()
        };
        let (missing, returned) = (of_state(&["waiting", "late"]), of_state(&["returned"]));
        let oddities = self.oddity_list(&request)?;
        let odd = oddities.iter().filter(|line| line.settled.is_none()).map(|line| {
            let names: Vec<&str> = line.sections.iter().map(|place| place.name.as_str()).collect();
            names.join("・")
        });
        let corrections = self.correction_list(&request)?;
        let corrected = corrections.iter().filter(|line| line.state == "open");
        let corrected = corrected.map(|line| line.section.clone()).collect();
        let (measures, plans) = self.open_improvements(year)?;
        Ok(vec![
            point("missing", "status", missing),
            point("returned", "status", returned),
            point("undecided", "intake-runs", self.undecided(year)?),
            point("unsigned", "status", self.unsigned(year)?),
            point("oddities", "status", odd.collect()),
            point("corrections", "corrections", corrected),
            point("measures", "board", measures),
            point("plans", "board", plans),
            point("exceptions", "register", self.exceptions_over()?),
            point("memos", "memos", self.memos_open()?),
            point("audits", "audit-results", self.audits_out(year)?),
            point("central", "office", self.central_open(year)?),
            point("report", "reports", self.report_missing(year)?),
        ])
    }

    /// Prompt reports that are not closed.
    fn memos_open(&self) -> Result<Vec<String>> {
        let rows = memo::open(self.desk()?.conn())?;
        Ok(rows.into_iter().map(|row| row.number).collect())
    }

    /// Files of intakes that nobody decided on and that did not come in later.
    fn undecided(&self, year: i64) -> Result<Vec<String>> {
        let conn = self.desk()?.conn();
        let taken: HashSet<String> = reception::of_year(conn, year)?
            .into_iter()
            .map(|row| row.file_sha256)
            .collect();
        let mut found: Vec<String> = Vec::new();
        for run in intake_run::newest(conn)? {
            if run.fiscal_year != year || run.state == "undone" {
                continue;
            }
            for file in intake_file::of_run(conn, &run.id)? {
                let is_open = file.outcome == "undecided" && !taken.contains(&file.file_sha256);
                if is_open && !found.contains(&file.place) {
                    found.push(file.place);
                }
            }
        }
        Ok(found)
    }

    /// Sheets in force whose department head has not confirmed, where the round has that step.
    fn unsigned(&mut self, year: i64) -> Result<Vec<String>> {
        let Some(round) = round::of_year(self.desk()?.conn(), year)?.pop() else {
            return Ok(Vec::new());
        };
        let switches: RoundSwitches = round_stored(&round.settings_json)?;
        if !switches.has_department_step {
            return Ok(Vec::new());
        }
        let edition = self.desk_mut()?.edition(&round.edition_sha256)?;
        let kinds: Vec<String> = (edition.body.department_step.sheets.iter())
            .map(ToString::to_string)
            .collect();
        let mut found = Vec::new();
        for row in reception::in_force(self.desk()?.conn(), year)? {
            let is_asked = kinds.contains(&row.sheet_kind) && row.dept_confirmation_json.is_none();
            if is_asked && self.reception_sealed(&row)?.dept_confirmation.is_none() {
                found.push(self.reception_model(&row)?.unit.name);
            }
        }
        Ok(found)
    }

    /// Improvements that are not at their end, and findings without a plan.
    pub(crate) fn open_improvements(&mut self, year: i64) -> Result<(Vec<String>, Vec<String>)> {
        let (mut measures, mut plans) = (Vec::new(), Vec::new());
        let board = self.board()?;
        for held in board.held.iter().filter(|held| held.row.fiscal_year <= year) {
            let is_over = held.progress()?.is_over();
            let list = match held.origin {
                Origin::Gap => &mut plans,
                Origin::Own | Origin::Section => &mut measures,
            };
            if !is_over {
                list.push(format!("{} {}", held.row.number, held.unit_name));
            }
        }
        Ok((measures, plans))
    }

    /// Exceptions past their last day that were neither renewed nor ended.
    fn exceptions_over(&self) -> Result<Vec<String>> {
        let today = self.today()?.to_string();
        let rows = exception_grant::all(self.desk()?.conn())?;
        let renewed: HashSet<String> = rows.iter().filter_map(|row| row.renewal_of.clone()).collect();
        let over = rows.into_iter().filter(|row| {
            let is_granted = row.state.parse().is_ok_and(ExceptionState::is_granted);
            let is_over = row.period_to.as_ref().is_some_and(|until| *until < today);
            is_granted && is_over && row.ended_on.is_none() && !renewed.contains(&row.id)
        });
        Ok(over.map(|row| row.number).collect())
    }

    /// Sheets went to the auditors and no result came back.
    fn audits_out(&self, year: i64) -> Result<Vec<String>> {
        let conn = self.desk()?.conn();
        let of = |direction: &str, kind: &Kind| -> Result<Vec<String>> {
            let logs = parcel_log::of_direction(conn, direction)?.into_iter();
            let own = logs.filter(|log| log.kind == kind.code() && log.fiscal_year == Some(year));
            Ok(own.map(|log| log.file_name).collect())
        };
        if of("in", &Kind::AuditResults)?.is_empty() {
            of("out", &Kind::AuditSheets)
        } else {
            Ok(Vec::new())
        }
    }

    fn central_open(&mut self, year: i64) -> Result<Vec<String>> {
        let rows = sheets::of_year(self.desk()?.conn(), year)?;
        let open = rows
            .into_iter()
            .filter(|row| row.kind == "central" && row.state == "draft");
        let office = self.desk()?.body.name.clone();
        Ok(open.map(|_| office.clone()).collect())
    }

    fn report_missing(&self, year: i64) -> Result<Vec<String>> {
        let written = report_log::of_year(self.desk()?.conn(), year)?;
        let has_report = written.iter().any(|row| row.kind.starts_with("committee"));
        let name = self.desk()?.body.name.clone();
        Ok(if has_report { Vec::new() } else { vec![name] })
    }
}
