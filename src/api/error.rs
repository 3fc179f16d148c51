//! The one funnel from an HTTP answer to an error one can branch on.

use super::{
    json,
    transport::{Response, TransportError},
};
use contract::{Fejlkode, Problem};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Why a call did not give what was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ApiError {
    /// No answer: the network or the server is down.
    #[error("unreachable")]
    Unreachable,
    /// No answer within the time we wait.
    #[error("timed out")]
    TimedOut,
    /// 401: nobody is signed in.
    #[error("signed out")]
    SignedOut,
    /// 412: the request id was received before. Says nothing of the outcome.
    #[error("received before")]
    ReceivedBefore,
    /// The service said no, or failed, and told why.
    #[error("refused")]
    Refused(Box<Refusal>),
    /// A 2xx whose body is not what the contract says.
    #[error("unreadable answer: {0}")]
    Unreadable(String),
}

/// A refusal or failure with whatever the service told about it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// HTTP status.
    pub status: u16,
    /// The problem body; empty where there was none.
    pub problem: Problem,
}

impl ApiError {
    /// The documented code, if the error has one.
    pub const fn fejlkode(&self) -> Option<Fejlkode> {
        match self {
            Self::Refused(refusal) => refusal.problem.fejlkode,
            _ => None,
        }
    }

    /// Whether the same call may succeed if sent again as it is. A service that names its code has answered, whatever
    /// system behind it has not: the same request id would be told of as received before.
    pub const fn is_passing(&self) -> bool {
        match self {
            Self::Unreachable | Self::TimedOut => true,
            Self::Refused(refusal) => matches!(refusal.status, 502..=504) && refusal.problem.fejlkode.is_none(),
            Self::SignedOut | Self::ReceivedBefore | Self::Unreadable(_) => false,
        }
    }

    /// Whether the call may have arrived though nobody said so. After a write only the same id may follow.
    pub const fn may_have_arrived(&self) -> bool {
        match self {
            Self::Unreachable | Self::TimedOut | Self::Unreadable(_) => true,
            Self::Refused(refusal) => {
                refusal.problem.fejlkode.is_none() && matches!(refusal.status, 408 | 425 | 429 | 500..)
            }
            Self::SignedOut | Self::ReceivedBefore => false,
        }
    }

    /// Whether the server has no such call at all: it answered 404 and named no error code, as it would name one for
    /// something that is not there.
    pub const fn is_absent(&self) -> bool {
        match self {
            Self::Refused(refusal) => refusal.status == 404 && refusal.problem.fejlkode.is_none(),
            _ => false,
        }
    }

    /// Reads a status that is not 2xx.
    pub fn from_response(response: &Response) -> Self {
        match response.status {
            401 => Self::SignedOut,
            412 => Self::ReceivedBefore,
            status @ 400..=599 => {
                Self::Refused(Box::new(Refusal { status, problem: json::decode(&response.body).unwrap_or_default() }))
            }
            // No refusal: a redirection, or what the browser makes of a status line that broke off.
            status => Self::Unreadable(format!("status {status}")),
        }
    }
}

impl From<TransportError> for ApiError {
    fn from(error: TransportError) -> Self {
        match error {
            TransportError::Unreachable => Self::Unreachable,
            TransportError::TimedOut => Self::TimedOut,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(status: u16, body: &str) -> ApiError {
        ApiError::from_response(&Response { status, date: None, body: body.to_owned() })
    }

    #[test]
    fn status_and_body_become_one_error() {
        assert_eq!(read(401, ""), ApiError::SignedOut);
        assert_eq!(read(412, r#"{"fejltekst":"x-requestId er modtaget før"}"#), ApiError::ReceivedBefore);
        assert_eq!(read(409, r#"{"fejlkode":121301}"#).fejlkode(), Some(Fejlkode::OptagetAfAnden));
        assert_eq!(read(2, ""), ApiError::Unreadable("status 2".to_owned()), "half of a status line");
        assert_eq!(read(302, ""), ApiError::Unreadable("status 302".to_owned()));
        assert_eq!(read(422, r#"{"fejlkode":77777}"#).fejlkode(), Some(Fejlkode::Ukendt(77777)));
        let html = read(503, "<html>Service Unavailable</html>");
        assert_eq!(html, ApiError::Refused(Box::new(Refusal { status: 503, problem: Problem::default() })));
    }

    #[test]
    fn a_call_that_is_absent_is_not_one_about_something_that_is_not_there() {
        for nothing_there in ["", "<html>Not Found</html>", r#"{"status":404,"title":"Not Found"}"#] {
            assert!(read(404, nothing_there).is_absent());
        }
        assert!(!read(404, r#"{"fejlkode":121100}"#).is_absent());
        assert!(!read(403, "").is_absent() && !read(500, "").is_absent() && !ApiError::Unreachable.is_absent());
    }

    #[test]
    fn only_what_may_pass_is_worth_a_retry() {
        assert!(read(502, "").is_passing() && read(504, "").is_passing());
        assert!(ApiError::Unreachable.is_passing() && ApiError::TimedOut.is_passing());
        assert!(!read(409, r#"{"fejlkode":121301}"#).is_passing());
        assert!(!read(502, r#"{"fejlkode":4769}"#).is_passing());
        assert!(!read(500, "").is_passing() && !ApiError::SignedOut.is_passing());
    }
}
