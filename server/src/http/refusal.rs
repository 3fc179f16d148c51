//! Every reason to refuse a call, and how each is told (domain.md 6.3). The only place that writes an error body.

use super::body::BodyFault;
use crate::store::StoreError;
use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use contract::{Fejlkode, Feltfejl, Problem, Scope, bff, problem};

/// Why a call is refused.
#[derive(Debug)]
pub enum Refusal {
    /// Nobody is signed in.
    NotSignedIn,
    /// The header that keeps other sites from calling is missing.
    NoCsrfHeader,
    /// The caseworker lacks the scope that the method names.
    ScopeMissing(Scope),
    /// The body names another caseworker than the one signed in.
    OtherCaseworker,
    /// The request id was received before.
    ReceivedBefore,
    /// Fields are missing or at fault.
    Fields(Vec<Feltfejl>),
    /// The body can't be read at all.
    Body(BodyFault),
    /// The service's own rules say no.
    Service(Fejlkode),
    /// Somebody else was faster; the text says who, and what to do now.
    Conflict(String),
    /// No such path.
    NoSuchPath,
    /// The path has no such method.
    NoSuchMethod,
    /// The database failed.
    Failed(StoreError),
    /// A handler panicked.
    Panicked,
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self::Failed(error)
    }
}

impl From<rusqlite::Error> for Refusal {
    fn from(error: rusqlite::Error) -> Self {
        Self::Failed(error.into())
    }
}

impl From<Fejlkode> for Refusal {
    fn from(fejlkode: Fejlkode) -> Self {
        Self::Service(fejlkode)
    }
}

impl Refusal {
    /// One field at fault.
    pub fn field(felt: &str, fejl: impl ToString) -> Self {
        Self::Fields(vec![Feltfejl::new(felt, fejl.to_string())])
    }

    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotSignedIn => StatusCode::UNAUTHORIZED,
            Self::NoCsrfHeader | Self::ScopeMissing(_) | Self::OtherCaseworker => StatusCode::FORBIDDEN,
            Self::ReceivedBefore => StatusCode::PRECONDITION_FAILED,
            Self::Fields(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Body(fault) => fault.status(),
            Self::Service(fejlkode) => status_of(*fejlkode),
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::NoSuchPath => StatusCode::NOT_FOUND,
            Self::NoSuchMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::Failed(_) | Self::Panicked => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn fejlkode(&self) -> Option<Fejlkode> {
        match self {
            Self::ScopeMissing(_) | Self::OtherCaseworker => Some(Fejlkode::IkkeAutoriseret),
            Self::Fields(_) | Self::Body(_) => Some(Fejlkode::BeskedIkkeValideret),
            Self::Service(fejlkode) => Some(*fejlkode),
            _ => None,
        }
    }

    fn beskrivelse(&self) -> Option<String> {
        let text = match self {
            Self::NotSignedIn => "Du er ikke logget ind, eller din session er udløbet.",
            Self::NoCsrfHeader => {
                return Some(format!("Headeren {}: {} mangler.", bff::CSRF_HEADER, bff::CSRF_VALUE));
            }
            Self::ScopeMissing(scope) => return Some(format!("Handlingen kræver scopet {}.", scope.name())),
            Self::OtherCaseworker => "Behandleren i beskeden er ikke den, der er logget ind.",
            Self::Fields(_) | Self::Body(_) => "Et eller flere felter er ugyldige.",
            Self::Service(fejlkode) => return fejlkode.fejltekst().map(Into::into),
            Self::Conflict(text) => return Some(text.clone()),
            Self::NoSuchPath => "Adressen findes ikke.",
            Self::NoSuchMethod => "Adressen understøtter ikke metoden.",
            Self::Failed(_) | Self::Panicked => "Der skete en uventet fejl på serveren. Prøv igen.",
            // Says nothing of what became of the first call.
            Self::ReceivedBefore => return None,
        };
        Some(text.into())
    }

    /// The body that tells it.
    pub fn problem(&self) -> Problem {
        let status = self.status();
        let fejlkode = self.fejlkode();
        Problem {
            kind: "about:blank".into(),
            title: title(status).into(),
            status: status.as_u16(),
            fejlkode,
            fejltekst: match self {
                Self::ReceivedBefore => Some("x-requestId er modtaget før".into()),
                _ => fejlkode.and_then(Fejlkode::fejltekst).map(Into::into),
            },
            beskrivelse: self.beskrivelse(),
            feltfejl: match self {
                Self::Fields(faults) => faults.clone(),
                Self::Body(fault) => vec![fault.feltfejl()],
                _ => Vec::new(),
            },
        }
    }
}

/// The status that goes with a code (domain.md 6.3).
pub fn status_of(fejlkode: Fejlkode) -> StatusCode {
    match fejlkode.number() {
        4575 | 4368..=4370 | 4511 | 8291 | 8292 | 9009 => StatusCode::FORBIDDEN,
        121_100 | 121_300 | 80_002 | 1010 | 4589 => StatusCode::NOT_FOUND,
        121_301..=121_303 | 4316 | 4645 | 4750 | 4753 | 4754 | 4819 | 4823 | 8273 => StatusCode::CONFLICT,
        4769 | 8111 | 8236 | 9338 | 9343 | 9346 => StatusCode::BAD_GATEWAY,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// The status's name by RFC 9110, which renamed two.
fn title(status: StatusCode) -> &'static str {
    match status {
        StatusCode::UNPROCESSABLE_ENTITY => "Unprocessable Content",
        StatusCode::PAYLOAD_TOO_LARGE => "Content Too Large",
        other => other.canonical_reason().unwrap_or_default(),
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        if let Self::Failed(error) = &self {
            tracing::error!(%error, "the database failed");
        }
        match serde_json::to_vec(&self.problem()) {
            Ok(body) => (self.status(), [(header::CONTENT_TYPE, problem::MEDIA_TYPE)], body).into_response(),
            Err(_) => self.status().into_response(),
        }
    }
}
