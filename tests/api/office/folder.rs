//! A whole folder: looked through, decided, taken, taken back; nothing twice, nothing lost, and counts that add up.

use std::path::Path;

use tenken_app::wire::{
    CityWriteRequest, IntakeAssignRequest, IntakeDecideRequest, IntakeEntryRequest, IntakeLogRequest,
    IntakePage, IntakeRunLine, IntakeRunRequest, IntakeRunTakeRequest, IntakeRunView, IntakeScanRequest,
    IntakeTaken,
};

use crate::town::{Desk, Town, collected, refused};

pub fn page(tab: &str) -> IntakePage {
    IntakePage {
        tab: tab.to_owned(),
        kind: String::new(),
        from: 0,
    }
}

pub fn scan(town: &mut Town, places: &[&Path]) -> IntakeRunView {
    scan_with(&mut town.office, places, &[])
}

pub fn scan_with(office: &mut Desk, places: &[&Path], passphrases: &[&str]) -> IntakeRunView {
    let tickets = places.iter().map(|place| office.note(place)).collect();
    let passphrases = passphrases.iter().map(|text| (*text).to_owned()).collect();
    let request = IntakeScanRequest {
        tickets,
        passphrases,
        mapping: None,
    };
    office.app.intake_scan(&request, &mut |_| true).unwrap();
    office.app.intake_run_view(&page("all")).unwrap()
}

pub fn take(town: &mut Town) -> tenken_app::Result<IntakeTaken> {
    let folder = Some(town.office.folder("returns"));
    town.office.app.intake_run_take(
        &IntakeRunTakeRequest {
            reason: "印のところを確かめてください。".to_owned(),
            due_on: "R8.8.31".to_owned(),
            folder,
        },
        &mut |_| true,
    )
}

pub fn decide(town: &mut Town, n: i64, decision: &str) -> tenken_app::Result<IntakeRunView> {
    town.office.app.intake_decide(&IntakeDecideRequest {
        n: Some(n),
        decision: decision.to_owned(),
        page: page("all"),
    })
}

/// The counts as `outcome number`, those that are nought left out; they must add up.
pub fn counts(line: &IntakeRunLine) -> String {
    assert_eq!(line.counts.iter().map(|one| one.count).sum::<i64>(), line.read);
    let some = line.counts.iter().filter(|one| one.count > 0);
    some.map(|one| format!("{} {}", one.code, one.count))
        .collect::<Vec<_>>()
        .join(", ")
}

fn tabs(view: &IntakeRunView) -> Vec<i64> {
    view.tabs.iter().map(|one| one.count).collect()
}

/// State of the versions of a section in the journal of the office: version and state.
fn versions(town: &mut Town, code: &str) -> Vec<(i64, String)> {
    let view = town.office.app.office_view().unwrap();
    let line = view.sections.into_iter().find(|line| line.code == code).unwrap();
    let mut found: Vec<_> = line
        .receptions
        .into_iter()
        .map(|one| (one.version, one.state))
        .collect();
    found.sort();
    found
}

#[test]
fn a_folder_is_looked_through_taken_once_and_the_counts_add_up() {
    let (mut town, model) = collected::with_model();
    let place = collected::many(&mut town, &model, 3);
    std::fs::write(place.join("空.xlsx"), b"").unwrap();
    std::fs::write(place.join("~$市民課.xlsx"), b"lock").unwrap();
    std::fs::write(place.join("メモ.txt"), "提出しました").unwrap();
    std::fs::create_dir_all(place.join("下/さらに下")).unwrap();
    std::fs::rename(
        place.join("1002_第2課.tenkenp"),
        place.join("下/さらに下/第2課.dat"),
    )
    .unwrap();
    let entries = town.office.entries();
    let view = scan(&mut town, &[&place]);
    assert_eq!(tabs(&view), [5, 3, 0, 0, 2]);
    assert_eq!(view.skipped, 1);
    assert_eq!(town.office.entries(), entries, "nothing is taken by looking");
    let taken = take(&mut town).unwrap();
    assert_eq!(counts(&taken.line), "taken 3, refused 2");
    assert_eq!(versions(&mut town, "1002"), [(1, "accepted".to_owned())]);
    let again = scan(&mut town, &[&place]);
    assert_eq!(tabs(&again), [5, 0, 0, 3, 2]);
    assert_eq!(refused(take(&mut town)), "intake-nothing-decided");
    town.office.entries();
}

