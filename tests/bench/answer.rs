//! An answer saved through `app`, journal entry and view included, against the bare commit of the same on-disk mode.

use std::path::Path;
use std::time::{Duration, Instant};

use tenken_app::wire::{AnswerSetRequest, OperatorAddRequest, SheetRequest};
use tenken_store::Connection;

use crate::{PASSPHRASE, Ratio, room, section};

/// Saves a run.
const SAVES: usize = 400;

/// p95 of the save over p95 of the bare commit, encrypted as cases are.
pub fn ratio(runs: usize) -> Ratio {
    let measured = (0..runs).map(|_| one_run()).collect();
    Ratio {
        name: "answer saved through app, p95, against a bare commit",
        limit: 3.0,
        measured,
    }
}

fn one_run() -> f64 {
    let folder = room();
    let bare = p95(bare_commits(&folder.path().join("bare.db")));
    let ours = p95(saves(folder.path()));
    println!("  bare commit p95 {bare:.3?}, answer saved p95 {ours:.3?}");
    ours.as_secs_f64() / bare.as_secs_f64()
}

fn p95(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() * 95 / 100]
}

fn timed(mut work: impl FnMut(usize)) -> Vec<Duration> {
    (0..SAVES)
        .map(|n| {
            let start = Instant::now();
            work(n);
            start.elapsed()
        })
        .collect()
}

fn bare_commits(path: &Path) -> Vec<Duration> {
    let conn = Connection::open(path).unwrap();
    conn.pragma_update(None, "key", PASSPHRASE).unwrap();
    conn.execute_batch(
        "PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; PRAGMA secure_delete=ON;
         CREATE TABLE answer(item TEXT PRIMARY KEY, value TEXT, reason TEXT) STRICT, WITHOUT ROWID;",
    )
    .unwrap();
    timed(|n| {
        conn.prepare_cached("INSERT OR REPLACE INTO answer VALUES(?, ?, ?)")
            .unwrap()
            .execute((format!("item-{:03}", n % 20), value(n), format!("{n}件目")))
            .unwrap();
    })
}

fn value(n: usize) -> &'static str {
    ["yes", "partial", "no", "na"][n % 4]
}

fn saves(folder: &Path) -> Vec<Duration> {
    let (mut app, desk) = section(folder);
    app.operator_add(&OperatorAddRequest {
        name: "青木".to_owned(),
        role: "section_mgr".to_owned(),
    })
    .unwrap();
    let sheet = desk.sheets[0].id.clone();
    let cards = app
        .sheet_view(&SheetRequest { sheet: sheet.clone() })
        .unwrap()
        .cards;
    let times = timed(|n| {
        let request = AnswerSetRequest {
            sheet: sheet.clone(),
            item: cards[n % cards.len()].item.clone(),
            answer: Some(value(n + n / cards.len()).to_owned()),
        };
        app.answer_set(&request).unwrap();
    });
    app.case_close().unwrap();
    times
}
