//! Packs: an edition goes from one office to another.

use std::path::{Path, PathBuf};

use tenken_app::wire::{PackRequest, PackView, PackWriteRequest, PackWritten, RoundSaveRequest, ScaleView};
use tenken_parcel::{Key, Parcel, Protection};

use super::{
    adopted::refused,
    copy::{copied, copy, finish_request},
    read::put,
};
use crate::town::Town;

fn request(town: &mut Town, body: &str, edition: &str, passphrase: Option<&str>) -> PackWriteRequest {
    PackWriteRequest {
        body: body.to_owned(),
        edition: edition.to_owned(),
        publisher: String::new(),
        folder: Some(town.office.folder("配る")),
        passphrase: passphrase.map(str::to_owned),
        is_plain_accepted: passphrase.is_none(),
    }
}

fn write(town: &mut Town, body: &str, edition: &str, passphrase: Option<&str>) -> PackWritten {
    let request = request(town, body, edition, passphrase);
    town.office.app.pack_write(&request).unwrap()
}

/// The file of a pack.
pub fn written(town: &mut Town, body: &str, edition: &str, passphrase: Option<&str>) -> PathBuf {
    let done = write(town, body, edition, passphrase);
    town.office.place(&done.file.ticket)
}

fn brought(town: &mut Town, file: &Path, passphrase: Option<&str>) -> PackRequest {
    PackRequest {
        ticket: town.office.note(file),
        passphrase: passphrase.map(str::to_owned),
    }
}

fn install(town: &mut Town, file: &Path) -> tenken_app::Result<PackView> {
    let request = brought(town, file, None);
    town.office.app.pack_install(&request)
}

#[test]
fn a_pack_shows_what_it_is_before_it_is_installed_and_rounds_use_it_then() {
    let mut from = copied("kobe", "2022-04");
    let finished = finish_request(&from.standard);
    from.town.office.app.standard_finish(&finished).unwrap();
    let done = write(&mut from.town, "", "2026-04", Some("パックの合言葉"));
    assert!(
        done.file.name.ends_with("点検項目パック.tenkenp"),
        "{}",
        done.file.name
    );
    assert_eq!(done.sha256.split(' ').count(), 16);
    let file = from.town.office.place(&done.file.ticket);

    let mut to = Town::of_body("kobe");
    let locked = brought(&mut to, &file, None);
    assert_eq!(
        refused(to.office.app.pack_inspect(&locked)).code(),
        "parcel-passphrase-needed"
    );
    let open = brought(&mut to, &file, Some("パックの合言葉"));
    let view = to.office.app.pack_inspect(&open).unwrap();
    assert_eq!(
        (view.sha256.as_str(), view.standing.as_str()),
        (done.sha256.as_str(), "new")
    );
    assert_eq!(view.publisher, "神戸市　情報政策課");
    assert!(view.is_own_body && !view.is_plain && !view.has_texts);
    assert_eq!(
        view.items,
        view.items_organisation + view.items_system + view.items_central
    );
    assert!(view.items_short < view.items_standard && view.items_standard < view.items);
    assert_eq!(view.known.len(), 1, "the shipped one");
    assert!(
        to.office
            .app
            .checklist_list()
            .unwrap()
            .iter()
            .all(|line| line.body != "kobe" || line.edition != "2026-04")
    );

    assert_eq!(to.office.app.pack_install(&open).unwrap().standing, "installed");
    let list = to.office.app.checklist_list().unwrap();
    let own = list
        .iter()
        .find(|line| line.body == "kobe" && line.edition == "2026-04")
        .unwrap();
    assert_eq!(own.origin.as_deref(), Some("pack"));
    assert!(
        list.iter().any(|line| line.edition == "2022-04"),
        "older ones stay"
    );
    let error = refused(to.office.app.pack_install(&open));
    assert_eq!(error.code(), "pack-installed-before");
    let round = RoundSaveRequest {
        fiscal_year: 2026,
        edition: Some("2026-04".to_owned()),
        set: "standard".to_owned(),
        due_on: "2026-07-31".to_owned(),
        period_from: "2026-07-01".to_owned(),
        period_to: "2026-07-17".to_owned(),
        has_department_step: false,
        scale: ScaleView::default(),
        note: String::new(),
    };
    to.office.app.round_save(&round).unwrap();
    assert!(to.office.app.case_verify().unwrap().is_sound);
}

