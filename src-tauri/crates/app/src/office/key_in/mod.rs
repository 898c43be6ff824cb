//! Keying in what came on paper (代行入力): durable while it goes on, taken in like any other sheet in the end.

mod carried;
mod draft;
mod take;

use tenken_domain::{
    date::Day,
    item::Item,
    profile::{Profile, ProfileCode},
    text::normalise,
    vocabulary::{Answer, ProfileValue, SheetKind},
};

use self::draft::{Draft, Row};
pub(crate) use self::{draft::KEY, take::KEYED_IN};
use super::{SectionUnit, sections_on};
use crate::{
    app::App,
    desk::required,
    error::{AppError, Result},
    host::fresh_id,
    sheet::{carried_view, count},
    wire::{
        KeyInHeadRequest, KeyInLine, KeyInProfile, KeyInRequest, KeyInRow, KeyInRowRequest,
        KeyInStartRequest, KeyInView,
    },
};

impl App {
    /// Begins to key in the paper form of a section or of one of its systems.
    pub fn key_in_start(&mut self, request: &KeyInStartRequest) -> Result<KeyInView> {
        self.assert_office()?;
        self.assert_recordable()?;
        let round = self.round()?;
        let unit = self.key_in_unit(&request.unit)?;
        let is_known = |code: &String| unit.systems.iter().any(|system| system.code == *code);
        if let Some(code) = request.system.as_ref().filter(|code| !is_known(code)) {
            return Err(AppError::NotFound {
                what: "system",
                id: code.clone(),
            });
        }
        let draft = Draft {
            id: fresh_id("paper")?,
            round: round.id,
            unit: unit.id,
            system: request.system.clone().unwrap_or_default(),
            paper: required("paper", &request.paper)?,
            by: self.actor()?.person_name,
            ..Draft::default()
        };
        self.key_in_keep(&draft)?;
        self.key_in_shown(&draft)
    }

    /// The forms that were begun and not yet taken in.
    pub fn key_in_list(&mut self) -> Result<Vec<KeyInLine>> {
        self.assert_office()?;
        let mut lines = Vec::new();
        for draft in self.key_in_drafts()? {
            // A section that was abolished meanwhile keeps its paper: it is left out of the list, not deleted.
            if let Ok(view) = self.key_in_shown(&draft) {
                lines.push(view.line);
            }
        }
        lines.sort_by(|a, b| b.at.cmp(&a.at));
        Ok(lines)
    }

    /// One form with its questions and what was keyed in so far.
    pub fn key_in_view(&mut self, request: &KeyInRequest) -> Result<KeyInView> {
        self.assert_office()?;
        let draft = self.key_in_draft(&request.key_in)?;
        self.key_in_shown(&draft)
    }

    /// Keeps what was keyed in for one question.
    pub fn key_in_row(&mut self, request: &KeyInRowRequest) -> Result<KeyInRow> {
        self.assert_office()?;
        let mut draft = self.key_in_draft(&request.key_in)?;
        let sheet = self.key_in_sheet(&draft)?;
        let (number, item) = sheet
            .numbered()
            .find(|(_, item)| item.id == request.item)
            .ok_or_else(|| AppError::NotFound {
                what: "item",
                id: request.item.clone(),
            })?;
        let answer = request.answer.as_deref().map(str::parse::<Answer>).transpose()?;
        if answer == Some(Answer::Partial) && !sheet.has_partial {
            return Err(AppError::AnswerNotOnScale);
        }
        let row = Row {
            answer: answer.map(|answer| answer.as_str().to_owned()),
            is_flagged: request.is_flagged,
            reason: normalise(request.reason.trim_end())?,
            action: normalise(request.action.trim_end())?,
            owner: normalise(request.owner.trim())?,
            due_on: day(&request.due_on)?,
        };
        let shown = sheet.row(number, item, &row, &draft.profile()?);
        draft.rows.insert(item.id.clone(), row);
        self.key_in_keep(&draft)?;
        Ok(shown)
    }

    /// Keeps what the head of the paper says.
    pub fn key_in_head(&mut self, request: &KeyInHeadRequest) -> Result<KeyInView> {
        self.assert_office()?;
        let mut draft = self.key_in_draft(&request.key_in)?;
        draft.paper = required("paper", &request.paper)?;
        draft.performer = normalise(request.performer.trim())?;
        draft.confirmed_by = normalise(request.confirmed_by.trim())?;
        draft.confirmed_on = day(&request.confirmed_on)?;
        draft.remarks = normalise(request.remarks.trim_end())?;
        for (code, value) in &request.profile {
            let code: ProfileCode = code.parse()?;
            if value.is_empty() {
                draft.profile.remove(code.as_str());
            } else {
                let value: ProfileValue = value.parse()?;
                draft.profile.insert(code.to_string(), value.to_string());
            }
        }
        self.key_in_keep(&draft)?;
        self.key_in_shown(&draft)
    }

