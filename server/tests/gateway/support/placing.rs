//! How a house is told where its services are.

use approval_console_server::gateway::{Placements, Services, Token, Upstream};
use rustls::ClientConfig;
use std::{sync::Arc, time::Duration};
use url::Url;

/// A service at an address, with a test's patience.
pub fn reached(base: &str, tls: &Arc<ClientConfig>, token: Token) -> Upstream {
    Upstream {
        base: Url::parse(base).unwrap(),
        tls: Arc::clone(tls),
        connect_time: Duration::from_millis(700),
        answer_time: Duration::from_millis(1500),
        in_flight: 8,
        answer_bytes: 256 * 1024,
        token,
    }
}

/// Every service in one place.
pub fn placed(everything: &Upstream) -> Placements {
    let one = || Some(everything.clone());
    Placements::configured(Services {
        jobannonce_behandling: one(),
        flexjob: one(),
        webservicebesked: one(),
        jobagent: one(),
        cv_workflow: one(),
        annoncekilde: one(),
        arbejdsbord: one(),
    })
    .unwrap()
}
