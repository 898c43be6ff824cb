//! Restoring: always to a new file. The copy is proved to be the backup byte by byte, opened, and the act recorded in it
//! before it gets its name.

use std::{fs, path::Path};

use tenken_store::{
    Case, CommandKind, Holder, OpenMode, OpenOptions, StoreError, file_sha256, table::case_meta,
};

use super::{
    make::{take_away, to_keep},
    seen::Proved,
};
use crate::{
    app::App,
    desk::{desk_json, file_name, place_new, required, safe_name},
    error::{AppError, Result},
    host::fresh_id,
    wire::{BackupInspectRequest, BackupRestoreRequest, BackupRestored, WrittenFile},
};

impl App {
    /// Restores a backup to a new file, never over another, and puts it on top of the recent list.
    pub fn backup_restore(&mut self, request: &BackupRestoreRequest) -> Result<BackupRestored> {
        let proved = self.backup_proved(&BackupInspectRequest {
            ticket: request.ticket.clone(),
            passphrase: request.passphrase.clone(),
            recovery_code: request.recovery_code.clone(),
        })?;
        let folder = match &request.folder {
            Some(ticket) => self.path_of(ticket)?,
            None => proved.folder.clone(),
        };
        let name = match &request.name {
            Some(name) => safe_name(required("file-name", name)?.trim_end_matches(".tenken")) + ".tenken",
            None => proved.view.proposed_name.clone(),
        };
        let place = folder.display().to_string();
        let failed = |source| AppError::File {
            action: "write",
            file: name.clone(),
            source,
        };
        fs::create_dir_all(&folder).map_err(failed)?;
        let beside = folder.join(format!(".{name}.{}.part", fresh_id("w")?));
        let prepared = self.restore_to(&proved, &beside);
        if let Err(error) = prepared {
            take_away(&beside);
            return Err(if let AppError::Store(cause) = error {
                to_keep(cause, &name, &place)
            } else {
                error
            });
        }
        let placed = place_new(&folder, &name, &beside).map_err(failed)?;
        let (sha256, size) = file_sha256(&placed)?;
        let at = self.now();
        self.settings.remember(&placed, &proved.view.kind, &at, None);
        Ok(BackupRestored {
            file: WrittenFile {
                ticket: self.ticket(&placed)?,
                name: file_name(&placed),
                kind: "restored".to_owned(),
                size: i64::try_from(size).unwrap_or(i64::MAX),
                sha256,
            },
            folder_name: folder.display().to_string(),
            entries: proved.view.entries,
        })
    }

    fn restore_to(&self, proved: &Proved, beside: &Path) -> Result<()> {
        let io = |source: std::io::Error| AppError::from(StoreError::from_io(beside, source));
        fs::copy(&proved.path, beside).map_err(io)?;
        // A backup on a read-only medium gives a copy that cannot be worked in.
        let mut rights = fs::metadata(beside).map_err(io)?.permissions();
        #[allow(
            clippy::permissions_set_readonly_false,
            reason = "the copy belongs to who restores it"
        )]
        rights.set_readonly(false);
        fs::set_permissions(beside, rights).map_err(io)?;
        fs::File::options()
            .write(true)
            .open(beside)
            .and_then(|file| file.sync_all())
            .map_err(io)?;
        if file_sha256(beside)?.0 != proved.sha256 {
            return Err(StoreError::Damaged {
                path: beside.to_owned(),
                detail: "sha256".to_owned(),
            }
            .into());
        }
        let options = OpenOptions {
            key: proved.key.clone(),
            mode: OpenMode::Write,
            holder: Holder {
                person: String::new(),
                ..self.holder()
            },
            known: None,
        };
        let mut case = Case::open(beside, &options)?;
        let at = self.now();
        let note = serde_json::json!({
            "at": at,
            "file": proved.view.file,
            "sha256": proved.sha256,
            "entries": proved.view.entries,
        });
        let text = desk_json(&note)?;
        case.command(
            &self.account_actor(),
            "case_restore",
            CommandKind::Act,
            &at,
            |tx| case_meta::put(tx, "restored", &text),
        )?;
        case.close()?;
        // Closed again, it must still prove to be the same case with one act more.
        let again = Case::look(beside, &proved.key)?;
        again.prove()?;
        let kept = proved.seen.head()?;
        if again.hash_of(kept.0)? != Some(kept.1) {
            return Err(StoreError::Damaged {
                path: beside.to_owned(),
                detail: "journal".to_owned(),
            }
            .into());
        }
        Ok(())
    }
}
