//! Parcels: protected unless a tick says otherwise, and refused where they do not belong.

use tenken_app::wire::RequestWriteRequest;

use super::walk::send_back;
use crate::town::{Desk, Filled, Round, Town, refused, unit_of};

#[test]
fn a_request_without_passphrase_goes_only_by_the_tick() {
    let mut town = Town::new();
    town.round(&Round::default());
    town.approved();
    let unit = unit_of(&town.office.app.office_view().unwrap(), "0420");
    let folder = Some(town.office.folder("requests"));
    let mut request = RequestWriteRequest {
        unit,
        passphrase: Some(String::new()),
        is_plain_accepted: false,
        folder,
    };
    assert_eq!(
        refused(town.office.app.request_write(&request)),
        "plain-not-accepted"
    );
    assert_eq!(
        std::fs::read_dir(town.office.dir.join("requests"))
            .unwrap()
            .count(),
        0
    );
    request.is_plain_accepted = true;
    let written = town.office.app.request_write(&request).unwrap();
    assert!(written.is_plain);
    let file = town.office.place(&written.files[0].ticket);
    assert!(
        town.desk("0420").take(&file).unwrap().is_plain,
        "the receiver sees it too"
    );
}

#[test]
fn a_protected_request_opens_with_its_passphrase_alone() {
    let mut town = Town::new();
    town.round(&Round::default());
    let file = town.request("0420", Some("あいことば 8"));
    let mut desk = town.desk("0420");
    assert_eq!(refused(desk.take(&file)), "parcel-passphrase-needed");
    assert_eq!(
        refused(desk.take_with(&file, Some("あいことば 9"), None)),
        "parcel-wrong-passphrase"
    );
    assert!(!desk.dir.join("cases").exists(), "nothing was made");
    let taken = desk.take_with(&file, Some("あいことば 8"), None).unwrap();
    assert!(!taken.is_plain && !taken.desk.is_encrypted);
    let bytes = std::fs::read(&file).unwrap();
    assert!(
        !bytes.windows(4).any(|window| window == b"0420"),
        "nothing readable lies in it"
    );
}

#[test]
fn a_case_without_passphrase_wants_its_own_tick() {
    let mut town = Town::new();
    town.round(&Round::default());
    let file = town.request("0420", None);
    let mut desk = town.desk("0420");
    let ticket = desk.note(&file);
    let refusal = desk.app.parcel_take(&tenken_app::wire::ParcelTakeRequest {
        ticket,
        parcel_passphrase: None,
        case_passphrase: None,
        is_plain_accepted: false,
    });
    assert_eq!(refused(refusal), "plain-not-accepted");
}

#[test]
fn an_encrypted_section_answers_a_plain_request_and_the_answer_is_encrypted() {
    let mut town = Town::new();
    town.round(&Round::default());
    let file = town.request("0420", None);
    let mut desk = town.desk("0420");
    assert!(
        desk.take_with(&file, None, Some("課の合言葉"))
            .unwrap()
            .desk
            .is_encrypted
    );
    desk.operate("山口 恵", "section_deputy");
    let answer = Town::submitted(&mut desk, &Filled::default());
    assert_eq!(
        refused(town.desk("third").take(&answer)),
        "parcel-not-for-this-desk"
    );
    assert!(town.take_in(&answer).unwrap().line.is_in_force);
}

#[test]
fn a_return_is_taken_once_and_only_by_its_section() {
    let (mut town, mut desk) = Town::started("0420");
    let mut other = town.taken("0312");
    let file = Town::submitted(&mut desk, &Filled::default());
    let reception = town.take_in(&file).unwrap().line.id;
    let item = desk.item("HUM-07-a").item;
    let back = send_back(&mut town, &reception, &item);
    assert_eq!(refused(other.take(&back)), "parcel-not-for-this-desk");
    desk.take(&back).unwrap();
    assert_eq!(refused(desk.take(&back)), "parcel-taken-before");
    assert_eq!(desk.view().line.version, 2);
}

#[test]
fn a_submission_has_no_place_at_a_section() {
    let (_town, mut desk) = Town::started("0420");
    let file = Town::submitted(&mut desk, &Filled::default());
    assert_eq!(refused(desk.take(&file)), "parcel-not-for-this-desk");
}

#[test]
fn a_case_or_a_strange_file_is_no_parcel() {
    let (mut town, mut desk) = Town::started("0420");
    let case = desk.case_file();
    assert_eq!(refused(town.office.take(&case)), "parcel-not-a-parcel");
    let strange = town.dir.path().join("strange.tenkenp");
    for bytes in [&b""[..], b"hello", &[0; 4096]] {
        std::fs::write(&strange, bytes).unwrap();
        assert_eq!(refused(town.office.take(&strange)), "parcel-not-a-parcel");
    }
}

#[test]
fn a_file_is_recognised_by_its_content_and_says_what_it_needs() {
    let mut town = Town::new();
    town.round(&Round::default());
    let (plain, locked) = (
        town.request("0420", None),
        town.request("0312", Some("あいことば")),
    );
    let renamed = town.dir.path().join("request.dat");
    std::fs::copy(&locked, &renamed).unwrap();
    let case = town.office.case_file();
    let mut desk: Desk = town.desk("new");
    let mut seen = |path: &std::path::Path| {
        let view = desk.app.file_note(path).unwrap();
        (view.recognised, view.needs)
    };
    let own = |kind: &str, needs: &str| (kind.to_owned(), needs.to_owned());
    assert_eq!(seen(&plain), own("parcel", "none"));
    assert_eq!(seen(&renamed), own("parcel", "passphrase"));
    assert_eq!(seen(&case), own("case", "none"));
    assert_eq!(seen(town.dir.path()), own("folder", "none"));
}
