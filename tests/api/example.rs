//! The worked example does the whole main job and can be opened.

#[path = "../fixtures/once.rs"]
mod once;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use tenken_app::wire::{
    AuditIdRequest, DemoView, DemoWriteRequest, DeskView, ExampleOpenRequest, ReceptionRequest,
};
use tenken_l10n::{Locale, Value};

use crate::town::{Desk, TestClock, refused};

fn desk(dir: &Path) -> Desk {
    Desk::new(dir, "pc", &TestClock::at("2026-09-01T00:00:00Z"))
}

fn tell(dir: &Path) -> (PathBuf, DemoView) {
    let mut desk = desk(dir);
    let folder = desk.folder("見本");
    let view = desk.app.demo_write(&DemoWriteRequest { folder }).unwrap();
    (dir.join("見本"), view)
}

/// The example that one test told for all: nobody writes into it.
fn told() -> (PathBuf, DemoView) {
    let told = once::once("api-example", |dir| serde_json::to_vec(&tell(dir)).unwrap());
    serde_json::from_slice(&told).unwrap()
}

/// A desk at which the example was opened before.
fn desk_with_example(dir: &Path) -> Desk {
    let home = dir.join("data/example").join(env!("CARGO_PKG_VERSION"));
    std::fs::create_dir_all(&home).unwrap();
    let mut copy = Command::new("cp");
    let copied = copy.arg("-r").arg(told().0).arg(home.join("made")).status();
    assert!(copied.unwrap().success());
    desk(dir)
}

fn open(desk: &mut Desk, which: &str) -> DeskView {
    let which = which.to_owned();
    desk.app.example_open(&ExampleOpenRequest { which }).unwrap()
}

#[test]
fn it_leaves_cases_parcels_and_papers_in_folders_a_person_understands() {
    let (folder, view) = told();
    let places: Vec<&str> = view.files.iter().map(|file| file.place.as_str()).collect();
    let folders: BTreeSet<_> = places
        .iter()
        .filter_map(|place| place.split_once('/'))
        .map(|(top, _)| top)
        .collect();
    assert_eq!(
        folders.into_iter().collect::<Vec<_>>(),
        ["01_事務局", "02_市民課", "03_高齢福祉課", "04_監査"]
    );
    let count = |extension: &str| places.iter().filter(|place| place.ends_with(extension)).count();
    assert_eq!(
        (count(".tenken"), count(".pdf"), count(".xlsx")),
        (6, 40, 44),
        "{places:#?}"
    );
    let parcels = |folder: &str| {
        let is_there = |place: &&&str| place.starts_with(folder) && place.ends_with(".tenkenp");
        places.iter().filter(is_there).count()
    };
    assert_eq!(
        parcels("01_事務局/令和8年度_依頼"),
        40,
        "a request for every section"
    );
    assert_eq!(parcels("01_事務局/令和8年度_差戻し"), 3);
    // The sheets of 41 and of 36 sections with their systems; those of the desks shown lie in their own folders.
    assert_eq!(parcels("01_事務局/令和7年度_提出"), 50);
    assert_eq!(parcels("01_事務局/令和8年度_提出"), 46);
    assert!(
        places
            .iter()
            .all(|place| !place.contains("~$") && !place.contains(".part") && !place.contains("/."))
    );
    for place in places {
        assert!(folder.join(place).is_file(), "{place}");
    }
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk(dir.path());
    let again = desk.note(&folder);
    assert_eq!(
        refused(desk.app.demo_write(&DemoWriteRequest { folder: again })),
        "file-already-there"
    );
}

#[test]
fn every_line_is_a_message_in_both_languages() {
    let (_, view) = told();
    assert!(view.lines.len() > 20);
    for line in &view.lines {
        for locale in [Locale::Ja, Locale::En] {
            let args: Vec<(&str, Value)> = line
                .params
                .iter()
                .map(|(key, value)| (key.as_str(), Value::from(value.as_str())))
                .collect();
            let text = tenken_l10n::text(locale, &line.id, &args);
            assert!(!text.contains("{$") && !text.contains('['), "{text}");
        }
    }
    let said: BTreeSet<_> = view.lines.iter().map(|line| line.id.as_str()).collect();
    for id in [
        "example-returned",
        "example-department",
        "example-recovery",
        "example-central",
        "example-verified",
    ] {
        assert!(said.contains(id), "{id}");
    }
}

