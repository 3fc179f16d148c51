//! Signing in at a login service, by OpenID Connect: authorization code with PKCE, all of it on the server. The browser
//! holds a random token as ever; what the login service gave lies sealed in the database.

mod begin;
mod callback;
mod claims;
mod description;
mod exchange;
mod failure;
mod failure_page;
mod kept;
mod language;
mod leave;
mod open;
mod provider;
mod refresh;
mod rules;
mod types;
mod verify;

pub(super) use leave::close;
pub(super) use open::{access_token, kept, open};

use super::{OidcSettings, cookie::Protection, sealing::Sealer};
use crate::{
    app::App,
    config::PublicUrl,
    outbound::{Outbound, Times},
};
use axum::{Router, routing::get};
use chrono::TimeDelta;
use claims::Mapping;
use contract::bff::way_in::{SIGN_IN_PATH, SIGNED_IN_PATH};
use openidconnect::{ClientId, IssuerUrl, RedirectUrl, Scope, url};
use provider::Provider;
use refresh::Renewals;
use rules::Rules;
use tokio_util::task::TaskTracker;
use verify::Trust;

/// Where the login service leads the browser back to; operators register it there.
pub const CALLBACK: &str = "/bff/callback";
/// Bytes of an answer of the login service.
const LARGEST_ANSWER: usize = 1024 * 1024;

/// Signing in at a login service.
#[derive(Debug)]
pub struct Oidc {
    provider: Provider,
    trust: Trust,
    mapping: Mapping,
    rules: Rules,
    sealer: Sealer,
    scopes: Vec<Scope>,
    public_url: PublicUrl,
    renewals: Renewals,
    tasks: TaskTracker,
}

impl Oidc {
    /// Reaches nobody yet.
    pub(super) fn new(settings: OidcSettings, public_url: PublicUrl) -> Result<Self, url::ParseError> {
        let issuer = IssuerUrl::new(settings.issuer.clone())?;
        let redirect = RedirectUrl::new(public_url.with_path(CALLBACK))?;
        let skew = TimeDelta::from_std(settings.skew).unwrap_or_default();
        let client_id = ClientId::new(settings.client_id.clone());
        let trust = Trust::new(client_id, issuer.clone(), &settings.algorithms, skew);
        let times = Times { connect: settings.answer_time, answer: settings.answer_time };
        let out = Outbound::new(settings.tls.clone(), times, LARGEST_ANSWER);
        let tasks = TaskTracker::new();
        Ok(Self {
            provider: Provider::new(&settings, issuer, redirect, &trust, out, tasks.clone()),
            trust,
            rules: Rules::of(&settings.session),
            sealer: Sealer::new(&settings.session),
            // The library asks for this one by itself.
            scopes: settings.scopes.into_iter().filter(|scope| scope != "openid").map(Scope::new).collect(),
            mapping: Mapping { names: settings.claims, roles: settings.roles },
            public_url,
            renewals: Renewals::default(),
            tasks,
        })
    }

    /// Asks the login service what it is, so that the first to sign in need not wait.
    pub(super) async fn get_to_know(&self) {
        // What is wrong is logged where it is found out, and tried again when somebody signs in.
        drop(self.provider.ready().await);
    }

    /// Whether the login service has told of itself.
    pub(super) fn is_known(&self) -> bool {
        self.provider.known().is_some()
    }

    /// Waits for what is under way with the login service.
    pub(super) async fn finish(&self) {
        self.tasks.close();
        self.tasks.wait().await;
    }

    pub(super) fn protection(&self) -> Protection {
        if self.public_url.is_https() { Protection::Host } else { Protection::None }
    }
}

/// Paths under which people sign in at a login service.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(SIGN_IN_PATH, get(begin::begin))
        .route(CALLBACK, get(callback::callback))
        .route(SIGNED_IN_PATH, get(failure_page::signed_in))
}
