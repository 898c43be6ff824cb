//! Writing a handover: the parcel for the successor, and 引継書 as PDF and Excel of one content.

use tenken_domain::{date::fiscal_year_code, text::normalise};
use tenken_parcel::{
    Kind, Parcel, Protection, canonical_json, check_number_of,
    content::{HandedPoint, HandoverContent},
    sha256_hex,
};
use tenken_store::{
    CommandKind,
    table::{
        handover::{self, Handover},
        parcel_log,
    },
};

use super::paper;
use crate::{
    app::App,
    desk::{Way, parcel_record, required},
    error::{AppError, Result},
    host::fresh_id,
    output::say,
    wire::{HandoverWriteRequest, HandoverWritten},
};

impl App {
    /// Writes what the operator leaves to the successor. The parcel needs a passphrase: it tells names and reasons.
    pub fn handover_write(&mut self, request: &HandoverWriteRequest) -> Result<HandoverWritten> {
        self.assert_recordable()?;
        required("parcel-passphrase", &request.passphrase)?;
        let content = self.handover_content(request)?;
        let number = check_number_of(&content)?.to_string();
        let mut manifest = self.manifest(Kind::Handover, content.fiscal_year)?;
        manifest.unit_code = Some(content.unit_code.clone()).filter(|code| !code.is_empty());
        manifest.unit_name = Some(content.unit_name.clone());
        let parcel = Parcel::new(manifest, &content)?;
        let sealed = tenken_parcel::seal(&parcel, Protection::Passphrase(&request.passphrase))?;
        let at = self.now();
        let report = self.handover_paper(&content, &number, &at)?;
        let stem = format!(
            "{}_{}{}",
            fiscal_year_code(content.fiscal_year),
            content.unit_name,
            say("handover-file", &[])
        );
        let (mut files, mut folder_name) = (Vec::new(), String::new());
        for (kind, extension, bytes) in [
            ("handover", "tenkenp", sealed),
            ("handover_pdf", "pdf", paper::pdf(&report)?),
            ("handover_xlsx", "xlsx", paper::xlsx(&report)?),
        ] {
            let name = format!("{stem}.{extension}");
            let (folder, file) = self.file_out(&bytes, request.folder.as_deref(), (&name, kind))?;
            folder_name = folder;
            files.push(file);
        }
        let log = parcel_record(Way::Out, &parcel.manifest, &files[0].name, &files[0].sha256, &at)?;
        let row = Handover {
            id: fresh_id("handover")?,
            direction: "out".to_owned(),
            role: content.role,
            unit_name: content.unit_name,
            given_by: content.given_by,
            given_on: content.given_on,
            taken_by: content.meant_for,
            note: content.note,
            parcel_id: parcel.manifest.parcel_id.clone(),
            sha256: log.sha256.clone(),
            check_number: number,
            created_at: at.clone(),
            ..Handover::default()
        };
        let actor = self.actor()?;
        self.desk_mut()?
            .case
            .command(&actor, "handover_write", CommandKind::Act, &at, |tx| {
                handover::insert(tx, &row)?;
                parcel_log::insert(tx, &log).map_err(AppError::from)
            })?;
        Ok(HandoverWritten {
            folder_name,
            files,
            view: self.handover_view()?,
        })
    }

    fn handover_content(&mut self, request: &HandoverWriteRequest) -> Result<HandoverContent> {
        let (unit_code, unit_name) = self.post_unit()?;
        let note = normalise(request.note.trim())?;
        let mut points = self.handover_points()?;
        let own = note.lines().map(str::trim).filter(|line| !line.is_empty());
        let actor = self.actor()?;
        points.extend(own.map(|line| HandedPoint {
            kind: "note".to_owned(),
            title: line.to_owned(),
            said_by: actor.person_name.clone(),
            ..HandedPoint::default()
        }));
        let today = self.today()?;
        Ok(HandoverContent {
            case_kind: self.desk()?.case.kind().code().to_owned(),
            role_title: self.role_title(&actor.role)?,
            role: actor.role,
            unit_code,
            unit_name,
            fiscal_year: self
                .desk_view()?
                .fiscal_year
                .unwrap_or_else(|| today.fiscal_year()),
            given_by: actor.person_name,
            given_on: today.to_string(),
            meant_for: normalise(request.meant_for.trim())?,
            note,
            points,
            ..HandoverContent::default()
        })
    }
}

/// SHA-256 of a content, as the successor's case keeps it.
pub(super) fn sha256_of(content: &HandoverContent) -> Result<String> {
    Ok(sha256_hex(&canonical_json(content)?))
}
