//! Signing in and out.

use crate::support::{AdText, Server, Who};
use serde_json::json;
use std::time::Duration;

const JSON: (&str, &str) = ("content-type", "application/json");
const CSRF: (&str, &str) = ("x-csrf", "1");

fn sign_in_body(who: Who) -> Vec<u8> {
    json!({ "behandlerIdentifier": who.behandler().behandler_identifier }).to_string().into_bytes()
}

#[test]
fn the_seeded_caseworkers_are_offered_to_all() {
    let server = Server::start();
    let offered = server.browser().get("/bff/behandlere", &[]).json();
    let offered = offered["behandlere"].as_array().unwrap();
    assert!(offered.iter().any(|one| one["scopes"] == json!([])));
    assert!(offered.iter().any(|one| one["scopes"] == json!(["virksomhedsindsats.jobannoncegodkendelse.read", "match.jobagent.read"])));
    assert_eq!(offered[0]["behandlerNavn"], Who::Ida.behandler().behandler_navn);
}

#[test]
fn anyone_is_told_how_to_sign_in() {
    let told = Server::start().browser().get("/bff/way-in", &[]).json();
    assert_eq!(told, json!({ "way": "development" }));
}

#[test]
fn a_session_from_sign_in_to_sign_out() {
    let server = Server::start();
    server.browser().get("/bff/session", &[]).is_refused(401, None);

    let ida = server.sign_in(Who::Ida);
    // Reading one's own session is the one call that carries no csrf header.
    let session = ida.call("GET", "/bff/session").without_csrf().send().json();
    assert_eq!(session["behandler"], json!(ida.behandler));
    assert_eq!(session["expiresAt"], "2026-11-22T01:00:00.0000000+01:00");
    assert_eq!(session["scopes"], json!(contract::Scope::KNOWN));

    let out = ida.call("DELETE", "/bff/session").send();
    out.is_done();
    assert!(out.header("set-cookie").contains("Max-Age=0"), "{}", out.header("set-cookie"));
    ida.get("/bff/session").is_refused(401, None);
    ida.get("/v2/JobannonceBehandling/afventende-jobannoncer").is_refused(401, None);
    ida.call("DELETE", "/bff/session").send().is_done();
}

#[test]
fn the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    let server = Server::start();
    let body = sign_in_body(Who::Ida);
    let plain = server.browser().send("POST", "/bff/session", &[CSRF, JSON], Some(&body));
    let cookie = plain.header("set-cookie").to_owned();
    for attribute in ["; HttpOnly", "; SameSite=Strict", "; Path=/;", "; Max-Age=43200"] {
        assert!(cookie.contains(attribute), "{cookie}");
    }
    assert!(!cookie.contains("Secure"), "{cookie}");
    // 256 bits.
    assert_eq!(cookie.split(';').next().unwrap().split_once('=').unwrap().1.len(), 43);

    let again = server.browser().send("POST", "/bff/session", &[CSRF, JSON], Some(&body));
    assert_ne!(again.header("set-cookie").split(';').next(), cookie.split(';').next());
}

#[test]
fn signing_in_and_out_needs_the_csrf_header() {
    let server = Server::start();
    let body = sign_in_body(Who::Ida);
    let refused = server.browser().send("POST", "/bff/session", &[JSON], Some(&body)).is_refused(403, None);
    assert!(refused["beskrivelse"].as_str().unwrap().contains("x-csrf"), "{refused}");
    let ida = server.sign_in(Who::Ida);
    ida.call("DELETE", "/bff/session").without_csrf().send().is_refused(403, None);
    assert_eq!(ida.get("/bff/session").status, 200);
}

#[test]
fn a_page_of_one_caseworker_does_not_sign_another_out() {
    let server = Server::start();
    let (ida, colleague) = (server.sign_in(Who::Ida), Who::Colleague.behandler().behandler_identifier.to_string());
    ida.call("DELETE", "/bff/session").header("x-behandler", &colleague).send().is_refused(401, None);
    assert_eq!(ida.get("/bff/session").status, 200);
    let me = ida.behandler.behandler_identifier.to_string();
    ida.call("DELETE", "/bff/session").header("x-behandler", &me).send().is_done();
    ida.get("/bff/session").is_refused(401, None);
}

#[test]
fn nonsense_signs_nobody_in() {
    let server = Server::start();
    let post = |body: &str| server.browser().send("POST", "/bff/session", &[CSRF, JSON], Some(body.as_bytes()));
    post(r#"{"behandlerIdentifier":"00000000-0000-0000-0000-000000000000"}"#).is_refused(404, Some(121_300));
    post("{}").is_refused_for(&["behandlerIdentifier"]);
    post(r#"{"behandlerIdentifier":"Ida"}"#).is_refused_for(&["behandlerIdentifier"]);
    post("[]").is_refused_for(&["requestBody"]);
    post("{").is_refused_for(&["requestBody"]);
    post("").is_refused_for(&["requestBody"]);
    server.browser().send("PATCH", "/bff/session", &[CSRF], None).is_refused(405, None);
}

#[test]
fn foreign_cookies_open_nothing() {
    let server = Server::start();
    let real = server.sign_in(Who::Ida).cookie;
    let (name, token) = real.split_once('=').unwrap();
    let asked = |cookie: &str| server.browser().get("/bff/session", &[("cookie", cookie)]).status;
    assert_eq!(asked(&real), 200);
    assert_eq!(asked(&format!("other=1; {real}; more=2")), 200);
    for cookie in [format!("{name}="), format!("{name}=x"), format!("x{real}"), format!("{name}={}A", &token[..42])] {
        // The last is another token, unless it happens to be the same.
        assert!(cookie == real || asked(&cookie) == 401, "{cookie}");
    }
}

#[test]
fn a_session_ends_after_twelve_hours() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    server.pass(Duration::from_secs(12 * 3600 - 1));
    assert_eq!(ida.get("/bff/session").status, 200);
    server.pass(Duration::from_secs(1));
    ida.get("/bff/session").is_refused(401, None);
    server.sign_in(Who::Ida);
    assert_eq!(server.count("SELECT count(*) FROM session"), 1);
}

#[test]
fn a_restart_keeps_people_signed_in_and_their_work() {
    let ad = AdText::new(1);
    let server = Server::start_with(std::slice::from_ref(&ad));
    let ida = server.sign_in(Who::Ida);
    ida.begin(&ad.id).is_done();
    let (base, cookie) = (server.base.clone(), ida.cookie);
    let server = server.restart();
    assert_ne!(server.base, base);
    let session = server.browser().get("/bff/session", &[("cookie", &cookie)]);
    assert_eq!(session.json()["behandler"]["behandlerNavn"], ida.behandler.behandler_navn);
    let held_by = server.sign_in(Who::Colleague).handling(&ad.id);
    assert_eq!(held_by["behandler"], json!(ida.behandler));
}

#[test]
fn the_token_is_not_in_the_database() {
    let server = Server::start();
    server.sign_in(Who::Ida);
    assert_eq!(server.count("SELECT length(token_hash) FROM session"), 32);
}

#[test]
fn signing_in_anew_ends_the_former_session() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    let body = sign_in_body(Who::Colleague);
    let headers = [CSRF, JSON, ("cookie", ida.cookie.as_str())];
    assert_eq!(server.browser().send("POST", "/bff/session", &headers, Some(&body)).status, 200);
    ida.get("/bff/session").is_refused(401, None);
}
