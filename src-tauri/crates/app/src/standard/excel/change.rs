//! What a workbook changes: the review after it, and the rows that were understood.

use std::collections::{BTreeMap, BTreeSet};

use tenken_documents::book_in::CellIn;
use tenken_store::table::{standard_clause::StandardClause, standard_item::StandardItem};

use super::{
    fault::{BookFault, Trouble},
    read::{ReadRow, ReadTable, evidence_keys},
    value::{Places, set_clause, set_evidence, set_item, typed},
    write::{Cells, clause_cells, item_cells, number},
};
use crate::{
    error::Result,
    host::fresh_id,
    standard::{
        rows::{OPEN, Review},
        take::GAP,
    },
};

/// A review with what a workbook makes of it.
pub(super) struct Change {
    pub after: Review,
    pub troubles: Vec<Trouble>,
    /// Row of the sheet by the id of an item or a clause.
    pub rows: BTreeMap<String, u32>,
}

/// Reads both tables into a copy of the review.
pub(super) fn change(before: &Review, items: &ReadTable, clauses: &ReadTable) -> Result<Change> {
    let mut change = Change {
        after: before.clone(),
        troubles: Vec::new(),
        rows: BTreeMap::new(),
    };
    change.clauses(before, clauses)?;
    change.items(before, items)?;
    change.assert_places(items, clauses);
    Ok(change)
}

impl Change {
    fn clauses(&mut self, before: &Review, table: &ReadTable) -> Result<()> {
        let mut last: Option<String> = None;
        for read in &table.rows {
            let known = self.known(table, read, |key| {
                let row = before.clauses.iter().find(|row| row.id == key)?;
                Some(row.id.clone())
            });
            let Some(id) = known else { continue };
            let is_new = id.is_none();
            let (mut row, printed) = match id {
                Some(id) => {
                    let row = self.after.clauses[self.after.place(&id)?].clone();
                    let cells = clause_cells(&row)?;
                    (row, cells)
                }
                None => (new_clause(before)?, Cells::new()),
            };
            let shown = if is_new {
                String::new()
            } else {
                row.locator.clone()
            };
            for key in table.columns.keys().filter(|key| *key != "clause-id") {
                let set = |row: &mut StandardClause, text: &str| set_clause(row, key, text);
                self.cell(table, read, key, &shown, &printed, &mut row, set)?;
            }
            self.rows.insert(row.id.clone(), read.row);
            let id = row.id.clone();
            match self.after.clauses.iter().position(|one| one.id == id) {
                Some(at) => self.after.clauses[at] = row,
                None => place_behind(&mut self.after.clauses, last.as_deref(), row),
            }
            last = Some(id);
        }
        let rows = &self.rows;
        self.after.clauses.retain(|row| rows.contains_key(&row.id));
        Ok(())
    }

    fn items(&mut self, before: &Review, table: &ReadTable) -> Result<()> {
        let places = Places::of(self.after.clauses.iter(), before.clauses.iter());
        let locators = before.locators();
        let evidence = evidence_keys(&table.columns);
        for read in &table.rows {
            let known = self.known(table, read, |key| {
                let row = before.items.iter().find(|row| number(row) == key)?;
                Some(row.id.clone())
            });
            let Some(id) = known else { continue };
            let old = id
                .as_ref()
                .and_then(|id| before.items.iter().find(|row| row.id == *id));
            let mut row = match old {
                Some(row) => row.clone(),
                None => new_item(before)?,
            };
            let printed = old.map_or_else(|| Ok(Cells::new()), |row| item_cells(row, &locators))?;
            let shown = old.map(|row| number(row).to_owned()).unwrap_or_default();
            for key in table.columns.keys() {
                if key != "item" && !evidence.contains(key) {
                    let set = |row: &mut StandardItem, text: &str| set_item(row, key, text, &places);
                    self.cell(table, read, key, &shown, &printed, &mut row, set)?;
                }
            }
            self.evidence(table, read, &evidence, &shown, &printed, &mut row)?;
            self.rows.insert(row.id.clone(), read.row);
            self.put_item(old, row);
        }
        let rows = &self.rows;
        self.after.items.retain(|row| rows.contains_key(&row.id));
        Ok(())
    }

    /// The id behind the number of a row: none for a new one; nothing where the number is no number of this table.
    #[allow(clippy::option_option, reason = "a faulty row, a new row, a known row")]
    fn known(
        &mut self,
        table: &ReadTable,
        read: &ReadRow,
        find: impl Fn(&str) -> Option<String>,
    ) -> Option<Option<String>> {
        let key = table.table.key();
        let cell = read.cells.get(key);
        let text = match typed(cell) {
            Ok(text) => text.trim().to_owned(),
            Err(fault) => {
                self.troubles.push(table.trouble(read.row, key, "", fault));
                return None;
            }
        };
        if text.is_empty() {
            return Some(None);
        }
        let fault = match find(&text) {
            None => BookFault::IdUnknown { value: text.clone() },
            Some(id) => match self.rows.get(&id) {
                None => return Some(Some(id)),
                Some(first) => BookFault::IdTwice {
                    value: text.clone(),
                    first: *first,
                },
            },
        };
        self.troubles.push(table.trouble(read.row, key, &text, fault));
        None
    }

