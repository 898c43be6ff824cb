//! Files made to fill the memory are refused before they do.
#![allow(clippy::disallowed_methods, reason = "tests read the repository")]
#![allow(clippy::unwrap_used)]

mod common;

use std::io::{Cursor, Write};

use serde_json::json;
use tenken_parcel::{Kind, ParcelError, canonical_json, limits, open};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A zip whose content.json is so many equal bytes.
fn bomb(megabytes: usize) -> Vec<u8> {
    let manifest = canonical_json(&common::manifest(Kind::Request)).unwrap();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("manifest.json", SimpleFileOptions::default())
        .unwrap();
    zip.write_all(&manifest).unwrap();
    zip.start_file("content.json", SimpleFileOptions::default())
        .unwrap();
    let block = vec![b' '; 1 << 20];
    for _ in 0..megabytes {
        zip.write_all(&block).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Writes a little-endian number over every place where the old one stands after a zip record's start.
fn declare(bytes: &mut [u8], magic: &[u8], field: usize, value: u32) {
    let starts: Vec<usize> = (0..bytes.len() - 4)
        .filter(|at| bytes[*at..].starts_with(magic))
        .collect();
    let last = *starts.last().unwrap();
    bytes[last + field..last + field + 4].copy_from_slice(&value.to_le_bytes());
}

#[test]
fn a_zip_bomb_is_refused_in_bounded_memory() {
    let mut bytes = bomb(600);
    assert!(bytes.len() < 1 << 20, "the bomb is small: {}", bytes.len());
    assert_eq!(open(&bytes, &[]).unwrap_err().code(), "parcel-too-large");
    // The same with a lie about its size: no reader goes on beyond what is said.
    declare(&mut bytes, b"PK\x01\x02", 24, 1000);
    assert!(matches!(
        open(&bytes, &[]),
        Err(ParcelError::TooLarge { .. } | ParcelError::Damaged { .. })
    ));
    assert!(
        peak_megabytes().is_none_or(|peak| peak < 400),
        "peak {:?} MB",
        peak_megabytes()
    );
}

/// The most memory this process ever held, where the system tells.
fn peak_megabytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? / 1024)
}

#[test]
fn a_part_that_unpacks_beyond_the_ratio_is_refused_by_the_ratio() {
    match open(&bomb(17), &[]) {
        Err(ParcelError::TooLarge { part, unit, .. }) => {
            assert_eq!((part.as_str(), unit), ("content.json", "ratio"));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn too_many_entries_are_refused_before_they_are_read() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("manifest.json", SimpleFileOptions::default())
        .unwrap();
    for index in 0..limits::ENTRIES {
        zip.start_file(format!("attachments/{index}"), SimpleFileOptions::default())
            .unwrap();
    }
    let error = open(&zip.finish().unwrap().into_inner(), &[]).unwrap_err();
    assert!(
        matches!(error, ParcelError::TooLarge { unit: "entries", .. }),
        "{error:?}"
    );
}

#[test]
fn json_of_too_many_values_is_refused_before_it_is_parsed() {
    let many = format!(
        "[{}0]",
        "0,".repeat(usize::try_from(limits::JSON_VALUES).unwrap())
    );
    let error = tenken_parcel::parse_canonical(many.as_bytes(), "content.json").unwrap_err();
    assert!(
        matches!(error, ParcelError::TooLarge { unit: "values", .. }),
        "{error:?}"
    );
    let commas = canonical_json(&json!([",[{\\\"".repeat(2_000_000)])).unwrap();
    assert!(
        tenken_parcel::parse_canonical(&commas, "content.json").is_ok(),
        "commas in a text are no values"
    );
}

#[test]
fn deep_json_is_refused_without_using_up_the_stack() {
    let deep = [b"[".repeat(1_000_000), b"]".repeat(1_000_000)].concat();
    let error = tenken_parcel::parse_canonical(&deep, "content.json").unwrap_err();
    assert_eq!(error.code(), "parcel-damaged");
}