#[test]
fn two_files_of_one_key_are_shown_against_each_other() {
    let (mut town, model) = collected::with_model();
    let place = collected::folder(&town);
    model.write(&place.join("a_v1.tenkenp"), |_| {});
    model.write(&place.join("b_v2.tenkenp"), |sheet| {
        sheet.version = 2;
        sheet
            .answers
            .iter_mut()
            .find(|a| a.item_id.ends_with("HUM-07-a"))
            .unwrap()
            .value = Some("yes".to_owned());
    });
    model.write(&place.join("c_同じ.tenkenp"), |_| {});
    let view = scan(&mut town, &[&place]);
    assert_eq!(tabs(&view), [3, 0, 2, 1, 0]);
    assert_eq!(view.lines[2].twin.as_deref(), Some("a_v1.tenkenp"));
    let opened = town
        .office
        .app
        .intake_entry(&IntakeEntryRequest { n: 2 })
        .unwrap();
    assert_eq!(opened.against_file.as_deref(), Some("a_v1.tenkenp"));
    let cell = &opened.cells[0];
    assert_eq!(
        (
            cell.difference.old.as_str(),
            cell.difference.new.as_str(),
            cell.effect.as_str()
        ),
        ("△", "○", "better")
    );
    decide(&mut town, 1, "in_force").unwrap();
    decide(&mut town, 2, "in_force").unwrap();
    let taken = take(&mut town).unwrap();
    assert_eq!(counts(&taken.line), "taken 2, unchanged 1");
    assert_eq!(
        versions(&mut town, "0420"),
        [(1, "superseded".to_owned()), (2, "accepted".to_owned())]
    );
}

#[test]
fn a_file_that_loses_answers_is_never_taken_for_all() {
    let (mut town, model) = collected::with_model();
    let place = collected::folder(&town);
    model.write(&place.join("v1.tenkenp"), |_| {});
    scan(&mut town, &[&place]);
    take(&mut town).unwrap();
    model.write(&place.join("v2.tenkenp"), |sheet| {
        sheet.version = 2;
        sheet.answers[3].value = None;
    });
    let view = scan(&mut town, &[&place]);
    assert_eq!(tabs(&view), [2, 0, 1, 1, 0]);
    let all = IntakeDecideRequest {
        n: None,
        decision: "in_force".to_owned(),
        page: page("check"),
    };
    let view = town.office.app.intake_decide(&all).unwrap();
    assert_eq!((view.lines[0].decision.as_str(), view.kept_apart), ("", 1));
    assert_eq!(refused(take(&mut town)), "intake-nothing-decided");
    // By itself, with its cells in sight, it may be taken.
    let n = view.lines[0].n;
    let opened = town.office.app.intake_entry(&IntakeEntryRequest { n }).unwrap();
    assert_eq!(opened.cells[0].effect, "loss");
    decide(&mut town, n, "in_force").unwrap();
    assert_eq!(counts(&take(&mut town).unwrap().line), "taken 1, unchanged 1");
}

#[test]
fn what_is_asked_back_goes_out_with_its_marks_and_comes_back_mended() {
    let (mut town, model) = collected::with_model();
    let place = collected::folder(&town);
    model.write(&place.join("v1.tenkenp"), |_| {});
    scan(&mut town, &[&place]);
    take(&mut town).unwrap();
    let newer = place.join("v2.tenkenp");
    model.write(&newer, |sheet| {
        sheet.version = 2;
        sheet.answers[3].value = None;
    });
    scan(&mut town, &[&newer]);
    decide(&mut town, 1, "asked_back").unwrap();
    let taken = take(&mut town).unwrap();
    assert_eq!(counts(&taken.line), "asked_back 1");
    assert_eq!(taken.files.len(), 1);
    assert_eq!(taken.files[0].kind, "return");
    assert_eq!(
        versions(&mut town, "0420"),
        [(1, "accepted".to_owned()), (2, "returned".to_owned())]
    );
}

