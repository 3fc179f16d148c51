//! JSON on the wire, both ways.

use super::ApiError;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// Reads an answer. By way of a [`Value`], so that no type brings a parser of its own into the bundle.
pub fn decode<T: DeserializeOwned>(text: &str) -> Result<T, ApiError> {
    let value: Value = serde_json::from_str(text).map_err(unreadable)?;
    T::deserialize(value).map_err(unreadable)
}

/// Writes a request's body.
pub fn encode(body: &impl Serialize) -> Result<String, ApiError> {
    serde_json::to_string(body).map_err(unreadable)
}

#[expect(clippy::needless_pass_by_value, reason = "the shape that map_err asks for")]
fn unreadable(error: serde_json::Error) -> ApiError {
    ApiError::Unreadable(error.to_string())
}
