//! What the login service gave is sealed before it is kept: the database alone opens no door.
//!
//! A blob is the key's id, a nonce and the sealed text; it opens only beside the row it was made for.

use super::SessionRules;
use crate::{
    config::Key,
    store::queries::{sessions::TokenHash, sign_in_attempts::StateHash},
};
use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit, Payload},
};
use thiserror::Error;
use zeroize::Zeroizing;

const KEY_ID: usize = 4;
/// Long enough to be random: no count is kept that could be lost.
const NONCE: usize = 24;

/// Seals with the first key and opens with all.
#[derive(Clone, Debug)]
pub(super) struct Sealer {
    key: Key,
    former: Vec<Key>,
}

/// The row that a blob belongs to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Row<'a> {
    Session(&'a TokenHash),
    Attempt(&'a StateHash),
}

/// Why nothing was sealed.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub(super) enum SealError {
    #[error("the system gives no random numbers")]
    NoRandomNumbers,
    #[error("the text is too long to be sealed")]
    TooLong,
}

/// Why a blob does not open.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub(super) enum OpenError {
    /// Its key has been taken out of the configuration.
    #[error("it was sealed with a key that is no longer configured")]
    UnknownKey,
    /// It was changed, cut short, or made for another row.
    #[error("it was changed")]
    Changed,
}

impl Sealer {
    pub(super) fn new(rules: &SessionRules) -> Self {
        Self { key: rules.key.clone(), former: rules.former_keys.clone() }
    }

    pub(super) fn seal(&self, plain: &[u8], row: Row<'_>) -> Result<Vec<u8>, SealError> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce).map_err(|_| SealError::NoRandomNumbers)?;
        let payload = Payload { msg: plain, aad: &row.name() };
        let sealed = cipher(&self.key).encrypt(&XNonce::from(nonce), payload).map_err(|_| SealError::TooLong)?;
        Ok([&self.key.id()[..], &nonce, &sealed].concat())
    }

    /// Whether a blob's key is configured still.
    pub(super) fn knows_key_of(&self, blob: &[u8]) -> bool {
        blob.split_first_chunk::<KEY_ID>().is_some_and(|(id, _)| self.key_called(id).is_some())
    }

    pub(super) fn open(&self, blob: &[u8], row: Row<'_>) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        let (id, rest) = blob.split_first_chunk::<KEY_ID>().ok_or(OpenError::Changed)?;
        let (nonce, sealed) = rest.split_first_chunk::<NONCE>().ok_or(OpenError::Changed)?;
        let key = self.key_called(id).ok_or(OpenError::UnknownKey)?;
        let payload = Payload { msg: sealed, aad: &row.name() };
        let plain = cipher(key).decrypt(&XNonce::from(*nonce), payload).map_err(|_| OpenError::Changed)?;
        Ok(Zeroizing::new(plain))
    }

    fn key_called(&self, id: &[u8; KEY_ID]) -> Option<&Key> {
        std::iter::once(&self.key).chain(&self.former).find(|key| key.id() == *id)
    }
}

impl Row<'_> {
    fn name(self) -> Vec<u8> {
        match self {
            Self::Session(hash) => [b"provider_session", &hash[..]].concat(),
            Self::Attempt(hash) => [b"sign_in_attempt", &hash[..]].concat(),
        }
    }
}

fn cipher(key: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&(*key.bytes()).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::{Engine, engine::general_purpose::STANDARD};

    fn key(byte: u8) -> Key {
        Key::parse(&STANDARD.encode([byte; 32])).unwrap()
    }

    fn sealer(key: Key, former: Vec<Key>) -> Sealer {
        Sealer { key, former }
    }

    #[test]
    fn what_was_sealed_opens_beside_its_own_row_alone() {
        let sealer = sealer(key(1), vec![]);
        let blob = sealer.seal(b"token", Row::Session(&[7; 32])).unwrap();
        assert_eq!(sealer.open(&blob, Row::Session(&[7; 32])).unwrap().as_slice(), b"token");
        assert!(!blob.windows(5).any(|part| part == b"token"));
        assert_ne!(blob, sealer.seal(b"token", Row::Session(&[7; 32])).unwrap());
        for row in [Row::Session(&[8; 32]), Row::Attempt(&[7; 32])] {
            assert_eq!(sealer.open(&blob, row).unwrap_err(), OpenError::Changed);
        }
    }

    #[test]
    fn no_byte_may_be_changed_or_missing() {
        let sealer = sealer(key(1), vec![]);
        let row = Row::Attempt(&[7; 32]);
        let blob = sealer.seal(b"token", row).unwrap();
        for at in 0..blob.len() {
            let mut changed = blob.clone();
            changed[at] ^= 1;
            let fault = if at < KEY_ID { OpenError::UnknownKey } else { OpenError::Changed };
            assert_eq!(sealer.open(&changed, row).unwrap_err(), fault, "byte {at}");
            assert!(sealer.open(&blob[..at], row).is_err(), "cut at {at}");
        }
    }

    #[test]
    fn keys_are_changed_by_putting_a_new_one_in_front() {
        let row = Row::Session(&[7; 32]);
        let before = sealer(key(1), vec![]).seal(b"token", row).unwrap();
        let both = sealer(key(2), vec![key(1)]);
        assert_eq!(both.open(&before, row).unwrap().as_slice(), b"token");
        let after = both.seal(b"token", row).unwrap();
        let alone = sealer(key(2), vec![]);
        assert_eq!(alone.open(&after, row).unwrap().as_slice(), b"token");
        assert_eq!(alone.open(&before, row).unwrap_err(), OpenError::UnknownKey);
    }
}
