//! The layer around the zip: seal and open (age v1, data.md 1).

use std::io::{Read, Write};
use std::iter;

use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor, Identity, Recipient, scrypt};
use unicode_normalization::UnicodeNormalization;

use crate::archive::FILE;
use crate::error::{Cause, ParcelError};
use crate::keys::{Key, Protection};
use crate::limits;
use crate::parcel::Parcel;
use crate::recognise::{Recognised, recognise};

/// How a parcel that was opened had been protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protected {
    /// Not at all: both sides show 暗号化なし.
    Plain,
    /// By a passphrase.
    Passphrase,
    /// By the key of this desk.
    Recipient,
}

/// A parcel, and how it came.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The parcel.
    pub parcel: Parcel,
    /// How it was protected.
    pub protection: Protected,
    /// Index of the key that fitted; none for a plain parcel.
    pub key: Option<usize>,
}

/// Writes a parcel as a file.
///
/// The list of parts in the manifest is made anew. Errors: `PlainNotAllowed`, `PassphraseEmpty`, `KeyInvalid`,
/// `TooLarge`, `HashMismatch` (an attachment under another name than its hash), `NumberNotExact`, `WriteFailed`.
pub fn seal(parcel: &Parcel, protection: Protection<'_>) -> Result<Vec<u8>, ParcelError> {
    match protection {
        Protection::Plain => {
            check_plain(parcel)?;
            parcel.to_zip()
        }
        Protection::Passphrase(text) => {
            let mut recipient = scrypt::Recipient::new(passphrase(text)?);
            recipient.set_work_factor(limits::WORK_FACTOR);
            encrypt(&parcel.to_zip()?, &recipient)
        }
        Protection::Recipient(key) => encrypt(&parcel.to_zip()?, &key.recipient()?),
    }
}

/// Reads a parcel, whatever the file is called, with the first of the keys that fits.
///
/// Errors: `NotAParcel`, `PassphraseNeeded`, `WrongPassphrase`, `NotForThisDesk`, `PlainNotAllowed`, `NewerFormat`,
/// `TooLarge`, `WorkFactorTooHigh`, `Damaged`, `HashMismatch`, `PartMissing`, `PartUnlisted`. A kind of a later
/// version opens; only its content cannot be read as a type.
pub fn open(bytes: &[u8], keys: &[Key<'_>]) -> Result<Opened, ParcelError> {
    limits::check_bytes(FILE, bytes.len() as u64, limits::FILE_BYTES)?;
    match recognise(bytes) {
        Recognised::PlainParcel => {
            let parcel = Parcel::from_zip(bytes)?;
            check_plain(&parcel)?;
            Ok(Opened {
                parcel,
                protection: Protected::Plain,
                key: None,
            })
        }
        Recognised::AgePassphrase => open_by_passphrase(bytes, keys),
        Recognised::AgeRecipient => open_by_key(bytes, keys),
        Recognised::Other(found) => Err(ParcelError::NotAParcel { found: found.code() }),
    }
}

fn check_plain(parcel: &Parcel) -> Result<(), ParcelError> {
    let kind = &parcel.manifest.kind;
    if kind.may_be_plain() {
        Ok(())
    } else {
        Err(ParcelError::PlainNotAllowed {
            kind: kind.to_string(),
        })
    }
}

/// A passphrase as it is used: NFC, as every text (data.md 8), so that two keyboards mean the same.
fn passphrase(text: &str) -> Result<SecretString, ParcelError> {
    if text.is_empty() {
        return Err(ParcelError::PassphraseEmpty);
    }
    Ok(SecretString::from(text.nfc().collect::<String>()))
}

fn encrypt(zip: &[u8], recipient: &dyn Recipient) -> Result<Vec<u8>, ParcelError> {
    let failed = |cause: Cause| ParcelError::WriteFailed(cause);
    let encryptor = Encryptor::with_recipients(iter::once(recipient)).map_err(|e| failed(Box::new(e)))?;
    let mut writer = encryptor
        .wrap_output(Vec::with_capacity(zip.len() + 1024))
        .map_err(|e| failed(Box::new(e)))?;
    writer.write_all(zip).map_err(|e| failed(Box::new(e)))?;
    writer.finish().map_err(|e| failed(Box::new(e)))
}

fn open_by_passphrase(bytes: &[u8], keys: &[Key<'_>]) -> Result<Opened, ParcelError> {
    let mut broken = ParcelError::PassphraseNeeded;
    for (index, key) in keys.iter().enumerate() {
        let Key::Passphrase(text) = key else { continue };
        let mut identity = scrypt::Identity::new(passphrase(text)?);
        identity.set_max_work_factor(limits::WORK_FACTOR_MAX);
        match decrypt(bytes, &identity) {
            Ok(zip) => return opened(&zip, Protected::Passphrase, index),
            Err(DecryptError::DecryptionFailed | DecryptError::NoMatchingKeys) => {
                broken = ParcelError::WrongPassphrase;
            }
            Err(cause) => return Err(of_age(cause)),
        }
    }
    Err(broken)
}

fn open_by_key(bytes: &[u8], keys: &[Key<'_>]) -> Result<Opened, ParcelError> {
    for (index, key) in keys.iter().enumerate() {
        let Key::Identity(private) = key else { continue };
        match decrypt(bytes, private.identity()) {
            Ok(zip) => return opened(&zip, Protected::Recipient, index),
            Err(DecryptError::DecryptionFailed | DecryptError::NoMatchingKeys) => {}
            Err(cause) => return Err(of_age(cause)),
        }
    }
    Err(ParcelError::NotForThisDesk)
}

fn opened(zip: &[u8], protection: Protected, index: usize) -> Result<Opened, ParcelError> {
    Ok(Opened {
        parcel: Parcel::from_zip(zip)?,
        protection,
        key: Some(index),
    })
}

/// The zip in an age file. What it unpacks to is never longer than the file.
fn decrypt(bytes: &[u8], identity: &dyn Identity) -> Result<Vec<u8>, DecryptError> {
    let mut reader = Decryptor::new_buffered(bytes)?.decrypt(iter::once(identity))?;
    let mut zip = Vec::with_capacity(bytes.len());
    reader.read_to_end(&mut zip)?;
    Ok(zip)
}

fn of_age(cause: DecryptError) -> ParcelError {
    if let DecryptError::ExcessiveWork { required, .. } = cause {
        return ParcelError::WorkFactorTooHigh { found: required };
    }
    ParcelError::damaged_by(FILE, cause)
}
