//! Reading a JSON body, without deciding yet whether its fields are right.

use super::LARGEST_BODY;
use axum::{
    body::{Body, HttpBody},
    extract::{FromRequest, Request},
    http::{HeaderMap, StatusCode, header},
};
use contract::Feltfejl;
use serde_json::Value;
use std::{convert::Infallible, future::poll_fn, pin::Pin};

/// Name by which the contract knows the body.
const REQUEST_BODY: &str = "requestBody";
/// How much of a body that is too large is still taken off the line.
const MOST_READ: usize = 16 * LARGEST_BODY;

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
    let bytes = bytes(body).await?;
    if !is_json(headers) {
        return Err(BodyFault::WrongMediaType);
    }
    serde_json::from_slice(&bytes).map_err(|at| BodyFault::NotJson { line: at.line(), column: at.column() })
}

/// Collects a body. What is too large is read on for a while but not kept: a client that is still sending would
/// otherwise see its connection reset instead of the answer.
async fn bytes(mut body: Body) -> Result<Vec<u8>, BodyFault> {
    let (mut kept, mut length) = (Vec::new(), 0_usize);
    while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        let Ok(data) = frame.map_err(|_| BodyFault::BrokenOff)?.into_data() else { continue };
        length = length.saturating_add(data.len());
        if length <= LARGEST_BODY {
            kept.extend_from_slice(&data);
        } else if length > MOST_READ {
            break;
        }
    }
    if length <= LARGEST_BODY { Ok(kept) } else { Err(BodyFault::TooLarge) }
}

fn is_json(headers: &HeaderMap) -> bool {
    let media_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || (essence.starts_with("application/") && essence.ends_with("+json"))
}
