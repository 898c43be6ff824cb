//! Labels made by hand: where each clause of a standard begins and ends, its level, whom it obliges and which
//! controls fit. They prove the clause indexes and measure the document reader; no sentence of a standard is kept,
//! only where it stands in the normalised text (`from:length`, parted by `+` where a page break cuts it).

use std::path::Path;

use tenken_checklist::normalise_clause;

/// One clause as a person read it.
#[derive(Debug, Clone)]
pub struct Label {
    pub locator: String,
    pub level: String,
    pub heading: String,
    pub sha256: String,
    pub spans: Vec<(usize, usize)>,
}

/// The five standards whose labels lie here, by body.
pub const BODIES: [&str; 5] = ["kashiwa", "kobe", "sendai", "yamagata", "yonezawa"];

/// The labels of a standard.
pub fn labels(body: &str) -> Vec<Label> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/labels/{body}.tsv"));
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().skip(1).map(|line| label(line).unwrap()).collect()
}

fn label(line: &str) -> Option<Label> {
    let cells: Vec<&str> = line.split('\t').collect();
    let [locator, level, heading, sha256, _roles, _controls, spans] = cells[..] else {
        return None;
    };
    let spans = spans
        .split('+')
        .map(|span| {
            let (from, length) = span.split_once(':')?;
            Some((from.parse().ok()?, length.parse().ok()?))
        })
        .collect::<Option<_>>()?;
    Some(Label {
        locator: locator.to_owned(),
        level: level.to_owned(),
        heading: heading.to_owned(),
        sha256: sha256.to_owned(),
        spans,
    })
}

/// The source of a standard, normalised; nothing when it is not here (it is no part of the repository).
pub fn source(body: &str) -> Option<Vec<char>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../../../shared/seeds/{body}.txt"));
    if !path.exists() {
        println!("SKIPPED: {body}.txt is not beside the repository; nothing of {body} is proved in this run");
        return None;
    }
    Some(
        normalise_clause(&std::fs::read_to_string(path).unwrap())
            .chars()
            .collect(),
    )
}

/// The clause's own text.
pub fn text(source: &[char], label: &Label) -> String {
    label
        .spans
        .iter()
        .flat_map(|(from, length)| &source[*from..from + length])
        .collect()
}
