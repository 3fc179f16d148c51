//! ParkerJobannonce: sets an ad aside for some minutes. It stays locked to the caller until they are over.

use super::{
    rules,
    write_call::{Act, WriteCall},
};
use crate::{
    app::App,
    http::{Fields, Refusal},
    store::queries::handling::{self, Parking},
};
use axum::{
    extract::{Request, State},
    http::StatusCode,
};
use contract::{feltregel, handling::Handling, metoder::PARKER_JOBANNONCE};

struct Park {
    minutes: i32,
    comment: Option<String>,
}

pub(super) async fn put(State(app): State<App>, request: Request) -> Result<StatusCode, Refusal> {
    WriteCall::receive(&app, request, &PARKER_JOBANNONCE).await?.apply(&app, read, park).await
}

fn read(fields: &mut Fields<'_>) -> Option<Park> {
    let minutes = fields.integer("parkeretMinutter");
    if let Some(minutes) = minutes {
        fields.check("parkeretMinutter", feltregel::parkeret_minutter(minutes));
    }
    let comment = fields.optional_text("kommentar").map(Into::into);
    Some(Park { minutes: i32::try_from(minutes?).ok()?, comment })
}

fn park(act: &Act<'_>, input: Park) -> Result<(), Refusal> {
    let now = Handling::at(act.now, act.handling.as_ref());
    rules::park_or_decide(&act.ad.status, now, act.caller)?;
    let until = rules::park_end(act.now, input.minutes);
    let parking = Parking { ad: act.ad.key, by: act.caller, at: act.now, until, comment: input.comment };
    Ok(handling::park(act.connection, &parking)?)
}
