//! What operations decide about the real services.

use crate::config::{Key, Secret};
use rustls::ClientConfig;
use std::{sync::Arc, time::Duration};
use url::Url;

/// The services that are reached over the network; one that is not named is not there.
#[derive(Clone, Debug, Default)]
pub struct Services {
    /// `JobannonceBehandlingService` v2.
    pub jobannonce_behandling: Option<Upstream>,
    /// `FlexjobService` v1.
    pub flexjob: Option<Upstream>,
    /// `WebservicebeskedService` v1.
    pub webservicebesked: Option<Upstream>,
    /// Jobagent v1.
    pub jobagent: Option<Upstream>,
    /// `CVWorkFlowService` v1.
    pub cv_workflow: Option<Upstream>,
    /// The ad source (domain.md 6.6).
    pub annoncekilde: Option<Upstream>,
    /// Summaries, histories, deliveries and occupations, where a service is this program: no service of STAR has them.
    pub arbejdsbord: Option<Upstream>,
}

/// How one service is reached.
#[derive(Clone, Debug)]
pub struct Upstream {
    /// What its documented paths are put behind; without a slash at the end.
    pub base: Url,
    /// Whom to believe, and our certificate.
    pub tls: Arc<ClientConfig>,
    /// For a connection to stand: name, TCP and TLS.
    pub connect_time: Duration,
    /// For an answer, whole.
    pub answer_time: Duration,
    /// Calls at the same time.
    pub in_flight: usize,
    /// Bytes of an answer.
    pub answer_bytes: usize,
    /// How a call is authorised.
    pub token: Token,
}

/// What a call to a service carries.
#[derive(Clone, Debug)]
pub enum Token {
    /// Nothing but our certificate.
    None,
    /// The caseworker's own access token.
    Caseworker,
    /// One of the console's own.
    ClientCredentials(ClientCredentials),
    /// Who calls and what she may, vouched for with a shared key: between two of this program on one machine.
    Development(Key),
}

/// How the console gets an access token of its own.
#[derive(Clone, Debug)]
pub struct ClientCredentials {
    /// Where it asks.
    pub token_endpoint: Url,
    /// As whom.
    pub client_id: String,
    /// With which password.
    pub client_secret: Secret,
    /// For what; empty: for what the endpoint gives by itself.
    pub scope: String,
    /// Whom to believe there.
    pub tls: Arc<ClientConfig>,
    /// For the answer.
    pub answer_time: Duration,
}
