//! Proves the labels of each standard against its text, where that lies beside the repository, and each shipped
//! clause index against the labels.
#![allow(clippy::disallowed_methods, reason = "tests read the repository")]
#![allow(clippy::unwrap_used, clippy::expect_used)]
// The skip is said aloud.
#![allow(clippy::print_stdout)]

mod labels;

use labels::{BODIES, labels, source, text};
use tenken_checklist::{Edition, Which, clause_hash, load};

/// Endings that oblige or forbid, whatever stands before them.
const STRICT: [&str; 2] = ["なければならない", "てはならない"];

fn shipped(body: &str) -> Option<Edition> {
    let is_shipped = tenken_checklist::shipped()
        .unwrap()
        .iter()
        .any(|line| line.body.as_str() == body);
    is_shipped.then(|| load(body, Which::Newest).unwrap())
}

#[test]
fn each_label_stands_where_it_says_and_nothing_strict_stands_between() {
    for body in BODIES {
        let Some(source) = source(body) else { continue };
        let labels = labels(body);
        let mut taken = vec![false; source.len()];
        for label in &labels {
            assert_eq!(
                clause_hash(&text(&source, label)),
                label.sha256,
                "{body} {}",
                label.locator
            );
            for (from, length) in &label.spans {
                taken[*from..from + length].fill(true);
            }
        }
        let starts: Vec<usize> = labels.iter().map(|label| label.spans[0].0).collect();
        assert!(starts.is_sorted(), "{body} is not in the order of its standard");
        let (first, last) = (starts[0], *starts.last().unwrap());
        let between: String = (first..last)
            .map(|at| if taken[at] { '|' } else { source[at] })
            .collect();
        for ending in STRICT {
            assert!(!between.contains(ending), "{body}: a clause without a label");
        }
    }
}

#[test]
fn each_shipped_index_is_what_the_labels_say() {
    for body in BODIES {
        let Some(edition) = shipped(body) else { continue };
        let want = labels(body);
        assert_eq!(edition.clauses.len(), want.len(), "{body}");
        for (clause, label) in edition.clauses.iter().zip(&want) {
            assert_eq!(clause.locator, label.locator, "{body}");
            assert_eq!(clause.heading, label.heading, "{body} {}", label.locator);
            assert_eq!(clause.level.as_str(), label.level, "{body} {}", label.locator);
            assert_eq!(clause.sha256, label.sha256, "{body} {}", label.locator);
        }
    }
}

#[test]
fn levels_follow_the_verb_endings_where_these_are_strict() {
    for body in BODIES {
        let (Some(source), Some(edition)) = (source(body), shipped(body)) else {
            continue;
        };
        for label in labels(body) {
            let text = text(&source, &label).replace("努めなければならない", "努める");
            let is_lead_in = edition
                .not_asked
                .iter()
                .any(|entry| entry.clause == label.locator);
            assert!(
                label.level != "none" || is_lead_in || !STRICT.iter().any(|ending| text.contains(ending)),
                "{body} {}",
                label.locator
            );
        }
    }
}
