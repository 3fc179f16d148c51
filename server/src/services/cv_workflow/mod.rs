//! `CVWorkFlowService` v1: a CV's status, whether it can be found, and what has happened to it (domain.md 6.8).

mod get_cv_list;
mod get_updated_cvs;
pub mod rules;
mod update_cv_availability;
mod update_cv_status;

use crate::{app::App, http::Refusal, store::queries::citizens};
use axum::{Router, routing::post};
use contract::{
    Cpr, Fejlkode,
    metoder::{GET_CV_LIST, GET_UPDATED_CVS, UPDATE_CV_AVAILABILITY, UPDATE_CV_STATUS},
};
use rusqlite::Connection;

/// The paths under `/CVWorkFlow`.
pub fn routes() -> Router<App> {
    Router::new()
        .route(UPDATE_CV_STATUS.path, post(update_cv_status::post))
        .route(UPDATE_CV_AVAILABILITY.path, post(update_cv_availability::post))
        .route(GET_UPDATED_CVS.path, post(get_updated_cvs::post))
        .route(GET_CV_LIST.path, post(get_cv_list::post))
}

/// 1010 unless somebody has the number; nobody has `0000000000`.
fn must_be_known(connection: &Connection, cpr: &Cpr) -> Result<(), Refusal> {
    match citizens::find(connection, cpr)? {
        Some(_) => Ok(()),
        None => Err(Fejlkode::UkendtCpr.into()),
    }
}