#[test]
fn an_unknown_section_waits_until_somebody_says_whose_file_it_is() {
    let (mut town, model) = collected::with_model();
    let place = collected::folder(&town);
    model.write(&place.join("課コードなし.tenkenp"), |sheet| {
        sheet.unit.code = String::new();
    });
    model.write(&place.join("よその課.tenkenp"), |sheet| {
        sheet.unit.code = "9999".to_owned();
        sheet.unit.name = "どこか".to_owned();
    });
    let view = scan(&mut town, &[&place]);
    assert_eq!(tabs(&view), [2, 0, 2, 0, 0]);
    let line = |view: &IntakeRunView, file: &str| view.lines.iter().find(|l| l.file == file).unwrap().clone();
    let empty = line(&view, "課コードなし.tenkenp");
    assert_eq!(empty.guess.as_deref(), Some("0420"));
    assert_eq!(refused(decide(&mut town, empty.n, "in_force")), "field-empty");
    let assign = |unit: &str| IntakeAssignRequest {
        n: empty.n,
        unit: unit.to_owned(),
        page: page("all"),
    };
    assert_eq!(
        refused(town.office.app.intake_assign(&assign("7777"))),
        "not-found"
    );
    let view = town.office.app.intake_assign(&assign("0420")).unwrap();
    let now = line(&view, "課コードなし.tenkenp");
    assert_eq!((now.tab.as_str(), now.decision.as_str()), ("ready", "in_force"));
    assert_eq!(counts(&take(&mut town).unwrap().line), "taken 1, undecided 1");
    assert_eq!(versions(&mut town, "0420"), [(1, "accepted".to_owned())]);
}

#[test]
fn a_run_is_taken_back_as_a_whole_and_may_come_again() {
    let (mut town, model) = collected::with_model();
    let place = collected::many(&mut town, &model, 2);
    scan(&mut town, &[&place]);
    take(&mut town).unwrap();
    let newer = place.join("次.tenkenp");
    model.write(&newer, |sheet| {
        sheet.unit.code = "1000".to_owned();
        sheet.version = 2;
    });
    scan(&mut town, &[&newer]);
    decide(&mut town, 1, "in_force").unwrap();
    let second = take(&mut town).unwrap().line.run;
    let request = IntakeRunRequest { run: second };
    let seen = town.office.app.intake_run_undo_view(&request).unwrap();
    assert_eq!((seen.versions, seen.restored), (1, 1));
    town.office.app.intake_run_undo(&request).unwrap();
    assert_eq!(
        versions(&mut town, "1000"),
        [(1, "accepted".to_owned()), (2, "withdrawn".to_owned())]
    );
    assert_eq!(
        refused(town.office.app.intake_run_undo(&request)),
        "act-not-possible"
    );
    let runs = town.office.app.intake_run_list().unwrap();
    assert_eq!(
        runs.iter().map(|run| run.state.as_str()).collect::<Vec<_>>(),
        ["undone", "ended"]
    );
    assert_eq!(tabs(&scan(&mut town, &[&newer])), [1, 0, 1, 0, 0]);
    town.office.entries();
}

#[test]
fn zips_are_walked_through_also_within_one_another_and_with_a_password() {
    let (mut town, model) = collected::with_model();
    let place = collected::many(&mut town, &model, 2);
    let read = |name: &str| std::fs::read(place.join(name)).unwrap();
    let (first, second) = (read("1000_第0課.tenkenp"), read("1001_第1課.tenkenp"));
    for name in ["1000_第0課.tenkenp", "1001_第1課.tenkenp"] {
        std::fs::remove_file(place.join(name)).unwrap();
    }
    let inner = zipped(&[("課/a.tenkenp", &first)], None);
    let outer = zipped(&[("内側.zip", &inner), ("__MACOSX/x", b"x")], None);
    std::fs::write(place.join("まとめ.zip"), outer).unwrap();
    std::fs::write(
        place.join("鍵.zip"),
        zipped(&[("b.tenkenp", &second)], Some("合言葉8")),
    )
    .unwrap();
    let view = scan(&mut town, &[&place]);
    assert_eq!(tabs(&view), [2, 1, 0, 0, 1]);
    assert_eq!(view.lines[0].folder, "まとめ.zip/内側.zip/課");
    assert_eq!(view.lines[1].error.as_ref().unwrap().code, "archive-protected");
    let view = scan_with(&mut town.office, &[&place], &["ちがう\n合言葉8"]);
    assert_eq!(tabs(&view), [2, 2, 0, 0, 0]);
    assert_eq!(counts(&take(&mut town).unwrap().line), "taken 2");
}

