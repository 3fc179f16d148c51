//! The access log from outside: what never stands in it, who does, and what becomes of it.

use crate::support::{AdText, Browser, Log, Server, Who, request, thing};
use approval_console_server::demo::citizens::named::NAMED;
use contract::metoder::GET_CV_LIST;
use serde_json::json;
use std::{collections::HashSet, time::Duration};

#[test]
fn no_number_and_no_text_stands_in_clear() {
    let server = Server::start_with(&[AdText::new(1)]);
    let (ida, log) = (server.sign_in(Who::Ida), Log::of(&server));
    for named in NAMED {
        let body = json!({ "personCivilRegistrationIdentifier": named.cpr });
        // Whoever calls chooses the id of the request: here, the worst one.
        request(&ida, &GET_CV_LIST, &body).request_id(named.cpr).send();
        let hyphened = format!("{}-{}", &named.cpr[..6], &named.cpr[6..]);
        let call = request(&ida, &GET_CV_LIST, &body).header("x-civilRegistrationIdentifier", named.cpr);
        call.request_id(&hyphened).send();
    }
    ida.begin(&AdText::new(1).id).is_done();
    ida.parking(&AdText::new(1).id, 5).with("/kommentar", json!("Ring til 010165-1234")).send().is_done();
    log.ended("ParkerJobannonce");
    let entries = log.entries();
    let about: Vec<_> = entries.iter().filter(|entry| entry.what == "GetCVList").collect();
    assert_eq!(about.len(), NAMED.len() * 2);
    assert!(about.iter().all(|entry| entry.request_id.is_none()));
    assert!(log.newest("ParkerJobannonce").request_id.is_some());

    let numbers = server.text("SELECT group_concat(cpr) FROM citizen");
    let numbers: HashSet<&[u8]> = numbers.split(',').map(str::as_bytes).collect();
    assert!(numbers.len() > 100);
    let bytes = log.bytes();
    assert!(bytes.windows(10).all(|window| !numbers.contains(window)), "a number stands in clear");
    for text in ["Ring til", "Stilling", &server.text("SELECT first_name || ' ' || last_name FROM citizen")] {
        assert!(!String::from_utf8_lossy(&bytes).contains(text), "{text}");
    }
}

#[test]
fn who_may_not_is_logged_and_who_is_nobody_is_not() {
    let server = Server::start_with(&[AdText::new(1)]);
    let (ida, reader, log) = (server.sign_in(Who::Ida), server.sign_in(Who::Reader), Log::of(&server));
    let ad = AdText::new(1).id;
    reader.begin(&ad).is_refused(403, Some(4575));
    let entry = log.ended("PaabegyndBehandling");
    assert_eq!(entry.outcome, Some((403, Some(4575))));
    assert_eq!((entry.name, entry.subjects), (Some(Who::Reader.behandler().behandler_navn), vec![thing("ad", &ad)]));
    // In another's name, it is still she who is signed in.
    let other = json!(Who::Reader.behandler().behandler_identifier);
    ida.beginning(&ad, false).with("/behandler/behandlerIdentifier", other).send().is_refused(403, Some(4575));
    assert_eq!(log.ended("PaabegyndBehandling").name, Some(Who::Ida.behandler().behandler_navn));
    // What isn't there, and what isn't even an ad.
    ida.content("00000000-0000-4000-8000-000000000000").is_refused(404, Some(121_100));
    assert_eq!(log.newest("GetJobannonce").status, Some(404));
    ida.content("0101651234").is_refused_for(&["jobannonceId"]);
    assert_eq!(log.newest("GetJobannonce").subjects, []);

    let before = log.entries();
    ida.beginning(&ad, false).without_cookie().send().is_refused(401, None);
    ida.beginning(&ad, false).without_csrf().send().is_refused(403, None);
    ida.call("GET", "/annoncekilde/v1/jobannoncer/x").without_cookie().send().is_refused(401, None);
    assert_eq!(log.entries(), before);
}

#[test]
fn coming_and_going_is_logged() {
    let server = Server::start();
    let log = Log::of(&server);
    let ida = server.sign_in(Who::Ida);
    let came = log.newest("SignIn");
    assert_eq!((came.name, came.status), (Some(Who::Ida.behandler().behandler_navn), Some(200)));
    let headers = [("x-csrf", "1"), ("content-type", "application/json")];
    let body = json!({ "behandlerIdentifier": "00000000-0000-4000-8000-000000000000" }).to_string();
    let refused = Browser::new(&server.base).send("POST", "/bff/session", &headers, Some(body.as_bytes()));
    refused.is_refused(404, Some(121_300));
    let refused = log.newest("SignIn");
    assert_eq!((refused.name, refused.status), (None, Some(404)));
    ida.call("DELETE", "/bff/session").send().is_done();
    let went = log.ended("SignOut");
    assert_eq!((went.name, went.outcome), (Some(Who::Ida.behandler().behandler_navn), Some((204, None))));
}

#[test]
fn the_log_outlives_a_restart_and_old_entries_go_in_the_night() {
    let server = Server::start_with(&[AdText::new(1)]);
    let ad = AdText::new(1).id;
    server.sign_in(Who::Ida).content(&ad).json();
    let before = Log::of(&server).entries();
    let server = server.restart();
    let log = Log::of(&server);
    server.sign_in(Who::Ida).content(&ad).json();
    assert_eq!(log.entries()[..before.len()], before);
    let subjects = log.newest("GetJobannonce").subjects;
    assert_eq!(subjects, before.last().unwrap().subjects);

    // Six years later, somebody comes.
    server.pass(Duration::from_secs(6 * 366 * 24 * 3600));
    server.sign_in(Who::Ida);
    let left = log.when(|| Some(log.entries()).filter(|entries| entries[0].key > 1));
    assert_eq!(left.iter().map(|entry| entry.what.as_str()).collect::<Vec<_>>(), ["SignIn", "Retention"]);
}
