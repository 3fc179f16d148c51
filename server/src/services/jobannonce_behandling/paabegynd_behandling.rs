//! PaabegyndBehandling: locks an ad to the caller, who may take it over.

use super::{
    rules,
    write_call::{Act, WriteCall},
};
use crate::{
    app::App,
    http::{Fields, Refusal},
    store::queries::handling,
};
use axum::{
    extract::{Request, State},
    http::StatusCode,
};
use contract::{handling::Handling, metoder::PAABEGYND_BEHANDLING};

struct Begin {
    take_over: bool,
}

pub(super) async fn post(State(app): State<App>, request: Request) -> Result<StatusCode, Refusal> {
    WriteCall::receive(&app, request, &PAABEGYND_BEHANDLING).await?.apply(&app, read, begin).await
}

fn read(fields: &mut Fields<'_>) -> Option<Begin> {
    Some(Begin { take_over: fields.boolean("overtagBehandling")? })
}

fn begin(act: &Act<'_>, input: Begin) -> Result<(), Refusal> {
    let now = Handling::at(act.now, act.handling.as_ref());
    rules::begin(&act.ad.status, now, act.caller, input.take_over)?;
    Ok(handling::begin(act.connection, act.ad.key, act.caller, act.now)?)
}
