//! `Virksomhedsindsats.JobannonceBehandlingService` v2: the approval queue.

mod afventende_jobannoncer;
mod duplikater;
mod opdater_godkendelsesstatus;
mod paabegynd_behandling;
mod parker;
pub mod rules;
mod statistik;
mod write_call;

use crate::app::App;
use axum::{
    Router,
    extract::{Path, rejection::PathRejection},
    routing::{get, post, put},
};
use contract::{Feltfejl, JobannonceId};

/// The paths under `/v2/JobannonceBehandling`.
pub fn routes() -> Router<App> {
    let paths = Router::new()
        .route("/afventende-jobannoncer", get(afventende_jobannoncer::get))
        .route("/paabegynd-behandling/{jobannonceId}", post(paabegynd_behandling::post))
        .route("/opdater-godkendelsesstatus/{jobannonceId}", put(opdater_godkendelsesstatus::put))
        .route("/parker/{jobannonceId}", put(parker::put))
        .route("/duplikater/{jobannonceId}", get(duplikater::get))
        .route("/statistik/individuel", get(statistik::individuel))
        .route("/statistik/akkumuleret", get(statistik::akkumuleret))
        .route("/statistik/behandler", get(statistik::behandler));
    Router::new().nest("/v2/JobannonceBehandling", paths)
}

/// The ad that a path names. A path that isn't even text is no uuid either.
pub(super) fn ad_id(path: Result<Path<String>, PathRejection>) -> Result<JobannonceId, Feltfejl> {
    let text = path.map(|Path(text)| text).unwrap_or_default();
    text.parse().map_err(|_| Feltfejl::new("jobannonceId", "Skal være en uuid."))
}
