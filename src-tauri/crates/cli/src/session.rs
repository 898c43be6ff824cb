//! One run of the command line: the app, the case that `--case` names, and the answer.

use std::path::{Path, PathBuf};

use serde::Serialize;
use serde_json::Value;
use tenken_app::{
    App, AppError, Host,
    wire::{CaseOpenRequest, DeskView, OperatorAddRequest, PersonRequest, TicketRequest},
};

use crate::{
    args::{Command, Options},
    error::Result,
    exit::Exit,
    print,
    secret::{self, Secret},
    show::page::Page,
    words::Words,
};

/// The app with what was asked of it.
pub(crate) struct Session {
    pub app: App,
    pub options: Options,
    pub words: Words,
}

/// What a command answers.
pub(crate) struct Reply {
    pub text: String,
    pub exit: Exit,
}

impl Session {
    pub(crate) fn new(options: Options, words: Words) -> Self {
        let mut host = Host::from_environment();
        if let Some(folder) = &options.cases_in {
            host.cases_dir = std::path::absolute(folder).unwrap_or_else(|_| folder.clone());
        }
        Self {
            app: App::new(host),
            options,
            words,
        }
    }

    /// Opens the case where one is named, does the command, closes it whatever came of it.
    pub(crate) fn run(&mut self, command: Command) -> Result<Exit> {
        let path = self.options.case.clone();
        if let Some(path) = path.filter(|_| !command.opens_itself()) {
            self.open(&path, self.options.read_only)?;
            self.operate()?;
        }
        let done = crate::area::run(command, self);
        let closed = self.app.case_close();
        let reply = done?;
        closed?;
        print::out(&reply.text);
        Ok(reply.exit)
    }

    /// Opens a case; says beside the answer what the person should know.
    pub(crate) fn open(&mut self, path: &Path, is_read_only: bool) -> Result<()> {
        let file = self.app.file_note(path)?;
        let recovery_code = match &self.options.recovery_code_file {
            Some(path) => Some(one_line_code(&secret::read_text(path)?)),
            None => None,
        };
        let passphrase = if file.needs == "passphrase" && recovery_code.is_none() {
            secret::passphrase(Secret::Case, &self.options, self.words)?
        } else {
            None
        };
        let desk = self.app.case_open(&CaseOpenRequest {
            ticket: file.ticket,
            passphrase,
            recovery_code,
            is_read_only,
        })?;
        if let Some(because) = desk.read_only.as_ref().filter(|it| it.because != "asked") {
            let args = [
                ("person", because.person.as_str()),
                ("machine", because.machine.as_str()),
                ("at", because.at.as_str()),
            ];
            print::err(
                &self
                    .words
                    .say(&format!("cli-read-only-{}", because.because), &args),
            );
        }
        if desk.recovered_drafts > 0 {
            let count = desk.recovered_drafts.to_string();
            print::err(&self.words.say("cli-drafts-recovered", &[("count", &count)]));
        }
        Ok(())
    }

    /// Says who operates, as `--as` has it; the person that the case remembers stays without a new act.
    pub(crate) fn operate(&mut self) -> Result<()> {
        let Some(named) = self.options.operator.clone() else {
            return Ok(());
        };
        let role = self.options.as_role.clone();
        let is_named = |person: &tenken_app::wire::PersonView| {
            (person.id == named || person.name == named)
                && role.as_ref().is_none_or(|role| *role == person.role)
        };
        let desk = self.app.desk_view()?;
        if desk.operator.as_ref().is_some_and(is_named) {
            return Ok(());
        }
        let known = desk.persons.iter().find(|person| is_named(person));
        match (known, role) {
            (None, Some(role)) => self.app.operator_add(&OperatorAddRequest { name: named, role })?,
            (known, _) => self.app.operator_choose(&PersonRequest {
                person: known.map_or(named, |person| person.id.clone()),
            })?,
        };
        Ok(())
    }

    /// The ticket of a file that a person named.
    pub(crate) fn ticket(&mut self, path: &Path) -> Result<String> {
        Ok(self.app.file_note(path)?.ticket)
    }

    /// The ticket of a folder to write into; it is made where there is none.
    pub(crate) fn folder(&mut self, path: Option<&PathBuf>) -> Result<Option<String>> {
        let Some(path) = path else { return Ok(None) };
        std::fs::create_dir_all(path).map_err(|source| AppError::File {
            action: "write",
            file: path.display().to_string(),
            source,
        })?;
        self.ticket(path).map(Some)
    }

    /// The path behind a ticket.
    pub(crate) fn path(&self, ticket: &str) -> String {
        let request = TicketRequest {
            ticket: ticket.to_owned(),
        };
        self.app
            .file_path(&request)
            .map(|path| path.display().to_string())
            .unwrap_or_default()
    }

    /// A view as JSON or as text.
    pub(crate) fn reply<T: Serialize>(
        &self,
        view: &T,
        show: impl FnOnce(&mut Page, &Self, &T),
    ) -> Result<Reply> {
        let text = if self.options.json {
            let mut value = json(view)?;
            self.name_paths(&mut value);
            format!("{value:#}")
        } else {
            let mut page = Page::new(self.words);
            show(&mut page, self, view);
            page.finish()
        };
        Ok(Reply {
            text,
            exit: Exit::Done,
        })
    }

    /// The case that was just made, with its path: nobody typed it.
    pub(crate) fn reply_made(&mut self, desk: &DeskView) -> Result<Reply> {
        let start = self.app.start_view()?;
        let newest = start.recents.first().filter(|line| line.name == desk.file_name);
        // Where nothing is remembered, a new case lies in the folder for them.
        let path = if let Some(line) = newest {
            self.path(&line.ticket)
        } else {
            let folder = PathBuf::from(start.folder_name);
            folder.join(&desk.file_name).display().to_string()
        };
        let mut reply = self.reply(desk, |page, session, desk| {
            page.line("cli-made", &[("path", &path)]);
            crate::show::desk::desk(page, session, desk);
        })?;
        if self.options.json {
            let mut value = json(desk)?;
            value["path"] = Value::from(path);
            reply.text = format!("{value:#}");
        }
        Ok(reply)
    }

    /// A ticket means nothing after this run: the path stands beside it.
    fn name_paths(&self, value: &mut Value) {
        match value {
            Value::Array(list) => list.iter_mut().for_each(|inner| self.name_paths(inner)),
            Value::Object(fields) => {
                fields.values_mut().for_each(|inner| self.name_paths(inner));
                if let Some(Value::String(ticket)) = fields.get("ticket") {
                    let path = self.path(ticket);
                    fields.insert("path".to_owned(), Value::from(path));
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
}

fn json<T: Serialize>(view: &T) -> Result<Value> {
    Ok(
        serde_json::to_value(view).map_err(|cause| AppError::StoredDamaged {
            what: "json",
            detail: cause.to_string(),
        })?,
    )
}

/// A recovery code may be written in groups over several lines.
pub(crate) fn one_line_code(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join("-")
}
