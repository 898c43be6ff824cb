//! What goes: rows as a whole, what rows say, files, and what is recorded of them.

mod audit;
mod improve;
mod sheets;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use tenken_parcel::{canonical_json, sha256_hex};
use tenken_store::{
    Connection, Doomed, Way,
    table::{
        audit_document, audit_evidence, decision, evidence, parcel_log, reception,
        report_log::{self, ReportLog},
        standard,
    },
};

use super::{Key, ground::Ground, line::AUDIT};
use crate::{app::App, error::Result, wire::DisposedEntry};

/// What goes.
#[derive(Default)]
pub(super) struct Going {
    /// What stands in place of a text.
    pub(super) mark: String,
    pub(super) rows: Vec<Doomed>,
    pub(super) files: BTreeSet<String>,
    pub(super) record: Vec<DisposedEntry>,
    /// Ids and numbers of the records that stay without what they said.
    pub(super) ids: BTreeSet<String>,
    numbers: BTreeSet<String>,
    receptions: BTreeSet<String>,
    corrections: Vec<String>,
    reports: Vec<String>,
    /// Papers that stay in the log without their content.
    papers: Vec<ReportLog>,
    sheets: BTreeSet<String>,
    /// Closed or received audits.
    audits: BTreeSet<String>,
}

impl Going {
    /// What these rows say goes; they stay.
    fn said(&mut self, row: Doomed, kept: &'static [&'static str]) {
        let mark = self.mark.clone();
        self.rows.push(row.by(Way::Texts { mark, kept }));
    }

    fn note(&mut self, kind: &str, name: &str, sha256: String) {
        self.record.push(DisposedEntry {
            kind: kind.to_owned(),
            name: name.to_owned(),
            sha256,
        });
    }

    fn note_of<T: Serialize>(&mut self, kind: &str, name: &str, content: &T) -> Result<()> {
        let sha256 = sha256_hex(&canonical_json(content)?);
        self.note(kind, name, sha256);
        Ok(())
    }

    /// Papers of these records alone, and of nothing else.
    fn papers_of(&mut self, conn: &Connection, start: &str) -> Result<()> {
        for row in report_log::all(conn)? {
            let mut named = row.note.split_whitespace().peekable();
            let is_own = row.kind.starts_with(start) && named.peek().is_some();
            if is_own && named.all(|id| self.ids.contains(id) || self.numbers.contains(id)) {
                self.paper(row);
            }
        }
        Ok(())
    }

    fn paper(&mut self, row: ReportLog) {
        self.rows
            .push(Doomed::new("report_content", &[("report_id", &row.id)]));
        self.papers.push(row);
    }

    /// What was decided on these records, and what the log of parcels keeps of them.
    fn beside(&mut self, conn: &Connection) -> Result<()> {
        for row in decision::all(conn)? {
            if self.ids.contains(&row.subject_id) {
                let doomed = Doomed::new("decision", &[("id", &row.id)]);
                self.said(doomed, &["label", "role", "document_number"]);
            }
        }
        let names: BTreeSet<String> = self.ids.union(&self.numbers).cloned().collect();
        for row in parcel_log::all(conn)? {
            let (mark, names) = (self.mark.clone(), names.clone());
            let doomed = Doomed::new("parcel_log", &[("id", &row.id)]);
            self.rows.push(doomed.by(Way::Named { mark, names }));
        }
        Ok(())
    }

    /// Files that something else still needs stay.
    fn spare(
        &mut self,
        conn: &Connection,
        ground: &Ground,
        files_of: &BTreeMap<String, BTreeSet<String>>,
    ) -> Result<()> {
        let mut needed: BTreeSet<String> = BTreeSet::new();
        for (id, files) in files_of {
            if !self.receptions.contains(id) {
                needed.extend(files.iter().cloned());
            }
        }
        for row in evidence::all(conn)? {
            if !self.sheets.contains(&row.sheet_id) {
                needed.extend(row.attachment_sha256);
            }
        }
        for audit in &ground.audits {
            if self.audits.contains(&audit.row.id) {
                continue;
            }
            let held = audit_evidence::of_engagement(conn, &audit.row.id)?.into_iter();
            needed.extend(held.filter_map(|row| row.attachment_sha256));
            let given = audit_document::of_engagement(conn, &audit.row.id)?.into_iter();
            needed.extend(given.filter_map(|row| row.attachment_sha256));
        }
        needed.extend(standard::all(conn)?.into_iter().map(|row| row.attachment_sha256));
        self.files.retain(|file| !needed.contains(file));
        Ok(())
    }
}

impl App {
    /// Everything that these lines name.
    pub(super) fn going(&mut self, ground: &Ground, keys: &[Key], mark: String) -> Result<Going> {
        let mut going = Going {
            mark,
            ..Going::default()
        };
        for key in keys {
            match key.kind {
                "submission" => self.submissions_going(key.year, &mut going)?,
                "report" => self.reports_going(key.year, &mut going)?,
                "central" => self.central_going(key.year, &mut going)?,
                "improvement" => {
                    let ids = ground.improvements(key.year).map(|held| held.row.id.clone());
                    self.improvements_going(&ids.collect(), &mut going)?;
                }
                "exception" => self.exceptions_going(ground, key.year, &mut going)?,
                "memo" => self.memos_going(ground, key.year, &mut going)?,
                AUDIT => self.audit_going(ground, &key.subject, &mut going)?,
                _ => {}
            }
        }
        let mut files_of = BTreeMap::new();
        if !going.files.is_empty() {
            for row in reception::all(self.desk()?.conn())? {
                files_of.insert(row.id.clone(), self.files_of(&row)?);
            }
        }
        let conn = self.desk()?.conn();
        for start in ["improve/", "audit/"] {
            going.papers_of(conn, start)?;
        }
        if !going.ids.is_empty() {
            going.beside(conn)?;
        }
        going.spare(conn, ground, &files_of)?;
        for file in &going.files.clone() {
            if tenken_store::table::attachment::get(conn, file)?.is_some_and(|row| row.erased_at.is_none()) {
                going.note("file", "", file.clone());
            }
        }
        Ok(going)
    }
}
