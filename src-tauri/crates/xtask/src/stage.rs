//! One stage of `cargo xtask test`: runs, is timed, and ends as passed, failed or skipped with the line it closed on.

use std::time::{Duration, Instant};

use crate::Outcome;
use crate::command::{Call, Report};

/// How a stage ended well; a failure is the error of `Outcome`.
pub enum Verdict {
    /// With the line it closed on.
    Passed(String),
    /// With what this machine lacks.
    Skipped(String),
}

/// A name to call it by, and what it does.
pub struct Stage {
    pub name: &'static str,
    work: fn() -> Outcome<Verdict>,
}

/// A stage that has ended.
pub struct Ended {
    name: &'static str,
    verdict: Outcome<Verdict>,
    took: Duration,
}

impl Stage {
    pub const fn new(name: &'static str, work: fn() -> Outcome<Verdict>) -> Self {
        Self { name, work }
    }

    /// Runs it between two lines that can be found in a long output.
    pub fn run(&self) -> Ended {
        println!("\n=== {} ===", self.name);
        let start = Instant::now();
        let verdict = (self.work)();
        let ended = Ended {
            name: self.name,
            verdict,
            took: start.elapsed(),
        };
        println!("--- {}", ended.line());
        ended
    }
}

impl Ended {
    fn line(&self) -> String {
        let (word, closing) = match &self.verdict {
            Ok(Verdict::Passed(closing)) => ("passed", closing.clone()),
            Ok(Verdict::Skipped(lack)) => ("SKIPPED", lack.clone()),
            Err(error) => ("FAILED", error.to_string()),
        };
        format!(
            "{:<10} {word:<7} {:>6.1} s  {closing}",
            self.name,
            self.took.as_secs_f64()
        )
    }
}

/// Prints the table and, last, the counts. Fails when a stage failed or when none passed.
pub fn summary(stages: &[Ended]) -> Outcome {
    println!("\n=== summary ===");
    for stage in stages {
        println!("{}", stage.line());
    }
    let count =
        |is_meant: fn(&Outcome<Verdict>) -> bool| stages.iter().filter(|s| is_meant(&s.verdict)).count();
    let passed = count(|verdict| matches!(verdict, Ok(Verdict::Passed(_))));
    let failed = count(Result::is_err);
    let skipped = count(|verdict| matches!(verdict, Ok(Verdict::Skipped(_))));
    let total: f64 = stages.iter().map(|stage| stage.took.as_secs_f64()).sum();
    println!("all stages: {total:.0} s");
    println!("{passed} passed, {failed} failed, {skipped} skipped");
    if failed == 0 && passed > 0 {
        Ok(())
    } else {
        Err("cargo xtask test: not everything passed".into())
    }
}

/// A tool that says by its end whether it found something.
pub fn checked(call: &Call) -> Outcome<Verdict> {
    let report = call.report()?;
    let closing = last_line(&report);
    if report.is_success {
        Ok(Verdict::Passed(closing))
    } else {
        Err(closing.into())
    }
}

/// A runner of tests: one that ran none has failed, whatever it says.
pub fn counted(call: &Call) -> Outcome<Verdict> {
    let report = call.report()?;
    let closing = closing(&report.lines).unwrap_or_else(|| last_line(&report));
    if !report.is_success {
        return Err(closing.into());
    }
    match executed(&report.lines) {
        0 => Err("ended well without running a single test".into()),
        count => Ok(Verdict::Passed(format!("{count} tests: {closing}"))),
    }
}

fn last_line(report: &Report) -> String {
    report
        .lines
        .iter()
        .rev()
        .map(|line| line.trim())
        .find(|line| !line.is_empty())
        .unwrap_or("no findings")
        .to_owned()
}

/// What the lines of cargo test, nextest and vitest mark as the result: a failed one first, else the last.
fn closing(lines: &[String]) -> Option<String> {
    let results: Vec<_> = lines
        .iter()
        .map(|line| line.trim())
        .filter(|line| passed(line).is_some())
        .collect();
    let failed = results
        .iter()
        .find(|line| line.contains("FAILED") || line.contains(" failed") && !line.contains(" 0 failed"));
    failed.or(results.last()).map(|line| (*line).to_owned())
}

/// All tests that passed, over all the results in the output.
fn executed(lines: &[String]) -> usize {
    lines.iter().filter_map(|line| passed(line.trim())).sum()
}

/// The number before "passed" in a result line of cargo test, nextest or vitest.
fn passed(line: &str) -> Option<usize> {
    let is_result =
        line.starts_with("test result:") || line.starts_with("Summary [") || line.starts_with("Tests ");
    if !is_result {
        return None;
    }
    let before = line.split(" passed").next()?;
    before.rsplit(' ').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{closing, executed};

    fn check(lines: &[&str], count: usize, line: &str) {
        let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        assert_eq!(executed(&lines), count);
        assert_eq!(closing(&lines).unwrap_or_default(), line);
    }

    #[test]
    fn results_of_several_test_programs_are_added_up() {
        let one =
            "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.0s";
        check(&["running 3 tests", one, "", one], 6, one);
    }

    #[test]
    fn a_failed_result_is_the_one_that_is_shown() {
        let bad = "test result: FAILED. 2 passed; 1 failed; 0 ignored";
        check(&[bad, "test result: ok. 1 passed; 0 failed; 0 ignored"], 3, bad);
    }

    #[test]
    fn nextest_and_vitest_are_read_too() {
        let nextest = "Summary [   0.005s] 2 tests run: 2 passed, 0 skipped";
        check(&[&format!("     {nextest}")], 2, nextest);
        check(&["  Tests  12 passed (12)"], 12, "Tests  12 passed (12)");
    }

    #[test]
    fn a_run_without_tests_counts_as_none() {
        check(
            &["running 0 tests", "test result: ok. 0 passed; 0 failed"],
            0,
            "test result: ok. 0 passed; 0 failed",
        );
        check(&["nothing to do"], 0, "");
    }
}
