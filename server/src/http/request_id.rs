//! The header `x-requestId`.

use super::Refusal;
use axum::http::HeaderMap;
use contract::{
    RequestId,
    request_id::{HEADER, InvalidRequestId},
};

/// Name by which the contract knows the header.
const FIELD: &str = "x-requestId";

/// Reads the request id of a call that may have one.
pub fn optional(headers: &HeaderMap) -> Result<Option<RequestId>, Refusal> {
    if headers.contains_key(HEADER) { of(headers).map(Some) } else { Ok(None) }
}

/// Reads the request id of a call that must have one.
pub fn of(headers: &HeaderMap) -> Result<RequestId, Refusal> {
    let value = headers.get(HEADER).map(|value| value.to_str().map_err(|_| InvalidRequestId::NotVisibleAscii));
    let text = value.unwrap_or(Err(InvalidRequestId::Missing));
    text.and_then(RequestId::parse).map_err(|invalid| Refusal::field(FIELD, invalid))
}
