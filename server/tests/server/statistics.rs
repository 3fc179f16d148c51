//! The three statistics.

use crate::support::{AdText, Caseworker, Server, Who};
use serde_json::{Value, json};
use uuid::Uuid;

/// Approves one ad after another at given times, each begun first.
fn approve_at(server: &Server, who: Who, first: u128, times: &[&str]) {
    let ads: Vec<AdText> = (first..).take(times.len()).map(AdText::new).collect();
    server.import_ads(&ads);
    for (ad, at) in ads.iter().zip(times) {
        server.set_clock(at);
        let who = server.sign_in(who);
        who.begin(&ad.id).is_done();
        who.approve(&ad.id).is_done();
    }
}

fn days(answer: &Value) -> Vec<(&str, i64)> {
    let day = |one: &'_ Value| one["godkendteJobannoncer"].as_i64().unwrap();
    let elements = answer["statistikElementer"].as_array().unwrap();
    elements.iter().map(|one| (one["godkendelsesDato"].as_str().unwrap(), day(one))).collect()
}

fn individual(who: &Caseworker, days: u32) -> Value {
    let me = who.behandler.behandler_identifier;
    who.statistic("individuel", &format!("behandlerIdentifier={me}&dageSiden={days}")).json()
}

#[test]
fn approvals_per_danish_date_also_when_the_clock_changes() {
    let server = Server::start();
    let sunday = ["2026-10-24T21:59:59Z", "2026-10-24T22:00:00Z", "2026-10-25T22:59:59Z"];
    approve_at(&server, Who::Ida, 1, &sunday);
    approve_at(&server, Who::Colleague, 11, &["2026-10-25T22:59:59Z"]);
    let ida = server.sign_in(Who::Ida);
    assert_eq!(days(&individual(&ida, 1)), [("2026-10-25T00:00:00.0000000+02:00", 2)]);
    approve_at(&server, Who::Ida, 21, &["2026-10-25T23:00:00Z"]);
    server.set_clock("2026-10-26T08:00:00Z");
    let ida = server.sign_in(Who::Ida);
    let autumn = "2026-10-25T00:00:00.0000000+02:00";
    let monday = "2026-10-26T00:00:00.0000000+01:00";
    assert_eq!(days(&individual(&ida, 1)), [(monday, 1)]);
    assert_eq!(days(&individual(&ida, 2)), [(autumn, 2), (monday, 1)]);
    assert_eq!(days(&individual(&ida, 366)).len(), 3);
    assert_eq!(days(&ida.statistic("akkumuleret", "dageSiden=2").json()), [(autumn, 3), (monday, 1)]);
}

#[test]
fn the_short_day_of_spring() {
    let server = Server::start();
    approve_at(&server, Who::Ida, 1, &["2026-03-28T22:59:59Z", "2026-03-28T23:00:00Z", "2026-03-29T21:59:59Z"]);
    let ida = server.sign_in(Who::Ida);
    assert_eq!(days(&individual(&ida, 1)), [("2026-03-29T00:00:00.0000000+01:00", 2)]);
    server.set_clock("2026-03-29T22:00:00Z");
    assert_eq!(days(&individual(&server.sign_in(Who::Ida), 1)), []);
}

#[test]
fn per_caseworker_with_the_average_over_all_days() {
    let server = Server::start();
    approve_at(&server, Who::Ida, 1, &["2026-11-20T10:00:00Z"]);
    approve_at(&server, Who::Colleague, 11, &["2026-11-19T10:00:00Z", "2026-11-20T10:00:00Z", "2026-11-21T10:00:00Z"]);
    let ida = server.sign_in(Who::Ida);
    let answer = ida.statistic("behandler", "dageSiden=6").json();
    assert_eq!(
        answer["statistikElementer"],
        json!([
            { "behandler": Who::Colleague.behandler(), "godkendteJobannoncer": 3, "dagligtGennemsnit": 0.5 },
            { "behandler": Who::Ida.behandler(), "godkendteJobannoncer": 1, "dagligtGennemsnit": 1.0 / 6.0 },
        ])
    );
}

#[test]
fn only_approvals_count() {
    let ad = AdText::new(1);
    let server = Server::start_with(std::slice::from_ref(&ad));
    let ida = server.sign_in(Who::Ida);
    ida.begin(&ad.id).is_done();
    ida.deciding(&ad.id, "IkkeGodkendt").send().is_done();
    assert_eq!(individual(&ida, 366), json!({ "statistikElementer": [] }));
    assert_eq!(ida.statistic("akkumuleret", "dageSiden=366").json(), json!({ "statistikElementer": [] }));
    assert_eq!(ida.statistic("behandler", "dageSiden=366").json(), json!({ "statistikElementer": [] }));
}

#[test]
fn a_caseworker_nobody_knows() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    let nobody = Uuid::from_u128(77);
    let query = format!("behandlerIdentifier={nobody}&dageSiden=7");
    ida.statistic("individuel", &query).is_refused(404, Some(121_300));
}
