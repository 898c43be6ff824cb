//! Making one: copied beside, proved against the case, then given its name; older planned ones make room afterwards.

use std::{
    fs,
    path::{Path, PathBuf},
};

use tenken_domain::date::{Day, fiscal_year_code};
use tenken_store::{CommandKind, StoreError, file_sha256, table::case_meta};

use super::{EXTENSION, Row};
use crate::{
    app::App,
    desk::{desk_json, file_name, place_new, safe_name},
    error::{AppError, Result},
    host::{fresh_id, stamp_in_japan},
    keep::KeepError,
    wire::{BackupLine, BackupMade, BackupView, FolderRequest, WrittenFile},
};

/// How many backups are listed.
const LISTED: usize = 50;

impl Row {
    /// Where it lies in a folder; none when its name is no plain name of a backup.
    pub(super) fn place_in(&self, folder: &Path) -> Option<PathBuf> {
        let name = Path::new(&self.file);
        let is_plain = name.file_name().is_some_and(|own| own == name.as_os_str());
        let is_ours = name.extension().is_some_and(|end| end == EXTENSION);
        (is_plain && is_ours && self.removed_at.is_none()).then(|| folder.join(name))
    }

    /// It lies in the folder byte by byte as it was proved.
    fn is_whole_in(&self, folder: &Path) -> bool {
        let Some(place) = self.place_in(folder) else {
            return false;
        };
        file_sha256(&place).is_ok_and(|(sha256, _)| sha256 == self.sha256)
    }
}

impl App {
    /// Backups of the open case, and the plan of this desk.
    pub fn backup_view(&mut self) -> Result<BackupView> {
        let rows = self.backups()?;
        let last = rows.first();
        let (days, newer) = (self.days_since(last)?, self.newer_than(last)?);
        let lines: Vec<BackupLine> = rows.iter().take(LISTED).map(Row::line).collect();
        let is_due = self.backup_is_due(false)?;
        Ok(BackupView {
            last: last.map(Row::line),
            days: days.map(|days| days.max(0)),
            is_clock_back: days.is_some_and(|days| days < 0),
            is_old: newer > 0 && days.is_none_or(|days| days >= self.backup_warning()),
            newer,
            lines,
            plan: self.backup_plan_view()?,
            is_due,
        })
    }

    /// Makes a backup in a chosen folder and proves it.
    pub fn backup_make(&mut self, request: &FolderRequest) -> Result<BackupMade> {
        self.assert_recordable()?;
        let folder = self.folder_of(request.folder.as_deref())?;
        let row = self.backup_write(&folder, false)?;
        self.backup_made(&folder, &row, Vec::new())
    }

    pub(super) fn backup_made(
        &mut self,
        folder: &Path,
        row: &Row,
        removed: Vec<String>,
    ) -> Result<BackupMade> {
        Ok(BackupMade {
            file: WrittenFile {
                ticket: self.ticket(&folder.join(&row.file))?,
                name: row.file.clone(),
                kind: "backup".to_owned(),
                size: row.size,
                sha256: row.sha256.clone(),
            },
            entries: row.entries,
            removed,
        })
    }

    /// Days since a backup; less than none when it is dated later than today.
    pub(super) fn days_since(&self, row: Option<&Row>) -> Result<Option<i64>> {
        let Some(row) = row else { return Ok(None) };
        Ok(Some(Day::from_iso(&row.on)?.days_until(self.today()?)))
    }

    /// Entries that a backup lacks, those about backups left out.
    pub(super) fn newer_than(&self, row: Option<&Row>) -> Result<i64> {
        let entries = row.map_or(0, |row| row.entries);
        Ok(self.desk()?.case.entries_after(entries, super::COMMANDS)?)
    }

