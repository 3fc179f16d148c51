//! Asks the login service for what it says of itself.

use super::{
    discovery::Discovery,
    report::{Report, no_answer, way},
};
use crate::{
    config::Config,
    outbound::{Outbound, Times},
    session::{OidcSettings, SignInSettings},
};
use axum::{
    body::Bytes,
    http::{Request, StatusCode, header},
};
use http_body_util::Full;
use std::sync::Arc;

const KEY: &str = "sign_in.issuer";
/// Far more than any discovery document.
const LARGEST: usize = 256 * 1024;

pub(super) async fn ask(config: &Config) -> Vec<Report> {
    let SignInSettings::Oidc(settings) = &config.sign_in else { return Vec::new() };
    let mut report = discover(settings).await;
    if let Some(url) = &config.listening.public_url {
        let (back, out) = (url.with_path("/bff/callback"), url.with_path("/"));
        report
            .good
            .push(format!("register there {back} to come back to after signing in, and {out} after signing out"));
    }
    vec![report]
}

async fn discover(settings: &OidcSettings) -> Report {
    let address = format!("{}/.well-known/openid-configuration", settings.issuer.trim_end_matches('/'));
    let request = Request::get(&address).header(header::ACCEPT, "application/json").body(Full::<Bytes>::default());
    let request = match request {
        Ok(request) => request,
        Err(error) => return Report::bad(KEY, error.to_string()),
    };
    let times = Times { connect: settings.answer_time, answer: settings.answer_time };
    let answer = match Outbound::new(Arc::clone(&settings.tls), times, LARGEST).collect(request).await {
        Ok(answer) => answer,
        Err(error) => return Report::bad(KEY, no_answer(&address, &error, &settings.tls)),
    };
    if answer.status() != StatusCode::OK {
        return Report::bad(KEY, format!("{address} answered {}; is the issuer right?", answer.status().as_u16()));
    }
    let Ok(discovery) = serde_json::from_slice::<Discovery>(answer.body()) else {
        return Report::bad(KEY, format!("{address} answered something that is no discovery document"));
    };
    let way = way(answer.extensions(), &settings.tls);
    let mut report = Report::good(KEY, format!("{address} answered 200, {way}"));
    discovery.judge(settings, &mut report);
    report
}
