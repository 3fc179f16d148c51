//! FlexjobService: what is read, and every refusal.

use crate::support::{Server, Who, request};
use approval_console_server::demo::flexjob::{WELL_KNOWN, allocation_id, offer_id};
use contract::{
    code_list::CodeList,
    flexjob::{FlexjobAllocationResponse, FlexjobOfferResponse, GetCaseElementRequest},
    metoder::{GET_FLEXJOB, GET_FLEXJOB_ALLOCATION, IS_ALIVE, Metode},
};
use serde_json::{Value, json};

const METHODS: [&Metode; 3] = [&GET_FLEXJOB, &GET_FLEXJOB_ALLOCATION, &IS_ALIVE];
const NOTHING: &str = "00000000-0000-4000-8000-000000000000";
/// Places in `WELL_KNOWN`.
const GRANTED: usize = 0;
const UNKNOWN: usize = 6;
const WITHOUT_ALLOCATION: usize = 7;

fn of(id: impl ToString) -> Value {
    json!({ "getCaseElementRequestType": { "caseElementIdentifier": id.to_string() } })
}

/// A body that every method accepts, if it reads one at all.
fn accepted(metode: &Metode) -> Value {
    if metode.navn == GET_FLEXJOB_ALLOCATION.navn { of(allocation_id(GRANTED)) } else { of(offer_id(GRANTED)) }
}

#[test]
fn an_application_and_its_decision_are_read() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    for index in 0..WELL_KNOWN.len() {
        let body = serde_json::to_value(GetCaseElementRequest::from(offer_id(index))).unwrap();
        let answer = request(&ida, &GET_FLEXJOB, &body).send();
        if index == UNKNOWN {
            answer.is_refused(422, Some(80_003));
            continue;
        }
        let read: FlexjobOfferResponse = serde_json::from_value(answer.json()).unwrap();
        let offer = read.flexjob_request_response_type;
        assert_eq!(offer.case_element_identifier, offer_id(index));
        let status = offer.case_element_flow_state.job_allocation_status_identifier;
        assert!(status.is_none_or(|status| status.wire_name().is_some()));
        if index == WITHOUT_ALLOCATION {
            continue;
        }
        let answer = request(&ida, &GET_FLEXJOB_ALLOCATION, &of(allocation_id(index))).send().json();
        // Marked 1 in the document, so they are there even without a value.
        assert!(answer["flexjobAllocationResponseType"].get("companyPublicIdentifier").is_some());
        assert!(answer["flexjobAllocationResponseType"]["flexjobAllocation"].get("endDate").is_some());
        let read: FlexjobAllocationResponse = serde_json::from_value(answer).unwrap();
        let allocation = read.flexjob_allocation_response_type;
        assert_eq!(
            (allocation.case_element_identifier, allocation.offer_identifier),
            (allocation_id(index), offer_id(index))
        );
        let citizen = offer.flexjob_offer.person_civil_registration_identifier;
        assert_eq!(allocation.flexjob_allocation.person_civil_registration_identifier, citizen);
        assert!(citizen.checked().is_ok());
    }
}

#[test]
fn every_case_is_read_or_refused_as_its_status_says() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    for (metode, table) in [(&GET_FLEXJOB, "flexjob_offer"), (&GET_FLEXJOB_ALLOCATION, "flexjob_allocation")] {
        let ids = server.text(&format!("SELECT group_concat(id) FROM {table}"));
        let refused = ids.split(',').filter(|id| {
            let answer = request(&ida, metode, &of(id)).send();
            if answer.status != 200 {
                answer.is_refused(422, Some(80_003));
            }
            answer.status != 200
        });
        let unknown = server.count("SELECT count(*) FROM flexjob_allocation WHERE status = 'Ukendt'");
        assert_eq!(refused.count() as i64, unknown, "{}", metode.navn);
        assert!(unknown >= 2);
    }
}

