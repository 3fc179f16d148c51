//! GetJobagent, one or all of a citizen's, and DeleteJobagent. The page has their headings only.

use super::who::{self, Named};
use crate::{app::App, http::Refusal, services::call::Call, store::queries::jobagents};
use axum::{
    Json,
    extract::{Request, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use contract::{
    Fejlkode,
    jobagent::Jobagenter,
    metoder::{DELETE_JOBAGENT, GET_JOBAGENT},
};

pub(super) async fn get(State(app): State<App>, request: Request) -> Result<Response, Refusal> {
    let call = Call::receive(&app, request, &GET_JOBAGENT).await?;
    let (id, cpr) = (Named::by(&call).optional()?, who::cpr(&call)?);
    let found = app.store.read(move |connection| {
        who::citizen(connection, &cpr, &GET_JOBAGENT)?;
        match id {
            Some(id) => who::jobagent(connection, &cpr, id).map(|jobagent| Json(jobagent).into_response()),
            None => Ok(Json(Jobagenter { jobagenter: jobagents::all(connection, &cpr)? }).into_response()),
        }
    });
    found.await
}

pub(super) async fn delete(State(app): State<App>, request: Request) -> Result<StatusCode, Refusal> {
    let call = Call::receive(&app, request, &DELETE_JOBAGENT).await?;
    let (named, cpr) = (Named::by(&call), who::cpr(&call));
    call.apply_without_body(&app, move |connection, _| {
        let (id, cpr) = (named.required()?, cpr?);
        who::citizen(connection, &cpr, &DELETE_JOBAGENT)?;
        if jobagents::delete(connection, &cpr, id)? { Ok(()) } else { Err(Fejlkode::UkendtIdentifikation.into()) }
    })
    .await?;
    Ok(StatusCode::NO_CONTENT)
}
