//! Who calls, and whether the call is meant for this server.

use crate::support::{Answer, Log, Server, Who, here};
use approval_console_server::{
    config::PublicUrl,
    serve::{Limits, Listening},
};
use serde_json::json;
use std::{num::NonZeroU32, time::Duration};

const JSON: (&str, &str) = ("content-type", "application/json");
const CSRF: (&str, &str) = ("x-csrf", "1");

fn sign_in(server: &Server, id: impl ToString, headers: &[(&str, &str)]) -> Answer {
    let body = json!({ "behandlerIdentifier": id.to_string() }).to_string();
    server.browser().send("POST", "/bff/session", &[&[CSRF, JSON], headers].concat(), Some(body.as_bytes()))
}

fn behind_a_proxy() -> Listening {
    Listening { trusted_proxies: vec!["127.0.0.0/8".parse().unwrap()], ..here() }
}

#[test]
fn only_a_trusted_proxy_says_that_the_browser_speaks_tls() {
    let ida = Who::Ida.behandler().behandler_identifier;
    let is_secure = |server: &Server, scheme| {
        let answer = sign_in(server, ida, &[("x-forwarded-proto", scheme)]);
        assert_eq!(answer.status, 200);
        answer.header("set-cookie").ends_with("; Secure")
    };
    let open = Server::start();
    assert!(!is_secure(&open, "https"), "anybody can write a header");
    let proxied = Server::start_listening(behind_a_proxy());
    assert!(is_secure(&proxied, "https"));
    assert!(!is_secure(&proxied, "http"));
}

#[test]
fn who_fails_to_sign_in_too_often_waits() {
    const NOBODY: &str = "00000000-0000-0000-0000-000000000000";
    let limits = Limits { sign_in_failures_per_minute: NonZeroU32::new(3).unwrap(), ..Limits::default() };
    let server = Server::start_listening(Listening { limits, ..behind_a_proxy() });
    let ida = Who::Ida.behandler().behandler_identifier;
    let here = [("x-forwarded-for", "203.0.113.9, 198.51.100.7")];
    let there = [("x-forwarded-for", "198.51.100.8")];
    for _ in 0..20 {
        assert_eq!(sign_in(&server, ida, &here).status, 200, "who succeeds may do so as often as she likes");
    }
    for _ in 0..3 {
        sign_in(&server, NOBODY, &here).is_refused(404, Some(121_300));
    }
    let refused = sign_in(&server, NOBODY, &here);
    refused.is_refused(429, None);
    assert_eq!(refused.header("retry-after"), "20");
    assert_eq!(Log::of(&server).entries().len(), 20 + 3, "who is told to wait can't fill the log");
    sign_in(&server, ida, &here).is_refused(429, None);
    assert_eq!(sign_in(&server, ida, &there).status, 200, "others are elsewhere");
    server.pass(Duration::from_secs(20));
    assert_eq!(sign_in(&server, ida, &here).status, 200);
}

#[test]
fn a_call_to_another_name_is_not_answered() {
    let public_url = Some(PublicUrl::parse("https://konsol.example.dk").unwrap());
    let server = Server::start_listening(Listening { public_url, ..here() });
    let get = |path: &str, host: &str| server.browser().get(path, &[("host", host)]);
    assert_eq!(get("/bff/behandlere", "konsol.example.dk").status, 200);
    for host in ["localhost", "127.0.0.1", "example.com", "konsol.example.dk.example.com"] {
        let problem = get("/bff/behandlere", host).is_refused(421, None);
        assert_eq!(problem["title"], "Misdirected Request");
        assert_eq!(get("/", host).status, 421, "{host}");
    }
    for path in ["/healthz", "/readyz"] {
        assert_eq!(get(path, "10.0.0.7:8443").status, 200, "a monitor knows an address alone");
    }
    let mut none = server.wire();
    none.send("GET / HTTP/1.1\r\nconnection: close\r\n\r\n");
    assert!(none.rest().starts_with("HTTP/1.1 400 "));
    let mut two = server.wire();
    two.send("GET / HTTP/1.1\r\nhost: konsol.example.dk\r\nhost: localhost\r\nconnection: close\r\n\r\n");
    assert!(two.rest().starts_with("HTTP/1.1 400 "));
    // In development, only what leads to this machine: a page that makes its own name do so learns nothing.
    let development = Server::start();
    development.browser().get("/bff/behandlere", &[("host", "example.com")]).is_refused(421, None);
}

#[test]
fn another_sites_page_changes_nothing() {
    let server = Server::start();
    let ida = Who::Ida.behandler().behandler_identifier;
    for origin in ["https://example.com", "http://example.com:8080", "null"] {
        let problem = sign_in(&server, ida, &[("origin", origin)]).is_refused(403, None);
        assert!(problem["beskrivelse"].as_str().unwrap().contains("anden side"), "{problem}");
    }
    assert_eq!(server.count("SELECT count(*) FROM session"), 0);
    assert_eq!(sign_in(&server, ida, &[("origin", &server.base)]).status, 200);
}
