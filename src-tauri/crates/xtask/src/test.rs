//! `cargo xtask test`: every check and test of the repository, each as a stage of its own. A failure does not stop
//! the stages after it.

use crate::command::Call;
use crate::places;
use crate::setup;
use crate::stage::{Stage, Verdict, checked, counted, summary};
use crate::{Outcome, bindings};

/// The journeys are a feature of the tests crate, so that a plain `cargo test` needs no display.
const JOURNEYS: &str = "--workspace --features tenken-tests/e2e";

/// In this order: what is quick or feeds others first. The page comes before everything that embeds it.
const STAGES: &[Stage] = &[
    Stage {
        name: "setup",
        work: set_up,
    },
    Stage {
        name: "fmt",
        work: || checked(&cargo("fmt --all --check")),
    },
    Stage {
        name: "ui-lint",
        work: || checked(&npm("run lint")),
    },
    Stage {
        name: "ui-types",
        work: || checked(&npm("run check")),
    },
    Stage {
        name: "ui-test",
        work: || counted(&npm("run test")),
    },
    Stage {
        name: "ui-build",
        work: || checked(&npm("run build")),
    },
    Stage {
        name: "deny",
        work: || checked(&cargo("deny check licenses bans sources")),
    },
    Stage {
        name: "clippy",
        work: || checked(&cargo(&format!("clippy {JOURNEYS} --all-targets -- -D warnings"))),
    },
    Stage {
        name: "programs",
        work: || checked(&cargo(&format!("build {JOURNEYS} --bins"))),
    },
    Stage {
        name: "test",
        work: test_crates,
    },
    Stage {
        name: "doc-test",
        work: || checked(&cargo("test --workspace --doc")),
    },
    Stage {
        name: "bindings",
        work: bindings::are_fresh,
    },
    Stage {
        name: "e2e",
        work: journeys,
    },
    Stage {
        name: "windows",
        work: windows,
    },
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

/// A call of cargo whose output can be read line by line, and which never changes a snapshot.
pub fn cargo(line: &str) -> Call {
    Call::new("cargo")
        .line(line)
        .set("CARGO_TERM_COLOR", "never")
        .set("NO_COLOR", "1")
        .set("INSTA_UPDATE", "no")
}

fn npm(line: &str) -> Call {
    Call::new("npm")
        .line(line)
        .within(places::ui())
        .set("NO_COLOR", "1")
}

fn set_up() -> Outcome<Verdict> {
    setup::setup(&[setup::For::Running, setup::For::Testing])?;
    Ok(Verdict::Passed("everything needed is there".to_owned()))
}

fn test_crates() -> Outcome<Verdict> {
    if places::has_program("cargo-nextest") {
        return counted(&cargo("nextest run --workspace --no-fail-fast"));
    }
    counted(&cargo("test --workspace --no-fail-fast --lib --bins --tests"))
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

/// The real window, on a display of its own and, where the system permits, without any network but the machine's own.
fn journeys() -> Outcome<Verdict> {
    for program in ["xvfb-run", "dbus-run-session", "WebKitWebDriver"] {
        if !places::has_program(program) {
            return Ok(Verdict::Skipped(format!(
                "{program} is missing: the window was not tested"
            )));
        }
    }
    // Compiled outside, because inside there is no network and no display to wait for.
    let built = cargo(&format!("test {JOURNEYS} --test e2e --no-run")).report()?;
    if !built.is_success {
        return Err("the journeys do not compile".into());
    }
    let run = cargo(&format!("test {JOURNEYS} --test e2e -- --test-threads=2"))
        .set("CARGO_NET_OFFLINE", "true")
        .set("LIBGL_ALWAYS_SOFTWARE", "1")
        .inside(&[
            "timeout",
            "-k",
            "10",
            "1500",
            "xvfb-run",
            "-a",
            "-s",
            "-screen 0 1366x768x24",
            "dbus-run-session",
            "--",
        ]);
    if Call::new("unshare -n ip link set lo up").succeeds() {
        let alone = [
            "unshare",
            "-n",
            "sh",
            "-c",
            "ip link set lo up && exec \"$@\"",
            "sh",
        ];
        return counted(&run.inside(&alone));
    }
    println!("LACKING: the right to leave the network (unshare -n); the journeys run with it");
    counted(&run)
}
