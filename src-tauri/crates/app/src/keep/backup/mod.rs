//! Backups: whole, proved copies of the case, each a row of `case_meta` and an entry of the journal.

mod make;
mod plan;
mod restore;
mod seen;

use serde::{Deserialize, Serialize};
use tenken_store::table::case_meta;

use crate::{app::App, audit::stored, error::Result, sheet::count, wire::BackupLine};

pub(crate) use plan::Plan;

/// Key of `case_meta` of one backup, before its id.
const KEY: &str = "backup/";
/// Commands that are about backups only: a case in which nothing else happened needs no further one.
const COMMANDS: &[&str] = &["backup_make", "backup_remove"];
/// What a backup is called at its end. A double click does not open it to work in: one restores from it.
pub(crate) const EXTENSION: &str = "tenkenb";

/// A verified backup as the case remembers it.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Row {
    id: String,
    at: String,
    /// Day in Japan, ISO.
    on: String,
    file: String,
    folder: String,
    size: i64,
    sha256: String,
    entries: i64,
    is_planned: bool,
    person: String,
    removed_at: Option<String>,
}

impl Row {
    fn key(&self) -> String {
        format!("{KEY}{}", self.id)
    }

    fn line(&self) -> BackupLine {
        BackupLine {
            at: self.at.clone(),
            file: self.file.clone(),
            folder: self.folder.clone(),
            size: self.size,
            sha256: self.sha256.clone(),
            entries: self.entries,
            is_planned: self.is_planned,
            person: self.person.clone(),
            removed_at: self.removed_at.clone(),
        }
    }
}

impl App {
    /// Backups that this case remembers, newest first: by what they hold, so that a clock set back changes nothing.
    fn backups(&self) -> Result<Vec<Row>> {
        let mut rows: Vec<Row> = Vec::new();
        for row in case_meta::all(self.desk()?.conn())? {
            if row.key.starts_with(KEY) {
                rows.push(stored("backup", &row.value)?);
            }
        }
        rows.sort_by(|a, b| (b.entries, &b.at).cmp(&(a.entries, &a.at)));
        Ok(rows)
    }

    /// Backups of this case in a folder and their bytes, by name and size: what is listed, not proved.
    pub(super) fn backups_in(&self, folder: &std::path::Path) -> Result<(i64, i64)> {
        let (mut files, mut bytes) = (0_usize, 0_i64);
        for row in self.backups()? {
            let Some(place) = row.place_in(folder) else {
                continue;
            };
            let size = std::fs::metadata(&place).map_or(-1, |meta| i64::try_from(meta.len()).unwrap_or(-1));
            if size == row.size {
                files += 1;
                bytes += size;
            }
        }
        Ok((count(files), bytes))
    }
}
