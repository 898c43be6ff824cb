//! A long standard under review: that every decision and every correction touches its clause alone; what it costs is
//! printed, not judged.
#![allow(clippy::print_stdout, reason = "the times are what this test shows")]

use std::fmt::Write;
use std::time::Instant;

use tenken_app::wire::{StandardClauseRequest, StandardClauseSplitRequest};

use super::adopted::{Office, complete};

const WHO: [&str; 4] = ["情報管理者", "職員", "システム管理者", "統括情報管理者"];
const WHAT: [&str; 5] = [
    "外部記録媒体を施錠できる棚に保管しなければならない。",
    "席を離れるときは、端末の画面をロックしなければならない。",
    "委託先の作業の記録を毎月確認しなければならない。",
    "許可のないソフトウェアを端末に入れてはならない。",
    "情報システムの利用者の登録を年に1回見直さなければならない。",
];

/// 50 chapters of 10 articles, all different.
fn long() -> String {
    let mut text = String::from("架空市情報管理基準\n");
    for article in 0..500 {
        if article % 10 == 0 {
            write!(text, "\n第{0}章　対策その{0}\n", article / 10 + 1).unwrap();
        }
        let (who, what) = (WHO[article % 4], WHAT[(article / 3) % 5]);
        let (number, house, floor) = (article + 1, article / 7 + 1, article % 7 + 1);
        writeln!(
            text,
            "第{number}条　{who}は、第{house}庁舎の{floor}階において、{what}"
        )
        .unwrap();
    }
    text
}

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let began = Instant::now();
    let done = work();
    println!("500 clauses: {what} {} ms", began.elapsed().as_millis());
    done
}

#[test]
fn of_five_hundred_clauses_only_the_one_that_is_decided_or_cut_comes_back() {
    let mut office = Office::with(&long());
    let view = timed("view", || office.view());
    assert_eq!(view.clauses.len(), 500);
    let clause = view.clauses[250].clone();
    let saved = timed("not asked", || {
        office
            .decide(&clause.locator, "not_asked", "別の条項で問う。")
            .unwrap()
    });
    assert_eq!((saved.clauses.len(), saved.progress.reviewed), (1, 1));
    let item = view.clauses[300].items[0].clone();
    let fields = complete(&item.fields);
    let saved = timed("item saved", || office.save(&item, fields).unwrap());
    assert_eq!(saved.clauses.len(), 1);
    let app = &mut office.town.office.app;
    let id = view.clauses[400].clause.clone();
    let request = StandardClauseSplitRequest {
        clause: id.clone(),
        at: 8,
    };
    let saved = timed("split", || app.standard_clause_split(&request).unwrap());
    assert_eq!(saved.progress.clauses, 501);
    let request = StandardClauseRequest { clause: id };
    let saved = timed("merged", || app.standard_clause_merge(&request).unwrap());
    assert_eq!(saved.progress.clauses, 500);
}
