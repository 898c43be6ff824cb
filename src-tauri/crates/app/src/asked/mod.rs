//! What auditors ask of a section (予備調査, 改善指示, 横断確認): taken in at the section's own desk, answered there field
//! by field, and sent back as a parcel to the key of who asked (data.md 1).

mod answer;
mod plan;

pub(crate) use answer::{AskedChange, is_asked_field};
pub(crate) use plan::Ordered;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tenken_parcel::content::{AskedContent, AskedForm};
use tenken_store::{
    CommandKind,
    table::{case_meta, parcel_log, sheets},
};

use crate::{
    app::App,
    audit::AuditError,
    desk::{OpenedFile, desk_json},
    error::{AppError, Result},
    sheet::count,
    wire::{AskedFieldView, AskedFormView, AskedLine, AskedRequest, AskedText, AskedView},
};

/// Names of the fields beside those of a form: who answers, and when.
const BY: &str = "by";
const ON: &str = "on";
/// Keys of `case_meta`: a question, a field of its answer, when a form was last written.
const QUESTION: &str = "asked";
const ANSWER: &str = "asked_answer";
const REPLIED: &str = "asked_replied";

/// A question as the case keeps it.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Asked {
    id: String,
    kind: String,
    /// Return token of the parcel that asked last.
    token: String,
    /// Age key that the answer is encrypted to.
    key: String,
    fiscal_year: i32,
    made_at: String,
    taken_at: String,
    content: AskedContent,
}

/// Texts of the answers by field, and when each form was last written.
struct Answers {
    texts: BTreeMap<String, String>,
    replied: BTreeMap<String, String>,
}

impl App {
    /// Takes in what is asked of this section, and gives its id. What is asked anew under the same number takes the place
    /// of what is here; what was typed stays with the forms that are still asked.
    pub(crate) fn take_asked(&mut self, opened: &OpenedFile) -> Result<String> {
        self.assert_section()?;
        self.assert_recordable()?;
        self.assert_parcel_new(opened)?;
        let manifest = &opened.parcel.manifest;
        let content = AskedContent::of(&opened.parcel).map_err(|error| error.in_file(&opened.file_name))?;
        self.assert_own_body(&manifest.body_code)?;
        let own = self.own_codes()?;
        if !own.contains(&content.unit_code) {
            return Err(AppError::ParcelForOther {
                found: content.unit_code,
                expected: own.join(" "),
            });
        }
        let (Some(token), Some(key)) = (&manifest.return_token, &manifest.sender_public_key) else {
            return Err(AppError::ParcelNotExpected {
                kind: manifest.kind.code().to_owned(),
            });
        };
        let kind = manifest.kind.code();
        let known = self
            .all_asked()?
            .into_iter()
            .find(|one| one.kind == kind && one.content.number == content.number);
        if known.as_ref().is_some_and(|one| one.made_at > manifest.made_at) {
            return Err(AuditError::ReplyOlder {
                file: opened.file_name.clone(),
                on: manifest.made_at.chars().take(10).collect(),
            }
            .into());
        }
        let asked = Asked {
            id: known.map_or_else(|| manifest.parcel_id.clone(), |one| one.id),
            kind: kind.to_owned(),
            token: token.clone(),
            key: key.as_str().to_owned(),
            fiscal_year: manifest.fiscal_year,
            made_at: manifest.made_at.clone(),
            taken_at: self.now(),
            content,
        };
        let (text, log) = (desk_json(&asked)?, self.log_in(opened)?);
        let (at, actor) = (self.now(), self.actor()?);
        self.desk_mut()?
            .case
            .command(&actor, "asked_take", CommandKind::Act, &at, |tx| {
                case_meta::put(tx, &format!("{QUESTION}/{}", asked.id), &text)?;
                parcel_log::insert(tx, &log).map_err(AppError::from)
            })?;
        Ok(asked.id)
    }

    /// What was asked of this section, newest first.
    pub fn asked_list(&mut self) -> Result<Vec<AskedLine>> {
        self.assert_section()?;
        let mut lines = Vec::new();
        for asked in self.all_asked()? {
            let answers = self.answers_of(&asked.id)?;
            lines.push(line(&asked, &answers));
        }
        Ok(lines)
    }

    /// One question with its forms and what was answered so far.
    pub fn asked_view(&mut self, request: &AskedRequest) -> Result<AskedView> {
        self.assert_section()?;
        let asked = self.asked_row(&request.asked)?;
        let answers = self.answers_of(&asked.id)?;
        Ok(AskedView {
            line: line(&asked, &answers),
            contact: asked.content.contact.clone(),
            forms: asked
                .content
                .forms
                .iter()
                .map(|form| form_view(form, &answers))
                .collect(),
        })
    }

