//! E-mail templates that the team shares.

use crate::support::{Answer, Caseworker, Server, Who};
use serde_json::{Value, json};
use uuid::Uuid;

const LIST: &str = "/bff/skabeloner";

fn one(number: u128) -> String {
    format!("{LIST}/{}", Uuid::from_u128(number))
}

fn text(name: &str, version: Option<i64>) -> Value {
    json!({ "name": name, "decision": "rejection", "body": "Hej {{kontakt}}\n\n{{titel}} mangler løn.", "version": version })
}

fn put(who: &Caseworker, number: u128, body: &Value) -> Answer {
    who.call("PUT", &one(number)).json(body).send()
}

fn delete(who: &Caseworker, number: u128, version: i64) -> Answer {
    who.call("DELETE", &format!("{}?version={version}", one(number))).send()
}

fn list(who: &Caseworker) -> Vec<Value> {
    let answer = who.get(LIST);
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"));
    serde_json::from_slice::<Value>(&answer.body).unwrap()["skabeloner"].as_array().unwrap().clone()
}

fn beskrivelse(answer: &Answer) -> String {
    answer.is_refused(409, None)["beskrivelse"].as_str().unwrap().to_owned()
}

#[test]
fn a_template_from_first_word_to_removal() {
    let server = Server::start();
    let (ida, colleague) = (server.sign_in(Who::Ida), server.sign_in(Who::Colleague));
    assert_eq!(list(&ida), Vec::<Value>::new());
    let made = put(&ida, 1, &text(" Løn mangler ", None)).json();
    let expected = json!({
        "id": Uuid::from_u128(1), "name": "Løn mangler", "decision": "rejection",
        "body": "Hej {{kontakt}}\n\n{{titel}} mangler løn.", "changedBy": ida.behandler,
        "changedAt": "2026-11-21T13:00:00.0000000+01:00", "version": made["version"],
    });
    assert_eq!(made, expected);
    assert_eq!(list(&colleague), std::slice::from_ref(&made));

    server.pass(std::time::Duration::from_secs(60));
    let mut edit = text("Løn", made["version"].as_i64());
    edit["decision"] = json!("both");
    let changed = put(&colleague, 1, &edit).json();
    assert_eq!((&changed["name"], &changed["decision"]), (&json!("Løn"), &json!("both")));
    assert_eq!(changed["changedBy"], json!(colleague.behandler));
    assert_eq!(changed["changedAt"], "2026-11-21T13:01:00.0000000+01:00");
    assert_ne!(changed["version"], made["version"]);
    assert_eq!(list(&ida), std::slice::from_ref(&changed));

    delete(&ida, 1, changed["version"].as_i64().unwrap()).is_done();
    assert_eq!(list(&ida), Vec::<Value>::new());
    delete(&ida, 1, changed["version"].as_i64().unwrap()).is_done();
}

#[test]
fn two_colleagues_never_overwrite_each_other_unseen() {
    let server = Server::start();
    let (ida, colleague) = (server.sign_in(Who::Ida), server.sign_in(Who::Colleague));
    let name = &colleague.behandler.behandler_navn;
    let seen = put(&ida, 1, &text("Løn", None)).json()["version"].as_i64();
    let theirs = put(&colleague, 1, &text("Løn og vilkår", seen)).json();

    let told = beskrivelse(&put(&ida, 1, &text("Manglende løn", seen)));
    assert!(told.starts_with(&format!("{name} har ændret skabelonen imens.")), "{told}");
    assert!(beskrivelse(&delete(&ida, 1, seen.unwrap())).contains(name));
    assert!(beskrivelse(&put(&ida, 1, &text("Manglende løn", None))).contains("findes allerede"));
    assert_eq!(list(&ida), std::slice::from_ref(&theirs), "as the colleague left it");

    delete(&colleague, 1, theirs["version"].as_i64().unwrap()).is_done();
    assert!(beskrivelse(&put(&ida, 1, &text("Manglende løn", theirs["version"].as_i64()))).contains("slettet"));
    // Made anew, it is no version that anybody has seen before.
    let anew = put(&ida, 1, &text("Manglende løn", None)).json();
    assert!(anew["version"].as_i64() > theirs["version"].as_i64());
    put(&colleague, 1, &text("Løn", theirs["version"].as_i64())).is_refused(409, None);
}

#[test]
fn saving_the_same_again_is_no_conflict_with_oneself() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    let first = put(&ida, 1, &text("Løn", None)).json();
    assert_eq!(put(&ida, 1, &text("Løn", None)).json(), first);
    let second = put(&ida, 1, &text("Vilkår", first["version"].as_i64())).json();
    assert_eq!(put(&ida, 1, &text("Vilkår", first["version"].as_i64())).json(), second);
    assert_eq!(server.count("SELECT changes FROM shared_template_count"), 2);
}

#[test]
fn of_many_edits_at_once_from_one_version_one_is_made() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    let seen = put(&ida, 1, &text("Løn", None)).json()["version"].as_i64();
    let answers: Vec<u16> = std::thread::scope(|scope| {
        let edit = |number: usize| put(&ida, 1, &text(&format!("Nr. {number}"), seen)).status;
        let edits: Vec<_> = (0..8).map(|number| scope.spawn(move || edit(number))).collect();
        edits.into_iter().map(|edit| edit.join().unwrap()).collect()
    });
    assert_eq!(answers.iter().filter(|status| **status == 200).count(), 1, "{answers:?}");
    assert_eq!(answers.iter().filter(|status| **status == 409).count(), 7, "{answers:?}");
}

