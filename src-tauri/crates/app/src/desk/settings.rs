//! What this desk remembers outside any case: the recent list, names only (data.md 2), and how the person wants the
//! window: language and letter keys; and which cases it backs up where.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use tenken_store::KnownState;

use crate::{
    app::App,
    error::{AppError, Result},
    keep::BackupPlan,
    wire::SettingsView,
};

/// Remembered in the data folder; losing it loses nothing but the list.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Settings {
    pub is_recent_kept: bool,
    pub recents: Vec<Recent>,
    /// `ja` or `en`; none follows the machine.
    pub language: Option<String>,
    pub are_letter_keys_on: bool,
    /// What this desk backs up by itself, by case id.
    pub backup_plans: BTreeMap<String, BackupPlan>,
    #[serde(skip)]
    file: PathBuf,
}

/// One file worked in.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Recent {
    pub path: PathBuf,
    pub kind: String,
    pub opened_at: String,
    /// Size and time when this desk last closed it: a file that differs is foreign (data.md 1).
    pub known: Option<KnownState>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            is_recent_kept: true,
            recents: Vec::new(),
            language: None,
            are_letter_keys_on: true,
            backup_plans: BTreeMap::new(),
            file: PathBuf::new(),
        }
    }
}

/// How many files the list holds.
const RECENT_LIMIT: usize = 10;

impl Settings {
    /// Reads the settings; unreadable ones start anew.
    pub(crate) fn read(data_dir: &Path) -> Self {
        let file = data_dir.join("desk.json");
        let mut settings: Self = fs::read(&file)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default();
        settings.file = file;
        settings
    }

    /// Writes them beside and renames. A failure loses only the list, so it is not an error to anybody.
    pub(crate) fn write(&self) {
        let Some(folder) = self.file.parent() else { return };
        let beside = self.file.with_extension("json.new");
        let written = fs::create_dir_all(folder)
            .and_then(|()| fs::write(&beside, serde_json::to_vec(self).unwrap_or_default()))
            .and_then(|()| fs::rename(&beside, &self.file));
        if written.is_err() {
            let _ = fs::remove_file(&beside);
        }
    }

    /// What this desk noted when it last closed the file.
    pub(crate) fn known(&self, path: &Path) -> Option<KnownState> {
        self.recents
            .iter()
            .find(|recent| recent.path == path)
            .and_then(|recent| recent.known)
    }

    /// Puts a file on top.
    pub(crate) fn remember(&mut self, path: &Path, kind: &str, at: &str, known: Option<KnownState>) {
        self.recents.retain(|recent| recent.path != path);
        if self.is_recent_kept {
            self.recents.insert(
                0,
                Recent {
                    path: path.to_owned(),
                    kind: kind.to_owned(),
                    opened_at: at.to_owned(),
                    known,
                },
            );
            self.recents.truncate(RECENT_LIMIT);
        }
        self.write();
    }
}

/// Languages that the window can speak.
const LANGUAGES: [&str; 2] = ["ja", "en"];

impl App {
    /// How this desk's person wants the window.
    pub fn settings_view(&self) -> SettingsView {
        SettingsView {
            language: self.settings.language.clone(),
            are_letter_keys_on: self.settings.are_letter_keys_on,
        }
    }

    /// Remembers it for the next start.
    pub fn settings_save(&mut self, request: &SettingsView) -> Result<SettingsView> {
        if let Some(language) = &request.language
            && !LANGUAGES.contains(&language.as_str())
        {
            return Err(AppError::NotFound {
                what: "language",
                id: language.clone(),
            });
        }
        self.settings.language.clone_from(&request.language);
        self.settings.are_letter_keys_on = request.are_letter_keys_on;
        self.settings.write();
        Ok(self.settings_view())
    }
}
