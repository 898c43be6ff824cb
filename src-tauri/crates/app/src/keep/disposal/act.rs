//! The acts: a period, keeping longer, a list, its approval, taking it back.

use tenken_domain::date::Day;
use tenken_store::{CommandKind, table::case_meta};

use super::{EXTENDED, Extension, Key, Line, List, PERIODS, line::NAMED};
use crate::{
    app::App,
    audit::{needed_day, unfit},
    desk::{desk_json, names_same_person, required},
    error::Result,
    host::fresh_id,
    keep::KeepError,
    wire::{
        DisposalApproveRequest, DisposalExtendRequest, DisposalMakeRequest, DisposalRequest, DisposalView,
        RetentionSaveRequest,
    },
};

impl App {
    /// Sets how long a kind of document is kept, or takes it back.
    pub fn retention_save(&mut self, request: &RetentionSaveRequest) -> Result<DisposalView> {
        self.assert_office()?;
        self.assert_kept(&request.kind)?;
        if request.years.is_some_and(|years| !(1..=100).contains(&years)) {
            return Err(unfit("retention-years"));
        }
        let mut periods = self.periods()?;
        match request.years {
            Some(years) => periods.insert(request.kind.clone(), years),
            None => periods.remove(&request.kind),
        };
        self.disposal_put("retention_save", PERIODS, &desk_json(&periods)?)?;
        self.disposal_view()
    }

    /// Keeps the documents of a year, or an audit, longer (保存延長), with the reason.
    pub fn disposal_extend(&mut self, request: &DisposalExtendRequest) -> Result<DisposalView> {
        self.assert_kept(&request.kind)?;
        let key = Key::new(&request.kind, i64::from(request.fiscal_year), &request.subject)?;
        let ground = self.disposal_ground()?;
        let line = self.disposal_line(&ground, &key)?;
        if !matches!(line.state.as_str(), "expired" | "running" | "extended" | "unset") {
            return Err(refused(&line));
        }
        let until = needed_day("retain-until", &request.until)?;
        let before = line.retain_until_on.as_deref().map(Day::from_iso).transpose()?;
        if until < self.today()? || before.is_some_and(|before| until <= before) {
            return Err(unfit("retain-until"));
        }
        let extension = Extension {
            until: until.to_string(),
            reason: required("retain-reason", &request.reason)?,
            by: self.actor()?.person_name,
            on: self.today()?.to_string(),
        };
        let at = format!("{EXTENDED}{}", key.text());
        self.disposal_put("disposal_extend", &at, &desk_json(&extension)?)?;
        self.disposal_view()
    }

    /// Makes a list of what is past its period.
    pub fn disposal_make(&mut self, request: &DisposalMakeRequest) -> Result<DisposalView> {
        self.kinds_kept()?;
        if request.lines.is_empty() {
            return Err(crate::error::AppError::FieldEmpty {
                field: "disposal-lines",
            });
        }
        let ground = self.disposal_ground()?;
        let mut lines = Vec::new();
        for named in &request.lines {
            let key = Key::read(named)?;
            self.assert_kept(key.kind)?;
            let line = self.disposal_line(&ground, &key)?;
            assert_disposable(&line, "expired", &request.lines)?;
            lines.push(line);
        }
        let actor = self.actor()?;
        let list = List {
            id: fresh_id("disposal")?,
            state: "made".to_owned(),
            made_on: self.today()?.to_string(),
            made_at: self.now(),
            made_by: actor.person_name,
            lines,
            ..List::default()
        };
        self.disposal_put("disposal_make", &list.key(), &desk_json(&list)?)?;
        self.disposal_view()
    }

    /// Records who approved a list, when, and under which 文書番号.
    pub fn disposal_approve(&mut self, request: &DisposalApproveRequest) -> Result<DisposalView> {
        self.kinds_kept()?;
        let mut list = self.disposal_at(&request.list, "made")?;
        let on = needed_day("approved-on", &request.on)?;
        if on > self.today()? || on < Day::from_iso(&list.made_on)? {
            return Err(unfit("approved-on"));
        }
        let approver = required("disposal-approver", &request.approver)?;
        if names_same_person(&approver, &list.made_by) {
            return Err(KeepError::SamePersonApproves { person: approver }.into());
        }
        list.document_number = required("document-number", &request.document_number)?;
        list.approver = approver;
        list.approved_on = on.to_string();
        "approved".clone_into(&mut list.state);
        self.disposal_put("disposal_approve", &list.key(), &desk_json(&list)?)?;
        self.disposal_view()
    }

    /// Takes a list back that was not carried out.
    pub fn disposal_withdraw(&mut self, request: &DisposalRequest) -> Result<DisposalView> {
        self.kinds_kept()?;
        let mut list = self.disposal(&request.list)?;
        if !list.is_open() {
            return Err(KeepError::ListState { state: list.state }.into());
        }
        "withdrawn".clone_into(&mut list.state);
        self.disposal_put("disposal_withdraw", &list.key(), &desk_json(&list)?)?;
        self.disposal_view()
    }

    /// A list in this state.
    pub(super) fn disposal_at(&self, id: &str, state: &str) -> Result<List> {
        let list = self.disposal(id)?;
        if list.state == state {
            Ok(list)
        } else {
            Err(KeepError::ListState { state: list.state }.into())
        }
    }

    fn disposal_put(&mut self, name: &str, key: &str, text: &str) -> Result<()> {
        let (at, actor) = (self.now(), self.actor()?);
        Ok(self
            .desk_mut()?
            .case
            .command(&actor, name, CommandKind::Act, &at, |tx| {
                case_meta::put(tx, key, text)
            })?)
    }
}

/// Past its period, and held by nothing but what goes with it.
pub(super) fn assert_disposable(line: &Line, state: &str, mates: &[String]) -> Result<()> {
    let hold = line.held_by(mates);
    if let Some(hold) = hold.filter(|_| line.is_past() || line.state == "unfinished") {
        return Err(KeepError::Held {
            kind: line.kind.clone(),
            year: line.fiscal_year,
            code: hold.code,
            count: hold.names.len(),
            names: hold
                .names
                .iter()
                .take(NAMED)
                .cloned()
                .collect::<Vec<_>>()
                .join("、"),
        }
        .into());
    }
    if line.state == state {
        Ok(())
    } else {
        Err(refused(line))
    }
}

fn refused(line: &Line) -> crate::error::AppError {
    let (kind, year, state) = (line.kind.clone(), line.fiscal_year, line.state.clone());
    KeepError::NotExpired { kind, year, state }.into()
}
