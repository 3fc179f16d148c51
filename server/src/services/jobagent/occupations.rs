//! `GET /bff/erhverv`: the occupations that a wish can name. No documented method lists them.

use crate::{
    app::App,
    http::{Refusal, SignedIn, etag},
    store::queries::{jobagents::occupations, versions},
};
use axum::{
    extract::State,
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use contract::{Scope, bff::Occupations};

/// The browser keeps the list, and asks each time whether it is still the newest.
const KEPT: &str = "private, no-cache";

pub(super) async fn get(State(app): State<App>, signed_in: SignedIn, asked: HeaderMap) -> Result<Response, Refusal> {
    signed_in.require(Scope::JobagentRead)?;
    let read = |connection: &_| Ok(Occupations { occupations: occupations::all(connection)? });
    let answer = etag::answer(&app.store, asked, versions::occupations, read).await?;
    Ok(([(header::CACHE_CONTROL, KEPT)], answer).into_response())
}
