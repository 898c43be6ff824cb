//! Pictures among the evidence: drawn anew before they are shown, and freed of the place they were taken at
//! (data.md 9, domain.md 7.2).

use base64::Engine as _;
use tenken_documents::picture::{place, preview, without_place};
use tenken_store::{
    CommandKind, StoreError, Transaction,
    table::{
        attachment,
        evidence::{self, Evidence},
    },
};

use super::evidence::file_of;
use crate::{
    app::App,
    error::{AppError, Result},
    wire::{EvidenceRequest, PictureView, Saved},
};

/// Longer side of what is shown, in pixels.
const LONGEST: u32 = 1200;
/// Why the old file is erased, as the check of the case says it.
const REASON: &str = "撮影した場所を消したため";

impl App {
    /// A picture as it is shown, and the place that it carries.
    pub fn evidence_picture(&self, request: &EvidenceRequest) -> Result<PictureView> {
        let bytes = self.attached(&file_of(&self.evidence_row(&request.id)?)?)?;
        let shown = preview(&bytes, LONGEST)?;
        let place = place(&bytes);
        Ok(PictureView {
            jpeg_base64: base64::engine::general_purpose::STANDARD.encode(&shown.jpeg),
            width: i64::from(shown.width),
            height: i64::from(shown.height),
            latitude: place.map(|place| place.latitude),
            longitude: place.map(|place| place.longitude),
        })
    }

    /// Keeps the picture without the place it was taken at. The old bytes leave the case where no other line names
    /// them; by undo they do not come back.
    pub fn evidence_place_remove(&mut self, request: &EvidenceRequest) -> Result<Saved> {
        let row = self.evidence_row(&request.id)?;
        self.assert_editable(&row.sheet_id)?;
        let old = file_of(&row)?;
        let bytes = self.attached(&old)?;
        let clean = without_place(&bytes)?;
        if clean != bytes {
            self.put_clean(&row, &old, &clean)?;
        }
        self.saved(Some(&row.sheet_id), std::slice::from_ref(&row.item_id))
    }

    fn put_clean(&mut self, row: &Evidence, old: &str, clean: &[u8]) -> Result<()> {
        let (at, actor) = (self.now(), self.actor()?);
        let conn = self.desk()?.conn();
        let media_type = attachment::get(conn, old)?
            .map(|file| file.media_type)
            .unwrap_or_default();
        let is_shared = evidence::of_attachment(conn, old)?
            .iter()
            .any(|other| other.id != row.id);
        let work = |tx: &Transaction<'_>| {
            let mut row = row.clone();
            row.attachment_sha256 = Some(attachment::put(tx, &mut &*clean, &media_type, &at)?.sha256);
            evidence::update(tx, &row).map(drop).map_err(AppError::from)
        };
        let case = &mut self.desk_mut()?.case;
        if is_shared {
            case.command(&actor, "evidence_place_remove", CommandKind::Act, &at, work)
        } else {
            case.command_erasing(&actor, "evidence_place_remove", &at, REASON, old, work)
                .map(drop)
        }
    }
}

/// Puts a file into the case and gives its hash. A picture whose place was taken out before comes in without it.
pub(crate) fn put_file(tx: &Transaction<'_>, bytes: &[u8], media_type: &str, at: &str) -> Result<String> {
    let stored = match attachment::put(tx, &mut &*bytes, media_type, at) {
        Err(erased @ StoreError::AttachmentErased { .. }) if place(bytes).is_some() => {
            let clean = attachment::put(tx, &mut without_place(bytes)?.as_slice(), media_type, at)?;
            if clean.is_new {
                return Err(erased.into());
            }
            clean
        }
        other => other?,
    };
    Ok(stored.sha256)
}
