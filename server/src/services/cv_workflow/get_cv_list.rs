//! GetCVList: all that has happened to a citizen's CV, also to one that has been deleted.

use super::must_be_known;
use crate::{app::App, http::Refusal, services::call::Call, store::queries::cvs};
use axum::{
    Json,
    extract::{Request, State},
};
use contract::{
    cv_workflow::{CvChangesInfo, GetCVListResponse},
    metoder::GET_CV_LIST,
};

pub(super) async fn post(State(app): State<App>, request: Request) -> Result<Json<GetCVListResponse>, Refusal> {
    let call = Call::receive(&app, request, &GET_CV_LIST).await?;
    let answer = call.apply(
        &app,
        |fields| fields.cpr("personCivilRegistrationIdentifier"),
        |connection, _, cpr| {
            must_be_known(connection, &cpr)?;
            let cv_changes_info = match cvs::state(connection, &cpr)? {
                Some(_) => Some(CvChangesInfo { cv_changes: cvs::events(connection, &cpr)? }),
                None => None,
            };
            Ok(GetCVListResponse { cv_changes_info })
        },
    );
    answer.await.map(Json)
}
