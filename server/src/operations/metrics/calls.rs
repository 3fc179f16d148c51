//! Calls, by method, route and status.

use super::{Metrics, Seconds};
use axum::{
    extract::{MatchedPath, Request, State},
    http::Method,
    middleware::Next,
    response::Response,
};
use prometheus_client::{
    encoding::EncodeLabelSet,
    metrics::{counter::Counter, family::Family, histogram::Histogram},
    registry::Registry,
};
use std::time::Instant;

pub(super) struct Calls {
    answered: Family<Answered, Counter>,
    seconds: Family<Route, Histogram, Seconds>,
}

#[derive(Clone, Debug, EncodeLabelSet, PartialEq, Eq, Hash)]
struct Answered {
    method: &'static str,
    route: String,
    status: u16,
}

#[derive(Clone, Debug, EncodeLabelSet, PartialEq, Eq, Hash)]
struct Route {
    route: String,
}

impl Default for Calls {
    fn default() -> Self {
        Self { answered: Family::default(), seconds: Family::new_with_constructor(Seconds) }
    }
}

impl Calls {
    pub(super) fn register(&self, registry: &mut Registry) {
        registry.register("http_requests", "Calls answered", self.answered.clone());
        registry.register("http_request_seconds", "Time until a call's answer began", self.seconds.clone());
    }
}

/// Counts a call when its answer begins.
pub(crate) async fn count(State(metrics): State<Metrics>, request: Request, next: Next) -> Response {
    let method = known(request.method());
    // The route's template: what callers make up must not become a label.
    let route = request.extensions().get::<MatchedPath>().map_or("(console)", MatchedPath::as_str).to_owned();
    let begun = Instant::now();
    let answer = next.run(request).await;
    let calls = &metrics.0.calls;
    calls.seconds.get_or_create(&Route { route: route.clone() }).observe(begun.elapsed().as_secs_f64());
    calls.answered.get_or_create(&Answered { method, route, status: answer.status().as_u16() }).inc();
    answer
}

fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}
