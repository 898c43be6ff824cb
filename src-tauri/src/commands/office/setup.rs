//! Setting a round up and handing it out: the organisation, approval, targets, one run.

use tauri::State;
use tenken_app::wire::{
    HandoutDone, HandoutListRequest, HandoutRunRequest, HandoutView, NextRoundRequest, NextRoundView,
    OfficeView, RoundApproveRequest, TargetSaveRequest, UnitAbolishRequest, UnitChangeRequest, UnitHistory,
    UnitImportRequest, UnitImportView, UnitImported, UnitRequest, UnitSplitRequest, UnitTemplateRequest,
    UnitWithdrawRequest, UnitsRequest, UnitsView, WrittenView,
};

use crate::core::{Core, Reply};
use crate::window::{signal::Signals, work::Work};

#[tauri::command]
pub fn round_approve(core: State<'_, Core>, request: RoundApproveRequest) -> Reply<OfficeView> {
    core.call(|app| app.round_approve(&request))
}

#[tauri::command]
pub fn round_approve_withdraw(core: State<'_, Core>) -> Reply<OfficeView> {
    core.call(tenken_app::App::round_approve_withdraw)
}

#[tauri::command]
pub fn round_next_view(core: State<'_, Core>) -> Reply<NextRoundView> {
    core.call(tenken_app::App::round_next_view)
}

#[tauri::command]
pub fn round_next_save(core: State<'_, Core>, request: NextRoundRequest) -> Reply<OfficeView> {
    core.call(|app| app.round_next_save(&request))
}

#[tauri::command]
pub fn target_save(core: State<'_, Core>, request: TargetSaveRequest) -> Reply<OfficeView> {
    core.call(|app| app.target_save(&request))
}

#[tauri::command]
pub fn units_view(core: State<'_, Core>, request: UnitsRequest) -> Reply<UnitsView> {
    core.call(|app| app.units_view(&request))
}

#[tauri::command]
pub fn unit_history(core: State<'_, Core>, request: UnitRequest) -> Reply<UnitHistory> {
    core.call(|app| app.unit_history(&request))
}

#[tauri::command]
pub fn unit_change(core: State<'_, Core>, request: UnitChangeRequest) -> Reply<UnitsView> {
    core.call(|app| app.unit_change(&request))
}

#[tauri::command]
pub fn unit_split(core: State<'_, Core>, request: UnitSplitRequest) -> Reply<UnitsView> {
    core.call(|app| app.unit_split(&request))
}

#[tauri::command]
pub fn unit_abolish(core: State<'_, Core>, request: UnitAbolishRequest) -> Reply<UnitsView> {
    core.call(|app| app.unit_abolish(&request))
}

#[tauri::command]
pub fn unit_withdraw(core: State<'_, Core>, request: UnitWithdrawRequest) -> Reply<UnitsView> {
    core.call(|app| app.unit_withdraw(&request))
}

#[tauri::command(async)]
pub fn unit_import_view(core: State<'_, Core>, request: UnitImportRequest) -> Reply<UnitImportView> {
    core.call(|app| app.unit_import_view(&request))
}

#[tauri::command(async)]
pub fn unit_import(core: State<'_, Core>, request: UnitImportRequest) -> Reply<UnitImported> {
    core.call(|app| app.unit_import(&request))
}

#[tauri::command(async)]
pub fn unit_template(core: State<'_, Core>, request: UnitTemplateRequest) -> Reply<WrittenView> {
    core.call(|app| app.unit_template(&request))
}

#[tauri::command(async)]
pub fn handout_view(core: State<'_, Core>) -> Reply<HandoutView> {
    core.call(tenken_app::App::handout_view)
}

#[tauri::command(async)]
pub fn handout_run(
    core: State<'_, Core>,
    signals: State<'_, Signals>,
    work: State<'_, Work>,
    request: HandoutRunRequest,
) -> Reply<HandoutDone> {
    work.run(&core, &signals, |app, progress| {
        app.handout_run(&request, progress)
    })
}

#[tauri::command(async)]
pub fn handout_list_write(core: State<'_, Core>, request: HandoutListRequest) -> Reply<WrittenView> {
    core.call(|app| app.handout_list_write(&request))
}
