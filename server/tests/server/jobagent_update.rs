//! UpdateJobagent: each error code at the state that causes it, and what a booking leaves behind.

use crate::support::{Answer, Damage, Jobcentre, every_code, fresh};
use approval_console_server::store::queries::citizens::{Absence, Citizen};
use contract::{
    code_lists::{Klientkategori, Ledighedsgrad},
    jobagent::Jobagent,
    metoder::UPDATE_JOBAGENT,
};
use serde_json::{Value, json};

/// Codes that our model has no state for: named demo citizens cause them.
const FAULTS: [(i32, u16); 9] = [
    (4313, 422),
    (4314, 422),
    (4316, 409),
    (4338, 422),
    (4769, 502),
    (8111, 502),
    (9018, 422),
    (9344, 422),
    (9345, 422),
];

#[test]
fn every_error_code_has_a_state_that_causes_it() {
    let here = Jobcentre::opens();
    let with = |pointer: &str, value: Value| {
        let (cpr, jobagent) = here.citizen_who_can_book();
        here.updating(&cpr, &jobagent).with(pointer, value).send()
    };
    let citizen = |is: fn(&mut Citizen)| {
        let cpr = here.citizen_who(is);
        here.has_cv(&cpr, "Active");
        here.updating(&cpr, &here.jobagent_of(&cpr, |_| ())).send()
    };
    let stored = |is: fn(&mut Jobagent)| {
        let cpr = here.citizen();
        here.has_cv(&cpr, "Active");
        here.updating(&cpr, &here.jobagent_of(&cpr, is)).send()
    };
    let offers = here.offers();
    let (cpr, jobagent) = here.citizen_who_can_book();
    let mut answers: Vec<(i32, u16, Answer)> = vec![
        (1001, 422, here.updating("3102801234", &jobagent).send()),
        (1010, 404, here.updating("0000000000", &jobagent).send()),
        (1014, 422, with("/moedetilbudId", json!("x"))),
        (1014, 422, here.updating(&cpr, "x").send()),
        (4318, 422, stored(|one| one.joboensker[1].concept_uri_da = "Bager".into())),
        (4405, 422, citizen(|she| she.dead = true)),
        (4575, 403, as_reader(&here, &cpr, &jobagent)),
        (4589, 404, here.updating(&cpr, &fresh().to_string()).send()),
        (4589, 404, here.updating(&here.citizen(), &jobagent).send()),
        (4641, 422, stored(|one| one.klient_kategori = Klientkategori::Revalidend)),
        (4645, 409, citizen(|she| she.absence = Absence::Conflicting)),
        (4698, 422, with("/erfaringsmaaneder", json!(-1))),
        (4698, 422, with("/senestAktiv", json!(-1))),
        (4710, 422, with("/senestAktiv", json!(2027))),
        (4720, 422, citizen(|she| she.abroad = true)),
        (4725, 422, citizen(|she| she.foreign_address = true)),
        (4750, 409, citizen(|she| she.absence = Absence::Excluding)),
        (4763, 422, aged(&here, "290250", Klientkategori::Dagpengemodtager)),
        (4783, 422, with("/moedeStarttidspunkt", json!("2026-11-20T10:00:00"))),
        (4786, 422, without_cv(&here, false)),
        (4786, 422, without_cv(&here, true)),
        (6014, 422, stored(|one| one.ledighedsgrad = Ledighedsgrad::IkkeLedig)),
        (6033, 422, aged(&here, "290290", Klientkategori::Uddannelseshjaelpsmodtager)),
        (7062, 422, stored(|one| one.joboensker.clear())),
        (8108, 422, with("/moedetilbudId", json!(fresh()))),
        (8108, 422, with("/moedetilbudId", json!(offers[4].id))),
        (8109, 422, with("/moedetilbudId", json!(offers[2].id))),
        (8109, 422, with("/moedetilbudId", json!(offers[3].id))),
        (8281, 422, stored(|one| one.joboensker[0].concept_uri_da.replace_range(36.., &fresh().to_string()))),
        (8288, 422, citizen(|she| she.interview_deadline = "2026-11-23T09:59:59".parse().ok())),
        (4822, 422, with("/sagsbehandlerEksterntId", json!("CVR:10000000-RID:99999999"))),
        (9003, 422, with("/sagsbehandlerEksterntId", json!(offers[3].caseworkers[1]))),
        // Offered, but over; not offered; a Sunday.
        (4819, 409, with("/moedeStarttidspunkt", json!("2026-11-21T10:00:00"))),
        (4819, 409, with("/moedeStarttidspunkt", json!("2026-11-23T12:00:00"))),
        (4819, 409, with("/moedeStarttidspunkt", json!("2026-11-22T10:00:00"))),
    ];
    for (code, status) in FAULTS {
        let cpr = here.citizen_with_fault(&UPDATE_JOBAGENT, code);
        here.has_cv(&cpr, "Active");
        answers.push((code, status, here.updating(&cpr, &here.jobagent_of(&cpr, |_| ())).send()));
    }
    assert_eq!(here.server.count("SELECT count(*) FROM booking"), 0);
    assert_eq!(here.server.count("SELECT count(*) FROM joboenske WHERE has_education"), 0);

    // The time is free until the first one books it; one meeting at a time.
    here.updating(&cpr, &jobagent).send().json();
    answers.push((4819, 409, with("/samtaleformType", json!("Digitalt"))));
    answers.push((8273, 409, here.updating(&cpr, &jobagent).send()));
    every_code(&UPDATE_JOBAGENT, answers);
    assert_eq!(here.server.count("SELECT count(*) FROM booking"), 1);
}

