//! Signing in at a login service, when all goes well.

use crate::support::{ATTEMPT, Log, Person, SESSION, Server, Who, ida_may_sign_in};
use serde_json::json;
use std::time::Duration;

#[test]
fn somebody_signs_in_and_lands_where_she_wanted_to() {
    let (login, server) = ida_may_sign_in();
    let mut ida = Person::at(&server);
    ida.session().is_refused(401, None);
    let led_to = ida.begins("%2Fannoncer%2F1%3Ffilter%3Dkok%26x%3D1");
    for part in [
        "scope=openid+offline_access",
        "redirect_uri=https%3A%2F%2Fkonsol.example.dk%2Fbff%2Fcallback",
        "ui_locales=da",
    ] {
        assert!(led_to.contains(part), "{led_to}");
    }
    let back = ida.returns(&login.sign_in(&led_to));
    assert_eq!((back.status, back.header("location")), (303, "/annoncer/1?filter=kok&x=1"));
    let session = ida.session().json();
    assert_eq!(session["behandler"], json!(Who::Ida.behandler()));
    assert_eq!(session["scopes"], json!(contract::Scope::KNOWN));
    assert_eq!(session["expiresAt"], "2026-11-22T01:00:00.0000000+01:00");
    assert_eq!(session.as_object().unwrap().len(), 3, "no token, no subject: {session}");
    assert_eq!(ida.get("/v2/JobannonceBehandling/afventende-jobannoncer").status, 200);
    assert_eq!((login.asked("discovery"), login.asked("code"), login.asked("userinfo")), (1, 1, 0));
}

#[test]
fn a_server_in_use_does_not_describe_itself() {
    let in_development = Server::start();
    assert_eq!(in_development.browser().get("/openapi.json", &[]).json()["openapi"], "3.1.0");
    let (_login, server) = ida_may_sign_in();
    for path in ["/openapi.json", "/openapi/", "/openapi/swagger-ui.css"] {
        let answer = server.browser().get(path, &[]);
        assert!(!String::from_utf8_lossy(&answer.body).contains("swagger"), "{path}");
        assert_ne!(answer.header("content-type"), "application/json", "{path}");
    }
}

#[test]
fn the_access_log_names_who_came_and_nobody_where_nobody_did() {
    let (login, server) = ida_may_sign_in();
    let (log, ida) = (Log::of(&server), Who::Ida.behandler());
    Person::at(&server).signs_in(&login);
    let came = log.newest("SignIn");
    assert_eq!((came.name, came.status), (Some(ida.behandler_navn), Some(303)));
    let identifier: String = log
        .connection()
        .query_row("SELECT behandler FROM entry WHERE entry_key = ?1", [came.key], |row| row.get(0))
        .unwrap();
    assert_eq!(identifier, ida.behandler_identifier.to_string());

    let refused = Person::at(&server).returns("code=x&state=y");
    let entry = log.newest("SignIn");
    assert!(entry.key > came.key);
    assert_eq!((entry.name, entry.status), (None, Some(i64::from(refused.status))));
}

#[test]
fn rights_are_those_that_the_claims_give() {
    let (login, server) = ida_may_sign_in();
    let read = contract::Scope::JobannoncegodkendelseRead;
    for (who, scopes, queue) in [(Who::Reader, json!([read]), 200), (Who::WithoutScopes, json!([]), 403)] {
        Person::is(&login, who);
        let mut person = Person::at(&server);
        person.signs_in(&login);
        let session = person.session().json();
        assert_eq!((&session["behandler"], &session["scopes"]), (&json!(who.behandler()), &scopes));
        assert_eq!(person.get("/v2/JobannonceBehandling/afventende-jobannoncer").status, queue);
    }
}

#[test]
fn what_the_id_token_does_not_say_is_asked_for() {
    let (login, server) = ida_may_sign_in();
    login.script().in_id_token = false;
    let mut ida = Person::at(&server);
    ida.signs_in(&login);
    assert_eq!(ida.session().json()["behandler"], json!(Who::Ida.behandler()));
    assert_eq!(login.asked("userinfo"), 1);
}

#[test]
fn cookies_are_bound_to_the_host_and_new_at_each_sign_in() {
    let (login, server) = ida_may_sign_in();
    let mut ida = Person::at(&server);
    let attempt = ida.get("/bff/sign-in");
    let cookie = attempt.header("set-cookie");
    assert!(cookie.starts_with(&format!("{ATTEMPT}=")), "{cookie}");
    assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax; Max-Age=600; Secure"), "{cookie}");
    let back = ida.returns(&login.sign_in(attempt.header("location")));
    let cookies: Vec<&str> = back.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap()).collect();
    assert!(cookies[0].starts_with(&format!("{SESSION}=")), "{cookies:?}");
    assert!(cookies[0].ends_with("; Path=/; HttpOnly; SameSite=Strict; Max-Age=43200; Secure"), "{cookies:?}");
    assert!(cookies[1].starts_with(&format!("{ATTEMPT}=; ")) && cookies[1].contains("Max-Age=0"), "{cookies:?}");

    let first = ida.session_cookie();
    ida.signs_in(&login);
    assert_ne!(ida.session_cookie(), first);
    server.browser().get("/bff/session", &[("cookie", &first)]).is_refused(401, None);
    let plain = ida.session_cookie().replace("__Host-", "");
    server.browser().get("/bff/session", &[("cookie", &plain)]).is_refused(401, None);
}

