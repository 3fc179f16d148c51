//! WebservicebeskedService: what is accepted, what is refused and why, and what anybody can read of it afterwards. How the
//! notifications reach a broker is tested against a real one, in `tests/rabbitmq`.

use crate::{
    start::Program,
    support::{Call, Caseworker, Server, Who},
};
use serde_json::{Value, json};
use std::{
    sync::{
        Barrier,
        atomic::{AtomicU32, Ordering},
    },
    thread,
};

const ORDNING: &str = "/v1/Webservicebesked/SendOrdningsnotifikation";
pub const GDPR: &str = "/v1/Webservicebesked/SendGdprSlettetNotifikation";
const CASE: &str = "6f1c0b9a-52a4-4f0e-8a51-0c7d3f2e9b10";
const DELETED: &str = "0b8f6f3e-9d0c-4a77-b0a4-3a1f6f0f2c21";
const ROWS: &str = "SELECT count(*) FROM notification";

fn ordningsnotifikation() -> Value {
    json!({"ordningsnotifikation": {
        "eksternIdentifier": CASE,
        "jobCenterKode": "15118",
        "erOprettelse": true,
        "registreringsDato": "2026-11-21T13:00:00.0000000+01:00",
        "body": {
            "ansvarligMedarbejderEmail": "karen.vest@jobcenter.example",
            "jobtilbud": "LoentilskudPrivat",
            "myndighedsomraade": "Jobcenter",
            "virksomhedsordningSkabelon": "Loentilskud",
            "virksomhedsordningSubskabelon": "Ansoegning",
            "ansoegningStatus": "Indsendt",
            "bevillingsstatus": "UnderBehandling",
            "cvrNummer": "13748136",
            "pNummer": "1003403698",
            "cprNummer": "0101651234",
            "vitasDybtLink": "https://vitas.example/sag/4711"
        }
    }})
}

pub fn gdpr_slettet() -> Value {
    json!({"gdprSlettetNotifikation": {
        "eksternIdentifier": CASE,
        "jobCenterKode": "15118",
        "registreringsDato": "2026-11-21T13:00:00.0000000+01:00",
        "body": {
            "vitasSagsId": "VITAS-4711",
            "virksomhedsordningSkabelon": "Fleksjob",
            "cprNumre": ["0101651234", "2902011234"],
            "slettedeExternalIdentifiers": [DELETED]
        }
    }})
}

fn ordning(who: &Caseworker) -> Call<'_> {
    who.call("POST", ORDNING).request_id(&new_id()).json(&ordningsnotifikation())
}

fn gdpr(who: &Caseworker) -> Call<'_> {
    who.call("POST", GDPR).request_id(&new_id()).json(&gdpr_slettet())
}

fn new_id() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    format!("notification-{}", COUNT.fetch_add(1, Ordering::SeqCst))
}

fn notifications(who: &Caseworker, query: &str) -> Value {
    who.get(&format!("/bff/notifications{query}")).json()
}

fn scene() -> (Server, Caseworker) {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    (server, ida)
}

#[test]
fn what_is_accepted_is_kept_in_the_contracts_form() {
    let (server, ida) = scene();
    ordning(&ida).with("/ordningsnotifikation/andet", json!("ukendt")).send().is_done();
    gdpr(&ida).send().is_done();
    let kept = |column: &str, kind: &str| -> Value {
        let text = server.text(&format!("SELECT {column} FROM notification WHERE kind = '{kind}'"));
        serde_json::from_str(&text).unwrap()
    };
    assert_eq!(kept("payload", "Ordningsnotifikation"), ordningsnotifikation());
    assert_eq!(kept("payload", "GdprSlettetNotifikation"), gdpr_slettet());
    assert_eq!(kept("entities", "Ordningsnotifikation"), json!([CASE]));
    // A deletion keeps its place behind all that was told of the things deleted.
    assert_eq!(kept("entities", "GdprSlettetNotifikation"), json!([CASE, DELETED]));
}

