//! `Virksomhedsordning.FlexjobService` v1: applications for flexjobs, and the decisions on them. It only reads.

mod case_element;
mod get_flexjob;
mod get_flexjob_allocation;
mod is_alive;

use crate::app::App;
use axum::{Router, routing::post};
use contract::metoder::{GET_FLEXJOB, GET_FLEXJOB_ALLOCATION, IS_ALIVE};

/// The paths under `/Flexjob`.
pub fn routes() -> Router<App> {
    Router::new()
        .route(GET_FLEXJOB.path, post(get_flexjob::post))
        .route(GET_FLEXJOB_ALLOCATION.path, post(get_flexjob_allocation::post))
        .route(IS_ALIVE.path, post(is_alive::post))
}
