//! What a backup is, said after it was proved and before anything is restored from it.

use std::path::{Path, PathBuf};

use tenken_domain::date::fiscal_year_code;
use tenken_store::{
    Case, Connection, Key, Seen, file_sha256,
    table::{case_meta, round, unit_attribute},
};
use time::OffsetDateTime;

use super::{COMMANDS, EXTENSION};
use crate::{
    app::App,
    desk::{body_in, file_name, meta, safe_name, secret},
    error::{AppError, Result},
    host::{stamp_in_japan, timestamp},
    wire::{BackupInspectRequest, BackupPresent, BackupSeen},
};

/// How far back the last act is looked for behind entries about backups.
const BACK: u32 = 50;

/// Whose case it is.
pub(super) struct About {
    pub body_name: String,
    /// Section, or office.
    pub unit_name: String,
    pub fiscal_year: Option<i32>,
}

/// Whose case it is, read from its file.
pub(super) fn about(conn: &Connection, kind: &str) -> Result<About> {
    let unit = match case_meta::value(conn, meta::UNIT)? {
        Some(id) => unit_attribute::of_unit(conn, &id)?.pop().map(|row| row.name),
        None => None,
    };
    let unit_name = match unit {
        Some(name) => name,
        None => case_meta::value(conn, meta::OFFICE)?.unwrap_or_default(),
    };
    let own = case_meta::value(conn, meta::FISCAL_YEAR)?.and_then(|year| year.parse().ok());
    let fiscal_year = match own {
        None if kind == "office" => {
            let years = round::all(conn)?.into_iter().map(|row| row.fiscal_year);
            years.max().and_then(|year| i32::try_from(year).ok())
        }
        own => own,
    };
    Ok(About {
        body_name: body_in(conn)?.name,
        unit_name,
        fiscal_year,
    })
}

/// A proved backup with what is known of it.
pub(super) struct Proved {
    pub path: PathBuf,
    pub key: Key,
    pub seen: Seen,
    pub sha256: String,
    pub view: BackupSeen,
    /// Folder that it would be restored to.
    pub folder: PathBuf,
}

impl App {
    /// Says what a backup is and how it stands to the case that this desk knows; proves it first.
    pub fn backup_inspect(&mut self, request: &BackupInspectRequest) -> Result<BackupSeen> {
        Ok(self.backup_proved(request)?.view)
    }

    pub(super) fn backup_proved(&mut self, request: &BackupInspectRequest) -> Result<Proved> {
        let path = self.path_of(&request.ticket)?;
        let key = match (&request.recovery_code, secret(request.passphrase.as_deref())?) {
            (Some(code), _) if !code.trim().is_empty() => Key::RecoveryCode(code.clone()),
            (_, Some(passphrase)) => Key::Passphrase(passphrase),
            _ => Key::None,
        };
        let seen = Case::look(&path, &key)?;
        seen.prove()?;
        let (sha256, size) = file_sha256(&path)?;
        let own = about(seen.conn(), seen.kind().code())?;
        let last = seen.journal_back(BACK)?;
        let act = last
            .iter()
            .find(|entry| !COMMANDS.contains(&entry.command.as_str()));
        let act = act.or(last.first()).ok_or(AppError::StoredDamaged {
            what: "journal",
            detail: String::new(),
        })?;
        let present = self.present_of(&seen, &key, &path)?;
        let folder = match &present {
            Some((place, _)) => place.parent().map(Path::to_owned),
            None => None,
        };
        let folder = folder.unwrap_or_else(|| self.host.cases_dir.clone());
        let view = BackupSeen {
            ticket: request.ticket.clone(),
            file: file_name(&path),
            kind: seen.kind().code().to_owned(),
            made_at: modified(&path),
            entries: seen.head()?.0,
            last_at: act.at.clone(),
            last_person: act.actor.person_name.clone(),
            last_command: act.command.clone(),
            is_encrypted: tenken_store::probe(&path)? != tenken_store::FileKind::PlainSqlite,
            is_older: seen.schema() < tenken_store::Migrations::default().newest(),
            size: i64::try_from(size).unwrap_or(i64::MAX),
            sha256: sha256.clone(),
            proposed_name: self.restored_name(&own, present.as_ref().map(|(place, _)| place.as_path())),
            folder_name: folder.display().to_string(),
            body_name: own.body_name,
            unit_name: own.unit_name,
            fiscal_year: own.fiscal_year,
            present: present.map(|(_, present)| present),
        };
        Ok(Proved {
            path,
            key,
            seen,
            sha256,
            view,
            folder,
        })
    }

