//! GET /bff/historik: what was done with an ad, by whom and when.

use crate::support::{AdText, Caseworker, Server, Who};
use serde_json::{Value, json};
use std::time::Duration;

const NO_AD: &str = "00000000-0000-0000-0000-0000000000ff";

fn events(who: &Caseworker, ad: &str) -> Vec<Value> {
    let answer = who.get(&format!("/bff/historik/{ad}")).json();
    answer["events"].as_array().unwrap().clone()
}

#[test]
fn every_act_is_told_oldest_first() {
    let (ad, other) = (AdText::new(1), AdText::new(2));
    let server = Server::start_with(&[ad.clone(), other.clone()]);
    let (ida, bo) = (server.sign_in(Who::Ida), server.sign_in(Who::Colleague));
    let minute = || server.pass(Duration::from_secs(60));
    assert_eq!(events(&ida, &ad.id), [] as [Value; 0]);

    ida.begin(&ad.id).is_done();
    minute();
    ida.parking(&ad.id, 30).with("/kommentar", json!("Venter på svar")).send().is_done();
    minute();
    bo.take_over(&ad.id).is_done();
    minute();
    bo.park(&ad.id, 1).is_done();
    minute();
    // Bo's park has run out: nobody is there to take it from.
    ida.take_over(&ad.id).is_done();
    let refusing = ida.deciding(&ad.id, "IkkeGodkendt").with("/kommentar", json!("Ulovlig"));
    refusing.with("/emailBroedtekst", json!("Kære opretter")).send().is_done();

    let at = |minute: u32| format!("2026-11-21T13:{minute:02}:00.0000000+01:00");
    let event = |minute, who: &Caseworker, act| json!({"at": at(minute), "behandler": who.behandler, "act": act});
    let told = [
        event(0, &ida, json!({"kind": "begun"})),
        event(1, &ida, json!({"kind": "parked", "until": at(31), "comment": "Venter på svar"})),
        event(2, &bo, json!({"kind": "takenOver", "from": ida.behandler})),
        event(3, &bo, json!({"kind": "parked", "until": at(4)})),
        event(4, &ida, json!({"kind": "begun"})),
        event(4, &ida, json!({"kind": "decided", "status": "IkkeGodkendt", "comment": "Ulovlig", "mailed": true})),
    ];
    assert_eq!(events(&server.sign_in(Who::Reader), &ad.id), told);
    assert_eq!(events(&ida, &other.id), [] as [Value; 0]);

    ida.begin(&other.id).is_done();
    ida.approve(&other.id).is_done();
    let acts: Vec<Value> = events(&ida, &other.id).into_iter().map(|event| event["act"].clone()).collect();
    assert_eq!(acts, [json!({"kind": "begun"}), json!({"kind": "decided", "status": "Godkendt", "mailed": false})]);
}

#[test]
fn what_was_refused_left_no_trace() {
    let ad = AdText::new(1);
    let server = Server::start_with(std::slice::from_ref(&ad));
    let (ida, bo) = (server.sign_in(Who::Ida), server.sign_in(Who::Colleague));
    ida.beginning(&ad.id, false).request_id("once").send().is_done();
    ida.beginning(&ad.id, false).request_id("once").send().is_refused(412, None);
    bo.begin(&ad.id).is_refused(409, Some(121_301));
    bo.approve(&ad.id).is_refused(409, Some(121_301));
    ida.parking(&ad.id, 0).send().is_refused_for(&["parkeretMinutter"]);
    assert_eq!(events(&bo, &ad.id).len(), 1);
}

#[test]
fn an_ad_that_is_not_there_has_no_history() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    ida.get(&format!("/bff/historik/{NO_AD}")).is_refused(404, Some(121_100));
    ida.get("/bff/historik/no-uuid").is_refused_for(&["jobannonceId"]);
}
