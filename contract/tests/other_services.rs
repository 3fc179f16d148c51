//! FlexjobService, WebservicebeskedService, Jobagent and CVWorkFlowService: the samples in contract/samples hold every
//! documented member, and come back from the types as they were.

#![allow(clippy::unwrap_used)]

mod mutation;

use contract::{
    Cpr, cpr,
    cv_workflow::{
        GetCVListRequest, GetCVListResponse, GetUpdatedCVsRequest, GetUpdatedCVsResponse, UpdateCVAvailabilityRequest,
        UpdateCVStatusRequest,
    },
    flexjob::{FlexjobAllocationResponse, FlexjobOfferResponse, GetCaseElementRequest, IsAliveResponse},
    jobagent::{CreateJobagentRequest, Jobagenter, UpdateJobagentRequest, UpdateJobagentResponse},
    webservicebesked::{SendGdprSlettetNotifikationRequest, SendOrdningsnotifikationRequest},
};
use mutation::{Random, mutate};
use proptest::prelude::*;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::fmt::Debug;

/// Reads a text as a type; what comes out is written again.
type Decode = fn(&str) -> Option<Result<Value, String>>;

/// `None` where it can't be read; an error where what was read can't be written.
fn decode<T: Serialize + DeserializeOwned + PartialEq + Debug>(text: &str) -> Option<Result<Value, String>> {
    let value: T = serde_json::from_str(text).ok()?;
    assert!(!format!("{value:?}").contains("0101651234"), "a CPR number is shown in full");
    Some(serde_json::to_value(&value).map_err(|why| why.to_string()))
}

macro_rules! samples {
    ($($type:ty = $name:literal;)+) => {
        [$(($name, include_str!(concat!("../samples/", $name, ".json")), decode::<$type>)),+]
    };
}

const SAMPLES: [(&str, &str, Decode); 16] = samples! {
    FlexjobOfferResponse = "flexjob-offer";
    FlexjobAllocationResponse = "flexjob-allocation";
    IsAliveResponse = "flexjob-is-alive";
    GetCaseElementRequest = "flexjob-request";
    SendOrdningsnotifikationRequest = "ordningsnotifikation";
    SendGdprSlettetNotifikationRequest = "gdpr-slettet-notifikation";
    Jobagenter = "jobagenter";
    CreateJobagentRequest = "create-jobagent";
    UpdateJobagentRequest = "update-jobagent";
    UpdateJobagentResponse = "update-jobagent-receipt";
    UpdateCVStatusRequest = "update-cv-status";
    UpdateCVAvailabilityRequest = "update-cv-availability";
    GetUpdatedCVsRequest = "get-updated-cvs";
    GetUpdatedCVsResponse = "updated-cvs";
    GetCVListRequest = "get-cv-list";
    GetCVListResponse = "cv-list";
};

#[test]
fn every_sample_comes_back_as_it_was() {
    for (name, sample, decode) in SAMPLES {
        let written: Value = serde_json::from_str(sample).unwrap();
        assert_eq!(decode(sample).unwrap().unwrap(), written, "{name}");
    }
}

/// Visits every object of a value, the innermost first.
fn objects(value: &mut Value, visit: &mut impl FnMut(&mut serde_json::Map<String, Value>)) {
    match value {
        Value::Object(map) => {
            map.values_mut().for_each(|value| objects(value, visit));
            visit(map);
        }
        Value::Array(list) => list.iter_mut().for_each(|value| objects(value, visit)),
        _ => {}
    }
}

#[test]
fn members_we_do_not_know_are_ignored() {
    for (name, sample, decode) in SAMPLES {
        let mut more: Value = serde_json::from_str(sample).unwrap();
        objects(&mut more, &mut |map| {
            map.insert("nytFelt2027".into(), serde_json::json!({ "værdi": [1, null] }));
        });
        assert_eq!(
            decode(&more.to_string()).unwrap().unwrap(),
            serde_json::from_str::<Value>(sample).unwrap(),
            "{name}"
        );
    }
}

