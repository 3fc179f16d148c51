//! Whether the server lives.

use crate::{app::App, http::Refusal, store::queries::about};
use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};

/// `GET /healthz`: answers once the database has answered. Needs no sign-in and tells nothing else.
pub(crate) async fn get(State(app): State<App>) -> Result<Response, Refusal> {
    app.store.read(about::ping).await?;
    Ok(([(header::CONTENT_TYPE, "application/json")], r#"{"status":"ok"}"#).into_response())
}
