//! The organisation on a day, and what became of a section over the years.

use std::collections::BTreeMap;

use tenken_domain::date::Day;
use tenken_store::table::{
    unit_attribute::{self, UnitAttribute},
    unit_link::{self, UnitLink},
};

use super::{SectionUnit, day_and_eve, kinds, sections_on};
use crate::{
    app::App,
    error::{AppError, Result},
    sheet::count,
    wire::{SystemLine, UnitEvent, UnitHistory, UnitLine, UnitRequest, UnitsRequest, UnitsView},
};

impl App {
    /// The sections of a day with their systems. No day: today.
    pub fn units_view(&mut self, request: &UnitsRequest) -> Result<UnitsView> {
        self.assert_office()?;
        let on = if request.on.trim().is_empty() {
            self.today()?
        } else {
            day_and_eve("unit-on", &request.on)?.0
        };
        self.units_on(on)
    }

    /// Every dated change of a section, newest first.
    pub fn unit_history(&mut self, request: &UnitRequest) -> Result<UnitHistory> {
        self.assert_office()?;
        let conn = self.desk()?.conn();
        let rows = unit_attribute::of_unit(conn, &request.unit)?;
        let Some(last) = rows.last() else {
            return Err(AppError::NotFound {
                what: "unit",
                id: request.unit.clone(),
            });
        };
        let names = Names(unit_attribute::all(conn)?);
        let mut events: Vec<UnitEvent> = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            let before = at.checked_sub(1).map(|at| &rows[at]);
            events.push(UnitEvent {
                on: row.valid_from.clone(),
                kind: if before.is_some() { "changed" } else { "founded" }.to_owned(),
                changes: changes(before, row, &names),
                others: Vec::new(),
                can_withdraw: false,
            });
        }
        for link in unit_link::all(conn)? {
            let (from, to) = (link.from_unit_id.as_ref(), link.to_unit_id.as_ref());
            if from != Some(&request.unit) && to != Some(&request.unit) {
                continue;
            }
            note_link(&mut events, &link, &request.unit, &names);
        }
        events.sort_by(|a, b| b.on.cmp(&a.on));
        if let Some(newest) = events.first_mut() {
            newest.can_withdraw = rows.len() > 1 || newest.kind != "founded";
        }
        Ok(UnitHistory {
            unit: request.unit.clone(),
            code: last.code.clone(),
            name: last.name.clone(),
            events,
        })
    }

    pub(crate) fn units_on(&self, on: Day) -> Result<UnitsView> {
        let conn = self.desk()?.conn();
        let sections = sections_on(conn, on)?;
        let kinds = kinds(conn)?;
        let day = on.to_string();
        // What is dated later than the day that is shown.
        let mut coming: BTreeMap<String, String> = BTreeMap::new();
        for row in unit_attribute::all(conn)? {
            if kinds.get(&row.unit_id).is_none_or(|kind| kind != "section") {
                continue;
            }
            let ends = row.valid_to.as_deref().and_then(|to| Day::from_iso(to).ok());
            let next = ends.and_then(|to| to.plus_days(1)).map(|next| next.to_string());
            for at in [Some(row.valid_from.clone()), next].into_iter().flatten() {
                if at > day {
                    let entry = coming.entry(row.unit_id.clone()).or_insert_with(|| at.clone());
                    if at < *entry {
                        *entry = at;
                    }
                }
            }
        }
        let chiefs = chiefs(&sections);
        let systems = sections.iter().map(|section| section.systems.len()).sum();
        Ok(UnitsView {
            on: day,
            systems: count(systems),
            sections: sections
                .iter()
                .map(|section| line(section, &chiefs, coming.get(&section.id).cloned()))
                .collect(),
        })
    }
}

/// Names of all sections that a person heads, by the person.
fn chiefs(sections: &[SectionUnit]) -> BTreeMap<String, Vec<String>> {
    let mut chiefs: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for section in sections.iter().filter(|section| !section.head_name.is_empty()) {
        chiefs
            .entry(folded(&section.head_name))
            .or_default()
            .push(section.name.clone());
    }
    chiefs
}

