//! JSON on the wire, both ways.

use super::ApiError;
use crate::decoding;
use serde::{Serialize, de::DeserializeOwned};

/// Reads an answer.
pub fn decode<T: DeserializeOwned>(text: &str) -> Result<T, ApiError> {
    decoding::from_text(text).map_err(unreadable)
}

/// Writes a request's body.
pub fn encode(body: &impl Serialize) -> Result<String, ApiError> {
    serde_json::to_string(body).map_err(unreadable)
}

#[expect(clippy::needless_pass_by_value, reason = "the shape that map_err asks for")]
fn unreadable(error: serde_json::Error) -> ApiError {
    ApiError::Unreadable(error.to_string())
}
