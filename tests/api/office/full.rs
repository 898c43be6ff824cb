//! An intake whose disk becomes full: what was taken stays, the rest waits, and it goes on when there is room.

use super::folder::{counts, scan, take};
use crate::{
    case::places::Mounted,
    town::{collected, refused, skipped},
};

/// Files that come back: more than two transactions hold.
const FILES: usize = 120;
/// Room that is left beside the case, in bytes: for the first transaction, not for all.
const ROOM: u64 = 1_500_000;

#[test]
fn an_intake_on_a_full_disk_says_so_and_goes_on_when_there_is_room() {
    let (mut town, model) = collected::with_model();
    let folder = collected::many(&mut town, &model, FILES);
    let file = town.office.case_file();
    town.office.app.case_close().unwrap();
    let place = town.dir.path().join("small");
    let Some(_mounted) = Mounted::new(&place, &[&["-t", "tmpfs", "-o", "size=64m", "tmpfs"]]) else {
        return skipped("mounting is not permitted here");
    };
    let moved = place.join(file.file_name().unwrap());
    let size = std::fs::copy(&file, &moved).unwrap();
    town.office.open(&moved, None).unwrap();
    let person = town.office.app.desk_view().unwrap().persons[0].id.clone();
    town.office
        .app
        .operator_choose(&tenken_app::wire::PersonRequest { person })
        .unwrap();
    let ballast = place.join("ballast");
    let length = 64 * 1024 * 1024 - size - ROOM;
    std::fs::write(&ballast, vec![0; usize::try_from(length).unwrap()]).unwrap();
    scan(&mut town, &[&folder]);
    assert_eq!(refused(take(&mut town)), "disk-full");
    std::fs::remove_file(&ballast).unwrap();
    let taken = take(&mut town).unwrap();
    assert!(counts(&taken.line).starts_with("taken "), "{:?}", taken.line);
    town.office.entries();
    let view = scan(&mut town, &[&folder]);
    let same = view.tabs.iter().find(|tab| tab.code == "same").unwrap().count;
    assert_eq!(same, i64::try_from(FILES).unwrap(), "each is there, once");
    town.office.app.case_close().unwrap();
    town.office.open(&moved, None).unwrap();
    town.office.entries();
}
