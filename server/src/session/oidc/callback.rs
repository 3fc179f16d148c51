//! `GET /bff/callback`: the login service has led the browser back.

use super::{
    Oidc,
    begin::led_to,
    exchange::{Gained, Vouched},
    failure::{Failure, code_of_redirect},
    failure_page,
    kept::Begun,
    language::Language,
};
use crate::{
    access_log::CameIn,
    app::App,
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
        queries::{
            provider_sessions::{self, Beginning, Given},
            sessions::{self, TokenHash},
            sign_in_attempts::{self, BrowserHash},
        },
    },
};
use axum::{
    Extension,
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use chrono::TimeDelta;
use std::sync::Arc;

const LONGEST_CODE: usize = 2048;

/// An attempt that has come back to the browser that began it.
struct Back {
    browser: BrowserHash,
    /// The session that its browser held when it began, or has been given since.
    former: Option<TokenHash>,
    begun: Begun,
}

pub(super) async fn callback(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
    query: QueryFields,
) -> Response {
    let Some(oidc) = app.sign_in.oidc() else { return Refusal::NoSuchPath.into_response() };
    if let Some(wait) = app.attempts.refused(&peer) {
        return failure_page::of(&Failure::TooMany(wait), &ReturnTo::home(), Language::of(&headers));
    }
    let (failure, return_to) = match come_back(&app, oidc, &headers, &query).await {
        Ok(back) => match sign_in(&app, oidc, &query, &back).await {
            Ok(signed_in) => return signed_in,
            Err(failure) => (failure, back.begun.return_to),
        },
        // The browser's own way back through its history.
        Err(Failure::Used) if session::current(&app, &headers).await.is_ok() => return led_to(ReturnTo::home().path()),
        Err(failure) => (failure, ReturnTo::home()),
    };
    if failure.is_a_try() {
        app.attempts.failed(&peer);
    }
    failure_page::of(&failure, &return_to, Language::of(&headers))
}

/// Takes the attempt out: whatever follows, it is used up.
async fn come_back(app: &App, oidc: &Oidc, headers: &HeaderMap, query: &QueryFields) -> Result<Back, Failure> {
    let state = query.given("state").and_then(Token::parse).ok_or(Failure::Used)?.hash();
    let taken = app.store.write(move |transaction| sign_in_attempts::take(transaction, &state)).await?;
    let attempt = taken.filter(|attempt| attempt.expires_at > app.clock.now()).ok_or(Failure::Used)?;
    let browser = cookie::token(headers, Kind::Attempt, oidc.protection()).map(|token| token.hash());
    let browser = browser.filter(|browser| *browser == attempt.browser).ok_or(Failure::OtherBrowser)?;
    let begun = Begun::open(&attempt.sealed, &oidc.sealer, &state).map_err(|_| Failure::Used)?;
    Ok(Back { browser, former: attempt.former, begun })
}

async fn sign_in(app: &App, oidc: &Arc<Oidc>, query: &QueryFields, back: &Back) -> Result<Response, Failure> {
    check_issuer(oidc, query.given("iss")).await?;
    if let Some(code) = query.given("error") {
        return Err(if code == "access_denied" { Failure::Denied } else { Failure::Refused(code_of_redirect(code)) });
    }
    let code = query.given("code").filter(|code| code.len() <= LONGEST_CODE).ok_or(Failure::Refused("no code"))?;
    let (gained, vouched) = oidc.exchange(&app.clock, code.into(), &back.begun).await?;
    let (token, came_in) = (Token::random()?, CameIn(vouched.person.behandler.clone()));
    let (kept_for, more) = keep(app, oidc, &token, back, gained, vouched).await?;
    let mut answer = led_to(back.begun.return_to.path());
    let mut cookies = vec![cookie::set(Kind::Session, oidc.protection(), &token, kept_for)];
    if !more {
        cookies.push(cookie::clear(Kind::Attempt, oidc.protection()));
    }
    answer.extensions_mut().insert(came_in);
    for cookie in cookies {
        if let Ok(cookie) = HeaderValue::try_from(cookie) {
            answer.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }
    Ok(answer)
}

/// Whether the answer is from the login service that was asked (RFC 9207).
async fn check_issuer(oidc: &Oidc, stated: Option<&str>) -> Result<(), Failure> {
    let states_it =
        oidc.provider.ready().await?.metadata.additional_metadata().authorization_response_iss_parameter_supported;
    match stated {
        Some(issuer) if issuer == oidc.provider.issuer() => Ok(()),
        None if !states_it => Ok(()),
        _ => Err(Failure::OtherIssuer),
    }
}

/// Keeps the session under a token that nobody has seen before, in place of the browser's former one. Tells how long it
/// lasts, and whether the browser signs in elsewhere, too.
async fn keep(
    app: &App,
    oidc: &Oidc,
    token: &Token,
    back: &Back,
    gained: Gained,
    vouched: Vouched,
) -> Result<(TimeDelta, bool), Failure> {
    let (hash, now) = (token.hash(), app.clock.now());
    let renewable = gained.tokens.refresh.is_some();
    let expires_at = now.utc() + oidc.rules.longest;
    if !renewable {
        tracing::info!(
            "no refresh token: the session ends with its access token; does sign_in.scopes need offline_access?"
        );
    }
    let expires_at = if renewable { expires_at } else { expires_at.min(gained.access_expires_at.utc()) };
    let beginning = Beginning {
        behandler: vouched.person.behandler,
        scopes: vouched.person.scopes,
        subject: vouched.subject,
        expires_at: expires_at.into(),
        given: Given {
            access_expires_at: gained.access_expires_at,
            checked_at: gained.at,
            renewable,
            sealed: gained.tokens.seal(&oidc.sealer, &hash).map_err(|why| StoreError::unreadable("token", why))?,
        },
    };
    let (browser, former) = (back.browser, back.former);
    let more = app.store.write(move |transaction| {
        // Its tokens are not taken back at the login service: at many that would end the new ones, too.
        if let Some(former) = former {
            sessions::delete(transaction, &former)?;
        }
        provider_sessions::insert(transaction, &hash, &beginning, now)?;
        sign_in_attempts::hand_on(transaction, &browser, &hash)?;
        Ok::<_, StoreError>(sign_in_attempts::open(transaction, &browser, now)? > 0)
    });
    let more = more.await?;
    if let Some(former) = former {
        app.presence.forget(&former);
    }
    Ok((expires_at - now.utc(), more))
}
