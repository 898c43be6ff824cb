//! Works on a case until it is killed, and says each command before it starts and after it returned: the other half of
//! tests/kill. `victim <phase> <case> <folder>`.
//!
//! Lines: `begin <tab> key <tab> value before <tab> value after`, then `done <tab> key <tab> value`. What a `done` line
//! names has been acknowledged and must be found after the kill.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a program of the tests: it may fail loudly and looks at files"
)]

use std::{
    io::{Write, stdout},
    path::{Path, PathBuf},
    process::ExitCode,
};

use tenken_app::{
    App, Host,
    wire::{
        AnswerSetRequest, AuditIdRequest, AuditParcelRequest, AuditPartCallBackRequest,
        AuditPartWriteRequest, CaseOpenRequest, DeskView, FieldRequest, IntakeRunTakeRequest,
        IntakeScanRequest, PassphraseRequest, RequestWriteRequest, SheetRequest,
    },
};
use tenken_store::{Case, Holder, Key, KnownState, Migrations, OpenMode, OpenOptions, known_state};

/// The passphrase that the key phase sets and removes.
const PASSPHRASE: &str = "合言葉";
/// The passphrases of an audit's case and of its parcels; tests/kill names the same.
const AUDIT: &str = "監査の長い合い言葉 2026";
const PARCEL: &str = "渡すときの合い言葉 26";
/// The step that the migration phase runs; tests/kill names the same.
const STEP: &str = "ALTER TABLE answer ADD COLUMN trial INTEGER NOT NULL DEFAULT 7;";

fn main() -> ExitCode {
    if let Some(code) = tenken_app::serve_reader() {
        return code;
    }
    work();
    ExitCode::SUCCESS
}

fn work() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [phase, case, folder] = &arguments[..] else {
        return;
    };
    let (case, folder) = (Path::new(case), Path::new(folder));
    match phase.as_str() {
        "answer" => answer(case, folder),
        "undo" => undo(case, folder),
        "key" => key(case, folder),
        "parcel" => parcel(case, folder),
        "migrate" => migrate(case),
        "intake" => intake(case, folder),
        "part-write" => part_write(case, folder),
        "part-take" => part_take(case, folder),
        _ => {}
    }
}

