//! `GET /bff/sign-in`: leads the browser to the login service, and ties what comes back to this very browser.

use super::{Oidc, failure::Failure, failure_page, kept::Begun, language::Language};
use crate::{
    app::App,
    config::Secret,
    http::{Refusal, query::QueryFields},
    serve::Peer,
    session::{
        self,
        cookie::{self, Kind},
        return_to::ReturnTo,
        token::Token,
    },
    store::{
        StoreError,
        queries::sign_in_attempts::{self, Attempt},
    },
};
use axum::{
    Extension,
    extract::State,
    http::{HeaderMap, HeaderName, StatusCode, header},
    response::{IntoResponse, Response},
};
use chrono::TimeDelta;
use contract::bff::way_in::RETURN_TO;
use openidconnect::{CsrfToken, LanguageTag, Nonce, PkceCodeChallenge, core::CoreAuthenticationFlow};

/// How long somebody may take at the login service.
const TIME: TimeDelta = TimeDelta::minutes(10);
/// Browsers say by it which site's page made them call.
const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

pub(super) async fn begin(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
    query: QueryFields,
) -> Response {
    let Some(oidc) = app.sign_in.oidc() else { return Refusal::NoSuchPath.into_response() };
    // Nobody is signed in because another site's page would have it so.
    if !is_own_wish(&headers) {
        return led_to(ReturnTo::home().path());
    }
    let return_to = ReturnTo::parse(query.given(RETURN_TO).unwrap_or_default());
    let led = match app.attempts.refused(&peer) {
        Some(wait) => Err(Failure::TooMany(wait)),
        None => lead(&app, oidc, &headers, return_to.clone()).await,
    };
    led.unwrap_or_else(|failure| failure_page::of(&failure, &return_to, Language::of(&headers)))
}

async fn lead(app: &App, oidc: &Oidc, headers: &HeaderMap, return_to: ReturnTo) -> Result<Response, Failure> {
    let known = oidc.provider.ready().await?;
    let protection = oidc.protection();
    // One browser may sign in from two tabs at once.
    let browser = match cookie::token(headers, Kind::Attempt, protection) {
        Some(browser) => browser,
        None => Token::random()?,
    };
    let (state, nonce) = (Token::random()?, Nonce::new_random_len(32));
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let begun = Begun {
        nonce: Secret::new(nonce.secret().clone()),
        verifier: Secret::new(verifier.secret().clone()),
        return_to,
    };
    let (hash, now) = (state.hash(), app.clock.now());
    let attempt = Attempt {
        browser: browser.hash(),
        // Here it comes along: the way back is another site's doing, and the session's cookie stays at home.
        former: session::token_hash(app, headers),
        sealed: begun.seal(&oidc.sealer, &hash).map_err(|why| StoreError::unreadable("sign-in", why))?,
        expires_at: (now.utc() + TIME).into(),
    };
    app.store.write(move |transaction| sign_in_attempts::insert(transaction, &hash, &attempt, now)).await?;
    let state = state.text();
    let request = known.client.authorize_url(
        CoreAuthenticationFlow::AuthorizationCode,
        move || CsrfToken::new(state),
        move || nonce,
    );
    let language = LanguageTag::new(Language::of(headers).tag().into());
    let (address, ..) =
        request.add_scopes(oidc.scopes.clone()).set_pkce_challenge(challenge).add_ui_locale(language).url();
    let cookie = cookie::set(Kind::Attempt, protection, &browser, TIME);
    Ok(([(header::SET_COOKIE, cookie)], led_to(address.as_str())).into_response())
}

/// Without the header: a browser that does not know it, or no browser.
fn is_own_wish(headers: &HeaderMap) -> bool {
    headers.get(FETCH_SITE).is_none_or(|site| site == "same-origin" || site == "none")
}

pub(super) fn led_to(address: &str) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, address)]).into_response()
}