/// Occurrence 0–1: missing and `null` are the same.
#[test]
fn what_may_be_missing_may_also_be_null() {
    // What holds others comes last.
    let optional = [
        "mellemnavn",
        "etage",
        "postboksnummer",
        "decisionDate",
        "pensionPay",
        "employerPercentage",
        "companySigner",
        "signerDateTime",
        "expectedWeeklyWorkingHours",
        "jobtilbud",
        "bevillingsstatus",
        "cprNummer",
        "pNummer",
        "haendelsesdato",
        "emailadresse",
        "aliasIdentifier",
        "aarSidstBrugt",
        "sagsbehandlerEksterntId",
        "phone",
        "comment",
        "jobcenter",
        "cvListPage",
        "cretedDateTime",
        "updatedDateTime",
        "jobagentIdentifier",
        "cvUpdateList",
        "cvChangesInfo",
        "externalOperator",
        "workplaceResponsible",
        "jobCenterContactPerson",
        "isAliveResponseType",
    ];
    let mut met = std::collections::HashSet::new();
    for (name, sample, decode) in SAMPLES {
        // A jobagent's own id is mandatory where it is read, and the caller's choice where it is made.
        let applies = |member: &str| member != "jobagentIdentifier" || name == "create-jobagent";
        let (mut with_null, mut without): (Value, Value) =
            (serde_json::from_str(sample).unwrap(), serde_json::from_str(sample).unwrap());
        for member in optional.into_iter().filter(|member| applies(member)) {
            objects(&mut with_null, &mut |map| {
                if let Some(value) = map.get_mut(member) {
                    *value = Value::Null;
                    met.insert(member);
                }
            });
            objects(&mut without, &mut |map| {
                map.remove(member);
            });
        }
        let (with_null, without_read) = (decode(&with_null.to_string()), decode(&without.to_string()));
        assert_eq!(with_null, without_read, "{name}");
        assert_eq!(without_read.unwrap().unwrap(), without, "{name}: a member that is missing is left out");
    }
    assert_eq!(met.len(), optional.len());
}

#[test]
fn unknown_codes_are_kept_when_read_and_refused_when_written() {
    for (name, from, to) in [
        ("flexjob-allocation", "\"Bevilget\"", "\"BevilgetDelvist\""),
        ("jobagenter", "\"Dagpengemodtager\"", "17"),
        ("cv-list", "\"Opdatering\"", "\"Fletning\""),
    ] {
        let (_, sample, decode) = SAMPLES.into_iter().find(|(sample, ..)| *sample == name).unwrap();
        assert!(sample.contains(from));
        assert!(matches!(decode(&sample.replacen(from, to, 1)), Some(Err(_))), "{name}");
    }
}

#[test]
fn the_right_spelling_of_a_misspelt_name_is_read_too() {
    let (_, sample, decode) = SAMPLES.into_iter().find(|(sample, ..)| *sample == "cv-list").unwrap();
    let right = sample.replace("cretedDateTime", "createdDateTime");
    assert_eq!(decode(&right).unwrap().unwrap(), serde_json::from_str::<Value>(sample).unwrap());
}

#[test]
fn ten_thousand_mutations_decode_without_a_panic() {
    let mut random = Random(27);
    let mut still_read = 0;
    for round in 0..10_000 {
        let mutated = mutate(SAMPLES[round % SAMPLES.len()].1, &mut random);
        for (_, _, decode) in SAMPLES {
            still_read += u32::from(decode(&mutated).is_some());
        }
    }
    // Guards the test itself: many must still be read.
    assert!(still_read > 3_000, "only {still_read} were read");
}

/// Any JSON, with the documents' own names among its members, so that decoding gets beyond the first one.
fn any_json() -> impl Strategy<Value = Value> {
    const NAMES: [&str; 10] = [
        "cvStatus",
        "jobagenter",
        "joboensker",
        "flexjobRequestResponseType",
        "ordningsnotifikation",
        "body",
        "cprNumre",
        "cvChangesInfo",
        "cvChanges",
        "personCivilRegistrationIdentifier",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        "[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]".prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        let name = prop_oneof![proptest::sample::select(&NAMES[..]).prop_map(str::to_owned), "[a-z]{1,6}"];
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::btree_map(name, inner, 0..6).prop_map(|map| map.into_iter().collect()),
        ]
    })
}

proptest! {
    #[test]
    fn any_json_is_read_or_refused(value in any_json()) {
        let text = value.to_string();
        for (_, _, decode) in SAMPLES {
            if let Some(Ok(written)) = decode(&text) {
                prop_assert!(decode(&written.to_string()).is_some(), "{} cannot be read again", written);
            }
        }
    }

    #[test]
    fn what_follows_the_pattern_is_a_cpr_number(text in cpr::PATTERN.trim_start_matches('^').trim_end_matches('$')) {
        prop_assert!(Cpr::parse(&text).is_ok(), "{}", text);
    }

    #[test]
    fn ten_digits_that_are_no_date_are_none(day in 0_u8..100, month in 0_u8..100, rest in 0_u32..1_000_000) {
        let text = format!("{day:02}{month:02}{rest:06}");
        let longest = match month { 2 => 29, 4 | 6 | 9 | 11 => 30, 1..=12 => 31, _ => 0 };
        prop_assert_eq!(Cpr::parse(&text).is_ok(), (1..=longest).contains(&day) || text == "0000000000");
    }
}
