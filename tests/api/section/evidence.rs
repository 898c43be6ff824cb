//! Evidence: name and place by default, files once by their content and out again byte for byte.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use tenken_app::wire::{EvidenceExportRequest, EvidenceFileRequest, EvidencePasteRequest, EvidenceRequest};

use crate::town::{Desk, refused};

pub fn desk() -> (tempfile::TempDir, Desk) {
    let dir = tempfile::tempdir().unwrap();
    let desk = Desk::alone(dir.path(), None);
    (dir, desk)
}

/// Attaches a file to an item; gives the id of the evidence.
pub fn attach(desk: &mut Desk, item: &str, name: &str, bytes: &[u8]) -> String {
    let path = desk.dir.join(name);
    std::fs::write(&path, bytes).unwrap();
    let (ticket, item) = (desk.note(&path), desk.item(item));
    let request = EvidenceFileRequest {
        sheet: item.sheet,
        item: item.item,
        ticket,
    };
    desk.app.evidence_attach(&request).unwrap().made.unwrap()
}

pub fn attachments(desk: &mut Desk) -> i64 {
    let conn = rusqlite::Connection::open(desk.case_file()).unwrap();
    conn.query_row("SELECT count(*) FROM attachment", [], |row| row.get(0))
        .unwrap()
}

#[test]
fn a_file_goes_in_and_comes_out_byte_for_byte() {
    let (_dir, mut desk) = desk();
    let bytes: Vec<u8> = (0..300_000_u32)
        .flat_map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes())
        .collect();
    let id = attach(&mut desk, "AST-09-a", "廃棄簿①㈱.pdf", &bytes);
    let card = desk.card("AST-09-a");
    assert_eq!(card.evidence[0].name, "廃棄簿①㈱");
    assert_eq!(card.evidence[0].file_size, i64::try_from(bytes.len()).unwrap());
    let folder = Some(desk.folder("out"));
    let written = desk
        .app
        .evidence_export(&EvidenceExportRequest { id, folder })
        .unwrap();
    assert_eq!(written.name, "廃棄簿①㈱.pdf");
    assert_eq!(std::fs::read(desk.place(&written.ticket)).unwrap(), bytes);
}

#[test]
fn the_same_file_twice_is_stored_once() {
    let (_dir, mut desk) = desk();
    attach(&mut desk, "AST-09-a", "一.pdf", b"same");
    attach(&mut desk, "HUM-04-a", "二.pdf", b"same");
    assert_eq!(attachments(&mut desk), 1);
    let names = [desk.card("AST-09-a"), desk.card("HUM-04-a")].map(|card| card.evidence[0].file_name.clone());
    assert_eq!(names, ["一.pdf", "二.pdf"]);
    attach(&mut desk, "HUM-04-a", "三.pdf", b"other");
    assert_eq!(attachments(&mut desk), 2);
}

#[test]
fn a_picture_is_pasted_and_shares_the_store_with_a_file() {
    let (_dir, mut desk) = desk();
    let png = b"\x89PNG\r\n\x1a\nnot really";
    attach(&mut desk, "AST-09-a", "棚.png", png);
    let item = desk.item("HUM-04-a");
    let mut request = EvidencePasteRequest {
        sheet: item.sheet,
        item: item.item,
        name: "書庫の棚".to_owned(),
        media_type: "image/png".to_owned(),
        base64: STANDARD.encode(png),
    };
    let id = desk.app.evidence_paste(&request).unwrap().made.unwrap();
    assert_eq!(attachments(&mut desk), 1);
    let folder = Some(desk.folder("out"));
    let written = desk
        .app
        .evidence_export(&EvidenceExportRequest { id, folder })
        .unwrap();
    assert_eq!(std::fs::read(desk.place(&written.ticket)).unwrap(), png);
    request.base64 = "*not base64*".to_owned();
    assert_eq!(refused(desk.app.evidence_paste(&request)), "field-unknown");
}

#[test]
fn a_file_over_the_limit_is_refused_and_leaves_nothing() {
    let (_dir, mut desk) = desk();
    let path = desk.dir.join("大きい.bin");
    std::fs::File::create(&path)
        .unwrap()
        .set_len(50 * 1024 * 1024 + 1)
        .unwrap();
    let (ticket, item) = (desk.note(&path), desk.item("AST-09-a"));
    let refusal = desk.app.evidence_attach(&EvidenceFileRequest {
        sheet: item.sheet,
        item: item.item,
        ticket,
    });
    assert_eq!(refused(refusal), "evidence-too-large");
    assert!(desk.card("AST-09-a").evidence.is_empty());
}

#[test]
fn evidence_taken_away_comes_back_by_undo_with_its_file() {
    let (_dir, mut desk) = desk();
    let id = attach(&mut desk, "AST-09-a", "廃棄簿.pdf", b"bytes");
    desk.app
        .evidence_remove(&EvidenceRequest { id: id.clone() })
        .unwrap();
    assert!(desk.card("AST-09-a").evidence.is_empty());
    desk.app.edit_undo().unwrap();
    let folder = Some(desk.folder("out"));
    let written = desk
        .app
        .evidence_export(&EvidenceExportRequest { id, folder })
        .unwrap();
    assert_eq!(std::fs::read(desk.place(&written.ticket)).unwrap(), b"bytes");
    desk.entries();
}

#[test]
fn evidence_by_name_and_place_has_no_file_to_save() {
    let (_dir, mut desk) = desk();
    let id = desk.evidence("AST-09-a");
    let refusal = desk
        .app
        .evidence_export(&EvidenceExportRequest { id, folder: None });
    assert_eq!(refused(refusal), "not-found");
}
