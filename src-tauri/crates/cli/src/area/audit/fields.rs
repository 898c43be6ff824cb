//! FIELD=VALUE into a request: the empty form says which fields there are and of what kind each is.

use std::path::Path;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::names;
use crate::{
    error::{CliError, Result},
    secret,
    session::Session,
};

/// The request with the given fields set and names turned into ids.
pub(super) fn request<T: DeserializeOwned>(
    session: &mut Session,
    fields: &[String],
    form: Value,
) -> Result<T> {
    let mut form = filled(session, fields, form)?;
    names::resolve(session, &mut form)?;
    read(fields, &form)
}

/// The filled form as the request.
pub(crate) fn read<T: DeserializeOwned>(fields: &[String], form: &Value) -> Result<T> {
    T::deserialize(form).map_err(|_| usage(&fields.join(" "), form))
}

/// The form with the given fields set.
pub(crate) fn filled(session: &mut Session, fields: &[String], mut form: Value) -> Result<Value> {
    for typed in fields {
        let (name, text) = typed.split_once('=').ok_or_else(|| usage(typed, &form))?;
        let text = match text.strip_prefix('@') {
            Some(path) if name == "ticket" => session.ticket(Path::new(path))?,
            Some(path) => secret::read_text(Path::new(path))?,
            None => text.to_owned(),
        };
        let Some(kind) = form.get(name).cloned() else {
            return Err(usage(typed, &form));
        };
        form[name] = value(name, &text, &kind).ok_or_else(|| usage(typed, &form))?;
    }
    Ok(form)
}

/// What a field takes, by what stands in the empty form.
fn value(name: &str, text: &str, kind: &Value) -> Option<Value> {
    Some(match kind {
        Value::Bool(_) => json!(matches!(text, "on" | "true" | "yes")),
        Value::Number(_) => json!(text.trim().parse::<i64>().ok()?),
        Value::Array(_) => json!(list(name, text)?),
        Value::Null if matches!(name, "month_from" | "month_to" | "year") => {
            json!(text.trim().parse::<i64>().ok()?)
        }
        Value::Null if text.is_empty() => Value::Null,
        Value::Null | Value::String(_) | Value::Object(_) => json!(text),
    })
}

/// Entries of a list, separated by lines where there are any, else by commas. Postings are `unit:from:to:title`, duties
/// `unit:kind:control:to`, figures and weights `code:number`.
fn list(name: &str, text: &str) -> Option<Vec<Value>> {
    let entries: Vec<&str> = if text.contains('\n') {
        text.lines().collect()
    } else {
        text.split(',').collect()
    };
    let entries = entries
        .into_iter()
        .map(str::trim)
        .filter(|entry| !entry.is_empty());
    entries
        .map(|entry| {
            let part = |n: usize| entry.split(':').nth(n).unwrap_or_default().to_owned();
            let whole = || part(1).parse::<i64>().ok();
            Some(match name {
                "years" | "chosen" | "follow_up_months" => json!(entry.parse::<i64>().ok()?),
                "figures" => json!({ "code": part(0), "value": whole()? }),
                "weights" => json!({ "code": part(0), "weight": whole()? }),
                "questions" => {
                    let part = |n: usize| entry.split('|').nth(n).unwrap_or_default().trim().to_owned();
                    let choices: Vec<String> = part(2).split('/').map(|one| one.trim().to_owned()).collect();
                    json!({ "question": part(0), "help": part(1), "choices": choices })
                }
                "postings" => {
                    json!({ "unit": part(0), "from": part(1), "to": part(2), "title": part(3) })
                }
                "duties" => {
                    let unit = Some(part(0)).filter(|unit| !unit.is_empty());
                    json!({ "unit": unit, "kind": part(1), "control": part(2), "to": part(3) })
                }
                _ => json!(entry),
            })
        })
        .collect()
}

/// Names what was typed and the fields that there are.
fn usage(typed: &str, form: &Value) -> CliError {
    let names: Vec<&str> = form
        .as_object()
        .map(|fields| fields.keys().map(String::as_str).collect())
        .unwrap_or_default();
    CliError::Usage(format!("{typed} ({})", names.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_split_by_lines_or_commas() {
        assert_eq!(list("items", "a, b,").unwrap(), [json!("a"), json!("b")]);
        assert_eq!(
            list("population", "a, b\nc\n").unwrap(),
            [json!("a, b"), json!("c")]
        );
        assert_eq!(list("years", "2026,2027").unwrap(), [json!(2026), json!(2027)]);
        assert_eq!(list("years", "soon"), None);
        assert_eq!(
            list("postings", "0420:2024-04-01::主査").unwrap(),
            [json!({ "unit": "0420", "from": "2024-04-01", "to": "", "title": "主査" })]
        );
    }

    #[test]
    fn a_field_is_of_the_kind_of_its_form() {
        assert_eq!(value("is_oral", "on", &json!(false)), Some(json!(true)));
        assert_eq!(value("size", "5", &json!(0)), Some(json!(5)));
        assert_eq!(value("size", "five", &json!(0)), None);
        assert_eq!(value("month_from", "10", &Value::Null), Some(json!(10)));
        assert_eq!(value("unit", "", &Value::Null), Some(Value::Null));
    }
}
