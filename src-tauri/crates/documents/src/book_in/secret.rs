//! A workbook of any format, opened with one of a list of passphrases where it asks for one (MS-OFFCRYPTO).

use super::{
    BookInError, LARGE, LARGEST_BOOK, SheetIn, cells_of,
    kind::{Outer, outer},
    other, unpacked, xlsx,
};

/// The cells of a workbook of any format, and the number of the passphrase that opened it (from 0). Meant for a process
/// with limits of memory and time.
pub fn cells_of_any(
    bytes: &[u8],
    passphrases: &[String],
) -> Result<(Vec<SheetIn>, Option<usize>), BookInError> {
    if bytes.len() > LARGEST_BOOK {
        return Err(BookInError::TooLarge);
    }
    if outer(bytes) != Outer::Protected {
        return Ok((plain(bytes)?, None));
    }
    for (number, passphrase) in passphrases.iter().enumerate() {
        // What a wrong passphrase gives is refused by its own check, or is no package.
        let opened = office_crypto::decrypt_from_bytes(bytes.to_vec(), passphrase).ok();
        if let Some(opened) = opened.filter(|opened| outer(opened) == Outer::Package) {
            return Ok((plain(&opened)?, Some(number)));
        }
    }
    Err(BookInError::Protected)
}

fn plain(bytes: &[u8]) -> Result<Vec<SheetIn>, BookInError> {
    match outer(bytes) {
        Outer::Compound => other::xls(bytes),
        Outer::Package => match unpacked(bytes)? {
            "xlsb" => other::xlsb(bytes),
            "ods" => other::ods(bytes),
            "xlsx" => xlsx::cells(bytes, LARGE),
            _ => cells_of(bytes),
        },
        Outer::Protected | Outer::Labelled | Outer::Other(_) => cells_of(bytes),
    }
}
