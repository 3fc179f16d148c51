//! UpdateCVStatus: where a CV stands in its quality check.

use super::{must_be_known, rules};
use crate::{
    app::App,
    http::{Fields, Refusal},
    services::call::Call,
    store::queries::{citizens, cvs},
};
use axum::{
    Json,
    extract::{Request, State},
};
use contract::{Tidspunkt, cv_workflow::SetCvStatus, feltregel, metoder::UPDATE_CV_STATUS};
use rusqlite::Connection;
use serde_json::{Value, json};

pub(super) async fn post(State(app): State<App>, request: Request) -> Result<Json<Value>, Refusal> {
    let call = Call::receive(&app, request, &UPDATE_CV_STATUS).await?;
    call.apply(&app, read, set).await?;
    Ok(Json(json!({})))
}

fn read(fields: &mut Fields<'_>) -> Option<SetCvStatus> {
    let cpr = fields.cpr("cvStatus.personCivilRegistrationIdentifier");
    let status = fields.code("cvStatus.cvStatusIdentifier");
    let comment = fields.optional_text("cvStatus.comment");
    if let Some(comment) = comment {
        fields.check("cvStatus.comment", feltregel::cv_comment(comment));
    }
    Some(SetCvStatus {
        person_civil_registration_identifier: cpr?,
        cv_status_identifier: status?,
        comment: comment.map(Into::into),
    })
}

fn set(connection: &Connection, now: Tidspunkt, wanted: SetCvStatus) -> Result<(), Refusal> {
    let cpr = &wanted.person_civil_registration_identifier;
    must_be_known(connection, cpr)?;
    if let Some(fault) = citizens::fault(connection, cpr, &UPDATE_CV_STATUS)? {
        return Err(fault.into());
    }
    rules::set_status(cvs::state(connection, cpr)?)?;
    Ok(cvs::set_status(connection, cpr, &wanted.cv_status_identifier, wanted.comment.as_deref(), now)?)
}
