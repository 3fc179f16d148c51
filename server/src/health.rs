//! Whether the server lives.

use axum::{
    http::header,
    response::{IntoResponse, Response},
};

/// `GET /healthz`: answers while the process does, whatever else is amiss: a restart mends no full disk. Needs no sign-in
/// and tells nothing else.
pub(crate) async fn get() -> Response {
    ([(header::CONTENT_TYPE, "application/json")], r#"{"status":"ok"}"#).into_response()
}
