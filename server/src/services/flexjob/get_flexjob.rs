//! GetFlexjob: an application.

use super::case_element;
use crate::{app::App, http::Refusal, services::call::Call, store::queries::flexjobs};
use axum::{
    Json,
    extract::{Request, State},
};
use contract::{flexjob::FlexjobOfferResponse, metoder::GET_FLEXJOB};

pub(super) async fn post(State(app): State<App>, request: Request) -> Result<Json<FlexjobOfferResponse>, Refusal> {
    let call = Call::receive(&app, request, &GET_FLEXJOB).await?;
    let answer = call.apply(&app, case_element::read, |connection, _, id| {
        let flexjob_request_response_type = case_element::shown(flexjobs::offer(connection, id)?)?;
        Ok(FlexjobOfferResponse { flexjob_request_response_type })
    });
    answer.await.map(Json)
}
