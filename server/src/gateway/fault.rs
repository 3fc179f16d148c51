//! What can go wrong between this server and a service, and how a caseworker is told. Where the service is and what it
//! said is for the log alone.

use super::Destination;
use crate::outbound::{OutboundError, Waiting};
use axum::http::StatusCode;
use std::time::Duration;

/// Why a service gave no answer that can be handed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UpstreamFault {
    /// The configuration doesn't name it.
    NotSetUp,
    /// No connection, or it broke.
    Unreachable,
    /// One side's certificate was not accepted, or the other doesn't speak TLS.
    NotSafe,
    /// Not in time. What became of a write is unknown.
    TooSlow,
    /// As many calls as it may have are under way.
    Busy,
    /// It could not be reached several times in a row; for so long nobody tries.
    Resting(Duration),
    /// It asks for patience.
    AsksForPatience(Duration),
    /// It doesn't accept the token or the certificate that the call came with.
    AccessRefused,
    /// There was no token to call it with.
    NoToken,
    /// It redirects.
    Elsewhere,
    /// What it says is not what its document describes.
    Unreadable,
    /// What it says is larger than the configuration allows, or than is read whole.
    TooLarge,
    /// It failed by its own account.
    Failed,
    /// It refused the call, and named none of the codes that its document lists.
    Declined(StatusCode),
}

impl From<&OutboundError> for UpstreamFault {
    fn from(error: &OutboundError) -> Self {
        match error {
            OutboundError::NotSafe | OutboundError::Tls(_) => Self::NotSafe,
            OutboundError::Unreachable(_) | OutboundError::BrokenOff | OutboundError::TimedOut(Waiting::Connection) => {
                Self::Unreachable
            }
            OutboundError::TimedOut(Waiting::Answer) => Self::TooSlow,
            OutboundError::TooLarge => Self::TooLarge,
            OutboundError::NotHttp => Self::Unreadable,
        }
    }
}

impl UpstreamFault {
    /// The HTTP status that tells it.
    pub const fn status(self) -> StatusCode {
        match self {
            Self::NotSetUp | Self::Busy | Self::Resting(_) | Self::AsksForPatience(_) => {
                StatusCode::SERVICE_UNAVAILABLE
            }
            Self::TooSlow => StatusCode::GATEWAY_TIMEOUT,
            Self::Declined(status) => status,
            Self::Unreachable
            | Self::NotSafe
            | Self::AccessRefused
            | Self::NoToken
            | Self::Elsewhere
            | Self::Unreadable
            | Self::TooLarge
            | Self::Failed => StatusCode::BAD_GATEWAY,
        }
    }

    /// Its name among the metrics.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::NotSetUp => "not_set_up",
            Self::Unreachable => "unreachable",
            Self::NotSafe => "not_safe",
            Self::TooSlow => "too_slow",
            Self::Busy => "busy",
            Self::Resting(_) => "resting",
            Self::AsksForPatience(_) => "asks_for_patience",
            Self::AccessRefused => "access_refused",
            Self::NoToken => "no_token",
            Self::Elsewhere => "elsewhere",
            Self::Unreadable => "unreadable",
            Self::TooLarge => "too_large",
            Self::Failed => "failed",
            Self::Declined(_) => "declined",
        }
    }

    /// When it makes sense to try again.
    pub const fn retry_after(self) -> Option<Duration> {
        match self {
            Self::Busy => Some(Duration::from_secs(1)),
            Self::Resting(time) | Self::AsksForPatience(time) => Some(time),
            _ => None,
        }
    }

    /// The Danish text.
    pub fn text(self, destination: Destination) -> String {
        let name = destination.name();
        match self {
            Self::NotSetUp => format!("{name} er ikke sat op på denne server."),
            Self::Unreachable => format!("{name} kan ikke nås lige nu. Prøv igen om lidt."),
            Self::NotSafe => format!("{name} kan ikke nås sikkert. Sig det til driften, hvis det bliver ved."),
            Self::TooSlow => format!("{name} svarede ikke i tide. Prøv igen om lidt."),
            Self::Busy | Self::AsksForPatience(_) => format!("{name} har for travlt lige nu. Prøv igen om lidt."),
            Self::Resting(_) => format!("{name} har ikke kunnet nås flere gange i træk. Prøv igen om lidt."),
            Self::AccessRefused => format!("{name} godtog ikke serverens adgang. Sig det til driften."),
            Self::NoToken => format!("Serveren kunne ikke få adgang til {name}. Prøv igen om lidt."),
            Self::Elsewhere => format!("{name} viste videre til en anden adresse. Sig det til driften."),
            Self::Unreadable => format!("{name} svarede noget, der ikke kan læses."),
            Self::TooLarge => format!("{name} svarede med mere, end serveren tager imod. Sig det til driften."),
            Self::Failed => format!("{name} fejlede. Prøv igen om lidt."),
            Self::Declined(_) => format!("{name} afviste kaldet."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tls::TlsFault;
    use contract::metoder::Tjeneste;

    #[test]
    fn each_has_its_status() {
        let second = Duration::from_secs(1);
        for (fault, status, retry) in [
            (UpstreamFault::NotSetUp, 503, None),
            (UpstreamFault::Unreachable, 502, None),
            (UpstreamFault::NotSafe, 502, None),
            (UpstreamFault::TooSlow, 504, None),
            (UpstreamFault::Busy, 503, Some(second)),
            (UpstreamFault::Resting(second * 8), 503, Some(second * 8)),
            (UpstreamFault::AsksForPatience(second * 3), 503, Some(second * 3)),
            (UpstreamFault::AccessRefused, 502, None),
            (UpstreamFault::NoToken, 502, None),
            (UpstreamFault::Elsewhere, 502, None),
            (UpstreamFault::Unreadable, 502, None),
            (UpstreamFault::TooLarge, 502, None),
            (UpstreamFault::Failed, 502, None),
            (UpstreamFault::Declined(StatusCode::CONFLICT), 409, None),
        ] {
            assert_eq!((fault.status().as_u16(), fault.retry_after()), (status, retry), "{fault:?}");
            let text = fault.text(Destination::Tjeneste(Tjeneste::Flexjob));
            assert!(text.contains("FlexjobService v1") && text.ends_with('.'), "{text}");
        }
    }

    #[test]
    fn a_caseworker_is_told_less_than_the_log() {
        for (error, fault) in [
            (OutboundError::Unreachable("Connection refused (os error 111)".into()), UpstreamFault::Unreachable),
            (OutboundError::TimedOut(Waiting::Connection), UpstreamFault::Unreachable),
            (OutboundError::TimedOut(Waiting::Answer), UpstreamFault::TooSlow),
            (OutboundError::BrokenOff, UpstreamFault::Unreachable),
            (OutboundError::Tls(TlsFault::OursExpired), UpstreamFault::NotSafe),
            (OutboundError::Tls(TlsFault::TheirsExpired(None)), UpstreamFault::NotSafe),
            (OutboundError::NotSafe, UpstreamFault::NotSafe),
            (OutboundError::TooLarge, UpstreamFault::TooLarge),
            (OutboundError::NotHttp, UpstreamFault::Unreadable),
        ] {
            assert_eq!(UpstreamFault::from(&error), fault, "{error}");
        }
    }
}