    fn restored_name(&self, about: &About, present: Option<&Path>) -> String {
        let stamp = stamp_in_japan(self.clock.now());
        let stem = present
            .and_then(Path::file_stem)
            .map(|stem| stem.to_string_lossy().into_owned());
        let stem = stem.unwrap_or_else(|| {
            let year = about.fiscal_year.map(fiscal_year_code);
            let parts = [
                year.unwrap_or_default(),
                about.body_name.clone(),
                about.unit_name.clone(),
            ];
            let named: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            named.join("_")
        });
        safe_name(&format!("{stem}_復元_{stamp}.tenken"))
    }

    /// The same case among those that this desk has open or worked in lately; the newest state of it.
    fn present_of(&self, backup: &Seen, key: &Key, path: &Path) -> Result<Option<(PathBuf, BackupPresent)>> {
        if let Some(desk) = self
            .desk
            .as_ref()
            .filter(|desk| desk.case.case_id() == backup.case_id())
        {
            let seen = desk.case.look_with_own_key(&desk.path)?;
            return Ok(Some((desk.path.clone(), standing(backup, &seen, &desk.path)?)));
        }
        let mut found: Option<(i64, PathBuf, BackupPresent)> = None;
        for recent in &self.settings.recents {
            let is_backup = recent.path.extension().is_some_and(|end| end == EXTENSION);
            if recent.path == path || is_backup || !recent.path.is_file() {
                continue;
            }
            // One that is damaged or has another passphrase cannot be compared.
            let Ok(seen) = Case::look(&recent.path, key) else {
                continue;
            };
            let Ok((head, _)) = seen.head() else { continue };
            if seen.case_id() == backup.case_id() && found.as_ref().is_none_or(|(most, _, _)| head > *most) {
                let present = standing(backup, &seen, &recent.path)?;
                found = Some((head, recent.path.clone(), present));
            }
        }
        Ok(found.map(|(_, path, present)| (path, present)))
    }
}

/// How a case stands to a backup of it: by the hash of the entry that the shorter one ends with.
fn standing(backup: &Seen, present: &Seen, path: &Path) -> Result<BackupPresent> {
    let ((kept, kept_hash), (head, head_hash)) = (backup.head()?, present.head()?);
    let standing = if present.hash_of(kept)?.as_ref() == Some(&kept_hash) {
        if head == kept { "same" } else { "ahead" }
    } else if backup.hash_of(head)?.as_ref() == Some(&head_hash) {
        "behind"
    } else {
        "apart"
    };
    // Where they went different ways, the last entry that both have is the place they parted at.
    let parted = match standing {
        "apart" => {
            let (mut low, mut high) = (0, kept.min(head));
            while low < high {
                let middle = low + (high - low + 1) / 2;
                if backup.hash_of(middle)? == present.hash_of(middle)? {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            low
        }
        "behind" => head,
        _ => kept,
    };
    let last = present.journal_back(BACK)?;
    let act = last
        .iter()
        .find(|entry| !COMMANDS.contains(&entry.command.as_str()));
    let act = act.or(last.first());
    Ok(BackupPresent {
        file: file_name(path),
        standing: standing.to_owned(),
        newer: present.entries_after(parted, COMMANDS)?,
        last_at: act.map(|entry| entry.at.clone()).unwrap_or_default(),
        last_person: act
            .map(|entry| entry.actor.person_name.clone())
            .unwrap_or_default(),
    })
}

fn modified(path: &Path) -> String {
    std::fs::metadata(path)
        .and_then(|meta| meta.modified())
        .map(|at| timestamp(OffsetDateTime::from(at)))
        .unwrap_or_default()
}
