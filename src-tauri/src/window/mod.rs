//! The one window: how it is made, and what the system tells it.

pub mod file_types;
pub mod fonts;
pub mod preflight;
pub mod signal;
pub mod work;

use tauri::{AppHandle, DragDropEvent, Manager, Url, WebviewUrl, WebviewWindowBuilder, Window, WindowEvent};

use crate::core::Core;
use crate::window::signal::{Signal, Signals};

/// Label of the window; capabilities/main.json names it.
const LABEL: &str = "main";
/// Logical pixels: the screens this is made for, and the smallest that the page is laid out for.
const SIZE: (f64, f64) = (1366.0, 768.0);
const LEAST: (f64, f64) = (800.0, 560.0);

/// WebView2 has its own connections to the outside; all are switched off. The first list is what wry passes when
/// nothing is given, with the component update added.
#[cfg(windows)]
const BROWSER_ARGUMENTS: &str = concat!(
    "--disable-features=msWebOOUI,msPdfOOUI,msSmartScreenProtection,msEdgeUpdate",
    " --disable-background-networking --disable-component-update --disable-domain-reliability",
    " --disable-sync --disable-breakpad --no-pings --no-first-run"
);

/// Builds the window. Nothing of the page is kept between two starts.
pub fn open(app: &AppHandle) -> tauri::Result<()> {
    let builder = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Tenken")
        .inner_size(SIZE.0, SIZE.1)
        .min_inner_size(LEAST.0, LEAST.1)
        .center()
        .incognito(!is_driven())
        .zoom_hotkeys_enabled(true)
        .general_autofill_enabled(false)
        .devtools(cfg!(debug_assertions))
        .on_navigation(is_own)
        .on_new_window(|_, _| tauri::webview::NewWindowResponse::Deny);
    own_folder(app, builder)?.build().map(|_| ())
}

/// WebView2 writes a profile even when it keeps nothing: into the user's local folder, not beside the program,
/// which may lie on a read-only share.
#[cfg(windows)]
fn own_folder<'a>(
    app: &AppHandle,
    builder: WebviewWindowBuilder<'a, tauri::Wry, AppHandle>,
) -> tauri::Result<WebviewWindowBuilder<'a, tauri::Wry, AppHandle>> {
    let folder = app.path().app_local_data_dir()?.join("webview");
    Ok(builder
        .data_directory(folder)
        .additional_browser_args(BROWSER_ARGUMENTS))
}

#[cfg(not(windows))]
#[allow(clippy::unnecessary_wraps, reason = "same signature as on Windows")]
fn own_folder<'a>(
    _: &AppHandle,
    builder: WebviewWindowBuilder<'a, tauri::Wry, AppHandle>,
) -> tauri::Result<WebviewWindowBuilder<'a, tauri::Wry, AppHandle>> {
    Ok(builder)
}

/// WebKitGTK cannot be driven by a test in a private session; only a debug build makes the exception.
fn is_driven() -> bool {
    cfg!(debug_assertions) && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
}

/// The page never leaves the program: Tauri's own origin and the isolation frame, nothing else.
fn is_own(url: &Url) -> bool {
    match (url.scheme(), url.host_str()) {
        ("tauri", Some("localhost")) => true,
        // Windows has no schemes of a program's own; there these hosts stand for them.
        ("http", Some(host)) => {
            host == "tauri.localhost" || (host.starts_with("isolation-") && host.ends_with(".localhost"))
        }
        ("about", None) => url.path() == "blank",
        (scheme, _) => scheme.starts_with("isolation-"),
    }
}

/// What the system tells the window. Paths of dropped files stay here; the page gets tickets.
#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "Tauri may add events at any time; none of them concerns us"
)]
pub fn event(window: &Window, event: &WindowEvent) {
    let signals = window.state::<Signals>();
    match event {
        WindowEvent::DragDrop(DragDropEvent::Enter { paths, .. }) => {
            signals.send(Signal::Hover { count: paths.len() });
        }
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            let core = window.state::<Core>();
            let files = paths
                .iter()
                .filter_map(|path| core.call(|app| app.file_note(path)).ok())
                .collect();
            signals.send(Signal::Drop { files });
        }
        WindowEvent::DragDrop(DragDropEvent::Leave) => signals.send(Signal::Leave),
        WindowEvent::CloseRequested { api, .. } => {
            if let Some(question) = signals.ask_to_close() {
                api.prevent_close();
                close_when_silent(window.clone(), question);
            }
        }
        _ => {}
    }
}

/// A page that does not answer does not hold the window: what was typed is at most a second behind on disk.
fn close_when_silent(window: Window, question: signal::Question) {
    std::thread::spawn(move || {
        if question.is_unanswered() {
            // A window that is gone already needs no closing.
            let _ = window.destroy();
        }
    });
}

#[cfg(test)]
mod tests {
    use super::{Url, is_own};

    #[test]
    fn the_page_may_go_nowhere_but_to_itself() {
        let own = |url: &str| is_own(&Url::parse(url).unwrap());
        assert!(own("tauri://localhost/index.html"));
        assert!(own("http://tauri.localhost/#/start"));
        assert!(own("isolation-5f1c://localhost"));
        assert!(own("http://isolation-5f1c.localhost/"));
        for outside in [
            "https://example.jp/",
            "http://localhost:1420/",
            "file:///a",
            "http://isolation-a.example.jp/",
        ] {
            assert!(!own(outside), "{outside}");
        }
    }
}
