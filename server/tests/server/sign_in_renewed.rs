//! Sessions whose tokens are renewed, and how they end.

use crate::support::{LoginService, Person, SESSION, Server, Who, ida_may_sign_in, sealing_key, settings};
use serde_json::json;
use std::{
    io::Write,
    net::{Shutdown, TcpStream},
    time::{Duration, Instant},
};

const QUEUE: &str = "/v2/JobannonceBehandling/afventende-jobannoncer";
const AWAY: &str = "Login-tjenesten svarer ikke. Intet er gået tabt; prøv igen om lidt.";

/// Ida has signed in; her access token lasts ten minutes, and what she may do is asked again every five.
fn signed_in() -> (LoginService, Server, Person) {
    let (login, server) = ida_may_sign_in();
    let mut ida = Person::at(&server);
    ida.signs_in(&login);
    (login, server, ida)
}

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

#[track_caller]
fn eventually(what: &str, mut is_so: impl FnMut() -> bool) {
    let deadline = Instant::now() + seconds(20);
    while !is_so() {
        assert!(Instant::now() < deadline, "{what}");
        std::thread::yield_now();
    }
}

#[test]
fn work_goes_on_from_token_to_token() {
    let (login, server, mut ida) = signed_in();
    for _ in 0..5 {
        server.pass(seconds(601));
        assert_eq!(ida.get(QUEUE).status, 200);
    }
    assert_eq!(login.asked("refresh"), 5, "each was renewed once");
    assert_eq!(ida.session().json()["expiresAt"], "2026-11-22T01:00:00.0000000+01:00", "its end does not move");
}

#[test]
fn a_hundred_calls_at_once_renew_once() {
    let (login, server, ida) = signed_in();
    let cookie = ida.session_cookie();
    server.pass(seconds(601));
    login.hold();
    let calls: Vec<_> = (0..100)
        .map(|_| {
            let (browser, cookie) = (server.browser(), cookie.clone());
            std::thread::spawn(move || browser.get(QUEUE, &[("cookie", &cookie), ("x-csrf", "1")]).status)
        })
        .collect();
    eventually("the renewal has begun", || login.asked("refresh") == 1);
    login.let_go();
    for call in calls {
        assert_eq!(call.join().unwrap(), 200);
    }
    // A token used twice would have been the end.
    assert_eq!(login.asked("refresh"), 1);
    server.pass(seconds(601));
    assert_eq!(server.browser().get("/bff/session", &[("cookie", &cookie)]).status, 200);
}

#[test]
fn a_browser_that_goes_away_loses_no_token() {
    let (login, server, mut ida) = signed_in();
    server.pass(seconds(601));
    login.hold();
    let mut line = TcpStream::connect(server.base.trim_start_matches("http://")).unwrap();
    write!(line, "GET {QUEUE} HTTP/1.1\r\nhost: localhost\r\nx-csrf: 1\r\ncookie: {}\r\n\r\n", ida.session_cookie())
        .unwrap();
    eventually("the renewal has begun", || login.asked("refresh") == 1);
    line.shutdown(Shutdown::Both).unwrap();
    drop(line);
    login.let_go();
    eventually("the token was kept", || server.count("SELECT version FROM provider_session") == 2);
    server.pass(seconds(601));
    assert_eq!(ida.get(QUEUE).status, 200);
    assert_eq!(login.asked("refresh"), 2);
}

#[test]
fn who_is_locked_out_at_the_login_service_is_out_within_minutes() {
    let (login, server, mut ida) = signed_in();
    login.revoke();
    server.pass(seconds(299));
    assert_eq!(ida.get(QUEUE).status, 200);
    server.pass(seconds(1));
    eventually("it was noticed", || ida.get(QUEUE).status == 401);
    assert_eq!(server.count("SELECT count(*) FROM session"), 0);
    assert_eq!(login.asked("refresh"), 1);
}

#[test]
fn rights_that_are_withdrawn_are_gone_within_minutes() {
    let (login, server, mut ida) = signed_in();
    login.script().claims["app"] = json!({"roller": ["læser"]});
    login.script().claims["name"] = json!("Ida Holm-Gift");
    server.pass(seconds(300));
    let scopes = json!(["virksomhedsindsats.jobannoncegodkendelse.read"]);
    eventually("it was noticed", || ida.session().json()["scopes"] == scopes);
    assert_eq!(ida.session().json()["behandler"]["behandlerNavn"], "Ida Holm-Gift");
}

#[test]
fn rights_are_asked_for_where_a_renewal_does_not_tell_them() {
    let (login, server, mut ida) = signed_in();
    login.script().id_token_again = false;
    login.script().claims["app"] = json!({"roller": []});
    server.pass(seconds(601));
    assert_eq!(ida.session().json()["scopes"], json!([]));
    assert_eq!(login.asked("userinfo"), 1);
}

