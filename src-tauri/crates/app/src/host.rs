//! What the app takes from the machine it runs on: time, ids, folders, account. Created nowhere else.

use std::path::PathBuf;

use tenken_domain::date::Day;
use time::{OffsetDateTime, UtcOffset, format_description::BorrowedFormatItem, macros::format_description};

use crate::error::{AppError, Result};

/// The clock; tests set their own.
pub trait Clock: Send {
    /// Now, in UTC.
    fn now(&self) -> OffsetDateTime;
}

/// The clock of the machine.
#[derive(Debug, Default)]
pub struct MachineClock;

impl Clock for MachineClock {
    fn now(&self) -> OffsetDateTime {
        OffsetDateTime::now_utc()
    }
}

/// A clock that stands still.
#[derive(Debug)]
pub struct StillClock(pub OffsetDateTime);

impl Clock for StillClock {
    fn now(&self) -> OffsetDateTime {
        self.0
    }
}

/// Folders and names of this desk.
#[derive(Debug, Clone)]
pub struct Host {
    /// Settings and the recent list (never content).
    pub data_dir: PathBuf,
    /// Where new cases are put unless said otherwise.
    pub cases_dir: PathBuf,
    /// OS account.
    pub os_account: String,
    /// Machine.
    pub machine: String,
    /// The program that reads documents in a process of its own (its `main` calls [`crate::serve_reader`] first).
    pub reader: PathBuf,
}

impl Host {
    /// The host as the environment tells it. `TENKEN_HOME` moves both folders below one.
    pub fn from_environment() -> Self {
        let var = |names: &[&str]| names.iter().find_map(std::env::var_os);
        let home = var(&["USERPROFILE", "HOME"]).map_or_else(std::env::temp_dir, PathBuf::from);
        let text = |names: &[&str]| {
            var(names)
                .map(|value| value.to_string_lossy().into_owned())
                .unwrap_or_default()
        };
        let (data_dir, cases_dir) = match var(&["TENKEN_HOME"]).map(PathBuf::from) {
            Some(own) => (own.join("data"), own.join("Tenken")),
            None => (
                var(&["LOCALAPPDATA", "XDG_DATA_HOME"])
                    .map_or_else(|| home.join(".local").join("share"), PathBuf::from)
                    .join("Tenken"),
                home.join("Documents").join("Tenken"),
            ),
        };
        let machine = {
            let named = text(&["COMPUTERNAME", "HOSTNAME"]);
            if named.is_empty() {
                std::fs::read_to_string("/etc/hostname")
                    .unwrap_or_default()
                    .trim()
                    .to_owned()
            } else {
                named
            }
        };
        Self {
            data_dir,
            cases_dir,
            os_account: text(&["USERNAME", "USER", "LOGNAME"]),
            machine,
            reader: std::env::current_exe().unwrap_or_default(),
        }
    }
}

const RFC3339_MS: &[BorrowedFormatItem<'_>] =
    format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]Z");

/// RFC 3339 UTC with milliseconds.
pub fn timestamp(at: OffsetDateTime) -> String {
    at.to_offset(UtcOffset::UTC)
        .format(RFC3339_MS)
        .unwrap_or_default()
}

/// The day in Japan (UTC+9, no summer time), whatever the machine's zone.
pub fn day_in_japan(at: OffsetDateTime) -> Option<Day> {
    let japan = at.to_offset(UtcOffset::from_hms(9, 0, 0).ok()?);
    Day::new(japan.year(), u8::from(japan.month()), japan.day())
}

/// Day and time in Japan as file names carry it: `20261123-181503`.
pub fn stamp_in_japan(at: OffsetDateTime) -> String {
    const STAMP: &[BorrowedFormatItem<'_>] = format_description!("[year][month][day]-[hour][minute][second]");
    let japan = at.to_offset(UtcOffset::UTC) + time::Duration::hours(9);
    japan.format(STAMP).unwrap_or_default()
}

/// A fresh id: a prefix that says what it is, and 96 random bits.
pub fn fresh_id(prefix: &str) -> Result<String> {
    use std::fmt::Write as _;
    let mut bytes = [0_u8; 12];
    getrandom::fill(&mut bytes).map_err(|_| AppError::NoRandom)?;
    let mut id = format!("{prefix}-");
    for byte in bytes {
        let _ = write!(id, "{byte:02x}");
    }
    Ok(id)
}
