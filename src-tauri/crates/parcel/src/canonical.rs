//! Canonical JSON (RFC 8785) of data without fractions: the bytes that are hashed, sealed and sent.
//!
//! Numbers are integers within ±(2^53 − 1) only, so that every reader sees the same number; a fraction or a
//! larger integer is refused instead of rounded. Text is written as it is: nothing is normalised here.

use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::error::ParcelError;
use crate::limits;

/// The largest integer that is exact in every JSON reader, 2^53 − 1.
const EXACT: u64 = 9_007_199_254_740_991;

/// The RFC 8785 bytes of a value: keys in UTF-16 order, no white space, shortest escapes.
///
/// Errors: `NumberNotExact` for a fraction or an integer beyond ±(2^53 − 1), `WriteFailed` when the value cannot be
/// expressed as JSON.
pub fn canonical_json<T: Serialize>(value: &T) -> Result<Vec<u8>, ParcelError> {
    let value = serde_json::to_value(value).map_err(|cause| ParcelError::WriteFailed(Box::new(cause)))?;
    canonical_bytes(&value)
}

/// The RFC 8785 bytes of a JSON value that is at hand already.
pub(crate) fn canonical_bytes(value: &Value) -> Result<Vec<u8>, ParcelError> {
    let mut out = Vec::with_capacity(256);
    write_value(value, &mut out, Place::Top)?;
    Ok(out)
}

/// Parses bytes that must be canonical already; `name` is the part named in the error.
///
/// A text that says the same in another spelling (white space, order, doubled keys) is refused as `Damaged`: what is
/// hashed and what is read must be one. Errors: `Damaged`, `TooLarge`, `NumberNotExact`.
pub fn parse_canonical(bytes: &[u8], name: &str) -> Result<Value, ParcelError> {
    limits::check_json(bytes, name)?;
    let value: Value = serde_json::from_slice(bytes).map_err(|cause| ParcelError::damaged_by(name, cause))?;
    if canonical_bytes(&value)? == bytes {
        Ok(value)
    } else {
        Err(ParcelError::damaged(name))
    }
}

/// SHA-256 in 64 small hex digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Small hex digits of some bytes.
pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |nibble: u8| char::from(DIGITS[usize::from(nibble & 0xf)]);
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(*byte)])
        .collect()
}

/// Where a value stands, from the inside out: written only when it is refused.
#[derive(Clone, Copy)]
enum Place<'p> {
    Top,
    Key(&'p Place<'p>, &'p str),
    Index(&'p Place<'p>, usize),
}

impl Place<'_> {
    fn path(&self) -> String {
        let (outer, step) = match self {
            Self::Top => return String::new(),
            Self::Key(outer, key) => (outer, (*key).to_owned()),
            Self::Index(outer, index) => (outer, index.to_string()),
        };
        if matches!(outer, Self::Top) {
            step
        } else {
            format!("{}.{step}", outer.path())
        }
    }
}

/// Writes one value.
fn write_value(value: &Value, out: &mut Vec<u8>, place: Place<'_>) -> Result<(), ParcelError> {
    match value {
        Value::Null => out.extend_from_slice(b"null"),
        Value::Bool(true) => out.extend_from_slice(b"true"),
        Value::Bool(false) => out.extend_from_slice(b"false"),
        Value::Number(number) => {
            let exact = number.as_i64().filter(|n| n.unsigned_abs() <= EXACT);
            let exact = exact.ok_or_else(|| ParcelError::NumberNotExact { place: place.path() })?;
            out.extend_from_slice(exact.to_string().as_bytes());
        }
        Value::String(text) => write_string(text, out),
        Value::Array(values) => {
            out.push(b'[');
            for (index, value) in values.iter().enumerate() {
                if index > 0 {
                    out.push(b',');
                }
                write_value(value, out, Place::Index(&place, index))?;
            }
            out.push(b']');
        }
        Value::Object(fields) => write_object(fields, out, place)?,
    }
    Ok(())
}

fn write_object(
    fields: &serde_json::Map<String, Value>,
    out: &mut Vec<u8>,
    place: Place<'_>,
) -> Result<(), ParcelError> {
    let mut sorted: Vec<(&String, &Value)> = fields.iter().collect();
    // RFC 8785, 3.2.3: by UTF-16 code units, which differs from UTF-8 order above U+FFFF.
    if sorted.iter().all(|(key, _)| key.is_ascii()) {
        sorted.sort_unstable_by_key(|(key, _)| *key);
    } else {
        sorted.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
    }
    out.push(b'{');
    for (index, (key, value)) in sorted.into_iter().enumerate() {
        if index > 0 {
            out.push(b',');
        }
        write_string(key, out);
        out.push(b':');
        write_value(value, out, Place::Key(&place, key))?;
    }
    out.push(b'}');
    Ok(())
}

