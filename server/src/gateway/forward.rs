//! The paths of what is behind this server, made from the contract's table.

use super::{
    Destination, UpstreamFault,
    allow::{self, OwnRead, Passage},
    gate::Gate,
    request::{self, Received},
};
use crate::{
    app::App,
    http::{Refusal, SignedIn, body::BodyFault, query::QueryFields},
    services::{call::Passed, jobannonce_behandling::ad_id},
};
use axum::{
    Router,
    extract::{FromRequestParts, Path, Request, State},
    http::request::Parts,
    response::Response,
    routing::{MethodFilter, get, on},
};
use contract::{
    Feltfejl, JobannonceId,
    metoder::{Http, METODER, Metode, Tjeneste},
};
use std::sync::Arc;

/// The documented methods of a service, each handed on.
pub(super) fn documented(tjeneste: Tjeneste, gate: &Arc<Gate>) -> Router<App> {
    methods_of(tjeneste).fold(Router::new(), |router, (metode, passage)| {
        let gate = Arc::clone(gate);
        let handler = move |State(app): State<App>, request: Request| {
            let gate = Arc::clone(&gate);
            async move { Box::pin(hand_on(&app, request, metode, &passage, &gate)).await }
        };
        router.route(metode.path, on(filter(metode.http), handler))
    })
}

/// The documented methods of a service that is nowhere. Who is not signed in isn't even told that.
pub(super) fn absent(tjeneste: Tjeneste) -> Router<App> {
    let refuse =
        move |_: SignedIn| async move { Refusal::Behind(Destination::Tjeneste(tjeneste), UpstreamFault::NotSetUp) };
    methods_of(tjeneste)
        .fold(Router::new(), |router, (metode, _)| router.route(metode.path, on(filter(metode.http), refuse)))
}

/// Reads of this project's own, each handed on.
pub(super) fn own(reads: &'static [OwnRead], gate: &Arc<Gate>) -> Router<App> {
    reads.iter().fold(Router::new(), |router, read| {
        let gate = Arc::clone(gate);
        let handler = move |State(app): State<App>, request: Request| {
            let gate = Arc::clone(&gate);
            async move { Box::pin(hand_own_on(&app, request, read, &gate)).await }
        };
        router.route(read.passage.path, get(handler))
    })
}

fn methods_of(tjeneste: Tjeneste) -> impl Iterator<Item = (&'static Metode, Passage)> {
    let passes = |metode: &'static Metode| Passage::of(metode).map(|passage| (metode, passage));
    METODER.iter().filter(move |metode| metode.tjeneste == tjeneste).filter_map(passes)
}

async fn hand_on(
    app: &App,
    request: Request,
    metode: &Metode,
    passage: &Passage,
    gate: &Gate,
) -> Result<Response, Refusal> {
    let (mut parts, body) = request.into_parts();
    let ad = ad_of(&mut parts).await;
    let Passed { signed_in, headers, query, request_id, body } =
        Passed::receive(app, Request::from_parts(parts, body), metode).await?;
    let outgoing = request::outgoing(passage, Received { ad, query, headers, request_id, body })?;
    gate.hand_on(app, &signed_in, passage, outgoing).await
}

async fn hand_own_on(app: &App, request: Request, read: &OwnRead, gate: &Gate) -> Result<Response, Refusal> {
    let (mut parts, _) = request.into_parts();
    let signed_in = SignedIn::from_request_parts(&mut parts, app).await?;
    match &read.scope {
        Some(scope) => signed_in.require(scope.clone())?,
        None => signed_in.require_any()?,
    }
    let ad = ad_of(&mut parts).await;
    let Ok(query) = QueryFields::from_request_parts(&mut parts, app).await;
    let body = Err(BodyFault::WrongMediaType);
    let received = Received { ad, query, headers: parts.headers, request_id: None, body };
    let outgoing = request::outgoing(&read.passage, received)?;
    gate.hand_on(app, &signed_in, &read.passage, outgoing).await
}

async fn ad_of(parts: &mut Parts) -> Result<JobannonceId, Feltfejl> {
    ad_id(Path::from_request_parts(parts, &()).await)
}

const fn filter(http: Http) -> MethodFilter {
    match http {
        Http::Get => MethodFilter::GET,
        Http::Post => MethodFilter::POST,
        Http::Put => MethodFilter::PUT,
        Http::Delete => MethodFilter::DELETE,
    }
}

/// The ad source, handed on.
pub(super) fn annoncekilde(gate: &Arc<Gate>) -> Router<App> {
    own(&allow::ANNONCEKILDE, gate)
}

/// What another of this program knows, handed on.
pub(super) fn arbejdsbord(gate: &Arc<Gate>) -> Router<App> {
    own(&allow::ARBEJDSBORD, gate)
}
