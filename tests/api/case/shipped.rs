//! A case of schema version 1 as it was shipped opens for ever (tests/fixtures/case-v1.tenken).

use std::path::Path;

use tenken_store::{
    Case, Holder, Key, OpenMode, OpenOptions,
    table::{answer, standard},
};

#[test]
fn a_case_of_schema_version_1_opens_and_verifies() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("case-v1.tenken");
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/case-v1.tenken");
    std::fs::copy(shipped, &file).unwrap();
    let options = OpenOptions {
        key: Key::None,
        mode: OpenMode::Write,
        holder: Holder::default(),
        known: None,
    };
    let case = Case::open(&file, &options).unwrap();
    assert_eq!(case.opening().migrated_from, Some(1));
    assert!(standard::all(case.conn()).unwrap().is_empty());
    assert!(!answer::all(case.conn()).unwrap().is_empty());
    let report = case.verify().unwrap();
    assert!(report.is_sound(), "{report:?}");
}
