//! GetUpdatedCVs: the CVs that changed in a period, page by page.

use super::rules;
use crate::{
    app::App,
    http::{Fields, Refusal},
    services::call::Call,
    store::queries::{
        cvs::{self, Changed},
        jobcentres,
    },
};
use axum::{
    Json,
    extract::{Request, State},
};
use contract::{
    Tidspunkt,
    cv_workflow::{GetCVUpdateListResponse, GetUpdatedCVsResponse, PAGE_SIZE},
    feltregel,
    metoder::GET_UPDATED_CVS,
};
use rusqlite::Connection;

struct Wanted {
    changed: Changed,
    page: i64,
}

pub(super) async fn post(State(app): State<App>, request: Request) -> Result<Json<GetUpdatedCVsResponse>, Refusal> {
    let call = Call::receive(&app, request, &GET_UPDATED_CVS).await?;
    let get_cv_update_list_response = call.apply(&app, read, list).await?;
    Ok(Json(GetUpdatedCVsResponse { get_cv_update_list_response }))
}

fn read(fields: &mut Fields<'_>) -> Option<Wanted> {
    let from = fields.time("getCVUpdateListRequest.cvChangeStartTime");
    let end = "getCVUpdateListRequest.cvChangeEndTime";
    let until = fields.time(end);
    if let Some((from, until)) = from.zip(until) {
        fields.check(end, feltregel::period(from, until));
    }
    let jobcentre = fields.optional_text("getCVUpdateListRequest.jobcenter");
    if let Some(code) = jobcentre {
        fields.check("getCVUpdateListRequest.jobcenter", feltregel::jobcenterkode(code));
    }
    let page = fields.optional_integer("getCVUpdateListRequest.cvListPage").unwrap_or(feltregel::CV_LIST_PAGE_MIN);
    fields.check("getCVUpdateListRequest.cvListPage", feltregel::cv_list_page(page));
    Some(Wanted { changed: Changed { from: from?, until: until?, jobcentre: jobcentre.map(Into::into) }, page })
}

fn list(connection: &Connection, now: Tidspunkt, wanted: Wanted) -> Result<GetCVUpdateListResponse, Refusal> {
    let Wanted { changed, page } = wanted;
    if let Some(jobcentre) = &changed.jobcentre
        && let Some(fault) = jobcentres::fault(connection, jobcentre, &GET_UPDATED_CVS)?
    {
        return Err(fault.into());
    }
    let rows = cvs::count_changed(connection, &changed)?;
    let list = cvs::changed(connection, &changed, PAGE_SIZE, rules::rows_before(page, PAGE_SIZE))?;
    Ok(GetCVUpdateListResponse {
        cv_change_start_time: changed.from,
        cv_change_end_time: changed.until,
        cv_change_extract_time: now,
        last_page_number: rules::last_page(rows, PAGE_SIZE),
        // The document's list has at least one element.
        cv_update_list: (!list.is_empty()).then_some(list),
    })
}
