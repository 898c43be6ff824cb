//! 監査資料一式: the papers and the evidence of a closed audit as one parcel, and its proof years later without a case.

use std::collections::{BTreeMap, BTreeSet};

use tenken_domain::text::half_width;
use tenken_parcel::{
    CheckNumber, Kind, Parcel, Protection, check_number_of,
    content::{KeptContent, KeptEntry},
};
use tenken_store::table::{
    attachment, audit_closing, audit_closing_entry, audit_plan, audit_report, parcel_log,
};

use crate::{
    app::App,
    desk::{Way, meta, parcel_record},
    error::{AppError, Result},
    output::labels,
    wire::{AuditKeptLine, AuditKeptVerifyRequest, AuditKeptView, AuditResultsWriteRequest, WrittenView},
};

impl App {
    /// Writes everything that was listed at the closing of an engagement, with the list, into one parcel.
    pub fn audit_kept_write(&mut self, request: &AuditResultsWriteRequest) -> Result<WrittenView> {
        self.assert_audit()?;
        self.assert_recordable()?;
        let row = self.engagement_row(&request.engagement)?;
        self.assert_not_gone(&row.id, &row.number)?;
        let (content, files) = self.kept(&request.engagement)?;
        let plan = self.engagement_row(&request.engagement)?.plan_id;
        let plan = audit_plan::get(self.desk()?.conn(), &plan)?.unwrap_or_default();
        let year = i32::try_from(plan.fiscal_year).unwrap_or_default();
        let name = format!(
            "{}{}.tenkenp",
            content.number,
            labels()("paper-file-audit-kept", &[])
        );
        let mut parcel = Parcel::new(self.manifest(Kind::Handover, year)?, &content)?;
        for bytes in files {
            parcel.attach(bytes)?;
        }
        let (folder_name, file) = self.parcel_out(
            &parcel,
            Protection::Passphrase(&request.passphrase),
            request.folder.as_deref(),
            (&name, "audit_kept"),
        )?;
        let at = self.now();
        let log = parcel_record(Way::Out, &parcel.manifest, &file.name, &file.sha256, &at)?;
        self.audit_act("audit_kept_write", |tx| Ok(parcel_log::insert(tx, &log)?))?;
        Ok(WrittenView {
            folder_name,
            files: vec![file],
            is_plain: false,
        })
    }

    /// The list with every file of it that lies in the case.
    fn kept(&self, engagement: &str) -> Result<(KeptContent, Vec<Vec<u8>>)> {
        let row = self.engagement_row(engagement)?;
        let conn = self.desk()?.conn();
        let Some(closing) = audit_closing::of_engagement(conn, engagement)?.pop() else {
            return Err(AppError::ActNotPossible {
                act: "audit_kept_write",
                state: row.state,
            });
        };
        let mut entries = Vec::new();
        for entry in audit_closing_entry::of_closing(conn, &closing.id)? {
            entries.push(KeptEntry {
                kind: entry.kind,
                number: entry.number,
                name: entry.name,
                sha256: entry.sha256,
                place: entry.place,
            });
        }
        let mut reports = BTreeMap::new();
        for report in audit_report::of_engagement(conn, engagement)? {
            if let Some(bytes) = audit_report::content(conn, &report.id)? {
                reports.insert(report.sha256, bytes);
            }
        }
        let (mut files, mut elsewhere) = (Vec::new(), Vec::new());
        let wanted: BTreeSet<&String> = entries
            .iter()
            .map(|entry| &entry.sha256)
            .filter(|sha256| !sha256.is_empty())
            .collect();
        for sha256 in wanted {
            if let Some(bytes) = reports.remove(sha256) {
                files.push(bytes);
            } else if attachment::get(conn, sha256)?.is_some_and(|row| row.erased_at.is_none()) {
                let mut bytes = Vec::new();
                attachment::copy_to(conn, sha256, &mut bytes)?;
                files.push(bytes);
            } else {
                elsewhere.push(sha256.clone());
            }
        }
        let content = KeptContent {
            body_name: self.desk()?.body.name.clone(),
            team: self.meta_value(meta::OFFICE)?.unwrap_or_default(),
            number: row.number,
            name: row.name,
            closed_on: closing.closed_on,
            approver: closing.approver,
            retain_until_on: closing.retain_until_on,
            check_number: CheckNumber::parse(&closing.check_number)?,
            list_sha256: closing.sha256,
            entries,
            elsewhere,
            extra: BTreeMap::new(),
        };
        Ok((content, files))
    }

    /// Proves a parcel of a closed audit: every line of the list against the file that lies in it, and the list against
    /// the 照合番号 on paper where one is typed. No case is needed and nothing is kept.
    pub fn audit_kept_verify(&mut self, request: &AuditKeptVerifyRequest) -> Result<AuditKeptView> {
        let opened = self.open_parcel(&request.ticket, Some(&request.passphrase))?;
        let kind = opened.parcel.manifest.kind.clone();
        if kind != Kind::Handover {
            return Err(AppError::ParcelNotExpected {
                kind: kind.code().to_owned(),
            });
        }
        let content: KeptContent = opened
            .parcel
            .read()
            .map_err(|error| error.in_file(&opened.file_name))?;
        let found = check_number_of(&content.entries)?;
        let typed = half_width(request.check_number.trim());
        let is_as_typed = match typed.as_str() {
            "" => None,
            typed => Some(CheckNumber::parse(typed)? == found),
        };
        let attached = &opened.parcel.attachments;
        let state = |entry: &KeptEntry| {
            if entry.sha256.is_empty() || content.elsewhere.contains(&entry.sha256) {
                "elsewhere"
            } else if attached.contains_key(&entry.sha256) {
                // Opening the parcel has held every file against its hash.
                "whole"
            } else {
                "missing"
            }
        };
        let lines: Vec<AuditKeptLine> = content
            .entries
            .iter()
            .map(|entry| AuditKeptLine {
                kind: entry.kind.clone(),
                number: entry.number.clone(),
                name: entry.name.clone(),
                sha256: entry.sha256.clone(),
                place: entry.place.clone(),
                state: state(entry).to_owned(),
            })
            .collect();
        let listed: BTreeSet<&String> = content.entries.iter().map(|entry| &entry.sha256).collect();
        let is_list_whole = found == content.check_number;
        let is_complete = lines.iter().all(|line| line.state != "missing");
        Ok(AuditKeptView {
            file: opened.file_name,
            body_name: content.body_name,
            team: content.team,
            number: content.number,
            name: content.name,
            closed_on: content.closed_on,
            approver: content.approver,
            retain_until_on: content.retain_until_on,
            check_number: found.to_string(),
            is_list_whole,
            is_as_typed,
            is_whole: is_list_whole && is_complete && is_as_typed != Some(false),
            unlisted: attached
                .keys()
                .filter(|sha256| !listed.contains(sha256))
                .cloned()
                .collect(),
            lines,
        })
    }
}
