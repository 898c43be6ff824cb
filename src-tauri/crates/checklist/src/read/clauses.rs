//! `clauses.tsv`: the clause index.

use std::collections::BTreeSet;

use super::{codes_of, doc::Doc};
use crate::{
    clause_text::clause_hash,
    fault::Fault,
    model::{Clause, ClauseLevel},
};

/// Head of the file; the columns are locator, level, heading and SHA-256 of the normalised clause text. A fifth,
/// `text`, gives the clause itself, where its author lets it be handed on.
const HEAD: &str = "locator\tlevel\theading\tsha256";
const HEAD_WITH_TEXT: &str = "locator\tlevel\theading\tsha256\ttext";

/// Reads the index; rows with faults are reported and left out.
pub fn clauses(doc: &Doc<'_>) -> Vec<Clause> {
    let mut rows = doc.text.lines().zip(1_u32..);
    let head = rows.next().map(|(head, _)| head);
    if head != Some(HEAD) && head != Some(HEAD_WITH_TEXT) {
        doc.fault(
            Some(1),
            Fault::MissingField {
                field: HEAD.replace('\t', " "),
            },
        );
    }
    let mut seen = BTreeSet::new();
    let mut read = Vec::new();
    for (row, line) in rows.filter(|(row, _)| !row.is_empty()) {
        let Some(clause) = clause(doc, row, line) else {
            continue;
        };
        if seen.insert(clause.locator.clone()) {
            read.push(clause);
        } else {
            let value = clause.locator;
            doc.fault(
                Some(line),
                Fault::DuplicateEntry {
                    field: "locator".to_owned(),
                    value,
                },
            );
        }
    }
    read
}

fn clause(doc: &Doc<'_>, row: &str, line: u32) -> Option<Clause> {
    let fault = |fault| doc.fault(Some(line), fault);
    let columns: Vec<&str> = row.split('\t').collect();
    let (locator, level, heading, sha256, text) = match columns[..] {
        [locator, level, heading, sha256] => (locator, level, heading, sha256, None),
        [locator, level, heading, sha256, text] => (locator, level, heading, sha256, Some(text)),
        _ => {
            let columns = columns.len().to_string();
            fault(Fault::BadRow { columns });
            return None;
        }
    };
    for (field, text) in [("locator", locator), ("heading", heading)] {
        if text.trim().is_empty() {
            let field = field.to_owned();
            fault(Fault::EmptyText { field });
        }
    }
    let is_hex = |byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    if sha256.len() != 64 || !sha256.bytes().all(is_hex) {
        let value = sha256.to_owned();
        fault(Fault::BadHash { value });
    } else if text.is_some_and(|text| clause_hash(text) != sha256) {
        let locator = locator.to_owned();
        fault(Fault::OtherText { locator });
    }
    let Ok(known) = level.parse() else {
        let (field, value) = ("level".to_owned(), level.to_owned());
        let allowed = codes_of!(ClauseLevel).join(" ");
        fault(Fault::UnknownCode {
            field,
            value,
            allowed,
        });
        return None;
    };
    let [locator, heading, sha256] = [locator, heading, sha256].map(str::to_owned);
    Some(Clause {
        locator,
        level: known,
        heading,
        sha256,
        text: text.map(str::to_owned),
    })
}
