//! What a checklist called complete must hold (checklists.md): every clause asked or excused, the sheets within their
//! caps, every control that binds a section on its yearly sheet, and nothing for a careful reader to remark.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, clippy::print_stdout)]

use std::collections::{BTreeMap, BTreeSet};

use tenken_checklist::{Edition, SourceText, Which, lint, load};
use tenken_domain::{
    control::ControlCode,
    profile::{Profile, ProfileCode},
    vocabulary::{ProfileValue, SetCode, SheetKind},
};

/// Bodies whose whole standard is a checklist, with its text in ../shared/seeds; 架空市's lies among the labels.
const COMPLETE: [&str; 5] = ["kakuu", "kobe", "sendai", "yamagata", "yonezawa"];
/// Of 柏市 only the basic policy is public: a short list, without a system sheet.
const POLICY_ONLY: &str = "kashiwa";

fn each_complete(check: impl Fn(&Edition)) {
    for body in COMPLETE {
        check(&load(body, Which::Newest).unwrap());
    }
}

fn each_shipped(check: impl Fn(&Edition)) {
    each_complete(&check);
    check(&load(POLICY_ONLY, Which::Newest).unwrap());
}

fn profile(sheet: SheetKind, yes: &[ProfileCode]) -> Profile {
    let value = |code| {
        if yes.contains(&code) {
            ProfileValue::Yes
        } else {
            ProfileValue::No
        }
    };
    Profile(
        ProfileCode::of_sheet(sheet)
            .map(|code| (code, value(code)))
            .collect(),
    )
}

/// The pinned ordinary section and ordinary system of checklists.md.
fn ordinary(sheet: SheetKind) -> Profile {
    use ProfileCode::{P01, P04, P05, P06, P08, P09, S04, S06};
    match sheet {
        SheetKind::System => profile(sheet, &[S04, S06]),
        SheetKind::Organisation | SheetKind::Central => profile(sheet, &[P01, P04, P05, P06, P08, P09]),
    }
}

#[test]
fn every_clause_that_binds_somebody_is_asked_or_excused() {
    each_shipped(|edition| {
        let open: Vec<_> = edition
            .uncovered()
            .iter()
            .map(|clause| clause.locator.clone())
            .collect();
        assert_eq!(open, Vec::<String>::new(), "{}", edition.body.id);
        let coverage = edition.coverage(&edition.items, None);
        assert_eq!(coverage.checked, coverage.of_standard);
    });
}

#[test]
fn the_yearly_sheets_keep_their_caps() {
    each_complete(|edition| {
        let count = |sheet, set| edition.items_for(sheet, set, &ordinary(sheet), &[]).len();
        for (sheet, set, cap) in [
            (SheetKind::Organisation, SetCode::Short, 20),
            (SheetKind::Organisation, SetCode::Standard, 45),
            (SheetKind::System, SetCode::Standard, 60),
        ] {
            let asked = count(sheet, set);
            assert!(asked <= cap, "{} {sheet} {set}: {asked}", edition.body.id);
            assert!(
                asked * 2 > cap,
                "a sheet that asks next to nothing proves nothing: {asked}"
            );
        }
    });
}

#[test]
fn every_control_that_binds_the_ordinary_section_is_on_its_yearly_sheet() {
    each_complete(|edition| {
        let (sheet, answers) = (SheetKind::Organisation, ordinary(SheetKind::Organisation));
        let full = edition.items_for(sheet, SetCode::Full, &answers, &[]);
        let yearly = edition.items_for(sheet, SetCode::Standard, &answers, &[]);
        let mut clauses: BTreeMap<ControlCode, BTreeSet<&str>> = BTreeMap::new();
        for item in &edition.items {
            clauses
                .entry(item.control)
                .or_default()
                .extend(item.clauses.iter().map(String::as_str));
        }
        let cited: BTreeSet<&str> = yearly
            .iter()
            .flat_map(|item| item.clauses.iter().map(String::as_str))
            .collect();
        let binding: BTreeSet<ControlCode> = full.iter().map(|item| item.control).collect();
        let missing: Vec<String> = binding
            .iter()
            .filter(|code| !yearly.iter().any(|item| item.control == **code))
            .filter(|code| clauses[code].is_disjoint(&cited))
            .map(ToString::to_string)
            .collect();
        assert_eq!(missing, Vec::<String>::new(), "{}", edition.body.id);
        assert!(binding.len() >= 43, "{} {}", edition.body.id, binding.len());
    });
}

#[test]
fn a_careful_reader_has_nothing_to_remark() {
    each_shipped(|edition| {
        let place = if edition.body.is_example {
            format!(
                "tests/labels/editions/{}-{}.txt",
                edition.body.id, edition.info.id
            )
        } else {
            format!("../../../../shared/seeds/{}.txt", edition.body.id)
        };
        let path = format!("{}/{place}", env!("CARGO_MANIFEST_DIR"));
        let source = std::fs::read_to_string(&path)
            .ok()
            .map(|text| SourceText::new(&text));
        match &source {
            Some(source) => {
                let hashes = edition.clauses.iter().map(|clause| clause.sha256.as_str());
                let found = source.found(hashes);
                assert!(
                    found * 10 > edition.clauses.len() * 8,
                    "only {found} clauses found by their hash"
                );
            }
            None => println!(
                "SKIPPED in part: no ../shared/seeds, so the wording is not compared with the source"
            ),
        }
        let remarks: Vec<String> = lint(edition, source.as_ref())
            .iter()
            .map(|remark| format!("{} {} {}", remark.item, remark.rule.code(), remark.detail))
            .collect();
        assert_eq!(remarks, Vec::<String>::new());
    });
}
