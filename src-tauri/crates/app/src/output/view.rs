//! 報告書を出す: what was written, and what to hand to whom.

use std::{path::Path, sync::Arc};

use tenken_checklist::RetentionKind;
use tenken_domain::{date::fiscal_year_code, vocabulary::SheetKind};
use tenken_parcel::content::Sealed;
use tenken_store::{
    CommandKind,
    table::{
        report_log::{self, ReportLog},
        sealed_version::{self, SealedVersion},
    },
};

use super::{head::own_word, labels, result_report, submit::assert_permitted, written};
use crate::{
    app::App,
    desk::{desk_json, safe_name, write_new},
    error::{AppError, Result},
    host::fresh_id,
    review::{confirmed_view, department_of},
    sheet::{SheetModel, model_of_sealed, sheet_line},
    walk::route_steps,
    wire::{MissingGlyphLine, OutputView, OutputWriteRequest, SheetRequest, WrittenFile},
};

impl App {
    /// What was written so far for this sheet.
    pub fn output_view(&mut self, request: &SheetRequest) -> Result<OutputView> {
        let model = self.desk_mut()?.sheet(&request.sheet)?;
        let version = self.version_of(&model)?;
        let folder = self.desk()?.folder();
        let logged = report_log::of_sheet(self.desk()?.conn(), &request.sheet)?;
        let mut files = Vec::new();
        for log in logged {
            let path = folder.join(&log.file_name);
            if version.as_ref().map(|v| &v.id) != log.sealed_version_id.as_ref() || !path.is_file() {
                continue;
            }
            files.push(super::written_file(self, &path, &log.kind)?);
        }
        Ok(output(&model, version.as_ref(), &folder, files, Vec::new()))
    }

    /// Writes report and workbook; of a confirmed sheet also the answered form, which an office takes in like a
    /// submission, and the submission where one was asked for.
    pub fn output_write(&mut self, request: &OutputWriteRequest) -> Result<OutputView> {
        self.assert_recordable()?;
        let folder = self.folder_of(request.folder.as_deref())?;
        let working = self.desk_mut()?.sheet(&request.sheet)?;
        let version = self.version_of(&working)?;
        let is_sent = version.is_some() && working.request.office_key.is_some();
        if is_sent {
            // Before anything is written: nothing half-done stays.
            assert_permitted(&working, &request.permitted_by)?;
        }
        let model = match &version {
            Some(version) => self.sealed_model(&working, version)?,
            None => working.clone(),
        };
        let at = self.now();
        let department = version.as_ref().map(department_of).transpose()?.flatten();
        let report = result_report(
            &model,
            version.as_ref(),
            department.as_ref(),
            (
                &request.document_number,
                self.kept_text(match model.kind {
                    SheetKind::Central => RetentionKind::Central,
                    SheetKind::Organisation | SheetKind::System => RetentionKind::Submission,
                })?,
            ),
            &at,
        );
        let words = labels();
        let rendered = tenken_documents::result_report_pdf(&report, &words)?;
        let workbook = tenken_documents::result_report_xlsx(&report, &words)?;
        let stem = report_stem(&model, version.is_none());
        let mut files = Vec::new();
        for (kind, extension, bytes) in [
            ("report_pdf", "pdf", &rendered.bytes),
            ("report_xlsx", "xlsx", &workbook),
        ] {
            let path = write_new(&folder, &format!("{stem}.{extension}"), bytes)?;
            let file = written(self, &path, kind, bytes)?;
            self.log_report(&model, version.as_ref(), &file, extension)?;
            files.push(file);
        }
        if let Some(version) = version.as_ref().filter(|_| model.kind != SheetKind::Central) {
            files.push(self.put_check_sheet(&model, version, &folder)?);
        }
        if let Some(version) = version.as_ref().filter(|_| is_sent) {
            files.push(self.submission_write(&working, version, &folder, &request.permitted_by)?);
        }
        let missing = rendered
            .missing
            .into_iter()
            .map(|glyph| MissingGlyphLine {
                document: glyph.document,
                field: glyph.field,
                character: glyph.character.to_string(),
                count: i64::try_from(glyph.count).unwrap_or(i64::MAX),
            })
            .collect();
        let model = self.desk_mut()?.sheet(&request.sheet)?;
        let version = self.version_of(&model)?;
        Ok(output(&model, version.as_ref(), &folder, files, missing))
    }

