//! What travels between desks: parcels `*.tenkenp` (data.md 1), canonical JSON and the 照合番号 (data.md 5).
//!
//! A parcel is a zip of manifest.json, content.json and attachments/, the whole encrypted with age. Bytes in, bytes
//! out: nothing here touches a disk, a clock or a database. Codes stay text, because a later 1.x may bring new ones.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod archive;
mod canonical;
mod check_number;
pub mod content;
mod error;
mod keys;
mod kind;
pub mod limits;
mod manifest;
mod parcel;
mod protect;
mod recognise;

pub use canonical::{canonical_json, parse_canonical, sha256_hex};
pub use check_number::{CheckNumber, check_number_of};
pub use content::Content;
pub use error::{Cause, ParcelError};
pub use keys::{Key, PrivateKey, Protection, PublicKey, generate_keypair, return_token};
pub use kind::Kind;
pub use manifest::{Extra, FORMAT, FORMAT_VERSION, MIN_READER, Manifest, Part};
pub use parcel::Parcel;
pub use protect::{Opened, Protected, open, seal};
pub use recognise::{OtherFile, Recognised, recognise};
