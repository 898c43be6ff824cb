//! Text fields: a durable draft at most a second behind the typing, one entry when the field is left
//! (data.md 5).

use tenken_domain::{
    date::Day,
    text::normalise,
    vocabulary::{CauseKind, MeasureType, Progress},
};
use tenken_store::{
    Actor, CommandKind, Transaction,
    table::{
        answer::{self, Answer as AnswerRow},
        draft, evidence,
        exception_grant::{self, ExceptionGrant},
        measure, measure_due, measure_source, sealed_version, sheets,
    },
};

use crate::{
    app::App,
    asked::{AskedChange, is_asked_field},
    audit::{AuditChange, is_audit_field},
    error::{AppError, Result},
    wire::{FieldRequest, Saved},
};

impl App {
    /// Keeps typing in a draft; no entry in the journal.
    pub fn field_draft(&mut self, request: &FieldRequest) -> Result<Saved> {
        let text = normalise(&request.text)?;
        let (at, actor) = (self.now(), self.actor()?);
        self.field_place(&request.field)?;
        self.desk_mut()?
            .case
            .draft_put(&request.field, &text, &actor.person_id, &at)?;
        self.saved(None, &[])
    }

    /// Writes the field in one entry and drops its draft.
    pub fn field_save(&mut self, request: &FieldRequest) -> Result<Saved> {
        let actor = self.actor()?;
        let place = self.field_place(&request.field)?;
        self.field_write(request, &actor)?;
        self.saved(place.sheet.as_deref(), &place.items)
    }

    /// Writes a field as the given person; also when drafts are recovered.
    pub(crate) fn field_write(&mut self, request: &FieldRequest, actor: &Actor) -> Result<()> {
        let text = normalise(&request.text)?;
        let at = self.now();
        self.field_place(&request.field)?;
        let parts: Vec<&str> = request.field.split('/').collect();
        let change = self.change_of(&request.field, &parts, &text, actor, &at)?;
        let kind = CommandKind::Edit {
            field_key: request.field.clone(),
        };
        let field = request.field.clone();
        self.desk_mut()?
            .case
            .command(actor, "field_save", kind, &at, |tx| {
                draft::delete(tx, &field)?;
                change.write(tx)
            })
    }

    fn change_of(&self, field: &str, parts: &[&str], text: &str, actor: &Actor, at: &str) -> Result<Change> {
        let unknown = || AppError::FieldUnknown {
            field: field.to_owned(),
        };
        match parts {
            ["answer", sheet, item, "reason"] => {
                let mut row = self.answer_row(sheet, item)?;
                text.clone_into(&mut row.reason);
                stamp(&mut row, actor, at);
                Ok(Change::Answer(row, None))
            }
            ["answer", sheet, item, "exception"] => {
                let mut row = self.answer_row(sheet, item)?;
                let grant = self.exception_named(text.trim(), at)?;
                row.exception_id = grant.as_ref().map(|grant| grant.id.clone());
                stamp(&mut row, actor, at);
                Ok(Change::Answer(row, grant))
            }
            ["measure", id, column] => {
                let mut row = measure::get(self.desk()?.conn(), id)?.ok_or_else(|| AppError::NotFound {
                    what: "measure",
                    id: (*id).to_owned(),
                })?;
                let due = set_measure(&mut row, column, text)?;
                let due = due.map(|due_on| self.due_of(id, due_on, at)).transpose()?;
                Ok(Change::Measure(row, due))
            }
            ["evidence", id, column] => {
                let mut row = evidence::get(self.desk()?.conn(), id)?.ok_or_else(|| AppError::NotFound {
                    what: "evidence",
                    id: (*id).to_owned(),
                })?;
                match *column {
                    "name" => text.clone_into(&mut row.name),
                    "place" => text.clone_into(&mut row.place),
                    "checked_on" => row.checked_on = day(text)?,
                    _ => return Err(unknown()),
                }
                Ok(Change::Evidence(row))
            }
            ["sheet", id, column] => {
                let mut row = sheets::get(self.desk()?.conn(), id)?.ok_or_else(|| AppError::NotFound {
                    what: "sheet",
                    id: (*id).to_owned(),
                })?;
                set_sheet(&mut row, column, text)?;
                Ok(Change::Sheet(row))
            }
            audit if is_audit_field(audit) => Ok(Change::Audit(self.audit_change(audit, text, actor)?)),
            asked if is_asked_field(asked) => Ok(Change::Asked(self.asked_change(asked, text)?)),
            _ => Err(unknown()),
        }
    }

    /// The due date in the measure's history: each version of the sheet has one, so that the first one stays
    /// (期限 当初/変更後) when a correction moves it.
    fn due_of(&self, measure: &str, due_on: String, at: &str) -> Result<measure_due::MeasureDue> {
        let conn = self.desk()?.conn();
        let mut sealed = 0;
        for source in measure_source::of_measure(conn, measure)? {
            if let Some(sheet) = source.sheet_id {
                sealed = sealed.max(sealed_version::of_sheet(conn, &sheet)?.len());
            }
        }
        Ok(measure_due::MeasureDue {
            measure_id: measure.to_owned(),
            ordinal: i64::try_from(sealed).unwrap_or(i64::MAX),
            due_on,
            changed_at: at.to_owned(),
            ..measure_due::MeasureDue::default()
        })
    }

