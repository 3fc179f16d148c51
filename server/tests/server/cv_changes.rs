//! GetUpdatedCVs: which CVs changed in a period, page by page.

use crate::support::{Caseworker, Server, Who, request};
use approval_console_server::demo::citizens::named::Named;
use contract::{
    code_lists::Klientkategori,
    cv_workflow::{CVUpdateItem, GetCVUpdateListResponse, GetUpdatedCVsResponse},
    metoder::{GET_UPDATED_CVS, UPDATE_CV_AVAILABILITY, UPDATE_CV_STATUS},
};
use serde_json::{Value, json};
use std::{collections::HashSet, time::Duration};

/// From and until when; the clock shows 13 o'clock on 21 November.
const MONTH: [&str; 2] = ["2026-10-22T00:00:00+02:00", "2026-11-22T00:00:00+01:00"];

fn period(period: [&str; 2]) -> Value {
    json!({ "getCVUpdateListRequest": { "cvChangeStartTime": period[0], "cvChangeEndTime": period[1] } })
}

fn with(mut body: Value, field: &str, value: Value) -> Value {
    body["getCVUpdateListRequest"][field] = value;
    body
}

fn list(who: &Caseworker, body: &Value) -> GetCVUpdateListResponse {
    let answer = request(who, &GET_UPDATED_CVS, body).send().json();
    serde_json::from_value::<GetUpdatedCVsResponse>(answer).unwrap().get_cv_update_list_response
}

fn rows(who: &Caseworker, body: &Value) -> Vec<CVUpdateItem> {
    let last = list(who, body).last_page_number;
    let page = |page| list(who, &with(body.clone(), "cvListPage", json!(page))).cv_update_list.unwrap_or_default();
    (1..=last).flat_map(page).collect()
}

#[test]
fn a_month_is_more_than_one_page() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    let first = list(&ida, &period(MONTH));
    assert_eq!(first.cv_change_start_time, MONTH[0].parse().unwrap());
    assert_eq!(first.cv_change_end_time, MONTH[1].parse().unwrap());
    assert_eq!(first.cv_change_extract_time, server.now());
    assert!(first.last_page_number >= 2, "{}", first.last_page_number);
    assert_eq!(first.cv_update_list.as_ref().unwrap().len(), 100);
    assert_eq!(list(&ida, &with(period(MONTH), "cvListPage", json!(1))), first);

    let all = rows(&ida, &period(MONTH));
    let people: HashSet<_> = all.iter().map(|row| row.person_civil_registration_identifier.clone()).collect();
    assert_eq!(people.len(), all.len());
    assert!(all.len() > 100 && all.len().div_ceil(100) as i32 == first.last_page_number, "{}", all.len());
    assert!(all.is_sorted_by_key(|row| row.revision_date));
    assert!(all.iter().all(|row| row.revision_date <= server.now()));
    let deleted = all.iter().filter(|row| row.cv_is_deleted).count();
    assert!(deleted > 0 && deleted < all.len() / 2, "{deleted}");

    let beyond = list(&ida, &with(period(MONTH), "cvListPage", json!(first.last_page_number + 1)));
    assert_eq!((beyond.last_page_number, beyond.cv_update_list), (first.last_page_number, None));
    assert_eq!(list(&ida, &with(period(MONTH), "cvListPage", json!(i32::MAX))).cv_update_list, None);
}

#[test]
fn jobcentres_share_the_country() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    let codes = server.text("SELECT group_concat(DISTINCT jobcentre) FROM citizen");
    let of = |code: &str| rows(&ida, &with(period(MONTH), "jobcenter", json!(code))).len();
    assert!(of("10100") > 1);
    assert_eq!(codes.split(',').map(of).sum::<usize>(), rows(&ida, &period(MONTH)).len());
    let nowhere = list(&ida, &with(period(MONTH), "jobcenter", json!("00000")));
    assert_eq!((nowhere.last_page_number, nowhere.cv_update_list), (1, None));
}

#[test]
fn a_change_stands_in_its_period_even_if_another_followed() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    let cpr = Named::of_group(&Klientkategori::Dagpengemodtager).unwrap().cpr;
    let set = json!({ "personCivilRegistrationIdentifier": cpr, "cvStatusIdentifier": "CvGodkendt" });
    let show = json!({ "personCivilRegistrationIdentifier": cpr, "cvAvailabilityTypeIdentifier": "Soegbart" });
    request(&ida, &UPDATE_CV_STATUS, &json!({ "cvStatus": set })).send().json();
    server.pass(Duration::from_secs(3600));
    request(&ida, &UPDATE_CV_AVAILABILITY, &json!({ "cvAvailability": show })).send().json();

    let changes = |from: &str, until: &str| {
        let rows = rows(&ida, &period([from, until]));
        let row = rows.iter().find(|row| row.person_civil_registration_identifier.checked().unwrap().in_full() == cpr);
        row.map(|row| (row.revision_date.to_string(), row.cv_is_deleted))
    };
    let at = |time: &str| Some((format!("2026-11-21T{time}:00.0000000+01:00"), false));
    assert_eq!(changes("2026-11-21T13:00:00", "2026-11-21T13:00:01"), at("13:00"));
    assert_eq!(changes("2026-11-21T13:00:00", "2026-11-21T15:00:00"), at("14:00"));
    assert_eq!(changes("2026-11-21T12:59:59.9999999", "2026-11-21T13:00:00.0000001"), at("13:00"));
    assert_eq!(changes("2026-11-21T13:00:00.0000001", "2026-11-21T13:00:01"), None);
    // The start belongs to a period, the end to the next one.
    assert_eq!(changes("2026-11-21T13:30:00", "2026-11-21T14:00:00"), None);
    assert_eq!(changes("2026-11-21T14:00:00", "2026-11-21T15:00:00"), at("14:00"));
}

#[test]
fn fields() {
    let server = Server::start();
    let ida = server.sign_in(Who::Ida);
    let of = |name: &str| format!("getCVUpdateListRequest.{name}");
    let refused = |body: Value, names: &[&str]| {
        let fields: Vec<String> = names.iter().map(|name| of(name)).collect();
        let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
        request(&ida, &GET_UPDATED_CVS, &body).send().is_refused_for(&fields);
    };
    refused(json!({}), &["cvChangeStartTime", "cvChangeEndTime"]);
    refused(period(["0001-01-01T00:00:00", "i morgen"]), &["cvChangeStartTime", "cvChangeEndTime"]);
    refused(period([MONTH[1], MONTH[0]]), &["cvChangeEndTime"]);
    refused(period([MONTH[0], MONTH[0]]), &["cvChangeEndTime"]);
    for jobcentre in [json!("1010"), json!("101000"), json!("KBH01"), json!(""), json!(10_100)] {
        refused(with(period(MONTH), "jobcenter", jobcentre), &["jobcenter"]);
    }
    for page in [json!(0), json!(-1), json!(2_147_483_648_i64), json!("2"), json!(1.5)] {
        refused(with(period(MONTH), "cvListPage", page), &["cvListPage"]);
    }
    // A refused period is told before a jobcentre that fails.
    refused(with(period([MONTH[1], MONTH[0]]), "jobcenter", json!("99343")), &["cvChangeEndTime"]);
    list(&ida, &with(with(period(MONTH), "jobcenter", Value::Null), "cvListPage", Value::Null));
}