#[test]
fn the_ways_in_do_not_mix() {
    let (login, server) = ida_may_sign_in();
    assert_eq!(server.browser().get("/bff/way-in", &[]).json(), json!({"way": "openIdConnect"}));
    server.browser().get("/bff/behandlere", &[]).is_refused(404, None);
    server.browser().send("POST", "/bff/session", &[("x-csrf", "1")], Some(b"{}")).is_refused(405, None);
    let mut ida = Person::at(&server);
    ida.signs_in(&login);
    // Sessions of one way open nothing where people sign in the other way.
    server
        .store
        .write_now(|transaction| {
            transaction
                .execute("DELETE FROM provider_session", [])
                .map_err(approval_console_server::store::StoreError::from)
        })
        .unwrap();
    ida.session().is_refused(401, None);

    let development = Server::start();
    assert_eq!(development.browser().get("/bff/way-in", &[]).json(), json!({"way": "development"}));
    development.browser().get("/bff/sign-in", &[]).is_refused(404, None);
    development.browser().get("/bff/callback?code=x&state=y", &[]).is_refused(404, None);
}

#[test]
fn whom_the_login_service_names_is_noted_and_renamed() {
    let (login, server) = ida_may_sign_in();
    login.script().claims["behandlerIdentifier"] = json!("0b0c6a1e-7d42-4f0b-9c3e-1a2b6f0de1ff");
    login.script().claims["name"] = json!("  Birthe Ny ");
    let mut birthe = Person::at(&server);
    birthe.signs_in(&login);
    assert_eq!(birthe.session().json()["behandler"]["behandlerNavn"], "Birthe Ny");
    login.script().claims["name"] = json!("Birthe Gift");
    birthe.signs_in(&login);
    assert_eq!(birthe.session().json()["behandler"]["behandlerNavn"], "Birthe Gift");
    assert_eq!(server.count("SELECT count(*) FROM caseworker WHERE by_provider = 1"), 1);
}

#[test]
fn two_tabs_sign_in_at_once() {
    let (login, server) = ida_may_sign_in();
    let mut ida = Person::at(&server);
    let (first, second) = (ida.begins("/a"), ida.begins("/b"));
    let first = ida.returns(&login.sign_in(&first));
    assert_eq!((first.status, first.header("location")), (303, "/a"));
    assert!(ida.cookie(ATTEMPT).is_some(), "the other tab needs it still");
    let second = ida.returns(&login.sign_in(&second));
    assert_eq!((second.status, second.header("location")), (303, "/b"));
    assert!(ida.cookie(ATTEMPT).is_none());
    assert_eq!(ida.session().status, 200);
    assert_eq!(server.count("SELECT count(*) FROM session"), 1);
}

#[test]
fn a_restart_does_not_disturb_a_sign_in() {
    let (login, server) = ida_may_sign_in();
    let mut ida = Person::at(&server);
    let led_to = ida.begins("/annoncer");
    let server = server.restart();
    let mut ida = ida.moved_to(&server);
    let back = ida.returns(&login.sign_in(&led_to));
    assert_eq!(back.header("location"), "/annoncer", "{}", back.text());
    let server = server.restart();
    assert_eq!(ida.moved_to(&server).session().status, 200);
}

#[test]
fn signing_out_ends_it_here_and_says_where_it_ends_too() {
    let (login, server) = ida_may_sign_in();
    let mut ida = Person::at(&server);
    ida.signs_in(&login);
    let cookie = ida.session_cookie();
    ida.call("DELETE", "/bff/session", &[]).is_refused(403, None);
    let out = ida.call("DELETE", "/bff/session", &[("x-csrf", "1")]).json();
    let end_session = out["endSession"].as_str().unwrap();
    let back = "client_id=console&post_logout_redirect_uri=https%3A%2F%2Fkonsol.example.dk%2F";
    assert_eq!(end_session, format!("{}/end?{back}", login.issuer()));
    assert!(ida.cookie(SESSION).is_none());
    server.browser().get("/bff/session", &[("cookie", &cookie)]).is_refused(401, None);
    assert_eq!(server.count("SELECT count(*) FROM provider_session"), 0);
    assert_eq!(ida.call("DELETE", "/bff/session", &[("x-csrf", "1")]).status, 200, "twice does no harm");
}

#[test]
fn a_page_of_one_caseworker_does_nothing_for_another() {
    let (login, server) = ida_may_sign_in();
    let mut person = Person::at(&server);
    person.signs_in(&login);
    let ida = Who::Ida.behandler().behandler_identifier.to_string();
    let queue = "/v2/JobannonceBehandling/afventende-jobannoncer";
    assert_eq!(person.call("GET", queue, &[("x-csrf", "1"), ("x-behandler", &ida)]).status, 200);
    Person::is(&login, Who::Colleague);
    person.signs_in(&login);
    person.call("GET", queue, &[("x-csrf", "1"), ("x-behandler", &ida)]).is_refused(401, None);
    person.call("GET", queue, &[("x-csrf", "1"), ("x-behandler", "nonsense")]).is_refused(401, None);
    person.call("DELETE", "/bff/session", &[("x-csrf", "1"), ("x-behandler", &ida)]).is_refused(401, None);
    assert_eq!(person.call("GET", queue, &[("x-csrf", "1")]).status, 200);
}

#[test]
fn no_token_lies_in_the_database() {
    let (login, server) = ida_may_sign_in();
    let mut ida = Person::at(&server);
    ida.signs_in(&login);
    server.pass(Duration::from_secs(601));
    assert_eq!(ida.session().status, 200);
    assert_eq!(login.asked("refresh"), 1);
    let issued = login.issued();
    assert_eq!(issued.len(), 6);
    for token in issued {
        assert!(!server.has_written(&token), "{token}");
    }
    assert!(server.has_written("sub-ida holm"), "the search finds what is there");
}
