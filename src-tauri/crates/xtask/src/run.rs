//! `cargo xtask run` and `bench`: the program as a person sees it, with the worked example.

use crate::Outcome;
use crate::command::Call;
use crate::places;
use crate::setup::{self, For};
use crate::test::{missing_for_a_window, whole, with_a_window};

/// Of the whole workspace, because what a part of it selects has other features, and would be built once more for `test`.
const BUILD: &str = "cargo build --workspace --bins";

/// Builds and opens the worked example. The debug profile is used: it shares the libraries with `test`, takes a third of
/// a release build's time, and what is slow without optimisation is optimised by [profile.dev.package].
pub fn run(arguments: &[String]) -> Outcome {
    setup::setup(&[For::Running])?;
    Call::new("npm run build").within(places::ui()).run()?;
    match arguments {
        [] => with_window(),
        [one] if one == "--headless" => headless(),
        _ => Err("cargo xtask run [--headless]".into()),
    }
}

/// The example is made once and kept: what a person tries in it stays. The window opens on its first case.
fn with_window() -> Outcome {
    Call::new(BUILD).run()?;
    let example = places::user_data().join("demo");
    if !example.exists() {
        program("tenken").with("demo").path(&example).run()?;
    }
    let mut files = Vec::new();
    collect(&example, &mut files)?;
    files.sort();
    println!("The worked example lies in {}", example.display());
    let case = files
        .iter()
        .find(|file| file.extension().is_some_and(|end| end == "tenken"));
    case.iter()
        .fold(program("tenken-desktop"), |call, case| call.path(case))
        .run()
}

fn program(name: &str) -> Call {
    Call::new("").path(&places::debug_program(name))
}

/// The whole main job without a window, made anew each time.
fn headless() -> Outcome {
    Call::new(BUILD).run()?;
    let folder = places::target().join("tenken-demo");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    program("tenken").with("demo").path(&folder).run()?;
    let mut files = Vec::new();
    collect(&folder, &mut files)?;
    if files.is_empty() {
        return Err(format!("the demo wrote nothing to {}", folder.display()).into());
    }
    files.sort();
    for file in files {
        println!("{}", file.display());
    }
    Ok(())
}

fn collect(folder: &std::path::Path, files: &mut Vec<std::path::PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// The ratios are a program of their own in tests/bench; `window` measures the real window instead.
pub fn bench(arguments: &[String]) -> Outcome {
    if arguments == ["window"] {
        return window();
    }
    setup::setup(&[For::Running])?;
    let mut call = Call::new("cargo run --release -p tenken-tests --bin bench --");
    let peers = [
        ("typst", "", "TENKEN_TYPST_PYTHON"),
        ("pandas", "openpyxl", "TENKEN_PANDAS_PYTHON"),
    ];
    for (package, needs, variable) in peers {
        match python_with(package, needs) {
            Ok(python) => call = call.set(variable, python),
            Err(lack) => println!("LACKING: {package} ({lack}); nothing is compared with it"),
        }
    }
    arguments.iter().fold(call, Call::with).run()
}

/// Ceilings of the real window, on a build as fast as a release.
fn window() -> Outcome {
    setup::setup(&[For::Running, For::Testing])?;
    if let Some(program) = missing_for_a_window() {
        return Err(format!("{program} is missing: the window cannot be measured").into());
    }
    Call::new("npm run build").within(places::ui()).run()?;
    let measured = |task| whole(task).line("--profile measure");
    measured("build").line("--bins").run()?;
    measured("test").line("--test e2e --no-run").run()?;
    let speed = "--test e2e -- --test-threads=1 --nocapture speed::";
    with_a_window(measured("test").line(speed)).run()
}

/// Python with a package and what it needs, in a folder of its own below target.
fn python_with(package: &str, needs: &str) -> Outcome<String> {
    let folder = places::target().join(package);
    let python = folder.join("bin/python3");
    if !python.exists() {
        Call::new("python3 -m venv").path(&folder).run()?;
    }
    let python = python.to_string_lossy().into_owned();
    let has_it = Call::new(&python)
        .line("-c")
        .with(format!("import {package}"))
        .succeeds();
    if !has_it {
        Call::new(&python)
            .line("-m pip install -q")
            .line(package)
            .line(needs)
            .run()?;
    }
    Ok(python)
}
