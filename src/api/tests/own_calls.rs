//! The calls that are the console's server's own: what they say, what they are called, and which of them wait for a second
//! try.

use super::{
    super::{ApiError, Body, Call, CallEnd, Purpose, Request, TransportError},
    Services, id,
};
use contract::{
    BehandlerId, ConsoleId, JobannonceId, TemplateId,
    bff::{AdSummaries, History, PutSharedTemplate, TemplateDecision},
    metoder::Http,
};
use futures::executor::block_on;
use serde_json::Value;
use uuid::Uuid;

fn shown(request: &Request) -> String {
    let body = request.body.as_ref().map_or("", Body::as_str);
    format!("{:?} {} {body}", request.method, request.endpoint.as_str())
}

#[test]
fn the_servers_own_calls_about_ads_are_reads_that_give_what_it_knows() {
    let services = Services::answering([Ok(200), Ok(200), Ok(404)]);
    let client = services.client();
    let ad = "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a52222".parse().unwrap();
    assert_eq!(block_on(client.get_history(ad)), Ok(History::default()));
    assert_eq!(block_on(client.get_summaries()), Ok(AdSummaries::default()));
    assert!(block_on(client.get_summaries()).is_err_and(|error| error.is_absent()));
    let asked = services.asked.lock().unwrap();
    let paths: Vec<&str> = asked.iter().map(|request| request.endpoint.as_str()).collect();
    assert_eq!(paths, ["/bff/historik/7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a52222", "/bff/oversigt", "/bff/oversigt"]);
    assert!(asked.iter().all(|request| request.method == Http::Get && request.purpose == Purpose::Read));
}

#[test]
fn the_occupations_are_read_where_there_are_any() {
    let services = Services::answering([Ok(200), Ok(404)]);
    let client = services.client();
    assert_eq!(block_on(client.get_occupations()), Ok(Vec::new()));
    assert!(block_on(client.get_occupations()).is_err_and(|error| error.is_absent()));
    let told: Vec<String> = services.asked.lock().unwrap().iter().map(shown).collect();
    assert_eq!(told, ["Get /bff/erhverv ", "Get /bff/erhverv "]);
}

#[test]
fn what_became_of_notifications_is_read_a_page_at_a_time() {
    let services = Services::answering([Ok(200), Ok(200)]);
    let client = services.client();
    assert_eq!(block_on(client.get_notifications(None, 50)).map(|page| page.more), Ok(false));
    assert!(block_on(client.get_notifications(Some(7), 200)).is_ok());
    let asked = services.asked.lock().unwrap();
    let told: Vec<String> = asked.iter().map(shown).collect();
    assert_eq!(told, ["Get /bff/notifications?limit=50 ", "Get /bff/notifications?limit=200&before=7 "]);
    assert!(asked.iter().all(|request| request.purpose == Purpose::Read));
}

