//! How a request travels. A trait, so that status mapping and decoding are tested without a browser.

use super::{ApiError, ETag, Endpoint, Opened, Opening, json};
use chrono::{DateTime, Utc};
use contract::{BehandlerId, Cpr, RequestId, metoder::Http};
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
    /// The caseworker whose page it comes from: the client puts her in.
    pub behandler: Option<BehandlerId>,
    /// The citizen it is about, in a header of its own.
    pub citizen: Option<Cpr>,
    /// JSON body.
    pub body: Option<Body>,
}

impl Request {
    /// A request with neither id, citizen nor body.
    pub(super) fn new(method: Http, purpose: Purpose, endpoint: Endpoint) -> Self {
        Self { method, purpose, endpoint, request_id: None, behandler: None, citizen: None, body: None }
    }
}

/// A request's body as JSON. It may hold CPR numbers and mails, so it shows its length alone.
#[derive(Clone, PartialEq, Eq)]
pub struct Body(pub(super) String);

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

    /// Sends a read whose body is taken in pieces, unless what is `known` is still what would come.
    fn open(&self, request: Request, known: Option<ETag>) -> Opening {
        let (sending, _) = (self.send(request), known);
        Box::pin(async { sending.await.map(Opened::from) })
    }
}
