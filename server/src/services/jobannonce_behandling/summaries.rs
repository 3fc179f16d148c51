//! `GET /bff/oversigt`: title, company and place of every ad in the queue, to search and sort by.

use crate::{
    app::App,
    http::{Refusal, SignedIn, etag},
    store::queries::{summaries, versions},
};
use axum::{extract::State, http::HeaderMap, response::Response};
use contract::{Scope, bff::AdSummaries};

pub(super) async fn get(State(app): State<App>, signed_in: SignedIn, asked: HeaderMap) -> Result<Response, Refusal> {
    signed_in.require(Scope::JobannoncegodkendelseRead)?;
    let read = |connection: &_| Ok(AdSummaries { ads: summaries::waiting(connection)? });
    etag::answer(&app.store, asked, versions::summaries, read).await
}
