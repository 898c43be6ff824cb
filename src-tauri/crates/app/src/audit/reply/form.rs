//! A form as it came back, whether as a workbook or as a parcel: texts by their fields, faults with file and place.

use std::collections::BTreeSet;

use tenken_documents::book_in::SheetIn;
use tenken_domain::{date::Day, typed::fold};
use tenken_parcel::content::AskedReply;

use super::{
    super::AuditError,
    book::{Row, Said, beside, rows},
};
use crate::{
    error::{AppError, Result},
    output::say,
};

/// Where the texts stand.
pub(super) enum Source {
    Book(Vec<SheetIn>),
    Parcel(Box<AskedReply>),
}

/// A form with the name of its file.
pub(super) struct Form {
    pub source: Source,
    pub file: String,
}

/// Labels under which a form names its number.
const NUMBERS: &[&str] = &[
    "audit-key-number",
    "audit-key-survey",
    "paper-audit-roll-out-number",
];
/// Labels under which it names who answers.
const SIGNERS: &[&str] = &["paper-audit-answered-by", "paper-audit-confirmed-by"];

impl Form {
    /// What stands under a label; empty where nothing does.
    pub(super) fn said(&self, id: &str) -> Said {
        let reply = match &self.source {
            Source::Book(book) => return beside(book, &say(id, &[])).unwrap_or_default(),
            Source::Parcel(reply) => reply,
        };
        let text = if NUMBERS.contains(&id) {
            reply.number.clone()
        } else if SIGNERS.contains(&id) {
            reply.by.clone()
        } else if id == "audit-key-unit" {
            reply.unit_code.clone()
        } else {
            reply.answers.get(id).cloned().unwrap_or_default()
        };
        Said {
            text: text.trim().to_owned(),
            place: say(id, &[]),
        }
    }

    /// The same, where it must be filled in.
    pub(super) fn needed(&self, id: &str) -> Result<Said> {
        let said = self.said(id);
        if said.text.is_empty() {
            Err(self.lacks(&said))
        } else {
            Ok(said)
        }
    }

    /// A day that must be there.
    pub(super) fn day(&self, id: &str) -> Result<(Day, Said)> {
        let said = self.needed(id)?;
        Ok((self.typed_day(&said)?, said))
    }

    /// The day beside who answered; the day that is given where it was left out.
    pub(super) fn signed_on(&self, role: &str, today: Day) -> Result<Day> {
        let said = match &self.source {
            Source::Book(book) => {
                let label = say("paper-audit-x-day-of", &[("role", &say(role, &[]))]);
                beside(book, &label).unwrap_or_default()
            }
            Source::Parcel(reply) => Said {
                text: reply.on.clone(),
                place: say(role, &[]),
            },
        };
        if said.text.is_empty() {
            return Ok(today);
        }
        self.typed_day(&said)
    }

    /// The answers to numbered questions.
    pub(super) fn rows(&self) -> Vec<Row> {
        let reply = match &self.source {
            Source::Book(book) => {
                let heads = [
                    "paper-audit-item-number",
                    "paper-audit-answer-choice",
                    "paper-audit-answer-words",
                ]
                .map(|id| say(id, &[]));
                return rows(book, [&heads[0], &heads[1], &heads[2]]);
            }
            Source::Parcel(reply) => reply,
        };
        let said = |name: &str, n: i64| Said {
            text: reply.answers.get(name).cloned().unwrap_or_default(),
            place: format!("{} {n}", say("paper-audit-question", &[])),
        };
        // A question without choices is answered in words alone.
        let numbers: BTreeSet<i64> = reply
            .answers
            .keys()
            .filter_map(|name| name.strip_prefix(['q', 'w'])?.parse().ok())
            .collect();
        let row = |n: i64| Row {
            n,
            choice: said(&format!("q{n}"), n),
            words: said(&format!("w{n}"), n),
        };
        numbers.into_iter().map(row).collect()
    }

    /// The one of the words that a cell says, spaces and widths aside.
    pub(super) fn chosen<'a, T: Copy>(
        &self,
        said: &Said,
        all: &'a [T],
        word: impl Fn(T) -> String,
    ) -> Result<&'a T> {
        if said.text.is_empty() {
            return Err(self.lacks(said));
        }
        all.iter()
            .find(|one| fold(&word(**one)) == fold(&said.text))
            .ok_or_else(|| self.strange(said))
    }

    /// An empty cell.
    pub(super) fn lacks(&self, said: &Said) -> AppError {
        AuditError::ReplyLacks {
            file: self.file.clone(),
            place: said.place.clone(),
        }
        .into()
    }

    /// A word that is none of the answers.
    pub(super) fn strange(&self, said: &Said) -> AppError {
        AuditError::ReplyWord {
            file: self.file.clone(),
            place: said.place.clone(),
            text: said.text.clone(),
        }
        .into()
    }

    fn typed_day(&self, said: &Said) -> Result<Day> {
        let typed = said.text.split('T').next().unwrap_or_default();
        Day::parse(typed).map_err(|_| self.strange(said))
    }
}
