//! How a request travels. A trait, so that status mapping and decoding are tested without a browser.

use super::{ApiError, Endpoint, json};
use chrono::{DateTime, Utc};
use contract::{Cpr, RequestId, metoder::Http};
use serde::Serialize;
use std::{fmt, future::Future, pin::Pin};

/// What a request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To know something. It is given up when nobody waits for it any more.
    Read,
    /// To change something. Once on its way it is never given up: it may have arrived.
    Write,
}

/// One HTTP request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Method.
    pub method: Http,
    /// What it is for.
    pub purpose: Purpose,
    /// Path and query.
    pub endpoint: Endpoint,
    /// `x-requestId`.
    pub request_id: Option<RequestId>,
    /// The citizen it is about, in a header of its own.
    pub citizen: Option<Cpr>,
    /// JSON body.
    pub body: Option<Body>,
}

impl Request {
    /// A request with neither id, citizen nor body.
    pub(super) fn new(method: Http, purpose: Purpose, endpoint: Endpoint) -> Self {
        Self { method, purpose, endpoint, request_id: None, citizen: None, body: None }
    }
}

/// A request's body as JSON. It may hold CPR numbers and mails, so it shows its length alone.
#[derive(Clone, PartialEq, Eq)]
pub struct Body(String);

impl Body {
    /// Writes a value.
    pub(super) fn of(value: &impl Serialize) -> Result<Self, ApiError> {
        json::encode(value).map(Self)
    }

    /// The JSON.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Body({} bytes)", self.0.len())
    }
}

/// One HTTP answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Response {
    /// HTTP status.
    pub status: u16,
    /// The `Date` header.
    pub date: Option<DateTime<Utc>>,
    /// The body as text.
    pub body: String,
}

/// Why there was no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransportError {
    /// The network or the server is down.
    Unreachable,
    /// No answer in time.
    TimedOut,
}

/// What sending gives. Not `Send`: a browser's futures are not.
pub type Sending = Pin<Box<dyn Future<Output = Result<Response, TransportError>>>>;

/// Sends requests. Dropping the future of a read gives the read up.
pub trait Transport: Send + Sync {
    /// Sends one request.
    fn send(&self, request: Request) -> Sending;
}

/// The browser's `fetch`.
pub(super) mod browser {
    use super::{Http, Purpose, Request, Response, Sending, Transport, TransportError};
    use crate::api::clock::from_browser_millis;
    use contract::{bff, jobagent, request_id};
    use futures::{FutureExt, select_biased};
    use gloo_net::http::RequestBuilder;
    use gloo_timers::future::TimeoutFuture;
    use web_sys::AbortController;

    /// How long to wait for an answer, in milliseconds.
    const PATIENCE_MILLIS: u32 = 20_000;

    /// Sends by `fetch`, from the page's own origin, with the session's cookie.
    #[derive(Clone, Copy, Debug, Default)]
    pub struct BrowserTransport;

    impl Transport for BrowserTransport {
        fn send(&self, request: Request) -> Sending {
            Box::pin(send(request))
        }
    }

    async fn send(request: Request) -> Result<Response, TransportError> {
        let abort = AbortReads::new(request.purpose);
        let mut fetch = Box::pin(fetch(request, abort.0.as_ref().map(AbortController::signal))).fuse();
        let mut timeout = TimeoutFuture::new(PATIENCE_MILLIS).fuse();
        let answer = select_biased! {
            answer = fetch => answer.map_err(|_| TransportError::Unreachable),
            () = timeout => Err(TransportError::TimedOut),
        };
        if answer.is_ok() {
            abort.disarm();
        }
        answer
    }

    async fn fetch(request: Request, signal: Option<web_sys::AbortSignal>) -> Result<Response, gloo_net::Error> {
        let method = match request.method {
            Http::Get => gloo_net::http::Method::GET,
            Http::Post => gloo_net::http::Method::POST,
            Http::Put => gloo_net::http::Method::PUT,
            Http::Delete => gloo_net::http::Method::DELETE,
        };
        let mut builder = RequestBuilder::new(request.endpoint.as_str())
            .method(method)
            .header("accept", "application/json")
            .header(bff::CSRF_HEADER, bff::CSRF_VALUE)
            .abort_signal(signal.as_ref());
        if let Some(id) = &request.request_id {
            builder = builder.header(request_id::HEADER, id.as_str());
        }
        if let Some(citizen) = &request.citizen {
            builder = builder.header(jobagent::CPR_HEADER, citizen.in_full());
        }
        let answer = match request.body {
            Some(body) => builder.header("content-type", "application/json").body(body.0)?.send().await?,
            None => builder.send().await?,
        };
        // The browser's own parser: chrono's would cost 3 kB of the bundle.
        let date = answer.headers().get("date").and_then(|date| from_browser_millis(js_sys::Date::parse(&date)));
        Ok(Response { status: answer.status(), date, body: answer.text().await? })
    }

    /// Aborts a read when it is dropped unanswered. A write on its way is never aborted: it may have arrived.
    struct AbortReads(Option<AbortController>);

    impl AbortReads {
        fn new(purpose: Purpose) -> Self {
            Self(match purpose {
                Purpose::Read => AbortController::new().ok(),
                Purpose::Write => None,
            })
        }

        fn disarm(mut self) {
            self.0 = None;
        }
    }

    impl Drop for AbortReads {
        fn drop(&mut self) {
            if let Some(controller) = &self.0 {
                controller.abort();
            }
        }
    }
}
