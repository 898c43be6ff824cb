//! The rules of the format over what was not read from a folder: an item under review, an edition made of it.

use std::collections::BTreeSet;

use tenken_domain::{date::Day, item::Item};

use crate::{
    fault::{Fault, Problem},
    model::{Clause, Edition},
    read::{self, EditionParts, ReadItem, Sink},
};

/// What an item lacks before it may be used, each with its field. Stricter than the reader of files in one thing: it
/// has one to three examples of evidence.
pub fn item_faults(item: &Item) -> Vec<(&'static str, Fault)> {
    let mut faults: Vec<(&'static str, Fault)> = Vec::new();
    for (field, text) in [
        ("question", &item.question),
        ("good", &item.good),
        ("partial", &item.partial),
        ("audit_hint", &item.audit_hint),
        ("improvement", &item.improvement),
    ] {
        if text.trim().is_empty() {
            let named = field.to_owned();
            faults.push((field, Fault::EmptyText { field: named }));
        }
    }
    for (field, is_empty) in [
        ("evidence", item.evidence.is_empty()),
        ("method", item.method.is_empty()),
        ("roles", item.roles.is_empty()),
        ("clauses", item.clauses.is_empty()),
    ] {
        if is_empty {
            let named = field.to_owned();
            faults.push((field, Fault::EmptyList { field: named }));
        }
    }
    let empty: Vec<&str> = faults.iter().map(|(field, _)| *field).collect();
    let mut further: Vec<_> = read::item_faults(item);
    for (field, text) in [
        ("audit_hint", &item.audit_hint),
        ("improvement", &item.improvement),
    ] {
        if !text.ends_with('。') {
            let named = field.to_owned();
            further.push((field, Fault::NotOneSentence { field: named }));
        }
    }
    // What is not there needs no rule of form.
    further.retain(|(field, _)| !empty.contains(field));
    faults.extend(further);
    faults
}

/// Proves an edition against every rule that a shipped one keeps; `file` is the name under which a problem is told.
pub fn prove(edition: &Edition, file: &str) -> Vec<Problem> {
    let sink = Sink::default();
    read::check_body(&sink, file, &edition.body.id, &edition.body);
    check_info(&sink, file, edition);
    check_clauses(&sink, file, &edition.clauses);
    let items: Vec<ReadItem> = edition
        .items
        .iter()
        .map(|item| ReadItem {
            item: item.clone(),
            file: file.to_owned(),
            line: 0,
        })
        .collect();
    for read in &items {
        let fault = |fault| sink.add(file, None, Some(&read.item.id), fault);
        for (_, found) in item_faults(&read.item) {
            fault(found);
        }
        let expected = format!("{}-{}-", edition.body.id, read.item.control);
        if !read::is_id(&read.item.id, &expected) {
            let id = read.item.id.clone();
            let expected = format!("{expected}a");
            fault(Fault::IdMismatch { id, expected });
        }
    }
    let not_asked: Vec<_> = edition.not_asked.iter().map(|entry| (entry.clone(), 0)).collect();
    read::check_edition(
        &sink,
        &EditionParts {
            folder: file,
            clauses: &edition.clauses,
            items: &items,
            not_asked: &not_asked,
            gaps: &edition.info.gaps,
        },
    );
    let problems = sink.into_problems();
    problems
        .into_iter()
        .map(|problem| Problem {
            line: None,
            ..problem
        })
        .collect()
}

/// The date is one, no fiscal year before it is named, and the clauses of the body's data are known.
fn check_info(sink: &Sink, file: &str, edition: &Edition) {
    let fault = |fault| sink.add(file, None, None, fault);
    let info = &edition.info;
    match Day::from_iso(&info.in_force) {
        Ok(day) if info.fiscal_year_from < day.fiscal_year() => fault(Fault::YearBeforeForce {
            least: day.fiscal_year().to_string(),
        }),
        Ok(_) => {}
        Err(_) => fault(Fault::BadDate {
            field: "in_force".to_owned(),
            value: info.in_force.clone(),
        }),
    }
    for clause in edition
        .body
        .clauses()
        .filter(|clause| edition.clause(clause).is_none())
    {
        fault(Fault::UnknownClause {
            clause: clause.to_owned(),
        });
    }
    for clause in edition.uncovered() {
        fault(Fault::MissingMember {
            field: "clauses".to_owned(),
            value: clause.locator.clone(),
        });
    }
}

fn check_clauses(sink: &Sink, file: &str, clauses: &[Clause]) {
    let mut seen = BTreeSet::new();
    for clause in clauses {
        for (field, text) in [("locator", &clause.locator), ("heading", &clause.heading)] {
            if text.trim().is_empty() {
                let field = field.to_owned();
                sink.add(file, None, None, Fault::EmptyText { field });
            }
        }
        if !seen.insert(&clause.locator) {
            let (field, value) = ("locator".to_owned(), clause.locator.clone());
            sink.add(file, None, None, Fault::DuplicateEntry { field, value });
        }
    }
}
