//! Answers: set, flag, take over from last year or from another system.

use tenken_domain::vocabulary::{Answer, SheetKind};
use tenken_store::{
    CommandKind,
    table::{
        answer::{self, Answer as AnswerRow},
        evidence::{self, Evidence},
    },
};

use crate::{
    app::App,
    error::{AppError, Result},
    host::fresh_id,
    sheet::{EvidenceRecord, SheetModel},
    wire::{AnswerCopyRequest, AnswerFlagRequest, AnswerSetRequest, ItemRequest, Saved},
};

/// What is taken over into an answer, and from where.
struct Taken<'a> {
    command: &'static str,
    value: Option<Answer>,
    reason: &'a String,
    evidence: &'a [EvidenceRecord],
    is_from_last_year: bool,
}

impl App {
    /// Answers a question; none clears the answer. One entry in the journal.
    pub fn answer_set(&mut self, request: &AnswerSetRequest) -> Result<Saved> {
        let value = request.answer.as_deref().map(str::parse::<Answer>).transpose()?;
        let model = self.editable(&request.sheet)?;
        if value == Some(Answer::Partial) && model.scale.steps == 3 {
            return Err(AppError::AnswerNotOnScale);
        }
        if model.edition.item(&request.item).is_none() {
            return Err(AppError::NotFound {
                what: "item",
                id: request.item.clone(),
            });
        }
        self.answer_write("answer_set", "value", &request.sheet, &request.item, |row| {
            row.value = value.map(|value| value.to_string());
            row.is_from_last_year = false;
        })?;
        self.saved(Some(&request.sheet), std::slice::from_ref(&request.item))
    }

    /// Sets or clears あとで確認 beside any answer.
    pub fn answer_flag(&mut self, request: &AnswerFlagRequest) -> Result<Saved> {
        self.assert_editable(&request.sheet)?;
        self.answer_write("answer_flag", "flag", &request.sheet, &request.item, |row| {
            row.is_flagged = request.is_flagged;
        })?;
        self.saved(Some(&request.sheet), std::slice::from_ref(&request.item))
    }

    /// Takes last year's answer, reason and evidence of one equal question over.
    pub fn answer_take_last(&mut self, request: &ItemRequest) -> Result<Saved> {
        let model = self.editable(&request.sheet)?;
        let (_, item) = model
            .asked_item(&request.item)
            .ok_or_else(|| AppError::NotFound {
                what: "item",
                id: request.item.clone(),
            })?;
        let (last, is_equal) = model.last_year(item).ok_or_else(|| AppError::NotFound {
            what: "last-year",
            id: request.item.clone(),
        })?;
        if !is_equal {
            return Err(AppError::NotEqualToLastYear {
                item: request.item.clone(),
            });
        }
        let taken = Taken {
            command: "answer_take_last",
            value: last.value,
            reason: &last.reason,
            evidence: &last.evidence,
            is_from_last_year: true,
        };
        self.take_over(&model, &request.item, &taken)
    }

    /// Copies the answer of one question from another system's sheet of this case: answer, reason, and the names and
    /// places of its evidence.
    pub fn answer_copy(&mut self, request: &AnswerCopyRequest) -> Result<Saved> {
        let model = self.editable(&request.sheet)?;
        let from = self.desk_mut()?.sheet(&request.from)?;
        let missing = || AppError::NotFound {
            what: "item",
            id: request.item.clone(),
        };
        let is_own = from.kind == SheetKind::System && model.kind == SheetKind::System && from.id != model.id;
        if !is_own || from.edition_sha256 != model.edition_sha256 {
            return Err(AppError::NotFound {
                what: "sheet",
                id: request.from.clone(),
            });
        }
        model.asked_item(&request.item).ok_or_else(missing)?;
        let record = from.answer(&request.item);
        let taken = Taken {
            command: "answer_copy",
            value: Some(record.value.ok_or_else(missing)?),
            reason: &record.reason,
            evidence: &record.evidence,
            is_from_last_year: false,
        };
        self.take_over(&model, &request.item, &taken)
    }

    fn take_over(&mut self, model: &SheetModel, item: &str, taken: &Taken<'_>) -> Result<Saved> {
        let (at, actor) = (self.now(), self.actor()?);
        let mut row = self.answer_row(&model.id, item)?;
        row.value = taken.value.map(|value| value.to_string());
        row.reason.clone_from(taken.reason);
        row.is_from_last_year = taken.is_from_last_year;
        row.answered_at.clone_from(&at);
        row.answered_by.clone_from(&actor.person_id);
        let known: Vec<_> = model.answer(item).evidence;
        let mut pieces = Vec::new();
        for (n, piece) in taken.evidence.iter().enumerate() {
            if known
                .iter()
                .any(|k| k.name == piece.name && k.place == piece.place)
            {
                continue;
            }
            pieces.push(Evidence {
                id: fresh_id("evidence")?,
                sheet_id: model.id.clone(),
                item_id: item.to_owned(),
                ordinal: i64::try_from(known.len() + n).unwrap_or_default(),
                name: piece.name.clone(),
                place: piece.place.clone(),
                // The date of another year or another system proves nothing here: it is to be seen and dated anew.
                checked_on: None,
                ..Evidence::default()
            });
        }
        let kind = CommandKind::Edit {
            field_key: format!("answer/{}/{}/last", model.id, item),
        };
        self.desk_mut()?
            .case
            .command(&actor, taken.command, kind, &at, |tx| {
                answer::upsert(tx, &row)?;
                for piece in &pieces {
                    evidence::insert(tx, piece)?;
                }
                Ok::<(), AppError>(())
            })?;
        self.saved(Some(&model.id), &[item.to_owned()])
    }

    /// The stored row, or a new empty one.
    pub(crate) fn answer_row(&self, sheet: &str, item: &str) -> Result<AnswerRow> {
        Ok(
            answer::get(self.desk()?.conn(), sheet, item)?.unwrap_or_else(|| AnswerRow {
                sheet_id: sheet.to_owned(),
                item_id: item.to_owned(),
                ..AnswerRow::default()
            }),
        )
    }

    /// Changes one answer row in one entry.
    pub(crate) fn answer_write(
        &mut self,
        command: &str,
        field: &str,
        sheet: &str,
        item: &str,
        change: impl FnOnce(&mut AnswerRow),
    ) -> Result<()> {
        let (at, actor) = (self.now(), self.actor()?);
        let mut row = self.answer_row(sheet, item)?;
        let before = row.clone();
        change(&mut row);
        if row == before {
            return Ok(());
        }
        row.answered_at.clone_from(&at);
        row.answered_by.clone_from(&actor.person_id);
        let kind = CommandKind::Edit {
            field_key: format!("answer/{sheet}/{item}/{field}"),
        };
        self.desk_mut()?.case.command(&actor, command, kind, &at, |tx| {
            answer::upsert(tx, &row).map_err(AppError::from)
        })
    }
}
