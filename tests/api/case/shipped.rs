//! Cases as earlier schema versions wrote them open for ever (tests/fixtures/case-v1.tenken and its neighbours).

use std::path::Path;

use tenken_store::{
    Case, Holder, Key, OpenMode, OpenOptions,
    table::{
        answer, audit_plan, carried_exception, carried_measure, exception_grant, intake_run, memo, reception,
        round, standard, year_closing,
    },
};

/// A copy of a shipped case, brought up to date and verified.
fn migrated(name: &str, from: u32) -> Case {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name);
    std::fs::copy(shipped, &file).unwrap();
    let options = OpenOptions {
        key: Key::None,
        mode: OpenMode::Write,
        holder: Holder::default(),
        known: None,
    };
    let case = Case::open(&file, &options).unwrap();
    assert_eq!(case.opening().migrated_from, Some(from));
    let report = case.verify().unwrap();
    assert!(report.is_sound(), "{report:?}");
    case
}

#[test]
fn a_case_of_schema_version_1_opens_and_verifies() {
    let case = migrated("case-v1.tenken", 1);
    assert!(standard::all(case.conn()).unwrap().is_empty());
    assert!(!answer::all(case.conn()).unwrap().is_empty());
}

#[test]
fn an_office_of_schema_version_3_opens_and_verifies() {
    let case = migrated("case-v3.tenken", 3);
    assert_eq!(round::all(case.conn()).unwrap().len(), 1);
    assert!(intake_run::all(case.conn()).unwrap().is_empty());
}

#[test]
fn an_office_of_schema_version_4_opens_and_verifies() {
    let case = migrated("case-v4.tenken", 4);
    assert_eq!(intake_run::all(case.conn()).unwrap().len(), 1);
    assert_eq!(reception::all(case.conn()).unwrap().len(), 2);
    assert_eq!(exception_grant::all(case.conn()).unwrap().len(), 1);
    assert!(audit_plan::all(case.conn()).unwrap().is_empty());
}

#[test]
fn an_office_of_schema_version_7_opens_and_verifies() {
    let case = migrated("case-v7.tenken", 7);
    assert_eq!(round::all(case.conn()).unwrap().len(), 2);
    assert_eq!(year_closing::all(case.conn()).unwrap().len(), 2);
    assert_eq!(exception_grant::all(case.conn()).unwrap().len(), 1);
    assert!(carried_measure::all(case.conn()).unwrap().is_empty());
    assert!(memo::all(case.conn()).unwrap().is_empty());
}

#[test]
fn a_section_of_schema_version_8_opens_and_verifies() {
    let case = migrated("case-v8.tenken", 8);
    assert_eq!(carried_measure::all(case.conn()).unwrap().len(), 2);
    assert!(carried_exception::all(case.conn()).unwrap().is_empty());
}
