//! The session behind a cookie, with tokens that are good.

use super::{
    Oidc,
    kept::Tokens,
    refresh::{self, Outcome},
    rules::{Due, Times},
};
use crate::{
    app::App,
    config::Secret,
    http::Refusal,
    store::queries::{
        provider_sessions::{self, ProviderSession},
        sessions::TokenHash,
    },
};
use contract::bff::Session;
use std::sync::Arc;

/// The session that a token opens. While the login service is away it goes on for a while.
pub(in crate::session) async fn open(app: &App, oidc: &Arc<Oidc>, token: TokenHash) -> Result<Session, Refusal> {
    renewed(app, oidc, token).await.map(|kept| kept.session)
}

/// The caseworker's access token, good now.
pub(in crate::session) async fn access_token(app: &App, oidc: &Arc<Oidc>, token: TokenHash) -> Result<Secret, Refusal> {
    let kept = renewed(app, oidc, token).await?;
    if app.clock.now() >= kept.given.access_expires_at {
        return Err(Refusal::SignInAway);
    }
    let tokens = Tokens::open(&kept.given.sealed, &oidc.sealer, &token).map_err(|_| Refusal::NotSignedIn)?;
    Ok(tokens.access)
}

/// The session as it is kept, whether or not it may still be used.
pub(in crate::session) async fn kept(app: &App, token: TokenHash) -> Result<Option<Session>, Refusal> {
    Ok(find(app, token).await?.map(|kept| kept.session))
}

async fn renewed(app: &App, oidc: &Arc<Oidc>, token: TokenHash) -> Result<ProviderSession, Refusal> {
    let kept = find(app, token).await?.ok_or(Refusal::NotSignedIn)?;
    let now = app.clock.now();
    let times = Times::of(&kept);
    if !oidc.sealer.knows_key_of(&kept.given.sealed) {
        tracing::warn!("a session was sealed with a key that is no longer configured; it ends");
        return Err(ended(app, token).await);
    }
    let kept = match oidc.rules.due(now, &times) {
        Due::No => kept,
        Due::Soon => {
            drop(refresh::begin(app, oidc, token));
            kept
        }
        Due::Now => match refresh::wait(app, oidc, token).await {
            Outcome::Fresh => find(app, token).await?.ok_or(Refusal::NotSignedIn)?,
            Outcome::Ended => return Err(Refusal::NotSignedIn),
            Outcome::Away if oidc.rules.goes_on_without(now, &times) => kept,
            Outcome::Away => return Err(Refusal::SignInAway),
        },
        Due::Over => return Err(ended(app, token).await),
    };
    if times.is_seen_late(now) {
        let noted = app.store.write(move |transaction| provider_sessions::see(transaction, &token, now));
        // Not worth a refusal: where nothing can be written, much can still be read.
        if let Err(error) = noted.await {
            tracing::warn!(%error, "when a session was last used could not be noted");
        }
    }
    Ok(kept)
}

/// It is over, whether or not that can be written down.
async fn ended(app: &App, token: TokenHash) -> Refusal {
    if let Err(error) = refresh::end(app, token).await {
        tracing::warn!(%error, "a session that is over could not be removed");
    }
    Refusal::NotSignedIn
}

async fn find(app: &App, token: TokenHash) -> Result<Option<ProviderSession>, Refusal> {
    let now = app.clock.now();
    Ok(app.store.read(move |connection| provider_sessions::find(connection, &token, now)).await?)
}
