//! What the three writing methods share: the ad in the path, and the caseworker in the body.

use super::{super::call::Call, ad_id};
use crate::{
    app::App,
    http::{Fields, Refusal},
    store::queries::{ads, ads::Ad, handling},
};
use axum::{
    extract::{FromRequestParts, Path, Request},
    http::StatusCode,
};
use contract::{
    BehandlerId, Fejlkode, Feltfejl, JobannonceId, Tidspunkt, feltregel, jobannonce_behandling::JobannonceBehandling,
    metoder::Metode,
};
use rusqlite::Connection;

/// A call about an ad. Neither its fields nor its ad are judged yet.
pub(super) struct WriteCall {
    call: Call,
    ad: Result<JobannonceId, Feltfejl>,
}

/// A call whose fields are right and whose ad exists, inside its transaction.
pub(super) struct Act<'a> {
    pub(super) connection: &'a Connection,
    pub(super) caller: BehandlerId,
    pub(super) ad: Ad,
    pub(super) handling: Option<JobannonceBehandling>,
    pub(super) now: Tidspunkt,
}

impl WriteCall {
    /// Takes a call in.
    pub(super) async fn receive(app: &App, request: Request, metode: &Metode) -> Result<Self, Refusal> {
        let (mut parts, body) = request.into_parts();
        let path = Path::from_request_parts(&mut parts, app).await;
        let call = Call::receive(app, Request::from_parts(parts, body), metode).await?;
        Ok(Self { call, ad: ad_id(path) })
    }

    /// Reads the fields, finds the ad, and applies the effect once.
    pub(super) async fn apply<T: 'static>(
        self,
        app: &App,
        read: fn(&mut Fields<'_>) -> Option<T>,
        effect: fn(&Act<'_>, T) -> Result<(), Refusal>,
    ) -> Result<StatusCode, Refusal> {
        let Self { call, ad } = self;
        let caller = call.caller;
        let read = move |fields: &mut Fields<'_>| read_fields(fields, ad, read);
        let effect = move |connection: &Connection, now: Tidspunkt, (id, input): (JobannonceId, T)| {
            let ad = ads::find(connection, id)?.ok_or(Fejlkode::JobannonceIkkeFundet)?;
            let handling = handling::of(connection, ad.key, now)?;
            effect(&Act { connection, caller, ad, handling, now }, input)
        };
        call.apply(app, read, effect).await?;
        Ok(StatusCode::NO_CONTENT)
    }
}

/// Every field, or every fault.
fn read_fields<T>(
    fields: &mut Fields<'_>,
    ad: Result<JobannonceId, Feltfejl>,
    read: fn(&mut Fields<'_>) -> Option<T>,
) -> Option<(JobannonceId, T)> {
    fields.uuid("behandler.behandlerIdentifier");
    if let Some(name) = fields.text("behandler.behandlerNavn") {
        fields.check("behandler.behandlerNavn", feltregel::behandler_navn(name.trim()));
    }
    let input = read(fields);
    let ad = ad.map_err(|fault| fields.fault(&fault.felt, fault.fejl)).ok();
    ad.zip(input)
}
