//! One line per call: method, route, status, time taken, request id. No query, no body, no name: what a caseworker
//! reads or writes about people never reaches the log.

use axum::{
    body::Body,
    extract::MatchedPath,
    http::{HeaderMap, Request, Response},
};
use contract::{RequestId, request_id};
use std::{io::IsTerminal, time::Duration};
use tower_http::{
    classify::{ServerErrorsAsFailures, SharedClassifier},
    trace::{MakeSpan, OnFailure, OnRequest, OnResponse, TraceLayer},
};
use tracing::{Metadata, Span, field};
use tracing_subscriber::{EnvFilter, filter::filter_fn, fmt, layer::SubscriberExt, util::SubscriberInitExt};

/// How the log is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For people.
    #[default]
    Text,
    /// One JSON object per line.
    Json,
}

/// Begins logging to standard error; `RUST_LOG` chooses how much.
pub fn begin(format: Format) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let log = fmt::layer().with_writer(std::io::stderr).with_ansi(std::io::stderr().is_terminal()).with_target(false);
    let registry = tracing_subscriber::registry().with(filter).with(filter_fn(may_be_logged));
    match format {
        Format::Text => registry.with(log).init(),
        Format::Json => registry.with(log.json().flatten_event(true)).init(),
    }
}

/// The AMQP library logs whole messages, and those name citizens; what matters of it the publisher tells.
fn may_be_logged(metadata: &Metadata<'_>) -> bool {
    !metadata.target().starts_with("lapin")
}

/// The log of calls.
pub type Layer = TraceLayer<SharedClassifier<ServerErrorsAsFailures>, Call, Call, Call, (), (), Call>;

/// Logs each call.
pub fn layer() -> Layer {
    TraceLayer::new_for_http()
        .make_span_with(Call)
        .on_request(Call)
        .on_response(Call)
        .on_body_chunk(())
        .on_eos(())
        .on_failure(Call)
}

/// What is logged of a call.
#[derive(Clone, Copy, Debug)]
pub struct Call;

impl MakeSpan<Body> for Call {
    fn make_span(&mut self, request: &Request<Body>) -> Span {
        // The route's template, since a path of another kind could hold anything.
        let route = request.extensions().get::<MatchedPath>().map_or("(console)", MatchedPath::as_str);
        let span = tracing::info_span!("call", method = %request.method(), route, x_request_id = field::Empty);
        if let Some(id) = received_id(request.headers()) {
            span.record("x_request_id", field::display(id));
        }
        span
    }
}

/// The id, if it is one: any other text may be anything.
fn received_id(headers: &HeaderMap) -> Option<RequestId> {
    headers.get(request_id::HEADER).and_then(|value| value.to_str().ok()).and_then(|text| RequestId::parse(text).ok())
}

impl OnRequest<Body> for Call {
    fn on_request(&mut self, _: &Request<Body>, _: &Span) {}
}

impl OnResponse<Body> for Call {
    fn on_response(self, response: &Response<Body>, latency: Duration, _: &Span) {
        let status = response.status().as_u16();
        let microseconds = u64::try_from(latency.as_micros()).unwrap_or(u64::MAX);
        tracing::info!(status, microseconds, "answered");
    }
}

impl<T> OnFailure<T> for Call {
    /// The failure itself is logged where it happens.
    fn on_failure(&mut self, _: T, _: Duration, _: &Span) {}
}
