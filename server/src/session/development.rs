//! The development sign-in: choosing one of the seeded caseworkers. Anyone who reaches it can be anyone.

use super::{
    cookie::{self, Kind, Protection},
    token::Token,
    token_hash,
};
use crate::{
    access_log::CameIn,
    app::App,
    http::{Csrf, Fields, JsonBody, Refusal},
    serve::Peer,
    store::queries::{caseworkers, sessions},
};
use axum::{
    Extension, Json, Router,
    extract::State,
    http::{HeaderMap, header::SET_COOKIE},
    response::IntoResponse,
    routing::{get, post},
};
use chrono::TimeDelta;
use contract::{
    BehandlerId, Fejlkode, Tidspunkt,
    bff::{SeededCaseworkers, Session},
};

/// How long a sign-in lasts.
const DURATION: TimeDelta = TimeDelta::hours(12);

pub(super) fn routes() -> Router<App> {
    Router::new().route("/bff/session", post(sign_in)).route("/bff/behandlere", get(list_caseworkers))
}

pub(super) const fn protection(by_tls: bool) -> Protection {
    if by_tls { Protection::Secure } else { Protection::None }
}

async fn list_caseworkers(State(app): State<App>) -> Result<Json<SeededCaseworkers>, Refusal> {
    let behandlere = app.store.read(caseworkers::all).await?;
    Ok(Json(SeededCaseworkers { behandlere }))
}

async fn sign_in(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    _: Csrf,
    headers: HeaderMap,
    JsonBody(body): JsonBody,
) -> Result<impl IntoResponse, Refusal> {
    let body = body.map_err(Refusal::Body)?;
    let mut fields = Fields::of(&body);
    let id = fields.uuid("behandlerIdentifier");
    fields.finish()?;
    if let Some(wait) = app.attempts.refused(&peer) {
        return Err(Refusal::TooManyAttempts(wait));
    }
    let id = BehandlerId::new(id.unwrap_or_default());
    let token = Token::random()?;
    let (hash, former) = (token.hash(), token_hash(&app, &headers));
    let now = app.clock.now();
    let expires_at = Tidspunkt::from(now.utc() + DURATION);
    let session = app
        .store
        .write(move |transaction| {
            let caseworker = caseworkers::find(transaction, id)?.ok_or(Fejlkode::BehandlerIkkeFundet)?;
            if let Some(former) = former {
                sessions::delete(transaction, &former)?;
            }
            sessions::insert(transaction, &hash, id, now, expires_at)?;
            Ok::<_, Refusal>(Session { behandler: caseworker.behandler, scopes: caseworker.scopes, expires_at })
        })
        .await;
    if let Err(Refusal::Service(Fejlkode::BehandlerIkkeFundet)) = &session {
        app.attempts.failed(&peer);
    }
    let session = session?;
    if let Some(former) = former {
        app.presence.forget(&former);
    }
    let came_in = Extension(CameIn(session.behandler.clone()));
    let cookie = cookie::set(Kind::Session, protection(peer.secure), &token, DURATION);
    Ok(([(SET_COOKIE, cookie)], came_in, Json(session)))
}
