//! What there is by kind and year, how long it is kept, and what is past that.

use std::collections::BTreeSet;

use tenken_domain::date::Day;
use tenken_store::table::{attachment, parcel_log, reception, report_log, round};

use super::{KINDS, List};
use crate::{
    app::App,
    error::Result,
    office::SEALED,
    sheet::count,
    wire::{DisposalLine, DisposalView, RetentionPeriod},
};

impl App {
    /// Periods, documents by kind and year, and lists.
    pub fn disposal_view(&mut self) -> Result<DisposalView> {
        self.assert_office()?;
        let periods = self.periods()?;
        let lists = self.disposals()?;
        Ok(DisposalView {
            today: self.today()?.to_string(),
            periods: KINDS
                .iter()
                .map(|kind| RetentionPeriod {
                    kind: (*kind).to_owned(),
                    years: periods.get(*kind).copied(),
                })
                .collect(),
            lines: self.disposal_lines(&lists)?,
            lists: lists.iter().map(List::view).collect::<Result<_>>()?,
        })
    }

    fn disposal_lines(&self, lists: &[List]) -> Result<Vec<DisposalLine>> {
        let rounds = round::all(self.desk()?.conn())?;
        let years: BTreeSet<i64> = rounds.iter().map(|row| row.fiscal_year).collect();
        let mut lines = Vec::new();
        for year in years {
            for kind in KINDS {
                lines.push(self.disposal_line(kind, year, lists)?);
            }
        }
        Ok(lines)
    }

    /// One kind of one year as it stands today.
    pub(super) fn disposal_line(&self, kind: &str, year: i64, lists: &[List]) -> Result<DisposalLine> {
        let done = lists
            .iter()
            .find(|list| list.state == "done" && list.has(kind, year));
        if let Some(list) = done {
            let line = list.lines.iter();
            let mut own = line.filter(|line| line.kind == kind && i64::from(line.fiscal_year) == year);
            if let Some(line) = own.next() {
                return Ok(DisposalLine {
                    state: "done".to_owned(),
                    ..line.clone()
                });
            }
        }
        let mut line = self.counted(kind, year)?;
        let rounds = round::of_year(self.desk()?.conn(), year)?;
        if !rounds.iter().any(|row| row.state == SEALED) {
            "open".clone_into(&mut line.state);
            return Ok(line);
        }
        let closed = Day::from_iso(&self.closing_in_force(year)?.closed_on)?;
        // From 1 April after the fiscal year in which it was completed (domain.md 4.0).
        let from = closed.fiscal_year() + 1;
        line.retain_from_on = Day::new(from, 4, 1).map(|day| day.to_string());
        let extension = self.extension(kind, year)?;
        let own = match self.periods()?.get(kind) {
            Some(years) => i32::try_from(*years)
                .ok()
                .and_then(|years| Day::new(from + years, 3, 31)),
            None => None,
        };
        let until = extension
            .as_ref()
            .map_or(own, |one| Day::from_iso(&one.until).ok());
        line.retain_until_on = until.map(|day| day.to_string());
        line.extended_reason = extension
            .as_ref()
            .map(|one| one.reason.clone())
            .unwrap_or_default();
        let state = match until {
            None => "unset",
            Some(until) if until >= self.today()? && extension.is_some() => "extended",
            Some(until) if until >= self.today()? => "running",
            Some(_) if lists.iter().any(|list| list.is_open() && list.has(kind, year)) => "listed",
            Some(_) => "expired",
        };
        state.clone_into(&mut line.state);
        Ok(line)
    }

    fn counted(&self, kind: &str, year: i64) -> Result<DisposalLine> {
        let conn = self.desk()?.conn();
        let mut line = DisposalLine {
            kind: kind.to_owned(),
            fiscal_year: i32::try_from(year).unwrap_or_default(),
            state: String::new(),
            sheets: 0,
            versions: 0,
            attachments: 0,
            parcels: 0,
            papers: 0,
            retain_from_on: None,
            retain_until_on: None,
            extended_reason: String::new(),
        };
        if kind == "report" {
            line.papers = count(report_log::of_year(conn, year)?.len());
            return Ok(line);
        }
        let rows = reception::of_year(conn, year)?;
        let sheets: BTreeSet<(&str, &str, &str)> = rows
            .iter()
            .map(|row| {
                (
                    row.unit_code.as_str(),
                    row.sheet_kind.as_str(),
                    row.system_code.as_str(),
                )
            })
            .collect();
        line.sheets = count(sheets.len());
        line.versions = count(rows.len());
        let files: BTreeSet<&str> = rows.iter().map(|row| row.file_sha256.as_str()).collect();
        for file in files {
            let kept = attachment::get(conn, file)?.is_some_and(|row| row.erased_at.is_none());
            line.attachments += i64::from(kept);
        }
        let logs = parcel_log::of_direction(conn, "in")?;
        let own = logs
            .iter()
            .filter(|log| log.fiscal_year == Some(year) && log.kind == "submission");
        line.parcels = count(own.count());
        Ok(line)
    }
}