#[test]
fn only_what_must_be_there_must_be_there() {
    let (server, ida) = scene();
    let optional = [
        "ansvarligMedarbejderEmail",
        "jobtilbud",
        "myndighedsomraade",
        "ansoegningStatus",
        "bevillingsstatus",
        "pNummer",
        "cprNummer",
    ];
    let body = |name: &str| format!("/ordningsnotifikation/body/{name}");
    for left_out in [None, Some(Value::Null)] {
        let call = optional.into_iter().fold(ordning(&ida), |call, name| match &left_out {
            None => call.without(&body(name)),
            Some(null) => call.with(&body(name), null.clone()),
        });
        call.send().is_done();
    }
    for name in ["ansvarligMedarbejderEmail", "pNummer", "cprNummer"] {
        ordning(&ida).with(&body(name), json!(" ")).send().is_done();
    }
    let none = json!([]);
    let call = gdpr(&ida).with("/gdprSlettetNotifikation/body/cprNumre", none.clone());
    call.with("/gdprSlettetNotifikation/body/slettedeExternalIdentifiers", none).send().is_done();
    assert_eq!(server.count(ROWS), 6);
}

#[test]
fn numbers_are_judged_by_the_contract_and_no_stricter() {
    let (_server, ida) = scene();
    // The check sum of this CVR number fails; the contract asks for one character.
    for cvr in ["24256791", "1"] {
        ordning(&ida).with("/ordningsnotifikation/body/cvrNummer", json!(cvr)).send().is_done();
    }
    for cpr in ["2902011234", "0000000000"] {
        ordning(&ida).with("/ordningsnotifikation/body/cprNummer", json!(cpr)).send().is_done();
    }
    ordning(&ida).with("/ordningsnotifikation/jobCenterKode", json!("x")).send().is_done();
    for (name, code) in [("virksomhedsordningSkabelon", "loentilskud"), ("jobtilbud", "NYTTEINDSATS")] {
        ordning(&ida).with(&format!("/ordningsnotifikation/body/{name}"), json!(code)).send().is_done();
    }
}

#[test]
fn every_field_at_fault_of_a_notification_is_named() {
    let (server, ida) = scene();
    for (field, faults) in [
        ("eksternIdentifier", vec![Value::Null, json!(""), json!("sag 1"), json!(1)]),
        ("jobCenterKode", vec![Value::Null, json!(""), json!("  "), json!(15118)]),
        ("erOprettelse", vec![Value::Null, json!("true"), json!(1)]),
        ("registreringsDato", vec![Value::Null, json!(""), json!("i går"), json!("0001-01-01T00:00:00"), json!(5)]),
        ("body.ansvarligMedarbejderEmail", vec![json!(1), json!([])]),
        ("body.jobtilbud", vec![json!("Ferie"), json!(1), json!(true)]),
        ("body.myndighedsomraade", vec![json!("Region"), json!("")]),
        ("body.virksomhedsordningSkabelon", vec![Value::Null, json!("Ferie"), json!(3)]),
        ("body.virksomhedsordningSubskabelon", vec![Value::Null, json!("Brev")]),
        ("body.ansoegningStatus", vec![json!("Glemt")]),
        ("body.bevillingsstatus", vec![json!("Glemt")]),
        ("body.cvrNummer", vec![Value::Null, json!(""), json!(13_748_136)]),
        ("body.pNummer", vec![json!(1_003_403_698)]),
        ("body.cprNummer", vec![json!("010165-1234"), json!("3102651234"), json!(101_651_234)]),
        ("body.vitasDybtLink", vec![Value::Null, json!("")]),
    ] {
        let (pointer, name) =
            (format!("/ordningsnotifikation/{}", field.replace('.', "/")), format!("ordningsnotifikation.{field}"));
        for fault in faults {
            ordning(&ida).with(&pointer, fault).send().is_refused_for(&[&name]);
        }
    }
    let two = ordning(&ida).with("/ordningsnotifikation/erOprettelse", json!(0));
    two.with("/ordningsnotifikation/body/cvrNummer", json!(""))
        .send()
        .is_refused_for(&["ordningsnotifikation.erOprettelse", "ordningsnotifikation.body.cvrNummer"]);
    ordning(&ida)
        .with("/ordningsnotifikation/body", json!("tekst"))
        .send()
        .is_refused_for(&["ordningsnotifikation.body"]);
    ordning(&ida).with("/ordningsnotifikation", json!([])).send().is_refused_for(&["ordningsnotifikation"]);
    ordning(&ida).raw("[]").send().is_refused_for(&["requestBody"]);
    ordning(&ida).raw("{").send().is_refused_for(&["requestBody"]);
    ordning(&ida).content_type("text/plain").send().is_refused(415, Some(1014));
    assert_eq!(server.count(ROWS), 0);
}

