//! Audits: what is handed over and kept after the closing.

use super::wire;

wire! {
    /// A parcel of a closed audit, to be proved.
    pub struct AuditKeptVerifyRequest {
        /// File ticket.
        pub ticket: String,
        /// Its passphrase.
        pub passphrase: String,
        /// 照合番号 of the list as it stands on paper; may be empty.
        pub check_number: String,
    }

    /// What the proof of such a parcel found.
    pub struct AuditKeptView {
        /// File name.
        pub file: String,
        /// 団体名.
        pub body_name: String,
        /// Team.
        pub team: String,
        /// 監査番号.
        pub number: String,
        /// Name of the audit.
        pub name: String,
        /// ISO day of the closing.
        pub closed_on: String,
        /// Who approved it.
        pub approver: String,
        /// ISO; 満了日.
        pub retain_until_on: String,
        /// 照合番号 as counted from the list.
        pub check_number: String,
        /// The list is the one that was sealed.
        pub is_list_whole: bool,
        /// The list has the number that was typed; none where none was.
        pub is_as_typed: Option<bool>,
        /// Nothing is missing, nothing was changed.
        pub is_whole: bool,
        /// The list.
        pub lines: Vec<AuditKeptLine>,
        /// Hashes of files that the list does not name.
        pub unlisted: Vec<String>,
    }

    /// A line of the list.
    pub struct AuditKeptLine {
        /// `paper`, `evidence`, `finding`, `report`, `order`.
        pub kind: String,
        /// Number.
        pub number: String,
        /// Name.
        pub name: String,
        /// SHA-256, hex; empty for what is on paper only.
        pub sha256: String,
        /// Where it is kept.
        pub place: String,
        /// `whole`, `elsewhere` (never lay in the case) or `missing`.
        pub state: String,
    }
}
