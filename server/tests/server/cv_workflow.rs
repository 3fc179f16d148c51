//! CVWorkFlowService: what is set, and every refusal at the citizen who causes it.

use crate::{
    start::Program,
    support::{Caseworker, Server, Who, request},
};
use approval_console_server::{
    demo::citizens::named::{NAMED, Named, Special},
    store::queries::cvs::CvState,
};
use contract::{
    Fejlkode,
    code_lists::Klientkategori,
    metoder::{GET_CV_LIST, GET_UPDATED_CVS, Metode, UPDATE_CV_AVAILABILITY, UPDATE_CV_STATUS},
};
use serde_json::{Value, json};
use std::time::Duration;

const UNKNOWN: &str = "0000000000";
/// A well-formed number that no demo citizen has.
const NOBODY: &str = "0202020202";

fn status(cpr: &str, status: &str, comment: Option<&str>) -> Value {
    let fields = json!({ "personCivilRegistrationIdentifier": cpr, "cvStatusIdentifier": status, "comment": comment });
    json!({ "cvStatus": fields })
}

fn availability(cpr: &str, availability: &str) -> Value {
    let fields = json!({ "personCivilRegistrationIdentifier": cpr, "cvAvailabilityTypeIdentifier": availability });
    json!({ "cvAvailability": fields })
}

fn with_cv(state: CvState) -> &'static str {
    let found = NAMED.iter().find(|one| matches!(one.special, Special::Cv(of) if of == state));
    found.unwrap().cpr
}

fn without_cv() -> &'static str {
    NAMED.iter().find(|one| matches!(one.special, Special::NoCv)).unwrap().cpr
}

/// Somebody with a CV and nothing unusual.
fn somebody() -> &'static str {
    Named::of_group(&Klientkategori::Dagpengemodtager).unwrap().cpr
}

/// A body for each method that nothing is wrong with.
fn accepted() -> [(&'static Metode, Value); 4] {
    let period = json!({ "cvChangeStartTime": "2026-11-01T00:00:00", "cvChangeEndTime": "2026-11-02T00:00:00" });
    [
        (&UPDATE_CV_STATUS, status(somebody(), "CvGodkendt", None)),
        (&UPDATE_CV_AVAILABILITY, availability(somebody(), "Soegbart")),
        (&GET_UPDATED_CVS, json!({ "getCVUpdateListRequest": period })),
        (&GET_CV_LIST, json!({ "personCivilRegistrationIdentifier": somebody() })),
    ]
}

fn events(who: &Caseworker, cpr: &str) -> Vec<Value> {
    let body = json!({ "personCivilRegistrationIdentifier": cpr });
    let answer = request(who, &GET_CV_LIST, &body).send().json();
    answer["cvChangesInfo"]["cvChanges"].as_array().unwrap().clone()
}

#[test]
fn every_code_of_update_cv_status() {
    // The statuses of domain.md 6.3, written out here.
    let codes = [
        (1010, 404, UNKNOWN),
        (4103, 422, ""),
        (4368, 403, ""),
        (4369, 403, ""),
        (4370, 403, ""),
        (4385, 422, ""),
        (4511, 403, ""),
        (4753, 409, with_cv(CvState::Archived)),
        (4754, 409, with_cv(CvState::Disabled)),
        (4823, 409, with_cv(CvState::Locked)),
        (8236, 502, ""),
        (8291, 403, ""),
        (8292, 403, ""),
        (9008, 422, ""),
        (9009, 403, ""),
        (9338, 502, without_cv()),
        (9346, 502, ""),
    ];
    let listed: Vec<i32> = UPDATE_CV_STATUS.fejlkoder.iter().copied().filter(|code| *code != 1014).collect();
    assert_eq!(codes.map(|(code, ..)| code).to_vec(), listed);

    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    let state = || server.text("SELECT group_concat(status || revised_at || coalesce(comment, '')) FROM cv");
    let (before, events) = (state(), server.count("SELECT count(*) FROM cv_event"));
    for (code, http, cpr) in codes {
        let named = Named::who_causes(&UPDATE_CV_STATUS, Fejlkode::from(code)).map(|named| named.cpr);
        let cpr = named.unwrap_or(cpr);
        let problem = request(&ida, &UPDATE_CV_STATUS, &status(cpr, "CvGodkendt", None)).send();
        let problem = problem.is_refused(http, Some(code.into()));
        assert!(!problem.to_string().contains(cpr), "the answer repeats the number");
        // Wrong fields come first.
        request(&ida, &UPDATE_CV_STATUS, &status(cpr, "Perfekt", None))
            .send()
            .is_refused_for(&["cvStatus.cvStatusIdentifier"]);
    }
    let deleted = status(with_cv(CvState::Deleted), "CvGodkendt", None);
    request(&ida, &UPDATE_CV_STATUS, &deleted).send().is_refused(502, Some(9338));
    assert_eq!((state(), server.count("SELECT count(*) FROM cv_event")), (before, events));
}

#[test]
fn every_code_of_the_other_methods() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    for cpr in [UNKNOWN, NOBODY] {
        request(&ida, &UPDATE_CV_AVAILABILITY, &availability(cpr, "Soegbart")).send().is_refused(404, Some(1010));
        let body = json!({ "personCivilRegistrationIdentifier": cpr });
        request(&ida, &GET_CV_LIST, &body).send().is_refused(404, Some(1010));
    }
    // There is no code for "no CV" but 1014.
    for cpr in [without_cv(), with_cv(CvState::Deleted)] {
        let answer = request(&ida, &UPDATE_CV_AVAILABILITY, &availability(cpr, "Soegbart")).send();
        answer.is_refused_for(&["cvAvailability.personCivilRegistrationIdentifier"]);
    }
    for (jobcentre, code) in [("99343", 9343), ("99346", 9346)] {
        let (metode, mut body) = accepted()[2].clone();
        body["getCVUpdateListRequest"]["jobcenter"] = json!(jobcentre);
        request(&ida, metode, &body).send().is_refused(502, Some(code));
    }
}

