//! Sections that become one (data.md 7): the old ones end, their systems move, and dated links keep the history.

use tenken_domain::{date::Day, text::normalise, vocabulary::UnitKind};
use tenken_store::{
    CommandKind,
    table::{
        unit::{self, Unit},
        unit_attribute::{self, UnitAttribute},
        unit_link,
    },
};

use super::{MERGER, department_of, end, link};
use crate::{
    app::App,
    desk::required,
    error::{AppError, Result},
    host::fresh_id,
    wire::{OfficeView, SectionMergeRequest},
};

impl App {
    /// Merges sections from a day on. What they answered before stays theirs; comparison over the link is by total
    /// only, because two sheets cannot be one.
    pub fn section_merge(&mut self, request: &SectionMergeRequest) -> Result<OfficeView> {
        self.assert_office()?;
        let on = Day::parse(&required("merge-on", &request.on)?)?;
        let eve = on.plus_days(-1).ok_or(AppError::FieldUnknown {
            field: "merge-on".to_owned(),
        })?;
        let rows = unit_attribute::on_day(self.desk()?.conn(), &eve.to_string())?;
        let ending = self.ending(&rows, request, &eve.to_string())?;
        let into = &request.into;
        let parent = department_of(&rows, &into.department_name)?;
        let row = UnitAttribute {
            unit_id: into.unit.clone().unwrap_or(fresh_id("unit")?),
            valid_from: on.to_string(),
            code: required("unit-code", &into.code)?,
            name: required("unit-name", &into.name)?,
            sort_key: into.code.trim().to_owned(),
            parent_id: parent.or_else(|| ending.first().and_then(|row| row.parent_id.clone())),
            head_title: normalise(into.head_title.trim())?,
            contact: normalise(into.head_name.trim())?,
            ..UnitAttribute::default()
        };
        let is_taken = |other: &&UnitAttribute| other.code == row.code && !ending.contains(other);
        if rows
            .iter()
            .any(|other| is_taken(&other) && Some(&other.unit_id) != into.unit.as_ref())
        {
            return Err(AppError::CodeTaken { value: row.code });
        }
        let (at, actor) = (self.now(), self.actor()?);
        let (is_new, eve) = (into.unit.is_none(), eve.to_string());
        self.desk_mut()?
            .case
            .command(&actor, "section_merge", CommandKind::Act, &at, |tx| {
                if is_new {
                    let kind = UnitKind::Section.to_string();
                    let (id, note) = (row.unit_id.clone(), String::new());
                    unit::insert(tx, &Unit { id, kind, note })?;
                }
                for old in rows.iter().filter(|old| old.unit_id == row.unit_id) {
                    end(tx, old, &eve)?;
                }
                unit_attribute::insert(tx, &row)?;
                for old in ending.iter().filter(|old| old.unit_id != row.unit_id) {
                    end(tx, old, &eve)?;
                    let (from, to) = (&old.unit_id, Some(row.unit_id.as_str()));
                    unit_link::insert(tx, &link(MERGER, &row.valid_from, from, to, "")?)?;
                    for system in rows.iter().filter(|r| r.parent_id.as_ref() == Some(&old.unit_id)) {
                        end(tx, system, &eve)?;
                        unit_attribute::insert(
                            tx,
                            &UnitAttribute {
                                valid_from: row.valid_from.clone(),
                                valid_to: None,
                                parent_id: Some(row.unit_id.clone()),
                                ..system.clone()
                            },
                        )?;
                    }
                }
                Ok::<(), AppError>(())
            })?;
        self.office_view()
    }

    /// The sections that end, as they stood on the eve: at least two meet, counting the one that goes on.
    fn ending(
        &self,
        rows: &[UnitAttribute],
        request: &SectionMergeRequest,
        eve: &str,
    ) -> Result<Vec<UnitAttribute>> {
        let mut ending = Vec::new();
        for id in &request.from {
            let kind = unit::get(self.desk()?.conn(), id)?.map(|unit| unit.kind);
            let row = rows
                .iter()
                .find(|row| &row.unit_id == id)
                .filter(|row| row.valid_to.as_ref().is_none_or(|to| to.as_str() > eve))
                .filter(|_| kind.as_deref() == Some(UnitKind::Section.as_str()))
                .ok_or_else(|| AppError::NotFound {
                    what: "unit",
                    id: id.clone(),
                })?;
            ending.push(row.clone());
        }
        let goes_on = request
            .into
            .unit
            .iter()
            .filter(|id| !request.from.contains(id))
            .count();
        if ending.len() + goes_on < 2 {
            return Err(AppError::FieldEmpty { field: "merge-from" });
        }
        Ok(ending)
    }
}
