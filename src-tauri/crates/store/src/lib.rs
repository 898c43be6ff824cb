//! The case file: opening, tables, journal, verification, erasure, keys, copies (data.md 1-7).
//!
//! Read functions take `&Connection`, writing ones `&Transaction`; a transaction is only had inside a command, and a
//! command always leaves its entry in the journal.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]
#![allow(
    clippy::disallowed_methods,
    reason = "the store is one of the few that handle files"
)]

mod case;
mod error;
mod error_map;
mod error_wire;
mod hex;
mod image;
mod journal;
mod keep;
mod migration;
mod payload;
mod schema;
pub mod table;

pub use case::{
    Case, CaseKind, CreateOptions, FileKind, Holder, Key, KnownState, OpenMode, OpenOptions, Opening,
    ReadOnlyBecause, RecoveryCode, known_state, probe,
};
pub use error::{Result, StoreError};
pub use journal::{
    Actor, Batch, ChainBreak, ChainFault, CommandKind, Difference, Entry, ErasedNote, ErasureReport,
    UndoLabel, UndoneStep, VerifyReport,
};
pub use keep::{Doomed, Seen, TableSize, Way, file_sha256};
pub use migration::Migrations;
pub use rusqlite::{Connection, Transaction};
pub use table::draft::Draft;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_can_be_handed_to_another_thread() {
        fn check<T: Send>() {}
        check::<Case>();
    }

    #[test]
    fn every_error_code_is_listed_once() {
        let mut codes = StoreError::CODES.to_vec();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), StoreError::CODES.len());
        assert!(codes.contains(&StoreError::PassphraseUnusable.code()));
    }
}
