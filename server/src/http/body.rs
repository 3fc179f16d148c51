//! Reading a JSON body, without deciding yet whether its fields are right.

use super::LARGEST_BODY;
use axum::{
    body::Body,
    extract::{FromRequest, Request},
    http::{HeaderMap, StatusCode, header},
};
use contract::Feltfejl;
use serde_json::Value;
use std::convert::Infallible;

/// Name by which the contract knows the body.
const REQUEST_BODY: &str = "requestBody";

/// A body, or why it can't be read. Never refuses by itself: who asks is checked first.
#[derive(Debug)]
pub struct JsonBody(pub Result<Value, BodyFault>);

/// Why a body can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BodyFault {
    /// Over [`LARGEST_BODY`].
    TooLarge,
    /// The `Content-Type` is not JSON.
    WrongMediaType,
    /// Not JSON.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// The connection broke off.
    BrokenOff,
}

impl BodyFault {
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
        let (parts, body) = request.into_parts();
        Ok(Self(read(&parts.headers, body).await))
    }
}

async fn read(headers: &HeaderMap, body: Body) -> Result<Value, BodyFault> {
    // A length that is announced is refused before anything is read.
    let announced = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    if announced.is_some_and(|length| usize::try_from(length).map_or(true, |length| length > LARGEST_BODY)) {
        return Err(BodyFault::TooLarge);
    }
    let bytes = axum::body::to_bytes(body, LARGEST_BODY).await.map_err(|error| fault_of(&error))?;
    if !is_json(headers) {
        return Err(BodyFault::WrongMediaType);
    }
    serde_json::from_slice(&bytes).map_err(|at| BodyFault::NotJson { line: at.line(), column: at.column() })
}

/// Too large, or broken off: axum says which only in the chain of causes.
fn fault_of(error: &axum::Error) -> BodyFault {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if error.to_string().contains("length limit exceeded") {
            return BodyFault::TooLarge;
        }
        cause = error.source();
    }
    BodyFault::BrokenOff
}

fn is_json(headers: &HeaderMap) -> bool {
    let media_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || (essence.starts_with("application/") && essence.ends_with("+json"))
}