#[test]
fn another_content_under_the_same_id_is_refused() {
    let mut one = copied("kobe", "2022-04");
    let finished = finish_request(&one.standard);
    one.town.office.app.standard_finish(&finished).unwrap();
    let file = written(&mut one.town, "", "2026-04", None);
    let mut two = copied("kobe", "2022-04");
    let mut other = finish_request(&two.standard);
    other.version = "別の版".to_owned();
    two.town.office.app.standard_finish(&other).unwrap();
    let view = {
        let request = brought(&mut two.town, &file, None);
        two.town.office.app.pack_inspect(&request).unwrap()
    };
    assert_eq!(view.standing, "conflict");
    assert_eq!(
        refused(install(&mut two.town, &file)).code(),
        "pack-edition-conflict"
    );
    // The edition that it came from is the same one.
    assert_eq!(
        refused(install(&mut one.town, &file)).code(),
        "pack-installed-before"
    );
}

#[test]
fn a_pack_of_another_body_is_a_source_for_copies_and_no_checklist_of_ones_own() {
    let mut from = Town::of_body("kobe");
    let file = {
        let view = copy(&mut from, "", "2022-04");
        let finished = finish_request(&view.standard);
        from.office.app.standard_finish(&finished).unwrap();
        written(&mut from, "", "2026-04", None)
    };
    let mut to = Town::new();
    let view = install(&mut to, &file).unwrap();
    assert!(!view.is_own_body);
    let copied = copy(&mut to, "kobe", "2026-04");
    assert!(copied.progress.clauses > 400);
    let own = to.office.app.checklist_list().unwrap();
    assert!(
        own.iter()
            .any(|line| line.body == "kobe" && line.origin.is_some())
    );
}

#[test]
fn a_shipped_edition_is_written_without_a_case_when_publisher_and_folder_are_named() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = super::read::desk(dir.path());
    let mut request = PackWriteRequest {
        body: "sendai".to_owned(),
        edition: "2023-04".to_owned(),
        publisher: String::new(),
        folder: Some(desk.folder("配る")),
        passphrase: None,
        is_plain_accepted: false,
    };
    assert_eq!(refused(desk.app.pack_write(&request)).code(), "field-empty");
    request.publisher = "協議会".to_owned();
    assert_eq!(
        refused(desk.app.pack_write(&request)).code(),
        "plain-not-accepted"
    );
    request.is_plain_accepted = true;
    let done = desk.app.pack_write(&request).unwrap();
    let file = desk.place(&done.file.ticket);
    let mut town = Town::of_body("sendai");
    let request = brought(&mut town, &file, None);
    let view = town.office.app.pack_inspect(&request).unwrap();
    assert_eq!(
        (view.publisher.as_str(), view.standing.as_str()),
        ("協議会", "installed")
    );
}

/// A pack whose content somebody rewrote, with the manifest made to fit.
fn forged(town: &mut Town, change: impl Fn(&mut serde_json::Value)) -> PathBuf {
    let file = written(town, "kashiwa", "2022-12", None);
    let none: [Key<'_>; 0] = [];
    let opened = tenken_parcel::open(&std::fs::read(file).unwrap(), &none).unwrap();
    let mut content = opened.parcel.content.clone();
    change(&mut content);
    let parcel = Parcel::from_value(opened.parcel.manifest, content);
    let bytes = tenken_parcel::seal(&parcel, Protection::Plain).unwrap();
    put(town.dir.path(), "偽.tenkenp", &bytes)
}

#[test]
fn a_pack_that_was_tampered_with_or_breaks_the_rules_is_named_and_not_installed() {
    let mut town = Town::new();
    let check = |town: &mut Town, code: &str, change: &dyn Fn(&mut serde_json::Value)| {
        let file = forged(town, change);
        let error = refused(install(town, &file));
        assert_eq!(error.code(), code, "{error}");
    };
    check(&mut town, "parcel-hash-mismatch", &|content| {
        content["edition"]["items"][0]["question"] = "すり替えた設問ですか。".into();
    });
    check(&mut town, "parcel-hash-mismatch", &|content| {
        content["edition_sha256"] = "0".repeat(64).into();
    });
    let rehash = |content: &mut serde_json::Value| {
        let bytes = tenken_parcel::canonical_json(&content["edition"]).unwrap();
        content["edition_sha256"] = tenken_parcel::sha256_hex(&bytes).into();
    };
    check(&mut town, "checklist-not-an-edition", &|content| {
        content["edition"] = serde_json::json!({ "format": 1 });
        rehash(content);
    });
    check(&mut town, "checklist-fault-empty-text", &|content| {
        content["edition"]["items"][0]["good"] = "".into();
        rehash(content);
    });
    check(&mut town, "parcel-content-invalid", &|content| {
        *content = serde_json::json!([]);
    });
    let none = town.office.app.checklist_list().unwrap();
    assert!(none.iter().all(|line| line.origin.is_none()));
}
