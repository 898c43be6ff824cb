//! Backups by themselves: when they are due, what makes room, and that nothing is held up.

use tenken_app::wire::BackupPlanRequest;

use super::{backed_up, desk_at, names, plan};
use crate::town::{Desk, TestClock, refused};

fn run(desk: &mut Desk) -> String {
    desk.app.backup_run().unwrap().outcome
}

#[test]
fn a_daily_backup_is_due_on_another_day_when_something_changed() {
    let dir = tempfile::tempdir().unwrap();
    let clock = TestClock::at("2026-07-14T01:00:00Z");
    let mut desk = desk_at(dir.path(), None, &clock);
    assert_eq!(run(&mut desk), "none", "without a plan nothing is made");
    plan(&mut desk, "daily", "stick", 7);
    assert_eq!(run(&mut desk), "made");
    desk.answer("HUM-10-a", "yes").unwrap();
    assert_eq!(run(&mut desk), "none", "the same day");
    clock.set("2026-07-15T01:00:00Z");
    assert!(desk.app.backup_view().unwrap().is_due);
    assert_eq!(run(&mut desk), "made");
    clock.set("2026-07-16T01:00:00Z");
    assert_eq!(run(&mut desk), "none", "nothing changed");
}

#[test]
fn a_weekly_backup_waits_a_week_and_one_at_closing_for_the_closing() {
    let dir = tempfile::tempdir().unwrap();
    let clock = TestClock::at("2026-07-14T01:00:00Z");
    let mut desk = desk_at(dir.path(), None, &clock);
    plan(&mut desk, "weekly", "stick", 7);
    assert_eq!(run(&mut desk), "made");
    desk.answer("HUM-10-a", "yes").unwrap();
    clock.set("2026-07-20T01:00:00Z");
    assert_eq!(run(&mut desk), "none");
    clock.set("2026-07-21T01:00:00Z");
    assert_eq!(run(&mut desk), "made");
    plan(&mut desk, "close", "stick", 7);
    desk.answer("AST-02-a", "yes").unwrap();
    assert_eq!(run(&mut desk), "none");
    let file = desk.case_file();
    let start = desk.app.case_close().unwrap();
    assert_eq!(start.close_backup.unwrap().outcome, "made");
    assert_eq!(names(&dir.path().join("stick")).len(), 3);
    assert!(desk.app.start_view().unwrap().close_backup.is_none(), "said once");
    desk.open(&file, None).unwrap();
    assert!(
        desk.app.case_close().unwrap().close_backup.is_none(),
        "nothing changed"
    );
}

#[test]
fn a_clock_set_back_makes_one_at_once_and_goes_on_from_there() {
    let dir = tempfile::tempdir().unwrap();
    let clock = TestClock::at("2026-07-14T01:00:00Z");
    let mut desk = desk_at(dir.path(), None, &clock);
    plan(&mut desk, "daily", "stick", 7);
    run(&mut desk);
    clock.set("2026-07-01T01:00:00Z");
    desk.answer("HUM-10-a", "yes").unwrap();
    assert!(desk.app.backup_view().unwrap().is_clock_back);
    assert_eq!(run(&mut desk), "made");
    desk.answer("AST-02-a", "yes").unwrap();
    assert_eq!(run(&mut desk), "none", "the same day on the clock as it is now");
    assert!(!desk.app.backup_view().unwrap().is_clock_back);
    clock.set("2026-07-02T01:00:00Z");
    assert_eq!(run(&mut desk), "made");
}

#[test]
fn a_folder_that_is_gone_is_told_and_the_case_closes_all_the_same() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk_at(dir.path(), None, &TestClock::at("2026-07-14T01:00:00Z"));
    plan(&mut desk, "close", "stick", 7);
    std::fs::remove_dir(dir.path().join("stick")).unwrap();
    assert!(!desk.app.backup_view().unwrap().plan.is_folder_there);
    let file = desk.case_file();
    let run = desk.app.case_close().unwrap().close_backup.unwrap();
    assert_eq!(run.outcome, "failed");
    assert_eq!(run.error.unwrap().code, "backup-place-gone");
    desk.open(&file, None).unwrap();
    assert_eq!(desk.card("HUM-07-a").answer.as_deref(), Some("no"));
}

