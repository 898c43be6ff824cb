//! 点検項目パック: a checklist edition with everything that a round needs of it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Content;
use crate::canonical::{canonical_bytes, sha256_hex};
use crate::error::ParcelError;
use crate::kind::Kind;
use crate::manifest::Extra;

/// An edition on its way to other offices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackContent {
    /// The whole edition as canonical JSON, with the data of its body.
    pub edition: Value,
    /// SHA-256 of its canonical JSON: the number that a letter names.
    pub edition_sha256: String,
    /// Who publishes it.
    pub publisher: String,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Content for PackContent {
    const KIND: Kind = Kind::ChecklistPack;

    /// The edition is the one that the number names.
    fn check(&self) -> Result<(), ParcelError> {
        if sha256_hex(&canonical_bytes(&self.edition)?) == self.edition_sha256 {
            Ok(())
        } else {
            Err(ParcelError::HashMismatch {
                part: "edition".to_owned(),
            })
        }
    }
}
