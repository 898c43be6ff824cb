//! Killed while an older case is brought up to date.

use std::path::Path;

use tenken_store::{Case, Holder, Key, Migrations, OpenMode, OpenOptions};

use crate::{town::Desk, victim::Hunt};

/// The step that the victim runs.
const STEP: &str = "ALTER TABLE answer ADD COLUMN trial INTEGER NOT NULL DEFAULT 7;";

fn open(file: &Path) -> Case {
    let options = OpenOptions {
        key: Key::None,
        mode: OpenMode::Write,
        holder: Holder::default(),
        known: None,
    };
    Case::open_with(file, &options, &Migrations::with_further(&[STEP])).unwrap()
}

fn answers(case: &Case) -> Vec<(String, String)> {
    let mut found = case
        .conn()
        .prepare("SELECT item_id, value FROM answer ORDER BY item_id")
        .unwrap();
    found
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

/// A copy of the template as the victim makes it, `<process>-<number>.tenken`.
fn is_not_begun(path: &Path) -> bool {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    path.extension().is_some_and(|extension| extension == "tenken")
        && name.chars().all(|c| c.is_ascii_digit() || c == '-')
}

/// Beside the template nothing may be left but the copies made before a step whose end was not reached; each of them
/// is a whole case. Gives how many.
fn copies_left(template: &Path) -> usize {
    let entries = std::fs::read_dir(template.parent().unwrap()).unwrap();
    let left = entries.map(|entry| entry.unwrap().path());
    let (not_begun, copies): (Vec<_>, Vec<_>) = left
        .filter(|path| path != template)
        .partition(|path| is_not_begun(path));
    // The victim was killed while it copied the template, before it said that it would open the copy.
    for path in &not_begun {
        std::fs::remove_file(path).unwrap();
    }
    for path in &copies {
        assert!(
            path.display().to_string().ends_with(".v2-backup.tenken"),
            "{}",
            path.display()
        );
        assert!(open(path).verify().unwrap().is_sound());
    }
    copies.len()
}

#[test]
fn a_migration_is_there_whole_or_not_at_all_after_a_kill() {
    let mut hunt = Hunt::new("migrate", "user-of-pc");
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    let mut expected = Vec::new();
    for card in desk.view().cards {
        desk.answer(&card.item, "yes").unwrap();
        expected.push((card.item, "yes".to_owned()));
    }
    expected.sort();
    let template = desk.case_file();
    desk.app.case_close().unwrap();
    while hunt.kills() < 36 {
        let (told, _) = hunt.kill(&template, dir.path(), 2);
        let under_way = told.open.as_ref().map(|open| open[0].clone());
        for file in told.done.keys().chain(&under_way) {
            let file = Path::new(file);
            let case = open(file);
            let is_acknowledged = told.done.contains_key(&file.display().to_string());
            assert!(
                !is_acknowledged || case.opening().migrated_from.is_none(),
                "an acknowledged step stays"
            );
            assert_eq!(answers(&case), expected);
            let found = case.verify().unwrap();
            assert!(found.is_sound(), "{found:?}");
            case.close().unwrap();
            std::fs::remove_file(file).unwrap();
        }
        hunt.all_found(&told);
    }
    let copies = copies_left(&template);
    hunt.report();
    println!("migrate: {copies} whole copies from before the step left beside their cases");
}
