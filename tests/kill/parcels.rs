//! Killed while a parcel is written.

use std::path::Path;

use tenken_app::wire::JournalListRequest;

use crate::{
    town::{Round, Town},
    victim::{Hunt, Told},
};

fn check(town: &mut Town, file: &Path, out: &Path, told: &Told, acknowledged: usize) {
    town.office.open(file, None).unwrap();
    for (name, sha256) in &told.done {
        let bytes = std::fs::read(out.join(name)).unwrap();
        assert_eq!(tenken_parcel::sha256_hex(&bytes), *sha256, "{name}");
    }
    for entry in std::fs::read_dir(out).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "tenkenp") {
            let opened = tenken_parcel::open(&std::fs::read(&path).unwrap(), &[]);
            assert!(opened.is_ok(), "{} is no whole parcel", path.display());
        }
    }
    let journal = town
        .office
        .app
        .journal_list(&JournalListRequest {
            from: None,
            limit: 10_000,
        })
        .unwrap();
    let written = journal
        .iter()
        .filter(|entry| entry.command == "request_write")
        .count();
    assert!(
        written >= acknowledged,
        "{acknowledged} acknowledged, {written} in the journal"
    );
    let found = town.office.app.case_verify().unwrap();
    assert!(found.is_sound, "{:?}", found.lines);
    town.office.app.case_close().unwrap();
}

#[test]
fn a_parcel_is_there_whole_or_not_at_all_after_a_kill() {
    let mut hunt = Hunt::new("parcel", "user-of-office-pc");
    let mut town = Town::new();
    town.round(&Round::default());
    town.approved();
    let (file, out) = (town.office.case_file(), town.office.dir.join("out"));
    town.office.app.case_close().unwrap();
    let (dir, mut acknowledged) = (town.office.dir.clone(), 0);
    while hunt.kills() < 40 {
        let (told, _) = hunt.kill(&file, &dir, 3);
        acknowledged += told.count;
        check(&mut town, &file, &out, &told, acknowledged);
        hunt.all_found(&told);
    }
    hunt.report();
}
