//! `GET /bff/notifications`: what became of the notifications, without anything of their contents. So whoever may not send
//! them may read it too.

use crate::{
    app::App,
    http::{Refusal, SignedIn, query::QueryFields},
    store::queries::notifications,
};
use axum::{Json, extract::State};
use contract::bff::Notifications;

/// Longest page.
const LIMIT_MAX: i64 = 200;
/// Where none is asked for.
const LIMIT: i64 = 50;

pub(super) async fn get(
    State(app): State<App>,
    signed_in: SignedIn,
    mut query: QueryFields,
) -> Result<Json<Notifications>, Refusal> {
    signed_in.require_any()?;
    let before = query.optional_integer("before", 1, i64::MAX).unwrap_or(i64::MAX);
    let limit = query.optional_integer("limit", 1, LIMIT_MAX).unwrap_or(LIMIT);
    query.finish()?;
    // One more than asked for tells whether there are more.
    let mut page = app.store.read(move |connection| notifications::page(connection, before, limit + 1)).await?;
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = page.len() > limit;
    page.truncate(limit);
    Ok(Json(Notifications { broker: app.publishing.broker(), notifications: page, more }))
}
