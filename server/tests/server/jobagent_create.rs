//! CreateJobagent: each error code at the state that causes it, and what a jobagent keeps.

use crate::support::{Answer, Jobcentre, every_code, fresh, occupation};
use approval_console_server::{demo, store::queries::citizens::Absence};
use contract::metoder::CREATE_JOBAGENT;
use serde_json::{Value, json};

const WISH: &str = "/joboensker/0";

#[test]
fn every_error_code_has_a_state_that_causes_it() {
    let here = Jobcentre::opens();
    let with = |pointer: &str, value: Value| here.creating(&here.citizen()).with(pointer, value).send();
    let wish = |name: &str, value: Value| with(&format!("{WISH}/{name}"), value);
    let born = |day: &str, category: &str| {
        here.creating(&here.citizen_born(day, |_| ())).with("/klientKategori", json!(category)).send()
    };
    let unknown_occupation = format!("http://data.star.dk/esco/occupation/{}", fresh());
    let enrolled = here.citizen();
    here.creating(&enrolled).send().is_done();

    let answers: Vec<(i32, u16, Answer)> = vec![
        (1001, 422, here.creating("3102801234").send()),
        (1001, 422, here.creating("290281-1234").send()),
        (1001, 422, here.creating("").send()),
        (1010, 404, here.creating("2902819999").send()),
        (1010, 404, here.creating("0000000000").send()),
        (1014, 422, with("/emailadresse", json!("lone"))),
        (4313, 422, with("/klientKategori", json!("Studerende"))),
        (4313, 422, with("/klientKategori", json!(17))),
        (4314, 422, with("/ledighedsgrad", json!("Lidt"))),
        (4316, 409, here.creating(&enrolled).send()),
        (4316, 409, here.creating(&enrolled).with("/tilmeldingsdato", json!("2026-11-20T00:00:00")).send()),
        (4318, 422, wish("conceptUriDa", json!("Bager"))),
        (4338, 422, with("/tilmeldingsdato", json!("2026-11-22T00:00:00"))),
        (4338, 422, with("/tilmeldingsdato", json!("2026-11-10T23:59:59"))),
        (4405, 422, here.creating(&here.citizen_who(|she| she.dead = true)).send()),
        (4575, 403, as_reader(&here)),
        (4589, 404, wish("aliasIdentifier", json!(fresh()))),
        (4641, 422, with("/klientKategori", json!("Sygedagpengemodtager"))),
        (4641, 422, with("/klientKategori", json!("Revalidend"))),
        (4645, 409, here.creating(&here.citizen_who(|she| she.absence = Absence::Conflicting)).send()),
        (4698, 422, wish("maanederMedErfaring", json!(-1))),
        (4698, 422, wish("aarSidstBrugt", json!(-2020))),
        (4710, 422, wish("aarSidstBrugt", json!(2027))),
        (4710, 422, wish("aarSidstBrugt", json!(1899))),
        (4720, 422, here.creating(&here.citizen_who(|she| she.abroad = true)).send()),
        (4725, 422, here.creating(&here.citizen_who(|she| she.foreign_address = true)).send()),
        (4750, 409, here.creating(&here.citizen_who(|she| she.absence = Absence::Excluding)).send()),
        (4763, 422, born("211161", "Dagpengemodtager")),
        (6014, 422, with("/ledighedsgrad", json!("IkkeLedig"))),
        (6033, 422, born("211196", "Uddannelseshjaelpsmodtager")),
        (7062, 422, with("/joboensker", json!([]))),
        (8281, 422, wish("conceptUriDa", json!(unknown_occupation))),
    ];
    every_code(&CREATE_JOBAGENT, answers);
    assert_eq!(here.server.count("SELECT count(*) FROM jobagent"), 1);

    // One day or one benefit less, and each of the last would have been right.
    born("221161", "Dagpengemodtager").is_done();
    born("211161", "UdenYdelse").is_done();
    born("221196", "Uddannelseshjaelpsmodtager").is_done();
    with("/tilmeldingsdato", json!("2026-11-11T00:00:00")).is_done();
    here.creating(&enrolled).with("/klientKategori", json!("UdenYdelse")).send().is_done();
}

fn as_reader(here: &Jobcentre) -> Answer {
    let (reader, cpr) = (here.reader(), here.citizen());
    let right = here.creating(&cpr);
    let call = reader.call("POST", "/v1/Jobagent").header("x-civilRegistrationIdentifier", &cpr);
    call.request_id("reader").raw(right.body()).send()
}

