//! Verification: (1) the chain, (2) the replay into an empty database and the comparison of all state tables.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::case::Case;
use crate::error::Result;
use crate::hex::{hex, sha256};
use crate::journal::chain::entry_hash;
use crate::journal::replay;
use crate::payload::Payload;
use crate::table::journal::{self, JournalRow};

/// What is wrong with the first broken entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChainFault {
    /// A number is missing before this entry.
    Gap,
    /// It does not follow on the entry before.
    Link,
    /// One of its columns was changed.
    Content,
    /// Its payload was changed.
    Payload,
    /// Its erasure mark is not that of an erasing entry.
    ErasureMark,
    /// Its payload cannot be read.
    Unreadable,
}

impl ChainFault {
    /// Word for the message `ui-chain-<word>`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Gap => "gap",
            Self::Link => "link",
            Self::Content => "content",
            Self::Payload => "payload",
            Self::ErasureMark => "erasure-mark",
            Self::Unreadable => "unreadable",
        }
    }
}

/// The first broken entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChainBreak {
    /// Its number.
    pub seq: i64,
    /// What is wrong.
    pub fault: ChainFault,
}

/// A value that is not as the journal says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// Table.
    pub table: String,
    /// Row key, e.g. `item_id=…, sheet_id=…`.
    pub key: String,
    /// Column; `*` for a whole row too many or missing.
    pub column: String,
    /// By the journal; none = no row.
    pub expected: Option<String>,
    /// In the table (or in the before-image of the entry `noticed_at`); none = no row.
    pub found: Option<String>,
    /// The last entry that touched the row (up to `noticed_at`).
    pub entry: Option<i64>,
    /// The entry whose before-image shows that the row had been changed past the app; none = it still is.
    pub noticed_at: Option<i64>,
}

/// One erasure, named instead of failing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErasedNote {
    /// The erasing entry.
    pub seq: i64,
    /// UTC time.
    pub at: String,
    /// Who, as declared.
    pub person_name: String,
    /// Reason given.
    pub reason: String,
    /// Where it was (`answer.reason`) and in how many cells.
    pub places: BTreeMap<String, i64>,
    /// Entries redacted.
    pub entries: Vec<i64>,
}

/// What the verification found.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct VerifyReport {
    /// Entries walked.
    pub entries: i64,
    /// Rows compared.
    pub rows_compared: i64,
    /// First broken entry.
    pub chain: Option<ChainBreak>,
    /// Differing values, at most `MAX_DIFFERENCES`.
    pub differences: Vec<Difference>,
    /// True when there are more differences than listed.
    pub has_more: bool,
    /// Erasures.
    pub erased: Vec<ErasedNote>,
}

/// Differences listed at most.
pub const MAX_DIFFERENCES: usize = 500;

impl VerifyReport {
    /// True when the chain holds and every row is as the journal says.
    pub fn is_sound(&self) -> bool {
        self.chain.is_none() && self.differences.is_empty()
    }

    /// Adds a difference, up to the limit.
    pub(crate) fn differ(&mut self, difference: Difference) {
        if self.differences.len() < MAX_DIFFERENCES {
            self.differences.push(difference);
        } else {
            self.has_more = true;
        }
    }

    fn broken(&mut self, seq: i64, fault: ChainFault) {
        if self.chain.as_ref().is_none_or(|first| seq < first.seq) {
            self.chain = Some(ChainBreak { seq, fault });
        }
    }
}

impl Case {
    /// Checks the chain and replays it against the tables. Reads only.
    pub fn verify(&self) -> Result<VerifyReport> {
        let mut report = VerifyReport::default();
        check_chain(self.conn(), &mut report)?;
        replay::compare(self.conn(), &self.migrations, &mut report)?;
        replay::name_entries(self.conn(), &mut report)?;
        Ok(report)
    }
}

/// Walks the chain both ways: hashes, numbers, payloads. Any schema version has the same journal.
pub(crate) fn check_chain(conn: &Connection, report: &mut VerifyReport) -> Result<()> {
    check_links(conn, report)?;
    check_payloads(conn, report)
}

fn check_links(conn: &Connection, report: &mut VerifyReport) -> Result<()> {
    let mut last = (0_i64, Vec::new());
    journal::each(conn, false, |row| {
        report.entries += 1;
        if report.chain.is_none() {
            if row.seq != last.0 + 1 {
                report.broken(row.seq, ChainFault::Gap);
            } else if row.prev_hash != last.1 {
                report.broken(row.seq, ChainFault::Link);
            } else if row.hash != entry_hash(&row) {
                report.broken(row.seq, ChainFault::Content);
            }
        }
        last = (row.seq, row.hash);
        Ok(())
    })?;
    if report.entries == 0 {
        report.broken(1, ChainFault::Gap);
    }
    Ok(())
}

/// Last to first, because a later erasure says what an earlier payload must be now.
fn check_payloads(conn: &Connection, report: &mut VerifyReport) -> Result<()> {
    let mut redacted: BTreeMap<i64, (i64, String)> = BTreeMap::new();
    journal::each(conn, true, |row| {
        let due = redacted.get(&row.seq);
        let expected = due.map_or_else(|| hex(&row.payload_sha256), |(_, hash)| hash.clone());
        if row.erased_by != due.map(|(by, _)| *by) {
            report.broken(row.seq, ChainFault::ErasureMark);
        }
        if hex(&sha256(&row.payload)) != expected {
            report.broken(row.seq, ChainFault::Payload);
            return Ok(());
        }
        let Some(payload) = Payload::from_bytes(&row.payload) else {
            report.broken(row.seq, ChainFault::Unreadable);
            return Ok(());
        };
        if let Some(erased) = payload.erased {
            for (seq, hash) in &erased.entries {
                redacted.entry(*seq).or_insert_with(|| (row.seq, hash.clone()));
            }
            report
                .erased
                .insert(0, note(&row, erased.reason, erased.places, &erased.entries));
        }
        Ok(())
    })
}

fn note(
    row: &JournalRow,
    reason: String,
    places: BTreeMap<String, i64>,
    entries: &[(i64, String)],
) -> ErasedNote {
    ErasedNote {
        seq: row.seq,
        at: String::from_utf8_lossy(&row.text[0]).into_owned(),
        person_name: String::from_utf8_lossy(&row.text[2]).into_owned(),
        reason,
        places,
        entries: entries.iter().map(|(seq, _)| *seq).collect(),
    }
}
