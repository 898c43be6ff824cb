//! Proves each clause index against the text of its standard, where that text lies beside the repository.
#![allow(clippy::disallowed_methods, reason = "tests read the repository")]
#![allow(clippy::unwrap_used, clippy::expect_used)]
// The skip is said aloud.
#![allow(clippy::print_stdout)]

#[path = "index/yonezawa.rs"]
mod yonezawa;

use std::path::Path;

use tenken_checklist::{Which, clause_hash, load};
use yonezawa::SourceClause;

/// Cut clauses of a source text; nothing when the source is not here (it is not part of the repository).
fn source(name: &str, cut: fn(&str) -> Vec<SourceClause>) -> Option<Vec<SourceClause>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/seeds");
    let path = folder.join(name);
    if !path.exists() {
        println!("SKIPPED: {name} is not beside the repository; its clause index is not proved in this run");
        return None;
    }
    Some(cut(&std::fs::read_to_string(path).unwrap()))
}

#[test]
fn the_index_of_yonezawa_is_the_whole_standard_in_its_order() {
    let Some(found) = source("yonezawa.txt", yonezawa::cut) else {
        return;
    };
    let edition = load("yonezawa", Which::Id("2016-11")).unwrap();
    let want: Vec<&str> = edition
        .clauses
        .iter()
        .map(|clause| clause.locator.as_str())
        .collect();
    let got: Vec<&str> = found.iter().map(|clause| clause.locator.as_str()).collect();
    assert_eq!(got, want);
    for (clause, source) in edition.clauses.iter().zip(&found) {
        assert_eq!(clause.heading, source.heading, "{}", clause.locator);
        assert_eq!(clause.sha256, clause_hash(&source.text), "{}", clause.locator);
    }
}

#[test]
fn the_levels_of_yonezawa_follow_the_verb_endings_where_these_are_strict() {
    let Some(found) = source("yonezawa.txt", yonezawa::cut) else {
        return;
    };
    let edition = load("yonezawa", Which::Id("2016-11")).unwrap();
    for (clause, source) in edition.clauses.iter().zip(&found) {
        let text = source.text.replace("努めなければならない", "努める");
        let is_strict = text.contains("なければならない") || text.contains("てはならない");
        let is_lead_in = edition
            .not_asked
            .iter()
            .any(|entry| entry.clause == clause.locator);
        assert!(
            !is_strict || is_lead_in || clause.level.is_binding(),
            "{}",
            clause.locator
        );
    }
}

#[test]
fn no_item_repeats_a_sentence_of_the_standard() {
    let Some(found) = source("yonezawa.txt", yonezawa::cut) else {
        return;
    };
    let standard: String = found.iter().map(|clause| clause.text.as_str()).collect();
    let standard = tenken_checklist::normalise_clause(&standard);
    for item in load("yonezawa", Which::Newest).unwrap().items {
        for text in [
            &item.question,
            &item.good,
            &item.partial,
            &item.audit_hint,
            &item.improvement,
        ] {
            let text: Vec<char> = tenken_checklist::normalise_clause(text).chars().collect();
            for run in text.windows(24) {
                let run: String = run.iter().collect();
                assert!(!standard.contains(&run), "{}: {run}", item.id);
            }
        }
    }
}
