//! What must be there before a window can be made, and how a person is told when it is not. No page can show these
//! words, so they stand here in both languages instead of in locales/.

use std::process::ExitCode;

/// What is lacking.
pub enum Lack {
    /// Windows without the WebView2 runtime.
    #[cfg_attr(not(windows), allow(dead_code, reason = "only Windows can lack it"))]
    WebView2,
    /// The window could not be made; the system's own words.
    Window(String),
}

impl Lack {
    fn words(&self) -> String {
        match self {
            Self::WebView2 => "Microsoft Edge WebView2 ランタイムが見つからないため、画面を表示できません。\n\
                情報システム担当に「WebView2 ランタイム(Evergreen スタンドアロン インストーラー)」の導入を依頼してください。\
                入力済みのデータには影響ありません。\n\n\
                The Microsoft Edge WebView2 runtime is missing, so the window cannot be shown.\n\
                Ask your IT staff to install the \"WebView2 Runtime (Evergreen Standalone Installer)\". \
                Your data is not affected."
                .to_owned(),
            Self::Window(cause) => format!(
                "画面を開けませんでした。パソコンを再起動しても直らないときは、次の行を情報システム担当に伝えてください。\n\
                The window could not be opened. If restarting the computer does not help, give this line to your IT staff:\n\n{cause}"
            ),
        }
    }
}

/// Looks for the WebView2 runtime before Tauri needs it. Elsewhere the web view is a library that the program is
/// linked with.
#[cfg(windows)]
pub fn check() -> Result<(), Lack> {
    tauri::webview_version().map(|_| ()).map_err(|_| Lack::WebView2)
}

#[cfg(not(windows))]
#[allow(clippy::unnecessary_wraps, reason = "same signature as on Windows")]
pub fn check() -> Result<(), Lack> {
    Ok(())
}

/// Shows the lack in a message box of the system.
#[cfg(windows)]
pub fn tell(lack: &Lack) -> ExitCode {
    rfd::MessageDialog::new()
        .set_level(rfd::MessageLevel::Error)
        .set_title("Tenken")
        .set_description(lack.words())
        .show();
    ExitCode::FAILURE
}

/// Writes the lack to the terminal: where there is no window there is no message box either.
#[cfg(not(windows))]
pub fn tell(lack: &Lack) -> ExitCode {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "{}", lack.words());
    ExitCode::FAILURE
}
