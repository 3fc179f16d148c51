//! A call as it goes over the line, right or wrong as its parts are.

use crate::caller::Caller;
use serde_json::Value;
use std::sync::atomic::{AtomicUsize, Ordering};

static REQUEST_IDS: AtomicUsize = AtomicUsize::new(0);

/// A call that is put together. It closes its connection, unless told otherwise.
#[derive(Clone)]
pub struct Message {
    line: String,
    headers: Vec<Vec<u8>>,
    body: Vec<u8>,
}

impl Message {
    /// Without a cookie, from a page of the server's own.
    pub fn of(method: &str, target: &str) -> Self {
        Self {
            line: format!("{method} {target} HTTP/1.1"),
            headers: vec![b"host: localhost".to_vec()],
            body: Vec::new(),
        }
    }

    pub fn get(target: &str) -> Self {
        Self::of("GET", target)
    }

    /// With a cookie and `x-csrf`, as the console calls.
    pub fn by(self, who: &Caller) -> Self {
        self.header(format!("cookie: {}", who.cookie())).header("x-csrf: 1")
    }

    /// With one more line in its head, whatever that is.
    pub fn header(mut self, line: impl AsRef<[u8]>) -> Self {
        self.headers.push(line.as_ref().to_vec());
        self
    }

    /// With a request id that no other has.
    pub fn with_id(self) -> Self {
        self.header(format!("x-requestId: {}", request_id()))
    }

    /// Without the host that it would name.
    pub fn without_host(mut self) -> Self {
        self.headers.retain(|line| line != b"host: localhost");
        self
    }

    pub fn json(self, body: &Value) -> Self {
        self.header("content-type: application/json").body(body.to_string())
    }

    /// With a body and its length.
    pub fn body(mut self, body: impl AsRef<[u8]>) -> Self {
        self.body = body.as_ref().to_vec();
        let length = format!("content-length: {}", self.body.len());
        self.header(length)
    }

    pub fn bytes(self) -> Vec<u8> {
        self.header("connection: close").kept()
    }

    /// On a connection that stays.
    pub fn kept(self) -> Vec<u8> {
        let mut bytes = self.line.into_bytes();
        for line in &self.headers {
            bytes.extend_from_slice(b"\r\n");
            bytes.extend_from_slice(line);
        }
        bytes.extend_from_slice(b"\r\n\r\n");
        bytes.extend_from_slice(&self.body);
        bytes
    }
}

/// One that no other message has.
pub fn request_id() -> String {
    format!("hostile-{}", REQUEST_IDS.fetch_add(1, Ordering::Relaxed))
}
