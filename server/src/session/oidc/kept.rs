//! What is kept sealed: the tokens of a session, and what it takes to finish a sign-in.

use crate::{
    config::Secret,
    session::{
        return_to::ReturnTo,
        sealing::{OpenError, Row, SealError, Sealer},
    },
    store::queries::{sessions::TokenHash, sign_in_attempts::StateHash},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use zeroize::Zeroizing;

/// The tokens of a session. They can't be printed.
pub(super) struct Tokens {
    pub(super) access: Secret,
    pub(super) refresh: Option<Secret>,
    /// Of the sign-in.
    pub(super) nonce: Secret,
    /// What the access token is good for, as the login service told it.
    pub(super) granted: Vec<String>,
}

/// A sign-in under way. It can't be printed.
pub(super) struct Begun {
    pub(super) nonce: Secret,
    pub(super) verifier: Secret,
    pub(super) return_to: ReturnTo,
}

#[derive(Serialize)]
struct TokensOut<'a> {
    access: &'a str,
    refresh: Option<&'a str>,
    nonce: &'a str,
    granted: &'a [String],
}

#[derive(Deserialize)]
struct TokensIn {
    access: String,
    refresh: Option<String>,
    nonce: String,
    granted: Vec<String>,
}

#[derive(Serialize)]
struct BegunOut<'a> {
    nonce: &'a str,
    verifier: &'a str,
    return_to: &'a str,
}

#[derive(Deserialize)]
struct BegunIn {
    nonce: String,
    verifier: String,
    return_to: String,
}

impl Tokens {
    pub(super) fn seal(&self, sealer: &Sealer, token: &TokenHash) -> Result<Vec<u8>, SealError> {
        let refresh = self.refresh.as_ref().map(Secret::reveal);
        let out =
            TokensOut { access: self.access.reveal(), refresh, nonce: self.nonce.reveal(), granted: &self.granted };
        seal(&out, sealer, Row::Session(token))
    }

    pub(super) fn open(sealed: &[u8], sealer: &Sealer, token: &TokenHash) -> Result<Self, OpenError> {
        let TokensIn { access, refresh, nonce, granted } = open(sealed, sealer, Row::Session(token))?;
        Ok(Self { access: Secret::new(access), refresh: refresh.map(Secret::new), nonce: Secret::new(nonce), granted })
    }
}

impl Begun {
    pub(super) fn seal(&self, sealer: &Sealer, state: &StateHash) -> Result<Vec<u8>, SealError> {
        let out =
            BegunOut { nonce: self.nonce.reveal(), verifier: self.verifier.reveal(), return_to: self.return_to.path() };
        seal(&out, sealer, Row::Attempt(state))
    }

    pub(super) fn open(sealed: &[u8], sealer: &Sealer, state: &StateHash) -> Result<Self, OpenError> {
        let BegunIn { nonce, verifier, return_to } = open(sealed, sealer, Row::Attempt(state))?;
        Ok(Self { nonce: Secret::new(nonce), verifier: Secret::new(verifier), return_to: ReturnTo::parse(&return_to) })
    }
}

fn seal(out: &impl Serialize, sealer: &Sealer, row: Row<'_>) -> Result<Vec<u8>, SealError> {
    let plain = Zeroizing::new(serde_json::to_vec(out).map_err(|_| SealError::TooLong)?);
    sealer.seal(&plain, row)
}

fn open<T: DeserializeOwned>(sealed: &[u8], sealer: &Sealer, row: Row<'_>) -> Result<T, OpenError> {
    let plain = sealer.open(sealed, row)?;
    serde_json::from_slice(&plain).map_err(|_| OpenError::Changed)
}
