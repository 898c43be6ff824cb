//! The plan: what this desk does by itself. It lies in the settings of the desk, never in the case: a case from elsewhere
//! must not name a folder that this machine writes to.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::{
    app::App,
    audit::unfit,
    error::{AppError, Result},
    keep::KeepError,
    wire::{BackupMade, BackupPlanRequest, BackupPlanView, BackupRun, BackupView},
};

/// When a planned backup is made.
const EVERY: [&str; 4] = ["off", "daily", "weekly", "close"];
/// How many are kept where nobody said so.
const KEEP: i64 = 7;

/// The plan of one case at this desk.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Plan {
    every: String,
    folder: PathBuf,
    keep: i64,
    #[serde(default = "usual_warning")]
    warn: i64,
}

/// Days after which it is warned where nobody said so.
const fn usual_warning() -> i64 {
    7
}

impl App {
    /// Sets when, where and how many. A plan that is off keeps its folder and number.
    pub fn backup_plan_save(&mut self, request: &BackupPlanRequest) -> Result<BackupView> {
        if !EVERY.contains(&request.every.as_str()) {
            return Err(unfit("every"));
        }
        if !(1..=99).contains(&request.keep) {
            return Err(unfit("keep"));
        }
        if !(1..=99).contains(&request.warn) {
            return Err(unfit("warn"));
        }
        let id = self.desk()?.case.case_id().to_owned();
        let before = self
            .settings
            .backup_plans
            .get(&id)
            .map(|plan| plan.folder.clone());
        let folder = match (&request.folder, before) {
            (Some(ticket), _) => self.path_of(ticket)?,
            (None, Some(before)) => before,
            (None, None) if request.every == "off" => PathBuf::new(),
            (None, None) => return Err(KeepError::BackupFolderNeeded.into()),
        };
        let plan = Plan {
            every: request.every.clone(),
            folder,
            keep: request.keep,
            warn: request.warn,
        };
        self.settings.backup_plans.insert(id, plan);
        self.settings.write();
        self.backup_view()
    }

    /// Makes the planned backup when it is due. A folder that is not there is told, and nothing is held up by it.
    pub fn backup_run(&mut self) -> Result<BackupRun> {
        let is_due = self.backup_is_due(false)?;
        Ok(self.backup_planned(is_due))
    }

    /// At the closing of a case: also what is due at each closing.
    pub(crate) fn backup_at_close(&mut self) -> Option<BackupRun> {
        let is_due = self.backup_is_due(true).unwrap_or(false);
        is_due.then(|| self.backup_planned(true))
    }

    fn backup_planned(&mut self, is_due: bool) -> BackupRun {
        let run = |outcome: &str, made: Option<BackupMade>, error: Option<&AppError>| BackupRun {
            outcome: outcome.to_owned(),
            made,
            error: error.map(AppError::wire),
        };
        match self.backup_plan().filter(|_| is_due) {
            None => run("none", None, None),
            Some(plan) => match self.backup_by(&plan) {
                Ok(made) => run("made", Some(made), None),
                Err(error) => run("failed", None, Some(&error)),
            },
        }
    }

    fn backup_by(&mut self, plan: &Plan) -> Result<BackupMade> {
        let row = self.backup_write(&plan.folder, true)?;
        let removed = self.backup_rotate(&plan.folder, plan.keep)?;
        self.backup_made(&plan.folder, &row, removed)
    }

    fn backup_plan(&self) -> Option<Plan> {
        let id = self.desk().ok()?.case.case_id();
        let plan = self.settings.backup_plans.get(id).cloned();
        plan.filter(|plan| plan.every != "off")
    }

    /// By the days since the last one. After the clock was set back the next one is due at once, and counts from there.
    pub(super) fn backup_is_due(&self, is_closing: bool) -> Result<bool> {
        let Some(plan) = self.backup_plan() else {
            return Ok(false);
        };
        if self.desk()?.case.is_read_only() {
            return Ok(false);
        }
        let rows = self.backups()?;
        let last = rows.first();
        if self.newer_than(last)? == 0 {
            return Ok(false);
        }
        let wait = match plan.every.as_str() {
            "daily" => 1,
            "weekly" => 7,
            _ => return Ok(is_closing),
        };
        let days = self.days_since(last)?;
        Ok(days.is_none_or(|days| days < 0 || days >= wait))
    }

    pub(super) fn backup_plan_view(&mut self) -> Result<BackupPlanView> {
        let desk = self.desk()?;
        let (own, id) = (desk.folder(), desk.case.case_id().to_owned());
        let plan = self.settings.backup_plans.get(&id).cloned();
        let warn = self.backup_warning();
        let Some(plan) = plan.filter(|plan| !plan.folder.as_os_str().is_empty()) else {
            return Ok(BackupPlanView {
                every: "off".to_owned(),
                folder: None,
                folder_name: String::new(),
                is_folder_there: false,
                is_beside_case: false,
                keep: KEEP,
                warn,
            });
        };
        Ok(BackupPlanView {
            every: plan.every.clone(),
            folder: Some(self.ticket(&plan.folder)?),
            folder_name: plan.folder.display().to_string(),
            is_folder_there: plan.folder.is_dir(),
            is_beside_case: plan.folder.starts_with(&own),
            keep: plan.keep,
            warn,
        })
    }

    /// Days after which a backup that lacks something is warned of, in the open case.
    pub(super) fn backup_warning(&self) -> i64 {
        let id = self.desk().map(|desk| desk.case.case_id().to_owned());
        let plan = id.ok().and_then(|id| self.settings.backup_plans.get(&id));
        plan.map_or_else(usual_warning, |plan| plan.warn)
    }

    /// Folder of planned backups of the open case.
    pub(in crate::keep) fn backup_folder(&self) -> Option<PathBuf> {
        let id = self.desk().ok()?.case.case_id();
        let plan = self.settings.backup_plans.get(id)?;
        Some(plan.folder.clone()).filter(|folder: &PathBuf| folder.as_path() != Path::new(""))
    }
}
