//! IsAlive: whether the service answers. Its request id goes through the database like any other, so that "alive"
//! is true of that too.

use crate::{app::App, http::Refusal, services::call::Call};
use axum::{
    Json,
    extract::{Request, State},
};
use contract::{
    flexjob::{IsAliveResponse, IsAliveResponseType},
    metoder::IS_ALIVE,
};

pub(super) async fn post(State(app): State<App>, request: Request) -> Result<Json<IsAliveResponse>, Refusal> {
    let call = Call::receive(&app, request, &IS_ALIVE).await?;
    call.apply(&app, |_| Some(()), |_, _, ()| Ok(())).await?;
    Ok(Json(IsAliveResponse { is_alive_response_type: Some(IsAliveResponseType { is_alive: Some(true) }) }))
}