#[test]
fn fields() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    let refused = |metode, body: Value, fields: &[&str]| request(&ida, metode, &body).send().is_refused_for(fields);
    let (cpr, cv_status) = ("cvStatus.personCivilRegistrationIdentifier", "cvStatus.cvStatusIdentifier");
    refused(&UPDATE_CV_STATUS, json!({}), &[cpr, cv_status]);
    refused(&UPDATE_CV_STATUS, json!({ "cvStatus": "CvGodkendt" }), &["cvStatus"]);
    refused(&UPDATE_CV_STATUS, status("010165-1234", "CvGodkendt", None), &[cpr]);
    refused(&UPDATE_CV_STATUS, status("3102651234", "CvGodkendt", Some(&"æ".repeat(401))), &[cpr, "cvStatus.comment"]);
    request(&ida, &UPDATE_CV_STATUS, &status(somebody(), "cvgodkendt", Some(&"æ".repeat(400)))).send().json();
    let cpr = "cvAvailability.personCivilRegistrationIdentifier";
    refused(&UPDATE_CV_AVAILABILITY, json!({}), &[cpr, "cvAvailability.cvAvailabilityTypeIdentifier"]);
    refused(
        &UPDATE_CV_AVAILABILITY,
        availability(somebody(), "Måske"),
        &["cvAvailability.cvAvailabilityTypeIdentifier"],
    );
    refused(&GET_CV_LIST, json!({}), &["personCivilRegistrationIdentifier"]);
    refused(
        &GET_CV_LIST,
        json!({ "personCivilRegistrationIdentifier": 101_651_234 }),
        &["personCivilRegistrationIdentifier"],
    );
}

#[test]
fn a_status_is_set_with_its_remark_and_stands_in_the_log() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    let before = events(&ida, somebody());
    server.pass(Duration::from_secs(60));
    let first = status(somebody(), "CvEjGodkendt", Some("Uddannelsen mangler."));
    assert_eq!(request(&ida, &UPDATE_CV_STATUS, &first).send().json(), json!({}));
    server.pass(Duration::from_secs(60));
    let second = availability(somebody(), "IkkeSoegbart");
    assert_eq!(request(&ida, &UPDATE_CV_AVAILABILITY, &second).send().json(), json!({}));

    let server = server.restart();
    let ida = server.sign_in(Who::Ida);
    let after = events(&ida, somebody());
    assert_eq!(after[..before.len()], before);
    assert_eq!(
        after[before.len()..],
        [
            json!({ "cvChangeType": "CvStatus", "changeType": "Opdatering",
                "cretedDateTime": "2026-11-21T13:01:00.0000000+01:00", "updatedDateTime": "2026-11-21T13:01:00.0000000+01:00" }),
            json!({ "cvChangeType": "CvSoegbarhed", "changeType": "Opdatering",
                "cretedDateTime": "2026-11-21T13:02:00.0000000+01:00", "updatedDateTime": "2026-11-21T13:02:00.0000000+01:00" }),
        ]
    );
    let cv = format!("SELECT status || '/' || availability || '/' || comment FROM cv WHERE cpr = '{}'", somebody());
    assert_eq!(server.text(&cv), "CvEjGodkendt/IkkeSoegbart/Uddannelsen mangler.");
    // The remark belongs to the status: a new status without one has none.
    request(&ida, &UPDATE_CV_STATUS, &status(somebody(), "CvGodkendt", None)).send().json();
    let cv = format!("SELECT count(*) FROM cv WHERE comment IS NULL AND cpr = '{}'", somebody());
    assert_eq!(server.count(&cv), 1);
}

