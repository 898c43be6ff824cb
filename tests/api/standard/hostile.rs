//! Files that cannot be read, or that mean harm: each gets its message, in bounded time, and the app goes on.

use std::io::{Cursor, Write};
use std::time::Instant;

use proptest::{collection::vec, prelude::*, test_runner::Config};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::read::{desk, docx, packed, put, read};

fn check(name: &str, bytes: &[u8], code: &str) {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk(dir.path());
    let file = put(dir.path(), name, bytes);
    let error = read(&mut desk, &file).unwrap_err();
    assert_eq!(error.code(), code, "{name}: {error}");
    assert_eq!(error.params().get("file").map(String::as_str), Some(name));
}

/// A package whose document unpacks to that many bytes of the same paragraph.
fn bomb(bytes: usize) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", SimpleFileOptions::default())
        .unwrap();
    zip.write_all(b"<w:document xmlns:w=\"w\"><w:body>").unwrap();
    let paragraph = "<w:p><w:r><w:t>x</w:t></w:r></w:p>".repeat(1000);
    for _ in 0..bytes / paragraph.len() {
        zip.write_all(paragraph.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn what_is_no_document_is_named_with_its_remedy() {
    check("空.txt", b"", "document-kind-unknown");
    check("写真.pdf", b"\x89PNG\r\n\x1a\n0000", "document-kind-unknown");
    check(
        "古い.doc",
        &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0],
        "document-kind-unknown",
    );
    check(
        "台帳.docx",
        &{
            let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
            zip.start_file("xl/workbook.xml", SimpleFileOptions::default())
                .unwrap();
            zip.finish().unwrap().into_inner()
        },
        "document-kind-unknown",
    );
}

#[test]
fn a_cut_or_broken_file_is_called_damaged() {
    let whole = docx(&["第1条　職員は、守る。"], None);
    check(
        "途中まで.docx",
        &whole[..whole.len() / 2],
        "document-kind-unknown",
    );
    check(
        "壊れた.docx",
        &packed("<w:p><w:r><w:t>x</w:p>", None),
        "document-damaged",
    );
    check(
        "壊れた.pdf",
        b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 9 0 R >>\nendobj\n",
        "document-damaged",
    );
}

#[test]
fn a_package_that_unpacks_without_end_is_stopped() {
    let began = Instant::now();
    check("爆弾.docx", &bomb(200 * 1024 * 1024), "document-too-large");
    assert!(began.elapsed().as_secs() < 60, "{:?}", began.elapsed());
}

#[test]
fn deep_nesting_and_a_pdf_that_points_at_itself_end_in_a_message() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk(dir.path());
    let deep = "<w:tbl><w:tr><w:tc>".repeat(100_000);
    let file = put(dir.path(), "深い.docx", &packed(&deep, None));
    assert!(read(&mut desk, &file).is_err());
    let circle = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [2 0 R] /Count 1 >>\nendobj\ntrailer\n<< /Root 1 0 R /Size 3 >>\nstartxref\n0\n%%EOF\n";
    let file = put(dir.path(), "輪.pdf", circle);
    assert!(read(&mut desk, &file).is_err());
    // The app is as it was.
    let file = put(
        dir.path(),
        "良い.txt",
        "第1条　職員は、守らなければならない。\n".as_bytes(),
    );
    assert!(read(&mut desk, &file).is_ok());
}

proptest! {
    #![proptest_config(Config { cases: 24, failure_persistence: None, ..Config::default() })]

    #[test]
    fn bytes_of_any_kind_behind_a_pdf_head_end_in_a_message(tail in vec(any::<u8>(), 0..4000)) {
        let dir = tempfile::tempdir().unwrap();
        let mut desk = desk(dir.path());
        let bytes = [b"%PDF-1.5\n".as_slice(), &tail].concat();
        let file = put(dir.path(), "何か.pdf", &bytes);
        prop_assert!(read(&mut desk, &file).is_err());
    }

    #[test]
    fn text_of_any_kind_is_read_without_a_panic(text in "[第0-9条(（)）①②アイ一二・。、#\\-\\t|あ漢 \n]{0,400}") {
        let dir = tempfile::tempdir().unwrap();
        let mut desk = desk(dir.path());
        let file = put(dir.path(), "何か.txt", text.as_bytes());
        let _ = read(&mut desk, &file);
    }
}
