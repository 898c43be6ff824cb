//! A case with one sheet, for all tests of the store.
#![allow(
    dead_code,
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "shared by several test files; tests may fail loudly"
)]

use std::path::{Path, PathBuf};

use tempfile::TempDir;
use tenken_store::table::{answer, edition, sheets, unit};
use tenken_store::{
    Actor, Case, CaseKind, CommandKind, CreateOptions, Holder, Key, KnownState, Migrations, OpenMode,
    OpenOptions, Result, StoreError,
};

pub const AT: &str = "2026-07-31T01:02:03.000Z";

/// The version of the schema that a new case has.
pub fn newest() -> u32 {
    Migrations::default().newest()
}

pub fn actor() -> Actor {
    Actor {
        person_id: "p1".into(),
        person_name: "佐藤 花子".into(),
        role: "section_deputy".into(),
        os_account: "sato".into(),
        machine: "PC-01".into(),
    }
}

pub fn holder(person: &str) -> Holder {
    Holder {
        person: person.into(),
        machine: "PC-01".into(),
        os_account: "sato".into(),
        at: AT.into(),
    }
}

pub struct Desk {
    pub folder: TempDir,
    pub path: PathBuf,
}

pub fn desk() -> Desk {
    let folder = TempDir::new().unwrap();
    let inner = folder.path().join("令和8年度 点検");
    std::fs::create_dir(&inner).unwrap();
    let path = inner.join("総務課 #1 100%.tenken");
    Desk { folder, path }
}

pub fn create(path: &Path, passphrase: Option<&str>) -> Case {
    create_with(path, passphrase, &Migrations::default())
}

pub fn create_with(path: &Path, passphrase: Option<&str>, migrations: &Migrations) -> Case {
    let options = CreateOptions {
        kind: CaseKind::Section,
        body_code: "062022",
        case_id: "case-1",
        passphrase,
        actor: actor(),
        at: AT,
    };
    let mut case = Case::create_with(path, &options, migrations).unwrap();
    case.command(&actor(), "sheet_take", CommandKind::Act, AT, |tx| {
        unit::insert(
            tx,
            &unit::Unit {
                id: "u1".into(),
                kind: "section".into(),
                note: String::new(),
            },
        )?;
        let content = br#"{"items":[]}"#.to_vec();
        let edition = edition::Edition {
            sha256: "e1".into(),
            content,
            ..Default::default()
        };
        edition::insert(tx, &edition)?;
        sheets::insert(
            tx,
            &sheets::Sheet {
                id: "s1".into(),
                fiscal_year: 2026,
                body_code: "062022".into(),
                kind: "organisation".into(),
                unit_id: "u1".into(),
                edition_sha256: "e1".into(),
                version: 1,
                state: "draft".into(),
                ..Default::default()
            },
        )
    })
    .unwrap();
    case
}

pub fn options(key: Key, known: Option<KnownState>) -> OpenOptions {
    OpenOptions {
        key,
        mode: OpenMode::Write,
        holder: holder("佐藤 花子"),
        known,
    }
}

pub fn pass(text: &str) -> Key {
    Key::Passphrase(text.into())
}

pub fn open(path: &Path, key: Key) -> Result<Case> {
    Case::open(path, &options(key, None))
}

pub fn set_answer(case: &mut Case, item: &str, value: &str, reason: &str) -> Result<()> {
    let kind = CommandKind::Edit {
        field_key: format!("answer:s1:{item}"),
    };
    case.command(&actor(), "answer_save", kind, AT, |tx| {
        answer::upsert(
            tx,
            &answer::Answer {
                sheet_id: "s1".into(),
                item_id: item.into(),
                value: Some(value.into()),
                reason: reason.into(),
                answered_at: AT.into(),
                answered_by: "p1".into(),
                ..Default::default()
            },
        )
    })
}

pub fn value(case: &Case, item: &str) -> Option<String> {
    answer::get(case.conn(), "s1", item)
        .unwrap()
        .and_then(|row| row.value)
}

pub fn act(case: &mut Case, name: &str) {
    case.command::<(), StoreError>(&actor(), name, CommandKind::Act, AT, |tx| {
        let mut sheet = sheets::get(tx, "s1")?.unwrap();
        name.clone_into(&mut sheet.state);
        sheets::update(tx, &sheet).map(drop)
    })
    .unwrap();
}

/// Another program that writes past the app.
pub fn tamper(path: &Path, sql: &str) {
    rusqlite::Connection::open(path)
        .unwrap()
        .execute_batch(sql)
        .unwrap();
}
