//! 例外措置台帳: exceptions that were approved on paper, so that requests carry them to the sections and the figures
//! know them (domain.md 4.10, 5.5).

use std::collections::BTreeMap;

use tenken_domain::{
    date::Day,
    profile::Profile,
    text::normalise,
    vocabulary::{ExceptionState, SheetKind},
};
use tenken_parcel::content::ExceptionRecord;
use tenken_store::{
    CommandKind, Connection,
    table::{
        exception_grant::{self, ExceptionGrant},
        unit_attribute,
    },
};

use super::units::sections_on;
use crate::{
    app::App,
    desk::{desk_json, required},
    error::{AppError, Result},
    exception::assert_period,
    host::fresh_id,
    sheet::{some, warning},
    wire::{ExceptionItemsRequest, ExceptionLine, ExceptionSaveRequest, OfficeView, RoundItem},
};

impl App {
    /// Enters or changes a line of the register. An exception without an end date is refused: none is for ever.
    pub fn exception_save(&mut self, request: &ExceptionSaveRequest) -> Result<OfficeView> {
        self.assert_office()?;
        let number = required("exception-number", &request.number)?;
        let rows = exception_grant::all(self.desk()?.conn())?;
        let is_taken =
            |row: &&ExceptionGrant| row.number == number && Some(&row.id) != request.exception.as_ref();
        if rows.iter().any(|row| is_taken(&row)) {
            return Err(AppError::CodeTaken { value: number });
        }
        let base = match &request.exception {
            Some(id) => rows
                .into_iter()
                .find(|row| &row.id == id)
                .ok_or_else(|| AppError::NotFound {
                    what: "exception",
                    id: id.clone(),
                })?,
            None => ExceptionGrant {
                id: fresh_id("exception")?,
                clauses_json: "[]".to_owned(),
                checks_json: "[]".to_owned(),
                created_at: self.now(),
                ..ExceptionGrant::default()
            },
        };
        let decided_on = Day::parse(&required("exception-decided", &request.decided_on)?)?;
        let until = Day::parse(&required("exception-until", &request.until)?)?;
        assert_period(decided_on, until)?;
        if unit_attribute::of_unit(self.desk()?.conn(), &request.unit)?.is_empty() {
            return Err(AppError::NotFound {
                what: "unit",
                id: request.unit.clone(),
            });
        }
        let row = ExceptionGrant {
            number,
            unit_id: Some(request.unit.clone()),
            items_json: desk_json(&self.items_named(&request.items)?)?,
            reason: required("exception-reason", &request.reason)?,
            substitute: normalise(request.substitute.trim())?,
            approver: required("exception-approver", &request.approver)?,
            decided_on: Some(decided_on.to_string()),
            period_from: Some(decided_on.to_string()),
            period_to: Some(until.to_string()),
            state: ExceptionState::Granted.to_string(),
            ..base
        };
        let (at, actor) = (self.now(), self.actor()?);
        self.desk_mut()?
            .case
            .command(&actor, "exception_save", CommandKind::Act, &at, |tx| {
                exception_grant::upsert(tx, &row)
                    .map(drop)
                    .map_err(AppError::from)
            })?;
        self.office_view()
    }

    /// The questions that the round puts to a section and its systems before any profile, or to all.
    pub fn exception_items(&mut self, request: &ExceptionItemsRequest) -> Result<Vec<RoundItem>> {
        self.assert_office()?;
        let round = self.round()?;
        let edition = self.desk_mut()?.edition(&round.edition_sha256)?;
        let kinds = match &request.unit {
            None => SheetKind::ALL.to_vec(),
            Some(id) => {
                let units = sections_on(self.desk()?.conn(), self.today()?)?;
                let has_systems = units
                    .iter()
                    .any(|unit| unit.id == *id && !unit.systems.is_empty());
                let system = has_systems.then_some(SheetKind::System);
                std::iter::once(SheetKind::Organisation).chain(system).collect()
            }
        };
        let set = round.set_code.parse()?;
        let mut found = BTreeMap::new();
        for kind in kinds {
            for item in edition.items_for(kind, set, &Profile::default(), &[]) {
                found.entry(item.id.clone()).or_insert_with(|| RoundItem {
                    item: item.id.clone(),
                    question: item.question.clone(),
                    domain: item.control.domain().to_string(),
                });
            }
        }
        Ok(found.into_values().collect())
    }

