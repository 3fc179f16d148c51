//! GetJobannonceDuplikater: the ads that may be the same as one, best first. One without `behandling` is free, or
//! has been decided.

use super::ad_id;
use crate::{
    app::App,
    duplicates,
    http::{Refusal, SignedIn},
    store::queries::handling,
};
use axum::{
    Json,
    extract::{Path, State, rejection::PathRejection},
};
use contract::{
    Fejlkode, Scope,
    jobannonce_behandling::{AfventendeJobannonce, GetJobannonceDuplikaterResponse},
};

pub(super) async fn get(
    State(app): State<App>,
    signed_in: SignedIn,
    path: Result<Path<String>, PathRejection>,
) -> Result<Json<GetJobannonceDuplikaterResponse>, Refusal> {
    signed_in.require(Scope::JobannoncegodkendelseRead)?;
    let id = ad_id(path).map_err(|fault| Refusal::Fields(vec![fault]))?;
    let now = app.clock.now();
    let duplikater = app.store.read(move |connection| {
        let found = duplicates::find(connection, id, now)?.ok_or(Fejlkode::JobannonceIkkeFundet)?;
        found
            .into_iter()
            .map(|ad| {
                let behandling = handling::of(connection, ad.key, now)?;
                Ok::<_, Refusal>(AfventendeJobannonce { jobannonce_id: ad.id, behandling })
            })
            .collect()
    });
    Ok(Json(GetJobannonceDuplikaterResponse { duplikater: duplikater.await? }))
}
