//! What is asked of a section as a parcel: 予備調査, 改善指示 and 横断確認 with the fields of their forms; the section's
//! own desk answers (data.md 1).

use std::collections::BTreeMap;

use tenken_domain::vocabulary::{CauseKind, MeasureType, RollOutAnswer};
use tenken_parcel::{
    Kind, Protection,
    content::{AskedContent, AskedField, AskedForm},
    return_token,
};
use tenken_store::table::{
    audit_finding::{self, AuditFinding},
    audit_order, audit_plan, audit_roll_out, audit_roll_out_reply, audit_survey, parcel_log,
};

use super::super::{
    output::{confirming, ordered_text},
    reply::Question,
    stored, there, unfit,
    units::Units,
};
use crate::{
    app::App,
    desk::{Way, meta, parcel_record},
    error::{AppError, Result},
    output::{clause_label, labels, say},
    wire::{AuditQuestionWriteRequest, WrittenView},
};

/// What goes to one section.
struct Asking {
    kind: Kind,
    plan: String,
    content: AskedContent,
}

impl App {
    /// Writes what is asked as a parcel for each section: a survey, an issued order, a roll-out question for those that
    /// have not answered. The answer comes back encrypted to the key of the plan.
    pub fn audit_question_write(&mut self, request: &AuditQuestionWriteRequest) -> Result<WrittenView> {
        self.assert_audit()?;
        self.assert_recordable()?;
        self.assert_not_part()?;
        let questions = match request.of.as_str() {
            "survey" => vec![self.survey_asked(&request.id)?],
            "order" => vec![self.order_asked(&request.id)?],
            "roll_out" => self.roll_out_asked(&request.id)?,
            _ => return Err(unfit("question-of")),
        };
        let (mut files, mut folder_name) = (Vec::new(), String::new());
        for one in questions {
            let (plan, key) = self.plan_key(&one.plan)?;
            let year = i32::try_from(plan.fiscal_year).unwrap_or_default();
            let mut manifest = self.manifest(one.kind.clone(), year)?;
            manifest.return_token = Some(return_token()?);
            manifest.sender_public_key = Some(key);
            manifest.unit_code = Some(one.content.unit_code.clone());
            manifest.unit_name = Some(one.content.unit_name.clone());
            let name = format!(
                "{}_{}_{}.tenkenp",
                one.content.number,
                one.content.unit_name,
                labels()("paper-file-audit-asked", &[])
            );
            let parcel = one.content.into_parcel(manifest)?;
            let protection = Protection::Passphrase(&request.passphrase);
            let (folder, file) = self.parcel_out(
                &parcel,
                protection,
                request.folder.as_deref(),
                (&name, "audit_asked"),
            )?;
            let at = self.now();
            let log = parcel_record(Way::Out, &parcel.manifest, &file.name, &file.sha256, &at)?;
            self.audit_act("audit_question_write", |tx| {
                audit_plan::update(tx, &plan)?;
                Ok(parcel_log::insert(tx, &log)?)
            })?;
            folder_name = folder;
            files.push(file);
        }
        Ok(WrittenView {
            folder_name,
            files,
            is_plain: false,
        })
    }

    fn asked_of(
        &self,
        unit: &str,
        number: &str,
        title: &str,
        due_on: Option<String>,
    ) -> Result<AskedContent> {
        let units = Units::read(self.desk()?.conn())?;
        Ok(AskedContent {
            number: number.to_owned(),
            title: title.to_owned(),
            unit_code: units.code(unit),
            unit_name: units.name(unit),
            from: self.meta_value(meta::OFFICE)?.unwrap_or_default(),
            contact: self.meta_value(meta::CONTACT)?.unwrap_or_default(),
            due_on,
            forms: Vec::new(),
            extra: BTreeMap::new(),
        })
    }

