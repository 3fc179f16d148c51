//! Every reason to refuse a call, and how each is told (domain.md 6.3). The only place that writes an error body.

use super::body::BodyFault;
use crate::{
    gateway::{Destination, UpstreamFault},
    store::StoreError,
};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use contract::{Fejlkode, Feltfejl, Problem, Scope, bff, problem};
use std::time::Duration;

/// Why a call is refused.
#[derive(Debug)]
pub enum Refusal {
    /// Nobody is signed in.
    NotSignedIn,
    /// The login service can't be asked whether the caseworker is signed in still.
    SignInAway,
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
    /// The call names no host, or more than one.
    NotOneHost,
    /// The call is meant for another host.
    OtherHost,
    /// Another site's page made the call.
    OtherOrigin,
    /// The body was coded for its way otherwise than in plain chunks.
    OtherCoding,
    /// The body did not arrive in time.
    TooSlow,
    /// The answer could not be given in time.
    NoAnswer,
    /// Too many attempts to sign in have failed; the next may be made then.
    TooManyAttempts(Duration),
    /// No such path.
    NoSuchPath,
    /// The path has no such method.
    NoSuchMethod,
    /// The database failed.
    Failed(StoreError),
    /// A handler panicked.
    Panicked,
    /// What is behind this server gave no answer that can be handed on.
    Behind(Destination, UpstreamFault),
    /// A service behind this server says no, in its own words.
    ByService(Box<Problem>),
    /// The access log can't be written, and without an entry nothing is read or done.
    NotLogged,
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
            Self::SignInAway => StatusCode::SERVICE_UNAVAILABLE,
            Self::NoCsrfHeader | Self::ScopeMissing(_) | Self::OtherCaseworker | Self::OtherOrigin => {
                StatusCode::FORBIDDEN
            }
            Self::ReceivedBefore => StatusCode::PRECONDITION_FAILED,
            Self::Fields(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Body(fault) => fault.status(),
            Self::Service(fejlkode) => status_of(*fejlkode),
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::NotOneHost | Self::OtherCoding => StatusCode::BAD_REQUEST,
            Self::OtherHost => StatusCode::MISDIRECTED_REQUEST,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::NoAnswer => StatusCode::SERVICE_UNAVAILABLE,
            Self::TooManyAttempts(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::NoSuchPath => StatusCode::NOT_FOUND,
            Self::NoSuchMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::Failed(StoreError::Full(_)) => StatusCode::INSUFFICIENT_STORAGE,
            Self::Failed(_) | Self::Panicked => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Behind(_, fault) => fault.status(),
            Self::ByService(problem) => StatusCode::from_u16(problem.status).unwrap_or(StatusCode::BAD_GATEWAY),
            Self::NotLogged => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn fejlkode(&self) -> Option<Fejlkode> {
        match self {
            Self::ScopeMissing(_) | Self::OtherCaseworker => Some(Fejlkode::IkkeAutoriseret),
            Self::Fields(_) | Self::Body(_) => Some(Fejlkode::BeskedIkkeValideret),
            Self::Service(fejlkode) => Some(*fejlkode),
            Self::ByService(problem) => problem.fejlkode,
            _ => None,
        }
    }

    fn beskrivelse(&self) -> Option<String> {
        let text = match self {
            Self::NotSignedIn => "Du er ikke logget ind, eller din session er udløbet.",
            Self::SignInAway => "Login-tjenesten svarer ikke. Intet er gået tabt; prøv igen om lidt.",
            Self::NoCsrfHeader => {
                return Some(format!("Headeren {}: {} mangler.", bff::CSRF_HEADER, bff::CSRF_VALUE));
            }
            Self::ScopeMissing(scope) => return Some(format!("Handlingen kræver scopet {}.", scope.name())),
            Self::OtherCaseworker => "Behandleren i beskeden er ikke den, der er logget ind.",
            Self::Fields(_) | Self::Body(_) => "Et eller flere felter er ugyldige.",
            Self::Service(fejlkode) => return fejlkode.fejltekst().map(Into::into),
            Self::Conflict(text) => return Some(text.clone()),
            Self::NotOneHost => "Kaldet skal nævne én vært.",
            Self::OtherHost => "Kaldet er til en anden adresse end konsollens.",
            Self::OtherOrigin => "Kaldet kommer fra en anden side end konsollens.",
            Self::OtherCoding => "Beskeden er kodet på en måde, som serveren ikke læser.",
            Self::TooSlow => "Beskeden kom for langsomt. Prøv igen.",
            Self::NoAnswer => "Serveren nåede ikke at svare. Prøv igen om lidt.",
            Self::TooManyAttempts(wait) => {
                return Some(format!(
                    "Der er for mange mislykkede forsøg på at logge ind. Prøv igen om {} s.",
                    whole_seconds(*wait)
                ));
            }
            Self::NoSuchPath => "Adressen findes ikke.",
            Self::NoSuchMethod => "Adressen understøtter ikke metoden.",
            Self::Failed(StoreError::Full(_)) => {
                "Serverens disk er fuld. Intet er gemt; prøv igen, når driften har gjort plads."
            }
            Self::Failed(_) | Self::Panicked => "Der skete en uventet fejl på serveren. Prøv igen.",
            Self::Behind(destination, fault) => return Some(fault.text(*destination)),
            Self::ByService(problem) => return problem.beskrivelse.clone(),
            Self::NotLogged => {
                "Serveren kan ikke skrive i sin adgangslog lige nu, og uden den vises og ændres intet. Prøv igen om lidt."
            }
            // Says nothing of what became of the first call.
            Self::ReceivedBefore => return None,
        };
        Some(text.into())
    }

    /// When to try again, where that is known.
    fn retry_after(&self) -> Option<u64> {
        match self {
            Self::TooManyAttempts(wait) => Some(whole_seconds(*wait)),
            Self::Behind(_, fault) => fault.retry_after().map(whole_seconds),
            Self::NoAnswer => Some(1),
            Self::SignInAway => Some(5),
            _ => None,
        }
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
                Self::ByService(problem) => problem.fejltekst.clone(),
                _ => fejlkode.and_then(Fejlkode::fejltekst).map(Into::into),
            },
            beskrivelse: self.beskrivelse(),
            feltfejl: match self {
                Self::Fields(faults) => faults.clone(),
                Self::Body(fault) => vec![fault.feltfejl()],
                Self::ByService(problem) => problem.feltfejl.clone(),
                _ => Vec::new(),
            },
        }
    }
}

/// Whole seconds, after which a time is surely over.
pub(crate) fn whole_seconds(time: Duration) -> u64 {
    time.as_secs().saturating_add(u64::from(time.subsec_nanos() > 0))
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
        let mut answer = match serde_json::to_vec(&self.problem()) {
            Ok(body) => (self.status(), [(header::CONTENT_TYPE, problem::MEDIA_TYPE)], body).into_response(),
            Err(_) => self.status().into_response(),
        };
        answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(seconds) = self.retry_after() {
            answer.headers_mut().insert(header::RETRY_AFTER, seconds.into());
        }
        answer
    }
}
