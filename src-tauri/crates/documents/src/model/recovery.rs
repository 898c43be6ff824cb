//! The sheet with the 復旧コード of an encrypted case (data.md 1).

use super::{DateText, Mark};

/// One A4 sheet to print and seal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecoveryPage {
    /// 架空市.
    pub body: String,
    /// Name of the case.
    pub case_name: String,
    /// Day the passphrase was set.
    pub date: DateText,
    /// Checksummed groups in order.
    pub groups: Vec<String>,
    /// Classification mark.
    pub mark: Mark,
    /// RFC 3339 UTC; goes into the file properties only.
    pub made_at: String,
}
