//! Every call that the server describes: who may make it, and which id it takes. A new call without a row here fails.

use approval_console_server::openapi;
use contract::jobagent::CPR_HEADER;
use serde_json::Value;
use std::collections::BTreeSet;

/// Who may call.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// Anyone at all.
    ToAll,
    /// Any page, of whoever has the cookie: it tells whose that is.
    ToTheCookie,
    /// Whoever has signed in.
    SignedIn,
    /// Whoever has a scope, whichever.
    AnyScope,
    /// Whoever may read.
    Readers,
    /// Whoever may decide.
    Writers,
}

/// Which id a call takes, beside its body.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    Nothing,
    Ad,
    Template,
    Behandler,
    Citizen,
    /// And whose it is.
    Jobagent,
}

/// A call, who may make it, which id it takes, and what an id that is not there is answered.
pub struct Row(pub &'static str, pub Open, pub Takes, pub &'static [u16]);

pub const ROWS: [Row; 37] = [
    Row("GET /v2/JobannonceBehandling/afventende-jobannoncer", Open::Readers, Takes::Nothing, &[]),
    Row("POST /v2/JobannonceBehandling/paabegynd-behandling/{jobannonceId}", Open::Writers, Takes::Ad, &[404]),
    Row("PUT /v2/JobannonceBehandling/opdater-godkendelsesstatus/{jobannonceId}", Open::Writers, Takes::Ad, &[404]),
    Row("PUT /v2/JobannonceBehandling/parker/{jobannonceId}", Open::Writers, Takes::Ad, &[404]),
    Row("GET /v2/JobannonceBehandling/duplikater/{jobannonceId}", Open::Readers, Takes::Ad, &[404]),
    Row("GET /v2/JobannonceBehandling/statistik/individuel", Open::Readers, Takes::Behandler, &[404]),
    Row("GET /v2/JobannonceBehandling/statistik/akkumuleret", Open::Readers, Takes::Nothing, &[]),
    Row("GET /v2/JobannonceBehandling/statistik/behandler", Open::Readers, Takes::Nothing, &[]),
    Row("POST /Flexjob/GetFlexjob", Open::AnyScope, Takes::Nothing, &[]),
    Row("POST /Flexjob/GetFlexjobAllocation", Open::AnyScope, Takes::Nothing, &[]),
    Row("POST /Flexjob/IsAlive", Open::AnyScope, Takes::Nothing, &[]),
    Row("POST /v1/Webservicebesked/SendOrdningsnotifikation", Open::Writers, Takes::Nothing, &[]),
    Row("POST /v1/Webservicebesked/SendGdprSlettetNotifikation", Open::Writers, Takes::Nothing, &[]),
    Row("GET /v1/Jobagent", Open::Readers, Takes::Jobagent, &[404]),
    Row("POST /v1/Jobagent", Open::Writers, Takes::Citizen, &[404]),
    Row("PUT /v1/UpdateJobagent", Open::Writers, Takes::Jobagent, &[404]),
    Row("DELETE /v1/UpdateJobagent", Open::Writers, Takes::Jobagent, &[404]),
    Row("POST /CVWorkFlow/UpdateCVStatus", Open::SignedIn, Takes::Nothing, &[]),
    Row("POST /CVWorkFlow/UpdateCVAvailability", Open::SignedIn, Takes::Nothing, &[]),
    Row("POST /CVWorkFlow/GetCVList", Open::SignedIn, Takes::Nothing, &[]),
    Row("POST /CVWorkFlow/GetUpdatedCVs", Open::SignedIn, Takes::Nothing, &[]),
    Row("GET /annoncekilde/v1/jobannoncer/{jobannonceId}", Open::Readers, Takes::Ad, &[404]),
    Row("GET /bff/session", Open::ToTheCookie, Takes::Nothing, &[]),
    Row("POST /bff/session", Open::ToAll, Takes::Nothing, &[]),
    Row("DELETE /bff/session", Open::ToAll, Takes::Nothing, &[]),
    Row("GET /bff/behandlere", Open::ToAll, Takes::Nothing, &[]),
    Row("GET /bff/way-in", Open::ToAll, Takes::Nothing, &[]),
    Row("GET /bff/historik/{jobannonceId}", Open::Readers, Takes::Ad, &[404]),
    Row("GET /bff/oversigt", Open::Readers, Takes::Nothing, &[]),
    Row("GET /bff/erhverv", Open::Readers, Takes::Nothing, &[]),
    Row("GET /bff/notifications", Open::AnyScope, Takes::Nothing, &[]),
    Row("GET /bff/version", Open::SignedIn, Takes::Nothing, &[]),
    Row("GET /bff/kolleger", Open::Readers, Takes::Nothing, &[]),
    Row("POST /bff/tilstede", Open::Readers, Takes::Nothing, &[]),
    Row("GET /bff/skabeloner", Open::Readers, Takes::Nothing, &[]),
    // A version of one that is not there; and to be gone is what its deletion wants.
    Row("PUT /bff/skabeloner/{id}", Open::Writers, Takes::Template, &[409]),
    Row("DELETE /bff/skabeloner/{id}", Open::Writers, Takes::Template, &[204]),
];
/// Of the process, not of a person.
const OF_MONITORS: [&str; 2] = ["GET /healthz", "GET /readyz"];

/// Of the description, which is made of METODER and the server's own calls; with it, which ids each takes.
pub fn every_call_has_a_row() {
    let document = serde_json::to_value(openapi::document()).unwrap();
    let mut described = BTreeSet::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let call = format!("{} {path}", method.to_uppercase());
            let parameters = operation["parameters"].as_array().map_or(&[][..], Vec::as_slice);
            let is_id = |one: &&Value| {
                one["schema"]["format"] == "uuid"
                    || one["name"].as_str().is_some_and(|name| name.eq_ignore_ascii_case(CPR_HEADER))
            };
            let ids = parameters.iter().filter(is_id).count();
            if let Some(Row(_, _, takes, _)) = ROWS.iter().find(|row| row.0 == call) {
                let tried = match takes {
                    Takes::Nothing => 0,
                    Takes::Ad | Takes::Template | Takes::Behandler | Takes::Citizen => 1,
                    Takes::Jobagent => 2,
                };
                assert_eq!(ids, tried, "{call} takes other ids than are tried");
            }
            described.insert(call);
        }
    }
    let tried: BTreeSet<String> = ROWS.iter().map(|row| row.0).chain(OF_MONITORS).map(str::to_owned).collect();
    assert_eq!(described, tried, "each call that the server describes has a row of attempts");
}
