//! Audits: parts of an engagement on another auditor's machine.

use super::wire;

wire! {
    /// Hands items to another auditor's machine.
    pub struct AuditPartWriteRequest {
        /// Engagement.
        pub engagement: String,
        /// Person id of the auditor.
        pub person: String,
        /// Items.
        pub ids: Vec<String>,
        /// Folder ticket; none = beside the case.
        pub folder: Option<String>,
        /// Passphrase of the parcel.
        pub passphrase: String,
    }

    /// Parts of an engagement, and whether this case is one.
    pub struct AuditPartsView {
        /// Parts that went out, oldest first.
        pub parts: Vec<AuditPartView>,
        /// The part that this case is.
        pub own: Option<OwnPart>,
    }

    /// A part that went out.
    pub struct AuditPartView {
        /// Id.
        pub part: String,
        /// Number, as 監8-01-分1.
        pub number: String,
        /// Auditor.
        pub person_name: String,
        /// `out`, `back`, `called_back`, `clash` (back after a call-back, to be decided), `settled`.
        pub state: String,
        /// RFC 3339 UTC.
        pub handed_at: String,
        /// RFC 3339 UTC.
        pub ended_at: Option<String>,
        /// Why it was called back.
        pub note: String,
        /// 調書番号 in order.
        pub papers: Vec<String>,
        /// What came back after a call-back, by item.
        pub conflicts: Vec<PartConflict>,
        /// Items that are not decided yet.
        pub open: i64,
    }

    /// An item that was changed here and there.
    pub struct PartConflict {
        /// Item.
        pub id: String,
        /// 調書番号.
        pub number: String,
        /// Question or audit point.
        pub question: String,
        /// `ours`, `theirs`; empty while not decided.
        pub taken: String,
        /// What differs.
        pub fields: Vec<PartDifference>,
    }

    /// A field of a paper as it is here and as it came back.
    pub struct PartDifference {
        /// Field code; `evidence` and `samples` list names.
        pub field: String,
        /// Here.
        pub ours: String,
        /// There.
        pub theirs: String,
    }

    /// The part that this case is.
    pub struct OwnPart {
        /// Number.
        pub number: String,
        /// Engagement.
        pub engagement: String,
        /// 監査番号.
        pub engagement_number: String,
        /// Team that handed it out.
        pub team: String,
        /// Who works on it.
        pub person_name: String,
        /// RFC 3339 UTC; none while it was not returned.
        pub returned_at: Option<String>,
    }

    /// Calls a part back: its items can be written here again.
    pub struct AuditPartCallBackRequest {
        /// Part.
        pub part: String,
        /// Why.
        pub reason: String,
    }

    /// Makes a case of its own out of a part.
    pub struct AuditPartOpenRequest {
        /// File ticket.
        pub ticket: String,
        /// Passphrase of the parcel.
        pub passphrase: String,
        /// Passphrase of the new case; `None` needs `is_plain_accepted`.
        pub case_passphrase: Option<String>,
        /// 暗号化なし was ticked.
        pub is_plain_accepted: bool,
    }

    /// Writes the part back for the case that handed it out.
    pub struct AuditPartReturnRequest {
        /// Folder ticket; none = beside the case.
        pub folder: Option<String>,
    }

    /// What a part that comes back brings.
    pub struct AuditPartBackView {
        /// File name.
        pub file: String,
        /// The part as it stands, after the taking where it was taken.
        pub part: AuditPartView,
        /// It was taken in now.
        pub is_taken: bool,
        /// It was called back: nothing is overwritten, what differs is decided item by item.
        pub is_called_back: bool,
        /// What it brings, by item.
        pub lines: Vec<AuditPartLine>,
    }

    /// What comes back of one item.
    pub struct AuditPartLine {
        /// 調書番号.
        pub number: String,
        /// Question or audit point.
        pub question: String,
        /// Judgement code; none while not judged.
        pub judgement: Option<String>,
        /// Field codes that changed there.
        pub changed: Vec<String>,
        /// Pieces of evidence that are new.
        pub evidence: i64,
        /// Findings that were made there.
        pub findings: i64,
    }

    /// Decides an item that was changed here and there.
    pub struct AuditPartDecideRequest {
        /// Part.
        pub part: String,
        /// Item.
        pub item: String,
        /// `ours` or `theirs`.
        pub take: String,
    }
}
