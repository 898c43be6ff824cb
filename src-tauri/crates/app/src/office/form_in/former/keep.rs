//! Mappings that were kept under a name, in the case: next year's workbook of the same kind needs no second telling.

use tenken_store::{CommandKind, table::case_meta};

use crate::{
    app::App,
    desk::{desk_json, meta},
    error::{AppError, Result},
    wire::{FormMappingNameRequest, FormMappingSaveRequest, FormMappingTemplate},
};

/// The longest name, in characters.
const LONGEST: usize = 60;

impl App {
    /// The mappings that were kept, the last one first.
    pub fn form_mapping_list(&self) -> Result<Vec<FormMappingTemplate>> {
        self.assert_office()?;
        let Some(text) = self.meta_value(meta::FORM_MAPPINGS)? else {
            return Ok(Vec::new());
        };
        serde_json::from_str(&text).map_err(|cause| AppError::StoredDamaged {
            what: meta::FORM_MAPPINGS,
            detail: cause.to_string(),
        })
    }

    /// Keeps a mapping under a name, in place of one of the same name.
    pub fn form_mapping_save(
        &mut self,
        request: &FormMappingSaveRequest,
    ) -> Result<Vec<FormMappingTemplate>> {
        let name: String = request.name.trim().chars().take(LONGEST).collect();
        if name.is_empty() {
            return Err(AppError::FieldEmpty {
                field: "mapping-name",
            });
        }
        let actor = self.actor()?;
        let kept = FormMappingTemplate {
            at: self.now(),
            by: actor.person_name,
            mapping: request.mapping.clone(),
            name,
        };
        let mut all = self.form_mapping_list()?;
        all.retain(|one| one.name != kept.name);
        all.insert(0, kept);
        self.put_mappings("form_mapping_save", &all)?;
        Ok(all)
    }

    /// Forgets one.
    pub fn form_mapping_remove(
        &mut self,
        request: &FormMappingNameRequest,
    ) -> Result<Vec<FormMappingTemplate>> {
        let mut all = self.form_mapping_list()?;
        let before = all.len();
        all.retain(|one| one.name != request.name);
        if all.len() == before {
            return Err(AppError::NotFound {
                what: "mapping",
                id: request.name.clone(),
            });
        }
        self.put_mappings("form_mapping_remove", &all)?;
        Ok(all)
    }

    fn put_mappings(&mut self, command: &'static str, all: &[FormMappingTemplate]) -> Result<()> {
        let (at, actor, text) = (self.now(), self.actor()?, desk_json(&all)?);
        self.desk_mut()?
            .case
            .command(&actor, command, CommandKind::Act, &at, |tx| {
                case_meta::put(tx, meta::FORM_MAPPINGS, &text).map_err(AppError::from)
            })
    }
}