    /// Full ids of items of the round's edition; 「HUM-05-a」 stands for the item that ends so.
    pub(crate) fn items_named(&mut self, names: &[String]) -> Result<Vec<String>> {
        let sha256 = self.round()?.edition_sha256;
        let edition = self.desk_mut()?.edition(&sha256)?;
        let mut found = Vec::new();
        for name in names
            .iter()
            .map(|name| name.trim())
            .filter(|name| !name.is_empty())
        {
            let item = edition
                .items
                .iter()
                .find(|item| item.id == name || item.id.ends_with(&format!("-{name}")))
                .ok_or_else(|| AppError::NotFound {
                    what: "item",
                    id: name.to_owned(),
                })?;
            found.push(item.id.clone());
        }
        if found.is_empty() {
            return Err(AppError::FieldEmpty {
                field: "exception-items",
            });
        }
        Ok(found)
    }

    /// The register as the office sees it.
    pub(crate) fn exception_lines(&self) -> Result<Vec<ExceptionLine>> {
        let conn = self.desk()?.conn();
        let today = self.today()?.to_string();
        let names = unit_names(conn)?;
        let mut lines = Vec::new();
        for row in exception_grant::all(conn)?.into_iter().filter(is_granted) {
            let unit = row.unit_id.clone().unwrap_or_default();
            lines.push(ExceptionLine {
                unit_name: names.get(&unit).cloned().unwrap_or_default(),
                items: items(&row)?,
                warning: warning([row.reason.as_str(), row.substitute.as_str()]),
                is_over: row.period_to.as_ref().is_some_and(|until| *until < today),
                id: row.id,
                number: row.number,
                unit,
                reason: row.reason,
                substitute: row.substitute,
                approver: row.approver,
                decided_on: row.decided_on,
                until: row.period_to,
            });
        }
        lines.sort_by(|a, b| b.decided_on.cmp(&a.decided_on).then(a.number.cmp(&b.number)));
        Ok(lines)
    }

    /// What a request tells the section of its exceptions that hold on the day.
    pub(super) fn exceptions_of(&self, unit: &str, day: &str) -> Result<Vec<ExceptionRecord>> {
        exception_grant::all(self.desk()?.conn())?
            .into_iter()
            .filter(|row| row.unit_id.as_deref() == Some(unit) && is_granted(row))
            .filter(|row| row.period_to.as_deref().is_none_or(|until| until >= day))
            .map(|row| {
                Ok(ExceptionRecord {
                    item_ids: items(&row)?,
                    summary: row.reason.clone(),
                    compensation: some(&row.substitute),
                    state: row.state,
                    decided_on: row.decided_on,
                    valid_from: row.period_from,
                    valid_to: row.period_to,
                    number: row.number,
                    ..ExceptionRecord::default()
                })
            })
            .collect()
    }
}

/// Approved and not ended.
fn is_granted(row: &ExceptionGrant) -> bool {
    row.state.parse().is_ok_and(ExceptionState::is_granted)
}

fn items(row: &ExceptionGrant) -> Result<Vec<String>> {
    serde_json::from_str(&row.items_json).map_err(|cause| AppError::StoredDamaged {
        what: "exception items",
        detail: cause.to_string(),
    })
}

/// The last name of every unit.
fn unit_names(conn: &Connection) -> Result<BTreeMap<String, String>> {
    let mut rows = unit_attribute::all(conn)?;
    rows.sort_by(|a, b| a.valid_from.cmp(&b.valid_from));
    Ok(rows.into_iter().map(|row| (row.unit_id, row.name)).collect())
}
