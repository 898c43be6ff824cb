//! A copy for carrying: through the backup API, same key, never over another file.

use std::fs::File;
use std::path::Path;
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};

use crate::case::check::quick_check;
use crate::case::connect::{Access, StoredKey, connect};
use crate::case::types::{KnownState, known_state};
use crate::case::{Case, RecoveryCode, keys};
use crate::error::{At, Result};
use crate::hex::hex;

impl Case {
    /// Writes a complete copy to `dest`, checks and flushes it. The passphrase and the recovery code of the case open
    /// it too. `AlreadyThere` when the name is taken.
    pub fn copy_for_carrying(&self, dest: &Path) -> Result<KnownState> {
        File::create_new(dest).at_path(dest)?;
        let copied = self.copy_to(dest);
        if copied.is_err() {
            let _ = std::fs::remove_file(dest);
            let _ = std::fs::remove_file(keys::journal_of(dest));
        }
        copied
    }

    fn copy_to(&self, dest: &Path) -> Result<KnownState> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut copy = Connection::open_with_flags(dest, flags).at_path(dest)?;
        if self.key != StoredKey::Plain {
            // The salt goes along: the recovery code belongs to it.
            let salt = hex(&RecoveryCode::salt_of(&self.path)?);
            let sql = format!(
                "PRAGMA key = {}; PRAGMA cipher_salt = \"x'{salt}'\";",
                self.key.literal()
            );
            copy.execute_batch(&sql).at_path(dest)?;
        }
        let backup = Backup::new(&self.conn, &mut copy).at_path(dest)?;
        backup
            .run_to_completion(4096, Duration::ZERO, None)
            .at_path(dest)?;
        drop(backup);
        drop(copy);
        File::options()
            .write(true)
            .open(dest)
            .and_then(|file| file.sync_all())
            .at_path(dest)?;
        keys::sync_folder(dest);
        let check = connect(dest, Access::Read, &self.key)?;
        quick_check(&check, dest)?;
        drop(check);
        known_state(dest)
    }
}
