//! UpdateJobannonceGodkendelsesStatus: approves or refuses an ad, and mails its creator if there is a text.

use super::{
    rules,
    write_call::{Act, WriteCall},
};
use crate::{
    app::App,
    http::{Fields, Refusal},
    store::queries::{
        decisions::{self, NewDecision},
        mails,
    },
};
use axum::{
    extract::{Request, State},
    http::StatusCode,
};
use contract::{Fejlkode, Godkendelsesstatus, handling::Handling, metoder::UPDATE_JOBANNONCE_GODKENDELSES_STATUS};

struct Decide {
    status: Godkendelsesstatus,
    comment: Option<String>,
    mail: Option<String>,
}

pub(super) async fn put(State(app): State<App>, request: Request) -> Result<StatusCode, Refusal> {
    WriteCall::receive(&app, request, &UPDATE_JOBANNONCE_GODKENDELSES_STATUS).await?.apply(&app, read, decide).await
}

fn read(fields: &mut Fields<'_>) -> Option<Decide> {
    let status = read_status(fields);
    let comment = fields.optional_text("kommentar").map(Into::into);
    let mail = fields.optional_text("emailBroedtekst").filter(|text| !text.trim().is_empty()).map(Into::into);
    Some(Decide { status: status?, comment, mail })
}

fn read_status(fields: &mut Fields<'_>) -> Option<Godkendelsesstatus> {
    const FIELD: &str = "godkendelsesStatus";
    let value = fields.required(FIELD)?;
    match serde_json::from_value(value.clone()) {
        Ok(status @ (Godkendelsesstatus::Godkendt | Godkendelsesstatus::IkkeGodkendt)) => Some(status),
        Ok(Godkendelsesstatus::UnderBehandling) => {
            fields.refuse(Fejlkode::SkiftTilUnderBehandling);
            None
        }
        Ok(Godkendelsesstatus::Ukendt(_)) | Err(_) => {
            fields.fault(FIELD, "Skal være Godkendt eller IkkeGodkendt.");
            None
        }
    }
}

fn decide(act: &Act<'_>, input: Decide) -> Result<(), Refusal> {
    let now = Handling::at(act.now, act.handling.as_ref());
    rules::park_or_decide(&act.ad.status, now, act.caller)?;
    let decision =
        NewDecision { ad: act.ad.key, by: act.caller, at: act.now, status: input.status, comment: input.comment };
    decisions::insert(act.connection, &decision)?;
    if let Some(body) = input.mail {
        mails::insert(act.connection, act.ad.key, &body, act.now)?;
    }
    Ok(())
}