#[test]
fn every_field_and_element_at_fault_of_a_deletion_is_named() {
    let (server, ida) = scene();
    for (field, faults) in [
        ("eksternIdentifier", vec![Value::Null, json!("sag 1")]),
        ("jobCenterKode", vec![Value::Null, json!("")]),
        ("registreringsDato", vec![Value::Null, json!("1900-01-01T00:00:00")]),
        ("body.vitasSagsId", vec![Value::Null, json!(""), json!(4711)]),
        ("body.virksomhedsordningSkabelon", vec![Value::Null, json!("Ferie")]),
        ("body.cprNumre", vec![Value::Null, json!("0101651234"), json!({})]),
        ("body.slettedeExternalIdentifiers", vec![Value::Null, json!(DELETED)]),
    ] {
        let (pointer, name) = (
            format!("/gdprSlettetNotifikation/{}", field.replace('.', "/")),
            format!("gdprSlettetNotifikation.{field}"),
        );
        for fault in faults {
            gdpr(&ida).with(&pointer, fault).send().is_refused_for(&[&name]);
        }
    }
    let cprs = json!(["0101651234", "3102651234", "2902011234", null, 101_651_234]);
    let call = gdpr(&ida).with("/gdprSlettetNotifikation/body/cprNumre", cprs);
    let answer = call.with("/gdprSlettetNotifikation/body/slettedeExternalIdentifiers", json!([DELETED, "x"])).send();
    answer.is_refused_for(&[
        "gdprSlettetNotifikation.body.cprNumre[1]",
        "gdprSlettetNotifikation.body.cprNumre[3]",
        "gdprSlettetNotifikation.body.cprNumre[4]",
        "gdprSlettetNotifikation.body.slettedeExternalIdentifiers[1]",
    ]);
    assert!(!answer.text().contains("3102651234") && !answer.text().contains("101651234"), "{}", answer.text());
    assert_eq!(server.count(ROWS), 0);
}

#[test]
fn who_asks_comes_first_then_the_request_id_then_the_fields() {
    let (server, ida) = scene();
    let (reader, nobody) = (server.sign_in(Who::Reader), server.sign_in(Who::WithoutScopes));
    let long = "x".repeat(47);
    for call in [ordning, gdpr] {
        call(&ida).without_request_id().raw("{").without_cookie().send().is_refused(401, None);
        call(&ida).without_request_id().raw("{").without_csrf().send().is_refused(403, None);
        for who in [&reader, &nobody] {
            let problem = call(who).without_request_id().raw("{").send().is_refused(403, Some(4575));
            assert!(problem["beskrivelse"].as_str().unwrap().contains("webservicebesked.write"), "{problem}");
        }
        call(&ida).without_request_id().raw("{").send().is_refused_for(&["x-requestId"]);
        for id in ["", " ", &long, "a b"] {
            call(&ida).request_id(id).send().is_refused_for(&["x-requestId"]);
        }
    }
    assert_eq!(server.count("SELECT count(*) FROM request_id"), 0);

    // An id counts as received even if the call was refused, for both methods and all other services.
    ordning(&ida).request_id("once").raw("{").send().is_refused_for(&["requestBody"]);
    for call in [ordning(&ida), gdpr(&ida), gdpr(&ida).raw("{"), ida.beginning(CASE, false)] {
        let problem = call.request_id("once").send().is_refused(412, None);
        assert_eq!(problem["fejltekst"], "x-requestId er modtaget før");
    }
    ordning(&ida).request_id(&"x".repeat(46)).send().is_done();
    gdpr(&ida).request_id(&"x".repeat(46)).send().is_refused(412, None);
    assert_eq!(server.count(ROWS), 1);
}

