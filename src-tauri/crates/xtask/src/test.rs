//! `cargo xtask test`: every check and test of the repository, each as a stage of its own. A failure does not stop
//! the stages after it.

use crate::command::Call;
use crate::places;
use crate::setup;
use crate::stage::{Stage, Verdict, checked, counted, summary};
use crate::{Outcome, bindings};

/// Seconds that a task of the page and a run of tests may take; both need a tenth of it.
const UI_LIMIT: u32 = 600;
const TEST_LIMIT: u32 = 1800;
/// Journeys beside each other: a journey waits for most of its time, but two that paint at once fill two cores.
const JOURNEYS: &str = "2";

/// In this order: what is quick or feeds others first. The page comes before everything that embeds it.
const STAGES: &[Stage] = &[
    Stage::new("setup", set_up),
    Stage::new("fmt", || checked(&cargo("fmt --all --check"))),
    Stage::new("ui-lint", || checked(&npm("run lint"))),
    Stage::new("ui-types", || checked(&npm("run check"))),
    Stage::new("ui-test", || counted(&npm("run test"))),
    Stage::new("ui-build", || checked(&npm("run build"))),
    Stage::new("deny", || checked(&cargo("deny check licenses bans sources"))),
    Stage::new("clippy", compiled),
    Stage::new("test", test_crates),
    Stage::new("doc-test", || checked(&everything("test").line("--doc"))),
    Stage::new("bindings", bindings::are_fresh),
    Stage::new("e2e", journeys),
    Stage::new("windows", windows),
];

/// Runs all stages, or those named.
pub fn test(names: &[String]) -> Outcome {
    if let Some(unknown) = names
        .iter()
        .find(|name| STAGES.iter().all(|stage| stage.name != name.as_str()))
    {
        let known: Vec<_> = STAGES.iter().map(|stage| stage.name).collect();
        return Err(format!("no stage {unknown}; there are {}", known.join(" ")).into());
    }
    let is_wanted = |stage: &&Stage| names.is_empty() || names.iter().any(|name| name == stage.name);
    let ended: Vec<_> = STAGES.iter().filter(is_wanted).map(Stage::run).collect();
    summary(&ended)
}

/// A call of cargo whose output can be read line by line, and which changes nothing that is committed: no snapshot, and
/// no bindings, which go beside the build.
pub fn cargo(line: &str) -> Call {
    Call::new("cargo")
        .line(line)
        .set("CARGO_TERM_COLOR", "never")
        .set("NO_COLOR", "1")
        .set("INSTA_UPDATE", "no")
        .set("TS_RS_EXPORT_DIR", bindings::made().to_string_lossy())
        .set("TS_RS_LARGE_INT", "number")
}

/// The same crates with the same features and the same compiler each time: another choice would compile half of them
/// anew. The journeys are a feature of the tests crate, so that a plain `cargo test` needs no display. The compiler of
/// the workspace is clippy's driver, which is rustc with its lints: `cargo clippy` would check every library once more
/// before anything is built.
pub fn everything(task: &str) -> Call {
    whole(task).set("RUSTC_WORKSPACE_WRAPPER", "clippy-driver")
}

/// The same compiled by rustc itself, which optimises what clippy's driver leaves as it is written.
pub fn whole(task: &str) -> Call {
    cargo(task).line("--workspace --features tenken-tests/e2e")
}

/// Everything compiles, without a warning of rustc or clippy.
fn compiled() -> Outcome<Verdict> {
    let report = everything("build").line("--all-targets").report()?;
    if !report.is_success {
        return Err("not everything compiles".into());
    }
    match report.lines.iter().find(|line| is_warned(line)) {
        Some(line) => Err(line.clone().into()),
        None => Ok(Verdict::Passed(
            "everything compiles, without a warning".to_owned(),
        )),
    }
}

/// The line with which cargo counts the warnings of a crate of the workspace.
fn is_warned(line: &str) -> bool {
    line.starts_with("warning: `") && line.contains(" generated ")
}

fn npm(line: &str) -> Call {
    Call::new("npm")
        .line(line)
        .within(places::ui())
        .set("NO_COLOR", "1")
        .limit(UI_LIMIT)
}

fn set_up() -> Outcome<Verdict> {
    setup::setup(&[setup::For::Running, setup::For::Testing])?;
    Ok(Verdict::Passed("everything needed is there".to_owned()))
}

/// Without the journeys and the bindings, which have stages of their own; nextest runs each test in a process, and the
/// bindings are one file that all write to.
fn test_crates() -> Outcome<Verdict> {
    if places::has_program("cargo-nextest") {
        return counted(
            &everything("nextest run")
                .line("--no-fail-fast -E")
                .with("not binary(e2e) and not test(export_bindings_)"),
        );
    }
    // Without their feature the journeys are not among the tests.
    counted(&cargo("test --workspace --no-fail-fast --lib --bins --tests").limit(TEST_LIMIT))
}

/// The Windows program must at least compile wherever the other tests run.
fn windows() -> Outcome<Verdict> {
    if !setup::windows_target() {
        return Ok(Verdict::Skipped(format!(
            "the Rust target {} cannot be added here",
            setup::WINDOWS
        )));
    }
    if !places::has_program("x86_64-w64-mingw32-gcc") {
        return Ok(Verdict::Skipped(
            "x86_64-w64-mingw32-gcc (Debian: gcc-mingw-w64-x86-64) is missing".to_owned(),
        ));
    }
    checked(&cargo("check -p tenken-cli --target").with(setup::WINDOWS))
}

/// The journeys through the real window.
fn journeys() -> Outcome<Verdict> {
    if let Some(program) = missing_for_a_window() {
        return Ok(Verdict::Skipped(format!(
            "{program} is missing: the window was not tested"
        )));
    }
    // Compiled outside, because inside there is no network and no display to wait for.
    let built = everything("test").line("--test e2e --no-run").report()?;
    if !built.is_success {
        return Err("the journeys do not compile".into());
    }
    counted(&with_a_window(
        everything("test")
            .line("--test e2e -- --test-threads")
            .with(JOURNEYS),
    ))
}

/// What the real window needs to be driven, and is not here.
pub fn missing_for_a_window() -> Option<&'static str> {
    ["Xvfb", "dbus-run-session", "WebKitWebDriver"]
        .into_iter()
        .find(|program| !places::has_program(program))
}

/// Each journey starts a display of its own; where the system permits, without any network but the machine's own.
pub fn with_a_window(call: Call) -> Call {
    let run = call
        .set("CARGO_NET_OFFLINE", "true")
        .set("LIBGL_ALWAYS_SOFTWARE", "1")
        .limit(TEST_LIMIT);
    if Call::new("unshare -n ip link set lo up").succeeds() {
        let alone = [
            "unshare",
            "-n",
            "sh",
            "-c",
            "ip link set lo up && exec \"$@\"",
            "sh",
        ];
        return run.inside(&alone);
    }
    println!("LACKING: the right to leave the network (unshare -n); the window is driven with it");
    run
}

#[cfg(test)]
mod tests {
    use super::is_warned;

    #[test]
    fn a_warning_of_the_workspace_is_seen_and_one_about_a_library_is_not() {
        assert!(is_warned("warning: `tenken-app` (lib) generated 2 warnings"));
        assert!(!is_warned(
            "warning: the following packages contain code that will be rejected by a future version of Rust: a v1"
        ));
        assert!(!is_warned("   Compiling tenken-app v0.1.0"));
    }
}
