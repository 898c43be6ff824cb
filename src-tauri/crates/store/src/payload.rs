//! The payload of an entry: its row images, and what a migration or an erasure adds.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use crate::image::{Cell, Image, RowImage, image_from_json, write_image, write_string};

/// A BLOB whose hash an erasure changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ErasedBlob {
    /// Table.
    pub table: String,
    /// Primary key.
    pub key: Image,
    /// Column.
    pub column: String,
    /// Hash after the erasure.
    pub sha256: String,
}

/// What an erasure entry says besides its rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Erased {
    /// Redacted entries: number and SHA-256 of the redacted payload, hex.
    pub entries: Vec<(i64, String)>,
    /// Redacted BLOBs.
    pub blobs: Vec<ErasedBlob>,
    /// Reason given.
    pub reason: String,
    /// Where it was, e.g. `answer.reason`, with the number of cells.
    pub places: BTreeMap<String, i64>,
}

/// What one entry holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Payload {
    /// Schema version it was written under.
    pub schema: i64,
    /// Changed rows in the order they were first touched.
    pub rows: Vec<RowImage>,
    /// Migration run by this entry: from, to.
    pub migrate: Option<(u32, u32)>,
    /// What it erased.
    pub erased: Option<Erased>,
}

impl Payload {
    /// Canonical JSON.
    pub fn to_json(&self) -> String {
        let mut out = String::with_capacity(256 + self.rows.len() * 512);
        out.push('{');
        if let Some(erased) = &self.erased {
            write_erased(erased, &mut out);
            out.push(',');
        }
        if let Some((from, to)) = self.migrate {
            out.push_str("\"migrate\":[");
            out.push_str(&from.to_string());
            out.push(',');
            out.push_str(&to.to_string());
            out.push_str("],");
        }
        out.push_str("\"rows\":[");
        for (at, row) in self.rows.iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            row.write(&mut out);
        }
        out.push_str("],\"schema\":");
        out.push_str(&self.schema.to_string());
        out.push('}');
        out
    }

    /// Reads an entry's payload.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let value: Json = serde_json::from_slice(bytes).ok()?;
        let migrate = match value.get("migrate") {
            Some(pair) => Some((number(pair.get(0)?)?, number(pair.get(1)?)?)),
            None => None,
        };
        let erased = match value.get("erased") {
            Some(erased) => Some(erased_from_json(erased)?),
            None => None,
        };
        let rows = value
            .get("rows")?
            .as_array()?
            .iter()
            .map(RowImage::from_json)
            .collect::<Option<_>>()?;
        Some(Self {
            schema: value.get("schema")?.as_i64()?,
            rows,
            migrate,
            erased,
        })
    }
}

fn number(value: &Json) -> Option<u32> {
    u32::try_from(value.as_u64()?).ok()
}

fn write_erased(erased: &Erased, out: &mut String) {
    out.push_str("\"erased\":{\"blobs\":[");
    for (at, blob) in erased.blobs.iter().enumerate() {
        out.push_str(if at > 0 { ",{\"c\":" } else { "{\"c\":" });
        write_string(&blob.column, out);
        out.push_str(",\"k\":");
        write_image(Some(&blob.key), out);
        out.push_str(",\"sha256\":");
        write_string(&blob.sha256, out);
        out.push_str(",\"t\":");
        write_string(&blob.table, out);
        out.push('}');
    }
    out.push_str("],\"entries\":[");
    for (at, (seq, hash)) in erased.entries.iter().enumerate() {
        out.push_str(if at > 0 { ",[" } else { "[" });
        out.push_str(&seq.to_string());
        out.push(',');
        write_string(hash, out);
        out.push(']');
    }
    out.push_str("],\"places\":");
    let places: Image = erased
        .places
        .iter()
        .map(|(place, n)| (place.clone(), Cell::Int(*n)))
        .collect();
    write_image(Some(&places), out);
    out.push_str(",\"reason\":");
    write_string(&erased.reason, out);
    out.push('}');
}

fn erased_from_json(value: &Json) -> Option<Erased> {
    let entries = value.get("entries")?.as_array()?;
    let blobs = value.get("blobs")?.as_array()?;
    let places = value.get("places")?.as_object()?;
    Some(Erased {
        entries: entries
            .iter()
            .map(|pair| Some((pair.get(0)?.as_i64()?, pair.get(1)?.as_str()?.to_owned())))
            .collect::<Option<_>>()?,
        blobs: blobs
            .iter()
            .map(|blob| {
                Some(ErasedBlob {
                    table: blob.get("t")?.as_str()?.to_owned(),
                    key: image_from_json(blob.get("k")?)?,
                    column: blob.get("c")?.as_str()?.to_owned(),
                    sha256: blob.get("sha256")?.as_str()?.to_owned(),
                })
            })
            .collect::<Option<_>>()?,
        reason: value.get("reason")?.as_str()?.to_owned(),
        places: places
            .iter()
            .map(|(k, n)| Some((k.clone(), n.as_i64()?)))
            .collect::<Option<_>>()?,
    })
}
