//! Opening and closing a case, and how it presents itself.

use tenken_checklist::Body;
use tenken_store::{
    Actor, Case, CommandKind, Connection, Holder, Key, OpenMode, OpenOptions, ReadOnlyBecause,
    table::{case_meta, draft, person, sheets},
};

use super::{Desk, files::file_name, meta, secret};
use crate::{
    app::App,
    error::{AppError, Result},
    office::KEY_IN,
    sheet::sheet_line,
    wire::{CaseOpenRequest, DeskView, FieldRequest, PersonView, ReadOnlyView, SheetLine, StartView},
};

impl App {
    /// Opens a case to write, or read-only where somebody else holds it or the medium is.
    pub fn case_open(&mut self, request: &CaseOpenRequest) -> Result<DeskView> {
        let path = self.path_of(&request.ticket)?;
        let key = match (&request.recovery_code, secret(request.passphrase.as_deref())?) {
            (Some(code), _) if !code.trim().is_empty() => Key::RecoveryCode(code.clone()),
            (_, Some(passphrase)) => Key::Passphrase(passphrase),
            _ => Key::None,
        };
        // Another file is opened first: a mistyped passphrase must not cost the person the case at hand. The same file
        // could not be held twice.
        let is_same = self.desk.as_ref().is_some_and(|desk| desk.path == path);
        if is_same {
            self.close_quietly();
        }
        let options = OpenOptions {
            key,
            mode: if request.is_read_only {
                OpenMode::Read
            } else {
                OpenMode::Write
            },
            holder: Holder {
                person: String::new(),
                ..self.holder()
            },
            known: self.settings.known(&path),
        };
        let case = Case::open(&path, &options)?;
        let body = body_of(case.conn())?;
        self.close_quietly();
        self.seat(Desk::new(case, &path, body));
        self.recall_operator()?;
        self.name_holder();
        let recovered = self.settle_drafts()?;
        self.desk_mut()?.recovered_drafts = recovered;
        self.desk_view()
    }

    /// Closes the case; nothing is asked, because everything is saved.
    pub fn case_close(&mut self) -> Result<StartView> {
        if self.desk.is_some() {
            // Where this fails (disk full, share gone) the typing stays in its drafts for the next opening.
            let _ = self.settle_drafts();
            self.close_backup = self.backup_at_close();
        }
        self.intake = None;
        if let Some(desk) = self.desk.take() {
            let (path, kind) = (desk.path.clone(), desk.case.kind().code());
            let is_read_only = desk.case.is_read_only();
            let known = desk.case.close()?;
            let known = if is_read_only {
                self.settings.known(&path)
            } else {
                Some(known)
            };
            let at = self.now();
            self.settings.remember(&path, kind, &at, known);
        }
        self.offered = None;
        self.start_view()
    }

    /// The open case.
    pub fn desk_view(&mut self) -> Result<DeskView> {
        let persons = self.persons()?;
        let actor = self.actor().ok();
        let sheets = self.sheet_lines()?;
        let handover_open = self.handover_open()?;
        let desk = self.desk()?;
        let value = |key| case_meta::value(desk.conn(), key);
        let fiscal_year = value(meta::FISCAL_YEAR)?.and_then(|year| year.parse().ok());
        let unit = self.case_unit()?;
        let desk = self.desk()?;
        Ok(DeskView {
            kind: desk.case.kind().code().to_owned(),
            file_name: file_name(&desk.path),
            body_name: desk.body.name.clone(),
            body_code: desk.body.code.clone(),
            unit_name: match &unit {
                Some(unit) => unit.name.clone(),
                None => value(meta::OFFICE)?.unwrap_or_default(),
            },
            department_name: unit.map(|unit| unit.department_name).unwrap_or_default(),
            fiscal_year: match fiscal_year {
                Some(year) => Some(year),
                None => self
                    .current_round()?
                    .map(|round| i32::try_from(round.fiscal_year).unwrap_or_default()),
            },
            is_encrypted: desk.case.is_encrypted(),
            read_only: read_only(&desk.case),
            operator: desk.operator.as_ref().map(|person| PersonView {
                id: person.id.clone(),
                name: person.name.clone(),
                role: person.role.clone(),
                title: person.title.clone(),
            }),
            persons,
            sheets,
            can_undo: actor.as_ref().is_some_and(|actor| desk.case.can_undo(actor)),
            can_redo: actor.as_ref().is_some_and(|actor| desk.case.can_redo(actor)),
            recovered_drafts: desk.recovered_drafts,
            handover_open,
            is_example: desk.body.is_example,
        })
    }

