//! Asks each service once. An answer of any status will do; there must be a whole call, since with TLS 1.3 a
//! certificate that is refused shows only when the first byte of an answer is read.

use super::report::{Report, no_answer, way};
use crate::{
    config::Config,
    gateway::{Services, Token, Upstream},
    outbound::{Outbound, Times},
};
use axum::{
    body::Bytes,
    http::{Request, header},
};
use futures_util::future::join_all;
use http_body_util::Full;
use rustls::ClientConfig;
use std::sync::Arc;
use url::Url;

const USER_AGENT: &str = concat!("approval-console/", env!("CARGO_PKG_VERSION"));

pub(super) async fn ask(config: &Config) -> Vec<Report> {
    let Some(services) = &config.services else { return Vec::new() };
    join_all(named(services).iter().map(Asked::ask)).await
}

/// Who is asked, and by which key it is known.
struct Asked<'a> {
    key: String,
    address: &'a Url,
    tls: &'a Arc<ClientConfig>,
    times: Times,
    largest_answer: usize,
}

fn named(services: &Services) -> Vec<Asked<'_>> {
    let Services { jobannonce_behandling, flexjob, webservicebesked, jobagent, cv_workflow, annoncekilde, arbejdsbord } =
        services;
    let keyed = [
        ("services.jobannonce_behandling", jobannonce_behandling),
        ("services.flexjob", flexjob),
        ("services.webservicebesked", webservicebesked),
        ("services.jobagent", jobagent),
        ("services.cv_workflow", cv_workflow),
        ("services.annoncekilde", annoncekilde),
        ("services.arbejdsbord", arbejdsbord),
    ];
    keyed.into_iter().filter_map(|(key, upstream)| Some((key, upstream.as_ref()?))).flat_map(of_one).collect()
}

/// The service, and where its access tokens come from.
fn of_one<'a>((key, upstream): (&'static str, &'a Upstream)) -> impl Iterator<Item = Asked<'a>> {
    let times = Times { connect: upstream.connect_time, answer: upstream.answer_time };
    let largest_answer = upstream.answer_bytes;
    let asked = |name, address, tls| Asked { key: format!("{key}.{name}"), address, tls, times, largest_answer };
    let tokens = match &upstream.token {
        Token::ClientCredentials(credentials) => {
            Some(asked("client_credentials.token_endpoint", &credentials.token_endpoint, &credentials.tls))
        }
        Token::None | Token::Caseworker | Token::Development(_) => None,
    };
    [Some(asked("base_url", &upstream.base, &upstream.tls)), tokens].into_iter().flatten()
}

impl Asked<'_> {
    async fn ask(&self) -> Report {
        let address = self.address.as_str();
        let request = Request::get(address)
            .header(header::USER_AGENT, USER_AGENT)
            .header(header::ACCEPT, "application/json")
            .body(Full::<Bytes>::default());
        let request = match request {
            Ok(request) => request,
            Err(error) => return Report::bad(&self.key, error.to_string()),
        };
        let outbound = Outbound::new(Arc::clone(self.tls), self.times, self.largest_answer);
        match outbound.send(request).await {
            Ok(answer) => {
                let (status, way) = (answer.status().as_u16(), way(answer.extensions(), self.tls));
                Report::good(&self.key, format!("{address} answered {status}, {way}"))
            }
            Err(error) => Report::bad(&self.key, no_answer(address, &error, self.tls)),
        }
    }
}
