//! `GET /bff/erhverv`: the occupations that a wish can name. No documented method lists them.

use crate::{
    app::App,
    http::{Refusal, SignedIn},
    store::queries::jobagents::occupations,
};
use axum::{Json, extract::State};
use contract::{Scope, bff::Occupations};

pub(super) async fn get(State(app): State<App>, signed_in: SignedIn) -> Result<Json<Occupations>, Refusal> {
    signed_in.require(Scope::JobagentRead)?;
    Ok(Json(Occupations { occupations: app.store.read(occupations::all).await? }))
}
