//! Killed while a folder is taken in: every file is whole or not there, none is there twice, and the next run goes on.

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use tenken_app::wire::{IntakePage, IntakeRunTakeRequest, IntakeScanRequest};
use tenken_store::{Case, Holder, Key, OpenMode, OpenOptions, table::reception};

use crate::town::collected;

/// Files of the folder, and kills in all; a folder is taken in anew when it is whole.
const FILES: usize = 300;
/// TENKEN_KILLS asks for more: 100 take a quarter of an hour in a build for tests.
const KILLS: usize = 20;

/// What lies in the case: sections that are in, and how many versions; its journal verifies.
fn inside(file: &Path) -> BTreeMap<String, usize> {
    let options = OpenOptions {
        key: Key::None,
        mode: OpenMode::Write,
        holder: Holder::default(),
        known: None,
    };
    let case = Case::open(file, &options).unwrap();
    let report = case.verify().unwrap();
    assert!(report.is_sound(), "{report:?}");
    let mut versions = BTreeMap::new();
    for row in reception::all(case.conn()).unwrap() {
        *versions.entry(row.unit_code).or_default() += 1;
        let whole = reception::content(case.conn(), &row.id).unwrap();
        assert!(whole.is_some(), "{} without its content", row.id);
    }
    versions
}

/// Starts a victim and kills it so long after it began to take.
fn kill_after(case: &Path, folder: &Path, delay: Duration) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_victim"))
        .arg("intake")
        .args([case, folder])
        .env("TENKEN_VICTIM_ACCOUNT", "user-of-office-pc")
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let first = lines.next().expect("the victim ended by itself").unwrap();
    assert!(first.starts_with("begin"), "{first}");
    std::thread::sleep(delay);
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn a_folder_is_taken_in_whole_whatever_is_killed_on_the_way() {
    let (mut town, model) = collected::with_model();
    let (file, dir) = (town.office.case_file(), town.office.dir.clone());
    let place = dir.join("回収");
    collected::many_at(&mut town, &model, FILES, &place);
    town.office.app.case_close().unwrap();
    let empty = std::fs::read(&file).unwrap();
    let wanted = std::env::var("TENKEN_KILLS")
        .ok()
        .and_then(|text| text.parse().ok());
    let wanted: usize = wanted.unwrap_or(KILLS);
    let (mut kills, mut rounds, mut cut) = (0, 0, 0);
    let mut random: u64 = 0x9E37_79B9_7F4A_7C15;
    while kills < wanted {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        kill_after(&file, &dir, Duration::from_millis(random % 900));
        kills += 1;
        let versions = inside(&file);
        assert!(
            versions.values().all(|count| *count == 1),
            "something is there twice"
        );
        cut += usize::from(!versions.is_empty() && versions.len() < FILES);
        if versions.len() == FILES {
            // The whole folder is in: once more from the beginning.
            rounds += 1;
            std::fs::write(&file, &empty).unwrap();
        }
    }
    town.office.open(&file, None).unwrap();
    let ticket = town.office.note(&place);
    let request = IntakeScanRequest {
        tickets: vec![ticket],
        passphrases: Vec::new(),
        mapping: None,
    };
    let view = town.office.app.intake_scan(&request, &mut |_| true).unwrap();
    let known = view.tabs.iter().find(|tab| tab.code == "same").unwrap().count;
    let request = IntakeRunTakeRequest {
        reason: String::new(),
        due_on: String::new(),
        folder: None,
    };
    if usize::try_from(known).unwrap() < FILES {
        town.office.app.intake_run_take(&request, &mut |_| true).unwrap();
    }
    let all = IntakePage {
        tab: "all".to_owned(),
        kind: String::new(),
        from: 0,
    };
    town.office.app.intake_run_view(&all).unwrap();
    town.office.app.case_close().unwrap();
    let versions = inside(&file);
    assert_eq!(versions.len(), FILES, "something was lost");
    assert!(versions.values().all(|count| *count == 1));
    println!(
        "intake: {kills} kills during intakes of {FILES} files ({cut} left a part of them, {rounds} times all were in), nothing lost, nothing twice"
    );
}
