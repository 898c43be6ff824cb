//! Handing over to a successor.

use tauri::State;
use tenken_app::wire::{
    HandoverSettleRequest, HandoverTakeRequest, HandoverView, HandoverWriteRequest, HandoverWritten,
};

use crate::core::{Core, Reply};

#[tauri::command]
pub fn handover_view(core: State<'_, Core>) -> Reply<HandoverView> {
    core.call(tenken_app::App::handover_view)
}

#[tauri::command(async)]
pub fn handover_write(core: State<'_, Core>, request: HandoverWriteRequest) -> Reply<HandoverWritten> {
    core.call(|app| app.handover_write(&request))
}

#[tauri::command(async)]
pub fn handover_take(core: State<'_, Core>, request: HandoverTakeRequest) -> Reply<HandoverView> {
    core.call(|app| app.handover_take(&request))
}

#[tauri::command]
pub fn handover_settle(core: State<'_, Core>, request: HandoverSettleRequest) -> Reply<HandoverView> {
    core.call(|app| app.handover_settle(&request))
}