    fn sheet_lines(&mut self) -> Result<Vec<SheetLine>> {
        let rows = sheets::all(self.desk()?.conn())?;
        let desk = self.desk_mut()?;
        let mut lines = Vec::new();
        for row in rows {
            lines.push(sheet_line(&desk.sheet(&row.id)?));
        }
        let order = |kind: &str| {
            ["organisation", "system", "central"]
                .iter()
                .position(|k| *k == kind)
        };
        lines.sort_by(|a, b| {
            (order(&a.kind), &a.system_code, b.fiscal_year).cmp(&(
                order(&b.kind),
                &b.system_code,
                a.fiscal_year,
            ))
        });
        Ok(lines)
    }

    pub(crate) fn holder(&self) -> Holder {
        let person = self
            .desk
            .as_ref()
            .and_then(|desk| desk.operator.as_ref())
            .map(|o| o.name.clone());
        Holder {
            person: person.unwrap_or_default(),
            machine: self.host.machine.clone(),
            os_account: self.host.os_account.clone(),
            at: self.now(),
        }
    }

    /// Whoever finds the file held reads the name of the person, not only the account.
    pub(crate) fn name_holder(&mut self) {
        let holder = self.holder();
        if let Some(desk) = &mut self.desk {
            desk.case.name_holder(&holder);
        }
    }

    /// Takes a case as the open one and puts it on top of the recent list.
    pub(crate) fn seat(&mut self, desk: Desk) {
        let (path, kind) = (desk.path.clone(), desk.case.kind().code());
        let known = self.settings.known(&path);
        let at = self.now();
        self.settings.remember(&path, kind, &at, known);
        self.desk = Some(desk);
        self.offered = None;
    }

    /// Closes what is open before something else is opened.
    pub(crate) fn close_quietly(&mut self) {
        if self.desk.is_some() {
            let _ = self.case_close();
        }
    }

    /// Makes entries of typing that is still a draft, one a field, in the name of who typed: at close, before a
    /// confirmation, and at the opening after a killed window or lost power. Gives how many.
    pub(crate) fn settle_drafts(&mut self) -> Result<i64> {
        if self.desk()?.case.is_read_only() {
            return Ok(0);
        }
        let mut settled = 0;
        for draft in self.desk()?.case.drafts()? {
            // A paper that is being keyed in stays so until it is taken in.
            if draft.key.starts_with(KEY_IN) {
                continue;
            }
            let actor = self.typist(&draft.actor)?;
            let request = FieldRequest {
                field: draft.key.clone(),
                text: draft.value.clone(),
            };
            match self.field_write(&request, &actor) {
                Ok(()) => settled += 1,
                // The field itself is gone.
                Err(AppError::NotFound { .. } | AppError::FieldUnknown { .. }) => {
                    let at = self.now();
                    self.desk_mut()?
                        .case
                        .command(&actor, "draft_drop", CommandKind::Record, &at, |tx| {
                            draft::delete(tx, &draft.key).map(drop).map_err(AppError::from)
                        })?;
                }
                // A date half typed cannot become an entry, nor text for a sheet sealed meanwhile: it stays a draft.
                Err(AppError::Domain(_) | AppError::SheetSealed { .. } | AppError::Audit(_)) => {}
                Err(other) => return Err(other),
            }
        }
        Ok(settled)
    }

    /// Whoever typed a draft, as the case knows them.
    fn typist(&self, person: &str) -> Result<Actor> {
        let row = person::get(self.desk()?.conn(), person)?.unwrap_or_default();
        Ok(Actor {
            person_id: person.to_owned(),
            person_name: row.name,
            role: row.role,
            ..self.account_actor()
        })
    }
}

fn read_only(case: &Case) -> Option<ReadOnlyView> {
    let view = |because: &str, holder: Option<&Holder>| ReadOnlyView {
        because: because.to_owned(),
        // Before anybody said who operates, the account is all that is known of the holder.
        person: holder
            .map(|h| {
                if h.person.is_empty() {
                    h.os_account.clone()
                } else {
                    h.person.clone()
                }
            })
            .unwrap_or_default(),
        machine: holder.map(|h| h.machine.clone()).unwrap_or_default(),
        at: holder.map(|h| h.at.clone()).unwrap_or_default(),
    };
    match case.opening().read_only_because.as_ref()? {
        ReadOnlyBecause::Asked => Some(view("asked", None)),
        ReadOnlyBecause::HeldBy(holder) => Some(view("held", Some(holder))),
        ReadOnlyBecause::Medium => Some(view("medium", None)),
        ReadOnlyBecause::Newer { .. } => Some(view("newer", None)),
    }
}

/// The body's own data as the case carries it.
pub(crate) fn body_of(conn: &Connection) -> Result<Body> {
    let text = case_meta::value(conn, meta::BODY)?.ok_or_else(|| AppError::NotFound {
        what: "body",
        id: String::new(),
    })?;
    serde_json::from_str(&text).map_err(|cause| AppError::StoredDamaged {
        what: "body",
        detail: cause.to_string(),
    })
}