    fn all_asked(&self) -> Result<Vec<Asked>> {
        let mut found = Vec::new();
        for row in case_meta::all(self.desk()?.conn())? {
            if row
                .key
                .strip_prefix(QUESTION)
                .is_some_and(|rest| rest.starts_with('/'))
            {
                found.push(read(&row.value)?);
            }
        }
        found.sort_by(|a: &Asked, b| (&b.taken_at, &b.id).cmp(&(&a.taken_at, &a.id)));
        Ok(found)
    }

    fn asked_row(&self, id: &str) -> Result<Asked> {
        let text = case_meta::value(self.desk()?.conn(), &format!("{QUESTION}/{id}"))?;
        read(&text.ok_or_else(|| missing(id))?)
    }

    fn answers_of(&self, id: &str) -> Result<Answers> {
        let (mut texts, mut replied) = (BTreeMap::new(), BTreeMap::new());
        let (answer, done) = (format!("{ANSWER}/{id}/"), format!("{REPLIED}/{id}/"));
        for row in case_meta::all(self.desk()?.conn())? {
            if let Some(field) = row.key.strip_prefix(&answer) {
                texts.insert(field.to_owned(), row.value);
            } else if let Some(form) = row.key.strip_prefix(&done) {
                replied.insert(form.to_owned(), row.value);
            }
        }
        Ok(Answers { texts, replied })
    }

    /// Codes that a question to this desk may name: of the section, and of its systems.
    fn own_codes(&mut self) -> Result<Vec<String>> {
        let mut codes: Vec<String> = self.case_unit()?.map(|unit| unit.code).into_iter().collect();
        for row in sheets::all(self.desk()?.conn())? {
            let model = self.desk_mut()?.sheet(&row.id)?;
            codes.extend(model.system.as_ref().map(|system| system.code.clone()));
        }
        Ok(codes)
    }

    fn assert_section(&self) -> Result<()> {
        if self.desk()?.case.kind().code() == "section" {
            Ok(())
        } else {
            Err(AppError::WrongCaseKind { needed: "section" })
        }
    }
}

impl Answers {
    /// What stands in a field of a form; empty where nothing does.
    fn said(&self, form: &str, field: &str) -> &str {
        let key = format!("{form}/{field}");
        self.texts.get(&key).map_or("", |text| text.trim())
    }
}

fn missing(id: &str) -> AppError {
    AppError::NotFound {
        what: "asked",
        id: id.to_owned(),
    }
}

fn read(text: &str) -> Result<Asked> {
    serde_json::from_str(text).map_err(|cause| AppError::StoredDamaged {
        what: "asked",
        detail: cause.to_string(),
    })
}

/// Labels of what must still be filled in.
fn lacks(form: &AskedForm, answers: &Answers) -> Vec<String> {
    let is_open = |name: &str| answers.said(&form.form, name).is_empty();
    let fields = form
        .fields
        .iter()
        .filter(|one| one.is_needed && is_open(&one.name));
    let mut found: Vec<String> = fields.map(|one| one.label.clone()).collect();
    if is_open(BY) {
        found.push(form.signer.clone());
    }
    found
}

fn line(asked: &Asked, answers: &Answers) -> AskedLine {
    let content = &asked.content;
    let is_answered = |form: &&AskedForm| answers.replied.contains_key(&form.form);
    AskedLine {
        asked: asked.id.clone(),
        kind: asked.kind.clone(),
        number: content.number.clone(),
        title: content.title.clone(),
        from: content.from.clone(),
        due_on: content.due_on.clone(),
        taken_at: asked.taken_at.clone(),
        answered: count(content.forms.iter().filter(is_answered).count()),
        forms: count(content.forms.len()),
    }
}

fn form_view(form: &AskedForm, answers: &Answers) -> AskedFormView {
    let said = |name: &str| answers.said(&form.form, name).to_owned();
    let fields = form.fields.iter().map(|one| AskedFieldView {
        name: one.name.clone(),
        label: one.label.clone(),
        help: one.help.clone(),
        kind: one.kind.clone(),
        choices: one.choices.clone(),
        is_needed: one.is_needed,
        text: said(&one.name),
    });
    let about = form.about.iter().map(|(label, text)| AskedText {
        label: label.clone(),
        text: text.clone(),
    });
    AskedFormView {
        form: form.form.clone(),
        answer: form.answer.clone(),
        number: form.number.clone(),
        title: form.title.clone(),
        about: about.collect(),
        how: form.how.clone(),
        fields: fields.collect(),
        signer: form.signer.clone(),
        by: said(BY),
        on: Some(said(ON)).filter(|on| !on.is_empty()),
        lacks: lacks(form, answers),
        replied_at: answers.replied.get(&form.form).cloned(),
    }
}
