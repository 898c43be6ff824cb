//! `cargo xtask bench`: speed claims as ratios to a peer or floor on the same data in one run. A missed ratio ends the
//! program with 1; ceilings are printed only. `bench answer audit paper city start intake` measures the parts named.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a measuring program: a lack ends it"
)]

mod answer;
mod audit;
mod bound;
mod city;
#[path = "../../src-tauri/crates/documents/tests/common/mod.rs"]
mod common;
mod intake;
mod library;
mod paper;
mod sections;
mod start;
#[path = "../api/audit/team.rs"]
#[allow(dead_code, reason = "shared with tests/api, which uses all of it")]
mod team;
#[path = "../api/town/mod.rs"]
#[allow(
    dead_code,
    unused_imports,
    reason = "shared with tests/api, which uses all of it"
)]
mod town;

use std::path::Path;
use std::process::ExitCode;

use tempfile::TempDir;
use tenken_app::wire::{DeskView, SectionCreateRequest};
use tenken_app::{App, Host};

/// Opens the case of [`section`].
const PASSPHRASE: &str = "計測用の合い言葉 2026";
/// How often each ratio is measured; the median counts.
const RUNS: usize = 5;

fn main() -> ExitCode {
    if let Some(code) = tenken_app::serve_reader() {
        return code;
    }
    let named: Vec<String> = std::env::args().skip(1).collect();
    if let Some((intake::ALONE, rest)) = named.split_first().map(|(first, rest)| (first.as_str(), rest)) {
        intake::alone(rest);
        return ExitCode::SUCCESS;
    }
    let wanted = |part: &str| named.is_empty() || named.iter().any(|name| name == part);
    let mut ratios = Vec::new();
    if wanted("answer") {
        ratios.push(answer::ratio(RUNS));
    }
    if wanted("paper") {
        ratios.push(paper::workbook(RUNS));
        ratios.extend(paper::against_typst(RUNS));
        ratios.extend(bound::against_typst(RUNS));
    }
    if wanted("city") {
        ratios.push(city::workbook(RUNS));
    }
    if wanted("start") {
        start::ceilings();
    }
    if wanted("audit") {
        audit::ceilings();
    }
    if wanted("intake") {
        intake::requests();
        ratios.extend(intake::ratios(RUNS));
    }
    let missed = ratios.iter().filter(|ratio| !ratio.print()).count();
    println!("{} passed, {missed} failed", ratios.len() - missed);
    if missed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// A claim: what ours may cost at most, as a multiple of the floor.
pub struct Ratio {
    name: &'static str,
    limit: f64,
    /// One value a run.
    measured: Vec<f64>,
}

impl Ratio {
    /// The middle of the runs.
    fn median(&self) -> f64 {
        let mut sorted = self.measured.clone();
        sorted.sort_by(f64::total_cmp);
        sorted[sorted.len() / 2]
    }

    fn print(&self) -> bool {
        let runs: Vec<String> = self.measured.iter().map(|value| format!("{value:.2}")).collect();
        let is_kept = self.median() <= self.limit;
        println!(
            "{} {}: {:.2}x, limit {:.1}x (runs {})",
            if is_kept { "PASS" } else { "FAIL" },
            self.name,
            self.median(),
            self.limit,
            runs.join(" ")
        );
        is_kept
    }
}

/// A folder beside the program, on the disk that is measured; whatever is left of one goes with the build.
fn room() -> TempDir {
    let program = std::env::current_exe().unwrap();
    tempfile::tempdir_in(program.parent().unwrap()).unwrap()
}

/// A desk that keeps everything in the folder.
fn host(folder: &Path) -> Host {
    Host {
        data_dir: folder.join("data"),
        cases_dir: folder.join("cases"),
        os_account: "bench".to_owned(),
        machine: "bench".to_owned(),
        reader: std::env::current_exe().unwrap(),
    }
}

/// An app with the encrypted case of a section open, in the full set.
fn section(folder: &Path) -> (App, DeskView) {
    let mut app = App::new(host(folder));
    let desk = app
        .section_create(&SectionCreateRequest {
            body: "yonezawa".to_owned(),
            fiscal_year: 2026,
            set: "full".to_owned(),
            unit_code: "0420".to_owned(),
            unit_name: "高齢福祉課".to_owned(),
            department_name: "福祉部".to_owned(),
            passphrase: Some(PASSPHRASE.to_owned()),
            is_plain_accepted: false,
        })
        .unwrap();
    (app, desk)
}
