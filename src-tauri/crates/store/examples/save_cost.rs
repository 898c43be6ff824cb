//! Measures what the journal costs: an answer saved as a command against the bare commit with the same pragmas.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    missing_docs,
    reason = "a measuring program, run by hand"
)]

use std::path::Path;
use std::time::{Duration, Instant};

use tenken_store::table::{answer, edition, reception, reception_answer, sheets, unit};
use tenken_store::{Actor, Case, CaseKind, CommandKind, CreateOptions, Result, StoreError, Transaction};

const AT: &str = "2026-07-31T01:02:03.000Z";
const RUNS: usize = 2000;

fn row(n: usize) -> answer::Answer {
    answer::Answer {
        sheet_id: "s1".into(),
        item_id: format!("yonezawa-HUM-{:02}-a", n % 100),
        value: Some(["yes", "partial", "no"][n % 3].into()),
        reason: format!("{n}件目の理由。対象は課の全員、期限は年度末、代わりに台帳で確かめる。"),
        answered_at: AT.into(),
        answered_by: "p1".into(),
        ..Default::default()
    }
}

fn ground(tx: &Transaction<'_>) -> Result<()> {
    unit::insert(
        tx,
        &unit::Unit {
            id: "u1".into(),
            ..Default::default()
        },
    )?;
    edition::insert(
        tx,
        &edition::Edition {
            sha256: "e1".into(),
            ..Default::default()
        },
    )?;
    let sheet = sheets::Sheet {
        id: "s1".into(),
        unit_id: "u1".into(),
        edition_sha256: "e1".into(),
        ..Default::default()
    };
    sheets::insert(tx, &sheet)
}

fn report(name: &str, mut times: Vec<Duration>) -> Duration {
    times.sort();
    let at = |part: usize| times[(times.len() - 1) * part / 100];
    println!(
        "{name:<28} p50 {:>9.3?}  p95 {:>9.3?}  max {:>9.3?}",
        at(50),
        at(95),
        at(100)
    );
    at(95)
}

fn timed(mut work: impl FnMut(usize)) -> Vec<Duration> {
    (0..RUNS)
        .map(|n| {
            let start = Instant::now();
            work(n);
            start.elapsed()
        })
        .collect()
}

fn compare(folder: &Path, passphrase: Option<&str>) {
    let actor = Actor {
        person_id: "p1".into(),
        person_name: "佐藤".into(),
        ..Actor::default()
    };
    let options = |id| CreateOptions {
        kind: CaseKind::Section,
        body_code: "062022",
        case_id: id,
        passphrase,
        actor: actor.clone(),
        at: AT,
    };
    let path = folder.join(format!("journaled-{}.tenken", passphrase.is_some()));
    let mut case = Case::create(&path, &options("a")).unwrap();
    case.command(&actor, "ground", CommandKind::Act, AT, ground)
        .unwrap();
    let with = timed(|n| {
        let kind = CommandKind::Edit {
            field_key: format!("answer:{}", n % 100),
        };
        case.command(&actor, "answer_save", kind, AT, |tx| answer::upsert(tx, &row(n)))
            .unwrap();
    });
    let start = Instant::now();
    let verified = case.verify().unwrap();
    let verify = start.elapsed();
    case.close().unwrap();

    let path = folder.join(format!("bare-{}.tenken", passphrase.is_some()));
    let mut case = Case::create(&path, &options("b")).unwrap();
    case.command(&actor, "ground", CommandKind::Act, AT, ground)
        .unwrap();
    case.close().unwrap();
    let mut conn = rusqlite::Connection::open(&path).unwrap();
    if let Some(passphrase) = passphrase {
        conn.pragma_update(None, "key", passphrase).unwrap();
    }
    conn.execute_batch("PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON")
        .unwrap();
    let bare = timed(|n| {
        let tx = conn
            .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)
            .unwrap();
        answer::upsert(&tx, &row(n)).unwrap();
        tx.commit().unwrap();
    });
    println!("encrypted: {}", passphrase.is_some());
    let bare = report("bare commit", bare);
    let with = report("command with journal", with);
    println!(
        "ratio at p95: {:.2}; verify of {} entries: {verify:.0?}, sound {}",
        with.as_secs_f64() / bare.as_secs_f64(),
        verified.entries,
        verified.is_sound()
    );
}

/// A whole intake: 100 files of 70 answers, one entry a file, one transaction.
fn intake(folder: &Path) {
    let actor = Actor::default();
    let options = CreateOptions {
        kind: CaseKind::Office,
        body_code: "062022",
        case_id: "c",
        passphrase: None,
        actor: actor.clone(),
        at: AT,
    };
    let mut case = Case::create(&folder.join("office.tenken"), &options).unwrap();
    let start = Instant::now();
    case.command_many::<_, StoreError>(&actor, AT, |batch| {
        for file in 0..100 {
            batch.entry("form_take", CommandKind::Act, |tx| {
                let id = format!("r{file}");
                reception::insert(
                    tx,
                    &reception::Reception {
                        id: id.clone(),
                        fiscal_year: 2026,
                        ..Default::default()
                    },
                )?;
                reception::put_content(tx, &id, &vec![b'x'; 40_000])?;
                for item in 0..70 {
                    let answer = row(item);
                    let answer = reception_answer::ReceptionAnswer {
                        reception_id: id.clone(),
                        item_id: answer.item_id,
                        value: answer.value,
                        reason: answer.reason,
                        ..Default::default()
                    };
                    reception_answer::insert(tx, &answer)?;
                }
                Ok::<_, StoreError>(())
            })?;
        }
        Ok(())
    })
    .unwrap();
    println!("intake of 100 files, 7000 answers: {:.0?}", start.elapsed());
}

fn main() {
    let folder = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    let folder = tempfile::tempdir_in(folder).unwrap();
    intake(folder.path());
    compare(folder.path(), None);
    compare(folder.path(), Some("ひみつの言葉"));
}