#[test]
fn a_hundred_repeats_of_one_notification_are_one() {
    let (server, ida) = scene();
    let together = Barrier::new(100);
    let mut statuses: Vec<u16> = thread::scope(|scope| {
        let callers: Vec<_> = (0..100)
            .map(|_| {
                let (ida, together) = (ida.clone(), &together);
                scope.spawn(move || {
                    let call = gdpr(&ida).request_id("once");
                    together.wait();
                    call.send().status
                })
            })
            .collect();
        callers.into_iter().map(|caller| caller.join().unwrap()).collect()
    });
    statuses.sort_unstable();
    assert_eq!(statuses[0], 204);
    assert!(statuses[1..].iter().all(|status| *status == 412), "{statuses:?}");
    assert_eq!(server.count(ROWS), 1);
    assert_eq!(server.text("SELECT message_id FROM notification"), "once");
}

#[test]
fn what_became_of_them_is_told_newest_first_a_page_at_a_time() {
    let (server, ida) = scene();
    let bo = server.sign_in(Who::Colleague);
    assert_eq!(notifications(&ida, ""), json!({"broker": "notConfigured", "notifications": [], "more": false}));
    for at in 1..=5 {
        let who = if at == 5 { &bo } else { &ida };
        let call = if at == 5 { gdpr(who) } else { ordning(who) };
        call.request_id(&format!("told-{at}")).send().is_done();
        server.pass(std::time::Duration::from_secs(60));
    }
    let ids = |page: &Value| -> Vec<String> {
        page["notifications"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
    };
    let first = notifications(&ida, "?limit=2");
    assert_eq!((ids(&first), &first["more"]), (vec!["told-5".into(), "told-4".into()], &json!(true)));
    let newest = &first["notifications"][0];
    assert_eq!(
        *newest,
        json!({
            "key": newest["key"],
            "id": "told-5",
            "kind": "GdprSlettetNotifikation",
            "acceptedAt": "2026-11-21T13:04:00.0000000+01:00",
            "acceptedBy": bo.behandler.behandler_navn,
            "state": "waiting",
            "attempts": 0,
            "deliveredAt": null,
            "lastError": null
        })
    );
    let last = &first["notifications"][1]["key"];
    let second = notifications(&ida, &format!("?before={last}&limit=3"));
    assert_eq!(ids(&second), ["told-3", "told-2", "told-1"]);
    assert_eq!(second["more"], false);
    assert_eq!(ids(&notifications(&ida, "")).len(), 5);
    assert_eq!(ids(&notifications(&ida, "?before=1")), Vec::<String>::new());

    for (query, fields) in [
        ("?limit=0", &["limit"][..]),
        ("?limit=201", &["limit"]),
        ("?before=x&limit=x", &["before", "limit"]),
        ("?before=0", &["before"]),
    ] {
        ida.get(&format!("/bff/notifications{query}")).is_refused_for(fields);
    }
    let reader = server.sign_in(Who::Reader);
    assert_eq!(ids(&notifications(&reader, "?limit=2")), ["told-5", "told-4"], "who may not send may see");
    server.sign_in(Who::WithoutScopes).get("/bff/notifications").is_refused(403, Some(4575));
    ida.call("GET", "/bff/notifications").without_cookie().send().is_refused(401, None);
}

/// What the two notifications say of people, companies and cases.
const SAID: [&str; 9] =
    ["0101651234", "2902011234", "karen.vest", "13748136", "1003403698", "vitas.example", "VITAS-4711", CASE, DELETED];

#[test]
fn nothing_of_their_contents_is_told() {
    let (_server, ida) = scene();
    ordning(&ida).send().is_done();
    gdpr(&ida).send().is_done();
    let told = ida.get("/bff/notifications").text();
    assert!(told.contains("GdprSlettetNotifikation"), "{told}");
    assert!(SAID.iter().all(|said| !told.contains(said)), "{told}");
}

#[test]
fn nothing_of_their_contents_is_logged() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    let program = Program::start_logging(&folder.path().join("data"), &["--ads", "0", "--log", "json"], &log);
    let ida = Caseworker::sign_in(&program.base, Who::Ida.behandler());
    ordning(&ida).request_id("logged-ordning").send().is_done();
    let bad = gdpr(&ida).with("/gdprSlettetNotifikation/jobCenterKode", json!(""));
    bad.request_id("logged-gdpr").send().is_refused_for(&["gdprSlettetNotifikation.jobCenterKode"]);
    drop(program);
    let log = std::fs::read_to_string(&log).unwrap();
    assert!(log.contains("logged-ordning") && log.contains("logged-gdpr"), "{log}");
    assert!(SAID.iter().all(|said| !log.contains(said)), "{log}");
}