fn say(line: &str) {
    let mut out = stdout().lock();
    out.write_all(format!("{line}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

/// Says the command, does it, says that it returned.
fn acknowledged(key: &str, before: &str, after: &str, command: impl FnOnce()) {
    say(&format!("begin\t{key}\t{before}\t{after}"));
    command();
    say(&format!("done\t{key}\t{after}"));
}

/// An app at the account that the case remembers, with the case open.
fn opened(case: &Path, folder: &Path, passphrase: Option<&str>) -> (App, DeskView) {
    let mut app = App::new(Host {
        data_dir: folder.join("victim"),
        cases_dir: folder.to_owned(),
        os_account: std::env::var("TENKEN_VICTIM_ACCOUNT").unwrap_or_default(),
        machine: "victim-pc".to_owned(),
        reader: PathBuf::new(),
    });
    let ticket = app.file_note(case).unwrap().ticket;
    let view = app
        .case_open(&CaseOpenRequest {
            ticket,
            passphrase: passphrase.map(str::to_owned),
            recovery_code: None,
            is_read_only: false,
        })
        .unwrap();
    (app, view)
}

struct Sheet {
    app: App,
    id: String,
    items: Vec<(String, String)>,
}

impl Sheet {
    fn open(case: &Path, folder: &Path) -> Self {
        let (mut app, view) = opened(case, folder, None);
        let id = view.sheets[0].id.clone();
        let cards = app.sheet_view(&SheetRequest { sheet: id.clone() }).unwrap().cards;
        let items = cards
            .into_iter()
            .map(|card| (card.item, card.answer.unwrap_or_default()))
            .collect();
        Self { app, id, items }
    }

    fn set(&mut self, item: &str, value: &str) {
        let answer = (!value.is_empty()).then(|| value.to_owned());
        self.app
            .answer_set(&AnswerSetRequest {
                sheet: self.id.clone(),
                item: item.to_owned(),
                answer,
            })
            .unwrap();
    }
}

fn next(value: &str) -> &'static str {
    match value {
        "yes" => "partial",
        "partial" => "no",
        "no" => "na",
        _ => "yes",
    }
}

/// Answers, and a reason to every other one.
fn answer(case: &Path, folder: &Path) {
    let mut sheet = Sheet::open(case, folder);
    let mut reasons = 0;
    loop {
        for index in 0..sheet.items.len() {
            let (item, before) = sheet.items[index].clone();
            let after = next(&before);
            acknowledged(&format!("value {item}"), &before, after, || {
                sheet.set(&item, after);
            });
            after.clone_into(&mut sheet.items[index].1);
            if index % 2 == 0 {
                reasons += 1;
                let text = format!("理由 {}-{reasons}", std::process::id());
                let field = format!("answer/{}/{item}/reason", sheet.id);
                acknowledged(&format!("reason {item}"), "*", &text, || {
                    let text = text.clone();
                    sheet.app.field_save(&FieldRequest { field, text }).unwrap();
                });
            }
        }
    }
}

/// Sets an answer, takes it back, does it again.
fn undo(case: &Path, folder: &Path) {
    let mut sheet = Sheet::open(case, folder);
    loop {
        for index in 0..sheet.items.len() {
            let (item, before) = sheet.items[index].clone();
            let (key, after) = (format!("value {item}"), next(&before));
            // Setting is the preparation here; only what undoes is looked at by the clock of the kill.
            say(&format!("prepare\t{key}\t{before}\t{after}"));
            sheet.set(&item, after);
            say(&format!("done\t{key}\t{after}"));
            acknowledged(&key, after, &before, || drop(sheet.app.edit_undo().unwrap()));
            acknowledged(&key, &before, after, || drop(sheet.app.edit_redo().unwrap()));
            after.clone_into(&mut sheet.items[index].1);
        }
    }
}

/// Sets the passphrase and removes it.
fn key(case: &Path, folder: &Path) {
    let is_plain = std::fs::read(case).unwrap().starts_with(b"SQLite format 3");
    let (mut app, _) = opened(case, folder, (!is_plain).then_some(PASSPHRASE));
    let mut states = ["plain", "set"];
    if !is_plain {
        states.reverse();
    }
    let secret = |state: &str| (state == "set").then(|| PASSPHRASE.to_owned());
    loop {
        acknowledged("passphrase", states[0], states[1], || {
            app.passphrase_save(&PassphraseRequest {
                current: secret(states[0]),
                new: secret(states[1]),
            })
            .unwrap();
        });
        states.reverse();
    }
}

/// Writes requests into a folder.
fn parcel(case: &Path, folder: &Path) {
    let (mut app, _) = opened(case, folder, None);
    let unit = app.office_view().unwrap().sections[0].unit.clone();
    let out = folder.join("out");
    std::fs::create_dir_all(&out).unwrap();
    let ticket = app.file_note(&out).unwrap().ticket;
    loop {
        say("begin\tfile\t\t");
        let written = app
            .request_write(&RequestWriteRequest {
                unit: unit.clone(),
                passphrase: None,
                is_plain_accepted: true,
                folder: Some(ticket.clone()),
            })
            .unwrap();
        say(&format!(
            "done\t{}\t{}",
            written.files[0].name, written.files[0].sha256
        ));
    }
}

/// Takes a folder in, again and again, as a person who starts the program anew after each cut.
fn intake(case: &Path, folder: &Path) {
    let (mut app, _) = opened(case, folder, None);
    let ticket = app.file_note(&folder.join("回収")).unwrap().ticket;
    let request = IntakeScanRequest {
        tickets: vec![ticket],
        passphrases: Vec::new(),
        mapping: None,
    };
    app.intake_scan(&request, &mut |_| true).unwrap();
    say("begin\trun\t\t");
    let request = IntakeRunTakeRequest {
        reason: String::new(),
        due_on: String::new(),
        folder: None,
    };
    // Nothing is left to take: the end, said like a command that never returns.
    if app.intake_run_take(&request, &mut |_| true).is_ok() {
        say("done\trun\t");
    }
    std::thread::sleep(std::time::Duration::from_mins(1));
}

/// Hands items of an audit to another machine, and calls them back.
fn part_write(case: &Path, folder: &Path) {
    let (mut app, _) = opened(case, folder, Some(AUDIT));
    let ticket = app.file_note(&folder.join("out")).unwrap().ticket;
    let engagement = app.audit_view().unwrap().engagements[0].engagement.clone();
    let asked = AuditIdRequest {
        id: engagement.clone(),
    };
    let view = app.engagement_view(&asked).unwrap();
    let request = AuditPartWriteRequest {
        engagement,
        person: view.team[1].person.clone(),
        ids: view.items.iter().map(|item| item.id.clone()).collect(),
        folder: Some(ticket),
        passphrase: PARCEL.to_owned(),
    };
    loop {
        say("begin\tfile\t\t");
        let written = app.audit_part_write(&request).unwrap();
        say(&format!(
            "done\t{}\t{}",
            written.files[0].name, written.files[0].sha256
        ));
        let parts = app.audit_part_list(&asked).unwrap().parts;
        let out = parts.into_iter().find(|part| part.state == "out").unwrap();
        app.audit_part_call_back(&AuditPartCallBackRequest {
            part: out.part,
            reason: "もう一度".to_owned(),
        })
        .unwrap();
    }
}

/// Takes parts of an audit back, one after the other.
fn part_take(case: &Path, folder: &Path) {
    let (mut app, _) = opened(case, folder, Some(AUDIT));
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder.join("back"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    for file in files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let ticket = app.file_note(&file).unwrap().ticket;
        acknowledged(&name, "out", "back", || {
            let request = AuditParcelRequest {
                ticket,
                passphrase: String::new(),
            };
            app.audit_part_take(&request).unwrap();
        });
    }
    std::thread::sleep(std::time::Duration::from_mins(1));
}

/// Brings copies of an older case up to date, one after the other.
fn migrate(template: &Path) {
    let steps = Migrations::with_further(&[STEP]);
    for number in 0.. {
        let place: PathBuf = template.with_file_name(format!("{}-{number}.tenken", std::process::id()));
        std::fs::copy(template, &place).unwrap();
        let name = place.display().to_string();
        let known: Option<KnownState> = known_state(&place).ok();
        acknowledged(&name, "1", "2", || {
            let options = OpenOptions {
                key: Key::None,
                mode: OpenMode::Write,
                holder: Holder::default(),
                known,
            };
            drop(Case::open_with(&place, &options, &steps).unwrap());
        });
    }
}
