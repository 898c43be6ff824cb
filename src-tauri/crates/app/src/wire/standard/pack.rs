//! Checklist packs: editions as parcels.

use crate::wire::{WrittenFile, wire};

wire! {
    /// Writes an edition as a pack.
    pub struct PackWriteRequest {
        /// Body id or 団体コード; empty = the body of the case.
        pub body: String,
        /// Edition id.
        pub edition: String,
        /// Who publishes it; empty = body and office of the case.
        pub publisher: String,
        /// Ticket of a folder; none = beside the case.
        pub folder: Option<String>,
        /// Passphrase; none = everybody can read it.
        pub passphrase: Option<String>,
        /// That it lies open was accepted.
        pub is_plain_accepted: bool,
    }

    /// A pack that was written.
    pub struct PackWritten {
        /// Folder as a person reads it.
        pub folder_name: String,
        /// The file.
        pub file: WrittenFile,
        /// SHA-256 of the edition in groups of four: for the letter that goes with it.
        pub sha256: String,
        /// Who publishes it.
        pub publisher: String,
        /// The edition as printed.
        pub label: String,
        /// Without encryption.
        pub is_plain: bool,
    }

    /// Names a pack.
    pub struct PackRequest {
        /// Ticket of the file.
        pub ticket: String,
        /// Its passphrase, if it has one.
        pub passphrase: Option<String>,
    }

    /// What a pack holds.
    pub struct PackView {
        /// File.
        pub file: String,
        /// SHA-256 of the edition in groups of four, to be compared with the letter.
        pub sha256: String,
        /// Who published it, as the file says.
        pub publisher: String,
        /// RFC 3339 UTC.
        pub made_at: String,
        /// Version of the app that made it.
        pub made_by: String,
        /// 団体名.
        pub body: String,
        /// 団体コード.
        pub body_code: String,
        /// Edition id.
        pub edition: String,
        /// The edition as printed.
        pub label: String,
        /// Standard and its version.
        pub standard: String,
        /// ISO date.
        pub in_force: String,
        /// First fiscal year.
        pub fiscal_year_from: i32,
        /// Clauses.
        pub clauses: i64,
        /// Items, all sheets and sets.
        pub items: i64,
        /// Items of the short set.
        pub items_short: i64,
        /// Items of the standard set.
        pub items_standard: i64,
        /// Items of sections.
        pub items_organisation: i64,
        /// Items of systems.
        pub items_system: i64,
        /// Items of the central sheet.
        pub items_central: i64,
        /// Clauses that are no question.
        pub not_asked: i64,
        /// The texts of the clauses are in it.
        pub has_texts: bool,
        /// It came without encryption.
        pub is_plain: bool,
        /// It is for the body of this case.
        pub is_own_body: bool,
        /// How it stands to what is here.
        #[ts(type = "\"new\" | \"installed\" | \"conflict\"")]
        pub standing: String,
        /// Editions of its body that are here.
        pub known: Vec<PackEdition>,
    }

    /// An edition that is here.
    pub struct PackEdition {
        /// Edition id.
        pub edition: String,
        /// Standard and its version.
        pub label: String,
        /// Items.
        pub items: i64,
    }
}