#[test]
fn a_jobagent_keeps_all_that_it_was_made_with() {
    let here = Jobcentre::opens();
    let cpr = here.citizen();
    let with_alias = demo::occupations().into_iter().find(|one| !one.aliases.is_empty()).unwrap();
    let (id, first, second) = (fresh(), fresh(), fresh());
    let body = json!({
        "jobagentIdentifier": id, "klientKategori": "kontanthjaelpsmodtager", "ledighedsgrad": "DelvistLedig",
        "tilmeldingsdato": "2026-11-18T00:00:00+01:00", "haendelsesdato": "2026-11-16T12:30:00Z",
        "emailadresse": "søren@example.dk", "titel": "ukendt felt",
        "joboensker": [
            {
                "conceptUriDa": with_alias.concept_uri, "aliasIdentifier": with_alias.aliases[0].id,
                "harUddannelse": true, "aarSidstBrugt": 1999, "maanederMedErfaring": 0, "jobTargetIdentifier": first
            },
            { "conceptUriDa": occupation(1), "harUddannelse": false, "jobTargetIdentifier": second }
        ]
    });
    here.creating(&cpr).json(&body).send().is_done();
    let expected = json!({
        "jobagentIdentifier": id, "klientKategori": "Kontanthjaelpsmodtager", "ledighedsgrad": "DelvistLedig",
        "tilmeldingsdato": "2026-11-18T00:00:00.0000000+01:00", "haendelsesdato": "2026-11-16T13:30:00.0000000+01:00",
        "emailadresse": "søren@example.dk", "joboensker": body["joboensker"]
    });
    assert_eq!(here.reading(&cpr, &id.to_string()).send().json(), expected);
    let by = here.server.text("SELECT created_by FROM jobagent");
    assert_eq!(by, here.ida_id().to_string());
}

#[test]
fn without_an_identifier_the_server_makes_one() {
    let here = Jobcentre::opens();
    let cpr = here.citizen();
    here.creating(&cpr).without("/jobagentIdentifier").send().is_done();
    let made = here.jobagents(&cpr);
    let id = made[0]["jobagentIdentifier"].as_str().unwrap();
    assert_eq!(here.reading(&cpr, id).send().json(), made[0]);
}

#[test]
fn an_identifier_is_used_once() {
    let here = Jobcentre::opens();
    let (id, target) = (fresh(), fresh());
    let path = format!("{WISH}/jobTargetIdentifier");
    here.creating(&here.citizen()).with("/jobagentIdentifier", json!(id)).with(&path, json!(target)).send().is_done();
    let other = here.citizen();
    here.creating(&other).with("/jobagentIdentifier", json!(id)).send().is_refused_for(&["jobagentIdentifier"]);
    here.creating(&other).with(&path, json!(target)).send().is_refused_for(&["joboensker[0].jobTargetIdentifier"]);
    let wish = json!({ "conceptUriDa": occupation(0), "harUddannelse": true, "jobTargetIdentifier": fresh() });
    let twice = here.creating(&other).with("/joboensker", json!([wish, wish])).send();
    twice.is_refused_for(&["joboensker[1].jobTargetIdentifier"]);
    let unread = here.creating(&other).with("/joboensker", json!([5, wish, wish])).send();
    unread.is_refused_for(&["joboensker[0]"]);
    assert_eq!(here.server.count("SELECT count(*) FROM jobagent"), 1);
}

#[test]
fn every_field_at_fault_is_named() {
    let here = Jobcentre::opens();
    let cpr = here.citizen();
    here.creating(&cpr).raw("{}").send().is_refused_for(&["klientKategori", "tilmeldingsdato", "ledighedsgrad"]);
    let body = json!({
        "jobagentIdentifier": "x", "klientKategori": {}, "tilmeldingsdato": "0001-01-01T00:00:00",
        "ledighedsgrad": null, "haendelsesdato": "i går", "emailadresse": "a b@c",
        "joboensker": [{}, 5, {
            "conceptUriDa": 1, "aliasIdentifier": "x", "harUddannelse": "ja", "aarSidstBrugt": 1.5,
            "maanederMedErfaring": 2_147_483_648_i64, "jobTargetIdentifier": ""
        }]
    });
    here.creating(&cpr).json(&body).send().is_refused_for(&[
        "jobagentIdentifier",
        "klientKategori",
        "tilmeldingsdato",
        "ledighedsgrad",
        "haendelsesdato",
        "emailadresse",
        "joboensker[0].conceptUriDa",
        "joboensker[0].harUddannelse",
        "joboensker[0].jobTargetIdentifier",
        "joboensker[1]",
        "joboensker[2].conceptUriDa",
        "joboensker[2].aliasIdentifier",
        "joboensker[2].harUddannelse",
        "joboensker[2].aarSidstBrugt",
        "joboensker[2].maanederMedErfaring",
        "joboensker[2].jobTargetIdentifier",
    ]);
    here.creating(&cpr).with("/joboensker", json!("Bager")).send().is_refused_for(&["joboensker"]);
    // Fields first, then the header, then the code lists.
    here.creating("x").with("/emailadresse", json!("x")).send().is_refused_for(&["emailadresse"]);
    here.creating("x").with("/klientKategori", json!("?")).send().is_refused(422, Some(1001));
}

#[test]
fn a_cpr_number_that_is_sent_twice_is_none() {
    let here = Jobcentre::opens();
    let (one, other) = (here.citizen(), here.citizen());
    let call = here.creating(&one).header("x-civilRegistrationIdentifier", &other);
    call.send().is_refused(422, Some(1001));
}

#[test]
fn a_request_id_is_needed_and_used_once() {
    let here = Jobcentre::opens();
    let cpr = here.citizen();
    here.creating(&cpr).without_request_id().send().is_refused_for(&["x-requestId"]);
    here.creating("x").request_id("once").send().is_refused(422, Some(1001));
    here.creating(&cpr).request_id("once").send().is_refused(412, None);
    assert!(here.jobagents(&cpr).is_empty());
}
