//! Checklist packs: an edition as a parcel, written for other offices and installed from one.

mod error;
mod install;
mod write;

pub use error::PackError;

/// A hash as people compare it: sixteen groups of four.
fn grouped(sha256: &str) -> String {
    let digits: Vec<char> = sha256.chars().collect();
    let groups: Vec<String> = digits.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}
