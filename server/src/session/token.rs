//! A session's token: 256 random bits.

use crate::store::{StoreError, queries::sessions::TokenHash};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

/// A token. It is in the browser's cookie and nowhere else, so it can't be printed.
pub(super) struct Token([u8; 32]);

impl Token {
    pub(super) fn random() -> Result<Self, StoreError> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|why| StoreError::unreadable("random number", why))?;
        Ok(Self(bytes))
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        bytes.try_into().ok().map(Self)
    }

    pub(super) fn text(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    pub(super) fn hash(&self) -> TokenHash {
        Sha256::digest(self.0).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn survives_the_cookie() {
        let token = Token::random().unwrap();
        let read = Token::parse(&token.text()).unwrap();
        assert_eq!(read.hash(), token.hash());
        assert_ne!(Token::random().unwrap().hash(), token.hash());
        for nonsense in ["", "x", "!!!!", &"A".repeat(44), &token.text()[1..]] {
            assert!(Token::parse(nonsense).is_none(), "{nonsense}");
        }
    }
}