#[test]
fn an_unchanged_list_costs_no_body() {
    let server = Server::start();
    let (ida, colleague) = (server.sign_in(Who::Ida), server.sign_in(Who::Colleague));
    let tag = ida.get(LIST).header("etag").to_owned();
    let again = |tag: &str| ida.call("GET", LIST).header("if-none-match", tag).send();
    for sent in [tag.clone(), format!("W/{tag}"), format!("\"other\", {tag}")] {
        let answer = again(&sent);
        assert_eq!((answer.status, answer.body.len(), answer.header("etag")), (304, 0, tag.as_str()), "{sent}");
        assert_eq!(answer.header("cache-control"), "private, no-cache");
    }
    assert_eq!(again("\"other\"").status, 200);
    assert_eq!(again(tag.trim_matches('"')).status, 200);

    let made = put(&colleague, 1, &text("Løn", None)).json();
    let changed = again(&tag);
    assert_eq!(changed.status, 200);
    assert_ne!(changed.header("etag"), tag);
    delete(&colleague, 1, made["version"].as_i64().unwrap()).is_done();
    assert_eq!(again(&tag).status, 200, "empty again, but not the list of then");
    assert_eq!(again(changed.header("etag")).status, 200);
    // Another database counts from a beginning of its own.
    assert_ne!(Server::start().sign_in(Who::Ida).get(LIST).header("etag"), tag);
    ida.call("GET", LIST).header("if-none-match", &tag).without_cookie().send().is_refused(401, None);
}

#[test]
fn every_field_at_fault_is_named() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    put(&ida, 1, &json!({})).is_refused_for(&["name", "decision", "body"]);
    let long = json!({ "name": "a".repeat(81), "decision": "maybe", "body": "æ".repeat(10_001), "version": "1" });
    put(&ida, 1, &long).is_refused_for(&["name", "decision", "body", "version"]);
    put(&ida, 1, &json!({ "name": "  ", "decision": "both", "body": "\n" })).is_refused_for(&["name", "body"]);
    ida.call("PUT", &format!("{LIST}/x")).json(&text("Løn", None)).send().is_refused_for(&["id"]);
    ida.call("PUT", &one(1)).raw("{").send().is_refused_for(&["requestBody"]);
    ida.call("DELETE", &one(1)).send().is_refused_for(&["version"]);
    ida.call("DELETE", &format!("{}?version=x", one(1))).send().is_refused_for(&["version"]);
    ida.call("DELETE", &format!("{LIST}/x?version=1")).send().is_refused_for(&["id"]);
    let most = json!({ "name": "å".repeat(80), "decision": "approval", "body": "æ".repeat(10_000) });
    assert_eq!(put(&ida, 1, &most).status, 200);
}

#[test]
fn no_cpr_number_is_shared() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    for cpr in ["0101651234", "010165-1234", "01 01 65 – 1234"] {
        let mut template = text(cpr, None);
        template["body"] = json!(format!("Hej, nummeret {cpr} står i annoncen."));
        let refused = put(&ida, 1, &template);
        refused.is_refused_for(&["name", "body"]);
        assert!(!refused.text().contains("1234"), "the answer does not repeat it");
    }
    assert_eq!(list(&ida), Vec::<Value>::new());
}

#[test]
fn who_may_read_and_who_may_change() {
    let server = Server::start();
    let (ida, reader, nobody) =
        (server.sign_in(Who::Ida), server.sign_in(Who::Reader), server.sign_in(Who::WithoutScopes));
    let version = put(&ida, 1, &text("Løn", None)).json()["version"].as_i64();
    assert_eq!(list(&reader).len(), 1);
    put(&reader, 1, &text("Ny", version)).is_refused(403, Some(4575));
    delete(&reader, 1, version.unwrap()).is_refused(403, Some(4575));
    nobody.get(LIST).is_refused(403, Some(4575));
    ida.call("PUT", &one(2)).without_csrf().json(&text("Ny", None)).send().is_refused(403, None);
    ida.call("DELETE", &format!("{}?version=1", one(1))).without_cookie().send().is_refused(401, None);
    assert_eq!(list(&ida).len(), 1);
}

#[test]
fn there_is_an_end_to_how_many() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    for number in 0..200 {
        assert_eq!(put(&ida, number, &text(&format!("Nr. {number:03}"), None)).status, 200);
    }
    assert!(beskrivelse(&put(&ida, 200, &text("En for meget", None))).contains("200"));
    let first = list(&ida)[0].clone();
    assert_eq!(first["name"], "Nr. 000");
    assert_eq!(put(&ida, 0, &text("Nr. 0", first["version"].as_i64())).status, 200, "a change is no new one");
    delete(&ida, 1, list(&ida)[1]["version"].as_i64().unwrap()).is_done();
    assert_eq!(put(&ida, 200, &text("Nu er der plads", None)).status, 200);
}

#[test]
fn templates_survive_a_restart() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    let made = put(&ida, 1, &text("Løn", None)).json();
    let tag = ida.get(LIST).header("etag").to_owned();
    let server = server.restart();
    let ida = server.sign_in(Who::Ida);
    assert_eq!(list(&ida), [made]);
    assert_eq!(ida.get(LIST).header("etag"), tag);
}
