//! A version that came in, as the office reads it.

use std::sync::Arc;

use tenken_domain::{date::Day, vocabulary::SheetState};
use tenken_parcel::content::{DepartmentConfirmation, Sealed, SealedSheet};
use tenken_store::table::reception::{self, Reception};

use super::KEYED_IN;
use crate::{
    app::App,
    error::{AppError, Result},
    sheet::{RequestInfo, SheetModel, headline, model_of_sealed, must_open_lines, sheet_view},
    wire::{ReceptionLine, ReceptionRequest, ReceptionView, ReturnedMark},
};

impl App {
    /// One version that came in, with its answers and figures.
    pub fn reception_view(&mut self, request: &ReceptionRequest) -> Result<ReceptionView> {
        let row = self.reception_row(&request.reception)?;
        let model = self.reception_model(&row)?;
        let sealed = self.reception_sealed(&row)?;
        let keyed_in = |what: &str| {
            let said = sealed.extra.get(KEYED_IN).and_then(|said| said.get(what));
            said.and_then(serde_json::Value::as_str)
                .unwrap_or_default()
                .to_owned()
        };
        let department: Option<DepartmentConfirmation> = row
            .dept_confirmation_json
            .as_deref()
            .and_then(|text| serde_json::from_str(text).ok());
        let marks: Vec<(String, String)> = serde_json::from_str(&row.note).unwrap_or_default();
        Ok(ReceptionView {
            line: reception_line(&row, &model),
            unit_name: model.unit.name.clone(),
            department_name: model.unit.department_name.clone(),
            headline: headline(&model),
            must_open: must_open_lines(&model),
            remarks: model.remarks.clone(),
            wishes: model.wishes.clone(),
            confirmed: confirmed(&sealed),
            department: department
                .map(|d| {
                    format!(
                        "{}　{}　{}",
                        d.title,
                        d.name.unwrap_or_default(),
                        day_shown(&d.date)
                    )
                })
                .unwrap_or_default(),
            marks: model
                .numbered()
                .filter_map(|(number, item)| {
                    let (_, note) = marks.iter().find(|(id, _)| *id == item.id)?;
                    Some(ReturnedMark {
                        item: item.id.clone(),
                        number,
                        note: note.clone(),
                    })
                })
                .collect(),
            sheet: sheet_view(&model, false),
            origin: row.origin,
            keyed_in_by: keyed_in("by"),
            keyed_in_from: keyed_in("paper"),
        })
    }

    pub(crate) fn reception_row(&self, id: &str) -> Result<Reception> {
        reception::get(self.desk()?.conn(), id)?.ok_or_else(|| AppError::NotFound {
            what: "reception",
            id: id.to_owned(),
        })
    }

    pub(crate) fn reception_sealed(&self, row: &Reception) -> Result<SealedSheet> {
        let bytes = reception::content(self.desk()?.conn(), &row.id)?.ok_or_else(|| AppError::NotFound {
            what: "reception",
            id: row.id.clone(),
        })?;
        Ok(Sealed::from_canonical(&bytes)?.sheet()?)
    }

    pub(crate) fn reception_model(&mut self, row: &Reception) -> Result<SheetModel> {
        let sealed = self.reception_sealed(row)?;
        let edition = self.desk_mut()?.edition(&row.edition_sha256)?;
        let state = match row.state.as_str() {
            "in_force" => SheetState::Accepted,
            other => other.parse()?,
        };
        model_of_sealed(
            &row.id,
            &sealed,
            Arc::clone(&edition),
            state,
            RequestInfo::default(),
            None,
        )
    }
}

/// Post and name of who confirmed, and the day.
pub(crate) fn confirmed(sealed: &SealedSheet) -> String {
    format!(
        "{}　{}",
        sealed.confirmed.title,
        day_shown(&sealed.confirmed.date)
    )
}

/// A stored day with its era, as on paper.
fn day_shown(iso: &str) -> String {
    Day::from_iso(iso).map_or_else(|_| iso.to_owned(), Day::era_long)
}

pub(crate) fn reception_line(row: &Reception, model: &SheetModel) -> ReceptionLine {
    let is_in_force = row.state == "in_force";
    ReceptionLine {
        id: row.id.clone(),
        sheet_kind: row.sheet_kind.clone(),
        system_code: row.system_code.clone(),
        system_name: model
            .system
            .as_ref()
            .map(|system| system.name.clone())
            .unwrap_or_default(),
        version: row.version,
        state: if is_in_force {
            "accepted".to_owned()
        } else {
            row.state.clone()
        },
        is_in_force,
        received_at: row.received_at.clone(),
        check_number: row.check_number.clone(),
        must_open: headline(model).must_open,
        origin: row.origin.clone(),
    }
}
