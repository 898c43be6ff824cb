//! What auditors ordered of this section, as its own board lists it: one line a finding, with the plan once there is one.

use tenken_domain::date::Day;
use tenken_parcel::{Kind, content::AskedForm};

use super::{Answers, Asked};
use crate::{app::App, error::Result, output::say};

/// One finding that a plan was ordered for, or one question of a roll-out that a plan was written for.
pub(crate) struct Ordered {
    /// Id of what was asked.
    pub asked: String,
    /// Number of the finding or of the question.
    pub number: String,
    pub is_roll_out: bool,
    pub fiscal_year: i32,
    /// When it came, UTC.
    pub taken_at: String,
    /// 件名 of the finding, or the issue that was asked about.
    pub problem: String,
    /// 改善策; empty: no plan yet.
    pub action: String,
    pub interim: String,
    pub owner: String,
    pub responsible: String,
    /// 期限 of the plan; without a plan the day by which it is due. ISO.
    pub due_on: Option<String>,
    /// The plan was written for the auditors.
    pub is_sent: bool,
    /// The report was written: the day on which the measure was done (ISO), and what was done.
    pub done: Option<(Option<String>, String)>,
}

impl App {
    /// Orders and questions of this section that ask for a plan.
    pub(crate) fn ordered_plans(&self) -> Result<Vec<Ordered>> {
        let mut found = Vec::new();
        for asked in self.all_asked()? {
            let is_roll_out = asked.kind == Kind::RolloutQuestion.code();
            if asked.kind != Kind::Order.code() && !is_roll_out {
                continue;
            }
            let answers = self.answers_of(&asked.id)?;
            let plans = asked.content.forms.iter();
            for form in plans.filter(|form| form.answer == Kind::ImprovementPlan.code()) {
                let one = ordered(&asked, form, &answers, is_roll_out);
                // A question asks for a plan only where there is the same problem.
                if !is_roll_out || !one.action.is_empty() {
                    found.push(one);
                }
            }
        }
        Ok(found)
    }
}

fn ordered(asked: &Asked, form: &AskedForm, answers: &Answers, is_roll_out: bool) -> Ordered {
    let said = |name: &str| answers.said(&form.form, name).to_owned();
    let label = say(
        if is_roll_out {
            "paper-audit-issue"
        } else {
            "paper-audit-subject"
        },
        &[],
    );
    let about = form.about.iter().find(|(name, _)| *name == label);
    let about = about.or_else(|| form.about.first());
    let action = said("paper-audit-form-action");
    let due_on = if action.is_empty() {
        asked.content.due_on.clone()
    } else {
        day(&said("paper-audit-form-due"))
    };
    let report = asked
        .content
        .forms
        .iter()
        .find(|one| one.answer == Kind::ImprovementReport.code() && one.number == form.number);
    let report = report.filter(|one| answers.replied.contains_key(&one.form));
    Ordered {
        asked: asked.id.clone(),
        number: form.number.clone(),
        is_roll_out,
        fiscal_year: asked.fiscal_year,
        taken_at: asked.taken_at.clone(),
        problem: about.map(|(_, text)| text.clone()).unwrap_or_default(),
        action,
        interim: said("paper-audit-form-interim"),
        owner: said("paper-audit-form-owner"),
        responsible: said("paper-audit-form-responsible"),
        due_on,
        is_sent: answers.replied.contains_key(&form.form),
        done: report.map(|one| {
            let on = answers.said(&one.form, "paper-audit-done-on");
            let what = answers.said(&one.form, "paper-audit-done-what");
            (day(on), what.to_owned())
        }),
    }
}

/// A day as it was typed, ISO.
fn day(text: &str) -> Option<String> {
    Day::parse(text).ok().map(|day| day.to_string())
}
