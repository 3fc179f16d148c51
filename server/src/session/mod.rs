//! Who is signed in: for development, by choosing one of the seeded caseworkers. The browser holds a random token
//! in an HttpOnly cookie, the database its hash.

mod cookie;
mod token;

use crate::{
    app::App,
    http::{Csrf, Fields, JsonBody, Refusal},
    store::queries::{
        caseworkers,
        sessions::{self, TokenHash},
    },
};
use axum::{
    Json, Router,
    extract::State,
    http::{HeaderMap, StatusCode, header::SET_COOKIE},
    response::IntoResponse,
    routing::get,
};
use chrono::TimeDelta;
use contract::{
    BehandlerId, Fejlkode, Tidspunkt,
    bff::{SeededCaseworkers, Session},
};
pub use cookie::NAME as COOKIE_NAME;
use token::Token;

/// How long a sign-in lasts.
const DURATION: TimeDelta = TimeDelta::hours(12);

/// Paths under `/bff` that deal with signing in.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/bff/session", get(show).post(sign_in).delete(sign_out))
        .route("/bff/behandlere", get(list_caseworkers))
}

/// The session that a call's cookie opens.
pub(crate) async fn current(app: &App, headers: &HeaderMap) -> Result<Session, Refusal> {
    let token = cookie::token(headers).ok_or(Refusal::NotSignedIn)?;
    let now = app.clock.now();
    let found = app.store.read(move |connection| sessions::find(connection, &token.hash(), now)).await?;
    found.ok_or(Refusal::NotSignedIn)
}

/// What a call's cookie holds, as it is kept.
pub(crate) fn token_hash(headers: &HeaderMap) -> Option<TokenHash> {
    cookie::token(headers).map(|token| token.hash())
}

async fn show(State(app): State<App>, headers: HeaderMap) -> Result<Json<Session>, Refusal> {
    current(&app, &headers).await.map(Json)
}

async fn list_caseworkers(State(app): State<App>) -> Result<Json<SeededCaseworkers>, Refusal> {
    let behandlere = app.store.read(caseworkers::all).await?;
    Ok(Json(SeededCaseworkers { behandlere }))
}

async fn sign_in(
    State(app): State<App>,
    _: Csrf,
    headers: HeaderMap,
    JsonBody(body): JsonBody,
) -> Result<impl IntoResponse, Refusal> {
    let body = body.map_err(Refusal::Body)?;
    let mut fields = Fields::of(&body);
    let id = fields.uuid("behandlerIdentifier");
    fields.finish()?;
    let id = BehandlerId::new(id.unwrap_or_default());
    let token = Token::random()?;
    let (hash, former) = (token.hash(), token_hash(&headers));
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
        .await?;
    if let Some(former) = former {
        app.presence.forget(&former);
    }
    let cookie = cookie::set(&token, DURATION, cookie::came_by_https(&headers));
    Ok(([(SET_COOKIE, cookie)], Json(session)))
}

async fn sign_out(State(app): State<App>, _: Csrf, headers: HeaderMap) -> Result<impl IntoResponse, Refusal> {
    if let Some(hash) = token_hash(&headers) {
        app.store.write(move |transaction| sessions::delete(transaction, &hash)).await?;
        app.presence.forget(&hash);
    }
    Ok((StatusCode::NO_CONTENT, [(SET_COOKIE, cookie::clear(cookie::came_by_https(&headers)))]))
}
