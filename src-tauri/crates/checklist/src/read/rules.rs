//! Rules over a whole body or edition, when its files have been read one by one.

use std::collections::BTreeMap;

use tenken_domain::vocabulary::SheetKind;

use super::{ReadItem, doc::Sink};
use crate::{
    fault::Fault,
    model::{Body, Clause, ControlGap, NotAsked},
};

/// Rules of a body: 団体コード, folder name, a route for each sheet.
pub fn check_body(sink: &Sink, file: &str, folder: &str, body: &Body) {
    let fault = |fault| sink.add(file, None, None, fault);
    if body.id != folder {
        fault(Fault::FolderName {
            id: body.id.clone(),
            folder: folder.to_owned(),
        });
    }
    let expected = check_digit(&body.code);
    if body.code.len() != 6 || expected.is_none() || body.code.chars().last() != expected {
        let expected = expected.map_or_else(|| "－".to_owned(), |digit| digit.to_string());
        fault(Fault::BadBodyCode {
            value: body.code.clone(),
            expected,
        });
    }
    for &sheet in SheetKind::ALL {
        if body.route(sheet).is_none() {
            fault(Fault::MissingMember {
                field: "route".to_owned(),
                value: sheet.to_string(),
            });
        }
    }
}

/// The sixth digit of a 団体コード: weights 6 to 2, 11 minus the remainder by 11, last digit.
fn check_digit(code: &str) -> Option<char> {
    let mut sum = 0;
    let mut digits = code.chars();
    for weight in [6, 5, 4, 3, 2] {
        sum += weight * digits.next()?.to_digit(10)?;
    }
    char::from_digit((11 - sum % 11) % 10, 10)
}

/// Rules of an edition's own items, clauses, gaps and not-asked clauses together.
pub struct EditionParts<'a> {
    /// Folder of the edition.
    pub folder: &'a str,
    /// Its index.
    pub clauses: &'a [Clause],
    /// Its items with their places.
    pub items: &'a [ReadItem],
    /// Its not-asked clauses with their lines.
    pub not_asked: &'a [(NotAsked, u32)],
    /// Its gaps.
    pub gaps: &'a [ControlGap],
}

/// Checks ids, clauses, levels, gaps and not-asked clauses against each other.
pub fn check_edition(sink: &Sink, parts: &EditionParts<'_>) {
    let index: BTreeMap<&str, &Clause> = parts
        .clauses
        .iter()
        .map(|clause| (clause.locator.as_str(), clause))
        .collect();
    let mut first: BTreeMap<&str, String> = BTreeMap::new();
    for read in parts.items {
        let fault = |fault| sink.add(&read.file, Some(read.line), Some(&read.item.id), fault);
        if let Some(place) = first.get(read.item.id.as_str()) {
            fault(Fault::DuplicateId {
                id: read.item.id.clone(),
                first: place.clone(),
            });
        } else {
            first.insert(&read.item.id, format!("{} {}", read.file, read.line));
        }
        for fault_found in clause_faults(read, &index, parts) {
            fault(fault_found);
        }
        if parts.gaps.iter().any(|gap| gap.control == read.item.control) {
            fault(Fault::GapWithItem {
                control: read.item.control.to_string(),
            });
        }
    }
    for (entry, line) in parts.not_asked {
        if !index.contains_key(entry.clause.as_str()) {
            let file = format!("{}/not_asked.toml", parts.folder);
            sink.add(
                &file,
                Some(*line),
                None,
                Fault::UnknownClause {
                    clause: entry.clause.clone(),
                },
            );
        }
    }
}

fn clause_faults(read: &ReadItem, index: &BTreeMap<&str, &Clause>, parts: &EditionParts<'_>) -> Vec<Fault> {
    let item = &read.item;
    let mut faults = Vec::new();
    for clause in &item.clauses {
        if !index.contains_key(clause.as_str()) {
            faults.push(Fault::UnknownClause {
                clause: clause.clone(),
            });
        }
        if parts.not_asked.iter().any(|(entry, _)| &entry.clause == clause) {
            faults.push(Fault::AskedAndNotAsked {
                clause: clause.clone(),
            });
        }
    }
    let mut levels = item
        .clauses
        .iter()
        .filter_map(|clause| index.get(clause.as_str()))
        .peekable();
    // The index holds the level of the first demand of a clause (収集に努め、…しなければならない): where another item
    // asks that one, this item asks the second, which may be stricter.
    let is_second = parts.items.iter().any(|other| {
        !other.item.level.is_binding()
            && other
                .item
                .clauses
                .iter()
                .any(|clause| item.clauses.first() == Some(clause))
    });
    let is_above = levels.peek().is_some() && !levels.any(|clause| clause.level.is_binding());
    if is_above && item.level.is_binding() && !is_second {
        let (level, clauses) = (item.level.to_string(), item.clauses.join(" "));
        faults.push(Fault::LevelAboveClause { level, clauses });
    }
    faults
}
