//! `Virksomhedsindsats.JobannonceBehandlingService` v2: the approval queue.

mod afventende_jobannoncer;
mod duplikater;
mod history;
mod opdater_godkendelsesstatus;
mod paabegynd_behandling;
mod parker;
pub mod rules;
mod statistik;
mod summaries;
mod write_call;

use crate::app::App;
use axum::{
    Router,
    extract::{Path, rejection::PathRejection},
    routing::{get, post, put},
};
use contract::{
    Feltfejl, JobannonceId,
    metoder::{
        GET_AFVENTENDE_JOBANNONCER, GET_AKKUMULERET_STATISTIK, GET_BEHANDLER_STATISTIK, GET_INDIVIDUEL_STATISTIK,
        GET_JOBANNONCE_DUPLIKATER, PAABEGYND_BEHANDLING, PARKER_JOBANNONCE, UPDATE_JOBANNONCE_GODKENDELSES_STATUS,
    },
};

/// The paths under `/v2/JobannonceBehandling`.
pub fn routes() -> Router<App> {
    Router::new()
        .route(GET_AFVENTENDE_JOBANNONCER.path, get(afventende_jobannoncer::get))
        .route(PAABEGYND_BEHANDLING.path, post(paabegynd_behandling::post))
        .route(UPDATE_JOBANNONCE_GODKENDELSES_STATUS.path, put(opdater_godkendelsesstatus::put))
        .route(PARKER_JOBANNONCE.path, put(parker::put))
        .route(GET_JOBANNONCE_DUPLIKATER.path, get(duplikater::get))
        .route(GET_INDIVIDUEL_STATISTIK.path, get(statistik::individuel))
        .route(GET_AKKUMULERET_STATISTIK.path, get(statistik::akkumuleret))
        .route(GET_BEHANDLER_STATISTIK.path, get(statistik::behandler))
}

/// The server's own calls about the queue and its ads.
pub fn own_routes() -> Router<App> {
    Router::new().route("/bff/historik/{jobannonceId}", get(history::get)).route("/bff/oversigt", get(summaries::get))
}

/// The ad that a path names. A path that isn't even text is no uuid either.
pub(crate) fn ad_id(path: Result<Path<String>, PathRejection>) -> Result<JobannonceId, Feltfejl> {
    let text = path.map(|Path(text)| text).unwrap_or_default();
    text.parse().map_err(|_| Feltfejl::new("jobannonceId", "Skal være en uuid."))
}
