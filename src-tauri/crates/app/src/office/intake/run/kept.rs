//! What a dry run keeps of a sheet that it read, so that taking it needs no second reading: its canonical bytes,
//! deflated to a tenth.

use std::io::{Read as _, Write as _};

use flate2::{Compression, read::DeflateDecoder, write::DeflateEncoder};
use tenken_parcel::content::{DepartmentConfirmation, SealedSheet};

use super::{super::brought::Brought, Entry};
use crate::error::{AppError, Result};

/// A sheet out of a workbook, put by.
#[derive(Debug)]
pub(super) struct Kept {
    deflated: Box<[u8]>,
    sha256: String,
    origin: &'static str,
    has_version: bool,
    dept_confirmation: Option<DepartmentConfirmation>,
    hint_unit: Option<String>,
}

fn failed(source: std::io::Error) -> AppError {
    AppError::File {
        action: "read",
        file: String::new(),
        source,
    }
}

impl Kept {
    /// None for what came in a parcel: it brings attachments and is opened again.
    pub fn of(brought: &Brought) -> Option<Self> {
        if brought.log.is_some() || !brought.attachments.is_empty() {
            return None;
        }
        let mut deflated = DeflateEncoder::new(Vec::new(), Compression::fast());
        deflated.write_all(&brought.canonical).ok()?;
        Some(Self {
            deflated: deflated.finish().ok()?.into_boxed_slice(),
            sha256: brought.sha256.clone(),
            origin: brought.origin,
            has_version: brought.has_version,
            dept_confirmation: brought.dept_confirmation.clone(),
            hint_unit: brought.hint_unit.clone(),
        })
    }

    /// The sheet as it was read, without notes and places of cells.
    pub fn brought(&self, entry: &Entry) -> Result<Brought> {
        let mut canonical = Vec::new();
        DeflateDecoder::new(&*self.deflated)
            .read_to_end(&mut canonical)
            .map_err(failed)?;
        let sheet: SealedSheet = serde_json::from_slice(&canonical).map_err(|cause| failed(cause.into()))?;
        let file = (entry.name(), entry.sha256.as_str());
        Ok(Brought {
            has_version: self.has_version,
            dept_confirmation: self.dept_confirmation.clone(),
            hint_unit: self.hint_unit.clone(),
            ..Brought::of_canonical(sheet, canonical, self.sha256.clone(), self.origin, file)?
        })
    }
}
