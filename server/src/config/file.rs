//! The configuration file, as it is written. Every key may be missing: what must be there is a rule (`rules`), so that
//! all faults are told at once.

use serde::Deserialize;
use std::{collections::BTreeMap, path::PathBuf};
use toml::Spanned;

/// A value, and where it stands.
pub(super) type At<T> = Option<Spanned<T>>;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) listen: At<Listen>,
    pub(super) proxy: At<Proxy>,
    #[serde(default)]
    pub(super) limits: Limits,
    pub(super) data: At<Data>,
    pub(super) demo: At<Demo>,
    pub(super) metrics: At<Metrics>,
    pub(super) access_log: At<AccessLog>,
    pub(super) sign_in: At<SignIn>,
    pub(super) session: At<Session>,
    pub(super) services: At<Services>,
    pub(super) accept: At<Accept>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Listen {
    pub(super) address: At<String>,
    pub(super) certificate: At<PathBuf>,
    pub(super) key: At<PathBuf>,
    pub(super) password_file: At<PathBuf>,
    pub(super) public_url: At<String>,
    pub(super) hsts_subdomains: Option<bool>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Proxy {
    pub(super) trusted: At<Vec<Spanned<String>>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Limits {
    pub(super) connections: At<u64>,
    pub(super) connections_per_address: At<u64>,
    pub(super) header_bytes: At<u64>,
    pub(super) header_seconds: At<u64>,
    pub(super) body_seconds: At<u64>,
    pub(super) answer_seconds: At<u64>,
    pub(super) write_seconds: At<u64>,
    pub(super) stop_seconds: At<u64>,
    pub(super) sign_in_failures_per_minute: At<u64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Data {
    pub(super) folder: At<PathBuf>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Demo {
    pub(super) ads: At<u64>,
    pub(super) seed: At<u64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Metrics {
    pub(super) address: At<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AccessLog {
    pub(super) folder: At<PathBuf>,
    pub(super) key_file: At<PathBuf>,
    #[serde(default)]
    pub(super) former_key_files: Vec<Spanned<PathBuf>>,
    pub(super) keep_days: At<u64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SignIn {
    pub(super) issuer: At<String>,
    pub(super) client_id: At<String>,
    pub(super) client_secret_file: At<PathBuf>,
    pub(super) ca: At<PathBuf>,
    pub(super) scopes: At<Vec<Spanned<String>>>,
    pub(super) id_token_algorithms: At<Vec<Spanned<String>>>,
    pub(super) clock_skew_seconds: At<u64>,
    pub(super) answer_seconds: At<u64>,
    pub(super) claims: At<Claims>,
    pub(super) roles: At<BTreeMap<String, Vec<Spanned<String>>>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Claims {
    pub(super) identifier: At<String>,
    pub(super) name: At<String>,
    pub(super) scopes: At<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Session {
    pub(super) key_file: At<PathBuf>,
    #[serde(default)]
    pub(super) former_key_files: Vec<Spanned<PathBuf>>,
    pub(super) longest_hours: At<u64>,
    pub(super) idle_minutes: At<u64>,
    pub(super) recheck_minutes: At<u64>,
    pub(super) outage_minutes: At<u64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Services {
    pub(super) defaults: At<Service>,
    pub(super) jobannonce_behandling: At<Service>,
    pub(super) flexjob: At<Service>,
    pub(super) webservicebesked: At<Service>,
    pub(super) jobagent: At<Service>,
    pub(super) cv_workflow: At<Service>,
    pub(super) annoncekilde: At<Service>,
    pub(super) arbejdsbord: At<Service>,
}

/// One service, or what all have that say nothing else.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Service {
    pub(super) base_url: At<String>,
    pub(super) ca: At<PathBuf>,
    pub(super) client_certificate: At<PathBuf>,
    pub(super) client_key: At<PathBuf>,
    pub(super) client_password_file: At<PathBuf>,
    pub(super) connect_seconds: At<u64>,
    pub(super) answer_seconds: At<u64>,
    pub(super) in_flight: At<u64>,
    pub(super) answer_bytes: At<u64>,
    pub(super) token: At<TokenKind>,
    pub(super) client_credentials: At<ClientCredentials>,
    pub(super) development_key_file: At<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum TokenKind {
    None,
    Caseworker,
    ClientCredentials,
    Development,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClientCredentials {
    pub(super) token_endpoint: At<String>,
    pub(super) client_id: At<String>,
    pub(super) client_secret_file: At<PathBuf>,
    pub(super) scope: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Accept {
    pub(super) client_ca: At<PathBuf>,
    pub(super) development_key_file: At<PathBuf>,
}
