//! What a call to a service is authorised with.

use super::support::{Caseworker, Door, House, Line, Ours, Stranger, Who, believing, placed, reached, request};
use approval_console_server::{
    config::Secret,
    gateway::{ClientCredentials, Token},
};
use std::{thread, time::Duration};
use url::Url;

const QUEUE: &str = "/v2/JobannonceBehandling/afventende-jobannoncer";

fn console(behind: &Stranger, token: Token) -> (House, Caseworker) {
    let house = House::open(placed(&reached(&behind.base, &believing(Ours::Missing), token)), Door::Open);
    let ida = house.sign_in(Who::Ida);
    (house, ida)
}

fn from(endpoint: &Stranger) -> Token {
    Token::ClientCredentials(ClientCredentials {
        token_endpoint: Url::parse(&format!("{}/token", endpoint.base)).unwrap(),
        client_id: "konsol".into(),
        client_secret: Secret::new("hemmelig & stærk".into()),
        scope: "flexjob.read".into(),
        tls: believing(Ours::Missing),
        answer_time: Duration::from_secs(1),
    })
}

fn json(line: &mut dyn Line, status: &str, body: &str) {
    let length = body.len();
    let head = "content-type: application/json\r\nconnection: close";
    line.say(&format!("HTTP/1.1 {status}\r\n{head}\r\ncontent-length: {length}\r\n\r\n{body}"));
}

/// Says what it was asked by refusing anything else.
fn grants(line: &mut dyn Line) {
    let asked = request(line).unwrap();
    // konsol:hemmelig+%26+st%C3%A6rk
    let by = asked.header("authorization") == Some("Basic a29uc29sOmhlbW1lbGlnKyUyNitzdCVDMyVBNnJr");
    let right = by && asked.target == "/token" && asked.body == "grant_type=client_credentials&scope=flexjob.read";
    match right {
        true => json(line, "200 OK", r#"{"access_token":"et-token","token_type":"Bearer","expires_in":300}"#),
        false => json(line, "401 Unauthorized", "{}"),
    }
}

fn refuses(line: &mut dyn Line) {
    request(line);
    json(line, "401 Unauthorized", r#"{"error":"invalid_client","error_description":"hemmelig"}"#);
}

#[test]
fn the_consoles_own_token_is_asked_for_once_however_many_call() {
    let behind = Stranger::good();
    let mut asked = false;
    let endpoint = Stranger::meeting(move || {
        // Who asked a second time would get another.
        if std::mem::replace(&mut asked, true) { Some(refuses) } else { Some(grants) }
    });
    let (_house, ida) = console(&behind, from(&endpoint));
    thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| assert_eq!(ida.get(QUEUE).status, 200));
        }
    });
    assert_eq!(behind.seen().len(), 6);
    assert!(behind.seen().iter().all(|seen| seen.header("authorization") == Some("Bearer et-token")));
}

#[test]
fn without_a_token_nothing_goes_out_and_nothing_is_told() {
    let behind = Stranger::good();
    let mut times = 0;
    let endpoint = Stranger::meeting(move || {
        times += 1;
        if times == 1 { Some(refuses) } else { Some(grants) }
    });
    let (_house, ida) = console(&behind, from(&endpoint));
    for _ in 0..3 {
        // The endpoint is not asked again at once.
        let problem = ida.get(QUEUE).is_refused(502, None);
        let told = problem.to_string();
        assert!(told.contains("kunne ikke få adgang til JobannonceBehandlingService v2"), "{told}");
        assert!(!told.contains("hemmelig") && !told.contains("konsol"), "{told}");
    }
    assert!(behind.seen().is_empty());
}

#[test]
fn a_token_that_the_service_refuses_is_asked_for_anew() {
    let behind = Stranger::at_first(|line| {
        request(line);
        line.say(
            "HTTP/1.1 401 Unauthorized\r\nwww-authenticate: Bearer\r\ncontent-length: 0\r\nconnection: close\r\n\r\n",
        );
    });
    let endpoint = Stranger::always(grants);
    let (_house, ida) = console(&behind, from(&endpoint));
    let problem = ida.get(QUEUE).is_refused(502, None);
    assert!(problem["beskrivelse"].as_str().unwrap().contains("godtog ikke serverens adgang"), "{problem}");
    assert_eq!(ida.get(QUEUE).status, 200);
}

#[test]
fn who_signed_in_by_choosing_a_name_has_no_token_of_her_own() {
    let behind = Stranger::good();
    let (_house, ida) = console(&behind, Token::Caseworker);
    ida.get(QUEUE).is_refused(401, None);
    assert!(behind.seen().is_empty());
}
