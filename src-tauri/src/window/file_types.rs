//! Whether a double click opens cases and parcels: for this person alone, and only when they switched it on. Elsewhere
//! than on Windows the package says it to the desktop, so there is nothing to switch.

/// Ending, class and message of its name.
#[cfg(windows)]
const TYPES: [(&str, &str, &str); 2] = [
    (".tenken", "Tenken.Case", "Tenken 点検ファイル"),
    (".tenkenp", "Tenken.Parcel", "Tenken 受け渡しファイル"),
];

/// None where there is nothing to switch; else whether both endings open with this very program.
#[cfg(windows)]
pub fn is_on() -> Option<bool> {
    let command = command().ok()?;
    let classes = classes().ok()?;
    let opens = |(ending, class, _): &(&str, &str, &str)| {
        let value = |key: &str| {
            let key = classes.open_subkey(key).ok()?;
            key.get_value::<String, _>("").ok()
        };
        value(ending).as_deref() == Some(*class)
            && value(&format!(r"{class}\shell\open\command")).as_deref() == Some(command.as_str())
    };
    Some(TYPES.iter().all(opens))
}

/// Writes or takes away our own keys below HKEY_CURRENT_USER\Software\Classes; nothing of another program is touched.
#[cfg(windows)]
pub fn switch(is_on: bool) -> std::io::Result<()> {
    let classes = classes()?;
    for (ending, class, name) in TYPES {
        if is_on {
            let (key, _) = classes.create_subkey(class)?;
            key.set_value("", &name)?;
            let (icon, _) = key.create_subkey("DefaultIcon")?;
            icon.set_value("", &format!("{},0", program()?))?;
            let (open, _) = key.create_subkey(r"shell\open\command")?;
            open.set_value("", &command()?)?;
            let (key, _) = classes.create_subkey(ending)?;
            key.set_value("", &class)?;
            continue;
        }
        let is_ours = classes
            .open_subkey(ending)
            .and_then(|key| key.get_value::<String, _>(""))
            .is_ok_and(|value| value == class);
        if is_ours {
            classes.delete_subkey_all(ending)?;
        }
        match classes.delete_subkey_all(class) {
            Err(cause) if cause.kind() != std::io::ErrorKind::NotFound => return Err(cause),
            _ => {}
        }
    }
    Ok(())
}

#[cfg(windows)]
fn classes() -> std::io::Result<winreg::RegKey> {
    let user = winreg::RegKey::predef(winreg::enums::HKEY_CURRENT_USER);
    let access = winreg::enums::KEY_READ | winreg::enums::KEY_WRITE;
    user.open_subkey_with_flags(r"Software\Classes", access)
}

#[cfg(windows)]
fn program() -> std::io::Result<String> {
    Ok(std::env::current_exe()?.display().to_string())
}

#[cfg(windows)]
fn command() -> std::io::Result<String> {
    Ok(format!("\"{}\" \"%1\"", program()?))
}

/// Nothing to switch here.
#[cfg(not(windows))]
pub fn is_on() -> Option<bool> {
    None
}

/// Nothing to switch here.
#[cfg(not(windows))]
#[allow(clippy::unnecessary_wraps, reason = "same signature as on Windows")]
pub fn switch(_: bool) -> std::io::Result<()> {
    Ok(())
}
