//! Who is looking at an ad right now: every console says so every eight seconds and is told of everybody else. It is kept
//! in memory alone: after a restart the next pings bring it back.

mod register;

use crate::{
    app::App,
    http::{Fields, JsonBody, Refusal, SignedIn},
    store::queries::sessions::TokenHash,
};
use axum::{Json, Router, extract::State, routing::post};
use contract::{
    ConsoleId, JobannonceId, Scope,
    bff::{self, PresencePing},
};
use register::{Console, Register};
use std::sync::{Arc, Mutex, PoisonError};

/// Who looks at what. Cloning shares it.
#[derive(Clone, Debug, Default)]
pub struct Presence(Arc<Mutex<Register>>);

impl Presence {
    /// Forgets every console of a sign-in that has ended.
    pub(crate) fn forget(&self, session: &TokenHash) {
        self.with(|register| register.forget(session));
    }

    fn with<T>(&self, work: impl FnOnce(&mut Register) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The path.
pub fn routes() -> Router<App> {
    Router::new().route("/bff/tilstede", post(ping))
}

async fn ping(
    State(app): State<App>,
    signed_in: SignedIn,
    JsonBody(body): JsonBody,
) -> Result<Json<bff::Presence>, Refusal> {
    signed_in.require(Scope::JobannoncegodkendelseRead)?;
    let session = signed_in.token().ok_or(Refusal::NotSignedIn)?;
    let body = body.map_err(Refusal::Body)?;
    let mut fields = Fields::of(&body);
    let ping = PresencePing {
        jobannonce_id: fields.optional_uuid("jobannonceId").map(JobannonceId::new),
        console_id: fields.optional_uuid("consoleId").map(ConsoleId::new),
    };
    fields.finish()?;
    let console = Console { session, id: ping.console_id };
    // Whether the ad exists is not asked: it may be decided in this moment, and a look at nothing harms nobody.
    let tilstede = app.presence.with(|register| {
        let now = app.clock.now();
        register.note(console, signed_in.behandler(), ping.jobannonce_id, now);
        register.others(signed_in.behandler().behandler_identifier, now)
    });
    Ok(Json(bff::Presence { tilstede }))
}
