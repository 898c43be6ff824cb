//! Answers: set, flag, take over from last year.

use tenken_domain::vocabulary::Answer;
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
    wire::{AnswerFlagRequest, AnswerSetRequest, ItemRequest, Saved},
};

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
        let (at, actor) = (self.now(), self.actor()?);
        let mut row = self.answer_row(&request.sheet, &request.item)?;
        row.value = last.value.map(|value| value.to_string());
        row.reason.clone_from(&last.reason);
        row.is_from_last_year = true;
        row.answered_at.clone_from(&at);
        row.answered_by.clone_from(&actor.person_id);
        let known: Vec<_> = model.answer(&request.item).evidence;
        let mut pieces = Vec::new();
        for (n, piece) in last.evidence.iter().enumerate() {
            if known
                .iter()
                .any(|k| k.name == piece.name && k.place == piece.place)
            {
                continue;
            }
            pieces.push(Evidence {
                id: fresh_id("evidence")?,
                sheet_id: request.sheet.clone(),
                item_id: request.item.clone(),
                ordinal: i64::try_from(known.len() + n).unwrap_or_default(),
                name: piece.name.clone(),
                place: piece.place.clone(),
                // Last year's date proves nothing this year: it is to be seen and dated anew.
                checked_on: None,
                ..Evidence::default()
            });
        }
        let kind = CommandKind::Edit {
            field_key: format!("answer/{}/{}/last", request.sheet, request.item),
        };
        self.desk_mut()?
            .case
            .command(&actor, "answer_take_last", kind, &at, |tx| {
                answer::upsert(tx, &row)?;
                for piece in &pieces {
                    evidence::insert(tx, piece)?;
                }
                Ok::<(), AppError>(())
            })?;
        self.saved(Some(&request.sheet), std::slice::from_ref(&request.item))
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
