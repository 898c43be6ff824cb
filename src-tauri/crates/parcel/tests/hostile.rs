//! Damaged, altered and hostile files end in an error that names the broken rule.
#![allow(clippy::unwrap_used)]

mod common;

use std::io::{Cursor, Write};

use proptest::prelude::*;
use serde_json::{Value, json};
use tenken_parcel::{
    Key, Kind, Manifest, Parcel, ParcelError, Protection, canonical_json, generate_keypair, limits, open,
    seal, sha256_hex,
};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A zip of exactly these parts, as anybody can make one.
fn zip_of(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn manifest_listing(parts: &[(&str, &[u8])]) -> Value {
    let mut value = serde_json::to_value(common::manifest(Kind::Request)).unwrap();
    let listed = parts
        .iter()
        .map(|(name, bytes)| json!({ "name": name, "sha256": sha256_hex(bytes), "bytes": bytes.len() }));
    value["parts"] = listed.collect();
    value
}

/// The code of the refusal of a plain parcel with this manifest and these parts.
fn code_of(manifest: &Value, parts: &[(&str, &[u8])]) -> &'static str {
    let manifest = canonical_json(manifest).unwrap();
    let mut all: Vec<(&str, &[u8])> = vec![("manifest.json", &manifest)];
    all.extend_from_slice(parts);
    open(&zip_of(&all), &[]).map_or_else(|error| error.code(), |_| "opened")
}

#[test]
fn the_parts_must_be_those_of_the_list() {
    let content: (&str, &[u8]) = ("content.json", b"{}");
    let listed = manifest_listing(&[content]);
    assert_eq!(code_of(&listed, &[content]), "opened");
    assert_eq!(code_of(&listed, &[]), "parcel-part-missing");
    assert_eq!(
        code_of(&listed, &[("content.json", b"[]")]),
        "parcel-hash-mismatch"
    );
    assert_eq!(
        code_of(&listed, &[content, ("planted.exe", b"MZ")]),
        "parcel-part-unlisted"
    );
    assert_eq!(code_of(&manifest_listing(&[]), &[]), "parcel-part-missing");
    let spaced: (&str, &[u8]) = ("content.json", b"{ }");
    assert_eq!(code_of(&manifest_listing(&[spaced]), &[spaced]), "parcel-damaged");
    let fraction: (&str, &[u8]) = ("content.json", b"1.5");
    assert_eq!(
        code_of(&manifest_listing(&[fraction]), &[fraction]),
        "parcel-number-not-exact"
    );
}

#[test]
fn an_attachment_must_be_called_by_its_own_hash() {
    let content: (&str, &[u8]) = ("content.json", b"{}");
    let wrong: (&str, &[u8]) = ("attachments/0000", b"file");
    assert_eq!(
        code_of(&manifest_listing(&[content, wrong]), &[content, wrong]),
        "parcel-hash-mismatch"
    );
    let mut parcel = common::request("依頼");
    parcel.attachments.insert("0000".to_owned(), b"file".to_vec());
    assert_eq!(
        seal(&parcel, Protection::Plain).unwrap_err().code(),
        "parcel-hash-mismatch"
    );
}

#[test]
fn a_later_major_is_refused_by_its_version_and_a_later_minor_is_read() {
    let content: (&str, &[u8]) = ("content.json", b"{}");
    for (needs, expected) in [
        ("1.0", "opened"),
        ("1.99", "opened"),
        ("0.9", "opened"),
        ("2.0", "parcel-newer-format"),
        ("10", "parcel-newer-format"),
        ("", "parcel-damaged"),
        ("x", "parcel-damaged"),
    ] {
        let mut manifest = manifest_listing(&[content]);
        manifest["min_reader"] = json!(needs);
        assert_eq!(code_of(&manifest, &[content]), expected, "min_reader {needs:?}");
    }
    // A later major may have none of our fields.
    let bare = json!({ "format": "tenken-parcel", "min_reader": "2.0" });
    assert_eq!(code_of(&bare, &[]), "parcel-newer-format");
}

#[test]
fn only_a_request_and_a_checklist_travel_without_encryption() {
    for kind in Kind::all().chain([Kind::from("later")]) {
        let parcel = Parcel::from_value(common::manifest(kind.clone()), json!({}));
        let sealed = seal(&parcel, Protection::Plain);
        assert_eq!(sealed.is_ok(), kind.may_be_plain(), "{kind}");
        let content: (&str, &[u8]) = ("content.json", b"{}");
        let mut manifest = manifest_listing(&[content]);
        manifest["kind"] = json!(kind.code());
        let expected = if kind.may_be_plain() {
            "opened"
        } else {
            "parcel-plain-not-allowed"
        };
        assert_eq!(code_of(&manifest, &[content]), expected, "{kind}");
    }
}

#[test]
fn numbers_that_are_not_exact_are_refused_at_the_sender() {
    let parcel = Parcel::from_value(
        common::manifest(Kind::Request),
        json!({ "answers": [{ "share": 0.5 }] }),
    );
    match seal(&parcel, Protection::Plain) {
        Err(ParcelError::NumberNotExact { place }) => assert_eq!(place, "answers.0.share"),
        other => panic!("sealed: {:?}", other.map(|bytes| bytes.len())),
    }
}

