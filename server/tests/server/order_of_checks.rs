//! 401, 403, request id, 412, fields and 121304, 404, then the state (domain.md 6.3).

use crate::support::{AdText, Answer, Call, Caseworker, Server, Who};
use serde_json::json;

const NO_AD: &str = "00000000-0000-0000-0000-0000000000ff";

/// The three writing calls on an ad.
fn writes<'a>(who: &'a Caseworker, ad: &str) -> [Call<'a>; 3] {
    [who.beginning(ad, false), who.parking(ad, 5), who.deciding(ad, "Godkendt")]
}

/// The reading calls of service and ad source, and the server's own about ads.
fn reads(ad: &str) -> Vec<String> {
    let service = |path: String| format!("/v2/JobannonceBehandling/{path}");
    vec![
        service("afventende-jobannoncer".into()),
        service(format!("duplikater/{ad}")),
        service("statistik/individuel?behandlerIdentifier=x&dageSiden=x".into()),
        service("statistik/akkumuleret?dageSiden=0".into()),
        service("statistik/behandler".into()),
        format!("/annoncekilde/v1/jobannoncer/{ad}"),
        format!("/bff/historik/{ad}"),
        "/bff/oversigt".into(),
    ]
}

/// Makes every later check fail too, so that the first one shows.
fn all_wrong(call: Call<'_>) -> Call<'_> {
    call.without_request_id().raw("{").content_type("text/plain")
}

#[test]
fn first_who_asks() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    for call in writes(&ida, "no-uuid") {
        all_wrong(call).without_cookie().without_csrf().send().is_refused(401, None);
    }
    for path in reads("no-uuid") {
        ida.call("GET", &path).without_cookie().without_csrf().send().is_refused(401, None);
    }
}

#[test]
fn then_that_no_other_site_made_the_call() {
    let server = Server::start();
    let nobody = server.sign_in(Who::WithoutScopes);
    let is_csrf = |answer: Answer| {
        let problem = answer.is_refused(403, None);
        assert!(problem["beskrivelse"].as_str().unwrap().contains("x-csrf: 1"), "{problem}");
    };
    for call in writes(&nobody, "no-uuid") {
        is_csrf(all_wrong(call).without_csrf().send());
    }
    for path in reads("no-uuid") {
        is_csrf(nobody.call("GET", &path).without_csrf().send());
    }
}

#[test]
fn then_whether_she_may() {
    let server = Server::start();
    let (reader, nobody) = (server.sign_in(Who::Reader), server.sign_in(Who::WithoutScopes));
    for who in [&reader, &nobody] {
        for call in writes(who, "no-uuid") {
            let problem = all_wrong(call).send().is_refused(403, Some(4575));
            assert!(problem["beskrivelse"].as_str().unwrap().contains("jobannoncegodkendelse.write"), "{problem}");
        }
    }
    for path in reads("no-uuid") {
        nobody.get(&path).is_refused(403, Some(4575));
        assert_ne!(reader.get(&path).status, 403);
    }
}

#[test]
fn then_whether_she_is_the_one_the_body_names() {
    let server = Server::start();
    let (ida, bo) = (server.sign_in(Who::Ida), Who::Colleague.behandler());
    for call in writes(&ida, "no-uuid") {
        let call =
            call.without_request_id().with("/behandler", json!({ "behandlerIdentifier": bo.behandler_identifier }));
        call.send().is_refused(403, Some(4575));
    }
    assert_eq!(server.count("SELECT count(*) FROM request_id"), 0);
}

#[test]
fn then_the_request_id() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    for call in writes(&ida, "no-uuid") {
        all_wrong(call).send().is_refused_for(&["x-requestId"]);
    }
    for id in ["", " ", &"x".repeat(47), "a b", "æ"] {
        for call in writes(&ida, NO_AD) {
            call.request_id(id).send().is_refused_for(&["x-requestId"]);
        }
    }
    ida.begin(NO_AD).is_refused(404, Some(121_100));
    ida.beginning(NO_AD, false).request_id(&"x".repeat(46)).send().is_refused(404, Some(121_100));
}

#[test]
fn then_whether_the_id_was_received_before() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    for (at, call) in writes(&ida, NO_AD).into_iter().enumerate() {
        call.request_id(&format!("first-{at}")).send().is_refused(404, Some(121_100));
    }
    for (at, call) in writes(&ida, "no-uuid").into_iter().enumerate() {
        let problem = call.raw("{").request_id(&format!("first-{at}")).send().is_refused(412, None);
        assert_eq!(problem["fejltekst"], "x-requestId er modtaget før");
        assert_eq!(problem.get("beskrivelse"), None);
    }
}

#[test]
fn then_the_fields_then_the_ad_then_its_state() {
    let ad = AdText::new(1);
    let server = Server::start_with(std::slice::from_ref(&ad));
    let ida = server.sign_in(Who::Ida);
    for call in writes(&ida, "no-uuid") {
        call.with("/behandler/behandlerNavn", json!(""))
            .send()
            .is_refused_for(&["behandler.behandlerNavn", "jobannonceId"]);
    }
    ida.parking("no-uuid", 0).send().is_refused_for(&["parkeretMinutter", "jobannonceId"]);
    ida.deciding("no-uuid", "UnderBehandling").send().is_refused_for(&["jobannonceId"]);
    // 121304 before 404 and before the state.
    ida.deciding(NO_AD, "UnderBehandling").send().is_refused(422, Some(121_304));
    ida.deciding(&ad.id, "UnderBehandling").send().is_refused(422, Some(121_304));
    // A decided ad has no handler either: "not waiting" comes before "not begun".
    ida.begin(&ad.id).is_done();
    ida.approve(&ad.id).is_done();
    ida.park(&ad.id, 5).is_refused(409, Some(121_302));
}

#[test]
fn an_id_counts_as_received_even_if_the_call_is_refused() {
    let ad = AdText::new(1);
    let server = Server::start_with(std::slice::from_ref(&ad));
    let (ida, bo) = (server.sign_in(Who::Ida), server.sign_in(Who::Colleague));
    let again = |id: &str| ida.beginning(&ad.id, false).request_id(id).send();

    ida.beginning(&ad.id, false).request_id("fields").raw("{").send().is_refused_for(&["requestBody"]);
    again("fields").is_refused(412, None);
    let plain = ida.beginning(&ad.id, false).request_id("type").content_type("text/plain").send();
    plain.is_refused(415, Some(1014));
    again("type").is_refused(412, None);
    ida.beginning(NO_AD, false).request_id("no ad".replace(' ', "-").as_str()).send().is_refused(404, Some(121_100));
    again("no-ad").is_refused(412, None);
    ida.parking(&ad.id, 5).request_id("state").send().is_refused(409, Some(121_303));
    again("state").is_refused(412, None);
    // One list for all caseworkers and methods.
    bo.deciding(&ad.id, "Godkendt").request_id("state").send().is_refused(412, None);
    // But not while nobody, or somebody who may not, asks.
    ida.beginning(&ad.id, false).request_id("free").without_cookie().send().is_refused(401, None);
    server.sign_in(Who::Reader).beginning(&ad.id, false).request_id("free").send().is_refused(403, Some(4575));
    again("free").is_done();
    again("free").is_refused(412, None);
}