    fn survey_asked(&self, id: &str) -> Result<Asking> {
        let row = there(audit_survey::get(self.desk()?.conn(), id)?, "survey", id)?;
        if row.state != "sent" {
            return Err(AppError::ActNotPossible {
                act: "audit_question_write",
                state: row.state,
            });
        }
        let engagement = self.engagement_row(&row.engagement_id)?;
        let number = self.survey_number(&row)?;
        let mut content = self.asked_of(&engagement.unit_id, &number, &row.name, row.due_on.clone())?;
        let questions: Vec<Question> = stored("survey", &row.questions_json)?;
        let mut fields = Vec::new();
        for (n, one) in (1..).zip(questions) {
            let has_choices = !one.choices.is_empty();
            fields.push(AskedField {
                name: if has_choices {
                    format!("q{n}")
                } else {
                    format!("w{n}")
                },
                label: format!("{n}　{}", one.text),
                help: one.help,
                kind: if has_choices { "choice" } else { "lines" }.to_owned(),
                choices: one.choices,
                is_needed: true,
                ..AskedField::default()
            });
            if has_choices {
                fields.push(field(
                    &format!("w{n}"),
                    "paper-audit-answer-words",
                    "lines",
                    false,
                ));
            }
        }
        content.forms.push(AskedForm {
            form: form_id(&Kind::SurveyAnswer, &number),
            answer: Kind::SurveyAnswer.code().to_owned(),
            number,
            title: say("audit-title-survey", &[]),
            how: hints(["paper-audit-survey-how-1", "paper-audit-survey-how-2"]),
            fields,
            signer: say("paper-audit-answered-by", &[]),
            ..AskedForm::default()
        });
        Ok(Asking {
            kind: Kind::Survey,
            plan: engagement.plan_id,
            content,
        })
    }

    fn order_asked(&self, id: &str) -> Result<Asking> {
        let row = there(audit_order::get(self.desk()?.conn(), id)?, "order", id)?;
        let unit = match &row.directed_unit_id {
            Some(unit) if row.state == "issued" => unit.clone(),
            _ => {
                return Err(AppError::ActNotPossible {
                    act: "audit_question_write",
                    state: row.state,
                });
            }
        };
        let engagement = self.engagement_row(&row.engagement_id)?;
        let title = say("audit-paper-order", &[]);
        let mut content = self.asked_of(&unit, &row.number, &title, row.plan_due_on.clone())?;
        let mut findings = Vec::new();
        for id in stored::<Vec<String>>("findings", &row.findings_json)? {
            findings.push(there(
                audit_finding::get(self.desk()?.conn(), &id)?,
                "finding",
                &id,
            )?);
        }
        let numbers: Vec<&str> = findings.iter().map(|one| one.number.as_str()).collect();
        for finding in &findings {
            let mut about = about(finding)?;
            let ordered = match ordered_text(&row.content, &numbers, &finding.number) {
                text if text.is_empty() => row.content.clone(),
                text => text,
            };
            about.push((say("paper-audit-form-order", &[]), ordered));
            content.forms.push(plan_form(&finding.number, about.clone()));
            content
                .forms
                .push(self.report_form_asked(&finding.number, about)?);
        }
        Ok(Asking {
            kind: Kind::Order,
            plan: engagement.plan_id,
            content,
        })
    }

    fn report_form_asked(&self, number: &str, about: Vec<(String, String)>) -> Result<AskedForm> {
        let kind = Kind::ImprovementReport;
        let titles = confirming(&self.desk()?.body);
        Ok(AskedForm {
            form: form_id(&kind, number),
            answer: kind.code().to_owned(),
            number: number.to_owned(),
            title: say("audit-paper-improvement", &[]),
            about,
            how: hints(["paper-audit-done-how-1", "paper-audit-done-how-2"]),
            fields: vec![
                field("paper-audit-done-what", "paper-audit-done-what", "lines", true),
                field("paper-audit-done-on", "paper-audit-done-on", "day", true),
                field(
                    "paper-audit-form-evidence",
                    "paper-audit-form-evidence",
                    "lines",
                    true,
                ),
                field("paper-audit-remaining", "paper-audit-remaining", "lines", false),
                AskedField {
                    choices: titles.into_iter().map(|(_, title)| title).collect(),
                    ..field(
                        "paper-audit-form-confirmed-role",
                        "paper-audit-form-confirmed-role",
                        "choice",
                        true,
                    )
                },
            ],
            signer: say("paper-audit-confirmed-by", &[]),
            ..AskedForm::default()
        })
    }

