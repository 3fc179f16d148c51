//! What a call to a service is authorised with.

mod client_credentials;
mod development;

use super::settings::Token;
use crate::{
    app::App,
    http::{Refusal, SignedIn},
    session,
};
use axum::http::HeaderValue;
use client_credentials::OwnToken;
pub use development::DevelopmentKey;
use thiserror::Error;
use url::Url;

/// Where the tokens for one service come from.
#[derive(Debug)]
pub(super) enum Tokens {
    /// The service wants none.
    None,
    /// From whoever calls.
    Caseworker,
    /// From where the console gets its own.
    Own(Box<OwnToken>),
    /// From the key that both ends share.
    Development(DevelopmentKey),
}

/// A service on another machine is to be called with the key of development.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("the development token is for services on this machine alone; use caseworker or client-credentials")]
pub struct NotOnThisMachine;

/// Why there is no token.
#[derive(Debug)]
pub(super) enum NoToken {
    /// It can't be had.
    Unavailable,
    /// Whoever calls can't go on.
    Refused(Refusal),
}

impl Tokens {
    pub(super) fn new(token: Token, base: &Url) -> Result<Self, NotOnThisMachine> {
        Ok(match token {
            Token::None => Self::None,
            Token::Caseworker => Self::Caseworker,
            Token::ClientCredentials(settings) => Self::Own(Box::new(OwnToken::new(settings))),
            Token::Development(key) => Self::Development(DevelopmentKey::to_call(key, base).ok_or(NotOnThisMachine)?),
        })
    }

    /// The `Authorization` of a call.
    pub(super) async fn authorization(&self, app: &App, who: &SignedIn) -> Result<Option<HeaderValue>, NoToken> {
        match self {
            Self::None => Ok(None),
            Self::Caseworker => session::access_token(app, who).await.map(Some).map_err(NoToken::Refused),
            Self::Own(own) => own.authorization().await.map(Some).ok_or(NoToken::Unavailable),
            Self::Development(key) => key.vouch(who.session(), app.clock.now()).map(Some).ok_or(NoToken::Unavailable),
        }
    }

    /// The service did not accept a token. One of the console's own is asked for anew; whose token is her own must sign in
    /// again.
    pub(super) async fn refused(&self, used: Option<&HeaderValue>) -> Option<Refusal> {
        match self {
            Self::Caseworker => Some(Refusal::NotSignedIn),
            Self::Own(own) => {
                own.forget(used).await;
                None
            }
            Self::None | Self::Development(_) => None,
        }
    }
}
