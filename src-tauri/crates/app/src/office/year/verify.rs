//! The proof of a closed year: the list against its 照合番号, and every line against what lies in the case now.

use std::collections::HashMap;

use tenken_parcel::{canonical_json, sha256_hex};
use tenken_store::table::year_closing_entry;

use super::seal::{Entry, Sealed, YearFigures};
use crate::{
    app::App,
    audit::stored,
    error::Result,
    sheet::count,
    wire::{YearDifference, YearRequest, YearVerifyView},
};

fn difference(what: &str, kind: &str, name: &str, before: &str, after: &str) -> YearDifference {
    YearDifference {
        what: what.to_owned(),
        kind: kind.to_owned(),
        name: name.to_owned(),
        before: before.to_owned(),
        after: after.to_owned(),
    }
}

impl App {
    /// Says of a closed year exactly what differs from what was sealed.
    pub fn year_verify(&mut self, request: &YearRequest) -> Result<YearVerifyView> {
        self.assert_office()?;
        let year = self.round_of_year(request.fiscal_year)?.fiscal_year;
        let closing = self.closing_in_force(year)?;
        let rows = year_closing_entry::of_closing(self.desk()?.conn(), &closing.id)?;
        let listed: Vec<Entry> = rows
            .into_iter()
            .map(|row| Entry {
                kind: row.kind,
                row_id: row.row_id,
                name: row.name,
                state: row.state,
                sha256: row.sha256,
            })
            .collect();
        let kept: YearFigures = stored("figures", &closing.figures_json)?;
        let sealed = Sealed {
            fiscal_year: year,
            entries: &listed,
            figures: &kept,
        };
        let list_sha256 = sha256_hex(&canonical_json(&sealed)?);
        let mut differences = Vec::new();
        if list_sha256 != closing.sha256 {
            differences.push(difference("list", "", "", &closing.sha256, &list_sha256));
        }
        // What was disposed of after its retention is gone on purpose; the record of the disposal names it.
        let disposed = self.disposed_entries(year)?;
        let (kept_lines, gone): (Vec<Entry>, Vec<Entry>) = listed
            .iter()
            .cloned()
            .partition(|entry| !disposed.contains(&entry.sha256));
        differences.extend(compared(&kept_lines, &self.year_entries(year)?));
        // The central sheet stands beside the figures and is in none of them.
        let is_counted = |entry: &Entry| {
            entry.kind == "submission" && !entry.name.split(' ').any(|part| part == "central")
        };
        let has_all = !gone.iter().any(is_counted);
        let now = if has_all {
            self.year_figures(year)?
        } else {
            kept.clone()
        };
        for (name, before) in &kept {
            let after = now.get(name).map(String::as_str).unwrap_or_default();
            if before != after {
                differences.push(difference("figure", "figure", name, before, after));
            }
        }
        Ok(YearVerifyView {
            fiscal_year: i32::try_from(year).unwrap_or_default(),
            check_number: closing.check_number,
            closed_on: closing.closed_on,
            is_sound: differences.is_empty(),
            entries: count(listed.len()),
            figures: count(if has_all { kept.len() } else { 0 }),
            disposed: count(gone.len()),
            differences,
        })
    }
}

/// Lines that are gone, differ in content or state, or were not there. A paper written after the closing is none.
fn compared(listed: &[Entry], now: &[Entry]) -> Vec<YearDifference> {
    let mut rest: HashMap<(&str, &str), &Entry> = now
        .iter()
        .map(|entry| ((entry.kind.as_str(), entry.row_id.as_str()), entry))
        .collect();
    let mut found = Vec::new();
    for entry in listed {
        let Some(own) = rest.remove(&(entry.kind.as_str(), entry.row_id.as_str())) else {
            found.push(difference("gone", &entry.kind, &entry.name, &entry.sha256, ""));
            continue;
        };
        if own.sha256 != entry.sha256 {
            found.push(difference(
                "content",
                &entry.kind,
                &entry.name,
                &entry.sha256,
                &own.sha256,
            ));
        }
        if own.state != entry.state {
            found.push(difference(
                "state",
                &entry.kind,
                &entry.name,
                &entry.state,
                &own.state,
            ));
        }
    }
    let mut added: Vec<&Entry> = rest
        .into_values()
        .filter(|entry| entry.kind != "report")
        .collect();
    added.sort_by(|a, b| (&a.kind, &a.name).cmp(&(&b.kind, &b.name)));
    found.extend(
        added
            .into_iter()
            .map(|entry| difference("added", &entry.kind, &entry.name, "", &entry.sha256)),
    );
    found
}
