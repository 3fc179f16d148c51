//! Reads that are taken in piece by piece, and not at all when nothing has changed.

use super::{Response, TransportError};
use chrono::{DateTime, Utc};
use std::{future::Future, pin::Pin};

/// What a service calls one version of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ETag(String);

impl ETag {
    /// Takes a header's value.
    pub const fn new(value: String) -> Self {
        Self(value)
    }

    /// The header's value.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An answer whose body is still to come.
pub struct Opened {
    /// HTTP status.
    pub status: u16,
    /// The `Date` header.
    pub date: Option<DateTime<Utc>>,
    /// Which version it is, where the service says.
    pub etag: Option<ETag>,
    /// The body.
    pub pieces: Box<dyn Pieces>,
}

/// What opening gives. Not `Send`: a browser's futures are not.
pub type Opening = Pin<Box<dyn Future<Output = Result<Opened, TransportError>>>>;

/// A piece on its way.
pub type Coming<'a, T> = Pin<Box<dyn Future<Output = Result<T, TransportError>> + 'a>>;

/// A body in pieces. Dropping it gives the read up.
pub trait Pieces {
    /// The next piece; `None` at the end.
    fn next(&mut self) -> Coming<'_, Option<Vec<u8>>>;

    /// All that is left, as text.
    fn rest(&mut self) -> Coming<'_, String> {
        Box::pin(async {
            let mut rest = Vec::new();
            while let Some(piece) = self.next().await? {
                rest.extend_from_slice(&piece);
            }
            Ok(String::from_utf8_lossy(&rest).into_owned())
        })
    }
}

/// A body that is here already.
struct Whole(Option<String>);

impl Pieces for Whole {
    fn next(&mut self) -> Coming<'_, Option<Vec<u8>>> {
        Box::pin(std::future::ready(Ok(self.0.take().map(String::into_bytes))))
    }
}

impl From<Response> for Opened {
    fn from(Response { status, date, body }: Response) -> Self {
        Self { status, date, etag: None, pieces: Box::new(Whole(Some(body))) }
    }
}
