//! What came back, and what the console gets of it. Of headers it gets the content's type, the entity tag and when to try
//! again; of bodies JSON alone: an answer, or a refusal that the method's document lists.

use super::{
    allow::{Gives, Passage},
    fault::UpstreamFault,
};
use crate::{
    http::{body::is_json, refusal::status_of},
    outbound::OutboundError,
};
use axum::{
    body::Bytes,
    http::{HeaderMap, HeaderValue, StatusCode, header},
};
use contract::Problem;
use serde_json::Value;
use std::time::Duration;
use url::Url;

/// A service that asks for more patience than this is not believed.
const LONGEST_PATIENCE: Duration = Duration::from_secs(300);
/// Where it doesn't say how much.
const PATIENCE: Duration = Duration::from_secs(5);

/// What to do with an answer, by its head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// It is done; nothing of the body is of interest.
    Done,
    /// The client has it already, under this tag.
    Unchanged(Option<HeaderValue>),
    /// Hand its body on, whole or as it comes.
    HandOn(Option<HeaderValue>),
    /// Read why not.
    ReadRefusal,
}

/// Why an answer isn't handed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NotHandedOn {
    /// It didn't come, or not whole.
    NoAnswer(OutboundError),
    /// Something is wrong with it.
    Fault(UpstreamFault),
    /// The request id was received before.
    ReceivedBefore,
    /// The service says no, by its document.
    Refused(Box<Problem>),
}

impl From<UpstreamFault> for NotHandedOn {
    fn from(fault: UpstreamFault) -> Self {
        Self::Fault(fault)
    }
}

impl From<OutboundError> for NotHandedOn {
    fn from(error: OutboundError) -> Self {
        Self::NoAnswer(error)
    }
}

/// Judges status and headers. `asked` is whether the call named the answer that the client has.
pub(super) fn judge(
    passage: &Passage,
    asked: bool,
    status: StatusCode,
    headers: &HeaderMap,
) -> Result<Next, NotHandedOn> {
    match status {
        _ if status.is_success() && passage.gives == Gives::Nothing => Ok(Next::Done),
        StatusCode::NO_CONTENT => Ok(Next::Done),
        StatusCode::OK if is_json(headers) && is_as_sent(headers) => Ok(Next::HandOn(tag(headers))),
        StatusCode::NOT_MODIFIED if asked => Ok(Next::Unchanged(tag(headers))),
        StatusCode::PRECONDITION_FAILED => Err(NotHandedOn::ReceivedBefore),
        StatusCode::UNAUTHORIZED | StatusCode::PROXY_AUTHENTICATION_REQUIRED => {
            Err(UpstreamFault::AccessRefused.into())
        }
        StatusCode::TOO_MANY_REQUESTS => Err(UpstreamFault::AsksForPatience(patience(headers)).into()),
        StatusCode::NOT_MODIFIED => Err(UpstreamFault::Unreadable.into()),
        _ if status.is_redirection() => Err(UpstreamFault::Elsewhere.into()),
        _ if status.is_client_error() || status.is_server_error() => Ok(Next::ReadRefusal),
        _ => Err(UpstreamFault::Unreadable.into()),
    }
}

/// Judges a refusal: its body, if that could be read at all. A text of the service's own is shown only beside a code that
/// the method's document lists: whatever else it says was not meant for a caseworker.
pub(super) fn refusal(passage: &Passage, status: StatusCode, headers: &HeaderMap, body: Option<&[u8]>) -> NotHandedOn {
    let body = body.filter(|_| is_json(headers) && is_as_sent(headers));
    let problem = body.and_then(|body| serde_json::from_slice::<Problem>(body).ok());
    let listed = problem.and_then(|problem| problem.fejlkode.filter(|code| passage.lists(*code)).zip(Some(problem)));
    if let Some((code, problem)) = listed {
        let (status, kind, title) = (status_of(code).as_u16(), String::new(), String::new());
        return NotHandedOn::Refused(Box::new(Problem { status, kind, title, ..problem }));
    }
    NotHandedOn::Fault(match status {
        StatusCode::SERVICE_UNAVAILABLE if headers.contains_key(header::RETRY_AFTER) => {
            UpstreamFault::AsksForPatience(patience(headers))
        }
        StatusCode::GATEWAY_TIMEOUT => UpstreamFault::TooSlow,
        StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY => {
            UpstreamFault::Declined(StatusCode::UNPROCESSABLE_ENTITY)
        }
        StatusCode::FORBIDDEN | StatusCode::NOT_FOUND | StatusCode::CONFLICT => UpstreamFault::Declined(status),
        // The rest of 4xx says that this server and the service don't understand each other.
        _ => UpstreamFault::Failed,
    })
}

/// An answer that is handed on whole: an object, written anew.
pub(super) fn whole(body: &[u8]) -> Result<Bytes, UpstreamFault> {
    match serde_json::from_slice(body) {
        Ok(object @ Value::Object(_)) => Ok(object.to_string().into()),
        _ => Err(UpstreamFault::Unreadable),
    }
}

/// Whether what has come of a list so far can be the beginning of an object; `None` while there is only white space.
pub(super) fn begins_as_object(begun: &[u8]) -> Option<bool> {
    begun.iter().find(|byte| !byte.is_ascii_whitespace()).map(|first| *first == b'{')
}

/// Where a redirect leads, for the log: its host alone.
pub(super) fn redirected_to(headers: &HeaderMap) -> Option<String> {
    let location = Url::parse(headers.get(header::LOCATION)?.to_str().ok()?).ok()?;
    location.host_str().map(str::to_owned)
}

/// Not compressed: that was asked for, and a compressed answer could be any size.
fn is_as_sent(headers: &HeaderMap) -> bool {
    headers.get_all(header::CONTENT_ENCODING).iter().all(|encoding| encoding == "identity")
}

/// The entity tag, made weak: here the answer may be compressed.
fn tag(headers: &HeaderMap) -> Option<HeaderValue> {
    let tag = headers.get(header::ETAG)?.to_str().ok()?;
    let weak = if tag.starts_with("W/") { tag.to_owned() } else { format!("W/{tag}") };
    HeaderValue::from_str(&weak).ok()
}

fn patience(headers: &HeaderMap) -> Duration {
    let seconds = headers.get(header::RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse().ok());
    seconds.map_or(PATIENCE, Duration::from_secs).min(LONGEST_PATIENCE)
}

#[cfg(test)]
#[path = "answer_tests.rs"]
mod tests;
