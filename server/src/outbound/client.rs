//! The one HTTP client.

use super::{
    answer::AnswerBody,
    connect::Connector,
    fault::{OutboundError, Waiting},
};
use crate::config::is_safe;
use axum::{
    body::Bytes,
    http::{Request, Response, Uri, uri::Scheme},
};
use http_body_util::{BodyExt, Full};
use hyper::body::Body;
use hyper_util::{
    client::legacy::Client,
    rt::{TokioExecutor, TokioTimer},
};
use rustls::ClientConfig;
use std::{fmt, sync::Arc, time::Duration};
use tokio::time::{Instant, timeout_at};
use url::Url;

/// How long a connection stays without a call: shorter than the usual 30 seconds of a server, which would otherwise
/// close it just as a call begins.
const IDLE: Duration = Duration::from_secs(20);
/// Headers of an answer.
const HEADERS: usize = 64;
/// Bytes of an answer's head.
const HEAD_BYTES: usize = 64 * 1024;

/// How long is waited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// For a connection: name, TCP and TLS.
    pub connect: Duration,
    /// For an answer, to its last byte; a connection's time is part of it.
    pub answer: Duration,
}

/// Calls one other party, with connections of its own: a dead party holds nobody else's.
#[derive(Clone)]
pub struct Outbound {
    client: Client<Connector, Full<Bytes>>,
    answer_time: Duration,
    largest_answer: u64,
}

impl Outbound {
    /// With whom to believe and our certificate, how long to wait, and how many bytes of an answer to take.
    pub fn new(tls: Arc<ClientConfig>, times: Times, largest_answer: usize) -> Self {
        let client = Client::builder(TokioExecutor::new())
            .pool_idle_timeout(IDLE)
            .pool_timer(TokioTimer::new())
            .timer(TokioTimer::new())
            .http1_max_headers(HEADERS)
            .http1_max_buf_size(HEAD_BYTES)
            .build(Connector::new(tls, times.connect));
        Self { client, answer_time: times.answer, largest_answer: largest_answer.try_into().unwrap_or(u64::MAX) }
    }

    /// Sends a call; the answer's body is still on its way, against the same deadline. A call is sent again only when a
    /// kept connection turns out to be closed before any of it was written.
    pub async fn send(&self, request: Request<Full<Bytes>>) -> Result<Response<AnswerBody>, OutboundError> {
        check_address(request.uri())?;
        let deadline = Instant::now() + self.answer_time;
        let response = match timeout_at(deadline, self.client.request(request)).await {
            Ok(answered) => answered.map_err(|error| OutboundError::of_call(&error))?,
            Err(_) => return Err(OutboundError::TimedOut(Waiting::Answer)),
        };
        if response.body().size_hint().lower() > self.largest_answer {
            return Err(OutboundError::TooLarge);
        }
        Ok(response.map(|body| AnswerBody::new(body, deadline, self.largest_answer)))
    }

    /// Sends a call and waits for the whole answer.
    pub async fn collect(&self, request: Request<Full<Bytes>>) -> Result<Response<Bytes>, OutboundError> {
        let (parts, body) = self.send(request).await?.into_parts();
        Ok(Response::from_parts(parts, body.collect().await?.to_bytes()))
    }
}

impl fmt::Debug for Outbound {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Outbound").finish_non_exhaustive()
    }
}

/// Addresses come from others, too (the login service names its own): none may leave this machine unencrypted.
fn check_address(uri: &Uri) -> Result<(), OutboundError> {
    // Most are https, and need not be read again.
    let safe = uri.scheme() == Some(&Scheme::HTTPS) || Url::parse(&uri.to_string()).is_ok_and(|url| is_safe(&url));
    if safe { Ok(()) } else { Err(OutboundError::NotSafe) }
}
