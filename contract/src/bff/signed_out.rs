//! `DELETE /bff/session` where people sign in at a login service: where the browser signs out there, too.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Answer of `DELETE /bff/session` with status 200. The server answers 204 and no body when there is nowhere else to sign out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct SignedOut {
    /// Where the browser goes to sign out at the login service.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub end_session: EndSession,
}

/// An address at the login service. Always `https:` or `http:`, since a page's own script goes there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct EndSession(String);

/// It is no `https:` or `http:` address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the address to sign out at is neither https nor http")]
pub struct NotAnAddress;

impl EndSession {
    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for EndSession {
    type Error = NotAnAddress;

    fn try_from(address: String) -> Result<Self, Self::Error> {
        match address.split_once("://") {
            Some(("https" | "http", rest)) if !rest.is_empty() => Ok(Self(address)),
            _ => Err(NotAnAddress),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn it_is_told_as_an_address() {
        let address = "https://login.example.dk/end?client_id=konsol&post_logout_redirect_uri=https%3A%2F%2Fkonsol%2F";
        let end_session = EndSession::try_from(address.to_owned()).unwrap();
        assert_eq!(end_session.as_str(), address);
        let told = json!({"endSession": address});
        assert_eq!(json!(SignedOut { end_session: end_session.clone() }), told);
        assert_eq!(serde_json::from_value::<SignedOut>(told).unwrap(), SignedOut { end_session });
    }

    #[test]
    fn no_script_is_ever_followed() {
        for address in
            ["", "/", "https", "https://", "javascript:alert(1)", "javascript://https://x", "data:text/html,x"]
        {
            assert_eq!(EndSession::try_from(address.to_owned()), Err(NotAnAddress), "{address}");
            serde_json::from_value::<SignedOut>(json!({"endSession": address})).unwrap_err();
        }
    }
}
