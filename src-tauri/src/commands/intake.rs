//! The intake of a whole folder, and keying paper forms in.

use tauri::State;
use tenken_app::wire::{
    IntakeAssignRequest, IntakeDecideRequest, IntakeEntryRequest, IntakeEntryView, IntakeLogRequest,
    IntakeMarkRequest, IntakePage, IntakeRunLine, IntakeRunRequest, IntakeRunTakeRequest, IntakeRunView,
    IntakeScanRequest, IntakeTaken, IntakeUndoView, KeyInCarriedRequest, KeyInHeadRequest, KeyInLine,
    KeyInRequest, KeyInRow, KeyInRowRequest, KeyInStartRequest, KeyInTakeRequest, KeyInView, ReceptionView,
    WrittenView,
};

use crate::core::{Core, Reply};
use crate::window::{signal::Signals, work::Work};

#[tauri::command(async)]
pub fn intake_scan(
    core: State<'_, Core>,
    signals: State<'_, Signals>,
    work: State<'_, Work>,
    request: IntakeScanRequest,
) -> Reply<IntakeRunView> {
    work.run(&core, &signals, |app, progress| {
        app.intake_scan(&request, progress)
    })
}

#[tauri::command(async)]
pub fn intake_run_view(core: State<'_, Core>, request: IntakePage) -> Reply<IntakeRunView> {
    core.call(|app| app.intake_run_view(&request))
}

#[tauri::command(async)]
pub fn intake_entry(core: State<'_, Core>, request: IntakeEntryRequest) -> Reply<IntakeEntryView> {
    core.call(|app| app.intake_entry(&request))
}

#[tauri::command]
pub fn intake_decide(core: State<'_, Core>, request: IntakeDecideRequest) -> Reply<IntakeRunView> {
    core.call(|app| app.intake_decide(&request))
}

#[tauri::command(async)]
pub fn intake_assign(core: State<'_, Core>, request: IntakeAssignRequest) -> Reply<IntakeRunView> {
    core.call(|app| app.intake_assign(&request))
}

#[tauri::command(async)]
pub fn intake_mark(core: State<'_, Core>, request: IntakeMarkRequest) -> Reply<IntakeEntryView> {
    core.call(|app| app.intake_mark(&request))
}

#[tauri::command]
pub fn intake_drop(core: State<'_, Core>) -> Reply<()> {
    core.call(tenken_app::App::intake_drop)
}

#[tauri::command(async)]
pub fn intake_run_take(
    core: State<'_, Core>,
    signals: State<'_, Signals>,
    work: State<'_, Work>,
    request: IntakeRunTakeRequest,
) -> Reply<IntakeTaken> {
    work.run(&core, &signals, |app, progress| {
        app.intake_run_take(&request, progress)
    })
}

#[tauri::command(async)]
pub fn intake_run_list(core: State<'_, Core>) -> Reply<Vec<IntakeRunLine>> {
    core.call(|app| app.intake_run_list())
}

#[tauri::command(async)]
pub fn intake_run_undo_view(core: State<'_, Core>, request: IntakeRunRequest) -> Reply<IntakeUndoView> {
    core.call(|app| app.intake_run_undo_view(&request))
}

#[tauri::command(async)]
pub fn intake_run_undo(core: State<'_, Core>, request: IntakeRunRequest) -> Reply<IntakeUndoView> {
    core.call(|app| app.intake_run_undo(&request))
}

#[tauri::command(async)]
pub fn intake_log_write(core: State<'_, Core>, request: IntakeLogRequest) -> Reply<WrittenView> {
    core.call(|app| app.intake_log_write(&request))
}

/// Asks the long work in hand to stop.
#[tauri::command]
pub fn work_stop(work: State<'_, Work>) {
    work.stop();
}

#[tauri::command]
pub fn key_in_start(core: State<'_, Core>, request: KeyInStartRequest) -> Reply<KeyInView> {
    core.call(|app| app.key_in_start(&request))
}

#[tauri::command]
pub fn key_in_list(core: State<'_, Core>) -> Reply<Vec<KeyInLine>> {
    core.call(tenken_app::App::key_in_list)
}

#[tauri::command]
pub fn key_in_view(core: State<'_, Core>, request: KeyInRequest) -> Reply<KeyInView> {
    core.call(|app| app.key_in_view(&request))
}

#[tauri::command]
pub fn key_in_row(core: State<'_, Core>, request: KeyInRowRequest) -> Reply<KeyInRow> {
    core.call(|app| app.key_in_row(&request))
}

#[tauri::command]
pub fn key_in_head(core: State<'_, Core>, request: KeyInHeadRequest) -> Reply<KeyInView> {
    core.call(|app| app.key_in_head(&request))
}

#[tauri::command]
pub fn key_in_carried(core: State<'_, Core>, request: KeyInCarriedRequest) -> Reply<KeyInView> {
    core.call(|app| app.key_in_carried(&request))
}

#[tauri::command]
pub fn key_in_drop(core: State<'_, Core>, request: KeyInRequest) -> Reply<Vec<KeyInLine>> {
    core.call(|app| app.key_in_drop(&request))
}

#[tauri::command]
pub fn key_in_take(core: State<'_, Core>, request: KeyInTakeRequest) -> Reply<ReceptionView> {
    core.call(|app| app.key_in_take(&request))
}
