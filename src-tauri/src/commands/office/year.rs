//! The end of a fiscal year.

use tauri::State;
use tenken_app::wire::{YearCloseRequest, YearReopenRequest, YearRequest, YearVerifyView, YearView};

use crate::core::{Core, Reply};

#[tauri::command(async)]
pub fn year_view(core: State<'_, Core>, request: YearRequest) -> Reply<YearView> {
    core.call(|app| app.year_view(&request))
}

#[tauri::command(async)]
pub fn year_close(core: State<'_, Core>, request: YearCloseRequest) -> Reply<YearView> {
    core.call(|app| app.year_close(&request))
}

#[tauri::command(async)]
pub fn year_verify(core: State<'_, Core>, request: YearRequest) -> Reply<YearVerifyView> {
    core.call(|app| app.year_verify(&request))
}

#[tauri::command]
pub fn year_reopen(core: State<'_, Core>, request: YearReopenRequest) -> Reply<YearView> {
    core.call(|app| app.year_reopen(&request))
}