/// RFC 8785, 3.2.2.2: two-letter escapes where JSON has one, \u00xx for other control characters, all else as it is.
fn write_string(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    let mut rest = text.as_bytes();
    while let Some(at) = rest
        .iter()
        .position(|byte| matches!(byte, b'"' | b'\\' | 0x00..=0x1f))
    {
        let (plain, from) = rest.split_at(at);
        out.extend_from_slice(plain);
        match from[0] {
            b'"' => out.extend_from_slice(b"\\\""),
            b'\\' => out.extend_from_slice(b"\\\\"),
            0x08 => out.extend_from_slice(b"\\b"),
            0x09 => out.extend_from_slice(b"\\t"),
            0x0a => out.extend_from_slice(b"\\n"),
            0x0c => out.extend_from_slice(b"\\f"),
            0x0d => out.extend_from_slice(b"\\r"),
            byte => {
                out.extend_from_slice(b"\\u00");
                out.extend_from_slice(hex(&[byte]).as_bytes());
            }
        }
        rest = &from[1..];
    }
    out.extend_from_slice(rest);
    out.push(b'"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(json: &str, expected: &str) {
        let value: Value = serde_json::from_str(json).unwrap();
        assert_eq!(
            String::from_utf8(canonical_bytes(&value).unwrap()).unwrap(),
            expected
        );
    }

    fn refused_at(json: &str, expected: &str) {
        let value: Value = serde_json::from_str(json).unwrap();
        match canonical_bytes(&value) {
            Err(ParcelError::NumberNotExact { place }) => assert_eq!(place, expected),
            other => panic!("not refused: {other:?}"),
        }
    }

    #[test]
    fn keys_are_sorted_at_every_depth() {
        check(
            r#"{ "b": [ {"z":1, "a":2} ], "a": null, "": true }"#,
            r#"{"":true,"a":null,"b":[{"a":2,"z":1}]}"#,
        );
    }

    #[test]
    fn keys_are_sorted_by_utf16_units_not_by_utf8() {
        // U+1F600 is D83D DE00 in UTF-16 and so comes before U+FB33, after it in UTF-8.
        check(
            "{\"\u{fb33}\":1,\"\u{1f600}\":2,\"€\":3,\"\\r\":4,\"1\":5,\"ö\":6}",
            "{\"\\r\":4,\"1\":5,\"ö\":6,\"€\":3,\"\u{1f600}\":2,\"\u{fb33}\":1}",
        );
    }

    #[test]
    fn strings_carry_the_shortest_escapes_and_text_stays_as_it_is() {
        check(
            r#""\u20ac$\u000F\nA'\u0042\u0022\u005c\\\"\/""#,
            r#""€$\u000f\nA'B\"\\\\\"/""#,
        );
        check(
            r#""\u0008\u0009\u000c\u000d\u0000\u007f㈱髙﨑①𠮷葛󠄀""#,
            "\"\\b\\t\\f\\r\\u0000\u{7f}㈱髙﨑①𠮷葛󠄀\"",
        );
    }

    #[test]
    fn integers_are_written_plainly_up_to_the_exact_limit() {
        check(
            "[0,-0,-1,9007199254740991,-9007199254740991]"
                .replace("-0,", "")
                .as_str(),
            "[0,-1,9007199254740991,-9007199254740991]",
        );
    }

    #[test]
    fn fractions_and_larger_integers_are_refused_with_their_place() {
        refused_at(r#"{"a":[1,1.5]}"#, "a.1");
        refused_at(r#"{"n":9007199254740992}"#, "n");
        refused_at(r#"{"n":-9007199254740992}"#, "n");
        refused_at(r#"{"n":18446744073709551615}"#, "n");
    }

    #[test]
    fn another_spelling_of_the_same_data_is_refused() {
        assert!(parse_canonical(br#"{"a":1,"b":2}"#, "content.json").is_ok());
        for odd in [
            r#"{"b":2,"a":1}"#,
            r#"{"a": 1,"b":2}"#,
            r#"{"a":0,"a":1,"b":2}"#,
            "{\"a\":1,\"b\":2}\n",
        ] {
            assert!(matches!(
                parse_canonical(odd.as_bytes(), "content.json"),
                Err(ParcelError::Damaged { .. })
            ));
        }
    }
}