#[test]
fn it_tells_the_same_every_time() {
    let dir = tempfile::tempdir().unwrap();
    let ((_, first), (_, second)) = (told(), tell(dir.path()));
    // Check numbers stand on random ids.
    let lines = |view: DemoView| {
        view.lines
            .into_iter()
            .map(|mut line| {
                line.params.remove("number");
                line
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(lines(first), lines(second));
}

#[test]
fn the_office_has_one_section_done_in_two_versions_and_one_open() {
    let (folder, view) = told();
    let case = view
        .files
        .iter()
        .find(|file| file.place.starts_with("01_") && file.place.ends_with(".tenken"))
        .unwrap();
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk(dir.path());
    let path = dir.path().join("office.tenken");
    std::fs::copy(folder.join(&case.place), &path).unwrap();
    desk.open(&path, None).unwrap();
    let office = desk.app.office_view().unwrap();
    assert_eq!((office.sections.len(), office.sheets_expected), (40, 52));
    assert_eq!((office.sheets_in, office.exceptions.len()), (45, 3));
    let departments: BTreeSet<_> = office.sections.iter().map(|line| &line.department_name).collect();
    assert_eq!(departments.len(), 6);
    assert!(
        office
            .sections
            .iter()
            .all(|line| !["0521", "0522"].contains(&line.code.as_str()))
    );
    let line = office.sections.iter().find(|line| line.code == "0420").unwrap();
    let states: Vec<_> = line
        .receptions
        .iter()
        .map(|r| (r.version, r.state.as_str()))
        .collect();
    assert_eq!(states, [(2, "accepted"), (1, "returned")]);
    assert_eq!(office.central.unwrap().answered, 2);
    let reception = line.receptions[0].id.clone();
    let second = desk.app.reception_view(&ReceptionRequest { reception }).unwrap();
    assert!(
        second.must_open.is_empty() && second.remarks.contains("未実施のものはありません"),
        "{}",
        second.remarks
    );
    desk.entries();
}

#[test]
fn it_opens_a_section_in_the_middle_of_its_work() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk(dir.path());
    let view = open(&mut desk, "section");
    assert!(view.is_example && view.read_only.is_none());
    assert_eq!(
        (view.unit_name.as_str(), view.fiscal_year),
        ("市民課", Some(2026))
    );
    assert_eq!(view.operator.unwrap().name, "小野　あゆみ");
    let line = view
        .sheets
        .iter()
        .find(|line| line.kind == "organisation")
        .unwrap();
    assert!(0 < line.answered && line.answered < line.assigned, "{line:?}");
    assert_eq!(line.profile_open, 0);
    desk.pick("organisation");
    let progress = desk.view().progress;
    assert!(
        !progress.flagged.is_empty() && !progress.no_measure.is_empty() && !progress.no_reason.is_empty()
    );
    let kinds: BTreeSet<_> = desk
        .view()
        .cards
        .into_iter()
        .filter_map(|card| card.answer)
        .collect();
    assert!(kinds.len() >= 3, "{kinds:?}");
}

#[test]
fn a_question_that_asks_something_else_shows_what_it_asked_a_year_ago() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk_with_example(dir.path());
    open(&mut desk, "section");
    desk.pick("system");
    let cards = desk.view().cards;
    assert!(cards.iter().all(|card| !card.clause_text.is_empty()));
    let last = |item: &str| {
        let card = cards.iter().find(|card| card.item == item).unwrap();
        card.last.clone().unwrap()
    };
    let changed = last("kakuu-ATK-02-a");
    assert!(!changed.is_equal && changed.answer.is_some());
    let fields: Vec<_> = changed
        .changes
        .iter()
        .map(|change| change.field.as_str())
        .collect();
    assert_eq!(fields, ["note"], "the time allowed is in the note");
    let pieces = &changed.changes[0].pieces;
    let added: Vec<_> = pieces.iter().filter(|piece| piece.kind == "added").collect();
    assert!(
        added.len() == 1 && added[0].text.contains("7日以内"),
        "{pieces:?}"
    );
    let equal: Vec<_> = (cards.iter().filter_map(|card| card.last.as_ref()))
        .filter(|last| last.is_equal)
        .collect();
    assert!(!equal.is_empty() && equal.iter().all(|last| last.changes.is_empty()));
}

#[test]
fn each_opening_from_the_start_screen_is_a_fresh_copy() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk_with_example(dir.path());
    open(&mut desk, "section");
    desk.pick("organisation");
    let before = desk.view().cards;
    desk.answer("CMP-02-a", "na").unwrap();
    open(&mut desk, "section");
    desk.pick("organisation");
    assert_eq!(desk.view().cards, before);
}

#[test]
fn an_example_that_is_open_elsewhere_is_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    let (mut one, mut other) = (desk_with_example(dir.path()), desk(dir.path()));
    open(&mut one, "section");
    let view = open(&mut other, "section");
    assert!(view.read_only.is_none());
    one.pick("organisation");
    one.answer("CMP-02-a", "yes").unwrap();
    one.entries();
}

#[test]
fn the_office_and_the_audit_team_open_cases_of_their_own() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk_with_example(dir.path());
    for (which, role) in [("office", "secretariat"), ("audit", "auditor")] {
        let view = open(&mut desk, which);
        assert_eq!(
            (view.kind.as_str(), view.operator.unwrap().role.as_str()),
            (which, role)
        );
    }
    let audit = desk.app.audit_view().unwrap();
    let line = &audit.engagements[0];
    assert_eq!(
        (line.unit_name.as_str(), line.state.as_str()),
        ("介護保険課", "reported")
    );
    assert_eq!((line.items, line.reviewed, line.findings), (13, 13, 6));
    assert!(
        !audit.follow_ups.is_empty(),
        "what is not improved yet is looked after"
    );
    let view = desk
        .app
        .engagement_view(&AuditIdRequest {
            id: line.engagement.clone(),
        })
        .unwrap();
    assert_eq!(view.missing_numbers, [6], "one item was taken out again");
    assert!(view.samples[0].is_redrawn_alike);
    let states: Vec<&str> = view.findings.iter().map(|one| one.progress.as_str()).collect();
    assert_eq!(
        states,
        [
            "in_progress",
            "in_progress",
            "in_progress",
            "verified",
            "not_started",
            "not_started"
        ]
    );
    assert_eq!(open(&mut desk, "system").unit_name, "市民課");
    let which = "zoo".to_owned();
    assert_eq!(
        refused(desk.app.example_open(&ExampleOpenRequest { which })),
        "example-unavailable"
    );
}
