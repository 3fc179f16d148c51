use super::*;
use crate::gateway::allow::{ANNONCEKILDE, ARBEJDSBORD};
use axum::http::Uri;
use contract::metoder::{METODER, Metode};
use serde_json::json;

const AD: &str = "6a4f2b1c-0d3e-4f5a-8b9c-0d1e2f3a4b5c";
const CPR: &str = "2902011234";

fn query(text: &str) -> QueryFields {
    let uri: Uri = format!("/?{text}").parse().unwrap();
    QueryFields::of(&uri)
}

fn headers(sent: &[(&'static str, &str)]) -> HeaderMap {
    sent.iter().map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_str(value).unwrap())).collect()
}

/// A call with everything that any method takes, and more.
fn received() -> Received {
    Received {
        ad: Ok(AD.parse().unwrap()),
        query: query(&format!(
            "dageSiden=%2B07&behandlerIdentifier={AD}&jobagentIdentifier={AD}&before=12&limit=5&debug=1&dageSiden=8"
        )),
        headers: headers(&[
            (CPR_HEADER, CPR),
            ("cookie", "approval-console-session=hemmelig"),
            ("x-csrf", "1"),
            ("authorization", "Bearer hemmelig"),
            ("x-forwarded-for", "10.0.0.1"),
            ("traceparent", "00-1"),
            ("if-none-match", "W/\"7\""),
            ("accept-encoding", "gzip"),
            ("connection", "x-civilregistrationidentifier"),
            ("transfer-encoding", "chunked"),
            ("content-length", "7"),
            ("host", "konsol.example.dk"),
            ("content-type", "application/json; charset=utf-16"),
            ("x-requestid", "as-sent"),
        ]),
        request_id: Some(RequestId::parse("as-parsed").unwrap()),
        body: Ok(json!({ "behandler": { "behandlerNavn": "Ida" } })),
    }
}

fn of(metode: &Metode, received: Received) -> Result<Outgoing, Refusal> {
    outgoing(&Passage::of(metode).unwrap(), received)
}

fn named(navn: &str) -> &'static Metode {
    METODER.iter().find(|metode| metode.navn == navn).unwrap()
}

fn faults(refused: Result<Outgoing, Refusal>) -> Vec<String> {
    match refused.err().unwrap() {
        Refusal::Fields(faults) => faults.into_iter().map(|fault| format!("{}: {}", fault.felt, fault.fejl)).collect(),
        other => vec![format!("{other:?}")],
    }
}

#[test]
fn only_these_headers_go_out() {
    for metode in &METODER {
        let sent = of(metode, received()).unwrap_or_else(|refusal| panic!("{}: {refusal:?}", metode.navn));
        let mut wanted = vec!["accept", "accept-encoding", "user-agent", "x-requestid"];
        let has_body = !sent.body.is_empty();
        assert_eq!(has_body, matches!(metode.http, Http::Post | Http::Put), "{}", metode.navn);
        wanted.extend(has_body.then_some("content-type"));
        wanted.extend(metode.path.contains("Jobagent").then_some("x-civilregistrationidentifier"));
        wanted.extend((metode.navn == "GetAfventendeJobannoncer").then_some("if-none-match"));
        wanted.sort_unstable();
        let mut names: Vec<&str> = sent.headers.keys().map(HeaderName::as_str).collect();
        names.sort_unstable();
        assert_eq!(names, wanted, "{}", metode.navn);
        assert_eq!(sent.headers["x-requestid"], "as-parsed");
        assert_eq!(sent.headers["accept-encoding"], "identity");
        assert!(sent.headers.get("content-type").is_none_or(|value| value == "application/json"));
    }
}

#[test]
fn path_and_query_hold_what_was_read() {
    let asked = |navn| of(named(navn), received()).unwrap_or_else(|refusal| panic!("{refusal:?}")).path_and_query;
    assert_eq!(asked("ParkerJobannonce"), format!("/v2/JobannonceBehandling/parker/{AD}"));
    assert_eq!(asked("GetAfventendeJobannoncer"), "/v2/JobannonceBehandling/afventende-jobannoncer");
    // Of two the last, as the embedded services read it, and once.
    assert_eq!(
        asked("GetIndividuelStatistik"),
        format!("/v2/JobannonceBehandling/statistik/individuel?dageSiden=8&behandlerIdentifier={AD}")
    );
    assert_eq!(asked("DeleteJobagent"), format!("/v1/UpdateJobagent?jobagentIdentifier={AD}"));
    assert_eq!(asked("CreateJobagent"), "/v1/Jobagent");
    let own: Vec<String> = ANNONCEKILDE
        .iter()
        .chain(&ARBEJDSBORD)
        .map(|read| outgoing(&read.passage, received()).ok().unwrap().path_and_query)
        .collect();
    let ad = |path: &str| format!("{path}/{AD}");
    assert_eq!(
        own,
        [
            &*ad("/annoncekilde/v1/jobannoncer"),
            "/bff/oversigt",
            &ad("/bff/historik"),
            "/bff/notifications?before=12&limit=5",
            "/bff/erhverv"
        ]
    );
}

#[test]
fn no_cpr_number_is_in_an_address_and_none_can_be_printed() {
    for metode in METODER.iter().filter(|metode| metode.path.contains("Jobagent")) {
        let sent = of(metode, received()).ok().unwrap();
        assert_eq!(sent.headers[CPR_HEADER], CPR);
        assert!(!format!("{}{:?}", sent.path_and_query, sent.headers).contains(CPR), "{}", metode.navn);
    }
}

#[test]
fn what_cannot_be_right_stays_here() {
    let wrong = |query: QueryFields| Received { query, ..received() };
    let statistic = named("GetIndividuelStatistik");
    assert_eq!(
        faults(of(statistic, wrong(query("dageSiden=mange")))),
        ["dageSiden: Skal være et heltal.", "behandlerIdentifier: Skal udfyldes."]
    );
    assert_eq!(
        faults(of(statistic, wrong(query("dageSiden=1&behandlerIdentifier=..%2F..")))),
        ["behandlerIdentifier: Skal være en uuid."]
    );
    let no_ad = Received { ad: Err(Feltfejl::new("jobannonceId", "Skal være en uuid.")), ..received() };
    assert_eq!(faults(of(named("ParkerJobannonce"), no_ad)), ["jobannonceId: Skal være en uuid."]);
    let unread = Received { body: Err(BodyFault::TooLarge), ..received() };
    assert_eq!(faults(of(named("IsAlive"), unread)), ["Body(TooLarge)"]);
    let cprs: [&[(&str, &str)]; 3] =
        [&[], &[(CPR_HEADER, "3102651234")], &[(CPR_HEADER, CPR), (CPR_HEADER, "0101651234")]];
    for sent in cprs {
        let mut all = HeaderMap::new();
        sent.iter().for_each(|(name, value)| {
            all.append(HeaderName::from_static(name), HeaderValue::from_str(value).unwrap());
        });
        assert_eq!(faults(of(named("GetJobagent"), Received { headers: all, ..received() })), ["Service(UgyldigtCpr)"]);
    }
}

#[test]
fn of_two_members_of_one_name_the_one_that_was_judged_goes_out() {
    let body: Value = serde_json::from_str(r#"{"behandler":{"x":1},"behandler":{"x":2},"tekst":"a\u0000b"}"#).unwrap();
    let sent = of(named("ParkerJobannonce"), Received { body: Ok(body), ..received() }).ok().unwrap();
    assert_eq!(sent.body, r#"{"behandler":{"x":2},"tekst":"a\u0000b"}"#);
}
