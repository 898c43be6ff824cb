//! The desktop shell: opens the use cases of `tenken-app` in one window. It contains no rule of its own; what can be
//! done here can be done with the `tenken` command.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

#[allow(
    clippy::needless_pass_by_value,
    reason = "Tauri hands the arguments of a command over by value"
)]
mod commands;
mod core;
mod handler;
mod window;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use tauri::{Manager, RunEvent};

use crate::core::Core;
use crate::window::preflight;
use crate::window::signal::Signals;
use crate::window::work::Work;

/// Runs the program until its window is closed. `paths` are the files named on the command line: a double click on
/// a case or a parcel arrives here.
pub fn run(paths: impl Iterator<Item = OsString>) -> ExitCode {
    if let Err(lack) = preflight::check() {
        return preflight::tell(&lack);
    }
    let core = Core::new();
    // A switch is not a file; the first file that can be read is the one that was double-clicked.
    for path in paths
        .map(PathBuf::from)
        .filter(|path| !path.to_string_lossy().starts_with('-'))
    {
        if core.call(|app| app.file_offer(&path)).is_ok() {
            break;
        }
    }
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(core)
        .manage(Signals::default())
        .manage(Work::default())
        .invoke_handler(handler::handler())
        .on_window_event(window::event)
        .setup(|app| window::open(app.handle()).map_err(Into::into))
        .build(window::fonts::beside(tauri::generate_context!()));
    match app {
        Ok(app) => {
            app.run(ended);
            ExitCode::SUCCESS
        }
        Err(cause) => preflight::tell(&preflight::Lack::Window(cause.to_string())),
    }
}

/// Last moment of the program: the case is closed and its lock taken away.
#[allow(clippy::needless_pass_by_value, reason = "the signature that Tauri calls")]
fn ended(app: &tauri::AppHandle, event: RunEvent) {
    if let RunEvent::Exit = event {
        // What could not be closed is found as it was at the next opening.
        let _ = app.state::<Core>().call(tenken_app::App::case_close);
    }
}
