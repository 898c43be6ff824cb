//! A parcel in memory, and its way into and out of the bare zip.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::archive::{self, ATTACHMENTS, CONTENT, MANIFEST};
use crate::canonical::{canonical_bytes, canonical_json, parse_canonical, sha256_hex};
use crate::content::Content;
use crate::error::ParcelError;
use crate::limits;
use crate::manifest::{Extra, Manifest, Part};

/// A parcel: manifest, content and attachments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// What it is.
    pub manifest: Manifest,
    /// What it says, in the shape of its kind.
    pub content: Value,
    /// Files that the content names by their SHA-256.
    pub attachments: BTreeMap<String, Vec<u8>>,
    /// Parts of a later version by name; they are kept.
    pub other_parts: BTreeMap<String, Vec<u8>>,
}

impl Parcel {
    /// A parcel with a typed content; the manifest takes its kind.
    pub fn new<C: Content>(mut manifest: Manifest, content: &C) -> Result<Self, ParcelError> {
        manifest.kind = C::KIND;
        let content =
            serde_json::to_value(content).map_err(|cause| ParcelError::WriteFailed(Box::new(cause)))?;
        Ok(Self::from_value(manifest, content))
    }

    /// A parcel of any kind.
    pub fn from_value(manifest: Manifest, content: Value) -> Self {
        Self {
            manifest,
            content,
            attachments: BTreeMap::new(),
            other_parts: BTreeMap::new(),
        }
    }

    /// Adds a file and gives its SHA-256, by which the content names it. `TooLarge` beyond 50 MiB.
    pub fn attach(&mut self, bytes: Vec<u8>) -> Result<String, ParcelError> {
        let sha256 = sha256_hex(&bytes);
        limits::check_bytes(
            &format!("{ATTACHMENTS}{sha256}"),
            bytes.len() as u64,
            limits::ATTACHMENT_BYTES,
        )?;
        self.attachments.insert(sha256.clone(), bytes);
        Ok(sha256)
    }

    /// The content as its type. Errors: `KindMismatch`, `UnknownKind`, `ContentInvalid` and what the type checks.
    pub fn read<C: Content>(&self) -> Result<C, ParcelError> {
        let kind = &self.manifest.kind;
        if !kind.is_known() {
            return Err(ParcelError::UnknownKind {
                kind: kind.to_string(),
            });
        }
        if *kind != C::KIND {
            return Err(ParcelError::KindMismatch {
                expected: C::KIND.to_string(),
                found: kind.to_string(),
            });
        }
        let content: C =
            serde_json::from_value(self.content.clone()).map_err(|cause| ParcelError::ContentInvalid {
                kind: kind.to_string(),
                cause,
            })?;
        content.check()?;
        Ok(content)
    }

    /// The bare zip: manifest first, so that a plain parcel is recognised by its start.
    pub(crate) fn to_zip(&self) -> Result<Vec<u8>, ParcelError> {
        let content = canonical_bytes(&self.content)?;
        limits::check_bytes(CONTENT, content.len() as u64, limits::JSON_BYTES)?;
        let named: Vec<(String, &Vec<u8>)> = self
            .attachments
            .iter()
            .map(|(sha256, bytes)| (format!("{ATTACHMENTS}{sha256}"), bytes))
            .chain(self.other_parts.iter().map(|(name, bytes)| (name.clone(), bytes)))
            .collect();
        let mut parts: Vec<(&str, &[u8])> = vec![(CONTENT, &content)];
        parts.extend(
            named
                .iter()
                .map(|(name, bytes)| (name.as_str(), bytes.as_slice())),
        );
        let total: u64 = parts.iter().map(|(_, bytes)| bytes.len() as u64).sum();
        limits::check_bytes(
            archive::FILE,
            total,
            limits::UNPACKED_BYTES - limits::MANIFEST_BYTES,
        )?;
        if parts.len() as u64 >= limits::ENTRIES {
            let part = archive::FILE.to_owned();
            return Err(ParcelError::TooLarge {
                part,
                limit: limits::ENTRIES,
                unit: "entries",
            });
        }
        let manifest = Manifest {
            parts: parts.iter().map(listed).collect(),
            ..self.manifest.clone()
        };
        check_attachments(&manifest.parts)?;
        let manifest = canonical_json(&manifest)?;
        parts.insert(0, (MANIFEST, &manifest));
        archive::write(&parts)
    }

    /// Reads the bare zip and checks every part against the manifest.
    pub(crate) fn from_zip(bytes: &[u8]) -> Result<Self, ParcelError> {
        let mut zip = archive::directory(bytes)?;
        let manifest = archive::unpack(&mut zip, MANIFEST, limits::MANIFEST_BYTES)?;
        let manifest = Manifest::from_value(parse_canonical(&manifest, MANIFEST)?)?;
        let mut parts = archive::unpack_parts(&mut zip)?;
        check_listed(&manifest.parts, &parts)?;
        let content = parts.remove(CONTENT).ok_or_else(|| ParcelError::PartMissing {
            part: CONTENT.to_owned(),
        })?;
        let content = parse_canonical(&content, CONTENT)?;
        let (attachments, other_parts): (BTreeMap<_, _>, BTreeMap<_, _>) = parts
            .into_iter()
            .partition(|(name, _)| name.starts_with(ATTACHMENTS));
        let attachments = attachments
            .into_iter()
            .map(|(name, bytes)| (name[ATTACHMENTS.len()..].to_owned(), bytes))
            .collect();
        Ok(Self {
            manifest,
            content,
            attachments,
            other_parts,
        })
    }
}

fn listed((name, bytes): &(&str, &[u8])) -> Part {
    Part {
        name: (*name).to_owned(),
        sha256: sha256_hex(bytes),
        bytes: bytes.len() as u64,
        extra: Extra::new(),
    }
}

/// An attachment is named by its hash, so that the content's word for it cannot point to another file.
fn check_attachments(parts: &[Part]) -> Result<(), ParcelError> {
    let wrong = |part: &&Part| {
        part.name
            .strip_prefix(ATTACHMENTS)
            .is_some_and(|name| name != part.sha256)
    };
    match parts.iter().find(wrong) {
        Some(part) => Err(ParcelError::HashMismatch {
            part: part.name.clone(),
        }),
        None => Ok(()),
    }
}

/// The list of the manifest and the parts must be the same, name by name and hash by hash.
fn check_listed(list: &[Part], parts: &BTreeMap<String, Vec<u8>>) -> Result<(), ParcelError> {
    check_attachments(list)?;
    for part in list {
        let bytes = parts.get(&part.name).ok_or_else(|| ParcelError::PartMissing {
            part: part.name.clone(),
        })?;
        if bytes.len() as u64 != part.bytes || sha256_hex(bytes) != part.sha256 {
            return Err(ParcelError::HashMismatch {
                part: part.name.clone(),
            });
        }
    }
    match parts
        .keys()
        .find(|name| !list.iter().any(|part| part.name == **name))
    {
        Some(name) => Err(ParcelError::PartUnlisted { part: name.clone() }),
        None => Ok(()),
    }
}
