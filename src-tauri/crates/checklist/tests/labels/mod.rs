//! Labels made by hand: where each clause of a standard begins and ends, its level, whom it obliges and which
//! controls fit. They prove the clause indexes and measure the document reader; no sentence of a standard is kept,
//! only where it stands in the normalised text (`from:length`, parted by `+` where a page break cuts it).
#![allow(dead_code, reason = "each test reads its part of the labels")]

use std::path::Path;

use tenken_checklist::normalise_clause;

/// One clause as a person read it.
#[derive(Debug, Clone)]
pub struct Label {
    pub locator: String,
    pub level: String,
    pub heading: String,
    pub sha256: String,
    pub roles: Vec<String>,
    pub controls: Vec<String>,
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
    let [locator, level, heading, sha256, roles, controls, spans] = cells[..] else {
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
        roles: listed(roles),
        controls: listed(controls),
        spans,
    })
}

fn listed(cell: &str) -> Vec<String> {
    cell.split(',')
        .filter(|code| !code.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Standards that were invented for the measure, one a family of numbering; their texts lie here too.
pub const INVENTED: [&str; 6] = [
    "jorei",
    "jorei_kanji",
    "dai_sho",
    "n_n_n_kana",
    "paren_roman",
    "dash_markdown",
];

/// Text and labels of an invented standard.
pub fn invented(name: &str) -> (String, Vec<Label>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/labels/invented");
    let read = |end: &str| std::fs::read_to_string(folder.join(format!("{name}.{end}"))).unwrap();
    let labels = read("tsv")
        .lines()
        .skip(1)
        .map(|line| invented_label(line).unwrap())
        .collect();
    (read("txt"), labels)
}

fn invented_label(line: &str) -> Option<Label> {
    let cells: Vec<&str> = line.split('\t').collect();
    let [locator, level, heading, roles, controls, text] = cells[..] else {
        return None;
    };
    Some(Label {
        locator: locator.to_owned(),
        level: level.to_owned(),
        heading: heading.to_owned(),
        sha256: tenken_checklist::clause_hash(text),
        roles: listed(roles),
        controls: listed(controls),
        spans: Vec::new(),
    })
}

/// The source of a standard as it is; nothing when it is not here (it is no part of the repository).
pub fn source_text(body: &str) -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../../../shared/seeds/{body}.txt"));
    if !path.exists() {
        println!("SKIPPED: {body}.txt is not beside the repository; nothing of {body} is proved in this run");
        return None;
    }
    Some(std::fs::read_to_string(path).unwrap())
}

/// The source of a standard, normalised; nothing when it is not here (it is no part of the repository).
pub fn source(body: &str) -> Option<Vec<char>> {
    source_text(body).map(|text| normalise_clause(&text).chars().collect())
}

/// The clause's own text.
pub fn text(source: &[char], label: &Label) -> String {
    label
        .spans
        .iter()
        .flat_map(|(from, length)| &source[*from..from + length])
        .collect()
}