    /// The sealed version that is in work: none while the sheet is a draft.
    pub(crate) fn version_of(&self, model: &SheetModel) -> Result<Option<SealedVersion>> {
        Ok(sealed_version::of_sheet(self.desk()?.conn(), &model.id)?
            .into_iter()
            .find(|version| version.version == model.version))
    }

    /// The model of a version exactly as it was sealed.
    pub(crate) fn sealed_model(
        &mut self,
        working: &SheetModel,
        version: &SealedVersion,
    ) -> Result<SheetModel> {
        let sealed = Sealed::from_canonical(&version.content)?.sheet()?;
        let edition = self.desk_mut()?.edition(&sealed.edition.sha256)?;
        model_of_sealed(
            &working.id,
            &sealed,
            Arc::clone(&edition),
            version.state.parse()?,
            working.request.clone(),
            working.prior.clone(),
        )
    }

    pub(super) fn log_report(
        &mut self,
        model: &SheetModel,
        version: Option<&SealedVersion>,
        file: &WrittenFile,
        format: &str,
    ) -> Result<()> {
        let (at, actor) = (self.now(), self.actor()?);
        let content = match version {
            Some(version) => version.content.clone(),
            None => desk_json(&file.sha256)?.into_bytes(),
        };
        let row = ReportLog {
            id: fresh_id("report")?,
            kind: file.kind.clone(),
            format: format.to_owned(),
            sheet_id: Some(model.id.clone()),
            sealed_version_id: version.map(|version| version.id.clone()),
            fiscal_year: Some(i64::from(model.fiscal_year)),
            check_number: version
                .map(|version| version.check_number.clone())
                .unwrap_or_default(),
            journal_seq: self.desk()?.case.head_seq()?,
            made_at: at.clone(),
            made_by: actor.person_id.clone(),
            file_name: file.name.clone(),
            sha256: tenken_parcel::sha256_hex(&content),
            file_sha256: Some(file.sha256.clone()),
            ..ReportLog::default()
        };
        self.desk_mut()?
            .case
            .command(&actor, "report_log", CommandKind::Record, &at, |tx| {
                report_log::insert(tx, &row)?;
                report_log::put_content(tx, &row.id, &content).map_err(AppError::from)
            })
    }
}

/// The output page.
fn output(
    model: &SheetModel,
    version: Option<&SealedVersion>,
    folder: &Path,
    files: Vec<WrittenFile>,
    missing: Vec<MissingGlyphLine>,
) -> OutputView {
    OutputView {
        line: sheet_line(model),
        confirmed: version.map(confirmed_view),
        folder_name: folder.display().to_string(),
        files,
        hand_to: route_steps(&model.request.route),
        missing,
        permission_clause: model
            .edition
            .body
            .sending
            .as_ref()
            .map(|rule| rule.clause.clone())
            .unwrap_or_default(),
        has_return_way: model.request.office_key.is_some(),
        is_draft: version.is_none(),
    }
}

/// `R08_0123_福祉課_自己点検結果報告書_v1`, with the system's code and name on a system sheet and 案 on a draft.
pub(crate) fn report_stem(model: &SheetModel, is_draft: bool) -> String {
    paper_stem(model, &labels()("paper-selfcheck-report", &[]), is_draft)
}

/// The same for any paper of the sheet.
pub(super) fn paper_stem(model: &SheetModel, title: &str, is_draft: bool) -> String {
    let words = labels();
    let title = own_word(model, title);
    let subject = match (&model.kind, &model.system) {
        (SheetKind::System, Some(system)) => format!("_{}_{}", system.code, system.name),
        (SheetKind::Central, _) => format!("_{}", words("sheet-kind-central", &[])),
        _ => String::new(),
    };
    let unit = if model.kind == SheetKind::Central {
        model.edition.body.name.clone()
    } else {
        format!("{}_{}", model.unit.code, model.unit.name)
    };
    let draft = if is_draft {
        words("paper-file-draft", &[])
    } else {
        String::new()
    };
    safe_name(&format!(
        "{}_{unit}{subject}_{title}_v{}{draft}",
        fiscal_year_code(model.fiscal_year),
        model.version
    ))
}
