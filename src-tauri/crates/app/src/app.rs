//! The app: one open case, the files a person named, the people of this desk.

use std::{collections::BTreeMap, path::PathBuf, sync::Arc};

use tenken_domain::date::Day;
use tenken_store::{Actor, StoreError};

use crate::{
    board::Plans,
    city::Kept,
    desk::{Desk, Settings},
    error::{AppError, Result},
    host::{Clock, Host, MachineClock, day_in_japan, timestamp},
    library::Volume,
    office::Run,
    wire::BackupRun,
};

/// One running Tenken, with at most one case open.
pub struct App {
    pub(crate) host: Host,
    pub(crate) clock: Box<dyn Clock>,
    pub(crate) desk: Option<Desk>,
    pub(crate) settings: Settings,
    pub(crate) tickets: BTreeMap<String, PathBuf>,
    pub(crate) offered: Option<String>,
    /// What came of the backup at the last closing, until it is said.
    pub(crate) close_backup: Option<BackupRun>,
    /// The intake that lies on the desk: looked at, not yet taken.
    pub(crate) intake: Option<Run>,
    /// The edition of the library that was looked at last.
    pub(crate) shelf: Option<Arc<Volume>>,
    /// Years of the body that were looked at last.
    pub(crate) cities: Kept,
    /// Improvements of the versions that the board read.
    pub(crate) plans: Plans,
}

impl App {
    /// On this machine's clock.
    pub fn new(host: Host) -> Self {
        Self::with_clock(host, Box::new(MachineClock))
    }

    /// On a clock of the caller's.
    pub fn with_clock(host: Host, clock: Box<dyn Clock>) -> Self {
        let settings = Settings::read(&host.data_dir);
        Self {
            host,
            clock,
            desk: None,
            settings,
            tickets: BTreeMap::new(),
            offered: None,
            close_backup: None,
            intake: None,
            shelf: None,
            cities: Kept::new(),
            plans: Plans::new(),
        }
    }

    pub(crate) fn now(&self) -> String {
        timestamp(self.clock.now())
    }

    pub(crate) fn today(&self) -> Result<Day> {
        day_in_japan(self.clock.now()).ok_or_else(|| AppError::StoredDamaged {
            what: "clock",
            detail: self.now(),
        })
    }

    pub(crate) fn desk(&self) -> Result<&Desk> {
        self.desk.as_ref().ok_or(AppError::NoCaseOpen)
    }

    pub(crate) fn desk_mut(&mut self) -> Result<&mut Desk> {
        self.desk.as_mut().ok_or(AppError::NoCaseOpen)
    }

    /// Who acts, as the journal records it; an error until somebody said so.
    pub(crate) fn actor(&self) -> Result<Actor> {
        let operator = self.desk()?.operator.as_ref().ok_or(AppError::OperatorNeeded)?;
        Ok(Actor {
            person_id: operator.id.clone(),
            person_name: operator.name.clone(),
            role: operator.role.clone(),
            os_account: self.host.os_account.clone(),
            machine: self.host.machine.clone(),
        })
    }

    /// Asked before a file is written outside the case: what cannot be recorded is not written at all.
    pub(crate) fn assert_recordable(&self) -> Result<()> {
        self.actor()?;
        if self.desk()?.case.is_read_only() {
            return Err(StoreError::ReadOnly {
                path: self.desk()?.path.clone(),
            }
            .into());
        }
        Ok(())
    }

    /// The actor before anybody was named: the account alone.
    pub(crate) fn account_actor(&self) -> Actor {
        Actor {
            person_id: String::new(),
            person_name: String::new(),
            role: String::new(),
            os_account: self.host.os_account.clone(),
            machine: self.host.machine.clone(),
        }
    }
}
