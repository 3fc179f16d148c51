//! What operations see: whether the server lives, whether it is ready, and what it counts.

use crate::{
    support::{AdText, Browser, Served, Server, Who, here},
    webservicebesked::{GDPR, gdpr_slettet},
};
use approval_console_server::{
    operations::metrics::{self, Metrics},
    serve::{Limits, Listening},
};
use serde_json::{Value, json};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

fn page(server: &Server) -> Served {
    let routes = metrics::routes(server.metrics.clone(), server.store.clone(), server.folder());
    Served::start(routes, here(), Metrics::default())
}

fn shown(page: &Served) -> Vec<String> {
    let answer = Browser::new(&format!("http://{}", page.address)).get("/metrics", &[]);
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), "application/openmetrics-text; version=1.0.0; charset=utf-8");
    answer.text().lines().map(str::to_owned).collect()
}

/// The value of one line.
fn value(lines: &[String], name: &str) -> Option<f64> {
    lines.iter().find_map(|line| line.strip_prefix(name)?.strip_prefix(' ')?.parse().ok())
}

#[test]
fn calls_are_counted_by_route_and_never_by_what_they_ask_for() {
    let ads = [AdText::new(1), AdText::new(2)];
    let server = Server::start_with(&ads);
    let ida = server.sign_in(Who::Ida);
    for ad in &ads {
        ida.content(&ad.id).json();
    }
    ida.content("no-uuid").is_refused_for(&["jobannonceId"]);
    for path in ["/annoncer/Hans-Hansen", "/annoncer/Grete-Hansen"] {
        server.browser().get(path, &[]);
    }
    server.browser().send("BREW", "/healthz", &[], None);

    let page = page(&server);
    let lines = shown(&page);
    let calls = |method, route, status| {
        value(&lines, &format!(r#"http_requests_total{{method="{method}",route="{route}",status="{status}"}}"#))
    };
    const AD: &str = "/annoncekilde/v1/jobannoncer/{jobannonceId}";
    assert_eq!(calls("GET", AD, 200), Some(2.0));
    assert_eq!(calls("GET", AD, 422), Some(1.0));
    assert_eq!(calls("POST", "/bff/session", 200), Some(1.0));
    assert_eq!(calls("GET", "(console)", 503), Some(2.0), "there is no console in this test");
    assert_eq!(calls("other", "/healthz", 405), Some(1.0));
    assert_eq!(value(&lines, &format!(r#"http_request_seconds_count{{route="{AD}"}}"#)), Some(3.0));
    let text = lines.join("\n");
    assert!(!text.contains("Hansen") && !text.contains(&ads[0].id) && !text.contains("BREW"), "{text}");
}

#[test]
fn what_is_measured_when_somebody_looks() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    let page = page(&server);
    assert_eq!(value(&shown(&page), "notifications_waiting"), Some(0.0));
    ida.call("POST", GDPR).request_id("counted-1").json(&gdpr_slettet()).send().is_done();
    let mut open = server.wire();
    open.send("GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n");
    open.until("}");
    let lines = shown(&page);
    assert_eq!(value(&lines, "notifications_waiting"), Some(1.0));
    assert!(value(&lines, "connections").unwrap() >= 1.0);
    assert!(value(&lines, "sqlite_wal_bytes").unwrap() > 0.0);
    assert!(value(&lines, "process_resident_memory_bytes").unwrap() > 1_000_000.0);
    assert!(lines.iter().any(|line| line.starts_with("build_info{version=")));
    let elsewhere = Browser::new(&format!("http://{}", page.address)).get("/healthz", &[]);
    assert_eq!(elsewhere.status, 404, "nothing else is answered there");
    assert_ne!(server.browser().get("/metrics", &[]).status, 200, "and metrics nowhere else");
}

#[test]
fn failed_sign_ins_and_refused_connections_are_counted() {
    let server = Server::start();
    let body = json!({ "behandlerIdentifier": "00000000-0000-0000-0000-000000000000" }).to_string();
    let headers = [("x-csrf", "1"), ("content-type", "application/json")];
    server.browser().send("POST", "/bff/session", &headers, Some(body.as_bytes())).is_refused(404, Some(121_300));
    assert_eq!(value(&shown(&page(&server)), "sign_in_failures_total"), Some(1.0));

    let limits = Limits { connections: 1, ..Limits::default() };
    let server = Server::start_listening(Listening { limits, ..here() });
    let mut one = server.wire();
    one.send("GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n");
    one.until("}");
    assert_eq!(server.wire().rest(), "");
    assert_eq!(value(&shown(&page(&server)), "refused_connections_total{why=\"connections\"}"), Some(1.0));
}

#[test]
fn a_server_that_stops_or_lacks_something_is_alive_and_not_ready() {
    let server = Server::start();
    let ready = || {
        let answer = server.browser().get("/readyz", &[]);
        (answer.status, serde_json::from_slice::<Value>(&answer.body).unwrap())
    };
    assert_eq!(ready(), (200, json!({ "status": "ok" })));
    let login = Arc::new(AtomicBool::new(false));
    let is_there = Arc::clone(&login);
    server.readiness.depends_on("login service", move || is_there.load(Ordering::SeqCst));
    assert_eq!(ready(), (503, json!({ "status": "not ready", "missing": ["login service"] })));
    login.store(true, Ordering::SeqCst);
    assert_eq!(ready().0, 200);
    server.readiness.stopping();
    assert_eq!(ready().1["missing"], json!(["stopping"]));
    server.browser().get("/healthz", &[]).json();
}
