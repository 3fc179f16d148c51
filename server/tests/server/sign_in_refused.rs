//! Sign-ins that fail, and what the person is told.

use crate::support::{ATTEMPT, Answer, Person, SESSION, ida_may_sign_in, key};
use chrono::TimeDelta;
use serde_json::{Value, json};
use std::time::Duration;

const USED: &str = "Loginforsøget er brugt eller for gammelt.";
const ELSEWHERE: &str = "Loginforsøget blev begyndt i en anden browser.";
const UNVERIFIED: &str = "Login-tjenestens svar kunne ikke bekræftes.";
const AWAY: &str = "Login-tjenesten svarer ikke.";
const PROFILE: &str = "Din brugerprofil mangler oplysninger";
const CANCELLED: &str = "Login blev afbrudt";

#[track_caller]
fn failed(answer: &Answer, status: u16, text: &str) {
    let page = answer.text();
    assert_eq!(answer.status, status, "{page}");
    assert!(page.contains(text) && page.contains("Prøv igen"), "{page}");
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    assert_eq!((answer.header("cache-control"), answer.header("referrer-policy")), ("no-store", "no-referrer"));
    assert!(answer.header("content-security-policy").starts_with("default-src 'none'"));
    assert!(!answer.header("set-cookie").contains(SESSION));
}

#[test]
fn an_attempt_is_good_once_for_its_own_browser_and_ten_minutes() {
    let (login, server) = ida_may_sign_in();
    let mut ida = Person::at(&server);
    let query = login.sign_in(&ida.begins("/annoncer"));
    let state = query.split('&').find_map(|part| part.strip_prefix("state=")).unwrap().to_owned();
    let almost = format!("code=x&state={}{}", &state[..42], if state.ends_with('A') { 'E' } else { 'A' });
    for hostile in ["", "code=x", "code=x&state=", "code=x&state=nonsense", &almost] {
        failed(&ida.returns(hostile), 400, USED);
    }
    failed(&Person::at(&server).returns(&query), 400, ELSEWHERE);
    failed(&ida.returns(&query), 400, USED);
    // One that signs in itself is another browser all the same.
    let query = login.sign_in(&ida.begins("/annoncer"));
    let mut victim = Person::at(&server);
    victim.begins("/annoncer");
    failed(&victim.returns(&query), 400, ELSEWHERE);
    assert_eq!(login.asked("code"), 0, "the wrong browsers used them up");

    let query = login.sign_in(&ida.begins("/annoncer"));
    assert_eq!(ida.returns(&query).status, 303);
    // By the browser's history, while she is signed in.
    let again = ida.get(&format!("/bff/callback?{query}"));
    assert_eq!((again.status, again.header("location")), (303, "/"));
    failed(&Person::at(&server).returns(&query), 400, USED);
    assert_eq!(login.asked("code"), 1);

    let query = login.sign_in(&ida.begins("/annoncer"));
    server.pass(Duration::from_secs(600));
    let mut other = Person::at(&server);
    other.is_given(ATTEMPT, ida.cookie(ATTEMPT).unwrap());
    failed(&other.returns(&query), 400, USED);
}

#[test]
fn the_answer_must_be_from_the_login_service_that_was_asked() {
    let (login, server) = ida_may_sign_in();
    let mut ida = Person::at(&server);
    for iss in ["", "&iss=https%3A%2F%2Fevil.example"] {
        let query = login.sign_in(&ida.begins("/annoncer"));
        let query = query.split("&iss=").next().unwrap().to_owned() + iss;
        failed(&ida.returns(&query), 400, USED);
    }
    assert_eq!(login.asked("code"), 0);
}

#[test]
fn refusals_of_the_login_service_are_told_apart() {
    let (login, server) = ida_may_sign_in();
    let mut ida = Person::at(&server);
    for (error, status, text) in
        [("access_denied", 403, CANCELLED), ("server_error", 502, UNVERIFIED), ("%3Cscript%3E", 502, UNVERIFIED)]
    {
        let query = login.sign_in(&ida.begins("/annoncer"));
        let state = query.split_once('&').unwrap().1;
        let answer = ida.returns(&format!("error={error}&{state}"));
        failed(&answer, status, text);
        assert!(!answer.text().contains("<script>"));
        assert!(answer.text().contains("/bff/sign-in?returnTo=%2Fannoncer"), "one tries again from where one was");
    }
}

#[test]
fn a_code_that_the_login_service_does_not_take_signs_nobody_in() {
    let (login, server) = ida_may_sign_in();
    let mut ida = Person::at(&server);
    let query = login.sign_in(&ida.begins("/annoncer"));
    let other_code = query.replace("code=code-1", "code=code-of-somebody-else");
    failed(&ida.returns(&other_code), 400, USED);
    // A code of another sign-in comes with another PKCE challenge.
    let (mine, theirs) = (ida.begins("/annoncer"), Person::at(&server).begins("/annoncer"));
    let (mine, theirs) = (login.sign_in(&mine), login.sign_in(&theirs));
    let injected = format!("{}&{}", theirs.split('&').next().unwrap(), mine.split_once('&').unwrap().1);
    failed(&ida.returns(&injected), 400, USED);
    let query = login.sign_in(&ida.begins("/annoncer"));
    let endless = format!("code={}&{}", "c".repeat(2049), query.split_once('&').unwrap().1);
    failed(&ida.returns(&endless), 502, UNVERIFIED);
}

