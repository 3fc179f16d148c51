//! Why a sign-in or a renewal failed. What the login service wrote is never part of it: an answer may hold tokens.

use super::{claims::ClaimFault, verify::Doubt};
use crate::{outbound::OutboundError, store::StoreError};
use openidconnect::{
    DiscoveryError, RequestTokenError, StandardErrorResponse, UserInfoError, core::CoreErrorResponseType,
};
use std::time::Duration;
use thiserror::Error;

/// Why it failed; displayed, for the log.
#[derive(Debug, Error)]
pub(super) enum Failure {
    #[error("the attempt was used up, ran out, or never was")]
    Used,
    #[error("it was begun in another browser")]
    OtherBrowser,
    #[error("the answer is from another login service (iss)")]
    OtherIssuer,
    #[error("the person gave up or has no access (access_denied)")]
    Denied,
    #[error("the login service refused: {0}")]
    Refused(&'static str),
    #[error("the login service refused what we hold: invalid_grant")]
    Grant,
    #[error("the login service does not accept our client_id and client_secret: {0}")]
    Client(&'static str),
    #[error("the login service can't be used: {0}")]
    Away(#[from] Away),
    #[error("its id token is not believed: {0}")]
    Doubt(#[from] Doubt),
    #[error("the answer is about somebody else")]
    OtherPerson,
    #[error("{0}; see sign_in.claims")]
    Claims(#[from] ClaimFault),
    #[error("too many attempts have failed")]
    TooMany(Duration),
    #[error("{0}")]
    Store(#[from] StoreError),
}

impl Failure {
    /// Whether it may have been somebody trying: what an attacker without a person's password can bring about.
    pub(super) fn is_a_try(&self) -> bool {
        matches!(self, Self::Used | Self::OtherBrowser | Self::OtherIssuer | Self::Grant)
    }
}

/// Why a login service can't be used now.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum Away {
    /// No answer.
    #[error("it {0}")]
    Call(#[from] OutboundError),
    /// An answer that says nothing.
    #[error("it answered with status {0}")]
    Status(u16),
    /// An answer in another language.
    #[error("what it answered can't be read")]
    Unreadable,
    /// It calls itself by another name.
    #[error("it calls itself by another name; write sign_in.issuer exactly as it does, to the last slash ({0})")]
    OtherIssuer(String),
    /// It tells an address that would be called without encryption.
    #[error("its {0} is neither https nor on this machine")]
    NotSafe(&'static str),
    /// It lacks something.
    #[error("it has no {0}")]
    Lacks(&'static str),
    /// It was away a moment ago.
    #[error("it was away a moment ago")]
    JustNow,
}

impl From<DiscoveryError<OutboundError>> for Away {
    fn from(error: DiscoveryError<OutboundError>) -> Self {
        match error {
            DiscoveryError::Request(error) => Self::Call(error),
            DiscoveryError::Response(status, ..) if !status.is_success() => Self::Status(status.as_u16()),
            DiscoveryError::Validation(names) => Self::OtherIssuer(names),
            _ => Self::Unreadable,
        }
    }
}

impl From<RequestTokenError<OutboundError, StandardErrorResponse<CoreErrorResponseType>>> for Failure {
    fn from(error: RequestTokenError<OutboundError, StandardErrorResponse<CoreErrorResponseType>>) -> Self {
        match error {
            RequestTokenError::ServerResponse(refused) => match refused.error() {
                CoreErrorResponseType::InvalidGrant => Self::Grant,
                CoreErrorResponseType::InvalidClient => Self::Client("invalid_client"),
                CoreErrorResponseType::UnauthorizedClient => Self::Client("unauthorized_client"),
                CoreErrorResponseType::InvalidRequest => Self::Refused("invalid_request"),
                CoreErrorResponseType::InvalidScope => Self::Refused("invalid_scope"),
                CoreErrorResponseType::UnsupportedGrantType => Self::Refused("unsupported_grant_type"),
                CoreErrorResponseType::Extension(code) => Self::Refused(code_of_redirect(code)),
            },
            RequestTokenError::Request(error) => Self::Away(Away::Call(error)),
            // A proxy's page, or nothing at all.
            RequestTokenError::Parse(..) | RequestTokenError::Other(_) => Self::Away(Away::Unreadable),
        }
    }
}

impl From<UserInfoError<OutboundError>> for Failure {
    fn from(error: UserInfoError<OutboundError>) -> Self {
        match error {
            UserInfoError::Request(error) => Self::Away(Away::Call(error)),
            UserInfoError::Response(status, ..) if status.is_client_error() => Self::Grant,
            UserInfoError::Response(status, ..) => Self::Away(Away::Status(status.as_u16())),
            UserInfoError::ClaimsVerification(_) => Self::OtherPerson,
            _ => Self::Away(Away::Unreadable),
        }
    }
}

/// An error code of a redirect, if it is one: any other text may be anything.
pub(super) fn code_of_redirect(code: &str) -> &'static str {
    const KNOWN: [&str; 11] = [
        "invalid_request",
        "unauthorized_client",
        "unsupported_response_type",
        "invalid_scope",
        "server_error",
        "temporarily_unavailable",
        "interaction_required",
        "login_required",
        "account_selection_required",
        "consent_required",
        "invalid_target",
    ];
    KNOWN.into_iter().find(|known| *known == code).unwrap_or("a code that is not known")
}

#[cfg(test)]
mod tests {
    use super::*;
    use openidconnect::http::StatusCode;

    #[test]
    fn nothing_of_an_answer_is_told() {
        let secret = "eyJhbGciOi";
        let failures: [Failure; 3] = [
            RequestTokenError::Other(secret.into()).into(),
            RequestTokenError::ServerResponse(StandardErrorResponse::new(
                CoreErrorResponseType::Extension(secret.into()),
                Some(secret.into()),
                None,
            ))
            .into(),
            UserInfoError::Response(StatusCode::BAD_GATEWAY, secret.into(), secret.into()).into(),
        ];
        for failure in failures {
            assert!(!format!("{failure} {failure:?}").contains(secret), "{failure}");
        }
        assert_eq!(code_of_redirect(secret), "a code that is not known");
        assert_eq!(code_of_redirect("login_required"), "login_required");
    }
}
