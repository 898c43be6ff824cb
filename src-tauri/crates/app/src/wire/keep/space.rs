//! What takes room.

use super::wire;

wire! {
    /// Room that a case and its backups take.
    pub struct SpaceView {
        /// Bytes of the case file.
        pub file: i64,
        /// Parts of it, the largest first.
        pub parts: Vec<SpacePart>,
        /// Bytes in the file that hold nothing and are used again.
        pub free: i64,
        /// Folder of planned backups, as a person reads it; empty without one.
        pub backup_folder: String,
        /// Backups of this case that lie there.
        pub backups: i64,
        /// Their bytes.
        pub backup_bytes: i64,
    }

    /// One kind of content.
    pub struct SpacePart {
        /// `sheets`, `submissions`, `attachments`, `editions`, `reports`, `audit`, `improvements`, `journal`, `other`.
        pub kind: String,
        /// Bytes.
        pub bytes: i64,
        /// Rows.
        pub rows: i64,
    }
}
