//! The browser of one caseworker: a connection that is kept, a cookie, and a note of every answer.

use super::figures::{Figures, Told};
use approval_console_server::outbound::{Outbound, Times};
use axum::{
    body::Bytes,
    http::{HeaderMap, HeaderValue, Method, Request, header},
};
use contract::{
    bff,
    metoder::{Http, Metode},
    request_id,
};
use http_body_util::Full;
use rustls::ClientConfig;
use serde_json::Value;
use std::{sync::Arc, time::Duration};
use tokio::time::Instant;

/// Longer than the server takes for any answer before it gives up itself.
const TIMES: Times = Times { connect: Duration::from_secs(20), answer: Duration::from_secs(60) };
const LARGEST_ANSWER: usize = 64 * 1024 * 1024;

/// What a call may be answered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Done, and nothing else.
    Done,
    /// Done, or 409 because a colleague was faster.
    DoneOrTaken,
    /// This status, and nothing else.
    Refused(u16),
}

impl Expected {
    pub fn covers(self, status: u16) -> bool {
        match self {
            Self::Done => is_done(status),
            Self::DoneOrTaken => is_done(status) || status == 409,
            Self::Refused(planned) => status == planned,
        }
    }
}

pub const fn is_done(status: u16) -> bool {
    matches!(status, 200 | 204 | 304)
}

/// One call.
#[derive(Clone, Debug)]
pub struct Call {
    /// Under which it is counted.
    name: String,
    method: Method,
    path: String,
    headers: Vec<(&'static str, String)>,
    body: Option<Value>,
    expected: Expected,
}

impl Call {
    /// One of the documented methods.
    pub fn of(metode: &Metode) -> Self {
        let method = match metode.http {
            Http::Get => Method::GET,
            Http::Post => Method::POST,
            Http::Put => Method::PUT,
            Http::Delete => Method::DELETE,
        };
        Self::new(metode.navn, method, metode.path)
    }

    /// Another one.
    pub fn own(method: Method, path: &str) -> Self {
        Self::new(&format!("{method} {path}"), method, path)
    }

    fn new(name: &str, method: Method, path: &str) -> Self {
        let (name, path) = (name.to_owned(), path.to_owned());
        Self { name, method, path, headers: Vec::new(), body: None, expected: Expected::Done }
    }

    /// With a value for its path's parameter.
    pub fn about(mut self, id: &str) -> Self {
        let (before, rest) = self.path.split_once('{').expect("the path has a parameter");
        let (_, after) = rest.split_once('}').expect("it ends");
        self.path = format!("{before}{id}{after}");
        self
    }

    pub fn asking(mut self, query: &str) -> Self {
        self.path = format!("{}?{query}", self.path);
        self
    }

    pub fn with(mut self, header: &'static str, value: &str) -> Self {
        self.headers.push((header, value.to_owned()));
        self
    }

    pub fn request_id(self, id: &str) -> Self {
        self.with(request_id::HEADER, id)
    }

    pub fn body(mut self, body: Value) -> Self {
        self.body = Some(body);
        self
    }

    pub fn expecting(mut self, expected: Expected) -> Self {
        self.expected = expected;
        self
    }
}

/// What was answered.
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    body: Bytes,
}

impl Answer {
    pub fn is_done(&self) -> bool {
        is_done(self.status)
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }
}

/// One caseworker's browser.
pub struct Client {
    outbound: Outbound,
    base: String,
    cookie: Option<HeaderValue>,
    figures: Arc<Figures>,
}

impl Client {
    pub fn new(base: &str, tls: &Arc<ClientConfig>, figures: Arc<Figures>) -> Self {
        let outbound = Outbound::new(Arc::clone(tls), TIMES, LARGEST_ANSWER);
        Self { outbound, base: base.to_owned(), cookie: None, figures }
    }

    /// Sends a call and notes how it went; `None` where there was no answer.
    pub async fn send(&mut self, call: &Call) -> Option<Answer> {
        let request = self.request(call);
        let begun = Instant::now();
        let collected = self.outbound.collect(request).await;
        let took = begun.elapsed();
        let (told, answer) = match collected {
            Ok(response) => {
                let (head, body) = response.into_parts();
                let status = head.status.as_u16();
                (Told::Status(status), Some(Answer { status, headers: head.headers, body }))
            }
            Err(error) => (Told::Nothing(error.to_string()), None),
        };
        self.figures.note(&call.name, begun, took, told, call.expected);
        let answer = answer?;
        if let Some(cookie) = answer.headers.get(header::SET_COOKIE) {
            let pair = cookie.to_str().unwrap_or_default().split(';').next().unwrap_or_default();
            self.cookie = HeaderValue::from_str(pair).ok();
        }
        Some(answer)
    }

    fn request(&self, call: &Call) -> Request<Full<Bytes>> {
        let mut request = Request::builder()
            .method(call.method.clone())
            .uri(format!("{}{}", self.base, call.path))
            .header(header::ACCEPT, "application/json")
            .header(bff::CSRF_HEADER, bff::CSRF_VALUE);
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        for (name, value) in &call.headers {
            request = request.header(*name, value);
        }
        let body = match &call.body {
            Some(body) => {
                request = request.header(header::CONTENT_TYPE, "application/json");
                Full::from(body.to_string())
            }
            None => Full::default(),
        };
        request.body(body).unwrap()
    }
}
