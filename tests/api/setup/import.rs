//! The organisation from a file: compared first, then taken as one act.

use tenken_app::wire::{JournalListRequest, UnitImportView, UnitTemplateRequest, UnitsRequest};

use super::workbook;
use crate::town::{Round, Town, refused};

const HEADS: [&str; 5] = ["部局名", "課コード", "課名", "課長の職名", "課長の氏名"];

fn states(view: &UnitImportView) -> Vec<(String, String)> {
    view.rows
        .iter()
        .map(|row| (row.code.clone(), row.state.clone()))
        .collect()
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs
        .iter()
        .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
        .collect()
}

#[test]
fn a_file_says_row_by_row_what_it_changes_and_is_then_taken_as_one_entry() {
    let mut town = Town::new();
    let file = workbook(
        &town.office.dir,
        "組織.xlsx",
        &[
            (
                "所属",
                vec![
                    HEADS.to_vec(),
                    vec!["市民福祉部", "0312", "市民窓口課", "市民窓口課長", "髙﨑 修一"],
                    vec!["市民福祉部", "0420", "福祉課", "福祉課長", "佐藤 美佐子"],
                    vec!["総務部", "0101", "総務課", "総務課長", "伊藤 ①郎"],
                    vec!["総務部", "0101", "人事課", "人事課長", ""],
                    vec!["総務部", "0102", "", "", ""],
                ],
            ),
            (
                "システム",
                vec![
                    vec!["システムコード", "システム名", "所管課", "管理者の氏名"],
                    vec!["S-031", "窓口受付システム", "１０１", "大塚 健"],
                    vec!["S-032", "㈱製 庶務システム", "0101", "伊藤 ①郎"],
                    vec!["S-033", "迷子のシステム", "9999", ""],
                ],
            ),
        ],
    );
    let view = town.looked_at(&file, "").unwrap();
    assert_eq!((view.on.as_str(), view.read), ("2026-04-01", 8));
    assert_eq!(
        (view.new, view.changed, view.unchanged, view.refused),
        (2, 2, 1, 3)
    );
    assert_eq!(
        states(&view),
        pairs(&[
            ("0312", "changed"),
            ("0101", "new"),
            ("0101", "refused"),
            ("0102", "refused"),
            ("S-031", "changed"),
            ("S-032", "new"),
            ("S-033", "refused"),
        ])
    );
    let faults: Vec<_> = view.rows.iter().filter_map(|row| row.fault.clone()).collect();
    assert_eq!(faults, ["code-twice", "name-empty", "owner-unknown"]);
    let twice = view
        .rows
        .iter()
        .find(|row| row.fault.as_deref() == Some("code-twice"))
        .unwrap();
    assert_eq!(
        (twice.row, twice.value.as_str()),
        (5, "4"),
        "the row, and where the code stands first"
    );
    let renamed = &view.rows[0].changes;
    assert_eq!(renamed[0], ["name", "市民課", "市民窓口課"].map(str::to_owned));

    let before = journal(&mut town);
    let done = town.imported(&file, "", &[]).unwrap();
    assert_eq!(
        (done.new, done.changed, done.abolished, done.refused),
        (2, 2, 0, 3)
    );
    assert_eq!(journal(&mut town) - before, 1, "one act, one entry");
    let section = done.view.sections.iter().find(|one| one.code == "0101").unwrap();
    assert_eq!(section.department_name, "総務部");
    let systems: Vec<_> = section.systems.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(systems, ["窓口受付システム", "㈱製 庶務システム"]);
    let again = town.looked_at(&file, "").unwrap();
    assert_eq!((again.new, again.changed, again.unchanged), (0, 0, 5));
    assert_eq!(refused(town.imported(&file, "", &[])), "unit-import-nothing");
    let found = town.office.app.case_verify().unwrap();
    assert!(found.is_sound, "{:?}", found.lines);
}

fn journal(town: &mut Town) -> usize {
    let request = JournalListRequest {
        from: None,
        limit: 1_000,
    };
    town.office.app.journal_list(&request).unwrap().len()
}

