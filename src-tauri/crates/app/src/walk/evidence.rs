//! 根拠資料: by name and place, the file itself only when asked (data.md 9).

use std::{fs::File, io::Read};

use tenken_domain::text::normalise;
use tenken_store::{
    CommandKind,
    table::{
        attachment,
        evidence::{self, Evidence},
    },
};

use crate::{
    app::App,
    desk::{file_name, safe_name, write_new},
    error::{AppError, Result},
    host::fresh_id,
    output::written,
    walk::picture::put_file,
    wire::{
        EvidenceExportRequest, EvidenceFileRequest, EvidencePasteRequest, EvidenceRequest, ItemRequest,
        Saved, WrittenFile,
    },
};

/// At most 50 MB a file (data.md 9).
const FILE_LIMIT: u64 = 50 * 1024 * 1024;

impl App {
    /// Adds an empty line to be filled with name, place and date.
    pub fn evidence_add(&mut self, request: &ItemRequest) -> Result<Saved> {
        let row = self.new_evidence(&request.sheet, &request.item)?;
        self.put_evidence(&row, None)
    }

    /// Takes a line away; the file stays in the case as long as an entry names it.
    pub fn evidence_remove(&mut self, request: &EvidenceRequest) -> Result<Saved> {
        let row = self.evidence_row(&request.id)?;
        self.assert_editable(&row.sheet_id)?;
        let (at, actor) = (self.now(), self.actor()?);
        let kind = CommandKind::Edit {
            field_key: format!("answer/{}/{}/evidence", row.sheet_id, row.item_id),
        };
        self.desk_mut()?
            .case
            .command(&actor, "evidence_remove", kind, &at, |tx| {
                evidence::delete(tx, &row.id).map(drop).map_err(AppError::from)
            })?;
        self.saved(Some(&row.sheet_id), std::slice::from_ref(&row.item_id))
    }

    /// Puts a file into the case, once by its hash.
    pub fn evidence_attach(&mut self, request: &EvidenceFileRequest) -> Result<Saved> {
        let path = self.path_of(&request.ticket)?;
        let name = file_name(&path);
        let failed = |source| AppError::File {
            action: "read",
            file: name.clone(),
            source,
        };
        let mut file = File::open(&path).map_err(failed)?;
        if file.metadata().map_err(failed)?.len() > FILE_LIMIT {
            return Err(AppError::AttachmentTooLarge { file: name });
        }
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(failed)?;
        let mut row = self.new_evidence(&request.sheet, &request.item)?;
        row.name = normalise(
            path.file_stem()
                .map(|s| s.to_string_lossy())
                .unwrap_or_default()
                .trim(),
        )?;
        row.file_name = Some(name.clone());
        row.checked_on = Some(self.today()?.to_string());
        self.put_evidence(&row, Some((&bytes, media_type(&name))))
    }

    /// Puts a picture from the clipboard into the case.
    pub fn evidence_paste(&mut self, request: &EvidencePasteRequest) -> Result<Saved> {
        let bytes = from_base64(&request.base64).ok_or_else(|| AppError::FieldUnknown {
            field: "base64".to_owned(),
        })?;
        if bytes.len() as u64 > FILE_LIMIT {
            return Err(AppError::AttachmentTooLarge {
                file: request.name.clone(),
            });
        }
        let mut row = self.new_evidence(&request.sheet, &request.item)?;
        row.name = normalise(request.name.trim())?;
        let extension = if request.media_type == "image/jpeg" {
            "jpg"
        } else {
            "png"
        };
        row.file_name = Some(safe_name(&format!("{}.{extension}", row.name)));
        row.checked_on = Some(self.today()?.to_string());
        self.put_evidence(&row, Some((&bytes, &request.media_type)))
    }

    /// Saves a file of the case to a folder.
    pub fn evidence_export(&mut self, request: &EvidenceExportRequest) -> Result<WrittenFile> {
        let folder = self.folder_of(request.folder.as_deref())?;
        let row = self.evidence_row(&request.id)?;
        let sha256 = file_of(&row)?;
        let bytes = self.attached(&sha256)?;
        let name = safe_name(&row.file_name.unwrap_or_else(|| row.name.clone()));
        let path = write_new(&folder, &name, &bytes)?;
        written(self, &path, "evidence", &bytes)
    }

    /// The bytes of a file in the case.
    pub(super) fn attached(&self, sha256: &str) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        attachment::copy_to(self.desk()?.conn(), sha256, &mut bytes)?;
        Ok(bytes)
    }

    pub(super) fn evidence_row(&self, id: &str) -> Result<Evidence> {
        evidence::get(self.desk()?.conn(), id)?.ok_or_else(|| AppError::NotFound {
            what: "evidence",
            id: id.to_owned(),
        })
    }

    fn new_evidence(&mut self, sheet: &str, item: &str) -> Result<Evidence> {
        let model = self.editable(sheet)?;
        if model.edition.item(item).is_none() {
            return Err(AppError::NotFound {
                what: "item",
                id: item.to_owned(),
            });
        }
        Ok(Evidence {
            id: fresh_id("evidence")?,
            sheet_id: sheet.to_owned(),
            item_id: item.to_owned(),
            ordinal: i64::try_from(model.answer(item).evidence.len()).unwrap_or_default(),
            ..Evidence::default()
        })
    }

    fn put_evidence(&mut self, row: &Evidence, file: Option<(&[u8], &str)>) -> Result<Saved> {
        let (at, actor) = (self.now(), self.actor()?);
        let kind = CommandKind::Edit {
            field_key: format!("answer/{}/{}/evidence/{}", row.sheet_id, row.item_id, row.id),
        };
        let mut row = row.clone();
        self.desk_mut()?
            .case
            .command(&actor, "evidence_add", kind, &at, |tx| {
                if let Some((bytes, media_type)) = file {
                    row.attachment_sha256 = Some(put_file(tx, bytes, media_type, &at)?);
                }
                evidence::insert(tx, &row).map_err(AppError::from)
            })?;
        let mut saved = self.saved(Some(&row.sheet_id), std::slice::from_ref(&row.item_id))?;
        saved.made = Some(row.id);
        Ok(saved)
    }
}

/// The file that a line names.
pub(super) fn file_of(row: &Evidence) -> Result<String> {
    row.attachment_sha256.clone().ok_or_else(|| AppError::NotFound {
        what: "attachment",
        id: row.id.clone(),
    })
}

pub(crate) fn media_type(name: &str) -> &'static str {
    let extension = name.rsplit('.').next().unwrap_or_default().to_lowercase();
    match extension.as_str() {
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}

pub(crate) fn from_base64(text: &str) -> Option<Vec<u8>> {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.decode(text.trim()).ok()
}
