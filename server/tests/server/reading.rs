//! The queue, the ad source and health.

use crate::support::{AdText, Server, Who};

const NO_AD: &str = "00000000-0000-0000-0000-0000000000ff";

#[test]
fn the_queue_has_every_waiting_ad_oldest_arrival_first() {
    let mut ads: Vec<AdText> = (1..=4).map(AdText::new).collect();
    ads[0].created = "2026-11-20T08:00:00Z".into();
    // Written in the future, by the server's clock: it arrives now.
    ads[1].created = "2027-01-01T00:00:00Z".into();
    let server = Server::start_with(&ads);
    let ida = server.sign_in(Who::Ida);
    let queue: Vec<String> = ida.queue().into_iter().map(|(id, _)| id).collect();
    assert_eq!(queue, [&ads[2].id, &ads[3].id, &ads[0].id, &ads[1].id].map(Clone::clone));
    ida.begin(&ads[3].id).is_done();
    ida.park(&ads[3].id, 30).is_done();
    assert_eq!(ida.queue().len(), 4);
}

#[test]
fn a_free_ad_has_no_handling_at_all() {
    let server = Server::start_with(&[AdText::new(1)]);
    let answer = server.sign_in(Who::Ida).get("/v2/JobannonceBehandling/afventende-jobannoncer");
    assert_eq!(answer.text(), r#"{"afventendeJobannoncer":[{"jobannonceId":"00000000-0000-0000-0000-000000000001"}]}"#);
}

#[test]
fn the_ad_source_tells_what_an_ad_says_and_how_it_stands_here() {
    let ad = AdText::new(1);
    let server = Server::start_with(std::slice::from_ref(&ad));
    let reader = server.sign_in(Who::Reader);
    let content = reader.content(&ad.id).json();
    assert_eq!(content["title"], ad.title);
    assert_eq!(content["body"], ad.body);
    assert_eq!(content["employer"]["cvrNumber"], ad.cvr);
    // It was approved elsewhere; here it waits.
    assert_eq!(content["approvalStatus"], "UnderBehandling");
    assert_eq!(reader.handling(&ad.id), serde_json::Value::Null);

    reader.content(NO_AD).is_refused(404, Some(121_100));
    reader.content("no-uuid").is_refused_for(&["jobannonceId"]);
    reader.content(&ad.id.to_uppercase()).json();
}

#[test]
fn duplicates_of_an_ad_that_is_not_there() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    ida.get(&format!("/v2/JobannonceBehandling/duplikater/{NO_AD}")).is_refused(404, Some(121_100));
    ida.get("/v2/JobannonceBehandling/duplikater/no-uuid").is_refused_for(&["jobannonceId"]);
}

#[test]
fn health_needs_no_sign_in() {
    let server = Server::start();
    let answer = server.browser().get("/healthz", &[]);
    assert_eq!(answer.text(), r#"{"status":"ok"}"#);
    answer.json();
}

#[test]
fn long_answers_are_compressed_for_those_who_take_it() {
    let ads: Vec<AdText> = (1..=50).map(AdText::new).collect();
    let server = Server::start_with(&ads);
    let ida = server.sign_in(Who::Ida);
    let headers = [("cookie", ida.cookie.as_str()), ("x-csrf", "1"), ("accept-encoding", "gzip, br")];
    let answer = server.browser().get("/v2/JobannonceBehandling/afventende-jobannoncer", &headers);
    assert_eq!(answer.header("content-encoding"), "gzip");
    assert_eq!(answer.body[..2], [0x1f, 0x8b]);
}
