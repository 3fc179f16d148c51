//! What operations decide about signing in.

use crate::config::{Key, Secret};
use contract::Scope;
use openidconnect::core::CoreJwsSigningAlgorithm;
use rustls::ClientConfig;
use std::{collections::BTreeMap, sync::Arc, time::Duration};

/// How people sign in.
#[derive(Clone, Debug)]
pub enum SignInSettings {
    /// By choosing a name; on a loopback address alone.
    Development,
    /// At a login service.
    Oidc(Box<OidcSettings>),
}

/// A login service, and what is believed of what it says.
#[derive(Clone, Debug)]
pub struct OidcSettings {
    /// Exactly as the login service writes it.
    pub issuer: String,
    /// Who we are there.
    pub client_id: String,
    /// Our password there.
    pub client_secret: Secret,
    /// Whom to believe there.
    pub tls: Arc<ClientConfig>,
    /// What is asked for; `openid` among it.
    pub scopes: Vec<String>,
    /// How an id token may be signed.
    pub algorithms: Vec<CoreJwsSigningAlgorithm>,
    /// How far two clocks may be apart, 0 to 300 seconds.
    pub skew: Duration,
    /// For each answer of the login service.
    pub answer_time: Duration,
    /// Which claim says what.
    pub claims: ClaimNames,
    /// What a value of the claim of rights gives; a value that is not named gives nothing.
    pub roles: BTreeMap<String, Vec<Scope>>,
    /// How long a session lasts.
    pub session: SessionRules,
}

/// Which claim says what: a name, or a JSON pointer where it begins with a slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimNames {
    /// Holds the `behandlerIdentifier`, a uuid.
    pub identifier: String,
    /// Holds the caseworker's name.
    pub name: String,
    /// Holds her rights: an array of texts, or one text with spaces between them. `granted`: the scope of the access token.
    pub scopes: String,
}

/// How long a session lasts, and what its tokens are sealed with.
#[derive(Clone, Debug)]
pub struct SessionRules {
    /// Seals from now on.
    pub key: Key,
    /// Sealed before; opened still.
    pub former_keys: Vec<Key>,
    /// At most, whatever happens.
    pub longest: Duration,
    /// Without a call.
    pub idle: Duration,
    /// How late a right that was withdrawn is noticed.
    pub recheck: Duration,
    /// How long work goes on while the login service is away.
    pub outage: Duration,
}
