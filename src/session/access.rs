//! Whether anyone is signed in.

use crate::api::ApiError;
use contract::{Scope, bff::Session, jobannonce_behandling::Behandler};
use leptos::prelude::*;

/// Whether anyone is signed in.
#[derive(Clone, Debug, PartialEq)]
pub enum Access {
    /// The server has been asked.
    Asking,
    /// She who was here is being signed out. Until that is done, what the server says is of her.
    Leaving,
    /// Someone is.
    SignedIn(Session),
    /// Someone was, until the server said otherwise in the middle of her work. It waits for her.
    Ended(Session),
    /// Nobody is.
    SignedOut,
    /// The server did not answer.
    Failed(ApiError),
}

impl Access {
    /// What follows when the server says to a caseworker's call that she is not signed in.
    pub fn after_signed_out(self) -> Self {
        match self {
            Self::SignedIn(session) | Self::Ended(session) => Self::Ended(session),
            Self::Asking | Self::Leaving | Self::SignedOut | Self::Failed(_) => self,
        }
    }

    /// What follows when the server says who is signed in. Work that waits is given up for a colleague's session alone.
    pub fn after_answer(self, answer: Result<Session, ApiError>) -> Self {
        match (answer, self) {
            (_, Self::Leaving) => Self::Leaving,
            (Ok(session), _) => Self::SignedIn(session),
            (Err(_), kept @ (Self::SignedIn(_) | Self::Ended(_))) => kept,
            (Err(ApiError::SignedOut), _) => Self::SignedOut,
            (Err(error), _) => Self::Failed(error),
        }
    }

    /// Whose work is on the screen, signed in or not.
    const fn worker(&self) -> Option<&Session> {
        match self {
            Self::SignedIn(session) | Self::Ended(session) => Some(session),
            Self::Asking | Self::Leaving | Self::SignedOut | Self::Failed(_) => None,
        }
    }

    /// Whether the same stays on the screen: it does when a session ends, and when it is renewed with the same rights.
    pub fn shows_the_same_as(&self, other: &Self) -> bool {
        match (self.worker(), other.worker()) {
            (Some(one), Some(other)) => one.behandler == other.behandler && one.scopes == other.scopes,
            _ => self == other,
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

    fn session(name: &str, scope: &str, expires_at: &str) -> Session {
        let text = format!(
            r#"{{"behandler":{{"behandlerIdentifier":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111","behandlerNavn":"{name}"}},
                "scopes":["virksomhedsindsats.jobannoncegodkendelse.{scope}"],"expiresAt":"{expires_at}"}}"#
        );
        serde_json::from_str(&text).unwrap()
    }

    fn ida() -> Session {
        session("Ida", "read", "2026-11-21T20:00:00Z")
    }

    #[test]
    fn a_session_that_ends_in_the_middle_of_work_is_told_from_none_at_all() {
        for nobody in [Access::Asking, Access::Leaving, Access::SignedOut, Access::Failed(ApiError::TimedOut)] {
            assert_eq!(nobody.clone().after_signed_out(), nobody);
        }
        let ended = Access::SignedIn(ida()).after_signed_out();
        assert_eq!(ended, Access::Ended(ida()));
        assert_eq!(ended.clone().after_signed_out(), ended, "a second 401 does not hide why");
        assert!(ended.shows_the_same_as(&Access::SignedIn(ida())), "her work stays on the screen");
    }

    #[test]
    fn only_a_session_replaces_work_that_waits() {
        for error in [ApiError::SignedOut, ApiError::Unreachable] {
            assert_eq!(Access::Ended(ida()).after_answer(Err(error.clone())), Access::Ended(ida()));
            assert_eq!(Access::SignedIn(ida()).after_answer(Err(error)), Access::SignedIn(ida()));
        }
        let bo = session("Bo", "read", "2026-11-21T20:00:00Z");
        assert_eq!(Access::Ended(ida()).after_answer(Ok(bo.clone())), Access::SignedIn(bo));
        assert_eq!(Access::Asking.after_answer(Err(ApiError::SignedOut)), Access::SignedOut);
        for late in [Ok(ida()), Err(ApiError::SignedOut), Err(ApiError::Unreachable)] {
            assert_eq!(Access::Leaving.after_answer(late), Access::Leaving, "she is on her way out");
        }
        assert_eq!(Access::Asking.after_answer(Err(ApiError::TimedOut)), Access::Failed(ApiError::TimedOut));
    }

    #[test]
    fn a_renewed_session_shows_the_same_work_and_other_rights_do_not() {
        let reader = SignedIn(ida());
        assert!(!reader.may_write() && !reader.may_notify());
        let shows_the_same = |other| Access::Ended(ida()).shows_the_same_as(&other);
        assert!(shows_the_same(Access::SignedIn(session("Ida", "read", "2026-11-22T08:00:00Z"))));
        assert!(!shows_the_same(Access::SignedIn(session("Ida", "write", "2026-11-21T20:00:00Z"))));
        assert!(!shows_the_same(Access::SignedIn(session("Bo", "read", "2026-11-21T20:00:00Z"))));
        assert!(!shows_the_same(Access::SignedOut) && !Access::Asking.shows_the_same_as(&Access::SignedOut));
        assert!(Access::SignedOut.shows_the_same_as(&Access::SignedOut));
    }
}
