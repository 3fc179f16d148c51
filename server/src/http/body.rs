//! Reading a JSON body, without deciding yet whether its fields are right.

use super::LARGEST_BODY;
use axum::{
    body::{Body, to_bytes},
    extract::{FromRequest, Request},
    http::{HeaderMap, StatusCode, header},
};
use contract::Feltfejl;
use serde_json::Value;
use std::{convert::Infallible, error::Error, iter};
use thiserror::Error;

/// Name by which the contract knows the body.
const REQUEST_BODY: &str = "requestBody";
/// How much of a body that is too large is still taken off the line.
pub(crate) const MOST_READ: usize = 16 * LARGEST_BODY;

/// A body, or why it can't be read. Never refuses by itself: who asks is checked first.
#[derive(Clone, Debug)]
pub struct JsonBody(pub Result<Value, BodyFault>);

impl JsonBody {
    /// Reads a body to the end.
    pub(crate) async fn read(headers: &HeaderMap, body: Body) -> Self {
        Self(read(headers, body).await)
    }
}

/// Why a body can't be read.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum BodyFault {
    /// Over [`LARGEST_BODY`].
    #[error("too large")]
    TooLarge,
    /// The `Content-Type` is not JSON.
    #[error("not sent as JSON")]
    WrongMediaType,
    /// Not JSON.
    #[error("not JSON in line {line}, column {column}")]
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// The connection broke off.
    #[error("broken off")]
    BrokenOff,
}

impl BodyFault {
    /// What was found when the body arrived (`serve::arriving`), however it is wrapped.
    fn of(error: &(dyn Error + 'static)) -> Self {
        let found = iter::successors(Some(error), |error| (*error).source()).find_map(|error| error.downcast_ref());
        found.copied().unwrap_or(Self::BrokenOff)
    }

    pub(super) fn status(&self) -> StatusCode {
        match self {
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::WrongMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::NotJson { .. } => StatusCode::UNPROCESSABLE_ENTITY,
            Self::BrokenOff => StatusCode::BAD_REQUEST,
        }
    }

    pub(super) fn feltfejl(&self) -> Feltfejl {
        match self {
            Self::TooLarge => Feltfejl::new(REQUEST_BODY, format!("Må højst fylde {} kB.", LARGEST_BODY / 1024)),
            Self::WrongMediaType => Feltfejl::new("Content-Type", "Skal være application/json."),
            Self::NotJson { line, column } => {
                Feltfejl::new(REQUEST_BODY, format!("Er ikke gyldig JSON (linje {line}, tegn {column})."))
            }
            Self::BrokenOff => Feltfejl::new(REQUEST_BODY, "Blev ikke modtaget helt."),
        }
    }
}

impl<S: Sync> FromRequest<S> for JsonBody {
    type Rejection = Infallible;

    async fn from_request(request: Request, _: &S) -> Result<Self, Infallible> {
        let (mut parts, body) = request.into_parts();
        // Read before, for the access log.
        if let Some(read) = parts.extensions.remove() {
            return Ok(read);
        }
        Ok(Self::read(&parts.headers, body).await)
    }
}

async fn read(headers: &HeaderMap, body: Body) -> Result<Value, BodyFault> {
    let bytes = to_bytes(body, LARGEST_BODY).await.map_err(|error| BodyFault::of(&error))?;
    if !is_json(headers) {
        return Err(BodyFault::WrongMediaType);
    }
    serde_json::from_slice(&bytes).map_err(|at| BodyFault::NotJson { line: at.line(), column: at.column() })
}

/// Whether a message says that it is JSON.
pub(crate) fn is_json(headers: &HeaderMap) -> bool {
    let media_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || (essence.starts_with("application/") && essence.ends_with("+json"))
}