fn zipped(files: &[(&str, &[u8])], password: Option<&str>) -> Vec<u8> {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let mut options = zip::write::SimpleFileOptions::default();
        if let Some(password) = password {
            options = options.with_aes_encryption(zip::AesMode::Aes256, password);
        }
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn what_is_stopped_in_the_middle_goes_on_the_next_time() {
    let (mut town, model) = collected::with_model();
    let place = collected::many(&mut town, &model, 60);
    scan(&mut town, &[&place]);
    let request = IntakeRunTakeRequest {
        reason: String::new(),
        due_on: String::new(),
        folder: None,
    };
    let taken = town
        .office
        .app
        .intake_run_take(&request, &mut |progress| progress.done < 55)
        .unwrap();
    assert_eq!(counts(&taken.line), "taken 55, undecided 5");
    assert_eq!(taken.line.state, "stopped");
    let view = scan(&mut town, &[&place]);
    assert_eq!(tabs(&view), [60, 5, 0, 55, 0]);
    assert_eq!(counts(&take(&mut town).unwrap().line), "taken 5, unchanged 55");
    town.office.entries();
}

#[test]
fn the_log_of_a_run_is_a_workbook_with_a_line_for_every_file() {
    let (mut town, model) = collected::with_model();
    let place = collected::many(&mut town, &model, 2);
    std::fs::write(place.join("写真.pdf"), b"%PDF-1.7").unwrap();
    scan(&mut town, &[&place]);
    let run = take(&mut town).unwrap().line.run;
    let folder = Some(town.office.folder("log"));
    let written = town
        .office
        .app
        .intake_log_write(&IntakeLogRequest { run, folder })
        .unwrap();
    let bytes = std::fs::read(town.office.place(&written.files[0].ticket)).unwrap();
    let sheets = tenken_documents::book_in::cells_of(&bytes).unwrap();
    let texts: Vec<&str> = sheets[1].cells.iter().map(|cell| &*cell.text).collect();
    for wanted in [
        "1000_第0課.tenkenp",
        "写真.pdf",
        "取り込んだ",
        "読み取れない",
        "第1課",
    ] {
        assert!(texts.contains(&wanted), "{wanted} in {texts:?}");
    }
    assert!(
        texts
            .iter()
            .any(|text| text.contains("PDF なので、回答を読み取れません"))
    );
}

/// 取込ログ of the workbook of all sheets: also what could not be taken, with the reason.
#[test]
fn the_workbook_of_a_year_names_the_files_that_could_not_be_taken() {
    let (mut town, model) = collected::with_model();
    let place = collected::many(&mut town, &model, 2);
    std::fs::write(place.join("写真.pdf"), b"%PDF-1.7").unwrap();
    scan(&mut town, &[&place]);
    take(&mut town).unwrap();
    let request = CityWriteRequest {
        fiscal_year: None,
        kinds: vec!["workbook".to_owned()],
        department: None,
        meeting: String::new(),
        held_on: String::new(),
        paper_number: String::new(),
        points: Vec::new(),
        proposals: Vec::new(),
        is_csv_guarded: false,
        folder: Some(town.office.folder("out")),
    };
    let written = town.office.app.city_write(&request, &mut |_| true).unwrap();
    let bytes = std::fs::read(town.office.place(&written.files[0].ticket)).unwrap();
    let sheets = tenken_documents::book_in::cells_of(&bytes).unwrap();
    let log = sheets.iter().find(|sheet| sheet.name == "取込ログ").unwrap();
    let row_of = |name: &str| log.cells.iter().find(|cell| &*cell.text == name).unwrap().row;
    let said = |row| log.cells.iter().filter(move |cell| cell.row == row);
    let refused = row_of("写真.pdf");
    assert!(said(refused).any(|cell| cell.text.contains("PDF なので、回答を読み取れません")));
    assert!(said(row_of("1000_第0課.tenkenp")).any(|cell| &*cell.text == "採用"));
}