    /// Copies, proves, names and records. A failure leaves nothing in the folder.
    pub(super) fn backup_write(&mut self, folder: &Path, is_planned: bool) -> Result<Row> {
        let name = self.backup_name()?;
        let place = folder.display().to_string();
        let failed = |cause: StoreError| to_keep(cause, &name, &place);
        if !folder.is_dir() {
            return Err(KeepError::BackupPlaceGone { file: name, place }.into());
        }
        let beside = folder.join(format!(".{name}.{}.part", fresh_id("w")?));
        let case = &self.desk()?.case;
        let proved = case
            .copy_for_carrying(&beside)
            .and_then(|_| case.prove_copy(&beside))
            .and_then(|entries| Ok((entries, file_sha256(&beside)?)));
        let (entries, (sha256, size)) = proved.map_err(|cause| {
            take_away(&beside);
            failed(cause)
        })?;
        let placed = place_new(folder, &name, &beside).map_err(|source| AppError::File {
            action: "write",
            file: name.clone(),
            source,
        })?;
        let actor = self.actor().unwrap_or_else(|_| self.account_actor());
        let row = Row {
            id: fresh_id("backup")?,
            at: self.now(),
            on: self.today()?.to_string(),
            file: file_name(&placed),
            folder: file_name(folder),
            size: i64::try_from(size).unwrap_or(i64::MAX),
            sha256,
            entries,
            is_planned,
            person: actor.person_name.clone(),
            removed_at: None,
        };
        let (key, text, at) = (row.key(), desk_json(&row)?, self.now());
        self.desk_mut()?
            .case
            .command(&actor, "backup_make", CommandKind::Record, &at, |tx| {
                case_meta::put(tx, &key, &text)
            })?;
        Ok(row)
    }

    /// `R08_米沢市_総務課_バックアップ_20261123-181503.tenkenb`, of what the file system takes.
    fn backup_name(&self) -> Result<String> {
        let desk = self.desk()?;
        let about = super::seen::about(desk.conn(), desk.case.kind().code())?;
        let year = about.fiscal_year.unwrap_or(self.today()?.fiscal_year());
        let stamp = stamp_in_japan(self.clock.now());
        let parts = [
            fiscal_year_code(year),
            about.body_name,
            about.unit_name,
            "バックアップ".to_owned(),
            stamp,
        ];
        let named: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Ok(safe_name(&format!("{}.{EXTENSION}", named.join("_"))))
    }

    /// Takes older planned backups out of the folder: only what lies there byte by byte as this case proved it, and only
    /// beyond the number of newer ones that are proved to be there still.
    pub(super) fn backup_rotate(&mut self, folder: &Path, keep: i64) -> Result<Vec<String>> {
        let (mut whole, mut removed) = (0_i64, Vec::new());
        for row in self.backups()?.into_iter().filter(|row| row.is_planned) {
            if !row.is_whole_in(folder) {
                continue;
            }
            whole += 1;
            let Some(place) = row.place_in(folder).filter(|_| whole > keep) else {
                continue;
            };
            // One that cannot be removed stays, and is tried again the next time.
            if fs::remove_file(&place).is_ok() {
                removed.push(row);
            }
        }
        let names: Vec<String> = removed.iter().map(|row| row.file.clone()).collect();
        if removed.is_empty() {
            return Ok(names);
        }
        let actor = self.actor().unwrap_or_else(|_| self.account_actor());
        let at = self.now();
        let mut rows = Vec::new();
        for mut row in removed {
            row.removed_at = Some(at.clone());
            rows.push((row.key(), desk_json(&row)?));
        }
        self.desk_mut()?
            .case
            .command(&actor, "backup_remove", CommandKind::Record, &at, |tx| {
                rows.iter()
                    .try_for_each(|(key, text)| case_meta::put(tx, key, text))
            })?;
        Ok(names)
    }
}

/// A copy that did not come to its end, with what the database wrote beside it.
pub(super) fn take_away(beside: &Path) {
    let mut journal = beside.as_os_str().to_owned();
    journal.push("-journal");
    let _ = fs::remove_file(beside);
    let _ = fs::remove_file(journal);
}

/// File, place and remedy instead of the name of a part that nobody knows.
pub(super) fn to_keep(cause: StoreError, file: &str, place: &str) -> AppError {
    let (file, place) = (file.to_owned(), place.to_owned());
    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "every other fault is one of the copy itself"
    )]
    let error = match cause {
        StoreError::DiskFull { .. } => KeepError::BackupNoRoom { file, place },
        StoreError::ReadOnly { .. } => KeepError::BackupPlaceReadOnly { file, place },
        StoreError::Missing { .. } | StoreError::ShareGone { .. } => {
            KeepError::BackupPlaceGone { file, place }
        }
        cause => KeepError::BackupNotProved {
            file,
            place,
            cause: Box::new(cause),
        },
    };
    error.into()
}
