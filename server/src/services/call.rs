//! A call of one of the contract's methods, checked in the order of domain.md 6.3 up to its fields.

use super::once::once;
use crate::{
    app::App,
    http::{Fields, JsonBody, Refusal, SignedIn, body::BodyFault, query::QueryFields, request_id},
};
use axum::{
    extract::{FromRequest, FromRequestParts, Request},
    http::HeaderMap,
};
use contract::{
    BehandlerId, Fejlkode, RequestId, Tidspunkt,
    metoder::{Metode, RequestIdRule},
};
use rusqlite::Connection;
use serde_json::Value;

/// A call that has passed 401, 403 and the form of its request id: what an embedded service judges further, and what
/// goes on to a real one. Its fields are not judged yet.
///
/// It can't be printed: header and body may hold a CPR number.
pub(crate) struct Passed {
    /// Who calls.
    pub(crate) signed_in: SignedIn,
    /// Its headers.
    pub(crate) headers: HeaderMap,
    /// Its query.
    pub(crate) query: QueryFields,
    /// Its id; there, where the method demands one.
    pub(crate) request_id: Option<RequestId>,
    /// Its body.
    pub(crate) body: Result<Value, BodyFault>,
}

impl Passed {
    /// Takes a call in: who asks, her scope, whom the body names as the caseworker, and the request id by the method's
    /// rule.
    pub(crate) async fn receive(app: &App, request: Request, metode: &Metode) -> Result<Self, Refusal> {
        let (mut parts, body) = request.into_parts();
        let signed_in = SignedIn::from_request_parts(&mut parts, app).await?;
        authorise(&signed_in, metode)?;
        let Ok(query) = QueryFields::from_request_parts(&mut parts, app).await;
        let headers = parts.headers.clone();
        let Ok(JsonBody(body)) = JsonBody::from_request(Request::from_parts(parts, body), app).await;
        if body.as_ref().is_ok_and(|body| names_another(body, signed_in.behandler().behandler_identifier)) {
            return Err(Refusal::OtherCaseworker);
        }
        let request_id = match metode.request_id {
            RequestIdRule::Required => Some(request_id::of(&headers)?),
            RequestIdRule::Accepted => request_id::optional(&headers)?,
            RequestIdRule::None => None,
        };
        Ok(Self { signed_in, headers, query, request_id, body })
    }
}

/// A call that an embedded service has received.
pub(super) struct Call {
    /// Who calls.
    pub(super) caller: BehandlerId,
    headers: HeaderMap,
    query: QueryFields,
    /// Its id; there, where the method demands one.
    pub(super) request_id: Option<RequestId>,
    body: Result<Value, BodyFault>,
}

impl Call {
    /// Takes a call in.
    pub(super) async fn receive(app: &App, request: Request, metode: &Metode) -> Result<Self, Refusal> {
        let Passed { signed_in, headers, query, request_id, body } = Passed::receive(app, request, metode).await?;
        Ok(Self { caller: signed_in.behandler().behandler_identifier, headers, query, request_id, body })
    }

    /// The value of a header that was sent once, in visible ASCII.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.get_all(name).iter();
        values.next().filter(|_| values.next().is_none())?.to_str().ok()
    }

    /// The value of a query parameter; a blank one was not given.
    pub(super) fn query(&self, name: &str) -> Option<&str> {
        self.query.given(name)
    }

    /// Reads the fields and applies the effect, once for each request id. `read` returns `None` only if it has noted
    /// a fault or a code.
    pub(super) async fn apply<I: 'static, T: Send + 'static>(
        self,
        app: &App,
        read: impl FnOnce(&mut Fields<'_>) -> Option<I> + Send + 'static,
        effect: impl FnOnce(&Connection, Tidspunkt, I) -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, Refusal> {
        let body = self.body;
        // What broke off on its way was not received: it may come again, whole, with the same id.
        if matches!(body, Err(BodyFault::BrokenOff)) {
            return Err(Refusal::Body(BodyFault::BrokenOff));
        }
        once(app, self.request_id, move |connection, now| {
            let body = body.map_err(Refusal::Body)?;
            let mut fields = Fields::of(&body);
            let input = read(&mut fields);
            fields.finish()?;
            effect(connection, now, input.ok_or(Refusal::Fields(Vec::new()))?)
        })
        .await
    }

    /// For a method whose body says nothing.
    pub(super) async fn apply_without_body<T: Send + 'static>(
        self,
        app: &App,
        effect: impl FnOnce(&Connection, Tidspunkt) -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, Refusal> {
        once(app, self.request_id, effect).await
    }
}

/// Whether the body names a caseworker other than the caller. One that is no uuid is a fault of the field.
fn names_another(body: &Value, caller: BehandlerId) -> bool {
    let named = body.pointer("/behandler/behandlerIdentifier").and_then(Value::as_str);
    named.and_then(|id| id.parse::<BehandlerId>().ok()).is_some_and(|id| id != caller)
}

/// 4575. FlexjobService lists the code but defines no scope: there, a caseworker must have some scope, whichever.
fn authorise(signed_in: &SignedIn, metode: &Metode) -> Result<(), Refusal> {
    match &metode.scope {
        Some(scope) => signed_in.require(scope.clone()),
        None if metode.fejlkoder().any(|code| code == Fejlkode::IkkeAutoriseret) => signed_in.require_any(),
        None => Ok(()),
    }
}
