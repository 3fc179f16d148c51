//! `x-requestId`: one per intention, repeated only when the same intention is sent again.

use serde::{Deserialize, Serialize};
use std::fmt;
use thiserror::Error;

/// Name of the header, in the lower case that HTTP/2 demands.
pub const HEADER: &str = "x-requestid";
/// Longest identifier in characters (JobannonceBehandlingService v2: "Max længde for id'et er 46 chars").
pub const MAX_CHARS: usize = 46;

/// A valid `x-requestId`: 1–46 visible ASCII characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RequestId(String);

/// Why a text is no request id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum InvalidRequestId {
    /// The header is missing or blank.
    #[error("x-requestId mangler.")]
    Missing,
    /// Longer than [`MAX_CHARS`].
    #[error("x-requestId er på {0} tegn; højst {MAX_CHARS} er tilladt.")]
    TooLong(usize),
    /// A character that is not visible ASCII.
    #[error("x-requestId må kun indeholde synlige ASCII-tegn.")]
    NotVisibleAscii,
}

impl RequestId {
    /// Checks a header's value.
    pub fn parse(text: &str) -> Result<Self, InvalidRequestId> {
        let text = text.trim();
        let length = text.chars().count();
        if length == 0 {
            Err(InvalidRequestId::Missing)
        } else if length > MAX_CHARS {
            Err(InvalidRequestId::TooLong(length))
        } else if !text.chars().all(|c| c.is_ascii_graphic()) {
            Err(InvalidRequestId::NotVisibleAscii)
        } else {
            Ok(Self(text.to_owned()))
        }
    }

    /// The header's value.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<uuid::Uuid> for RequestId {
    fn from(uuid: uuid::Uuid) -> Self {
        Self(uuid.hyphenated().to_string())
    }
}

impl TryFrom<String> for RequestId {
    type Error = InvalidRequestId;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<RequestId> for String {
    fn from(id: RequestId) -> Self {
        id.0
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_to_forty_six_visible_characters() {
        assert_eq!(RequestId::parse("a").map(|id| id.to_string()), Ok("a".into()));
        assert!(RequestId::parse(&"x".repeat(46)).is_ok());
        assert_eq!(RequestId::parse(&"x".repeat(47)), Err(InvalidRequestId::TooLong(47)));
        assert_eq!(RequestId::parse(""), Err(InvalidRequestId::Missing));
        assert_eq!(RequestId::parse("  "), Err(InvalidRequestId::Missing));
        assert_eq!(RequestId::parse("a b"), Err(InvalidRequestId::NotVisibleAscii));
        assert_eq!(RequestId::parse("æ"), Err(InvalidRequestId::NotVisibleAscii));
        assert!(RequestId::parse(RequestId::from(uuid::Uuid::nil()).as_str()).is_ok());
    }
}
