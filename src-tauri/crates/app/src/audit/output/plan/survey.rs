//! 予備調査票.

use serde::Deserialize;
use tenken_documents::{AuditPaper, Choice, Confirmed, Standing, Survey, SurveyQuestion};
use tenken_domain::vocabulary::Role;
use tenken_store::table::{audit_survey, audit_survey_answer};

use super::super::{
    super::{stored, there},
    Asked,
    ground::{Form, known_day, settled},
    word,
};
use crate::{app::App, error::Result, output::say};

const SURVEY: Form = Form {
    code: "survey",
    form: None,
};

/// A question of a survey as it lies in the case.
#[derive(Deserialize)]
struct Question {
    #[serde(rename = "question")]
    text: String,
    #[serde(default)]
    help: String,
    #[serde(default)]
    choices: Vec<String>,
}

impl App {
    /// A survey to be filled in, or filled in by whom it was sent to.
    pub(in super::super) fn survey_paper(&mut self, id: &str, asked: &Asked) -> Result<AuditPaper> {
        let row = there(audit_survey::get(self.desk()?.conn(), id)?, "survey", id)?;
        let (view, _, ground) = self.engagement_ground(&row.engagement_id)?;
        let mut head = ground.head_of(&SURVEY, asked, &view);
        head.paper.date = known_day(row.sent_on.as_deref(), asked.on.as_ref());
        head.paper.standing = if row.state == "draft" {
            Standing::Draft { version: 1 }
        } else {
            settled("sent", 1)
        };
        let number = self.survey_number(&row)?;
        head.keys = [
            ("kind", "audit-survey"),
            ("audit", view.line.number.as_str()),
            ("survey", &number),
        ]
        .map(|(key, value)| (say(&format!("audit-key-{key}"), &[]), value.to_owned()))
        .into();
        let asked_of: Vec<Question> = stored("survey", &row.questions_json)?;
        let answers = audit_survey_answer::of_survey(self.desk()?.conn(), id)?;
        let own = |n: i64| {
            answers
                .iter()
                .find(|one| one.respondent == view.line.unit && one.n == n)
        };
        let is_form = !answers.iter().any(|one| one.respondent == view.line.unit);
        let questions = (1..).zip(asked_of).map(|(number, one)| {
            let answer = own(number);
            let typed = answer.map_or("", |found| found.answer.as_str());
            let chosen = one.choices.iter().position(|choice| choice == typed);
            SurveyQuestion {
                number,
                answer: match (chosen, answer) {
                    (Some(_), Some(found)) => found.note.clone(),
                    _ => typed.to_owned(),
                },
                choice: Choice {
                    options: one.choices,
                    chosen: chosen.into_iter().collect(),
                },
                question: one.text,
                help: one.help,
            }
        });
        let answered_on = answers.iter().find_map(|one| one.received_on.clone());
        Ok(AuditPaper::Survey(Box::new(Survey {
            reply_by: word::day(row.due_on.as_deref()),
            to: ground.reply_to(&view.contact),
            questions: questions.collect(),
            answered: Confirmed {
                role: if is_form {
                    String::new()
                } else {
                    ground.body.title(Role::SectionMgr).to_owned()
                },
                name: String::new(),
                on: word::day(answered_on.as_deref()),
            },
            is_form,
            head,
        })))
    }
}
