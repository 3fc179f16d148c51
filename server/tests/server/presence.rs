//! Who looks at an ad right now.

use crate::support::{AdText, Caseworker, Server, Who};
use serde_json::{Value, json};
use std::time::Duration;
use uuid::Uuid;

const TAB: &str = "11111111-1111-4111-8111-111111111111";
const OTHER_TAB: &str = "22222222-2222-4222-8222-222222222222";

fn ad(number: u128) -> String {
    Uuid::from_u128(number).to_string()
}

fn look(who: &Caseworker, ad: Option<&str>) -> Value {
    say(who, &json!({ "jobannonceId": ad }))
}

fn say(who: &Caseworker, body: &Value) -> Value {
    who.call("POST", "/bff/tilstede").json(body).send().json()["tilstede"].clone()
}

/// Who is told to be where, as `name@ad`.
fn told(to: &Caseworker) -> Vec<String> {
    let place = |viewer: &Value| {
        let ad: Uuid = viewer["jobannonceId"].as_str().unwrap().parse().unwrap();
        format!("{}@{}", viewer["behandler"]["behandlerNavn"].as_str().unwrap(), ad.as_u128())
    };
    look(to, None).as_array().unwrap().iter().map(place).collect()
}

#[test]
fn each_is_told_of_the_others_with_name_and_since_when() {
    let server = Server::start();
    let (ida, colleague, reader) =
        (server.sign_in(Who::Ida), server.sign_in(Who::Colleague), server.sign_in(Who::Reader));
    assert_eq!(look(&ida, Some(&ad(1))), json!([]));
    server.pass(Duration::from_secs(3));
    assert_eq!(
        look(&colleague, Some(&ad(1))),
        json!([{ "jobannonceId": ad(1), "behandler": ida.behandler, "siden": "2026-11-21T13:00:00.0000000+01:00" }])
    );
    // She who may only read is seen too: she looks.
    assert_eq!(look(&reader, Some(&ad(2))).as_array().unwrap().len(), 2);
    let others =
        [format!("{}@1", colleague.behandler.behandler_navn), format!("{}@2", reader.behandler.behandler_navn)];
    assert_eq!(told(&ida), others);
}

/// freescout#4548: presence expired early.
#[test]
fn freescout_4548_presence_does_not_expire_early() {
    let server = Server::start();
    let (ida, colleague) = (server.sign_in(Who::Ida), server.sign_in(Who::Colleague));
    look(&ida, Some(&ad(1)));
    // Pings that come late, and one that is lost: 8 s with jitter, then 16 s, then 25 s.
    for pause in [8_700, 7_300, 16_900, 25_000, 8_000] {
        server.pass(Duration::from_millis(pause));
        assert_eq!(told(&colleague).len(), 1, "after {pause} ms");
        look(&ida, Some(&ad(1)));
    }
    server.pass(Duration::from_millis(25_000));
    assert_eq!(told(&colleague).len(), 1);
    server.pass(Duration::from_millis(1));
    assert!(told(&colleague).is_empty());
}

#[test]
fn looking_elsewhere_or_nowhere_is_told_at_once() {
    let server = Server::start();
    let (ida, colleague) = (server.sign_in(Who::Ida), server.sign_in(Who::Colleague));
    let name = &ida.behandler.behandler_navn;
    look(&ida, Some(&ad(1)));
    look(&ida, Some(&ad(2)));
    assert_eq!(told(&colleague), [format!("{name}@2")]);
    look(&ida, None);
    assert!(told(&colleague).is_empty());
    say(&ida, &json!({ "jobannonceId": ad(3) }));
    assert_eq!(told(&colleague).len(), 1);
    say(&ida, &json!({}));
    assert!(told(&colleague).is_empty());
}

#[test]
fn two_tabs_of_one_caseworker_count_once_for_an_ad() {
    let server = Server::start();
    let (ida, colleague) = (server.sign_in(Who::Ida), server.sign_in(Who::Colleague));
    let name = &ida.behandler.behandler_navn;
    say(&ida, &json!({ "jobannonceId": ad(1), "consoleId": TAB }));
    say(&ida, &json!({ "jobannonceId": ad(1), "consoleId": OTHER_TAB }));
    assert_eq!(told(&colleague), [format!("{name}@1")]);
    say(&ida, &json!({ "jobannonceId": ad(2), "consoleId": OTHER_TAB }));
    assert_eq!(told(&colleague), [format!("{name}@1"), format!("{name}@2")]);
    say(&ida, &json!({ "jobannonceId": null, "consoleId": TAB }));
    assert_eq!(told(&colleague), [format!("{name}@2")]);
    // Her own other tab is no news to her.
    assert!(told(&ida).is_empty());
}

#[test]
fn signing_out_ends_it_at_once() {
    let server = Server::start();
    let colleague = server.sign_in(Who::Colleague);
    let (ida, elsewhere) = (server.sign_in(Who::Ida), server.sign_in(Who::Ida));
    look(&ida, Some(&ad(1)));
    look(&elsewhere, Some(&ad(2)));
    ida.call("DELETE", "/bff/session").send().is_done();
    // On her other machine she is still at it.
    assert_eq!(told(&colleague), [format!("{}@2", ida.behandler.behandler_navn)]);
    ida.call("POST", "/bff/tilstede").json(&json!({ "jobannonceId": ad(1) })).send().is_refused(401, None);
    assert_eq!(told(&colleague).len(), 1);
}

#[test]
fn looking_blocks_nobody() {
    let waiting = AdText::new(1);
    let server = Server::start_with(std::slice::from_ref(&waiting));
    let (ida, colleague) = (server.sign_in(Who::Ida), server.sign_in(Who::Colleague));
    look(&ida, Some(&waiting.id));
    colleague.begin(&waiting.id).is_done();
    colleague.approve(&waiting.id).is_done();
    look(&ida, Some(&waiting.id));
    assert_eq!(server.count("SELECT count(*) FROM handling WHERE caseworker <> (SELECT caseworker FROM decision)"), 0);
}

#[test]
fn who_may_not_look_is_not_seen_and_nonsense_is_refused() {
    let server = Server::start();
    let (ida, nobody) = (server.sign_in(Who::Ida), server.sign_in(Who::WithoutScopes));
    let post = |who: &Caseworker, body: Value| who.call("POST", "/bff/tilstede").json(&body).send();
    post(&nobody, json!({ "jobannonceId": ad(1) })).is_refused(403, Some(4575));
    assert!(told(&ida).is_empty());
    ida.call("POST", "/bff/tilstede").without_csrf().json(&json!({})).send().is_refused(403, None);
    ida.call("POST", "/bff/tilstede").without_cookie().json(&json!({})).send().is_refused(401, None);
    post(&ida, json!({ "jobannonceId": "x", "consoleId": 1 })).is_refused_for(&["jobannonceId", "consoleId"]);
    post(&ida, json!([])).is_refused_for(&["requestBody"]);
    ida.call("POST", "/bff/tilstede").raw("{").send().is_refused_for(&["requestBody"]);
    ida.call("GET", "/bff/tilstede").send().is_refused(405, None);
}