#[test]
fn every_cut_of_a_file_is_refused() {
    let (public, private) = generate_keypair();
    let locked = seal(&common::request("依頼"), Protection::Recipient(&public)).unwrap();
    let plain = seal(&common::request("依頼"), Protection::Plain).unwrap();
    for whole in [locked, plain] {
        for length in 0..whole.len() {
            assert!(
                open(&whole[..length], &[Key::Identity(&private)]).is_err(),
                "cut at {length}"
            );
        }
        let longer = [whole.as_slice(), b"x"].concat();
        assert!(open(&longer, &[Key::Identity(&private)]).is_err());
    }
}

#[test]
fn every_single_changed_byte_of_an_encrypted_parcel_is_found() {
    let (public, private) = generate_keypair();
    let parcel = Parcel::from_value(common::manifest(Kind::Memo), json!({ "text": "速やかに" }));
    let bytes = seal(&parcel, Protection::Recipient(&public)).unwrap();
    let header = bytes.windows(5).position(|window| window == b"\n--- ").unwrap() + 5 + 44;
    for at in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[at] ^= 0x01;
        let error = open(&changed, &[Key::Identity(&private)]).unwrap_err();
        if at >= header {
            assert_eq!(error.code(), "parcel-damaged", "byte {at}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_changed_byte_of_a_plain_parcel_is_found_or_changes_nothing(at in any::<prop::sample::Index>(), bit in 0..8) {
        let parcel = open(&seal(&common::request("依頼"), Protection::Plain).unwrap(), &[]).unwrap().parcel;
        let mut bytes = seal(&parcel, Protection::Plain).unwrap();
        let at = at.index(bytes.len());
        bytes[at] ^= 1_u8 << bit;
        if let Ok(opened) = open(&bytes, &[]) {
            prop_assert_eq!(opened.parcel, parcel);
        }
    }

    #[test]
    fn noise_never_panics(noise in prop::collection::vec(any::<u8>(), 0..600), start in 0..4_usize) {
        let starts: [&[u8]; 4] = [b"", b"PK\x03\x04", b"age-encryption.org/v1\n-> X25519 ", b"age-encryption.org/v1\n-> scrypt "];
        let bytes = [starts[start], noise.as_slice(), b"\n--- "].concat();
        let (_, private) = generate_keypair();
        prop_assert!(open(&bytes, &[Key::Identity(&private), Key::Passphrase("x")]).is_err());
    }
}

#[test]
fn a_byte_changed_in_a_part_of_a_plain_parcel_is_named_by_its_part() {
    let content = br#"{"a":"12345"}"#;
    let listed = canonical_json(&manifest_listing(&[("content.json", content)])).unwrap();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in [("manifest.json", listed.as_slice()), ("content.json", content)] {
        zip.start_file(name, stored).unwrap();
        zip.write_all(bytes).unwrap();
    }
    let mut bytes = zip.finish().unwrap().into_inner();
    let at = bytes.windows(5).position(|window| window == b"12345").unwrap();
    bytes[at] = b'9';
    match open(&bytes, &[]) {
        Err(ParcelError::Damaged { part, .. }) => assert_eq!(part, "content.json"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_attachment_beyond_its_ceiling_is_refused_at_the_sender() {
    let mut parcel = common::submission("回答");
    let size = usize::try_from(limits::ATTACHMENT_BYTES).unwrap();
    assert_eq!(
        parcel.attach(vec![0; size + 1]).unwrap_err().code(),
        "parcel-too-large"
    );
    assert!(parcel.attach(vec![0; 100]).is_ok());
}

#[test]
fn a_passphrase_layer_that_asks_for_too_much_work_is_refused() {
    let bytes = seal(&common::request("依頼"), Protection::Passphrase("合言葉")).unwrap();
    let at = bytes.windows(4).position(|window| window == b" 16\n").unwrap();
    let mut heavy = bytes.clone();
    heavy[at + 1..at + 3].copy_from_slice(b"30");
    let error = open(&heavy, &[Key::Passphrase("合言葉")]).unwrap_err();
    assert!(
        matches!(error, ParcelError::WorkFactorTooHigh { found: 30 }),
        "{error:?}"
    );
}

#[test]
fn an_age_file_that_holds_no_parcel_is_damaged() {
    let (public, private) = generate_keypair();
    let recipient: age::x25519::Recipient = public.as_str().parse().unwrap();
    let bytes = age::encrypt(&recipient, b"hello").unwrap();
    assert_eq!(
        open(&bytes, &[Key::Identity(&private)]).unwrap_err().code(),
        "parcel-damaged"
    );
}

#[test]
fn the_same_parcel_makes_the_same_zip() {
    let parcel = common::request("依頼");
    assert_eq!(
        seal(&parcel, Protection::Plain).unwrap(),
        seal(&parcel, Protection::Plain).unwrap()
    );
    let again: Manifest = open(&seal(&parcel, Protection::Plain).unwrap(), &[])
        .unwrap()
        .parcel
        .manifest;
    assert_eq!(again.parts.len(), 1);
}
