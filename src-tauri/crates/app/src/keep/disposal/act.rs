//! The acts: a period, keeping longer, a list, its approval, taking it back.

use tenken_domain::date::Day;
use tenken_store::{CommandKind, table::case_meta};

use super::{EXTENDED, Extension, KINDS, List, PERIODS};
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
        known_kind(&request.kind)?;
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

    /// Keeps the documents of a year longer (保存延長), with the reason.
    pub fn disposal_extend(&mut self, request: &DisposalExtendRequest) -> Result<DisposalView> {
        self.assert_office()?;
        known_kind(&request.kind)?;
        let year = i64::from(request.fiscal_year);
        let lists = self.disposals()?;
        let line = self.disposal_line(&request.kind, year, &lists)?;
        if !matches!(line.state.as_str(), "expired" | "running" | "extended" | "unset") {
            return Err(refused(&request.kind, year, line.state));
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
        let key = format!("{EXTENDED}{}/{year}", request.kind);
        self.disposal_put("disposal_extend", &key, &desk_json(&extension)?)?;
        self.disposal_view()
    }

    /// Makes a list of what is past its period.
    pub fn disposal_make(&mut self, request: &DisposalMakeRequest) -> Result<DisposalView> {
        self.assert_office()?;
        if request.lines.is_empty() {
            return Err(crate::error::AppError::FieldEmpty {
                field: "disposal-lines",
            });
        }
        let lists = self.disposals()?;
        let mut lines = Vec::new();
        for named in &request.lines {
            let (kind, year) = named.split_once('/').ok_or_else(|| unfit("disposal-lines"))?;
            known_kind(kind)?;
            let year: i64 = year.parse().map_err(|_| unfit("disposal-lines"))?;
            let line = self.disposal_line(kind, year, &lists)?;
            self.assert_disposable(&line, "expired")?;
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
        self.assert_office()?;
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
        self.assert_office()?;
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

    /// Past its period, of a closed year, and nothing of the year still under way.
    pub(super) fn assert_disposable(&mut self, line: &crate::wire::DisposalLine, state: &str) -> Result<()> {
        let year = i64::from(line.fiscal_year);
        if line.state != state {
            return Err(refused(&line.kind, year, line.state.clone()));
        }
        if line.kind != "submission" {
            return Ok(());
        }
        let (open, _) = self.open_improvements(year)?;
        if open.is_empty() {
            Ok(())
        } else {
            let count = open.len();
            Err(KeepError::ImprovementsOpen { year, count }.into())
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

fn known_kind(kind: &str) -> Result<()> {
    if KINDS.contains(&kind) {
        Ok(())
    } else {
        Err(unfit("disposal-kind"))
    }
}

fn refused(kind: &str, year: i64, state: String) -> crate::error::AppError {
    let kind = kind.to_owned();
    KeepError::NotExpired { kind, year, state }.into()
}
