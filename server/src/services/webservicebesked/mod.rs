//! `Virksomhedsordning.WebservicebeskedService` v1: notifications about cases in VITAS, which go to a message broker.
//!
//! A notification is accepted (204) once it is on disk; the [`publisher`](crate::publisher) delivers it from there.

mod delivery_states;
mod gdpr_slettet_notifikation;
mod lists;
mod ordningsnotifikation;

use super::call::Call;
use crate::{
    app::App,
    http::{Fields, Refusal},
    store::{
        StoreError,
        queries::notifications::{self, NewNotification},
    },
};
use axum::{
    Router,
    extract::Request,
    http::StatusCode,
    routing::{get, post},
};
use contract::{
    bff::NotificationKind,
    metoder::{Metode, SEND_GDPR_SLETTET_NOTIFIKATION, SEND_ORDNINGSNOTIFIKATION},
    request_id::InvalidRequestId,
};
use serde::Serialize;
use uuid::Uuid;

/// The paths under `/v1/Webservicebesked`.
pub fn routes() -> Router<App> {
    Router::new()
        .route(SEND_ORDNINGSNOTIFIKATION.path, post(ordningsnotifikation::post))
        .route(SEND_GDPR_SLETTET_NOTIFIKATION.path, post(gdpr_slettet_notifikation::post))
}

/// The server's own list of what became of the notifications.
pub fn own_routes() -> Router<App> {
    Router::new().route("/bff/notifications", get(delivery_states::get))
}

/// A notification of one of the methods. Serialized, it is its message's body.
trait Notification: Serialize + 'static {
    /// Its method.
    const METODE: Metode;
    /// Its kind.
    const KIND: NotificationKind;

    /// Reads it from a call's body; `None` only if a fault was noted.
    fn read(fields: &mut Fields<'_>) -> Option<Self>
    where
        Self: Sized;

    /// What it is about. Two notifications that share an entity are delivered in the order they were accepted in.
    fn entities(&self) -> Vec<Uuid>;
}

/// Accepts a notification: it is kept in the same transaction as its request id.
async fn accept<N: Notification>(app: &App, request: Request) -> Result<StatusCode, Refusal> {
    let call = Call::receive(app, request, &N::METODE).await?;
    let by = call.caller;
    let Some(message_id) = call.request_id.clone() else {
        return Err(Refusal::field("x-requestId", InvalidRequestId::Missing));
    };
    call.apply(app, N::read, move |connection, at, notification| {
        let payload =
            serde_json::to_string(&notification).map_err(|why| StoreError::unreadable("notification", why))?;
        let (kind, entities) = (N::KIND, notification.entities());
        let (message_id, entities, payload) = (&message_id, &entities, &payload);
        Ok(notifications::insert(connection, &NewNotification { message_id, kind, entities, payload, by, at })?)
    })
    .await?;
    app.publishing.wake();
    Ok(StatusCode::NO_CONTENT)
}
