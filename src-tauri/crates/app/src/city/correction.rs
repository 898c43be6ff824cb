//! 事務局訂正 (data.md 6): a layer of its own over what a section sent; who, when, on whose word, why.

use tenken_domain::{
    text::normalise,
    vocabulary::{Answer, SheetKind},
};
use tenken_store::{
    CommandKind,
    table::{
        office_correction::{self, OfficeCorrection},
        person,
        reception::{self, Reception},
    },
};

use crate::{
    app::App,
    desk::required,
    error::{AppError, Result},
    host::fresh_id,
    office::OfficeError,
    sheet::SheetModel,
    wire::{CorrectionLine, CorrectionRequest, CorrectionSaveRequest, YearRequest},
};

impl App {
    /// Corrects an answer or its reason in the version in force. What the section sent stays as it is. The central
    /// sheet is the office's own: it gets a new version by the walk instead.
    pub fn correction_save(&mut self, request: &CorrectionSaveRequest) -> Result<Vec<CorrectionLine>> {
        self.assert_office()?;
        let row = self.reception_row(&request.reception)?;
        if row.state != "in_force" {
            return Err(AppError::ActNotPossible {
                act: "correction_save",
                state: row.state,
            });
        }
        if row.sheet_kind == SheetKind::Central.to_string() {
            return Err(OfficeError::CorrectionOfCentral.into());
        }
        self.assert_year_open(row.fiscal_year)?;
        let model = self.reception_model(&row)?;
        if model.asked_item(&request.item).is_none() {
            return Err(AppError::NotFound {
                what: "item",
                id: request.item.clone(),
            });
        }
        let new_value = match request.field.as_str() {
            "value" if request.value.is_empty() => None,
            "value" => Some(request.value.parse::<Answer>()?.to_string()),
            "reason" => Some(normalise(request.value.trim())?),
            other => {
                return Err(AppError::FieldUnknown {
                    field: other.to_owned(),
                });
            }
        };
        let (at, actor) = (self.now(), self.actor()?);
        let made = OfficeCorrection {
            id: fresh_id("correction")?,
            reception_id: row.id.clone(),
            item_id: request.item.clone(),
            field: request.field.clone(),
            old_value: as_sent(&model, &request.item, &request.field),
            new_value,
            reason: required("correction-reason", &request.reason)?,
            on_word_of: required("correction-word", &request.on_word_of)?,
            made_by: actor.person_id.clone(),
            made_at: at.clone(),
            state: "open".to_owned(),
            settled_at: None,
        };
        let before: Vec<OfficeCorrection> = office_correction::of_reception(self.desk()?.conn(), &row.id)?
            .into_iter()
            .filter(|old| old.state == "open" && old.item_id == request.item && old.field == request.field)
            .collect();
        self.desk_mut()?
            .case
            .command(&actor, "correction_save", CommandKind::Act, &at, |tx| {
                for old in &before {
                    office_correction::update(tx, &withdrawn(old, &at))?;
                }
                office_correction::insert(tx, &made).map_err(AppError::from)
            })?;
        self.correction_list(&YearRequest {
            fiscal_year: i32::try_from(row.fiscal_year).ok(),
        })
    }

    /// Takes a correction back: what the section sent counts again.
    pub fn correction_withdraw(&mut self, request: &CorrectionRequest) -> Result<Vec<CorrectionLine>> {
        self.assert_office()?;
        let row = office_correction::get(self.desk()?.conn(), &request.correction)?.ok_or_else(|| {
            AppError::NotFound {
                what: "correction",
                id: request.correction.clone(),
            }
        })?;
        if row.state != "open" {
            return Err(AppError::ActNotPossible {
                act: "correction_withdraw",
                state: row.state,
            });
        }
        let reception = self.reception_row(&row.reception_id)?;
        self.assert_year_open(reception.fiscal_year)?;
        let (at, actor) = (self.now(), self.actor()?);
        self.desk_mut()?
            .case
            .command(&actor, "correction_withdraw", CommandKind::Act, &at, |tx| {
                office_correction::update(tx, &withdrawn(&row, &at)).map_err(AppError::from)
            })?;
        self.correction_list(&YearRequest {
            fiscal_year: i32::try_from(reception.fiscal_year).ok(),
        })
    }

    /// All corrections of a year with what became of them.
    pub fn correction_list(&mut self, request: &YearRequest) -> Result<Vec<CorrectionLine>> {
        self.assert_office()?;
        let year = match request.fiscal_year {
            Some(year) => i64::from(year),
            None => self.round()?.fiscal_year,
        };
        let rows = reception::of_year(self.desk()?.conn(), year)?;
        let mut found = Vec::new();
        for correction in office_correction::all(self.desk()?.conn())? {
            if let Some(row) = rows.iter().find(|row| row.id == correction.reception_id) {
                found.push(self.correction_line(correction, row, &rows)?);
            }
        }
        found.sort_by(|a, b| b.made_at.cmp(&a.made_at).then_with(|| b.id.cmp(&a.id)));
        Ok(found)
    }

    fn correction_line(
        &mut self,
        correction: OfficeCorrection,
        row: &Reception,
        rows: &[Reception],
    ) -> Result<CorrectionLine> {
        let model = self.reception_model(row)?;
        let state = self.settled(&correction, row, rows)?;
        let made_by = person::get(self.desk()?.conn(), &correction.made_by)?;
        Ok(CorrectionLine {
            section: model.unit.name.clone(),
            system: model
                .system
                .as_ref()
                .map(|system| system.name.clone())
                .unwrap_or_default(),
            question: model
                .edition
                .item(&correction.item_id)
                .map(|item| item.question.clone())
                .unwrap_or_default(),
            id: correction.id,
            reception: correction.reception_id,
            item: correction.item_id,
            field: correction.field,
            old: correction.old_value.unwrap_or_default(),
            new: correction.new_value.unwrap_or_default(),
            reason: correction.reason,
            on_word_of: correction.on_word_of,
            made_by: made_by.map(|person| person.name).unwrap_or_default(),
            made_at: correction.made_at,
            state: state.to_owned(),
        })
    }

    /// What became of a correction: the next version in force says the same, or something else.
    fn settled(
        &mut self,
        correction: &OfficeCorrection,
        row: &Reception,
        rows: &[Reception],
    ) -> Result<&'static str> {
        if correction.state == "withdrawn" {
            return Ok("withdrawn");
        }
        let next = rows.iter().find(|other| {
            other.state == "in_force"
                && other.id != row.id
                && (&other.unit_code, &other.sheet_kind, &other.system_code)
                    == (&row.unit_code, &row.sheet_kind, &row.system_code)
        });
        let Some(next) = next else { return Ok("open") };
        let model = self.reception_model(next)?;
        let said = as_sent(&model, &correction.item_id, &correction.field);
        Ok(if said == correction.new_value {
            "confirmed"
        } else {
            "overtaken"
        })
    }
}

fn withdrawn(row: &OfficeCorrection, at: &str) -> OfficeCorrection {
    OfficeCorrection {
        state: "withdrawn".to_owned(),
        settled_at: Some(at.to_owned()),
        ..row.clone()
    }
}

/// What the section itself wrote.
fn as_sent(model: &SheetModel, item: &str, field: &str) -> Option<String> {
    let record = model.answer(item);
    if field == "value" {
        record.value.map(|value| value.to_string())
    } else {
        Some(record.reason)
    }
}
