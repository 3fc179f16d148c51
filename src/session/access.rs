//! Whether anyone is signed in.

use crate::api::ApiError;
use contract::{Scope, bff::Session, jobannonce_behandling::Behandler};
use leptos::prelude::*;

/// Whether anyone is signed in.
#[derive(Clone, Debug, PartialEq)]
pub enum Access {
    /// The server has been asked.
    Asking,
    /// Someone is.
    SignedIn(Session),
    /// Nobody is.
    SignedOut {
        /// Someone was, until now.
        expired: bool,
    },
    /// The server did not answer.
    Failed(ApiError),
}

impl Access {
    /// What follows when the server says that nobody is signed in.
    pub const fn after_signed_out(&self) -> Self {
        match self {
            Self::SignedIn(_) | Self::SignedOut { expired: true } => Self::SignedOut { expired: true },
            Self::Asking | Self::Failed(_) | Self::SignedOut { expired: false } => Self::SignedOut { expired: false },
        }
    }
}

impl From<Result<Session, ApiError>> for Access {
    fn from(answer: Result<Session, ApiError>) -> Self {
        match answer {
            Ok(session) => Self::SignedIn(session),
            Err(ApiError::SignedOut) => Self::SignedOut { expired: false },
            Err(error) => Self::Failed(error),
        }
    }
}

/// Leaves the session on screen once the server has ended it, as the caseworker asked.
#[derive(Clone, Copy)]
pub struct LeaveSession(pub Callback<()>);

impl LeaveSession {
    /// The way out.
    pub fn expect() -> Self {
        expect_context()
    }
}

/// The signed-in caseworker, for every page inside the gate.
#[derive(Clone, Debug, PartialEq)]
pub struct SignedIn(pub Session);

impl SignedIn {
    /// Who is signed in.
    pub fn expect() -> Self {
        expect_context()
    }

    /// The caseworker as the services want her named.
    pub const fn behandler(&self) -> &Behandler {
        &self.0.behandler
    }

    /// Whether she may begin, park and decide.
    pub fn may_write(&self) -> bool {
        self.0.may(&Scope::JobannoncegodkendelseWrite)
    }

    /// Whether she may send notifications.
    pub fn may_notify(&self) -> bool {
        self.0.may(&Scope::WebservicebeskedWrite)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_that_ends_is_told_from_none_at_all() {
        assert_eq!(Access::Asking.after_signed_out(), Access::SignedOut { expired: false });
        let session: Session = serde_json::from_str(
            r#"{"behandler":{"behandlerIdentifier":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111","behandlerNavn":"Ida"},
                "scopes":["virksomhedsindsats.jobannoncegodkendelse.read"],"expiresAt":"2026-11-21T20:00:00Z"}"#,
        )
        .unwrap();
        let reader = SignedIn(session.clone());
        assert!(!reader.may_write() && !reader.may_notify());
        let ended = Access::SignedIn(session).after_signed_out();
        assert_eq!(ended, Access::SignedOut { expired: true });
        assert_eq!(ended.after_signed_out(), ended, "a second 401 does not hide why");
    }
}
