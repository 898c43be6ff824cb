//! 予備調査: its questions, and the form that comes back.

use serde::{Deserialize, Serialize};
use tenken_domain::{text::normalise, typed::fold};
use tenken_store::table::{
    audit_survey::{self, AuditSurvey},
    audit_survey_answer::{self, AuditSurveyAnswer},
};

use super::{
    super::{AuditError, day, json, stored, there, units::Units},
    Change,
    form::Form,
    standing,
};
use crate::{
    app::App,
    desk::required,
    error::{AppError, Result},
    host::fresh_id,
    wire::{
        AuditIdRequest, AuditReplyLine, AuditReplyView, AuditSaved, AuditSurveyRow, AuditSurveySaveRequest,
        AuditSurveyView,
    },
};

/// Questions at most: more is no preliminary survey any more.
const QUESTIONS: usize = 100;

/// A question as it is kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(in super::super) struct Question {
    #[serde(rename = "question")]
    pub text: String,
    #[serde(default)]
    pub help: String,
    #[serde(default)]
    pub choices: Vec<String>,
}

impl App {
    /// Makes or changes a survey of an engagement.
    pub fn audit_survey_save(&mut self, request: &AuditSurveySaveRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        self.assert_not_reported(&request.engagement)?;
        let engagement = self.engagement_row(&request.engagement)?;
        let conn = self.desk()?.conn();
        let known = match &request.survey {
            Some(id) => {
                let row = there(audit_survey::get(conn, id)?, "survey", id)?;
                there((row.engagement_id == engagement.id).then_some(row), "survey", id)?
            }
            None => AuditSurvey {
                id: fresh_id("survey")?,
                engagement_id: engagement.id.clone(),
                kind: "section".to_owned(),
                created_at: self.now(),
                ..AuditSurvey::default()
            },
        };
        if known.state == "answered" {
            return Err(AppError::ActNotPossible {
                act: "audit_survey_save",
                state: known.state,
            });
        }
        let sent_on = day(&request.sent_on)?;
        let row = AuditSurvey {
            name: required("survey-name", &request.name)?,
            questions_json: json(&questions(request)?)?,
            due_on: day(&request.due_on)?,
            state: if sent_on.is_some() { "sent" } else { "draft" }.to_owned(),
            sent_on,
            ..known
        };
        self.audit_act("audit_survey_save", |tx| Ok(audit_survey::upsert(tx, &row)?))?;
        let number = self.survey_number(&row)?;
        Ok(self.audit_saved(&row.id, &number, Vec::new()))
    }

    /// The surveys of an engagement with what was answered.
    pub fn audit_survey_list(&mut self, request: &AuditIdRequest) -> Result<Vec<AuditSurveyView>> {
        self.assert_audit()?;
        let conn = self.desk()?.conn();
        let mut views = Vec::new();
        for row in audit_survey::of_engagement(conn, &request.id)? {
            let answers = audit_survey_answer::of_survey(conn, &row.id)?;
            let questions: Vec<Question> = stored("survey", &row.questions_json)?;
            let rows = (1..).zip(questions).map(|(n, one)| {
                let answer = answers.iter().find(|answer| answer.n == n);
                AuditSurveyRow {
                    n,
                    question: one.text,
                    help: one.help,
                    choices: one.choices,
                    answer: answer.map(|answer| answer.answer.clone()).unwrap_or_default(),
                    note: answer.map(|answer| answer.note.clone()).unwrap_or_default(),
                }
            });
            views.push(AuditSurveyView {
                number: self.survey_number(&row)?,
                received_on: answers.iter().find_map(|answer| answer.received_on.clone()),
                rows: rows.collect(),
                survey: row.id,
                name: row.name,
                state: row.state,
                sent_on: row.sent_on,
                due_on: row.due_on,
            });
        }
        Ok(views)
    }

    /// Its number: surveys are counted up in an engagement and never taken away.
    pub(in super::super) fn survey_number(&self, survey: &AuditSurvey) -> Result<String> {
        let mut known = audit_survey::of_engagement(self.desk()?.conn(), &survey.engagement_id)?;
        known.sort_by(|a, b| (&a.created_at, &a.id).cmp(&(&b.created_at, &b.id)));
        let at = known
            .iter()
            .position(|row| row.id == survey.id)
            .unwrap_or_default();
        let engagement = self.engagement_row(&survey.engagement_id)?;
        Ok(format!("{}-調{}", engagement.number, at + 1))
    }