#[test]
fn tokens_that_are_not_believed_sign_nobody_in() {
    let (login, server) = ida_may_sign_in();
    let mut ida = Person::at(&server);
    let mut attempt = |status, text| {
        let query = login.sign_in(&ida.begins("/annoncer"));
        failed(&ida.returns(&query), status, text);
    };
    login.script().nonce = Some("of another sign-in".into());
    attempt(502, UNVERIFIED);
    login.script().nonce = None;
    for ahead in [TimeDelta::minutes(10), TimeDelta::minutes(-10)] {
        login.script().clock_ahead = ahead;
        attempt(502, UNVERIFIED);
    }
    login.script().clock_ahead = TimeDelta::zero();
    for (claim, value) in [("behandlerIdentifier", json!("ida")), ("name", Value::Null), ("app", json!({"roller": 7}))]
    {
        let good = login.script().claims.insert(claim.into(), value).unwrap();
        attempt(403, PROFILE);
        login.script().claims.insert(claim.into(), good);
    }
    let no_id_token = json!({"access_token": "a", "token_type": "Bearer"}).to_string();
    login.script().instead.push((200, "application/json", no_id_token));
    attempt(502, UNVERIFIED);
    assert_eq!(server.count("SELECT count(*) FROM session"), 0);
}

#[test]
fn clocks_may_be_most_of_a_minute_apart() {
    let (login, server) = ida_may_sign_in();
    for ahead in [45, -45] {
        login.script().clock_ahead = TimeDelta::seconds(ahead);
        Person::at(&server).signs_in(&login);
    }
}

#[test]
fn new_keys_are_fetched_once_and_unknown_ones_do_not_make_us_ask_and_ask() {
    let (login, server) = ida_may_sign_in();
    Person::at(&server).signs_in(&login);
    assert_eq!(login.asked("keys"), 1);
    // Foreign keys: right after the first fetch they are not even asked for.
    let foreign = key("foreign");
    let own = std::mem::replace(&mut login.script().signs_with, foreign);
    let mut ida = Person::at(&server);
    for _ in 0..20 {
        let query = login.sign_in(&ida.begins("/annoncer"));
        failed(&ida.returns(&query), 502, UNVERIFIED);
    }
    assert!(login.asked("keys") <= 2, "{}", login.asked("keys"));
    login.script().signs_with = own;
    Person::at(&server).signs_in(&login);
}

#[test]
fn keys_that_have_come_since_are_looked_for() {
    // Under a name of their own, or under the former one's.
    for name in ["next", "first"] {
        let (login, server) = ida_may_sign_in();
        let mut ida = Person::at(&server);
        let led_to = ida.begins("/annoncer");
        assert_eq!(login.asked("keys"), 1, "known before they are changed");
        login.script().changes_keys(name);
        assert_eq!(ida.returns(&login.sign_in(&led_to)).status, 303, "{name}");
        assert_eq!(login.asked("keys"), 2);
    }
}

#[test]
fn a_login_service_that_answers_nonsense_is_away() {
    let (login, server) = ida_may_sign_in();
    let mut ida = Person::at(&server);
    for (status, media_type, body) in [
        (502, "text/html", "<html>Bad gateway</html>".to_owned()),
        (500, "application/json", String::new()),
        (200, "application/json", "null".to_owned()),
        (200, "application/json", format!("\"{}\"", "x".repeat(5_000_000))),
        (302, "text/plain", String::new()),
        (401, "application/json", json!({"error": "invalid_client"}).to_string()),
    ] {
        login.script().instead.push((status, media_type, body));
        let query = login.sign_in(&ida.begins("/annoncer"));
        failed(&ida.returns(&query), 503, AWAY);
    }
}

#[test]
fn a_login_service_that_describes_itself_as_another_is_not_asked_for_anybody() {
    let is_led_there = |names: fn(String) -> String| {
        let (login, server) = ida_may_sign_in();
        let named = names(login.issuer());
        login.script().describes_itself_as = Some(named);
        let answer = Person::at(&server).get("/bff/sign-in");
        assert_eq!(login.asked("discovery"), 1);
        let is_led_there = answer.status == 303;
        if !is_led_there {
            failed(&answer, 503, AWAY);
            assert!(answer.header("location").is_empty() && answer.header("set-cookie").is_empty());
        }
        is_led_there
    };
    assert!(is_led_there(|issuer| issuer));
    assert!(!is_led_there(|_| "https://login.evil.example".to_owned()));
    assert!(!is_led_there(|issuer| issuer + "/"), "letter by letter");
}

#[test]
fn a_login_service_that_is_away_is_told() {
    let (mut login, server) = ida_may_sign_in();
    login.stop();
    for _ in 0..2 {
        let answer = Person::at(&server).get("/bff/sign-in");
        failed(&answer, 503, AWAY);
        assert!(answer.header("location").is_empty());
    }
    assert_eq!(server.browser().get("/healthz", &[]).status, 200);
}