#[test]
fn a_change_of_next_april_leaves_this_year_alone() {
    let mut town = Town::new();
    let file = workbook(
        &town.office.dir,
        "R9.xlsx",
        &[(
            "所属",
            vec![
                vec!["旧課コード", "課コード", "課名"],
                vec!["0312", "0315", "市民保険課"],
            ],
        )],
    );
    let view = town.looked_at(&file, "R9.4.1").unwrap();
    assert_eq!(view.changed, 1, "the old code says which section it is");
    let missing = &view.missing;
    assert_eq!(missing.len(), 1);
    assert_eq!(
        missing[0].code, "0420",
        "not in the file, so offered, never deleted"
    );
    town.imported(&file, "R9.4.1", &[&missing[0].unit.clone()])
        .unwrap();
    let mut on = |day: &str| {
        let request = UnitsRequest { on: day.to_owned() };
        let view = town.office.app.units_view(&request).unwrap();
        let codes = view
            .sections
            .iter()
            .map(|one| format!("{} {}", one.code, one.name));
        (codes.collect::<Vec<_>>(), view.systems)
    };
    assert_eq!(
        on("2027-03-31"),
        (vec!["0312 市民課".to_owned(), "0420 福祉課".to_owned()], 1)
    );
    assert_eq!(on("2027-04-01"), (vec!["0315 市民保険課".to_owned()], 1));
}

#[test]
fn csv_is_read_in_every_encoding_and_zeros_that_excel_dropped_come_back() {
    let mut town = Town::new();
    let text = "課コード,課名,対象外,理由\r\n312,市民課,,\r\n420,福祉課,○,\"システムを持たず, 端末もない\"\r\n1010,\"=1+2課\",,\r\n";
    let (sjis, _, _) = encoding_rs::SHIFT_JIS.encode(text);
    let files = [
        ("utf8.csv", text.as_bytes().to_vec()),
        ("bom.csv", [b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat()),
        ("sjis.csv", sjis.into_owned()),
    ];
    town.round(&Round::default());
    for (name, bytes) in files {
        let path = town.office.dir.join(name);
        std::fs::write(&path, bytes).unwrap();
        let view = town.looked_at(&path, "").unwrap();
        assert_eq!((view.new, view.changed, view.refused), (1, 1, 0), "{name}");
        let codes: Vec<_> = view
            .rows
            .iter()
            .map(|row| (row.code.as_str(), row.warnings.len()))
            .collect();
        assert_eq!(codes, [("0312", 1), ("0420", 1), ("1010", 0)], "{name}");
    }
    let done = town.imported(&town.office.dir.join("sjis.csv"), "", &[]).unwrap();
    assert_eq!((done.new, done.changed), (1, 1));
    let view = town.office.app.office_view().unwrap();
    let left_out = view.sections.iter().find(|one| one.code == "0420").unwrap();
    assert_eq!(left_out.excluded.as_deref(), Some("システムを持たず, 端末もない"));
    assert!(
        view.sections.iter().any(|one| one.name == "=1+2課"),
        "a text, never a formula"
    );
    assert_eq!(view.round.unwrap().target_sections, 2);
}

#[test]
fn the_workbook_that_the_app_writes_comes_back_unchanged() {
    let mut town = Town::new();
    for (is_filled, unchanged) in [(true, 3), (false, 0)] {
        let folder = Some(town.office.folder("out"));
        let written = town
            .office
            .app
            .unit_template(&UnitTemplateRequest { is_filled, folder })
            .unwrap();
        let file = town.office.place(&written.files[0].ticket);
        let view = town.looked_at(&file, "").unwrap();
        assert_eq!(
            (view.read, view.unchanged),
            (unchanged, unchanged),
            "the example is not read"
        );
        assert!(!view.can_take);
        assert_eq!(view.tables.len(), 2);
    }
}

#[test]
fn a_city_of_three_thousand_rows_is_compared_and_taken_at_once() {
    let mut town = Town::new();
    let sections: Vec<[String; 4]> = (0..2_700)
        .map(|at| {
            [
                format!("{:05}", at + 10_000),
                format!("第{at}課"),
                format!("第{}部", at % 40),
                format!("長 {at}"),
            ]
        })
        .collect();
    let systems: Vec<[String; 3]> = (0..300)
        .map(|at| {
            [
                format!("X{at:03}"),
                format!("システム{at}"),
                format!("{:05}", at * 7 + 10_000),
            ]
        })
        .collect();
    let mut first = vec![vec!["課コード", "課名", "部局", "課長"]];
    first.extend(
        sections
            .iter()
            .map(|row| row.iter().map(String::as_str).collect()),
    );
    let mut second = vec![vec!["システムコード", "システム名", "所管課"]];
    second.extend(systems.iter().map(|row| row.iter().map(String::as_str).collect()));
    let file = workbook(
        &town.office.dir,
        "全庁.xlsx",
        &[("課", first), ("システム", second)],
    );
    let done = town.imported(&file, "2026-04-01", &[]).unwrap();
    assert_eq!((done.new, done.refused), (3_000, 0));
    assert_eq!(done.view.sections.len(), 2_702);
    let view = town.looked_at(&file, "2026-04-01").unwrap();
    assert_eq!((view.unchanged, view.missing.len()), (3_000, 3));
}
