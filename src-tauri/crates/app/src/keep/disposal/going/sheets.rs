//! What sections handed in, the central sheet, papers of the whole body.

use std::collections::BTreeSet;

use tenken_parcel::content::Sealed;
use tenken_store::{
    Doomed, Transaction,
    table::{
        answer, audit_closing, audit_report, carried_measure, draft, evidence, intake_file, intake_run,
        item_inclusion, measure_standing, office_correction, parcel_log, prior_answer, prior_summary,
        profile_answer,
        reception::{self, Reception},
        reception_answer, report_log, returned_mark, sealed_version, sheets,
    },
};

use super::Going;
use crate::{
    app::App,
    error::Result,
    keep::disposal::{course::kind_of, ground::is_city_paper},
};

impl App {
    /// Files that came with a version and lie in the case: its evidence, and what its parcel carried.
    pub(in crate::keep::disposal) fn files_of(&self, row: &Reception) -> Result<BTreeSet<String>> {
        let conn = self.desk()?.conn();
        let mut found = BTreeSet::from([row.file_sha256.clone()]);
        let content = reception::content(conn, &row.id)?;
        if let Some(bytes) = content.filter(|_| row.erased_at.is_none()) {
            let sheet = Sealed::from_canonical(&bytes)?.sheet()?;
            let evidence = sheet.answers.into_iter().flat_map(|answer| answer.evidence);
            found.extend(evidence.filter_map(|one| one.sha256));
        }
        if let Some(parcel) = &row.parcel_id {
            for log in parcel_log::by_parcel(conn, parcel)? {
                let manifest: serde_json::Value =
                    serde_json::from_str(&log.manifest_json).unwrap_or_default();
                let parts = manifest["parts"].as_array().into_iter().flatten();
                let names = parts.filter_map(|part| part["name"].as_str());
                found.extend(names.filter_map(|name| name.strip_prefix("attachments/").map(str::to_owned)));
            }
        }
        Ok(found)
    }

    pub(super) fn submissions_going(&mut self, year: i64, going: &mut Going) -> Result<()> {
        self.receptions_going(year, "submission", going)
    }

    fn receptions_going(&mut self, year: i64, kind: &str, going: &mut Going) -> Result<()> {
        let entries = self.year_entries(year)?;
        let conn = self.desk()?.conn();
        let mut own = BTreeSet::new();
        for row in reception::of_year(conn, year)? {
            if kind_of(&row.sheet_kind) != kind {
                continue;
            }
            going.rows.push(Doomed::new("reception", &[("id", &row.id)]));
            going
                .rows
                .push(Doomed::new("reception_content", &[("reception_id", &row.id)]));
            for answer in reception_answer::of_reception(conn, &row.id)? {
                let key = [("reception_id", row.id.as_str()), ("item_id", &answer.item_id)];
                going.rows.push(Doomed::new("reception_answer", &key));
            }
            going.files.extend(self.files_of(&row)?);
            own.insert(row.id);
        }
        for row in office_correction::all(conn)? {
            if own.contains(&row.reception_id) {
                going
                    .rows
                    .push(Doomed::new("office_correction", &[("id", &row.id)]));
                own.insert(row.id.clone());
                going.corrections.push(row.id);
            }
        }
        for entry in entries.iter().filter(|entry| own.contains(&entry.row_id)) {
            going.note(&entry.kind, &entry.name, entry.sha256.clone());
        }
        going.receptions.extend(own);
        Ok(())
    }

    pub(super) fn reports_going(&mut self, year: i64, going: &mut Going) -> Result<()> {
        let entries = self.year_entries(year)?;
        let conn = self.desk()?.conn();
        for row in report_log::of_year(conn, year)?.into_iter().filter(is_city_paper) {
            let entry = entries.iter().find(|entry| entry.row_id == row.id);
            let sha256 = entry.map_or_else(|| row.sha256.clone(), |entry| entry.sha256.clone());
            going.note("report", &row.file_name, sha256);
            going.rows.push(Doomed::new("report_log", &[("id", &row.id)]));
            going
                .rows
                .push(Doomed::new("report_content", &[("report_id", &row.id)]));
            going.reports.push(row.id);
        }
        Ok(())
    }

