//! What was keyed in so far: a draft row, durable and no state, until it is taken in.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tenken_domain::profile::Profile;
use tenken_store::table::draft;

use crate::{
    app::App,
    desk::desk_json,
    error::{AppError, Result},
};

/// Start of the key of such a draft; typing in fields has others.
pub(crate) const KEY: &str = "key-in/";

/// A paper form as far as it was keyed in.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Draft {
    pub id: String,
    pub round: String,
    /// Unit id of the section.
    pub unit: String,
    /// System code, or empty.
    pub system: String,
    /// What paper.
    pub paper: String,
    /// Who keys it in.
    pub by: String,
    /// UTC time of the last key; not stored, taken from the row.
    #[serde(skip)]
    pub at: String,
    pub performer: String,
    pub confirmed_by: String,
    /// ISO, or empty.
    pub confirmed_on: String,
    pub remarks: String,
    /// Code to value.
    pub profile: BTreeMap<String, String>,
    /// Item id to what was keyed in.
    pub rows: BTreeMap<String, Row>,
    /// Id of an improvement or exception of an earlier year to what was keyed in.
    pub carried: BTreeMap<String, Said>,
}

/// One question.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Row {
    pub answer: Option<String>,
    pub is_flagged: bool,
    pub reason: String,
    pub action: String,
    pub owner: String,
    /// ISO, or empty.
    pub due_on: String,
}

/// What the paper says of one improvement or exception of an earlier year. Days are ISO, or empty.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Said {
    /// State code.
    pub to: String,
    pub on: String,
    pub note: String,
    /// The later day that is wished for.
    pub due_on: String,
    pub due_reason: String,
}

impl Row {
    /// Whether nothing was keyed in.
    pub fn is_blank(&self) -> bool {
        self.answer.is_none() && !self.is_flagged && self.reason.is_empty() && self.action.is_empty()
    }
}

impl Draft {
    pub fn key(&self) -> String {
        format!("{KEY}{}", self.id)
    }

    /// Whether nothing was keyed in but the head.
    pub fn is_blank(&self) -> bool {
        self.carried.is_empty() && self.rows.values().all(Row::is_blank)
    }

    pub fn profile(&self) -> Result<Profile> {
        let mut profile = Profile::default();
        for (code, value) in &self.profile {
            profile.0.insert(code.parse()?, value.parse()?);
        }
        Ok(profile)
    }
}

fn read(row: &tenken_store::Draft) -> Result<Draft> {
    let draft: Draft = serde_json::from_str(&row.value).map_err(|cause| AppError::StoredDamaged {
        what: "key-in",
        detail: cause.to_string(),
    })?;
    Ok(Draft {
        at: row.at.clone(),
        ..draft
    })
}

impl App {
    pub(super) fn key_in_drafts(&self) -> Result<Vec<Draft>> {
        let rows = self.desk()?.case.drafts()?;
        rows.iter()
            .filter(|row| row.key.starts_with(KEY))
            .map(read)
            .collect()
    }

    pub(super) fn key_in_draft(&self, id: &str) -> Result<Draft> {
        let found = draft::get(self.desk()?.conn(), &format!("{KEY}{id}"))?;
        read(&found.ok_or_else(|| AppError::NotFound {
            what: "key-in",
            id: id.to_owned(),
        })?)
    }

    pub(super) fn key_in_keep(&mut self, draft: &Draft) -> Result<()> {
        let (at, actor) = (self.now(), self.actor()?);
        let value = desk_json(draft)?;
        Ok(self
            .desk_mut()?
            .case
            .draft_put(&draft.key(), &value, &actor.person_id, &at)?)
    }
}
