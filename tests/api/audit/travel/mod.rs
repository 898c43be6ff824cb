//! What travels: sheets from the office, parts on other machines, results for the office.

mod asked;
mod improve;
mod kept;
mod part;
mod part_finding;
mod reply;
mod results;
mod sheets;

use std::path::{Path, PathBuf};

use tenken_app::wire::{AuditParcelRequest, WrittenView};

use crate::town::Desk;

/// The passphrase of every parcel here.
const WORDS: &str = "渡すときの合い言葉 26";

/// A parcel as a person brings it to a desk.
pub fn brought(desk: &mut Desk, file: &Path) -> AuditParcelRequest {
    AuditParcelRequest {
        ticket: desk.note(file),
        passphrase: WORDS.to_owned(),
    }
}

/// Where the one file lies that was written.
fn place(desk: &Desk, view: &WrittenView) -> PathBuf {
    assert!(!view.is_plain);
    desk.place(&view.files[0].ticket)
}

/// The same file cut off in the middle.
fn cut_off(file: &Path) -> PathBuf {
    let bytes = std::fs::read(file).unwrap();
    let cut = file.with_extension("cut");
    std::fs::write(&cut, &bytes[..bytes.len() / 2]).unwrap();
    cut
}
