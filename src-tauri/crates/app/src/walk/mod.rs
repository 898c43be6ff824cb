//! The walk through a sheet: what is asked, profile, answers, measures, evidence.

mod answer;
mod carried;
mod evidence;
mod field;
mod measure;
mod picture;
mod profile;
mod request;

pub(crate) use evidence::{from_base64, media_type};
pub(crate) use picture::put_file;
pub(crate) use request::route_steps;
use tenken_domain::vocabulary::SheetKind;
use tenken_store::table::sheets;

use crate::{
    app::App,
    error::{AppError, Result},
    sheet::{SheetModel, card, measure_view, progress, sheet_view},
    wire::{OtherSystem, Saved, SheetRequest, SheetView},
};

impl App {
    /// The question page.
    pub fn sheet_view(&mut self, request: &SheetRequest) -> Result<SheetView> {
        let is_writable = !self.desk()?.case.is_read_only();
        let model = self.desk_mut()?.sheet(&request.sheet)?;
        Ok(SheetView {
            others: self.other_systems(&model)?,
            ..sheet_view(&model, is_writable)
        })
    }

    /// The other systems of the case in the same year, with what they answered.
    fn other_systems(&mut self, model: &SheetModel) -> Result<Vec<OtherSystem>> {
        if model.kind != SheetKind::System {
            return Ok(Vec::new());
        }
        let rows = sheets::of_year(self.desk()?.conn(), i64::from(model.fiscal_year))?;
        let mut others = Vec::new();
        for row in rows
            .iter()
            .filter(|row| row.kind == "system" && row.id != model.id)
        {
            let other = self.desk_mut()?.sheet(&row.id)?;
            let answers = other
                .asked()
                .iter()
                .filter_map(|item| Some((item.id.clone(), other.answer(&item.id).value?.to_string())))
                .collect();
            others.push(OtherSystem {
                sheet: other.id.clone(),
                system_name: other.system.map(|system| system.name).unwrap_or_default(),
                answers,
            });
        }
        Ok(others)
    }

    /// The sheet, if it takes changes.
    pub(crate) fn editable(&mut self, sheet: &str) -> Result<SheetModel> {
        let model = self.desk_mut()?.sheet(sheet)?;
        if model.state.is_editable() {
            self.assert_year_open(i64::from(model.fiscal_year))?;
            Ok(model)
        } else {
            Err(AppError::SheetSealed {
                state: model.state.to_string(),
            })
        }
    }

    /// Refuses where the sheet is sealed, without loading it.
    pub(crate) fn assert_editable(&self, sheet: &str) -> Result<()> {
        let row = sheets::get(self.desk()?.conn(), sheet)?.ok_or_else(|| AppError::NotFound {
            what: "sheet",
            id: sheet.to_owned(),
        })?;
        if row.state == "draft" {
            self.assert_year_open(row.fiscal_year)
        } else {
            Err(AppError::SheetSealed { state: row.state })
        }
    }

    /// What every edit answers: the cards that changed, and the progress.
    pub(crate) fn saved(&mut self, sheet: Option<&str>, items: &[String]) -> Result<Saved> {
        let at = self.now();
        let actor = self.actor().ok();
        let desk = self.desk_mut()?;
        let can_undo = actor.as_ref().is_some_and(|actor| desk.case.can_undo(actor));
        let can_redo = actor.as_ref().is_some_and(|actor| desk.case.can_redo(actor));
        let mut saved = Saved {
            at,
            cards: Vec::new(),
            measures: Vec::new(),
            progress: None,
            made: None,
            can_undo,
            can_redo,
            undone: None,
        };
        if let Some(sheet) = sheet {
            let model = desk.sheet(sheet)?;
            saved.cards = model
                .numbered()
                .filter(|(_, item)| items.contains(&item.id))
                .map(|(number, item)| card(&model, number, item))
                .collect();
            saved.measures = model.measures.iter().map(|m| measure_view(&model, m)).collect();
            saved.progress = Some(progress(&model));
        }
        Ok(saved)
    }
}
