//! The submission parcel: one sealed sheet, encrypted to the office's key (data.md 1).

use std::path::Path;

use tenken_domain::text::is_blank;
use tenken_parcel::{
    Kind, Manifest, Parcel, PrivateKey, Protection, PublicKey,
    content::{AttachmentNote, Sealed, SubmissionContent},
};
use tenken_store::{
    CommandKind,
    table::{
        attachment, evidence,
        parcel_log::{self, ParcelLog},
        sealed_version::SealedVersion,
        sheets::{self, Sheet},
    },
};

use super::{view::report_stem, written};
use crate::{
    app::App,
    desk::{Way, meta, parcel_record, write_new},
    error::{AppError, Result},
    host::fresh_id,
    review::{department_of, set_version_state},
    sheet::SheetModel,
    wire::WrittenFile,
};

/// Sending needs the permission that the standard asks for (domain.md 7.2).
pub(super) fn assert_permitted(model: &SheetModel, permitted_by: &str) -> Result<()> {
    match &model.edition.body.sending {
        Some(rule) if is_blank(permitted_by) => Err(AppError::PermissionNeeded {
            clause: rule.clause.clone(),
        }),
        _ => Ok(()),
    }
}

impl App {
    /// Writes the submission of a confirmed version.
    pub(super) fn submission_write(
        &mut self,
        model: &SheetModel,
        version: &SealedVersion,
        folder: &Path,
        permitted_by: &str,
    ) -> Result<WrittenFile> {
        let parcel = self.submission(model, version)?;
        let key = PublicKey::parse(model.request.office_key.as_deref().unwrap_or_default())?;
        let bytes = tenken_parcel::seal(&parcel, Protection::Recipient(&key))?;
        let stem = report_stem(model, false);
        let words = super::labels();
        let name = format!("{stem}{}.tenkenp", words("paper-file-submission", &[]));
        let path = write_new(folder, &name, &bytes)?;
        let file = written(self, &path, "submission", &bytes)?;
        self.log_submission(model, version, &parcel, &file, permitted_by)?;
        Ok(file)
    }

    fn submission(&self, model: &SheetModel, version: &SealedVersion) -> Result<Parcel> {
        let conn = self.desk()?.conn();
        let mut content = SubmissionContent::new(Sealed::from_canonical(&version.content)?)?;
        content.dept_confirmation = department_of(version)?;
        let mut manifest = Manifest::new(
            Kind::Submission,
            &fresh_id("parcel")?,
            &model.body_code,
            model.fiscal_year,
            &self.now(),
            env!("CARGO_PKG_VERSION"),
        );
        manifest.reply_to = Some(model.request.parcel_id.clone());
        manifest.body_name = Some(model.edition.body.name.clone());
        manifest.edition_id = Some(format!("{}/{}", model.edition.body.id, model.edition.info.id));
        manifest.edition_sha256 = Some(model.edition_sha256.clone());
        manifest.unit_code = Some(model.unit.code.clone());
        manifest.unit_name = Some(model.unit.name.clone());
        manifest.sheet_kind = Some(model.kind.to_string());
        manifest.system_code = model.system.as_ref().map(|system| system.code.clone());
        manifest.version = u32::try_from(version.version).ok();
        manifest.answers_token.clone_from(&model.request.token);
        if let Some(text) = self.meta_value(meta::SECTION_KEY)? {
            manifest.sender_public_key = Some(PrivateKey::parse(&text)?.public_key());
        }
        let mut files = Vec::new();
        for row in evidence::of_sheet(conn, &model.id)? {
            if let Some(sha256) = &row.attachment_sha256 {
                let mut bytes = Vec::new();
                attachment::copy_to(conn, sha256, &mut bytes)?;
                content.attachments.push(AttachmentNote {
                    sha256: sha256.clone(),
                    name: row.file_name.clone().unwrap_or_default(),
                    bytes: bytes.len() as u64,
                    item_id: Some(row.item_id.clone()),
                    ..AttachmentNote::default()
                });
                files.push(bytes);
            }
        }
        let mut parcel = Parcel::new(manifest, &content)?;
        for bytes in files {
            parcel.attach(bytes)?;
        }
        Ok(parcel)
    }

    fn log_submission(
        &mut self,
        model: &SheetModel,
        version: &SealedVersion,
        parcel: &Parcel,
        file: &WrittenFile,
        permitted_by: &str,
    ) -> Result<()> {
        let (at, actor) = (self.now(), self.actor()?);
        let log = ParcelLog {
            counterpart_key: model.request.office_key.clone(),
            permission_json: serde_json::json!({ "permitted_by": permitted_by, "on": at }).to_string(),
            ..parcel_record(Way::Out, &parcel.manifest, &file.name, &file.sha256, &at)?
        };
        let row = self.sheet_row(&model.id)?;
        let is_first = row.state == "confirmed";
        self.desk_mut()?
            .case
            .command(&actor, "submission_write", CommandKind::Act, &at, |tx| {
                parcel_log::insert(tx, &log)?;
                if is_first {
                    set_version_state(tx, &row.id, version.version, "submitted")?;
                    sheets::update(
                        tx,
                        &Sheet {
                            state: "submitted".to_owned(),
                            ..row.clone()
                        },
                    )?;
                }
                Ok::<(), AppError>(())
            })
    }
}
