//! A body's own copy, its way through Excel, and checklist packs.

use tauri::State;
use tenken_app::wire::{
    BookView, PackRequest, PackView, PackWriteRequest, PackWritten, StandardCopyRequest,
    StandardExportRequest, StandardImportRequest, StandardItemReviseRequest, StandardReviewView,
    StandardSaved, WrittenView,
};

use crate::core::{Core, Reply};

#[tauri::command(async)]
pub fn standard_copy(core: State<'_, Core>, request: StandardCopyRequest) -> Reply<StandardReviewView> {
    core.call(|app| app.standard_copy(&request))
}

#[tauri::command]
pub fn standard_item_revise(
    core: State<'_, Core>,
    request: StandardItemReviseRequest,
) -> Reply<StandardSaved> {
    core.call(|app| app.standard_item_revise(&request))
}

#[tauri::command(async)]
pub fn standard_export(core: State<'_, Core>, request: StandardExportRequest) -> Reply<WrittenView> {
    core.call(|app| app.standard_export(&request))
}

#[tauri::command(async)]
pub fn standard_import_view(core: State<'_, Core>, request: StandardImportRequest) -> Reply<BookView> {
    core.call(|app| app.standard_import_view(&request))
}

#[tauri::command(async)]
pub fn standard_import(core: State<'_, Core>, request: StandardImportRequest) -> Reply<StandardSaved> {
    core.call(|app| app.standard_import(&request))
}

#[tauri::command(async)]
pub fn pack_write(core: State<'_, Core>, request: PackWriteRequest) -> Reply<PackWritten> {
    core.call(|app| app.pack_write(&request))
}

#[tauri::command(async)]
pub fn pack_inspect(core: State<'_, Core>, request: PackRequest) -> Reply<PackView> {
    core.call(|app| app.pack_inspect(&request))
}

#[tauri::command(async)]
pub fn pack_install(core: State<'_, Core>, request: PackRequest) -> Reply<PackView> {
    core.call(|app| app.pack_install(&request))
}