    /// Reads one cell into a row where it says something else than was written.
    #[allow(
        clippy::too_many_arguments,
        reason = "a cell with its place and its way into the row"
    )]
    fn cell<R>(
        &mut self,
        table: &ReadTable,
        read: &ReadRow,
        key: &str,
        shown: &str,
        printed: &Cells,
        row: &mut R,
        set: impl Fn(&mut R, &str) -> Result<std::result::Result<(), BookFault>>,
    ) -> Result<()> {
        let fault = match typed(read.cells.get(key)) {
            Err(fault) => Err(fault),
            Ok(text) if printed.get(key).is_some_and(|was| same(was, &text)) => return Ok(()),
            Ok(text) => set(row, &text)?,
        };
        if let Err(fault) = fault {
            self.troubles.push(table.trouble(read.row, key, shown, fault));
        }
        Ok(())
    }

    fn evidence(
        &mut self,
        table: &ReadTable,
        read: &ReadRow,
        keys: &[String],
        shown: &str,
        printed: &Cells,
        row: &mut StandardItem,
    ) -> Result<()> {
        let mut texts = Vec::new();
        for key in keys {
            match typed(read.cells.get(key)) {
                Ok(text) => texts.push(text),
                Err(fault) => {
                    self.troubles.push(table.trouble(read.row, key, shown, fault));
                    return Ok(());
                }
            }
        }
        let was: Vec<&str> = (1..)
            .map_while(|number| printed.get(&format!("evidence-{number}")))
            .map(String::as_str)
            .collect();
        let is: Vec<&str> = texts
            .iter()
            .map(String::as_str)
            .filter(|text| !text.trim().is_empty())
            .collect();
        let is_same = was.len() == is.len() && was.iter().zip(&is).all(|(was, is)| same(was, is));
        if !is_same && let Err(fault) = set_evidence(row, &texts)? {
            let key = keys.first().map_or("", String::as_str);
            self.troubles.push(table.trouble(read.row, key, shown, fault));
        }
        Ok(())
    }

    /// A new item, or one under another clause, goes behind those of its clause.
    fn put_item(&mut self, old: Option<&StandardItem>, mut row: StandardItem) {
        if old.is_none_or(|old| old.clause_id != row.clause_id) {
            let last = self.after.items_of(&row.clause_id).map(|one| one.ordinal).max();
            row.ordinal = last.unwrap_or_default() + 1;
        }
        match self.after.items.iter().position(|one| one.id == row.id) {
            Some(at) => self.after.items[at] = row,
            None => self.after.items.push(row),
        }
    }

    /// Two clauses never have one place, and every item asks clauses that are there.
    fn assert_places(&mut self, items: &ReadTable, clauses: &ReadTable) {
        let mut seen = BTreeSet::new();
        let mut found = Vec::new();
        for row in &self.after.clauses {
            if !row.locator.is_empty() && !seen.insert(&row.locator) {
                let value = row.locator.clone();
                let at = self.rows.get(&row.id).copied().unwrap_or_default();
                found.push(clauses.trouble(
                    at,
                    "locator",
                    &value,
                    BookFault::LocatorTwice { value: value.clone() },
                ));
            }
        }
        let there: BTreeSet<&str> = self.after.clauses.iter().map(|row| row.id.as_str()).collect();
        for row in &self.after.items {
            let further: Vec<String> = serde_json::from_str(&row.further_json).unwrap_or_default();
            let at = self.rows.get(&row.id).copied().unwrap_or_default();
            let shown = row.item_id.clone().unwrap_or_default();
            let gone = |key: &str| {
                let cell: Option<&CellIn> = items
                    .rows
                    .iter()
                    .find(|read| read.row == at)
                    .and_then(|read| read.cells.get(key));
                let value = cell.map(|cell| cell.text.to_string()).unwrap_or_default();
                items.trouble(at, key, &shown, BookFault::ClauseUnknown { value })
            };
            if !row.clause_id.is_empty() && !there.contains(row.clause_id.as_str()) {
                found.push(gone("clause"));
            }
            if further.iter().any(|id| !there.contains(id.as_str())) {
                found.push(gone("further"));
            }
        }
        self.troubles.extend(found);
    }
}

/// Cells of Excel lose nothing but spaces at their ends, which no field keeps.
fn same(was: &str, is: &str) -> bool {
    was == is || was.trim() == is.trim()
}

fn new_clause(before: &Review) -> Result<StandardClause> {
    Ok(StandardClause {
        id: fresh_id("clause")?,
        standard_id: before.standard.id.clone(),
        headings_json: "[]".to_owned(),
        roles_json: "[]".to_owned(),
        controls_json: "[]".to_owned(),
        conditions_json: "[]".to_owned(),
        decision: OPEN.to_owned(),
        ..StandardClause::default()
    })
}

fn new_item(before: &Review) -> Result<StandardItem> {
    Ok(StandardItem {
        id: fresh_id("item")?,
        standard_id: before.standard.id.clone(),
        further_json: "[]".to_owned(),
        roles_json: "[]".to_owned(),
        applies_json: "{}".to_owned(),
        evidence_json: "[]".to_owned(),
        method_json: "[]".to_owned(),
        confidence: "high".to_owned(),
        revision: 1,
        ..StandardItem::default()
    })
}

/// Behind the clause of the row above, or before all others; where there is no room, those behind move on.
fn place_behind(clauses: &mut Vec<StandardClause>, last: Option<&str>, mut row: StandardClause) {
    let at = last
        .and_then(|id| clauses.iter().position(|one| one.id == id))
        .map_or(0, |at| at + 1);
    let low = at.checked_sub(1).map_or(0, |before| clauses[before].ordinal);
    row.ordinal = match clauses.get(at).map(|next| next.ordinal) {
        None => low + GAP,
        Some(next) if next - low >= 2 => low + (next - low) / 2,
        Some(_) => {
            for one in &mut clauses[at..] {
                one.ordinal += GAP;
            }
            low + GAP / 2
        }
    };
    clauses.insert(at, row);
}
