//! The login service: its description and its keys, fetched when they are needed and kept when they can't be renewed.

use super::{
    description::check,
    failure::Away,
    types::{Client, Metadata},
    verify::Trust,
};
use crate::{outbound::Outbound, session::OidcSettings};
use openidconnect::{
    AuthType, ClientId, ClientSecret, IssuerUrl, JsonWebKeySet, RedirectUrl, core::CoreJwsSigningAlgorithm,
};
use std::{
    sync::{Arc, PoisonError, RwLock},
    time::Duration,
};
use tokio::{sync::Mutex, time::Instant};
use tokio_util::task::TaskTracker;

/// How long a description is good. An older one is used until a newer one is there.
const DESCRIPTION_AGE: Duration = Duration::from_secs(24 * 3600);
/// How long keys are good, likewise.
const KEYS_AGE: Duration = Duration::from_secs(3600);
/// How long nothing is fetched after a failure.
const REST: Duration = Duration::from_secs(5);
/// How long keys are not fetched again because of an unknown one.
const KEYS_REST: Duration = Duration::from_secs(10);

/// The login service. Cloning shares it.
#[derive(Clone, Debug)]
pub(super) struct Provider(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    issuer: IssuerUrl,
    client_id: ClientId,
    client_secret: ClientSecret,
    redirect: RedirectUrl,
    algorithms: Vec<CoreJwsSigningAlgorithm>,
    out: Outbound,
    known: RwLock<Option<Arc<Known>>>,
    /// One fetches, the others wait for what it finds.
    fetching: Mutex<Fetched>,
    tasks: TaskTracker,
}

/// What became of the last fetches.
#[derive(Debug, Default)]
struct Fetched {
    failed: Option<Instant>,
    keys: Option<Instant>,
}

/// What is known of a login service.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) metadata: Metadata,
    pub(super) client: Client,
    described: Instant,
    keys: Instant,
}

impl Provider {
    /// `issuer` and `redirect` are addresses that the configuration has checked.
    pub(super) fn new(
        settings: &OidcSettings,
        issuer: IssuerUrl,
        redirect: RedirectUrl,
        trust: &Trust,
        out: Outbound,
        tasks: TaskTracker,
    ) -> Self {
        Self(Arc::new(Shared {
            issuer,
            client_id: ClientId::new(settings.client_id.clone()),
            client_secret: ClientSecret::new(settings.client_secret.reveal().into()),
            redirect,
            algorithms: trust.algorithms().to_vec(),
            out,
            known: RwLock::default(),
            fetching: Mutex::default(),
            tasks,
        }))
    }

    pub(super) fn out(&self) -> &Outbound {
        &self.0.out
    }

    pub(super) fn client_id(&self) -> &ClientId {
        &self.0.client_id
    }

    pub(super) fn issuer(&self) -> &str {
        self.0.issuer.as_str()
    }

    /// What is known already.
    pub(super) fn known(&self) -> Option<Arc<Known>> {
        self.0.known.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What is known, or found out now. What has grown old is renewed beside.
    pub(super) async fn ready(&self) -> Result<Arc<Known>, Away> {
        let Some(known) = self.known() else { return self.discover(None).await };
        if known.described.elapsed() >= DESCRIPTION_AGE || known.keys.elapsed() >= KEYS_AGE {
            let (provider, old) = (self.clone(), Arc::clone(&known));
            self.0.tasks.spawn(async move { provider.renew(&old).await });
        }
        Ok(known)
    }

    /// Fetches the keys again, because one of them signed what is not believed with those known. Of many who ask, one
    /// fetches.
    pub(super) async fn with_new_keys(&self, old: &Arc<Known>) -> Result<Arc<Known>, Away> {
        let mut last = self.0.fetching.lock().await;
        match self.known() {
            Some(known) if !Arc::ptr_eq(&known, old) || last.keys.is_some_and(|at| at.elapsed() < KEYS_REST) => {
                return Ok(known);
            }
            _ => {}
        }
        last.check_rest()?;
        last.keys = Some(Instant::now());
        let fetched = self.fetch_keys(old).await;
        last.note(&fetched);
        fetched
    }

    async fn renew(&self, old: &Arc<Known>) {
        let renewed = if old.described.elapsed() >= DESCRIPTION_AGE {
            self.discover(Some(old)).await
        } else {
            self.with_new_keys(old).await
        };
        if let Err(away) = renewed.as_ref()
            && *away != Away::JustNow
        {
            tracing::warn!(%away, "what is known of the login service can't be renewed; it is used as it is");
        }
    }

    async fn discover(&self, old: Option<&Arc<Known>>) -> Result<Arc<Known>, Away> {
        let mut last = self.0.fetching.lock().await;
        if let Some(known) = self.known()
            && old.is_none_or(|old| !Arc::ptr_eq(old, &known))
        {
            return Ok(known);
        }
        last.check_rest()?;
        let found = self.fetch().await;
        last.note(&found);
        if let Err(away) = &found {
            tracing::warn!(%away, "the login service can't be used");
        }
        found
    }

    async fn fetch(&self) -> Result<Arc<Known>, Away> {
        let metadata = Metadata::discover_async(self.0.issuer.clone(), &self.0.out).await?;
        let posts_secret = check(&metadata, &self.0.algorithms)?;
        let now = Instant::now();
        Ok(self.keep(metadata, posts_secret, now, now))
    }

    async fn fetch_keys(&self, old: &Known) -> Result<Arc<Known>, Away> {
        let keys = JsonWebKeySet::fetch_async(old.metadata.jwks_uri(), &self.0.out).await?;
        let metadata = old.metadata.clone().set_jwks(keys);
        let posts_secret = matches!(old.client.auth_type(), AuthType::RequestBody);
        Ok(self.keep(metadata, posts_secret, old.described, Instant::now()))
    }

    fn keep(&self, metadata: Metadata, posts_secret: bool, described: Instant, keys: Instant) -> Arc<Known> {
        let Shared { client_id, client_secret, redirect, .. } = &*self.0;
        let client = Client::from_provider_metadata(metadata.clone(), client_id.clone(), Some(client_secret.clone()))
            .set_redirect_uri(redirect.clone())
            .set_auth_type(if posts_secret { AuthType::RequestBody } else { AuthType::BasicAuth });
        let known = Arc::new(Known { metadata, client, described, keys });
        *self.0.known.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&known));
        known
    }
}

impl Fetched {
    fn check_rest(&self) -> Result<(), Away> {
        if self.failed.is_some_and(|at| at.elapsed() < REST) { Err(Away::JustNow) } else { Ok(()) }
    }

    fn note<T>(&mut self, outcome: &Result<T, Away>) {
        self.failed = outcome.is_err().then(Instant::now);
    }
}
