//! Installs what running and testing need, or says what is lacking. Does nothing, quickly, when all is there.

use std::path::Path;
use std::{fs, time::SystemTime};

use crate::Outcome;
use crate::command::Call;
use crate::places;

/// What something is needed for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum For {
    Running,
    Testing,
    Packaging,
}

pub const ALL: [For; 3] = [For::Running, For::Testing, For::Packaging];

/// Debian's package, a program it brings (to look for where there is no apt), and what it is for.
const PACKAGES: &[(&str, &str, For)] = &[
    ("build-essential", "cc", For::Running),
    ("pkg-config", "pkg-config", For::Running),
    ("libwebkit2gtk-4.1-dev", "", For::Running),
    ("libxdo-dev", "", For::Running),
    ("libssl-dev", "", For::Running),
    ("libayatana-appindicator3-dev", "", For::Running),
    ("librsvg2-dev", "", For::Running),
    ("fonts-noto-cjk", "", For::Running),
    ("webkit2gtk-driver", "WebKitWebDriver", For::Testing),
    ("xvfb", "Xvfb", For::Testing),
    ("xauth", "xauth", For::Testing),
    ("xdotool", "xdotool", For::Testing),
    ("dbus-x11", "dbus-run-session", For::Testing),
    ("iproute2", "ip", For::Testing),
    ("poppler-utils", "pdftotext", For::Testing),
    ("libreoffice-calc-nogui", "soffice", For::Testing),
    ("sqlite3", "sqlite3", For::Testing),
    ("gcc-mingw-w64-x86-64", "x86_64-w64-mingw32-gcc", For::Testing),
    ("zip", "zip", For::Packaging),
    ("dpkg", "dpkg-deb", For::Packaging),
];

/// The oldest Node.js that the page can be built with.
const NODE: u32 = 20;
const DENY: &str = "0.20";
pub const WINDOWS: &str = "x86_64-pc-windows-gnu";

/// Installs everything needed for `purposes`.
pub fn setup(purposes: &[For]) -> Outcome {
    let wanted: Vec<_> = PACKAGES
        .iter()
        .filter(|(.., purpose)| purposes.contains(purpose))
        .collect();
    if places::has_program("dpkg-query") && places::has_program("apt-get") {
        apt(&wanted.iter().map(|(package, ..)| *package).collect::<Vec<_>>())?;
    } else {
        let lacking: Vec<_> = wanted
            .iter()
            .filter(|(_, program, _)| !program.is_empty() && !places::has_program(program))
            .map(|(package, program, _)| format!("  {program} (Debian: {package})"))
            .collect();
        if !lacking.is_empty() {
            println!(
                "No apt here. Please install what is lacking:\n{}",
                lacking.join("\n")
            );
        }
    }
    node()?;
    node_packages()?;
    if purposes.contains(&For::Testing) {
        cargo_deny()?;
        if !windows_target() {
            println!("LACKING: the Rust target {WINDOWS}; the check of the Windows program is left out");
        }
    }
    Ok(())
}

/// Installs the packages that dpkg does not know as installed.
fn apt(wanted: &[&str]) -> Outcome {
    let query = wanted.iter().fold(
        Call::new("dpkg-query -W -f ${Package}=${db:Status-Status}\\n"),
        |call, package| call.with(*package),
    );
    // dpkg-query fails when it does not know one of them, and still lists the others.
    let listed = query
        .inside(&["sh", "-c", "\"$@\" 2>/dev/null || true", "sh"])
        .read()?;
    let is_there = |package: &str| listed.lines().any(|line| line == format!("{package}=installed"));
    let lacking: Vec<_> = wanted.iter().filter(|package| !is_there(package)).collect();
    if lacking.is_empty() {
        return Ok(());
    }
    let is_root = Call::new("id -u").read()?.trim() == "0";
    let before: &[&str] = if is_root { &[] } else { &["sudo"] };
    Call::new("apt-get update -q").inside(before).run()?;
    lacking
        .iter()
        .fold(
            Call::new("env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends"),
            |call, p| call.with(**p),
        )
        .inside(before)
        .run()
}

/// Node.js comes in too many ways to choose one for the person.
fn node() -> Outcome {
    let version = Call::new("node --version").read().unwrap_or_default();
    let major = version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|major| major.parse().ok());
    if major.is_some_and(|major: u32| major >= NODE) && places::has_program("npm") {
        return Ok(());
    }
    Err(format!(
        "Node.js {NODE} or newer with npm is needed (found: {:?}). Please install it.",
        version.trim()
    )
    .into())
}

/// `npm ci`, unless the folder was made from the present package-lock.json.
fn node_packages() -> Outcome {
    let ui = places::ui();
    let lock = ui.join("package-lock.json");
    if !lock.exists() {
        return Err("ui/package-lock.json is missing; the page cannot be built".into());
    }
    let made = changed(&ui.join("node_modules/.package-lock.json"));
    if made.is_some() && made > changed(&lock) {
        return Ok(());
    }
    Call::new("npm ci --no-audit --no-fund").within(ui).run()
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}

/// 2.5 minutes on 2 cores, once per machine.
fn cargo_deny() -> Outcome {
    if places::has_program("cargo-deny") {
        return Ok(());
    }
    Call::new("cargo install cargo-deny --locked --version")
        .with(format!("^{DENY}"))
        .run()
}

/// Adds the Windows target where rustup is there to do it.
pub fn windows_target() -> bool {
    let has_library = || {
        let sysroot = Call::new("rustc --print sysroot").read().unwrap_or_default();
        Path::new(sysroot.trim())
            .join("lib/rustlib")
            .join(WINDOWS)
            .exists()
    };
    has_library()
        || (places::has_program("rustup")
            && Call::new("rustup target add").with(WINDOWS).run().is_ok()
            && has_library())
}
