//! A key of 32 random bytes, as `openssl rand -base64 32` makes one.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use std::fmt;
use thiserror::Error;
use zeroize::Zeroizing;

/// The key. It is wiped from memory when dropped, and can't be printed.
#[derive(Clone)]
pub struct Key(Zeroizing<[u8; 32]>);

/// Why a text is no key.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum InvalidKey {
    /// It isn't base64.
    #[error("is not base64; make a key with: openssl rand -base64 32")]
    NotBase64,
    /// It has another length.
    #[error("holds {0} bytes instead of 32; make a key with: openssl rand -base64 32")]
    Length(usize),
}

impl Key {
    /// Reads base64, with or without white space around it.
    pub fn parse(text: &str) -> Result<Self, InvalidKey> {
        let bytes = Zeroizing::new(STANDARD.decode(text.trim()).map_err(|_| InvalidKey::NotBase64)?);
        let key: [u8; 32] = bytes.as_slice().try_into().map_err(|_| InvalidKey::Length(bytes.len()))?;
        Ok(Self(Zeroizing::new(key)))
    }

    /// The bytes, for a cipher.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// What a key is called beside what was made with it: tells two keys apart, and nothing of either.
    pub fn id(&self) -> [u8; 4] {
        let [a, b, c, d, ..]: [u8; 32] =
            Sha256::new().chain_update("approval-console key id").chain_update(*self.0).finalize().into();
        [a, b, c, d]
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Key(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_two_bytes_in_base64() {
        let text = STANDARD.encode([7; 32]);
        assert_eq!(Key::parse(&format!("  {text}\n")).unwrap().bytes(), &[7; 32]);
        assert_eq!(Key::parse("no base64").unwrap_err(), InvalidKey::NotBase64);
        assert_eq!(Key::parse(&STANDARD.encode([7; 16])).unwrap_err(), InvalidKey::Length(16));
    }

    #[test]
    fn an_id_tells_keys_apart_and_a_key_cannot_be_printed() {
        let [one, other] = [1, 2].map(|byte| Key::parse(&STANDARD.encode([byte; 32])).unwrap());
        assert_ne!(one.id(), other.id());
        assert_eq!(one.id(), one.clone().id());
        assert_eq!(format!("{one:?}"), "Key(…)");
    }
}