/// A name without the blanks between its parts.
fn folded(name: &str) -> String {
    name.chars().filter(|c| !c.is_whitespace()).collect()
}

fn line(section: &SectionUnit, chiefs: &BTreeMap<String, Vec<String>>, coming: Option<String>) -> UnitLine {
    let also = chiefs.get(&folded(&section.head_name)).into_iter().flatten();
    UnitLine {
        unit: section.id.clone(),
        code: section.code.clone(),
        name: section.name.clone(),
        department_name: section.department_name.clone(),
        head_title: section.head_title.clone(),
        head_name: section.head_name.clone(),
        also_heads: also.filter(|name| **name != section.name).cloned().collect(),
        changes_on: coming,
        systems: section.systems.iter().map(system_line).collect(),
    }
}

fn system_line(system: &super::SystemUnit) -> SystemLine {
    SystemLine {
        unit: system.id.clone(),
        code: system.code.clone(),
        name: system.name.clone(),
        manager: [system.manager_title.as_str(), system.manager_name.as_str()]
            .join("　")
            .trim()
            .to_owned(),
        manager_title: system.manager_title.clone(),
        manager_name: system.manager_name.clone(),
    }
}

/// Every row of every unit, to call a unit by its name of a day.
struct Names(Vec<UnitAttribute>);

impl Names {
    fn of(&self, unit: &str, on: &str) -> String {
        let own = || self.0.iter().filter(|row| row.unit_id == unit);
        let then = own()
            .filter(|row| row.valid_from.as_str() <= on)
            .max_by_key(|row| &row.valid_from);
        let first = || own().min_by_key(|row| &row.valid_from);
        then.or_else(first)
            .map(|row| row.name.clone())
            .unwrap_or_default()
    }
}

/// Field, old and new of what a row changed.
fn changes(before: Option<&UnitAttribute>, row: &UnitAttribute, names: &Names) -> Vec<[String; 3]> {
    let Some(before) = before else { return Vec::new() };
    let parent = |row: &UnitAttribute| {
        let parent = row.parent_id.as_ref();
        parent.map(|id| names.of(id, &row.valid_from)).unwrap_or_default()
    };
    let pairs = [
        ("code", before.code.clone(), row.code.clone()),
        ("name", before.name.clone(), row.name.clone()),
        ("department", parent(before), parent(row)),
        ("head-title", before.head_title.clone(), row.head_title.clone()),
        ("head-name", before.contact.clone(), row.contact.clone()),
    ];
    pairs
        .into_iter()
        .filter(|(_, old, new)| old != new)
        .map(|(field, old, new)| [field.to_owned(), old, new])
        .collect()
}

/// A link beside the change of its day, or as an event of its own.
fn note_link(events: &mut Vec<UnitEvent>, link: &UnitLink, unit: &str, names: &Names) {
    let other = [&link.from_unit_id, &link.to_unit_id]
        .into_iter()
        .flatten()
        .find(|id| *id != unit)
        .map(|id| names.of(id, &link.on_date));
    let is_from = link.from_unit_id.as_deref() == Some(unit);
    let kind = match (link.kind.as_str(), is_from) {
        (super::MERGER, true) => "merged-into",
        (super::MERGER, false) => "merged-from",
        (super::SPLIT, true) => "split-into",
        (super::SPLIT, false) => "split-from",
        _ => "abolished",
    };
    let at = events.iter_mut().find(|event| {
        event.on == link.on_date
            && (event.kind == kind || matches!(event.kind.as_str(), "founded" | "changed"))
    });
    match at {
        Some(event) => {
            kind.clone_into(&mut event.kind);
            event.others.extend(other);
        }
        None => events.push(UnitEvent {
            on: link.on_date.clone(),
            kind: kind.to_owned(),
            changes: Vec::new(),
            others: other.into_iter().collect(),
            can_withdraw: false,
        }),
    }
}
