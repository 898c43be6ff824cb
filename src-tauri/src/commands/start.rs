//! Start screen, tickets and dialogs.

use tauri::State;
use tenken_app::wire::{RecentForgetRequest, RecentKeepRequest, SettingsView, StartView};

use crate::core::{Core, Reply};

#[tauri::command]
pub fn start_view(core: State<'_, Core>) -> Reply<StartView> {
    core.call(tenken_app::App::start_view)
}

#[tauri::command]
pub fn recent_keep(core: State<'_, Core>, request: RecentKeepRequest) -> Reply<StartView> {
    core.call(|app| app.recent_keep(&request))
}

#[tauri::command]
pub fn recent_forget(core: State<'_, Core>, request: RecentForgetRequest) -> Reply<StartView> {
    core.call(|app| app.recent_forget(&request))
}

#[tauri::command]
pub fn settings_view(core: State<'_, Core>) -> Reply<SettingsView> {
    core.call(|app| Ok(app.settings_view()))
}

#[tauri::command]
pub fn settings_save(core: State<'_, Core>, request: SettingsView) -> Reply<SettingsView> {
    core.call(|app| app.settings_save(&request))
}
