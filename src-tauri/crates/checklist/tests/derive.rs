//! Measures the document reader against labels made by hand before it first ran: clauses, levels, roles, controls.
//!
//! The controls are suggested by the items of the other bodies only: those of the measured body are left out.
#![allow(clippy::disallowed_methods, reason = "tests read the repository")]
#![allow(clippy::unwrap_used, clippy::expect_used)]
// The figures are the output.
#![allow(clippy::print_stdout)]

mod labels;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use labels::{BODIES, INVENTED, Label, invented, labels, source_text};
use tenken_checklist::{
    Edition, Which, clause_hash, controls,
    derive::{ControlIndex, Draft, draft},
    load,
};

/// Hits among all.
#[derive(Debug, Default, Clone, Copy)]
struct Score {
    hits: usize,
    all: usize,
}

impl Score {
    fn take(&mut self, is_hit: bool) {
        self.all += 1;
        self.hits += usize::from(is_hit);
    }

    fn add(&mut self, other: Self) {
        self.all += other.all;
        self.hits += other.hits;
    }

    /// At least so many in a thousand; a score of nothing passes.
    fn is_at_least(self, thousandths: usize) -> bool {
        self.hits * 1000 >= self.all * thousandths
    }
}

impl std::fmt::Display for Score {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let permille = (self.hits * 1000).checked_div(self.all).unwrap_or(1000);
        write!(
            f,
            "{}.{} % ({}/{})",
            permille / 10,
            permille % 10,
            self.hits,
            self.all
        )
    }
}

#[derive(Debug, Default)]
struct Figures {
    recall: Score,
    precision: Score,
    text: Score,
    level: Score,
    role: Score,
    control: Score,
    first_control: Score,
}

/// One title that carries two codes (domain.md 1.2): the label may name either.
fn canonical(body: &str, code: &str) -> String {
    match (body, code) {
        ("yonezawa", "infra_mgr") => "chief_exec",
        ("yamagata", "infra_mgr") => "secretariat",
        (_, "system_owner") => "dept_head",
        (_, other) => other,
    }
    .to_owned()
}

fn drafted(name: &str, text: &str) -> Draft {
    let examples: Vec<Edition> = BODIES
        .iter()
        .filter(|body| **body != name)
        .map(|body| load(body, Which::Newest).unwrap())
        .collect();
    let index = ControlIndex::new(&examples, controls().unwrap());
    let began = Instant::now();
    let draft = draft(text, &index, &examples.iter().collect::<Vec<_>>());
    println!(
        "{name}: {} clauses drafted in {} ms (ceiling 1000 ms for 300, release build)",
        draft.clauses.len(),
        began.elapsed().as_millis()
    );
    draft
}

fn measure(name: &str, text: &str, labels: &[Label]) -> Figures {
    let draft = drafted(name, text);
    let found: BTreeMap<&str, _> = draft
        .clauses
        .iter()
        .map(|clause| (clause.found.locator.as_str(), clause))
        .collect();
    assert_eq!(
        found.len(),
        draft.clauses.len(),
        "{name}: a locator is given twice"
    );
    let wanted: BTreeSet<&str> = labels.iter().map(|label| label.locator.as_str()).collect();
    let mut figures = Figures::default();
    for locator in found.keys() {
        figures.precision.take(wanted.contains(locator));
    }
    for label in labels {
        let clause = found.get(label.locator.as_str());
        figures.recall.take(clause.is_some());
        let Some(clause) = clause else { continue };
        figures.text.take(clause_hash(&clause.found.text) == label.sha256);
        figures.level.take(clause.ruling.level.as_str() == label.level);
        if !["must", "must_not", "should"].contains(&label.level.as_str()) {
            continue;
        }
        if !label.roles.is_empty() {
            let want: BTreeSet<String> = label.roles.iter().map(|code| canonical(name, code)).collect();
            let got: BTreeSet<String> = clause
                .obliged
                .iter()
                .map(|one| canonical(name, one.code()))
                .collect();
            figures.role.take(got == want);
        }
        if !label.controls.is_empty() {
            let got: Vec<String> = clause.controls.iter().map(|c| c.control.to_string()).collect();
            figures
                .control
                .take(label.controls.iter().any(|code| got.contains(code)));
            figures.first_control.take(got.contains(&label.controls[0]));
        }
    }
    println!(
        "  locators recall {} precision {}; text {}; level {}; role {}; control among three {} (the first label {})",
        figures.recall,
        figures.precision,
        figures.text,
        figures.level,
        figures.role,
        figures.control,
        figures.first_control
    );
    figures
}

fn must_hold(name: &str, figures: &Figures) {
    for (what, score, least) in [
        ("recall", figures.recall, 990),
        ("precision", figures.precision, 990),
        ("text", figures.text, 950),
        ("level", figures.level, 970),
    ] {
        assert!(score.is_at_least(least), "{name}: {what} {score}");
    }
}

#[test]
fn the_five_standards_are_read_as_people_read_them() {
    for body in BODIES {
        let Some(text) = source_text(body) else { continue };
        let figures = measure(body, &text, &labels(body));
        must_hold(body, &figures);
        assert!(figures.role.is_at_least(950), "{body}: role {}", figures.role);
        assert!(
            figures.control.is_at_least(850),
            "{body}: control {}",
            figures.control
        );
    }
}

#[test]
fn an_invented_standard_of_each_numbering_family_is_read_as_people_read_it() {
    let (mut role, mut control) = (Score::default(), Score::default());
    for name in INVENTED {
        let (text, labels) = invented(name);
        let figures = measure(name, &text, &labels);
        must_hold(name, &figures);
        role.add(figures.role);
        control.add(figures.control);
    }
    println!("all six: role {role}; control among three {control}");
    // Each has few clauses with a role or a control of its own; together they are enough to tell.
    assert!(role.is_at_least(950), "role {role}");
    assert!(control.is_at_least(850), "control {control}");
}