    /// Puts a form away that was begun by mistake.
    pub fn key_in_drop(&mut self, request: &KeyInRequest) -> Result<Vec<KeyInLine>> {
        self.assert_office()?;
        let draft = self.key_in_draft(&request.key_in)?;
        self.desk_mut()?.case.draft_take(&draft.key())?;
        self.key_in_list()
    }

    fn key_in_unit(&self, id: &str) -> Result<SectionUnit> {
        sections_on(self.desk()?.conn(), self.today()?)?
            .into_iter()
            .find(|unit| unit.id == id)
            .ok_or_else(|| AppError::NotFound {
                what: "unit",
                id: id.to_owned(),
            })
    }

    fn key_in_shown(&mut self, draft: &Draft) -> Result<KeyInView> {
        let sheet = self.key_in_sheet(draft)?;
        let profile = draft.profile()?;
        let empty = Row::default();
        let rows: Vec<KeyInRow> = sheet
            .numbered()
            .map(|(number, item)| {
                let row = draft.rows.get(&item.id).unwrap_or(&empty);
                sheet.row(number, item, row, &profile)
            })
            .collect();
        let questions = tenken_checklist::profile_questions()?;
        let shown = ProfileCode::of_sheet(sheet.kind).map(|code| {
            let text = questions.iter().find(|question| question.code == code);
            KeyInProfile {
                question_ja: text.map(|text| text.question_ja.clone()).unwrap_or_default(),
                question_en: text.map(|text| text.question_en.clone()).unwrap_or_default(),
                value: profile.0.get(&code).map(ToString::to_string).unwrap_or_default(),
                code: code.to_string(),
            }
        });
        let carried = draft.answered(self.key_in_asked(draft, &sheet)?);
        let today = self.today()?;
        let lines = carried.iter().map(|one| carried_view(one, today)).collect();
        let (standing, losses) = self.key_in_standing(draft, carried)?;
        Ok(KeyInView {
            line: KeyInLine {
                key_in: draft.id.clone(),
                unit_code: sheet.unit.code.clone(),
                unit_name: sheet.unit.name.clone(),
                sheet_kind: sheet.kind.to_string(),
                system_name: sheet.system_name(),
                paper: draft.paper.clone(),
                by: draft.by.clone(),
                at: draft.at.clone(),
                answered: count(rows.iter().filter(|row| row.answer.is_some()).count()),
                total: count(rows.len()),
            },
            fiscal_year: sheet.fiscal_year,
            profile: shown.collect(),
            rows,
            carried: lines,
            today: today.to_string(),
            performer: draft.performer.clone(),
            confirmed_by: draft.confirmed_by.clone(),
            confirmed_on: draft.confirmed_on.clone(),
            remarks: draft.remarks.clone(),
            has_partial: sheet.has_partial,
            standing: standing.code().to_owned(),
            losses: count(losses),
        })
    }
}

/// ISO, or empty.
fn day(text: &str) -> Result<String> {
    match text.trim() {
        "" => Ok(String::new()),
        text => Ok(Day::parse(text)?.to_string()),
    }
}

impl take::PaperSheet {
    /// The questions as the blank paper numbers them: before any profile.
    pub(super) fn numbered(&self) -> impl Iterator<Item = (i64, &Item)> {
        let items = self
            .edition
            .items_for(self.kind, self.set, &Profile::default(), &[]);
        (1..).zip(items)
    }

    fn row(&self, number: i64, item: &Item, row: &Row, profile: &Profile) -> KeyInRow {
        let asked = self.edition.items_for(self.kind, self.set, profile, &[]);
        KeyInRow {
            item: item.id.clone(),
            number,
            question: item.question.clone(),
            level: item.level.to_string(),
            answer: row.answer.clone(),
            is_flagged: row.is_flagged,
            reason: row.reason.clone(),
            action: row.action.clone(),
            owner: row.owner.clone(),
            due_on: row.due_on.clone(),
            is_cut: !profile.0.is_empty() && !asked.iter().any(|one| one.id == item.id),
        }
    }

    fn system_name(&self) -> String {
        match self.kind {
            SheetKind::System => self
                .system
                .as_ref()
                .map(|system| system.name.clone())
                .unwrap_or_default(),
            SheetKind::Organisation | SheetKind::Central => String::new(),
        }
    }
}
