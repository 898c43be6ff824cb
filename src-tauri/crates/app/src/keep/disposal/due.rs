//! What there is by kind and year, how long it is kept, and what is past that.

use std::collections::BTreeSet;

use tenken_domain::date::Day;
use tenken_store::table::{
    attachment, audit_document, audit_evidence, audit_item, evidence, parcel_log, reception, report_log,
    sealed_version, sheets,
};

use super::{
    Key, Line, List,
    course::{Start, kind_of},
    ground::{Ground, is_city_paper},
    line::AUDIT,
};
use crate::{
    app::App,
    audit::Units,
    error::Result,
    sheet::count,
    wire::{DisposalView, RetentionPeriod},
};

impl App {
    /// Periods, documents by kind and year, and lists.
    pub fn disposal_view(&mut self) -> Result<DisposalView> {
        let kinds = self.kinds_kept()?;
        let ground = self.disposal_ground()?;
        let periods = self.periods()?;
        let body = &self.desk()?.body;
        let periods = kinds.iter().filter(|_| ground.is_office).map(|kind| {
            let stated = body.retention.iter().find(|one| one.kind.as_str() == *kind);
            RetentionPeriod {
                kind: (*kind).to_owned(),
                years: periods.get(*kind).copied(),
                stated: stated.and_then(|one| one.years).map(i64::from),
                clause: stated.map(|one| one.clause.clone()).unwrap_or_default(),
            }
        });
        let periods = periods.collect();
        Ok(DisposalView {
            today: ground.today.to_string(),
            periods,
            lines: self.disposal_lines(&ground)?.iter().map(Line::view).collect(),
            lists: ground.lists.iter().map(List::view).collect::<Result<_>>()?,
        })
    }

    /// All lines as they stand today.
    pub(super) fn disposal_lines(&mut self, ground: &Ground) -> Result<Vec<Line>> {
        let mut lines = Vec::new();
        for key in self.disposal_keys(ground)? {
            let mut line = self.disposal_line(ground, &key)?;
            if let Some(list) = ground.listed(&key) {
                hold(&mut line, &list.keys());
            }
            lines.push(line);
        }
        // What may go together counts as free as long as each may go by itself or together.
        let past: Vec<String> = lines
            .iter()
            .filter(|line| line.is_past())
            .map(Line::key)
            .collect();
        for line in lines.iter_mut().filter(|line| line.state == "expired") {
            hold(line, &past);
        }
        Ok(lines)
    }

    /// One line as it stands today; what holds it is named and not yet weighed.
    pub(super) fn disposal_line(&mut self, ground: &Ground, key: &Key) -> Result<Line> {
        if let Some(done) = ground.done(key) {
            return Ok(done);
        }
        let mut line = self.counted(ground, key)?;
        let course = self.course(ground, key)?;
        line.holds = course.holds;
        let year = match course.start {
            Start::Open => {
                "open".clone_into(&mut line.state);
                return Ok(line);
            }
            Start::Unfinished => {
                "unfinished".clone_into(&mut line.state);
                return Ok(line);
            }
            Start::In(year) => year,
        };
        // From 1 April after the fiscal year in which it was completed (domain.md 4.0).
        let from = i32::try_from(year + 1).unwrap_or_default();
        line.retain_from_on = Day::new(from, 4, 1).map(|day| day.to_string());
        let years = self.periods()?.get(key.kind).copied();
        let own = course.until.or_else(|| {
            let years = i32::try_from(years?).ok()?;
            Day::new(from + years, 3, 31)
        });
        let extension = self.extension(key)?;
        let until = match &extension {
            Some(one) => Some(Day::from_iso(&one.until)?),
            None => own,
        };
        line.retain_until_on = until.map(|day| day.to_string());
        line.extended_reason = extension.map(|one| one.reason).unwrap_or_default();
        line.set_state(until, ground.today, ground.listed(key).is_some());
        Ok(line)
    }

    fn counted(&self, ground: &Ground, key: &Key) -> Result<Line> {
        let conn = self.desk()?.conn();
        let mut line = Line {
            kind: key.kind.to_owned(),
            fiscal_year: key.year,
            subject: key.subject.clone(),
            ..Line::default()
        };
        match key.kind {
            "report" => {
                let all = report_log::of_year(conn, key.year)?;
                line.papers = count(all.iter().filter(|row| is_city_paper(row)).count());
            }
            "submission" => self.count_submissions(key.year, &mut line)?,
            "central" => {
                for sheet in sheets::of_year(conn, key.year)? {
                    if sheet.kind == "central" {
                        line.sheets += 1;
                        line.versions += count(sealed_version::of_sheet(conn, &sheet.id)?.len());
                        let files = evidence::of_sheet(conn, &sheet.id)?.into_iter();
                        line.attachments += self.kept_files(files.filter_map(|row| row.attachment_sha256))?;
                    }
                }
            }
            "improvement" => line.records = count(ground.improvements(key.year).count()),
            "exception" => line.records = count(ground.exceptions_of(key.year).count()),
            "memo" => line.records = count(ground.memos_of(key.year).count()),
            AUDIT => {
                if let Some(audit) = ground.audit(&key.subject) {
                    let unit = Units::read(conn)?.name(&audit.row.unit_id);
                    let name = format!("{} {unit}", audit.row.number);
                    name.trim().clone_into(&mut line.name);
                    line.records = count(audit.findings.len());
                    line.papers = count(audit_item::of_engagement(conn, &audit.row.id)?.len());
                    let files = audit_evidence::of_engagement(conn, &audit.row.id)?.into_iter();
                    let given = audit_document::of_engagement(conn, &audit.row.id)?.into_iter();
                    let files = files.filter_map(|row| row.attachment_sha256);
                    let given = given.filter_map(|row| row.attachment_sha256);
                    line.attachments = self.kept_files(files.chain(given))?;
                }
            }
            _ => {}
        }
        Ok(line)
    }

    fn count_submissions(&self, year: i64, line: &mut Line) -> Result<()> {
        let conn = self.desk()?.conn();
        let mut rows = reception::of_year(conn, year)?;
        rows.retain(|row| kind_of(&row.sheet_kind) == "submission");
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
        let mut files = BTreeSet::new();
        for row in &rows {
            files.extend(self.files_of(row)?);
        }
        line.attachments = self.kept_files(files.into_iter())?;
        let logs = parcel_log::of_direction(conn, "in")?;
        let own = logs
            .iter()
            .filter(|log| log.fiscal_year == Some(year) && log.kind == "submission");
        line.parcels = count(own.count());
        Ok(())
    }

    /// How many of these lie in the case.
    fn kept_files(&self, files: impl Iterator<Item = String>) -> Result<i64> {
        let conn = self.desk()?.conn();
        let mut kept = 0;
        for file in files.collect::<BTreeSet<_>>() {
            let is_kept = attachment::get(conn, &file)?.is_some_and(|row| row.erased_at.is_none());
            kept += i64::from(is_kept);
        }
        Ok(kept)
    }
}

/// Says of a line past its period that something holds it.
fn hold(line: &mut Line, mates: &[String]) {
    if line.is_past() && line.held_by(mates).is_some() {
        "held".clone_into(&mut line.state);
    }
}
