//! Ceilings that are printed and fail nothing.

use std::path::Path;
use std::time::Instant;

use tenken_app::App;
use tenken_app::wire::{CaseOpenRequest, ExampleOpenRequest};

use crate::{PASSPHRASE, host, room, section};

/// Prints what was measured beside the figure not to exceed.
pub fn ceilings() {
    let folder = room();
    let start = Instant::now();
    App::new(host(folder.path())).start_view().unwrap();
    println!(
        "CEILING core ready to show the start screen: {:.0?} (cold start of the window: 1.5 s)",
        start.elapsed()
    );
    opening(folder.path());
    println!(
        "CEILING memory of the core with the example open: {:.0} MB",
        resident() / 1000.0
    );
    crate::library::ceilings(&folder.path().join("library"));
    package_size(Path::new("target/package"));
}

/// Opens an encrypted case of the full set with every question answered.
fn opening(folder: &Path) {
    let (mut app, desk) = section(&folder.join("open"));
    let path = folder.join("open/cases").join(&desk.file_name);
    app.case_close().unwrap();
    let ticket = app.file_note(&path).unwrap().ticket;
    let start = Instant::now();
    app.case_open(&CaseOpenRequest {
        ticket,
        passphrase: Some(PASSPHRASE.to_owned()),
        recovery_code: None,
        is_read_only: false,
    })
    .unwrap();
    println!(
        "CEILING opening an encrypted case: {:.0?} (0.3 s)",
        start.elapsed()
    );
    app.case_close().unwrap();
    let which = "office".to_owned();
    app.example_open(&ExampleOpenRequest { which }).unwrap();
    let start = Instant::now();
    app.office_view().unwrap();
    println!(
        "CEILING the office of the example, 52 sheets, shown again: {:.0?}",
        start.elapsed()
    );
}

/// Resident memory of this process in KB, where the system tells it.
fn resident() -> f64 {
    status("VmRSS:")
}

/// The most memory that this process had since the start, in MB.
pub fn peak() -> f64 {
    status("VmHWM:") / 1000.0
}

/// A figure of /proc/self/status in KB; 0 where there is none.
fn status(name: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|rest| rest.split_whitespace().next()?.parse().ok())
        .unwrap_or_default()
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
