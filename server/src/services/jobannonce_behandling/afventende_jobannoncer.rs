//! GetAfventendeJobannoncer: every ad that waits for manual handling, oldest arrival first.

use crate::{
    app::App,
    http::{Refusal, SignedIn},
    store::queries::ads,
};
use axum::{Json, extract::State};
use contract::{Scope, jobannonce_behandling::GetAfventendeJobannoncerResponse};

pub(super) async fn get(
    State(app): State<App>,
    signed_in: SignedIn,
) -> Result<Json<GetAfventendeJobannoncerResponse>, Refusal> {
    signed_in.require(Scope::JobannoncegodkendelseRead)?;
    let now = app.clock.now();
    let afventende_jobannoncer = app.store.read(move |connection| ads::waiting(connection, now)).await?;
    Ok(Json(GetAfventendeJobannoncerResponse { afventende_jobannoncer }))
}
