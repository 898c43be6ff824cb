//! Pictures as evidence: shown anew, told where they were taken, freed of it for good.

#[path = "../../fixtures/photo.rs"]
mod photo;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use tenken_app::wire::{EvidenceExportRequest, EvidenceRequest, PictureView, Saved};

use self::photo::{CAMERA, photo};
use super::evidence::{attach, attachments, desk};
use crate::town::{Desk, Filled, refused};

fn request(id: &str) -> EvidenceRequest {
    EvidenceRequest { id: id.to_owned() }
}

fn picture(desk: &mut Desk, id: &str) -> PictureView {
    desk.app.evidence_picture(&request(id)).unwrap()
}

fn remove_place(desk: &mut Desk, id: &str) -> tenken_app::Result<Saved> {
    desk.app.evidence_place_remove(&request(id))
}

/// Whether the file of the case holds what the camera wrote.
fn is_in_the_file(desk: &mut Desk) -> bool {
    let bytes = std::fs::read(desk.case_file()).unwrap();
    bytes.windows(CAMERA.len()).any(|part| part == CAMERA)
}

#[test]
fn a_picture_is_shown_small_and_upright_with_the_place_it_carries_and_nothing_else_of_the_file() {
    let (_dir, mut desk) = desk();
    let id = attach(&mut desk, "AST-09-a", "書庫の棚.JPG", &photo());
    assert!(desk.card("AST-09-a").evidence[0].is_picture);
    let shown = picture(&mut desk, &id);
    assert_eq!((shown.width, shown.height), (750, 1200));
    assert_eq!((shown.latitude, shown.longitude), (Some(-38.5), Some(-140.25)));
    let jpeg = STANDARD.decode(&shown.jpeg_base64).unwrap();
    assert!(jpeg.starts_with(b"\xFF\xD8") && !jpeg.windows(CAMERA.len()).any(|part| part == CAMERA));
}

#[test]
fn the_place_goes_for_good_and_the_picture_stays() {
    let (_dir, mut desk) = desk();
    let id = attach(&mut desk, "AST-09-a", "棚.jpg", &photo());
    let before = picture(&mut desk, &id);
    let sha256 = desk.card("AST-09-a").evidence[0].sha256.clone();
    assert!(is_in_the_file(&mut desk));
    let entries = desk.entries();

    let saved = remove_place(&mut desk, &id).unwrap();
    assert_ne!(saved.cards[0].evidence[0].sha256, sha256);
    assert!(!saved.can_undo);
    assert_eq!(desk.entries(), entries + 1, "one act, and the chain stays whole");
    assert!(!is_in_the_file(&mut desk), "the old bytes are gone");
    let after = picture(&mut desk, &id);
    assert_eq!((after.latitude, after.longitude), (None, None));
    assert_eq!(after.jpeg_base64, before.jpeg_base64);
    let folder = Some(desk.folder("out"));
    let file = desk
        .app
        .evidence_export(&EvidenceExportRequest {
            id: id.clone(),
            folder,
        })
        .unwrap();
    assert_eq!(file.name, "棚.jpg");

    assert_eq!(refused(desk.app.edit_undo()), "undo-across-act");
    assert_eq!(picture(&mut desk, &id).latitude, None);
    remove_place(&mut desk, &id).unwrap();
    assert_eq!(
        desk.entries(),
        entries + 1,
        "without a place there is nothing to do"
    );
}

#[test]
fn a_picture_of_two_questions_keeps_its_bytes_until_both_are_freed() {
    let (_dir, mut desk) = desk();
    let one = attach(&mut desk, "AST-09-a", "棚.jpg", &photo());
    let other = attach(&mut desk, "HUM-04-a", "棚.jpg", &photo());
    remove_place(&mut desk, &one).unwrap();
    assert!(picture(&mut desk, &other).latitude.is_some());
    assert!(is_in_the_file(&mut desk));
    remove_place(&mut desk, &other).unwrap();
    assert!(!is_in_the_file(&mut desk));
    desk.entries();
}

#[test]
fn the_same_photograph_comes_in_again_without_the_place_that_was_taken_out() {
    let (_dir, mut desk) = desk();
    let one = attach(&mut desk, "AST-09-a", "棚.jpg", &photo());
    remove_place(&mut desk, &one).unwrap();
    let files = attachments(&mut desk);
    let again = attach(&mut desk, "HUM-04-a", "棚.jpg", &photo());
    assert_eq!(picture(&mut desk, &again).latitude, None);
    assert_eq!(attachments(&mut desk), files);
    assert!(!is_in_the_file(&mut desk));
}

#[test]
fn a_sealed_sheet_keeps_its_picture_as_it_is() {
    let (_dir, mut desk) = desk();
    Filled::default().put(&mut desk);
    let id = attach(&mut desk, "AST-09-a", "棚.jpg", &photo());
    desk.confirm_with(true).unwrap();
    assert_eq!(refused(remove_place(&mut desk, &id)), "sheet-sealed");
    assert!(picture(&mut desk, &id).latitude.is_some());
}

#[test]
fn what_is_no_picture_is_refused_in_words_and_can_still_be_taken_out() {
    let (_dir, mut desk) = desk();
    let id = attach(&mut desk, "AST-09-a", "議事録.jpg", "会議の記録".as_bytes());
    let refusal = desk.app.evidence_picture(&request(&id));
    assert_eq!(refused(refusal), "documents-picture-unreadable");
    assert_eq!(
        refused(remove_place(&mut desk, &id)),
        "documents-picture-unreadable"
    );
    let folder = Some(desk.folder("out"));
    desk.app
        .evidence_export(&EvidenceExportRequest { id, folder })
        .unwrap();

    let paper = attach(&mut desk, "AST-09-a", "廃棄簿.pdf", b"%PDF-1.7");
    let noted = desk.evidence("AST-09-a");
    let kinds: Vec<bool> = desk
        .card("AST-09-a")
        .evidence
        .iter()
        .map(|one| one.is_picture)
        .collect();
    assert_eq!(kinds, [true, false, false]);
    assert_eq!(
        refused(desk.app.evidence_picture(&request(&paper))),
        "documents-picture-unreadable"
    );
    assert_eq!(refused(desk.app.evidence_picture(&request(&noted))), "not-found");
}
