//! Which server answers.

use crate::support::{Server, Who};
use serde_json::json;
use std::time::Duration;

#[test]
fn whoever_is_signed_in_learns_which_server_answers_and_since_when() {
    let server = Server::start();
    server.browser().get("/bff/version", &[]).is_refused(401, None);
    server.pass(Duration::from_secs(90));
    for who in [Who::Ida, Who::WithoutScopes] {
        let told = server.sign_in(who).get("/bff/version").json();
        assert_eq!(told["version"], env!("CARGO_PKG_VERSION"));
        assert_eq!(told["build"], "debug");
        assert_eq!(told["system"], format!("{} {}", std::env::consts::OS, std::env::consts::ARCH));
        assert_eq!(told["runningSince"], "2026-11-21T13:00:00.0000000+01:00");
    }
    assert_eq!(server.browser().get("/healthz", &[]).json(), json!({"status": "ok"}), "nobody else learns of it");
}
