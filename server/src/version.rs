//! Which server this is.

use crate::{app::App, http::SignedIn};
use axum::{Json, Router, extract::State, routing::get};
use contract::bff::{Build, ServerVersion};
use std::env::consts::{ARCH, OS};

/// The path.
pub fn routes() -> Router<App> {
    Router::new().route("/bff/version", get(show))
}

/// For whoever is signed in. Nobody else learns which version to look for faults of.
async fn show(State(app): State<App>, _: SignedIn) -> Json<ServerVersion> {
    Json(ServerVersion {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        build: if cfg!(debug_assertions) { Build::Debug } else { Build::Release },
        system: format!("{OS} {ARCH}"),
        running_since: app.started,
    })
}
