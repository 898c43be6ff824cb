//! `cargo xtask bench`: speed claims as ratios to a peer or floor on the same data in one run. A missed ratio ends the
//! program with 1; ceilings are printed only.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measuring program: a lack ends it"
)]

mod answer;
mod start;

use std::process::ExitCode;

/// How often each ratio is measured; the median counts.
const RUNS: usize = 5;

fn main() -> ExitCode {
    let ratios = [answer::ratio(RUNS)];
    start::ceilings();
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