    /// A 予備調査票 that came back. Every question must be answered (unknown is an answer, blank is none).
    pub(super) fn survey_form(&self, form: &Form) -> Result<(AuditReplyView, Change)> {
        let number = form.said("audit-key-survey");
        let conn = self.desk()?.conn();
        let mut found = None;
        for row in audit_survey::all(conn)? {
            if self.survey_number(&row)? == number.text {
                found = Some(row);
            }
        }
        let survey = found.ok_or_else(|| AuditError::ReplyUnknown {
            file: form.file.clone(),
            number: number.text.clone(),
            unit: String::new(),
        })?;
        let engagement = self.engagement_row(&survey.engagement_id)?;
        let units = Units::read(conn)?;
        // A parcel names its section; the form as a workbook does not.
        let unit = form.said("audit-key-unit").text;
        if !unit.is_empty() && unit != units.code(&engagement.unit_id) {
            return Err(AuditError::ReplyUnknown {
                file: form.file.clone(),
                number: number.text,
                unit,
            }
            .into());
        }
        self.assert_not_reported(&engagement.id)?;
        let on = form.signed_on("paper-audit-answered-by", self.today()?)?;
        let known = audit_survey_answer::of_survey(conn, &survey.id)?;
        let came = form.rows();
        let (mut answers, mut lines) = (Vec::new(), Vec::new());
        let questions: Vec<Question> = stored("survey", &survey.questions_json)?;
        for (n, question) in (1..).zip(&questions) {
            let row = came.iter().find(|row| row.n == n).cloned().unwrap_or_default();
            let choice = question
                .choices
                .iter()
                .find(|choice| fold(choice) == fold(&row.choice.text));
            if choice.is_none() && !row.choice.text.is_empty() && !question.choices.is_empty() {
                return Err(form.strange(&row.choice));
            }
            let words = normalise(&row.words.text)?;
            let (answer, note) = match choice {
                Some(choice) => (choice.clone(), words),
                None => (words, String::new()),
            };
            if answer.is_empty() {
                let place = if question.choices.is_empty() {
                    &row.words
                } else {
                    &row.choice
                };
                return Err(form.lacks(place));
            }
            let before = known.iter().find(|one| one.n == n);
            lines.push(AuditReplyLine {
                label: question.text.clone(),
                before: before.map(|one| one.answer.clone()).unwrap_or_default(),
                now: [answer.as_str(), &note].join("　").trim().to_owned(),
                place: row.words.place,
            });
            answers.push(AuditSurveyAnswer {
                survey_id: survey.id.clone(),
                respondent: engagement.unit_id.clone(),
                n,
                answer,
                note,
                received_on: Some(on.to_string()),
            });
        }
        let by = form.said("paper-audit-answered-by");
        let received = known.iter().find_map(|one| one.received_on.as_deref());
        let view = AuditReplyView {
            file: form.file.clone(),
            kind: "survey".to_owned(),
            number: number.text,
            unit_code: units.code(&engagement.unit_id),
            unit_name: units.name(&engagement.unit_id),
            by: by.text,
            on: on.to_string(),
            standing: standing(received, on).to_owned(),
            is_taken: false,
            lines,
        };
        let answered = AuditSurvey {
            state: "answered".to_owned(),
            ..survey
        };
        Ok((view, Change::Survey(answered, answers)))
    }
}

fn questions(request: &AuditSurveySaveRequest) -> Result<Vec<Question>> {
    let mut found = Vec::new();
    for one in &request.questions {
        let text = normalise(one.question.trim())?;
        if text.is_empty() {
            continue;
        }
        let mut choices = Vec::new();
        for choice in &one.choices {
            let choice = normalise(choice.trim())?;
            if !choice.is_empty() && !choices.contains(&choice) {
                choices.push(choice);
            }
        }
        found.push(Question {
            text,
            help: normalise(one.help.trim())?,
            choices,
        });
    }
    if found.is_empty() || found.len() > QUESTIONS {
        return Err(AppError::FieldEmpty {
            field: "survey-questions",
        });
    }
    Ok(found)
}
