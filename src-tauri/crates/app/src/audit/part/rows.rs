//! Records as they travel with a part: rows of the case as JSON, read so that a field of another version neither stops nor
//! is lost silently.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use tenken_domain::{
    text::normalise,
    vocabulary::{Judgement, Procedure},
};
use tenken_store::table::audit_paper::AuditPaper;

use crate::error::{AppError, Result};

/// A row for a parcel.
pub(super) fn sent<T: Serialize>(row: &T) -> Result<Value> {
    serde_json::to_value(row).map_err(|cause| damaged(&cause.to_string()))
}

/// A row out of a parcel: what is missing is empty, what is not known is passed over.
pub(super) fn brought<T: Default + Serialize + DeserializeOwned>(value: &Value) -> Result<T> {
    let mut whole = sent(&T::default())?;
    let (Some(fields), Some(given)) = (whole.as_object_mut(), value.as_object()) else {
        return Err(damaged("no record"));
    };
    for (name, value) in given {
        if let Some(place) = fields.get_mut(name) {
            place.clone_from(value);
        }
    }
    serde_json::from_value(whole).map_err(|cause| damaged(&cause.to_string()))
}

/// A record of a parcel that cannot be read.
pub(super) fn damaged(detail: &str) -> AppError {
    AppError::StoredDamaged {
        what: "audit part",
        detail: detail.to_owned(),
    }
}

/// What an auditor writes on a paper, in the order of the form: field code and text.
pub(super) const FIELDS: &[&str] = &[
    "procedures",
    "procedure_note",
    "performed_from",
    "performed_to",
    "place",
    "counterpart",
    "auditors",
    "population",
    "sample_size",
    "exceptions",
    "facts",
    "judgement",
    "reason",
    "good",
    "author",
    "written_on",
];

/// A field of a paper as text.
pub(super) fn field(paper: &AuditPaper, name: &str) -> String {
    let number = |value: Option<i64>| value.map(|n| n.to_string()).unwrap_or_default();
    match name {
        "procedures" => paper.procedures_json.clone(),
        "procedure_note" => paper.procedure_note.clone(),
        "performed_from" => paper.performed_from.clone(),
        "performed_to" => paper.performed_to.clone(),
        "place" => paper.place.clone(),
        "counterpart" => paper.counterpart.clone(),
        "auditors" => paper.auditors.clone(),
        "population" => number(paper.population),
        "sample_size" => number(paper.sample_size),
        "exceptions" => number(paper.exceptions),
        "facts" => paper.facts.clone(),
        "judgement" => paper.judgement_code.clone().unwrap_or_default(),
        "reason" => paper.reason.clone(),
        "good" => paper.good.clone(),
        "author" => paper.author_person_id.clone().unwrap_or_default(),
        _ => paper.written_on.clone().unwrap_or_default(),
    }
}

/// Writes a field of a paper. Errors: a code, a number or a list that is none, a text that is too long.
pub(super) fn put_field(paper: &mut AuditPaper, name: &str, text: &str) -> Result<()> {
    let number = || match text {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| damaged(name)),
    };
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    match name {
        "procedures" => {
            let codes: Vec<String> = serde_json::from_str(text).map_err(|_| damaged(name))?;
            for code in &codes {
                code.parse::<Procedure>()?;
            }
            text.clone_into(&mut paper.procedures_json);
        }
        "population" => paper.population = number()?,
        "sample_size" => paper.sample_size = number()?,
        "exceptions" => paper.exceptions = number()?,
        "judgement" => {
            paper.judgement_code = match text {
                "" => None,
                code => Some(code.parse::<Judgement>()?.to_string()),
            };
            let state = if text.is_empty() { "open" } else { "judged" };
            state.clone_into(&mut paper.state);
        }
        "author" => paper.author_person_id = some(text),
        "written_on" => paper.written_on = some(text),
        _ => {
            let place = match name {
                "procedure_note" => &mut paper.procedure_note,
                "performed_from" => &mut paper.performed_from,
                "performed_to" => &mut paper.performed_to,
                "place" => &mut paper.place,
                "counterpart" => &mut paper.counterpart,
                "auditors" => &mut paper.auditors,
                "facts" => &mut paper.facts,
                "reason" => &mut paper.reason,
                "good" => &mut paper.good,
                other => return Err(damaged(other)),
            };
            *place = normalise(text)?;
        }
    }
    Ok(())
}
