//! Row images: the values of a row as the journal holds them, and their canonical JSON.
//!
//! Canonical: keys sorted, no spaces, UTF-8, integers only, shortest escapes (RFC 8785 for what occurs here).
//! A BLOB enters as `{"blob_sha256":"…"}`: the replay carries the hash in its place and compares hashes, so no copy
//! of an attachment, an edition, a sealed content or a private key lies in the journal.

use std::collections::BTreeMap;

use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use serde_json::Value as Json;

use crate::hex::{hex, sha256};

/// One value of a row.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Cell {
    /// NULL.
    Null,
    /// INTEGER.
    Int(i64),
    /// TEXT.
    Text(String),
    /// BLOB, by its SHA-256 in hex.
    Blob(String),
}

impl Cell {
    /// From a database value; a real number (no table has one) and broken UTF-8 are kept recognisable, not lost.
    pub fn from_value(value: ValueRef<'_>) -> Self {
        match value {
            ValueRef::Null => Self::Null,
            ValueRef::Integer(number) => Self::Int(number),
            ValueRef::Real(number) => Self::Text(format!("real {number}")),
            ValueRef::Text(text) => Self::Text(match std::str::from_utf8(text) {
                Ok(text) => text.to_owned(),
                Err(_) => format!("not UTF-8: {}", hex(text)),
            }),
            ValueRef::Blob(bytes) => Self::Blob(hex(&sha256(bytes))),
        }
    }

    /// Value to bind; a BLOB is bound as its hash text in bytes (replay only).
    pub fn to_value(&self) -> ToSqlOutput<'_> {
        match self {
            Self::Null => ToSqlOutput::Owned(Value::Null),
            Self::Int(number) => ToSqlOutput::Owned(Value::Integer(*number)),
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Self::Blob(hash) => ToSqlOutput::Borrowed(ValueRef::Blob(hash.as_bytes())),
        }
    }

    /// A value of the replay: there a BLOB holds the hash text itself.
    pub fn from_replay(value: ValueRef<'_>) -> Self {
        if let ValueRef::Blob(bytes) = value {
            Self::Blob(String::from_utf8_lossy(bytes).into_owned())
        } else {
            Self::from_value(value)
        }
    }

    /// Appends the canonical JSON.
    pub fn write(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Int(number) => out.push_str(&number.to_string()),
            Self::Text(text) => write_string(text, out),
            Self::Blob(hash) => {
                out.push_str("{\"blob_sha256\":");
                write_string(hash, out);
                out.push('}');
            }
        }
    }

    /// Reads the JSON form.
    pub fn from_json(value: &Json) -> Option<Self> {
        match value {
            Json::Null => Some(Self::Null),
            Json::Number(number) => number.as_i64().map(Self::Int),
            Json::String(text) => Some(Self::Text(text.clone())),
            Json::Object(map) => Some(Self::Blob(map.get("blob_sha256")?.as_str()?.to_owned())),
            Json::Bool(_) | Json::Array(_) => None,
        }
    }

    /// Short form for reports of differences.
    pub fn shown(&self) -> String {
        match self {
            Self::Null => "NULL".to_owned(),
            Self::Int(number) => number.to_string(),
            Self::Text(text) => text.clone(),
            Self::Blob(hash) => format!("sha256:{hash}"),
        }
    }
}

impl rusqlite::ToSql for Cell {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.to_value())
    }
}

/// Appends a JSON string with the shortest escapes.
pub(crate) fn write_string(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if u32::from(c) < 0x20 => {
                out.push_str("\\u00");
                out.push_str(&hex(&[u8::try_from(u32::from(c)).unwrap_or(0)]));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// The named values of a row.
pub(crate) type Image = BTreeMap<String, Cell>;

/// Appends an image, or `null`.
pub(crate) fn write_image(image: Option<&Image>, out: &mut String) {
    let Some(image) = image else {
        out.push_str("null");
        return;
    };
    out.push('{');
    for (at, (name, cell)) in image.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        write_string(name, out);
        out.push(':');
        cell.write(out);
    }
    out.push('}');
}

/// One changed row as an entry holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RowImage {
    /// Table.
    pub table: String,
    /// Primary key.
    pub key: Image,
    /// Before; none = the row was not there.
    pub before: Option<Image>,
    /// After; none = the row is gone.
    pub after: Option<Image>,
}

impl RowImage {
    /// Appends the canonical JSON.
    pub fn write(&self, out: &mut String) {
        out.push_str("{\"a\":");
        write_image(self.after.as_ref(), out);
        out.push_str(",\"b\":");
        write_image(self.before.as_ref(), out);
        out.push_str(",\"k\":");
        write_image(Some(&self.key), out);
        out.push_str(",\"t\":");
        write_string(&self.table, out);
        out.push('}');
    }

    /// Reads the JSON form.
    pub fn from_json(value: &Json) -> Option<Self> {
        Some(Self {
            table: value.get("t")?.as_str()?.to_owned(),
            key: image_from_json(value.get("k")?)?,
            before: optional_image(value.get("b")?)?,
            after: optional_image(value.get("a")?)?,
        })
    }

    /// The key as text, e.g. `sheet_id=S1, item_id=I1`.
    pub fn key_text(&self) -> String {
        key_text(&self.key)
    }
}

/// A key as text.
pub(crate) fn key_text(key: &Image) -> String {
    key.iter()
        .map(|(name, cell)| format!("{name}={}", cell.shown()))
        .collect::<Vec<_>>()
        .join(", ")
}

/// Reads an image.
pub(crate) fn image_from_json(value: &Json) -> Option<Image> {
    value
        .as_object()?
        .iter()
        .map(|(name, cell)| Some((name.clone(), Cell::from_json(cell)?)))
        .collect()
}

#[allow(clippy::option_option, reason = "outer: readable; inner: the row was there")]
fn optional_image(value: &Json) -> Option<Option<Image>> {
    if value.is_null() {
        Some(None)
    } else {
        image_from_json(value).map(Some)
    }
}
