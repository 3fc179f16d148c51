//! What another site's page can make a browser send, and what it can do with cookies.

use super::{
    attacks::begin_path,
    message::Message,
    target::{Attack, Expected::Told, Target},
};
use crate::caller::Caller;
use approval_console_server::session::COOKIE_NAME;
use serde_json::{Value, json};

/// No write of these may be done on it.
const AD: usize = 2;
/// As a token looks, and given to nobody.
const PLANTED: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

pub fn try_all(base: &str, target: &Target<'_>) {
    for attack in from_another_site(target.ida) {
        target.bear(&attack);
    }
    assert_eq!(target.begun(AD), json!([]), "another site's page has begun an ad");
    cookies_that_were_planted(base, target);
    a_cookie_after_its_time(base, target);
}

fn from_another_site(ida: &Caller) -> Vec<Attack> {
    let body = json!({ "behandler": ida.behandler, "overtagBehandling": true }).to_string();
    let with_cookie = |line: &str| {
        let begin = Message::of("POST", &begin_path(AD)).header(format!("cookie: {}", ida.cookie()));
        begin.with_id().header(line)
    };
    let as_json = |lines: &str| with_cookie(lines).header("content-type: application/json").body(&body).bytes();
    let mut all: Vec<Attack> = [
        "origin: https://example.com\r\nx-csrf: 1",
        "origin: null\r\nx-csrf: 1",
        "origin: http://localhost.example.com\r\nx-csrf: 1",
        "origin: http://localhost\r\norigin: https://example.com\r\nx-csrf: 1",
        "sec-fetch-site: cross-site",
        "x-csrf: 0",
        "x-csrf:",
        "x-csrf: 1, 1",
        "x-csrf: 0\r\nx-csrf: 1",
        "x_csrf: 1",
    ]
    .into_iter()
    .map(|lines| Attack::new(format!("begin with {lines}"), as_json(lines), Told(403)))
    .collect();
    // What a form can send; and the same with the header, which it can't.
    for media_type in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=a", ""] {
        let plain = |lines: &str| with_cookie(&format!("content-type: {media_type}{lines}")).body(&body).bytes();
        all.push(Attack::new(format!("a form of {media_type}"), plain(""), Told(403)));
        all.push(Attack::new(format!("no form of {media_type}"), plain("\r\nx-csrf: 1"), Told(415)));
    }
    let preflight = Message::of("OPTIONS", &begin_path(AD)).header(
        "origin: https://example.com\r\naccess-control-request-method: POST\r\naccess-control-request-headers: x-csrf",
    );
    all.push(Attack::new("a write by GET", Message::get(&begin_path(AD)).by(ida).bytes(), Told(405)));
    all.push(Attack::new("a preflight", preflight.bytes(), Told(403)));
    let overridden = Message::get(&begin_path(AD)).by(ida).header("x-http-method-override: POST");
    all.push(Attack::new("a method in a header", overridden.bytes(), Told(405)));
    let sign_in = Message::of("POST", "/bff/session").json(&who(ida));
    all.push(Attack::new("signing in for her", sign_in.bytes(), Told(403)));
    let out = Message::of("DELETE", "/bff/session").header(format!("cookie: {}", ida.cookie()));
    all.push(Attack::new("signing her out", out.bytes(), Told(403)));
    all
}

fn cookies_that_were_planted(base: &str, target: &Target<'_>) {
    let mads = Caller::sign_in(base, 1);
    let asks = |cookie: &str| Message::get("/bff/session").header(format!("cookie: {cookie}")).bytes();
    let (own, others) = (target.ida.cookie(), mads.cookie());
    let token = own.split_once('=').unwrap().1;
    for cookie in [
        format!("{COOKIE_NAME}={PLANTED}"),
        format!("__Host-{COOKIE_NAME}={token}"),
        format!("{}={token}", COOKIE_NAME.to_uppercase()),
        format!("{COOKIE_NAME}=\"{token}\""),
        format!("{COOKIE_NAME}={token}A"),
        format!("{COOKIE_NAME}={}", "a".repeat(8_000)),
        format!("{COOKIE_NAME}={PLANTED}; {own}"),
        COOKIE_NAME.to_owned(),
        "=".into(),
    ] {
        target.bear(&Attack::new(format!("cookie {cookie:.90}"), asks(&cookie), Told(401)));
    }
    // Of two sessions one answers, and it is one of the two.
    let both = target.bear(&Attack::new("two sessions", asks(&format!("{own}; {others}")), Told(200)));
    assert!(both.0.contains(&target.ida.behandler.behandler_navn), "{}", both.0);

    let fixed = format!("{COOKIE_NAME}={PLANTED}");
    let sign_in =
        Message::of("POST", "/bff/session").header(format!("cookie: {fixed}")).header("x-csrf: 1").json(&who(&mads));
    let given = target.bear(&Attack::new("signing in with a cookie that was planted", sign_in.bytes(), Told(200)));
    assert!(given.cookie().is_some_and(|cookie| cookie != fixed && cookie.starts_with(COOKIE_NAME)), "{}", given.0);
    assert_eq!(target.send(asks(&fixed)).status(), 401);
}

fn a_cookie_after_its_time(base: &str, target: &Target<'_>) {
    let mads = Caller::sign_in(base, 1);
    let ask =
        |cookie: &str| target.send(Message::get("/bff/session").header(format!("cookie: {cookie}")).bytes()).status();
    let again = target.send(Message::of("POST", "/bff/session").by(&mads).json(&who(&mads)).bytes());
    let renewed = again.cookie().unwrap();
    assert_ne!(renewed, mads.cookie());
    assert_eq!((ask(mads.cookie()), ask(renewed)), (401, 200), "at sign-in the cookie is another");
    let out = Message::of("DELETE", "/bff/session").header(format!("cookie: {renewed}")).header("x-csrf: 1").bytes();
    assert_eq!(target.send(out).status(), 204);
    assert_eq!(ask(renewed), 401);
    assert_eq!(ask(target.ida.cookie()), 200, "of nobody else");
}

fn who(caller: &Caller) -> Value {
    json!({ "behandlerIdentifier": caller.behandler.behandler_identifier })
}
