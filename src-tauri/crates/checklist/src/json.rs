//! An edition as JSON: the whole of it for cases and parcels, and the form of `tenken checklist show`.

use serde_json::{Value, json};
use tenken_domain::item::Item;

use crate::{error::ChecklistError, model::Edition};

/// Version of the JSON of an edition; raised only when an older reader would misread it.
pub const EDITION_FORMAT: u32 = 1;

impl Edition {
    /// The whole edition, self-contained. Whoever keeps one keeps this value as it came: its hash is over
    /// the canonical form of exactly this.
    pub fn to_json(&self) -> Value {
        // Only texts, numbers and maps with text keys: there is nothing that JSON cannot hold.
        serde_json::to_value(self).unwrap_or(Value::Null)
    }

    /// Reads an edition back. Fields that this version does not know are passed over.
    pub fn from_json(value: &Value) -> Result<Self, ChecklistError> {
        let found = value.get("format").and_then(Value::as_u64).unwrap_or_default();
        if found > u64::from(EDITION_FORMAT) {
            return Err(ChecklistError::NewerFormat {
                found,
                known: EDITION_FORMAT,
            });
        }
        serde::Deserialize::deserialize(value).map_err(|cause| ChecklistError::NotAnEdition { cause })
    }

    /// All items in the form of `tenken checklist show`.
    pub fn show_json(&self) -> Value {
        self.show_json_of(&self.items.iter().collect::<Vec<_>>())
    }

    /// A selection of items in the form of `tenken checklist show`.
    pub fn show_json_of(&self, items: &[&Item]) -> Value {
        json!({
            "body": self.body.id,
            "edition": self.info.id,
            "items": items.iter().map(|item| show(item)).collect::<Vec<_>>(),
            "not_asked": self.not_asked,
        })
    }
}

fn show(item: &Item) -> Value {
    json!({
        "id": item.id,
        "revision": item.revision,
        "clauses": item.clauses,
        "control": item.control,
        "level": item.level,
        "roles": item.roles,
        "sheet": item.sheet,
        "set": item.set,
        "applies": {
            "all": item.applies.all,
            "any": item.applies.any,
            "not": item.applies.not,
        },
        "question": item.question,
        "good": item.good,
        "partial": item.partial,
        "evidence": item.evidence,
        "method": item.method,
    })
}
