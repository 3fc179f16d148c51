//! What the three writing methods share: the order of checks (domain.md 6.3) up to the rules of each.

use super::{super::once::once, ad_id};
use crate::{
    app::App,
    http::{Fields, JsonBody, Refusal, SignedIn, body::BodyFault, request_id},
    store::queries::{ads, ads::Ad, handling},
};
use axum::{
    extract::{FromRequest, FromRequestParts, Path, Request},
    http::StatusCode,
};
use contract::{
    BehandlerId, Fejlkode, Feltfejl, JobannonceId, RequestId, Scope, Tidspunkt, feltregel,
    jobannonce_behandling::JobannonceBehandling,
};
use rusqlite::Connection;
use serde_json::Value;

/// A call that has passed 401, 403 and the form of its request id. Its fields are not judged yet.
pub(super) struct WriteCall {
    caller: BehandlerId,
    request_id: RequestId,
    ad: Result<JobannonceId, Feltfejl>,
    body: Result<Value, BodyFault>,
}

/// A call whose fields are right and whose ad exists, inside its transaction.
pub(super) struct Act<'a> {
    pub(super) connection: &'a Connection,
    pub(super) caller: BehandlerId,
    pub(super) ad: Ad,
    pub(super) handling: Option<JobannonceBehandling>,
    pub(super) now: Tidspunkt,
}

impl FromRequest<App> for WriteCall {
    type Rejection = Refusal;

    async fn from_request(request: Request, app: &App) -> Result<Self, Refusal> {
        let (mut parts, body) = request.into_parts();
        let signed_in = SignedIn::from_request_parts(&mut parts, app).await?;
        signed_in.require(Scope::JobannoncegodkendelseWrite)?;
        let path = Path::from_request_parts(&mut parts, app).await;
        let headers = parts.headers.clone();
        let Ok(JsonBody(body)) = JsonBody::from_request(Request::from_parts(parts, body), app).await;
        let caller = signed_in.behandler().behandler_identifier;
        if body.as_ref().is_ok_and(|body| names_another(body, caller)) {
            return Err(Refusal::OtherCaseworker);
        }
        Ok(Self { caller, request_id: request_id::of(&headers)?, ad: ad_id(path), body })
    }
}

/// Whether the body names a caseworker other than the caller. One that is no uuid is a fault of the field.
fn names_another(body: &Value, caller: BehandlerId) -> bool {
    let named = body.pointer("/behandler/behandlerIdentifier").and_then(Value::as_str);
    named.and_then(|id| id.parse::<BehandlerId>().ok()).is_some_and(|id| id != caller)
}

impl WriteCall {
    /// Reads the fields, finds the ad, and applies the effect once.
    pub(super) async fn apply<T: 'static>(
        self,
        app: &App,
        read: fn(&mut Fields<'_>) -> Option<T>,
        effect: fn(&Act<'_>, T) -> Result<(), Refusal>,
    ) -> Result<StatusCode, Refusal> {
        let Self { caller, request_id, ad, body } = self;
        once(app, Some(request_id), move |connection, now| {
            let body = body.map_err(Refusal::Body)?;
            let (id, input) = read_fields(&body, ad, read)?;
            let ad = ads::find(connection, id)?.ok_or(Fejlkode::JobannonceIkkeFundet)?;
            let handling = handling::of(connection, ad.key, now)?;
            effect(&Act { connection, caller, ad, handling, now }, input)
        })
        .await?;
        Ok(StatusCode::NO_CONTENT)
    }
}

/// Every field, or every fault.
fn read_fields<T>(
    body: &Value,
    ad: Result<JobannonceId, Feltfejl>,
    read: fn(&mut Fields<'_>) -> Option<T>,
) -> Result<(JobannonceId, T), Refusal> {
    let mut fields = Fields::of(body);
    fields.uuid("behandler.behandlerIdentifier");
    if let Some(name) = fields.text("behandler.behandlerNavn") {
        fields.check("behandler.behandlerNavn", feltregel::behandler_navn(name.trim()));
    }
    let input = read(&mut fields);
    let ad = ad.map_err(|fault| fields.fault(&fault.felt, fault.fejl)).ok();
    fields.finish()?;
    // Both are there, since whatever is missing is a fault.
    ad.zip(input).ok_or(Refusal::Fields(Vec::new()))
}
