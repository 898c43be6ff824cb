//! 監査証拠 with running numbers that are never used again; files by their hash (data.md 9).

use std::io::Read;

use tenken_domain::{text::normalise, vocabulary::EvidenceKind};
use tenken_store::table::{
    audit_evidence::{self, AuditEvidence},
    audit_item,
};

use super::super::there;
use crate::{
    app::App,
    desk::{file_name, required},
    error::{AppError, Result},
    host::fresh_id,
    walk::{from_base64, media_type, put_file},
    wire::{AuditEvidenceAddRequest, AuditEvidenceDropRequest, AuditSaved},
};

/// At most 50 MB a file (data.md 9).
const FILE_LIMIT: u64 = 50 * 1024 * 1024;

impl App {
    /// Adds evidence to an item: by name and place, with a file, or with a picture from the clipboard. It gets the next
    /// number of the item.
    pub fn audit_evidence_add(&mut self, request: &AuditEvidenceAddRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        self.assert_paper_open(&request.id)?;
        let kind: EvidenceKind = request.kind.parse()?;
        let item = there(
            audit_item::get(self.desk()?.conn(), &request.id)?,
            "item",
            &request.id,
        )?;
        let engagement = self.engagement_row(&item.engagement_id)?;
        let file = self.evidence_brought(request)?;
        let typed = normalise(request.name.trim())?;
        let name = match (&file, typed.is_empty()) {
            (Some((name, _)), true) => {
                normalise(name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem))?
            }
            (_, false) => typed,
            (None, true) => required("evidence-name", "")?,
        };
        let place = normalise(request.place.trim())?;
        let known = audit_evidence::of_engagement(self.desk()?.conn(), &engagement.id)?;
        let seq = known
            .iter()
            .filter(|row| row.item_id.as_ref() == Some(&item.id))
            .map(|row| row.seq + 1)
            .max()
            .unwrap_or(1);
        let at = self.now();
        let local = self.local_moment()?;
        let mut row = AuditEvidence {
            id: fresh_id("evidence")?,
            seq,
            number: format!("{:03}-{seq}", item.seq),
            kind: kind.to_string(),
            name,
            source: normalise(request.source.trim())?,
            obtained_on: Some(self.today()?.to_string()),
            obtained_time: local
                .split_once('T')
                .map(|(_, time)| time.to_owned())
                .unwrap_or_default(),
            place: if place.is_empty() {
                engagement.storage_place.clone()
            } else {
                place
            },
            file_name: file.as_ref().map(|(name, _)| name.clone()),
            is_picture: kind == EvidenceKind::Photo,
            state: "in".to_owned(),
            added_at: at.clone(),
            added_person_id: self.actor()?.person_id,
            item_id: Some(item.id),
            engagement_id: engagement.id,
            ..AuditEvidence::default()
        };
        let key = format!("audit/evidence/{}", row.id);
        self.audit_edit("audit_evidence_add", key, |tx| {
            if let Some((name, bytes)) = &file {
                row.attachment_sha256 = Some(put_file(tx, bytes, media_type(name), &at)?);
            }
            audit_evidence::insert(tx, &row)?;
            Ok(())
        })?;
        Ok(self.audit_saved(&row.id, &row.number, Vec::new()))
    }

    /// Withdraws evidence; it stays in the list with the reason.
    pub fn audit_evidence_drop(&mut self, request: &AuditEvidenceDropRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let row = there(
            audit_evidence::get(self.desk()?.conn(), &request.id)?,
            "evidence",
            &request.id,
        )?;
        if let Some(item) = &row.item_id {
            self.assert_paper_open(item)?;
        }
        let out = AuditEvidence {
            state: "out".to_owned(),
            out_reason: required("evidence-out-reason", &request.reason)?,
            ..row
        };
        self.audit_act("audit_evidence_drop", |tx| {
            audit_evidence::update(tx, &out)?;
            Ok(())
        })?;
        Ok(self.audit_saved(&out.id, &out.number, Vec::new()))
    }

    /// Name and bytes of what was brought.
    fn evidence_brought(&self, request: &AuditEvidenceAddRequest) -> Result<Option<(String, Vec<u8>)>> {
        if let Some(ticket) = &request.ticket {
            let path = self.path_of(ticket)?;
            let name = file_name(&path);
            let failed = |source| AppError::File {
                action: "read",
                file: name.clone(),
                source,
            };
            let file = std::fs::File::open(&path).map_err(failed)?;
            let mut bytes = Vec::new();
            file.take(FILE_LIMIT + 1)
                .read_to_end(&mut bytes)
                .map_err(failed)?;
            if bytes.len() as u64 > FILE_LIMIT {
                return Err(AppError::AttachmentTooLarge { file: name });
            }
            return Ok(Some((name, bytes)));
        }
        let Some(base64) = &request.base64 else {
            return Ok(None);
        };
        let bytes = from_base64(base64).ok_or_else(|| super::super::unfit("base64"))?;
        if bytes.len() as u64 > FILE_LIMIT {
            return Err(AppError::AttachmentTooLarge {
                file: request.name.clone(),
            });
        }
        let ending = if bytes.starts_with(&[0xff, 0xd8]) {
            "jpg"
        } else {
            "png"
        };
        let stem = normalise(request.name.trim())?;
        let stem = if stem.is_empty() {
            "picture".to_owned()
        } else {
            stem
        };
        Ok(Some((format!("{stem}.{ending}"), bytes)))
    }
}
