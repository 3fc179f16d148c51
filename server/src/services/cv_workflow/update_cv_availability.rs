//! UpdateCVAvailability: whether employers can find a CV.

use super::{must_be_known, rules};
use crate::{
    app::App,
    http::{Fields, Refusal},
    services::call::Call,
    store::queries::cvs,
};
use axum::{
    Json,
    extract::{Request, State},
};
use contract::{Tidspunkt, cv_workflow::SetCvAvailability, metoder::UPDATE_CV_AVAILABILITY};
use rusqlite::Connection;
use serde_json::{Value, json};

const CPR: &str = "cvAvailability.personCivilRegistrationIdentifier";

pub(super) async fn post(State(app): State<App>, request: Request) -> Result<Json<Value>, Refusal> {
    let call = Call::receive(&app, request, &UPDATE_CV_AVAILABILITY).await?;
    call.apply(&app, read, set).await?;
    Ok(Json(json!({})))
}

fn read(fields: &mut Fields<'_>) -> Option<SetCvAvailability> {
    let cpr = fields.cpr(CPR);
    let availability = fields.code("cvAvailability.cvAvailabilityTypeIdentifier");
    Some(SetCvAvailability {
        person_civil_registration_identifier: cpr?,
        cv_availability_type_identifier: availability?,
    })
}

fn set(connection: &Connection, now: Tidspunkt, wanted: SetCvAvailability) -> Result<(), Refusal> {
    let cpr = &wanted.person_civil_registration_identifier;
    must_be_known(connection, cpr)?;
    if !rules::has_cv(cvs::state(connection, cpr)?) {
        // The document has 1014 alone.
        return Err(Refusal::field(CPR, "Personen har intet CV."));
    }
    Ok(cvs::set_availability(connection, cpr, &wanted.cv_availability_type_identifier, now)?)
}
