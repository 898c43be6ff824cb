//! 改善策 in place: a new one for an item, or one that answers several items.

use tenken_domain::{date::fiscal_year_code, item::Item};
use tenken_store::{
    CommandKind,
    table::{
        measure::{self, Measure},
        measure_source::{self, MeasureSource},
    },
};

use crate::{
    app::App,
    error::{AppError, Result},
    host::fresh_id,
    sheet::SheetModel,
    wire::{MeasureLinkRequest, Saved},
};

impl App {
    /// Links a measure to an item; without one makes a new measure, numbered year-section-sequence.
    pub fn measure_link(&mut self, request: &MeasureLinkRequest) -> Result<Saved> {
        let model = self.editable(&request.sheet)?;
        let item = model
            .edition
            .item(&request.item)
            .ok_or_else(|| AppError::NotFound {
                what: "item",
                id: request.item.clone(),
            })?
            .clone();
        let (at, actor) = (self.now(), self.actor()?);
        let made = match &request.measure {
            Some(_) => None,
            None => Some(self.new_measure(&model, &item, &at)?),
        };
        let id = request
            .measure
            .clone()
            .or_else(|| made.as_ref().map(|m| m.id.clone()))
            .unwrap_or_default();
        let known = measure_source::of_measure(self.desk()?.conn(), &id)?;
        if request.measure.is_some() && measure::get(self.desk()?.conn(), &id)?.is_none() {
            return Err(AppError::NotFound { what: "measure", id });
        }
        let source = MeasureSource {
            measure_id: id.clone(),
            ordinal: known.iter().map(|source| source.ordinal + 1).max().unwrap_or(0),
            kind: "self_check".to_owned(),
            sheet_id: Some(request.sheet.clone()),
            item_id: Some(request.item.clone()),
            ref_text: None,
        };
        let is_linked = known
            .iter()
            .any(|s| s.item_id == source.item_id && s.sheet_id == source.sheet_id);
        let kind = CommandKind::Edit {
            field_key: format!("answer/{}/{}/measure", request.sheet, request.item),
        };
        self.desk_mut()?
            .case
            .command(&actor, "measure_link", kind, &at, |tx| {
                if let Some(made) = &made {
                    measure::insert(tx, made)?;
                }
                if !is_linked {
                    measure_source::insert(tx, &source)?;
                }
                Ok::<(), AppError>(())
            })?;
        let mut saved = self.saved(Some(&request.sheet), std::slice::from_ref(&request.item))?;
        saved.made = made.map(|made| made.id);
        Ok(saved)
    }

    /// Takes a measure off an item; one that answers nothing any more goes with its last item.
    pub fn measure_unlink(&mut self, request: &MeasureLinkRequest) -> Result<Saved> {
        self.assert_editable(&request.sheet)?;
        let id = request.measure.clone().unwrap_or_default();
        let known = measure_source::of_measure(self.desk()?.conn(), &id)?;
        let (gone, kept): (Vec<_>, Vec<_>) = known.into_iter().partition(|source| {
            source.sheet_id.as_deref() == Some(&request.sheet)
                && source.item_id.as_deref() == Some(&request.item)
        });
        let (at, actor) = (self.now(), self.actor()?);
        let kind = CommandKind::Edit {
            field_key: format!("answer/{}/{}/measure", request.sheet, request.item),
        };
        self.desk_mut()?
            .case
            .command(&actor, "measure_unlink", kind, &at, |tx| {
                for source in &gone {
                    measure_source::delete(tx, &id, source.ordinal)?;
                }
                if kept.is_empty() {
                    for due in tenken_store::table::measure_due::of_measure(tx, &id)? {
                        tenken_store::table::measure_due::delete(tx, &id, due.ordinal)?;
                    }
                    measure::delete(tx, &id)?;
                }
                Ok::<(), AppError>(())
            })?;
        self.saved(Some(&request.sheet), std::slice::from_ref(&request.item))
    }

    fn new_measure(&self, model: &SheetModel, item: &Item, at: &str) -> Result<Measure> {
        let taken = measure::all(self.desk()?.conn())?;
        // The number carries the era year and the section, as 8-0420-01.
        let year = fiscal_year_code(model.fiscal_year);
        let year = year.trim_start_matches(['R', 'H']).trim_start_matches('0');
        let stem = format!("{year}-{}-", model.unit.code);
        let last = taken
            .iter()
            .filter_map(|row| row.number.strip_prefix(&stem)?.parse::<u32>().ok())
            .max()
            .unwrap_or(0);
        let clauses: Vec<&String> = item.clauses.iter().take(1).collect();
        Ok(Measure {
            id: fresh_id("measure")?,
            number: format!("{stem}{:02}", last + 1),
            fiscal_year: i64::from(model.fiscal_year),
            unit_id: Some(model.unit.id.clone()).filter(|id| !id.is_empty()),
            clauses_json: crate::desk::desk_json(&clauses)?,
            kind: "corrective".to_owned(),
            is_within_authority: true,
            responsible: model.request.responsible.clone(),
            progress: "not_started".to_owned(),
            created_at: at.to_owned(),
            ..Measure::default()
        })
    }
}
