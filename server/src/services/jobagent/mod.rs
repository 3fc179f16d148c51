//! Jobagent v1: a citizen's saved job search, as domain.md 6.7 reads the draft page.
//!
//! Order of checks after 401, 403, request id and 412: fields (1014), header and code lists (1001, 4313, 4314), what
//! the request says by itself, who the citizen is (1010), a demo citizen's fault, then the state. Each file of
//! `rules` lists its own.

mod create;
mod occupations;
mod read;
pub mod rules;
mod update;
mod who;

use crate::{app::App, store::StoreError};
use axum::{
    Router,
    routing::{get, put},
};
use contract::metoder::{CREATE_JOBAGENT, UPDATE_JOBAGENT};
use uuid::Uuid;

/// The paths under `/v1` that deal with jobagents.
pub fn routes() -> Router<App> {
    Router::new()
        .route(CREATE_JOBAGENT.path, get(read::get).post(create::post))
        .route(UPDATE_JOBAGENT.path, put(update::put).delete(read::delete))
}

/// The server's own list of what can be wished for.
pub fn own_routes() -> Router<App> {
    Router::new().route("/bff/erhverv", get(occupations::get))
}

/// An identifier that nobody has.
fn new_id() -> Result<Uuid, StoreError> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|why| StoreError::unreadable("random number", why))?;
    Ok(uuid::Builder::from_random_bytes(bytes).into_uuid())
}
