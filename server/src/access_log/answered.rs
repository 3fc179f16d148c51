//! What a call was answered: with which status, and naming whom.

use super::{
    journal::NotWritten,
    line::Line,
    subjects::{self, Subjects},
};
use axum::{
    body::{self, Body, Bytes},
    http::header,
    response::Response,
};
use contract::{Problem, problem};
use serde_json::Value;

/// Largest answer that is searched for citizens. None is nearly as large; a service behind may send no larger one.
const LARGEST_ANSWER: usize = 16 * 1024 * 1024;
/// Largest refusal that is read.
const LARGEST_PROBLEM: usize = 256 * 1024;

/// Takes in whom an answer names.
pub(super) async fn searched(response: Response, subjects: &mut Subjects) -> Result<Response, NotWritten> {
    if !response.status().is_success() {
        return Ok(response);
    }
    let (parts, body) = response.into_parts();
    let bytes = collected(body, LARGEST_ANSWER).await?;
    if let Ok(body) = serde_json::from_slice::<Value>(&bytes) {
        subjects::of_body(&body, subjects);
    }
    Ok(Response::from_parts(parts, bytes.into()))
}

/// What became of a call.
pub(super) struct Answered {
    status: i64,
    code: Option<i64>,
}

impl Answered {
    /// Reads the refusal, if it is one.
    pub(super) async fn by(response: Response) -> Result<(Response, Self), NotWritten> {
        let status = response.status().as_u16().into();
        let is_problem = response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind == problem::MEDIA_TYPE);
        if !is_problem {
            return Ok((response, Self { status, code: None }));
        }
        let (parts, body) = response.into_parts();
        let bytes = collected(body, LARGEST_PROBLEM).await?;
        let problem = serde_json::from_slice::<Problem>(&bytes).unwrap_or_default();
        let code = problem.fejlkode.map(|code| code.number().into());
        Ok((Response::from_parts(parts, bytes.into()), Self { status, code }))
    }

    /// Notes it on a line.
    pub(super) fn on(self, line: Line) -> Line {
        Line { status: Some(self.status), code: self.code, ..line }
    }
}

/// A body that can't be read can't be logged either.
async fn collected(body: Body, most: usize) -> Result<Bytes, NotWritten> {
    body::to_bytes(body, most).await.map_err(|_| NotWritten)
}
