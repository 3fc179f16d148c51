//! `GET /bff/historik/{jobannonceId}`: who did what with an ad, and when.

use super::ad_id;
use crate::{
    app::App,
    http::{Refusal, SignedIn},
    store::queries::{acts, ads},
};
use axum::{
    Json,
    extract::{Path, State, rejection::PathRejection},
};
use contract::{Fejlkode, Scope, bff::History};

pub(super) async fn get(
    State(app): State<App>,
    signed_in: SignedIn,
    path: Result<Path<String>, PathRejection>,
) -> Result<Json<History>, Refusal> {
    signed_in.require(Scope::JobannoncegodkendelseRead)?;
    let id = ad_id(path).map_err(|fault| Refusal::Fields(vec![fault]))?;
    let events = app.store.read(move |connection| {
        let ad = ads::find(connection, id)?.ok_or(Fejlkode::JobannonceIkkeFundet)?;
        Ok::<_, Refusal>(acts::on_ad(connection, ad.key)?)
    });
    Ok(Json(History { events: events.await? }))
}
