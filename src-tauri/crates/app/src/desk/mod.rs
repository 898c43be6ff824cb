//! The open case: opening, making and closing it, who operates, keys, files and the recent list.

mod access;
mod case;
mod files;
mod keys;
mod people;
mod record;
mod seed;
mod settings;
mod take;
mod travel;
mod upkeep;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use tenken_checklist::{Body, Edition};
use tenken_store::{Case, Connection, table::edition};

pub(crate) use access::body_of as body_in;
pub(crate) use case::to_json as desk_json;
pub(crate) use case::{own_request, put_body, put_edition, required, route_of, secret};
pub(crate) use files::{file_name, place_new, read_file, safe_name, write_new};
pub(crate) use people::{Operator, names_same_person};
pub(crate) use record::{Way, parcel_record};
pub(crate) use seed::prior_rows;
pub(crate) use settings::Settings;
pub(crate) use take::OpenedFile;

use crate::error::{AppError, Result};

/// Keys of `case_meta` that this crate writes.
pub(crate) mod meta {
    /// Canonical JSON of the body's own data.
    pub(crate) const BODY: &str = "body";
    /// Fiscal year of a section case.
    pub(crate) const FISCAL_YEAR: &str = "fiscal_year";
    /// Unit id of a section case.
    pub(crate) const UNIT: &str = "unit";
    /// Name of the office of an office case.
    pub(crate) const OFFICE: &str = "office";
    /// Contact of the office.
    pub(crate) const CONTACT: &str = "contact";
    /// Settings of an audit team.
    pub(crate) const AUDIT_SETTINGS: &str = "audit_settings";
    /// Which part of an audit a case is.
    pub(crate) const AUDIT_PART: &str = "audit_part";
    /// Papers of that part as they were handed out, by item.
    pub(crate) const AUDIT_PART_BEFORE: &str = "audit_part_before";
    /// Age key that this section's answers come back to.
    pub(crate) const SECTION_KEY: &str = "section_key";
    /// JSON of how former workbooks are read, by name.
    pub(crate) const FORM_MAPPINGS: &str = "form_mappings";
}

/// The open case with what is kept beside it in memory.
pub(crate) struct Desk {
    pub case: Case,
    pub path: PathBuf,
    pub body: Body,
    pub operator: Option<Operator>,
    pub recovered_drafts: i64,
    editions: BTreeMap<String, Arc<Edition>>,
}

impl Desk {
    pub(crate) fn new(case: Case, path: &Path, body: Body) -> Self {
        Self {
            case,
            path: path.to_owned(),
            body,
            operator: None,
            recovered_drafts: 0,
            editions: BTreeMap::new(),
        }
    }

    pub(crate) fn conn(&self) -> &Connection {
        self.case.conn()
    }

    /// The folder that the case lies in.
    pub(crate) fn folder(&self) -> PathBuf {
        self.path.parent().map_or_else(PathBuf::new, Path::to_owned)
    }

    /// The edition by its hash, read once.
    pub(crate) fn edition(&mut self, sha256: &str) -> Result<Arc<Edition>> {
        if let Some(found) = self.editions.get(sha256) {
            return Ok(Arc::clone(found));
        }
        let found = read_edition(self.case.conn(), sha256)?;
        self.editions.insert(sha256.to_owned(), Arc::clone(&found));
        Ok(found)
    }

    /// A sheet as a whole.
    pub(crate) fn sheet(&mut self, id: &str) -> Result<crate::sheet::SheetModel> {
        let Self { case, editions, .. } = self;
        crate::sheet::load(case.conn(), id, &mut |conn, sha256| {
            if let Some(found) = editions.get(sha256) {
                return Ok(Arc::clone(found));
            }
            let found = read_edition(conn, sha256)?;
            editions.insert(sha256.to_owned(), Arc::clone(&found));
            Ok(found)
        })
    }
}

/// An edition of the case.
pub(crate) fn read_edition(conn: &Connection, sha256: &str) -> Result<Arc<Edition>> {
    let row = edition::get(conn, sha256)?.ok_or_else(|| AppError::NotFound {
        what: "edition",
        id: sha256.to_owned(),
    })?;
    let value = serde_json::from_slice(&row.content).map_err(|cause| AppError::StoredDamaged {
        what: "edition",
        detail: cause.to_string(),
    })?;
    Ok(Arc::new(Edition::from_json(&value)?))
}
