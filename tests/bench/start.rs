//! Ceilings that are printed and fail nothing.

use std::path::Path;
use std::time::Instant;

use tenken_app::{App, Host};

/// Prints what was measured beside the figure not to exceed.
pub fn ceilings() {
    let folder = tempfile::tempdir_in(".").unwrap();
    let host = Host {
        data_dir: folder.path().join("data"),
        cases_dir: folder.path().join("cases"),
        os_account: "bench".to_owned(),
        machine: "bench".to_owned(),
    };
    let start = Instant::now();
    App::new(host).start_view().unwrap();
    println!(
        "CEILING core ready to show the start screen: {:.0?} (cold start of the window: 1.5 s)",
        start.elapsed()
    );
    package_size(Path::new("target/package"));
}

fn package_size(folder: &Path) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        println!("CEILING .deb 25 MB: not built, cargo xtask package makes it");
        return;
    };
    for entry in entries
        .flatten()
        .filter(|entry| entry.path().extension().is_some_and(|e| e == "deb"))
    {
        let size = entry.metadata().map_or(0, |data| data.len());
        println!(
            "CEILING .deb 25 MB: {} has {} KB",
            entry.file_name().to_string_lossy(),
            size / 1024
        );
    }
}