    /// The exception of that number; one that the register does not hold yet is noted by its number alone and has
    /// no effect on the figures until it is approved.
    fn exception_named(&self, number: &str, at: &str) -> Result<Option<ExceptionGrant>> {
        if number.is_empty() {
            return Ok(None);
        }
        let known = exception_grant::all(self.desk()?.conn())?
            .into_iter()
            .find(|row| row.number == number);
        Ok(Some(known.unwrap_or_else(|| ExceptionGrant {
            id: format!("exception-{number}"),
            number: number.to_owned(),
            state: "named".to_owned(),
            clauses_json: "[]".to_owned(),
            items_json: "[]".to_owned(),
            checks_json: "[]".to_owned(),
            created_at: at.to_owned(),
            ..ExceptionGrant::default()
        })))
    }

    /// Where a field lives; refuses fields of sealed sheets.
    fn field_place(&self, field: &str) -> Result<Place> {
        let conn = self.desk()?.conn();
        let place = match field.split('/').collect::<Vec<_>>()[..] {
            ["answer", sheet, item, _] => Place {
                sheet: Some(sheet.to_owned()),
                items: vec![item.to_owned()],
            },
            ["sheet", sheet, _] => Place {
                sheet: Some(sheet.to_owned()),
                items: Vec::new(),
            },
            ["evidence", id, _] => match evidence::get(conn, id)? {
                Some(row) => Place {
                    sheet: Some(row.sheet_id),
                    items: vec![row.item_id],
                },
                None => {
                    return Err(AppError::NotFound {
                        what: "evidence",
                        id: id.to_owned(),
                    });
                }
            },
            ["measure", id, _] => {
                let sources = measure_source::of_measure(conn, id)?;
                Place {
                    sheet: sources.iter().find_map(|source| source.sheet_id.clone()),
                    items: sources.into_iter().filter_map(|source| source.item_id).collect(),
                }
            }
            ref audit if is_audit_field(audit) => {
                self.assert_audit_field(audit)?;
                Place {
                    sheet: None,
                    items: Vec::new(),
                }
            }
            ref asked if is_asked_field(asked) => {
                self.asked_change(asked, "")?;
                Place {
                    sheet: None,
                    items: Vec::new(),
                }
            }
            _ => {
                return Err(AppError::FieldUnknown {
                    field: field.to_owned(),
                });
            }
        };
        if let Some(sheet) = &place.sheet {
            self.assert_editable(sheet)?;
        }
        Ok(place)
    }
}

struct Place {
    sheet: Option<String>,
    items: Vec<String>,
}

/// One row to write.
#[allow(
    clippy::large_enum_variant,
    reason = "one lives at a time, on the stack of one command"
)]
enum Change {
    Answer(AnswerRow, Option<ExceptionGrant>),
    Measure(measure::Measure, Option<measure_due::MeasureDue>),
    Evidence(evidence::Evidence),
    Sheet(sheets::Sheet),
    Audit(AuditChange),
    Asked(AskedChange),
}

impl Change {
    fn write(&self, tx: &Transaction<'_>) -> Result<()> {
        match self {
            Self::Answer(row, grant) => {
                if let Some(grant) = grant {
                    exception_grant::upsert(tx, grant)?;
                }
                answer::upsert(tx, row)?;
            }
            Self::Measure(row, due) => {
                measure::update(tx, row)?;
                if let Some(due) = due {
                    measure_due::upsert(tx, due)?;
                }
            }
            Self::Evidence(row) => {
                evidence::update(tx, row)?;
            }
            Self::Sheet(row) => {
                sheets::update(tx, row)?;
            }
            Self::Audit(change) => change.write(tx)?,
            Self::Asked(change) => change.write(tx)?,
        }
        Ok(())
    }
}

fn stamp(row: &mut AnswerRow, actor: &Actor, at: &str) {
    at.clone_into(&mut row.answered_at);
    row.answered_by.clone_from(&actor.person_id);
}

fn day(text: &str) -> Result<Option<String>> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    Ok(Some(Day::parse(text)?.to_string()))
}

/// Sets a column; gives the due date when that is what changed.
fn set_measure(row: &mut measure::Measure, column: &str, text: &str) -> Result<Option<String>> {
    match column {
        "action" => text.clone_into(&mut row.action),
        "interim" => text.clone_into(&mut row.interim_action),
        "problem" => text.clone_into(&mut row.problem),
        "cause" => text.clone_into(&mut row.cause_note),
        "cause_kind" if text.is_empty() => row.cause.clear(),
        "cause_kind" => row.cause = text.parse::<CauseKind>()?.to_string(),
        "measure_type" => row.kind = text.parse::<MeasureType>()?.to_string(),
        "progress" => row.progress = text.parse::<Progress>()?.to_string(),
        "owner" => text.clone_into(&mut row.owner),
        "responsible" => text.clone_into(&mut row.responsible),
        "within_authority" => row.is_within_authority = text == "true",
        "due_on" => {
            row.due_on = day(text)?;
            return Ok(row.due_on.clone());
        }
        _ => {
            return Err(AppError::FieldUnknown {
                field: column.to_owned(),
            });
        }
    }
    Ok(None)
}

fn set_sheet(row: &mut sheets::Sheet, column: &str, text: &str) -> Result<()> {
    match column {
        "remarks" => text.clone_into(&mut row.remarks),
        "wishes" => text.clone_into(&mut row.wishes),
        "performer" => text.clone_into(&mut row.performer),
        "period_from" => row.period_from = day(text)?,
        "period_to" => row.period_to = day(text)?,
        "headcount" => {
            let text = text.trim().trim_end_matches('名');
            row.headcount = if text.is_empty() {
                None
            } else {
                let plain: String = tenken_domain::text::half_width(text);
                Some(plain.parse().map_err(|_| AppError::FieldUnknown {
                    field: "headcount".to_owned(),
                })?)
            };
        }
        _ => {
            return Err(AppError::FieldUnknown {
                field: column.to_owned(),
            });
        }
    }
    Ok(())
}
