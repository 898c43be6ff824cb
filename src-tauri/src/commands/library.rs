//! The library of standards, and its booklet.

use tauri::State;
use tenken_app::wire::{
    BookletWriteRequest, LibraryBody, LibraryControlLine, LibraryControlRequest, LibraryControlView,
    LibraryControlsRequest, LibraryFound, LibraryView, LibraryViewRequest, WrittenView,
};

use crate::core::{Core, Reply};

#[tauri::command(async)]
pub fn library_list(core: State<'_, Core>) -> Reply<Vec<LibraryBody>> {
    core.call(|app| app.library_list())
}

#[tauri::command(async)]
pub fn library_view(core: State<'_, Core>, request: LibraryViewRequest) -> Reply<LibraryView> {
    core.call(|app| app.library_view(&request))
}

#[tauri::command]
pub fn library_find(core: State<'_, Core>, request: LibraryViewRequest) -> Reply<LibraryFound> {
    core.call(|app| app.library_find(&request))
}

#[tauri::command(async)]
pub fn library_controls(
    core: State<'_, Core>,
    request: LibraryControlsRequest,
) -> Reply<Vec<LibraryControlLine>> {
    core.call(|app| app.library_controls(&request))
}

#[tauri::command(async)]
pub fn library_control(core: State<'_, Core>, request: LibraryControlRequest) -> Reply<LibraryControlView> {
    core.call(|app| app.library_control(&request))
}

#[tauri::command(async)]
pub fn booklet_write(core: State<'_, Core>, request: BookletWriteRequest) -> Reply<WrittenView> {
    core.call(|app| app.booklet_write(&request))
}
