//! GetFlexjobAllocation: the decision on an application.

use super::case_element;
use crate::{app::App, http::Refusal, services::call::Call, store::queries::flexjobs};
use axum::{
    Json,
    extract::{Request, State},
};
use contract::{flexjob::FlexjobAllocationResponse, metoder::GET_FLEXJOB_ALLOCATION};

pub(super) async fn post(State(app): State<App>, request: Request) -> Result<Json<FlexjobAllocationResponse>, Refusal> {
    let call = Call::receive(&app, request, &GET_FLEXJOB_ALLOCATION).await?;
    let answer = call.apply(&app, case_element::read, |connection, _, id| {
        let flexjob_allocation_response_type = case_element::shown(flexjobs::allocation(connection, id)?)?;
        Ok(FlexjobAllocationResponse { flexjob_allocation_response_type })
    });
    answer.await.map(Json)
}