#[test]
fn what_is_not_there_or_not_known() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    let refused = |metode, id: String, status, code| request(&ida, metode, &of(id)).send().is_refused(status, code);
    refused(&GET_FLEXJOB, NOTHING.into(), 404, Some(80_002));
    refused(&GET_FLEXJOB_ALLOCATION, NOTHING.into(), 404, Some(80_002));
    // An id of the other kind is none of this kind.
    refused(&GET_FLEXJOB, allocation_id(GRANTED).to_string(), 404, Some(80_002));
    refused(&GET_FLEXJOB_ALLOCATION, offer_id(GRANTED).to_string(), 404, Some(80_002));
    refused(&GET_FLEXJOB, offer_id(UNKNOWN).to_string(), 422, Some(80_003));
    refused(&GET_FLEXJOB_ALLOCATION, allocation_id(UNKNOWN).to_string(), 422, Some(80_003));
}

#[test]
fn bodies() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    let id = "getCaseElementRequestType.caseElementIdentifier";
    for metode in [&GET_FLEXJOB, &GET_FLEXJOB_ALLOCATION] {
        for (body, field) in [
            (json!({}), id),
            (json!({ "getCaseElementRequestType": null }), id),
            (json!({ "getCaseElementRequestType": {} }), id),
            (json!({ "getCaseElementRequestType": { "caseElementIdentifier": "7" } }), id),
            (json!({ "getCaseElementRequestType": [] }), "getCaseElementRequestType"),
            (json!([]), "requestBody"),
        ] {
            request(&ida, metode, &body).send().is_refused_for(&[field]);
        }
    }
    request(&ida, &IS_ALIVE, &json!([])).send().is_refused_for(&["requestBody"]);
    // Both headers are accepted and ignored, whatever they hold.
    for metode in METHODS {
        let mut body = accepted(metode);
        body["activeOrganisationHeader"] = json!({ "OrganisationTypeIdentifier": 8, "OrganisationCode": "10100" });
        body["requestUserMetadataHeader"] = json!("Ida");
        request(&ida, metode, &body).send().json();
    }
}

#[test]
fn it_is_alive() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    for body in [json!({}), json!({ "activeOrganisationHeader": null, "andet": 1 })] {
        let answer = request(&ida, &IS_ALIVE, &body).send().json();
        assert_eq!(answer, json!({ "isAliveResponseType": { "isAlive": true } }));
    }
}

#[test]
fn reads_have_a_request_id_too() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    for metode in METHODS {
        let call = || request(&ida, metode, &accepted(metode));
        call().without_request_id().send().is_refused_for(&["x-requestId"]);
        call().request_id(&"x".repeat(47)).send().is_refused_for(&["x-requestId"]);
        call().request_id(metode.navn).send().json();
        call().request_id(metode.navn).send().is_refused(412, None);
        // 412 before the fields, and from one list for all methods.
        call().json(&json!([])).request_id(METHODS[0].navn).send().is_refused(412, None);
    }
    let server = server.restart();
    let ida = server.sign_in(Who::Ida);
    request(&ida, &IS_ALIVE, &json!({})).request_id(IS_ALIVE.navn).send().is_refused(412, None);
}

#[test]
fn signing_in_is_enough_unless_one_may_nothing() {
    let server = Server::start();
    let (reader, nobody) = (server.sign_in(Who::Reader), server.sign_in(Who::WithoutScopes));
    for metode in METHODS {
        request(&reader, metode, &accepted(metode)).send().json();
        request(&reader, metode, &accepted(metode)).without_cookie().send().is_refused(401, None);
        request(&reader, metode, &accepted(metode)).without_csrf().send().is_refused(403, None);
        // Before the request id and the fields.
        request(&nobody, metode, &json!([])).without_request_id().send().is_refused(403, Some(4575));
    }
    assert_eq!(server.count("SELECT count(*) FROM request_id"), 3);
}
