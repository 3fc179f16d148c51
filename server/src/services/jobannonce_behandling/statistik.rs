//! The three statistics: approvals of a caseworker per date, of all per date, and per caseworker.

use crate::{
    app::App,
    http::{Refusal, SignedIn, query::QueryFields},
    statistics,
    store::queries::{caseworkers, decisions},
};
use axum::{Json, extract::State};
use contract::{
    Fejlkode, Scope,
    jobannonce_behandling::{BehandlerStatistikElement, GetBehandlerStatistikResponse, StatistikResponse},
};

pub(super) async fn individuel(
    State(app): State<App>,
    signed_in: SignedIn,
    mut query: QueryFields,
) -> Result<Json<StatistikResponse>, Refusal> {
    signed_in.require(Scope::JobannoncegodkendelseRead)?;
    let (by, days) = (query.behandler_identifier(), query.dage_siden());
    query.finish()?;
    let since = statistics::period_start(app.clock.now(), days.unwrap_or_default());
    let approvals = app.store.read(move |connection| {
        let known = by.map(|by| caseworkers::find(connection, by)).transpose()?.flatten();
        if known.is_none() {
            return Err(Refusal::Service(Fejlkode::BehandlerIkkeFundet));
        }
        Ok(decisions::approvals(connection, by, since)?)
    });
    Ok(Json(StatistikResponse { statistik_elementer: statistics::per_date(approvals.await?) }))
}

pub(super) async fn akkumuleret(
    State(app): State<App>,
    signed_in: SignedIn,
    mut query: QueryFields,
) -> Result<Json<StatistikResponse>, Refusal> {
    signed_in.require(Scope::JobannoncegodkendelseRead)?;
    let days = query.dage_siden();
    query.finish()?;
    let since = statistics::period_start(app.clock.now(), days.unwrap_or_default());
    let approvals = app.store.read(move |connection| decisions::approvals(connection, None, since)).await?;
    Ok(Json(StatistikResponse { statistik_elementer: statistics::per_date(approvals) }))
}

pub(super) async fn behandler(
    State(app): State<App>,
    signed_in: SignedIn,
    mut query: QueryFields,
) -> Result<Json<GetBehandlerStatistikResponse>, Refusal> {
    signed_in.require(Scope::JobannoncegodkendelseRead)?;
    let days = query.dage_siden();
    query.finish()?;
    let days = days.unwrap_or_default();
    let since = statistics::period_start(app.clock.now(), days);
    let counts = app.store.read(move |connection| decisions::approvals_per_caseworker(connection, since)).await?;
    let statistik_elementer = counts
        .into_iter()
        .map(|(behandler, approvals)| BehandlerStatistikElement {
            behandler,
            godkendte_jobannoncer: approvals,
            dagligt_gennemsnit: statistics::per_day(approvals, days),
        })
        .collect();
    Ok(Json(GetBehandlerStatistikResponse { statistik_elementer }))
}
