//! Citizens' numbers as keyed hashes: the log alone doesn't tell whose they are, and whoever has the key and a number still
//! finds what concerns her. A hash without a key would tell: there are only some forty million numbers to try.

use crate::config::Key;
use contract::Cpr;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

/// HMAC-SHA256.
pub(super) type Hash = [u8; 32];

/// The key of now, and those of before.
#[derive(Clone, Debug)]
pub(super) struct Keys {
    current: Key,
    former: Vec<Key>,
}

impl Keys {
    pub(super) fn new(current: Key, former: Vec<Key>) -> Self {
        Self { current, former }
    }

    /// What is written with.
    pub(super) fn current(&self) -> &Key {
        &self.current
    }

    /// Which of them has an id.
    pub(super) fn find(&self, id: &[u8]) -> Option<&Key> {
        self.all().find(|key| key.id() == id)
    }

    /// A citizen, as she is written from now on.
    pub(super) fn hash(&self, cpr: &Cpr) -> Hash {
        citizen(&self.current, cpr)
    }

    /// A citizen, as she is or was written.
    pub(super) fn every_hash(&self, cpr: &Cpr) -> Vec<Hash> {
        self.all().map(|key| citizen(key, cpr)).collect()
    }

    fn all(&self) -> impl Iterator<Item = &Key> {
        std::iter::once(&self.current).chain(&self.former)
    }
}

fn citizen(key: &Key, cpr: &Cpr) -> Hash {
    keyed(key).chain_update("cpr:").chain_update(cpr.in_full()).finalize().into_bytes().into()
}

/// HMAC-SHA256 that has been given its key and nothing else.
pub(super) fn keyed(key: &Key) -> Hmac<Sha256> {
    // As the algorithm itself fills up a key that is shorter than its block.
    let mut block = Zeroizing::new([0; 64]);
    block[..32].copy_from_slice(key.bytes());
    <Hmac<Sha256> as Mac>::new((&*block).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::{Engine, engine::general_purpose::STANDARD};

    fn key(byte: u8) -> Key {
        Key::parse(&STANDARD.encode([byte; 32])).unwrap()
    }

    #[test]
    fn the_hash_is_hmac_sha256() {
        let cpr = Cpr::parse("0101651234").unwrap();
        let expected = Hmac::<Sha256>::new_from_slice(&[7; 32]).unwrap().chain_update("cpr:0101651234").finalize();
        assert_eq!(Keys::new(key(7), Vec::new()).hash(&cpr), *expected.into_bytes());
    }

    #[test]
    fn another_key_or_citizen_is_another_hash() {
        let [ida, bo] = ["0101651234", "0201651234"].map(|number| Cpr::parse(number).unwrap());
        let (old, new) = (Keys::new(key(1), Vec::new()), Keys::new(key(2), vec![key(1)]));
        assert_ne!(old.hash(&ida), new.hash(&ida));
        assert_ne!(old.hash(&ida), old.hash(&bo));
        assert_eq!(new.every_hash(&ida), [new.hash(&ida), old.hash(&ida)]);
    }

    #[test]
    fn a_key_is_found_by_its_id() {
        let keys = Keys::new(key(2), vec![key(1)]);
        assert_eq!(keys.find(&key(1).id()).map(Key::bytes), Some(&[1; 32]));
        assert!(keys.find(&key(3).id()).is_none() && keys.find(b"").is_none());
    }
}