#[test]
fn the_log_begins_with_the_cv_and_is_in_order() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    for cpr in NAMED.iter().filter(|one| !matches!(one.special, Special::NoCv)).map(|one| one.cpr) {
        let events = events(&ida, cpr);
        assert_eq!((&events[0]["cvChangeType"], &events[0]["changeType"]), (&json!("CvStatus"), &json!("Oprettelse")));
        let at = |event: &Value| event["cretedDateTime"].as_str().unwrap().parse::<contract::Tidspunkt>().unwrap();
        assert!(events.is_sorted_by_key(at), "{events:?}");
    }
    let last = events(&ida, with_cv(CvState::Deleted)).pop().unwrap();
    assert_eq!((&last["cvChangeType"], &last["changeType"]), (&json!("CvStatus"), &json!("Sletning")));
    let body = json!({ "personCivilRegistrationIdentifier": without_cv() });
    assert_eq!(request(&ida, &GET_CV_LIST, &body).send().json(), json!({}));
}

#[test]
fn it_can_be_set_who_finds_a_cv_that_is_no_longer_worked_on() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    for state in [CvState::Archived, CvState::Disabled, CvState::Locked] {
        let cpr = with_cv(state);
        request(&ida, &UPDATE_CV_AVAILABILITY, &availability(cpr, "Soegbart")).send().json();
        assert_eq!(server.text(&format!("SELECT availability FROM cv WHERE cpr = '{cpr}'")), "Soegbart");
    }
}

#[test]
fn every_call_has_a_request_id_and_signing_in_is_enough() {
    let server = Server::start();
    let nobody = server.sign_in(Who::WithoutScopes);
    for (metode, body) in accepted() {
        let call = || request(&nobody, metode, &body);
        call().without_cookie().send().is_refused(401, None);
        call().without_csrf().send().is_refused(403, None);
        call().without_request_id().send().is_refused_for(&["x-requestId"]);
        call().request_id(&"x".repeat(47)).send().is_refused_for(&["x-requestId"]);
        call().json(&json!([])).send().is_refused_for(&["requestBody"]);
        call().request_id(metode.navn).send().json();
        let events = server.count("SELECT count(*) FROM cv_event");
        call().request_id(metode.navn).send().is_refused(412, None);
        call().json(&json!([])).request_id(metode.navn).send().is_refused(412, None);
        assert_eq!(server.count("SELECT count(*) FROM cv_event"), events);
    }
}

#[test]
fn the_log_of_the_server_names_no_citizen() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    let program = Program::start_logging(&folder.path().join("data"), &["--ads", "0"], &log);
    let ida = Caseworker::sign_in(&program.base, Who::Ida.behandler());
    for (metode, body) in accepted() {
        request(&ida, metode, &body).send().json();
    }
    let (archived, wrong) = (with_cv(CvState::Archived), "3102651234");
    request(&ida, &UPDATE_CV_STATUS, &status(archived, "CvGodkendt", None)).send().is_refused(409, Some(4753));
    request(&ida, &UPDATE_CV_STATUS, &status(NOBODY, "CvGodkendt", None)).send().is_refused(404, Some(1010));
    request(&ida, &UPDATE_CV_STATUS, &status(wrong, "CvGodkendt", None)).send().is_refused(422, Some(1014));
    drop(program);

    let log = std::fs::read_to_string(&log).unwrap();
    assert!(log.matches("/CVWorkFlow/UpdateCVStatus").count() >= 4, "the calls are in the log");
    for cpr in [somebody(), archived, NOBODY, wrong] {
        assert!(!log.contains(cpr), "the log holds a CPR number");
    }
}
