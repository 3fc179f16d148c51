//! Whether an id token is believed: by whom, for whom, when and for which sign-in it was made.

use super::claims::Claims;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::TimeDelta;
use contract::Tidspunkt;
use openidconnect::{
    AccessToken, AccessTokenHash, ClaimsVerificationError, ClientId, IssuerUrl, JwsSigningAlgorithm, Nonce,
    NonceVerifier, SignatureVerificationError,
    core::{CoreIdToken, CoreIdTokenVerifier, CoreJsonWebKeySet, CoreJwsSigningAlgorithm},
};
use thiserror::Error;

/// How old an id token may be when somebody signs in.
const OLDEST: TimeDelta = TimeDelta::minutes(10);

/// What is believed, whatever the login service lists.
#[derive(Clone, Debug)]
pub(super) struct Trust {
    client_id: ClientId,
    issuer: IssuerUrl,
    algorithms: Vec<CoreJwsSigningAlgorithm>,
    skew: TimeDelta,
}

/// What an id token was made for.
#[derive(Clone, Copy, Debug)]
pub(super) enum For<'a> {
    /// A sign-in, which it must name.
    SignIn(&'a Nonce),
    /// A renewal; it may name the sign-in still.
    Renewal(&'a Nonce),
}

/// What is known once an id token is believed.
pub(super) struct Believed {
    /// What the login service calls her.
    pub(super) subject: String,
    /// All that it claims.
    pub(super) claims: Claims,
}

/// Why an id token is not believed.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub(super) enum Doubt {
    /// Perhaps a key that has come since.
    #[error("it was not signed with a key that the login service shows")]
    UnknownKey,
    #[error("it is not valid now, so either clock may be wrong: {0}")]
    Clock(String),
    #[error("{0}")]
    Other(&'static str),
}

impl Trust {
    pub(super) fn new(
        client_id: ClientId,
        issuer: IssuerUrl,
        algorithms: &[CoreJwsSigningAlgorithm],
        skew: TimeDelta,
    ) -> Self {
        // One that is checked with our password proves nothing that we could not have written ourselves.
        let algorithms = algorithms.iter().filter(|algorithm| !algorithm.uses_shared_secret()).cloned().collect();
        Self { client_id, issuer, algorithms, skew }
    }

    pub(super) fn algorithms(&self) -> &[CoreJwsSigningAlgorithm] {
        &self.algorithms
    }

    /// Reads an id token that came with an access token.
    pub(super) fn believe(
        &self,
        id_token: &CoreIdToken,
        access: &AccessToken,
        keys: &CoreJsonWebKeySet,
        made_for: For<'_>,
        now: Tidspunkt,
    ) -> Result<Believed, Doubt> {
        let verifier = self.verifier(keys, made_for, now);
        let claims = id_token.claims(&verifier, made_for)?;
        if claims.authorized_party().is_some_and(|party| *party != self.client_id) {
            return Err(Doubt::Other("it was made for another client (azp)"));
        }
        if let Some(stated) = claims.access_token_hash() {
            let key = id_token.signing_key(&verifier).map_err(|_| Doubt::UnknownKey)?;
            let algorithm = id_token.signing_alg().map_err(|_| Doubt::UnknownKey)?;
            if AccessTokenHash::from_token(access, algorithm, key).ok().as_ref() != Some(stated) {
                return Err(Doubt::Other("it was made for another access token (at_hash)"));
            }
        }
        let subject = claims.subject().to_string();
        let claims = payload(id_token).ok_or(Doubt::Other("its claims can't be read"))?;
        Ok(Believed { subject, claims })
    }

    fn verifier(&self, keys: &CoreJsonWebKeySet, made_for: For<'_>, now: Tidspunkt) -> CoreIdTokenVerifier<'static> {
        let (now, skew) = (now.utc(), self.skew);
        let is_sign_in = matches!(made_for, For::SignIn(_));
        // For a public client: no password of ours is ever taken for a key.
        CoreIdTokenVerifier::new_public_client(self.client_id.clone(), self.issuer.clone(), keys.clone())
            .set_allowed_algs(self.algorithms.clone())
            .set_time_fn(move || now - skew)
            .set_issue_time_verifier_fn(move |issued| {
                let age = now - issued;
                if age < -skew {
                    Err(format!("issued {} s in the future", -age.num_seconds()))
                } else if is_sign_in && age > OLDEST + skew {
                    Err(format!("issued {} s ago", age.num_seconds()))
                } else {
                    Ok(())
                }
            })
    }
}

impl NonceVerifier for For<'_> {
    fn verify(self, found: Option<&Nonce>) -> Result<(), String> {
        match (self, found) {
            (Self::SignIn(nonce), found) => NonceVerifier::verify(nonce, found),
            (Self::Renewal(nonce), Some(_)) => NonceVerifier::verify(nonce, found),
            (Self::Renewal(_), None) => Ok(()),
        }
    }
}

impl From<ClaimsVerificationError> for Doubt {
    /// Of the library's texts only those about times are kept: the others may quote the token.
    fn from(error: ClaimsVerificationError) -> Self {
        use ClaimsVerificationError as Fault;
        use SignatureVerificationError as Signature;
        match error {
            Fault::SignatureVerification(Signature::NoMatchingKey | Signature::CryptoError(_)) => Self::UnknownKey,
            Fault::SignatureVerification(Signature::DisallowedAlg(_)) => {
                Self::Other("it is signed in a way that id_token_algorithms does not name")
            }
            Fault::SignatureVerification(Signature::AmbiguousKeyId(_)) => {
                Self::Other("it does not say which of the login service's keys it is signed with")
            }
            Fault::SignatureVerification(_) => Self::Other("its signature can't be checked"),
            Fault::Expired(times) => Self::Clock(times),
            Fault::InvalidIssuer(_) => Self::Other("it is from another issuer"),
            Fault::InvalidAudience(_) => Self::Other("it is not for this client alone (aud)"),
            Fault::InvalidNonce(_) => Self::Other("it was made for another sign-in (nonce)"),
            _ => Self::Other("it has a form that is not supported"),
        }
    }
}

/// The claims as they stand in a token: the very bytes that were signed.
fn payload(id_token: &CoreIdToken) -> Option<Claims> {
    let token = id_token.to_string();
    let payload = URL_SAFE_NO_PAD.decode(token.split('.').nth(1)?).ok()?;
    serde_json::from_slice(&payload).ok()
}

#[cfg(test)]
mod tests;
