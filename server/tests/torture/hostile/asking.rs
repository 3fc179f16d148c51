//! Any of the calls, as right as can be but for its id and who makes it.

use super::{
    calls::{Row, Takes},
    message::Message,
};
use crate::{caller::Caller, scene};
use approval_console_server::demo;
use contract::jobagent::{CPR_HEADER, ID_PARAMETER};
use serde_json::{Value, json};
use uuid::Uuid;

/// One that is there, where there are such things at the beginning; else any.
pub fn good_id(row: &Row) -> String {
    match row.2 {
        Takes::Behandler => demo::caseworkers()[0].behandler.behandler_identifier.to_string(),
        Takes::Citizen => scene::citizen(9),
        Takes::Ad => scene::ad(3).to_string(),
        Takes::Nothing | Takes::Template | Takes::Jobagent => Uuid::from_u128(0x1d04).to_string(),
    }
}

/// The call, as right as can be but for the id.
pub fn message(row: &Row, id: &str, who: &Caller) -> Message {
    let (method, path) = row.0.split_once(' ').unwrap();
    let mut target = path.replace("{jobannonceId}", id).replace("{id}", id);
    let mut query = Vec::new();
    if path.contains("/statistik/") {
        query.push("dageSiden=7".to_owned());
    }
    match row.2 {
        Takes::Behandler => query.push(format!("behandlerIdentifier={id}")),
        Takes::Jobagent => query.push(format!("{ID_PARAMETER}={id}")),
        Takes::Template if method == "DELETE" => query.push("version=1".to_owned()),
        _ => {}
    }
    if !query.is_empty() {
        target = format!("{target}?{}", query.join("&"));
    }
    let message = Message::of(method, &target).with_id();
    let message = match row.2 {
        Takes::Citizen => message.header(format!("{CPR_HEADER}: {id}")),
        Takes::Jobagent => message.header(format!("{CPR_HEADER}: {}", scene::citizen(9))),
        _ => message,
    };
    if method == "GET" { message } else { message.json(&body(row, who)) }
}

pub fn body(row: &Row, who: &Caller) -> Value {
    let of_an_ad = json!({
        "behandler": who.behandler, "overtagBehandling": false, "parkeretMinutter": 5, "kommentar": "Venter på svar",
        "godkendelsesStatus": "Godkendt", "emailBroedtekst": "Hej"
    });
    match row.2 {
        Takes::Ad => of_an_ad,
        Takes::Template => json!({ "name": "Løn", "decision": "both", "body": "Hej", "version": 7 }),
        Takes::Citizen => crate::write::enrolment(Uuid::from_u128(0x1d05)),
        Takes::Jobagent => json!({
            "harUddannelse": true, "senestAktiv": 2020, "erfaringsmaaneder": 1,
            "moedeStarttidspunkt": "2026-12-01T10:00:00", "moedetilbudId": Uuid::nil(), "samtaleformType": "Telefonisk"
        }),
        Takes::Behandler | Takes::Nothing => json!({}),
    }
}