    fn roll_out_asked(&self, id: &str) -> Result<Vec<Asking>> {
        let conn = self.desk()?.conn();
        let row = there(audit_roll_out::get(conn, id)?, "roll-out", id)?;
        let finding = there(
            audit_finding::get(conn, &row.finding_id)?,
            "finding",
            &row.finding_id,
        )?;
        let engagement = self.engagement_row(&finding.engagement_id)?;
        let mut clauses = Vec::new();
        for clause in stored::<Vec<String>>("clauses", &finding.clauses_json)? {
            clauses.push(clause_label(&clause));
        }
        let about = vec![
            (say("paper-audit-issue", &[]), row.gist.clone()),
            (say("paper-audit-clauses", &[]), clauses.join("、")),
        ];
        let word = |answer: &RollOutAnswer| {
            let code = answer.as_str().replace('_', "-");
            say(&format!("audit-word-reply-{code}"), &[])
        };
        let title = say("audit-paper-roll-out", &[]);
        let mut found = Vec::new();
        for reply in audit_roll_out_reply::of_roll_out(conn, id)? {
            let is_open = matches!(reply.answer_code.as_deref(), None | Some("investigating"));
            if !is_open {
                continue;
            }
            let mut content = self.asked_of(&reply.unit_id, &row.number, &title, row.due_on.clone())?;
            let kind = Kind::RolloutReply;
            content.forms.push(AskedForm {
                form: form_id(&kind, &row.number),
                answer: kind.code().to_owned(),
                number: row.number.clone(),
                title: title.clone(),
                about: about.clone(),
                how: hints(["paper-audit-roll-out-how-1", "paper-audit-asked-how-same"]),
                fields: vec![
                    AskedField {
                        choices: RollOutAnswer::ALL.iter().map(word).collect(),
                        ..field("paper-audit-answer", "paper-audit-answer", "choice", true)
                    },
                    field(
                        "paper-audit-roll-out-method",
                        "paper-audit-roll-out-method",
                        "lines",
                        true,
                    ),
                    field(
                        "paper-audit-roll-out-result",
                        "paper-audit-roll-out-result",
                        "lines",
                        false,
                    ),
                ],
                signer: say("paper-audit-answered-by", &[]),
                ..AskedForm::default()
            });
            content.forms.push(plan_form(&row.number, about.clone()));
            found.push(Asking {
                kind: Kind::RolloutQuestion,
                plan: engagement.plan_id.clone(),
                content,
            });
        }
        if found.is_empty() {
            return Err(AppError::ActNotPossible {
                act: "audit_question_write",
                state: "answered".to_owned(),
            });
        }
        Ok(found)
    }
}

fn plan_form(number: &str, about: Vec<(String, String)>) -> AskedForm {
    let kind = Kind::ImprovementPlan;
    let same = |id: &str, kind: &str, is_needed: bool| field(id, id, kind, is_needed);
    AskedForm {
        form: form_id(&kind, number),
        answer: kind.code().to_owned(),
        number: number.to_owned(),
        title: say("audit-title-measure-form", &[]),
        about,
        how: hints(["paper-audit-plan-how-1", "paper-audit-plan-how-2"]),
        fields: vec![
            AskedField {
                choices: CauseKind::ALL
                    .iter()
                    .map(|cause| say(&format!("ui-cause-{cause}"), &[]))
                    .collect(),
                ..same("paper-audit-form-cause-kind", "choice", true)
            },
            same("paper-audit-form-cause", "lines", false),
            AskedField {
                choices: MeasureType::ALL
                    .iter()
                    .map(|kind| say(&format!("plan-kind-{kind}"), &[]))
                    .collect(),
                ..same("paper-audit-form-kind", "choice", false)
            },
            AskedField {
                choices: ["exception-yes", "exception-no"].map(|id| say(id, &[])).into(),
                ..same("paper-audit-form-within", "choice", false)
            },
            same("paper-audit-form-action", "lines", true),
            same("paper-audit-form-interim", "lines", false),
            same("paper-audit-form-owner", "text", true),
            same("paper-audit-form-responsible", "text", true),
            same("paper-audit-form-due", "day", true),
            same("paper-audit-form-cost", "text", false),
            same("paper-audit-form-budget-year", "text", false),
        ],
        signer: say("paper-audit-confirmed-by", &[]),
        ..AskedForm::default()
    }
}

/// Id of a form: what it answers. It stays when the same is asked anew.
fn form_id(kind: &Kind, number: &str) -> String {
    format!("{}-{number}", kind.code())
}

fn field(name: &str, label: &str, kind: &str, is_needed: bool) -> AskedField {
    AskedField {
        name: name.to_owned(),
        label: say(label, &[]),
        kind: kind.to_owned(),
        is_needed,
        ..AskedField::default()
    }
}

fn hints<const N: usize>(ids: [&str; N]) -> Vec<String> {
    ids.iter().map(|id| say(id, &[])).collect()
}

fn about(finding: &AuditFinding) -> Result<Vec<(String, String)>> {
    let clauses: Vec<String> = stored("clauses", &finding.clauses_json)?;
    let clauses: Vec<String> = clauses.iter().map(|clause| clause_label(clause)).collect();
    let texts = [
        ("paper-audit-finding-number", finding.number.clone()),
        ("paper-audit-subject", finding.subject.clone()),
        ("paper-audit-fact", finding.facts.clone()),
        ("paper-audit-clauses", clauses.join("、")),
        ("paper-audit-proposal", finding.proposal.clone()),
    ];
    Ok(texts
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(id, text)| (say(id, &[]), text))
        .collect())
}
