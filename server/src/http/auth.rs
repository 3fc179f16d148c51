//! Who asks: the session behind the cookie, and the header that other sites can't send.

use super::Refusal;
use crate::{app::App, session};
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, request::Parts},
};
use contract::{
    Fejlkode, Scope,
    bff::{self, Session},
    jobannonce_behandling::Behandler,
};

/// The signed-in caseworker of a call that carries `x-csrf: 1`: 401 and 403, in this order.
#[derive(Clone, Debug)]
pub struct SignedIn(Session);

impl SignedIn {
    /// Who it is.
    pub fn behandler(&self) -> &Behandler {
        &self.0.behandler
    }

    /// Refuses unless she has a scope.
    pub fn require(&self, scope: Scope) -> Result<(), Refusal> {
        if self.0.may(&scope) { Ok(()) } else { Err(Refusal::ScopeMissing(scope)) }
    }

    /// Refuses if she has no scope at all.
    pub fn require_any(&self) -> Result<(), Refusal> {
        if self.0.scopes.is_empty() { Err(Fejlkode::IkkeAutoriseret.into()) } else { Ok(()) }
    }
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Refusal> {
        let session = session::current(app, &parts.headers).await?;
        check_csrf(&parts.headers)?;
        Ok(Self(session))
    }
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

fn check_csrf(headers: &HeaderMap) -> Result<(), Refusal> {
    let sent = headers.get(bff::CSRF_HEADER).is_some_and(|value| value.as_bytes() == bff::CSRF_VALUE.as_bytes());
    if sent { Ok(()) } else { Err(Refusal::NoCsrfHeader) }
}
