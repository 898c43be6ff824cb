//! Keys, passphrases and return tokens (data.md 1): what opens a parcel, and what brings its answer home.

use std::fmt;
use std::str::FromStr;

use age::secrecy::ExposeSecret;
use age::x25519;
use serde::{Deserialize, Serialize};

use crate::canonical::hex;
use crate::error::ParcelError;

/// How a parcel is to be protected.
#[derive(Clone, Copy, Debug)]
pub enum Protection<'a> {
    /// Not at all: only for kinds with `may_be_plain`, after a tick that says what then lies open.
    Plain,
    /// A passphrase told on another way (age scrypt, work factor 2^16). Never empty.
    Passphrase(&'a str),
    /// The key that came with the parcel this one answers (age X25519).
    Recipient(&'a PublicKey),
}

/// One key to try when a parcel is opened.
#[derive(Clone, Copy)]
pub enum Key<'a> {
    /// A passphrase, as typed.
    Passphrase(&'a str),
    /// A private key of this desk.
    Identity(&'a PrivateKey),
}

impl fmt::Debug for Key<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Passphrase(_) => "Passphrase(…)",
            Self::Identity(_) => "Identity(…)",
        })
    }
}

/// An age X25519 recipient, `age1…`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PublicKey(String);

impl PublicKey {
    /// Reads a key; `KeyInvalid` when it is none.
    pub fn parse(text: &str) -> Result<Self, ParcelError> {
        let recipient = x25519::Recipient::from_str(text.trim());
        recipient
            .map(|key| Self(key.to_string()))
            .map_err(|_| ParcelError::KeyInvalid { which: "public" })
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn recipient(&self) -> Result<x25519::Recipient, ParcelError> {
        x25519::Recipient::from_str(&self.0).map_err(|_| ParcelError::KeyInvalid { which: "public" })
    }
}

impl TryFrom<String> for PublicKey {
    type Error = ParcelError;

    fn try_from(text: String) -> Result<Self, ParcelError> {
        Self::parse(&text)
    }
}

impl From<PublicKey> for String {
    fn from(key: PublicKey) -> Self {
        key.0
    }
}

/// An age X25519 identity, `AGE-SECRET-KEY-1…`. It never leaves its case; its memory is wiped when dropped.
#[derive(Clone)]
pub struct PrivateKey(x25519::Identity);

impl PrivateKey {
    /// Reads a key; `KeyInvalid` when it is none.
    pub fn parse(text: &str) -> Result<Self, ParcelError> {
        let identity = x25519::Identity::from_str(text.trim());
        identity
            .map(Self)
            .map_err(|_| ParcelError::KeyInvalid { which: "private" })
    }

    /// The key as text, for the case that stores it and for nothing else.
    pub fn expose(&self) -> String {
        self.0.to_string().expose_secret().to_owned()
    }

    /// The public half.
    pub fn public_key(&self) -> PublicKey {
        PublicKey(self.0.to_public().to_string())
    }

    pub(crate) fn identity(&self) -> &x25519::Identity {
        &self.0
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PrivateKey(…)")
    }
}

/// A new key pair from the random numbers of the operating system.
pub fn generate_keypair() -> (PublicKey, PrivateKey) {
    let private = PrivateKey(x25519::Identity::generate());
    (private.public_key(), private)
}

/// A new return token: 128 random bits in 32 small hex digits. Error: `RandomUnavailable`.
pub fn return_token() -> Result<String, ParcelError> {
    let mut bits = [0_u8; 16];
    getrandom::fill(&mut bits).map_err(|cause| ParcelError::RandomUnavailable(Box::new(cause)))?;
    Ok(hex(&bits))
}
