//! Who asks: the session behind the cookie, and the header that other sites can't send. Or, where another of this program
//! stands before this one, whom that vouches for.

use super::Refusal;
use crate::{
    app::App,
    session::{self, Current},
    store::queries::sessions::TokenHash,
};
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header, request::Parts},
};
use contract::{
    BehandlerId, Fejlkode, Scope,
    bff::{self, Session},
    jobannonce_behandling::Behandler,
};

/// The signed-in caseworker of a call that carries `x-csrf: 1`: 401 and 403, in this order.
#[derive(Clone, Debug)]
pub struct SignedIn(Current);

impl SignedIn {
    /// Who it is.
    pub fn behandler(&self) -> &Behandler {
        &self.0.session.behandler
    }

    /// What her cookie holds, as it is kept; `None` if another of this program vouches for her.
    pub(crate) fn token(&self) -> Option<TokenHash> {
        self.0.token
    }

    /// Her session.
    pub(crate) fn session(&self) -> &Session {
        &self.0.session
    }

    /// Refuses unless she has a scope.
    pub fn require(&self, scope: Scope) -> Result<(), Refusal> {
        if self.0.session.may(&scope) { Ok(()) } else { Err(Refusal::ScopeMissing(scope)) }
    }

    /// Refuses if she has no scope at all.
    pub fn require_any(&self) -> Result<(), Refusal> {
        if self.0.session.scopes.is_empty() { Err(Fejlkode::IkkeAutoriseret.into()) } else { Ok(()) }
    }
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Refusal> {
        // Asked before, for the access log.
        if let Some(known) = parts.extensions.get::<Self>() {
            return Ok(known.clone());
        }
        if let Some(session) = vouched_for(app, &parts.headers)? {
            return Ok(Self(Current { session, token: None }));
        }
        let current = session::current(app, &parts.headers).await?;
        check_whose(&parts.headers, current.session.behandler.behandler_identifier)?;
        check_csrf(&parts.headers)?;
        Ok(Self(current))
    }
}

/// Whom another of this program vouches for; `None` where nobody does that here, or the call comes from a browser. A call
/// that says both who its cookie is and whom it is for would be two people's.
fn vouched_for(app: &App, headers: &HeaderMap) -> Result<Option<Session>, Refusal> {
    let (Some(key), Some(token)) = (&app.vouching, headers.get(header::AUTHORIZATION)) else { return Ok(None) };
    if headers.contains_key(header::COOKIE) || headers.get_all(header::AUTHORIZATION).iter().count() > 1 {
        return Err(Refusal::NotSignedIn);
    }
    key.believe(token, app.clock.now()).map(Some).ok_or(Refusal::NotSignedIn)
}

/// Only that the call carries `x-csrf: 1`, for signing in and out.
#[derive(Clone, Copy, Debug)]
pub struct Csrf;

impl<S: Sync> FromRequestParts<S> for Csrf {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        check_csrf(&parts.headers).map(|()| Self)
    }
}

/// A page that was opened by somebody else must not act in her name, nor show what is hers.
pub fn check_whose(headers: &HeaderMap, caller: BehandlerId) -> Result<(), Refusal> {
    let Some(named) = headers.get(bff::BEHANDLER_HEADER) else { return Ok(()) };
    let named = named.to_str().ok().and_then(|text| text.parse::<BehandlerId>().ok());
    if named == Some(caller) { Ok(()) } else { Err(Refusal::NotSignedIn) }
}

fn check_csrf(headers: &HeaderMap) -> Result<(), Refusal> {
    let sent = headers.get(bff::CSRF_HEADER).is_some_and(|value| value.as_bytes() == bff::CSRF_VALUE.as_bytes());
    if sent { Ok(()) } else { Err(Refusal::NoCsrfHeader) }
}