#[test]
fn a_console_says_what_it_shows_and_waits_for_no_second_try() {
    let services = Services::answering([Ok(200), Ok(200), Err(TransportError::Unreachable)]);
    let client = services.client();
    let (console, ad) = (ConsoleId::new(Uuid::from_u128(1)), JobannonceId::new(Uuid::from_u128(2)));
    assert_eq!(block_on(client.tell_presence(console, Some(ad))), Ok(Vec::new()));
    assert_eq!(block_on(client.tell_presence(console, None)), Ok(Vec::new()));
    assert_eq!(block_on(client.tell_presence(console, None)), Err(ApiError::Unreachable));
    let asked = services.asked.lock().unwrap();
    let shows = |ad: &str| {
        format!(r#"Post /bff/tilstede {{"jobannonceId":{ad},"consoleId":"00000000-0000-0000-0000-000000000001"}}"#)
    };
    let told: Vec<String> = asked.iter().map(shown).collect();
    assert_eq!(told, [shows(r#""00000000-0000-0000-0000-000000000002""#), shows("null"), shows("null")]);
    assert!(asked.iter().all(|request| request.purpose == Purpose::Read && request.request_id.is_none()));
}

#[test]
fn a_shared_template_is_changed_from_the_version_that_was_seen() {
    let lost = Err(TransportError::TimedOut);
    let services = Services::answering([Ok(200), lost, Ok(409), lost, Ok(204)]);
    let client = services.client();
    let id = TemplateId::new(Uuid::from_u128(3));
    assert_eq!(block_on(client.get_shared_templates()), Ok(Vec::new()));
    let (name, body, version) = ("Løn".to_owned(), "Hej {{kontakt}}".to_owned(), Some(7));
    let template = PutSharedTemplate { name, decision: TemplateDecision::Both, body, version };
    let refused = block_on(client.put_shared_template(id, &template));
    assert!(matches!(refused, Err(ApiError::Refused(refusal)) if refusal.status == 409));
    assert_eq!(block_on(client.delete_shared_template(id, 8)), Ok(()));

    let asked = services.asked.lock().unwrap();
    let path = "/bff/skabeloner/00000000-0000-0000-0000-000000000003";
    let put = format!(r#"Put {path} {{"name":"Løn","decision":"both","body":"Hej {{{{kontakt}}}}","version":7}}"#);
    let delete = format!("Delete {path}?version=8 ");
    let told: Vec<String> = asked.iter().map(shown).collect();
    assert_eq!(told, ["Get /bff/skabeloner ", &put, &put, &delete, &delete]);
    let purposes = asked.iter().map(|request| (request.method == Http::Get, request.purpose));
    assert!(purposes.into_iter().all(|(get, purpose)| get == (purpose == Purpose::Read)));
}

#[test]
fn who_signs_out_is_told_where_else_to() {
    let sign_out = |says, status| {
        let services = Services { says: Some(says), ..Services::answering([Ok(status)]) };
        block_on(services.client().sign_out())
    };
    assert_eq!(sign_out("", 204), Ok(None));
    let told = sign_out(r#"{"endSession":"https://login.example.dk/end"}"#, 200).unwrap().unwrap();
    assert_eq!(told.as_str(), "https://login.example.dk/end");
    assert!(matches!(sign_out(r#"{"endSession":"javascript:alert(1)"}"#, 200), Err(ApiError::Unreadable(_))));
}

#[test]
fn each_own_call_has_the_name_that_the_servers_description_gives_it() {
    let services = Services::default();
    let client = services.client();
    let (ad, template) = (JobannonceId::new(Uuid::from_u128(2)), TemplateId::new(Uuid::from_u128(3)));
    let (name, body) = ("Løn".to_owned(), "Hej".to_owned());
    let saved = PutSharedTemplate { name, decision: TemplateDecision::Both, body, version: None };
    let _ = block_on(client.get_session());
    let _ = block_on(client.get_way_in());
    let _ = block_on(client.get_seeded_caseworkers());
    let _ = block_on(client.sign_in(BehandlerId::new(Uuid::from_u128(1))));
    let _ = block_on(client.sign_out());
    let _ = block_on(client.get_annonce(ad));
    let _ = block_on(client.get_history(ad));
    let _ = block_on(client.get_summaries());
    let _ = block_on(client.get_notifications(None, 50));
    let _ = block_on(client.get_occupations());
    let _ = block_on(client.get_server_version());
    let _ = block_on(client.tell_presence(ConsoleId::new(Uuid::from_u128(1)), Some(ad)));
    let _ = block_on(client.get_shared_templates());
    let _ = block_on(client.put_shared_template(template, &saved));
    let _ = block_on(client.delete_shared_template(template, 1));

    let described: Value = serde_json::from_str(include_str!("../../../contract/openapi.json")).unwrap();
    let asked = services.asked.lock().unwrap();
    assert_eq!(asked.len(), 15);
    for request in asked.iter() {
        let path = request.endpoint.as_str().split('?').next().unwrap();
        let (folder, last) = path.rsplit_once('/').unwrap();
        let is_this = |documented: &str| match documented.rsplit_once('/') {
            Some((its_folder, its_last)) => its_folder == folder && (its_last == last || its_last.starts_with('{')),
            None => false,
        };
        let (_, operations) = described["paths"].as_object().unwrap().iter().find(|(path, _)| is_this(path)).unwrap();
        let method = format!("{:?}", request.method).to_lowercase();
        assert_eq!(operations[method]["operationId"], request.endpoint.method(), "{path}");
    }
}

#[test]
fn each_call_is_noted_by_its_name_and_its_end_alone() {
    let lost = Err(TransportError::Unreachable);
    let services = Services::answering([Ok(404), lost, Ok(200)]);
    let client = services.client();
    let ad = JobannonceId::new(Uuid::from_u128(2));
    let _ = block_on(client.get_history(ad));
    let _ = block_on(client.update_cv_status(id(), super::cv_status()));
    let calls = client.clone().latest_calls();
    let noted: Vec<(&str, CallEnd)> = calls.iter().map(|Call { method, end, .. }| (*method, *end)).collect();
    let unanswered = CallEnd::Unanswered(TransportError::Unreachable);
    assert_eq!(
        noted,
        [
            ("GetHistory", CallEnd::Answered(404)),
            ("UpdateCVStatus", unanswered),
            ("UpdateCVStatus", CallEnd::Answered(200))
        ]
    );
    let written = format!("{calls:?}");
    assert!(!written.contains(&ad.to_string()) && !written.contains(super::CPR) && !written.contains('/'), "{written}");
}
