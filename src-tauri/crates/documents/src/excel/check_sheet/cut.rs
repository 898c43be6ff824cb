//! 回答の要否: when いいえ on the sheet 該当性 takes a question out, as a formula that every Excel since 2007 knows.

use super::input::letter;
use super::records::PROFILE_ANSWER;
use crate::excel::sheet::HEAD_ROW;
use crate::model::{CheckSheet, CutRule, ProfileAnswer, ProfileRow};
use crate::words::{self, Labels};

/// The answers of a sheet's profile and where they stand.
pub(super) struct Cut<'a> {
    rows: &'a [ProfileRow],
    sheet: String,
    no: String,
    word: String,
    needed: String,
}

impl<'a> Cut<'a> {
    pub(super) fn of(sheet: &'a CheckSheet, labels: &Labels<'_>) -> Self {
        Self {
            rows: &sheet.profile,
            sheet: labels("check-sheet-profile", &[]),
            no: words::profile_answer(ProfileAnswer::No, labels),
            word: labels("form-x-cut", &[]),
            needed: labels("form-x-is-needed", &[]),
        }
    }

    /// The formula and what it gives now; none where no profile question can take the item out.
    pub(super) fn formula(&self, rule: &CutRule) -> Option<(String, String)> {
        let mut out: Vec<String> = Vec::new();
        out.extend(rule.all.iter().filter_map(|code| self.is_no(code)));
        let any: Vec<String> = rule.any.iter().filter_map(|code| self.is_no(code)).collect();
        if !any.is_empty() && any.len() == rule.any.len() {
            out.push(format!("AND({})", any.join(",")));
        }
        for code in &rule.not {
            if let (Some(cell), Some(is_no)) = (self.cell(code), self.is_no(code)) {
                out.push(format!("AND({cell}<>\"\",NOT({is_no}))"));
            }
        }
        if out.is_empty() {
            return None;
        }
        let formula = format!("=IF(OR({}),\"{}\",\"{}\")", out.join(","), self.word, self.needed);
        let result = if self.cuts(rule) { &self.word } else { &self.needed };
        Some((formula, result.clone()))
    }

    fn row(&self, code: &str) -> Option<(usize, &ProfileRow)> {
        self.rows.iter().enumerate().find(|(_, row)| row.code == code)
    }

    fn cell(&self, code: &str) -> Option<String> {
        let (at, _) = self.row(code)?;
        let line = usize::try_from(HEAD_ROW).ok()? + 2 + at;
        Some(format!("'{}'!${}${line}", self.sheet, letter(PROFILE_ANSWER)))
    }

    /// いいえ, or the question before it is.
    fn is_no(&self, code: &str) -> Option<String> {
        let own = format!("{}=\"{}\"", self.cell(code)?, self.no);
        let (_, row) = self.row(code)?;
        match self.cell(&row.after) {
            Some(before) => Some(format!("OR({own},{before}=\"{}\")", self.no)),
            None => Some(own),
        }
    }

    fn said_no(&self, code: &str) -> bool {
        self.row(code).is_some_and(|(_, row)| {
            row.answer == ProfileAnswer::No || (!row.after.is_empty() && self.said_no(&row.after))
        })
    }

    fn cuts(&self, rule: &CutRule) -> bool {
        let is_answered = |code: &String| {
            self.row(code)
                .is_some_and(|(_, row)| row.answer != ProfileAnswer::Open)
        };
        rule.all.iter().any(|code| self.said_no(code))
            || (!rule.any.is_empty() && rule.any.iter().all(|code| self.said_no(code)))
            || rule
                .not
                .iter()
                .any(|code| is_answered(code) && !self.said_no(code))
    }
}