fn as_reader(here: &Jobcentre, cpr: &str, jobagent: &str) -> Answer {
    let right = here.updating(cpr, jobagent);
    let path = format!("/v1/UpdateJobagent?jobagentIdentifier={jobagent}");
    here.reader().call("PUT", &path).header("x-civilRegistrationIdentifier", cpr).raw(right.body()).send()
}

/// A citizen who has grown too old for her enrolment.
fn aged(here: &Jobcentre, born: &str, category: Klientkategori) -> Answer {
    let cpr = here.citizen_born(born, |_| ());
    here.has_cv(&cpr, "Active");
    here.updating(&cpr, &here.jobagent_of(&cpr, |one| one.klient_kategori = category)).send()
}

/// A citizen whose CV can't be found. A deleted one is none.
fn without_cv(here: &Jobcentre, deleted: bool) -> Answer {
    let cpr = here.citizen();
    if deleted {
        here.has_cv(&cpr, "Deleted");
    }
    here.updating(&cpr, &here.jobagent_of(&cpr, |_| ())).send()
}

#[test]
fn a_meeting_is_booked_and_every_wish_is_set() {
    let here = Jobcentre::opens();
    let (cpr, jobagent) = here.citizen_who_can_book();
    let offer = &here.offers()[0];
    let call = here.updating(&cpr, &jobagent).with("/sagsbehandlerEksterntId", json!(offer.caseworkers[0]));
    let receipt = call.send().json();
    assert_eq!(receipt["serviceReceipt"]["eventDate"], "2026-11-21T13:00:00.0000000+01:00");
    assert_eq!(
        receipt["jobCenterReceipt"],
        "Jobsamtale på jobcentret er booket til den 23-11-2026 kl. 10.00. Samtaleform: telefonisk."
    );
    assert_eq!((&receipt["phone"], receipt.get("fax")), (&json!("70101010"), None));
    assert_eq!(receipt["noSelfActivatingCodeNeeded"], true);
    assert_ne!(receipt["indkaldelseId"], receipt["serviceReceipt"]["messageIdentifier"]);

    let wishes = here.reading(&cpr, &jobagent).send().json()["joboensker"].as_array().unwrap().clone();
    assert_eq!(wishes.len(), 2);
    for wish in wishes {
        let set = (&wish["harUddannelse"], &wish["aarSidstBrugt"], &wish["maanederMedErfaring"]);
        assert_eq!(set, (&json!(true), &json!(2025), &json!(30)));
    }
    let booked = |column: &str| here.server.text(&format!("SELECT {column} FROM booking"));
    assert_eq!(json!(booked("id")), receipt["indkaldelseId"]);
    assert_eq!((booked("jobagent"), booked("caseworker")), (jobagent, offer.caseworkers[0].clone()));
    assert_eq!((booked("form"), booked("booked_by")), ("Telefonisk".into(), here.ida_id().to_string()));
}

