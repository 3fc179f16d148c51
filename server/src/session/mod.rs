//! Who is signed in: for development, by choosing one of the seeded caseworkers; in earnest, at a login service. Either way
//! the browser holds a random token in an HttpOnly cookie, the database its hash.

mod cookie;
mod development;
mod oidc;
mod return_to;
mod sealing;
mod settings;
mod token;
mod way;

use crate::{
    app::App,
    http::{Csrf, Refusal, SignedIn, check_whose},
    serve::Peer,
    store::queries::sessions::{self, TokenHash},
};
use axum::{
    Extension, Json, Router,
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header::SET_COOKIE},
    response::{IntoResponse, Response},
    routing::get,
};
use contract::bff::{Session, WayIn};
use cookie::Kind;
pub use cookie::NAME as COOKIE_NAME;
pub use oidc::{CALLBACK, Oidc};
pub use settings::{ClaimNames, OidcSettings, SessionRules, SignInSettings};
pub use way::{SignIn, SignInFault};
use zeroize::Zeroizing;

/// Paths that deal with signing in.
pub fn routes(sign_in: &SignIn) -> Router<App> {
    let of_this_way = match sign_in.oidc() {
        Some(_) => oidc::routes(),
        None => development::routes(),
    };
    Router::new().route("/bff/session", get(show).delete(sign_out)).route("/bff/way-in", get(way_in)).merge(of_this_way)
}

/// A session, and what its cookie holds, as it is kept.
#[derive(Clone, Debug)]
pub(crate) struct Current {
    pub(crate) session: Session,
    /// `None` if another of this program vouches for the caller.
    pub(crate) token: Option<TokenHash>,
}

/// The session that a call's cookie opens.
pub(crate) async fn current(app: &App, headers: &HeaderMap) -> Result<Current, Refusal> {
    let token = token_hash(app, headers).ok_or(Refusal::NotSignedIn)?;
    let session = match app.sign_in.oidc() {
        Some(oidc) => oidc::open(app, oidc, token).await?,
        None => kept(app, token).await?.ok_or(Refusal::NotSignedIn)?,
    };
    Ok(Current { session, token: Some(token) })
}

/// The session that a token stands for, however its tokens at the login service are.
pub(crate) async fn kept(app: &App, token: TokenHash) -> Result<Option<Session>, Refusal> {
    match app.sign_in.oidc() {
        Some(_) => oidc::kept(app, token).await,
        None => {
            let now = app.clock.now();
            Ok(app.store.read(move |connection| sessions::find(connection, &token, now)).await?)
        }
    }
}

/// What a call's cookie holds, as it is kept.
pub(crate) fn token_hash(app: &App, headers: &HeaderMap) -> Option<TokenHash> {
    // The name is the same over either, where no address is configured.
    cookie::token(headers, Kind::Session, app.sign_in.protection(false)).map(|token| token.hash())
}

/// The `Authorization` with a caseworker's own access token, good for a call; 401 where nobody gave her one, 503 while it
/// can't be renewed.
pub async fn access_token(app: &App, signed_in: &SignedIn) -> Result<HeaderValue, Refusal> {
    let oidc = app.sign_in.oidc().ok_or(Refusal::NotSignedIn)?;
    let token = signed_in.token().ok_or(Refusal::NotSignedIn)?;
    let token = oidc::access_token(app, oidc, token).await?;
    let bearer = Zeroizing::new(format!("Bearer {}", token.reveal()));
    let mut bearer = HeaderValue::from_str(&bearer).map_err(|_| Refusal::NotSignedIn)?;
    bearer.set_sensitive(true);
    Ok(bearer)
}

async fn way_in(State(app): State<App>) -> Json<WayIn> {
    Json(WayIn { way: app.sign_in.way() })
}

async fn show(State(app): State<App>, headers: HeaderMap) -> Result<Json<Session>, Refusal> {
    current(&app, &headers).await.map(|current| Json(current.session))
}

async fn sign_out(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    _: Csrf,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    if let Some(hash) = token_hash(&app, &headers) {
        // A page that was opened by somebody else must not end her session.
        if let Some(session) = kept(&app, hash).await? {
            check_whose(&headers, session.behandler.behandler_identifier)?;
        }
        match app.sign_in.oidc() {
            Some(oidc) => oidc::close(&app, oidc, hash).await?,
            None => app.store.write(move |transaction| sessions::delete(transaction, &hash)).await?,
        }
        app.presence.forget(&hash);
    }
    let cookie = [(SET_COOKIE, cookie::clear(Kind::Session, app.sign_in.protection(peer.secure)))];
    Ok(match app.sign_in.oidc().and_then(|oidc| oidc.end_session()) {
        Some(end_session) => (cookie, Json(end_session)).into_response(),
        None => (StatusCode::NO_CONTENT, cookie).into_response(),
    })
}
