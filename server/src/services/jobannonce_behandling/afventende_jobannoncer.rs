//! GetAfventendeJobannoncer: every ad that waits for manual handling, oldest arrival first. An unchanged list costs no
//! body.

use crate::{
    app::App,
    http::{Refusal, SignedIn, etag},
    store::queries::{ads, versions},
};
use axum::{extract::State, http::HeaderMap, response::Response};
use contract::{Scope, jobannonce_behandling::GetAfventendeJobannoncerResponse};

pub(super) async fn get(State(app): State<App>, signed_in: SignedIn, asked: HeaderMap) -> Result<Response, Refusal> {
    signed_in.require(Scope::JobannoncegodkendelseRead)?;
    let now = app.clock.now();
    etag::answer(
        &app.store,
        asked,
        move |connection| versions::queue(connection, now),
        move |connection| {
            let afventende_jobannoncer = ads::waiting(connection, now)?;
            Ok(GetAfventendeJobannoncerResponse { afventende_jobannoncer })
        },
    )
    .await
}
