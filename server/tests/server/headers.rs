//! What every answer tells the browser, whatever kind of answer it is.

use crate::{
    serve::{ask_by_tls, tls},
    support::{AdText, Server, Who, here},
};
use approval_console_server::serve::Listening;

const EVERYWHERE: [(&str, &str); 6] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("origin-agent-cluster", "?1"),
    ("permissions-policy", "camera=()"),
];

#[test]
fn every_kind_of_answer_has_them() {
    let ad = AdText::new(1);
    let server = Server::start_with(std::slice::from_ref(&ad));
    let ida = server.sign_in(Who::Ida);
    let browser = server.browser();
    let list = "/v2/JobannonceBehandling/afventende-jobannoncer";
    let begun = ida.begin(&ad.id);
    let tag = ida.get(list).header("etag").to_owned();
    let known = [("cookie", ida.cookie.as_str()), ("x-csrf", "1"), ("if-none-match", tag.as_str())];
    let large = vec![b' '; 300 * 1024];
    for (status, answer) in [
        (200, ida.get(list)),
        (204, begun),
        (304, browser.get(list, &known)),
        (401, browser.get(list, &[])),
        (403, browser.send("POST", "/bff/session", &[("origin", "https://example.com")], Some(b"{}"))),
        (404, browser.get("/v2/andet", &[])),
        (404, browser.get("/andet.js", &[])),
        (405, browser.send("BREW", "/healthz", &[], None)),
        (413, browser.send("POST", "/bff/session", &[("x-csrf", "1")], Some(&large))),
        (421, browser.get(list, &[("host", "example.com")])),
        (422, ida.content("no-uuid")),
        (503, browser.get("/", &[])),
        (200, browser.get("/openapi.json", &[])),
        (200, browser.get("/readyz", &[])),
    ] {
        assert_eq!(answer.status, status, "{}", answer.text());
        for (name, value) in EVERYWHERE {
            assert!(answer.header(name).contains(value), "{status} {name}: {:?}", answer.header(name));
        }
        assert!(answer.header("content-security-policy").contains("frame-ancestors 'none'"), "{status}");
        assert!(!answer.header("permissions-policy").contains("clipboard-write"), "the console copies");
        assert_eq!(answer.header("strict-transport-security"), "", "without TLS nothing is said of it");
    }
}

#[test]
fn who_came_by_tls_is_told_to_come_so_again() {
    let (server_side, client) = tls();
    let get = |path| format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
    for (hsts_subdomains, told) in [(true, "max-age=63072000; includeSubDomains\r\n"), (false, "max-age=63072000\r\n")]
    {
        let listening = Listening { tls: Some(server_side.clone()), hsts_subdomains, ..here() };
        let server = Server::start_listening(listening);
        let address = server.base.trim_start_matches("https://").parse().unwrap();
        for path in ["/healthz", "/bff/session", "/v2/andet"] {
            let answer = ask_by_tls(address, &client, &get(path));
            assert!(answer.contains(&format!("strict-transport-security: {told}")), "{answer}");
        }
    }
    let proxied =
        Server::start_listening(Listening { trusted_proxies: vec!["127.0.0.1/32".parse().unwrap()], ..here() });
    let strict = |scheme| {
        let answer = proxied.browser().get("/healthz", &[("x-forwarded-proto", scheme)]);
        answer.header("strict-transport-security").to_owned()
    };
    assert_eq!(strict("https"), "max-age=63072000; includeSubDomains");
    assert_eq!(strict("http"), "");
}
