//! The portable Windows program: a folder that runs from wherever it is unpacked, without an installer and without
//! administrator rights, built on Linux.

use std::fs;
use std::path::Path;

use super::{add_licences, build, finish, fresh_folder, licences, version};
use crate::Outcome;
use crate::command::Call;
use crate::places;
use crate::setup;

/// Bytes at most: the zip is handed round on closed networks.
const LIMIT: u64 = 75_000_000;

/// Libraries that every supported Windows has. One that is not among them would have to be shipped.
const SYSTEM: &[&str] = &[
    "advapi32.dll",
    "bcrypt.dll",
    "bcryptprimitives.dll",
    "cfgmgr32.dll",
    "combase.dll",
    "comctl32.dll",
    "comdlg32.dll",
    "crypt32.dll",
    "d2d1.dll",
    "d3d11.dll",
    "dcomp.dll",
    "dwmapi.dll",
    "dwrite.dll",
    "dxgi.dll",
    "gdi32.dll",
    "imm32.dll",
    "iphlpapi.dll",
    "kernel32.dll",
    "msvcrt.dll",
    "ncrypt.dll",
    "ntdll.dll",
    "ole32.dll",
    "oleaut32.dll",
    "powrprof.dll",
    "propsys.dll",
    "psapi.dll",
    "rpcrt4.dll",
    "secur32.dll",
    "shell32.dll",
    "shlwapi.dll",
    "user32.dll",
    "userenv.dll",
    "uxtheme.dll",
    "version.dll",
    "winmm.dll",
    "ws2_32.dll",
];
/// What we ship beside the program.
const LOADER: &str = "WebView2Loader.dll";

/// Makes Tenken-<version>-windows.zip.
pub fn zip() -> Outcome {
    if !setup::windows_target() {
        return Err(format!("the Rust target {} cannot be added here", setup::WINDOWS).into());
    }
    let third_party = licences::write(setup::WINDOWS)?;
    let built = build(Some(setup::WINDOWS), &third_party)?;
    let all = fresh_folder("windows")?;
    let folder = all.join("Tenken");
    fs::create_dir_all(folder.join("cli"))?;
    fs::copy(built.join("tenken-desktop.exe"), folder.join("Tenken.exe"))?;
    fs::copy(built.join("tenken.exe"), folder.join("cli/tenken.exe"))?;
    fs::copy(built.join(LOADER), folder.join(LOADER))?;
    for program in ["Tenken.exe", "cli/tenken.exe", LOADER] {
        check_imports(&folder.join(program))?;
    }
    fs::write(folder.join("手引.txt"), guide()?)?;
    add_licences(&folder.join("licences"), &third_party)?;
    let file = format!("Tenken-{}-windows.zip", version()?);
    Call::new("zip -9 -q -r -X")
        .with(&file)
        .with("Tenken")
        .within(&all)
        .set("LC_ALL", "C.UTF-8")
        .run()?;
    finish(&all.join(file), LIMIT)
}

/// As Windows' own editor wants it: with a byte order mark and CR LF.
fn guide() -> Outcome<String> {
    let text = fs::read_to_string(places::root().join("docs/手引.txt"))?;
    Ok(format!(
        "\u{feff}{}",
        text.replace("\r\n", "\n").replace('\n', "\r\n")
    ))
}

/// Fails when a program needs a library that Windows does not have and that we do not ship.
fn check_imports(program: &Path) -> Outcome {
    let listing = Call::new("x86_64-w64-mingw32-objdump -p").path(program).read()?;
    let imports: Vec<_> = listing
        .lines()
        .filter_map(|line| line.trim().strip_prefix("DLL Name: "))
        .collect();
    let is_known = |name: &str| {
        let name = name.to_lowercase();
        SYSTEM.contains(&name.as_str()) || name.starts_with("api-ms-win-") || name == LOADER.to_lowercase()
    };
    let foreign: Vec<_> = imports.iter().filter(|name| !is_known(name)).collect();
    println!(
        "{}: {} libraries, all of Windows or shipped: {}",
        program.display(),
        imports.len(),
        foreign.is_empty()
    );
    if imports.is_empty() || !foreign.is_empty() {
        return Err(format!("{} needs {foreign:?}", program.display()).into());
    }
    // The command line must run on its own, from its own folder.
    if program.ends_with("cli/tenken.exe") && imports.contains(&LOADER) {
        return Err("the command line needs the web view".into());
    }
    Ok(())
}
