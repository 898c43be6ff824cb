//! Two editions of an invented standard, read from their papers, against the changes that were written into them.
#![allow(clippy::disallowed_methods, reason = "tests read the repository")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::path::Path;

use tenken_checklist::{
    compare::{ComparedClause, compare},
    derive::read_standard,
};

fn file(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/labels/editions");
    std::fs::read_to_string(folder.join(name)).unwrap()
}

fn edition(name: &str) -> Vec<ComparedClause> {
    read_standard(&file(name))
        .into_iter()
        .map(|clause| ComparedClause {
            heading: clause.headings.last().cloned().unwrap_or_default(),
            locator: clause.locator,
            text: clause.text,
        })
        .collect()
}

/// `kind old>new`; whether a rewording changes what is demanded, an editor decides.
fn wanted() -> BTreeSet<String> {
    file("kakuu-changes.tsv")
        .lines()
        .skip(1)
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let kind = if cells[0] == "changed" {
                "reworded"
            } else {
                cells[0]
            };
            format!("{kind} {}>{}", cells[1], cells[2])
        })
        .collect()
}

#[test]
fn every_change_between_two_editions_is_found_and_none_is_invented() {
    let (old, new) = (edition("kakuu-2025-04.txt"), edition("kakuu-2026-04.txt"));
    let names = |at: &[usize], all: &[ComparedClause]| {
        at.iter()
            .map(|n| all[*n].locator.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    };
    let found: BTreeSet<String> = compare(&old, &new)
        .iter()
        .map(|change| {
            format!(
                "{} {}>{}",
                change.kind.as_str(),
                names(&change.old, &old),
                names(&change.new, &new)
            )
        })
        .collect();
    let wanted = wanted();
    let lost: Vec<_> = wanted.difference(&found).collect();
    let invented: Vec<_> = found.difference(&wanted).collect();
    assert!(
        lost.is_empty() && invented.is_empty(),
        "lost {lost:#?}\ninvented {invented:#?}"
    );
}
