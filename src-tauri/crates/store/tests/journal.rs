//! Commands, undo, drafts: one entry each, nothing forgotten.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests may fail loudly"
)]

mod common;

use common::*;
use tenken_store::table::{answer, attachment, draft, evidence, unit};
use tenken_store::{Case, CommandKind, Key, StoreError};

fn edit(field: &str) -> CommandKind {
    CommandKind::Edit {
        field_key: field.into(),
    }
}

#[test]
fn an_entry_holds_the_row_before_and_after_in_canonical_json() {
    let desk = desk();
    let mut case = create(&desk.path, None);
    set_answer(&mut case, "i1", "yes", "").unwrap();
    set_answer(&mut case, "i1", "no", "改行\nと\"引用\"").unwrap();
    let entry = case.journal(case.head_seq().unwrap(), 1).unwrap().remove(0);
    assert_eq!(
        (entry.command.as_str(), entry.kind.as_str(), entry.actor),
        ("answer_save", "edit", actor())
    );
    let image = |value: &str, reason: &str| {
        format!(
            r#"{{"answered_at":"{AT}","answered_by":"p1","exception_id":null,"is_flagged":0,"is_from_last_year":0,"item_id":"i1","reason":"{reason}","sheet_id":"s1","value":"{value}"}}"#
        )
    };
    let expected = format!(
        r#"{{"rows":[{{"a":{},"b":{},"k":{{"item_id":"i1","sheet_id":"s1"}},"t":"answer"}}],"schema":{}}}"#,
        image("no", r#"改行\nと\"引用\""#),
        image("yes", ""),
        newest()
    );
    assert_eq!(entry.payload, expected);
}

#[test]
fn a_command_that_changes_nothing_leaves_no_entry() {
    let desk = desk();
    let mut case = create(&desk.path, None);
    set_answer(&mut case, "i1", "yes", "").unwrap();
    let head = case.head_seq().unwrap();
    set_answer(&mut case, "i1", "yes", "").unwrap();
    assert_eq!(case.head_seq().unwrap(), head);
}

#[test]
fn a_failing_command_leaves_neither_rows_nor_entry() {
    let desk = desk();
    let mut case = create(&desk.path, None);
    let head = case.head_seq().unwrap();
    let failed = case.command(&actor(), "x", CommandKind::Act, AT, |tx| {
        unit::insert(
            tx,
            &unit::Unit {
                id: "u2".into(),
                ..Default::default()
            },
        )?;
        unit::insert(
            tx,
            &unit::Unit {
                id: "u2".into(),
                ..Default::default()
            },
        )
    });
    assert_eq!(failed.unwrap_err().code(), "table-rule");
    assert_eq!(case.head_seq().unwrap(), head);
    assert!(unit::get(case.conn(), "u2").unwrap().is_none());
    assert!(case.verify().unwrap().is_sound());
}

#[test]
fn what_is_rolled_back_inside_a_command_is_not_in_its_entry() {
    let desk = desk();
    let mut case = create(&desk.path, None);
    case.command::<(), StoreError>(&actor(), "x", CommandKind::Act, AT, |tx| {
        unit::insert(tx, &unit::Unit { id: "u2".into(), ..Default::default() })?;
        tx.execute_batch("SAVEPOINT a; UPDATE unit SET note = 'never'; DELETE FROM edition WHERE 0; ROLLBACK TO a; RELEASE a").unwrap();
        // A statement that fails half way is rolled back by itself.
        assert!(tx.execute_batch("UPDATE unit SET id = 'same'").is_err());
        Ok(())
    })
    .unwrap();
    let payload = &case.journal(case.head_seq().unwrap(), 1).unwrap()[0].payload;
    assert!(
        payload.contains("u2") && !payload.contains("never") && !payload.contains("same"),
        "{payload}"
    );
    assert!(case.verify().unwrap().is_sound());
}

#[test]
fn replace_truncate_and_key_changes_are_recorded_whatever_sql_does_them() {
    let desk = desk();
    let mut case = create(&desk.path, None);
    for item in ["i1", "i2", "i3"] {
        set_answer(&mut case, item, "yes", "").unwrap();
    }
    for sql in [
        "INSERT OR REPLACE INTO answer(sheet_id, item_id, value, is_flagged, reason, answered_at, answered_by, is_from_last_year)
           VALUES('s1', 'i1', 'no', 0, 'r', 'a', 'b', 0)",
        "UPDATE answer SET item_id = 'i9' WHERE item_id = 'i2'",
        "INSERT OR REPLACE INTO unit(id, kind, note) VALUES('u2', 'section', '')",
        "DELETE FROM answer",
    ] {
        let head = case.head_seq().unwrap();
        case.command::<(), StoreError>(&actor(), "raw", CommandKind::Act, AT, |tx| {
            tx.execute_batch(sql).unwrap();
            Ok(())
        })
        .unwrap();
        assert_eq!(case.head_seq().unwrap(), head + 1, "{sql}");
        assert!(case.verify().unwrap().is_sound(), "{sql}: {:?}", case.verify().unwrap());
    }
    assert!(answer::all(case.conn()).unwrap().is_empty());
}

#[test]
fn an_intake_writes_one_entry_a_file_in_one_transaction() {
    let desk = desk();
    let mut case = create(&desk.path, None);
    let head = case.head_seq().unwrap();
    let add = |id: &str| unit::Unit {
        id: id.into(),
        ..Default::default()
    };
    let taken = case
        .command_many::<_, StoreError>(&actor(), AT, |batch| {
            let mut taken = 0;
            for id in ["a", "b", "u1", "c"] {
                let one = batch.entry("form_take", CommandKind::Act, |tx| {
                    unit::insert(tx, &add(&format!("{id}-x")))?;
                    unit::insert(tx, &add(id))
                });
                taken += i32::from(one.is_ok());
            }
            Ok(taken)
        })
        .unwrap();
    assert_eq!((taken, case.head_seq().unwrap()), (3, head + 3));
    assert!(
        unit::get(case.conn(), "u1-x").unwrap().is_none(),
        "the failed file left nothing"
    );
    assert!(case.verify().unwrap().is_sound());
    let failed = case.command_many::<(), StoreError>(&actor(), AT, |batch| {
        batch.entry("form_take", CommandKind::Act, |tx| unit::insert(tx, &add("d")))?;
        Err(StoreError::PassphraseUnusable)
    });
    assert!(failed.is_err());
    assert_eq!(case.head_seq().unwrap(), head + 3);
}

#[test]
fn edits_of_one_field_are_one_step_and_come_back() {
    let desk = desk();
    let mut case = create(&desk.path, None);
    set_answer(&mut case, "i1", "yes", "").unwrap();
    set_answer(&mut case, "i1", "partial", "a").unwrap();
    set_answer(&mut case, "i2", "no", "b").unwrap();
    let step = case.undo(&actor(), AT).unwrap().unwrap();
    assert_eq!((step.field_key.as_str(), step.undone.len()), ("answer:s1:i2", 1));
    assert_eq!(value(&case, "i2"), None);
    let step = case.undo(&actor(), AT).unwrap().unwrap();
    assert_eq!(step.undone.len(), 2, "two edits of one field are one step");
    assert_eq!(value(&case, "i1"), None);
    let entry = case.journal(step.seq, 1).unwrap().remove(0);
    assert_eq!((entry.command.as_str(), entry.undoes), ("undo", step.undone));
    case.redo(&actor(), AT).unwrap().unwrap();
    assert_eq!(value(&case, "i1").as_deref(), Some("partial"));
    case.redo(&actor(), AT).unwrap().unwrap();
    assert_eq!(value(&case, "i2").as_deref(), Some("no"));
    assert!(case.redo(&actor(), AT).unwrap().is_none());
    case.undo(&actor(), AT).unwrap().unwrap();
    assert_eq!(value(&case, "i2"), None);
    assert!(case.verify().unwrap().is_sound());
}

#[test]
fn a_new_edit_forgets_what_could_be_redone() {
    let desk = desk();
    let mut case = create(&desk.path, None);
    set_answer(&mut case, "i1", "yes", "").unwrap();
    case.undo(&actor(), AT).unwrap().unwrap();
    assert!(case.can_redo(&actor()));
    set_answer(&mut case, "i2", "yes", "").unwrap();
    assert!(!case.can_redo(&actor()));
}

#[test]
fn undo_does_not_go_across_an_act() {
    let desk = desk();
    let mut case = create(&desk.path, None);
    assert!(
        case.undo(&actor(), AT).unwrap().is_none(),
        "no edit yet: nothing to undo, nothing refused"
    );
    set_answer(&mut case, "i1", "yes", "").unwrap();
    act(&mut case, "confirmed");
    assert!(!case.can_undo(&actor()));
    let Err(StoreError::UndoAcrossAct { command }) = case.undo(&actor(), AT) else {
        panic!("undone")
    };
    assert_eq!(command, "confirmed");
    assert_eq!(value(&case, "i1").as_deref(), Some("yes"));
}

#[test]
fn undo_goes_past_a_record_and_not_to_an_earlier_opening_or_another_person() {
    let desk = desk();
    let mut case = create(&desk.path, None);
    set_answer(&mut case, "i1", "yes", "").unwrap();
    case.command(&actor(), "report_log", CommandKind::Record, AT, |tx| {
        unit::insert(
            tx,
            &unit::Unit {
                id: "u3".into(),
                ..Default::default()
            },
        )
    })
    .unwrap();
    let other = tenken_store::Actor {
        person_id: "p2".into(),
        ..actor()
    };
    assert!(case.undo(&other, AT).unwrap().is_none());
    assert!(case.can_undo(&actor()));
    case.close().unwrap();
    let mut case = open(&desk.path, Key::None).unwrap();
    assert!(case.undo(&actor(), AT).unwrap().is_none());
}

#[test]
fn undo_of_a_row_changed_since_is_refused() {
    let desk = desk();
    let mut case = create(&desk.path, None);
    set_answer(&mut case, "i1", "yes", "").unwrap();
    case.command(&actor(), "note", CommandKind::Record, AT, |tx| {
        let mut row = answer::get(tx, "s1", "i1")?.unwrap();
        row.is_flagged = true;
        answer::update(tx, &row)
    })
    .unwrap();
    assert_eq!(case.undo(&actor(), AT).unwrap_err().code(), "undo-conflict");
    assert_eq!(value(&case, "i1").as_deref(), Some("yes"));
}

#[test]
fn undo_of_added_evidence_keeps_the_file_for_redo() {
    let desk = desk();
    let mut case = create(&desk.path, None);
    let bytes = vec![7_u8; 600_000];
    let hash = case
        .command(&actor(), "evidence_add", edit("evidence:s1:i1"), AT, |tx| {
            let stored = attachment::put(tx, &mut bytes.as_slice(), "image/png", AT)?;
            let row = evidence::Evidence {
                id: "v1".into(),
                sheet_id: "s1".into(),
                item_id: "i1".into(),
                attachment_sha256: Some(stored.sha256.clone()),
                ..Default::default()
            };
            evidence::insert(tx, &row)?;
            Ok::<_, StoreError>(stored.sha256)
        })
        .unwrap();
    case.undo(&actor(), AT).unwrap().unwrap();
    assert!(evidence::get(case.conn(), "v1").unwrap().is_none());
    case.redo(&actor(), AT).unwrap().unwrap();
    assert!(evidence::get(case.conn(), "v1").unwrap().is_some());
    let mut out = Vec::new();
    assert_eq!(
        attachment::copy_to(case.conn(), &hash, &mut out).unwrap(),
        600_000
    );
    assert_eq!(out, bytes);
    assert!(case.verify().unwrap().is_sound());
}

#[test]
fn the_same_file_is_kept_once_and_one_above_50_mb_is_refused() {
    let desk = desk();
    let mut case = create(&desk.path, None);
    let mut put = |bytes: &[u8]| {
        let mut bytes = bytes;
        case.command(&actor(), "add", CommandKind::Act, AT, |tx| {
            attachment::put(tx, &mut bytes, "text/plain", AT)
        })
    };
    assert!(put(b"abc").unwrap().is_new);
    assert!(!put(b"abc").unwrap().is_new);
    assert_eq!(
        put(&vec![0; 50 * 1024 * 1024 + 1]).unwrap_err().code(),
        "attachment-too-large"
    );
}

#[test]
fn drafts_are_durable_and_leave_no_entry() {
    let desk = desk();
    let mut case = create(&desk.path, None);
    let head = case.head_seq().unwrap();
    case.draft_put("answer:s1:i1:reason", "書きかけ", "p1", AT)
        .unwrap();
    case.draft_put("answer:s1:i1:reason", "書きかけの", "p1", AT)
        .unwrap();
    case.draft_put("b", "x", "p1", AT).unwrap();
    drop(case);
    let mut case = open(&desk.path, Key::None).unwrap();
    assert_eq!(case.drafts().unwrap().len(), 2);
    assert_eq!(case.draft_take("b").unwrap().unwrap().value, "x");
    assert!(case.draft_take("b").unwrap().is_none());
    assert_eq!(case.head_seq().unwrap(), head);
    take_into_answer(&mut case);
    assert!(case.drafts().unwrap().is_empty());
    assert_eq!(case.head_seq().unwrap(), head + 1);
    assert!(case.verify().unwrap().is_sound());
}

fn take_into_answer(case: &mut Case) {
    case.command(&actor(), "answer_save", edit("answer:s1:i1"), AT, |tx| {
        draft::delete(tx, "answer:s1:i1:reason")?;
        let row = answer::Answer {
            sheet_id: "s1".into(),
            item_id: "i1".into(),
            ..Default::default()
        };
        answer::insert(tx, &row)
    })
    .unwrap();
}