#[test]
fn a_renewal_never_makes_her_somebody_else() {
    for change in ["subject", "identifier", "nonce"] {
        let (login, server, mut ida) = signed_in();
        match change {
            "subject" => login.script().subject = "sub-mads".into(),
            "identifier" => {
                login.script().claims["behandlerIdentifier"] = json!(Who::Colleague.behandler().behandler_identifier);
            }
            _ => login.script().nonce = Some("of another sign-in".into()),
        }
        server.pass(seconds(601));
        ida.get(QUEUE).is_refused(401, None);
        assert_eq!(server.count("SELECT count(*) FROM session"), 0, "{change}");
    }
}

#[test]
fn work_goes_on_for_a_while_when_the_login_service_is_away() {
    let (mut login, server, mut ida) = signed_in();
    login.stop();
    server.pass(seconds(600 + 899));
    assert_eq!(ida.get(QUEUE).status, 200);
    server.pass(seconds(1));
    let refused = ida.get(QUEUE);
    assert_eq!(refused.is_refused(503, None)["beskrivelse"], AWAY);
    assert_eq!(refused.header("retry-after"), "5");
    assert_eq!(server.count("SELECT count(*) FROM session"), 1, "nobody is signed out by it");
}

#[test]
fn a_login_service_that_stumbles_ends_no_session() {
    let (login, server, mut ida) = signed_in();
    for (status, body) in [
        (502, "<html>"),
        (500, ""),
        (401, r#"{"error":"invalid_client"}"#),
        (503, r#"{"error":"temporarily_unavailable"}"#),
    ] {
        login.script().instead.push((status, "application/json", body.into()));
    }
    server.pass(seconds(600));
    // After each failure nothing is tried for a while, so this takes one of them.
    assert_eq!(ida.get(QUEUE).status, 200);
    assert_eq!(ida.get(QUEUE).status, 200);
    assert_eq!(login.asked("refresh"), 1);
    assert_eq!(server.count("SELECT count(*) FROM session"), 1);
}

#[test]
fn a_session_ends_when_nobody_uses_it_and_at_its_longest() {
    let (_login, server, mut ida) = signed_in();
    server.pass(seconds(3599));
    assert_eq!(ida.session().status, 200);
    server.pass(seconds(3600));
    ida.session().is_refused(401, None);
    assert_eq!(server.count("SELECT count(*) FROM session"), 0);

    let (_login, server, mut ida) = signed_in();
    for _ in 0..23 {
        server.pass(seconds(1800));
        assert_eq!(ida.session().status, 200);
    }
    server.pass(seconds(1800));
    ida.session().is_refused(401, None);
}

#[test]
fn without_a_refresh_token_a_session_lasts_as_long_as_its_access_token() {
    let (login, server) = ida_may_sign_in();
    login.script().gives_refresh_token = false;
    let mut ida = Person::at(&server);
    let back = ida.signs_in(&login);
    assert!(back.header("set-cookie").contains("Max-Age=600"), "{}", back.header("set-cookie"));
    server.pass(seconds(599));
    assert_eq!(ida.session().status, 200);
    server.pass(seconds(1));
    ida.session().is_refused(401, None);
    assert_eq!(login.asked("refresh"), 0);
}

#[test]
fn sealing_keys_are_changed_without_signing_anybody_out() {
    let (login, server, ida) = signed_in();
    let mut both = settings(&login);
    both.session.key = sealing_key(2);
    both.session.former_keys = vec![sealing_key(1)];
    let server = server.restart_with_login(both.clone());
    let mut ida = ida.moved_to(&server);
    assert_eq!(ida.session().status, 200);
    server.pass(seconds(601));
    assert_eq!(ida.session().status, 200, "renewed, and sealed anew");
    both.session.former_keys.clear();
    let server = server.restart_with_login(both.clone());
    let mut ida = ida.moved_to(&server);
    assert_eq!(ida.session().status, 200);
    both.session.key = sealing_key(3);
    let server = server.restart_with_login(both);
    let mut ida = ida.moved_to(&server);
    ida.session().is_refused(401, None);
    assert_eq!(server.count("SELECT count(*) FROM session"), 0);
}

#[test]
fn who_signs_out_during_a_renewal_is_out() {
    let (login, server, mut ida) = signed_in();
    let cookie = ida.session_cookie();
    server.pass(seconds(300));
    login.hold();
    assert_eq!(ida.get(QUEUE).status, 200);
    eventually("the renewal has begun", || login.asked("refresh") == 1);
    assert_eq!(ida.call("DELETE", "/bff/session", &[("x-csrf", "1")]).status, 200);
    login.let_go();
    assert!(ida.cookie(SESSION).is_none());
    server.browser().get("/bff/session", &[("cookie", &cookie)]).is_refused(401, None);
    assert_eq!(server.count("SELECT count(*) FROM provider_session"), 0);
}
