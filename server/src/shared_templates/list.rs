//! `GET /bff/skabeloner`. Whoever has the list already is told by a 304, decided from a count in the database.

use crate::{
    app::App,
    http::{Refusal, SignedIn},
    store::{StoreError, queries::shared_templates},
};
use axum::{
    Json,
    extract::State,
    http::{
        HeaderMap, StatusCode,
        header::{CACHE_CONTROL, ETAG, IF_NONE_MATCH},
    },
    response::{IntoResponse, Response},
};
use contract::{Scope, bff::SharedTemplates};

pub(super) async fn get(State(app): State<App>, signed_in: SignedIn, headers: HeaderMap) -> Result<Response, Refusal> {
    signed_in.require(Scope::JobannoncegodkendelseRead)?;
    let work = move |connection: &rusqlite::Connection| {
        let tag = format!("\"{}\"", shared_templates::state(connection)?);
        let skabeloner = if is_known(&headers, &tag) { None } else { Some(shared_templates::all(connection)?) };
        Ok::<_, StoreError>((tag, skabeloner))
    };
    let (tag, skabeloner) = app.store.read(work).await?;
    // The browser may keep the list, which holds nothing of a person, if it asks each time whether it is still the same.
    let headers = [(ETAG, tag), (CACHE_CONTROL, "private, no-cache".to_owned())];
    Ok(match skabeloner {
        None => (StatusCode::NOT_MODIFIED, headers).into_response(),
        Some(skabeloner) => (headers, Json(SharedTemplates { skabeloner })).into_response(),
    })
}

/// Whether the caller has what a tag stands for. A proxy may have weakened her tag.
fn is_known(headers: &HeaderMap, tag: &str) -> bool {
    let sent = headers.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    sent.flat_map(|value| value.split(',')).any(|known| known.trim().trim_start_matches("W/") == tag)
}
