//! Killed while answering and while undoing.

use std::{collections::BTreeMap, path::Path};

use crate::{
    town::Desk,
    victim::{Hunt, Told},
};

/// A case is replaced after so many kills, so that it stays small.
const KILLS_A_CASE: usize = 12;

fn hunt(phase: &'static str, kills: usize) {
    let mut hunt = Hunt::new(phase, "user-of-pc");
    while hunt.kills() < kills {
        let dir = tempfile::tempdir().unwrap();
        let mut desk = Desk::alone(dir.path(), None);
        let (file, enough) = (desk.case_file(), kills.min(hunt.kills() + KILLS_A_CASE));
        desk.app.case_close().unwrap();
        let mut known = BTreeMap::new();
        while hunt.kills() < enough {
            let (told, _) = hunt.kill(&file, dir.path(), 8);
            check(&mut desk, &file, &told, &mut known);
            hunt.all_found(&told);
        }
    }
    hunt.report();
}

/// Opens the case, finds every acknowledged value, verifies and closes.
fn check(desk: &mut Desk, file: &Path, told: &Told, known: &mut BTreeMap<String, String>) {
    let view = desk.open(file, None).unwrap();
    assert!(view.read_only.is_none());
    for (key, value) in &told.done {
        known.insert(key.clone(), value.clone());
    }
    for card in desk.view().cards {
        let values = [
            ("value", card.answer.unwrap_or_default()),
            ("reason", card.reason),
        ];
        for (column, found) in values {
            let key = format!("{column} {}", card.item);
            let is_under_way = told.open.as_ref().is_some_and(|open| open[0] == key);
            if is_under_way {
                // The command under way is there whole or not at all; what stood there before may be older.
                let before = known.get(&key).cloned().unwrap_or_default();
                assert!(told.allows(&key, &found) || found == before, "{key}: {found}");
            } else if let Some(value) = known.get(&key) {
                assert_eq!(*value, found, "{key}");
            }
            known.insert(key, found);
        }
    }
    let found = desk.app.case_verify().unwrap();
    assert!(found.is_sound, "{:?}", found.lines);
    desk.app.case_close().unwrap();
}

#[test]
fn every_acknowledged_answer_survives_a_kill() {
    hunt("answer", 52);
}

#[test]
fn every_acknowledged_undo_survives_a_kill() {
    hunt("undo", 40);
}