#[test]
fn a_refused_meeting_changes_no_wish() {
    let here = Jobcentre::opens();
    let (cpr, jobagent) = here.citizen_who_can_book();
    let before = here.reading(&cpr, &jobagent).send().json();
    let call = here.updating(&cpr, &jobagent).with("/moedeStarttidspunkt", json!("2026-11-23T10:01:00"));
    call.send().is_refused(409, Some(4819));
    assert_eq!(here.reading(&cpr, &jobagent).send().json(), before);
}

#[test]
fn a_meeting_that_is_over_makes_room_for_another() {
    let here = Jobcentre::opens();
    let offer = here.offers()[0].id;
    let (cpr, jobagent) = here.citizen_who_can_book();
    here.updating(&cpr, &jobagent).send().json();
    let next = |here: &Jobcentre| {
        let call = here.updating(&cpr, &jobagent).with("/moedeStarttidspunkt", json!("2026-11-25T10:00:00"));
        call.with("/moedetilbudId", json!(offer)).send()
    };
    next(&here).is_refused(409, Some(8273));
    here.server.set_clock("2026-11-23T10:00:01");
    let here = here.signs_in_again();
    next(&here).json();
}

#[test]
fn the_meeting_outlives_the_jobagent() {
    let here = Jobcentre::opens();
    let (cpr, jobagent) = here.citizen_who_can_book();
    here.updating(&cpr, &jobagent).send().json();
    here.deleting(&cpr, &jobagent).send().is_done();
    let another = here.jobagent_of(&cpr, |_| ());
    let here = here.reopens();
    here.updating(&cpr, &another).send().is_refused(409, Some(8273));
}

#[test]
fn every_field_at_fault_is_named() {
    let here = Jobcentre::opens();
    let (cpr, jobagent) = here.citizen_who_can_book();
    here.write("PUT", "/v1/UpdateJobagent", &cpr).json(&json!({})).send().is_refused_for(&[
        "harUddannelse",
        "senestAktiv",
        "erfaringsmaaneder",
        "moedeStarttidspunkt",
        "moedetilbudId",
        "samtaleformType",
        "jobagentIdentifier",
    ]);
    let long = "x".repeat(256);
    for (field, value) in [
        ("harUddannelse", json!(1)),
        ("senestAktiv", json!(2_147_483_648_i64)),
        ("erfaringsmaaneder", json!("30")),
        ("moedeStarttidspunkt", json!("1900-01-01T00:00:00")),
        ("sagsbehandlerEksterntId", json!("")),
        ("sagsbehandlerEksterntId", json!(long)),
        ("samtaleformType", json!("Brevdue")),
        ("samtaleformType", json!(1)),
    ] {
        here.updating(&cpr, &jobagent).with(&format!("/{field}"), value).send().is_refused_for(&[field]);
    }
    // The only documented identifier of the list.
    here.updating(&cpr, &jobagent).with("/samtaleformType", json!(6)).send().json();
    assert_eq!(here.server.text("SELECT form FROM booking"), "MoedeDirektePaaArbejde");
}

#[test]
fn damaged_bodies_are_refused_or_done_but_never_fail() {
    let here = Jobcentre::opens();
    let mut damage = Damage::new();
    for round in 0..400 {
        let (cpr, jobagent) = here.citizen_who_can_book();
        let call = if round % 2 == 0 { here.creating(&cpr) } else { here.updating(&cpr, &jobagent) };
        let body = damage.done_to(call.body());
        let answer = call.raw(body.clone()).send();
        let expected = [200, 204, 404, 409, 422].contains(&answer.status);
        assert!(expected, "{} {}", answer.status, String::from_utf8_lossy(&body));
    }
}

#[test]
fn a_request_id_is_not_needed() {
    let here = Jobcentre::opens();
    let (cpr, jobagent) = here.citizen_who_can_book();
    here.updating(&cpr, &jobagent).without_request_id().send().json();
}
