//! The ad source (domain.md 6.6): what an ad says. Reading never begins handling.

use super::jobannonce_behandling::ad_id;
use crate::{
    app::App,
    http::{Refusal, SignedIn},
    store::queries::ads,
};
use axum::{
    Json, Router,
    extract::{Path, State, rejection::PathRejection},
    routing::get,
};
use contract::{Fejlkode, Scope, annoncekilde::Jobannonce};

/// The paths under `/annoncekilde`.
pub fn routes() -> Router<App> {
    Router::new().route("/annoncekilde/v1/jobannoncer/{jobannonceId}", get(get_jobannonce))
}

async fn get_jobannonce(
    State(app): State<App>,
    signed_in: SignedIn,
    path: Result<Path<String>, PathRejection>,
) -> Result<Json<Jobannonce>, Refusal> {
    signed_in.require(Scope::JobannoncegodkendelseRead)?;
    let id = ad_id(path).map_err(|fault| Refusal::Fields(vec![fault]))?;
    let found = app.store.read(move |connection| ads::content(connection, id)).await?;
    found.map(Json).ok_or(Fejlkode::JobannonceIkkeFundet.into())
}
