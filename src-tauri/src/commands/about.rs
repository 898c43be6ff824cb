//! What the program says about itself.

use tauri::State;
use tenken_app::wire::AboutView;

use crate::core::{Core, Reply};

/// The licences of everything built in, collected when the package is made.
const THIRD_PARTY: &str = include_str!(concat!(env!("OUT_DIR"), "/third-party.txt"));

#[tauri::command]
pub fn about_view(core: State<'_, Core>) -> Reply<AboutView> {
    core.call(|app| app.about_view(THIRD_PARTY))
}
