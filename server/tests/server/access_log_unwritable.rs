//! Where the access log can't be written, nothing is read or changed that should stand in it.

use crate::support::{AdText, Answer, Jobcentre, Log, Who, request};
use contract::metoder::GET_CV_LIST;
use serde_json::{Value, json};

#[track_caller]
fn is_refused(answer: &Answer) {
    let problem = answer.is_refused(503, None);
    assert!(problem["beskrivelse"].as_str().unwrap().contains("adgangslog"), "{problem}");
}

#[test]
fn without_the_log_nothing_is_read_or_done_until_it_can_be_written_again() {
    let here = Jobcentre::opens();
    here.server.import_ads(&[AdText::new(1), AdText::new(2)]);
    let (ida, log, ad) = (&here.ida, Log::of(&here.server), AdText::new(1).id);
    let leaving = here.server.sign_in(Who::Colleague);
    let lone = here.citizen();
    here.has_cv(&lone, "Active");
    log.breaks();
    let before = log.entries();

    let read = ida.content(&ad);
    is_refused(&read);
    assert!(!read.text().contains("Stilling"));
    let read = request(ida, &GET_CV_LIST, &json!({ "personCivilRegistrationIdentifier": lone })).send();
    is_refused(&read);
    is_refused(&here.ida.call("GET", "/v1/Jobagent").header("x-civilRegistrationIdentifier", &lone).send());

    is_refused(&ida.beginning(&ad, false).request_id("begin-1").send());
    is_refused(&here.creating(&lone).request_id("create-1").send());
    assert_eq!(here.server.count("SELECT count(*) FROM handling"), 0);
    assert_eq!(here.server.count("SELECT count(*) FROM jobagent"), 0);

    // Nobody comes in, and whoever wants to go can.
    let body = json!({ "behandlerIdentifier": Who::Reader.behandler().behandler_identifier }).to_string();
    let headers = [("x-csrf", "1"), ("content-type", "application/json")];
    let refused = here.server.browser().send("POST", "/bff/session", &headers, Some(body.as_bytes()));
    is_refused(&refused);
    assert_eq!(refused.header("set-cookie"), "");
    leaving.call("DELETE", "/bff/session").send().is_done();
    leaving.get("/bff/session").is_refused(401, None);

    // What doesn't stand in the log goes on.
    assert_eq!(
        ida.queue().iter().map(|(_, handling)| handling.clone()).collect::<Vec<_>>(),
        [Value::Null, Value::Null]
    );
    ida.statistic("akkumuleret", "dageSiden=5").json();
    here.server.browser().get("/healthz", &[]).json();
    assert_eq!(log.entries(), before);

    log.mends();
    // Neither id was received.
    ida.beginning(&ad, false).request_id("begin-1").send().is_done();
    assert_eq!(here.creating(&lone).request_id("create-1").send().status / 100, 2);
    ida.content(&ad).json();
    log.ended("PaabegyndBehandling");
}
