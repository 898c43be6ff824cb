//! Bodies and editions to choose from, and the edition that is chosen.

use std::collections::BTreeMap;

use tenken_domain::item::Item;

use crate::{
    error::ChecklistError,
    folder,
    json::EDITION_FORMAT,
    model::{Body, Clause, ControlTable, Edition, EditionInfo, NotAsked, ProfileQuestion},
    read::{self, Sink},
};

/// File contents by path within the folder, `/` between the parts.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Which edition of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which<'a> {
    /// The one in force last.
    Newest,
    /// By its id.
    Id(&'a str),
    /// The newest whose first fiscal year is not after this one.
    ForYear(i32),
}

/// An edition in a list of choices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionSummary {
    /// Body id.
    pub body: String,
    /// 団体コード.
    pub body_code: String,
    /// Name of the body.
    pub body_name: String,
    /// Edition id.
    pub edition: String,
    /// Label of the edition.
    pub label: String,
    /// Name of the standard.
    pub standard: String,
    /// 版 of the standard.
    pub standard_version: String,
    /// ISO date.
    pub in_force: String,
    /// First fiscal year.
    pub fiscal_year_from: i32,
    /// Number of items, all sheets and sets.
    pub items: usize,
    /// Of the worked example.
    pub is_example: bool,
}

/// Bodies and editions of a folder, proved against every rule of the format.
#[derive(Debug, Clone)]
pub struct Library {
    controls: ControlTable,
    profile: Vec<ProfileQuestion>,
    bodies: Vec<Shelf>,
}

/// A body with its editions, the oldest first.
#[derive(Debug, Clone)]
pub struct Shelf {
    pub body: Body,
    pub editions: Vec<Volume>,
}

/// What an edition's folder holds.
#[derive(Debug, Clone)]
pub struct Volume {
    pub info: EditionInfo,
    pub clauses: Vec<Clause>,
    pub items: Vec<Item>,
    pub not_asked: Vec<NotAsked>,
}

impl Library {
    /// Reads a folder. `base` lends the shared texts where the folder has none, and the editions that
    /// `items_from` may name.
    pub fn read(files: &Files, base: Option<&Self>) -> Result<Self, ChecklistError> {
        let sink = Sink::default();
        let texts = folder::utf8(files, &sink);
        let controls = folder::shared(&texts, "controls.toml", &sink, base.is_none())
            .map(|doc| read::control_table(&doc))
            .or_else(|| base.map(|base| base.controls.clone()));
        let profile = folder::shared(&texts, "profile.toml", &sink, base.is_none())
            .map(|doc| read::profile_questions(&doc))
            .or_else(|| base.map(|base| base.profile.clone()));
        let bodies = folder::shelves(&texts, base, &sink);
        let problems = sink.into_problems();
        match (controls, profile) {
            (Some(controls), Some(profile)) if problems.is_empty() => Ok(Self {
                controls,
                profile,
                bodies,
            }),
            _ => Err(ChecklistError::Faulty { problems }),
        }
    }

    /// All editions, by body id, the newest of a body first.
    pub fn editions(&self) -> Vec<EditionSummary> {
        self.bodies
            .iter()
            .flat_map(|shelf| {
                shelf
                    .editions
                    .iter()
                    .rev()
                    .map(|volume| summary(&shelf.body, volume))
            })
            .collect()
    }

    /// An edition. `body` is an id or a 団体コード.
    pub fn load(&self, body: &str, which: Which<'_>) -> Result<Edition, ChecklistError> {
        let own = self.shelf(body)?;
        let mut newest_first = own.editions.iter().rev();
        let found = match which {
            Which::Newest => newest_first.next(),
            Which::Id(id) => newest_first.find(|volume| volume.info.id == id),
            Which::ForYear(year) => newest_first.find(|volume| volume.info.fiscal_year_from <= year),
        };
        let volume = found.ok_or_else(|| ChecklistError::NoSuchEdition {
            body: own.body.id.clone(),
            edition: match which {
                Which::Newest => "－".to_owned(),
                Which::Id(id) => id.to_owned(),
                Which::ForYear(year) => year.to_string(),
            },
        })?;
        Ok(Edition {
            format: EDITION_FORMAT,
            body: own.body.clone(),
            info: volume.info.clone(),
            clauses: volume.clauses.clone(),
            items: volume.items.clone(),
            not_asked: volume.not_asked.clone(),
        })
    }

    /// The data of a body. `body` is an id or a 団体コード.
    pub fn body(&self, body: &str) -> Result<Body, ChecklistError> {
        Ok(self.shelf(body)?.body.clone())
    }

    /// Names of domains and control codes.
    pub const fn controls(&self) -> &ControlTable {
        &self.controls
    }

    /// The profile questions in order.
    pub fn profile_questions(&self) -> &[ProfileQuestion] {
        &self.profile
    }

    fn shelf(&self, body: &str) -> Result<&Shelf, ChecklistError> {
        self.bodies
            .iter()
            .find(|shelf| shelf.body.id == body || shelf.body.code == body)
            .ok_or_else(|| ChecklistError::NoSuchBody {
                body: body.to_owned(),
            })
    }

    /// An edition by `body/edition`.
    pub(crate) fn volume(&self, name: &str) -> Option<&Volume> {
        folder::volume_of(&self.bodies, name)
    }
}

fn summary(body: &Body, volume: &Volume) -> EditionSummary {
    let info = &volume.info;
    EditionSummary {
        body: body.id.clone(),
        body_code: body.code.clone(),
        body_name: body.name.clone(),
        edition: info.id.clone(),
        label: info.label.clone(),
        standard: info.standard.clone(),
        standard_version: info.standard_version.clone(),
        in_force: info.in_force.clone(),
        fiscal_year_from: info.fiscal_year_from,
        items: volume.items.len(),
        is_example: body.is_example,
    }
}
