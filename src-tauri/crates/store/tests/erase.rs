//! 抹消: no byte stays, the chain holds, the replay names what went.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests may fail loudly"
)]

mod common;

use common::*;
use tenken_store::table::{answer, attachment, edition, evidence, reception, report_log, sealed_version};
use tenken_store::{Case, CommandKind, Key, StoreError};

const NUMBER: &str = "123456789018";

fn in_folder(desk: &Desk, needle: &str) -> Vec<String> {
    let files = std::fs::read_dir(desk.path.parent().unwrap()).unwrap();
    files
        .map(|file| file.unwrap().path())
        .filter(|path| {
            std::fs::read(path)
                .unwrap()
                .windows(needle.len())
                .any(|bytes| bytes == needle.as_bytes())
        })
        .map(|path| path.display().to_string())
        .collect()
}

/// The number in an answer (three times changed), a draft, a sealed version, a reception, report data.
fn spread(desk: &Desk) -> Case {
    let mut case = create(&desk.path, None);
    for n in 0..120 {
        set_answer(
            &mut case,
            &format!("x{n:03}"),
            "no",
            &format!("{n} 番の理由 {NUMBER}"),
        )
        .unwrap();
        if n % 2 == 0 {
            set_answer(&mut case, &format!("x{n:03}"), "no", "短い").unwrap();
        }
    }
    set_answer(&mut case, "i1", "no", &format!("番号は{NUMBER}\nです")).unwrap();
    set_answer(&mut case, "i1", "no", &format!("\"{NUMBER}\"と{NUMBER}")).unwrap();
    case.draft_put("answer:s1:i2", &format!("書きかけ{NUMBER}"), "p1", AT)
        .unwrap();
    let content = format!(r#"{{"answers":[{{"reason":"番号は{NUMBER}"}}]}}"#).into_bytes();
    case.command::<(), StoreError>(&actor(), "sheet_confirm", CommandKind::Act, AT, |tx| {
        let sealed = sealed_version::SealedVersion {
            id: "v1".into(),
            sheet_id: "s1".into(),
            sha256: "original".into(),
            content: content.clone(),
            ..Default::default()
        };
        sealed_version::insert(tx, &sealed)?;
        reception::insert(
            tx,
            &reception::Reception {
                id: "r1".into(),
                ..Default::default()
            },
        )?;
        reception::put_content(tx, "r1", &content)?;
        report_log::insert(
            tx,
            &report_log::ReportLog {
                id: "l1".into(),
                ..Default::default()
            },
        )?;
        report_log::put_content(tx, "l1", &content)
    })
    .unwrap();
    case
}

#[test]
fn a_personal_number_leaves_no_byte_and_the_chain_holds() {
    let desk = desk();
    let mut case = spread(&desk);
    assert_eq!(in_folder(&desk, NUMBER).len(), 1);
    let report = case
        .erase_text(&actor(), AT, &format!("個人番号 {NUMBER} の誤記入"), NUMBER)
        .unwrap();
    assert_eq!(in_folder(&desk, NUMBER), Vec::<String>::new());
    for place in [
        "answer.reason",
        "draft.value",
        "journal.payload",
        "sealed_version.content",
        "reception_content.content",
        "report_content.content",
    ] {
        assert!(report.places.contains_key(place), "{place}: {report:?}");
    }
    assert_eq!(
        answer::get(case.conn(), "s1", "i1").unwrap().unwrap().reason,
        "\"〔抹消〕\"と〔抹消〕"
    );
    let sealed = sealed_version::get(case.conn(), "v1").unwrap().unwrap();
    assert_eq!(
        (sealed.sha256.as_str(), sealed.erased_at.as_deref()),
        ("original", Some(AT))
    );
    assert!(
        String::from_utf8(sealed.content)
            .unwrap()
            .contains("番号は〔抹消〕")
    );
    assert_eq!(case.drafts().unwrap()[0].value, "書きかけ〔抹消〕");
    let verified = case.verify().unwrap();
    assert!(verified.is_sound(), "{verified:?}");
    assert_eq!((verified.erased.len(), verified.erased[0].seq), (1, report.seq));
    assert_eq!(verified.erased[0].reason, "個人番号 〔抹消〕 の誤記入");
    assert!(verified.erased[0].entries.len() > 100);
    case.close().unwrap();
    assert_eq!(in_folder(&desk, NUMBER), Vec::<String>::new());
    assert!(open(&desk.path, Key::None).unwrap().verify().unwrap().is_sound());
}

#[test]
fn a_second_erasure_over_the_first_still_verifies_and_work_goes_on() {
    let desk = desk();
    let mut case = spread(&desk);
    case.erase_text(&actor(), AT, "一度目", NUMBER).unwrap();
    set_answer(&mut case, "i1", "yes", "続き").unwrap();
    case.erase_text(&actor(), AT, "二度目", "番の理由").unwrap();
    case.erase_text(&actor(), AT, "三度目", "一度目").unwrap();
    assert_eq!(in_folder(&desk, "番の理由"), Vec::<String>::new());
    assert_eq!(in_folder(&desk, "一度目"), Vec::<String>::new());
    let report = case.verify().unwrap();
    assert!(report.is_sound(), "{report:?}");
    assert_eq!(report.erased.len(), 3);
    let error = case.erase_text(&actor(), AT, "", NUMBER).unwrap_err();
    assert_eq!(error.code(), "erasure-nothing");
    assert_eq!(
        case.erase_text(&actor(), AT, "", "あ").unwrap_err().code(),
        "erasure-too-short"
    );
}

#[test]
fn a_payload_redacted_past_the_journal_is_found() {
    let desk = desk();
    let mut case = spread(&desk);
    let report = case.erase_text(&actor(), AT, "", NUMBER).unwrap();
    let redacted = case.verify().unwrap().erased[0].entries[3];
    case.close().unwrap();
    let whole = std::fs::read(&desk.path).unwrap();
    for sql in [
        format!("UPDATE journal SET payload = replace(payload, '〔抹消〕', '何か') WHERE seq = {redacted}"),
        format!("UPDATE journal SET erased_by = NULL WHERE seq = {redacted}"),
        format!(
            "UPDATE journal SET payload = replace(payload, 'no', 'na'), erased_by = {} WHERE seq = 2",
            report.seq
        ),
        "UPDATE sealed_version SET content = x'00'".to_owned(),
    ] {
        std::fs::write(&desk.path, &whole).unwrap();
        tamper(&desk.path, &sql);
        assert!(
            !open(&desk.path, Key::None).unwrap().verify().unwrap().is_sound(),
            "{sql}"
        );
    }
}

#[test]
fn a_field_goes_with_every_value_it_had() {
    let desk = desk();
    let mut case = create(&desk.path, None);
    set_answer(&mut case, "i1", "no", "古い理由です").unwrap();
    set_answer(&mut case, "i1", "no", "新しい理由です").unwrap();
    set_answer(&mut case, "i2", "no", "別の理由").unwrap();
    case.draft_put("d", "前は古い理由ですと書いた", "p1", AT).unwrap();
    let key = [("sheet_id", "s1"), ("item_id", "i1")];
    case.erase_field(&actor(), AT, "誤記入", "answer", &key, "reason")
        .unwrap();
    assert_eq!(
        answer::get(case.conn(), "s1", "i1").unwrap().unwrap().reason,
        "〔抹消〕"
    );
    assert_eq!(
        answer::get(case.conn(), "s1", "i2").unwrap().unwrap().reason,
        "別の理由"
    );
    assert_eq!(case.drafts().unwrap()[0].value, "前は〔抹消〕と書いた");
    assert_eq!(in_folder(&desk, "古い理由です"), Vec::<String>::new());
    assert_eq!(in_folder(&desk, "新しい理由です"), Vec::<String>::new());
    assert!(case.verify().unwrap().is_sound());
    assert!(
        case.erase_field(&actor(), AT, "", "answer", &key, "reason")
            .is_err()
    );
}

#[test]
fn an_attachment_goes_and_its_row_and_hash_stay() {
    let desk = desk();
    let mut case = create(&desk.path, None);
    let bytes = format!("写真の中の{NUMBER}").repeat(20_000).into_bytes();
    let stored = case
        .command(&actor(), "evidence_add", CommandKind::Act, AT, |tx| {
            let stored = attachment::put(tx, &mut bytes.as_slice(), "text/plain", AT)?;
            let row = evidence::Evidence {
                id: "v1".into(),
                sheet_id: "s1".into(),
                item_id: "i1".into(),
                attachment_sha256: Some(stored.sha256.clone()),
                ..Default::default()
            };
            evidence::insert(tx, &row)?;
            Ok::<_, StoreError>(stored)
        })
        .unwrap();
    set_answer(&mut case, "i1", "no", NUMBER).unwrap();
    let report = case.erase_text(&actor(), AT, "", NUMBER).unwrap();
    assert!(
        report.kept_in_files.contains(&stored.sha256),
        "files that hold it are named: {report:?}"
    );
    case.erase_attachment(&actor(), AT, "保存期間満了", &stored.sha256)
        .unwrap();
    assert_eq!(in_folder(&desk, NUMBER), Vec::<String>::new());
    let row = attachment::get(case.conn(), &stored.sha256).unwrap().unwrap();
    assert_eq!(row.erased_at.as_deref(), Some(AT));
    let error = attachment::copy_to(case.conn(), &stored.sha256, &mut Vec::new()).unwrap_err();
    assert_eq!(error.code(), "attachment-erased");
    let verified = case.verify().unwrap();
    assert!(verified.is_sound(), "{verified:?}");
    assert_eq!(verified.erased.len(), 2);
    assert_eq!(
        case.erase_attachment(&actor(), AT, "", &stored.sha256)
            .unwrap_err()
            .code(),
        "erasure-nothing"
    );
}

#[test]
fn ids_hashes_and_editions_stay_and_are_named() {
    let desk = desk();
    let mut case = create(&desk.path, None);
    set_answer(&mut case, NUMBER, "no", NUMBER).unwrap();
    case.command::<(), StoreError>(&actor(), "x", CommandKind::Act, AT, |tx| {
        let row = edition::Edition {
            sha256: "e2".into(),
            content: NUMBER.into(),
            ..Default::default()
        };
        edition::insert(tx, &row)
    })
    .unwrap();
    let report = case.erase_text(&actor(), AT, "", NUMBER).unwrap();
    assert_eq!(report.kept_in_keys.len(), 1);
    assert_eq!(report.kept_in_files, ["e2"]);
    assert!(
        !report.kept_in_heads.is_empty(),
        "the field key of the edit holds it"
    );
    assert!(case.verify().unwrap().is_sound());
}

#[test]
fn undo_after_an_erasure_does_not_bring_the_text_back() {
    let desk = desk();
    let mut case = create(&desk.path, None);
    set_answer(&mut case, "i1", "no", NUMBER).unwrap();
    case.erase_text(&actor(), AT, "", NUMBER).unwrap();
    assert_eq!(case.undo(&actor(), AT).unwrap_err().code(), "undo-across-act");
}
