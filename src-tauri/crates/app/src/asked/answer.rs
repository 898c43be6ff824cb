//! The answer of a section: typed field by field, then written as a parcel for who asked.

use std::collections::BTreeMap;

use tenken_domain::date::Day;
use tenken_parcel::{
    Kind, Protection, PublicKey,
    content::{AskedForm, AskedReply},
};
use tenken_store::{
    CommandKind, Transaction,
    table::{case_meta, parcel_log},
};

use super::{ANSWER, Asked, BY, ON, REPLIED, lacks, missing};
use crate::{
    app::App,
    desk::{Way, parcel_record},
    error::{AppError, Result},
    output::labels,
    wire::{AskedReplyRequest, WrittenView},
};

/// Whether the parts of a field's name are those of an answer: `asked/<question>/<form>/<field>`.
pub(crate) fn is_asked_field(parts: &[&str]) -> bool {
    matches!(parts, ["asked", _, _, _])
}

/// One field of an answer, as it was typed.
pub(crate) struct AskedChange {
    key: String,
    text: String,
}

impl AskedChange {
    pub(crate) fn write(&self, tx: &Transaction<'_>) -> Result<()> {
        Ok(case_meta::put(tx, &self.key, &self.text)?)
    }
}

impl App {
    /// What a field of an answer becomes. Errors: another field, a word that cannot be chosen, no day.
    pub(crate) fn asked_change(&self, parts: &[&str], text: &str) -> Result<AskedChange> {
        let ["asked", id, form, field] = parts else {
            return Err(unknown(&parts.join("/")));
        };
        self.assert_section()?;
        let asked = self.asked_row(id)?;
        let form = form_of(&asked, form)?;
        Ok(AskedChange {
            key: format!("{ANSWER}/{id}/{}/{field}", form.form),
            text: typed(form, field, text.trim())?,
        })
    }

    /// Writes the answer to a form, encrypted to the key of who asked. It can be written again after a change.
    pub fn asked_reply(&mut self, request: &AskedReplyRequest) -> Result<WrittenView> {
        self.assert_section()?;
        self.assert_recordable()?;
        let asked = self.asked_row(&request.asked)?;
        let form = form_of(&asked, &request.form)?;
        let answers = self.answers_of(&asked.id)?;
        if !lacks(form, &answers).is_empty() {
            return Err(AppError::FieldEmpty {
                field: "asked-answer",
            });
        }
        let at = self.now();
        let said = form.fields.iter().map(|field| {
            let text = answers.said(&form.form, &field.name);
            (field.name.clone(), text.to_owned())
        });
        let on = match answers.said(&form.form, ON) {
            "" => self.today()?.to_string(),
            on => on.to_owned(),
        };
        let unit = &asked.content.unit_code;
        let reply = AskedReply {
            number: form.number.clone(),
            unit_code: unit.clone(),
            by: answers.said(&form.form, BY).to_owned(),
            on,
            answers: said.filter(|(_, text)| !text.is_empty()).collect(),
            extra: BTreeMap::new(),
        };
        let mut manifest = self.manifest(Kind::from(form.answer.as_str()), asked.fiscal_year)?;
        manifest.reply_to = Some(asked.id.clone());
        manifest.answers_token = Some(asked.token.clone());
        manifest.unit_code = Some(unit.clone());
        manifest.unit_name = Some(asked.content.unit_name.clone());
        let parcel = reply.into_parcel(manifest)?;
        let key = PublicKey::parse(&asked.key)?;
        let name = format!(
            "{}_{unit}_{}_{}.tenkenp",
            form.number,
            form.title,
            labels()("paper-file-asked-reply", &[])
        );
        let protection = Protection::Recipient(&key);
        let (folder_name, file) = self.parcel_out(
            &parcel,
            protection,
            request.folder.as_deref(),
            (&name, "asked_reply"),
        )?;
        let log = parcel_record(Way::Out, &parcel.manifest, &file.name, &file.sha256, &at)?;
        let (done, actor) = (format!("{REPLIED}/{}/{}", asked.id, form.form), self.actor()?);
        self.desk_mut()?
            .case
            .command(&actor, "asked_reply", CommandKind::Act, &at, |tx| {
                case_meta::put(tx, &done, &at)?;
                parcel_log::insert(tx, &log).map_err(AppError::from)
            })?;
        Ok(WrittenView {
            folder_name,
            files: vec![file],
            is_plain: false,
        })
    }
}

fn form_of<'a>(asked: &'a Asked, form: &str) -> Result<&'a AskedForm> {
    let found = asked.content.forms.iter().find(|one| one.form == form);
    found.ok_or_else(|| missing(form))
}

fn unknown(field: &str) -> AppError {
    AppError::FieldUnknown {
        field: field.to_owned(),
    }
}

/// What was typed into a field, as it is kept.
fn typed(form: &AskedForm, name: &str, text: &str) -> Result<String> {
    let field = form.fields.iter().find(|one| one.name == name);
    let kind = match (field, name) {
        (Some(field), _) => field.kind.as_str(),
        (None, BY) => "text",
        (None, ON) => "day",
        (None, _) => return Err(unknown(name)),
    };
    match kind {
        _ if text.is_empty() => Ok(String::new()),
        "choice" if field.is_some_and(|one| one.choices.iter().all(|choice| choice != text)) => {
            Err(unknown(name))
        }
        "day" => Ok(Day::parse(text)?.to_string()),
        _ => Ok(text.to_owned()),
    }
}
