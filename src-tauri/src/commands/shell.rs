//! What only a window has: dialogs, other programs, messages to the page.

use tauri::ipc::Channel;
use tauri::{AppHandle, State, WebviewWindow};
use tauri_plugin_dialog::{DialogExt, FilePath};
use tenken_app::AppError;
use tenken_app::wire::{FilePickRequest, FileView, TicketRequest};

use crate::core::{Core, Reply};
use crate::window::{
    file_types,
    signal::{Signal, Signals},
};

/// From now on the page hears of dropped files and of a window about to close through this channel.
#[tauri::command]
pub fn signal_watch(signals: State<'_, Signals>, channel: Channel<Signal>) {
    signals.watch(channel);
}

/// The page's answer to `closing`: everything is stored, or the window is to stay because something is not.
#[tauri::command]
pub fn window_answer(
    signals: State<'_, Signals>,
    window: WebviewWindow,
    is_stored: bool,
) -> tauri::Result<()> {
    signals.answered();
    if is_stored { window.destroy() } else { Ok(()) }
}

/// Lets a person choose a file; none when the dialog was cancelled.
#[tauri::command(async)]
pub fn file_pick(app: AppHandle, core: State<'_, Core>, request: FilePickRequest) -> Reply<Option<FileView>> {
    let dialog = app.dialog().file();
    let dialog = match request.purpose.as_str() {
        "case" => dialog.add_filter("Tenken", &["tenken"]),
        "backup" => dialog.add_filter("Tenken", &["tenkenb", "tenken"]),
        "parcel" => dialog.add_filter("Tenken", &["tenkenp", "zip", "dat"]),
        "units" => dialog.add_filter("Excel, CSV", &["xlsx", "csv", "txt"]),
        "form" => dialog.add_filter(
            "Excel, Tenken",
            &["xlsx", "xlsm", "xls", "ods", "tenkenp", "zip", "dat"],
        ),
        "standard" => dialog.add_filter("Word, PDF, txt", &["docx", "pdf", "txt", "md"]),
        _ => dialog,
    };
    noted(&core, dialog.blocking_pick_file())
}

/// Lets a person choose a folder.
#[tauri::command(async)]
pub fn folder_pick(app: AppHandle, core: State<'_, Core>) -> Reply<Option<FileView>> {
    noted(&core, app.dialog().file().blocking_pick_folder())
}

/// Opens a file of ours in its own program.
#[tauri::command(async)]
pub fn file_launch(core: State<'_, Core>, request: TicketRequest) -> Reply<()> {
    core.call(|app| {
        let path = app.file_path(&request)?;
        open::that_detached(&path).map_err(|source| AppError::File {
            action: "read",
            file: request.ticket,
            source,
        })
    })
}

/// Opens the folder in which a file of ours lies.
#[tauri::command(async)]
pub fn file_reveal(core: State<'_, Core>, request: TicketRequest) -> Reply<()> {
    core.call(|app| {
        let path = app.file_path(&request)?;
        let folder = if path.is_dir() {
            path.as_path()
        } else {
            path.parent().unwrap_or(&path)
        };
        open::that_detached(folder).map_err(|source| AppError::File {
            action: "read",
            file: request.ticket,
            source,
        })
    })
}

fn noted(core: &Core, picked: Option<FilePath>) -> Reply<Option<FileView>> {
    let Some(path) = picked.and_then(|picked| picked.into_path().ok()) else {
        return Ok(None);
    };
    core.call(|app| app.file_note(&path)).map(Some)
}

/// Whether a double click opens our files; none where there is nothing to switch.
#[tauri::command]
pub fn file_types_view() -> Option<bool> {
    file_types::is_on()
}

/// Switches it for this person.
#[tauri::command]
pub fn file_types_set(request: bool) -> Reply<Option<bool>> {
    let switched = file_types::switch(request).map_err(|source| AppError::File {
        action: "write",
        file: "HKEY_CURRENT_USER".to_owned(),
        source,
    });
    switched.map_err(|error| error.wire())?;
    Ok(file_types::is_on())
}