#[test]
fn older_planned_ones_make_room_and_nothing_else_does() {
    let dir = tempfile::tempdir().unwrap();
    let clock = TestClock::at("2026-07-01T01:00:00Z");
    let mut desk = desk_at(dir.path(), None, &clock);
    let (_, by_hand) = backed_up(&mut desk, "stick");
    let stick = dir.path().join("stick");
    std::fs::write(
        stick.join("R08_ほかの人の_バックアップ_20200101-000000.tenkenb"),
        b"x",
    )
    .unwrap();
    plan(&mut desk, "daily", "stick", 2);
    let mut made = Vec::new();
    for (day, item) in [(2, "HUM-10-a"), (3, "AST-02-a"), (4, "HUM-07-a"), (5, "HUM-10-a")] {
        clock.set(&format!("2026-07-0{day}T01:00:00Z"));
        let answer = if day == 5 { "no" } else { "yes" };
        desk.answer(item, answer).unwrap();
        let run = desk.app.backup_run().unwrap().made.unwrap();
        made.push(desk.place(&run.file.ticket));
        if day == 3 {
            // One that somebody worked in is no longer ours to take away.
            let mut bytes = std::fs::read(&made[0]).unwrap();
            bytes.push(0);
            std::fs::write(&made[0], bytes).unwrap();
        }
    }
    let there: Vec<bool> = made.iter().map(|place| place.is_file()).collect();
    assert_eq!(there, [true, false, true, true]);
    assert!(by_hand.is_file());
    assert_eq!(names(&stick).len(), 5);
    let view = desk.app.backup_view().unwrap();
    assert_eq!(
        view.lines.iter().filter(|line| line.removed_at.is_some()).count(),
        1
    );
    assert!(desk.app.case_verify().unwrap().is_sound);
}

#[test]
fn a_plan_wants_a_folder_a_time_and_a_number_and_stays_at_this_desk() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk_at(dir.path(), None, &TestClock::at("2026-07-14T01:00:00Z"));
    let request = |every: &str, folder: Option<String>, keep: i64| BackupPlanRequest {
        every: every.to_owned(),
        folder,
        keep,
        warn: 7,
    };
    let folder = desk.folder("stick");
    let app = &mut desk.app;
    assert_eq!(
        refused(app.backup_plan_save(&request("daily", None, 7))),
        "backup-folder-needed"
    );
    assert_eq!(
        refused(app.backup_plan_save(&request("hourly", None, 7))),
        "field-unknown"
    );
    assert_eq!(
        refused(app.backup_plan_save(&request("daily", Some(folder), 0))),
        "field-unknown"
    );
    plan(&mut desk, "daily", "stick", 3);
    assert!(
        desk.app
            .backup_plan_save(&request("off", None, 3))
            .unwrap()
            .plan
            .folder
            .is_some()
    );
    plan(&mut desk, "daily", "stick", 3);
    // The same file at another desk is backed up nowhere.
    let file = desk.case_file();
    desk.app.case_close().unwrap();
    let clock = TestClock::at("2026-08-01T01:00:00Z");
    let mut other = Desk::new(&dir.path().join("other"), "pc-2", &clock);
    other.open(&file, None).unwrap();
    assert_eq!(run(&mut other), "none");
    other.app.case_close().unwrap();
    let mut again = Desk::new(dir.path(), "pc", &clock);
    again.open(&file, None).unwrap();
    assert_eq!(
        again.app.backup_view().unwrap().plan.keep,
        3,
        "remembered over a restart"
    );
}
