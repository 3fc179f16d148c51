//! Renewing a session's tokens: of many calls that ask, one renews. The work outlives the call that asked, since a
//! refresh token that was used and whose successor was not kept would end the session.

use super::{
    Oidc,
    claims::Person,
    failure::Failure,
    kept::Tokens,
    rules::{Due, Times},
};
use crate::{
    app::App,
    store::{
        StoreError,
        queries::{
            provider_sessions::{self, Given},
            sessions::{self, TokenHash},
        },
    },
};
use contract::bff::Session;
use futures_util::{
    FutureExt,
    future::{BoxFuture, Shared},
};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::time::{Instant, timeout};

/// How long a call waits for tokens.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long nothing is tried after the login service was away: else every call would wait anew.
const REST: Duration = Duration::from_secs(5);

/// What became of a renewal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The session has good tokens.
    Fresh,
    /// The session has ended.
    Ended,
    /// The login service can't be asked.
    Away,
}

/// The renewals under way.
#[derive(Debug, Default)]
pub(super) struct Renewals {
    under_way: Mutex<HashMap<TokenHash, Shared<BoxFuture<'static, Outcome>>>>,
    away: Mutex<Option<Instant>>,
}

impl Renewals {
    fn end(&self, token: &TokenHash) {
        self.under_way.lock().unwrap_or_else(PoisonError::into_inner).remove(token);
    }

    fn note_away(&self) {
        *self.away.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
    }

    fn rests(&self) -> bool {
        self.away.lock().unwrap_or_else(PoisonError::into_inner).is_some_and(|at| at.elapsed() < REST)
    }
}

/// Takes a renewal out of those under way, however it ends.
struct UnderWay {
    oidc: Arc<Oidc>,
    token: TokenHash,
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.oidc.renewals.end(&self.token);
    }
}

/// Begins a renewal beside the call, unless one is under way.
pub(super) fn begin(app: &App, oidc: &Arc<Oidc>, token: TokenHash) -> Shared<BoxFuture<'static, Outcome>> {
    let mut under_way = oidc.renewals.under_way.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(renewal) = under_way.get(&token) {
        return renewal.clone();
    }
    if oidc.renewals.rests() {
        return futures_util::future::ready(Outcome::Away).boxed().shared();
    }
    let (app, guard) = (app.clone(), UnderWay { oidc: Arc::clone(oidc), token });
    let task = oidc.tasks.spawn(async move { renew(&app, &guard.oidc, token).await });
    let renewal = async { task.await.unwrap_or(Outcome::Away) }.boxed().shared();
    under_way.insert(token, renewal.clone());
    renewal
}

/// Waits for a renewal as long as a caseworker would.
pub(super) async fn wait(app: &App, oidc: &Arc<Oidc>, token: TokenHash) -> Outcome {
    match timeout(PATIENCE, begin(app, oidc, token)).await {
        Ok(outcome) => outcome,
        Err(_) => {
            oidc.renewals.note_away();
            Outcome::Away
        }
    }
}

async fn renew(app: &App, oidc: &Arc<Oidc>, token: TokenHash) -> Outcome {
    match try_to_renew(app, oidc, token).await {
        Ok(outcome) => outcome,
        Err(error) => {
            tracing::error!(%error, "a session could not be renewed");
            Outcome::Away
        }
    }
}

async fn try_to_renew(app: &App, oidc: &Arc<Oidc>, token: TokenHash) -> Result<Outcome, StoreError> {
    let now = app.clock.now();
    let found = app.store.read(move |connection| provider_sessions::find(connection, &token, now)).await?;
    let Some(kept) = found else { return Ok(Outcome::Ended) };
    // Another renewal may have ended just before this one began.
    if oidc.rules.due(now, &Times::of(&kept)) == Due::No {
        return Ok(Outcome::Fresh);
    }
    let held = match Tokens::open(&kept.given.sealed, &oidc.sealer, &token) {
        Ok(held) => held,
        Err(why) => {
            tracing::warn!(%why, "a session's tokens can't be opened; it ends");
            return end(app, token).await;
        }
    };
    let Some(refresh) = &held.refresh else { return Ok(Outcome::Fresh) };
    let (gained, answer) = match oidc.renew(&app.clock, &held, refresh).await {
        Ok(renewed) => renewed,
        Err(failure @ Failure::Grant) => {
            tracing::info!(%failure, "a session ends");
            return end(app, token).await;
        }
        Err(failure) => {
            oidc.renewals.note_away();
            match failure {
                Failure::Client(_) => tracing::error!(%failure, "no session can be renewed"),
                _ => tracing::warn!(%failure, "a session can't be renewed now"),
            }
            return Ok(Outcome::Away);
        }
    };
    let (person, checked_at) = match oidc.vouched_again(&app.clock, &gained, &answer, &kept).await {
        Ok(vouched) => (vouched.person, gained.at),
        Err(Failure::Away(away)) => {
            oidc.renewals.note_away();
            tracing::warn!(%away, "whom a session is for can't be asked now");
            let Session { behandler, scopes, .. } = kept.session;
            (Person { behandler, scopes }, kept.given.checked_at)
        }
        Err(failure) => {
            tracing::warn!(%failure, "a session ends");
            oidc.take_back(gained.tokens.refresh);
            return end(app, token).await;
        }
    };
    let given = Given {
        access_expires_at: gained.access_expires_at,
        checked_at,
        renewable: gained.tokens.refresh.is_some(),
        sealed: gained.tokens.seal(&oidc.sealer, &token).map_err(|why| StoreError::unreadable("token", why))?,
    };
    let renewed = app.store.write(move |transaction| {
        provider_sessions::renew(transaction, &token, kept.version, &person.behandler, &person.scopes, &given)
    });
    if renewed.await? {
        return Ok(Outcome::Fresh);
    }
    // Signed out meanwhile.
    oidc.take_back(gained.tokens.refresh);
    Ok(Outcome::Ended)
}

/// Ends a session.
pub(super) async fn end(app: &App, token: TokenHash) -> Result<Outcome, StoreError> {
    app.store.write(move |transaction| sessions::delete(transaction, &token)).await?;
    app.presence.forget(&token);
    Ok(Outcome::Ended)
}
