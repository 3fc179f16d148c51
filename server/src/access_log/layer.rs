//! The log around every route, whether the server answers itself or forwards the call.

#[cfg(test)]
mod tests;

use super::{
    AccessLog,
    answered::{self, Answered},
    journal::NotWritten,
    line::{Concern, Line},
    subjects::{self, Subjects},
    what::{self, Logged},
};
use crate::{
    app::App,
    http::{JsonBody, Refusal, SignedIn, query::QueryFields},
    session,
};
use axum::{
    extract::{FromRequestParts, MatchedPath, RawPathParams, Request, State},
    http::{Method, StatusCode, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use contract::{RequestId, cpr::in_text, jobagent, jobannonce_behandling::Behandler, request_id};
use std::{collections::BTreeSet, mem, time::Instant};

/// Put on an answer that signs somebody in: who it is.
#[derive(Clone, Debug)]
pub(crate) struct CameIn(pub(crate) Behandler);

/// Logs a call, if it is one of those that are.
pub(crate) async fn log(State(app): State<App>, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>();
    let Some((name, logged)) = route.and_then(|route| what::of(request.method(), route.as_str())) else {
        return next.run(request).await;
    };
    let answered = match logged {
        Logged::Not => return next.run(request).await,
        Logged::ReadOfPath => Box::pin(read(&app, name, request, next, false)).await,
        Logged::ReadOfAnswer => Box::pin(read(&app, name, request, next, true)).await,
        Logged::Change => Box::pin(change(&app, name, request, next)).await,
        Logged::SignIn => Box::pin(come(&app, name, request, next)).await,
        Logged::SignOut => Box::pin(go(&app, name, request, next)).await,
    };
    answered.unwrap_or_else(IntoResponse::into_response)
}

async fn read(app: &App, name: &str, request: Request, next: Next, names_more: bool) -> Result<Response, Refusal> {
    let Received { line, mut subjects, request } = receive(app, name, request).await?;
    let (mut response, answered) = Answered::by(next.run(request).await).await?;
    if names_more {
        response = answered::searched(response, &mut subjects).await?;
    }
    let line = Line { subjects: app.access_log.concerns(&subjects), ..line };
    write(app, answered.on(line)).await?;
    Ok(response)
}

async fn change(app: &App, name: &str, request: Request, next: Next) -> Result<Response, Refusal> {
    let Received { line, subjects, request } = receive(app, name, request).await?;
    let entry_key = write(app, Line { subjects: app.access_log.concerns(&subjects), ..line }).await?;
    ended(app, name, entry_key, next.run(request).await).await
}

/// Who has come is known from the answer, which brings her nothing until it is logged.
async fn come(app: &App, name: &str, request: Request, next: Next) -> Result<Response, Refusal> {
    let response = next.run(request).await;
    let who = response.extensions().get::<CameIn>().cloned();
    // Who is told to wait has been logged as often as it is allowed: strangers could fill the log.
    if who.is_none() && response.status() == StatusCode::TOO_MANY_REQUESTS {
        return Ok(response);
    }
    let (response, answered) = Answered::by(response).await?;
    let line = answered.on(Line::of(name, app.clock.now()));
    let line = match who {
        Some(CameIn(behandler)) => line.by(&behandler),
        None => line,
    };
    write(app, line).await?;
    Ok(response)
}

/// Whoever wants to go can, logged or not.
async fn go(app: &App, name: &str, request: Request, next: Next) -> Result<Response, Refusal> {
    // Whatever the login service says of her by now: to go she need not be let in first.
    let who = match session::token_hash(app, request.headers()) {
        Some(token) => session::kept(app, token).await.ok().flatten(),
        None => None,
    };
    let written = match who {
        Some(session) => write(app, Line::of(name, app.clock.now()).by(&session.behandler)).await.ok(),
        None => None,
    };
    let response = next.run(request).await;
    match written {
        Some(entry_key) => ended(app, name, entry_key, response).await,
        None => Ok(response),
    }
}

/// Tells how a change ended. It has happened, so the answer doesn't wait.
async fn ended(app: &App, name: &str, entry_key: i64, response: Response) -> Result<Response, Refusal> {
    let (response, answered) = Answered::by(response).await?;
    let outcome = Line { follows: Some(entry_key), ..Line::of(name, app.clock.now()) };
    app.access_log.write_soon(answered.on(outcome));
    app.metrics.access_logged();
    Ok(response)
}

/// Appends a line, and counts it.
async fn write(app: &App, line: Line) -> Result<i64, NotWritten> {
    let entry_key = app.access_log.write(line).await?;
    app.metrics.access_logged();
    Ok(entry_key)
}

/// A call by somebody who is signed in.
struct Received {
    line: Line,
    subjects: Subjects,
    request: Request,
}

/// Takes a call in. One by nobody ends here and leaves no entry: strangers could fill the log.
async fn receive(app: &App, name: &str, request: Request) -> Result<Received, Refusal> {
    let (mut parts, mut body) = request.into_parts();
    let who = SignedIn::from_request_parts(&mut parts, app).await?;
    let mut subjects = named(&mut parts).await;
    let mut line = Line::of(name, app.clock.now()).by(who.behandler());
    line.request_id = received_id(&parts);
    // Who it was here is who it is there, and so is what was sent.
    parts.extensions.insert(who);
    if matches!(parts.method, Method::POST | Method::PUT) {
        let sent = JsonBody::read(&parts.headers, mem::take(&mut body)).await;
        if let JsonBody(Ok(value)) = &sent {
            subjects::of_body(value, &mut subjects);
        }
        parts.extensions.insert(sent);
    }
    Ok(Received { line, subjects, request: Request::from_parts(parts, body) })
}

/// Whom a call names before its body.
async fn named(parts: &mut Parts) -> Subjects {
    let mut subjects = Subjects::new();
    if let Ok(path) = RawPathParams::from_request_parts(parts, &()).await {
        for (name, value) in &path {
            subjects::of_parameter(name, value, &mut subjects);
        }
    }
    let Ok(query) = QueryFields::from_request_parts(parts, &()).await;
    if let Some(id) = query.given(jobagent::ID_PARAMETER) {
        subjects::of_parameter(jobagent::ID_PARAMETER, id, &mut subjects);
    }
    subjects::of_headers(&parts.headers, &mut subjects);
    subjects
}

/// The call's id, unless it looks like a citizen's number: whoever calls chooses it.
fn received_id(parts: &Parts) -> Option<String> {
    let text = parts.headers.get(request_id::HEADER)?.to_str().ok()?;
    let id = RequestId::parse(text).ok()?;
    Some(id.into()).filter(|id: &String| !in_text::is_in(id))
}

impl From<NotWritten> for Refusal {
    fn from(NotWritten: NotWritten) -> Self {
        Self::NotLogged
    }
}

impl AccessLog {
    async fn write(&self, line: Line) -> Result<i64, NotWritten> {
        let written = self.0.journal.write(line).await;
        self.0.trouble.tried(written.is_ok(), Instant::now());
        written
    }

    fn write_soon(&self, line: Line) {
        self.0.journal.write_soon(line);
    }

    fn concerns(&self, subjects: &Subjects) -> BTreeSet<Concern> {
        subjects.iter().map(|subject| subject.concern(&self.0.keys)).collect()
    }
}
