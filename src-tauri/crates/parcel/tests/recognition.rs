//! Files are recognised by what is in them, whatever they are called.
#![allow(clippy::unwrap_used)]

mod common;

use std::io::{Cursor, Write};

use tenken_parcel::{
    Key, OtherFile, Protection, Recognised, generate_keypair, open, recognise, seal, sha256_hex,
};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn zip_of(names: &[&str]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for name in names {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(b"x").unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn check(bytes: &[u8], expected: &OtherFile) {
    assert_eq!(recognise(bytes), Recognised::Other(expected.clone()));
    let error = open(bytes, &[]).unwrap_err();
    assert_eq!(error.code(), "parcel-not-a-parcel");
    assert!(error.params().contains(&("found", expected.code().to_owned())));
}

/// Bytes without a pattern, the same each time.
fn noise(pages: usize) -> Vec<u8> {
    (0..pages * 4096 / 32)
        .flat_map(|block| hex_bytes(&sha256_hex(&block.to_le_bytes())))
        .collect()
}

fn hex_bytes(hex: &str) -> Vec<u8> {
    (0..hex.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap())
        .collect()
}

#[test]
fn the_three_forms_of_a_parcel_are_recognised() {
    let parcel = common::request("依頼");
    let (public, _) = generate_keypair();
    let form = |protection| recognise(&seal(&parcel, protection).unwrap());
    assert_eq!(form(Protection::Plain), Recognised::PlainParcel);
    assert_eq!(form(Protection::Passphrase("合言葉")), Recognised::AgePassphrase);
    assert_eq!(form(Protection::Recipient(&public)), Recognised::AgeRecipient);
}

#[test]
fn a_plain_parcel_that_was_unpacked_and_packed_again_still_opens() {
    let parcel = common::request("依頼");
    let mut old = zip::ZipArchive::new(Cursor::new(seal(&parcel, Protection::Plain).unwrap())).unwrap();
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    new.add_directory("attachments/", SimpleFileOptions::default())
        .unwrap();
    for index in (0..old.len()).rev() {
        let mut entry = old.by_index(index).unwrap();
        new.start_file(entry.name().unwrap().into_owned(), SimpleFileOptions::default())
            .unwrap();
        std::io::copy(&mut entry, &mut new).unwrap();
    }
    let opened = open(&new.finish().unwrap().into_inner(), &[]).unwrap();
    assert_eq!(opened.parcel.content, parcel.content);
}

#[test]
fn a_plain_parcel_cut_short_is_told_as_damaged_and_not_as_something_else() {
    let bytes = seal(&common::request("依頼"), Protection::Plain).unwrap();
    assert_eq!(
        open(&bytes[..bytes.len() / 2], &[]).unwrap_err().code(),
        "parcel-damaged"
    );
}

#[test]
fn other_files_are_told_by_what_they_are() {
    check(b"", &OtherFile::Empty);
    check(b"%PDF-1.7\n...", &OtherFile::Pdf);
    check(b"\x89PNG\r\n\x1a\n....", &OtherFile::Picture);
    check(b"\xff\xd8\xff\xe0..JFIF", &OtherFile::Picture);
    check(b"II*\0....", &OtherFile::Picture);
    check(b"SQLite format 3\0rest", &OtherFile::Case);
    check(
        &zip_of(&["[Content_Types].xml", "xl/workbook.xml"]),
        &OtherFile::Excel,
    );
    check(
        &zip_of(&["[Content_Types].xml", "word/document.xml"]),
        &OtherFile::Zip { parcels: vec![] },
    );
    check(
        &zip_of(&["依頼/総務課.tenkenp", "readme.txt"]),
        &OtherFile::Zip {
            parcels: vec!["依頼/総務課.tenkenp".to_owned()],
        },
    );
    check(&zip_of(&["manifest.json"]), &OtherFile::Zip { parcels: vec![] });
    check("点検票".as_bytes(), &OtherFile::Unknown);
    check(&noise(2), &OtherFile::MaybeEncryptedCase);
    check(&noise(2)[..5000], &OtherFile::Unknown);
    check(&"点検".repeat(4096).as_bytes()[..4096 * 3], &OtherFile::Unknown);
}

#[test]
fn old_and_protected_office_files_are_told_apart() {
    let ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    check(&ole, &OtherFile::OldOffice);
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    check(&[ole, vec![0; 512], name].concat(), &OtherFile::ProtectedOffice);
}

#[test]
fn an_age_header_without_an_end_is_not_walked() {
    let endless = [
        b"age-encryption.org/v1\n".to_vec(),
        b"-> X25519 AAAA\nBBBB\n".repeat(10_000),
    ]
    .concat();
    check(&endless, &OtherFile::Unknown);
    let (_, private) = generate_keypair();
    assert!(open(&endless, &[Key::Identity(&private)]).is_err());
}