    /// The sheet with every answer, the versions that were sealed of it, what stands among the versions in force, and the
    /// content of its papers.
    pub(super) fn central_going(&mut self, year: i64, going: &mut Going) -> Result<()> {
        self.receptions_going(year, "central", going)?;
        let conn = self.desk()?.conn();
        for sheet in sheets::of_year(conn, year)?
            .into_iter()
            .filter(|row| row.kind == "central")
        {
            let id = sheet.id.as_str();
            let own = |table: &str, (name, value): (&str, &str)| {
                Doomed::new(table, &[("sheet_id", id), (name, value)])
            };
            going.rows.push(Doomed::new("sheet", &[("id", id)]));
            going.rows.push(Doomed::new("prior_summary", &[("sheet_id", id)]));
            for row in profile_answer::of_sheet(conn, id)? {
                going.rows.push(own("profile_answer", ("code", &row.code)));
            }
            for row in answer::of_sheet(conn, id)? {
                going.rows.push(own("answer", ("item_id", &row.item_id)));
            }
            for row in item_inclusion::of_sheet(conn, id)? {
                going.rows.push(own("item_inclusion", ("item_id", &row.item_id)));
            }
            for row in prior_answer::of_sheet(conn, id)? {
                going.rows.push(own("prior_answer", ("item_id", &row.item_id)));
            }
            for row in carried_measure::of_sheet(conn, id)? {
                going
                    .rows
                    .push(own("carried_measure", ("measure_id", &row.measure_id)));
            }
            for row in returned_mark::of_sheet(conn, id)? {
                let doomed = own("returned_mark", ("item_id", &row.item_id));
                going.rows.push(doomed.nth("version", row.version));
            }
            for row in evidence::of_sheet(conn, id)? {
                going.files.extend(row.attachment_sha256);
                going.rows.push(Doomed::new("evidence", &[("id", &row.id)]));
            }
            for row in sealed_version::of_sheet(conn, id)? {
                going.note("central", &format!("v{}", row.version), row.sha256);
                going.rows.push(Doomed::new("sealed_version", &[("id", &row.id)]));
            }
            for row in report_log::of_sheet(conn, id)? {
                going.paper(row);
            }
            going.sheets.insert(sheet.id);
        }
        Ok(())
    }
}

impl Going {
    /// What refers to the rows lets go of them, then they go.
    pub(in crate::keep::disposal) fn take_away(&self, tx: &Transaction<'_>, at: &str) -> Result<()> {
        for row in &self.papers {
            report_log::delete_content(tx, &row.id)?;
            let mut row = row.clone();
            row.erased_at = Some(at.to_owned());
            report_log::update(tx, &row)?;
        }
        for id in &self.reports {
            report_log::delete_content(tx, id)?;
            report_log::delete(tx, id)?;
        }
        for id in &self.corrections {
            office_correction::delete(tx, id)?;
        }
        self.receptions_away(tx)?;
        for id in &self.sheets {
            sheet_away(tx, id)?;
        }
        for id in &self.audits {
            for report in audit_report::of_engagement(tx, id)? {
                audit_report::delete_content(tx, &report.id)?;
                let erased_at = Some(at.to_owned());
                audit_report::update(tx, &audit_report::AuditReport { erased_at, ..report })?;
            }
            for closing in audit_closing::of_engagement(tx, id)? {
                let state = "disposed".to_owned();
                audit_closing::update(tx, &audit_closing::AuditClosing { state, ..closing })?;
            }
        }
        let gone: BTreeSet<&String> = self.ids.iter().chain(&self.sheets).collect();
        for row in draft::all(tx)? {
            if row.key.split('/').any(|part| gone.contains(&part.to_owned())) {
                draft::delete(tx, &row.key)?;
            }
        }
        Ok(())
    }

    fn receptions_away(&self, tx: &Transaction<'_>) -> Result<()> {
        let is_going = |id: &Option<String>| id.as_ref().is_some_and(|id| self.receptions.contains(id));
        for mut row in measure_standing::all(tx)? {
            if is_going(&row.reception_id) {
                row.reception_id = None;
                measure_standing::update(tx, &row)?;
            }
        }
        for run in intake_run::newest(tx)? {
            for mut row in intake_file::of_run(tx, &run.id)? {
                if is_going(&row.reception_id) {
                    row.reception_id = None;
                    intake_file::update(tx, &row)?;
                }
            }
        }
        for id in &self.receptions {
            reception_answer::delete_of(tx, id)?;
            reception::delete_content(tx, id)?;
            reception::delete(tx, id)?;
        }
        Ok(())
    }
}

fn sheet_away(tx: &Transaction<'_>, id: &str) -> Result<()> {
    for row in profile_answer::of_sheet(tx, id)? {
        profile_answer::delete(tx, id, &row.code)?;
    }
    for row in answer::of_sheet(tx, id)? {
        answer::delete(tx, id, &row.item_id)?;
    }
    for row in item_inclusion::of_sheet(tx, id)? {
        item_inclusion::delete(tx, id, &row.item_id)?;
    }
    for row in prior_answer::of_sheet(tx, id)? {
        prior_answer::delete(tx, id, &row.item_id)?;
    }
    for row in carried_measure::of_sheet(tx, id)? {
        carried_measure::delete(tx, id, &row.measure_id)?;
    }
    for row in returned_mark::of_sheet(tx, id)? {
        returned_mark::delete(tx, id, row.version, &row.item_id)?;
    }
    for row in evidence::of_sheet(tx, id)? {
        evidence::delete(tx, &row.id)?;
    }
    for row in sealed_version::of_sheet(tx, id)? {
        sealed_version::delete(tx, &row.id)?;
    }
    prior_summary::delete(tx, id)?;
    sheets::delete(tx, id)?;
    Ok(())
}
